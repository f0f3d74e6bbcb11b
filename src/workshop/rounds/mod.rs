//! The rounds: which group is at which theme, how long still, and what is empty yet.
//!
//! *Stations*: fixed groups visit every theme. Counting from 0, group *g* is in round *r* at theme
//! (*g* + *r*) mod *themes*. So in as many rounds as there are themes, each group visits each theme exactly
//! once; more rounds begin from the start again. With no more groups than themes no two groups ever meet at
//! one theme (some themes rest). With more groups than themes the surplus does not pause: groups that
//! stand a multiple of the number of themes apart share a theme, at two tables in parallel, and in every
//! round the themes have equally many groups, give or take one.
//!
//! The rota is computed from the order of rounds, groups and themes, never stored; what a group wrote
//! names its group and round by identity, so removing a theme between two rounds loses nothing.

mod clock;
mod groups;
mod setup;
mod tables;
#[cfg(test)]
mod tests;

pub use clock::{
    Phase, RoundClock, add_round, current_round, extend_round, next_round, round_clock, running_round,
    start_round, stop_round, time_before, upcoming_round,
};
pub use groups::{group_name, make_groups, members};
pub use setup::{
    add_group, add_questions, add_themes, edit_question, move_group, move_question, move_round, move_theme,
    next_group_name, plan_rounds, rename_group, rename_theme, set_host, set_members,
};

pub use tables::{Table, Tables, tables, tables_in};

use std::collections::HashMap;

use super::things::{GroupId, QuestionId, RoundId, ThemeId};
use super::{Entity, Workshop};

/// Who is where in one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundPlan {
    /// The round.
    pub round: RoundId,
    /// A seat for each group, in the order of groups.
    pub seats: Vec<Seat>,
}

/// Where a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The group.
    pub group: GroupId,
    /// The theme it is at; none only if there are no themes.
    pub theme: Option<ThemeId>,
}

/// Returns who is where in every round.
#[must_use]
pub fn rota(workshop: &Workshop) -> Vec<RoundPlan> {
    let themes: Vec<ThemeId> = workshop.themes.iter().map(Entity::id).collect();
    let seats = |round: usize| {
        let seat = |(number, group): (usize, &super::Group)| Seat {
            group: group.id(),
            theme: station(number, round, themes.len()).map(|station| themes[station]),
        };
        workshop.groups.iter().enumerate().map(seat).collect()
    };
    workshop
        .rounds
        .iter()
        .enumerate()
        .map(|(number, round)| RoundPlan {
            round: round.id(),
            seats: seats(number),
        })
        .collect()
}

/// The rule of the stations, counting from 0.
fn station(group: usize, round: usize, themes: usize) -> Option<usize> {
    (group % themes.max(1) + round % themes.max(1)).checked_rem(themes)
}

/// Returns the groups at a theme in a round: mostly one, several with more groups than themes.
#[must_use]
pub fn groups_at(workshop: &Workshop, theme: ThemeId, round: RoundId) -> Vec<GroupId> {
    let (Some(theme), Some(round)) = (workshop.themes.rank(theme), workshop.rounds.rank(round)) else {
        return Vec::new();
    };
    let themes = workshop.themes.len();
    workshop
        .groups
        .iter()
        .enumerate()
        .filter(|&(group, _)| station(group, round, themes) == Some(theme))
        .map(|(_, group)| group.id())
        .collect()
}

/// Returns the (first) group at a theme in a round.
#[must_use]
pub fn group_at(workshop: &Workshop, theme: ThemeId, round: RoundId) -> Option<GroupId> {
    groups_at(workshop, theme, round).first().copied()
}

/// Returns the theme that a group is at in a round.
#[must_use]
pub fn theme_of(workshop: &Workshop, group: GroupId, round: RoundId) -> Option<ThemeId> {
    let (group, round) = (workshop.groups.rank(group)?, workshop.rounds.rank(round)?);
    let theme = station(group, round, workshop.themes.len())?;
    workshop.themes.nth(theme).map(Entity::id)
}

/// How many answers there are to each question of each theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The themes, in order.
    pub themes: Vec<ThemeId>,
    /// The questions, in order.
    pub questions: Vec<QuestionId>,
    /// The counts: a row for each theme, a cell for each question.
    pub cells: Vec<Vec<usize>>,
}

/// Why a question of a theme should be looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Thin {
    /// Nothing was answered.
    Missing,
    /// Less than half as much as elsewhere on average, where anything was answered.
    Few,
}

impl Grid {
    /// Says for each cell whether it is thin, in the order of `cells`.
    #[must_use]
    pub fn thin(&self) -> Vec<Vec<Option<Thin>>> {
        let answered = || self.cells.iter().flatten().filter(|&&count| count > 0);
        let (sum, number) = (answered().sum::<usize>(), answered().count());
        let thin = |&count: &usize| match count {
            0 => Some(Thin::Missing),
            count => (2 * count * (number - 1) < sum - count).then_some(Thin::Few),
        };
        self.cells
            .iter()
            .map(|row| row.iter().map(thin).collect())
            .collect()
    }
}

/// Counts the answers to each question of each theme. Blank answers count for nothing.
#[must_use]
pub fn completeness(workshop: &Workshop) -> Grid {
    let themes: Vec<ThemeId> = workshop.themes.iter().map(Entity::id).collect();
    let questions: Vec<QuestionId> = workshop.questions.iter().map(Entity::id).collect();
    let row: HashMap<ThemeId, usize> = themes.iter().copied().zip(0..).collect();
    let column: HashMap<QuestionId, usize> = questions.iter().copied().zip(0..).collect();
    let mut cells = vec![vec![0; questions.len()]; themes.len()];
    for answer in workshop
        .answers
        .iter()
        .filter(|answer| !answer.text.trim().is_empty())
    {
        let theme = answer.theme.and_then(|theme| row.get(&theme).copied());
        let question = answer
            .question
            .and_then(|question| column.get(&question).copied());
        if let (Some(theme), Some(question)) = (theme, question) {
            cells[theme][question] += 1;
        }
    }
    Grid {
        themes,
        questions,
        cells,
    }
}
