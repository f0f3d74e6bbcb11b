//! What every picture on the wall is made from, and what all of them have in common.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::letters::{Align, Lettering, Size};
use super::reading::{Counts, Reading, Sign};
use crate::gate;
use crate::locale::Locale;
use crate::tr;
use crate::tui::style::{Glyphs, Look};
use crate::workshop::dots::OnWall;
use crate::workshop::rounds::{self, Table, Tables};
use crate::workshop::{GroupId, Moment, ParticipantId, RoundId, Stage, ThemeId, Workshop};

/// The rows from which on a heading is set in large letters.
const TALL: u16 = 36;

/// What a picture is made from. Nothing private is in it but by way of the workshop itself, of which the pictures take
/// titles, questions, cards, names of tables and dots, and never a note.
pub(super) struct Scene<'a> {
    pub(super) workshop: &'a Workshop,
    pub(super) now: Moment,
    pub(super) locale: &'a Locale,
    pub(super) look: &'a Look,
    pub(super) stage: Stage,
    pub(super) reading: Reading,
    /// The dots that hang on the cluster wall.
    pub(super) dots: OnWall,
}

impl Scene<'_> {
    pub(super) const fn glyphs(&self) -> &Glyphs {
        &self.look.glyphs
    }

    /// Sets a text as large as it can be.
    pub(super) fn largest(&self, text: &str, sizes: &[Size], width: u16, height: u16) -> Lettering {
        Lettering::largest(text, sizes, width, height, self.glyphs().blocks)
    }

    /// Returns the sizes that these signs can draw, the largest first, none larger than `most`.
    pub(super) fn sizes(&self, most: Size) -> Vec<Size> {
        let blocks = self.glyphs().blocks;
        Size::ALL
            .into_iter()
            .filter(|size| *size <= most && size.is_drawn_by(blocks))
            .collect()
    }

    /// Returns the style of the digits of the clock.
    pub(super) fn clock_style(&self) -> Style {
        let palette = &self.look.palette;
        match self.reading.sign {
            Sign::Calm => palette.heading(),
            Sign::Soon => palette.warning(),
            Sign::Last | Sign::Now | Sign::Over => palette.error(),
        }
    }

    /// Returns the word beside the clock, with its sign.
    pub(super) fn clock_word(&self) -> Option<String> {
        let glyphs = self.glyphs();
        let word = self.reading.word(self.locale)?;
        Some(match self.reading.sign {
            Sign::Calm => word,
            Sign::Soon => format!("{} {word}", glyphs.dot),
            Sign::Last | Sign::Now | Sign::Over => format!("{} {word}", glyphs.warning),
        })
    }

    /// Draws a heading and, where something runs, the clock beside it; returns what is left below.
    pub(super) fn header(&self, buffer: &mut Buffer, area: Rect, title: &str, style: Style) -> Rect {
        let glyphs = self.glyphs();
        let is_tall = area.height >= TALL;
        let least = if is_tall { 5 } else { 1 };
        let clock = self.reading.ticks().then(|| {
            let digits = &self.reading.digits;
            if is_tall {
                Lettering::clock(digits, area.width / 3, 5, glyphs.blocks)
            } else {
                let word = self.clock_word().map(|word| format!("{word}  "));
                let text = format!("{}{digits}", word.unwrap_or_default());
                Lettering::in_size(&text, Size::Plain, u16::MAX)
            }
        });
        let taken = clock.as_ref().map_or(0, |clock| clock.width() + 3);
        let room = area.width.saturating_sub(taken);
        // A long one may take more than a line, but never the wall.
        let most = (area.height / 4).max(least);
        let in_a_line = self.largest(title, &[Size::Dots(1), Size::Narrow], room, least);
        let heading = if in_a_line.height() <= least && (!is_tall || in_a_line.size() > Size::Plain) {
            in_a_line
        } else {
            self.largest(title, &[Size::Narrow], room, if is_tall { most } else { 0 })
        };
        let rows = heading.height().clamp(least, most);
        let top = (rows - heading.height().min(rows)) / 2;
        let place = Rect {
            y: area.y + top,
            width: room,
            height: rows - top,
            ..area
        };
        if heading.height() > rows {
            let flat = gate::truncate_with(title, usize::from(room), glyphs.ellipsis);
            buffer.set_stringn(place.x, place.y, flat, usize::from(room), style);
        } else {
            heading.draw(buffer, place, Align::Left, ink(style), glyphs);
        }
        if let Some(clock) = clock {
            let width = clock.width().min(area.width);
            let place = Rect {
                x: area.right() - width,
                width,
                height: least,
                ..area
            };
            let style = self.clock_style();
            let style = if is_tall { ink(style) } else { style };
            clock.draw(buffer, place, Align::Left, style, glyphs);
            if is_tall && let Some(word) = self.clock_word() {
                let width = (gate::width(&word) as u16).min(area.width);
                let x = area.right() - width;
                buffer.set_stringn(x, area.y + least, word, usize::from(width), self.clock_style());
            }
        }
        below(area, rows + if is_tall { 2 } else { 1 })
    }

    /// Returns the name of a theme.
    pub(super) fn theme(&self, theme: ThemeId) -> String {
        let theme = self.workshop.themes.get(theme);
        self.named(theme.map(|theme| theme.name.to_string()))
    }

    /// Returns what a group is called in full.
    pub(super) fn group(&self, group: GroupId) -> String {
        let name = self
            .workshop
            .groups
            .get(group)
            .map(|group| group.name.to_string());
        tr!(self.locale, "beamer-group", name = self.named(name))
    }

    /// Returns the name of somebody.
    pub(super) fn person(&self, person: ParticipantId) -> String {
        let person = self.workshop.participants.get(person);
        self.named(person.map(|person| person.name.to_string()))
    }

    fn named(&self, name: Option<String>) -> String {
        name.filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| tr!(self.locale, "rounds-unnamed"))
    }

    /// Returns what a table is called: its theme, and which one it is where the theme has several.
    pub(super) fn table(&self, table: &Table) -> String {
        let theme = self.theme(table.theme);
        if table.of > 1 {
            format!("{theme} {}", table.number + 1)
        } else {
            theme
        }
    }

    /// Says who is at a table, in a few words: the groups or, in a World Café, the host.
    pub(super) fn at_table(&self, table: &Table) -> String {
        if table.groups.is_empty() {
            return table.host.map_or_else(String::new, |host| {
                tr!(self.locale, "beamer-hosted", name = self.person(host))
            });
        }
        let names = table.groups.iter().map(|&group| self.group(group));
        names.collect::<Vec<_>>().join(" + ")
    }

    /// Returns the round that people want to know of: the one that runs, or the one that comes; at the end the last.
    pub(super) fn round(&self) -> Option<RoundId> {
        let workshop = self.workshop;
        rounds::running_round(workshop)
            .or_else(|| rounds::upcoming_round(workshop))
            .or_else(|| workshop.rounds.iter().next_back())
            .map(crate::workshop::Entity::id)
    }

    /// Says whether all rounds have been: who was where is of no use any more to whoever looks for their table.
    pub(super) fn is_over(&self) -> bool {
        let workshop = self.workshop;
        !workshop.rounds.is_empty()
            && rounds::running_round(workshop).is_none()
            && rounds::upcoming_round(workshop).is_none()
    }

    /// Says which round it is, that groups change places for it, or that all of them have been.
    pub(super) fn round_heading(&self, tables: &Tables) -> String {
        match self.reading.counts {
            Counts::Changeover(round) => {
                let number = self.workshop.rounds.rank(round).map_or(0, |rank| rank + 1);
                tr!(self.locale, "beamer-changeover", number = number)
            }
            _ if self.is_over() => {
                tr!(
                    self.locale,
                    "rounds-all-over",
                    count = (self.workshop.rounds.len())
                )
            }
            _ => self.round_name(tables.round),
        }
    }

    /// Returns who is where in that round, if anybody is anywhere.
    pub(super) fn tables(&self) -> Option<Tables> {
        let tables = rounds::tables_in(self.workshop, self.round()?);
        let is_set = |table: &Table| !table.groups.is_empty() || !table.people.is_empty();
        tables.tables.iter().any(is_set).then_some(tables)
    }

    /// Names a round: "Runde 2 von 3".
    pub(super) fn round_name(&self, round: RoundId) -> String {
        let rounds = &self.workshop.rounds;
        let number = rounds.rank(round).map_or(0, |rank| rank + 1);
        tr!(self.locale, "rounds-clock", number = number, of = (rounds.len()))
    }
}

/// Returns a style for letters made of dots: what is reversed there would be empty.
pub(super) fn ink(style: Style) -> Style {
    let mut ink = style;
    ink.add_modifier.remove(Modifier::REVERSED);
    ink.add_modifier.insert(Modifier::BOLD);
    ink
}

/// Returns what is left of an area below so many rows.
pub(super) fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}

/// Texts below each other, in the middle of the wall.
#[derive(Default)]
pub(super) struct Stack {
    parts: Vec<Part>,
}

struct Part {
    lettering: Lettering,
    rows: u16,
    style: Style,
    gap: u16,
    is_band: bool,
}

impl Stack {
    /// Adds a text, with so many empty rows above it unless it is the first.
    pub(super) fn add(&mut self, lettering: Lettering, style: Style, gap: u16) -> &mut Self {
        let rows = lettering.height();
        self.push(lettering, rows, style, gap, false)
    }

    /// Adds a clock.
    pub(super) fn clock(&mut self, lettering: Lettering, style: Style, gap: u16) -> &mut Self {
        let rows = lettering.clock_height();
        self.push(lettering, rows, style, gap, false)
    }

    /// Adds a text on a band across the whole wall.
    pub(super) fn band(&mut self, lettering: Lettering, style: Style, gap: u16) -> &mut Self {
        let rows = lettering.height();
        self.push(lettering, rows, style, gap, true)
    }

    fn push(&mut self, lettering: Lettering, rows: u16, style: Style, gap: u16, is_band: bool) -> &mut Self {
        let gap = if self.parts.is_empty() { 0 } else { gap };
        self.parts.push(Part {
            lettering,
            rows,
            style,
            gap,
            is_band,
        });
        self
    }

    /// Returns the rows that it takes.
    pub(super) fn height(&self) -> u16 {
        self.parts.iter().map(|part| part.gap + part.rows).sum()
    }

    /// Draws it in the middle of an area. Where it does not fit, the gaps go first.
    pub(super) fn draw(&self, buffer: &mut Buffer, area: Rect, align: Align, glyphs: &Glyphs) {
        let height = self.height();
        let has_gaps = height <= area.height;
        let rows: u16 = if has_gaps {
            height
        } else {
            self.parts.iter().map(|part| part.rows).sum()
        };
        let mut rest = below(area, area.height.saturating_sub(rows) / 2);
        for part in &self.parts {
            rest = below(rest, if has_gaps { part.gap } else { 0 });
            let place = Rect {
                height: part.rows.min(rest.height),
                ..rest
            };
            let style = if part.lettering.size() == Size::Plain {
                part.style
            } else {
                ink(part.style)
            };
            if part.is_band {
                buffer.set_style(place, part.style);
            }
            part.lettering.draw(buffer, place, align, style, glyphs);
            rest = below(rest, part.rows);
        }
    }
}
