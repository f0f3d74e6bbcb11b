//! What a document is made of, for those who hear it: headings, lists, tables, figures.
//!
//! The tree is built while pages are laid out, in reading order; what is drawn names the element it belongs
//! to. An element that stands on two pages is still one.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

use super::text::one_line;

/// An element of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Element(usize);

/// What an element is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Role {
    /// A part of the document.
    Section,
    /// A heading of a level, from 1.
    Heading(u16, String),
    /// A paragraph.
    Paragraph,
    /// A list, and whether it is numbered.
    List {
        /// Whether its entries bear numbers.
        numbered: bool,
    },
    /// An entry of a list.
    Entry,
    /// The bullet, number or sign of an entry.
    Label,
    /// What an entry says.
    Body,
    /// A table.
    Table,
    /// The head of a table.
    HeadRows,
    /// The rows of a table.
    BodyRows,
    /// A row of a table.
    Row,
    /// The head of a column.
    ColumnHead,
    /// The cell that says what a row is about.
    RowHead,
    /// A cell that is as wide as so many columns.
    Cell(u32),
    /// A picture, and what it shows.
    Figure(String),
    /// What is said of a picture.
    Caption,
}

/// The elements of a document.
#[derive(Debug, Default)]
pub(crate) struct Tags {
    elements: Vec<(Role, Vec<Element>)>,
    roots: Vec<Element>,
}

impl Tags {
    /// Adds an element behind those that are there.
    pub(crate) fn add(&mut self, parent: Option<Element>, role: Role) -> Element {
        let element = Element(self.elements.len());
        self.elements.push((role, Vec::new()));
        match parent.and_then(|parent| self.elements.get_mut(parent.0)) {
            Some((_, children)) => children.push(element),
            None => self.roots.push(element),
        }
        element
    }

    /// Turns them into what the file holds. `marks` are the stretches of pages that belong to each element.
    pub(super) fn tree(&self, marks: &Marks, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for &root in &self.roots {
            tree.push(self.group(root, marks));
        }
        tree
    }

    /// Builds an element with all that is below it. Elements are never nested deeper than the roles go.
    fn group(&self, element: Element, marks: &Marks) -> TagGroup {
        let Some((role, children)) = self.elements.get(element.0) else {
            return TagGroup::new(Tag::NonStruct);
        };
        let mut group = TagGroup::new(role.kind());
        for &mark in marks.of(element) {
            group.push(mark);
        }
        for &child in children {
            group.push(Node::Group(self.group(child, marks)));
        }
        group
    }
}

impl Role {
    fn kind(&self) -> TagKind {
        match self {
            Self::Section => Tag::Section.into(),
            Self::Heading(level, title) => {
                let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
                Tag::Hn(level, Some(one_line(title))).into()
            }
            Self::Paragraph => Tag::P.into(),
            Self::List { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
            Self::List { numbered: false } => Tag::L(ListNumbering::None).into(),
            Self::Entry => Tag::LI.into(),
            Self::Label => Tag::Lbl.into(),
            Self::Body => Tag::LBody.into(),
            Self::Table => Tag::Table.into(),
            Self::HeadRows => Tag::THead.into(),
            Self::BodyRows => Tag::TBody.into(),
            Self::Row => Tag::TR.into(),
            Self::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
            Self::RowHead => Tag::TH(TableHeaderScope::Row).into(),
            Self::Cell(columns) => Tag::TD
                .with_col_span(NonZeroU32::new(*columns).filter(|columns| columns.get() > 1))
                .into(),
            Self::Figure(alt) => Tag::Figure(Some(one_line(alt))).into(),
            Self::Caption => Tag::Caption.into(),
        }
    }
}

/// The stretches of pages that belong to each element.
#[derive(Default)]
pub(super) struct Marks(Vec<Vec<Identifier>>);

impl Marks {
    pub(super) fn add(&mut self, element: Element, mark: Identifier) {
        if self.0.len() <= element.0 {
            self.0.resize_with(element.0 + 1, Vec::new);
        }
        if let Some(marks) = self.0.get_mut(element.0) {
            marks.push(mark);
        }
    }

    fn of(&self, element: Element) -> &[Identifier] {
        self.0.get(element.0).map(Vec::as_slice).unwrap_or_default()
    }
}
