//! Putting blocks where they belong: cards into categories, answers under themes, the rest into notes.

use super::headings::themes_in_title;
use super::lines::Shape;
use super::markers;
use super::quotes;
use super::reader::{Reader, Section};
use super::themes;
use super::tones;
use super::words::{self, fold};
use super::{
    OutlineAnswer, OutlineCard, OutlineCategory, OutlineItem, OutlineKind, OutlineNote, OutlineTheme, people,
    times,
};

impl<'a> Reader<'a> {
    /// Opens a programme item, or goes back to the one that has this title already.
    pub(super) fn open_item(&mut self, index: usize, number: Option<u32>, text: &'a str) -> usize {
        if let Some(number) = number {
            self.last_number = number;
        }
        self.list_number = 0;
        let (text, end) = self.whole_title(index, text);
        if text.is_empty() {
            return self.understand(index, end);
        }
        let timed = times::read(&text);
        let title = markers::unbold(timed.title);
        if title != text || end > index + 1 {
            for line in index..end {
                self.understand(line, line);
            }
        }
        let key = fold(title);
        let known = self.items_by_title.get(&key).copied().or_else(|| {
            let bare = number.is_none() && timed.start.is_none();
            bare.then(|| self.listed_agreements(&key)).flatten()
        });
        let item = if let Some(known) = known {
            self.understand(index, index);
            if let Some(item) = self.out.items.get_mut(known) {
                item.start = item.start.or(timed.start);
                item.minutes = item.minutes.or(timed.minutes);
            }
            known
        } else {
            let kind = words::kind(title).unwrap_or(OutlineKind::Plenary);
            self.out.items.push(OutlineItem {
                title: title.to_owned(),
                kind,
                start: timed.start,
                minutes: timed.minutes,
                notes: String::new(),
                line: index + 1,
            });
            self.items_by_title.insert(key, self.out.items.len() - 1);
            self.out.items.len() - 1
        };
        self.current = Some(item);
        self.section = match self.kind_of(item) {
            Some(OutlineKind::Agreements) => Section::Agreements { item, kind: None },
            Some(OutlineKind::Clustering) => {
                if self.derived_themes.is_empty() {
                    for name in themes_in_title(title) {
                        self.derive_theme(name);
                    }
                }
                Section::Item(item)
            }
            Some(OutlineKind::Rounds) => {
                self.questions_in_title(title);
                Section::Item(item)
            }
            // Programmes are often listed first and told afterwards; inside the list nothing but items stand.
            _ if self.section == Section::Agenda && number.is_none() => Section::Agenda,
            _ => Section::Item(item),
        };
        end
    }

    /// The item for agreements that the programme lists under a longer title: "Absprachen und Ausblick".
    fn listed_agreements(&self, key: &str) -> Option<usize> {
        let item = self
            .out
            .items
            .iter()
            .rposition(|item| item.kind == OutlineKind::Agreements)?;
        let begins = fold(&self.out.items.get(item)?.title).starts_with(key);
        (begins && self.raw_agreements.is_empty()).then_some(item)
    }

    /// The title of an item with the lines it was wrapped into.
    fn whole_title(&self, index: usize, text: &str) -> (String, usize) {
        let (mut title, mut end) = (text.to_owned(), index + 1);
        while let Some(line) = self.lines.get(end).filter(|line| line.shape == Shape::Text) {
            let small = line.text.starts_with(char::is_lowercase);
            let open = title.is_empty()
                || title.ends_with([',', '-', '–', '&'])
                || title.ends_with(" und")
                || title.ends_with(" and");
            if !(small || open) || title.len() > 400 || times::is_time_led(line.text) {
                break;
            }
            if title.ends_with('-') && small && !title.ends_with(" -") {
                title.pop();
            } else if !title.is_empty() {
                title.push(' ');
            }
            title.push_str(line.text);
            end += 1;
        }
        (title, end)
    }

    fn questions_in_title(&mut self, title: &str) {
        let mut rest = title;
        while let Some((_, inner, end)) = quotes::quoted(rest) {
            if inner.ends_with('?') {
                self.push_question(inner);
            }
            rest = &rest[end..];
        }
    }

    /// Opens the category of this name, the same one if it was there before.
    pub(super) fn open_category(&mut self, name: &str) -> usize {
        let name = without_count(name);
        let key = fold(name);
        let category = match self.categories_by_name.get(&key) {
            Some(&known) => known,
            None => {
                let tone = tones::tone(name);
                self.out.categories.push(OutlineCategory {
                    name: name.to_owned(),
                    tone,
                    cards: Vec::new(),
                });
                self.categories_by_name.insert(key, self.out.categories.len() - 1);
                self.out.categories.len() - 1
            }
        };
        self.section = Section::Category(category);
        self.loose = false;
        category
    }

    /// Opens the theme of this name, the same one if it was there before.
    pub(super) fn open_theme(&mut self, name: &str) {
        let key = fold(name);
        let theme = match self.themes_by_name.get(&key) {
            Some(&known) => known,
            None => {
                self.out.themes.push(OutlineTheme {
                    name: name.to_owned(),
                    answers: Vec::new(),
                });
                self.themes_by_name.insert(key, self.out.themes.len() - 1);
                self.out.themes.len() - 1
            }
        };
        self.section = Section::Theme {
            theme,
            question: None,
        };
    }

    pub(super) fn set_question(&mut self, found: Option<usize>) {
        if let Section::Theme { question, .. } = &mut self.section {
            *question = found;
        }
    }

    /// Adds a question, or finds the one that is there already; returns its index.
    pub(super) fn push_question(&mut self, text: &str) -> usize {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        *self.questions_by_text.entry(fold(&text)).or_insert_with(|| {
            self.out.questions.push(text);
            self.out.questions.len() - 1
        })
    }

    /// A paragraph, put where the section wants it.
    pub(super) fn paragraph(&mut self, index: usize) -> usize {
        let mut end = index + 1;
        let in_programme = matches!(self.section, Section::Agenda | Section::Item(_));
        while let Some(line) = self.lines.get(end).filter(|line| line.shape == Shape::Text) {
            if self.interrupts(end) || (in_programme && times::is_time_led(line.text)) || self.is_table(end) {
                break;
            }
            end += 1;
        }
        self.loose(index, end);
        end
    }

    pub(super) fn put_paragraph(&mut self, index: usize, text: String) {
        if self.derived_themes.is_empty() && matches!(self.section, Section::Item(_) | Section::Category(_)) {
            self.themes_in_sentence(&text);
        }
        match self.section {
            Section::Item(item) => {
                let in_rounds = self.kind_of(item) == Some(OutlineKind::Rounds);
                let ask = |text: &str| {
                    (in_rounds && quotes::question(text).is_some()) || quotes::quoted_question(text).is_some()
                };
                if text.lines().all(ask) || ask(&text) {
                    self.put_questions(&text);
                } else {
                    self.item_note(item, &text);
                }
            }
            Section::Agreements { item, .. } => self.item_note(item, &text),
            Section::Category(category)
                if is_rest_of_card(&text)
                    || index
                        .checked_sub(1)
                        .is_some_and(|before| self.lines.is_soft_blank(before)) =>
            {
                match self
                    .out
                    .categories
                    .get_mut(category)
                    .and_then(|category| category.cards.last_mut())
                {
                    Some(card) => {
                        card.text.push_str("\n\n");
                        card.text.push_str(&text);
                    }
                    None => self.note(index, text),
                }
            }
            Section::Theme { .. } => self.put_answer(index, text),
            Section::Questions if text.lines().all(|line| quotes::question(line).is_some()) => {
                self.put_questions(&text);
            }
            Section::Questions if quotes::question(&text).is_some() => self.put_questions(&text),
            Section::People
                if text
                    .lines()
                    .all(|line| line.split_whitespace().count() <= 6 || line.contains([',', '('])) =>
            {
                self.out.participants.extend(people::lines(&text));
                self.understand(index, index);
                for line in index + 1..index + text.lines().count() {
                    self.understand(line, line);
                }
            }
            _ => self.note(index, text),
        }
    }

    /// "We then sorted the cards into People, Plots and Paperwork." names the themes.
    fn themes_in_sentence(&mut self, text: &str) {
        if text.len() > 300 || words::telling_kind(text) != Some(OutlineKind::Clustering) {
            return;
        }
        let names = themes_in_title(text);
        if names.len() > 1 {
            for name in names {
                self.derive_theme(name);
            }
        }
    }

    /// Every line a question, or all of the text one.
    fn put_questions(&mut self, text: &str) {
        if text.lines().all(|line| quotes::question(line).is_some()) {
            for question in text.lines().filter_map(quotes::question) {
                self.push_question(question);
            }
        } else if let Some(question) = quotes::question(text) {
            self.push_question(question);
        }
    }

    /// A bullet or an entry of a numbered list, put where the section wants it.
    pub(super) fn put_bullet(&mut self, index: usize, text: String) {
        if text.is_empty() {
            // A marker with nothing behind it says nothing, but it was there.
            self.understand(index, index);
            return;
        }
        match self.section {
            Section::Category(category) => {
                if let Some(category) = self.out.categories.get_mut(category) {
                    category.cards.push(OutlineCard {
                        text,
                        line: index + 1,
                    });
                }
            }
            Section::Theme { .. } => self.put_answer(index, text),
            Section::Item(item) => {
                let in_rounds = self.kind_of(item) == Some(OutlineKind::Rounds);
                let question = quotes::question(&text)
                    .filter(|_| in_rounds)
                    .or_else(|| quotes::quoted_question(&text));
                if let Some(question) = question {
                    self.push_question(question);
                    return;
                }
                if self.kind_of(item) == Some(OutlineKind::Clustering) {
                    self.hint_theme(&text);
                }
                let marked = self.lines.get(index).map_or("", |line| line.text);
                // The marker may stand on a line of its own.
                let alone = matches!(
                    self.lines.get(index).map(|line| line.shape),
                    Some(Shape::Bullet { text: "" })
                );
                let first = if alone {
                    0
                } else {
                    text.find('\n').unwrap_or(text.len())
                };
                let whole = format!("{marked}{}{}", if alone { "\n" } else { "" }, &text[first..]);
                self.item_note(item, &whole);
            }
            Section::Questions if quotes::question(&text).is_some() => self.put_questions(&text),
            Section::Themes => {
                let name = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
                self.derive_theme(quotes::unquote(&name).unwrap_or(&name).to_owned());
                for line in index..index + text.lines().count() {
                    self.understand(line, line);
                }
            }
            Section::People => {
                let entry = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
                let (entry, _) = markers::unticked(&entry);
                self.out.participants.push(entry.to_owned());
                self.understand(index, index);
            }
            _ => self.note(index, text),
        }
    }

    /// A bullet below a clustering item may name a theme, for the case that nothing else does.
    fn hint_theme(&mut self, text: &str) {
        let titled = self
            .current
            .and_then(|item| self.out.items.get(item))
            .is_some_and(|item| !themes_in_title(&item.title).is_empty());
        let short = text.split_whitespace().count() <= 5 && !text.contains(['.', '?', '!', '\n']);
        if short && !titled {
            let name = themes::theme(text)
                .or_else(|| quotes::unquote(text))
                .unwrap_or(text);
            self.derive_theme(name.to_owned());
        }
    }

    /// Remembers a theme that was named in passing.
    pub(super) fn derive_theme(&mut self, name: String) {
        if !name.is_empty() && self.derived_keys.insert(fold(&name)) {
            self.derived_themes.push(name);
        }
    }

    fn put_answer(&mut self, index: usize, text: String) {
        let Section::Theme { theme, question } = self.section else {
            return;
        };
        if let Some(asked) = quotes::question(&text)
            && (quotes::quoted_question(&text).is_some() || self.is_known_question(asked))
        {
            let found = self.push_question(asked);
            self.set_question(Some(found));
            return;
        }
        if let Some(theme) = self.out.themes.get_mut(theme) {
            theme.answers.push(OutlineAnswer {
                question,
                text,
                line: index + 1,
            });
        }
    }

    pub(super) fn item_note(&mut self, item: usize, text: &str) {
        if let Some(item) = self.out.items.get_mut(item) {
            if !item.notes.is_empty() {
                item.notes.push('\n');
            }
            item.notes.push_str(text);
        }
    }

    /// Lists something that was not understood.
    pub(super) fn note(&mut self, index: usize, text: String) {
        self.out.notes.push(OutlineNote {
            line: index + 1,
            text,
        });
    }

    /// Keeps the wording of a line that was understood; returns `next`.
    pub(super) fn understand(&mut self, index: usize, next: usize) -> usize {
        if let Some(line) = self.lines.get(index) {
            let known = self
                .out
                .understood
                .last()
                .is_some_and(|last| last.line == index + 1);
            if !known {
                self.out.understood.push(OutlineNote {
                    line: index + 1,
                    text: line.text.to_owned(),
                });
            }
        }
        next
    }
}

/// Whether a paragraph can only be the rest of a card: it opens small, with an arrow, a sign or a digit.
fn is_rest_of_card(text: &str) -> bool {
    text.starts_with(|c: char| {
        c.is_lowercase()
            || c.is_ascii_digit()
            || matches!(c, '+' | '\\' | '=' | '(' | ')' | '/' | '&')
            || matches!(c, '←'..='⇿' | '➔'..='➾' | '⟵'..='⟿')
    })
}

/// Takes a count from the name of a category: "Chancen (22)", "Fears (11 cards)".
fn without_count(name: &str) -> &str {
    let Some((bare, count)) = name.strip_suffix(')').and_then(|name| name.rsplit_once('(')) else {
        return name;
    };
    let counted = count.starts_with(|c: char| c.is_ascii_digit()) && count.split_whitespace().count() <= 2;
    if counted && !bare.trim().is_empty() {
        bare.trim_end()
    } else {
        name
    }
}
