//! The dialog in which categories are made, named, put in order and removed.
//!
//! Removing a category removes no card: its cards stand without a category until they get another one.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::forms;
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::Dialog;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::widgets::list::List;
use crate::tui::widgets::overlay::Overlay;
use crate::tui::widgets::text::{put, put_right};
use crate::workshop::{CategoryField, CategoryId, Change, Direction, Entity, order};

/// The columns that the dialog asks for.
const WIDTH: u16 = 60;

/// The categories, one below the other.
#[derive(Default)]
pub(super) struct Categories {
    list: List,
    /// What was selected last, so that the selection stays on it wherever it moves.
    selected: Option<CategoryId>,
    count: usize,
    /// How many cards each has, and the revisions for which they were counted.
    cards: Vec<usize>,
    counted: Option<(u64, u64)>,
}

impl Categories {
    pub(super) fn new(ctx: &Ctx<'_>) -> Self {
        Self {
            count: ctx.workshop.categories.len(),
            ..Self::default()
        }
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let categories = &ctx.workshop.categories;
        let revisions = (ctx.workshop.cards.revision(), categories.revision());
        if self.counted != Some(revisions) {
            self.counted = Some(revisions);
            self.cards = crate::workshop::cards::columns(ctx.workshop)
                .iter()
                .filter(|column| column.category.is_some())
                .map(|column| column.cards.len())
                .collect();
            if categories.len() > self.count {
                // One has come: that is the one to look at.
                self.list.select(usize::MAX);
            } else if let Some(row) = self.selected.and_then(|id| {
                categories.get(id)?;
                categories.rank(id)
            }) {
                self.list.select(row);
            }
            self.count = categories.len();
        }
        self.note(ctx);
    }

    fn note(&mut self, ctx: &Ctx<'_>) {
        let row = self.list.selected(ctx.workshop.categories.len());
        self.selected = row
            .and_then(|row| ctx.workshop.categories.nth(row))
            .map(Entity::id);
    }

    fn delete(&self, ctx: &Ctx<'_>) -> Outcome {
        let removal = self.selected.and_then(|id| ctx.workshop.removal(id.into()));
        let Some(removal) = removal else {
            return Outcome::handled();
        };
        let row = self.selected.and_then(|id| ctx.workshop.categories.rank(id));
        let count = row.and_then(|row| self.cards.get(row)).copied().unwrap_or(0);
        Outcome::commit(removal).and(Effect::Notify(
            Tone::Info,
            tr!(ctx.locale, "cards-category-deleted", count = count),
        ))
    }

    fn shift(&self, direction: Direction, ctx: &Ctx<'_>) -> Outcome {
        let Some(id) = self.selected else {
            return Outcome::handled();
        };
        let categories = &ctx.workshop.categories;
        let mut change = Change::default();
        for (id, pos) in order::moved(categories, &order::ids(categories), id, direction) {
            change.set((id, CategoryField::Pos(pos)));
        }
        Outcome::commit(change)
    }
}

impl Dialog for Categories {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Manage, Context::List]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.refresh(ctx);
        let len = ctx.workshop.categories.len();
        match action {
            Action::Back | Action::Manage | Action::Quit => return Outcome::effect(Effect::Close),
            _ if self.list.walk(action, len) => true,
            Action::New => {
                return forms::category(None, ctx).map_or_else(Outcome::handled, Outcome::open);
            }
            Action::Edit => {
                return self
                    .selected
                    .and_then(|id| forms::category(Some(id), ctx))
                    .map_or_else(Outcome::handled, Outcome::open);
            }
            Action::Delete => return self.delete(ctx),
            Action::MoveUp => return self.shift(Direction::Up, ctx),
            Action::MoveDown => return self.shift(Direction::Down, ctx),
            _ => return Outcome::ignored(),
        };
        self.note(ctx);
        Outcome::handled()
    }

    fn others_changed(&mut self, ctx: &Ctx<'_>) {
        // What has come is not what was made here.
        self.count = ctx.workshop.categories.len();
        self.refresh(ctx);
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        let len = ctx.workshop.categories.len();
        match mouse.action {
            MouseAction::WheelUp => {
                self.list.wheel(false, len);
            }
            MouseAction::WheelDown => {
                self.list.wheel(true, len);
            }
            MouseAction::Click => {
                if let Some(row) = self.list.row_at(mouse.x, mouse.y) {
                    self.list.select(row);
                }
            }
        }
        self.note(ctx);
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.refresh(ctx);
        let (look, categories) = (ctx.look, &ctx.workshop.categories);
        let overlay = Overlay {
            title: &tr!(ctx.locale, "cards-categories-title"),
            hints: &tr!(ctx.locale, "cards-categories-hints"),
            width: WIDTH.min(area.width),
            height: u16::try_from(categories.len().max(1)).unwrap_or(u16::MAX),
        };
        let inner = overlay.draw(frame.buffer_mut(), area, look);
        if categories.is_empty() {
            let text = tr!(ctx.locale, "cards-categories-empty");
            put(frame.buffer_mut(), inner, &text, look.palette.dim(), &look.glyphs);
            return;
        }
        let cards = &self.cards;
        self.list.draw(
            frame.buffer_mut(),
            inner,
            categories.len(),
            look,
            |_, _| 1,
            |row, area, buffer, selected| {
                let Some(category) = categories.nth(row) else {
                    return;
                };
                let glyphs = &look.glyphs;
                let mut style = look.palette.text();
                if selected {
                    put(buffer, area, glyphs.bar, look.palette.accent(), glyphs);
                    style = look.palette.selected();
                }
                let (sign, hue) = forms::sign(category);
                let at = |x: u16, less: u16| Rect {
                    x: area.x.saturating_add(x),
                    width: area.width.saturating_sub(x + less),
                    ..area
                };
                put(buffer, at(2, 0), &sign, look.palette.hue(hue), glyphs);
                let name = gate::show_flat(&category.name);
                put(buffer, at(5, 16), &name, style, glyphs);
                let colour = forms::colour_name(*category.colour, ctx);
                let right = Rect {
                    x: area.right().saturating_sub(15).max(area.x),
                    width: 9.min(area.width),
                    ..area
                };
                put(buffer, right, &colour, look.palette.dim(), glyphs);
                let count = cards.get(row).copied().unwrap_or(0).to_string();
                put_right(buffer, at(20, 1), &count, look.palette.dim(), glyphs);
            },
        );
    }
}
