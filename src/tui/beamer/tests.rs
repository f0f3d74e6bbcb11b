//! Every picture on walls of every size, and what must never be on one.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::{Beamer, Show, Wanted, stage_of_day};
use crate::clock::FixedClock;
use crate::locale::{Language, Locale};
use crate::session::Session;
use crate::tui::action::Action;
use crate::tui::fixture::{at, card, category, meissen, theme};
use crate::tui::probe::{self, Probe};
use crate::tui::style::{Look, Surroundings};
use crate::workshop::cards::add_card;
use crate::workshop::dots;
use crate::workshop::{
    Agreement, AgreementField, BallotKind, Change, Day, DayField, Entity, HostRule, IdSource, InviteeField,
    Item, ItemField, ItemKind, Op, ParticipantField, Placement, PlacementField, Rotation, RoundField,
    RoundId, Stage, Stand, View, Workshop,
};

/// A beamer that nobody sees.
struct Wall {
    session: Session,
    clock: Arc<FixedClock>,
    beamer: Beamer,
    look: Look,
    language: Language,
    stage: Stage,
    terminal: Terminal<TestBackend>,
}

impl Wall {
    /// Shows a picture four seconds after it was asked for: the keys are gone by then.
    fn new(choice: Option<View>, width: u16, height: u16, ops: Vec<Op>) -> Self {
        let mut wall = Self::fresh(choice, width, height, ops);
        wall.wait(4);
        wall
    }

    fn fresh(choice: Option<View>, width: u16, height: u16, ops: Vec<Op>) -> Self {
        let clock = Arc::new(FixedClock::at(probe::morning()));
        let mut session = Session::in_memory(clock.clone(), 42);
        session.commit(Change { ops }).unwrap();
        Self {
            beamer: Beamer::new(choice, session.elapsed()),
            session,
            clock,
            look: Look::default(),
            language: Language::De,
            stage: Stage::default(),
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
        }
    }

    fn commit(&mut self, change: impl Into<Change>) -> &mut Self {
        self.session.commit(change.into()).unwrap();
        self
    }

    fn wait(&mut self, seconds: i64) -> &mut Self {
        self.clock.advance(chrono::TimeDelta::seconds(seconds));
        self.beamer.tick(self.session.elapsed());
        self
    }

    fn act(&mut self, action: Action) -> &mut Self {
        self.beamer.update(action, self.session.elapsed());
        self
    }

    fn with<T>(&mut self, act: impl FnOnce(&mut Beamer, &mut Terminal<TestBackend>, &Show<'_>) -> T) -> T {
        let locale = Locale::new(self.language);
        let show = Show {
            workshop: self.session.workshop(),
            now: self.session.now(),
            elapsed: self.session.elapsed(),
            locale: &locale,
            look: &self.look,
            stage: self.stage,
            remark: None,
        };
        act(&mut self.beamer, &mut self.terminal, &show)
    }

    fn plain(&mut self) -> String {
        self.with(|beamer, terminal, show| {
            terminal.draw(|frame| beamer.draw(frame, show)).unwrap();
            probe::text(terminal.backend().buffer())
        })
    }

    fn screen(&mut self) -> String {
        self.plain();
        probe::told(self.terminal.backend().buffer())
    }

    fn stays_true(&mut self) -> Option<Duration> {
        self.plain();
        self.with(|beamer, _, show| beamer.stays_true(show))
    }

    fn pages(&mut self) -> usize {
        self.plain();
        self.beamer.pager.pages()
    }

    fn workshop(&self) -> &Workshop {
        self.session.workshop()
    }
}

/// The walls of the snapshots.
const WALLS: [(u16, u16); 2] = [(80, 24), (200, 60)];

fn of(ops: Vec<Op>) -> Session {
    let mut session = Session::in_memory(Arc::new(FixedClock::at(probe::morning())), 42);
    session.commit(Change { ops }).unwrap();
    session
}

fn round(ops: &[Op], number: usize) -> RoundId {
    of(ops.to_vec()).workshop().rounds.nth(number).unwrap().id()
}

/// The day in Meißen while the second round runs, at ten past nine.
fn in_round(started: &str) -> Vec<Op> {
    let mut ops = meissen();
    let (first, second) = (round(&ops, 0), round(&ops, 1));
    let fields = vec![
        RoundField::Started(Some(at("08:20"))),
        RoundField::Ended(Some(at("08:44"))),
    ];
    ops.push(Op::Set((first, fields).into()));
    ops.push(Op::Set((second, RoundField::Started(Some(at(started)))).into()));
    ops
}

/// The day in Meißen while groups change places for the second round.
fn changing_places() -> Vec<Op> {
    let mut ops = meissen();
    let first = round(&ops, 0);
    let fields = vec![
        RoundField::Started(Some(at("08:43"))),
        RoundField::Ended(Some(at("09:08"))),
    ];
    ops.push(Op::Set((first, fields).into()));
    ops
}

/// The same day when the last round is over, and the item of the agenda goes on.
fn after_the_last(mut ops: Vec<Op>) -> Vec<Op> {
    let session = of(ops.clone());
    for (number, round) in session.workshop().rounds.iter().enumerate() {
        let fields = vec![
            RoundField::Started(Some(at(["08:00", "08:20", "08:40"][number]))),
            RoundField::Ended(Some(at(["08:15", "08:35", "08:55"][number]))),
        ];
        ops.push(Op::Set((round.id(), fields).into()));
    }
    ops
}

/// The same day with an item of the agenda that takes more than an hour still.
fn long(mut ops: Vec<Op>) -> Vec<Op> {
    let first = of(ops.clone()).workshop().items.nth(0).unwrap().id();
    ops.push(Op::Set((first, ItemField::Minutes(Some(100))).into()));
    ops
}

/// The day in Meißen with a scale of five steps on which everybody has put a dot.
fn mood() -> Vec<Op> {
    let mut ops = meissen();
    let mut session = of(ops.clone());
    let plan = dots::Plan {
        question: "Wie geht es mir mit dem Ergebnis?".to_owned(),
        kind: BallotKind::Scale,
        category: None,
        theme: None,
        dots: 1,
        most: None,
        people: Some(12),
        low: "gar nicht gut".to_owned(),
        high: "sehr gut".to_owned(),
        options: (1..=5).map(|step: u32| step.to_string()).collect(),
    };
    let change = dots::create(session.workshop(), &IdSource::new(77), &plan);
    ops.extend(change.ops.clone());
    session.commit(change).unwrap();
    let ballot = session.workshop().ballots.iter().next_back().unwrap().id();
    let outcome = dots::result(session.workshop(), ballot);
    for (line, count) in outcome.lines.iter().zip([0, 1, 3, 6, 2]) {
        ops.extend(dots::count(ballot, line.about, line.choice, Some(count)).ops);
    }
    ops
}

/// The day in Meißen as a World Café: everybody sits somewhere, the first at each table is its host.
fn cafe() -> Vec<Op> {
    let mut ops = meissen();
    let session = of(ops.clone());
    let workshop = session.workshop();
    ops.push(Op::Set(
        (Day::the(), DayField::Rotation(Rotation::WorldCafe)).into(),
    ));
    for round in workshop.rounds.iter() {
        for (number, person) in workshop.participants.iter().enumerate() {
            let theme = workshop.themes.nth(number % workshop.themes.len()).unwrap().id();
            let fields = vec![
                PlacementField::Round(Some(round.id())),
                PlacementField::Participant(Some(person.id())),
                PlacementField::At(Some(Stand::At(theme, 0))),
                PlacementField::Hosts(number < 3),
            ];
            ops.push(Op::Set(
                (Placement::id_of(round.id(), person.id()), fields).into(),
            ));
        }
    }
    ops
}

/// The World Café while everybody changes places for the second round.
fn cafe_changing() -> Vec<Op> {
    let mut ops = cafe();
    let fields = vec![
        RoundField::Started(Some(at("08:43"))),
        RoundField::Ended(Some(at("09:08"))),
    ];
    ops.push(Op::Set((round(&ops, 0), fields).into()));
    ops
}

/// The day in Meißen with a ballot on the headings; two of them are nearly a tie.
fn voted() -> Vec<Op> {
    let mut ops = meissen();
    let mut session = of(ops.clone());
    let plan = dots::Plan {
        question: "Womit fangen wir an?".to_owned(),
        kind: BallotKind::Clusters,
        category: None,
        theme: None,
        dots: 3,
        most: None,
        people: Some(12),
        low: String::new(),
        high: String::new(),
        options: Vec::new(),
    };
    let mut change = dots::create(session.workshop(), &IdSource::new(77), &plan);
    ops.append(&mut change.ops.clone());
    session.commit(std::mem::take(&mut change)).unwrap();
    let ballot = session.workshop().ballots.iter().next_back().unwrap().id();
    let outcome = dots::result(session.workshop(), ballot);
    for (line, count) in outcome.lines.iter().zip([5, 16, 9, 4, 2]) {
        ops.extend(dots::count(ballot, line.about, line.choice, Some(count)).ops);
    }
    ops
}

#[test]
fn every_picture_has_its_look() {
    for (width, height) in WALLS {
        for (name, view, ops) in [
            ("clock", View::Clock, meissen()),
            ("question", View::Question, in_round("08:52")),
            ("cards", View::Cards, meissen()),
            ("clusters", View::Clusters, meissen()),
            ("rota", View::Rota, in_round("08:52")),
            ("dots", View::Dots, voted()),
            ("clusters_dots", View::Clusters, voted()),
            ("rota_changing", View::Rota, changing_places()),
            ("cafe", View::Rota, cafe()),
            ("cafe_changing", View::Rota, cafe_changing()),
            ("question_past", View::Question, after_the_last(meissen())),
            ("cafe_past", View::Rota, after_the_last(cafe())),
            ("mood", View::Dots, mood()),
            ("question_over", View::Question, in_round("08:44")),
            ("clock_over", View::Clock, in_round("08:40")),
        ] {
            let screen = Wall::new(Some(view), width, height, ops).screen();
            insta::assert_snapshot!(format!("{name}_{width}"), screen);
        }
    }
}

#[test]
fn behind_the_last_round_no_picture_says_that_it_runs() {
    for ops in [long(meissen()), long(cafe())] {
        for view in [View::Question, View::Rota] {
            let mut wall = Wall::new(Some(view), 80, 24, after_the_last(ops.clone()));
            let shown = wall.plain();
            assert!(!shown.contains("von 3"), "{shown}");
            assert!(shown.contains("Alle 3 Runden sind vorbei"), "{shown}");
            assert!(!shown.contains("▶") && !shown.contains("1:"), "{shown}");
            assert_eq!(shown.contains('█'), view == View::Question, "{shown}");
            if view == View::Question {
                let item = wall.workshop().items.nth(0).unwrap().title.to_string();
                assert!(shown.contains(&item), "the clock says what it counts: {shown}");
            }
        }
    }
    // A window that is told nothing goes on with the day.
    let mut ops = after_the_last(meissen());
    let first = of(ops.clone()).workshop().items.nth(0).unwrap().id();
    ops.push(Op::Set((first, ItemField::Kind(ItemKind::Rounds)).into()));
    assert_eq!(
        stage_of_day(of(ops).workshop(), probe::morning()).view,
        View::Clock
    );
}

#[test]
fn before_the_first_round_its_name_is_not_beside_another_clock() {
    let shown = Wall::new(Some(View::Rota), 80, 24, meissen()).plain();
    assert!(shown.contains("Als Nächstes: Runde 1 von 3"), "{shown}");
    assert!(!shown.contains("23:56"), "{shown}");
}

#[test]
fn a_clock_of_an_hour_is_never_broken() {
    for ops in [long(meissen()), long(cafe()), after_the_last(long(meissen()))] {
        for (width, height) in [(40, 10), (44, 12), (60, 10), (50, 16)] {
            for view in View::ALL {
                let mut wall = Wall::new(Some(view), width, height, ops.clone());
                let shown = wall.plain();
                let is_part = |line: &str| {
                    line.split_whitespace()
                        .any(|word| ["1:3", "1:33", "1:33:"].contains(&word))
                };
                assert!(!shown.lines().any(is_part), "{view:?} {width}x{height}: {shown}");
            }
            let shown = Wall::new(Some(View::Question), width, height, ops.clone()).plain();
            assert!(
                shown.contains("1:33:56") || shown.contains('█'),
                "{width}x{height}: {shown}"
            );
        }
    }
}

#[test]
fn a_long_question_and_its_clock_are_large_on_a_low_wall_and_the_keys_change_nothing() {
    let mut ops = long(cafe());
    let question = of(ops.clone()).workshop().questions.nth(0).unwrap().id();
    let text = "Was ist uns daran wichtig, und welche Erfahrung steht dahinter?".to_owned();
    ops.push(Op::Set(
        (question, crate::workshop::QuestionField::Text(text)).into(),
    ));
    for ops in [ops.clone(), after_the_last(ops)] {
        let mut wall = Wall::fresh(Some(View::Question), 80, 24, ops);
        wall.stage = Stage {
            view: View::Question,
            theme: wall.workshop().themes.nth(0).map(Entity::id),
            question: Some(question),
            ..Stage::default()
        };
        let shown = wall.plain();
        assert!(shown.contains("Esc"), "{shown}");
        assert!(!shown.contains("wichtig") && !shown.contains("1:"), "{shown}");
        let before: Vec<String> = shown.lines().take(14).map(str::to_owned).collect();
        wall.wait(4);
        let after: Vec<String> = wall.plain().lines().take(14).map(str::to_owned).collect();
        assert_eq!(before, after);
    }
}

#[test]
fn one_card_with_a_smiley_leaves_the_others_large() {
    for view in [View::Cards, View::Clusters] {
        let mut ops = meissen();
        let smiley = of(ops.clone()).workshop().cards.iter().next_back().unwrap().id();
        let text = crate::workshop::CardField::Text("Mut 🙂".to_owned());
        ops.push(Op::Set((smiley, text).into()));
        let mut wall = Wall::new(Some(view), 200, 60, ops);
        let mut shown = String::new();
        for _ in 0..wall.pages() {
            shown += &wall.plain();
            wall.act(Action::PageDown).wait(4);
        }
        assert!(
            !shown.contains("Engagement") && !shown.contains("Niederschwelligkeit"),
            "{shown}"
        );
        assert!(view == View::Clusters || shown.contains("Mut 🙂"), "{shown}");
    }
}

#[test]
fn a_scale_is_on_one_page() {
    for (width, height) in [(40, 10), (80, 24), (100, 30), (200, 60)] {
        let mut wall = Wall::new(Some(View::Dots), width, height, mood());
        assert_eq!(wall.pages(), 1, "{width}x{height}: {}", wall.plain());
    }
}

#[test]
fn the_line_of_keys_is_shortened_by_whole_keys() {
    for width in [40, 60, 80] {
        for view in View::ALL {
            let mut wall = Wall::fresh(Some(view), width, 24, meissen());
            let shown = wall.plain();
            let last = shown.lines().last().unwrap_or_default();
            assert!(last.contains("Esc zurück") && !last.contains('…'), "{last}");
        }
    }
}

#[test]
fn the_sign_of_the_host_is_explained_where_a_host_is() {
    let mut ops = cafe();
    let shown = Wall::new(Some(View::Rota), 80, 24, ops.clone()).plain();
    assert!(shown.contains("■ Gastgeber:in"), "{shown}");
    let session = of(ops.clone());
    for placement in session.workshop().placements.iter() {
        ops.push(Op::Set((placement.id(), PlacementField::Hosts(false)).into()));
    }
    let shown = Wall::new(Some(View::Rota), 80, 24, ops).plain();
    assert!(!shown.contains('■') && !shown.contains("Gastgeber:in"), "{shown}");
}

#[test]
fn a_workshop_with_nothing_in_it_shows_its_name_its_place_and_its_day() {
    let day = vec![
        DayField::Title("Mobilität auf dem Land".to_owned()),
        DayField::Place("Großschönau".to_owned()),
        DayField::Date(chrono::NaiveDate::from_ymd_opt(2024, 10, 11)),
    ];
    let ops = vec![Op::Set((Day::the(), day).into())];
    for (width, height) in WALLS {
        let screen = Wall::new(None, width, height, ops.clone()).screen();
        insta::assert_snapshot!(format!("title_{width}"), screen);
    }
    for view in View::ALL {
        Wall::new(Some(view), 80, 24, Vec::new()).plain();
    }
}

/// Everything that nobody in the room is to read, in other words than before.
fn privately(workshop: &Workshop, ids: &IdSource) -> Vec<Op> {
    let secret = || "GEHEIM nur für mich".to_owned();
    let mut ops = vec![Op::Set(
        (
            Day::the(),
            vec![
                DayField::Notes(secret()),
                DayField::NextGoal(secret()),
                DayField::NextPlace(secret()),
                DayField::Hosts(HostRule::Change),
                DayField::Seed(7),
            ],
        )
            .into(),
    )];
    ops.extend(
        workshop
            .items
            .iter()
            .map(Item::id)
            .map(|id| Op::Set((id, ItemField::Notes(secret())).into())),
    );
    ops.extend(workshop.agreements.iter().map(Agreement::id).map(|id| {
        let fields = vec![
            AgreementField::What(secret()),
            AgreementField::Precondition(secret()),
            AgreementField::Origin(secret()),
        ];
        Op::Set((id, fields).into())
    }));
    ops.extend(
        workshop
            .participants
            .iter()
            .map(|person| Op::Set((person.id(), ParticipantField::Organisation(secret())).into())),
    );
    let invitee = vec![InviteeField::Name(secret()), InviteeField::Note(secret())];
    ops.push(Op::Set(
        (ids.fresh::<crate::workshop::InviteeId>(), invitee).into(),
    ));
    ops
}

#[test]
fn nothing_private_is_in_any_picture() {
    for ops in [meissen(), in_round("08:52"), cafe()] {
        for (width, height) in WALLS {
            for view in View::ALL {
                let mut wall = Wall::new(Some(view), width, height, ops.clone());
                let mut other = Wall::new(Some(view), width, height, ops.clone());
                let private = privately(other.workshop(), &IdSource::new(99));
                other.commit(Change { ops: private });
                for _ in 0..wall.pages() {
                    // Letters made of dots hold no text to look for: but they would be others.
                    let shown = other.screen();
                    assert_eq!(wall.screen(), shown, "{view:?}");
                    assert!(!shown.contains("GEHEIM"));
                    wall.act(Action::PageDown).wait(4);
                    other.act(Action::PageDown).wait(4);
                }
            }
        }
    }
}

#[test]
fn a_draft_or_a_dialog_of_the_window_is_never_shown() {
    let mut probe = Probe::new(Language::De, 80, 24, meissen());
    probe.keys("F3").text("GEHEIM").keys("F11");
    let shown = probe.plain();
    assert!(
        shown.contains("KURZE WEGE") || shown.contains("gute Kontakte"),
        "{shown}"
    );
    assert!(!shown.contains("GEHEIM"));
    // What was typed is still there afterwards.
    let back = probe.keys("esc").plain();
    assert!(back.contains("▸ GEHEIM"), "{back}");
    probe.keys("ctrl+p F11");
    let shown = probe.plain();
    assert!(!shown.contains("ctrl") && !shown.contains("Strg"), "{shown}");
}

#[test]
fn the_window_shows_what_goes_with_its_pane_and_goes_back_to_it() {
    let mut probe = Probe::new(Language::De, 80, 24, in_round("08:52"));
    for (pane, view) in [
        ("F2", View::Clock),
        ("F3", View::Cards),
        ("F4", View::Clusters),
        ("F5", View::Question),
        ("F6", View::Clock),
        ("F7", View::Rota),
        ("F8", View::Clock),
    ] {
        let before = probe.keys(pane).plain();
        let shown = probe.keys("F11").plain();
        let mut wall = Wall::fresh(None, 80, 24, in_round("08:52"));
        wall.stage = stage_of(&probe, view);
        assert_eq!(body(&shown), body(&wall.plain()), "{pane}");
        assert_eq!(probe.keys("esc").plain(), before, "{pane}");
        assert_eq!(probe.keys("alt+0 alt+0").plain(), before, "{pane}");
    }
    let shown = probe.keys("F11 F3").plain();
    assert!(shown.contains("▸"), "a pane's key leads to it: {shown}");
}

/// What the window is at, as far as these tests know.
fn stage_of(probe: &Probe, view: View) -> Stage {
    let workshop = probe.workshop();
    match view {
        View::Cards => Stage {
            view,
            category: Some(category(workshop, "Chancen")),
            ..Stage::default()
        },
        View::Question => Stage {
            view,
            theme: Some(theme(workshop, "Inhalt")),
            question: workshop.questions.nth(0).map(Entity::id),
            ..Stage::default()
        },
        _ => Stage {
            view,
            ..Stage::default()
        },
    }
}

/// Returns the picture without its last row, which holds the keys for a moment.
fn body(screen: &str) -> String {
    screen.lines().take(23).collect::<Vec<_>>().join("\n")
}

#[test]
fn groups_that_change_places_see_where_they_go() {
    let mut probe = Probe::new(Language::De, 80, 24, changing_places());
    let shown = probe.keys("F5 F11").plain();
    assert!(
        shown.contains("Wechsel zu Runde 2") && shown.contains("▶"),
        "{shown}"
    );
    let now = probe::morning();
    assert_eq!(stage_of_day(probe.workshop(), now).view, View::Rota);
}

#[test]
fn a_day_of_which_no_window_says_anything_is_shown_by_what_runs() {
    for (ops, view) in [
        (meissen(), View::Clock),
        (in_round("08:52"), View::Question),
        (changing_places(), View::Rota),
    ] {
        assert_eq!(stage_of_day(of(ops).workshop(), probe::morning()).view, view);
    }
    let mut ops = meissen();
    let items: Vec<_> = of(ops.clone()).workshop().items.iter().map(Entity::id).collect();
    ops.push(Op::Set((items[0], ItemField::Ended(Some(at("09:08")))).into()));
    for (item, view) in [(1, View::Cards), (2, View::Clusters)] {
        ops.push(Op::Set(
            (items[item], ItemField::Started(Some(at("09:09")))).into(),
        ));
        assert_eq!(
            stage_of_day(of(ops.clone()).workshop(), probe::morning()).view,
            view
        );
        ops.pop();
    }
}

#[test]
fn every_card_is_on_exactly_one_page_whatever_the_size() {
    for (width, height) in [(40, 10), (80, 24), (100, 30), (133, 40), (300, 90)] {
        let mut ops = meissen();
        let workshop = of(ops.clone());
        // Short enough for one line in the narrowest tile, and each one known by its number.
        for (number, card) in workshop.workshop().cards.iter().enumerate() {
            ops.push(Op::Set(
                (
                    card.id(),
                    crate::workshop::CardField::Text(format!("№{number:02}")),
                )
                    .into(),
            ));
        }
        let mut wall = Wall::new(Some(View::Cards), width, height, ops);
        let mut seen = Vec::new();
        for _ in 0..wall.pages() {
            let shown = wall.plain();
            seen.extend(
                shown
                    .split('№')
                    .skip(1)
                    .map(|rest| rest.chars().take(2).collect::<String>()),
            );
            wall.act(Action::PageDown).wait(4);
        }
        let different: HashSet<&String> = seen.iter().collect();
        assert_eq!((seen.len(), different.len()), (33, 33), "{width}x{height}");
        assert_eq!(seen.first().map(String::as_str), Some("32"), "the newest first");
    }
}

#[test]
fn pages_turn_by_themselves_and_a_new_card_brings_the_first_one_back() {
    let mut wall = Wall::new(Some(View::Cards), 80, 24, meissen());
    let pages = wall.pages();
    assert!(pages > 2);
    let first = wall.plain();
    wall.wait(10).plain();
    assert_eq!(wall.beamer.pager.page(), 1);
    assert_ne!(wall.plain(), first);
    let new = add_card(wall.workshop(), &IdSource::new(5), "Mitfahrbank", None);
    wall.commit(new);
    let shown = wall.plain();
    assert_eq!(wall.beamer.pager.page(), 0);
    assert!(shown.contains("Mitfahrbank"), "{shown}");
    // A card that goes turns nothing.
    wall.act(Action::PageDown).plain();
    let gone = crate::workshop::cards::delete_cards(wall.workshop(), &[card(wall.workshop(), "Mitfahrbank")]);
    wall.commit(gone).plain();
    assert_eq!(wall.beamer.pager.page(), 1);
    wall.act(Action::HoldPages).wait(60).plain();
    assert_eq!(wall.beamer.pager.page(), 1);
    assert!(wall.plain().contains("angehalten"));
}

#[test]
fn a_picture_without_a_clock_and_without_pages_wakes_nobody() {
    let quiet = || -> Vec<Op> {
        let mut ops = meissen();
        let first = of(ops.clone()).workshop().items.nth(0).unwrap().id();
        ops.push(Op::Set((first, ItemField::Ended(Some(at("09:08")))).into()));
        ops
    };
    for view in [View::Rota, View::Clusters, View::Cards] {
        let mut wall = Wall::new(Some(view), 300, 90, quiet());
        let stays = wall.stays_true();
        assert_eq!(stays.is_some(), wall.pages() > 1, "{view:?}");
    }
    // The time of day is told by the minute.
    let stays = Wall::new(Some(View::Clock), 80, 24, quiet()).stays_true();
    assert_eq!(stays, Some(Duration::from_secs(56)));
    // What runs is told by the second.
    let stays = Wall::new(Some(View::Clock), 80, 24, meissen()).stays_true();
    assert!(stays.is_some_and(|stays| stays <= Duration::from_secs(1)));
    // In the dark nothing has to be told.
    let mut dark = Wall::new(Some(View::Clock), 80, 24, meissen());
    dark.act(Action::Darken).wait(4);
    assert_eq!((dark.stays_true(), dark.plain().trim()), (None, ""));
}

#[test]
fn five_minutes_one_minute_and_the_end_are_said_in_words() {
    // The round takes 25 minutes, and it is four seconds past ten past nine.
    for (started, word) in [
        ("08:52", None),
        ("08:50", Some("● noch wenige Minuten")),
        ("08:46", Some("⚠ letzte Minute")),
        ("08:45", Some("⚠ Die Zeit ist um")),
        ("08:43", Some("⚠ Die Zeit ist um")),
    ] {
        let mut wall = Wall::new(Some(View::Clock), 80, 24, in_round(started));
        let shown = wall.plain();
        let words = ["noch wenige Minuten", "letzte Minute", "Die Zeit ist um"];
        assert_eq!(
            words.iter().any(|word| shown.contains(word)),
            word.is_some(),
            "{started}: {shown}"
        );
        assert!(word.is_none_or(|word| shown.contains(word)), "{started}: {shown}");
        let is_signalled = wall.screen().contains("reversed");
        assert_eq!(is_signalled, started == "08:45", "{started}");
    }
}

#[test]
fn the_keys_choose_the_picture_and_are_shown_for_three_seconds() {
    let mut wall = Wall::new(None, 100, 30, meissen());
    assert!(!wall.plain().contains("Esc"));
    for (number, view) in (1..).zip(View::ALL) {
        wall.act(Action::Digit(number));
        assert_eq!(wall.beamer.choice, Some(view));
    }
    assert!(
        wall.plain()
            .lines()
            .last()
            .unwrap()
            .contains("Punkte · 0–6 Ansicht")
    );
    wall.act(Action::Right);
    assert_eq!(wall.beamer.choice, None);
    wall.act(Action::Left);
    assert_eq!(wall.beamer.choice, Some(View::Dots));
    wall.act(Action::Digit(0)).wait(2);
    assert!(wall.plain().contains("Automatisch: Uhr"));
    wall.wait(1);
    assert!(!wall.plain().contains("Automatisch"));
}

#[test]
fn a_view_is_known_by_its_key_and_by_its_name_in_any_language() {
    for (name, view) in [
        ("auto", None),
        ("clock", Some(View::Clock)),
        ("Uhr", Some(View::Clock)),
        ("KARTEN", Some(View::Cards)),
        ("Wechselplan", Some(View::Rota)),
        ("rota", Some(View::Rota)),
        ("punkte", Some(View::Dots)),
        ("automatisch", None),
    ] {
        assert_eq!(name.parse(), Ok(Wanted(view)), "{name}");
    }
    assert!("fernsehen".parse::<Wanted>().is_err());
}

#[test]
fn every_picture_can_be_drawn_on_any_wall() {
    for ops in [
        meissen(),
        in_round("08:52"),
        in_round("08:44"),
        changing_places(),
        cafe(),
        Vec::new(),
    ] {
        for (width, height) in [
            (1, 1),
            (39, 10),
            (40, 9),
            (40, 10),
            (60, 12),
            (61, 37),
            (250, 12),
            (45, 80),
            (300, 90),
        ] {
            for view in View::ALL {
                let mut wall = Wall::new(Some(view), width, height, ops.clone());
                let shown = wall.plain();
                let is_small = width < 40 || height < 10;
                assert_eq!(
                    shown.contains("Fenst"),
                    is_small && width > 5,
                    "{view:?} {width}x{height}: {shown}"
                );
                if !is_small {
                    wall.act(Action::PageUp).plain();
                }
            }
        }
    }
}

#[test]
fn a_terminal_is_asked_only_for_the_signs_and_colours_it_has() {
    let console = "▀▄█▌▐░│─┼►√»•!~-≡■▌";
    for (surroundings, is_drawn) in [
        (
            Surroundings {
                linux_console: true,
                ..Surroundings::FULL
            },
            &(|sign: char| console.contains(sign)) as &dyn Fn(char) -> bool,
        ),
        (
            Surroundings {
                utf8: false,
                ..Surroundings::FULL
            },
            &|_| false,
        ),
    ] {
        for view in View::ALL {
            for (width, height) in [(80, 24), (200, 60)] {
                let mut wall = Wall::new(Some(view), width, height, in_round("08:50"));
                wall.look = Look::new(surroundings);
                let shown = wall.plain();
                let others: HashSet<char> = shown
                    .chars()
                    .filter(|sign| ('\u{2500}'..='\u{27ff}').contains(sign))
                    .filter(|&sign| !is_drawn(sign))
                    .collect();
                assert!(others.is_empty(), "{view:?} {others:?}");
            }
        }
    }
    for view in View::ALL {
        let mut wall = Wall::new(Some(view), 200, 60, in_round("08:44"));
        wall.look = Look::new(Surroundings {
            colour: false,
            ..Surroundings::FULL
        });
        let screen = wall.screen();
        for colour in ["red", "cyan", "yellow", "green"] {
            assert!(!screen.contains(&format!(": {colour}")), "{screen}");
        }
        // The digits are there, and not turned into nothing by being reversed.
        assert!(view == View::Clock || screen.contains('█'), "{screen}");
    }
}

#[test]
fn a_hostile_text_passes_the_gate() {
    let mut ops = meissen();
    let session = of(ops.clone());
    let hostile = "Hall\u{202e}o\u{1b}[2J\u{7}\u{200b}";
    let workshop = session.workshop();
    ops.push(Op::Set((Day::the(), DayField::Title(hostile.to_owned())).into()));
    ops.push(Op::Set(
        (
            workshop.themes.nth(0).unwrap().id(),
            crate::workshop::ThemeField::Name(hostile.to_owned()),
        )
            .into(),
    ));
    ops.push(Op::Set(
        (
            workshop.groups.nth(0).unwrap().id(),
            crate::workshop::GroupField::Name(hostile.to_owned()),
        )
            .into(),
    ));
    ops.push(Op::Set(
        (
            workshop.questions.nth(0).unwrap().id(),
            crate::workshop::QuestionField::Text(hostile.to_owned()),
        )
            .into(),
    ));
    ops.push(Op::Set(
        (
            workshop.categories.nth(0).unwrap().id(),
            crate::workshop::CategoryField::Name(hostile.to_owned()),
        )
            .into(),
    ));
    ops.push(Op::Set(
        (
            workshop.items.nth(0).unwrap().id(),
            ItemField::Title(hostile.to_owned()),
        )
            .into(),
    ));
    for card in workshop.cards.iter() {
        ops.push(Op::Set(
            (card.id(), crate::workshop::CardField::Text(hostile.to_owned())).into(),
        ));
    }
    for view in View::ALL {
        for (width, height) in [(80, 24), (200, 60)] {
            let shown = Wall::new(Some(view), width, height, ops.clone()).plain();
            for sign in ['\u{202e}', '\u{1b}', '\u{7}', '\u{200b}'] {
                assert!(!shown.contains(sign), "{view:?} {sign:?}");
            }
        }
    }
}
