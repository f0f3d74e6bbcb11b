//! The clock: where we are in the day, how long still, and what comes next.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::letters::{Align, Lettering, Size};
use super::reading::{self, Counts};
use super::scene::{Scene, Stack};
use crate::tr;
use crate::workshop::rounds;
use crate::workshop::schedule;

/// Draws the clock; an empty workshop is shown by its name.
pub(super) fn draw(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect) {
    if scene.workshop.items.is_empty() && scene.reading.counts == Counts::Day {
        return title_page(scene, buffer, area);
    }
    let palette = &scene.look.palette;
    let gap = (area.height / 14).max(1);
    let digits = Lettering::clock(
        &scene.reading.digits,
        (u32::from(area.width) * 19 / 20) as u16,
        area.height / 2,
        scene.glyphs().blocks,
    );
    let next = next(scene).map(|text| scene.largest(&text, &[Size::Narrow], area.width, area.height / 5));
    let word = scene
        .clock_word()
        .map(|word| scene.largest(&word, &[Size::Dots(1), Size::Narrow], area.width, area.height / 9));
    let taken = digits.clock_height()
        + next.as_ref().map_or(0, Lettering::height)
        + word.as_ref().map_or(0, Lettering::height)
        + 4 * gap;
    let room = area.height.saturating_sub(taken).max(1);
    let title = scene.largest(&title(scene), &scene.sizes(Size::Dots(2)), area.width, room);
    let mut stack = Stack::default();
    if title.len() > 0 {
        stack.add(title, palette.heading(), 0);
    }
    let style = if scene.reading.counts == Counts::Day {
        palette.accent()
    } else {
        scene.clock_style()
    };
    stack.clock(digits, style, gap);
    if let Some(word) = word {
        stack.add_word(scene, word, gap);
    }
    if let Some(next) = next {
        stack.add(next, palette.dim(), gap);
    }
    stack.draw(buffer, area, Align::Centre, scene.glyphs());
}

/// Draws the clock alone, with its word below it, as large as the area.
pub(super) fn draw_alone(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect) {
    let glyphs = scene.glyphs();
    let sizes = [Size::Narrow];
    let word = scene
        .clock_word()
        .map(|word| scene.largest(&word, &sizes, area.width, area.height / 4));
    let taken = word.as_ref().map_or(0, |word| word.height() + 1);
    let room = area.height.saturating_sub(taken).max(1);
    let digits = Lettering::clock(
        &scene.reading.digits,
        (u32::from(area.width) * 19 / 20) as u16,
        room,
        glyphs.blocks,
    );
    let mut stack = Stack::default();
    stack.clock(digits, scene.clock_style(), 0);
    if let Some(word) = word {
        stack.add_word(scene, word, 1);
    }
    stack.draw(buffer, area, Align::Centre, glyphs);
}

/// Says what is counted.
pub(super) fn title(scene: &Scene<'_>) -> String {
    let workshop = scene.workshop;
    match scene.reading.counts {
        Counts::Round(round) => scene.round_name(round),
        Counts::Changeover(round) => {
            let number = workshop.rounds.rank(round).map_or(0, |rank| rank + 1);
            tr!(scene.locale, "beamer-changeover", number = number)
        }
        Counts::Item(item) => workshop
            .items
            .get(item)
            .map_or_else(String::new, |item| item.title.to_string()),
        Counts::Day => workshop.day().title.to_string(),
    }
}

/// Says what comes next.
fn next(scene: &Scene<'_>) -> Option<String> {
    let (workshop, locale) = (scene.workshop, scene.locale);
    if let Counts::Round(_) = scene.reading.counts {
        let clock = rounds::round_clock(workshop, scene.now)?;
        if let Some(changeover) = clock.changeover {
            let minutes = changeover.num_minutes();
            return Some(tr!(locale, "beamer-then-changeover", minutes = minutes));
        }
    }
    let coming = reading::coming(workshop, &schedule::schedule(workshop, scene.now))?;
    let title = workshop.items.get(coming.item)?.title.to_string();
    let is_on = matches!(scene.reading.counts, Counts::Day);
    Some(match coming.at {
        Some(at) if is_on => format!("{}  {title}", locale.minute(at)),
        Some(at) => tr!(locale, "beamer-then-at", time = locale.minute(at), title = title),
        None => tr!(locale, "beamer-then", title = title),
    })
}

/// Shows what the workshop is called, and where and when it is.
pub(super) fn title_page(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect) {
    let palette = &scene.look.palette;
    let day = scene.workshop.day();
    let name = if day.title.trim().is_empty() {
        tr!(scene.locale, "program-name")
    } else {
        day.title.to_string()
    };
    let title = scene.largest(
        &name,
        &scene.sizes(Size::Dots(3)),
        area.width,
        area.height * 3 / 5,
    );
    let date = (*day.date).map(|date| scene.locale.date(date));
    let place = Some(day.place.to_string()).filter(|place| !place.trim().is_empty());
    let below: Vec<String> = place.into_iter().chain(date).collect();
    let mut stack = Stack::default();
    stack.add(title, palette.heading(), 0);
    if !below.is_empty() {
        let separator = format!("  {}  ", scene.glyphs().separator);
        let below = below.join(&separator);
        let below = scene.largest(
            &below,
            &[Size::Dots(1), Size::Narrow],
            area.width,
            area.height / 6,
        );
        stack.add(below, palette.dim(), (area.height / 10).max(1));
    }
    stack.draw(buffer, area, Align::Centre, scene.glyphs());
}
