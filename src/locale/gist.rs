//! Says in words what a change was about, and why one was refused.

use super::Locale;
use crate::store::{CommitError, ReadOnly};
use crate::tr;
use crate::workshop::{Gist, Kind, Verb};

impl Locale {
    /// Says what a change was about: "3 cards moved".
    #[must_use]
    pub fn gist(&self, gist: &Gist) -> String {
        let what = self.kind(gist.kind, gist.count);
        match gist.verb {
            Verb::Added => tr!(self, "verb-added", what = what),
            Verb::Removed => tr!(self, "verb-removed", what = what),
            Verb::Restored => tr!(self, "verb-restored", what = what),
            Verb::Settled => tr!(self, "verb-settled", what = what),
            Verb::Moved => tr!(self, "verb-moved", what = what),
            Verb::Changed => tr!(self, "verb-changed", what = what),
        }
    }

    /// Names a kind, with the number of its things where there are several: "3 cards".
    pub(super) fn kind(&self, kind: Kind, count: usize) -> String {
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
        }
    }

    /// Says why a change was refused.
    #[must_use]
    pub fn commit_error(&self, error: &CommitError) -> String {
        match error {
            CommitError::ReadOnly(ReadOnly::NewerVersion { .. }) => tr!(self, "refused-newer"),
            CommitError::ReadOnly(ReadOnly::Permission) => tr!(self, "refused-permission"),
            CommitError::ReadOnly(ReadOnly::Asked) => tr!(self, "refused-asked"),
            CommitError::TooLarge { bytes } => tr!(self, "refused-too-large", kilobytes = (bytes / 1024)),
        }
    }
}
