//! The dialog in which photos are described, put in order and taken off.
//!
//! Taking a photo off leaves its file where it is. A photo whose file is missing is shown as such, so that nobody
//! finds out only when the documentation is handed out.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{choose, forms, place};
use crate::gate;
use crate::store::{Album, PhotoState};
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::Dialog;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::widgets::list::List;
use crate::tui::widgets::overlay::Overlay;
use crate::tui::widgets::text::{put, put_right};
use crate::workshop::{Change, Direction, Entity, Photo, PhotoAt, PhotoField, PhotoId, order};

/// The columns that the dialog asks for.
const WIDTH: u16 = 72;
/// The rows of each photo: what it shows, and below it file and place.
const ROWS: u16 = 2;

/// The photos, one below the other.
pub(crate) struct Photos {
    album: Option<Album>,
    /// What a new one is to belong to.
    at: Option<PhotoAt>,
    list: List,
    selected: Option<PhotoId>,
    count: usize,
    /// How each file is, and the revision for which they were looked at.
    states: Vec<PhotoState>,
    looked_at: Option<u64>,
}

impl Photos {
    /// Shows all photos; the first one of a place is selected.
    #[must_use]
    pub(crate) fn new(album: Option<Album>, at: Option<PhotoAt>, ctx: &Ctx<'_>) -> Self {
        let mut here = ctx.workshop.photos.iter().filter(|photo| *photo.at == at);
        Self {
            album,
            at,
            list: List::new(),
            selected: here.next().filter(|_| at.is_some()).map(Photo::id),
            count: ctx.workshop.photos.len(),
            states: Vec::new(),
            looked_at: None,
        }
    }

    /// Looks at the files anew if another photo could be among them.
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let photos = &ctx.workshop.photos;
        if self.looked_at != Some(photos.revision()) {
            self.looked_at = Some(photos.revision());
            let state = |photo: &Photo| match &self.album {
                Some(album) => album.state(&photo.file),
                None => PhotoState::Missing,
            };
            self.states = photos.iter().map(state).collect();
            if photos.len() > self.count {
                // One has come: that is the one to look at.
                self.list.select(usize::MAX);
            } else if let Some(row) = self.selected.and_then(|id| {
                photos.get(id)?;
                photos.rank(id)
            }) {
                self.list.select(row);
            }
            self.count = photos.len();
        }
        self.note(ctx);
    }

    fn note(&mut self, ctx: &Ctx<'_>) {
        let row = self.list.selected(ctx.workshop.photos.len());
        self.selected = row.and_then(|row| ctx.workshop.photos.nth(row)).map(Entity::id);
    }

    fn delete(&self, ctx: &Ctx<'_>) -> Outcome {
        let removal = self.selected.and_then(|id| ctx.workshop.removal(id.into()));
        match removal {
            Some(removal) => {
                Outcome::commit(removal).and(Effect::Notify(Tone::Info, tr!(ctx.locale, "photos-deleted")))
            }
            None => Outcome::handled(),
        }
    }

    fn edit(&self, ctx: &Ctx<'_>) -> Outcome {
        match self.selected {
            Some(id) => forms::edit(id, ctx).map_or_else(Outcome::handled, Outcome::open),
            // Enter in an empty list attaches the first one.
            None => choose(self.at),
        }
    }

    fn shift(&self, direction: Direction, ctx: &Ctx<'_>) -> Outcome {
        let Some(id) = self.selected else {
            return Outcome::handled();
        };
        let photos = &ctx.workshop.photos;
        let mut change = Change::default();
        for (id, pos) in order::moved(photos, &order::ids(photos), id, direction) {
            change.set((id, PhotoField::Pos(pos)));
        }
        Outcome::commit(change)
    }

    fn draw_photo(&self, row: usize, area: Rect, buffer: &mut Buffer, selected: bool, ctx: &Ctx<'_>) {
        let Some(photo) = ctx.workshop.photos.nth(row) else {
            return;
        };
        let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
        let line = |nth: u16| Rect {
            x: area.x.saturating_add(2),
            y: area.y.saturating_add(nth),
            width: area.width.saturating_sub(3),
            height: u16::from(nth < area.height),
        };
        if selected {
            for nth in 0..area.height {
                let bar = Rect {
                    y: area.y + nth,
                    height: 1,
                    ..area
                };
                put(buffer, bar, glyphs.bar, palette.accent(), glyphs);
            }
        }
        let caption = gate::show_flat(&photo.caption);
        if caption.trim().is_empty() {
            let text = tr!(ctx.locale, "photos-no-caption");
            put(buffer, line(0), &text, palette.dim(), glyphs);
        } else {
            let style = if selected {
                palette.selected()
            } else {
                palette.text()
            };
            put(buffer, line(0), &caption, style, glyphs);
        }
        let file = gate::show_flat(&photo.file);
        let state = self.states.get(row).copied().unwrap_or(PhotoState::There);
        let half = Rect {
            width: line(1).width / 2,
            ..line(1)
        };
        match ctx.locale.photo_state(state) {
            Some(reason) => {
                let text = format!("{} {reason}: {file}", glyphs.warning);
                put(buffer, half, &text, palette.warning(), glyphs);
            }
            None => {
                put(buffer, half, &file, palette.dim(), glyphs);
            }
        }
        let rest = Rect {
            x: half.right() + 1,
            width: line(1).width.saturating_sub(half.width + 1),
            ..half
        };
        let place = gate::show_flat(&place(*photo.at, ctx)).into_owned();
        let place = gate::truncate(&place, usize::from(rest.width)).into_owned();
        put_right(buffer, rest, &place, palette.dim(), glyphs);
    }
}

impl Dialog for Photos {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Manage, Context::List]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.refresh(ctx);
        let len = ctx.workshop.photos.len();
        match action {
            Action::Back | Action::Manage | Action::Quit => return Outcome::effect(Effect::Close),
            _ if self.list.walk(action, len) => true,
            Action::New => return choose(self.at),
            Action::Edit => return self.edit(ctx),
            Action::Delete => return self.delete(ctx),
            Action::MoveUp => return self.shift(Direction::Up, ctx),
            Action::MoveDown => return self.shift(Direction::Down, ctx),
            _ => return Outcome::ignored(),
        };
        self.note(ctx);
        Outcome::handled()
    }

    fn others_changed(&mut self, ctx: &Ctx<'_>) {
        // What has come is not what was attached here.
        self.count = ctx.workshop.photos.len();
        self.refresh(ctx);
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.refresh(ctx);
        let len = ctx.workshop.photos.len();
        match mouse.action {
            MouseAction::WheelUp => {
                self.list.wheel(false, len);
            }
            MouseAction::WheelDown => {
                self.list.wheel(true, len);
            }
            MouseAction::Click => {
                if let Some(row) = self.list.row_at(mouse.x, mouse.y) {
                    if self.list.selected(len) == Some(row) {
                        return self.edit(ctx);
                    }
                    self.list.select(row);
                }
            }
        }
        self.note(ctx);
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.refresh(ctx);
        let (look, len) = (ctx.look, ctx.workshop.photos.len());
        let rows = usize::from(ROWS) * len;
        let overlay = Overlay {
            title: &tr!(ctx.locale, "photos-list-title"),
            hints: &tr!(ctx.locale, "photos-list-hints"),
            width: WIDTH.min(area.width),
            height: u16::try_from(rows.max(1)).unwrap_or(u16::MAX),
        };
        let inner = overlay.draw(frame.buffer_mut(), area, look);
        if len == 0 {
            let text = tr!(ctx.locale, "photos-list-empty");
            put(frame.buffer_mut(), inner, &text, look.palette.dim(), &look.glyphs);
            return;
        }
        self.list.draw(
            frame.buffer_mut(),
            inner,
            len,
            look,
            |_, _| ROWS,
            |row, area, buffer, selected| self.draw_photo(row, area, buffer, selected, ctx),
        );
    }
}
