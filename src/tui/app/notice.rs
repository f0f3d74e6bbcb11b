//! What is said in the status line, and for how long.

use std::time::{Duration, Instant};

use super::App;
use crate::tui::pane::Tone;

/// How long a notice stays in the status line.
const LASTS: Duration = Duration::from_secs(6);

/// A sentence in the status line.
pub(super) struct Notice {
    pub(super) tone: Tone,
    pub(super) text: String,
    /// From when on it lasts; none: it stays until somebody is there to read it.
    since: Option<Instant>,
}

impl Notice {
    fn rest(&self) -> Option<Duration> {
        self.since.map(|since| LASTS.saturating_sub(since.elapsed()))
    }
}

impl App {
    /// Says something in the status line.
    pub fn notify(&mut self, tone: Tone, text: impl Into<String>) {
        self.notice = Some(Notice {
            tone,
            text: text.into(),
            since: Some(Instant::now()),
        });
    }

    /// Says something to whoever has turned away already: it stays until the next key.
    pub(super) fn notify_until_read(&mut self, tone: Tone, text: String) {
        let since = None;
        self.notice = Some(Notice { tone, text, since });
    }

    /// Somebody is there: what has stayed for them goes in its time.
    pub(super) fn is_read(&mut self) {
        if let Some(notice) = &mut self.notice {
            notice.since.get_or_insert_with(Instant::now);
        }
    }

    /// Returns how long the notice goes on to stay; none: there is none, or it stays.
    pub(super) fn notice_lasts(&self) -> Option<Duration> {
        self.notice.as_ref()?.rest()
    }

    /// Takes away a notice that has been there for its time.
    pub(super) fn drop_old_notice(&mut self) {
        if self.notice_lasts() == Some(Duration::ZERO) {
            self.notice = None;
        }
    }
}
