//! The documentation: what is handed out, as one document without any format.
//!
//! [`build`] turns a workshop into a [`Document`] in the order of the day: who was there, the agenda planned
//! and as it came, then by numbered item the cards verbatim, the clusters, the questions with their answers,
//! and what was agreed. Headings take number and title from the agenda, so that the document reads like the
//! day went. Each format is a writer in [`crate::export`] that walks over the same document.
//!
//! What is empty is left out; only themes and questions without an answer say so, since a group that looks
//! for its theme must not think it was forgotten. What is private stays out: the notes of the day and of
//! agenda items are the facilitator's. Building is a few string copies per card, so that the preview can
//! simply build anew after a change.

mod agreements;
mod dates;
mod day;
mod document;
mod dots;
pub mod kit;
mod meeting;
mod names;
mod photos;
mod rota;
mod rounds;
mod sheets;
#[cfg(test)]
mod tests;
mod walls;

use std::collections::BTreeSet;

pub use dates::{Dates, Meeting, Task, dates};
pub use document::{
    Agenda, AgendaRow, Align, Block, Column, Document, Entry, Fact, Heading, List, Mark, Origin, Part, Photo,
    Row, Section, Span, Table, Tile, Title, UnknownPart, Wording, Words,
};
pub use names::{Masker, Mentions, Names, UnknownNames, Wanted};
pub use sheets::{Cell, Grid, sheets};

use crate::locale::Locale;
use crate::tr;
use crate::workshop::{ItemKind, ParticipantId, Target, Text, Workshop};

/// What goes into a documentation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Parts that are left out.
    pub without: BTreeSet<Part>,
    /// How people are named.
    pub names: Names,
}

impl Options {
    /// Says whether a part is left out.
    #[must_use]
    pub fn leaves_out(&self, part: Part) -> bool {
        self.without.contains(&part)
    }
}

/// Builds the documentation of a workshop in the language of the locale.
#[must_use]
pub fn build(workshop: &Workshop, locale: &Locale, options: &Options) -> Document {
    let masker = Masker::new(workshop, options.names);
    let source = Source {
        workshop,
        locale,
        masker: &masker,
    };
    let mut photos = photos::Album::of(&source, options);
    let mut sections = Vec::new();
    let mut put = |head: Option<Heading>, parts: Vec<Section>| {
        let mut head = head.map(Block::Heading);
        for mut section in parts {
            if section.blocks.is_empty() || options.leaves_out(section.part) {
                continue;
            }
            if let Some(head) = head.take() {
                section.blocks.insert(0, head);
            }
            photos.hang(&mut section);
            sections.push(section);
        }
    };
    for part in [Part::Participants, Part::Agenda] {
        let blocks = match part {
            Part::Participants => day::participants(&source),
            _ => day::agenda(&source),
        };
        put(
            Some(source.part_heading(part, None)),
            vec![Section { part, blocks }],
        );
    }
    for chapter in source.chapters() {
        let sections = match chapter.part {
            Part::Cards => vec![section(Part::Cards, walls::cards(&source))],
            Part::Clusters => vec![section(Part::Clusters, walls::clusters(&source))],
            Part::Rounds => vec![section(Part::Rounds, rounds::rounds(&source))],
            _ => agreements::sections(&source),
        };
        put(Some(source.part_heading(chapter.part, chapter.title)), sections);
        // What was ranked hangs on the wall: it stands behind it.
        if chapter.part == Part::Clusters {
            let title = source.part_heading(Part::Dots, None);
            put(Some(title), vec![dots::ranked(&source)]);
        }
    }
    put(Some(dots::mood_heading(&source)), vec![dots::moods(&source)]);
    sections.extend(photos.rest(&source));
    let mut document = Document {
        language: locale.language(),
        title: day::title(&source),
        sections,
        words: Words {
            edited: tr!(locale, "doc-edited"),
            rival: tr!(locale, "doc-rival"),
            also_at: tr!(locale, "doc-also-at"),
            photo: tr!(locale, "doc-photo"),
            page: tr!(locale, "doc-page"),
            contents: tr!(locale, "doc-contents"),
        },
    };
    if !masker.is_plain() {
        document.visit(&mut |text| {
            if let std::borrow::Cow::Owned(masked) = masker.text(text) {
                *text = masked;
            }
        });
    }
    document
}

const fn section(part: Part, blocks: Vec<Block>) -> Section {
    Section { part, blocks }
}

/// What a documentation is built from.
struct Source<'a> {
    workshop: &'a Workshop,
    locale: &'a Locale,
    masker: &'a Masker,
}

/// The parts that belong to one kind of agenda item, under the title of the item.
struct Chapter {
    part: Part,
    title: Option<(u32, Wording)>,
}

impl Source<'_> {
    /// Puts the chapters in the order in which the agenda has them. A chapter that the agenda knows nothing
    /// of follows the one that usually comes before it.
    fn chapters(&self) -> Vec<Chapter> {
        let mut chapters = Vec::new();
        let mut previous = 0;
        for (usual, (part, kind)) in [
            (Part::Cards, ItemKind::Cards),
            (Part::Clusters, ItemKind::Clustering),
            (Part::Rounds, ItemKind::Rounds),
            (Part::Agreements, ItemKind::Agreements),
        ]
        .into_iter()
        .enumerate()
        {
            let mut number = 0;
            let mut items = self
                .workshop
                .items
                .iter()
                .enumerate()
                .map(|(rank, item)| {
                    number += u32::from(item.kind.is_numbered());
                    (rank, number, item)
                })
                .filter(|(_, _, item)| *item.kind == kind);
            // What was agreed stands where it was agreed on: a day that begins with what an earlier one has left
            // open comes back to it at its end.
            let item = match part {
                Part::Agreements => items.last(),
                _ => items.next(),
            };
            let title = item
                .map(|(_, number, item)| (number, Wording::of(&item.title)))
                .filter(|(_, title)| !title.is_empty());
            let rank = item.map_or(previous, |(rank, _, _)| rank + 1);
            previous = rank;
            chapters.push((rank, usual, Chapter { part, title }));
        }
        chapters.sort_by_key(|(rank, usual, _)| (*rank, *usual));
        chapters.into_iter().map(|(_, _, chapter)| chapter).collect()
    }

    fn part_heading(&self, part: Part, title: Option<(u32, Wording)>) -> Heading {
        let (number, text) = match title {
            Some((number, text)) => (Some(number), text),
            None => (None, self.part_title(part).into()),
        };
        Heading {
            number,
            ..heading(2, text, part.key().to_owned(), Origin::Part(part))
        }
    }

    fn part_title(&self, part: Part) -> String {
        self.locale.part_name(part)
    }

    /// Returns the heading of a part below the chapter that it belongs to.
    fn sub_heading(&self, part: Part) -> Block {
        let title = self.part_title(part).into();
        Block::Heading(heading(3, title, part.key().to_owned(), Origin::Part(part)))
    }

    /// Returns the name of somebody who is mentioned, even if they were taken off the list since.
    fn person(&self, id: Option<ParticipantId>) -> Option<Wording> {
        let person = self.workshop.participants.get_any(id?)?;
        Some(self.named(&person.name, self.masker.participant(person.id()))).filter(|name| !name.is_empty())
    }

    /// Returns a name as it was typed, or the label that stands for it.
    fn named(&self, name: &Text, label: Option<&str>) -> Wording {
        match label {
            Some(label) if !self.masker.is_plain() => label.into(),
            _ => Wording::of(name),
        }
    }
}

fn heading(level: u8, text: Wording, anchor: String, origin: Origin) -> Heading {
    Heading {
        level,
        number: None,
        mark: None,
        text,
        anchor,
        origin: Some(origin),
    }
}

fn target_heading(level: u8, text: Wording, anchor: String, target: impl Into<Target>) -> Heading {
    heading(level, text, anchor, Origin::Target(target.into()))
}

impl Table {
    /// Makes a table of those columns that are wanted, or that have something in at least one row.
    fn of_filled(columns: Vec<Column>, rows: Vec<Row>, subject: usize) -> Self {
        let is_filled = |at: usize| {
            rows.iter()
                .any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()))
        };
        let kept: Vec<bool> = columns
            .iter()
            .enumerate()
            .map(|(at, column)| column.wanted || is_filled(at))
            .collect();
        let only_kept = |cells: Vec<Wording>| {
            let cells = cells.into_iter().zip(&kept);
            cells.filter(|(_, kept)| **kept).map(|(cell, _)| cell).collect()
        };
        Self {
            subject: kept.iter().take(subject).filter(|kept| **kept).count(),
            rows: rows
                .into_iter()
                .map(|row| Row {
                    cells: only_kept(row.cells),
                    ..row
                })
                .collect(),
            columns: columns
                .into_iter()
                .zip(&kept)
                .filter(|(_, kept)| **kept)
                .map(|(column, _)| column)
                .collect(),
        }
    }
}

impl Column {
    fn new(title: String, align: Align, weight: u8) -> Self {
        Self {
            title,
            align,
            weight,
            wanted: false,
            bars: None,
        }
    }

    /// Makes a column of bars that show the numbers of another one.
    fn bars(title: String, of: usize, weight: u8) -> Self {
        Self {
            bars: Some(of),
            ..Self::new(title, Align::Start, weight)
        }
    }

    /// Keeps the column even if all its cells are empty.
    fn wanted(self) -> Self {
        self.wanted_if(true)
    }

    fn wanted_if(self, wanted: bool) -> Self {
        Self { wanted, ..self }
    }
}
