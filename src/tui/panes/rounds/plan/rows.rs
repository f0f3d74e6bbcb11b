//! What the plan shows: rows of names and places, in the order in which they are read.

use std::collections::HashMap;

use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::panes::rounds::band::groups_named;
use crate::tui::panes::rounds::clock::short;
use crate::tui::panes::rounds::moves::theme_name;
use crate::tui::widgets::filter::Filter;
use crate::workshop::rounds::{self, Conflict, Table, Tables};
use crate::workshop::{GroupId, ParticipantId, Rotation, RoundId, Stand, ThemeId, people};

use super::sentences::{self, conflict};
use super::{Spot, View, Who, is_drawn};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading; of the round that runs, if so.
    Head { runs: bool },
    /// A table in a round.
    Table(RoundId, (ThemeId, u32)),
    /// The way of somebody through the rounds.
    Way,
    /// A sentence.
    Text,
    /// Something that is wrong, by its number.
    Conflict(usize),
}

/// A part of a row that is not broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    /// Whose place it says, if it says one.
    pub(super) spot: Option<Spot>,
    /// Whether something is wrong with it.
    pub(super) is_wrong: bool,
    /// Whether its round runs.
    pub(super) runs: bool,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) kind: Kind,
    pub(super) label: String,
    /// Whether something is wrong with what the label says.
    pub(super) is_wrong: bool,
    pub(super) pieces: Vec<Piece>,
}

impl Row {
    fn text(kind: Kind, text: String) -> Self {
        let piece = Piece {
            text,
            spot: None,
            is_wrong: false,
            runs: false,
        };
        Self {
            kind,
            label: String::new(),
            is_wrong: false,
            pieces: vec![piece],
        }
    }

    /// The places that it says, in order.
    pub(super) fn spots(&self) -> impl Iterator<Item = Spot> {
        self.pieces.iter().filter_map(|piece| piece.spot)
    }
}

/// Makes the rows.
pub(super) fn rows(view: View, conflicts: &[Conflict], filter: &Filter, ctx: &Ctx<'_>) -> Vec<Row> {
    if let Some(text) = super::missing(ctx) {
        return vec![Row::text(Kind::Text, text)];
    }
    let maker = Maker {
        conflicts,
        all: rounds::tables(ctx.workshop),
        running: rounds::running_round(ctx.workshop).map(crate::workshop::Round::id),
        names: people::short_names(ctx.workshop),
        ctx,
    };
    let mut rows = match view {
        View::Rounds => maker.by_round(),
        View::Groups => maker.by_group(filter),
        View::People => maker.by_person(filter),
    };
    if !conflicts.is_empty() {
        let text = tr!(ctx.locale, "plan-conflicts", count = conflicts.len());
        rows.push(Row::text(Kind::Head { runs: false }, text));
        let sentences = conflicts.iter().enumerate();
        rows.extend(sentences.map(|(number, found)| Row::text(Kind::Conflict(number), conflict(found, ctx))));
    }
    rows
}

/// Returns where a conflict is seen best.
pub(super) fn place_of(conflict: &Conflict, ctx: &Ctx<'_>) -> (View, Option<Spot>) {
    let rounds = &ctx.workshop.rounds;
    let first = conflict.round().or_else(|| match conflict {
        Conflict::Pair(pair) => pair
            .rounds
            .first()
            .and_then(|&rank| rounds.nth(rank))
            .map(crate::workshop::Round::id),
        _ => None,
    });
    let first = first.or_else(|| rounds.nth(0).map(crate::workshop::Round::id));
    let Some(round) = first else {
        return (View::Rounds, None);
    };
    if let Some(group) = conflict.group() {
        let who = Who::Group(group);
        return (View::Groups, Some(Spot { round, who }));
    }
    let person = match conflict {
        Conflict::Nowhere { people, .. } => people.first().copied(),
        Conflict::PersonAstray { person, .. } => Some(*person),
        Conflict::Pair(pair) => Some(pair.one),
        _ => None,
    };
    match person {
        Some(person) => {
            let who = Who::Person(person);
            (View::People, Some(Spot { round, who }))
        }
        None => (View::Rounds, None),
    }
}

struct Maker<'a> {
    conflicts: &'a [Conflict],
    all: Vec<Tables>,
    running: Option<RoundId>,
    /// What everybody is called where many names stand side by side.
    names: HashMap<ParticipantId, String>,
    ctx: &'a Ctx<'a>,
}

impl Maker<'_> {
    fn is_cafe(&self) -> bool {
        *self.ctx.workshop.day().rotation == Rotation::WorldCafe
    }

    /// Says whether something is wrong with a place.
    fn is_wrong(&self, spot: Spot) -> bool {
        let at = self.ctx.workshop.rounds.rank(spot.round);
        self.conflicts.iter().any(|conflict| {
            let is_then = match conflict {
                Conflict::Pair(pair) => at.is_some_and(|at| pair.rounds.contains(&at)),
                _ => conflict.round().is_none_or(|round| round == spot.round),
            };
            is_then
                && match spot.who {
                    Who::Group(group) => conflict.group() == Some(group),
                    Who::Person(person) => conflict.concerns(person),
                }
        })
    }

    /// Says whether something is wrong with a table.
    fn is_table_wrong(&self, round: RoundId, table: &Table) -> bool {
        self.conflicts.iter().any(|conflict| match conflict {
            Conflict::Empty {
                theme,
                table: number,
                round: then,
            }
            | Conflict::Full {
                theme,
                table: number,
                round: then,
                ..
            } => (*then, *theme, *number) == (round, table.theme, table.number),
            Conflict::HostAway {
                theme, round: then, ..
            } => (*then, *theme) == (round, table.theme) && table.number == 0,
            Conflict::HostGone { theme, .. } => *theme == table.theme && table.number == 0,
            _ => false,
        })
    }

    fn head(&self, tables: &Tables, number: usize) -> Row {
        let runs = self.running == Some(tables.round);
        let round = self.ctx.workshop.rounds.get(tables.round);
        let minutes = round.map_or(0, |round| i64::from(*round.minutes) + i64::from(*round.adjust));
        let text = if runs {
            tr!(
                self.ctx.locale,
                "plan-round-runs",
                number = number,
                minutes = minutes
            )
        } else if round.is_some_and(|round| round.ended.is_some()) {
            tr!(
                self.ctx.locale,
                "plan-round-over",
                number = number,
                minutes = minutes
            )
        } else {
            tr!(self.ctx.locale, "plan-round", number = number, minutes = minutes)
        };
        Row::text(Kind::Head { runs }, text)
    }

    fn by_round(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (tables, number) in self.all.iter().zip(1..) {
            let pause = self
                .ctx
                .workshop
                .rounds
                .get(tables.round)
                .and_then(|round| *round.pause)
                .filter(|_| number > 1);
            if let Some(pause) = pause {
                rows.push(Row::text(
                    Kind::Text,
                    tr!(self.ctx.locale, "plan-break", minutes = pause),
                ));
            }
            rows.push(self.head(tables, number));
            if self.is_cafe() && !is_drawn(tables.round, self.ctx) {
                rows.push(Row::text(Kind::Text, tr!(self.ctx.locale, "plan-not-drawn")));
                continue;
            }
            rows.extend(tables.tables.iter().map(|table| self.table(tables.round, table)));
            if !tables.resting.is_empty() {
                let resting = tables
                    .resting
                    .iter()
                    .map(|&group| self.group(tables.round, group));
                rows.push(Row {
                    kind: Kind::Way,
                    label: tr!(self.ctx.locale, "plan-rests"),
                    is_wrong: false,
                    pieces: resting.collect(),
                });
            }
            if !tables.nowhere.is_empty() {
                let nowhere = tables.nowhere.iter();
                let nowhere = nowhere.map(|&person| self.person(tables.round, person, None));
                rows.push(Row {
                    kind: Kind::Way,
                    label: tr!(self.ctx.locale, "plan-nowhere"),
                    is_wrong: true,
                    pieces: nowhere.collect(),
                });
            }
        }
        rows
    }

    fn table(&self, round: RoundId, table: &Table) -> Row {
        let mut pieces: Vec<Piece> = table
            .groups
            .iter()
            .map(|&group| self.group(round, group))
            .collect();
        let people = table.people.iter();
        pieces.extend(people.map(|&person| {
            let piece = self.person(round, person, table.host);
            // At stations the group is moved, not one of its people.
            let spot = piece.spot.filter(|_| self.is_cafe());
            Piece { spot, ..piece }
        }));
        if pieces.is_empty() {
            pieces.push(Piece {
                text: tr!(self.ctx.locale, "plan-nobody"),
                spot: None,
                is_wrong: false,
                runs: false,
            });
        }
        Row {
            kind: Kind::Table(round, (table.theme, table.number)),
            label: sentences::table_name(table.theme, table.number, self.ctx),
            is_wrong: self.is_table_wrong(round, table),
            pieces,
        }
    }

    fn group(&self, round: RoundId, group: GroupId) -> Piece {
        let who = Who::Group(group);
        let spot = Spot { round, who };
        let hand = if self.is_by_hand(spot) {
            format!(" {}", self.ctx.look.glyphs.fixed)
        } else {
            String::new()
        };
        Piece {
            text: format!("{}{hand}", groups_named(&[group], self.ctx)),
            is_wrong: self.is_wrong(spot),
            spot: Some(spot),
            runs: false,
        }
    }

    fn person(&self, round: RoundId, person: ParticipantId, host: Option<ParticipantId>) -> Piece {
        let spot = Spot {
            round,
            who: Who::Person(person),
        };
        let mut text = self
            .names
            .get(&person)
            .map_or_else(String::new, |name| gate::show_flat(name).into_owned());
        if host == Some(person) {
            text = format!("{text} {}", tr!(self.ctx.locale, "plan-host-mark"));
        }
        if self.is_cafe() && self.is_by_hand(spot) {
            text = format!("{text} {}", self.ctx.look.glyphs.fixed);
        }
        Piece {
            text,
            is_wrong: self.is_wrong(spot),
            spot: Some(spot),
            runs: false,
        }
    }

    fn is_by_hand(&self, spot: Spot) -> bool {
        let workshop = self.ctx.workshop;
        match spot.who {
            Who::Group(group) => rounds::seats_in(workshop, spot.round)
                .iter()
                .any(|seat| seat.group == group && seat.is_by_hand),
            Who::Person(person) => {
                rounds::seat_of(workshop, spot.round, person).is_some_and(|seat| *seat.fixed)
                    && workshop
                        .rounds
                        .get(spot.round)
                        .is_some_and(|round| round.started.is_none())
            }
        }
    }

    fn by_group(&self, filter: &Filter) -> Vec<Row> {
        if self.is_cafe() {
            return vec![Row::text(Kind::Text, tr!(self.ctx.locale, "plan-cafe-no-groups"))];
        }
        let mut rows = Vec::new();
        for group in self.ctx.workshop.groups.iter() {
            let members: Vec<String> = rounds::members(self.ctx.workshop, group.id())
                .into_iter()
                .map(|person| gate::show_flat(person.name.trim()).into_owned())
                .collect();
            let name = groups_named(&[group.id()], self.ctx);
            if !filter.matches(&format!("{name} {}", members.join(" "))) {
                continue;
            }
            let who = Who::Group(group.id());
            rows.push(self.way(name, who, |tables| {
                let table = tables
                    .tables
                    .iter()
                    .find(|table| table.groups.contains(&group.id()));
                table.map(|table| (table, None))
            }));
            let known = super::super::forms::known(group.id(), self.ctx);
            let mut text = if members.is_empty() {
                tr!(self.ctx.locale, "rounds-overview-nobody")
            } else {
                members.join(", ")
            };
            if !known.is_empty() {
                let known = tr!(self.ctx.locale, "rounds-group-knows", themes = known);
                text = format!("{text} · {known}");
            }
            rows.push(Row::text(Kind::Text, text));
        }
        self.none_found(rows, filter)
    }

    fn by_person(&self, filter: &Filter) -> Vec<Row> {
        let mut rows = Vec::new();
        for id in super::people(self.ctx) {
            let Some(person) = self.ctx.workshop.participants.get(id) else {
                continue;
            };
            let name = gate::show_flat(person.name.trim()).into_owned();
            if !filter.matches(&format!("{name} {}", person.organisation.trim())) {
                continue;
            }
            rows.push(self.way(name, Who::Person(id), |tables| {
                let table = tables.tables.iter().find(|table| table.people.contains(&id))?;
                Some((table, table.host.filter(|&host| host == id)))
            }));
        }
        self.none_found(rows, filter)
    }

    fn none_found(&self, mut rows: Vec<Row>, filter: &Filter) -> Vec<Row> {
        if rows.is_empty() && filter.is_active() {
            rows.push(Row::text(Kind::Text, tr!(self.ctx.locale, "plan-none-found")));
        }
        rows
    }

    /// The way of somebody through the rounds: `R1 Inhalt · R2 Qualität · R3 Kooperation`.
    fn way<'t>(
        &'t self,
        label: String,
        who: Who,
        place: impl Fn(&'t Tables) -> Option<(&'t Table, Option<ParticipantId>)>,
    ) -> Row {
        let glyphs = &self.ctx.look.glyphs;
        let pieces = self.all.iter().zip(1..).map(|(tables, number)| {
            let spot = Spot {
                round: tables.round,
                who,
            };
            let runs = self.running == Some(tables.round);
            let sign = if runs { glyphs.running } else { "" };
            let round = short(number, self.ctx.locale);
            let mut text = match place(tables) {
                Some((table, host)) => {
                    let theme = sentences::table_name(table.theme, table.number, self.ctx);
                    let mut text = format!("{sign}{round} {theme}");
                    if host.is_some() {
                        text = format!("{text} {}", tr!(self.ctx.locale, "plan-host-mark"));
                    }
                    text
                }
                None if self.rests(tables, who) => {
                    format!("{sign}{round} {}", tr!(self.ctx.locale, "plan-rests"))
                }
                None => format!("{sign}{round} {}", glyphs.minus),
            };
            let is_moved = matches!(who, Who::Group(_)) || self.is_cafe();
            if is_moved && self.is_by_hand(spot) {
                text = format!("{text} {}", glyphs.fixed);
            }
            Piece {
                text,
                is_wrong: self.is_wrong(spot),
                spot: Some(spot),
                runs,
            }
        });
        Row {
            kind: Kind::Way,
            label,
            is_wrong: false,
            pieces: pieces.collect(),
        }
    }

    fn rests(&self, tables: &Tables, who: Who) -> bool {
        match who {
            Who::Group(group) => tables.resting.contains(&group),
            Who::Person(person) if self.is_cafe() => rounds::seat_of(self.ctx.workshop, tables.round, person)
                .is_some_and(|seat| *seat.at == Some(Stand::Rests)),
            Who::Person(person) => {
                let person = self.ctx.workshop.participants.get(person);
                let group = person.and_then(|person| *person.group);
                group.is_some_and(|group| tables.resting.contains(&group))
            }
        }
    }
}

/// Names a theme where there is little room for it.
pub(super) fn theme(theme: ThemeId, ctx: &Ctx<'_>) -> String {
    gate::truncate(&theme_name(theme, ctx.workshop, ctx.locale), 28).into_owned()
}
