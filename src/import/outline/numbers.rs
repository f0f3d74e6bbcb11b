//! Numbered lines, and the ones whose number was forgotten.
//!
//! A programme counts its items, and inside an item cards, questions or agreements may be counted as well.
//! Which count a number goes on with follows from the section, from the last number of either count, and,
//! where both fit, from the words behind it.

use super::headings::without_colon;
use super::lines::{Line, Shape};
use super::markers;
use super::reader::{Reader, Section};
use super::{OutlineKind, Tone};
use super::{quotes, times, tones, words};

/// What a numbered line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// An item of the programme.
    Item,
    /// An entry of the list that the section holds: a card, an agreement, a question, …
    Entry,
    /// Neither.
    Note,
}

impl<'a> Reader<'a> {
    /// A numbered line.
    pub(super) fn numbered(&mut self, index: usize, number: u32, text: &'a str) -> usize {
        let bare = |text: &str| {
            text.trim_start_matches(|c: char| c.is_ascii_digit())
                .starts_with(' ')
        };
        if self
            .lines
            .get(index)
            .is_some_and(|line| line.text.starts_with(char::is_alphabetic) || bare(line.text))
        {
            // "TOP 3:" is more than a number, and "3 " is less of one.
            self.understand(index, index);
        }
        match self.role(index, number, text) {
            Role::Item => {
                let name = without_colon(markers::unbold(text)).0;
                let below = self.lines.filled_after(index);
                let followed = below.is_some_and(Line::is_bullet);
                let above_lines = below.is_some_and(|line| line.shape == Shape::Text);
                let asks = tones::is_review(name) && tones::tone(name) != Tone::Neutral;
                if ((followed && tones::is_category(name)) || ((followed || above_lines) && asks))
                    && self.section != Section::Agenda
                {
                    self.last_number = number;
                    self.list_number = 0;
                    self.open_category(name);
                    return self.understand(index, index + 1);
                }
                self.open_item(index, Some(number), text)
            }
            Role::Entry => {
                self.list_number = number;
                if let Section::Agreements { .. } = self.section {
                    return self.agreement(index, text, true);
                }
                let (block, end) = self.block(index, text, false);
                self.put_bullet(index, block);
                end
            }
            Role::Note => {
                let whole = self.lines.get(index).map_or(text, |line| line.text);
                let (block, end) = self.block(index, whole, false);
                self.put_paragraph(index, block);
                end
            }
        }
    }

    /// Tells numbers that go on with the programme from numbers that restart inside a section.
    fn role(&self, index: usize, number: u32, text: &str) -> Role {
        let (last, list) = (self.last_number, self.list_number);
        if matches!(self.section, Section::Head | Section::Agenda)
            || self.is_known_item(times::read(text).title)
        {
            return Role::Item;
        }
        let kind = words::opening_kind(text);
        let telling = kind.is_some() || times::is_time_led(text);
        let fresh = self.is_fresh(index);
        let follows_list = number == list + 1;
        let follows_programme = number == last + 1;
        let goes_on = number > last && (number <= last + 3 || telling);
        let is_question = quotes::question(text).is_some();
        match self.section {
            Section::Item(item) if self.kind_of(item) == Some(OutlineKind::Rounds) && is_question => {
                Role::Entry
            }
            Section::Item(_) if number > last || (number == 1 && last == 1) || telling => Role::Item,
            Section::Category(category) => {
                let empty = self.has_no_cards(category);
                let entry = (empty && number == 1 && !(telling && last == 0)) || (list > 0 && follows_list);
                match entry {
                    true if list > 0 && fresh && follows_programme && telling => Role::Item,
                    true => Role::Entry,
                    false if goes_on => Role::Item,
                    false => Role::Note,
                }
            }
            Section::Theme { .. }
                if follows_list && !(follows_programme && (telling || (fresh && list > 0))) =>
            {
                Role::Entry
            }
            Section::Theme { .. } => {
                if goes_on {
                    Role::Item
                } else {
                    Role::Entry
                }
            }
            Section::Agreements { .. } => {
                let long = text.ends_with('.') || text.split_whitespace().count() > 10;
                let closes = matches!(kind, Some(OutlineKind::End | OutlineKind::Break));
                let item = last > 0
                    && !long
                    && match list {
                        0 => number > 1 && goes_on,
                        _ => follows_programme && (!follows_list || closes),
                    };
                if item { Role::Item } else { Role::Entry }
            }
            Section::People if follows_list && !(follows_programme && telling) => Role::Entry,
            Section::People => {
                if goes_on {
                    Role::Item
                } else {
                    Role::Entry
                }
            }
            Section::Questions if is_question => Role::Entry,
            Section::Themes if follows_list && !(follows_programme && telling) => Role::Entry,
            Section::Questions | Section::Themes | Section::Aside if goes_on => Role::Item,
            _ => Role::Note,
        }
    }

    /// Whether a numbered line in the middle of a block begins something new.
    pub(super) fn ends_block(&self, index: usize, number: u32, text: &str) -> bool {
        let follows_programme = number == self.last_number + 1;
        match self.role(index, number, text) {
            Role::Item => {
                follows_programme
                    || self.last_number == 0
                    || words::opening_kind(text).is_some()
                    || self.is_known_item(times::read(text).title)
            }
            Role::Entry => self.list_number > 0 && number == self.list_number + 1,
            Role::Note => false,
        }
    }

    /// Whether a bullet is a programme item whose number was forgotten.
    pub(super) fn is_item_without_number(&self, index: usize, line: &Line<'a>, text: &str) -> bool {
        let in_list = match self.section {
            Section::Head | Section::Agenda | Section::Item(_) => false,
            Section::Category(_) | Section::Theme { .. } => true,
            _ => return false,
        };
        if !in_list && times::is_time_led(text) {
            return true;
        }
        let isolated = self.is_fresh(index);
        let gap = self.leaves_gap(index);
        let below = self.lines.filled_after(index);
        let children = below.is_some_and(|next| next.is_bullet() && next.indent > line.indent);
        let questions_below = children
            && matches!(below.map(|next| next.shape), Some(Shape::Bullet { text }) if quotes::question(text).is_some());
        let list_below = matches!(
            below.map(|next| next.shape),
            Some(Shape::Numbered { number: 1, .. })
        );
        let lone = children || self.lines.get(index + 1).is_none_or(Line::is_blank);
        let ends_list = !below.is_some_and(|next| next.is_bullet() && next.indent == line.indent);
        let counted = self.last_number > 0 || gap;
        let placed = if in_list {
            isolated && lone && (gap || questions_below || list_below)
        } else {
            gap || isolated
        };
        if !(placed && counted) || quotes::question(text).is_some() {
            return false;
        }
        let Some(kind) = words::telling_kind(text) else {
            return false;
        };
        if in_list {
            gap || questions_below || kind == OutlineKind::Agreements
        } else {
            gap || children || ends_list
        }
    }

    /// Whether the next number skips one or a few after the last one of the programme.
    pub(super) fn leaves_gap(&self, index: usize) -> bool {
        let next = self.last_number + 2;
        self.lines
            .number_after(index)
            .is_some_and(|number| (next..next + 3).contains(&number))
    }
}
