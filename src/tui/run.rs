//! From the command line to the screen, and back.
//!
//! This is the part of the interface that touches the world: it enters the terminal, starts the threads
//! that listen, opens and makes folders for the start screen, and closes the session whatever way the
//! screen ended. Everything it decides is decided elsewhere.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};

use chrono::{DateTime, Local};

use super::action::Action;
use super::app::App;
use super::errand::{self, Errand, Led};
use super::export::Surroundings;
use super::input::{self, Input, Signal};
use super::pane::Tone;
use super::start::{Known, Offer, Start, Wish};
use super::style::Look;
use super::terminal::{self, Terminal, Unusable};
use super::{Ending, Screen, drive};
use crate::carrying::{self, Given};
use crate::clock::{Clock, SystemClock};
use crate::import::{self, Material};
use crate::locale::{Language, Locale};
use crate::session::{CloseError, Opened, PastError, Session};
use crate::store::{self, Env, OpenError, OpenReport, Places, ReadOnly};
use crate::template::{self, Template};
use crate::tr;
use crate::workshop::{Id, Op, Snapshot, When, Workshop};

/// Why the interface could not be shown, or did not end well.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// There is no terminal on which it could be shown.
    #[error(transparent)]
    Terminal(#[from] Unusable),
    /// The terminal has refused.
    #[error(transparent)]
    Lost(#[from] io::Error),
    /// The folder was not opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is no such state of the past.
    #[error(transparent)]
    Past(#[from] PastError),
    /// Something could not be saved.
    #[error(transparent)]
    Close(#[from] CloseError),
    /// The workshop was left for something that did not lead to an open one; what it says is in the language of
    /// the screen.
    #[error("{0}")]
    Stranded(String),
    /// The system knows no home for this user.
    #[error("no home folder")]
    NoHome,
}

impl RunError {
    /// Says what happened, in a language.
    #[must_use]
    pub fn say(&self, locale: &Locale) -> String {
        match self {
            Self::Terminal(Unusable::InputIsNoTerminal) => tr!(locale, "error-terminal-input"),
            Self::Terminal(Unusable::OutputIsNoTerminal) => tr!(locale, "error-terminal-output"),
            Self::Terminal(Unusable::UnknownTerminal) => tr!(locale, "error-terminal-unknown"),
            Self::Terminal(Unusable::DumbTerminal(kind)) => {
                tr!(locale, "error-terminal-dumb", kind = kind.as_str())
            }
            Self::Lost(error) => tr!(
                locale,
                "error-terminal-lost",
                reason = locale.io_reason(error.kind())
            ),
            Self::Open(error) => locale.open_error(error),
            Self::Close(error) => locale.close_error(error),
            Self::Past(error) => locale.past_error(error),
            Self::Stranded(text) => text.clone(),
            Self::NoHome => tr!(locale, "error-no-home"),
        }
    }
}

/// How the interface ended, if it ended well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The user has quit.
    Quit,
    /// The workshop is gone as it was wished, and there is no screen any more on which to say so.
    Told(String),
    /// A signal asked for it; the process should say so with its exit code.
    Signal(Signal),
}

/// What all sessions of this run have in common.
struct World {
    places: Places,
    device: Id,
    inputs: Sender<Input>,
    clock: Arc<dyn Clock>,
}

impl World {
    /// Returns the environment of one more session; each has a seed of its own.
    fn env(&self) -> Env {
        Env {
            wake: self.wake(),
            rescue: Some(self.places.rescue()),
            ..Env::new(Arc::clone(&self.clock), random(), self.device)
        }
    }

    /// Returns what wakes the loop.
    fn wake(&self) -> Arc<dyn Fn() + Send + Sync> {
        let inputs = self.inputs.clone();
        Arc::new(move || {
            // Nobody listens any more: then nothing has to be shown either.
            let _ = inputs.send(Input::Wake);
        })
    }

    fn surroundings(&self) -> Surroundings {
        Surroundings {
            wake: self.wake(),
            templates: Some(self.places.templates()),
        }
    }

    fn open(&self, folder: &Path) -> Result<(Session, OpenReport), OpenError> {
        let opened = Session::open(folder, &self.env())?;
        // Only the list on the start screen suffers if this cannot be remembered.
        let _ = self.places.note_opened(&opened.report.folder);
        Ok((opened.session, opened.report))
    }
}

/// An open workshop, and what is to be said about it first.
type Shown = (Session, OpenReport, Option<Said>);

/// A sentence, and how important it is.
type Said = (Tone, String);

/// Opens a workshop, or its state of the past.
fn open(world: &World, folder: &Path, at: Option<When>, locale: &Locale) -> Result<Shown, RunError> {
    let Some(when) = at else {
        let (session, report) = world.open(folder)?;
        return Ok((session, report, None));
    };
    let (Opened { session, mut report }, standing) = Session::open_at(folder, &world.env(), when)?;
    // The head says all the time what is shown; once said is enough.
    report
        .read_only
        .take_if(|why| matches!(why, ReadOnly::Past { .. }));
    let remarks = locale.standing_remarks(&standing);
    let notice = if remarks.is_empty() {
        (Tone::Info, tr!(locale, "history-opened"))
    } else {
        (Tone::Warning, remarks.join(" "))
    };
    Ok((session, report, Some(notice)))
}

/// Shows a workshop as it was once, above the one that is open and goes on; what is wanted there in turn is
/// shown in its place.
fn look_back(
    app: &mut App,
    world: &World,
    terminal: &mut Terminal,
    inputs: &Receiver<Input>,
) -> Result<Ending, RunError> {
    let (mut pane, mut next) = (app.active(), app.take_past());
    while let Some(session) = next {
        let mut past = App::new(session, app.locale().clone(), Look::detect())
            .within(world.surroundings())
            .on_a_visit();
        past.act(Action::Pane(pane));
        past.notify(Tone::Info, tr!(past.locale(), "history-welcome"));
        let ending = drive(&mut past, terminal, inputs)?;
        if ending != Ending::Done {
            return Ok(ending);
        }
        pane = past.active();
        next = past.take_past();
    }
    // Whoever was woken meanwhile was the past, which hears nothing.
    app.handle(&Input::Wake);
    Ok(Ending::Done)
}

/// Returns random bits from the system; where there are none, the time has to do.
#[must_use]
pub fn random() -> u64 {
    getrandom::u64().unwrap_or_else(|_| {
        let now = SystemClock.now();
        now.timestamp_nanos_opt().unwrap_or_default().unsigned_abs()
            ^ u64::from(std::process::id()).rotate_left(40)
    })
}

/// Shows a workshop, also as it was once, or the start screen if no folder is named.
///
/// # Errors
///
/// Returns why it could not be shown or did not end well. The terminal is restored in any case.
pub fn run(folder: Option<PathBuf>, at: Option<When>, locale: &Locale) -> Result<Ended, RunError> {
    terminal::is_usable()?;
    let places = Places::of_system().ok_or(RunError::NoHome)?;
    let (sender, inputs) = mpsc::channel();
    let world = World {
        device: places.device(random()),
        places,
        inputs: sender.clone(),
        clock: Arc::new(SystemClock),
    };
    // A folder that cannot be opened is told on the ordinary screen.
    let opened = folder
        .as_deref()
        .map(|folder| open(&world, folder, at, locale))
        .transpose()?;

    terminal::tell_panics(&sender);
    input::watch_signals(&sender)?;
    let mut terminal = Terminal::enter("Werkstatt")?;
    input::start(&sender)?;

    let ending = match opened {
        Some((session, report, notice)) => {
            let left = show(
                &world,
                session,
                report,
                locale.clone(),
                notice,
                &mut terminal,
                &inputs,
            )?;
            match left.said {
                Some((Tone::Error, text)) => return Err(RunError::Stranded(text)),
                Some((_, text)) => return Ok(Ended::Told(text)),
                None => left.ending,
            }
        }
        None => start(&world, locale.clone(), &mut terminal, &inputs)?,
    };
    drop(terminal);
    Ok(match ending {
        Ending::Done => Ended::Quit,
        Ending::Signal(signal) => Ended::Signal(signal),
        Ending::HungUp => Ended::Signal(Signal::HangUp),
    })
}

/// How a workshop was left.
struct Left {
    ending: Ending,
    /// The language it was shown in at the end.
    locale: Locale,
    /// What is still to be said, wherever the way leads now.
    said: Option<Said>,
}

/// Runs an errand on the folder of the workshop that was just closed, and opens what it leads to. Where that is
/// nothing any more, what is to be said is returned all the same.
fn follow(world: &World, errand: Errand, folder: PathBuf, locale: &Locale) -> Result<Shown, Said> {
    let (next, said) = match errand::run(errand, &folder, &world.places, &world.env(), locale) {
        Ok(Led { folder, notice }) => (folder, (Tone::Info, notice)),
        Err(text) => (Some(folder), (Tone::Error, text)),
    };
    let Some(next) = next else {
        return Err(said);
    };
    match world.open(&next) {
        Ok((session, report)) => Ok((session, report, Some(said))),
        Err(error) => {
            let (reason, said) = (locale.open_error(&error), said.1);
            let is_said = said.contains(&reason);
            Err((
                Tone::Error,
                if is_said { said } else { format!("{said} {reason}") },
            ))
        }
    }
}

/// Shows an open workshop, and what its errands lead to, until it is left; and closes it.
fn show(
    world: &World,
    mut session: Session,
    mut report: OpenReport,
    mut locale: Locale,
    mut notice: Option<Said>,
    terminal: &mut Terminal,
    inputs: &Receiver<Input>,
) -> Result<Left, RunError> {
    let mut open_texts = Vec::new();
    loop {
        terminal::restore_on_panic(locale.crash(Some(&report.folder)));
        // Without a thread for it, what others write is seen with one's own next change.
        let _ = session.follow();
        let mut app = App::new(session, locale, Look::detect()).within(world.surroundings());
        app.open_again(&open_texts);
        let has_found = app.found(&report);
        // That something wished for was not done is more than anything that was found.
        let is_heard = |(tone, _): &Said| !has_found || *tone == Tone::Error;
        if let Some((tone, notice)) = notice.take().filter(is_heard) {
            app.notify(tone, notice);
        }
        let ending = loop {
            let ending = drive(&mut app, terminal, inputs);
            if !matches!(ending, Ok(Ending::Done)) || !app.wants_past() {
                break ending.map_err(RunError::from);
            }
            match look_back(&mut app, world, terminal, inputs) {
                Ok(Ending::Done) => {}
                ending => break ending,
            }
        };
        locale = app.locale().clone();
        let errand = app.take_errand();
        open_texts = match errand {
            Some(Errand::WorkOnCopy) => app.open_texts(),
            _ => Vec::new(),
        };
        let closed = app.into_session().close();
        let ending = ending?;
        closed?;
        let Some(errand) = errand.filter(|_| ending == Ending::Done) else {
            return Ok(Left {
                ending,
                locale,
                said: None,
            });
        };
        (session, report, notice) = match follow(world, errand, report.folder, &locale) {
            Ok(opened) => opened,
            Err(said) => {
                return Ok(Left {
                    ending,
                    locale,
                    said: Some(said),
                });
            }
        };
    }
}

/// Shows the start screen until the program is left.
fn start(
    world: &World,
    mut locale: Locale,
    terminal: &mut Terminal,
    inputs: &Receiver<Input>,
) -> Result<Ending, RunError> {
    let mut said: Option<Said> = None;
    loop {
        let (templates, broken) = templates(&world.places, locale.language());
        let offers = templates.iter().map(|template| Offer {
            name: template.name.clone(),
            summary: template.summary.clone(),
        });
        let mut screen = Start::new(
            locale.clone(),
            Look::detect(),
            known(&world.places),
            offers.collect(),
            world.places.workshops.clone(),
            world.clock.now(),
        );
        if let Some((tone, text)) = said.take() {
            screen.notify(tone, text);
        } else if let Some(problem) = broken.first() {
            screen.notify(Tone::Warning, locale.template_error(problem));
        }
        let ending = drive(&mut screen, terminal, inputs)?;
        locale = screen.locale().clone();
        let Some(wish) = screen.take_wish().filter(|_| ending == Ending::Done) else {
            return Ok(ending);
        };
        match grant(world, wish, &templates, &locale) {
            Ok(Granted {
                session,
                report,
                notice,
            }) => {
                let left = show(
                    world,
                    session,
                    report,
                    locale,
                    notice.map(|text| (Tone::Info, text)),
                    terminal,
                    inputs,
                )?;
                locale = left.locale;
                said = left.said;
                if left.ending != Ending::Done {
                    return Ok(left.ending);
                }
            }
            Err(text) => said = Some((Tone::Error, text)),
        }
    }
}

struct Granted {
    session: Session,
    report: OpenReport,
    notice: Option<String>,
}

/// Does what was wished for on the start screen; what went wrong is said there.
fn grant(world: &World, wish: Wish, templates: &[Template], locale: &Locale) -> Result<Granted, String> {
    match wish {
        Wish::Open(folder) => {
            let (session, report) = world.open(&folder).map_err(|error| locale.open_error(&error))?;
            Ok(Granted {
                session,
                report,
                notice: None,
            })
        }
        Wish::New {
            template,
            title,
            date,
            place,
            from,
        } => {
            let ids = crate::workshop::IdSource::new(random());
            let template = template
                .and_then(|index| templates.get(index))
                .cloned()
                .unwrap_or_default();
            let earlier = from.iter().map(|folder| carrying::read(folder, &world.env()));
            let earlier: Vec<Workshop> = earlier
                .collect::<Result<_, _>>()
                .map_err(|error| locale.carry_error(&error))?;
            let mut given = Given { title, date, place }.or_agreed(&earlier, locale);
            if !earlier.is_empty() {
                given.date = given.date.or_else(|| Some(world.clock.now().date_naive()));
            }
            let (plain, taken) = carrying::begin(&template, &given, &earlier, &ids, locale);
            let notice = taken.first().map(|taken| locale.carried(taken));
            create(world, &given.title, given.date, plain.into_ops(), notice, locale)
        }
        Wish::Import(file) => match import::read(&file).map_err(|error| locale.read_error(&error))? {
            Material::Text(text) => import_text(world, &text, locale),
            Material::Copy(snapshot) => import_copy(world, &file, &snapshot, locale),
        },
        Wish::Example => {
            let title = tr!(locale, "example-name");
            let notice = tr!(locale, "example-notice");
            create(world, &title, None, crate::example::ops(), Some(notice), locale)
        }
    }
}

fn import_text(world: &World, text: &str, locale: &Locale) -> Result<Granted, String> {
    let outline = import::outline::parse(text);
    let ids = crate::workshop::IdSource::new(random());
    let ops = import::apply::ops(&outline, locale, &ids);
    let cards: usize = outline
        .categories
        .iter()
        .map(|category| category.cards.len())
        .sum();
    let notice = tr!(
        locale,
        "import-done",
        cards = cards,
        notes = (outline.notes.len())
    );
    create(world, &outline.title, outline.date, ops, Some(notice), locale)
}

fn import_copy(world: &World, file: &Path, snapshot: &Snapshot, locale: &Locale) -> Result<Granted, String> {
    let day = snapshot.workshop.days.first().cloned().unwrap_or_default();
    let folder = store::free_folder(&world.places.workshops, day.date, &day.title);
    let (ops, remainder) = snapshot.clone().into_ops();
    let session = Session::create_in_steps(&folder, &world.env(), ops, |workshop| remainder.ops(workshop))
        .map_err(|error| locale.create_error(&error))?;
    let brought = import::photos::bring(snapshot, Some(file), &folder);
    let done = tr!(
        locale,
        "import-copy-done",
        cards = (snapshot.workshop.cards.len())
    );
    let notice = std::iter::once(done)
        .chain(locale.missing_photos(&brought.missing))
        .collect::<Vec<_>>()
        .join(" ");
    Ok(granted(folder, session, Some(notice)))
}

fn create(
    world: &World,
    title: &str,
    date: Option<chrono::NaiveDate>,
    ops: Vec<Op>,
    notice: Option<String>,
    locale: &Locale,
) -> Result<Granted, String> {
    let folder = store::free_folder(&world.places.workshops, date, title);
    let session = Session::create(&folder, &world.env(), ops).map_err(|error| locale.create_error(&error))?;
    Ok(granted(folder, session, notice))
}

fn granted(folder: PathBuf, session: Session, notice: Option<String>) -> Granted {
    let report = OpenReport {
        folder,
        ..OpenReport::default()
    };
    Granted {
        session,
        report,
        notice,
    }
}

/// Returns the templates that can be offered, and what is wrong with those that cannot.
fn templates(places: &Places, language: Language) -> (Vec<Template>, Vec<template::TemplateError>) {
    let mut offered = template::builtin(language);
    let mut broken = Vec::new();
    for own in template::own(&places.templates()) {
        match own {
            Ok(template) => offered.push(template),
            Err(error) => broken.push(error),
        }
    }
    (offered, broken)
}

fn known(places: &Places) -> Vec<Known> {
    store::recent(places)
        .into_iter()
        .map(|recent| Known {
            folder: recent.path,
            title: recent.title,
            place: recent.place,
            date: recent.date,
            changed: recent
                .modified
                .map(|time| DateTime::<Local>::from(time).fixed_offset()),
            cards: recent.cards,
        })
        .collect()
}

#[cfg(test)]
mod tests;
