//! The three bands of every pane: head and tabs, the pane itself, the status line.
//!
//! The head says which workshop this is and whether it is safe on disk; the tabs say where I am; the status
//! line always holds the clock, the day's delay, and the few keys that matter now.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;

use super::App;
use crate::gate;
use crate::locale::Locale;
use crate::store::{ReadOnly, SaveState};
use crate::tr;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::pane::{Ctx, PaneId};
use crate::tui::status::StatusLine;

/// The smallest screen on which something can be read.
const SMALLEST: (u16, u16) = (40, 10);

/// Where things were drawn last.
#[derive(Debug, Default)]
pub(super) struct Areas {
    pub(super) pane: Rect,
    tabs: Vec<(PaneId, Rect)>,
}

impl Areas {
    /// Returns the pane whose tab was clicked.
    pub(super) fn tab_at(&self, mouse: &Mouse) -> Option<PaneId> {
        (mouse.action == MouseAction::Click)
            .then(|| {
                self.tabs
                    .iter()
                    .find(|(_, area)| area.contains((mouse.x, mouse.y).into()))
            })
            .flatten()
            .map(|(pane, _)| *pane)
    }
}

/// Returns the name of a pane.
pub(super) fn name(pane: PaneId, locale: &Locale) -> String {
    match pane {
        PaneId::Agenda => tr!(locale, "pane-agenda"),
        PaneId::Cards => tr!(locale, "pane-cards"),
        PaneId::Clusters => tr!(locale, "pane-clusters"),
        PaneId::Rounds => tr!(locale, "pane-rounds"),
        PaneId::Agreements => tr!(locale, "pane-agreements"),
        PaneId::People => tr!(locale, "pane-people"),
        PaneId::Documentation => tr!(locale, "pane-documentation"),
    }
}

pub(super) fn draw(app: &mut App, frame: &mut Frame<'_>) {
    let screen = frame.area();
    app.areas = Areas::default();
    if screen.width < SMALLEST.0 || screen.height < SMALLEST.1 {
        too_small(app, frame);
        return;
    }
    let [head, tabs, rule, pane, foot_rule, foot] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Min(0),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(screen);
    draw_head(app, frame.buffer_mut(), head);
    app.areas.tabs = draw_tabs(app, frame.buffer_mut(), tabs);
    draw_rule(app, frame.buffer_mut(), rule);
    draw_rule(app, frame.buffer_mut(), foot_rule);
    draw_foot(app, frame.buffer_mut(), foot_rule.union(foot));
    app.areas.pane = pane;

    let index = app.index();
    let ctx = Ctx::of(&app.session, &app.locale, &app.look);
    app.panes[index].draw(frame, pane, &ctx);
    let last = app.dialogs[index].len().saturating_sub(1);
    for (depth, dialog) in app.dialogs[index].iter_mut().enumerate() {
        // Only the topmost one may show the cursor; those below still show where one came from.
        if depth + 1 >= last {
            dialog.draw(frame, pane, &ctx);
        }
    }
}

fn too_small(app: &App, frame: &mut Frame<'_>) {
    let text = tr!(
        app.locale,
        "too-small",
        columns = i32::from(SMALLEST.0),
        rows = i32::from(SMALLEST.1)
    );
    let area = frame.area();
    for (row, line) in gate::wrap(&text, usize::from(area.width.max(1)))
        .iter()
        .enumerate()
    {
        if row < usize::from(area.height) {
            frame.buffer_mut().set_stringn(
                area.x,
                area.y + row as u16,
                line,
                usize::from(area.width),
                Style::new(),
            );
        }
    }
}

fn draw_rule(app: &App, buffer: &mut Buffer, area: Rect) {
    let line = app.look.glyphs.horizontal.repeat(usize::from(area.width));
    buffer.set_stringn(
        area.x,
        area.y,
        line,
        usize::from(area.width),
        app.look.palette.dim(),
    );
}

fn draw_head(app: &App, buffer: &mut Buffer, area: Rect) {
    let (palette, glyphs) = (&app.look.palette, &app.look.glyphs);
    let (sign, text, style) = match app.session.save_state() {
        SaveState::Saved => (glyphs.check, tr!(app.locale, "saved"), palette.saved()),
        SaveState::Saving { .. } => (glyphs.dot, tr!(app.locale, "saving"), palette.dim()),
        SaveState::ReadOnly(ReadOnly::NewerVersion { .. }) => (
            glyphs.warning,
            tr!(app.locale, "read-only-newer"),
            palette.warning(),
        ),
        SaveState::ReadOnly(_) => (glyphs.warning, tr!(app.locale, "read-only"), palette.warning()),
        SaveState::Rescued { pending, .. } => (
            glyphs.warning,
            tr!(app.locale, "rescued", pending = pending),
            palette.warning(),
        ),
        SaveState::Failed { pending, .. } => (
            glyphs.warning,
            tr!(app.locale, "not-saved", pending = pending),
            palette.error(),
        ),
    };
    let state = format!("{sign} {text} ");
    let room = app.session.little_room().map_or_else(String::new, |bytes| {
        let size = if bytes < 1 << 20 {
            app.locale.size(bytes)
        } else {
            format!("{} MB", bytes >> 20)
        };
        format!(
            "{} {}  ",
            glyphs.warning,
            tr!(app.locale, "little-room", room = size)
        )
    });
    // What is being written is told in every pane, for as long as it takes.
    let progress = app.desk.progress(&app.locale);
    let progress = progress.map_or_else(String::new, |progress| format!("{progress}  "));
    let right = gate::width(&state) + gate::width(&room) + gate::width(&progress);
    let left = usize::from(area.width).saturating_sub(right + 2);
    let day = app.session.workshop().day();
    let parts: Vec<_> = [
        tr!(app.locale, "program-name"),
        day.title.to_string(),
        day.place.to_string(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    let title = gate::show_flat(&parts.join(" · ")).into_owned();
    buffer.set_stringn(
        area.x + 1,
        area.y,
        gate::truncate(&title, left),
        left,
        palette.heading(),
    );
    let x = area.right().saturating_sub(right as u16).max(area.x);
    let before = usize::from(area.right() - x);
    let (x, _) = buffer.set_stringn(x, area.y, &progress, before, palette.accent());
    let (x, _) = buffer.set_stringn(x, area.y, &room, usize::from(area.right() - x), palette.warning());
    buffer.set_stringn(x, area.y, &state, usize::from(area.right() - x), style);
}

fn draw_tabs(app: &App, buffer: &mut Buffer, area: Rect) -> Vec<(PaneId, Rect)> {
    let names: Vec<(PaneId, String)> = PaneId::ALL
        .into_iter()
        .map(|pane| (pane, name(pane, &app.locale)))
        .collect();
    let key = |index: usize| format!("F{}", index + 2);
    let widths = |most: usize| -> usize {
        names
            .iter()
            .enumerate()
            .map(|(i, (pane, name))| {
                let whole = gate::width(name);
                key(i).len()
                    + 1
                    + if *pane == app.active {
                        whole
                    } else {
                        whole.min(most)
                    }
            })
            .sum()
    };
    let room = usize::from(area.width).saturating_sub(1);
    let gaps = names.len() - 1;
    let full = widths(usize::MAX);
    // With three cells between, with one; then the longest names give way first, at last all of them; the open one never does.
    let (gap, most) = if full + 3 * gaps <= room {
        (3, usize::MAX)
    } else {
        let fits = |&most: &usize| widths(most) + gaps <= room;
        (1, (3..=room).rev().find(fits).unwrap_or(0))
    };
    let mut places = Vec::new();
    let mut x = area.x + 1;
    for (index, (pane, name)) in names.iter().enumerate() {
        let open = *pane == app.active;
        let name = if open {
            name.into()
        } else {
            gate::truncate(name, most)
        };
        let text = format!("{} {name}", key(index));
        let text = text.trim_end();
        let style = if open {
            app.look.palette.accent()
        } else {
            app.look.palette.dim()
        };
        let left = usize::from(area.right().saturating_sub(x));
        if left == 0 {
            break;
        }
        let (end, _) = buffer.set_stringn(x, area.y, text, left, style);
        places.push((
            *pane,
            Rect {
                x,
                y: area.y,
                width: end - x,
                height: 1,
            },
        ));
        x = end.saturating_add(gap);
    }
    places
}

fn draw_foot(app: &App, buffer: &mut Buffer, area: Rect) {
    let contexts = app.contexts();
    let line = StatusLine {
        workshop: app.session.workshop(),
        now: app.session.now(),
        locale: &app.locale,
        look: &app.look,
        contexts: &contexts,
        notice: app
            .notice
            .as_ref()
            .map(|notice| (notice.tone, notice.text.as_str())),
    };
    line.draw(buffer, area);
}
