//! What a wall can show, and what the facilitator's window is at.
//!
//! A [`View`] is one picture for everybody in the room. A [`Stage`] says which of them goes with what the facilitator
//! does at the moment, in identities only: it is no part of the workshop, is never merged, and names nobody.

use serde::{Deserialize, Serialize};

use super::entity::is_default;
use super::things::{BallotId, CategoryId, QuestionId, ThemeId};

/// A picture for the wall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum View {
    /// Where we are in the day, and how long still.
    #[default]
    Clock,
    /// The question that is worked on.
    Question,
    /// The cards that were collected.
    Cards,
    /// The cards under their themes.
    Clusters,
    /// Who is where in which round.
    Rota,
    /// What the dots say.
    Dots,
}

impl View {
    /// Every picture, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Clock,
        Self::Question,
        Self::Cards,
        Self::Clusters,
        Self::Rota,
        Self::Dots,
    ];
}

/// What the facilitator's window is at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stage {
    /// The picture that goes with it.
    pub view: View,
    /// The theme that is worked on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub theme: Option<ThemeId>,
    /// The question that is worked on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub question: Option<QuestionId>,
    /// The category that cards are collected for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub category: Option<CategoryId>,
    /// The question that is answered with dots.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ballot: Option<BallotId>,
}
