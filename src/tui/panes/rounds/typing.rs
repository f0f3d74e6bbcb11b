//! Typing answers: what keys, actions and pastes mean while the entry line is open.

use ratatui::text::{Line, Span};

use super::rows::Row;
use super::{Rounds, clock, reactions};
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::Page;
use crate::tui::input::{Key, KeyPress};
use crate::tui::pane::{Ctx, Outcome, Tone};
use crate::workshop::answers;
use crate::workshop::paste::split_paste;

impl Rounds {
    /// Closes the entry line, and selects the row so far away from it, if there is one. The line itself stays
    /// in the list as long as something is in it.
    fn leave_entry(&mut self, by: isize, ctx: &Ctx<'_>) {
        let at = self.rows.find(Row::Entry).unwrap_or(0);
        let to = match by {
            0 if self.entry.editor.is_empty() => at.saturating_sub(1),
            by => at.saturating_add_signed(by),
        };
        if let Some(&row) = self.rows.rows.get(to) {
            self.entry.open = false;
            self.selected = Some(row);
            self.refresh(ctx);
        }
    }

    pub(super) fn act_in_entry(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        match action {
            Action::Enter => return self.save(ctx),
            Action::NextArea => self.entry.step(ctx.workshop, true),
            Action::PreviousArea => self.entry.step(ctx.workshop, false),
            Action::Right => self.step_theme(true, ctx),
            Action::Left => self.step_theme(false, ctx),
            Action::NewLine => {
                let key = KeyPress {
                    alt: true,
                    ..KeyPress::plain(Key::Enter)
                };
                self.entry.editor.handle(&key);
            }
            Action::OtherGroup => return self.other_group(ctx),
            Action::Confirm | Action::Object => {
                return reactions::choose(action, self.theme, &self.entry, ctx);
            }
            Action::Back => self.leave_entry(0, ctx),
            Action::New => {}
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    /// Has another group credited with what is written, or said to an answer.
    pub(super) fn other_group(&mut self, ctx: &Ctx<'_>) -> Outcome {
        if let Some(theme) = self.theme {
            self.entry.other_group(ctx.workshop, theme);
        }
        Outcome::handled()
    }

    /// Hands what was typed over as an answer.
    fn save(&mut self, ctx: &Ctx<'_>) -> Outcome {
        let (Some(theme), Some(question)) = (self.theme, self.entry.question) else {
            return Outcome::handled();
        };
        let credit = self.entry.credit(ctx.workshop, theme);
        let text = self.entry.editor.text();
        let change = answers::add_answers(ctx.workshop, ctx.ids, [text], theme, question, credit);
        if !change.is_empty() {
            self.entry.send(ctx.workshop);
        }
        Outcome::commit(change)
    }

    /// Takes a key as text, or as a way out of the line.
    pub(super) fn type_key(&mut self, key: &KeyPress, ctx: &Ctx<'_>) -> Outcome {
        self.refresh(ctx);
        if self.entry.editor.is_empty() && (key.is(Key::Left) || key.is(Key::Right)) {
            self.step_theme(key.key == Key::Right, ctx);
            return Outcome::handled();
        }
        if self.entry.editor.handle(key) {
            return self.mind_the_limit(ctx);
        }
        match key.key {
            Key::Up => self.leave_entry(-1, ctx),
            Key::Down => self.leave_entry(1, ctx),
            Key::PageUp | Key::PageDown => {
                self.leave_entry(0, ctx);
                let action = if key.key == Key::PageUp {
                    Action::PageUp
                } else {
                    Action::PageDown
                };
                self.move_selection(action);
            }
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    /// Takes pasted text: one line into the entry line, several after a look at them.
    pub(super) fn type_paste(&mut self, text: &str, ctx: &Ctx<'_>) -> Outcome {
        if !self.is_writing(ctx) {
            let question = self.question();
            self.write(question);
            if !self.is_writing(ctx) {
                return Outcome::ignored();
            }
        }
        self.refresh(ctx);
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        if !text.trim_end_matches('\n').contains('\n') {
            self.entry.editor.paste(text.trim_end_matches('\n'));
            return self.mind_the_limit(ctx);
        }
        let mut items = split_paste(&text);
        match (items.len(), items.pop()) {
            (1, Some(one)) => {
                self.entry.editor.paste(&one);
                self.mind_the_limit(ctx)
            }
            (_, Some(last)) => {
                items.push(last);
                self.preview(items, ctx)
            }
            (_, None) => Outcome::handled(),
        }
    }

    /// Shows what was pasted before it becomes answers.
    fn preview(&self, items: Vec<String>, ctx: &Ctx<'_>) -> Outcome {
        let (Some(theme), Some(question)) = (self.theme, self.entry.question) else {
            return Outcome::handled();
        };
        let credit = self.entry.credit(ctx.workshop, theme);
        let room = usize::from(self.width).saturating_sub(12).clamp(20, 72);
        let mut lines = Vec::new();
        for item in &items {
            for (index, line) in gate::wrap(item, room).into_iter().enumerate() {
                let bullet = if index == 0 { ctx.look.glyphs.dot } else { " " };
                lines.push(Line::from(vec![
                    Span::styled(format!("{bullet} "), ctx.look.palette.dim()),
                    Span::raw(line),
                ]));
            }
        }
        let asked = ctx.workshop.questions.get(question);
        let asked = asked.map_or_else(String::new, |question| {
            gate::truncate(&gate::show_flat(&question.text), room.saturating_sub(20)).into_owned()
        });
        let title = tr!(
            ctx.locale,
            "rounds-paste-title",
            count = items.len(),
            question = asked
        );
        let page = Page::new(title, lines).hints(tr!(ctx.locale, "rounds-paste-hints"));
        Outcome::open(page.on_enter(move |ctx| {
            let change = answers::add_answers(ctx.workshop, ctx.ids, &items, theme, question, credit);
            let said = tr!(ctx.locale, "rounds-pasted", count = change.ops.len());
            clock::told(change, said)
        }))
    }

    /// Says so if a text was too long for the entry line.
    fn mind_the_limit(&mut self, ctx: &Ctx<'_>) -> Outcome {
        if self.entry.editor.take_refused() {
            return Outcome::notify(Tone::Warning, tr!(ctx.locale, "rounds-too-much"));
        }
        Outcome::handled()
    }
}
