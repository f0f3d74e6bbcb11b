//! Which lines are headings, and of what.
//!
//! A heading is marked (`#`, bold) or it is a line that stands alone with something below it. What it opens
//! follows from its name, from the bullets below it, and from where in the day it stands.

use super::OutlineKind;
use super::bold::asked;
use super::lines::{Line, Shape};
use super::quotes;
use super::reader::{Reader, Section};
use super::themes;
use super::times;
use super::tones;
use super::words::{self, Fixed};

/// What a heading opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading<'a> {
    /// A theme by this name.
    Theme(&'a str),
    /// A part whose name fixes what stands in it.
    Fixed(Fixed),
    /// What stands below answers this question.
    Question(&'a str),
    /// What stands below answers the question of this number, counted from 1.
    QuestionNumber(usize),
    /// A category of cards by this name.
    Category(&'a str),
    /// A programme item.
    Item,
    /// A heading inside a theme that names a group or a round: nothing changes.
    Within,
}

impl<'a> Reader<'a> {
    /// Reads a line as a heading. `name` is its text without marks, `marked` whether there were any.
    pub(super) fn heading_at(&self, index: usize, name: &'a str, marked: bool) -> Option<Heading<'a>> {
        let (bare, colon) = without_colon(name);
        let count = bare.split_whitespace().take(12).count();
        if bare.is_empty() || bare.len() > 100 || count > 10 || bare.ends_with(['.', '!', ';', ',']) {
            return None;
        }
        let next = self.lines.get(index + 1).map(|line| line.shape);
        if !marked && !self.stands_alone(index) {
            return None;
        }
        // The line below an underlined heading is the underline.
        let last = if next == Some(Shape::Rule) {
            index + 1
        } else {
            index
        };
        let below = self.lines.filled_after(last);
        let followed = below.is_some_and(Line::is_bullet);
        // Cards need no bullets below a name that a colon or a question mark ends.
        let above_lines =
            below.is_some_and(|line| matches!(line.shape, Shape::Text | Shape::Numbered { number: 1, .. }));
        let untitled = self.section == Section::Head && self.head.wants_title();
        let in_agreements = matches!(self.section, Section::Agreements { .. });

        if let Section::Theme { .. } = self.section
            && let Some(inside) = self.heading_in_theme(bare, followed)
        {
            return Some(inside);
        }
        if self.is_derived_theme(bare) && (followed || above_lines) {
            return Some(Heading::Theme(bare));
        }
        if themes::is_part(bare) && !untitled {
            return Some(Heading::Item);
        }
        let grouped = || {
            themes::group_theme(bare)
                .filter(|_| !matches!(self.section, Section::Agreements { .. } | Section::People))
        };
        if let Some(theme) = themes::theme(bare)
            .or_else(grouped)
            .filter(|_| !untitled || followed)
        {
            return Some(Heading::Theme(theme));
        }
        if let Some(fixed) = words::fixed(bare).filter(|_| !untitled || followed || marked) {
            let among_cards =
                self.is_among_cards() && followed && matches!(fixed, Fixed::Questions | Fixed::Themes);
            return Some(if among_cards {
                Heading::Category(bare)
            } else {
                Heading::Fixed(fixed)
            });
        }
        if tones::is_mixed(bare) && tones::is_category(bare) && !followed && !above_lines && !untitled {
            return Some(Heading::Item);
        }
        if tones::is_category(bare) && (followed || !(untitled || in_agreements)) {
            return Some(Heading::Category(bare));
        }
        if self.is_derived_theme(bare) {
            return Some(Heading::Theme(bare));
        }
        if !untitled && self.is_known_item(bare) {
            return Some(Heading::Item);
        }
        if followed && !in_agreements && tones::opens_with_category(bare) {
            return Some(Heading::Category(bare));
        }
        if !untitled && self.is_item_heading(index, bare, marked, followed) {
            return Some(Heading::Item);
        }
        if above_lines && !untitled && self.names_loose_cards(index, bare, colon) {
            return Some(Heading::Category(bare));
        }
        let named = bare.starts_with(|c: char| c.is_uppercase() || quotes::is_quote(c) || c as u32 > 0x2600);
        if !followed || in_agreements || !(named || marked) {
            return None;
        }
        // The first line of all is a title, unless bullets follow at once.
        if untitled && !matches!(next, Some(Shape::Bullet { .. })) {
            return None;
        }
        match self.current_kind() {
            _ if self.is_among_cards() => Some(Heading::Category(bare)),
            Some(OutlineKind::Rounds)
                if bare.ends_with('?') && self.out.themes.is_empty() && !self.is_known_question(bare) =>
            {
                Some(Heading::Question(asked(bare)))
            }
            Some(OutlineKind::Rounds | OutlineKind::Clustering) if bare.ends_with('?') => None,
            Some(OutlineKind::Rounds | OutlineKind::Clustering) => Some(Heading::Theme(bare)),
            // "Folgendes wurde besprochen:" is a sentence, not the name of a category.
            Some(_) if colon && count >= 4 && !marked => None,
            _ => Some(Heading::Category(bare)),
        }
    }

    /// Headings that only make sense inside a theme.
    fn heading_in_theme(&self, name: &'a str, followed: bool) -> Option<Heading<'a>> {
        if let Some(question) = quotes::question(asked(name))
            && (followed || self.is_known_question(question))
        {
            return Some(Heading::Question(question));
        }
        let normal = words::normal(name);
        let mut words = normal.split_whitespace();
        let (first, number) = (words.next()?, words.next()?.parse::<usize>().ok());
        match (first, number) {
            ("frage" | "question", Some(number)) if number >= 1 => Some(Heading::QuestionNumber(number)),
            ("gruppe" | "group" | "runde" | "round" | "ag", Some(_))
                if !self.themes_of_groups || themes::group_theme(name).is_none() =>
            {
                Some(Heading::Within)
            }
            _ => None,
        }
    }

    /// Whether a heading without a number opens a programme item.
    fn is_item_heading(&self, index: usize, name: &str, marked: bool, followed: bool) -> bool {
        if marked {
            return words::telling_kind(name).is_some();
        }
        let short = name.split_whitespace().count() <= 6 && !name.contains([':', '\t']);
        let Some(kind) = words::opening_kind(name).filter(|_| short) else {
            return false;
        };
        let numbered_below = matches!(
            self.lines.filled_after(index).map(|line| line.shape),
            Some(Shape::Numbered { number: 1, .. })
        );
        let small = name.split_whitespace().count() <= 3;
        match kind {
            OutlineKind::End | OutlineKind::Break if small => true,
            _ if matches!(self.section, Section::Agreements { .. }) => false,
            OutlineKind::Agreements => true,
            _ => self.last_number == 0 || followed || numbered_below,
        }
    }

    /// Whether no text goes on below a line.
    ///
    /// One theme heading right below another stands alone as well, and so does one above a known question.
    fn stands_alone(&self, index: usize) -> bool {
        let Some(next) = self.lines.get(index + 1).filter(|next| next.shape == Shape::Text) else {
            return true;
        };
        let goes_on = next.text.starts_with(char::is_lowercase);
        let name = self.lines.get(index).map_or("", |line| line.text);
        if self.is_fresh(index) && self.is_strong(name, goes_on) {
            return true;
        }
        let heads_theme = |text: &str| themes::theme(text).is_some();
        let (text, below) = (
            self.lines.get(index).map_or("", |line| line.text),
            without_colon(next.text).0,
        );
        heads_theme(text)
            && (heads_theme(below)
                || quotes::question(below).is_some_and(|asked| self.is_known_question(asked)))
    }

    /// Whether a line that follows a bullet without a blank line is a heading and not its continuation.
    ///
    /// Cards are wrapped in odd places, so only what can hardly be anything else counts.
    pub(super) fn interrupts(&self, index: usize) -> bool {
        let Some(line) = self.lines.get(index) else {
            return false;
        };
        let among_cards = matches!(self.section, Section::Category(_));
        let timed = self
            .current
            .and_then(|item| self.out.items.get(item))
            .is_some_and(|item| item.start.is_some());
        if timed && times::is_time_led(line.text) {
            return !among_cards || words::telling_kind(times::read(line.text).title).is_some();
        }
        if line.text.len() > 60 || !self.stands_alone(index) {
            return false;
        }
        let Some(below) = self.lines.filled_after(index).map(|line| line.shape) else {
            return false;
        };
        let (name, colon) = without_colon(line.text);
        let in_theme = matches!(self.section, Section::Theme { .. });
        if (in_theme || matches!(self.section, Section::Item(_))) && themes::theme(name).is_some() {
            return true;
        }
        if among_cards && self.opposes(index, name) && matches!(below, Shape::Bullet { .. }) {
            return true;
        }
        if among_cards {
            // "- zu viele", "Probleme": only where headings stand like this as well, or say so.
            let capital = name.starts_with(char::is_uppercase);
            let apart = self.dense || self.lines.get(index + 1).is_some_and(Line::is_blank);
            let bullets = matches!(below, Shape::Bullet { .. });
            return bullets
                && ((colon && capital && name.split_whitespace().count() <= 3)
                    || (apart && tones::is_category(name)))
                || numbered_agreements(name, below);
        }
        match below {
            Shape::Bullet { .. } => {
                let capital = name.starts_with(char::is_uppercase);
                tones::is_category(name)
                    || (colon && capital && name.split_whitespace().count() <= 3)
                    || matches!(words::fixed(name), Some(Fixed::People | Fixed::Agreed(_)))
                    || self.is_derived_theme(name) && in_theme
                    || (in_theme && self.asks_on(index, name))
                    || (in_theme
                        && quotes::question(name).is_some_and(|question| self.is_known_question(question)))
                    || (name.split_whitespace().count() <= 4
                        && words::opening_kind(name) == Some(OutlineKind::Agreements))
            }
            _ => numbered_agreements(name, below),
        }
    }
}

/// Whether a line announces agreements and a list numbered from 1 follows.
fn numbered_agreements(name: &str, below: Shape<'_>) -> bool {
    matches!(below, Shape::Numbered { number: 1, .. })
        && name.split_whitespace().count() <= 5
        && words::opening_kind(name) == Some(OutlineKind::Agreements)
}

/// Takes the colon from the end of a heading.
pub(super) fn without_colon(text: &str) -> (&str, bool) {
    let text = text.trim();
    match text.strip_suffix(':') {
        Some(bare) => (bare.trim_end(), true),
        None => (text, false),
    }
}

/// Reads the names of the themes from the title of a clustering item: "… nach den Themen A, B und C".
pub(super) fn themes_in_title(title: &str) -> Vec<String> {
    const LEADS: [&str; 7] = ["nach", "zu", "unter", "in", "by", "into", "under"];
    const SMALL: [&str; 10] = [
        "den",
        "die",
        "dem",
        "the",
        "folgenden",
        "following",
        "drei",
        "vier",
        "three",
        "four",
    ];
    const NOUNS: [&str; 10] = [
        "themen",
        "thema",
        "themenfeldern",
        "themenfelder",
        "themenbereichen",
        "themes",
        "topics",
        "theme",
        "topic",
        "subjects",
    ];
    let words: Vec<(usize, &str)> = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - title.as_ptr() as usize, word))
        .collect();
    let mut plain_lead = None;
    for (at, (start, word)) in words.iter().enumerate() {
        if !LEADS.contains(&words::fold(word).as_str()) {
            continue;
        }
        let mut ahead = words[at + 1..]
            .iter()
            .skip_while(|(_, word)| SMALL.contains(&words::fold(word).as_str()));
        if let Some((noun_at, noun)) = ahead.next()
            && NOUNS.contains(&words::fold(noun).as_str())
        {
            return names(&title[noun_at + noun.len()..], false);
        }
        if matches!(words::fold(word).as_str(), "nach" | "by" | "into") {
            plain_lead = Some((start + word.len(), word.eq_ignore_ascii_case("nach")));
        }
    }
    let Some((from, german)) = plain_lead else {
        return title
            .split_once(": ")
            .map(|(_, list)| names(list, true))
            .filter(|n| n.len() > 1)
            .unwrap_or_default();
    };
    let names = names(&title[from..], german);
    if names.len() > 1 { names } else { Vec::new() }
}

/// Splits "A, B und C" into names; a list with a part that is no name gives none.
pub(super) fn names(list: &str, capitals: bool) -> Vec<String> {
    let list = list.trim_start_matches([':', ' ', '\u{a0}', '–', '-', '(']);
    let list = list.split(['.', ';', ')', '(']).next().unwrap_or_default();
    let parts: Vec<&str> = list
        .split([',', '/', '&', '|'])
        .flat_map(|part| part.split(" und "))
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" sowie "))
        .map(|part| {
            part.trim()
                .trim_start_matches("und ")
                .trim_start_matches("and ")
                .trim()
        })
        .map(|part| quotes::unquote(part).unwrap_or(part))
        .filter(|part| !part.is_empty())
        .collect();
    let fits = |part: &&str| {
        part.split_whitespace().count() <= 4 && (!capitals || part.starts_with(|c: char| !c.is_lowercase()))
    };
    if !parts.iter().all(fits) {
        return Vec::new();
    }
    parts.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::themes_in_title;

    #[test]
    fn a_clustering_title_names_its_themes() {
        for (title, expected) in [
            (
                "Clustern der Chancen und Befürchtungen nach den Themen Inhalt, Qualität und Kooperation",
                &["Inhalt", "Qualität", "Kooperation"][..],
            ),
            (
                "Clustering by content, quality and cooperation",
                &["content", "quality", "cooperation"],
            ),
            (
                "Sorting the cards into the topics: “Homes”, “Money” and “Law”",
                &["Homes", "Money", "Law"],
            ),
            ("Clustern nach Inhalt und Qualität", &["Inhalt", "Qualität"]),
            ("Clustern: Inhalt, Qualität", &["Inhalt", "Qualität"]),
            ("Clustern der Karten nach Themen", &[]),
            ("Clustering by topic", &[]),
            ("Clustern nach der Pause und dem Essen", &[]),
        ] {
            assert_eq!(themes_in_title(title), expected, "{title}");
        }
    }
}
