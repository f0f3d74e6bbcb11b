//! The sheet of a theme: its questions with room to write, for eight people around a table.

use super::{INK, LINE, Press, QUIET, RULED, plain};
use crate::export::pdf::layout::{Area, Element, Face, Role, Span, Stroke};
use crate::report::kit::{Question, Sheet, Table};

/// How many questions stand on one page at most: fewer would be a waste of paper, more would leave no room.
const MOST: usize = 3;
/// The width of the column in which a group puts its letter.
const MARGIN: f32 = 34.0;

impl Press<'_> {
    pub(super) fn table(&mut self, sheet: &Sheet, table: &Table) {
        let part = self.flow.element(None, Role::Section);
        let pages = table.boxes.len().div_ceil(MOST).max(1);
        let per_page = table.boxes.len().div_ceil(pages).max(1);
        for (number, boxes) in table.boxes.chunks(per_page).enumerate() {
            let room = self.page(false);
            let head = self.table_head(sheet, table, room, part, number == 0);
            let foot = self.visits(table, room, part);
            let gap = 10.0;
            let height = (room.height - head - foot) / per_page as f32;
            for (at, question) in boxes.iter().enumerate() {
                let y = room.y + head + height * at as f32;
                let area = Area::new(room.x, y + gap, room.width, height - gap);
                self.question(question, &table.group, area, part);
            }
        }
    }

    /// The theme in large letters, who stays here, and who wrote this; returns how much height it takes.
    fn table_head(&mut self, sheet: &Sheet, table: &Table, room: Area, part: Element, is_first: bool) -> f32 {
        let quiet = Face::of(10.0, QUIET);
        let code = self.code(&sheet.code, room.x + room.width, room.y, Some(part));
        self.say(
            &table.label,
            quiet,
            room.x,
            room.y - 6.0,
            room.width - code,
            Some(part),
        );
        let (top, height) = (room.y + 8.0, 48.0);
        if table.theme.is_empty() {
            self.ruled(room.x, room.x + room.width - code - 12.0, top + height - 8.0);
        }
        let title = self.fit(
            &table.theme,
            Face::of(38.0, INK).bold(),
            11.0,
            (room.width - code - 12.0, height),
            plain().leaded(1.1),
        );
        if is_first {
            self.flow.bookmark(1, sheet.title.clone());
        }
        let role = if is_first {
            Role::Heading(2, sheet.title.clone())
        } else {
            Role::Paragraph
        };
        self.put(
            &title,
            room.x,
            top + (height - title.height()) / 2.0,
            Some(part),
            role,
        );
        let y = top + height + 4.0;
        let middle = room.x + room.width * 0.5;
        self.blank(&table.host_label, &table.host, room.x, middle - 16.0, y, part);
        let [group, round] = &table.written_by;
        let right = room.x + room.width;
        let quarter = middle + (right - middle) * 0.58;
        self.blank(group, "", middle, quarter - 12.0, y, part);
        self.blank(round, "", quarter, right, y, part);
        y + 24.0 - room.y
    }

    /// A label with what belongs behind it, or a line to write that on.
    fn blank(&mut self, label: &str, text: &str, from: f32, to: f32, y: f32, part: Element) {
        let label = format!("{label}:");
        let width = self.say(
            &label,
            Face::of(11.0, QUIET),
            from,
            y + 4.0,
            to - from,
            Some(part),
        );
        let from = from + width + 6.0;
        if text.is_empty() {
            self.ruled(from, to, y + 20.0);
        } else {
            // A long name is written in smaller letters before it is cut.
            let face = Face::of(13.0, INK).bold();
            let natural = self.flow.type_.measure(&[Span::new(text, face)]).natural;
            let size = (face.size * (to - from) / natural.max(1.0)).clamp(8.0, face.size);
            self.say(
                text,
                face.sized(size),
                from,
                y + 4.0 - size * 0.15,
                to - from,
                Some(part),
            );
        }
    }

    /// Who comes when, small at the foot; returns how much height it takes.
    fn visits(&mut self, table: &Table, room: Area, part: Element) -> f32 {
        if table.visits.is_empty() {
            return 0.0;
        }
        // What belongs together stays on one line.
        let visits: Vec<String> = table
            .visits
            .iter()
            .map(|visit| visit.replace(' ', "\u{a0}"))
            .collect();
        let text = format!("{}: {}", table.visits_title, visits.join(" · "));
        let face = Face::of(9.5, INK);
        let paragraph = self.fit(&text, face, 6.0, (room.width, 40.0), plain());
        let height = paragraph.height();
        let y = room.y + room.height - height;
        self.put(&paragraph, room.x, y, Some(part), Role::Paragraph);
        height + 4.0
    }

    /// A question above lines, with a narrow column for the letter of whoever writes.
    fn question(&mut self, question: &Question, group: &str, area: Area, part: Element) {
        let right = area.x + area.width;
        let code = self.code(&question.code, right, area.y + 2.0, Some(part));
        let number = format!("{}", question.number);
        let left = area.x
            + self.say(
                &number,
                Face::of(22.0, self.style.ink()).bold(),
                area.x,
                area.y - 4.0,
                60.0,
                Some(part),
            )
            + 8.0;
        let room = (right - left - code - 10.0, 50.0_f32.min(area.height * 0.5));
        let text = self.fit(&question.text, Face::of(16.0, INK).bold(), 9.0, room, plain());
        self.put(
            &text,
            left,
            area.y + 1.0,
            Some(part),
            Role::Heading(3, question.text.clone()),
        );
        let mut top = area.y + text.height().max(22.0) + 5.0;
        if question.text.is_empty() {
            self.ruled(left, right - code - 10.0, area.y + 20.0);
            top += 4.0;
        }
        // Lines stand a little wider rather than leave a strip that is too narrow to write on.
        let lines = ((area.y + area.height - top) / LINE).floor().max(1.0);
        let line = ((area.y + area.height - top) / lines).max(LINE);
        let bottom = top + lines * line;
        self.flow.rule((area.x, top), (right, top), Stroke::new(1.2, INK));
        self.say(
            group,
            Face::of(8.0, QUIET),
            area.x + 3.0,
            top + 1.0,
            MARGIN - 4.0,
            Some(part),
        );
        let margin = area.x + MARGIN;
        self.flow
            .rule((margin, top), (margin, bottom), Stroke::new(0.7, RULED));
        let mut y = top + line;
        while y <= bottom + 0.1 {
            self.ruled(area.x, right, y);
            y += line;
        }
    }
}
