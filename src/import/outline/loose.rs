//! What stands there without any mark: cards one to a line, answers, agreements in plain sentences.
//!
//! Secretaries type off a flip chart as it hangs there, and nobody draws a bullet before every thought. Below
//! the name of a category a line is a card then, below a theme an answer, and below "Verabredungen" a line
//! or a sentence is an agreement. A line goes on with the one before where it visibly does: after a hyphen or
//! a comma, with an arrow, further in, with a small word like "am" or "of". Running text stays one paragraph.

use super::lines::{Line, Shape};
use super::reader::{RawAgreement, Reader, Section};
use super::words::{self, fold};
use super::{OutlineCard, agreements, dates, tables, until};

/// A line of running text is at least so long, in characters.
const LONG: usize = 60;

/// Words with which nobody begins a thought.
const INSIDE: [&str; 26] = [
    "am", "an", "auf", "aus", "bei", "dem", "den", "durch", "einen", "im", "in", "keinen", "oder", "sowie",
    "und", "vom", "zu", "zum", "zur", "and", "at", "by", "from", "of", "or", "to",
];

/// Words with which nobody ends one.
const OPEN: [&str; 12] = [
    "das", "dem", "den", "der", "des", "die", "ein", "eine", "einen", "the", "a", "an",
];

impl Reader<'_> {
    /// A paragraph of lines without marks, from `index` up to `end`.
    pub(super) fn loose(&mut self, index: usize, end: usize) {
        let lines: Vec<Line<'_>> = (index..end)
            .filter_map(|at| self.lines.get(at))
            .copied()
            .collect();
        let whole = || lines.iter().map(|line| line.text).collect::<Vec<_>>().join("\n");
        let section = self.section;
        match section {
            Section::Category(category) if self.takes_loose_cards(index, category, &lines) => {
                let texts = if self.card_is_paragraph {
                    vec![(0, whole())]
                } else {
                    entries(&lines, goes_on)
                };
                self.loose = true;
                if let Some(category) = self.out.categories.get_mut(category) {
                    category
                        .cards
                        .extend(texts.into_iter().map(|(at, text)| OutlineCard {
                            text,
                            line: index + at + 1,
                        }));
                }
            }
            Section::Theme { .. } => {
                for (at, text) in entries(&lines, goes_on) {
                    self.put_paragraph(index + at, text);
                }
            }
            Section::Agreements { .. } => self.loose_agreements(index, &lines),
            _ => self.put_paragraph(index, whole()),
        }
    }

    /// Whether the lines below the name of a category are its cards, though they have no bullets.
    fn takes_loose_cards(&mut self, index: usize, category: usize, lines: &[Line<'_>]) -> bool {
        let words = |line: &Line<'_>| line.text.split_whitespace().count();
        let sentence = lines.last().is_some_and(|line| line.text.ends_with('.'));
        let count: usize = lines.iter().map(words).sum();
        if self.has_no_cards(category) {
            self.card_is_paragraph = self.cards_are_paragraphs(index);
            return !(sentence && count >= 12);
        }
        let pointed = || {
            self.out
                .categories
                .get(category)
                .is_some_and(|category| category.cards.iter().any(|card| card.text.ends_with('.')))
        };
        self.loose && !(sentence && count >= 4 && !pointed())
    }

    /// Whether blank lines part the cards from here to the next heading: then each paragraph is one.
    fn cards_are_paragraphs(&self, index: usize) -> bool {
        let (mut paragraphs, mut height, mut highest, mut at) = (0, 0, 0, index);
        while let Some(line) = self.lines.get(at) {
            match line.shape {
                Shape::Blank => height = 0,
                Shape::Text => {
                    if height == 0 && at > index && self.heading_at(at, line.text, false).is_some() {
                        break;
                    }
                    paragraphs += usize::from(height == 0);
                    height += 1;
                    highest = highest.max(height);
                }
                _ => break,
            }
            if highest > 3 {
                return false;
            }
            at += 1;
        }
        paragraphs >= 3
    }

    fn loose_agreements(&mut self, index: usize, lines: &[Line<'_>]) {
        let Section::Agreements { item, kind } = self.section else {
            return;
        };
        if (0..lines.len()).all(|at| self.is_record(index + at)) {
            for at in index..index + lines.len() {
                self.record(at);
            }
            return;
        }
        let below = self.lines.filled_after(index + lines.len() - 1);
        let introduces = lines.last().is_some_and(|line| line.text.ends_with(':'))
            || below.is_some_and(|line| {
                line.is_bullet() || matches!(line.shape, Shape::Numbered { number: 1, .. })
            });
        let next = index + lines.len();
        let announces_next = (next..next + 3)
            .find(|&at| self.lines.get(at).is_some_and(|line| !line.is_blank()))
            .and_then(|at| Some((at, self.lines.get(at)?.text)))
            .is_some_and(|(at, text)| self.heading_at(at, text, false).is_some());
        for (at, text) in entries(lines, sentence_goes_on) {
            if self.closed || is_closing(&text) {
                // What follows a signature or a page number is no agreement either.
                self.closed = true;
                self.note(index + at, text);
            } else if (introduces && self.list_number == 0)
                || (lines.len() == 1 && announces_next && words::telling_kind(&text).is_some())
                || is_about_the_meeting(&text)
                || agreements::meeting_goal(&text).is_some()
            {
                self.item_note(item, &text);
            } else {
                self.raw_agreements.push(RawAgreement {
                    text,
                    line: index + at + 1,
                    expected: kind,
                    ..RawAgreement::default()
                });
            }
        }
    }
}

/// Splits lines into thoughts: where each begins, and its text.
fn entries(lines: &[Line<'_>], goes_on: fn(&Line<'_>, &Line<'_>) -> bool) -> Vec<(usize, String)> {
    let running = lines.split_last().is_some_and(|(_, before)| {
        before.iter().all(|line| is_long(line.text)) && before.iter().any(|line| !is_ended(line.text))
    });
    let base = lines.first().map_or(0, |line| line.indent);
    let mut found: Vec<(usize, String)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| lines.get(at));
        let joined = before.is_some_and(|before| running || line.indent > base || goes_on(before, line));
        match found.last_mut().filter(|_| joined) {
            Some((_, text)) => {
                text.push('\n');
                text.push_str(line.text);
            }
            None => found.push((at, line.text.to_owned())),
        }
    }
    found
}

fn is_long(text: &str) -> bool {
    text.chars().nth(LONG).is_some()
}

/// Whether a line goes on with the thought of the line before.
fn goes_on(before: &Line<'_>, line: &Line<'_>) -> bool {
    let is_one_of = |words: &[&str], text: &str| {
        text.starts_with(char::is_lowercase)
            && words.contains(&fold(text.trim_matches(|c: char| !c.is_alphanumeric())).as_str())
    };
    let first = line.text.split_whitespace().next().unwrap_or_default();
    let last = before.text.split_whitespace().next_back().unwrap_or_default();
    let small = is_one_of(&INSIDE, first);
    let open = last.ends_with([',', '-', '–', '+', '&', '/', '→', ':', '('])
        || is_one_of(&INSIDE, last)
        || is_one_of(&OPEN, last);
    let sign = line.text.starts_with(
        |c: char| matches!(c, '+' | '=' | '(' | ')' | '&' | '/' | '\\' | '←'..='⇿' | '➔'..='➾' | '⟵'..='⟿'),
    );
    small || open || sign
}

/// The same for sentences, which begin with a capital or a name and end with a point.
fn sentence_goes_on(before: &Line<'_>, line: &Line<'_>) -> bool {
    if is_closing(before.text) || is_closing(line.text) {
        return false;
    }
    let label = line.text.split_once(':').map_or("", |(label, _)| label);
    if tables::is_detail(label) {
        // "Wer: …" below "Was: …".
        return true;
    }
    let labelled = label.starts_with(char::is_uppercase) && label.split_whitespace().count() <= 6;
    goes_on(before, line)
        || line.text.starts_with(char::is_lowercase)
        || (is_long(before.text) && !is_ended(before.text) && !labelled)
}

fn is_ended(text: &str) -> bool {
    text.ends_with(['.', '!', '?', ')', ';'])
}

/// Whether a line says when or where the next meeting is.
fn is_about_the_meeting(text: &str) -> bool {
    let label = text.split([':', ',']).next().unwrap_or_default();
    label.len() < 60 && text.len() > label.len() && until::is_next_meeting(&words::normal(label))
}

/// Whether a line only closes the paper: a signature, a page number, where and when it was written.
pub(super) fn is_closing(text: &str) -> bool {
    const OPENINGS: [&str; 20] = [
        " gez ",
        " gezeichnet ",
        " f d r ",
        " seite ",
        " page ",
        " stand ",
        " sent from ",
        " gesendet von ",
        " mit freundlichen ",
        " viele gruesse ",
        " kind regards ",
        " best regards ",
        " protokoll ",
        " protokollant",
        " minutes taken ",
        " minutes by ",
        " erstellt ",
        " fotos ",
        " photos ",
        " c ",
    ];
    let line = text.lines().next().unwrap_or_default();
    if line.split_whitespace().count() > 9 {
        return false;
    }
    let words = words::normal(line);
    let opens = OPENINGS.iter().any(|opening| words.starts_with(opening));
    let labelled = line.contains([':', '.', '/', '©']) || words.chars().any(|c| c.is_ascii_digit());
    let dated = dates::find(line).is_some_and(|(date, _)| {
        line[date.end..].trim_matches(['.', ' ']).is_empty()
            && line[..date.start].trim_end().ends_with([',', 'n'])
            && line[..date.start].split_whitespace().count() <= 3
            && line.contains(',')
    });
    (opens && (labelled || words.starts_with(" sent ") || words.contains(" gr")))
        || dated
        || words.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::is_closing;

    #[test]
    fn signatures_and_page_numbers_close_a_paper() {
        for line in [
            "gez. Thiele",
            "Seite 1 von 1",
            "Page 2",
            "Oberlungwitz, den 17.06.2019",
            "Leeds, 3 May 2012",
            "Stand: 15.11.2020",
            "Sent from my iPad",
            "Protokoll: Ada Berg",
            "--",
        ] {
            assert!(is_closing(line), "{line}");
        }
        for line in [
            "Ada schreibt das Protokoll.",
            "Ada Berg: Protokoll verschicken",
            "Putztag am 26.9.",
            "Stand auf dem Markt anmelden",
            "Fotos vom Tag sammeln und verschicken",
        ] {
            assert!(!is_closing(line), "{line}");
        }
    }
}
