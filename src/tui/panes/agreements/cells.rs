//! The columns of the lists: which there are at a width, and what each says about a row.
//!
//! What is missing is said with a sign and a word, never by a colour alone. A text that is too long for its
//! column is wrapped into up to three rows.

use ratatui::style::Style;

use super::forms::{due_words, status_words};
use super::view::{Area, Row};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::workshop::{
    Agreement, AgreementKind, Due, Entity, Invitee, ParticipantId, Status, Target, Text, agreements, people,
};

/// The most rows of a list that one thing takes, unless it is selected.
pub(super) const TALLEST: usize = 3;

/// A column of one of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    What,
    Who,
    With,
    Due,
    Status,
    Precondition,
    Waits,
    Origin,
    Name,
    Organisation,
    Sponsor,
    Note,
}

/// Names a column.
pub(super) fn title(column: Column, ctx: &Ctx<'_>) -> String {
    let locale = ctx.locale;
    match column {
        Column::Number => tr!(locale, "agreements-column-number"),
        Column::What => tr!(locale, "agreements-field-what"),
        Column::Who => tr!(locale, "agreements-field-who"),
        Column::With => tr!(locale, "agreements-field-with"),
        Column::Due => tr!(locale, "agreements-field-due"),
        Column::Status => tr!(locale, "agreements-field-status"),
        Column::Precondition => tr!(locale, "agreements-field-precondition"),
        Column::Waits => tr!(locale, "agreements-field-waits"),
        Column::Origin => tr!(locale, "agreements-field-origin"),
        Column::Name => tr!(locale, "agreements-field-name"),
        Column::Organisation => tr!(locale, "agreements-field-organisation"),
        Column::Sponsor => tr!(locale, "agreements-field-sponsor"),
        Column::Note => tr!(locale, "agreements-field-note"),
    }
}

/// The columns that a list has at a width, with their widths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) columns: Vec<(Column, u16)>,
}

impl Layout {
    /// Chooses the columns; `highest` is the largest number that is shown.
    pub(super) fn of(area: Area, width: u16, highest: usize) -> Self {
        // Between the bar of the selection and the number there is always a space.
        let digits = highest.to_string().len() as u16 + 1;
        let share = |percent: u32| (u32::from(width) * percent / 100) as u16;
        let mut columns = vec![(Column::Number, digits)];
        // A width of 0 stands for all that is left.
        columns.extend_from_slice(match area {
            Area::Tasks => match width {
                0..60 => &[(Column::What, 0), (Column::Who, 13)],
                60..104 => &[
                    (Column::What, 0),
                    (Column::Who, 18),
                    (Column::Due, 10),
                    (Column::Status, 10),
                ],
                _ => &[
                    (Column::What, 0),
                    (Column::Who, 22),
                    (Column::With, 16),
                    (Column::Due, 10),
                    (Column::Status, 10),
                ],
            },
            Area::Decisions => &[(Column::What, 0)],
            Area::Postponed => &[(Column::What, 0)],
            Area::Meeting | Area::Invitees => match width {
                0..60 => &[(Column::Name, 0), (Column::Sponsor, 14)],
                60..120 => &[
                    (Column::Name, 22),
                    (Column::Organisation, 17),
                    (Column::Sponsor, 16),
                    (Column::Note, 0),
                ],
                _ => &[
                    (Column::Name, 34),
                    (Column::Organisation, 28),
                    (Column::Sponsor, 24),
                    (Column::Note, 0),
                ],
            },
        });
        match area {
            Area::Tasks if width >= 150 => columns.push((Column::Precondition, 26)),
            Area::Postponed => columns.push((Column::Waits, share(42))),
            _ => {}
        }
        match area {
            Area::Tasks if width >= 180 => columns.push((Column::Origin, 22)),
            Area::Decisions | Area::Postponed if width >= 100 => columns.push((Column::Origin, share(20))),
            _ => {}
        }
        let gaps = 2 * (columns.len() as u16 - 1);
        let fixed: u16 = columns.iter().map(|&(_, width)| width).sum();
        let left = width.saturating_sub(2 + fixed + gaps + 2).max(1);
        for (_, width) in &mut columns {
            if *width == 0 {
                *width = left;
            }
        }
        Self { columns }
    }

    fn has(&self, column: Column) -> bool {
        self.columns.iter().any(|&(other, _)| other == column)
    }

    /// Returns how many rows a thing takes, of at most so many.
    pub(super) fn height(&self, row: Row, most: usize, ctx: &Ctx<'_>) -> u16 {
        let lines = |&(column, width)| self.cell(column, width, row, most, ctx).len();
        self.columns.iter().map(lines).max().unwrap_or(1) as u16
    }

    /// Returns what a column says about a thing, in at most so many lines.
    pub(super) fn cell(
        &self,
        column: Column,
        width: u16,
        row: Row,
        most: usize,
        ctx: &Ctx<'_>,
    ) -> Vec<(String, Style)> {
        let width = usize::from(width);
        if column == Column::Number {
            let number = gate::pad_left(&row.number.to_string(), width);
            return vec![(number, ctx.look.palette.dim())];
        }
        match row.target {
            Target::Agreement(id) => ctx
                .workshop
                .agreements
                .get(id)
                .map(|agreement| self.agreement_cell(column, width, agreement, most, ctx)),
            Target::Invitee(id) => ctx
                .workshop
                .invitees
                .get(id)
                .map(|invitee| invitee_cell(column, width, invitee, ctx)),
            _ => None,
        }
        .unwrap_or_default()
    }

    fn agreement_cell(
        &self,
        column: Column,
        width: usize,
        agreement: &Agreement,
        most: usize,
        ctx: &Ctx<'_>,
    ) -> Vec<(String, Style)> {
        let palette = &ctx.look.palette;
        let warning = ctx.look.glyphs.warning;
        let is_task = *agreement.kind == AgreementKind::Task;
        let over = is_task && matches!(*agreement.status, Status::Done | Status::Dropped);
        let plain = if over { palette.dim() } else { palette.text() };
        let styled = |text: &str, style: Style| {
            rows(text, width, most)
                .into_iter()
                .map(|row| (row, style))
                .collect::<Vec<_>>()
        };
        match column {
            Column::What if agreement.is_contested() => {
                styled(&format!("{warning} {}", agreement.what.as_str()), plain)
            }
            Column::What => styled(&agreement.what, plain),
            Column::Who => {
                let mut lines = who(agreement, width, over, ctx);
                if !self.has(Column::With) {
                    let left = most.saturating_sub(lines.len());
                    lines.extend(helpers(agreement, "+ ", width, left, ctx));
                }
                if !self.has(Column::Due) && lines.len() < most {
                    lines.extend(due(agreement, width, over, ctx).into_iter().take(1));
                }
                lines
            }
            Column::With => helpers(agreement, "", width, most, ctx),
            Column::Due => due(agreement, width, over, ctx),
            Column::Status => {
                let words = status_words(*agreement.status, ctx);
                match *agreement.status {
                    Status::Done => styled(&format!("{} {words}", ctx.look.glyphs.check), palette.saved()),
                    Status::Underway => styled(&words, palette.accent()),
                    Status::Open | Status::Dropped => styled(&words, plain),
                }
            }
            Column::Waits if agreement.precondition.trim().is_empty() => styled(
                &format!("{warning} {}", tr!(ctx.locale, "agreements-waits-missing")),
                palette.warning(),
            ),
            Column::Precondition | Column::Waits => styled(&agreement.precondition, plain),
            Column::Origin => styled(&agreement.origin, palette.dim()),
            _ => Vec::new(),
        }
    }
}

/// Wraps a text into at most so many rows; the last one says with `…` that there is more.
pub(super) fn rows(text: &str, width: usize, most: usize) -> Vec<String> {
    // No screen shows more of it than this, and wrapping costs in proportion.
    let enough = (width + 1).saturating_mul(most + 1).saturating_mul(8);
    let cut = text.char_indices().nth(enough).map_or(text.len(), |(at, _)| at);
    let mut rows = gate::wrap(text[..cut].trim(), width);
    if rows.len() > most
        && let Some(last) = most.checked_sub(1)
    {
        let ending = rows.split_off(last).join(" ");
        rows.push(gate::truncate(&ending, width).into_owned());
    }
    rows
}

/// Returns a name in so many cells: whole, or with the first name as a letter.
pub(super) fn fitted_name(name: &str, width: usize) -> String {
    if gate::width(name) <= width {
        return gate::show_flat(name).into_owned();
    }
    gate::truncate(&gate::show_flat(&people::short_name(name)), width).into_owned()
}

fn who(agreement: &Agreement, width: usize, over: bool, ctx: &Ctx<'_>) -> Vec<(String, Style)> {
    let palette = &ctx.look.palette;
    let warn = |words: String| (format!("{} {words}", ctx.look.glyphs.warning), palette.warning());
    let task = *agreement.kind == AgreementKind::Task && !over;
    let style = if over { palette.dim() } else { palette.text() };
    let id = *agreement.responsible;
    let Some(name) = id.and_then(|id| people::name_of(ctx.workshop, id)) else {
        return if task {
            vec![warn(tr!(ctx.locale, "agreements-nobody"))]
        } else {
            Vec::new()
        };
    };
    let mut lines = vec![(fitted_name(name, width), style)];
    let person = id.and_then(|id| ctx.workshop.participants.get(id));
    match person {
        None if task => lines.push(warn(tr!(ctx.locale, "agreements-gone"))),
        Some(person) if task && !*person.present && people::attendance_is_kept(ctx.workshop) => {
            lines.push(warn(tr!(ctx.locale, "agreements-absent")));
        }
        _ => {}
    }
    lines
}

/// Names those who help, a line each; the last line counts those for whom there is no room.
fn helpers(
    agreement: &Agreement,
    before: &str,
    width: usize,
    most: usize,
    ctx: &Ctx<'_>,
) -> Vec<(String, Style)> {
    let dim = ctx.look.palette.dim();
    let names: Vec<&str> = agreement
        .with
        .iter()
        .filter_map(|&id: &ParticipantId| people::name_of(ctx.workshop, id))
        .collect();
    let room = width.saturating_sub(before.len());
    let line = |name: &&str| (format!("{before}{}", fitted_name(name, room)), dim);
    if names.len() <= most {
        return names.iter().map(line).collect();
    }
    let Some(shown) = most.checked_sub(1) else {
        return Vec::new();
    };
    let mut lines: Vec<_> = names.iter().take(shown).map(line).collect();
    let more = tr!(ctx.locale, "agreements-more", count = (names.len() - shown));
    lines.push((more, dim));
    lines
}

fn due(agreement: &Agreement, width: usize, over: bool, ctx: &Ctx<'_>) -> Vec<(String, Style)> {
    let palette = &ctx.look.palette;
    let warn = |words: String| (format!("{} {words}", ctx.look.glyphs.warning), palette.warning());
    let task = *agreement.kind == AgreementKind::Task && !over;
    let style = if over { palette.dim() } else { palette.text() };
    let mut lines: Vec<_> = match *agreement.due {
        None if task => return vec![warn(tr!(ctx.locale, "agreements-due-missing"))],
        due => rows(&due_words(due, ctx), width, TALLEST)
            .into_iter()
            .map(|row| (row, style))
            .collect(),
    };
    if let Some(Due::On(day)) = *agreement.due
        && task
        && day < agreements::day_of_check(ctx.workshop, ctx.now.date_naive())
    {
        lines.push(warn(tr!(ctx.locale, "agreements-due-past")));
    }
    lines
}

fn invitee_cell(column: Column, width: usize, invitee: &Invitee, ctx: &Ctx<'_>) -> Vec<(String, Style)> {
    let palette = &ctx.look.palette;
    let styled = |text: &Text, style: Style| {
        rows(text, width, TALLEST)
            .into_iter()
            .map(|row| (row, style))
            .collect::<Vec<_>>()
    };
    match column {
        Column::Name if invitee.is_contested() => {
            let name = format!("{} {}", ctx.look.glyphs.warning, invitee.name.as_str());
            vec![(
                gate::truncate(&gate::show_flat(&name), width).into_owned(),
                palette.text(),
            )]
        }
        Column::Name => styled(&invitee.name, palette.text()),
        Column::Organisation => styled(&invitee.organisation, palette.text()),
        Column::Note => styled(&invitee.note, palette.dim()),
        Column::Sponsor => {
            let sponsor = invitee
                .sponsor
                .filter(|&id| ctx.workshop.participants.contains(id));
            match sponsor.and_then(|id| people::name_of(ctx.workshop, id)) {
                Some(name) => vec![(fitted_name(name, width), palette.text())],
                None => vec![(
                    format!(
                        "{} {}",
                        ctx.look.glyphs.warning,
                        tr!(ctx.locale, "agreements-nobody")
                    ),
                    palette.warning(),
                )],
            }
        }
        _ => Vec::new(),
    }
}

/// Says about the selected agreement what has no column of its own.
pub(super) fn rest(agreement: Option<&Agreement>, layout: &Layout, ctx: &Ctx<'_>) -> String {
    let Some(agreement) = agreement else {
        return String::new();
    };
    let locale = ctx.locale;
    let mut parts = Vec::new();
    if agreement.is_contested() {
        let texts = [&agreement.what, &agreement.precondition, &agreement.origin];
        parts.push(match texts.iter().find_map(|text| text.rivals().first()) {
            Some(rival) => {
                let text = locale.quote(&gate::show_flat(&rival.text));
                tr!(locale, "agreements-rival", text = text)
            }
            None => tr!(locale, "agreements-outlived"),
        });
    }
    let mut add = |column: Column, text: String| {
        if !layout.has(column) && !text.trim().is_empty() {
            let name = title(column, ctx);
            parts.push(format!("{name}: {}", gate::show_flat(text.trim())));
        }
    };
    let name = |id: ParticipantId| people::name_of(ctx.workshop, id).unwrap_or_default().to_owned();
    if *agreement.kind != AgreementKind::Task {
        add(Column::Who, agreement.responsible.map(name).unwrap_or_default());
        let helpers: Vec<String> = agreement.with.iter().map(|&id| name(id)).collect();
        add(Column::With, helpers.join(", "));
        add(Column::Due, due_words(*agreement.due, ctx));
    }
    if !layout.has(Column::Waits) {
        add(Column::Precondition, agreement.precondition.to_string());
    }
    add(Column::Origin, agreement.origin.to_string());
    parts.join(&format!(" {} ", ctx.look.glyphs.separator))
}
