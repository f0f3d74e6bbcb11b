//! Writes the documentation from inside the program, while the workshop goes on.
//!
//! The work is done on a thread of its own, on the workshop as it was when writing began. What happens there
//! comes through a channel, and the loop is woken for it; while nothing is written there is neither thread nor
//! channel. Whoever lets go of the [`Desk`] waits until the present file is whole.

mod report;

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::thread::{self, JoinHandle};

pub use report::Report;

use crate::export::job::{self, Progress, Target};
use crate::export::{self, Format, Order, Paper, Pictures, Style, StyleError};
use crate::locale::{Language, Locale};
use crate::report::Options;
use crate::session::Session;
use crate::tr;
use crate::trip;
use crate::workshop::{Moment, Workshop};

/// What is chosen for reading where nobody has chosen yet.
const USUAL: [&str; 3] = ["pdf", "docx", "html"];

/// What is to be written, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The formats.
    pub formats: BTreeSet<Format>,
    /// The language of the documentation; none: that of the interface.
    pub language: Option<Language>,
    /// What goes in, and how people are named.
    pub options: Options,
    /// The size of a page; none: what the style says.
    pub paper: Option<Paper>,
}

impl Default for Choices {
    fn default() -> Self {
        let mut formats: BTreeSet<Format> = Format::ALL
            .iter()
            .copied()
            .filter(|format| USUAL.contains(&format.key()))
            .collect();
        if formats.is_empty() {
            formats.insert(Format::usual());
        }
        Self {
            formats,
            language: None,
            options: Options::default(),
            paper: None,
        }
    }
}

impl Choices {
    /// Returns the language of the documentation.
    #[must_use]
    pub fn language(&self, locale: &Locale) -> Language {
        self.language.unwrap_or_else(|| locale.language())
    }
}

/// What there is around the screen: how its loop is woken, and where the style of the house lies.
#[derive(Clone)]
pub struct Surroundings {
    /// Wakes the loop.
    pub wake: Arc<dyn Fn() + Send + Sync>,
    /// The folder of one's own templates.
    pub templates: Option<PathBuf>,
}

impl Default for Surroundings {
    fn default() -> Self {
        Self {
            wake: Arc::new(|| ()),
            templates: None,
        }
    }
}

/// What comes from the thread.
enum News {
    Style(StyleError),
    Progress(Progress),
}

/// The way from the thread to the loop. It wakes the loop a last time when the thread ends, in whatever way.
struct Teller {
    news: Option<Sender<News>>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Teller {
    fn tell(&self, news: News) {
        if let Some(sender) = &self.news {
            // Nobody listens any more: then nothing has to be shown either.
            let _ = sender.send(news);
            (self.wake)();
        }
    }
}

impl Drop for Teller {
    fn drop(&mut self) {
        self.news.take();
        (self.wake)();
    }
}

/// What the thread needs.
struct Work {
    workshop: Arc<Workshop>,
    folder: PathBuf,
    locale: Locale,
    language: Language,
    choices: Choices,
    templates: Option<PathBuf>,
    now: Moment,
    stop: Arc<AtomicBool>,
}

impl Work {
    fn run(self, teller: &Teller) {
        trip::wire(format_args!("export"));
        let style = self
            .templates
            .as_deref()
            .map_or_else(|| Ok(Style::default()), Style::in_folder);
        let mut style = style.unwrap_or_else(|error| {
            teller.tell(News::Style(error));
            Style::default()
        });
        if let Some(paper) = self.choices.paper {
            style.paper = paper;
        }
        let locale = if self.language == self.locale.language() {
            self.locale
        } else {
            Locale::new(self.language)
        };
        let pictures = Pictures::of(&self.folder);
        let order = Order::new(
            &self.workshop,
            &locale,
            &self.choices.options,
            &style,
            &pictures,
            self.now,
        );
        let formats: Vec<Format> = self.choices.formats.iter().copied().collect();
        let target = self.folder.join(export::FOLDER);
        job::write(
            &order,
            &formats,
            &self.folder,
            Target::Folder(&target),
            |progress| {
                teller.tell(News::Progress(progress));
                if self.stop.load(Ordering::Relaxed) {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            },
        );
    }
}

/// What is being written.
struct Running {
    news: Receiver<News>,
    stop: Arc<AtomicBool>,
    thread: JoinHandle<()>,
    now: Option<(Format, usize, usize)>,
    report: Report,
}

/// Where the documentation is written, one export at a time.
#[derive(Default)]
pub struct Desk {
    surroundings: Surroundings,
    running: Option<Running>,
}

impl Desk {
    /// Makes a desk in its surroundings.
    #[must_use]
    pub const fn new(surroundings: Surroundings) -> Self {
        Self {
            surroundings,
            running: None,
        }
    }

    /// Says whether something is being written.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        self.running.is_some()
    }

    /// Begins to write into the workshop's folder `export/`.
    ///
    /// # Errors
    ///
    /// Returns what to say if writing cannot begin.
    pub fn begin(&mut self, session: &Session, locale: &Locale, choices: &Choices) -> Result<(), String> {
        let Some(folder) = session.folder() else {
            return Err(tr!(locale, "documentation-no-folder"));
        };
        if self.is_busy() {
            return Err(tr!(locale, "export-busy"));
        }
        if choices.formats.is_empty() {
            return Err(tr!(locale, "export-no-format"));
        }
        let (sender, news) = mpsc::channel();
        let stop = Arc::new(AtomicBool::new(false));
        let work = Work {
            workshop: session.share(),
            folder: folder.to_owned(),
            locale: locale.clone(),
            language: choices.language(locale),
            choices: choices.clone(),
            templates: self.surroundings.templates.clone(),
            now: session.now(),
            stop: Arc::clone(&stop),
        };
        let teller = Teller {
            news: Some(sender),
            wake: Arc::clone(&self.surroundings.wake),
        };
        let thread = thread::Builder::new()
            .name("export".to_owned())
            .spawn(move || work.run(&teller))
            .map_err(|error| locale.io_reason(error.kind()))?;
        self.running = Some(Running {
            news,
            stop,
            thread,
            now: None,
            report: Report::new(folder.join(export::FOLDER), session.now(), choices.formats.len()),
        });
        Ok(())
    }

    /// Takes what has happened; returns what came of the export when it is at its end.
    pub fn poll(&mut self) -> Option<Report> {
        let running = self.running.as_mut()?;
        loop {
            match running.news.try_recv() {
                Ok(News::Style(error)) => running.report.style = Some(error),
                Ok(News::Progress(Progress::Started { format, at, of })) => {
                    running.now = Some((format, at, of));
                }
                Ok(News::Progress(progress)) => running.report.note(progress),
                Err(TryRecvError::Empty) => return None,
                Err(TryRecvError::Disconnected) => break,
            }
        }
        let running = self.running.take()?;
        // It has let go of the channel: all that is left for it to do is to end. A panic was told elsewhere.
        let _ = running.thread.join();
        Some(running.report)
    }

    /// Says what is being written.
    #[must_use]
    pub fn progress(&self, locale: &Locale) -> Option<String> {
        let (format, at, of) = self.running.as_ref()?.now?;
        Some(tr!(
            locale,
            "export-progress",
            format = locale.format_name(format),
            at = at,
            of = of
        ))
    }
}

impl Drop for Desk {
    /// Waits until the present file is whole.
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop.store(true, Ordering::Relaxed);
            let _ = running.thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::FixedClock;
    use crate::tui::pane::Tone;
    use crate::tui::probe::morning;

    #[test]
    fn progress_is_said_while_something_is_written_and_the_end_of_the_thread_is_the_end() {
        let locale = Locale::new(Language::De);
        let (sender, news) = mpsc::channel();
        let mut desk = Desk::default();
        assert_eq!(desk.progress(&locale), None);
        desk.running = Some(Running {
            news,
            stop: Arc::default(),
            thread: thread::spawn(|| ()),
            now: None,
            report: Report::new("export".into(), morning(), 5),
        });
        let format = Format::Markdown;
        let (at, of) = (2, 5);
        sender
            .send(News::Progress(Progress::Started { format, at, of }))
            .unwrap();
        assert!(desk.poll().is_none());
        let said = desk.progress(&locale);
        assert_eq!(said.as_deref(), Some("Schreibe Markdown … 2 von 5"));
        drop(sender);
        let (tone, text) = desk.poll().unwrap().summary(&locale);
        assert_eq!((tone, &*text), (Tone::Warning, "Vor dem Ende abgebrochen"));
        assert!(!desk.is_busy());
    }

    #[test]
    fn nothing_is_begun_without_a_folder() {
        let session = Session::in_memory(Arc::new(FixedClock::at(morning())), 1);
        let mut desk = Desk::default();
        let begun = desk.begin(&session, &Locale::new(Language::De), &Choices::default());
        assert!(begun.is_err_and(|text| text.contains("keinen Ordner")));
        assert!(!desk.is_busy());
    }
}
