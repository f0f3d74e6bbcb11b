//! The laptop was closed while something ran: whether that time counts is asked, once.
//!
//! The clocks go on through a sleep, since that is what the clock on the wall does. Only people know whether the
//! groups went on working. So they are asked, but never in the way of typing: the question waits until no text
//! is open, and what happens without an answer is that everything counts.

use super::{App, Flow};
use crate::clock::Sleep;
use crate::tr;
use crate::tui::dialogs::{Choice, Picker};
use crate::tui::pane::{Ctx, Outcome, Tone};
use crate::workshop::rounds::{self, Phase};
use crate::workshop::schedule::{self, SlotState};
use crate::workshop::{Change, ItemId, Moment, Round, RoundField, RoundId};

/// What an answer does.
#[derive(Clone, Copy)]
enum Answer {
    Count,
    Skip,
    EndRound,
    EndItem,
}

impl App {
    /// Takes note of a clock that was set, and of a sleep while something ran.
    pub(super) fn look_at_clock(&mut self) {
        let is_ticking = self.is_ticking();
        let Some(sleep) = self.session.look_at_clock(is_ticking) else {
            return;
        };
        if answers(&sleep, &self.ctx()).len() < 2 {
            return;
        }
        // Who sleeps on before the question was answered is asked about both at once.
        self.slept = Some(match self.slept {
            Some(before) => Sleep {
                from: before.from,
                to: sleep.to,
                time: before.time + sleep.time,
            },
            None => sleep,
        });
        if self.beamer.is_some() || self.takes_text() || !self.dialogs().is_empty() {
            let (from, to) = (hour(sleep.from), hour(sleep.to));
            let minutes = minutes(&sleep);
            let text = tr!(
                self.locale,
                "sleep-notice",
                minutes = minutes,
                from = from,
                to = to
            );
            self.notify_until_read(Tone::Warning, text);
        }
    }

    /// Says whether a clock is on the screen that counts seconds.
    pub(super) fn is_ticking(&self) -> bool {
        let workshop = self.session.workshop();
        schedule::running(workshop).is_some() || rounds::round_clock(workshop, self.session.now()).is_some()
    }

    /// Asks about a sleep, as soon as no text is open and nothing else is asked.
    pub(super) fn ask_about_sleep(&mut self) -> Flow {
        if self.slept.is_none() || self.beamer.is_some() || self.takes_text() || !self.dialogs().is_empty() {
            return Flow::Wait;
        }
        let Some(sleep) = self.slept.take() else {
            return Flow::Wait;
        };
        // What ran may be over by now.
        if answers(&sleep, &self.ctx()).len() < 2 {
            return Flow::Wait;
        }
        let question = question(sleep, &self.ctx());
        self.dialogs_mut().push(Box::new(question));
        Flow::Draw
    }
}

fn question(sleep: Sleep, ctx: &Ctx<'_>) -> Picker {
    let (from, to, minutes) = (hour(sleep.from), hour(sleep.to), minutes(&sleep));
    let answers = answers(&sleep, ctx);
    let choices = answers.iter().map(|answer| Choice {
        label: match answer {
            Answer::Count => tr!(ctx.locale, "sleep-count"),
            Answer::Skip => tr!(ctx.locale, "sleep-skip", minutes = minutes),
            Answer::EndRound => tr!(ctx.locale, "sleep-end-round", from = from.as_str()),
            Answer::EndItem => tr!(ctx.locale, "sleep-end-item", from = from.as_str()),
        },
        detail: String::new(),
    });
    let choices = choices.collect();
    let title = tr!(
        ctx.locale,
        "sleep-title",
        minutes = minutes,
        from = from.as_str(),
        to = to
    );
    Picker::new(title, choices, move |index, ctx| match answers.get(index) {
        Some(answer) => Outcome::commit(change(*answer, &sleep, ctx)),
        None => Outcome::handled(),
    })
}

/// Returns what can be answered; nothing but going on: nothing ran.
fn answers(sleep: &Sleep, ctx: &Ctx<'_>) -> Vec<Answer> {
    let round = slept_through(sleep, ctx).is_some();
    let item = schedule::running(ctx.workshop).is_some();
    let mut answers = vec![Answer::Count];
    if round || changeover(sleep, ctx).is_some() || !counting_down(ctx).is_empty() {
        answers.push(Answer::Skip);
    }
    if round {
        answers.push(Answer::EndRound);
    } else if item {
        answers.push(Answer::EndItem);
    }
    answers
}

/// Returns the round that runs, if it ran already when the machine fell asleep: what was started while the question
/// waited has lost no time.
fn slept_through<'a>(sleep: &Sleep, ctx: &Ctx<'a>) -> Option<&'a Round> {
    rounds::round_running_since(ctx.workshop, sleep.from)
}

/// Returns the round that comes, if the groups were changing places for it when the machine fell asleep and it has not
/// begun since.
fn changeover(sleep: &Sleep, ctx: &Ctx<'_>) -> Option<RoundId> {
    rounds::round_clock(ctx.workshop, sleep.from)
        .filter(|clock| clock.phase == Phase::Changeover)
        .map(|clock| clock.round)
}

/// Returns the items that run for a time that is known.
fn counting_down(ctx: &Ctx<'_>) -> Vec<ItemId> {
    let counts = |state: &SlotState| {
        matches!(
            state,
            SlotState::Running {
                remaining: Some(_),
                ..
            }
        )
    };
    let slots = schedule::schedule(ctx.workshop, ctx.now).slots;
    slots
        .iter()
        .filter(|slot| counts(&slot.state))
        .map(|slot| slot.item)
        .collect()
}

fn change(answer: Answer, sleep: &Sleep, ctx: &Ctx<'_>) -> Change {
    let workshop = ctx.workshop;
    let mut change = Change::default();
    match answer {
        Answer::Count => {}
        // When it began stays true; it has more time instead.
        Answer::Skip => {
            let minutes = minutes(sleep);
            if let Some(round) = slept_through(sleep, ctx) {
                change
                    .ops
                    .extend(rounds::extend_round(workshop, round.id(), minutes).ops);
            }
            if let Some(round) = changeover(sleep, ctx) {
                let between = rounds::time_before(workshop, round).saturating_add_signed(minutes);
                change.set((round, RoundField::Pause(Some(between))));
            }
            for item in counting_down(ctx) {
                change.ops.extend(schedule::extend(workshop, item, minutes).ops);
            }
        }
        Answer::EndRound => {
            if let Some(round) = slept_through(sleep, ctx) {
                change = rounds::stop_round(workshop, round.id(), sleep.from);
            }
        }
        Answer::EndItem => {
            if let Some(item) = schedule::running(workshop) {
                change = schedule::stop(workshop, item.id(), sleep.from);
            }
        }
    }
    change
}

/// Returns the minutes of a sleep, to the nearest one.
fn minutes(sleep: &Sleep) -> i32 {
    i32::try_from((sleep.time.num_seconds() + 30) / 60).unwrap_or(i32::MAX)
}

fn hour(moment: Moment) -> String {
    moment.format("%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use crate::locale::Language;
    use crate::tui::Screen;
    use crate::tui::fixture::{at, meissen};
    use crate::tui::probe::Probe;
    use crate::workshop::rounds::{self, Phase};
    use crate::workshop::schedule::{SlotState, schedule};
    use crate::workshop::{Id, Op, RoundField, RoundId};

    /// The welcome has been running for six minutes of its thirty, and a round has just begun.
    fn probe() -> Probe {
        let mut ops = meissen();
        let round = RoundId::from(Id::from_bits(7));
        let fields = vec![RoundField::Minutes(25), RoundField::Started(Some(at("09:10")))];
        ops.push(Op::Set((round, fields).into()));
        let mut probe = Probe::new(Language::De, 100, 30, ops);
        probe.keys("F2");
        probe.app.tick();
        probe
    }

    /// What is left of the item and of the round.
    fn left(probe: &Probe) -> (TimeDelta, TimeDelta) {
        let now = probe.app.session().now();
        let slots = schedule(probe.workshop(), now).slots;
        let item = slots.iter().find_map(|slot| match slot.state {
            SlotState::Running { remaining, .. } => remaining,
            _ => None,
        });
        let round = rounds::round_clock(probe.workshop(), now).unwrap();
        (item.unwrap(), round.remaining)
    }

    fn wait(probe: &mut Probe, seconds: i64) {
        for _ in 0..seconds {
            probe.clock.advance(TimeDelta::seconds(1));
            probe.app.tick();
        }
    }

    #[test]
    fn a_clock_that_is_set_changes_nothing_of_what_runs() {
        for hours in [3, -3, 24 * 365 * 20, -24 * 365 * 60] {
            let mut probe = probe();
            wait(&mut probe, 60);
            let before = left(&probe);
            assert_eq!(before, (TimeDelta::minutes(23), TimeDelta::minutes(24)));
            probe.clock.set(TimeDelta::hours(hours));
            probe.app.tick();
            assert_eq!(left(&probe), before, "{hours} hours");
            assert!(!probe.app.take_bell());
            wait(&mut probe, 60);
            assert_eq!(left(&probe), (TimeDelta::minutes(22), TimeDelta::minutes(23)));
            // What begins now is measured by the present clock; set again, it changes nothing either.
            probe.keys("n");
            let whole = left(&probe).0;
            wait(&mut probe, 60);
            probe.clock.set(TimeDelta::hours(-hours));
            wait(&mut probe, 60);
            let minutes = TimeDelta::minutes(2);
            assert_eq!(
                left(&probe),
                (whole - minutes, TimeDelta::minutes(21)),
                "{hours} hours"
            );
        }
    }

    #[test]
    fn a_bell_rings_in_time_although_the_clock_was_set_meanwhile() {
        let mut probe = probe();
        probe.clock.set(TimeDelta::hours(-2));
        let mut rung = Vec::new();
        for second in 1..=25 * 60 {
            probe.clock.advance(TimeDelta::seconds(1));
            probe.app.tick();
            if probe.app.take_bell() {
                rung.push(second);
            }
        }
        // The item at 09:34, the round at 09:35, had nobody touched the clock.
        assert_eq!(rung, [24 * 60, 25 * 60]);
    }

    #[test]
    fn a_long_sleep_is_asked_about_and_counts_without_an_answer() {
        let mut probe = probe();
        wait(&mut probe, 60);
        probe.clock.sleep(TimeDelta::minutes(12));
        probe.app.tick();
        let screen = probe.plain();
        assert!(
            screen.contains("Der Laptop hat 12 Minuten geschlafen (09:11–09:23)"),
            "{screen}"
        );
        probe.keys("esc");
        assert!(!probe.plain().contains("geschlafen"));
        assert_eq!(left(&probe), (TimeDelta::minutes(11), TimeDelta::minutes(12)));
        probe.app.tick();
        assert!(!probe.plain().contains("geschlafen"), "it is asked once");
    }

    #[test]
    fn a_sleep_that_does_not_count_gives_the_time_back_in_one_step_of_undo() {
        let mut probe = probe();
        wait(&mut probe, 60);
        let before = left(&probe);
        probe.clock.sleep(TimeDelta::minutes(12));
        probe.app.tick();
        probe.keys("down enter");
        assert_eq!(left(&probe), before);
        probe.keys("ctrl+z");
        assert_eq!(left(&probe), (TimeDelta::minutes(11), TimeDelta::minutes(12)));
    }

    #[test]
    fn a_round_can_be_ended_when_the_machine_fell_asleep() {
        let mut probe = probe();
        wait(&mut probe, 60);
        probe.clock.sleep(TimeDelta::minutes(12));
        probe.app.tick();
        probe.keys("down down enter");
        let ended = probe.workshop().rounds.iter().find_map(|round| *round.ended);
        assert_eq!(ended, Some(at("09:11")));
        probe.keys("ctrl+z");
        assert!(rounds::running_round(probe.workshop()).is_some());
    }

    #[test]
    fn a_sleep_while_the_groups_change_places_is_asked_about_and_can_be_given_back() {
        let mut probe = probe();
        // Nothing runs but the changeover.
        probe.keys("F2 s F5 alt+s");
        wait(&mut probe, 60);
        let clock = |probe: &Probe| rounds::round_clock(probe.workshop(), probe.app.session().now());
        let before = clock(&probe).unwrap();
        assert_eq!(
            (before.phase, before.remaining),
            (Phase::Changeover, TimeDelta::minutes(3))
        );
        probe.clock.sleep(TimeDelta::minutes(40));
        probe.keys("F2");
        assert_eq!(clock(&probe), None, "it would be over long since");
        let screen = probe.plain();
        assert!(
            screen.contains("Der Laptop hat 40 Minuten geschlafen"),
            "{screen}"
        );
        assert!(!screen.contains("Runde beenden"), "{screen}");
        probe.keys("down enter");
        let after = clock(&probe).unwrap();
        assert_eq!((after.phase, after.remaining), (before.phase, before.remaining));
        probe.keys("ctrl+z");
        assert_eq!(clock(&probe), None);
    }

    #[test]
    fn a_round_that_began_while_the_question_waited_gets_no_time_of_the_sleep() {
        let mut probe = probe();
        probe.keys("F5").text("Bürger");
        probe.clock.sleep(TimeDelta::minutes(5));
        probe.text("bus").keys("alt+n F2");
        let screen = probe.plain();
        assert!(screen.contains("Der Laptop hat 5 Minuten geschlafen"), "{screen}");
        assert!(!screen.contains("Runde beenden"), "{screen}");
        let before = left(&probe);
        probe.keys("down enter");
        let after = left(&probe);
        assert_eq!(
            (after.0, after.1),
            (before.0 + TimeDelta::minutes(5), before.1),
            "the item has lost time, the round has not"
        );
    }

    #[test]
    fn the_question_waits_until_no_text_is_open() {
        let mut probe = probe();
        probe.keys("F3").text("Bürger");
        probe.clock.sleep(TimeDelta::minutes(5));
        probe.text("bus");
        // A second sleep, before anybody has answered, is part of the same question.
        probe.clock.sleep(TimeDelta::minutes(3));
        probe.text(" für alle");
        let screen = probe.plain();
        assert!(screen.contains("▸ Bürgerbus für alle"), "{screen}");
        assert!(screen.contains("geschlafen"), "{screen}");
        assert!(!screen.contains("Weiter zählen"), "{screen}");
        probe.keys("F2");
        let screen = probe.plain();
        assert!(screen.contains("Der Laptop hat 8 Minuten geschlafen"), "{screen}");
        assert!(screen.contains("Weiter zählen"), "{screen}");
    }

    #[test]
    fn a_nap_and_a_sleep_while_nothing_runs_are_not_asked_about() {
        let mut probe = probe();
        probe.clock.sleep(TimeDelta::seconds(90));
        probe.app.tick();
        assert!(!probe.plain().contains("geschlafen"));
        let mut idle = Probe::new(Language::De, 100, 30, Vec::new());
        idle.keys("F2");
        idle.clock.sleep(TimeDelta::hours(9));
        idle.keys("F2");
        assert!(!idle.plain().contains("geschlafen"));
    }
}
