//! The reader: it walks from block to block and knows which part of the day it is in.
//!
//! Every step starts at the first line of a block — a heading, a bullet with its continuation lines, a
//! numbered line, a paragraph — and returns the line after it. The section decides what a block becomes;
//! [`sections`](super::sections) puts it there.

use std::collections::{HashMap, HashSet};

use super::head::{Head, Taken};
use super::headings::{Heading, without_colon};
use super::lines::{Line, Lines, Shape};
use super::markers;
use super::persons::Known;
use super::quotes;
use super::themes;
use super::words::{self, Fixed, fold};
use super::{Outline, OutlineAgreementKind, OutlineKind, OutlineTheme, agreements, times};

/// The part of the documentation that is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Before everything: title, date, place.
    Head,
    /// Below a heading like "Agenda".
    Agenda,
    /// Below the programme item of this index.
    Item(usize),
    /// Below the category of this index.
    Category(usize),
    /// Below the theme of this index, and under which question.
    Theme { theme: usize, question: Option<usize> },
    /// Below an item or heading that announces agreements, and of what kind.
    Agreements {
        item: usize,
        kind: Option<OutlineAgreementKind>,
    },
    /// Below a heading like "Participants".
    People,
    /// Below a heading like "Questions".
    Questions,
    /// Below a heading like "Themes".
    Themes,
    /// Below a heading that the outline has no place for.
    Aside,
}

/// An agreement before it is read: the date of the workshop may still be unknown.
#[derive(Debug, Default)]
pub(super) struct RawAgreement {
    pub(super) text: String,
    pub(super) line: usize,
    pub(super) expected: Option<OutlineAgreementKind>,
    pub(super) columns: Columns,
}

/// What a table says of an agreement beside its text.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) who: Option<String>,
    pub(super) with: Option<String>,
    pub(super) until: Option<String>,
    pub(super) condition: Option<String>,
    pub(super) done: bool,
}

/// Reads lines into an outline.
pub(super) struct Reader<'a> {
    pub(super) lines: Lines<'a>,
    pub(super) out: Outline,
    pub(super) head: Head,
    pub(super) section: Section,
    /// The number of the last programme item.
    pub(super) last_number: u32,
    /// The number of the last entry of the list inside the section.
    pub(super) list_number: u32,
    /// The last programme item.
    pub(super) current: Option<usize>,
    /// Themes named in passing, for the case that no headings name any.
    pub(super) derived_themes: Vec<String>,
    /// Whether the text lists its themes ("Themes: A, B"), so that each of them counts.
    pub(super) themes_listed: bool,
    /// Their names, folded.
    pub(super) derived_keys: HashSet<String>,
    /// Whether the cards of this category began right below its heading.
    pub(super) dense: bool,
    /// Whether the cards of this category stand without bullets.
    pub(super) loose: bool,
    /// Whether each paragraph is a card then, and not each line.
    pub(super) card_is_paragraph: bool,
    /// Whether the paper was closed by a signature or a page number.
    pub(super) closed: bool,
    /// Whether the themes are named by their groups ("AG 2: Jugend").
    pub(super) themes_of_groups: bool,
    pub(super) raw_agreements: Vec<RawAgreement>,
    pub(super) items_by_title: HashMap<String, usize>,
    pub(super) categories_by_name: HashMap<String, usize>,
    pub(super) themes_by_name: HashMap<String, usize>,
    pub(super) questions_by_text: HashMap<String, usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            lines: Lines::read(text),
            out: Outline::default(),
            head: Head::default(),
            section: Section::Head,
            last_number: 0,
            list_number: 0,
            current: None,
            derived_themes: Vec::new(),
            derived_keys: HashSet::new(),
            themes_listed: false,
            dense: false,
            loose: false,
            card_is_paragraph: false,
            closed: false,
            themes_of_groups: false,
            raw_agreements: Vec::new(),
            items_by_title: HashMap::new(),
            categories_by_name: HashMap::new(),
            themes_by_name: HashMap::new(),
            questions_by_text: HashMap::new(),
        }
    }

    pub(super) fn run(mut self) -> Outline {
        self.walk();
        self.finish()
    }

    /// Reads all blocks, one after the other.
    pub(super) fn walk(&mut self) {
        let mut index = 0;
        while let Some(line) = self.lines.get(index).copied() {
            index = match line.shape {
                Shape::Blank => index + 1,
                Shape::Rule => self.understand(index, index + 1),
                Shape::Heading { level, text } => self.marked_heading(index, level, text),
                Shape::Bullet { text } => self.bullet(index, &line, text),
                Shape::Lettered { text } => self.lettered(index, &line, text),
                Shape::Numbered { number, text } => self.numbered(index, number, text),
                Shape::Text => self.text(index, &line),
            };
        }
    }

    fn finish(self) -> Outline {
        let head = self.head;
        let mut out = self.out;
        (out.title, out.date, out.place) = (head.title, head.date, head.place);
        if out.themes.is_empty() || self.themes_listed {
            let known = self.themes_by_name;
            let missing = self
                .derived_themes
                .into_iter()
                .filter(|name| !known.contains_key(&fold(name)));
            out.themes.extend(missing.map(|name| OutlineTheme {
                name,
                answers: Vec::new(),
            }));
        }
        let date = out.date;
        let known = Known::of(&out.participants);
        out.agreements = self
            .raw_agreements
            .into_iter()
            .map(|raw| agreements::read(raw, date, &known))
            .collect();
        let below_agreements = out
            .items
            .iter()
            .filter(|item| item.kind == OutlineKind::Agreements);
        out.meeting_goal = out
            .agreements
            .iter()
            .map(|agreement| &agreement.text)
            .chain(below_agreements.map(|item| &item.notes))
            .chain(out.notes.iter().map(|note| &note.text))
            .find_map(|text| agreements::meeting_goal(text));
        out.notes.sort_by_key(|note| note.line);
        out.understood.sort_by_key(|note| note.line);
        out
    }

    /// A heading by its marks.
    fn marked_heading(&mut self, index: usize, level: u8, text: &'a str) -> usize {
        if let Some((number, text)) = markers::numbered(text) {
            self.understand(index, index);
            return self.numbered(index, number, markers::unbold(text));
        }
        if self.section == Section::Head
            && self.head.wants_title()
            && (level == 1 || quotes::quoted(text).is_some())
        {
            return self.head_line(index, text);
        }
        if let Some(heading) = self.heading_at(index, text, true) {
            return self.open(heading, index, text);
        }
        if times::is_time_led(text) {
            return self.open_item(index, None, text);
        }
        let of_groups = matches!(self.current_kind(), Some(OutlineKind::Rounds))
            && matches!(self.section, Section::Item(_) | Section::Theme { .. });
        match self.section {
            // A second heading of the first rank says what the title says already.
            Section::Head if level == 1 && !self.head.wants_title() => {
                self.note(index, text.to_owned());
                index + 1
            }
            Section::Head => self.head_line(index, text),
            // What the groups worked on, with anything but bullets below.
            _ if level == 3 && of_groups && !text.ends_with('?') => {
                self.open(Heading::Theme(text), index, text)
            }
            // A chapter of its own, though no word tells what happens in it.
            _ if (1..=2).contains(&level) => self.open_item(index, None, text),
            _ => {
                let line = self.lines.get(index).map_or("", |line| line.text).to_owned();
                self.put_paragraph(index, line);
                index + 1
            }
        }
    }

    /// Opens what a heading announces.
    pub(super) fn open(&mut self, heading: Heading<'a>, index: usize, text: &'a str) -> usize {
        self.list_number = 0;
        match heading {
            Heading::Theme(name) => {
                self.themes_of_groups = themes::group_theme(without_colon(text).0).is_some();
                self.open_theme(name);
            }
            Heading::Category(name) => {
                self.open_category(name);
            }
            Heading::Item => return self.open_item(index, None, without_colon(text).0),
            Heading::Question(question) => {
                if !matches!(self.section, Section::Theme { .. }) {
                    // Groups that answer without a theme: what they work on is the item itself.
                    let title = self.current.and_then(|item| self.out.items.get(item));
                    let title = title.map(|item| item.title.clone()).unwrap_or_default();
                    self.open_theme(&title);
                }
                let found = self.push_question(question);
                self.set_question(Some(found));
            }
            Heading::QuestionNumber(number) => {
                self.set_question(Some(number - 1).filter(|found| *found < self.out.questions.len()));
            }
            Heading::Within => {}
            Heading::Fixed(Fixed::Agreed(kind)) => match self.section {
                Section::Agreements { item, .. } => {
                    self.section = Section::Agreements {
                        item,
                        kind: Some(kind),
                    }
                }
                _ => {
                    let end = self.open_item(index, None, without_colon(text).0);
                    if let Some(item) = self.current {
                        if let Some(opened) = self.out.items.get_mut(item) {
                            opened.kind = OutlineKind::Agreements;
                        }
                        self.section = Section::Agreements {
                            item,
                            kind: Some(kind),
                        };
                    }
                    return end;
                }
            },
            Heading::Fixed(Fixed::People) => self.section = Section::People,
            Heading::Fixed(Fixed::Questions) => self.section = Section::Questions,
            Heading::Fixed(Fixed::Themes) => {
                self.themes_listed = true;
                self.section = Section::Themes;
            }
            Heading::Fixed(Fixed::Agenda) => self.section = Section::Agenda,
            Heading::Fixed(Fixed::Aside) => {
                self.section = Section::Aside;
                self.note(index, text.to_owned());
                return index + 1;
            }
        }
        self.understand(index, index + 1)
    }

    /// A line without any mark.
    fn text(&mut self, index: usize, line: &Line<'a>) -> usize {
        if let Some(end) = self.table(index) {
            return end;
        }
        let underlined = self
            .lines
            .get(index + 1)
            .filter(|next| next.shape == Shape::Rule)
            .map(|next| next.text);
        if let Some(level) = underlined.and_then(|rule| match rule.chars().next() {
            Some('=') => Some(1),
            Some('-') => Some(2),
            _ => None,
        }) {
            return self.marked_heading(index, level, line.text);
        }
        if let Some(heading) = self.heading_at(index, line.text, false) {
            return self.open(heading, index, line.text);
        }
        if let Some(end) = self.labelled_line(index, line.text) {
            return end;
        }
        let agenda = matches!(self.section, Section::Head | Section::Agenda | Section::Item(_));
        let fresh = self.is_fresh(index);
        if (agenda || fresh || self.interrupts(index)) && times::is_time_led(line.text) {
            return self.open_item(index, None, line.text);
        }
        if self.section == Section::Head {
            return self.head_line(index, line.text);
        }
        self.paragraph(index)
    }

    /// `Participants: A, B and C` and `Facilitation: A`, on one line.
    fn labelled_line(&mut self, index: usize, text: &str) -> Option<usize> {
        if matches!(self.section, Section::Category(_)) && !self.is_fresh(index) {
            return None;
        }
        let (label, value) = text
            .split_once(':')
            .map(|(label, value)| {
                (
                    label.trim_matches(['*', '_', ' ']),
                    value.trim_matches(['*', '_', ' ']),
                )
            })
            .filter(|(_, value)| !value.trim().is_empty())?;
        match words::fixed(label)? {
            Fixed::People => {
                let people = super::people::list(value);
                if value.starts_with(|c: char| c.is_ascii_digit()) {
                    // "14 people" says how many there were, and nobody's name.
                    self.note(index, text.to_owned());
                } else {
                    self.understand(index, index + 1);
                }
                self.out.participants.extend(people);
            }
            Fixed::Aside => self.note(index, text.to_owned()),
            Fixed::Themes if self.section != Section::Head || !self.head.wants_title() => {
                self.themes_listed = true;
                for name in super::headings::names(value, false) {
                    self.derive_theme(name);
                }
                self.understand(index, index);
            }
            _ => return None,
        }
        Some(index + 1)
    }

    /// A line of the head: title, date, place, or a note.
    fn head_line(&mut self, index: usize, text: &str) -> usize {
        let mut end = index + 1;
        let mut joined = None;
        // A quoted title may go on in the next line.
        if self.head.wants_title() && text.contains(quotes::is_quote) && quotes::quoted(text).is_none() {
            joined = self
                .lines
                .get(end)
                .filter(|next| next.shape == Shape::Text)
                .map(|next| format!("{text} {}", next.text))
                .filter(|joined| quotes::quoted(joined).is_some());
        }
        if joined.is_some() {
            end += 1;
        }
        let text = joined.as_deref().unwrap_or(text);
        // A subtitle right below the title belongs to it.
        if joined.is_none() && !self.is_fresh(index) && self.head.goes_on(text) {
            self.understand(index, index);
            return end;
        }
        let next = self.lines.filled_after(end - 1).map_or("", |line| line.text);
        match self.head.take(text, next) {
            Taken::No => {
                self.note(index, text.to_owned());
                return end;
            }
            Taken::All => {}
            Taken::Except(rest) => {
                for part in rest {
                    self.note(index, part);
                }
            }
        }
        for line in index..end {
            self.understand(line, line);
        }
        end
    }

    /// Whether a line begins after a blank line, a heading, or at the very top.
    pub(super) fn is_fresh(&self, index: usize) -> bool {
        self.lines
            .before(index)
            .is_none_or(|line| matches!(line.shape, Shape::Blank | Shape::Rule | Shape::Heading { .. }))
    }

    pub(super) fn has_no_cards(&self, category: usize) -> bool {
        self.out
            .categories
            .get(category)
            .is_none_or(|category| category.cards.is_empty())
    }

    pub(super) fn kind_of(&self, item: usize) -> Option<OutlineKind> {
        self.out.items.get(item).map(|item| item.kind)
    }

    pub(super) fn current_kind(&self) -> Option<OutlineKind> {
        self.kind_of(self.current?)
    }

    /// Whether cards are being collected here: below a category, or below an item that asks for cards.
    pub(super) fn is_among_cards(&self) -> bool {
        matches!(self.section, Section::Category(_))
            && !matches!(self.current_kind(), Some(OutlineKind::Rounds))
            || matches!(self.section, Section::Item(item) if self.kind_of(item) == Some(OutlineKind::Cards))
    }

    pub(super) fn is_derived_theme(&self, name: &str) -> bool {
        !self.derived_keys.is_empty() && self.derived_keys.contains(&fold(name))
    }

    pub(super) fn is_known_item(&self, title: &str) -> bool {
        !self.items_by_title.is_empty() && self.items_by_title.contains_key(&fold(title))
    }

    pub(super) fn is_known_question(&self, question: &str) -> bool {
        self.questions_by_text.contains_key(&fold(question))
    }
}
