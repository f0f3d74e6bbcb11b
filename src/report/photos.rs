//! The pictures of the wall, each beside what it shows.
//!
//! A picture of an agenda item stands at the end of the part that the item is documented in, one of a theme
//! below the theme, one of a question below the question. A picture whose place is not in the document, and
//! one that belongs to none, is kept in a part at the end: nothing is thrown away.

use super::{Block, Options, Origin, Part, Photo, Section, Source, Wording};
use crate::workshop::{ItemKind, PhotoAt, Target};

/// The pictures that have not found their place yet.
pub(super) struct Album {
    photos: Vec<(Option<Spot>, Photo)>,
}

/// Where a picture wants to hang.
#[derive(Clone, Copy, PartialEq)]
enum Spot {
    /// At the end of a part.
    Part(Part),
    /// Below a theme or a question, before the next heading.
    Below(Target),
}

impl Album {
    pub(super) fn of(source: &Source<'_>, options: &Options) -> Self {
        let mut photos = Vec::new();
        if !options.leaves_out(Part::Photos) {
            for photo in source.workshop.photos.iter() {
                photos.push((
                    photo.at.and_then(|at| spot(source, at)),
                    Photo {
                        file: photo.file.to_string(),
                        caption: Wording::of(&photo.caption),
                        origin: Some(Origin::Target(photo.id().into())),
                    },
                ));
            }
        }
        Self { photos }
    }

    /// Hangs the pictures that belong into a section.
    pub(super) fn hang(&mut self, section: &mut Section) {
        if self.photos.is_empty() {
            return;
        }
        let mut blocks = Vec::with_capacity(section.blocks.len());
        let mut below = Vec::new();
        for block in std::mem::take(&mut section.blocks) {
            if matches!(block, Block::Heading(_)) {
                blocks.append(&mut below);
            }
            let mut targets = Vec::new();
            match &block {
                Block::Heading(heading) => targets.extend(target(heading.origin)),
                Block::List(list) => {
                    targets.extend(list.entries.iter().filter_map(|entry| target(entry.origin)));
                }
                _ => {}
            }
            for target in targets {
                below.extend(self.take(Spot::Below(target)));
            }
            blocks.push(block);
        }
        blocks.append(&mut below);
        blocks.extend(self.take(Spot::Part(section.part)));
        section.blocks = blocks;
    }

    fn take(&mut self, wanted: Spot) -> Option<Block> {
        let taken: Vec<Photo> = self
            .photos
            .extract_if(.., |(spot, _)| *spot == Some(wanted))
            .map(|(_, photo)| photo)
            .collect();
        (!taken.is_empty()).then_some(Block::Photos(taken))
    }

    /// Makes a section of the pictures that have no other place.
    pub(super) fn rest(self, source: &Source<'_>) -> Option<Section> {
        let photos: Vec<Photo> = self.photos.into_iter().map(|(_, photo)| photo).collect();
        (!photos.is_empty()).then(|| Section {
            part: Part::Photos,
            blocks: vec![
                Block::Heading(source.part_heading(Part::Photos, None)),
                Block::Photos(photos),
            ],
        })
    }
}

/// Returns the theme or question that a piece of the document shows.
fn target(origin: Option<Origin>) -> Option<Target> {
    match origin? {
        Origin::Target(target @ (Target::Theme(_) | Target::Question(_))) => Some(target),
        _ => None,
    }
}

fn spot(source: &Source<'_>, at: PhotoAt) -> Option<Spot> {
    Some(match at {
        PhotoAt::Theme(theme) => Spot::Below(theme.into()),
        PhotoAt::Question(question) => Spot::Below(question.into()),
        PhotoAt::Item(item) => {
            let item = source.workshop.items.get(item)?;
            // The part that the item is documented in, whichever of its kind has given it its heading.
            Spot::Part(match *item.kind {
                ItemKind::Cards => Part::Cards,
                ItemKind::Clustering => Part::Clusters,
                ItemKind::Rounds => Part::Rounds,
                ItemKind::Agreements => Part::Agreements,
                ItemKind::Plenary | ItemKind::Break | ItemKind::End => Part::Agenda,
            })
        }
    })
}

#[cfg(test)]
mod tests;
