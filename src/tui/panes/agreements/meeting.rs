//! The next meeting: what for, where, when, and the date poll as a grid.
//!
//! The participants are the rows and the days on offer the columns, since there are many of the one and few
//! of the other. Each answer has a shape of its own; totals and the best day stand below and stay in sight
//! while the rows scroll. Where not all days fit, the grid shows those around the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Agreements;
use super::cells::{fitted_name, rows};
use super::draw::{draw_lesson, put, take_bottom, take_top};
use crate::gate;
use crate::locale::Language;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::style::{Glyphs, Hue};
use crate::workshop::poll::OptionTally;
use crate::workshop::{Availability, PollOption, Target, people};

use chrono::{Datelike, NaiveDate};

/// The least cells of a column of the grid, without the gap before it.
const COLUMN: u16 = 10;
/// The most cells of a column.
const WIDEST: u16 = 22;
/// The room for names: at least, at most.
const NAMES: (u16, u16) = (12, 26);
/// Where text begins: behind the bar of the selection and a space.
const TEXT: u16 = 3;
/// From this height on, every total has a row of its own.
const AIRY: u16 = 22;

/// Returns the sign of an answer.
fn sign(said: Option<Availability>, glyphs: &Glyphs) -> String {
    let full = *glyphs == Glyphs::UNICODE;
    match said {
        Some(Availability::Yes) => glyphs.check.to_owned(),
        Some(Availability::IfNeedBe) => format!("({})", glyphs.check),
        Some(Availability::No) => if full { "✗" } else { "x" }.to_owned(),
        None => if full { "·" } else { "." }.to_owned(),
    }
}

fn best_sign(glyphs: &Glyphs) -> &'static str {
    if *glyphs == Glyphs::UNICODE { "★" } else { "*" }
}

fn style_of(said: Option<Availability>, ctx: &Ctx<'_>) -> Style {
    let palette = &ctx.look.palette;
    match said {
        Some(Availability::Yes) => palette.hue(Hue::Green),
        Some(Availability::IfNeedBe) => palette.hue(Hue::Yellow),
        Some(Availability::No) => palette.hue(Hue::Red),
        None => palette.dim(),
    }
}

/// Returns the short name of the day of the week.
fn weekday(date: NaiveDate, ctx: &Ctx<'_>) -> String {
    let days = tr!(ctx.locale, "agreements-weekdays");
    let at = date.weekday().num_days_from_monday() as usize;
    days.split(' ').nth(at).unwrap_or_default().to_owned()
}

/// Writes a day into ten cells: `Di 18.09.`, `Tue 18 Sep`; with its year where it is not the one expected.
fn short_day(date: NaiveDate, ctx: &Ctx<'_>) -> String {
    let expected = (*ctx.workshop.day().date).unwrap_or_else(|| ctx.now.date_naive());
    if date.year() != expected.year() {
        return ctx.locale.date(date);
    }
    let weekday = weekday(date, ctx);
    match ctx.locale.language() {
        Language::De => format!("{weekday} {}", date.format("%d.%m.")),
        Language::En => format!("{weekday} {}", date.format("%-d %b")),
    }
}

/// Writes an option in full: day, time and remark.
pub(super) fn long_day(option: &PollOption, ctx: &Ctx<'_>) -> String {
    let mut text = option
        .date
        .map(|date| format!("{} {}", weekday(date, ctx), ctx.locale.date(date)))
        .unwrap_or_default();
    if let Some(time) = *option.time {
        let time = tr!(ctx.locale, "agreements-at-time", time = ctx.locale.minute(time));
        text = if text.is_empty() {
            time
        } else {
            format!("{text}, {time}")
        };
    }
    let label = gate::show_flat(option.label.trim()).into_owned();
    match (text.is_empty(), label.is_empty()) {
        (_, true) => text,
        (true, _) => label,
        _ => format!("{text} ({label})"),
    }
}

/// Says how an option stands, leaving out who is silent where there is no room for it.
fn tally_words(option: &PollOption, tally: OptionTally, room: usize, ctx: &Ctx<'_>) -> String {
    let day = long_day(option, ctx);
    let said = tr!(
        ctx.locale,
        "agreements-tally",
        day = day,
        yes = tally.yes,
        maybe = tally.if_need_be,
        no = tally.no
    );
    let silent = tr!(ctx.locale, "agreements-tally-silent", count = tally.silent);
    let all = format!("{said} {} {silent}", ctx.look.glyphs.separator);
    if gate::width(&all) <= room { all } else { said }
}

/// Draws the area.
pub(super) fn draw(pane: &mut Agreements, buffer: &mut Buffer, mut rest: Rect, ctx: &Ctx<'_>) {
    draw_head(pane, buffer, &mut rest, ctx);
    if pane.facts.poll.table.options.is_empty() {
        let lesson = tr!(ctx.locale, "agreements-no-options");
        draw_lesson(buffer, rest, &lesson, ctx);
        return;
    }
    draw_grid(pane, buffer, rest, ctx);
}

/// Draws goal, place and day.
fn draw_head(pane: &Agreements, buffer: &mut Buffer, rest: &mut Rect, ctx: &Ctx<'_>) {
    let (palette, locale) = (&ctx.look.palette, ctx.locale);
    let airy = rest.height >= AIRY;
    let day = ctx.workshop.day();
    let labels = [
        tr!(locale, "agreements-field-goal"),
        tr!(locale, "agreements-field-place"),
        tr!(locale, "agreements-day"),
    ];
    let label_width = labels.iter().map(|label| gate::width(label)).max().unwrap_or(0);
    let x = rest.x + TEXT;
    let value_x = x + label_width as u16 + 2;
    let width = usize::from(rest.right().saturating_sub(value_x + 2));
    if rest.height < 6 || width < 8 {
        return;
    }
    let [goal_label, place_label, day_label] = labels;

    let goal = day.next_goal.trim();
    let most = if airy { 5 } else { 2 };
    let (lines, style) = if goal.is_empty() {
        let hint = tr!(locale, "agreements-no-goal");
        (rows(&hint, width, 1), palette.dim())
    } else {
        (rows(goal, width, most), palette.text())
    };
    let area = take_top(rest, lines.len() as u16);
    put(buffer, x, area.y, &goal_label, label_width, palette.dim());
    if !day.next_goal.rivals().is_empty() || !day.next_place.rivals().is_empty() {
        let sign = ctx.look.glyphs.warning;
        put(buffer, rest.x + 1, area.y, sign, 1, palette.warning());
    }
    for (y, line) in (area.y..area.bottom()).zip(&lines) {
        put(buffer, value_x, y, line, width, style);
    }

    let chosen = day
        .next_option
        .and_then(|option| ctx.workshop.poll_options.get(option))
        .map(|option| long_day(option, ctx));
    let options = &pane.facts.poll.table.options;
    let (when, when_style) = match (&chosen, options.is_empty()) {
        (Some(day), _) => (format!("{} {day}", ctx.look.glyphs.prompt), palette.accent()),
        (None, false) => (tr!(locale, "agreements-day-open"), palette.dim()),
        (None, true) => (tr!(locale, "agreements-day-none"), palette.dim()),
    };
    let place = gate::show_flat(day.next_place.trim()).into_owned();
    let area = take_top(rest, 1);
    put(buffer, x, area.y, &day_label, label_width, palette.dim());
    let end = put(buffer, value_x, area.y, &when, width, when_style);
    if !place.is_empty() {
        if airy {
            let area = take_top(rest, 1);
            put(buffer, x, area.y, &place_label, label_width, palette.dim());
            put(buffer, value_x, area.y, &place, width, palette.text());
        } else {
            // On a small screen both share a line.
            let from = end.saturating_add(3);
            let room = usize::from(rest.right().saturating_sub(from + 2));
            let after = put(
                buffer,
                from,
                area.y,
                &format!("{place_label}  "),
                room,
                palette.dim(),
            );
            let room = room.saturating_sub(usize::from(after.saturating_sub(from)));
            put(buffer, after, area.y, &place, room, palette.text());
        }
    }
    take_top(rest, 1);
}

/// Where the columns of the grid are.
struct Grid {
    names: u16,
    column: u16,
    first: usize,
    shown: usize,
    x: u16,
}

impl Grid {
    fn of(area: Rect, names: usize, options: usize, cursor: usize) -> Self {
        let names = (names.min(usize::from(u16::MAX)) as u16)
            .clamp(NAMES.0, NAMES.1)
            .min(area.width / 3);
        let x = area.x + TEXT + names + 2;
        let room = area.right().saturating_sub(x + 1);
        let fit = usize::from((room / (COLUMN + 1)).max(1));
        let shown = options.min(fit);
        let column = (room / shown.max(1) as u16).saturating_sub(1).clamp(1, WIDEST);
        // The cursor is kept in the middle where there are columns on both sides.
        let first = cursor
            .saturating_sub(shown / 2)
            .min(options.saturating_sub(shown));
        Self {
            names,
            column,
            first,
            shown,
            x,
        }
    }

    fn columns(&self) -> impl Iterator<Item = (usize, u16)> + '_ {
        (0..self.shown).map(|at| (self.first + at, self.x + at as u16 * (self.column + 1)))
    }
}

fn centred(text: &str, width: usize) -> String {
    let left = width.saturating_sub(gate::width(text)) / 2;
    gate::pad(&format!("{}{text}", " ".repeat(left)), width)
}

fn draw_grid(pane: &mut Agreements, buffer: &mut Buffer, mut rest: Rect, ctx: &Ctx<'_>) {
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let options = pane.facts.poll.table.options.len();
    let cursor = pane.column.min(options.saturating_sub(1));
    let grid = Grid::of(rest, pane.facts.poll.name_width, options, cursor);
    let width = usize::from(grid.column);
    let all = rest;
    let airy = rest.height >= AIRY - 5;

    let known: Vec<(usize, u16, OptionTally, Option<&PollOption>)> = grid
        .columns()
        .filter_map(|(at, x)| {
            let tally = *pane.facts.poll.table.options.get(at)?;
            Some((at, x, tally, ctx.workshop.poll_options.get(tally.id)))
        })
        .collect();
    let any = |has: fn(&PollOption) -> bool| known.iter().any(|(.., option)| option.is_some_and(has));
    let with_time = any(|option| option.time.is_some());
    let with_label = any(|option| !option.label.trim().is_empty());

    // What of the days is out of sight.
    if rest.height > 2 && grid.shown < options {
        let line = take_top(&mut rest, 1);
        let text = tr!(
            ctx.locale,
            "agreements-days-shown",
            first = (grid.first + 1),
            last = (grid.first + grid.shown),
            all = options
        );
        let (left, right) = if *glyphs == Glyphs::ASCII {
            ("<", ">")
        } else {
            ("←", "→")
        };
        let left = if grid.first > 0 { left } else { " " };
        let right = if grid.first + grid.shown < options {
            right
        } else {
            " "
        };
        let text = format!("{left} {text} {right}");
        let room = usize::from(line.right().saturating_sub(grid.x + 1));
        put(buffer, grid.x, line.y, &text, room, palette.dim());
    }
    let mut heads: Vec<fn(&PollOption, &Ctx<'_>) -> String> = vec![|option, ctx| match *option.date {
        Some(date) => short_day(date, ctx),
        None => gate::show_flat(option.label.trim()).into_owned(),
    }];
    if with_time {
        heads.push(|option, ctx| {
            option
                .time
                .map(|time| ctx.locale.minute(time))
                .unwrap_or_default()
        });
    }
    if with_label {
        heads.push(|option, _| match *option.date {
            Some(_) => gate::show_flat(option.label.trim()).into_owned(),
            None => String::new(),
        });
    }
    for (line, head) in heads.iter().enumerate() {
        if rest.height < 4 {
            break;
        }
        let row = take_top(&mut rest, 1);
        for &(at, x, tally, option) in &known {
            let text = option.map(|option| head(option, ctx)).unwrap_or_default();
            let chosen = *ctx.workshop.day().next_option == Some(tally.id);
            let style = match (at == cursor, chosen, line) {
                (true, ..) => palette.accent(),
                (_, true, _) => palette.heading(),
                (_, _, 0) => palette.text(),
                _ => palette.dim(),
            };
            put(buffer, x, row.y, &centred(&text, width), width, style);
        }
    }

    // Below: what is said of the day under the cursor, what stands out, the totals.
    if rest.height >= 5 {
        let line = take_bottom(&mut rest, 1);
        let room = usize::from(line.width).saturating_sub(usize::from(TEXT) + 1);
        if let Some(&(_, _, tally, Some(option))) = known.iter().find(|(at, ..)| *at == cursor) {
            let text = tally_words(option, tally, room, ctx);
            put(buffer, line.x + TEXT, line.y, &text, room, palette.dim());
        }
    }
    let chosen = *ctx.workshop.day().next_option;
    if rest.height >= 4
        && known
            .iter()
            .any(|(_, _, tally, _)| tally.best || chosen == Some(tally.id))
    {
        let row = take_bottom(&mut rest, 1);
        for &(_, x, tally, _) in &known {
            let best = format!("{} {}", best_sign(glyphs), tr!(ctx.locale, "agreements-best"));
            let taken = format!("{} {}", glyphs.prompt, tr!(ctx.locale, "agreements-taken"));
            let text = match (chosen == Some(tally.id), tally.best) {
                (true, true) => format!("{taken} {}", best_sign(glyphs)),
                (true, false) => taken,
                (false, true) => best,
                (false, false) => continue,
            };
            let text = if gate::width(&text) > width {
                format!("{}{}", glyphs.prompt, best_sign(glyphs))
            } else {
                text
            };
            put(buffer, x, row.y, &centred(&text, width), width, palette.accent());
        }
    }
    type Total = (String, fn(&OptionTally) -> usize);
    let mut totals: Vec<Total> = vec![(tr!(ctx.locale, "agreements-yes"), |tally| tally.yes)];
    if airy {
        totals.push((tr!(ctx.locale, "agreements-if-need-be"), |tally| tally.if_need_be));
        totals.push((tr!(ctx.locale, "agreements-no"), |tally| tally.no));
    }
    if rest.height >= 3 {
        let mut area = take_bottom(&mut rest, totals.len() as u16);
        for (line, (name, count)) in totals.iter().enumerate() {
            let row = take_top(&mut area, 1);
            put(
                buffer,
                row.x + TEXT,
                row.y,
                name,
                usize::from(grid.names),
                palette.dim(),
            );
            for (_, x, tally, _) in &known {
                let number = gate::pad_left(&count(tally).to_string(), 2);
                let style = match (line, tally.best) {
                    (0, true) => palette.heading(),
                    (0, false) => palette.text(),
                    _ => palette.dim(),
                };
                put(buffer, *x, row.y, &centred(&number, width), width, style);
            }
        }
    }
    for (at, x, ..) in &known {
        let column = Rect {
            x: *x,
            width: grid.column,
            ..all
        };
        pane.spots.columns.push((*at, column));
    }
    draw_votes(pane, buffer, rest, &grid, cursor, ctx);
}

fn draw_votes(pane: &Agreements, buffer: &mut Buffer, rest: Rect, grid: &Grid, cursor: usize, ctx: &Ctx<'_>) {
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let shelf = pane.shelf();
    if shelf.rows.is_empty() {
        let lesson = if shelf.filter.is_active() {
            tr!(ctx.locale, "agreements-nothing-found")
        } else {
            tr!(ctx.locale, "agreements-no-voters")
        };
        draw_lesson(buffer, rest, &lesson, ctx);
        return;
    }
    let width = usize::from(grid.column);
    shelf.list.draw(
        buffer,
        rest,
        shelf.rows.len(),
        ctx.look,
        |_, _| 1,
        |row, area, buffer, selected| {
            let Some(row) = shelf.rows.get(row) else { return };
            let Target::Participant(voter) = row.target else {
                return;
            };
            let name = people::name_of(ctx.workshop, voter).unwrap_or_default();
            let style = if selected {
                put(buffer, area.x + 1, area.y, glyphs.bar, 1, palette.accent());
                palette.selected()
            } else {
                palette.text()
            };
            let names = usize::from(grid.names);
            put(
                buffer,
                area.x + TEXT,
                area.y,
                &fitted_name(name, names),
                names,
                style,
            );
            for (at, x) in grid.columns() {
                let said = pane.facts.poll.says(row.number.saturating_sub(1), at);
                let style = if selected && at == cursor {
                    palette.focused()
                } else {
                    style_of(said, ctx)
                };
                let left = usize::from(area.right().saturating_sub(x)).min(width);
                put(
                    buffer,
                    x,
                    area.y,
                    &centred(&sign(said, glyphs), width),
                    left,
                    style,
                );
            }
        },
    );
}
