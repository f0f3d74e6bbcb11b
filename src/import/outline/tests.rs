//! The seed and documentations of its kind, read as a whole.

mod kinds;
mod nothing_lost;
mod others;
mod seed;

use super::{Outline, OutlineCategory, OutlineItem, OutlineKind, OutlineTheme, parse};

pub(super) const SEED: &str = include_str!("../../../tests/fixtures/werkstatt-tag-meissen-2012.txt");

fn items(outline: &Outline) -> Vec<(&str, OutlineKind)> {
    outline
        .items
        .iter()
        .map(|item: &OutlineItem| (item.title.as_str(), item.kind))
        .collect()
}

fn cards(outline: &Outline, category: &str) -> Vec<String> {
    let found = outline
        .categories
        .iter()
        .find(|found: &&OutlineCategory| found.name == category);
    let found = found.unwrap_or_else(|| panic!("no category {category:?} in {:#?}", outline.categories));
    found.cards.iter().map(|card| card.text.clone()).collect()
}

fn themes(outline: &Outline) -> Vec<&str> {
    outline
        .themes
        .iter()
        .map(|theme: &OutlineTheme| theme.name.as_str())
        .collect()
}

fn categories(outline: &Outline) -> Vec<(&str, usize)> {
    outline
        .categories
        .iter()
        .map(|category| (category.name.as_str(), category.cards.len()))
        .collect()
}

fn notes(outline: &Outline) -> Vec<(usize, &str)> {
    outline
        .notes
        .iter()
        .map(|note| (note.line, note.text.as_str()))
        .collect()
}
