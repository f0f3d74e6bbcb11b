//! The cluster wall: which card hangs where.
//!
//! Every card has one place, and a [`Twin`](super::Twin) for each further one. A place names a theme and
//! perhaps a cluster. A card in a cluster hangs wherever the cluster is, so that moving a cluster to
//! another theme is one write; when the cluster is removed its cards stay in that column, under its head;
//! when the theme is removed they are unsorted again. Nothing of this is written: it follows from what is
//! there, and comes back when the removal is undone.

mod sorting;
#[cfg(test)]
mod tests;

pub use sorting::{sort_under, step, twins};

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;

use super::change::Change;
use super::id::IdSource;
use super::order::{self, Direction};
use super::position::Position;
use super::table::IdHasher;
use super::things::{CardField, CardId, ClusterField, ClusterId, Place, ThemeId, TwinField, TwinId};
use super::{Entity, Workshop};

/// A card at one of its places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// How many cards hang here; a card that hangs here twice counts twice.
    pub count: usize,
    /// First the part without a heading, which may be empty; then the clusters in order.
    pub sections: Vec<Section>,
}

/// The cards under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The cluster; none for the part without a heading.
    pub cluster: Option<ClusterId>,
    /// Its cards, in order.
    pub cards: Vec<Hung>,
}

/// Returns the wall as it is. A card is unsorted when none of its places hangs.
#[must_use]
pub fn wall(workshop: &Workshop) -> Wall {
    let spots = Spots::new(workshop);
    let mut hung: Vec<(usize, &Position, Hung)> = Vec::with_capacity(workshop.cards.len());
    let mut placed_twice = HashSet::new();
    for twin in workshop.twins.iter() {
        let card = twin.card.filter(|&card| workshop.cards.contains(card));
        if let (Some(card), Some(section)) = (card, spots.section(&twin.place)) {
            placed_twice.insert(card);
            let twin_id = Some(twin.id());
            hung.push((section, &twin.place.pos, Hung { card, twin: twin_id }));
        }
    }
    let mut unsorted = Vec::new();
    for card in workshop.cards.iter() {
        let this = Hung::from(card.id());
        match spots.section(&card.place) {
            Some(section) => hung.push((section, &card.place.pos, this)),
            None if placed_twice.contains(&card.id()) => {}
            None => unsorted.push(this),
        }
    }

    // Sorted section by section: what was hung one after the other is in order already.
    let mut sections: Vec<Vec<(&Position, Hung)>> = vec![Vec::new(); spots.headings.len()];
    for (section, pos, this) in hung {
        sections[section].push((pos, this));
    }
    let mut columns: Vec<Column> = Vec::with_capacity(workshop.themes.len());
    for ((theme, cluster), mut cards) in spots.headings.into_iter().zip(sections) {
        cards.sort();
        let cards: Vec<Hung> = cards.into_iter().map(|(_, this)| this).collect();
        let count = cards.len();
        let section = Section { cluster, cards };
        match columns.last_mut() {
            Some(column) if column.theme == theme => {
                column.count += count;
                column.sections.push(section);
            }
            _ => columns.push(Column {
                theme,
                count,
                sections: vec![section],
            }),
        }
    }
    Wall { unsorted, columns }
}

/// The headings of the wall, numbered in order, and what of them a place means.
struct Spots<'a> {
    workshop: &'a Workshop,
    headings: Vec<(ThemeId, Option<ClusterId>)>,
    heads: Map<ThemeId>,
    clusters: Map<ClusterId>,
}

type Map<I> = HashMap<I, usize, BuildHasherDefault<IdHasher>>;

impl<'a> Spots<'a> {
    fn new(workshop: &'a Workshop) -> Self {
        let mut inside: HashMap<ThemeId, Vec<ClusterId>> = HashMap::new();
        for cluster in workshop.clusters.iter() {
            if let Some(theme) = *cluster.theme {
                inside.entry(theme).or_default().push(cluster.id());
            }
        }
        let mut spots = Self {
            workshop,
            headings: Vec::new(),
            heads: Map::default(),
            clusters: Map::default(),
        };
        for theme in workshop.themes.iter().map(Entity::id) {
            spots.heads.insert(theme, spots.headings.len());
            spots.headings.push((theme, None));
            for cluster in inside.remove(&theme).unwrap_or_default() {
                spots.clusters.insert(cluster, spots.headings.len());
                spots.headings.push((theme, Some(cluster)));
            }
        }
        spots
    }

    /// Returns under which heading a place is; none: nowhere, the card is not sorted.
    fn section(&self, place: &Place) -> Option<usize> {
        if let Some(cluster) = place.cluster {
            if let Some(&section) = self.clusters.get(&cluster) {
                return Some(section);
            }
            // A cluster that was removed still tells in which column its cards were last.
            let removed = self.workshop.clusters.get_any(cluster);
            let last = removed.and_then(|cluster| *cluster.theme);
            if let Some(&head) = last.and_then(|theme| self.heads.get(&theme)) {
                return Some(head);
            }
        }
        self.heads.get(&place.theme?).copied()
    }
}

/// Hangs cards under a theme, or into a cluster of it, behind what is there. Nothing happens when the theme
/// is gone; where the cluster is gone, or hangs under another theme, the cards hang under the theme's head.
#[must_use]
pub fn hang(workshop: &Workshop, cards: &[Hung], theme: ThemeId, cluster: Option<ClusterId>) -> Change {
    hang_on(&wall(workshop), workshop, cards, theme, cluster)
}

/// Does what [`hang`] does, on a wall that is known already.
fn hang_on(
    wall: &Wall,
    workshop: &Workshop,
    cards: &[Hung],
    theme: ThemeId,
    cluster: Option<ClusterId>,
) -> Change {
    let mut change = Change::default();
    let found = wall.section(theme, cluster).or_else(|| wall.section(theme, None));
    let Some(section) = found else {
        return change;
    };
    let last = section.cards.last().and_then(|&last| place(workshop, last));
    let positions = Position::run_after(last.map(|place| &place.pos), cards.len());
    for (&hung, pos) in cards.iter().zip(positions) {
        let (theme, cluster) = (Some(theme), section.cluster);
        put(hung, Place { theme, cluster, pos }, &mut change);
    }
    change
}

impl Column {
    /// Goes through everything that hangs here, in order.
    pub fn hung(&self) -> impl Iterator<Item = Hung> + '_ {
        self.sections
            .iter()
            .flat_map(|section| section.cards.iter().copied())
    }
}

impl Wall {
    /// Goes through everything that hangs under a theme, in order.
    pub fn hung(&self) -> impl Iterator<Item = Hung> + '_ {
        self.columns.iter().flat_map(Column::hung)
    }

    /// Returns what hangs under a heading of a theme.
    #[must_use]
    pub fn section(&self, theme: ThemeId, cluster: Option<ClusterId>) -> Option<&Section> {
        let column = self.columns.iter().find(|column| column.theme == theme)?;
        column.sections.iter().find(|section| section.cluster == cluster)
    }
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
    let mut change = Change::default();
    let mut heirs: HashMap<CardId, TwinId> = HashMap::new();
    let wall = wall(workshop);
    let going: HashSet<&Hung> = cards.iter().collect();
    for hung in wall.hung().filter(|hung| !going.contains(hung)) {
        if let Some(twin) = hung.twin {
            heirs.entry(hung.card).or_insert(twin);
        }
    }
    for &hung in cards {
        if let Some(twin) = hung.twin {
            change.ops.extend(workshop.removal(twin.into()));
            continue;
        }
        let heir = heirs.get(&hung.card).and_then(|&heir| workshop.twins.get(heir));
        let place = heir.map_or_else(Place::default, |heir| (*heir.place).clone());
        if workshop
            .cards
            .get(hung.card)
            .is_some_and(|card| *card.place != place)
        {
            put(hung, place, &mut change);
        }
        if let Some(heir) = heir {
            change.ops.extend(workshop.removal(heir.id().into()));
        }
    }
    change
}

/// Hangs a card under a second theme as well. Nothing happens if it hangs there already; a card that is
/// not sorted yet is sorted.
#[must_use]
pub fn twin(workshop: &Workshop, ids: &IdSource, card: CardId, theme: ThemeId) -> Change {
    let wall = wall(workshop);
    let is_here = wall
        .columns
        .iter()
        .filter(|column| column.theme == theme)
        .flat_map(Column::hung)
        .any(|hung| hung.card == card);
    if is_here || !workshop.cards.contains(card) || !workshop.themes.contains(theme) {
        return Change::default();
    }
    if wall.unsorted.contains(&card.into()) {
        return hang(workshop, &[card.into()], theme, None);
    }
    let twin = ids.fresh::<TwinId>();
    let mut change = Change::default();
    change.set((twin, TwinField::Card(Some(card))));
    let hung = Hung {
        card,
        twin: Some(twin),
    };
    change.ops.extend(hang(workshop, &[hung], theme, None).ops);
    change
}

/// Moves a card one place up or down under its heading.
#[must_use]
pub fn move_within(workshop: &Workshop, hung: Hung, direction: Direction) -> Change {
    let wall = wall(workshop);
    let mut sections = wall.columns.iter().flat_map(|column| &column.sections);
    let mut change = Change::default();
    let Some(section) = sections.find(|section| section.cards.contains(&hung)) else {
        return change;
    };
    let list: Vec<(Hung, &Position)> = section
        .cards
        .iter()
        .filter_map(|&card| Some((card, &place(workshop, card)?.pos)))
        .collect();
    for (moved, pos) in order::moved_among(&list, hung, direction) {
        if let Some(old) = place(workshop, moved) {
            put(moved, Place { pos, ..old.clone() }, &mut change);
        }
    }
    change
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
    if !workshop.themes.contains(theme) {
        return change;
    }
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
