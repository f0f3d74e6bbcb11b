use super::super::{sort_under, step, twins};
use super::Hall;
use crate::workshop::wall::Hung;
use crate::workshop::{CardId, Direction};

impl Hall {
    fn sort(&mut self, cards: &[Hung], theme: usize) {
        let change = sort_under(&self.play.workshop, cards, self.themes[theme]);
        self.play.commit(change);
    }

    fn twins(&mut self, cards: &[usize], theme: usize) {
        let cards: Vec<CardId> = cards.iter().map(|&n| self.cards[n]).collect();
        let change = twins(&self.play.workshop, &self.play.ids, &cards, self.themes[theme]);
        self.play.commit(change);
    }

    fn step(&mut self, card: usize, direction: Direction) -> String {
        let change = step(&self.play.workshop, self.cards[card].into(), direction);
        self.play.commit(change);
        self.picture()
    }
}

#[test]
fn cards_are_sorted_in_the_order_given_and_what_is_there_stays() {
    let mut hall = Hall::new(4);
    hall.hang(&[1, 2], 0, None);
    let cards = hall.hung(&[3, 1, 0]);
    hall.sort(&cards, 0);
    assert_eq!(hall.picture(), " | 1 2 3 0 |  | ");
    let nothing = sort_under(&hall.play.workshop, &cards, hall.themes[0]);
    assert!(nothing.is_empty());
}

#[test]
fn a_card_sorted_to_where_its_twin_hangs_hangs_there_once() {
    let mut hall = Hall::new(2);
    hall.hang(&[0, 1], 0, None);
    hall.twin(0, 2);
    let own = hall.hung(&[0]);
    hall.sort(&own, 2);
    assert_eq!(hall.picture(), " | 1 |  | 0");
}

#[test]
fn two_places_of_a_card_sorted_together_become_one() {
    let mut hall = Hall::new(2);
    hall.hang(&[0, 1], 0, None);
    hall.twin(0, 2);
    let both = [hall.the_twin(), hall.cards[0].into()];
    hall.sort(&both, 1);
    assert_eq!(hall.picture(), " | 1 | 0 | ");
}

#[test]
fn a_twin_sorted_to_where_its_card_hangs_goes() {
    let mut hall = Hall::new(1);
    hall.hang(&[0], 0, None);
    hall.twin(0, 2);
    let twin = [hall.the_twin()];
    hall.sort(&twin, 0);
    assert_eq!(hall.picture(), " | 0 |  | ");
}

#[test]
fn several_cards_hang_twice_in_the_order_given() {
    let mut hall = Hall::new(4);
    hall.hang(&[0, 1], 0, None);
    hall.hang(&[3], 1, None);
    hall.twins(&[1, 3, 2, 0, 1], 1);
    assert_eq!(hall.picture(), " | 0 1 | 3 1* 2 0* | ");
    hall.twins(&[0, 1, 2, 3], 1);
    assert_eq!(hall.picture(), " | 0 1 | 3 1* 2 0* | ");
}

#[test]
fn nothing_hangs_under_a_theme_that_is_gone() {
    let mut hall = Hall::new(1);
    hall.play.remove(hall.themes[0]);
    let cards = hall.hung(&[0]);
    hall.sort(&cards, 0);
    hall.twins(&[0], 0);
    assert_eq!(hall.picture(), "0 |  | ");
}

#[test]
fn a_card_steps_over_headings_and_stops_at_the_ends_of_its_column() {
    let mut hall = Hall::new(4);
    hall.hang(&[0], 0, None);
    hall.cluster(0, &[1, 2]);
    hall.cluster(0, &[3]);
    assert_eq!(hall.step(0, Direction::Up), " | 0; 1 2; 3 |  | ");
    assert_eq!(hall.step(0, Direction::Down), " | ; 0 1 2; 3 |  | ");
    assert_eq!(hall.step(0, Direction::Down), " | ; 1 0 2; 3 |  | ");
    assert_eq!(hall.step(0, Direction::Down), " | ; 1 2 0; 3 |  | ");
    assert_eq!(hall.step(0, Direction::Down), " | ; 1 2; 0 3 |  | ");
    assert_eq!(hall.step(3, Direction::Down), " | ; 1 2; 0 3 |  | ");
    assert_eq!(hall.step(0, Direction::Up), " | ; 1 2 0; 3 |  | ");
    assert_eq!(hall.step(1, Direction::Up), " | 1; 2 0; 3 |  | ");
}

#[test]
fn an_unsorted_card_has_nowhere_to_step() {
    let mut hall = Hall::new(2);
    assert_eq!(hall.step(0, Direction::Down), "0 1 |  |  | ");
}
