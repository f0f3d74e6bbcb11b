//! What opening has found, and what a hand has edited: told in a sentence, shown on request.

use ratatui::style::Style;
use ratatui::text::Line;

use super::{App, Flow};
use crate::gate;
use crate::locale::Locale;
use crate::session::HandEdit;
use crate::store::{CopyState, Fate, OpenReport};
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::{HandEdits, Page, key_of};
use crate::tui::pane::{Effect, Outcome, Tone};
use crate::tui::style::Look;

/// How wide the details are written, so that they can be read on the smallest screen.
const WIDTH: usize = 74;

impl App {
    /// Takes note of what opening has found, and says it if it is worth saying.
    pub fn found(&mut self, report: &OpenReport) -> bool {
        self.report = report.clone();
        let key = key_of(Action::Findings, &self.locale);
        let is_edited = report.copy == CopyState::HandEdited || !report.edited_copies.is_empty();
        let edits = if is_edited { self.hand_edits() } else { Vec::new() };
        let text = match self.locale.open_report(report) {
            Some(found) if report.damages.is_empty() && report.missing.is_empty() && edits.is_empty() => {
                found
            }
            Some(found) => format!("{found} {}", tr!(self.locale, "found-more", key = key)),
            None => match self.told(&edits) {
                Some(edited) => edited,
                None => return false,
            },
        };
        self.notify_until_read(Tone::Warning, text);
        true
    }

    /// Finds what was edited by hand. In the past nothing is offered: it would be compared with what was then.
    fn hand_edits(&self) -> Vec<HandEdit> {
        if self.session.is_past() {
            Vec::new()
        } else {
            self.session.hand_edits()
        }
    }

    /// Says what was edited by hand, if anything was. The key stands where no narrow screen cuts it off.
    fn told(&self, edits: &[HandEdit]) -> Option<String> {
        let edit = edits.first()?;
        let locale = &self.locale;
        let (file, key) = (locale.edited_file(edit), key_of(Action::Findings, locale));
        let mut said = match &edit.found {
            Ok(found) => {
                let summary = locale.differences(&found.differences);
                if edit.is_fuller {
                    tr!(
                        locale,
                        "edits-told-fuller",
                        file = file,
                        key = key,
                        summary = summary
                    )
                } else {
                    tr!(locale, "edits-told", file = file, key = key, summary = summary)
                }
            }
            Err(_) => tr!(locale, "edits-told-mistake", file = file, key = key),
        };
        if edits.len() > 1 {
            said = format!(
                "{said} {}",
                tr!(locale, "edits-found-also", count = (edits.len() - 1))
            );
        }
        Some(said)
    }

    /// Looks whether somebody has written to the readable copy, from outside: that costs next to nothing.
    pub(super) fn glance_at_copy(&mut self) {
        if !self.session.is_past()
            && self.session.is_copy_touched()
            && let Some(text) = self.told(&self.hand_edits())
        {
            self.notify_until_read(Tone::Warning, text);
        }
    }

    /// Shows what was found; where there is nothing but edits by hand, those at once.
    pub(super) fn show_findings(&mut self) -> Flow {
        let lines = details(&self.report, &self.locale, &self.look);
        let edits = self.hand_edits();
        self.notice = None;
        if lines.is_empty() && !edits.is_empty() {
            return self.show_edits();
        }
        let page = Page::new(tr!(self.locale, "findings-title"), or_fine(lines, &self.locale));
        let page = if edits.is_empty() {
            page.hints(tr!(self.locale, "findings-hints"))
        } else {
            page.hints(tr!(self.locale, "findings-hints-edits"))
                .on_enter(|_| Outcome::effect(Effect::Run(Action::HandEdits)))
        };
        self.dialogs_mut().push(Box::new(page));
        Flow::Draw
    }

    /// Shows the oldest of the edited copies of which nobody has decided yet.
    pub(super) fn show_edits(&mut self) -> Flow {
        match self.hand_edits().into_iter().next() {
            Some(edit) => {
                self.notice = None;
                self.dialogs_mut().push(Box::new(HandEdits::new(edit)));
            }
            None => {
                let text = tr!(self.locale, "edits-nothing-there");
                self.notify(Tone::Info, text);
            }
        }
        Flow::Draw
    }

    /// Notes what was decided of an edited copy, and says what is left to decide.
    pub(super) fn decide(&mut self, edit: HandEdit, fate: Fate) {
        let said = match (fate, &edit.found) {
            (Fate::Taken, Ok(found)) => {
                let summary = self.locale.differences(&found.differences);
                tr!(self.locale, "edits-taken", summary = summary)
            }
            _ => tr!(self.locale, "edits-left"),
        };
        self.session.decide(edit, fate);
        match self.told(&self.hand_edits()) {
            Some(rest) => self.notify(Tone::Warning, format!("{said} {rest}")),
            None => self.notify(Tone::Info, said),
        }
    }
}

/// Lists everything that opening has found and that is worth a word.
fn details(report: &OpenReport, locale: &Locale, look: &Look) -> Vec<Line<'static>> {
    let palette = &look.palette;
    let mut lines = Vec::new();
    let damages = locale.damages(report);
    if !damages.is_empty() {
        write(
            &mut lines,
            &tr!(locale, "findings-damaged"),
            "",
            palette.heading(),
        );
        for damage in &damages {
            write(&mut lines, damage, "  ", palette.text());
        }
        lines.push(Line::default());
        write(&mut lines, &tr!(locale, "cli-check-advice"), "", palette.text());
    }
    let mut remarks = locale.remarks(report);
    if matches!(report.copy, CopyState::Fuller | CopyState::Unreadable(_)) {
        remarks.push(locale.copy_state(report));
    }
    if let Some(read_only) = &report.read_only {
        remarks.push(locale.read_only(read_only));
    }
    if !remarks.is_empty() {
        if !lines.is_empty() {
            lines.push(Line::default());
            write(
                &mut lines,
                &tr!(locale, "findings-remarks"),
                "",
                palette.heading(),
            );
        }
        for remark in &remarks {
            write(&mut lines, remark, "  ", palette.text());
        }
    }
    lines
}

fn or_fine(lines: Vec<Line<'static>>, locale: &Locale) -> Vec<Line<'static>> {
    if lines.is_empty() {
        vec![Line::from(tr!(locale, "findings-fine"))]
    } else {
        lines
    }
}

/// Writes a text in as many lines as it needs.
fn write(lines: &mut Vec<Line<'static>>, text: &str, indent: &str, style: Style) {
    let text = gate::show_flat(text);
    for range in gate::row_ranges(&text, WIDTH - indent.len()) {
        lines.push(Line::styled(format!("{indent}{}", text[range].trim_end()), style));
    }
}

#[cfg(test)]
mod tests;
