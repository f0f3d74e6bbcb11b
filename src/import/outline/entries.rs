//! Bullets and what is counted by letters: entries of lists, or headings that are written like them.

use super::OutlineKind;
use super::headings::{Heading, without_colon};
use super::lines::Line;
use super::markers;
use super::reader::{Reader, Section};
use super::themes;
use super::tones;
use super::words::{self, Fixed};

impl<'a> Reader<'a> {
    /// A line that is counted by a letter or by two numbers: a heading if its name says so, else an entry.
    pub(super) fn lettered(&mut self, index: usize, line: &Line<'a>, text: &'a str) -> usize {
        let name = without_colon(markers::unbold(text)).0;
        let followed = self.lines.filled_after(index).is_some_and(Line::is_bullet);
        let short = name.split_whitespace().count() <= 5;
        let in_agreements = matches!(self.section, Section::Agreements { .. });
        let of_themes = self
            .current
            .and_then(|item| self.out.items.get(item))
            .is_some_and(|item| words::fixed(&item.title) == Some(Fixed::Themes));
        if followed && of_themes && !in_agreements && short {
            self.understand(index, index);
            return self.open(Heading::Theme(name), index, text);
        }
        let heads = !in_agreements
            && (themes::theme(name).is_some()
                || words::fixed(name).is_some()
                || (followed && tones::is_category(name)));
        let heading = (heads || (followed && self.is_among_cards() && text.ends_with(':')))
            .then(|| self.heading_at(index, text, true))
            .flatten();
        if let Some(heading) = heading {
            self.understand(index, index);
            return self.open(heading, index, text);
        }
        let capital = line.text.starts_with(|c: char| c.is_ascii_uppercase());
        let told = words::opening_kind(name).is_some() || self.is_known_item(name);
        if capital && short && (told || (followed && words::kind(name).is_some())) {
            self.understand(index, index);
            return self.open_item(index, None, name);
        }
        match self.section {
            Section::Agreements { .. } => self.agreement(index, text, true),
            Section::People => self.paragraph(index),
            _ => self.bullet(index, line, text),
        }
    }

    /// A bullet with its continuation lines.
    pub(super) fn bullet(&mut self, index: usize, line: &Line<'a>, text: &'a str) -> usize {
        if self.opens_nested_category(index, line, text) {
            let (name, _) = without_colon(markers::unbold(text));
            self.open_category(name);
            self.list_number = 0;
            return self.understand(index, index + 1);
        }
        if self.is_item_without_number(index, line, text) {
            if self.leaves_gap(index) {
                self.last_number += 1;
            }
            return self.open_item(index, None, text);
        }
        match self.section {
            Section::Agenda => return self.open_item(index, None, text),
            Section::Head => {
                self.open_category("");
            }
            Section::Item(item) if self.kind_of(item) == Some(OutlineKind::Cards) => {
                self.open_category("");
            }
            Section::Agreements { .. } => return self.agreement(index, text, false),
            Section::Category(category) if self.has_no_cards(category) => {
                self.dense = self.lines.before(index).is_some_and(|line| !line.is_blank());
            }
            _ => {}
        }
        let nests = matches!(self.section, Section::Category(_) | Section::Theme { .. });
        let (block, end) = self.block(index, text, nests);
        self.put_bullet(index, block);
        end
    }

    /// A bullet "Chancen" with bullets below it, further in.
    fn opens_nested_category(&self, index: usize, line: &Line<'a>, text: &str) -> bool {
        let fits = matches!(
            self.section,
            Section::Head | Section::Item(_) | Section::Category(_)
        ) && !matches!(self.current_kind(), Some(OutlineKind::Rounds));
        let (name, colon) = without_colon(markers::unbold(text));
        let parent = || {
            self.lines
                .get(index + 1)
                .is_some_and(|next| next.is_bullet() && next.indent >= line.indent + 2)
        };
        fits && parent() && (tones::is_category(name) || (colon && name.split_whitespace().count() <= 4))
    }
}
