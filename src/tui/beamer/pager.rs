//! Pages that turn by themselves.
//!
//! The time comes in as a value, the one that nobody can set. A page stays for ten seconds, and begins anew whenever
//! somebody turns it by hand.

use std::time::Duration;

/// How long a page stays.
pub(super) const STAY: Duration = Duration::from_secs(10);

/// Which page is shown, and since when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pager {
    page: usize,
    pages: usize,
    since: Duration,
    held: bool,
}

impl Pager {
    /// Returns the page that is shown, from 0.
    pub(super) const fn page(&self) -> usize {
        self.page
    }

    /// Returns how many pages there are.
    pub(super) const fn pages(&self) -> usize {
        self.pages
    }

    /// Says whether the page stays until somebody turns it.
    pub(super) const fn is_held(&self) -> bool {
        self.held
    }

    /// Takes note of how many pages there are now; one that is gone makes place for the last.
    pub(super) fn have(&mut self, pages: usize, now: Duration) {
        if self.pages <= 1 && pages > 1 {
            // What has just got a second page shows its first one as long as any other.
            self.since = now;
        }
        self.pages = pages;
        self.page = self.page.min(pages.saturating_sub(1));
    }

    /// Begins with the first page.
    pub(super) fn begin(&mut self, now: Duration) {
        self.page = 0;
        self.since = now;
    }

    /// Turns one page on.
    pub(super) fn next(&mut self, now: Duration) {
        self.page = (self.page + 1).checked_rem(self.pages).unwrap_or(0);
        self.since = now;
    }

    /// Turns one page back.
    pub(super) fn previous(&mut self, now: Duration) {
        self.page = self.page.checked_sub(1).unwrap_or(self.pages.saturating_sub(1));
        self.since = now;
    }

    /// Holds the page, or lets pages turn again.
    pub(super) fn hold(&mut self, now: Duration) {
        self.held = !self.held;
        self.since = now;
    }

    /// Turns the page if it is time; returns whether it did.
    pub(super) fn turn(&mut self, now: Duration) -> bool {
        let is_due = self.due(now) == Some(Duration::ZERO);
        if is_due {
            self.next(now);
        }
        is_due
    }

    /// Returns how long the page stays still; none: until somebody turns it.
    pub(super) fn due(&self, now: Duration) -> Option<Duration> {
        (self.pages > 1 && !self.held).then(|| STAY.saturating_sub(now.saturating_sub(self.since)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn three_pages() -> Pager {
        let mut pager = Pager::default();
        pager.have(3, at(0));
        pager
    }

    #[test]
    fn a_page_turns_after_its_time_and_the_first_follows_the_last() {
        let mut pager = three_pages();
        assert!(!pager.turn(at(9)));
        let mut seen = Vec::new();
        for second in 10..=45 {
            if pager.turn(at(second)) {
                seen.push((second, pager.page()));
            }
        }
        assert_eq!(seen, [(10, 1), (20, 2), (30, 0), (40, 1)]);
    }

    #[test]
    fn a_single_page_asks_for_no_time() {
        let mut pager = Pager::default();
        pager.have(1, at(0));
        assert_eq!(pager.due(at(100)), None);
        pager.have(2, at(100));
        assert_eq!(pager.due(at(101)), Some(at(9)));
    }

    #[test]
    fn what_is_held_stays_and_is_turned_by_hand_alone() {
        let mut pager = three_pages();
        pager.hold(at(1));
        assert_eq!(pager.due(at(100)), None);
        pager.previous(at(100));
        assert_eq!(pager.page(), 2);
        pager.next(at(101));
        assert_eq!(pager.page(), 0);
        pager.hold(at(102));
        assert_eq!(pager.due(at(103)), Some(at(9)));
    }

    #[test]
    fn a_page_that_is_gone_makes_place_for_the_last() {
        let mut pager = three_pages();
        pager.previous(at(1));
        pager.have(2, at(2));
        assert_eq!(pager.page(), 1);
        pager.have(0, at(3));
        assert_eq!(pager.page(), 0);
        pager.next(at(4));
        assert_eq!(pager.page(), 0);
    }
}
