//! The beamer: one picture for everybody in the room, large enough for the last row.
//!
//! It shows what a [`View`] names, or follows what the facilitator's window is at ([`Stage`]). It knows titles, questions,
//! cards, tables and dots; never a note, a draft, a key or whether something is saved. It reads and never writes, so the
//! same picture can be shown in the facilitator's own window ([`Beamer`]), or in a second one beside it ([`show`]).
//!
//! Nothing moves without a reason: the digits of a clock that runs, and pages that turn. Whoever shows neither waits for
//! ever.

mod bars;
mod cards;
mod clock;
mod clusters;
mod font;
mod letters;
mod pager;
mod question;
mod reading;
mod rota;
mod scene;
pub mod show;
#[cfg(test)]
mod tests;

use std::str::FromStr;
use std::time::Duration;

use chrono::Timelike;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use self::pager::Pager;
use self::reading::Reading;
use self::scene::Scene;
use super::action::Action;
use super::keymap::{Context, Keymap, key_words};
use super::style::Look;
use crate::gate;
use crate::locale::{Language, Locale};
use crate::tr;
use crate::workshop::dots::{self, OnWall};
use crate::workshop::rounds::{self, Phase};
use crate::workshop::{CardId, ItemKind, Moment, Stage, View, Workshop, schedule};

/// The smallest wall on which something can be read.
const SMALLEST: (u16, u16) = (40, 10);

/// How long the keys are shown after one was pressed.
const HINT: Duration = Duration::from_secs(3);

/// What a picture is made from.
#[derive(Clone, Copy)]
pub struct Show<'a> {
    /// The workshop.
    pub workshop: &'a Workshop,
    /// The present moment.
    pub now: Moment,
    /// The time that has passed, which nobody can set.
    pub elapsed: Duration,
    /// The language.
    pub locale: &'a Locale,
    /// Colours and signs.
    pub look: &'a Look,
    /// What the facilitator's window is at.
    pub stage: Stage,
    /// What is to be said in small letters.
    pub remark: Option<&'a str>,
}

/// What came of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing that concerns the picture.
    Ignored,
    /// The picture has changed.
    Draw,
    /// The beamer is to be left.
    Close,
}

/// The picture, and what its keys have chosen.
#[derive(Debug)]
pub struct Beamer {
    /// The picture that is wanted; none: the one that goes with what the facilitator does.
    choice: Option<View>,
    pager: Pager,
    /// What the pages are pages of.
    subject: Option<Stage>,
    /// The newest card and how many there are, as they were drawn last.
    newest: (Option<CardId>, usize),
    /// Until when the keys are shown.
    hint: Duration,
    is_dark: bool,
}

impl Beamer {
    /// Begins with a picture, or with whatever goes with what the facilitator does. The keys are shown for a moment.
    #[must_use]
    pub fn new(choice: Option<View>, elapsed: Duration) -> Self {
        Self {
            choice,
            pager: Pager::default(),
            subject: None,
            newest: (None, 0),
            hint: elapsed.saturating_add(HINT),
            is_dark: false,
        }
    }

    /// Does what a key means here.
    pub fn update(&mut self, action: Action, elapsed: Duration) -> Answer {
        match action {
            Action::Back | Action::Beamer => return Answer::Close,
            Action::Digit(0) => self.choice = None,
            Action::Digit(number) => match View::ALL.get(usize::from(number) - 1) {
                Some(&view) => self.choice = Some(view),
                None => return Answer::Ignored,
            },
            Action::Right => self.choice = neighbour(self.choice, 1),
            Action::Left => self.choice = neighbour(self.choice, -1),
            Action::PageDown => self.pager.next(elapsed),
            Action::PageUp => self.pager.previous(elapsed),
            Action::HoldPages => self.pager.hold(elapsed),
            Action::Darken => self.is_dark = !self.is_dark,
            _ => return Answer::Ignored,
        }
        self.remind(elapsed);
        Answer::Draw
    }

    /// Shows the keys for a moment.
    pub fn remind(&mut self, elapsed: Duration) {
        self.hint = elapsed.saturating_add(HINT);
    }

    /// Turns the page if it is time.
    pub fn tick(&mut self, elapsed: Duration) {
        self.pager.turn(elapsed);
    }

    /// Returns how long the picture stays true; none: until something happens.
    #[must_use]
    pub fn stays_true(&self, show: &Show<'_>) -> Option<Duration> {
        let hint = self.hint.checked_sub(show.elapsed).filter(|left| !left.is_zero());
        if self.is_dark {
            return hint;
        }
        let to_second = || {
            let ms = u64::from(show.now.timestamp_subsec_millis().min(999));
            Duration::from_millis(1000 - ms)
        };
        let clock = if Reading::of(show.workshop, show.now).ticks() {
            Some(to_second())
        } else if self.view(show) == View::Clock && !show.workshop.items.is_empty() {
            let seconds = u64::from(show.now.second().min(59));
            Some(Duration::from_secs(59 - seconds) + to_second())
        } else {
            None
        };
        [clock, self.pager.due(show.elapsed), hint]
            .into_iter()
            .flatten()
            .min()
    }

    fn view(&self, show: &Show<'_>) -> View {
        self.choice.unwrap_or(show.stage.view)
    }

    /// Returns what is shown, in identities.
    fn subject(&self, show: &Show<'_>) -> Stage {
        let view = self.view(show);
        let stage = show.stage;
        match view {
            View::Question => Stage {
                view,
                theme: stage.theme,
                question: stage.question,
                ..Stage::default()
            },
            // Who wants the cards by name wants all of them.
            View::Cards => Stage {
                view,
                category: stage.category.filter(|_| self.choice.is_none()),
                ..Stage::default()
            },
            View::Dots => Stage {
                view,
                ballot: stage.ballot,
                ..Stage::default()
            },
            View::Clock | View::Clusters | View::Rota => Stage {
                view,
                ..Stage::default()
            },
        }
    }

    /// Draws the picture over the whole screen.
    pub fn draw(&mut self, frame: &mut Frame<'_>, show: &Show<'_>) {
        let screen = frame.area();
        let buffer = frame.buffer_mut();
        if screen.width < SMALLEST.0 || screen.height < SMALLEST.1 {
            return too_small(buffer, screen, show.locale);
        }
        if self.is_dark {
            return self.draw_foot(buffer, screen, show);
        }
        let subject = self.subject(show);
        if self.subject.replace(subject) != Some(subject) {
            self.pager.begin(show.elapsed);
            self.newest = cards::newest(show.workshop, subject.category);
        } else if subject.view == View::Cards {
            let newest = cards::newest(show.workshop, subject.category);
            // A card that has just come is what everybody looks for.
            if newest.1 > self.newest.1 && newest.0 != self.newest.0 {
                self.pager.begin(show.elapsed);
            }
            self.newest = newest;
        }
        let scene = Scene {
            workshop: show.workshop,
            now: show.now,
            locale: show.locale,
            look: show.look,
            stage: subject,
            reading: Reading::of(show.workshop, show.now),
            dots: match subject.view {
                View::Clusters => dots::on_wall(show.workshop),
                _ => OnWall::default(),
            },
        };
        let pages = draw_view(&scene, buffer, inner(screen), self.pager.page());
        self.pager.have(pages, show.elapsed);
        self.draw_foot(buffer, screen, show);
    }

    /// Draws the last row: what is to be said in small letters, the keys for a moment, and which page it is.
    fn draw_foot(&self, buffer: &mut Buffer, screen: Rect, show: &Show<'_>) {
        let (palette, locale) = (&show.look.palette, show.locale);
        let y = screen.bottom() - 1;
        let (x, room) = (screen.x + 2, screen.width.saturating_sub(4));
        let mut right = room;
        if self.pager.pages() > 1 && !self.is_dark {
            let page = format!("{}/{}", self.pager.page() + 1, self.pager.pages());
            let page = if self.pager.is_held() {
                format!(
                    "{} {} {page}",
                    tr!(locale, "beamer-held"),
                    show.look.glyphs.separator
                )
            } else {
                page
            };
            let width = (gate::width(&page) as u16).min(right);
            buffer.set_stringn(x + right - width, y, page, usize::from(width), palette.dim());
            right = right.saturating_sub(width + 2);
        }
        let is_reminding = show.elapsed < self.hint;
        let (text, style) = match show.remark {
            _ if is_reminding => (self.keys(show, right), palette.dim()),
            Some(remark) => (
                format!("{} {remark}", show.look.glyphs.warning),
                palette.warning(),
            ),
            None => return,
        };
        let text = gate::truncate_with(&text, usize::from(right), show.look.glyphs.ellipsis);
        buffer.set_stringn(x, y, text, usize::from(right), style);
    }

    /// Returns the name of the picture, and the keys, as many as there is room for: how to leave is told to the last.
    fn keys(&self, show: &Show<'_>, room: u16) -> String {
        let locale = show.locale;
        let name = match self.choice {
            Some(view) => view_name(view, locale),
            None => tr!(
                locale,
                "beamer-auto-now",
                view = view_name(show.stage.view, locale)
            ),
        };
        let words = key_words(locale);
        let keys = Keymap::the()
            .of(Context::Beamer)
            .filter(|(binding, _)| binding.footer);
        let keys = keys.filter_map(|(binding, keys)| {
            let label = match binding.action {
                // The digits are one key to whoever reads the line.
                Action::Digit(0) => "0–6".to_owned(),
                _ => keys.first()?.label(words),
            };
            Some(format!("{label} {}", binding.short_name(locale)))
        });
        let separator = format!(" {} ", show.look.glyphs.separator);
        let mut parts: Vec<String> = std::iter::once(name).chain(keys).collect();
        loop {
            let text = parts.join(&separator);
            if parts.len() <= 1 || gate::width(&text) <= usize::from(room) {
                return text;
            }
            // The last is how to leave; with it alone, the name of the picture goes as well.
            let gone = if parts.len() > 2 { parts.len() - 2 } else { 0 };
            parts.remove(gone);
        }
    }
}

/// What `--view` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted(pub Option<View>);

/// Says that a name is that of no picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no view is called {0}")]
pub struct UnknownView(pub String);

impl Wanted {
    /// The names that hold in every language, automatic first.
    pub const KEYS: [&str; View::ALL.len() + 1] =
        ["auto", "clock", "question", "cards", "clusters", "rota", "dots"];
}

impl FromStr for Wanted {
    type Err = UnknownView;

    /// Reads the name of a picture: the one that holds everywhere, or what it is called in any language.
    fn from_str(text: &str) -> Result<Self, UnknownView> {
        let wanted = text.trim().to_lowercase();
        let choices = || std::iter::once(None).chain(View::ALL.map(Some));
        let by_key = choices().zip(Self::KEYS).find(|(_, key)| *key == wanted);
        let called = |choice: &Option<View>| {
            Language::ALL.map(Locale::new).iter().any(|locale| {
                let name =
                    choice.map_or_else(|| tr!(locale, "beamer-view-auto"), |view| view_name(view, locale));
                name.to_lowercase() == wanted
            })
        };
        by_key
            .map(|(choice, _)| choice)
            .or_else(|| choices().find(called))
            .map(Self)
            .ok_or_else(|| UnknownView(text.to_owned()))
    }
}

/// Returns the picture beside another one; automatic stands before the first.
fn neighbour(choice: Option<View>, step: isize) -> Option<View> {
    let all = View::ALL.len() as isize + 1;
    let at = choice.map_or(0, |view| view as isize + 1);
    let next = (at + step).rem_euclid(all);
    usize::try_from(next - 1)
        .ok()
        .and_then(|next| View::ALL.get(next).copied())
}

/// Returns what a picture is called.
fn view_name(view: View, locale: &Locale) -> String {
    match view {
        View::Clock => tr!(locale, "beamer-view-clock"),
        View::Question => tr!(locale, "beamer-view-question"),
        View::Cards => tr!(locale, "beamer-view-cards"),
        View::Clusters => tr!(locale, "beamer-view-clusters"),
        View::Rota => tr!(locale, "beamer-view-rota"),
        View::Dots => tr!(locale, "beamer-view-dots"),
    }
}

/// Returns what goes with the day as it is, where nobody says what the facilitator's window is at.
#[must_use]
pub fn stage_of_day(workshop: &Workshop, now: Moment) -> Stage {
    let view = match rounds::round_clock(workshop, now) {
        Some(clock) if clock.phase == Phase::Working => View::Question,
        Some(_) => View::Rota,
        None => match schedule::running(workshop).map(|item| *item.kind) {
            Some(ItemKind::Cards) => View::Cards,
            Some(ItemKind::Clustering) => View::Clusters,
            Some(ItemKind::Rounds) if !scene::are_rounds_past(workshop) => View::Rota,
            _ => View::Clock,
        },
    };
    Stage {
        view,
        ..Stage::default()
    }
}

/// Says whether there is a plan of who is where.
#[must_use]
pub fn has_rota(workshop: &Workshop) -> bool {
    let round = rounds::upcoming_round(workshop).or_else(|| workshop.rounds.iter().next_back());
    round.is_some_and(|round| {
        let tables = rounds::tables_in(workshop, round.id()).tables;
        tables
            .iter()
            .any(|table| !table.groups.is_empty() || !table.people.is_empty())
    })
}

/// Draws a page of a picture; returns how many pages it has.
fn draw_view(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, page: usize) -> usize {
    match scene.stage.view {
        View::Clock => {
            clock::draw(scene, buffer, area);
            1
        }
        View::Question => question::draw(scene, buffer, area, page),
        View::Cards => cards::draw(scene, buffer, area, page),
        View::Clusters => clusters::draw(scene, buffer, area, page),
        View::Rota => rota::draw(scene, buffer, area, page),
        View::Dots => bars::draw(scene, buffer, area, page),
    }
}

/// Returns the part of the screen that has air around it; the last row is not in it.
fn inner(screen: Rect) -> Rect {
    let (x, y) = ((screen.width / 24).max(2), (screen.height / 20).min(3));
    Rect {
        x: screen.x + x,
        y: screen.y + y,
        width: screen.width.saturating_sub(2 * x),
        height: screen.height.saturating_sub(y + y.max(1) + 1),
    }
}

fn too_small(buffer: &mut Buffer, area: Rect, locale: &Locale) {
    let text = tr!(
        locale,
        "too-small",
        columns = i32::from(SMALLEST.0),
        rows = i32::from(SMALLEST.1)
    );
    let lines = gate::wrap(&text, usize::from(area.width.max(1)));
    for (line, y) in lines.iter().zip(area.y..area.bottom()) {
        buffer.set_stringn(area.x, y, line, usize::from(area.width), Style::new());
    }
}
