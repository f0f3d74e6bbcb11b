//! Who is in which group and where each goes when: a page to read aloud from.

use std::collections::HashMap;

use ratatui::text::{Line, Span};

use super::band::is_a_name;
use super::clock::short;
use super::moves::theme_name;
use super::rota::{Rota, When, round_at_hand};
use crate::gate;
use crate::tr;
use crate::tui::dialogs::Page;
use crate::tui::pane::Ctx;
use crate::workshop::{GroupId, Participant, RoundId, Stage, View, people, rounds};

/// The widest a line of the page gets.
const WIDEST: usize = 96;

/// Makes the page, for a screen of this width.
pub(super) fn page(width: u16, ctx: &Ctx<'_>) -> Page {
    let room = usize::from(width).saturating_sub(8).clamp(24, WIDEST);
    let palette = &ctx.look.palette;
    let mut lines = Vec::new();
    let members = members(ctx);
    let now = round_at_hand(ctx);
    if ctx.workshop.groups.is_empty() {
        let text = tr!(ctx.locale, "rounds-overview-no-groups");
        lines.extend(gate::wrap(&text, room).into_iter().map(Line::from));
    }
    for group in ctx.workshop.groups.iter() {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        let people = members.get(&Some(group.id())).map_or(&[][..], Vec::as_slice);
        let mut name = gate::show_flat(group.name.trim()).into_owned();
        if !is_a_name(&name) {
            name = tr!(ctx.locale, "rounds-overview-group", name = name);
        }
        let count = tr!(ctx.locale, "rounds-people", count = people.len());
        let head = format!("{name} {} {count}", ctx.look.glyphs.separator);
        let mut head = vec![Span::styled(head, palette.heading())];
        if let Some(place) = now.and_then(|(round, when)| place(group.id(), round, when, ctx)) {
            head.push(Span::styled(format!("  {place}"), palette.accent()));
        }
        lines.push(Line::from(head));
        lines.extend(named(people, room, ctx));
    }
    if let Some(people) = members.get(&None).filter(|_| !ctx.workshop.groups.is_empty()) {
        lines.push(Line::default());
        let text = tr!(ctx.locale, "rounds-overview-nowhere");
        lines.push(Line::from(Span::styled(text, palette.heading())));
        lines.extend(named(people, room, ctx));
    }
    hosts(&mut lines, room, ctx);
    if let Some(rota) = Rota::new(ctx) {
        by_round(&rota, &mut lines, room, now.map(|(round, _)| round), ctx);
        by_group(&mut lines, room, ctx);
    }
    Page::new(tr!(ctx.locale, "rounds-overview-title"), lines)
        .hints(tr!(ctx.locale, "rounds-overview-hints"))
        .on_stage(Stage {
            view: View::Rota,
            ..Stage::default()
        })
}

/// Sorts people by their groups; those without one are under none, hosts excepted: they have their place.
pub(super) fn members<'a>(ctx: &Ctx<'a>) -> HashMap<Option<GroupId>, Vec<&'a Participant>> {
    let workshop = ctx.workshop;
    let mut members: HashMap<Option<GroupId>, Vec<&Participant>> = HashMap::new();
    let kept = people::attendance_is_kept(workshop);
    for person in workshop.participants.iter() {
        let group = person.group.filter(|&group| workshop.groups.contains(group));
        let is_host = || {
            workshop
                .themes
                .iter()
                .any(|theme| *theme.host == Some(person.id()))
        };
        if group.is_some() || ((*person.present || !kept) && !is_host()) {
            members.entry(group).or_default().push(person);
        }
    }
    members
}

/// Names people, as wide as there is room; who is not in the room is marked so.
pub(super) fn names(people: &[&Participant], ctx: &Ctx<'_>) -> String {
    let kept = people::attendance_is_kept(ctx.workshop);
    let names: Vec<String> = people
        .iter()
        .map(|person| {
            let name = gate::show_flat(person.name.trim()).into_owned();
            if kept && !*person.present {
                tr!(ctx.locale, "rounds-absent", name = name)
            } else {
                name
            }
        })
        .collect();
    names.join(", ")
}

fn named(people: &[&Participant], room: usize, ctx: &Ctx<'_>) -> Vec<Line<'static>> {
    if people.is_empty() {
        let text = tr!(ctx.locale, "rounds-overview-nobody");
        return vec![Line::from(Span::styled(
            format!("  {text}"),
            ctx.look.palette.dim(),
        ))];
    }
    let lines = gate::wrap(&names(people, ctx), room.saturating_sub(2));
    lines
        .into_iter()
        .map(|line| Line::from(format!("  {}", line.trim_end())))
        .collect()
}

/// Says where a group is, or goes next.
fn place(group: GroupId, round: RoundId, when: When, ctx: &Ctx<'_>) -> Option<String> {
    let theme = rounds::theme_of(ctx.workshop, group, round)?;
    let theme = theme_name(theme, ctx.workshop, ctx.locale);
    Some(match when {
        When::Now => tr!(ctx.locale, "rounds-at-now", theme = theme),
        When::Soon => tr!(ctx.locale, "rounds-at-soon", theme = theme),
        When::First => tr!(ctx.locale, "rounds-at-first", theme = theme),
        When::Last => tr!(ctx.locale, "rounds-at-last", theme = theme),
    })
}

fn heading(text: String, lines: &mut Vec<Line<'static>>, ctx: &Ctx<'_>) {
    lines.push(Line::default());
    lines.push(Line::from(Span::styled(text, ctx.look.palette.heading())));
}

fn hosts(lines: &mut Vec<Line<'static>>, room: usize, ctx: &Ctx<'_>) {
    let hosts: Vec<String> = ctx
        .workshop
        .themes
        .iter()
        .filter_map(|theme| {
            let name = people::name_of(ctx.workshop, (*theme.host)?)?;
            let theme = theme_name(theme.id(), ctx.workshop, ctx.locale);
            Some(format!("{theme}: {}", gate::show_flat(name)))
        })
        .collect();
    if hosts.is_empty() {
        return;
    }
    heading(tr!(ctx.locale, "rounds-overview-hosts"), lines, ctx);
    for host in hosts {
        let wrapped = gate::wrap(&host, room.saturating_sub(2));
        lines.extend(wrapped.into_iter().map(|line| Line::from(format!("  {line}"))));
    }
}

/// Writes the rota by rounds: which groups are at each theme.
fn by_round(rota: &Rota, lines: &mut Vec<Line<'static>>, room: usize, now: Option<RoundId>, ctx: &Ctx<'_>) {
    heading(tr!(ctx.locale, "rounds-overview-by-round"), lines, ctx);
    for ((round, cells), number) in rota.rounds.iter().zip(1..) {
        let label = short(number, ctx.locale);
        let seats: Vec<String> = rota
            .themes
            .iter()
            .zip(cells)
            .filter(|(_, groups)| !groups.is_empty())
            .map(|((_, theme), groups)| format!("{theme} {groups}"))
            .collect();
        let here = now == Some(*round);
        row(&label, &seats.join(" · "), here, lines, room, ctx);
    }
}

/// Writes the rota by groups: the way of each through the themes.
fn by_group(lines: &mut Vec<Line<'static>>, room: usize, ctx: &Ctx<'_>) {
    heading(tr!(ctx.locale, "rounds-overview-by-group"), lines, ctx);
    let arrow = ctx.look.glyphs.arrow;
    for group in ctx.workshop.groups.iter() {
        let stops: Vec<String> = ctx
            .workshop
            .rounds
            .iter()
            .filter_map(|round| rounds::theme_of(ctx.workshop, group.id(), round.id()))
            .map(|theme| theme_name(theme, ctx.workshop, ctx.locale))
            .collect();
        let name = gate::show_flat(group.name.trim()).into_owned();
        row(&name, &stops.join(&format!(" {arrow} ")), false, lines, room, ctx);
    }
}

/// Writes a label and, beside it, a text of one line or more.
fn row(label: &str, text: &str, here: bool, lines: &mut Vec<Line<'static>>, room: usize, ctx: &Ctx<'_>) {
    let labels = 12.min(gate::width(label).max(4));
    let style = if here {
        ctx.look.palette.selected()
    } else {
        ctx.look.palette.text()
    };
    let sign = if here { ctx.look.glyphs.running } else { " " };
    for (index, line) in gate::wrap(text, room.saturating_sub(labels + 3))
        .into_iter()
        .enumerate()
    {
        let label = if index == 0 { label } else { "" };
        let sign = if index == 0 { sign } else { " " };
        let text = format!("{sign} {} {}", gate::pad(label, labels), line.trim_end());
        lines.push(Line::from(Span::styled(text, style)));
    }
}
