//! Reads the documentation of a workshop, as people type it, back into its parts.
//!
//! Somebody has last year's documentation as text: a title with date and place, numbered programme items,
//! headings with bulleted cards below, themes, quoted questions, numbered agreements. No grammar was agreed
//! on when it was written, so this reader does what a person does: it looks at the outward shape of a line
//! (a bullet, a number, a line that stands alone), at a few telling words, and at where it stands.
//!
//! What it promises:
//!
//! - **Nothing is dropped silently.** Every line that is not blank ends up in a card, an item, a theme, an
//!   agreement, …; in [`Outline::notes`] when it was not understood; or in [`Outline::understood`] when it
//!   was, but its wording is kept nowhere else (a lead-in, a structural heading, a time).
//! - **Cards and agreements are verbatim**, with their line breaks. Only the marker, indentation that belongs
//!   to it, and white space at line ends are taken away.
//! - **It never fails**, and its time is linear in the length of the text.
//!
//! What it is not: a Markdown parser, and no judge. It decides by the first convincing sign, the caller shows
//! the result before anything is changed.
//!
//! What is typed off a flip chart has no bullets: below the name of a category a line is a card, below an
//! agreement item a sentence is an agreement (`loose`); tables are read by their first row (`tables`); letters,
//! parts like "2.1" and odd bullets count only where the whole text counts so (`markers`).
//!
//! Numbers that restart are told apart by where they stand: under agreements, `1.` is an agreement; a number
//! that continues the programme is the next item, also after cards; an item whose number was forgotten (a
//! bullet between 3. and 5. that names working groups) is an item all the same.

mod agreements;
mod blocks;
mod bold;
mod dates;
mod entries;
mod head;
mod headings;
mod lines;
mod loose;
mod markers;
mod numbers;
mod people;
mod persons;
mod quotes;
mod reader;
mod sections;
mod tables;
mod themes;
mod times;
mod tones;
mod until;
mod weekdays;
mod words;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

/// What was found in a documentation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline {
    /// What the day was called; empty when the text does not say.
    pub title: String,
    /// The (first) day of the workshop.
    pub date: Option<NaiveDate>,
    /// Where it was; empty when the text does not say.
    pub place: String,
    /// The programme, in the order of the text.
    pub items: Vec<OutlineItem>,
    /// The categories with their cards, in the order of the text.
    pub categories: Vec<OutlineCategory>,
    /// The themes, in the order of the text.
    pub themes: Vec<OutlineTheme>,
    /// The questions of the working groups, without their quotes.
    pub questions: Vec<String>,
    /// What was agreed, in the order of the text.
    pub agreements: Vec<OutlineAgreement>,
    /// What the next meeting is for. The paragraph that says so stays part of its agreement as well.
    pub meeting_goal: Option<String>,
    /// Who took part, one entry as written for each.
    pub participants: Vec<String>,
    /// Everything that was not understood, by line.
    pub notes: Vec<OutlineNote>,
    /// Lines that were understood but whose full wording stands nowhere else: the title line with its
    /// lead-in, structural headings, items with times. Nothing to act on; here so that nothing is lost.
    pub understood: Vec<OutlineNote>,
}

/// What a programme item is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OutlineKind {
    /// Everybody together: welcome, input, discussion — and whatever no word tells.
    Plenary,
    /// A card query.
    Cards,
    /// Sorting the cards.
    Clustering,
    /// Rotating working groups.
    Rounds,
    /// A break or a meal.
    Break,
    /// Agreements.
    Agreements,
    /// The end of the day.
    End,
}

/// One item of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineItem {
    /// Its title, without number and times.
    pub title: String,
    /// What it is for.
    pub kind: OutlineKind,
    /// When it starts, in minutes since midnight.
    pub start: Option<u16>,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// What stands below it and is nothing else, as written.
    pub notes: String,
    /// Its line, counted from 1.
    pub line: usize,
}

/// Whether a category gathers what speaks for something or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Opportunities, wishes, strengths.
    Positive,
    /// Fears, risks, obstacles.
    Negative,
    /// Anything else.
    Neutral,
}

/// A category of cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineCategory {
    /// Its name; empty for cards that stand under no heading.
    pub name: String,
    /// Guessed from the name.
    pub tone: Tone,
    /// Its cards, in the order of the text.
    pub cards: Vec<OutlineCard>,
}

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineCard {
    /// Its text, with its line breaks.
    pub text: String,
    /// Its first line, counted from 1.
    pub line: usize,
}

/// A theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineTheme {
    /// Its name.
    pub name: String,
    /// What stands below its heading.
    pub answers: Vec<OutlineAnswer>,
}

/// Something that stands under a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineAnswer {
    /// The index in [`Outline::questions`] of the question it stands under, if under one.
    pub question: Option<usize>,
    /// Its text, with its line breaks.
    pub text: String,
    /// Its first line, counted from 1.
    pub line: usize,
}

/// What kind of agreement it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OutlineAgreementKind {
    /// Something to do.
    Task,
    /// Something decided.
    Decision,
    /// Something put off until something else exists.
    Postponed,
}

/// By when something is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OutlineUntil {
    /// By the next meeting.
    NextMeeting,
    /// By a day.
    Date(NaiveDate),
}

/// An agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineAgreement {
    /// Task, decision or postponed.
    pub kind: OutlineAgreementKind,
    /// Its text, word for word, with line and paragraph breaks.
    pub text: String,
    /// The people it names as responsible, in their order.
    pub responsible: Vec<String>,
    /// By when.
    pub until: Option<OutlineUntil>,
    /// What must be there first.
    pub precondition: Option<String>,
    /// Whether it is ticked off as done.
    pub done: bool,
    /// Its first line, counted from 1.
    pub line: usize,
}

/// A text with its place in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineNote {
    /// Its line, counted from 1.
    pub line: usize,
    /// The text as it stands there.
    pub text: String,
}

/// Reads a documentation. It never fails: what is not understood is in [`Outline::notes`].
pub fn parse(text: &str) -> Outline {
    reader::Reader::new(text).run()
}
