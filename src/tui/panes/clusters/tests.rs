//! What the wall does.

use crate::locale::Language;
use crate::tui::fixture;
use crate::tui::probe::Probe;

#[test]
fn look() {
    for (w, h) in [(80, 24), (120, 40)] {
        let mut probe = Probe::new(Language::De, w, h, fixture::meissen());
        println!("{}", probe.keys("F4").plain());
        println!("{}", probe.keys("right down space down space right").plain());
    }
    let mut probe = Probe::new(Language::De, 80, 24, Vec::new());
    println!("{}", probe.keys("F4").plain());
    println!("{}", probe.keys("F1 pagedown").plain());
}
