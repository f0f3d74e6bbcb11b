//! Says in words what a change was about, and why one was refused.

use super::Locale;
use crate::store::{CommitError, ReadOnly};
use crate::tr;
use crate::workshop::{Gist, Kind, Verb};

impl Locale {
    /// Says what a change was about: "3 cards moved".
    #[must_use]
    pub fn gist(&self, gist: &Gist) -> String {
        self.gist_of(gist, "")
    }

    /// Says what a change was about, and by its name which one thing it was: `card "money" added`.
    pub(super) fn gist_of(&self, gist: &Gist, name: &str) -> String {
        let what = [self.kind(gist.kind, gist.count).as_str(), name].join(" ");
        let what = what.trim_end();
        match gist.verb {
            Verb::Added => tr!(self, "verb-added", what = what),
            Verb::Removed => tr!(self, "verb-removed", what = what),
            Verb::Restored => tr!(self, "verb-restored", what = what),
            Verb::Settled => tr!(self, "verb-settled", what = what),
            Verb::Moved => tr!(self, "verb-moved", what = what),
            Verb::Changed => tr!(self, "verb-changed", what = what),
        }
    }

    /// Says how many of a kind: "3 cards".
    #[must_use]
    pub fn kind(&self, kind: Kind, count: usize) -> String {
        match kind {
            Kind::Day => tr!(self, "kind-day"),
            Kind::Item => tr!(self, "kind-item", count = count),
            Kind::Group => tr!(self, "kind-group", count = count),
            Kind::Participant => tr!(self, "kind-participant", count = count),
            Kind::Category => tr!(self, "kind-category", count = count),
            Kind::Theme => tr!(self, "kind-theme", count = count),
            Kind::Cluster => tr!(self, "kind-cluster", count = count),
            Kind::Card => tr!(self, "kind-card", count = count),
            Kind::Twin => tr!(self, "kind-twin", count = count),
            Kind::Question => tr!(self, "kind-question", count = count),
            Kind::Round => tr!(self, "kind-round", count = count),
            Kind::Answer => tr!(self, "kind-answer", count = count),
            Kind::Agreement => tr!(self, "kind-agreement", count = count),
            Kind::PollOption => tr!(self, "kind-poll-option", count = count),
            Kind::Vote => tr!(self, "kind-vote", count = count),
            Kind::Invitee => tr!(self, "kind-invitee", count = count),
            Kind::Photo => tr!(self, "kind-photo", count = count),
            Kind::Pair => tr!(self, "kind-pair", count = count),
            Kind::Visit => tr!(self, "kind-visit", count = count),
            Kind::Placement => tr!(self, "kind-placement", count = count),
            Kind::Reaction => tr!(self, "kind-reaction", count = count),
            Kind::Ballot => tr!(self, "kind-ballot", count = count),
            Kind::Choice => tr!(self, "kind-choice", count = count),
        }
    }

    /// Says why a change was refused.
    #[must_use]
    pub fn commit_error(&self, error: &CommitError) -> String {
        match error {
            CommitError::ReadOnly(ReadOnly::NewerVersion { .. }) => tr!(self, "refused-newer"),
            CommitError::ReadOnly(ReadOnly::Permission) => tr!(self, "refused-permission"),
            CommitError::ReadOnly(ReadOnly::Asked) => tr!(self, "refused-asked"),
            CommitError::ReadOnly(ReadOnly::Past { .. }) => tr!(self, "refused-past"),
            CommitError::TooLarge { bytes } => tr!(self, "refused-too-large", kilobytes = (bytes / 1024)),
        }
    }
}
