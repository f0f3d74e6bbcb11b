//! What a hand can do to a file, and what is found of it.

use proptest::prelude::*;

use super::super::testing::Play;
use super::super::{
    CardField, CardId, CardPlain, CategoryField, CategoryId, Day, DayPlain, Id, IdSource, Op,
    ParticipantField, ParticipantId, Place, Plain, PollOptionField, PollOptionId, Position, Stamp, Target,
    ThemeField, ThemeId, Version, Vote, VotePlain, Workshop,
};
use super::{Difference, Differences, Value, What, differences, mended};
use crate::workshop::{Availability, Change};

struct Hand {
    play: Play,
    cards: Vec<CardId>,
}

impl Hand {
    fn new(texts: &[&str]) -> Self {
        let mut play = Play::new();
        let cards = texts
            .iter()
            .map(|text| {
                play.add(
                    |workshop| &workshop.cards,
                    CardField::Pos,
                    vec![CardField::Text((*text).into())],
                )
            })
            .collect();
        Self { play, cards }
    }

    fn base(&self) -> Workshop {
        self.play.workshop.clone()
    }

    /// What is found if the file is edited like this and nothing has happened in the program.
    fn found(&self, edit: impl FnOnce(&mut Plain)) -> Differences {
        let base = self.base();
        let mut plain = base.plain();
        edit(&mut plain);
        differences(&base, &base, plain, &IdSource::new(77))
    }

    fn take(&mut self, found: &Differences) -> Vec<Op> {
        self.play.commit(found.change(|_| true))
    }

    fn texts(&self) -> Vec<&str> {
        self.play
            .workshop
            .cards
            .iter()
            .map(|card| card.text.as_str())
            .collect()
    }

    fn edit(&mut self, card: CardId, text: &str) {
        let over = self.play.workshop.cards.get(card).unwrap().text.version();
        let record = (card, CardField::Text(text.into())).into();
        self.play.commit(Op::Edit(record, over).into());
    }
}

fn whats(found: &Differences) -> Vec<What> {
    found.list.iter().map(|difference| difference.what).collect()
}

fn a_card(text: &str) -> CardPlain {
    CardPlain {
        text: text.into(),
        ..CardPlain::default()
    }
}

#[test]
fn a_file_that_nobody_has_touched_differs_in_nothing() {
    let hand = Hand::new(&["eins", "zwei"]);
    assert_eq!(hand.found(|_| ()).list, []);
}

#[test]
fn a_corrected_word_is_an_edit_of_the_wording_that_stood_there() {
    let mut hand = Hand::new(&["Verzahung", "zwei"]);
    let found = hand.found(|plain| plain.cards[0].text = "Verzahnung".into());
    let [
        Difference {
            target,
            what: What::Changed,
            fields,
            ..
        },
    ] = &found.list[..]
    else {
        panic!("{found:?}");
    };
    assert_eq!(*target, Target::from(hand.cards[0]));
    assert_eq!(fields[0].field, "text");
    assert_eq!(fields[0].before, Value::Text("Verzahung".into()));
    assert_eq!(fields[0].after, Value::Text("Verzahnung".into()));
    assert_eq!(found.names[target].text, "Verzahnung");
    let back = hand.take(&found);
    assert_eq!(hand.texts(), ["Verzahnung", "zwei"]);
    assert!(hand.play.workshop.contested().next().is_none());
    hand.play.undo(back);
    assert_eq!(hand.texts(), ["Verzahung", "zwei"]);
}

#[test]
fn a_text_that_was_changed_in_the_program_meanwhile_keeps_both_wordings() {
    let mut hand = Hand::new(&["eins"]);
    let base = hand.base();
    let mut plain = base.plain();
    plain.cards[0].text = "eins, von Hand".into();
    let card = hand.cards[0];
    hand.edit(card, "eins, im Programm");
    let found = differences(&base, &hand.play.workshop, plain, &IdSource::new(77));
    assert!(found.list[0].is_reworded);
    assert_eq!(
        found.list[0].fields[0].meanwhile,
        Some(Value::Text("eins, im Programm".into()))
    );
    hand.take(&found);
    assert_eq!(hand.texts(), ["eins, von Hand"]);
    let card = hand.play.workshop.cards.get(card).unwrap();
    assert_eq!(card.text.rivals()[0].text, "eins, im Programm");
}

#[test]
fn what_happened_in_the_program_alone_is_no_difference() {
    let mut hand = Hand::new(&["eins", "zwei"]);
    let base = hand.base();
    let mut plain = base.plain();
    plain.cards[1].text = "zwei, von Hand".into();
    let card = hand.cards[0];
    hand.edit(card, "eins, im Programm");
    let found = differences(&base, &hand.play.workshop, plain.clone(), &IdSource::new(77));
    assert_eq!(whats(&found), [What::Changed]);
    hand.take(&found);
    assert_eq!(hand.texts(), ["eins, im Programm", "zwei, von Hand"]);
    // Taken over once, there is nothing left to take over.
    let again = differences(&base, &hand.play.workshop, plain, &IdSource::new(77));
    assert_eq!(again.list, []);
}

#[test]
fn a_new_line_needs_neither_identity_nor_place() {
    let mut hand = Hand::new(&["eins", "zwei", "drei"]);
    let found = hand.found(|plain| {
        plain.cards.insert(1, a_card("anderthalb"));
        plain.cards.push(a_card("vier"));
    });
    assert_eq!(whats(&found), [What::Added, What::Added]);
    hand.take(&found);
    assert_eq!(hand.texts(), ["eins", "anderthalb", "zwei", "drei", "vier"]);
}

#[test]
fn a_line_that_was_copied_with_its_identity_becomes_one_of_its_own() {
    let mut hand = Hand::new(&["eins", "zwei"]);
    // The copy stands first, and is the one that was changed.
    let found = hand.found(|plain| {
        let mut copy = plain.cards[0].clone();
        copy.text = "Kopie".into();
        plain.cards.insert(0, copy);
    });
    assert_eq!(whats(&found), [What::Added]);
    hand.take(&found);
    assert_eq!(hand.texts(), ["Kopie", "eins", "zwei"]);
}

#[test]
fn what_was_added_from_a_file_is_not_added_again_from_the_same_file() {
    let mut hand = Hand::new(&["eins"]);
    let base = hand.base();
    let mut plain = base.plain();
    plain.cards.push(a_card("zwei"));
    plain.cards.push(a_card("zwei"));
    let found = differences(&base, &hand.play.workshop, plain.clone(), &IdSource::new(77));
    assert_eq!(whats(&found), [What::Added, What::Added]);
    hand.take(&found);
    let again = differences(&base, &hand.play.workshop, plain, &IdSource::new(77));
    assert_eq!(again.list, []);
}

#[test]
fn a_line_that_was_taken_out_is_removed_unless_it_was_reworded_meanwhile() {
    let mut hand = Hand::new(&["eins", "zwei"]);
    let base = hand.base();
    let mut plain = base.plain();
    plain.cards.clear();
    let card = hand.cards[1];
    hand.edit(card, "zwei, im Programm");
    let found = differences(&base, &hand.play.workshop, plain, &IdSource::new(77));
    assert_eq!(whats(&found), [What::Removed, What::Removed]);
    assert!(!found.list[0].is_reworded && found.list[1].is_reworded);
    let back = hand.take(&found);
    assert_eq!(hand.texts(), ["zwei, im Programm"]);
    assert_eq!(hand.play.workshop.outlived().count(), 1);
    hand.play.undo(back);
    assert_eq!(hand.texts(), ["eins", "zwei, im Programm"]);
}

#[test]
fn a_line_that_was_moved_in_the_file_has_moved_and_nothing_else_has() {
    let mut hand = Hand::new(&["eins", "zwei", "drei", "vier"]);
    let found = hand.found(|plain| {
        let card = plain.cards.remove(3);
        plain.cards.insert(0, card);
    });
    assert_eq!(whats(&found), [What::Moved]);
    hand.take(&found);
    assert_eq!(hand.texts(), ["vier", "eins", "zwei", "drei"]);
}

#[test]
fn a_place_that_was_changed_by_hand_is_meant_as_it_is() {
    let mut hand = Hand::new(&["eins", "zwei", "drei"]);
    let last = (*hand.play.workshop.cards.get(hand.cards[2]).unwrap().pos).clone();
    let found = hand.found(|plain| plain.cards[0].pos = last.after());
    assert_eq!(whats(&found), [What::Moved]);
    hand.take(&found);
    assert_eq!(hand.texts(), ["zwei", "drei", "eins"]);
}

#[test]
fn what_was_removed_earlier_and_stands_there_again_comes_back() {
    let mut hand = Hand::new(&["eins", "zwei"]);
    let gone = hand
        .play
        .workshop
        .cards
        .get(hand.cards[0])
        .map(super::Entity::plain)
        .unwrap();
    let card = hand.cards[0];
    hand.play.remove(card);
    let found = hand.found(|plain| {
        plain.cards.insert(
            0,
            CardPlain {
                text: "eins, wieder da".into(),
                ..gone
            },
        );
    });
    assert_eq!(whats(&found), [What::Restored]);
    hand.take(&found);
    assert_eq!(hand.texts(), ["eins, wieder da", "zwei"]);
    assert_eq!(hand.play.workshop.cards.len(), 2);
}

#[test]
fn an_edit_of_what_was_removed_meanwhile_brings_it_back_and_flags_it() {
    let mut hand = Hand::new(&["eins"]);
    let base = hand.base();
    let mut plain = base.plain();
    plain.cards[0].text = "eins, von Hand".into();
    let card = hand.cards[0];
    hand.play.remove(card);
    let found = differences(&base, &hand.play.workshop, plain, &IdSource::new(77));
    assert!(found.list[0].is_gone);
    hand.take(&found);
    assert_eq!(hand.texts(), ["eins, von Hand"]);
    assert_eq!(hand.play.workshop.outlived().count(), 1);
}

#[test]
fn a_card_that_was_sorted_by_hand_has_moved_and_an_emptied_field_is_empty() {
    let mut hand = Hand::new(&["eins"]);
    let theme: ThemeId = hand.play.add(
        |workshop| &workshop.themes,
        ThemeField::Pos,
        vec![ThemeField::Name("Inhalt".into())],
    );
    let found = hand.found(|plain| {
        plain.cards[0].place = Place {
            theme: Some(theme),
            ..Place::default()
        };
    });
    assert_eq!(whats(&found), [What::Moved]);
    hand.take(&found);
    let found = hand.found(|plain| {
        plain.cards[0].place = Place::default();
        plain.cards[0].text.clear();
    });
    assert_eq!(whats(&found), [What::Changed]);
    assert_eq!(found.list[0].fields[0].after, Value::Nothing);
    hand.take(&found);
    let card = hand.play.workshop.cards.get(hand.cards[0]).unwrap();
    assert!(card.text.is_empty() && card.place.theme.is_none());
}

#[test]
fn a_vote_is_whose_it_is_whatever_identity_stands_before_it() {
    let mut hand = Hand::new(&[]);
    let person: ParticipantId = hand.play.add(
        |workshop| &workshop.participants,
        ParticipantField::Pos,
        vec![ParticipantField::Name("Maren".into())],
    );
    let option: PollOptionId = hand.play.add(
        |workshop| &workshop.poll_options,
        PollOptionField::Pos,
        vec![PollOptionField::Label("Herbst".into())],
    );
    let found = hand.found(|plain| {
        plain.votes.push(VotePlain {
            option: Some(option),
            participant: Some(person),
            availability: Some(Availability::Yes),
            ..VotePlain::default()
        });
    });
    assert_eq!(found.list[0].target, Vote::id_of(option, person).into());
    hand.take(&found);
    assert_eq!(hand.found(|_| ()).list, []);
}

#[test]
fn the_workshop_itself_cannot_be_taken_out_and_there_is_no_second_one() {
    let mut hand = Hand::new(&[]);
    hand.play
        .set((Day::the(), super::super::DayField::Title("Der Tag".into())));
    let found = hand.found(|plain| plain.days.clear());
    assert_eq!(whats(&found), [What::Changed]);
    let found = hand.found(|plain| {
        plain.days.insert(
            0,
            DayPlain {
                id: Id::from_bits(4).into(),
                title: "Noch einer".into(),
                ..DayPlain::default()
            },
        );
    });
    assert_eq!((found.list.len(), found.surplus), (0, 1));
    // Without an identity it is the one there is.
    let found = hand.found(|plain| plain.days[0].title = "Ein Tag".into());
    assert_eq!(whats(&found), [What::Changed]);
}

#[test]
fn single_differences_can_be_left_out() {
    let mut hand = Hand::new(&["eins", "zwei", "drei"]);
    let found = hand.found(|plain| {
        plain.cards[0].text = "1".into();
        plain.cards[1].text = "2".into();
        plain.cards.truncate(2);
    });
    assert_eq!(whats(&found), [What::Changed, What::Changed, What::Removed]);
    hand.play.commit(found.change(|at| at == 1));
    assert_eq!(hand.texts(), ["eins", "2", "drei"]);
}

#[test]
fn a_copy_that_is_all_there_is_loses_nothing_to_identities_that_stand_twice() {
    let mut hand = Hand::new(&["eins"]);
    let category: CategoryId = hand.play.add(
        |workshop| &workshop.categories,
        CategoryField::Pos,
        vec![CategoryField::Name("Chancen".into())],
    );
    let mut plain = hand.base().plain();
    let mut twice = plain.cards[0].clone();
    twice.text = "zwei".into();
    twice.category = Some(category);
    plain.cards.push(twice);
    plain.cards.push(a_card("drei"));
    let plain = mended(plain, &IdSource::new(5));
    let mut made = Workshop::default();
    let version = Version {
        at: Stamp { ms: 1, count: 0 },
        run: Id::from_bits(5),
    };
    made.commit(plain.into_ops(), version);
    let texts: Vec<&str> = made.cards.iter().map(|card| card.text.as_str()).collect();
    assert_eq!(texts, ["eins", "zwei", "drei"]);
}

/// What a hand does to the list of cards.
#[derive(Clone, Debug)]
enum Stroke {
    Write(prop::sample::Index, String),
    Add(prop::sample::Index, String),
    Copy(prop::sample::Index, prop::sample::Index),
    Cut(prop::sample::Index),
    Move(prop::sample::Index, prop::sample::Index),
    Place(prop::sample::Index, String),
}

fn stroke() -> impl Strategy<Value = Stroke> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        (at(), "[a-z]{0,3}").prop_map(|(at, text)| Stroke::Write(at, text)),
        (at(), "[a-z]{0,3}").prop_map(|(at, text)| Stroke::Add(at, text)),
        (at(), at()).prop_map(|(from, to)| Stroke::Copy(from, to)),
        at().prop_map(Stroke::Cut),
        (at(), at()).prop_map(|(from, to)| Stroke::Move(from, to)),
        (at(), "[a-b0-9!]{0,2}").prop_map(|(at, pos)| Stroke::Place(at, pos)),
    ]
}

impl Stroke {
    fn apply(self, cards: &mut Vec<CardPlain>) {
        let len = cards.len();
        match self {
            Self::Add(at, text) => cards.insert(at.index(len + 1), a_card(&text)),
            _ if len == 0 => {}
            Self::Write(at, text) => cards[at.index(len)].text = text,
            Self::Copy(from, to) => {
                let card = cards[from.index(len)].clone();
                cards.insert(to.index(len + 1), card);
            }
            Self::Cut(at) => {
                cards.remove(at.index(len));
            }
            Self::Move(from, to) => {
                let card = cards.remove(from.index(len));
                cards.insert(to.index(len), card);
            }
            Self::Place(at, pos) => {
                let pos: Position = ron::from_str(&format!("{pos:?}")).unwrap();
                cards[at.index(len)].pos = pos;
            }
        }
    }
}

proptest! {
    #[test]
    fn whatever_a_hand_does_taking_it_over_gives_the_cards_of_the_file(strokes in prop::collection::vec(stroke(), 0..12)) {
        let mut hand = Hand::new(&["a", "b", "c", "d", "e"]);
        let mut plain = hand.base().plain();
        let places = strokes.iter().any(|stroke| matches!(stroke, Stroke::Place(..)));
        for stroke in strokes {
            stroke.apply(&mut plain.cards);
        }
        let mut wanted: Vec<String> = plain.cards.iter().map(|card| card.text.clone()).collect();
        let before: Vec<String> = hand.texts().into_iter().map(ToOwned::to_owned).collect();
        let base = hand.base();
        let found = differences(&base, &base, plain.clone(), &IdSource::new(77));
        let back = hand.take(&found);
        let mut is: Vec<String> = hand.texts().into_iter().map(ToOwned::to_owned).collect();
        if places {
            // Then it is the places that say what stands where.
            wanted.sort();
            is.sort();
        }
        prop_assert_eq!(is, wanted);
        prop_assert!(hand.play.workshop.contested().next().is_none());
        let again = differences(&base, &hand.play.workshop, plain, &IdSource::new(77));
        prop_assert_eq!(again.list, vec![]);
        hand.play.commit(Change { ops: back });
        let is: Vec<String> = hand.texts().into_iter().map(ToOwned::to_owned).collect();
        prop_assert_eq!(is, before);
    }
}
