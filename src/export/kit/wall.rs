//! What is cut out and hung up: headings on half a page each, and cards, eight to a page.

use super::{INK, Press, QUIET, RULED, centred};
use crate::export::pdf::layout::{Area, Element, Face, Role, Stroke};
use crate::export::style::Rgb;
use crate::report::Mark;
use crate::report::kit::{Cards, Poster, Sheet};
use crate::workshop::Colour;

/// The room left and right of a heading, into which a hyphen may reach.
const MARGIN: f32 = 28.0;

/// How many cards stand beside each other, and below each other.
const ACROSS: usize = 2;
const DOWN: usize = 4;

/// Returns a colour that is light enough to be written on.
const fn tint(colour: Colour) -> Rgb {
    match colour {
        Colour::Green => Rgb(0xd3, 0xec, 0xd0),
        Colour::Red => Rgb(0xf8, 0xd3, 0xd0),
        Colour::Yellow => Rgb(0xfb, 0xee, 0xb8),
        Colour::Blue => Rgb(0xcf, 0xe2, 0xf7),
        Colour::Magenta => Rgb(0xf3, 0xd3, 0xee),
        Colour::Cyan => Rgb(0xcb, 0xec, 0xee),
        Colour::Gray => Rgb(0xe2, 0xe2, 0xe2),
    }
}

impl Press<'_> {
    pub(super) fn posters(&mut self, sheet: &Sheet, posters: &[Poster]) {
        let part = self.flow.element(None, Role::Section);
        for (number, pair) in posters.chunks(2).enumerate() {
            let room = self.page(false);
            self.overline(sheet, Some(part), number == 0);
            let middle = room.y + room.height / 2.0;
            self.dotted((room.x, middle), (room.x + room.width, middle));
            for (poster, y) in pair.iter().zip([room.y + 4.0, middle + 14.0]) {
                let area = Area::new(room.x, y, room.width, room.height / 2.0 - 18.0);
                self.poster(poster, area, part);
            }
        }
    }

    fn poster(&mut self, poster: &Poster, area: Area, part: Element) {
        self.flow.rectangle(area, 6.0, None, Some(Stroke::new(1.4, INK)));
        let mut top = area.y + 14.0;
        if let Some(mark) = &poster.mark {
            let band = Area::new(area.x, area.y, area.width, 76.0);
            self.flow
                .rectangle(band, 6.0, Some(tint(mark.colour)), Some(Stroke::new(1.4, INK)));
            let room = (area.width - 40.0, 72.0);
            let sign = self.fit(&mark.sign, Face::of(62.0, INK).bold(), 20.0, room, centred());
            let y = band.y + (band.height - sign.height()) / 2.0;
            self.put(&sign, area.x + 20.0, y, Some(part), Role::Paragraph);
            top = band.y + band.height + 6.0;
        }
        let foot = 30.0;
        let height = area.y + area.height - foot - top;
        if poster.text.is_empty() {
            for line in [0.55, 0.95] {
                self.ruled(area.x + 30.0, area.x + area.width - 30.0, top + height * line);
            }
        }
        let text = self.fit(
            &poster.text,
            Face::of(110.0, INK).bold(),
            16.0,
            (area.width - 2.0 * MARGIN, height),
            centred(),
        );
        let role = Role::Heading(3, poster.text.clone());
        self.put(
            &text,
            area.x + MARGIN,
            top + (height - text.height()) / 2.0,
            Some(part),
            role,
        );
        let y = area.y + area.height - foot + 2.0;
        let right = area.x + area.width - 8.0;
        let code = self.code(&poster.code, right, y, Some(part));
        let above = poster.above.as_str();
        self.say(
            above,
            Face::of(12.0, QUIET),
            area.x + 12.0,
            y + 3.0,
            area.width - code - 30.0,
            Some(part),
        );
    }

    pub(super) fn cards(&mut self, sheet: &Sheet, cards: &Cards) {
        let part = self.flow.element(None, Role::Section);
        let room = self.page(false);
        self.overline(sheet, Some(part), true);
        let (width, height) = (room.width / ACROSS as f32, room.height / DOWN as f32);
        for number in 0..ACROSS * DOWN {
            let x = room.x + width * (number % ACROSS) as f32;
            let y = room.y + height * (number / ACROSS) as f32;
            self.card(cards, Area::new(x, y, width, height), part);
        }
        for line in 0..=DOWN {
            let y = room.y + height * line as f32;
            self.dotted((room.x, y), (room.x + room.width, y));
        }
        for line in 0..=ACROSS {
            let x = room.x + width * line as f32;
            self.dotted((x, room.y), (x, room.y + room.height));
        }
    }

    fn card(&mut self, cards: &Cards, area: Area, part: Element) {
        let head = Area::new(area.x + 6.0, area.y + 6.0, area.width - 12.0, 24.0);
        let right = head.x + head.width - 2.0;
        let mut left = head.x + 6.0;
        if let Some(Mark { sign, colour }) = &cards.mark {
            self.flow
                .rectangle(head, 3.0, Some(tint(*colour)), Some(Stroke::new(0.7, RULED)));
            left += self.say(sign, Face::of(17.0, INK).bold(), left, head.y, 40.0, Some(part)) + 6.0;
        }
        let code = self.code(&cards.code, right, head.y + 1.5, Some(part));
        let room = right - left - code - 6.0;
        let name = self.flow.fitting(&cards.name, Face::of(10.0, QUIET), room);
        let y = head.y + (head.height - name.height()) / 2.0;
        self.put(&name, left, y, Some(part), Role::Paragraph);
    }
}
