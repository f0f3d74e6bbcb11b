//! What holds for looking back, whatever was played.

use proptest::prelude::*;

use super::{Window, deeds, play, sight};
use crate::workshop::{Act, Chronicle, Entity, Line, RunId, Target, Version, Workshop};

/// Plays a day; returns everything that was written, in the order of changes, and what it folds to.
fn told(day: &[(u8, u8, super::Deed)]) -> (Vec<(RunId, Line)>, Window) {
    let windows = play(day, |_| ());
    let all: Vec<_> = windows.iter().flat_map(|window| window.lines.clone()).collect();
    let mut late = Window::new(9);
    late.read(&all);
    late.lines.sort_by_key(|(run, line)| (line.at, *run, line.seq));
    (late.lines.clone(), late)
}

/// Returns one thing as a file would hold it, or nothing where it is not there.
fn plain(workshop: &Workshop, target: Target) -> String {
    let mut only = workshop.plain();
    only.cards.retain(|card| target == Target::Card(card.id));
    only.categories
        .retain(|category| target == Target::Category(category.id));
    only.days.retain(|day| target == Target::Day(day.id));
    format!("{only:?}")
}

/// Counts what stands against what is shown, also about what was removed.
fn rivals(workshop: &Workshop) -> usize {
    let cards = workshop.cards.iter().chain(workshop.cards.removed());
    cards
        .map(|card| card.text.rivals().len() + usize::from(card.life().outlived.is_some()))
        .sum()
}

proptest! {
    #[test]
    fn after_the_last_step_everything_is_as_it_is_now(day in deeds()) {
        let (lines, window) = told(&day);
        let chronicle = Chronicle::of(lines);
        let last = chronicle.entries().len();
        prop_assert_eq!(sight(&chronicle.at(last)), sight(&window.workshop));
        prop_assert_eq!(chronicle.at(0).plain(), Workshop::default().plain());
    }

    #[test]
    fn what_a_step_touched_is_the_difference_between_before_and_after(day in deeds()) {
        let (lines, _) = told(&day);
        let chronicle = Chronicle::of(lines);
        for entry in chronicle.entries() {
            let (before, after) = (chronicle.at(entry.number - 1), chronicle.at(entry.number));
            let touched = chronicle.touched(entry.number).unwrap();
            let all = before.plain().targets().chain(after.plain().targets()).collect::<Vec<_>>();
            for target in all {
                let (was, is) = (plain(&before, target), plain(&after, target));
                if touched.targets.contains(&target) {
                    prop_assert_eq!(plain(&touched.before, target), was);
                    prop_assert_eq!(plain(&touched.after, target), is);
                } else {
                    prop_assert_eq!(was, is);
                }
            }
        }
    }

    #[test]
    fn a_thing_that_is_restored_is_what_it_was_and_nothing_else_changes(day in deeds(), at in any::<prop::sample::Index>()) {
        let (lines, window) = told(&day);
        if lines.is_empty() {
            return Ok(());
        }
        let chronicle = Chronicle::of(lines);
        let entry = at.get(chronicle.entries());
        let touched = chronicle.touched(entry.number).unwrap();
        for (then, target) in [&touched.before, &touched.after]
            .into_iter()
            .flat_map(|then| touched.targets.iter().map(move |target| (then, *target)))
        {
            let mut now = Window::new(9);
            now.read(&window.lines);
            let (before, rivals) = (now.workshop.plain(), rivals(&now.workshop));
            let wrote = now.write(now.workshop.restoration(target, then), Act::Do, 0);
            let contested = self::rivals(&now.workshop);
            prop_assert_eq!(plain(&now.workshop, target), plain(then, target));
            prop_assert!(contested <= rivals, "nothing new is contested");
            for other in before.targets().filter(|other| *other != target) {
                prop_assert_eq!(plain(&now.workshop, other), plain(&window.workshop, other));
            }
            prop_assert!(now.workshop.restoration(target, then).is_empty());
            if wrote {
                now.undo(0);
            }
            prop_assert_eq!(now.workshop.plain(), before);
        }
    }

    #[test]
    fn every_wording_that_is_replaced_is_the_one_on_the_screen(day in deeds()) {
        let (lines, window) = told(&day);
        let chronicle = Chronicle::of(lines);
        for entry in chronicle.entries() {
            let touched = chronicle.touched(entry.number).unwrap();
            for target in touched.targets {
                for op in window.workshop.restoration(target, &touched.before) {
                    if let crate::workshop::Op::Edit(_, over) = op {
                        let known = window.workshop.texts().any(|(_, _, text)| text.version() == over);
                        let removed = window.workshop.cards.removed().any(|card| card.text.version() == over);
                        prop_assert!(known || removed || over == Version::default());
                    }
                }
            }
        }
    }
}
