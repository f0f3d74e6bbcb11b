//! What holds for every sequence of changes on every number of laptops.
//!
//! A [`Window`] is a session reduced to its domain: it commits, undoes, redoes, and now and then reads the
//! lines of another window. proptest plays random days on three of them.

mod chronicle;

use proptest::prelude::*;

use super::{
    Act, CardField, CardId, CategoryField, CategoryId, Day, DayField, History, Id, Line, Moment, Op, Place,
    Plain, Position, Record, RunId, Step, StepId, Target, Ticker, Version, Workshop,
};

struct Window {
    run: RunId,
    ticker: Ticker,
    lines: Vec<(RunId, Line)>,
    workshop: Workshop,
    history: History,
    forgotten: Vec<StepId>,
    seq: u64,
}

impl Window {
    fn new(run: u64) -> Self {
        Self {
            run: Id::from_bits(run),
            ticker: Ticker::default(),
            lines: Vec::new(),
            workshop: Workshop::default(),
            history: History::default(),
            forgotten: Vec::new(),
            seq: 0,
        }
    }

    fn write(&mut self, ops: Vec<Op>, act: Act, now: u64) -> bool {
        let at = self.ticker.next(now);
        let version = Version { at, run: self.run };
        let (mut kept, mut way_back) = (Vec::new(), Vec::new());
        for op in ops {
            if let Some(op) = self.workshop.trimmed(op)
                && self.workshop.apply(op.clone(), version, Some(&mut way_back))
            {
                kept.push(op);
            }
        }
        self.workshop.settle_order();
        if kept.is_empty() {
            assert!(
                way_back.is_empty(),
                "what has no effect has no way back: {way_back:?}"
            );
            return false;
        }
        assert!(
            !way_back.is_empty(),
            "what has an effect has a way back: {kept:?}"
        );
        way_back.reverse();
        self.seq += 1;
        self.history.record(StepId(self.run, self.seq), act, way_back);
        let (seq, step) = (self.seq, self.seq);
        let line = Line {
            seq,
            at,
            wall: Moment::default(),
            step,
            act,
            ops: kept,
            erased: None,
        };
        self.lines.push((self.run, line));
        true
    }

    fn take(&mut self, step: Option<Step>, act: fn(StepId) -> Act, now: u64) {
        if let Some(step) = step
            && !self.write(step.way_back, act(step.id), now)
        {
            self.history.forget(step.id);
            self.forgotten.push(step.id);
        }
    }

    fn undo(&mut self, now: u64) {
        self.take(self.history.last_done().cloned(), Act::Undo, now);
    }

    fn redo(&mut self, now: u64) {
        self.take(self.history.last_undone().cloned(), Act::Redo, now);
    }

    fn folded(&self) -> (Workshop, History) {
        let (workshop, mut history) = fold(&self.lines, self.run);
        for &step in &self.forgotten {
            history.forget(step);
        }
        (workshop, history)
    }

    /// Takes over lines, in whatever order they come.
    fn read(&mut self, lines: &[(RunId, Line)]) {
        for line in lines {
            self.ticker.observe(line.1.at);
            if !self.lines.contains(line) {
                self.lines.push(line.clone());
            }
        }
        (self.workshop, self.history) = self.folded();
    }
}

fn fold(lines: &[(RunId, Line)], own: RunId) -> (Workshop, History) {
    let mut lines = lines.to_vec();
    lines.sort_by_key(|(run, line)| (line.at, *run, line.seq));
    let (mut workshop, mut history) = (Workshop::default(), History::default());
    for (run, line) in lines {
        let version = line.version(run);
        if run == own {
            let way_back = workshop.commit(line.ops, version);
            history.record(StepId(run, line.step), line.act, way_back);
        } else {
            workshop.fold(line.ops, version);
        }
    }
    workshop.settle_order();
    (workshop, history)
}

/// Everything that can be seen: values, what is contested, what was removed.
fn sight(workshop: &Workshop) -> (Plain, Vec<String>, usize) {
    let mut contested: Vec<String> = workshop
        .cards
        .iter()
        .map(|card| {
            let mut rivals: Vec<&str> = card
                .text
                .rivals()
                .iter()
                .map(|rival| rival.text.as_str())
                .collect();
            rivals.sort_unstable();
            format!("{} {:?} {}", card.id(), rivals, card.text.is_edited())
        })
        .collect();
    contested.sort();
    (workshop.plain(), contested, workshop.cards.removed().count())
}

/// What a person does; numbers are taken modulo what there is.
#[derive(Clone, Debug)]
enum Deed {
    Add(String, u8),
    Edit(u8, String),
    Stale(u8, String),
    Recategorise(u8, u8),
    Move(u8, u8),
    Remove(u8),
    RemoveAndEdit(u8, u8, String),
    Settle(u8),
    Title(String),
    Twice(u8, String, String),
    Undo,
    Redo,
    Read(u8),
}

fn deeds() -> impl Strategy<Value = Vec<(u8, u8, Deed)>> {
    let text = "[a-c]{1,2}";
    let deed = prop_oneof![
        3 => (text, any::<u8>()).prop_map(|(text, at)| Deed::Add(text, at)),
        3 => (any::<u8>(), text).prop_map(|(card, text)| Deed::Edit(card, text)),
        1 => (any::<u8>(), text).prop_map(|(card, text)| Deed::Stale(card, text)),
        1 => any::<(u8, u8)>().prop_map(|(card, category)| Deed::Recategorise(card, category)),
        1 => any::<(u8, u8)>().prop_map(|(card, to)| Deed::Move(card, to)),
        2 => any::<u8>().prop_map(Deed::Remove),
        1 => (any::<u8>(), any::<u8>(), text).prop_map(|(a, b, text)| Deed::RemoveAndEdit(a, b, text)),
        1 => any::<u8>().prop_map(Deed::Settle),
        1 => text.prop_map(Deed::Title),
        1 => (any::<u8>(), text, text).prop_map(|(card, a, b)| Deed::Twice(card, a, b)),
        3 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        2 => any::<u8>().prop_map(Deed::Read),
    ];
    prop::collection::vec((0u8..3, 0u8..3, deed), 1..40)
}

/// Turns a deed into operations, as a pane would: from what it sees.
fn ops(window: &Window, deed: &Deed, fresh: u64) -> Vec<Op> {
    let workshop = &window.workshop;
    let nth = |n: u8| workshop.cards.nth(usize::from(n) % workshop.cards.len().max(1));
    let set = |record: Record| vec![Op::Set(record)];
    match deed {
        Deed::Add(text, at) => {
            let low = nth(*at).map(|card| (*card.pos).clone());
            let pos = Position::between(low.as_ref(), None);
            let id = CardId::from(Id::from_bits(1000 + fresh));
            set((id, vec![CardField::Pos(pos), CardField::Text(text.clone())]).into())
        }
        Deed::Edit(card, text) => nth(*card).map_or_else(Vec::new, |card| {
            vec![Op::Edit(
                (card.id(), CardField::Text(text.clone())).into(),
                card.text.version(),
            )]
        }),
        // The editor was open for long: the wording that it began with is an old one.
        Deed::Stale(card, text) => nth(*card).map_or_else(Vec::new, |card| {
            let version = super::Entity::life(card).born;
            vec![Op::Edit(
                (card.id(), CardField::Text(text.clone())).into(),
                version,
            )]
        }),
        Deed::Recategorise(card, category) => nth(*card).map_or_else(Vec::new, |card| {
            let id = CategoryId::from(Id::from_bits(u64::from(category % 3) + 1));
            let mut ops = set((card.id(), CardField::Category(Some(id))).into());
            ops.extend(set((id, CategoryField::Sign("+".into())).into()));
            ops
        }),
        Deed::Move(card, to) => nth(*card).map_or_else(Vec::new, |card| {
            let pos = Position::between(None, nth(*to).map(|card| &*card.pos));
            let place = Place {
                pos: pos.clone(),
                ..Place::default()
            };
            set((card.id(), vec![CardField::Pos(pos), CardField::Place(place)]).into())
        }),
        Deed::Remove(card) => nth(*card)
            .and_then(|card| workshop.removal(card.id().into()))
            .into_iter()
            .collect(),
        Deed::RemoveAndEdit(remove, edit, text) => {
            let mut both = ops(window, &Deed::Remove(*remove), fresh);
            both.extend(ops(window, &Deed::Edit(*edit, text.clone()), fresh));
            both
        }
        Deed::Settle(n) => {
            let contested: Vec<Target> = workshop.contested().collect();
            contested
                .get(usize::from(*n) % contested.len().max(1))
                .and_then(|&target| workshop.settlement(target))
                .into_iter()
                .collect()
        }
        Deed::Title(text) => set((Day::the(), DayField::Title(text.clone())).into()),
        Deed::Twice(card, a, b) => {
            let mut both = ops(window, &Deed::Edit(*card, a.clone()), fresh);
            both.extend(ops(window, &Deed::Edit(*card, b.clone()), fresh));
            both
        }
        Deed::Undo | Deed::Redo | Deed::Read(_) => Vec::new(),
    }
}

/// Plays a day on three laptops whose clocks differ by years.
fn play(day: &[(u8, u8, Deed)], mut each: impl FnMut(&mut Window)) -> Vec<Window> {
    let mut windows: Vec<Window> = (1..=3).map(Window::new).collect();
    for (n, (who, clock, deed)) in day.iter().enumerate() {
        let who = usize::from(*who);
        let now = 1_000 + u64::from(*clock) * 100_000_000_000;
        match deed {
            Deed::Undo => windows[who].undo(now),
            Deed::Redo => windows[who].redo(now),
            Deed::Read(from) => {
                let lines = windows[usize::from(*from) % 3].lines.clone();
                windows[who].read(&lines);
            }
            deed => {
                let ops = ops(&windows[who], deed, n as u64);
                windows[who].write(ops, Act::Do, now);
            }
        }
        each(&mut windows[who]);
    }
    windows
}

proptest! {
    #[test]
    fn what_was_played_live_is_what_is_folded_later(day in deeds()) {
        play(&day, |window| {
            let (folded, history) = window.folded();
            assert_eq!(sight(&window.workshop), sight(&folded));
            assert_eq!(
                window.history.last_done().map(|step| (step.id, &step.way_back)),
                history.last_done().map(|step| (step.id, &step.way_back)),
            );
        });
    }

    #[test]
    fn lines_that_arrive_in_any_order_give_the_same_workshop(day in deeds(), seed in any::<u64>()) {
        let windows = play(&day, |_| ());
        let mut all: Vec<_> = windows.iter().flat_map(|window| window.lines.clone()).collect();
        let (expected, _) = fold(&all, Id::ONE);
        // Arrival: shuffled, some of them twice, in two portions.
        let ids = super::IdSource::new(seed);
        all.sort_by_cached_key(|_| ids.bits());
        let half = all.len() / 2;
        let mut late = Window::new(9);
        late.read(&all[half..]);
        late.read(&all[..half.max(all.len() * 3 / 4)]);
        prop_assert_eq!(sight(&late.workshop), sight(&expected));
    }

    #[test]
    fn to_do_and_to_undo_restores_what_was(day in deeds(), last in deeds()) {
        let mut window = play(&day, |_| ()).swap_remove(0);
        for (n, (_, _, deed)) in last.iter().enumerate() {
            let before = sight(&window.workshop);
            let ops = ops(&window, deed, 500 + n as u64);
            if window.write(ops, Act::Do, 0) {
                let after = sight(&window.workshop);
                window.undo(0);
                let (plain, contested, _) = sight(&window.workshop);
                prop_assert_eq!((&plain, &contested), (&before.0, &before.1));
                window.redo(0);
                prop_assert_eq!(sight(&window.workshop), after);
            }
        }
    }

    #[test]
    fn to_undo_everything_and_to_redo_everything_comes_back_to_the_same(day in deeds()) {
        let mut window = Window::new(1);
        for (n, (_, _, deed)) in day.iter().enumerate() {
            let ops = ops(&window, deed, n as u64);
            window.write(ops, Act::Do, 0);
        }
        let after = sight(&window.workshop);
        while window.history.last_done().is_some() {
            window.undo(0);
        }
        prop_assert_eq!(window.workshop.plain(), Workshop::default().plain());
        while window.history.last_undone().is_some() {
            window.redo(0);
        }
        prop_assert_eq!(sight(&window.workshop), after);
    }
}

fn card_in(windows: &mut [Window], text: &str) -> CardId {
    let id = CardId::from(Id::from_bits(77));
    windows[0].write(
        vec![Op::Set((id, CardField::Text(text.into())).into())],
        Act::Do,
        1,
    );
    let lines = windows[0].lines.clone();
    for window in &mut windows[1..] {
        window.read(&lines);
    }
    id
}

fn edit(window: &mut Window, card: CardId, text: &str, now: u64) {
    let over = window.workshop.cards.get_any(card).unwrap().text.version();
    window.write(
        vec![Op::Edit((card, CardField::Text(text.into())).into(), over)],
        Act::Do,
        now,
    );
}

fn exchange(windows: &mut [Window]) {
    let all: Vec<_> = windows.iter().flat_map(|window| window.lines.clone()).collect();
    for window in windows {
        window.read(&all);
    }
}

#[test]
fn of_two_edits_of_the_same_wording_both_texts_are_kept() {
    let mut windows: Vec<Window> = (1..=2).map(Window::new).collect();
    let card = card_in(&mut windows, "Geld");
    edit(&mut windows[0], card, "Finanzierung", 10);
    edit(&mut windows[1], card, "Wie finanzieren?", 20);
    exchange(&mut windows);
    for window in &windows {
        let text = &window.workshop.cards.get(card).unwrap().text;
        assert_eq!(text.as_str(), "Wie finanzieren?");
        assert_eq!(text.rivals()[0].text, "Finanzierung");
    }
    let settle = windows[0].workshop.settlement(card.into()).unwrap();
    windows[0].write(vec![settle], Act::Do, 30);
    exchange(&mut windows);
    assert_eq!(windows[1].workshop.contested().count(), 0);
}

#[test]
fn of_several_edits_on_each_side_only_the_last_of_each_stands() {
    let mut windows: Vec<Window> = (1..=2).map(Window::new).collect();
    let card = card_in(&mut windows, "Geld");
    edit(&mut windows[0], card, "a", 10);
    edit(&mut windows[1], card, "b", 15);
    edit(&mut windows[0], card, "aa", 20);
    edit(&mut windows[1], card, "bb", 25);
    exchange(&mut windows);
    let text = &windows[0].workshop.cards.get(card).unwrap().text;
    assert_eq!(text.as_str(), "bb");
    assert_eq!(
        text.rivals()
            .iter()
            .map(|rival| rival.text.as_str())
            .collect::<Vec<_>>(),
        ["aa"]
    );
}

#[test]
fn an_edit_beats_a_removal_that_had_not_seen_it_whichever_came_first() {
    for (edited_at, removed_at) in [(10, 20), (20, 10)] {
        let mut windows: Vec<Window> = (1..=2).map(Window::new).collect();
        let card = card_in(&mut windows, "Geld");
        edit(&mut windows[0], card, "Finanzierung", edited_at);
        let removal = windows[1].workshop.removal(card.into()).unwrap();
        windows[1].write(vec![removal], Act::Do, removed_at);
        exchange(&mut windows);
        for window in &windows {
            assert_eq!(
                window.workshop.cards.get(card).unwrap().text.as_str(),
                "Finanzierung"
            );
            assert_eq!(window.workshop.contested().count(), 1);
        }
    }
}

#[test]
fn undo_leaves_alone_what_somebody_else_has_changed_since() {
    let mut windows: Vec<Window> = (1..=2).map(Window::new).collect();
    let card = card_in(&mut windows, "Geld");
    edit(&mut windows[0], card, "Finanzierung", 10);
    exchange(&mut windows);
    edit(&mut windows[1], card, "Wie finanzieren?", 20);
    exchange(&mut windows);
    let before = windows[0].lines.len();
    windows[0].undo(30);
    assert_eq!(
        windows[0].workshop.cards.get(card).unwrap().text.as_str(),
        "Wie finanzieren?"
    );
    assert_eq!(windows[0].lines.len(), before);
    // The card itself was made here, but its wording is somebody else's by now.
    windows[0].undo(31);
    assert!(windows[0].workshop.cards.contains(card));
    assert!(windows[0].history.last_done().is_none());
}

#[test]
fn two_things_at_one_position_stand_in_the_same_order_everywhere() {
    let mut windows: Vec<Window> = (1..=2).map(Window::new).collect();
    for (window, bits) in windows.iter_mut().zip([8, 7]) {
        let id = CardId::from(Id::from_bits(bits));
        window.write(
            vec![Op::Set((id, CardField::Pos(Position::first())).into())],
            Act::Do,
            1,
        );
    }
    exchange(&mut windows);
    let order = |window: &Window| {
        window
            .workshop
            .cards
            .iter()
            .map(super::Card::id)
            .collect::<Vec<_>>()
    };
    assert_eq!(order(&windows[0]), order(&windows[1]));
    assert_eq!(order(&windows[0]).len(), 2);
}
