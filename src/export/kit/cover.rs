//! The first page: which workshop this is for, what is in the kit, and how paper comes back into the program.

use super::{INK, Press, QUIET, RULED, SHADE, cut, plain};
use crate::export::pdf::layout::{
    Area, Belongs, Cell, Element, Face, Grid, Look, Piece, Prose, Role, Row, Span, Stroke,
};
use crate::report::kit::{Cover, List, Sheet};

/// The longest text in a cell of a list, in characters.
const LONGEST: usize = 160;

impl Press<'_> {
    pub(super) fn cover(&mut self, sheet: &Sheet, cover: &Cover) {
        let room = self.page(false);
        let part = self.flow.element(None, Role::Section);
        self.logo(room);
        let face = Face::of(11.0, self.style.ink()).bold();
        let title = if cover.name.is_empty() {
            &sheet.title
        } else {
            &cover.name
        };
        self.flow.bookmark(1, sheet.title.clone());
        if !cover.name.is_empty() {
            self.say(&sheet.title, face, room.x, room.y, room.width, Some(part));
            self.flow.take(20.0);
        }
        let title_room = (room.width, 150.0);
        let heading = self.fit(title, Face::of(34.0, INK).bold(), 16.0, title_room, plain());
        let y = self.flow.take(heading.height());
        self.put(&heading, room.x, y, Some(part), Role::Heading(1, title.clone()));
        if cover.name.is_empty() || cover.dateline.is_empty() {
            let y = self.flow.take(44.0);
            self.ruled(room.x, room.x + room.width, y + 38.0);
        }
        if !cover.dateline.is_empty() {
            let y = self.flow.take(22.0);
            let line = cut(&cover.dateline, LONGEST);
            self.say(&line, Face::of(13.0, QUIET), room.x, y, room.width, Some(part));
        }
        self.instruction(&cover.instruction, part);
        let mut pieces: Vec<Box<dyn Piece>> = Vec::new();
        if !cover.agenda.is_empty() {
            let rows = cover
                .agenda
                .iter()
                .map(|(time, title)| vec![time.clone(), title.clone()]);
            let widths = vec![60.0, room.width - 60.0];
            let rows: Vec<Vec<String>> = rows.collect();
            self.titled(&mut pieces, &cover.agenda_title, part);
            pieces.push(Box::new(self.quiet_grid(None, &rows, widths, part)));
        }
        let rows = cover
            .contents
            .iter()
            .map(|(title, code)| vec![title.clone(), code.clone()]);
        let rows: Vec<Vec<String>> = rows.collect();
        self.titled(&mut pieces, &cover.contents_title, part);
        let widths = vec![room.width - 80.0, 80.0];
        pieces.push(Box::new(self.quiet_grid(None, &rows, widths, part)));
        self.flow.run(pieces);
        if let Some(codes) = &cover.codes {
            self.codes(codes, room, part);
        }
    }

    fn logo(&mut self, room: Area) {
        if let Some(logo) = &self.style.logo {
            let (width, height) = (logo.width as f32, logo.height as f32);
            let scale = (110.0 / width.max(1.0)).min(44.0 / height.max(1.0));
            let (width, height) = (width * scale, height * scale);
            let area = Area::new(room.x + room.width - width, 29.0, width, height);
            self.flow
                .picture(area, std::sync::Arc::new(logo.clone()), Belongs::Look);
        }
    }

    /// Says in a box how paper comes back into the program.
    fn instruction(&mut self, text: &str, part: Element) {
        let room = self.room();
        let paragraph = self.set(text, Face::of(11.5, INK), plain(), room.width - 24.0);
        self.flow.leave(16.0);
        let height = paragraph.height() + 16.0;
        let y = self.flow.take(height);
        let area = Area::new(room.x, y, room.width, height);
        self.flow
            .rectangle(area, 4.0, Some(SHADE), Some(Stroke::new(1.0, INK)));
        self.put(&paragraph, room.x + 12.0, y + 8.0, Some(part), Role::Paragraph);
    }

    fn titled(&mut self, pieces: &mut Vec<Box<dyn Piece>>, title: &str, part: Element) {
        let paragraph = self.set(title, Face::of(13.0, self.style.ink()).bold(), plain(), 400.0);
        let element = self.flow.element(Some(part), Role::Heading(2, title.to_owned()));
        pieces.push(Box::new(Prose {
            gap: 13.0,
            leads: true,
            ..Prose::new(paragraph, element)
        }));
    }

    /// Makes a table that is read, not written into.
    fn quiet_grid(
        &mut self,
        head: Option<&[String]>,
        rows: &[Vec<String>],
        widths: Vec<f32>,
        part: Element,
    ) -> Grid {
        let face = Face::of(10.0, INK);
        let mut row = |cells: &[String], face: Face| {
            let cells = cells.iter().zip(&widths).map(|(text, width)| {
                let text = cut(text, LONGEST);
                let spans = [Span::new(text, face)];
                Cell::from(self.flow.type_.set(&spans, plain(), width - 8.0))
            });
            Row::from(cells.collect::<Vec<Cell>>())
        };
        let head = head.map(|head| row(head, face.bold()));
        let rows = rows.iter().map(|cells| row(cells, face)).collect();
        Grid {
            indent: 0.0,
            widths,
            head,
            rows,
            subject: Some(0),
            look: Look {
                padding_x: 4.0,
                padding_y: 1.8,
                rule: Stroke::new(0.5, RULED),
                head_rule: Stroke::new(1.0, INK),
                head_fill: None,
                verticals: None,
            },
            gap: 4.0,
            parent: Some(part),
        }
    }

    /// The codes of all questions of all themes.
    fn codes(&mut self, codes: &List, room: Area, part: Element) {
        let mut pieces: Vec<Box<dyn Piece>> = Vec::new();
        self.titled(&mut pieces, &codes.intro, part);
        // As many columns as stand beside each other; further questions follow in tables of their own.
        const MOST: usize = 6;
        let questions = codes.columns.len().saturating_sub(1);
        let mut height = 60.0;
        for first in (0..questions).step_by(MOST) {
            let shown: Vec<usize> = [0]
                .into_iter()
                .chain((first + 1..=questions).take(MOST))
                .collect();
            let pick = |cells: &[String]| -> Vec<String> {
                shown
                    .iter()
                    .map(|&at| cells.get(at).cloned().unwrap_or_default())
                    .collect()
            };
            let names: Vec<String> = codes.columns.iter().map(|(name, _)| name.clone()).collect();
            let head = pick(&names);
            let rows: Vec<Vec<String>> = codes.rows.iter().map(|row| pick(row)).collect();
            let narrow = 66.0;
            let first = room.width - narrow * (shown.len() - 1) as f32;
            let widths = shown.iter().map(|&at| if at == 0 { first } else { narrow });
            let widths = widths.collect();
            let grid = self.quiet_grid(Some(&head), &rows, widths, part);
            let texts = grid
                .rows
                .iter()
                .map(|row| row.cells.iter().map(|cell| cell.paragraph.height()));
            let texts = texts.map(|cells| cells.fold(0.0, f32::max) + 2.0 * grid.look.padding_y);
            height += texts.sum::<f32>() + 20.0;
            pieces.push(Box::new(grid));
        }
        // They are looked for in a hurry: all of them stand on one page, if one is enough.
        if height <= self.flow.sizes().inner_height() {
            self.flow.need(height);
        }
        self.flow.run(pieces);
    }
}
