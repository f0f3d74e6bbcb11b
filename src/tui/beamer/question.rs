//! The question that is worked on, the time that is left for it, and who works where.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::clock;
use super::letters::{Align, Lettering, Size};
use super::reading::{Counts, Sign};
use super::scene::{Scene, Stack, below};

use crate::workshop::Question;
use crate::workshop::rounds::Tables;

/// Draws a question; returns how many there are to show one after the other.
pub(super) fn draw(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, page: usize) -> usize {
    let questions = questions(scene);
    let Some(question) = questions.get(page.min(questions.len().saturating_sub(1))) else {
        clock::draw(scene, buffer, area);
        return 1;
    };
    let palette = &scene.look.palette;
    let has_round = scene.reading.ticks() || tables(scene).is_some();
    // On a low wall the clock takes as little as it can.
    let room = match (has_round, area.height) {
        (false, height) => height * 9 / 10,
        (true, height @ ..30) => height.saturating_sub(8).max(height / 2),
        (true, height) => height / 2,
    };
    let text = scene.largest(&question.text, &scene.sizes(Size::Dots(3)), area.width, room);
    let mut stack = Stack::default();
    if let Some(theme) = scene
        .stage
        .theme
        .filter(|&theme| scene.workshop.themes.contains(theme))
        && !matches!(scene.reading.counts, Counts::Round(_))
    {
        let theme = scene.largest(&scene.theme(theme), &[Size::Narrow], area.width, area.height / 8);
        stack.add(theme, palette.accent(), 0);
    }
    stack.add(text, palette.heading(), (area.height / 16).max(1));
    if !has_round {
        stack.draw(buffer, area, Align::Centre, scene.glyphs());
        return questions.len();
    }
    // Air above, between and below, the same three times.
    let lower = area
        .height
        .saturating_sub(stack.height() + 1)
        .min(area.height * 3 / 5)
        .max(7);
    let upper = Rect {
        height: area.height.saturating_sub(lower),
        ..area
    };
    stack.draw(buffer, upper, Align::Centre, scene.glyphs());
    draw_round(scene, buffer, below(area, upper.height));
    questions.len()
}

/// Returns the question that is meant or, where none is, all of them.
fn questions<'a>(scene: &Scene<'a>) -> Vec<&'a Question> {
    let all = || {
        scene
            .workshop
            .questions
            .iter()
            .filter(|question| !question.text.trim().is_empty())
    };
    match all().find(|question| Some(question.id()) == scene.stage.question) {
        Some(question) => vec![question],
        None => all().collect(),
    }
}

/// Draws the clock of the round at the left, and who is where at the right.
fn draw_round(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect) {
    let gap = (area.width / 16).max(2);
    let list = who_is_where(
        scene,
        Rect {
            width: if scene.reading.ticks() {
                area.width * 9 / 20
            } else {
                area.width
            },
            ..area
        },
    );
    if !scene.reading.ticks() {
        let left = (area.width - list.width().min(area.width)) / 2;
        list.draw(
            scene,
            buffer,
            Rect {
                x: area.x + left,
                width: area.width - left,
                ..area
            },
        );
        return;
    }
    let room = area
        .width
        .saturating_sub(if list.is_empty() { 0 } else { list.width() + gap });
    let digits = Lettering::clock(
        &scene.reading.digits,
        room,
        area.height.saturating_sub(2).max(1),
        scene.glyphs().blocks,
    );
    let mut width = digits.width();
    let mut stack = Stack::default();
    stack.clock(digits, scene.clock_style(), 0);
    if let Some(word) = scene.clock_word() {
        let word = Lettering::in_size(&word, Size::Plain, room);
        width = width.max(word.width());
        let style = match scene.reading.sign {
            Sign::Now => scene.look.palette.error().add_modifier(Modifier::REVERSED),
            _ => scene.clock_style(),
        };
        stack.add(word, style, 1);
    }
    // Both together stand in the middle.
    let both = width + if list.is_empty() { 0 } else { gap + list.width() };
    let left = area.width.saturating_sub(both) / 2;
    let clock = Rect {
        x: area.x + left,
        width: width.min(area.width - left),
        ..area
    };
    stack.draw(buffer, clock, Align::Centre, scene.glyphs());
    let x = clock.right() + gap;
    if x < area.right() {
        list.draw(
            scene,
            buffer,
            Rect {
                x,
                width: area.right() - x,
                ..area
            },
        );
    }
}

/// A heading, and rows of a table and who is there.
struct List {
    size: Size,
    heading: Option<String>,
    rows: Vec<(String, String)>,
    left: u16,
    width: u16,
}

/// Returns who is where, as long as there is a round to come: the clock beside it counts for that one.
fn tables(scene: &Scene<'_>) -> Option<Tables> {
    scene.tables().filter(|_| !scene.is_over())
}

/// Sets who is where in letters as large as there is room for.
fn who_is_where(scene: &Scene<'_>, area: Rect) -> List {
    let tables = tables(scene);
    let heading = tables.as_ref().map(|tables| scene.round_heading(tables));
    let rows: Vec<(String, String)> = tables
        .iter()
        .flat_map(|tables| &tables.tables)
        .map(|table| (scene.table(table), scene.at_table(table)))
        .filter(|(_, who)| !who.is_empty())
        .collect();
    let mut list = List {
        size: Size::Plain,
        heading,
        rows,
        left: 0,
        width: 0,
    };
    for size in scene.sizes(Size::Dots(1)) {
        list.size = size;
        list.measure();
        if size == Size::Plain || (list.width <= area.width && list.height() <= area.height) {
            break;
        }
    }
    list
}

impl List {
    fn is_empty(&self) -> bool {
        self.heading.is_none() && self.rows.is_empty()
    }

    fn width(&self) -> u16 {
        self.width
    }

    /// Returns the rows from one line to the next.
    fn pitch(&self) -> u16 {
        if self.size == Size::Plain {
            1
        } else {
            self.size.line() + 1
        }
    }

    fn height(&self) -> u16 {
        let heading = if self.heading.is_some() { 1 } else { 0 };
        (self.rows.len() as u16 + heading) * self.pitch() + heading
    }

    fn measure(&mut self) {
        let cells =
            |text: &str, size| Lettering::new(text, size, u16::MAX).map_or(u16::MAX / 4, |set| set.width());
        let widest = |texts: &mut dyn Iterator<Item = &String>| {
            texts.map(|text| cells(text, self.size)).max().unwrap_or(0)
        };
        let left = widest(&mut self.rows.iter().map(|(table, _)| table));
        let right = widest(&mut self.rows.iter().map(|(_, who)| who));
        let heading = self
            .heading
            .as_ref()
            .map_or(0, |heading| cells(heading, self.size));
        self.left = left + 3;
        self.width = (self.left + right).max(heading);
    }

    fn draw(&self, scene: &Scene<'_>, buffer: &mut Buffer, area: Rect) {
        let (palette, glyphs) = (&scene.look.palette, scene.glyphs());
        let mut rest = below(area, area.height.saturating_sub(self.height()) / 2);
        if let Some(heading) = &self.heading {
            let heading = Lettering::in_size(heading, self.size, u16::MAX);
            heading.draw(buffer, rest, Align::Left, palette.accent(), glyphs);
            rest = below(rest, self.pitch() + 1);
        }
        for (table, who) in &self.rows {
            if rest.is_empty() {
                break;
            }
            let table = Lettering::in_size(table, self.size, u16::MAX);
            table.draw(
                buffer,
                Rect {
                    width: self.left.min(rest.width),
                    ..rest
                },
                Align::Left,
                palette.text(),
                glyphs,
            );
            let right = Rect {
                x: rest.x + self.left.min(rest.width),
                width: rest.width.saturating_sub(self.left),
                ..rest
            };
            let who = Lettering::in_size(who, self.size, u16::MAX);
            who.draw(buffer, right, Align::Left, palette.heading(), glyphs);
            rest = below(rest, self.pitch());
        }
    }
}
