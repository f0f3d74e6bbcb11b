//! The dialog that makes groups: how many, who with whom, and what will come of it before it does.
//!
//! Nothing is written until Enter. Shuffling again draws with the next seed; the one that is taken is kept in the
//! workshop, so that the same people give the same groups again.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::Dialog;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::widgets::overlay::Overlay;
use crate::tui::widgets::text::put;
use crate::workshop::people;
use crate::workshop::rounds::{self, Count, Draw, MOST_GROUPS, Organisations, Short, Wish};

/// How many people a group has where nothing else says how many groups there are to be.
const USUAL_GROUP: usize = 6;
/// The columns that the dialog asks for.
const WIDTH: u16 = 72;

/// Groups that are being made.
pub(super) struct Making {
    wish: Wish,
    /// Whether the next digit goes on with the number that is being typed.
    typing: bool,
    draw: Draw,
    /// For which state of the workshop that was drawn.
    drawn_for: Option<u64>,
    top: usize,
    /// How many rows there are, and how many are seen.
    rows: (usize, usize),
}

impl Making {
    pub(super) fn new(ctx: &Ctx<'_>) -> Self {
        let (groups, themes) = (ctx.workshop.groups.len(), ctx.workshop.themes.len());
        let people = rounds::forming(ctx.workshop).len();
        let suggested = match (groups, themes) {
            (0, 0 | 1) => people.div_ceil(USUAL_GROUP).max(2),
            (0, themes) => themes,
            (groups, _) => groups,
        };
        let wish = Wish {
            count: Count::Groups(suggested.clamp(1, people.max(1))),
            organisations: Organisations::Mix,
            seed: *ctx.workshop.day().seed,
        };
        let mut making = Self {
            draw: rounds::draw_groups(ctx.workshop, &wish, ctx.ids),
            wish,
            typing: false,
            drawn_for: None,
            top: 0,
            rows: (0, 1),
        };
        making.drawn_for = Some(state(ctx));
        making
    }

    fn redraw(&mut self, ctx: &Ctx<'_>) {
        self.draw = rounds::draw_groups(ctx.workshop, &self.wish, ctx.ids);
        self.drawn_for = Some(state(ctx));
    }

    const fn number(&self) -> usize {
        match self.wish.count {
            Count::Groups(number) | Count::About(number) => number,
        }
    }

    fn set_number(&mut self, number: usize) {
        let number = number.min(MOST_GROUPS);
        self.wish.count = match self.wish.count {
            Count::Groups(_) => Count::Groups(number),
            Count::About(_) => Count::About(number),
        };
    }

    /// Says the same in the other way: so many groups, or groups of about so many.
    fn switch(&mut self, ctx: &Ctx<'_>) {
        let people = rounds::forming(ctx.workshop).len();
        self.wish.count = match self.wish.count {
            Count::Groups(groups) => Count::About(people.div_ceil(groups.max(1)).max(1)),
            Count::About(_) => Count::Groups(self.wish.count.of(people).max(1)),
        };
    }

    fn take(&mut self, ctx: &Ctx<'_>) -> Outcome {
        if self.number() == 0 {
            return Outcome::notify(Tone::Warning, tr!(ctx.locale, "groups-number"));
        }
        self.redraw(ctx);
        let count = self.draw.groups.len();
        let notice = tr!(ctx.locale, "people-groups-made", count = count);
        let mut outcome = Outcome::commit(std::mem::take(&mut self.draw.change)).and(Effect::Close);
        outcome = outcome.and(match self.draw.unkept.first() {
            Some(unkept) => Effect::Notify(Tone::Warning, ctx.locale.unkept(ctx.workshop, unkept)),
            None => Effect::Notify(Tone::Info, notice),
        });
        outcome
    }

    /// Returns what is shown: each row with its style.
    fn lines(&self, width: usize, ctx: &Ctx<'_>) -> Vec<(String, Style)> {
        let (palette, locale) = (&ctx.look.palette, ctx.locale);
        let separator = format!(" {} ", ctx.look.glyphs.separator);
        let mut lines = Vec::new();
        let mut say = |text: &str, style: Style| {
            let rows = gate::wrap(text, width.max(1));
            lines.extend(rows.into_iter().map(|row| (row, style)));
        };
        if self.number() == 0 {
            say(&tr!(locale, "groups-number"), palette.warning());
            return lines;
        }
        let count = self.draw.groups.len();
        let counted = match self.wish.count {
            Count::Groups(_) => tr!(locale, "groups-count", count = count),
            Count::About(size) => tr!(locale, "groups-about", size = size, count = count),
        };
        let organisations = match self.wish.organisations {
            Organisations::Mix => tr!(locale, "groups-mix"),
            Organisations::Keep => tr!(locale, "groups-keep"),
        };
        let seed = tr!(locale, "groups-seed", number = (u64::from(self.wish.seed) + 1));
        let sizes = self.sizes(ctx);
        let counted = [counted, sizes].into_iter().filter(|part| !part.is_empty());
        say(&counted.collect::<Vec<_>>().join(&separator), palette.heading());
        say(&[organisations, seed].join(&separator), palette.text());
        if let Some(short) = self.draw.short {
            say(&locale.short_of_groups(short), palette.warning());
        }
        for unkept in &self.draw.unkept {
            say(&locale.unkept(ctx.workshop, unkept), palette.warning());
        }
        if !self.draw.change.is_empty() && ctx.workshop.rounds.iter().any(|round| round.started.is_some()) {
            say(&tr!(locale, "groups-begun"), palette.warning());
        }
        let hosts = self.hosts(ctx);
        if hosts > 0 && self.draw.short != Some(Short::OnlyHosts) {
            say(&tr!(locale, "groups-hosts", count = hosts), palette.dim());
        }
        say(" ", palette.text());
        for group in &self.draw.groups {
            let name = gate::show_flat(&group.name).into_owned();
            let people = group
                .people
                .iter()
                .filter_map(|&id| people::name_of(ctx.workshop, id));
            let people: Vec<String> = people.map(|name| gate::show_flat(name).into_owned()).collect();
            let text = format!("{name}{separator}{}  {}", group.people.len(), people.join(", "));
            say(text.trim_end(), palette.text());
        }
        lines
    }

    /// Says how large the groups become: `3`, or `3–4`.
    fn sizes(&self, ctx: &Ctx<'_>) -> String {
        let sizes = || self.draw.groups.iter().map(|group| group.people.len());
        match (sizes().min(), sizes().max()) {
            (Some(least), Some(most)) if most > 0 => {
                let sizes = if least == most {
                    most.to_string()
                } else {
                    format!("{least}–{most}")
                };
                tr!(ctx.locale, "groups-sizes", sizes = sizes)
            }
            _ => String::new(),
        }
    }

    /// How many are present and belong to no group because they stay at a theme.
    fn hosts(&self, ctx: &Ctx<'_>) -> usize {
        let present = ctx
            .workshop
            .participants
            .iter()
            .filter(|person| *person.present)
            .count();
        present - rounds::forming(ctx.workshop).len()
    }

    fn scroll(&mut self, by: isize) {
        let last = self.rows.0.saturating_sub(self.rows.1);
        self.top = self.top.saturating_add_signed(by).min(last);
    }
}

/// Changes whenever anything that groups are made of may have changed.
fn state(ctx: &Ctx<'_>) -> u64 {
    let workshop = ctx.workshop;
    workshop.participants.revision()
        + workshop.groups.revision()
        + workshop.pairs.revision()
        + workshop.themes.revision()
}

impl Dialog for Making {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Groups]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        let typing = std::mem::take(&mut self.typing);
        let page = self.rows.1.saturating_sub(1).max(1) as isize;
        match action {
            Action::Back | Action::Quit => return Outcome::effect(Effect::Close),
            Action::Enter | Action::Submit => return self.take(ctx),
            Action::PageUp => self.scroll(-page),
            Action::PageDown => self.scroll(page),
            Action::OneMore => self.set_number(self.number() + 1),
            Action::OneLess => self.set_number(self.number().saturating_sub(1).max(1)),
            Action::Digit(digit) => {
                let before = if typing { self.number() * 10 } else { 0 };
                let number = before + usize::from(digit);
                self.set_number(if number > MOST_GROUPS {
                    digit.into()
                } else {
                    number
                });
                self.typing = true;
            }
            Action::NextArea => self.switch(ctx),
            Action::Sort => {
                self.wish.organisations = match self.wish.organisations {
                    Organisations::Mix => Organisations::Keep,
                    Organisations::Keep => Organisations::Mix,
                };
            }
            Action::Next => self.wish.seed = self.wish.seed.wrapping_add(1),
            _ => return Outcome::ignored(),
        }
        self.redraw(ctx);
        Outcome::handled()
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, _ctx: &Ctx<'_>) -> Outcome {
        match mouse.action {
            MouseAction::WheelUp => self.scroll(-3),
            MouseAction::WheelDown => self.scroll(3),
            MouseAction::Click => {}
        }
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        if self.drawn_for != Some(state(ctx)) {
            self.redraw(ctx);
        }
        let present = ctx
            .workshop
            .participants
            .iter()
            .filter(|person| *person.present)
            .count();
        let width = WIDTH.min(area.width.saturating_sub(4)).max(1);
        let lines = self.lines(width.into(), ctx);
        let title = tr!(ctx.locale, "people-groups", present = present);
        let hints = tr!(ctx.locale, "groups-hints");
        let overlay = Overlay {
            title: &title,
            hints: &hints,
            width,
            height: u16::try_from(lines.len()).unwrap_or(u16::MAX),
        };
        let buffer = frame.buffer_mut();
        let inner = overlay.draw(buffer, area, ctx.look);
        self.rows = (lines.len(), usize::from(inner.height).max(1));
        self.scroll(0);
        let shown = lines.iter().skip(self.top).take(inner.height.into());
        for (y, (text, style)) in (inner.y..).zip(shown) {
            let row = Rect {
                y,
                height: 1,
                ..inner
            };
            put(buffer, row, text, *style, &ctx.look.glyphs);
        }
    }
}
