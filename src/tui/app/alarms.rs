//! Telling what the alarms say: a notice in the status line, and a bell when the time is up. That a late day can be
//! helped is told in the same way, once.

use super::{App, Flow};
use crate::tr;
use crate::tui::action::Action;
use crate::tui::alarm::{Alarm, Ring};
use crate::tui::dialogs;
use crate::tui::pane::Tone;
use crate::workshop::{Target, schedule};

/// The delay, in minutes, that nobody has to be told of.
const LITTLE: i64 = 10;

impl App {
    /// Looks whether the time of anything is up, or nearly; says so, and rings once.
    pub(super) fn sound_alarms(&mut self) -> Flow {
        if self.session.is_past() {
            return Flow::Wait;
        }
        let elapsed = self.session.elapsed();
        if !self.alarms.is_due(elapsed) {
            return Flow::Wait;
        }
        let rings = self
            .alarms
            .look(self.session.workshop(), self.session.now(), elapsed);
        for ring in &rings {
            self.bell |= ring.alarm == Alarm::Over;
            let text = self.alarm_text(ring);
            // Whoever stands at a table reads it when they come back.
            self.notify_until_read(Tone::Warning, text);
        }
        let is_told = rings.is_empty() && self.tell_of_help();
        if rings.is_empty() && !is_told {
            Flow::Wait
        } else {
            Flow::Draw
        }
    }

    /// Says, once and where nothing else is being said, which key helps when the day is late by more than a little
    /// and nothing has been done about it. Returns whether it did.
    fn tell_of_help(&mut self) -> bool {
        if self.told_of_help || self.notice.is_some() {
            return false;
        }
        let schedule = schedule::schedule(self.session.workshop(), self.session.now());
        let late = schedule.delay.filter(|&delay| delay > LITTLE);
        let Some(minutes) = late.filter(|_| schedule.missing.is_some_and(|missing| missing > 0)) else {
            return false;
        };
        self.told_of_help = true;
        let key = dialogs::key_of(Action::Lateness, &self.locale);
        let text = tr!(self.locale, "late-notice", minutes = minutes, key = key);
        self.notify(Tone::Warning, text);
        true
    }

    fn is_break(&self, what: Target) -> bool {
        let Target::Round(round) = what else {
            return false;
        };
        let round = self.session.workshop().rounds.get(round);
        round.is_some_and(|round| round.pause.is_some())
    }

    fn alarm_text(&self, ring: &Ring) -> String {
        let (workshop, locale) = (self.session.workshop(), &self.locale);
        let what = match ring.what {
            Target::Item(item) => {
                let item = workshop.items.get(item);
                locale.quote(item.map_or("", |item| &item.title))
            }
            Target::Round(round) => {
                let number = workshop.rounds.rank(round).map_or(0, |rank| rank + 1);
                tr!(locale, "alarm-round", number = number)
            }
            _ => String::new(),
        };
        match ring.alarm {
            Alarm::Over if ring.changeover && self.is_break(ring.what) => {
                tr!(locale, "alarm-break", what = what)
            }
            Alarm::Over if ring.changeover => tr!(locale, "alarm-changeover", what = what),
            Alarm::Over => tr!(locale, "alarm-over", what = what),
            Alarm::Soon(minutes) => tr!(locale, "alarm-soon", minutes = minutes, what = what),
        }
    }
}
