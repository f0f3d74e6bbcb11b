use crate::locale::Language;
use crate::tui::fixture::meissen;
use crate::tui::probe::Probe;

#[test]
fn look() {
    for (w, h) in [(80, 24), (120, 40)] {
        let mut p = Probe::new(Language::De, w, h, meissen());
        p.keys("F5");
        println!("{}", p.plain());
        p.text("Wege unter 20 Minuten")
            .keys("enter tab")
            .text("noch nicht fertig")
            .keys("esc s up");
        println!("{}", p.plain());
        p.keys("g");
        println!("{}", p.plain());
        p.keys("g w");
        println!("{}", p.plain());
        p.keys("esc m");
        println!("{}", p.plain());
        p.keys("tab");
        println!("{}", p.plain());
        p.keys("tab");
        println!("{}", p.plain());
        p.keys("tab e");
        println!("{}", p.plain());
    }
}
