//! The rota as it is drawn: a row each round, a column each theme.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::clock::short;
use super::moves::theme_name;
use crate::gate;
use crate::tui::pane::Ctx;
use crate::tui::widgets::text::put;
use crate::workshop::{GroupId, Rotation, RoundId, ThemeId, rounds};

/// The narrowest a column of the rota gets.
const NARROWEST: u16 = 9;

/// When the groups of the round at hand are at a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// The round runs.
    Now,
    /// It comes next.
    Soon,
    /// It is the first one, still ahead.
    First,
    /// It was the last one.
    Last,
}

/// Returns the round that matters now: the one that runs, else the one that comes, else the last one.
pub(super) fn round_at_hand(ctx: &Ctx<'_>) -> Option<(RoundId, When)> {
    let current = rounds::current_round(ctx.workshop);
    if let Some(round) = rounds::running_round(ctx.workshop) {
        return Some((round.id(), When::Now));
    }
    match (rounds::upcoming_round(ctx.workshop), current) {
        (Some(next), Some(_)) => Some((next.id(), When::Soon)),
        (Some(next), None) => Some((next.id(), When::First)),
        (None, Some(last)) => Some((last.id(), When::Last)),
        (None, None) => None,
    }
}

/// Names groups where there is little room: *A+D*.
pub(super) fn names_of(groups: &[GroupId], ctx: &Ctx<'_>) -> String {
    let names: Vec<String> = groups
        .iter()
        .filter_map(|&group| ctx.workshop.groups.get(group))
        .map(|group| gate::show_flat(group.name.trim()).into_owned())
        .collect();
    names.join("+")
}

/// The rota as it is drawn: a row each round, a column each theme.
pub(super) struct Rota {
    /// The themes with their names.
    pub(super) themes: Vec<(ThemeId, String)>,
    /// The rounds with the groups at each theme.
    pub(super) rounds: Vec<(RoundId, Vec<String>)>,
}

impl Rota {
    /// Computes the rota; none while there are no themes, groups or rounds, and in a World Café.
    pub(super) fn new(ctx: &Ctx<'_>) -> Option<Self> {
        let workshop = ctx.workshop;
        if *workshop.day().rotation == Rotation::WorldCafe
            || workshop.themes.is_empty()
            || workshop.groups.is_empty()
            || workshop.rounds.is_empty()
        {
            return None;
        }
        let themes: Vec<(ThemeId, String)> = workshop
            .themes
            .iter()
            .map(|theme| (theme.id(), theme_name(theme.id(), workshop, ctx.locale)))
            .collect();
        let rounds = rounds::rota(workshop)
            .into_iter()
            .map(|plan| {
                let at = |theme: ThemeId| {
                    let seats = plan.seats.iter().filter(|seat| seat.theme == Some(theme));
                    let groups: Vec<GroupId> = seats.map(|seat| seat.group).collect();
                    names_of(&groups, ctx)
                };
                (plan.round, themes.iter().map(|&(theme, _)| at(theme)).collect())
            })
            .collect();
        Some(Self { themes, rounds })
    }

    /// Returns the cells for the names of the rounds.
    fn label(&self) -> u16 {
        self.rounds.len().to_string().len() as u16 + 4
    }

    /// Returns how wide each column is where there is so much room for all; none where it is too little.
    fn columns(&self, room: u16) -> Option<Vec<u16>> {
        let room = usize::from(room.saturating_sub(self.label() + 2));
        let widest = |column: usize| {
            let cells = self.rounds.iter().map(|(_, cells)| gate::width(&cells[column]));
            let widest = cells.chain([gate::width(&self.themes[column].1)]).max();
            widest.unwrap_or(0).min(usize::from(u16::MAX) / 2) + 2
        };
        let mut columns: Vec<usize> = (0..self.themes.len()).map(widest).collect();
        if columns.iter().sum::<usize>() > room {
            let each = room / columns.len().max(1);
            if each < usize::from(NARROWEST) {
                return None;
            }
            columns.iter_mut().for_each(|column| *column = each.min(*column));
        }
        Some(columns.into_iter().map(|width| width as u16).collect())
    }

    /// Returns how wide the rota is where there is so much room.
    pub(super) fn width(&self, room: u16) -> Option<u16> {
        Some(self.columns(room)?.iter().sum::<u16>() + self.label() + 2)
    }

    pub(super) fn draw(&self, buffer: &mut Buffer, area: Rect, theme: Option<ThemeId>, ctx: &Ctx<'_>) {
        let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
        let Some(columns) = self.columns(area.width) else {
            return;
        };
        for y in area.top()..area.bottom() {
            buffer.set_string(area.x, y, glyphs.vertical, palette.dim());
        }
        let cell = |x, y, width| Rect {
            x,
            y,
            width,
            height: 1,
        };
        let left = area.x + 2 + self.label();
        let mut x = left;
        for ((id, name), &width) in self.themes.iter().zip(&columns) {
            let style = if Some(*id) == theme {
                palette.accent()
            } else {
                palette.dim()
            };
            put(buffer, cell(x, area.y, width - 1), name, style, glyphs);
            x += width;
        }
        let (now, when) = round_at_hand(ctx).unzip();
        let at = self
            .rounds
            .iter()
            .position(|(round, _)| Some(*round) == now)
            .unwrap_or(0);
        let shown = usize::from(area.height - 1);
        let first = (at + 1).saturating_sub(shown).max(at.saturating_sub(1));
        let first = first.min(self.rounds.len().saturating_sub(shown));
        for (number, (y, (round, cells))) in
            (first + 1..).zip((area.y + 1..area.bottom()).zip(&self.rounds[first..]))
        {
            let here = Some(*round) == now && when != Some(When::Last);
            let runs = here && when == Some(When::Now);
            let style = if here { palette.selected() } else { palette.text() };
            let sign = if runs { glyphs.running } else { "" };
            let label = format!("{} {sign}", short(number, ctx.locale));
            put(buffer, cell(area.x + 2, y, self.label()), &label, style, glyphs);
            let mut x = left;
            for (name, &width) in cells.iter().zip(&columns) {
                let name = if name.is_empty() {
                    glyphs.minus
                } else {
                    name.as_str()
                };
                put(buffer, cell(x, y, width - 1), name, style, glyphs);
                x += width;
            }
        }
    }

    /// Says which group is at one theme in which round: `R1 A · ▶R2 C · R3 B`.
    pub(super) fn visits(&self, theme: ThemeId, ctx: &Ctx<'_>) -> Line<'static> {
        let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
        let Some(column) = self.themes.iter().position(|&(id, _)| id == theme) else {
            return Line::default();
        };
        let (now, when) = round_at_hand(ctx).unzip();
        let mut spans = Vec::new();
        for ((round, cells), number) in self.rounds.iter().zip(1..) {
            if number > 1 {
                spans.push(Span::raw("  "));
            }
            let here = Some(*round) == now && when != Some(When::Last);
            let sign = if here && when == Some(When::Now) {
                glyphs.running
            } else {
                ""
            };
            let name = if cells[column].is_empty() {
                glyphs.minus
            } else {
                &cells[column]
            };
            let text = format!("{sign}{} {name}", short(number, ctx.locale));
            let style = if here { palette.selected() } else { palette.dim() };
            spans.push(Span::styled(text, style));
        }
        Line::from(spans)
    }
}
