//! The open workshop on the screen: the way of a key from the keymap to the session.
//!
//! The app owns the session, the panes and the dialogs above them. A key is looked up in the contexts of
//! whatever is on top; what comes back is an [`Outcome`], and this is the only place that hands its change
//! to the session. Drawing reads; it changes nothing but what a widget remembers of its scroll position.

mod alarms;
mod beamer;
mod drafts;
mod export;
mod findings;
mod follow;
mod history;
mod notice;
mod paper;
mod photos;
mod safety;
mod screen;
mod sleep;
#[cfg(test)]
mod tests;

pub use safety::Parting;

use std::time::Duration;

use chrono::Timelike;
use ratatui::Frame;
use ratatui::layout::Rect;

use super::Screen;
use super::action::Action;
use super::alarm::Watch;
use super::beamer::Beamer;
use super::dialogs::{self, Dialog};
use super::errand::Errand;
use super::export::Desk;
use super::input::{Input, KeyPress, Mouse};
use super::keymap::{self, Context, Keymap};
use super::pane::{Ctx, Draft, Effect, Outcome, Pane, PaneId, Tone};
use super::panes;
use super::style::Look;
use crate::clock::Sleep;
use crate::locale::{Language, Locale};
use crate::session::{Session, Undone};
use crate::store::OpenReport;
use crate::tr;
use crate::trip;
use crate::workshop::{Change, Gist, Verb, schedule};

/// What the run loop is to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Nothing on the screen has changed.
    Wait,
    /// The screen has to be drawn.
    Draw,
    /// The screen has to be drawn from nothing.
    Repaint,
    /// The shell wants its terminal back for a while.
    Suspend,
    /// The workshop is to be closed.
    Quit,
}

impl Flow {
    /// Joins what two inputs wanted: whatever asks for more.
    #[must_use]
    pub fn and(self, later: Self) -> Self {
        match (self, later) {
            (earlier, Self::Wait) => earlier,
            (earlier @ (Self::Quit | Self::Suspend | Self::Repaint), Self::Draw) => earlier,
            (_, later) => later,
        }
    }
}

/// What the topmost dialog or the pane is asked.
enum Event<'a> {
    Action(Action),
    Key(&'a KeyPress),
    Paste(&'a str),
    Mouse(&'a Mouse, Rect),
}

/// An open workshop with its panes.
pub struct App {
    session: Session,
    locale: Locale,
    look: Look,
    panes: Vec<Box<dyn Pane>>,
    /// The dialogs of each pane, in the order of [`PaneId::ALL`].
    dialogs: [Vec<Box<dyn Dialog>>; PaneId::ALL.len()],
    active: PaneId,
    /// The open texts that the session was told last.
    drafts: Vec<Draft>,
    notice: Option<notice::Notice>,
    bell: bool,
    alarms: Watch,
    /// Whether it was said once that there is help for a day that is late.
    told_of_help: bool,
    /// A long sleep of the machine that is still to be asked about.
    slept: Option<Sleep>,
    desk: Desk,
    /// Whether the workshop is to be closed as soon as everything is on the disk, and what has failed since.
    leaving: Option<Vec<String>>,
    /// What is to be done when the workshop is closed.
    errand: Option<Errand>,
    /// The workshop as it was, to be shown before this one is shown again.
    past: Option<Session>,
    /// Whether this shows the past above another screen.
    is_visit: bool,
    /// The beamer, while it fills the screen.
    beamer: Option<Beamer>,
    darkroom: photos::Darkroom,
    safety: safety::Safety,
    /// Whether it was said that what others write cannot be read.
    is_deaf: bool,
    /// What opening has found.
    report: OpenReport,
    /// Where the pane was drawn last, for the mouse.
    areas: screen::Areas,
}

impl App {
    /// Opens the panes on a session.
    #[must_use]
    pub fn new(session: Session, locale: Locale, look: Look) -> Self {
        let active = PaneId::Agenda;
        let mut app = Self {
            session,
            locale,
            look,
            panes: panes::all(),
            dialogs: Default::default(),
            active,
            drafts: Vec::new(),
            notice: None,
            bell: false,
            alarms: Watch::default(),
            told_of_help: false,
            slept: None,
            desk: Desk::default(),
            leaving: None,
            errand: None,
            past: None,
            is_visit: false,
            beamer: None,
            darkroom: photos::Darkroom::default(),
            safety: safety::Safety::default(),
            is_deaf: false,
            report: OpenReport::default(),
            areas: screen::Areas::default(),
        };
        app.restore_drafts();
        app
    }

    /// Returns the session.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// Gives the session back, to be closed.
    #[must_use]
    pub fn into_session(mut self) -> Session {
        self.finish_photos();
        self.session
    }

    /// Returns what is to be done now that the workshop is left, if anything.
    #[must_use]
    pub fn take_errand(&mut self) -> Option<Errand> {
        self.errand.take()
    }

    /// Returns the pane that is shown.
    #[must_use]
    pub const fn active(&self) -> PaneId {
        self.active
    }

    /// Returns the language of the interface.
    #[must_use]
    pub const fn locale(&self) -> &Locale {
        &self.locale
    }

    fn key(&mut self, key: &KeyPress) -> Flow {
        if self.beamer.is_some() {
            return self.beamer_key(key);
        }
        // Where a text is open, what prints is text before it is anything else.
        if !(self.takes_text() && key.text().is_some()) {
            let contexts = self.contexts();
            if let Some(action) = Keymap::the().action(contexts, key) {
                return self.act(action);
            }
        }
        let outcome = self.ask(Event::Key(key));
        if !outcome.handled && *key == KeyPress::ctrl('c') {
            // Pressed by habit, to copy or to get out: neither must end a workshop.
            let text = tr!(self.locale, "how-to-quit");
            self.notify(Tone::Info, text);
            return Flow::Draw;
        }
        self.apply(outcome)
    }

    /// Does an action, wherever it came from.
    pub fn act(&mut self, action: Action) -> Flow {
        if self.refuses_in_past(action) {
            return Flow::Draw;
        }
        let outcome = self.ask(Event::Action(action));
        if outcome.handled {
            return self.apply(outcome);
        }
        match action {
            Action::Pane(pane) => self.show(pane),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::Help => {
                let help = dialogs::help(&self.contexts(), self.takes_text(), &self.locale);
                self.dialogs_mut().push(Box::new(help));
                Flow::Draw
            }
            Action::Palette => {
                let palette = dialogs::palette(&self.contexts(), &self.locale);
                self.dialogs_mut().push(Box::new(palette));
                Flow::Draw
            }
            Action::Language => {
                let next = match self.locale.language() {
                    Language::De => Language::En,
                    Language::En => Language::De,
                };
                self.locale = Locale::new(next);
                Flow::Draw
            }
            Action::Findings => self.show_findings(),
            Action::Check => self.command(Context::Agreements, Action::Check),
            Action::HandEdits => self.show_edits(),
            Action::SettleAll => self.settle_all(),
            Action::EraseWorkshop => {
                let page = dialogs::erase_workshop(&self.ctx());
                self.dialogs_mut().push(Box::new(page));
                Flow::Draw
            }
            Action::Beamer => self.show_beamer(),
            Action::Paper => self.ask_for_code(),
            Action::WorkOnCopy => self.work_on_copy(),
            Action::History => self.history(),
            Action::Dots => {
                let ballots = dialogs::Ballots::new(&self.ctx());
                self.dialogs_mut().push(Box::new(ballots));
                Flow::Draw
            }
            Action::Lateness => {
                // Whoever finds it needs no hint.
                self.told_of_help = true;
                self.dialogs_mut().push(Box::<dialogs::Lateness>::default());
                Flow::Draw
            }
            Action::Back if self.is_visit => self.leave(),
            Action::Repaint => Flow::Repaint,
            Action::Suspend => Flow::Suspend,
            Action::Quit => self.leave(),
            _ => Flow::Wait,
        }
    }

    /// Does an action of a context, in the pane that it belongs to; a form that is open there stays open.
    fn command(&mut self, context: Context, action: Action) -> Flow {
        let home = match context {
            Context::List => Some(self.active),
            context => keymap::home(context),
        };
        let Some(pane) = home else {
            return self.act(action);
        };
        if self.refuses_in_past(action) {
            return Flow::Draw;
        }
        self.active = pane;
        let index = self.index();
        let (panes, ctx) = self.parts();
        panes[index].reach(context, &ctx);
        let outcome = panes[index].update(action, &ctx);
        self.apply(outcome).and(Flow::Draw)
    }

    fn show(&mut self, pane: PaneId) -> Flow {
        self.active = pane;
        Flow::Draw
    }

    /// Settles everything of which two wordings were typed at the same time, also where no list shows it.
    fn settle_all(&mut self) -> Flow {
        let workshop = self.session.workshop();
        let change: Change = workshop
            .contested()
            .filter_map(|target| workshop.settlement(target))
            .collect();
        let count = change.ops.len();
        let flow = self.apply(Outcome::commit(change));
        self.notify(Tone::Info, tr!(self.locale, "settled-all", count = count));
        flow
    }

    fn undo(&mut self) -> Flow {
        let undone = self.session.undo();
        self.tell(&undone, true)
    }

    fn redo(&mut self) -> Flow {
        let undone = self.session.redo();
        self.tell(&undone, false)
    }

    fn tell(&mut self, undone: &Undone, back: bool) -> Flow {
        let (tone, text) = match undone {
            Undone::Done { gist, .. } => {
                let what = self.locale.gist(&step(*gist, back));
                (
                    Tone::Info,
                    if back {
                        tr!(self.locale, "undone", what = what)
                    } else {
                        tr!(self.locale, "redone", what = what)
                    },
                )
            }
            Undone::Nothing if back => (Tone::Info, tr!(self.locale, "nothing-to-undo")),
            Undone::Nothing => (Tone::Info, tr!(self.locale, "nothing-to-redo")),
            Undone::Overtaken { .. } => (Tone::Warning, tr!(self.locale, "undo-overtaken")),
            Undone::Refused(error) => (Tone::Error, self.locale.commit_error(error)),
        };
        self.notify(tone, text);
        Flow::Draw
    }

    fn mouse(&mut self, mouse: &Mouse) -> Flow {
        if let Some(pane) = self.areas.tab_at(mouse) {
            return self.show(pane);
        }
        let outcome = self.ask(Event::Mouse(mouse, self.areas.pane));
        self.apply(outcome)
    }

    /// Hands a change to the session, then does what else was wanted.
    fn apply(&mut self, outcome: Outcome) -> Flow {
        if !outcome.handled {
            return Flow::Wait;
        }
        if !outcome.change.is_empty() {
            if let Err(error) = self.session.commit(outcome.change) {
                // What was to follow rests on the change. Above all a form stays open, and its text with it.
                let text = self.refusal(&error);
                self.notify(Tone::Error, text);
                self.keep_drafts();
                return Flow::Draw;
            }
            if self
                .notice
                .as_ref()
                .is_some_and(|notice| notice.tone == Tone::Info)
            {
                self.notice = None;
            }
        }
        let mut flow = Flow::Draw;
        for effect in outcome.effects {
            let wanted = self.effect(effect);
            if wanted != Flow::Draw && wanted != Flow::Wait {
                flow = wanted;
            }
        }
        self.keep_drafts();
        flow
    }

    fn effect(&mut self, effect: Effect) -> Flow {
        match effect {
            Effect::Open(dialog) => self.dialogs_mut().push(dialog),
            Effect::Close => {
                self.dialogs_mut().pop();
            }
            Effect::Notify(tone, text) => self.notify(tone, text),
            Effect::Go(pane, target) => {
                self.active = pane;
                if let Some(target) = target {
                    let (panes, ctx) = self.parts();
                    if let Some(pane) = panes.iter_mut().find(|candidate| candidate.id() == pane) {
                        pane.focus(target, &ctx);
                    }
                }
            }
            Effect::TypeIn(spot) => return self.type_in(spot),
            Effect::Run(action) => return self.act(action),
            Effect::Command(context, action) => return self.command(context, action),
            Effect::Export(choices) => self.export(&choices),
            Effect::Photo(want) => self.photo(want),
            Effect::Part(parting) => return self.part(parting),
            // What is decided in the past would be decided of the present, which nobody sees there.
            Effect::Errand(_) if self.session.is_past() => self.refuse(),
            // Nothing could be noted of it: whoever opens the workshop next would be asked again.
            Effect::HandEdit(..) if self.is_read_only() => self.refuse(),
            // What is done to a closed workshop needs all of it in its folder.
            Effect::Errand(_) if !self.is_safe() => {
                let text = tr!(self.locale, "rescue-errand");
                self.notify(Tone::Warning, text);
            }
            Effect::Errand(errand) => {
                self.errand = Some(errand);
                return self.leave();
            }
            Effect::LookBack(past, step) => return self.look_back(&past, step),
            Effect::Language(language) => self.locale = Locale::new(language),
            Effect::HandEdit(edit, fate) => self.decide(*edit, fate),
            Effect::Bell => self.bell = true,
            Effect::Wish(_) => {}
        }
        Flow::Draw
    }

    /// Asks what is on top: the dialog, or else the pane.
    fn ask(&mut self, event: Event<'_>) -> Outcome {
        let index = self.index();
        let ctx = Ctx::of(&self.session, &self.locale, &self.look);
        if let Some(dialog) = self.dialogs[index].last_mut() {
            trip::wire(format_args!("ask dialog"));
            return match event {
                Event::Action(action) => dialog.update(action, &ctx),
                Event::Key(key) => dialog.key(key, &ctx),
                Event::Paste(text) => dialog.paste(text, &ctx),
                Event::Mouse(mouse, area) => dialog.mouse(mouse, area, &ctx),
            };
        }
        trip::wire(format_args!("ask F{}", index + 2));
        let pane = &mut self.panes[index];
        match event {
            Event::Action(action) => pane.update(action, &ctx),
            Event::Key(key) => pane.key(key, &ctx),
            Event::Paste(text) => pane.paste(text, &ctx),
            Event::Mouse(mouse, area) => pane.mouse(mouse, area, &ctx),
        }
    }

    fn parts(&mut self) -> (&mut Vec<Box<dyn Pane>>, Ctx<'_>) {
        let ctx = Ctx::of(&self.session, &self.locale, &self.look);
        (&mut self.panes, ctx)
    }

    fn ctx(&self) -> Ctx<'_> {
        Ctx::of(&self.session, &self.locale, &self.look)
    }

    fn index(&self) -> usize {
        self.active as usize
    }

    fn dialogs(&self) -> &[Box<dyn Dialog>] {
        &self.dialogs[self.index()]
    }

    fn dialogs_mut(&mut self) -> &mut Vec<Box<dyn Dialog>> {
        let index = self.index();
        &mut self.dialogs[index]
    }

    /// Returns the contexts whose keys apply now, the innermost first.
    fn contexts(&self) -> Vec<Context> {
        let inner = match self.dialogs().last() {
            Some(dialog) => dialog.contexts(),
            None => self.panes[self.index()].contexts(&self.ctx()),
        };
        inner.iter().copied().chain([Context::Everywhere]).collect()
    }

    fn takes_text(&self) -> bool {
        match self.dialogs().last() {
            Some(dialog) => dialog.takes_text(),
            None => self.panes[self.index()].takes_text(),
        }
    }
}

/// Returns what the step was that was taken back or done again, from what happened by that.
fn step(happened: Gist, back: bool) -> Gist {
    let verb = match (happened.verb, back) {
        (Verb::Removed, true) | (Verb::Restored, false) => Verb::Added,
        (Verb::Restored | Verb::Added, true) => Verb::Removed,
        (verb, _) => verb,
    };
    Gist { verb, ..happened }
}

impl Screen for App {
    fn handle(&mut self, input: &Input) -> Flow {
        self.look_at_clock();
        // Whoever types faster than the clock ticks must hear it all the same.
        let alarm = self.sound_alarms();
        if matches!(input, Input::Key(_) | Input::Paste(_) | Input::Mouse(_)) {
            self.is_read();
            self.goes_on();
        }
        let flow = match input {
            Input::Key(key) => self.key(key),
            // Nothing on the beamer takes a text or can be clicked.
            Input::Paste(_) | Input::Mouse(_) if self.beamer.is_some() => Flow::Wait,
            Input::Paste(text) => {
                let outcome = self.ask(Event::Paste(text));
                self.apply(outcome)
            }
            Input::Mouse(mouse) => self.mouse(mouse),
            Input::Resize(..) => Flow::Draw,
            Input::Wake => {
                self.develop();
                self.follow();
                self.tell_safety();
                self.glance_at_copy();
                self.take_report();
                self.leave_if_done()
            }
            Input::Failed => {
                let text = tr!(self.locale, "error-thread");
                self.notify_until_read(Tone::Error, text);
                Flow::Draw
            }
            Input::Signal(_) | Input::HungUp => Flow::Wait,
        };
        let flow = alarm.and(flow).and(self.ask_about_sleep());
        self.tell_stage();
        flow
    }

    fn draw(&mut self, frame: &mut Frame<'_>) {
        if self.beamer.is_some() {
            self.draw_beamer(frame);
        } else {
            screen::draw(self, frame);
        }
    }

    fn stays_true(&self) -> Option<Duration> {
        let beamer = self.beamer_stays_true();
        if self.session.is_past() {
            return [beamer, self.notice_lasts()].into_iter().flatten().min();
        }
        let workshop = self.session.workshop();
        let runs = self.is_ticking();
        let clock = runs.then(|| {
            let ms = u64::from(self.session.now().timestamp_subsec_millis().min(999));
            Duration::from_millis(1000 - ms)
        });
        // Between two items it is only the minutes of the forecast that grow old.
        let forecast =
            (!runs && schedule::schedule(workshop, self.session.now()).delay.is_some()).then(|| {
                let seconds = u64::from(self.session.now().second());
                Duration::from_secs(60_u64.saturating_sub(seconds).max(1))
            });
        [clock, forecast, beamer, self.notice_lasts()]
            .into_iter()
            .flatten()
            .min()
    }

    fn tick(&mut self) -> Flow {
        self.look_at_clock();
        self.drop_old_notice();
        self.turn_beamer();
        let flow = self.sound_alarms().and(self.ask_about_sleep()).and(Flow::Draw);
        self.tell_stage();
        flow
    }

    fn title(&self) -> String {
        let title = &self.session.workshop().day().title;
        if title.is_empty() {
            tr!(self.locale, "program-name")
        } else {
            title.to_string()
        }
    }

    fn take_bell(&mut self) -> bool {
        std::mem::take(&mut self.bell)
    }
}
