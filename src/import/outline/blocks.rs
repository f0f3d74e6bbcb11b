//! Where a block ends: the continuation lines of a card, all paragraphs of an agreement.

use super::lines::{Line, Shape};
use super::markers;
use super::reader::{Columns, RawAgreement, Reader, Section};
use super::{OutlineKind, loose, quotes, times, words};

impl Reader<'_> {
    /// Reads the continuation lines of a bullet or a numbered line; returns the text and the line after it.
    ///
    /// With `nests`, bullets further in belong to the text and keep their marks.
    pub(super) fn block(&self, index: usize, first: &str, nests: bool) -> (String, usize) {
        let mut text = first.to_owned();
        let Some(opening) = self.lines.get(index) else {
            return (text, index + 1);
        };
        let inner = opening.indent + opening.text.chars().count()
            - first.chars().count().min(opening.text.chars().count());
        let mut end = index + 1;
        while let Some(line) = self.lines.get(end) {
            let goes_on = match line.shape {
                Shape::Text => !(self.interrupts(end) || self.is_whole_question(&text)),
                Shape::Numbered { number, text } => !self.ends_block(end, number, text),
                Shape::Bullet { .. } | Shape::Lettered { .. } => nests && line.indent >= opening.indent + 2,
                Shape::Heading { level: 0, .. } => !self
                    .lines
                    .get(end + 1)
                    .is_none_or(|next| next.is_blank() || next.is_bullet()),
                Shape::Blank => self.is_soft_break(end),
                Shape::Rule | Shape::Heading { .. } => false,
            };
            if !goes_on {
                break;
            }
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(without_indent(line, inner));
            end += 1;
        }
        (text, end)
    }

    /// Whether a line with nothing but spaces stands between two parts of one card: the text after it goes
    /// on, or the next bullet follows at once. With an empty line before the bullet it would be a heading.
    fn is_soft_break(&self, index: usize) -> bool {
        let text = |at: usize| self.lines.get(at).is_some_and(|line| line.shape == Shape::Text);
        let closed = self
            .lines
            .get(index + 2)
            .is_none_or(|line| line.is_bullet() || line.shape == Shape::Text);
        matches!(self.section, Section::Category(_))
            && self.lines.is_soft_blank(index)
            && text(index + 1)
            && closed
            && !self.interrupts(index + 1)
    }

    /// Whether a text is a question that is over where questions are asked: nothing more belongs to it.
    fn is_whole_question(&self, text: &str) -> bool {
        let asked = match self.section {
            Section::Item(item) => self.kind_of(item) == Some(OutlineKind::Rounds),
            Section::Questions => true,
            _ => false,
        };
        asked && quotes::question(text).is_some()
    }

    /// An agreement with all its paragraphs.
    pub(super) fn agreement(&mut self, index: usize, first: &str, numbered: bool) -> usize {
        let base = self.lines.get(index).map_or(0, |line| line.indent);
        let (bare, done) = markers::unticked(first);
        if bare.len() < first.len() {
            self.understand(index, index);
        }
        let first = bare;
        let mut text = first.to_owned();
        let (mut end, mut read, mut blank) = (index + 1, index + 1, false);
        while let Some(line) = self.lines.get(read) {
            let goes_on = match line.shape {
                Shape::Blank => {
                    blank = true;
                    read += 1;
                    continue;
                }
                Shape::Rule | Shape::Heading { .. } => false,
                Shape::Numbered { number, text } => {
                    !blank && line.indent >= base && !self.ends_block(read, number, text)
                }
                Shape::Lettered { .. } => line.indent > base,
                Shape::Bullet { .. } => line.indent > base || (numbered && !blank),
                Shape::Text if blank => {
                    !loose::is_closing(line.text)
                        && !self.is_table(read)
                        && self.heading_at(read, line.text, false).is_none()
                        && !times::is_time_led(line.text)
                        && line
                            .text
                            .split_once(':')
                            .is_none_or(|(label, _)| words::fixed(label).is_none())
                }
                Shape::Text => !self.interrupts(read) && !self.is_table(read),
            };
            if !goes_on {
                break;
            }
            if !text.is_empty() {
                text.push_str(if blank { "\n\n" } else { "\n" });
            }
            text.push_str(line.text);
            blank = false;
            read += 1;
            end = read;
        }
        if text.is_empty() {
            return self.understand(index, end);
        }
        let expected = if let Section::Agreements { kind, .. } = self.section {
            kind
        } else {
            None
        };
        self.raw_agreements.push(RawAgreement {
            text,
            line: index + 1,
            expected,
            columns: Columns {
                done,
                ..Columns::default()
            },
        });
        end
    }
}

/// Takes the indentation that belongs to the marker from a continuation line.
fn without_indent<'a>(line: &Line<'a>, columns: usize) -> &'a str {
    if line.indent <= columns {
        return line.text;
    }
    let skip = line.raw.char_indices().nth(columns).map_or(0, |(at, _)| at);
    line.raw
        .get(skip..)
        .filter(|rest| rest.len() > line.text.len())
        .unwrap_or(line.text)
}
