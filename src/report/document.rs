//! The shape of a documentation: sections of blocks, without any format.
//!
//! A writer (Markdown, HTML, PDF, …) walks over [`Document::sections`] and renders each [`Block`] in its
//! own way; it needs neither the workshop nor a locale, since every word that the document says of its own
//! is in here already, in the document's language. What people typed is a [`Wording`] and is never changed:
//! escaping is the writer's business, and so is showing that a wording was edited or is contested.

use std::str::FromStr;

use chrono::NaiveDate;

use crate::locale::Language;
use crate::workshop::{Colour, ItemKind, Minute, QuestionId, Target, Text, ThemeId};

/// A documentation, ready to be written in any format.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The language it is written in.
    pub language: Language,
    /// The block at its head.
    pub title: Title,
    /// Its parts, in order; none of them is empty.
    pub sections: Vec<Section>,
    /// What a writer says of its own.
    pub words: Words,
}

impl Document {
    /// Goes through all blocks in order, whatever section they are in.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sections.iter().flat_map(|section| &section.blocks)
    }

    /// Changes every text that people typed, or that may hold one, wherever it stands.
    pub fn visit(&mut self, change: &mut dyn FnMut(&mut String)) {
        change(&mut self.title.full);
        self.title.name.visit(change);
        change(&mut self.title.dateline);
        change(&mut self.title.place);
        for block in self.sections.iter_mut().flat_map(|section| &mut section.blocks) {
            block.visit(change);
        }
    }

    /// Goes through all headings in order: a table of contents, or what can be jumped to.
    pub fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.blocks().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        })
    }
}

/// The block at the head of a documentation.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// What it is, with the workshop's name in quotation marks: one line.
    pub full: String,
    /// What it is, without the name.
    pub kind: String,
    /// The workshop's name; empty if it has none.
    pub name: Wording,
    /// When and where, as one line: `03.05.2012, Meißen`; empty if neither is known.
    pub dateline: String,
    /// When.
    pub date: Option<NaiveDate>,
    /// Where.
    pub place: String,
}

/// The marks that writers set beside wordings, in the document's language.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// Behind a card that no longer says what was written first.
    pub edited: String,
    /// Before a wording that was typed elsewhere at the same time.
    pub rival: String,
    /// Before the names of the other places at which a card hangs as well.
    pub also_at: String,
    /// Before the caption of a picture, and in place of one that has none.
    pub photo: String,
    /// Before the number of a page.
    pub page: String,
    /// Above a table of contents.
    pub contents: String,
}

/// A part of the documentation that can be left out as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Who was there.
    Participants,
    /// The agenda, planned and as it came.
    Agenda,
    /// The cards by category.
    Cards,
    /// The cards by theme and cluster.
    Clusters,
    /// What the dots came to.
    Dots,
    /// The questions and the answers of the groups.
    Rounds,
    /// Tasks and decisions.
    Agreements,
    /// What the next meeting is for, where and when.
    NextMeeting,
    /// The dates on offer and who can come.
    Poll,
    /// Who is to be invited, and by whom.
    Invitations,
    /// What waits for something else.
    Postponed,
    /// Pictures of the wall, wherever they stand.
    Photos,
}

impl Part {
    /// Every part, in the order of the document.
    pub const ALL: [Self; 12] = [
        Self::Participants,
        Self::Agenda,
        Self::Cards,
        Self::Clusters,
        Self::Dots,
        Self::Rounds,
        Self::Agreements,
        Self::NextMeeting,
        Self::Poll,
        Self::Invitations,
        Self::Postponed,
        Self::Photos,
    ];

    /// Returns the name by which anchors and the command line know the part.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Participants => "participants",
            Self::Agenda => "agenda",
            Self::Cards => "cards",
            Self::Clusters => "clusters",
            Self::Dots => "dots",
            Self::Rounds => "rounds",
            Self::Agreements => "agreements",
            Self::NextMeeting => "next-meeting",
            Self::Poll => "poll",
            Self::Invitations => "invitations",
            Self::Postponed => "postponed",
            Self::Photos => "photos",
        }
    }
}

/// Says that a text names no part.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a part of the documentation: {0}")]
pub struct UnknownPart(pub String);

impl FromStr for Part {
    type Err = UnknownPart;

    fn from_str(text: &str) -> Result<Self, UnknownPart> {
        Self::ALL
            .into_iter()
            .find(|part| part.key() == text.to_ascii_lowercase())
            .ok_or_else(|| UnknownPart(text.to_owned()))
    }
}

/// A part with what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Which part.
    pub part: Part,
    /// What it says; the first block is a heading.
    pub blocks: Vec<Block>,
}

/// What a piece of the document came from, so that a reader in the program can jump there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// A whole part.
    Part(Part),
    /// A thing.
    Target(Target),
    /// What was answered to a question at a theme.
    Cell(ThemeId, QuestionId),
}

/// Something of which a document is made.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// A sentence or two.
    Paragraph(Wording),
    /// A quiet remark of the document itself: nothing yet.
    Note(String),
    /// A list of one-line or several-line entries.
    List(List),
    /// What there is one of, each with its label: the goal, the place.
    Facts(Vec<Fact>),
    /// Cards on a wall, in reading order.
    Cards(Vec<Tile>),
    /// The agenda.
    Agenda(Agenda),
    /// A table.
    Table(Table),
    /// Pictures of the wall.
    Photos(Vec<Photo>),
}

impl Block {
    fn visit(&mut self, change: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Heading(heading) => heading.text.visit(change),
            Self::Paragraph(wording) => wording.visit(change),
            Self::Note(text) => change(text),
            Self::List(list) => {
                for entry in &mut list.entries {
                    entry.text.visit(change);
                    change(&mut entry.note);
                }
            }
            Self::Facts(facts) => facts.iter_mut().for_each(|fact| fact.text.visit(change)),
            Self::Cards(tiles) => {
                for tile in tiles {
                    change(&mut tile.category);
                    tile.text.visit(change);
                    tile.also_at.iter_mut().for_each(&mut *change);
                }
            }
            Self::Agenda(agenda) => {
                agenda.rows.iter_mut().for_each(|row| row.title.visit(change));
                if let Some(table) = &mut agenda.table {
                    table.visit(change);
                }
            }
            Self::Table(table) => table.visit(change),
            Self::Photos(photos) => photos.iter_mut().for_each(|photo| photo.caption.visit(change)),
        }
    }
}

/// A heading of some level.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// 2 for a section, 3 and 4 below it; 1 is the document's title.
    pub level: u8,
    /// The number of the agenda item that the section documents.
    pub number: Option<u32>,
    /// The colour and sign that go with it, where it heads a category.
    pub mark: Option<Mark>,
    /// What it says.
    pub text: Wording,
    /// A name for links, unique in the document: ASCII letters, digits and hyphens.
    pub anchor: String,
    /// Where it came from.
    pub origin: Option<Origin>,
}

/// The colour and the sign of a category.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// One character, or nothing.
    pub sign: String,
    /// Never the only bearer of meaning.
    pub colour: Colour,
}

/// A list.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The number of its first entry; none for bullets.
    pub start: Option<u32>,
    /// Its entries.
    pub entries: Vec<Entry>,
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it says.
    pub text: Wording,
    /// What stands quietly behind it: who said it, and when; empty for nothing.
    pub note: String,
    /// Where it came from.
    pub origin: Option<Origin>,
}

/// A value with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The value.
    pub text: Wording,
}

/// A card as it hangs on a wall.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Colour and sign of its category.
    pub mark: Mark,
    /// The name of its category, for those who see neither colour nor sign; empty for none.
    pub category: String,
    /// Whether the wall is one of a single category, so that the sign need not be repeated on each card.
    pub of_one_kind: bool,
    /// What it says, verbatim, with its line breaks.
    pub text: Wording,
    /// The other places at which it hangs as well.
    pub also_at: Vec<String>,
    /// The card.
    pub origin: Option<Origin>,
}

/// The agenda, planned and as it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    /// Its items, in order.
    pub rows: Vec<AgendaRow>,
    /// The same as a table, with the columns in which there is something to show; none where titles are
    /// all there is.
    pub table: Option<Table>,
    /// How many of its columns behind the subject hold stretches of the day: they come first.
    pub times: usize,
}

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaRow {
    /// Its number, if it bears one.
    pub number: Option<u32>,
    /// What it is called.
    pub title: Wording,
    /// What happens in it.
    pub kind: ItemKind,
    /// From when to when it was planned.
    pub planned: Span,
    /// How many minutes were planned.
    pub minutes: Option<u32>,
    /// From when to when it went.
    pub actual: Span,
    /// The item.
    pub origin: Option<Origin>,
}

/// A stretch of the day, as far as its ends are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Its start.
    pub from: Option<Minute>,
    /// Its end.
    pub to: Option<Minute>,
}

impl Span {
    /// Says whether nothing is known of it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell per column.
    pub rows: Vec<Row>,
    /// Which column says what a row is about: what a screen reader reads out before each cell.
    pub subject: usize,
}

impl Table {
    fn visit(&mut self, change: &mut dyn FnMut(&mut String)) {
        for column in &mut self.columns {
            change(&mut column.title);
        }
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            cell.visit(change);
        }
    }
}

impl Table {
    /// Returns how long the bar of a row is that shows the number in a column, 0 to 1.
    #[must_use]
    pub fn fraction(&self, row: &Row, of: usize) -> f32 {
        let number = |row: &Row| row.cells.get(of).and_then(|cell| cell.text.parse::<u32>().ok());
        let most = self.rows.iter().filter_map(number).max().unwrap_or(0).max(1);
        number(row).unwrap_or(0) as f32 / most as f32
    }
}

/// A picture of the wall.
#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    /// The name of its file in the workshop's folder `photos`.
    pub file: String,
    /// What it shows; empty: nobody said.
    pub caption: Wording,
    /// Where it came from.
    pub origin: Option<Origin>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What it is called.
    pub title: String,
    /// To which side its cells lean.
    pub align: Align,
    /// How many times the width of a narrow column it wants.
    pub weight: u8,
    /// Whether an empty cell means that something is missing, and should be seen.
    pub wanted: bool,
    /// The column whose numbers its cells show as bars. They say nothing that is not said there: nobody needs to have
    /// them read out, and a writer that can draw draws them.
    pub bars: Option<usize>,
}

/// To which side text leans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Where reading begins.
    #[default]
    Start,
    /// The middle.
    Centre,
    /// Where reading ends: numbers.
    End,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// A cell per column.
    pub cells: Vec<Wording>,
    /// Whether it stands out: sums, the best one.
    pub strong: bool,
    /// Where it came from.
    pub origin: Option<Origin>,
}

/// A text as it was typed, and what happened to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The text, verbatim.
    pub text: String,
    /// Whether to say that it is no longer what was written first.
    pub edited: bool,
    /// Other wordings that were typed at the same time, of which nobody has chosen one yet.
    pub rivals: Vec<String>,
}

impl Wording {
    /// Takes a text with all its wordings; that it was edited is not held against it.
    #[must_use]
    pub fn of(text: &Text) -> Self {
        Self {
            text: text.as_str().to_owned(),
            edited: false,
            rivals: text.rivals().iter().map(|rival| rival.text.clone()).collect(),
        }
    }

    /// Takes a text that is documented verbatim, so that an edit has to be marked.
    #[must_use]
    pub fn verbatim(text: &Text) -> Self {
        Self {
            edited: text.is_edited(),
            ..Self::of(text)
        }
    }

    fn visit(&mut self, change: &mut dyn FnMut(&mut String)) {
        change(&mut self.text);
        self.rivals.iter_mut().for_each(change);
    }

    /// Says whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.rivals.iter().all(|rival| rival.trim().is_empty())
    }
}

impl From<String> for Wording {
    fn from(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

impl From<&str> for Wording {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}
