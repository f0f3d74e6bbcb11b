//! Names the values that a field can choose from, one word each, wherever they are shown.

use super::Locale;
use crate::tr;
use crate::workshop::{
    AgreementKind, Availability, BallotKind, Colour, HostRule, ItemKind, PairRule, ReactionKind, Rotation,
    Stand, Status, ThemeId,
};

impl Locale {
    pub(super) fn item_kind(&self, kind: ItemKind) -> String {
        match kind {
            ItemKind::Plenary => tr!(self, "agenda-kind-plenary"),
            ItemKind::Cards => tr!(self, "agenda-kind-cards"),
            ItemKind::Clustering => tr!(self, "agenda-kind-clustering"),
            ItemKind::Rounds => tr!(self, "agenda-kind-rounds"),
            ItemKind::Break => tr!(self, "agenda-kind-break"),
            ItemKind::Agreements => tr!(self, "agenda-kind-agreements"),
            ItemKind::End => tr!(self, "agenda-kind-end"),
        }
    }

    pub(super) fn agreement_kind(&self, kind: AgreementKind) -> String {
        match kind {
            AgreementKind::Task => tr!(self, "agreements-kind-task"),
            AgreementKind::Decision => tr!(self, "agreements-kind-decision"),
            AgreementKind::Postponed => tr!(self, "agreements-kind-postponed"),
        }
    }

    pub(super) fn status(&self, status: Status) -> String {
        match status {
            Status::Open => tr!(self, "agreements-status-open"),
            Status::Underway => tr!(self, "agreements-status-underway"),
            Status::Done => tr!(self, "agreements-status-done"),
            Status::Dropped => tr!(self, "agreements-status-dropped"),
        }
    }

    pub(super) fn availability(&self, availability: Availability) -> String {
        match availability {
            Availability::Yes => tr!(self, "yes"),
            Availability::IfNeedBe => tr!(self, "agreements-if-need-be"),
            Availability::No => tr!(self, "no"),
        }
    }

    pub(super) fn colour(&self, colour: Colour) -> String {
        match colour {
            Colour::Green => tr!(self, "cards-colour-green"),
            Colour::Red => tr!(self, "cards-colour-red"),
            Colour::Yellow => tr!(self, "cards-colour-yellow"),
            Colour::Blue => tr!(self, "cards-colour-blue"),
            Colour::Magenta => tr!(self, "cards-colour-magenta"),
            Colour::Cyan => tr!(self, "cards-colour-cyan"),
            Colour::Gray => tr!(self, "cards-colour-gray"),
        }
    }

    pub(super) fn rotation(&self, rotation: Rotation) -> String {
        match rotation {
            Rotation::Stations => tr!(self, "value-stations"),
            Rotation::WorldCafe => tr!(self, "value-world-cafe"),
        }
    }

    pub(super) fn host_rule(&self, rule: HostRule) -> String {
        match rule {
            HostRule::Stay => tr!(self, "value-hosts-stay"),
            HostRule::Change => tr!(self, "value-hosts-change"),
        }
    }

    pub(super) fn pair_rule(&self, rule: PairRule) -> String {
        match rule {
            PairRule::Together => tr!(self, "value-together"),
            PairRule::Apart => tr!(self, "value-apart"),
        }
    }

    pub(super) fn reaction_kind(&self, kind: ReactionKind) -> String {
        match kind {
            ReactionKind::Confirms => tr!(self, "value-confirms"),
            ReactionKind::Objects => tr!(self, "value-objects"),
        }
    }

    pub(super) fn ballot_kind(&self, kind: BallotKind) -> String {
        match kind {
            BallotKind::Cards => tr!(self, "value-ballot-cards"),
            BallotKind::Clusters => tr!(self, "value-ballot-clusters"),
            BallotKind::Themes => tr!(self, "value-ballot-themes"),
            BallotKind::Answers => tr!(self, "value-ballot-answers"),
            BallotKind::Tasks => tr!(self, "value-ballot-tasks"),
            BallotKind::Options => tr!(self, "value-ballot-options"),
            BallotKind::Scale => tr!(self, "value-ballot-scale"),
        }
    }

    /// Says where a group or a person is; the first table of a theme goes without a number.
    pub(super) fn stand(&self, stand: Stand, theme_name: impl FnOnce(ThemeId) -> String) -> String {
        match stand {
            Stand::Rests => tr!(self, "value-rests"),
            Stand::At(theme, 0) => tr!(self, "value-stand", theme = theme_name(theme)),
            Stand::At(theme, table) => {
                let table = (u64::from(table) + 1).to_string();
                tr!(
                    self,
                    "value-stand-table",
                    theme = theme_name(theme),
                    table = table
                )
            }
        }
    }
}
