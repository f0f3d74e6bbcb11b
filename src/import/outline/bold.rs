//! Headings that only their words and their place give away: no mark, no blank line, no bullets below.

use super::OutlineKind;
use super::headings::without_colon;
use super::lines::{Line, Shape};
use super::reader::{Reader, Section};
use super::themes;
use super::tones;
use super::words;

impl Reader<'_> {
    /// Whether a line after a blank one is a heading whatever stands below: its name leaves no doubt, and the
    /// next line does not go on with it.
    pub(super) fn is_strong(&self, text: &str, goes_on: bool) -> bool {
        let (name, colon) = without_colon(text);
        if name.len() > 60
            || (goes_on && !colon)
            || (self.section == Section::Head && self.head.wants_title())
        {
            return false;
        }
        let count = name.split_whitespace().count();
        let announces = words::opening_kind(name) == Some(OutlineKind::Agreements) && count <= 5;
        words::fixed(name).is_some()
            || announces
            || tones::is_category(name)
            || themes::theme(name).is_some_and(|theme| colon || theme.split_whitespace().count() <= 3)
            || themes::group_theme(name).is_some()
            || self.is_derived_theme(name)
            || self.is_known_item(name)
            || (matches!(self.section, Section::Theme { .. }) && self.is_known_question(asked(name)))
            || ((colon || tones::is_review(name)) && count <= 8 && self.is_among_cards())
    }

    /// Whether a line names a category whose cards stand below it without bullets.
    pub(super) fn names_loose_cards(&self, index: usize, name: &str, colon: bool) -> bool {
        let rounds = matches!(self.current_kind(), Some(OutlineKind::Rounds));
        let collects = self.is_among_cards() || (self.section == Section::Head && !rounds);
        if !collects || !self.is_fresh(index) || rounds {
            return false;
        }
        if tones::is_review(name) {
            return true;
        }
        let short = name.split_whitespace().count() <= 4 && name.starts_with(char::is_uppercase);
        let blank = self.lines.get(index + 1).is_some_and(Line::is_blank);
        if colon && short && self.is_among_cards() {
            return true;
        }
        // A short line alone above a block of short lines, where the category before looked the same.
        let block = |at: usize| {
            self.lines
                .get(at)
                .is_some_and(|line| line.shape == Shape::Text && line.text.len() <= 50)
        };
        let in_cards = match self.section {
            Section::Category(_) => self.loose && !self.card_is_paragraph,
            _ => self.is_among_cards(),
        };
        in_cards && short && blank && block(index + 2) && block(index + 3)
    }

    /// Whether a line below the cards of "Pro" is "Contra", or stands further out than they do.
    pub(super) fn opposes(&self, index: usize, name: &str) -> bool {
        let Section::Category(category) = self.section else {
            return false;
        };
        let Some(category) = self.out.categories.get(category) else {
            return false;
        };
        let new = |name: &str| !self.categories_by_name.contains_key(&words::fold(name));
        let directly = self.lines.get(index + 1).is_some_and(Line::is_bullet);
        let further_out = || {
            let line = self.lines.get(index).map_or(0, |line| line.indent);
            self.lines.get(index + 1).is_some_and(|next| next.indent > line)
                && self
                    .lines
                    .before(index)
                    .is_some_and(|before| before.indent > line)
        };
        let capital = name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 4;
        (tones::is_counterpart(&category.name, name) && new(name))
            || (directly && tones::is_review(&category.name) && tones::is_review(name))
            || (directly && capital && further_out())
    }

    /// Whether a question follows the answers to another one without a blank line.
    pub(super) fn asks_on(&self, index: usize, name: &str) -> bool {
        let asking = matches!(
            self.section,
            Section::Theme {
                question: Some(_),
                ..
            }
        );
        let directly = self.lines.get(index + 1).is_some_and(Line::is_bullet);
        asking
            && directly
            && name.starts_with(char::is_uppercase)
            && name.ends_with('?')
            && name.split_whitespace().count() >= 3
    }
}

/// Takes "Q:" or "Frage 2:" from a question.
pub(super) fn asked(text: &str) -> &str {
    let text = text.trim_start_matches(['>', ' ']);
    let Some((label, rest)) = text.split_once(':') else {
        return text;
    };
    let label = words::normal(label);
    let mut parts = label.split_whitespace();
    let lead = matches!(
        parts.next(),
        Some("q" | "f" | "frage" | "question" | "leitfrage" | "schluesselfrage")
    );
    let numbered = parts.all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if lead && numbered && rest.trim_end().ends_with('?') {
        rest.trim()
    } else {
        text
    }
}
