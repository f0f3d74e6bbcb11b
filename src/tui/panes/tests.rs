//! What holds for every pane.

use crate::locale::Language;
use crate::tui::probe::Probe;

#[test]
fn every_pane_can_be_drawn_at_every_size() {
    for language in Language::ALL {
        let mut probe = Probe::new(language, 80, 24, Vec::new());
        for (width, height) in [(0, 0), (1, 1), (10, 3), (40, 10), (79, 23), (80, 24), (500, 200)] {
            probe.resize(width, height);
            probe.keys("F2 F3 F4 F5 F6 F7 F8 F1 esc ctrl+p esc");
        }
    }
}

#[test]
fn an_empty_workshop_shows_head_tabs_and_status_line() {
    let mut probe = Probe::new(Language::De, 100, 12, Vec::new());
    probe.keys("F2");
    println!("{}", probe.screen());
}
