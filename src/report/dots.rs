//! The ranked list of topics (Themenspeicher): what the dots on the wall came to, a table for each ballot; and how
//! they spread over the scales of mood and closing questions.
//!
//! A ballot of which nothing was counted says nothing and is left out. What does not add up is said here as well:
//! whoever reads the documentation a year later was not in the room.

use super::{
    Align, Block, Column, Origin, Part, Row, Section, Source, Table, Wording, heading, target_heading,
};
use crate::tr;
use crate::workshop::dots::{self, Finding, Line, Outcome};
use crate::workshop::{About, Ballot, BallotKind};

/// How many signs the longest bar has.
const LONGEST: u64 = 12;
/// What a bar is made of.
const SIGN: &str = "█";
/// What stands before the rank of a near-tie.
const NEAR: &str = "≈";
/// Stands for a number that is not there.
const NONE: &str = "–";

/// The ballots of a workshop in which something was counted, on a scale or not, with what they came to.
pub(super) fn counted<'a>(source: &Source<'a>, scales: bool) -> Vec<(&'a Ballot, Outcome)> {
    let ballots = source.workshop.ballots.iter();
    ballots
        .filter(|ballot| (*ballot.kind == BallotKind::Scale) == scales)
        .map(|ballot| (ballot, dots::result(source.workshop, ballot.id())))
        .filter(|(_, outcome)| outcome.counted > 0)
        .collect()
}

/// The ranked tables.
pub(super) fn ranked(source: &Source<'_>) -> Section {
    let mut blocks = Vec::new();
    for (ballot, outcome) in counted(source, false) {
        blocks.extend(head(source, ballot, &outcome));
        blocks.push(Block::Table(table(source, &outcome)));
        if outcome.lines.iter().any(|line| line.is_near_tie) {
            blocks.push(Block::Note(source.locale.dots_near(NEAR)));
        }
    }
    Section {
        part: Part::Dots,
        blocks,
    }
}

/// How the dots of mood and closing questions spread, with the heading of it all.
pub(super) fn moods(source: &Source<'_>) -> Section {
    let mut blocks = Vec::new();
    for (ballot, outcome) in counted(source, true) {
        blocks.extend(head(source, ballot, &outcome));
        blocks.push(Block::Table(scale(source, ballot, &outcome)));
        if let Some(spread) = dots::spread(&outcome) {
            blocks.push(Block::Note(source.locale.dots_spread(spread)));
        }
    }
    Section {
        part: Part::Dots,
        blocks,
    }
}

/// Returns the heading of the mood and closing questions.
pub(super) fn mood_heading(source: &Source<'_>) -> super::Heading {
    let title = tr!(source.locale, "doc-dots-mood");
    heading(2, title.into(), "mood".to_owned(), Origin::Part(Part::Dots))
}

/// The question, how it went, and what does not add up.
fn head(source: &Source<'_>, ballot: &Ballot, outcome: &Outcome) -> Vec<Block> {
    let locale = source.locale;
    let mut question = Wording::of(&ballot.question);
    if question.is_empty() {
        question = tr!(locale, "dots-no-question").into();
    }
    let anchor = format!("ballot-{}", ballot.id());
    let mut said = locale.ballot_plan(source.workshop, ballot);
    said = format!("{said} · {}", locale.dots_sum(outcome));
    let over = |finding: &&Finding| matches!(finding, Finding::TooManyOn { .. });
    let mut findings = outcome.findings.iter().filter(over);
    let first = findings.next();
    let first = first.and_then(|&finding| locale.dots_finding(finding, outcome));
    let more = match findings.count() {
        0 => None,
        count => Some(tr!(locale, "dots-over-more", count = count)),
    };
    let notes = first.map(|first| {
        [Some(first), more]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    });
    let heading = Block::Heading(target_heading(3, question, anchor, ballot.id()));
    [heading, Block::Note(said)]
        .into_iter()
        .chain(notes.into_iter().map(Block::Note))
        .collect()
}

/// Returns a bar as signs, the longest one for the most dots; nothing for no dots.
fn bar(dots: Option<u32>, most: u32) -> String {
    let (dots, most) = (u64::from(dots.unwrap_or(0)), u64::from(most.max(1)));
    let signs = (dots * LONGEST).div_ceil(most).min(LONGEST);
    SIGN.repeat(usize::try_from(signs).unwrap_or(0))
}

fn number(dots: Option<u32>) -> Wording {
    dots.map_or_else(|| NONE.to_owned(), |dots| dots.to_string())
        .into()
}

/// Returns what a line says, and why it is not on the wall any more. In one line: verbatim it stands with the cards.
fn label(source: &Source<'_>, line: &Line) -> Wording {
    let mut text = line.label.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        text = tr!(source.locale, "dots-blank");
    }
    let standing = source.locale.dots_standing(line.standing);
    if !standing.is_empty() {
        text = format!("{text} ({standing})");
    }
    text.into()
}

fn origin(line: &Line) -> Option<Origin> {
    let target = line.about.map(About::target);
    target.or_else(|| line.choice.map(Into::into)).map(Origin::Target)
}

fn table(source: &Source<'_>, outcome: &Outcome) -> Table {
    let locale = source.locale;
    let most = outcome.most();
    let row = |line: &&Line| Row {
        cells: vec![
            line.rank
                .map(|rank| match line.is_near_tie {
                    true => format!("{NEAR} {rank}"),
                    false => rank.to_string(),
                })
                .unwrap_or_default()
                .into(),
            label(source, line),
            number(line.dots),
            bar(line.dots, most).into(),
        ],
        strong: false,
        origin: origin(line),
    };
    Table {
        columns: vec![
            Column::new(tr!(locale, "doc-dots-rank"), Align::End, 1).wanted(),
            Column::new(tr!(locale, "doc-dots-what"), Align::Start, 6).wanted(),
            Column::new(tr!(locale, "doc-dots-dots"), Align::End, 1).wanted(),
            Column::bars(tr!(locale, "doc-dots-bar"), 2, 3),
        ],
        rows: outcome.ranked().iter().map(row).collect(),
        subject: 1,
    }
}

/// Returns what a step of a scale is called: its two ends have names besides their numbers.
pub(super) fn step(ballot: &Ballot, outcome: &Outcome, at: usize, line: &Line) -> String {
    let end = match at {
        0 => ballot.low.trim(),
        at if at + 1 == outcome.lines.len() => ballot.high.trim(),
        _ => "",
    };
    match end {
        "" => line.label.clone(),
        end => format!("{}: {end}", line.label.trim()),
    }
}

fn scale(source: &Source<'_>, ballot: &Ballot, outcome: &Outcome) -> Table {
    let locale = source.locale;
    let most = outcome.most();
    let row = |(at, line): (usize, &Line)| Row {
        cells: vec![
            step(ballot, outcome, at, line).into(),
            number(line.dots),
            bar(line.dots, most).into(),
        ],
        strong: false,
        origin: origin(line),
    };
    Table {
        columns: vec![
            Column::new(tr!(locale, "doc-dots-step"), Align::Start, 5).wanted(),
            Column::new(tr!(locale, "doc-dots-dots"), Align::End, 1).wanted(),
            Column::bars(tr!(locale, "doc-dots-bar"), 1, 3),
        ],
        rows: outcome.lines.iter().enumerate().map(row).collect(),
        subject: 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::example;
    use crate::export::{Format, Order, Pictures, Style};
    use crate::locale::{Language, Locale};
    use crate::report::{Block, Document, Options, Part, Table, build, sheets};
    use crate::workshop::dots::{Plan, close, count, create, delete, result};
    use crate::workshop::{Ballot, BallotKind, Change, IdSource, Theme, Version, Workshop};

    /// A workshop in which dots are counted, one step after the other.
    struct Wall {
        workshop: Workshop,
        ids: IdSource,
    }

    impl Wall {
        fn new() -> Self {
            let mut wall = Self {
                workshop: Workshop::default(),
                ids: IdSource::new(7),
            };
            wall.commit(Change { ops: example::ops() });
            wall
        }

        fn commit(&mut self, change: Change) {
            self.workshop.commit(change.ops, Version::default());
        }

        /// Makes a ballot of 20 people with 2 dots each, and counts.
        fn count(&mut self, plan: &Plan, dots: &[u32]) {
            let change = create(&self.workshop, &self.ids, plan);
            self.commit(change);
            let id = self.workshop.ballots.iter().next_back().map(Ballot::id).unwrap();
            for (line, &dots) in result(&self.workshop, id).lines.iter().zip(dots) {
                self.commit(count(id, line.about, line.choice, Some(dots)));
            }
        }

        fn written(&self, format: Format) -> String {
            let (locale, options) = (Locale::new(Language::De), Options::default());
            let (style, pictures) = (Style::default(), Pictures::default());
            let now = crate::workshop::Moment::default();
            let order = Order::new(&self.workshop, &locale, &options, &style, &pictures, now);
            let files = format.write(&order).files;
            let texts = files.iter().map(|file| String::from_utf8_lossy(&file.bytes));
            texts.collect()
        }

        fn document(&self, without: &[Part]) -> Document {
            let options = Options {
                without: without.iter().copied().collect(),
                ..Options::default()
            };
            build(&self.workshop, &Locale::new(Language::De), &options)
        }
    }

    fn plan(kind: BallotKind) -> Plan {
        Plan {
            question: "Woran weiter?".into(),
            kind,
            dots: 2,
            people: Some(20),
            low: "müde".into(),
            high: "wach".into(),
            options: match kind {
                BallotKind::Scale => vec![String::new(); 5],
                _ => Vec::new(),
            },
            ..Plan::default()
        }
    }

    fn tables(document: &Document) -> Vec<&Table> {
        let of_dots = document
            .sections
            .iter()
            .filter(|section| section.part == Part::Dots);
        of_dots
            .flat_map(|section| &section.blocks)
            .filter_map(|block| match block {
                Block::Table(table) => Some(table),
                _ => None,
            })
            .collect()
    }

    fn rows(table: &Table) -> Vec<String> {
        let text = |row: &super::Row| {
            let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            cells.join(" | ")
        };
        table.rows.iter().map(text).collect()
    }

    #[test]
    fn what_was_counted_stands_by_rank_behind_the_wall() {
        let mut wall = Wall::new();
        wall.count(&plan(BallotKind::Themes), &[11, 2, 12]);
        let document = wall.document(&[]);
        assert_eq!(
            rows(tables(&document)[0]),
            [
                "≈ 1 | Kooperation | 12 | ████████████",
                "≈ 2 | Inhalt | 11 | ███████████",
                "3 | Qualität | 2 | ██",
            ]
        );
        wall.count(&plan(BallotKind::Themes), &[11]);
        let rows = rows(tables(&wall.document(&[]))[1]);
        assert_eq!(rows[1..], [" | Qualität | – | ", " | Kooperation | – | "]);
        let parts: Vec<Part> = document.sections.iter().map(|section| section.part).collect();
        let at = parts.iter().position(|&part| part == Part::Dots).unwrap();
        assert_eq!(parts[at - 1], Part::Clusters);
        assert_eq!(tables(&wall.document(&[Part::Dots])).len(), 0);
        assert_eq!(
            tables(&wall.document(&[Part::Clusters])).len(),
            2,
            "it stands for itself"
        );
    }

    #[test]
    fn a_ballot_of_which_nothing_was_counted_is_left_out() {
        let mut wall = Wall::new();
        wall.count(&plan(BallotKind::Themes), &[]);
        wall.count(&plan(BallotKind::Scale), &[]);
        assert_eq!(tables(&wall.document(&[])).len(), 0);
        assert!(!format!("{:?}", wall.document(&[])).contains("Themenspeicher"));
    }

    #[test]
    fn mood_and_closing_stand_at_the_end_as_a_distribution() {
        let mut wall = Wall::new();
        wall.count(&plan(BallotKind::Scale), &[1, 0, 6, 9, 4]);
        let document = wall.document(&[]);
        let last = document.sections.last().unwrap();
        assert_eq!(last.part, Part::Dots);
        assert_eq!(rows(tables(&document)[0])[0], "1: müde | 1 | ██");
        assert_eq!(rows(tables(&document)[0])[4], "5: wach | 4 | ██████");
    }

    #[test]
    fn every_format_says_what_was_counted_and_what_does_not_add_up() {
        let mut wall = Wall::new();
        let most = Plan {
            most: Some(1),
            ..plan(BallotKind::Themes)
        };
        wall.count(&most, &[33, 20, 10]);
        wall.count(&plan(BallotKind::Scale), &[1, 0, 6, 9, 4]);
        for format in [Format::Markdown, Format::Html, Format::Text, Format::Csv] {
            // Wherever its lines are broken.
            let written = wall.written(format);
            let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
            for said in ["Kooperation", "33", "wach"] {
                assert!(written.contains(said), "{format:?} lacks {said}");
            }
            if format != Format::Csv {
                for said in ["Themenspeicher", "63 von 40 Punkten: 23 zu viel", "hat 33 Punkte"] {
                    assert!(written.contains(said), "{format:?} lacks {said}");
                }
            }
        }
        let html = wall.written(Format::Html);
        assert!(!html.contains('█'), "bars are drawn, not read out");
        assert_eq!(html.matches("<svg class=\"bar\"").count(), 3 + 5 + agenda_bars());
    }

    /// The bars that the example has without dots.
    fn agenda_bars() -> usize {
        Wall::new()
            .written(Format::Html)
            .matches("<svg class=\"bar\"")
            .count()
    }

    #[test]
    fn a_spreadsheet_has_a_line_for_each_thing_that_was_voted_on() {
        let mut wall = Wall::new();
        wall.count(&plan(BallotKind::Themes), &[11, 2, 12]);
        wall.count(&plan(BallotKind::Scale), &[1, 0, 6, 9, 4]);
        let sheets = sheets(&wall.workshop, &Locale::new(Language::De), &Options::default());
        let dots = sheets.iter().find(|sheet| sheet.name == "punkte").unwrap();
        assert_eq!(dots.rows.len(), 3 + 5);
        assert!(dots.rows.iter().all(|row| row.len() == dots.columns.len()));
    }

    #[test]
    fn what_is_deleted_or_closed_is_documented_all_the_same() {
        let mut wall = Wall::new();
        wall.count(&plan(BallotKind::Themes), &[11, 2, 12]);
        let ballot = wall.workshop.ballots.iter().next().map(Ballot::id).unwrap();
        wall.commit(close(&wall.workshop, ballot, true));
        let first = wall.workshop.themes.iter().next().map(Theme::id).unwrap();
        let removal = wall.workshop.removal(first.into()).unwrap();
        wall.commit(removal.into());
        let document = wall.document(&[]);
        let rows = rows(tables(&document)[0]);
        assert_eq!(rows.len(), 3, "{rows:?}");
        assert!(rows[1].contains("Inhalt (gelöscht)"), "{rows:?}");
        wall.commit(delete(&wall.workshop, ballot));
        assert_eq!(tables(&wall.document(&[])).len(), 0);
    }
}
