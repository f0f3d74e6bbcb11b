//! How the people look: who is here in one line, a row for each, and beside them the groups where there is room.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Members, People};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::text::{cells, put, put_right};
use crate::workshop::{Entity, Participant};

/// From this width on the groups stand beside the list.
const BESIDE: u16 = 110;
/// How wide the groups are then.
const GROUPS: u16 = 40;
/// The widest the list gets: beyond that the eye loses the row.
const WIDEST: u16 = 120;

/// Where the columns stand, for a width.
#[derive(Clone, Copy)]
struct Columns {
    name: u16,
    organisation: u16,
    group: u16,
}

impl Columns {
    const PRESENT: u16 = 3;
    const NAME: u16 = 6;

    fn new(width: u16) -> Self {
        let group = match width {
            0..40 => 0,
            40..76 => 4,
            _ => 10,
        };
        let room = width.saturating_sub(Self::NAME + group + 3);
        if width < 50 {
            return Self {
                name: room,
                organisation: 0,
                group,
            };
        }
        let name = (room * 9 / 20).min(44);
        Self {
            name,
            organisation: room.saturating_sub(name + 2),
            group,
        }
    }

    fn organisation_at(&self) -> u16 {
        Self::NAME + self.name + 2
    }

    fn group_at(&self, width: u16) -> u16 {
        width.saturating_sub(self.group + 1)
    }
}

pub(super) fn draw(pane: &People, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
    if area.is_empty() {
        return;
    }
    let mut left = area;
    if area.width >= BESIDE && !ctx.workshop.participants.is_empty() {
        left.width = (area.width - GROUPS).min(WIDEST);
        let beside = Rect {
            x: left.right(),
            width: GROUPS,
            ..area
        };
        draw_groups(pane, frame.buffer_mut(), beside, ctx);
    }
    let mut take = |rows: u16| {
        let taken = Rect {
            height: rows.min(left.height),
            ..left
        };
        left.y += taken.height;
        left.height -= taken.height;
        taken
    };
    if area.height >= 8 {
        let head = take(if area.height >= 14 { 2 } else { 1 });
        draw_head(pane, frame.buffer_mut(), head, area.width < BESIDE, ctx);
    }
    if area.height >= 6 && !pane.known.rows.is_empty() {
        let header = take(1);
        draw_header(frame.buffer_mut(), header, ctx);
    }
    if pane.filter.is_shown() {
        left.height -= 1;
        let line = Rect {
            y: left.bottom(),
            height: 1,
            ..left
        };
        let total = ctx.workshop.participants.len();
        pane.filter.draw(frame, line, pane.known.rows.len(), total, ctx);
    }
    if pane.known.rows.is_empty() {
        draw_empty(pane, frame.buffer_mut(), left, ctx);
    } else {
        draw_list(pane, frame.buffer_mut(), left, ctx);
    }
}

fn draw_head(pane: &People, buffer: &mut Buffer, area: Rect, with_groups: bool, ctx: &Ctx<'_>) {
    let (palette, glyphs, locale) = (&ctx.look.palette, &ctx.look.glyphs, ctx.locale);
    let row = cells(area, 1, area.width.saturating_sub(2));
    let total = ctx.workshop.participants.len();
    if total == 0 {
        return;
    }
    let known = &pane.known;
    let count = if known.attended {
        tr!(locale, "people-present", present = known.present, total = total)
    } else {
        tr!(locale, "people-total", total = total)
    };
    let taken = put(buffer, row, &count, palette.heading(), glyphs);
    let rest = cells(row, taken + 3, row.width);
    if !known.attended {
        let hint = tr!(locale, "people-hint-present");
        put(buffer, rest, &hint, palette.dim(), glyphs);
    } else if with_groups && !known.groups.is_empty() {
        put_right(buffer, rest, &group_counts(pane, ctx), palette.dim(), glyphs);
    }
}

/// Says how many people are in each group: `Gruppen  A 4 · B 5 · ohne 2`.
fn group_counts(pane: &People, ctx: &Ctx<'_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for members in &pane.known.groups {
        parts.push(format!("{} {}", group_name(members, ctx), members.count));
    }
    if pane.known.without > 0 {
        parts.push(tr!(ctx.locale, "people-without", count = pane.known.without));
    }
    let counts = parts.join(&format!(" {} ", ctx.look.glyphs.separator));
    format!("{}  {counts}", tr!(ctx.locale, "people-groups-are"))
}

fn group_name(members: &Members, ctx: &Ctx<'_>) -> String {
    let group = ctx.workshop.groups.get(members.group);
    group.map_or_else(String::new, |group| gate::show_flat(&group.name).into_owned())
}

fn draw_header(buffer: &mut Buffer, row: Rect, ctx: &Ctx<'_>) {
    let (style, glyphs, locale) = (ctx.look.palette.dim(), &ctx.look.glyphs, ctx.locale);
    let columns = Columns::new(row.width);
    let mut head = |x: u16, width: u16, text: &str| put(buffer, cells(row, x, width), text, style, glyphs);
    head(Columns::PRESENT - 1, 3, &tr!(locale, "people-column-present"));
    head(Columns::NAME, columns.name, &tr!(locale, "people-column-name"));
    head(
        columns.organisation_at(),
        columns.organisation,
        &tr!(locale, "people-column-organisation"),
    );
    if columns.group >= 8 {
        head(
            columns.group_at(row.width),
            columns.group,
            &tr!(locale, "people-column-group"),
        );
    }
}

fn draw_list(pane: &People, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let rows = &pane.known.rows;
    pane.list.draw(
        buffer,
        area,
        rows.len(),
        ctx.look,
        |_, _| 1,
        |row, place, buffer, selected| {
            if let Some(person) = ctx.workshop.participants.get(rows[row]) {
                // The scroll bar must not move the columns.
                let row = Rect {
                    width: area.width,
                    ..place
                };
                draw_row(buffer, row, person, selected, pane.known.attended, ctx);
            }
        },
    );
}

fn draw_row(
    buffer: &mut Buffer,
    row: Rect,
    person: &Participant,
    selected: bool,
    attended: bool,
    ctx: &Ctx<'_>,
) {
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let columns = Columns::new(row.width);
    let absent = attended && !*person.present;
    let style = match (selected, absent) {
        (true, _) => palette.selected(),
        (false, true) => palette.dim(),
        (false, false) => palette.text(),
    };
    if selected {
        put(buffer, cells(row, 1, 1), glyphs.bar, palette.accent(), glyphs);
    }
    if *person.present {
        put(
            buffer,
            cells(row, Columns::PRESENT, 1),
            glyphs.check,
            palette.saved(),
            glyphs,
        );
    }
    let mut name = gate::show_flat(&person.name).into_owned();
    if person.is_contested() {
        name = format!("{} {name}", glyphs.warning);
    }
    put(
        buffer,
        cells(row, Columns::NAME, columns.name),
        &name,
        style,
        glyphs,
    );
    let second = if absent { palette.dim() } else { palette.text() };
    let organisation = gate::show_flat(&person.organisation);
    put(
        buffer,
        cells(row, columns.organisation_at(), columns.organisation),
        &organisation,
        second,
        glyphs,
    );
    if let Some(group) = person.group.and_then(|group| ctx.workshop.groups.get(group)) {
        let name = gate::show_flat(&group.name);
        put(
            buffer,
            cells(row, columns.group_at(row.width), columns.group),
            &name,
            second,
            glyphs,
        );
    }
}

fn draw_groups(pane: &People, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let (palette, glyphs, locale) = (&ctx.look.palette, &ctx.look.glyphs, ctx.locale);
    for y in area.top()..area.bottom() {
        put(
            buffer,
            cells(Rect { y, ..area }, 0, 1),
            glyphs.vertical,
            palette.dim(),
            glyphs,
        );
    }
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(3),
        ..area
    };
    let mut y = inner.y;
    let mut line = |buffer: &mut Buffer, indent: u16, text: &str, style| {
        if y < inner.bottom() {
            put(
                buffer,
                cells(Rect { y, ..inner }, indent, inner.width),
                text,
                style,
                glyphs,
            );
        }
        y = y.saturating_add(1);
    };
    if pane.known.groups.is_empty() {
        for row in gate::wrap(&tr!(locale, "people-no-groups"), usize::from(inner.width)) {
            line(buffer, 0, &row, palette.dim());
        }
        return;
    }
    let room = usize::from(inner.height);
    let mut used = 0;
    for members in &pane.known.groups {
        if used >= room {
            break;
        }
        used += members.people.len() + 2;
        let name = tr!(
            locale,
            "people-group",
            name = group_name(members, ctx),
            count = members.count
        );
        line(buffer, 0, &name, palette.heading());
        for &id in members.people.iter().take(room) {
            let Some(person) = ctx.workshop.participants.get(id) else {
                continue;
            };
            let absent = pane.known.attended && !*person.present;
            let style = if absent { palette.dim() } else { palette.text() };
            line(buffer, 2, &gate::show_flat(&person.name), style);
        }
        line(buffer, 0, "", palette.text());
    }
    if pane.known.without > 0 && used < room {
        let text = tr!(locale, "people-group-without", count = pane.known.without);
        line(buffer, 0, &text, palette.dim());
    }
}

fn draw_empty(pane: &People, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let (palette, locale) = (&ctx.look.palette, ctx.locale);
    let texts = if pane.filter.is_active() {
        vec![(tr!(locale, "people-no-match"), palette.text())]
    } else {
        vec![
            (tr!(locale, "people-empty"), palette.text()),
            (tr!(locale, "people-empty-key"), palette.accent()),
            (tr!(locale, "people-empty-paste"), palette.dim()),
        ]
    };
    let width = usize::from(area.width.saturating_sub(6)).min(72);
    let mut y = area.y + area.height / 4;
    for (text, style) in texts {
        for row in gate::wrap(&text, width) {
            if y < area.bottom() {
                put(
                    buffer,
                    cells(Rect { y, ..area }, 3, area.width),
                    &row,
                    style,
                    &ctx.look.glyphs,
                );
            }
            y = y.saturating_add(1);
        }
        y = y.saturating_add(1);
    }
}
