//! The rounds: which group is at which theme, how long still, and what is empty yet.
//!
//! There are two ways to go from table to table. At *stations* fixed groups visit every theme, by a rule
//! ([`rota`]). In a *World Café* everybody but the hosts meets other people in each round: that is drawn
//! ([`plan_cafe`]) by an optimiser that knows numbers only ([`cafe`]), and written down. [`tables_in`] says who
//! sits where, whichever way it is. Both can be edited by hand ([`send_group`], [`seat`]), and [`conflicts()`] says
//! what is wrong then.
//!
//! What a group wrote names its group and round by identity, and a round that starts writes down where the groups
//! are, so that removing a theme between two rounds loses nothing and changes nothing that has happened.

mod by_hand;
pub mod cafe;
mod clock;
mod conflicts;
mod groups;
mod pairs;
mod seating;
mod setup;
mod stations;
mod tables;
#[cfg(test)]
mod tests;

pub use by_hand::{clear_by_hand, is_by_hand, seat, send_group, swap_groups, swap_people};
pub use clock::{
    Phase, RoundClock, add_round, current_round, extend_round, next_round, round_clock, round_running_since,
    running_round, start_round, stop_round, time_before, upcoming_round,
};
pub use conflicts::{Conflict, conflicts};
pub use groups::late::{has_places, lacks_place, place_latecomers, unplaced};
pub use groups::{
    Count, Draw, Drawn, MOST_GROUPS, Organisations, Short, Wish, draw_groups, forming, group_name, hosts,
    members, next_seed,
};
pub use pairs::{Obstacle, PairOf, Unkept, clear_pair, rule_of, rules, set_pair};
pub use seating::{CafeDraw, CafeShort, encounters, plan_cafe, plan_cafe_with, seat_of, take_over};
pub use setup::{
    add_group, add_questions, add_themes, edit_question, move_group, move_question, move_round, move_theme,
    next_group_name, plan_rounds, rename_group, rename_theme, set_host, set_members,
};
pub use stations::{RoundPlan, Seat, group_at, groups_at, is_settled, rota, seats_in, settled, theme_of};
pub use tables::{Table, Tables, tables, tables_in, tables_of};

use std::collections::HashMap;

use super::things::{QuestionId, ThemeId};
use super::{Entity, Workshop};

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
