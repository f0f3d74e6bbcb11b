//! The cluster wall: which card hangs where.
//!
//! Every card has one place, and a [`Twin`](super::Twin) for each further one. A place names a theme and
//! perhaps a cluster. A card in a cluster hangs wherever the cluster is, so that moving a cluster to
//! another theme is one write; when the cluster is removed its cards stay in that column, under its head;
//! when the theme is removed they are unsorted again. Nothing of this is written: it follows from what is
//! there, and comes back when the removal is undone.

use std::collections::HashMap;

use super::change::Change;
use super::id::IdSource;
use super::order::{self, Direction};
use super::position::Position;
use super::things::{CardField, CardId, ClusterField, ClusterId, Place, ThemeId, TwinField, TwinId};
use super::{Entity, Workshop};

/// A card at one of its places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hung {
    /// The card.
    pub card: CardId,
    /// The twin, where this is not the card's first place.
    pub twin: Option<TwinId>,
}

impl From<CardId> for Hung {
    fn from(card: CardId) -> Self {
        Self { card, twin: None }
    }
}

/// The wall, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wall {
    /// The cards that hang under no theme, in the order of cards.
    pub unsorted: Vec<Hung>,
    /// A column for each theme, in order.
    pub columns: Vec<Column>,
}

/// What hangs under a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The theme.
    pub theme: ThemeId,
    /// How many cards hang here.
    pub count: usize,
    /// First the part without a heading, which may be empty; then the clusters in order.
    pub sections: Vec<Section>,
}

/// The cards under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The cluster; none for the part without a heading.
    pub cluster: Option<ClusterId>,
    /// Its cards, in order.
    pub cards: Vec<Hung>,
}

/// Returns the wall as it is.
#[must_use]
pub fn wall(workshop: &Workshop) -> Wall {
    let _ = workshop;
    Wall::default()
}

/// Hangs cards under a theme, or into a cluster of it, behind what is there.
#[must_use]
pub fn hang(workshop: &Workshop, cards: &[Hung], theme: ThemeId, cluster: Option<ClusterId>) -> Change {
    let mut change = Change::default();
    hang_into(workshop, cards, theme, cluster, &mut change);
    change
}

fn hang_into(
    workshop: &Workshop,
    cards: &[Hung],
    theme: ThemeId,
    cluster: Option<ClusterId>,
    change: &mut Change,
) {
    let wall = wall(workshop);
    let last = section(&wall, theme, cluster).and_then(|section| section.cards.last());
    let last = last
        .and_then(|&last| place(workshop, last))
        .map(|place| &place.pos);
    for (&hung, pos) in cards.iter().zip(Position::run_after(last, cards.len())) {
        put(
            hung,
            Place {
                theme: Some(theme),
                cluster,
                pos,
            },
            change,
        );
    }
}

fn section(wall: &Wall, theme: ThemeId, cluster: Option<ClusterId>) -> Option<&Section> {
    let column = wall.columns.iter().find(|column| column.theme == theme)?;
    column.sections.iter().find(|section| section.cluster == cluster)
}

fn place(workshop: &Workshop, hung: Hung) -> Option<&Place> {
    match hung.twin {
        Some(twin) => workshop.twins.get(twin).map(|twin| &*twin.place),
        None => workshop.cards.get(hung.card).map(|card| &*card.place),
    }
}

fn put(hung: Hung, place: Place, change: &mut Change) {
    match hung.twin {
        Some(twin) => change.set((twin, TwinField::Place(place))),
        None => change.set((hung.card, CardField::Place(place))),
    }
}

/// Takes cards off these places. A twin goes; where the card itself hangs, the first of its twins takes
/// over; a card without any place left is unsorted.
#[must_use]
pub fn unsort(workshop: &Workshop, cards: &[Hung]) -> Change {
    let _ = (workshop, cards);
    Change::default()
}

/// Hangs a card under a second theme as well. Nothing happens if it hangs there already; a card that is
/// not sorted yet is sorted.
#[must_use]
pub fn twin(workshop: &Workshop, ids: &IdSource, card: CardId, theme: ThemeId) -> Change {
    let _ = (workshop, ids, card, theme);
    Change::default()
}

/// Moves a card one place up or down under its heading.
#[must_use]
pub fn move_within(workshop: &Workshop, hung: Hung, direction: Direction) -> Change {
    let _ = (workshop, hung, direction);
    Change::default()
}

/// Makes a cluster behind the others of a theme and hangs cards into it.
#[must_use]
pub fn make_cluster(
    workshop: &Workshop,
    ids: &IdSource,
    theme: ThemeId,
    heading: &str,
    cards: &[Hung],
) -> Change {
    let id = ids.fresh::<ClusterId>();
    let mut change = Change::default();
    change.set((
        id,
        vec![
            ClusterField::Heading(heading.trim().to_owned()),
            ClusterField::Theme(Some(theme)),
            ClusterField::Pos(order::end(&workshop.clusters)),
        ],
    ));
    for (&hung, pos) in cards.iter().zip(Position::run_after(None, cards.len())) {
        put(
            hung,
            Place {
                theme: Some(theme),
                cluster: Some(id),
                pos,
            },
            &mut change,
        );
    }
    change
}

/// Removes the heading of a cluster; its cards stay in the column.
#[must_use]
pub fn remove_cluster(workshop: &Workshop, cluster: ClusterId) -> Change {
    workshop.removal(cluster.into()).into_iter().collect()
}

/// Moves a cluster, with its cards, one place up or down in its column.
#[must_use]
pub fn move_cluster(workshop: &Workshop, cluster: ClusterId, direction: Direction) -> Change {
    let theme = workshop.clusters.get(cluster).and_then(|cluster| *cluster.theme);
    let ids: Vec<ClusterId> = workshop
        .clusters
        .iter()
        .filter(|other| *other.theme == theme)
        .map(Entity::id)
        .collect();
    let mut change = Change::default();
    for (id, pos) in order::moved(&workshop.clusters, &ids, cluster, direction) {
        change.set((id, ClusterField::Pos(pos)));
    }
    change
}

/// Moves a cluster, with its cards, under another theme.
#[must_use]
pub fn move_cluster_to(workshop: &Workshop, cluster: ClusterId, theme: ThemeId) -> Change {
    let mut change = Change::default();
    if workshop
        .clusters
        .get(cluster)
        .is_some_and(|cluster| *cluster.theme != Some(theme))
    {
        change.set((
            cluster,
            vec![
                ClusterField::Theme(Some(theme)),
                ClusterField::Pos(order::end(&workshop.clusters)),
            ],
        ));
    }
    change
}
