//! The band above the answers: the round's clock, the themes, who is here, and the rota.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::moves::theme_name;
use super::rota::{Rota, When, names_of, round_at_hand};
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::keymap::{Context, Keymap, key_words};
use crate::tui::pane::Ctx;
use crate::tui::status::minutes_seconds;
use crate::tui::widgets::bar::bar_text;
use crate::tui::widgets::text::put;
use crate::workshop::rounds::{self, Phase};
use crate::workshop::{GroupId, ThemeId, people};

/// From this width on the rota has a place of its own.
const WIDE: u16 = 90;
/// The least room that is left beside the rota.
const LEFT: u16 = 54;
/// Up to here the name of a group is a letter, and means little without the word *group*.
const LETTERS: usize = 2;
/// The cells of the bar that shows how much of the round has passed.
const BAR: usize = 36;

/// Says how many rows the band takes.
pub(super) fn height(area: Rect, ctx: &Ctx<'_>) -> u16 {
    let rounds = ctx.workshop.rounds.len().min(usize::from(u16::MAX) - 1) as u16;
    match (area.width, area.height) {
        (_, 0..10) => 1,
        (0..WIDE, _) => 3,
        (_, 0..16) => 3,
        (_, 16..24) => 4,
        _ => (rounds + 1).clamp(4, 7),
    }
}

/// Draws the band; returns where the names of the themes are.
pub(super) fn draw(
    buffer: &mut Buffer,
    area: Rect,
    theme: Option<ThemeId>,
    writing: bool,
    ctx: &Ctx<'_>,
) -> Vec<(ThemeId, Rect)> {
    let keys = Keys::new(writing, ctx);
    let rota = Rota::new(ctx);
    let rota_width = rota
        .as_ref()
        .filter(|_| area.width >= WIDE && area.height >= 4)
        .and_then(|rota| rota.width(area.width - LEFT));
    let left = rota_width.map_or(area, |width| Rect {
        width: area.width - width,
        ..area
    });
    if let (Some(rota), Some(width)) = (&rota, rota_width) {
        let place = Rect {
            x: area.right() - width,
            width,
            ..area
        };
        rota.draw(buffer, place, theme, ctx);
    }
    let line = |y: u16| Rect {
        x: left.x + 1,
        y: left.y + y,
        width: left.width.saturating_sub(1),
        height: 1,
    };
    if area.height < 3 {
        return themes(buffer, line(0), theme, ctx);
    }
    let (clock, share) = clock(&keys, ctx);
    put_line(buffer, line(0), &clock, ctx);
    let tall = area.height >= 4;
    if let Some(share) = share.filter(|_| tall) {
        let cells = BAR.min(usize::from(left.width.saturating_sub(4)));
        let bar = bar_text(share, cells, &ctx.look.glyphs);
        put(buffer, line(1), &bar, ctx.look.palette.accent(), &ctx.look.glyphs);
    }
    let strip = themes(buffer, line(if tall { 2 } else { 1 }), theme, ctx);
    let mut here = here(theme, &keys, ctx);
    if let (None, Some(theme), Some(rota)) = (rota_width, theme, &rota) {
        let visits = rota.visits(theme, ctx);
        let gap = usize::from(left.width).saturating_sub(here.width() + visits.width() + 3);
        if gap > 0 {
            here.spans.push(Span::raw(" ".repeat(gap)));
            here.spans.extend(visits.spans);
        }
    }
    put_line(buffer, line(if tall { 3 } else { 2 }), &here, ctx);
    strip
}

/// The keys that the band names, as they are where keys go now.
struct Keys {
    start: String,
    next: String,
    manage: String,
}

impl Keys {
    fn new(writing: bool, ctx: &Ctx<'_>) -> Self {
        let context = if writing {
            Context::AnswerEntry
        } else {
            Context::Rounds
        };
        let of = |action: Action| {
            let mut rows = Keymap::the().of(context);
            let keys = rows
                .find(|(binding, _)| binding.action == action)
                .map(|(_, keys)| keys);
            let first = keys.and_then(<[_]>::first);
            first.map_or_else(String::new, |key| key.label(key_words(ctx.locale)))
        };
        Self {
            start: of(Action::StartStop),
            next: of(Action::Next),
            manage: of(Action::Manage),
        }
    }
}

/// Writes a line, cut where its row ends. What it says has passed the gate.
fn put_line(buffer: &mut Buffer, area: Rect, line: &Line<'_>, ctx: &Ctx<'_>) {
    let mut place = area;
    for span in &line.spans {
        let used = put(buffer, place, &span.content, span.style, &ctx.look.glyphs);
        place.x += used;
        place.width -= used;
    }
}

/// Says which round it is and how much of it is left, and which part has passed.
fn clock(keys: &Keys, ctx: &Ctx<'_>) -> (Line<'static>, Option<f64>) {
    let (palette, workshop, locale) = (&ctx.look.palette, ctx.workshop, ctx.locale);
    let of = workshop.rounds.len();
    let separator = || Span::styled(format!(" {} ", ctx.look.glyphs.separator), palette.dim());
    let Some(clock) = rounds::round_clock(workshop, ctx.now) else {
        let (text, style) = idle(of, keys, ctx);
        return (Line::from(Span::styled(text, style)), None);
    };
    let over = clock.remaining.num_seconds() <= 0;
    let time = minutes_seconds(clock.remaining);
    let left = if over {
        let text = format!(" {} ", tr!(locale, "rounds-time-up", time = time));
        Span::styled(text, palette.error().add_modifier(Modifier::REVERSED))
    } else if clock.remaining.num_minutes() < 5 && clock.phase == Phase::Working {
        let text = format!(
            "{} {}",
            ctx.look.glyphs.warning,
            tr!(locale, "time-left", time = time)
        );
        Span::styled(text, palette.warning())
    } else {
        Span::styled(tr!(locale, "time-left", time = time), palette.text())
    };
    let spans = match clock.phase {
        Phase::Working => {
            let name = tr!(locale, "rounds-clock", number = clock.number, of = clock.of);
            let mut spans = vec![Span::styled(name, palette.heading()), separator(), left];
            let after = if over && rounds::upcoming_round(workshop).is_some() {
                Some(tr!(
                    locale,
                    "rounds-time-up-next",
                    key = keys.next.as_str(),
                    number = (clock.number + 1)
                ))
            } else if over {
                Some(tr!(locale, "rounds-time-up-last", key = keys.start.as_str()))
            } else {
                clock.changeover.map(|changeover| {
                    let minutes = changeover.num_minutes();
                    if clock.is_break {
                        tr!(locale, "rounds-clock-break", minutes = minutes)
                    } else {
                        tr!(locale, "rounds-clock-changeover", minutes = minutes)
                    }
                })
            };
            if let Some(after) = after {
                spans.extend([separator(), Span::styled(after, palette.dim())]);
            }
            spans
        }
        Phase::Changeover => {
            let name = if clock.is_break {
                tr!(locale, "rounds-break")
            } else {
                tr!(locale, "rounds-changeover")
            };
            let then = if over {
                let key = keys.next.as_str();
                tr!(locale, "rounds-time-up-next", key = key, number = (clock.number))
            } else {
                tr!(locale, "rounds-then", number = clock.number, of = clock.of)
            };
            vec![
                Span::styled(name, palette.heading()),
                separator(),
                left,
                separator(),
                Span::styled(then, palette.dim()),
            ]
        }
    };
    (Line::from(spans), Some(clock.share))
}

/// Says how things are while no clock runs.
fn idle(of: usize, keys: &Keys, ctx: &Ctx<'_>) -> (String, Style) {
    let (palette, workshop, locale) = (&ctx.look.palette, ctx.workshop, ctx.locale);
    if of == 0 {
        let key = keys.manage.as_str();
        let text = if workshop.themes.is_empty() || workshop.questions.is_empty() {
            tr!(locale, "rounds-not-set-up", key = key)
        } else if workshop.groups.is_empty() {
            tr!(locale, "rounds-no-groups", key = key)
        } else {
            tr!(locale, "rounds-no-rounds", key = key)
        };
        return (text, palette.dim());
    }
    match (rounds::current_round(workshop), rounds::upcoming_round(workshop)) {
        (None, Some(_)) => {
            let minutes: Vec<u32> = workshop.rounds.iter().map(|round| *round.minutes).collect();
            let plan = if minutes.windows(2).all(|pair| pair[0] == pair[1]) {
                tr!(
                    locale,
                    "rounds-plan",
                    count = of,
                    minutes = (minutes.first().copied().unwrap_or(0))
                )
            } else {
                let all: Vec<String> = minutes.iter().map(u32::to_string).collect();
                tr!(
                    locale,
                    "rounds-plan-mixed",
                    count = of,
                    minutes = (all.join(" + "))
                )
            };
            (
                tr!(locale, "rounds-ready", plan = plan, key = keys.start.as_str()),
                palette.heading(),
            )
        }
        (_, Some(next)) => {
            let number = workshop.rounds.rank(next.id()).map_or(1, |rank| rank + 1);
            let text = tr!(
                locale,
                "rounds-between",
                number = number,
                of = of,
                key = keys.start.as_str()
            );
            (text, palette.heading())
        }
        (_, None) => (tr!(locale, "rounds-all-over", count = of), palette.heading()),
    }
}

/// Draws the names of the themes with the one at hand marked; returns where they are.
fn themes(buffer: &mut Buffer, area: Rect, theme: Option<ThemeId>, ctx: &Ctx<'_>) -> Vec<(ThemeId, Rect)> {
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    if ctx.workshop.themes.is_empty() {
        put(
            buffer,
            area,
            &tr!(ctx.locale, "rounds-no-themes"),
            palette.dim(),
            glyphs,
        );
        return Vec::new();
    }
    let label = tr!(ctx.locale, "rounds-theme");
    let used = put(buffer, area, &label, palette.dim(), glyphs) + 1;
    let end = area.right();
    let mut x = area.x + used;
    let names: Vec<(ThemeId, String)> = ctx
        .workshop
        .themes
        .iter()
        .zip(1..)
        .map(|(theme, number)| {
            let name = theme_name(theme.id(), ctx.workshop, ctx.locale);
            let name = gate::truncate_with(&name, 28, glyphs.ellipsis).into_owned();
            (theme.id(), format!("{number} {name}"))
        })
        .collect();
    // A sign and a space before each name, two cells behind it.
    let wide = |name: &str| gate::width(name) + 4;
    let at = names.iter().position(|&(id, _)| Some(id) == theme).unwrap_or(0);
    let room = usize::from(end.saturating_sub(x));
    let mut first = 0;
    while first < at
        && names[first..=at]
            .iter()
            .map(|(_, name)| wide(name))
            .sum::<usize>()
            > room.saturating_sub(3)
    {
        first += 1;
    }
    if first > 0 {
        let place = Rect {
            x,
            width: end.saturating_sub(x),
            ..area
        };
        x += put(buffer, place, glyphs.ellipsis, palette.dim(), glyphs) + 1;
    }
    let mut places = Vec::new();
    for (id, name) in &names[first..] {
        let here = Some(*id) == theme;
        let (sign, style) = if here {
            (glyphs.prompt, palette.accent())
        } else {
            (" ", palette.text())
        };
        let place = Rect {
            x,
            width: end.saturating_sub(x),
            ..area
        };
        if place.width < 4 {
            break;
        }
        let used = put(buffer, place, &format!("{sign} {name}"), style, glyphs);
        places.push((*id, Rect { width: used, ..place }));
        x += used + 2;
    }
    places
}

/// Says which group is at a theme, and who stays there.
fn here(theme: Option<ThemeId>, keys: &Keys, ctx: &Ctx<'_>) -> Line<'static> {
    let (palette, workshop, locale) = (&ctx.look.palette, ctx.workshop, ctx.locale);
    let Some(theme) = theme else {
        return Line::default();
    };
    let mut spans = Vec::new();
    let host = workshop.themes.get(theme).and_then(|theme| *theme.host);
    let host = host
        .and_then(|host| people::name_of(workshop, host))
        .map(|name| gate::show_flat(&people::short_name(name)).into_owned());
    if workshop.groups.is_empty() {
        // Without rounds the line above says so.
        if !workshop.rounds.is_empty() {
            let text = tr!(locale, "rounds-no-groups", key = keys.manage.as_str());
            spans.push(Span::styled(text, palette.dim()));
        }
    } else if let Some((round, when)) = round_at_hand(ctx) {
        let groups = rounds::groups_at(workshop, theme, round);
        let groups = groups_named(&groups, ctx);
        let text = match when {
            When::Now => tr!(locale, "rounds-here-now", groups = groups),
            When::Soon => tr!(locale, "rounds-here-soon", groups = groups),
            When::First => tr!(locale, "rounds-here-first", groups = groups),
            When::Last => tr!(locale, "rounds-here-last", groups = groups),
        };
        spans.push(Span::styled(text, palette.text()));
    }
    if let Some(host) = host {
        let text = tr!(locale, "rounds-host", name = host);
        let text = if spans.is_empty() {
            text
        } else {
            format!(" ({text})")
        };
        spans.push(Span::styled(text, palette.dim()));
    }
    Line::from(spans)
}

/// Names groups: *Gruppe C*, *Gruppen A+D*, *keine Gruppe*. Names that are more than a letter or two stand
/// alone: *Die Roten*.
pub(super) fn groups_named(groups: &[GroupId], ctx: &Ctx<'_>) -> String {
    let names = names_of(groups, ctx);
    if is_a_name(&names) {
        return names;
    }
    tr!(ctx.locale, "rounds-groups", count = groups.len(), names = names)
}

/// Says whether groups of this name are called by it alone.
pub(super) fn is_a_name(names: &str) -> bool {
    names.split('+').any(|name| gate::width(name) > LETTERS)
}
