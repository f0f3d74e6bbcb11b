mod sorting;

use proptest::prelude::*;

use super::super::testing::Play;
use super::super::{
    CardField, CardId, Cluster, ClusterField, ClusterId, Direction, Place, Position, ThemeField, ThemeId,
};
use super::{
    Hung, Wall, hang, make_cluster, move_cluster, move_cluster_to, move_within, remove_cluster, twin, unsort,
    wall,
};
use crate::workshop::cards::delete_cards;

struct Hall {
    play: Play,
    cards: Vec<CardId>,
    themes: Vec<ThemeId>,
}

impl Hall {
    fn new(cards: usize) -> Self {
        let mut play = Play::new();
        let card = |play: &mut Play, n: usize| {
            play.add(
                |w| &w.cards,
                CardField::Pos,
                vec![CardField::Text(format!("card {n}"))],
            )
        };
        let cards = (0..cards).map(|n| card(&mut play, n)).collect();
        let theme = |name: &str| {
            play.add(
                |w| &w.themes,
                ThemeField::Pos,
                vec![ThemeField::Name(name.into())],
            )
        };
        let themes = ["Inhalt", "Qualität", "Kooperation"].map(theme).to_vec();
        Self { play, cards, themes }
    }

    fn hung(&self, cards: &[usize]) -> Vec<Hung> {
        cards.iter().map(|&n| self.cards[n].into()).collect()
    }

    fn hang(&mut self, cards: &[usize], theme: usize, cluster: Option<ClusterId>) {
        let change = hang(
            &self.play.workshop,
            &self.hung(cards),
            self.themes[theme],
            cluster,
        );
        self.play.commit(change);
    }

    fn cluster(&mut self, theme: usize, cards: &[usize]) -> ClusterId {
        let workshop = &self.play.workshop;
        let change = make_cluster(
            workshop,
            &self.play.ids,
            self.themes[theme],
            "GELD",
            &self.hung(cards),
        );
        self.play.commit(change);
        self.play.workshop.clusters.iter().next_back().unwrap().id()
    }

    fn twin(&mut self, card: usize, theme: usize) {
        let change = twin(
            &self.play.workshop,
            &self.play.ids,
            self.cards[card],
            self.themes[theme],
        );
        self.play.commit(change);
    }

    fn the_twin(&self) -> Hung {
        let twin = self.play.workshop.twins.iter().next().unwrap();
        Hung {
            card: (*twin.card).unwrap(),
            twin: Some(twin.id()),
        }
    }

    fn wall(&self) -> Wall {
        wall(&self.play.workshop)
    }

    /// Writes the wall as `unsorted | head; cluster | …`, twins with a star.
    fn picture(&self) -> String {
        let cards = |cards: &[Hung]| {
            let number = |hung: &Hung| {
                let number = self.cards.iter().position(|&card| card == hung.card).unwrap();
                format!("{number}{}", if hung.twin.is_some() { "*" } else { "" })
            };
            cards.iter().map(number).collect::<Vec<_>>().join(" ")
        };
        let wall = self.wall();
        let mut columns = vec![cards(&wall.unsorted)];
        for column in &wall.columns {
            assert_eq!(column.count, column.hung().count());
            let sections: Vec<_> = column
                .sections
                .iter()
                .map(|section| cards(&section.cards))
                .collect();
            columns.push(sections.join("; "));
        }
        columns.join(" | ")
    }
}

#[test]
fn every_card_is_unsorted_until_it_is_hung_behind_the_others() {
    let mut hall = Hall::new(4);
    assert_eq!(hall.picture(), "0 1 2 3 |  |  | ");
    hall.hang(&[2, 0], 1, None);
    hall.hang(&[1], 1, None);
    assert_eq!(hall.picture(), "3 |  | 2 0 1 | ");
    hall.hang(&[2], 1, None);
    assert_eq!(hall.picture(), "3 |  | 0 1 2 | ");
}

#[test]
fn a_cluster_stands_below_the_part_without_a_heading() {
    let mut hall = Hall::new(4);
    hall.hang(&[0, 1, 2], 0, None);
    let cluster = hall.cluster(0, &[1]);
    hall.hang(&[3], 0, Some(cluster));
    assert_eq!(hall.picture(), " | 0 2; 1 3 |  | ");
}

#[test]
fn removing_a_heading_keeps_its_cards_in_the_column_and_undo_brings_it_back() {
    let mut hall = Hall::new(3);
    hall.hang(&[0, 1], 0, None);
    let cluster = hall.cluster(0, &[1, 2]);
    let to_theme = move_cluster_to(&hall.play.workshop, cluster, hall.themes[1]);
    hall.play.commit(to_theme);
    assert_eq!(hall.picture(), " | 0 | ; 1 2 | ");
    let removal = remove_cluster(&hall.play.workshop, cluster);
    let way_back = hall.play.commit(removal);
    assert_eq!(hall.picture(), " | 0 | 1 2 | ");
    hall.play.undo(way_back);
    assert_eq!(hall.picture(), " | 0 | ; 1 2 | ");
}

#[test]
fn cards_of_a_removed_theme_are_unsorted_until_it_comes_back() {
    let mut hall = Hall::new(3);
    hall.hang(&[2, 1], 0, None);
    let cluster = hall.cluster(0, &[0]);
    let removal = hall.play.workshop.removal(hall.themes[0].into()).unwrap();
    let way_back = hall.play.commit(removal.into());
    assert_eq!(hall.picture(), "0 1 2 |  | ");
    assert!(
        hang(
            &hall.play.workshop,
            &hall.hung(&[0]),
            hall.themes[0],
            Some(cluster)
        )
        .is_empty()
    );
    hall.play.undo(way_back);
    assert_eq!(hall.picture(), " | 2 1; 0 |  | ");
}

#[test]
fn a_card_that_belongs_to_two_themes_hangs_twice() {
    let mut hall = Hall::new(2);
    hall.hang(&[0, 1], 0, None);
    hall.twin(0, 2);
    hall.twin(0, 2);
    hall.twin(0, 0);
    assert_eq!(hall.picture(), " | 0 1 |  | 0*");
    let moved = hang(&hall.play.workshop, &[hall.the_twin()], hall.themes[1], None);
    hall.play.commit(moved);
    assert_eq!(hall.picture(), " | 0 1 | 0* | ");
}

#[test]
fn a_twin_of_an_unsorted_card_sorts_it() {
    let mut hall = Hall::new(1);
    hall.twin(0, 1);
    assert_eq!(hall.picture(), " |  | 0 | ");
    assert!(hall.play.workshop.twins.is_empty());
}

#[test]
fn taking_off_a_twin_takes_off_only_that_place() {
    let mut hall = Hall::new(1);
    hall.hang(&[0], 0, None);
    hall.twin(0, 2);
    let change = unsort(&hall.play.workshop, &[hall.the_twin()]);
    hall.play.commit(change);
    assert_eq!(hall.picture(), " | 0 |  | ");
}

#[test]
fn a_twin_takes_over_from_a_card_that_is_taken_off() {
    let mut hall = Hall::new(1);
    hall.hang(&[0], 0, None);
    hall.twin(0, 2);
    let first = unsort(&hall.play.workshop, &hall.hung(&[0]));
    let way_back = hall.play.commit(first);
    assert_eq!(hall.picture(), " |  |  | 0");
    hall.play.undo(way_back);
    assert_eq!(hall.picture(), " | 0 |  | 0*");
    let both = [hall.the_twin(), hall.cards[0].into()];
    let both = unsort(&hall.play.workshop, &both);
    hall.play.commit(both);
    assert_eq!(hall.picture(), "0 |  |  | ");
    assert!(unsort(&hall.play.workshop, &hall.hung(&[0])).is_empty());
}

#[test]
fn a_card_whose_theme_is_gone_still_hangs_where_its_twin_is() {
    let mut hall = Hall::new(1);
    hall.hang(&[0], 0, None);
    hall.twin(0, 2);
    hall.play.remove(hall.themes[0]);
    assert_eq!(hall.picture(), " |  | 0*");
    hall.play.remove(hall.themes[2]);
    assert_eq!(hall.picture(), "0 | ");
}

#[test]
fn deleting_a_card_deletes_its_twins_and_undo_brings_all_back() {
    let mut hall = Hall::new(2);
    hall.hang(&[0, 1], 0, None);
    hall.twin(0, 2);
    let deletion = delete_cards(&hall.play.workshop, &[hall.cards[0]]);
    assert_eq!(deletion.ops.len(), 2);
    let way_back = hall.play.commit(deletion);
    assert_eq!(hall.wall().columns[0].count, 1);
    assert!(hall.play.workshop.twins.is_empty());
    hall.play.undo(way_back);
    assert_eq!(hall.picture(), " | 0 1 |  | 0*");
}

#[test]
fn cards_move_up_and_down_under_their_heading() {
    let mut hall = Hall::new(4);
    hall.hang(&[0, 1, 2], 0, None);
    let cluster = hall.cluster(0, &[3, 2]);
    let mut step = |card: usize, direction| {
        let change = move_within(&hall.play.workshop, hall.cards[card].into(), direction);
        hall.play.commit(change);
        hall.picture()
    };
    assert_eq!(step(0, Direction::Down), " | 1 0; 3 2 |  | ");
    assert_eq!(step(0, Direction::Down), " | 1 0; 3 2 |  | ");
    assert_eq!(step(2, Direction::Up), " | 1 0; 2 3 |  | ");
    assert_eq!(step(2, Direction::Up), " | 1 0; 2 3 |  | ");
    assert_eq!(
        *hall.play.workshop.clusters.get(cluster).unwrap().theme,
        Some(hall.themes[0])
    );
}

#[test]
fn cards_without_positions_can_still_be_moved() {
    let mut hall = Hall::new(3);
    for &card in &hall.cards.clone() {
        let theme = Some(hall.themes[0]);
        let place = Place {
            theme,
            cluster: None,
            pos: Position::default(),
        };
        hall.play.set((card, CardField::Place(place)));
    }
    let before: Vec<Hung> = hall.wall().hung().collect();
    let change = move_within(&hall.play.workshop, before[2], Direction::Up);
    hall.play.commit(change);
    let after: Vec<Hung> = hall.wall().hung().collect();
    assert_eq!(after, [before[0], before[2], before[1]]);
}

#[test]
fn clusters_move_among_those_of_their_theme() {
    let mut hall = Hall::new(3);
    let first = hall.cluster(0, &[0]);
    hall.cluster(1, &[1]);
    let third = hall.cluster(0, &[2]);
    let change = move_cluster(&hall.play.workshop, third, Direction::Up);
    hall.play.commit(change);
    assert_eq!(hall.picture(), " | ; 2; 0 | ; 1 | ");
    assert!(move_cluster(&hall.play.workshop, first, Direction::Down).is_empty());
}

#[test]
fn a_cluster_under_no_theme_hides_no_card() {
    let mut hall = Hall::new(2);
    let cluster = hall.cluster(0, &[0, 1]);
    hall.play.set((cluster, ClusterField::Theme(None)));
    assert_eq!(hall.picture(), " | 0 1 |  | ");
}

#[test]
fn ten_thousand_cards_all_hang() {
    let mut hall = Hall::new(0);
    let mut all = super::Change::default();
    let clusters: Vec<ClusterId> = (0..12).map(|n| hall.cluster(n % 3, &[])).collect();
    for (n, pos) in Position::run_after(None, 10_000).into_iter().enumerate() {
        let place = Place {
            theme: Some(hall.themes[n % 3]),
            cluster: (n % 2 == 0).then_some(clusters[n % 12]),
            pos: pos.clone(),
        };
        let id: CardId = hall.play.ids.fresh();
        all.set((id, vec![CardField::Pos(pos), CardField::Place(place)]));
    }
    hall.play.commit(all);
    assert_eq!(hall.wall().hung().count(), 10_000);
}

proptest! {
    #[test]
    fn no_card_is_ever_off_the_wall(steps in prop::collection::vec((0..8u8, 0..6usize, 0..3usize), 0..40)) {
        let mut hall = Hall::new(6);
        for (what, card, theme) in steps {
            let workshop = &hall.play.workshop;
            let places: Vec<Hung> = hall.wall().hung().filter(|hung| hung.card == hall.cards[card]).collect();
            let clusters: Vec<ClusterId> = workshop.clusters.iter().map(Cluster::id).collect();
            let some_cluster = clusters.get(card % clusters.len().max(1)).copied();
            match what {
                0 => hall.hang(&[card], theme, some_cluster),
                1 => hall.twin(card, theme),
                2 => if workshop.themes.contains(hall.themes[theme]) { hall.cluster(theme, &[card]); },
                3 => { let change = unsort(workshop, &places[..places.len().min(1)]); hall.play.commit(change); }
                4 => if let Some(cluster) = some_cluster { hall.play.remove(cluster); },
                5 => if let Some(cluster) = some_cluster {
                    let change = move_cluster_to(workshop, cluster, hall.themes[theme]);
                    hall.play.commit(change);
                },
                6 => hall.play.remove(hall.themes[theme]),
                _ => for hung in places {
                    let change = move_within(&hall.play.workshop, hung, Direction::Up);
                    hall.play.commit(change);
                },
            }
            let wall = hall.wall();
            for &card in &hall.cards {
                let hangs = wall.hung().filter(|hung| hung.card == card).count();
                let unsorted = wall.unsorted.iter().filter(|hung| hung.card == card).count();
                prop_assert!(unsorted <= 1 && (unsorted == 1) == (hangs == 0), "{card}: {hangs} {unsorted}");
            }
        }
    }
}
