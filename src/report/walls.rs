//! The cards, twice: by category as they were collected, by theme and cluster as they were sorted.

use std::collections::HashMap;

use super::{Block, Mark, Origin, Part, Source, Tile, Wording, heading, target_heading};
use crate::tr;
use crate::workshop::wall::{self, Hung};
use crate::workshop::{Card, CardId, Category, CategoryId, ClusterId, ThemeId, cards};

/// The cards verbatim, a wall for each category.
pub(super) fn cards(source: &Source<'_>) -> Vec<Block> {
    let workshop = source.workshop;
    let mut blocks = Vec::new();
    for column in cards::columns(workshop) {
        let tiles: Vec<Tile> = column
            .cards
            .iter()
            .filter_map(|&card| tile(source, workshop.cards.get(card)?, true, Vec::new()))
            .collect();
        if tiles.is_empty() {
            continue;
        }
        if let Some(heading) = wall_heading(source, column.category, blocks.is_empty()) {
            blocks.push(heading);
        }
        blocks.push(Block::Note(tr!(source.locale, "doc-count", count = tiles.len())));
        blocks.push(Block::Cards(tiles));
    }
    blocks
}

/// Returns the heading of a wall; none where there are only cards without category.
fn wall_heading(source: &Source<'_>, category: Option<CategoryId>, is_first: bool) -> Option<Block> {
    let Some(category) = category.and_then(|id| source.workshop.categories.get(id)) else {
        let title = tr!(source.locale, "doc-no-category");
        let anchor = "category-none".to_owned();
        return (!is_first)
            .then(|| Block::Heading(heading(3, title.into(), anchor, Origin::Part(Part::Cards))));
    };
    let id = category.id();
    let mut heading = target_heading(3, Wording::of(&category.name), format!("category-{id}"), id);
    heading.mark = Some(mark(category));
    Some(Block::Heading(heading))
}

fn mark(category: &Category) -> Mark {
    Mark {
        sign: category.sign.to_string(),
        colour: *category.colour,
    }
}

/// Makes the tile of a card; none for a card on which nothing stands.
fn tile(source: &Source<'_>, card: &Card, of_one_kind: bool, also_at: Vec<String>) -> Option<Tile> {
    let text = Wording::verbatim(&card.text);
    if text.is_empty() {
        return None;
    }
    let category = card.category.and_then(|id| source.workshop.categories.get(id));
    Some(Tile {
        mark: category.map(mark).unwrap_or_default(),
        category: category
            .map(|category| category.name.as_str().to_owned())
            .unwrap_or_default(),
        of_one_kind,
        text,
        also_at,
        origin: Some(Origin::Target(card.id().into())),
    })
}

/// A place on the wall: a column and, inside it, a cluster or the part without heading.
type Spot = (ThemeId, Option<ClusterId>);

/// The cards by theme and cluster. Nothing, as long as nothing was sorted.
pub(super) fn clusters(source: &Source<'_>) -> Vec<Block> {
    let workshop = source.workshop;
    let wall = wall::wall(workshop);
    if wall.columns.iter().all(|column| column.count == 0) {
        return Vec::new();
    }
    let mut spots: HashMap<CardId, Vec<Spot>> = HashMap::new();
    for column in &wall.columns {
        for section in &column.sections {
            for hung in &section.cards {
                spots
                    .entry(hung.card)
                    .or_default()
                    .push((column.theme, section.cluster));
            }
        }
    }
    let tiles = |cards: &[Hung], here: Option<Spot>| -> Vec<Tile> {
        cards
            .iter()
            .filter_map(|hung| {
                let places = spots.get(&hung.card).map_or(&[][..], Vec::as_slice);
                let others = places.iter().filter(|&&spot| Some(spot) != here);
                let also_at = others.filter_map(|&spot| spot_name(source, spot)).collect();
                tile(source, workshop.cards.get(hung.card)?, false, also_at)
            })
            .collect()
    };
    let mut blocks = Vec::new();
    for column in &wall.columns {
        let Some(theme) = workshop.themes.get(column.theme) else {
            continue;
        };
        let (name, anchor) = (Wording::of(&theme.name), format!("theme-{}", theme.id()));
        blocks.push(Block::Heading(target_heading(3, name, anchor, theme.id())));
        let before = blocks.len();
        for section in &column.sections {
            let tiles = tiles(&section.cards, Some((column.theme, section.cluster)));
            if tiles.is_empty() {
                continue;
            }
            if let Some(cluster) = section.cluster.and_then(|id| workshop.clusters.get(id)) {
                let (name, anchor) = (Wording::of(&cluster.heading), format!("cluster-{}", cluster.id()));
                blocks.push(Block::Heading(target_heading(4, name, anchor, cluster.id())));
            }
            blocks.push(Block::Cards(tiles));
        }
        if blocks.len() == before {
            blocks.push(Block::Note(tr!(source.locale, "doc-no-cards")));
        }
    }
    let unsorted = tiles(&wall.unsorted, None);
    if !unsorted.is_empty() {
        let title = tr!(source.locale, "doc-unsorted");
        let origin = Origin::Part(Part::Clusters);
        blocks.push(Block::Heading(heading(
            3,
            title.into(),
            "unsorted".to_owned(),
            origin,
        )));
        blocks.push(Block::Cards(unsorted));
    }
    blocks
}

/// Returns what a place is called: the theme, and the heading of the cluster if it is in one.
fn spot_name(source: &Source<'_>, (theme, cluster): Spot) -> Option<String> {
    let theme = source.workshop.themes.get(theme)?.name.as_str();
    let cluster = cluster.and_then(|id| source.workshop.clusters.get(id));
    Some(match cluster.map(|cluster| cluster.heading.trim()) {
        Some(heading) if !heading.is_empty() => format!("{theme}: {heading}"),
        _ => theme.to_owned(),
    })
}
