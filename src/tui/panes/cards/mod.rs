//! The cards pane: where the thoughts of thirty people are typed as fast as they are said.
//!
//! Two areas share it. Above stand the *walls*, a column for each category ([`walls`]); below is the *entry
//! line* ([`entry`]), open when the pane is opened, so that a card costs its text and Enter. Esc and Up lead
//! from the line to the walls, Esc and `a` back; while one of the two has the keys, the other only shows.
//!
//! The pane asks nothing before it does something: every step can be taken back. It never cuts a text and
//! never refuses one for its length, it only says so.

mod categories;
mod draw;
mod entry;
mod forms;
mod line;
#[cfg(test)]
mod tests;
mod walls;

pub(super) use forms::wordings;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{Key, KeyPress, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Draft, Effect, Outcome, Pane, PaneId, Tone};
use crate::workshop::cards::{add_card, change_category, delete_cards, move_card};
use crate::workshop::codes::Spot;
use crate::workshop::paste::split_paste;
use crate::workshop::{Card, CardId, CategoryId, Direction, Entity, Stage, Target, View, Workshop};
use entry::Entry;
use walls::Walls;

/// The cards pane.
#[derive(Default)]
pub(super) struct Cards {
    entry: Entry,
    walls: Walls,
    /// Whether the keys go to the walls rather than to the entry line.
    on_wall: bool,
}

/// Names a category, or says that there is none.
fn category_name(category: Option<CategoryId>, ctx: &Ctx<'_>) -> String {
    match category.and_then(|id| ctx.workshop.categories.get(id)) {
        Some(category) => crate::gate::show_flat(&category.name).into_owned(),
        None => tr!(ctx.locale, "cards-no-category"),
    }
}

impl Cards {
    /// Takes note of what has changed since the last time.
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.entry.refresh(ctx.workshop);
        self.refresh_walls(ctx);
    }

    fn refresh_walls(&mut self, ctx: &Ctx<'_>) {
        self.walls.refresh(ctx.workshop, !self.on_wall);
        if !self.on_wall {
            self.walls.show_category(self.entry.category(ctx.workshop));
        }
    }

    fn go_to_wall(&mut self) {
        self.on_wall = true;
    }

    fn go_to_entry(&mut self) {
        self.on_wall = false;
        // What is written has to be seen, and a filter could hide it.
        self.walls.filter.clear();
        self.walls.show_newest();
    }

    fn selected<'a>(&self, workshop: &'a Workshop) -> Option<&'a Card> {
        workshop.cards.get(self.walls.selected()?)
    }

    fn entry_action(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        match action {
            Action::Enter => return self.save(ctx),
            Action::NewLine => {
                self.entry.editor.handle(&KeyPress::ctrl('j'));
            }
            Action::NextCategory => self.entry.step_category(ctx.workshop, true),
            Action::PreviousCategory => self.entry.step_category(ctx.workshop, false),
            Action::Back => self.go_to_wall(),
            Action::Up if self.entry.editor.handle(&KeyPress::plain(Key::Up)) => {}
            Action::Up if !self.walls.is_empty() => {
                self.walls.show_newest();
                self.go_to_wall();
            }
            Action::Up => {}
            Action::PageUp => self.walls.scroll_page(false),
            Action::PageDown => self.walls.scroll_page(true),
            Action::New => {}
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    /// Makes a card of what is typed.
    fn save(&mut self, ctx: &Ctx<'_>) -> Outcome {
        let category = self.entry.category(ctx.workshop);
        let change = add_card(ctx.workshop, ctx.ids, &self.entry.editor.text(), category);
        if change.is_empty() {
            return Outcome::handled();
        }
        self.entry.send(ctx.workshop);
        self.walls.show_newest();
        Outcome::commit(change)
    }

    fn wall_action(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        let walls = &mut self.walls;
        match action {
            Action::Up => walls.up(),
            Action::Down if walls.filter.is_open() => {
                walls.down();
            }
            Action::Down => {
                if !walls.down() {
                    self.go_to_entry();
                }
            }
            Action::Left => walls.sideways(false),
            Action::Right => walls.sideways(true),
            Action::PageUp => walls.page(false),
            Action::PageDown => walls.page(true),
            Action::First => walls.end(false),
            Action::Last => walls.end(true),
            Action::Filter => walls.filter.open(),
            Action::Mark => walls.mark(),
            Action::New => {
                if let Some(category) = walls.category() {
                    self.entry.choose(category);
                }
                self.go_to_entry();
            }
            Action::NextArea | Action::PreviousArea => self.go_to_entry(),
            Action::Back if walls.clear_marks() => {}
            Action::Back => self.go_to_entry(),
            Action::Edit | Action::Enter => {
                return match self.selected(ctx.workshop) {
                    Some(card) => Outcome::open(forms::card(card, ctx)),
                    None => Outcome::handled(),
                };
            }
            Action::Delete => return self.delete(ctx),
            Action::MoveUp => return self.shift(Direction::Up, ctx),
            Action::MoveDown => return self.shift(Direction::Down, ctx),
            Action::ChangeCategory => return self.next_category(ctx),
            Action::MoveLeft => return self.move_sideways(false, ctx),
            Action::MoveRight => return self.move_sideways(true, ctx),
            Action::Digit(digit @ 1..) => return self.put_into(usize::from(digit) - 1, ctx),
            Action::Settle => return self.settle(ctx),
            Action::Choose => return self.choose_wording(ctx),
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    fn delete(&mut self, ctx: &Ctx<'_>) -> Outcome {
        let cards = self.walls.meant();
        if cards.is_empty() {
            return Outcome::handled();
        }
        let count = cards.len();
        self.walls.clear_marks();
        Outcome::commit(delete_cards(ctx.workshop, &cards)).and(Effect::Notify(
            Tone::Info,
            tr!(ctx.locale, "cards-deleted", count = count),
        ))
    }

    fn shift(&mut self, direction: Direction, ctx: &Ctx<'_>) -> Outcome {
        match self.walls.selected() {
            Some(card) => Outcome::commit(move_card(ctx.workshop, card, direction)),
            None => Outcome::handled(),
        }
    }

    /// Puts what is meant into the category behind that of the selected card.
    fn next_category(&mut self, ctx: &Ctx<'_>) -> Outcome {
        let ids: Vec<CategoryId> = ctx.workshop.categories.iter().map(Entity::id).collect();
        let now = self.walls.category().and_then(|category| category);
        let now = now.and_then(|now| ids.iter().position(|&id| id == now));
        let next = now.map_or(0, |now| (now + 1) % ids.len().max(1));
        self.put(ids.get(next).copied(), ids.len(), true, ctx)
    }

    fn move_sideways(&mut self, right: bool, ctx: &Ctx<'_>) -> Outcome {
        match self.walls.neighbour(right) {
            Some(category) => self.put(Some(category), 0, true, ctx),
            None => Outcome::handled(),
        }
    }

    fn put_into(&mut self, index: usize, ctx: &Ctx<'_>) -> Outcome {
        let category = ctx.workshop.categories.nth(index).map(Entity::id);
        self.put(category, ctx.workshop.categories.len(), false, ctx)
    }

    /// Puts what is meant into a category; the selection goes with the card, or on to the next one.
    fn put(&mut self, category: Option<CategoryId>, count: usize, follow: bool, ctx: &Ctx<'_>) -> Outcome {
        if category.is_none() {
            let text = tr!(ctx.locale, "cards-no-such-category", count = count);
            return Outcome::notify(Tone::Info, text);
        }
        let cards = self.walls.meant();
        let change = change_category(ctx.workshop, &cards, category);
        if change.is_empty() {
            return Outcome::handled();
        }
        let text = tr!(
            ctx.locale,
            "cards-moved",
            count = (change.ops.len()),
            category = (category_name(category, ctx))
        );
        if follow {
            self.walls.follow(self.walls.selected());
        }
        self.walls.clear_marks();
        Outcome::commit(change).and(Effect::Notify(Tone::Info, text))
    }

    fn settle(&self, ctx: &Ctx<'_>) -> Outcome {
        let cards = self.walls.meant();
        let settled = cards
            .into_iter()
            .filter_map(|card| ctx.workshop.settlement(card.into()));
        let change: crate::workshop::Change = settled.collect();
        if change.is_empty() {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "cards-not-contested"));
        }
        Outcome::commit(change).and(Effect::Notify(Tone::Info, tr!(ctx.locale, "cards-settled")))
    }

    fn choose_wording(&self, ctx: &Ctx<'_>) -> Outcome {
        let picker = self
            .selected(ctx.workshop)
            .and_then(|card| forms::wordings(card, ctx));
        match picker {
            Some(picker) => Outcome::open(picker),
            None => Outcome::notify(Tone::Info, tr!(ctx.locale, "cards-not-contested")),
        }
    }

    fn click(&mut self, mouse: &Mouse, ctx: &Ctx<'_>) -> Outcome {
        if self.entry.area.contains((mouse.x, mouse.y).into()) && !self.walls.filter.is_shown() {
            self.go_to_entry();
            self.entry.click(mouse.x, mouse.y);
            return Outcome::handled();
        }
        let before = self.walls.selected().filter(|_| self.on_wall);
        if self.walls.click(mouse.x, mouse.y) {
            self.go_to_wall();
            // A click on what is selected opens it.
            if let Some(card) = self.selected(ctx.workshop)
                && before == Some(card.id())
            {
                return Outcome::open(forms::card(card, ctx));
            }
            return Outcome::handled();
        }
        Outcome::ignored()
    }
}

impl Pane for Cards {
    fn id(&self) -> PaneId {
        PaneId::Cards
    }

    fn contexts(&self, _ctx: &Ctx<'_>) -> &'static [Context] {
        match (self.on_wall, self.walls.filter.is_open()) {
            (false, _) => &[Context::CardEntry],
            (true, true) => &[Context::FilterEntry],
            (true, false) => &[Context::CardWall, Context::List],
        }
    }

    fn takes_text(&self) -> bool {
        !self.on_wall || self.walls.filter.is_open()
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.refresh(ctx);
        let outcome = match action {
            Action::Manage => return Outcome::open(categories::Categories::new(ctx)),
            Action::NextCategory | Action::PreviousCategory if self.on_wall => {
                self.go_to_entry();
                self.entry_action(action, ctx)
            }
            _ if !self.on_wall => self.entry_action(action, ctx),
            _ if self.walls.filter.update(action) => Outcome::handled(),
            _ => self.wall_action(action, ctx),
        };
        self.refresh_walls(ctx);
        outcome
    }

    fn key(&mut self, key: &KeyPress, ctx: &Ctx<'_>) -> Outcome {
        self.entry.refresh(ctx.workshop);
        let taken = if !self.on_wall {
            self.entry.editor.handle(key)
        } else if self.walls.filter.is_open() {
            let taken = self.walls.filter.key(key);
            self.refresh_walls(ctx);
            taken
        } else {
            false
        };
        if !taken {
            return Outcome::ignored();
        }
        if self.entry.editor.take_refused() {
            return Outcome::notify(Tone::Warning, tr!(ctx.locale, "cards-too-much"));
        }
        Outcome::handled()
    }

    fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> Outcome {
        self.entry.refresh(ctx.workshop);
        if self.on_wall && self.walls.filter.paste(text) {
            self.refresh_walls(ctx);
            return Outcome::handled();
        }
        let is_one_line = !text.trim_matches(['\r', '\n']).contains(['\r', '\n']);
        let cards = if is_one_line {
            vec![text.trim_matches(['\r', '\n']).to_owned()]
        } else {
            split_paste(text)
        };
        if self.on_wall {
            self.go_to_entry();
        }
        match &cards[..] {
            [] => Outcome::handled(),
            // One card, even of several lines, is looked at where it can still be changed.
            [card] => {
                if self.entry.editor.paste(card) {
                    Outcome::handled()
                } else {
                    Outcome::notify(Tone::Warning, tr!(ctx.locale, "cards-too-much"))
                }
            }
            _ => Outcome::open(forms::paste(cards, self.entry.category(ctx.workshop), ctx)),
        }
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.refresh(ctx);
        match mouse.action {
            MouseAction::Click => self.click(mouse, ctx),
            MouseAction::WheelUp => self.walls.wheel(mouse.x, mouse.y, false),
            MouseAction::WheelDown => self.walls.wheel(mouse.x, mouse.y, true),
        }
    }

    fn focus(&mut self, target: Target, ctx: &Ctx<'_>) {
        match target {
            Target::Card(card) => {
                self.walls.filter.clear();
                self.go_to_wall();
                self.walls.follow(Some(card));
            }
            Target::Category(category) => self.entry.choose(Some(category)),
            _ => {}
        }
        self.refresh(ctx);
    }

    fn type_in(&mut self, spot: Spot, ctx: &Ctx<'_>) -> Outcome {
        match spot {
            Spot::Cards(category) => self.entry.choose(Some(category)),
            Spot::AnyCards => {}
            _ => return Outcome::ignored(),
        }
        self.go_to_entry();
        self.refresh(ctx);
        Outcome::handled()
    }

    fn draft(&self) -> Option<Draft> {
        self.entry.draft()
    }

    fn restore(&mut self, draft: &Draft, ctx: &Ctx<'_>) -> Option<Outcome> {
        if self.entry.restore(draft) {
            self.on_wall = false;
            return Some(Outcome::handled());
        }
        let id = |prefix| draft.place.strip_prefix(prefix);
        if let Some(card) = id(forms::CARD) {
            let card: CardId = card.parse::<crate::workshop::Id>().ok()?.into();
            let card = ctx.workshop.cards.get(card)?;
            self.on_wall = true;
            self.walls.follow(Some(card.id()));
            return Some(Outcome::open(forms::card(card, ctx).with_draft(&draft.text)));
        }
        let category = id(forms::CATEGORY)?;
        let category = match category {
            "new" => None,
            id => Some(id.parse::<crate::workshop::Id>().ok()?.into()),
        };
        let form = forms::category(category, ctx)?.with_draft(&draft.text);
        Some(Outcome::open(form))
    }

    fn stage(&self, ctx: &Ctx<'_>) -> Stage {
        let category = if self.on_wall {
            self.walls.category().flatten()
        } else {
            self.entry.category(ctx.workshop)
        };
        Stage {
            view: View::Cards,
            category,
            ..Stage::default()
        }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.refresh(ctx);
        draw::draw(self, frame, area, ctx);
    }
}
