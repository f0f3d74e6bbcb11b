//! Whether the work is safe: what is said when that changes, and what is asked before the program is left.
//!
//! The head of the screen always tells how things stand. Beside that, whoever is typing hears once in words when
//! the folder begins to refuse, and once when it takes everything again. Leaving is never refused, and never
//! costs anything silently: where something is not in the folder, it is asked what is to be done.

#[cfg(test)]
mod tests;

use std::io::ErrorKind;

use super::{App, Flow};
use crate::store::{ReadOnly, SaveState};
use crate::tr;
use crate::tui::dialogs::Question;
use crate::tui::errand::Errand;
use crate::tui::pane::{Effect, Outcome, Tone};

/// How the program is left although something is not in the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parting {
    /// As soon as everything is.
    WhenSaved,
    /// At once.
    Anyway,
}

/// What was said of how things stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Told {
    #[default]
    Safe,
    Rescued,
    Lost,
}

/// What was said, and what was decided.
#[derive(Debug, Default)]
pub(super) struct Safety {
    told: Told,
    parting: Option<Parting>,
}

impl App {
    /// Says in words what has changed about how safe the work is.
    pub(super) fn tell_safety(&mut self) {
        let locale = &self.locale;
        let (now, tone, text) = match self.session.save_state() {
            SaveState::Saving { .. } => return,
            SaveState::Saved | SaveState::ReadOnly(_) => {
                (Told::Safe, Tone::Info, tr!(locale, "rescue-healed"))
            }
            SaveState::Rescued { kind, .. } => {
                let text = if is_full(kind) {
                    tr!(locale, "rescue-told-full")
                } else if kind == ErrorKind::NotFound {
                    tr!(locale, "rescue-told-gone")
                } else {
                    tr!(locale, "rescue-told", reason = locale.refusal(kind))
                };
                (Told::Rescued, Tone::Warning, text)
            }
            SaveState::Failed { kind, .. } => {
                let text = if is_full(kind) {
                    tr!(locale, "rescue-failed-full")
                } else {
                    tr!(locale, "rescue-failed", reason = locale.refusal(kind))
                };
                (Told::Lost, Tone::Error, text)
            }
        };
        if now != self.safety.told {
            self.safety.told = now;
            if self.safety.parting.is_none() {
                self.notify_until_read(tone, text);
            }
        }
    }

    /// Says whether everything is in the folder that should be there, as far as anybody knows.
    pub(super) fn is_safe(&self) -> bool {
        !matches!(
            self.session.save_state(),
            SaveState::Rescued { .. } | SaveState::Failed { .. }
        )
    }

    /// Asks what is to be done, if something is not in the folder and that is not decided yet.
    pub(super) fn ask_before_leaving(&mut self) -> bool {
        let locale = &self.locale;
        let (title, text, anyway) = match self.session.save_state() {
            _ if self.safety.parting.is_some() => return false,
            SaveState::Failed { pending, kind } => (
                tr!(locale, "leave-title-lost"),
                tr!(
                    locale,
                    "leave-lost",
                    count = pending,
                    reason = locale.refusal(kind)
                ),
                tr!(locale, "leave-anyway"),
            ),
            SaveState::Rescued { pending, kind } => (
                tr!(locale, "leave-title-rescued"),
                tr!(
                    locale,
                    "leave-rescued",
                    count = pending,
                    reason = locale.refusal(kind)
                ),
                tr!(locale, "leave-now"),
            ),
            _ => return false,
        };
        let part = |parting| move || Outcome::effect(Effect::Part(parting));
        let question = Question::new(title, text)
            .answer(tr!(locale, "leave-wait"), part(Parting::WhenSaved))
            .answer(anyway, part(Parting::Anyway))
            .answer(tr!(locale, "leave-stay"), Outcome::handled);
        self.dialogs_mut().push(Box::new(question));
        true
    }

    /// Leaves in the way that was chosen.
    pub(super) fn part(&mut self, parting: Parting) -> Flow {
        self.safety.parting = Some(parting);
        if parting == Parting::WhenSaved && !self.is_safe() {
            let text = tr!(self.locale, "leave-waiting");
            self.notify_until_read(Tone::Info, text);
            return Flow::Draw;
        }
        self.leave()
    }

    /// Says whether leaving has to wait until everything is in the folder.
    pub(super) fn waits_for_folder(&self) -> bool {
        self.safety.parting == Some(Parting::WhenSaved)
    }

    /// Somebody goes on working: then nobody waits for the end any more.
    pub(super) fn goes_on(&mut self) {
        if self.safety.parting.take() == Some(Parting::WhenSaved) {
            self.notice = None;
        }
    }

    /// Has a copy of the workshop made to work on, if that helps.
    pub(super) fn work_on_copy(&mut self) -> Flow {
        let text = match self.session.save_state() {
            SaveState::ReadOnly(ReadOnly::Permission) => {
                return self.effect(Effect::Errand(Errand::WorkOnCopy));
            }
            SaveState::ReadOnly(ReadOnly::NewerVersion { .. }) => tr!(self.locale, "copy-newer"),
            SaveState::ReadOnly(ReadOnly::Asked) => tr!(self.locale, "copy-asked"),
            _ => tr!(self.locale, "copy-needless"),
        };
        self.notify(Tone::Info, text);
        Flow::Draw
    }
}

fn is_full(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded)
}
