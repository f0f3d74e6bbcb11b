//! Two windows on one folder: what comes from the other one disturbs nobody.

use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;

use crate::clock::FixedClock;
use crate::locale::Language;
use crate::session::Session;
use crate::store::{Env, SaveState};
use crate::tui::Screen;
use crate::tui::fixture::{category, many_cards, meissen, theme};
use crate::tui::input::Input;
use crate::tui::probe::{Probe, morning};
use crate::workshop::cards::{add_card, delete_cards};
use crate::workshop::{
    AgreementField, AgreementId, AgreementKind, AnswerField, AnswerId, CardField, CardId, Category,
    CategoryField, CategoryId, Change, Entity, GroupField, GroupId, Id, ItemField, ItemId, Op,
    ParticipantField, ParticipantId, Position, QuestionField, QuestionId, Target, ThemeField, ThemeId,
    Workshop, dots,
};

/// A window on the screen, and somebody else's.
struct Two {
    here: Probe,
    there: Session,
    _folder: TempDir,
}

impl Two {
    fn on(ops: Vec<Op>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tag");
        let clock = Arc::new(FixedClock::at(morning()));
        let env = |seed| Env::new(Arc::clone(&clock) as _, seed, Id::from_bits(42));
        Session::create(&path, &env(1), ops).unwrap().close().unwrap();
        let here = Session::open(&path, &env(2)).unwrap().session;
        let there = Session::open(&path, &env(3)).unwrap().session;
        let here = Probe::of(here, Arc::clone(&clock), Language::De, 100, 30);
        Self {
            here,
            there,
            _folder: folder,
        }
    }

    fn at(keys: &str) -> Self {
        let mut two = Self::on(meissen());
        two.here.keys(keys);
        two
    }

    /// The other window changes something, and this one is woken.
    fn there(&mut self, change: impl Fn(&Session) -> Change) -> &mut Probe {
        let patience = Duration::from_secs(60);
        assert_eq!(self.here.app.session().sync(patience), SaveState::Saved);
        self.there.refresh().unwrap();
        let change = change(&self.there);
        assert!(self.there.commit(change).unwrap());
        assert_eq!(self.there.sync(patience), SaveState::Saved);
        self.here.app.handle(&Input::Wake);
        let (here, there) = (self.here.workshop(), self.there.workshop());
        assert!(here.plain() == there.plain());
        &mut self.here
    }
}

/// Returns the rows that are marked as selected.
fn marked(probe: &mut Probe) -> String {
    let screen = probe.plain();
    let rows = screen.lines().filter(|row| row.contains('▌'));
    rows.collect::<Vec<_>>().join("\n")
}

fn before_all<'w, T: 'w>(things: impl IntoIterator<Item = &'w T>, pos: impl Fn(&T) -> &Position) -> Position {
    Position::between(None, things.into_iter().next().map(pos))
}

fn set(record: impl Into<crate::workshop::Record>) -> Change {
    let mut change = Change::default();
    change.set(record);
    change
}

/// Puts something before everything of each list.
fn something_before_all(session: &Session) -> Change {
    let (workshop, ids) = (session.workshop(), session.ids());
    let mut change = Change::default();
    let pos = before_all(workshop.items.iter(), |item| &item.pos);
    let fields = vec![ItemField::Pos(pos), ItemField::Title("Ankommen".into())];
    change.set((ids.fresh::<ItemId>(), fields));
    for wall in workshop.categories.iter() {
        let pos = before_all(workshop.cards.iter(), |card| &card.pos);
        let fields = vec![
            CardField::Pos(pos),
            CardField::Text("ganz vorn".into()),
            CardField::Category(Some(wall.id())),
        ];
        change.set((ids.fresh::<CardId>(), fields));
    }
    let pos = before_all(workshop.participants.iter(), |person| &person.pos);
    let fields = vec![
        ParticipantField::Pos(pos),
        ParticipantField::Name("Aaron Aal".into()),
    ];
    change.set((ids.fresh::<ParticipantId>(), fields));
    let pos = before_all(workshop.agreements.iter(), |agreement| &agreement.pos);
    let fields = vec![
        AgreementField::Pos(pos),
        AgreementField::Kind(AgreementKind::Task),
        AgreementField::What("zuallererst".into()),
    ];
    change.set((ids.fresh::<AgreementId>(), fields));
    let pos = before_all(workshop.answers.iter(), |answer| &answer.pos);
    for place in workshop.themes.iter() {
        let fields = vec![
            AnswerField::Pos(pos.clone()),
            AnswerField::Theme(Some(place.id())),
            AnswerField::Question(workshop.questions.iter().next().map(Entity::id)),
            AnswerField::Text("vorweg".into()),
        ];
        change.set((ids.fresh::<AnswerId>(), fields));
    }
    change
}

fn removal(workshop: &Workshop, target: impl Into<Target>) -> Change {
    workshop.removal(target.into()).unwrap().into()
}

#[test]
fn in_every_pane_the_cursor_stays_on_its_thing_when_others_put_something_before_it() {
    for keys in [
        "F2 home down down down",
        "F3 esc home down down",
        "F4 home down down",
        "F4 right home down down",
        "F5 esc home down down down",
        "F6 home down",
        "F7 home down down down",
    ] {
        let mut two = Two::at(keys);
        let before = marked(&mut two.here);
        assert!(!before.is_empty(), "{keys}: {}", two.here.plain());
        let words: Vec<String> = before
            .split('▌')
            .skip(1)
            .flat_map(|row| row.split_whitespace().map(str::to_owned))
            .filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 3)
            .collect();
        assert!(!words.is_empty(), "{keys}: {before}");
        let after = two.there(something_before_all);
        let now = marked(after);
        for word in words {
            assert!(now.contains(&word), "{keys}: {before}\n→\n{now}");
        }
    }
}

#[test]
fn half_a_card_stays_typed_with_its_cursor_while_cards_come() {
    let mut two = Two::at("F3");
    two.here
        .text("Büergerbus")
        .keys("left left left left left left left");
    let comes = two.there(|there| {
        let wall = category(there.workshop(), "Chancen");
        add_card(there.workshop(), there.ids(), "Rufbus", Some(wall))
    });
    let screen = comes.plain();
    assert!(screen.contains("▸ Büergerbus"), "{screen}");
    assert!(screen.contains("Rufbus"), "{screen}");
    let undone = comes.keys("backspace end enter").plain();
    assert!(undone.contains("Bürgerbus"), "{undone}");
    // What is taken back is what was done here, not what came last.
    assert!(
        !two.there(|there| {
            let wall = category(there.workshop(), "Chancen");
            add_card(there.workshop(), there.ids(), "Fahrrad", Some(wall))
        })
        .keys("ctrl+z")
        .plain()
        .contains("Bürgerbus")
    );
    assert!(two.here.plain().contains("Fahrrad"));
}

#[test]
fn a_long_wall_does_not_jump_when_cards_come_and_go_above() {
    let mut two = Two::on(many_cards(300));
    two.here.keys("F3 esc home pagedown pagedown down down");
    let rows = |probe: &mut Probe| -> Vec<String> {
        let screen = probe.plain();
        // The head counts, and the scroll bar moves.
        let body = screen.lines().skip(5).take(20);
        body.map(|row| row.replace(['▐', '│'], " ").trim_end().to_owned())
            .collect()
    };
    let before = rows(&mut two.here);
    two.there(something_before_all);
    assert_eq!(rows(&mut two.here), before);
    two.there(|there| {
        let first: Vec<CardId> = there.workshop().cards.iter().map(Entity::id).take(6).collect();
        delete_cards(there.workshop(), &first)
    });
    assert_eq!(rows(&mut two.here), before);
}

#[test]
fn whoever_types_and_has_scrolled_back_is_not_taken_to_the_newest_card() {
    let mut two = Two::on(many_cards(300));
    let comes = |there: &Session| {
        let wall = there.workshop().categories.iter().next().map(Category::id);
        add_card(there.workshop(), there.ids(), "Neuigkeit", wall)
    };
    two.here.keys("F3 pageup pageup pageup");
    assert!(!two.there(comes).plain().contains("Neuigkeit"));
    // Whoever looks at the end sees it come.
    two.here.keys("pagedown pagedown pagedown pagedown");
    two.here.keys("pagedown pagedown pagedown pagedown");
    let seen = two.here.plain().matches("Neuigkeit").count();
    assert_eq!(seen, 1);
    assert_eq!(two.there(comes).plain().matches("Neuigkeit").count(), 2);
}

#[test]
fn when_what_is_selected_goes_the_next_one_takes_its_place() {
    let mut two = Two::at("F7 home down down down");
    let people: Vec<ParticipantId> = two.there.workshop().participants.iter().map(Entity::id).collect();
    let next = two.there.workshop().participants.get(people[4]).unwrap();
    let next = next.name.to_string();
    let gone = two.there(|there| {
        let removals = [0, 1, 3].map(|row| there.workshop().removal(people[row].into()).unwrap());
        removals.into_iter().collect()
    });
    assert!(marked(gone).contains(&next), "{next}: {}", marked(gone));
    // Everything goes, and something comes.
    two.there(|there| {
        let all = there.workshop().participants.iter().map(Entity::id);
        all.filter_map(|id| there.workshop().removal(id.into())).collect()
    });
    let comes = two.there(something_before_all);
    assert!(marked(comes).contains("Aaron Aal"), "{}", comes.plain());
}

#[test]
fn an_open_form_keeps_what_is_typed_and_says_when_both_have_changed_a_text() {
    let mut two = Two::at("F3 esc home enter");
    two.here.keys("end").text(" und mehr");
    let before = two.here.plain();
    assert!(before.contains("und mehr"), "{before}");
    two.there(something_before_all);
    let first = two.here.workshop().categories.iter().next().map(Category::id);
    let mine = two
        .here
        .workshop()
        .cards
        .iter()
        .find(|card| *card.category == first && *card.text != *"ganz vorn")
        .map(Entity::id)
        .unwrap();
    two.there(|there| {
        let text = &there.workshop().cards.get(mine).unwrap().text;
        Op::Edit(
            (mine, CardField::Text("von drüben".into())).into(),
            text.version(),
        )
        .into()
    });
    assert!(two.here.plain().contains("und mehr"));
    two.here.keys("ctrl+s");
    let text = &two.here.workshop().cards.get(mine).unwrap().text;
    assert!(text.contains("und mehr"), "{text:?}");
    assert!(text.rivals().iter().any(|rival| rival.text == "von drüben"));
}

#[test]
fn a_form_on_something_that_others_remove_loses_nothing() {
    let mut two = Two::at("F7 home enter");
    two.here.text("x");
    let first = two
        .there
        .workshop()
        .participants
        .iter()
        .next()
        .map(Entity::id)
        .unwrap();
    two.there(|there| removal(there.workshop(), first));
    two.here.keys("ctrl+s");
    let there = two.here.workshop().participants.get(first);
    assert!(
        there.is_some_and(|person| person.name.ends_with('x')),
        "{}",
        two.here.plain()
    );
}

#[test]
fn what_others_add_is_not_gone_to_in_the_lists_of_dialogs() {
    let mut two = Two::at("F3 esc alt+m home");
    let before = marked(&mut two.here);
    assert!(before.contains("Chancen"), "{}", two.here.plain());
    let comes = two.there(|there| {
        let pos = before_all(there.workshop().categories.iter(), |category| &category.pos);
        let fields = vec![CategoryField::Pos(pos), CategoryField::Name("Neu".into())];
        set((there.ids().fresh::<CategoryId>(), fields))
    });
    assert!(comes.plain().contains("Neu"));
    assert!(marked(comes).contains("Chancen"), "{}", comes.plain());

    let mut two = Two::at("F5 esc m home down");
    let before = marked(&mut two.here);
    let comes = two.there(|there| {
        let (workshop, ids) = (there.workshop(), there.ids());
        let mut change = Change::default();
        let pos = before_all(workshop.groups.iter(), |group| &group.pos);
        let fields = vec![GroupField::Pos(pos), GroupField::Name("Nachzügler".into())];
        change.set((ids.fresh::<GroupId>(), fields));
        let pos = before_all(workshop.themes.iter(), |theme| &theme.pos);
        let fields = vec![ThemeField::Pos(pos), ThemeField::Name("Nachtrag".into())];
        change.set((ids.fresh::<ThemeId>(), fields));
        let pos = before_all(workshop.questions.iter(), |question| &question.pos);
        let fields = vec![QuestionField::Pos(pos), QuestionField::Text("Nachfrage?".into())];
        change.set((ids.fresh::<QuestionId>(), fields));
        change
    });
    let now = marked(comes);
    assert!(!before.is_empty() && !now.contains("Nach"), "{before} → {now}");
}

#[test]
fn what_others_take_off_the_wall_does_not_take_the_cursor_along() {
    let mut two = Two::at("F4 home");
    let sorted = two.here.workshop().clone();
    // The first unsorted card is sorted here, and the cursor is on the next one.
    two.here.keys("1");
    // The first column alone: the others count.
    let first_lane = |probe: &mut Probe| -> Vec<String> {
        let rows = marked(probe);
        rows.lines().map(|row| row.chars().take(23).collect()).collect()
    };
    let here = first_lane(&mut two.here);
    let moved = two
        .here
        .workshop()
        .cards
        .iter()
        .find(|card| {
            sorted
                .cards
                .get(card.id())
                .is_some_and(|was| *was.place != *card.place)
        })
        .map(Entity::id);
    let back = two.there(|there| {
        let card = there.workshop().cards.get(moved.unwrap()).unwrap();
        set((card.id(), CardField::Place(crate::workshop::Place::default())))
    });
    assert_eq!(first_lane(back), here);
    assert!(!here.is_empty());
}

#[test]
fn a_picker_takes_what_was_pointed_at_although_others_have_changed_the_list() {
    let mut two = Two::at("F5 home");
    let first = theme(two.here.workshop(), "Inhalt");
    two.there(|there| {
        let pos = before_all(there.workshop().themes.iter(), |theme| &theme.pos);
        let fields = vec![ThemeField::Pos(pos), ThemeField::Name("Vorweg".into())];
        set((there.ids().fresh::<ThemeId>(), fields))
    });
    // The table that one stands at stays the same one.
    two.here.text("Eine Antwort").keys("enter");
    let answer = two
        .here
        .workshop()
        .answers
        .iter()
        .find(|answer| *answer.text == *"Eine Antwort");
    assert_eq!(*answer.unwrap().theme, Some(first));
}

#[test]
fn whoever_reads_the_documentation_goes_on_reading_where_they_were() {
    let mut two = Two::at("F8 pagedown pagedown pagedown");
    let before = marked(&mut two.here);
    let comes = two.there(|there| {
        let wall = category(there.workshop(), "Chancen");
        add_card(there.workshop(), there.ids(), "Rufbus", Some(wall))
    });
    assert_eq!(marked(comes), before);
}

#[test]
fn a_number_that_was_typed_to_an_option_that_somebody_else_removes_goes_to_no_other() {
    let mut two = Two::at("ctrl+d n");
    two.here
        .text("eigene")
        .keys("enter")
        .text("Was zuerst?")
        .keys("tab");
    two.here.paste("Bürgerbus\nDorfladen\nSprechstunde");
    two.here.keys("ctrl+s down 7");
    two.there(|session| {
        let workshop = session.workshop();
        let mut choices = workshop.choices.iter();
        let shop = choices
            .find(|choice| choice.label.as_str() == "Dorfladen")
            .unwrap();
        dots::remove_option(workshop, shop.id())
    });
    two.here.keys("enter");
    let choices = &two.here.workshop().choices;
    assert_eq!(choices.len(), 2);
    assert!(
        choices.iter().all(|choice| choice.dots.is_none()),
        "{}",
        two.here.plain()
    );
}
