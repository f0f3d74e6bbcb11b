//! The wall on the screen: the columns, below them the selected card in full, and a line of hints.
//!
//! What is not sorted always stands at the left; the themes beside it have at least [`NARROWEST`] cells each.
//! Where that is too narrow for all of them, they scroll sideways with the cursor, and a strip above names
//! those that are out of sight with their numbers and counts, since a digit reaches them also there.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::board::{Key, Lane};
use super::paint::{self, Heading, Marks};
use super::{Clusters, below, forms};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::text::{put, put_right};
use crate::workshop::wall::Hung;
use crate::workshop::{Card, Cluster, ClusterId, Entity, Theme};

/// The narrowest and the widest column.
pub(super) const NARROWEST: u16 = 18;
pub(super) const WIDEST: u16 = 56;

/// From this size on of the pane, and this width of a column, cards are tiles.
const TILES: (u16, u16, u16) = (100, 25, 24);

/// Where things were drawn last.
#[derive(Debug, Default)]
pub(super) struct Places {
    lanes: Vec<(usize, Rect)>,
    pub(super) tiles: bool,
}

impl Places {
    /// Returns the column at a cell of the screen.
    pub(super) fn lane_at(&self, x: u16, y: u16) -> Option<usize> {
        let at = self.lanes.iter().find(|(_, area)| area.contains((x, y).into()));
        at.map(|&(lane, _)| lane)
    }
}

/// How the rows of the pane are shared out, from top to bottom.
pub(super) struct Bands {
    strip: Rect,
    heads: Rect,
    pub(super) body: Rect,
    pub(super) info: Rect,
    pub(super) detail: Rect,
    pub(super) hint: Rect,
}

impl Bands {
    fn new(area: Rect, has_strip: bool) -> Self {
        let mut top = area;
        let mut take = |rows: u16| {
            let rows = rows.min(top.height);
            let band = Rect { height: rows, ..top };
            top.y += rows;
            top.height -= rows;
            band
        };
        let strip = take(u16::from(has_strip && area.height >= 8));
        let heads = take(if area.height >= 6 { 2 } else { 1 });
        let detail = match area.height {
            0..9 => 0,
            9..12 => 1,
            12..17 => 2,
            17..28 => 3,
            _ => 4,
        };
        let info = u16::from(detail > 0);
        let hint = u16::from(area.height >= 8);
        let used = strip.height + heads.height + detail + info + hint;
        let body = take(area.height.saturating_sub(used));
        Self {
            strip,
            heads,
            body,
            info: take(info),
            detail: take(detail),
            hint: take(hint),
        }
    }
}

pub(super) fn draw(pane: &mut Clusters, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
    pane.places.lanes.clear();
    if area.is_empty() || pane.board.lanes.is_empty() {
        return;
    }
    let columns = columns(pane, area);
    let bands = Bands::new(area, columns.len() < pane.board.lanes.len());
    let lane_width = columns.iter().map(|(_, _, width)| *width).min().unwrap_or(0);
    let (wide, high, column) = TILES;
    pane.places.tiles = pane
        .tiles
        .unwrap_or(area.width >= wide && area.height >= high && lane_width >= column)
        && lane_width >= paint::NARROWEST_TILE;

    let buffer = frame.buffer_mut();
    let visible: Vec<usize> = columns.iter().map(|(lane, ..)| *lane).collect();
    draw_strip(pane, buffer, bands.strip, &visible, ctx);
    rule(buffer, last_row(bands.heads, bands.heads.height > 1), ctx);
    for &(lane, x, width) in &columns {
        let column = |band: Rect| Rect { x, width, ..band };
        draw_head(pane, buffer, column(bands.heads), lane, ctx);
        draw_lane(pane, buffer, column(bands.body), lane, ctx);
        let whole = Rect {
            height: bands.heads.height + bands.body.height,
            ..column(bands.heads)
        };
        pane.places.lanes.push((lane, whole));
        if x + width < area.right() && (lane, x, width) != columns[columns.len() - 1] {
            border(buffer, x + width, &bands, pane.places.tiles, ctx);
        }
    }
    if pane.board.lanes.len() == 1 {
        let x = columns.last().map_or(area.x, |(_, x, width)| x + width);
        below::teach_themes(pane, buffer, &bands, x, area, ctx);
        return;
    }
    below::draw_info(pane, buffer, bands.info, ctx);
    below::draw_detail(pane, buffer, bands.detail, ctx);
    if pane.filter.is_shown() {
        let (shown, total) = pane.board.shown;
        pane.filter.draw(frame, bands.hint, shown, total, ctx);
    } else {
        below::draw_suggestion(pane, frame.buffer_mut(), bands.hint, ctx);
    }
}

/// Chooses the columns that are visible: their number, where they begin, how wide they are.
fn columns(pane: &mut Clusters, area: Rect) -> Vec<(usize, u16, u16)> {
    let lanes = pane.board.lanes.len();
    let fit = usize::from((area.width + 1) / (NARROWEST + 1)).max(1);
    let shown: Vec<usize> = if lanes == 1 {
        vec![0]
    } else if fit == 1 {
        vec![pane.lane]
    } else {
        let themes = (lanes - 1).min(fit - 1);
        pane.first = pane.first.clamp(1, lanes - themes);
        if pane.lane > 0 {
            pane.first = pane
                .first
                .min(pane.lane)
                .max((pane.lane + 1).saturating_sub(themes));
        }
        std::iter::once(0)
            .chain(pane.first..pane.first + themes)
            .collect()
    };
    // Without a theme the column leaves half of the screen to say what themes are.
    let count = (shown.len() as u16).max(if lanes == 1 && area.width > 2 * NARROWEST {
        2
    } else {
        1
    });
    let room = area.width - (count - 1);
    let (width, mut more) = (room / count, room % count);
    if width >= WIDEST {
        more = 0;
    }
    let mut x = area.x;
    shown
        .into_iter()
        .map(|lane| {
            let width = width.min(WIDEST) + u16::from(more > 0);
            more = more.saturating_sub(1);
            let place = (lane, x, width);
            x += width + 1;
            place
        })
        .collect()
}

/// Names the columns that are out of sight: at the left those before what is visible, at the right those behind.
fn draw_strip(pane: &Clusters, buffer: &mut Buffer, area: Rect, visible: &[usize], ctx: &Ctx<'_>) {
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let from = visible.last().copied().unwrap_or(0);
    let hidden = (0..pane.board.lanes.len()).filter(|lane| !visible.contains(lane));
    let (before, behind): (Vec<_>, Vec<_>) = hidden
        .map(|lane| (lane, head(pane, lane, ctx), count(pane, lane)))
        .partition(|(lane, ..)| *lane < from);
    let cells = |cut: usize| -> usize {
        let all = before.iter().chain(&behind);
        all.map(|(_, name, count)| gate::width(name).min(cut) + gate::width(count) + 3)
            .sum()
    };
    // Names are cut evenly, as little as needed.
    let room = usize::from(area.width);
    let cut = (4..=40).rev().find(|&cut| cells(cut) <= room).unwrap_or(4);
    let line = |lanes: &[(usize, String, String)]| {
        let name = |(_, name, count): &(usize, String, String)| {
            format!("{} {count}", gate::truncate_with(name, cut, glyphs.ellipsis))
        };
        lanes.iter().map(name).collect::<Vec<_>>().join("  ")
    };
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    put(buffer, inner, &line(&before), palette.dim(), glyphs);
    put_right(buffer, inner, &line(&behind), palette.dim(), glyphs);
}

/// Returns the number and name of a column.
pub(super) fn head(pane: &Clusters, lane: usize, ctx: &Ctx<'_>) -> String {
    match pane.board.lanes[lane].theme {
        Some(theme) => forms::theme_name(theme, ctx),
        None => format!("0 {}", tr!(ctx.locale, "clusters-unsorted")),
    }
}

/// Returns how many cards hang in a column; under a filter, how many of them are shown.
fn count(pane: &Clusters, lane: usize) -> String {
    let lane = &pane.board.lanes[lane];
    if pane.filter.is_active() {
        let shown = lane.rows.iter().filter(|key| key.hung().is_some()).count();
        format!("{shown}/{}", lane.count)
    } else {
        lane.count.to_string()
    }
}

fn draw_head(pane: &Clusters, buffer: &mut Buffer, area: Rect, lane: usize, ctx: &Ctx<'_>) {
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let here = lane == pane.lane;
    let style = if here { palette.accent() } else { palette.heading() };
    if here {
        put(buffer, area, glyphs.prompt, style, glyphs);
    }
    let mut count = count(pane, lane);
    let theme = pane.board.lanes[lane].theme;
    if theme.is_some_and(|id| ctx.workshop.themes.get(id).is_some_and(Theme::is_contested)) {
        count = format!("{} {count}", glyphs.warning);
    }
    let room = area.width.saturating_sub(gate::width(&count) as u16 + 3);
    let name = Rect {
        x: area.x + 1,
        width: room,
        ..area
    };
    put(buffer, name, &head(pane, lane, ctx), style, glyphs);
    let place = Rect {
        width: area.width.saturating_sub(1),
        ..area
    };
    let style = if here { style } else { palette.dim() };
    put_right(buffer, place, &count, style, glyphs);
}

fn draw_lane(pane: &Clusters, buffer: &mut Buffer, area: Rect, lane: usize, ctx: &Ctx<'_>) {
    let board = &pane.board;
    let Lane { rows, .. } = &board.lanes[lane];
    if rows.is_empty() {
        let text = empty(pane, lane, ctx);
        let width = usize::from(area.width.saturating_sub(2));
        for (y, text) in (area.top()..area.bottom()).zip(gate::wrap(&text, width)) {
            let place = Rect {
                x: area.x + 1,
                y,
                width: width as u16,
                height: 1,
            };
            put(buffer, place, &text, ctx.look.palette.dim(), &ctx.look.glyphs);
        }
        return;
    }
    let tiles = pane.places.tiles;
    let marks = |hung: Hung, selected: bool| Marks {
        selected,
        marked: pane.marks.contains(&hung),
        twin: board.hangs_twice(hung.card),
        contested: ctx.workshop.cards.get(hung.card).is_some_and(Card::is_contested),
        dots: pane.dots.of_card(hung.card),
    };
    let height = |row: usize, width: u16| match rows[row] {
        Key::Heading(_, cluster) => {
            let heading = Heading {
                text: &heading(cluster, ctx),
                quiet: cluster.is_none(),
                first: row == 0,
                count: 0,
                selected: false,
                contested: false,
                dots: pane.dots.of_cluster(cluster),
            };
            paint::heading_height(heading, width, ctx.look)
        }
        Key::Card(hung) => match ctx.workshop.cards.get(hung.card) {
            Some(card) if tiles => paint::tile_height(card, width, ctx.look),
            Some(card) => paint::line_height(card, pane.dots.of_card(hung.card), width, ctx.look),
            None => 1,
        },
    };
    let here = lane == pane.lane;
    pane.lists[lane].draw(
        buffer,
        area,
        rows.len(),
        ctx.look,
        height,
        |row, area, buffer, selected| {
            let selected = selected && here;
            match rows[row] {
                Key::Heading(_, cluster) => {
                    let heading = Heading {
                        text: &heading(cluster, ctx),
                        quiet: cluster.is_none(),
                        first: row == 0,
                        count: board.lanes[lane].headings.get(&row).copied().unwrap_or(0),
                        selected,
                        contested: cluster
                            .and_then(|id| ctx.workshop.clusters.get(id))
                            .is_some_and(Cluster::is_contested),
                        dots: pane.dots.of_cluster(cluster),
                    };
                    paint::heading(buffer, area, heading, ctx);
                }
                Key::Card(hung) => {
                    if let Some(card) = ctx.workshop.cards.get(hung.card) {
                        let paint = if tiles { paint::tile } else { paint::line };
                        paint(buffer, area, card, marks(hung, selected), ctx);
                    }
                }
            }
        },
    );
}

/// Says what belongs into an empty column.
fn empty(pane: &Clusters, lane: usize, ctx: &Ctx<'_>) -> String {
    let locale = ctx.locale;
    if pane.filter.is_active() && pane.board.lanes[lane].count > 0 {
        tr!(locale, "clusters-nothing-found")
    } else if lane > 9 {
        tr!(locale, "clusters-empty-far")
    } else if lane > 0 {
        tr!(locale, "clusters-empty-theme", number = lane)
    } else if ctx.workshop.cards.is_empty() {
        tr!(locale, "clusters-no-cards")
    } else {
        tr!(locale, "clusters-all-sorted")
    }
}

pub(super) fn heading(cluster: Option<ClusterId>, ctx: &Ctx<'_>) -> String {
    let named = cluster.and_then(|cluster| ctx.workshop.clusters.get(cluster));
    match named {
        Some(cluster) => cluster.heading.to_string(),
        None => tr!(ctx.locale, "clusters-no-heading"),
    }
}

fn last_row(area: Rect, there: bool) -> Rect {
    Rect {
        y: area.bottom().saturating_sub(1),
        height: u16::from(there),
        ..area
    }
}

pub(super) fn rule(buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let line = ctx.look.glyphs.horizontal.repeat(area.width.into());
    put(buffer, area, &line, ctx.look.palette.dim(), &ctx.look.glyphs);
}

/// Draws the line between two columns; tiles have frames of their own and need none.
fn border(buffer: &mut Buffer, x: u16, bands: &Bands, tiles: bool, ctx: &Ctx<'_>) {
    let (glyphs, style) = (&ctx.look.glyphs, ctx.look.palette.dim());
    let crossing = bands.heads.bottom().saturating_sub(1);
    let bottom = if tiles {
        bands.heads.bottom()
    } else {
        bands.body.bottom()
    };
    for y in bands.heads.top()..bottom {
        let sign = if y == crossing && bands.heads.height > 1 {
            glyphs.cross
        } else {
            glyphs.vertical
        };
        let place = Rect {
            x,
            y,
            width: 1,
            height: 1,
        };
        put(buffer, place, sign, style, glyphs);
    }
}
