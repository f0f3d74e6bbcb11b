//! Dots are counted: key strings in, screens and counts out.

use crate::locale::Language;
use crate::tui::fixture::{meissen, theme};
use crate::tui::probe::Probe;
use crate::workshop::dots::{self, Outcome};
use crate::workshop::{Ballot, BallotKind, Op, Participant, ParticipantField, Version, Workshop};

fn probe(width: u16, height: u16) -> Probe {
    Probe::new(Language::De, width, height, meissen())
}

fn workshop(probe: &Probe) -> &Workshop {
    probe.app.session().workshop()
}

fn last(probe: &Probe) -> &Ballot {
    workshop(probe).ballots.iter().next_back().unwrap()
}

fn outcome(probe: &Probe) -> Outcome {
    dots::result(workshop(probe), last(probe).id())
}

fn counts(probe: &Probe) -> Vec<Option<u32>> {
    outcome(probe).lines.iter().map(|line| line.dots).collect()
}

/// Makes a ballot of 20 people with 3 dots each on the clusters, and opens the page on which they are counted.
fn on_clusters(probe: &mut Probe) {
    probe.keys("ctrl+d n enter");
    probe.text("Woran arbeiten wir bis September weiter?");
    probe.keys("tab tab").text("3");
    probe.keys("tab").text("2");
    probe.keys("tab").text("20");
    probe.keys("ctrl+s");
}

/// Makes a ballot on options that are typed, of ten people with two dots each.
fn on_options(probe: &mut Probe) {
    probe.keys("ctrl+d n");
    probe.text("eigene").keys("enter");
    probe.text("Was zuerst?").keys("tab");
    probe.paste("Bürgerbus\nDorfladen\nSprechstunde");
    probe.keys("tab tab").text("2");
    probe.keys("tab tab").text("10");
    probe.keys("ctrl+s");
}

fn on_a_scale(probe: &mut Probe) {
    probe.keys("ctrl+d n");
    probe.text("Skala").keys("enter");
    probe.text("Wie gehe ich nach Hause?").keys("tab");
    probe.text("erschöpft").keys("tab").text("voller Energie");
    probe.keys("tab tab").text("20").keys("ctrl+s");
}

#[test]
fn an_empty_list_teaches_at_every_size_and_in_both_languages() {
    for language in Language::ALL {
        for (width, height) in [(80, 24), (100, 30), (200, 60)] {
            let mut probe = Probe::new(language, width, height, meissen());
            probe.keys("ctrl+d");
            let name = format!("empty_{}_{width}x{height}", language.code());
            insta::assert_snapshot!(name, probe.screen());
        }
    }
}

#[test]
fn the_empty_list_swallows_no_key_of_others() {
    let mut probe = probe(80, 24);
    probe.keys("ctrl+d ctrl+g");
    assert!(probe.plain().contains("No dot vote yet"), "{}", probe.plain());
    probe.keys("F3");
    assert!(!probe.plain().contains("No dot vote yet"), "{}", probe.plain());
}

#[test]
fn what_is_counted_stands_as_bars_at_every_size() {
    for (width, height) in [(80, 24), (100, 30), (200, 60)] {
        let mut probe = probe(width, height);
        on_clusters(&mut probe);
        probe.keys("1 2 enter 1 1 enter 5 down 1");
        insta::assert_snapshot!(format!("count_{width}x{height}"), probe.screen());
        probe.keys("enter r");
        insta::assert_snapshot!(format!("ranked_{width}x{height}"), probe.screen());
        probe.keys("esc");
        insta::assert_snapshot!(format!("list_{width}x{height}"), probe.screen());
    }
}

#[test]
fn a_scale_is_shown_as_a_distribution() {
    let mut probe = probe(80, 24);
    on_a_scale(&mut probe);
    probe.keys("1 enter 0 enter 6 enter 9 enter 4 enter");
    insta::assert_snapshot!("scale_80x24", probe.screen());
    assert_eq!(*last(&probe).kind, BallotKind::Scale);
}

#[test]
fn the_form_offers_what_the_rules_say() {
    let mut probe = probe(80, 24);
    probe.keys("ctrl+d n");
    insta::assert_snapshot!("topics_80x24", probe.screen());
    probe.text("Karten: Chancen").keys("enter");
    probe.text("Was ist am wichtigsten?").keys("tab");
    insta::assert_snapshot!("form_80x24", probe.screen());
    probe.keys("right ctrl+s");
    let expected = dots::Rule::Half.dots(outcome(&probe).lines.len(), None).unwrap();
    assert_eq!(*last(&probe).dots, expected);
}

#[test]
fn a_number_and_enter_count_a_line_and_go_on() {
    let mut probe = probe(80, 24);
    on_options(&mut probe);
    probe.keys("9 enter 1 0 enter 1 backspace 7 down");
    assert_eq!(counts(&probe), [Some(9), Some(10), Some(7)]);
    let plain = probe.plain();
    assert!(plain.contains("26 von 20 Punkten: 6 zu viel"), "{plain}");
}

#[test]
fn a_number_that_was_typed_is_taken_with_whatever_comes_next() {
    for key in [
        "esc ctrl+d enter",
        "up",
        "r",
        "e esc",
        "ctrl+d",
        "c",
        "end",
        "F3 F4",
    ] {
        let mut probe = probe(80, 24);
        on_options(&mut probe);
        probe.keys("4 down 5");
        if key.starts_with("esc") || key == "F3 F4" {
            // Esc drops what was typed; another pane leaves it where it is.
            probe.keys(key);
            assert_eq!(counts(&probe), [Some(4), None, None], "{key}");
        } else {
            probe.keys(key);
            assert_eq!(counts(&probe), [Some(4), Some(5), None], "{key}");
        }
    }
}

#[test]
fn plus_and_minus_count_one_dot_each_and_undo_takes_one_back() {
    let mut probe = probe(80, 24);
    on_options(&mut probe);
    probe.keys("+ + + - ctrl+z");
    assert_eq!(counts(&probe), [Some(3), None, None]);
    probe.keys("8 + x - -");
    assert_eq!(counts(&probe)[0], Some(0), "nothing is less than nothing");
}

#[test]
fn a_number_can_be_taken_back_and_an_option_without_one_removed() {
    let mut probe = probe(80, 24);
    on_options(&mut probe);
    probe.keys("9 enter up x");
    assert_eq!(counts(&probe), [None, None, None]);
    probe.keys("x");
    assert_eq!(counts(&probe).len(), 2);
    probe.keys("a").text("Schulweg").keys("ctrl+s");
    assert_eq!(outcome(&probe).lines[2].label, "Schulweg");
    probe.keys("end u").text(" sicher").keys("enter");
    assert_eq!(outcome(&probe).lines[2].label, "Schulweg sicher");
    probe.keys("alt+up");
    assert_eq!(outcome(&probe).lines[1].label, "Schulweg sicher");
}

#[test]
fn all_numbers_are_taken_back_in_one_step_that_can_be_undone() {
    let mut probe = probe(80, 24);
    on_options(&mut probe);
    probe.keys("X");
    assert!(probe.plain().contains("noch nichts gezählt"), "{}", probe.plain());
    probe.keys("9 enter 4 enter 7 X");
    assert_eq!(counts(&probe), [None, None, None], "{}", probe.plain());
    assert!(
        probe.plain().contains("Alle Zahlen sind zurück"),
        "{}",
        probe.plain()
    );
    probe.keys("ctrl+z");
    assert_eq!(counts(&probe), [Some(9), Some(4), None]);
    probe.keys("c X");
    assert_eq!(counts(&probe), [Some(9), Some(4), None], "it is closed");
}

#[test]
fn the_cursor_stays_with_its_line_when_ranks_are_shown() {
    let mut probe = probe(80, 24);
    on_options(&mut probe);
    probe.keys("1 enter 2 enter 9 r 5 enter");
    assert_eq!(counts(&probe), [Some(1), Some(2), Some(5)]);
}

#[test]
fn nothing_that_is_no_number_is_taken_for_one() {
    let mut probe = probe(80, 24);
    probe.keys("ctrl+d n").text("Skala").keys("enter ctrl+s");
    assert!(
        probe.plain().contains("Die Frage fehlt noch"),
        "{}",
        probe.plain()
    );
    probe
        .text("Wie war es?")
        .keys("tab tab tab")
        .text("x")
        .keys("ctrl+s");
    assert!(
        probe.plain().contains("ganze Zahl von 2 bis 11"),
        "{}",
        probe.plain()
    );
    probe.keys("esc esc");
    on_options(&mut probe);
    for (number, said) in [
        ("0", "von 1 bis 99"),
        ("-3", "von 1 bis 99"),
        ("viele", "von 1 bis 99"),
    ] {
        probe.keys("e tab");
        for _ in 0..4 {
            probe.keys("backspace");
        }
        probe.text(number).keys("ctrl+s");
        assert!(probe.plain().contains(said), "{number}: {}", probe.plain());
        probe.keys("esc");
    }
    assert_eq!(*last(&probe).dots, 2);
    probe.keys("e tab tab").text("9").keys("ctrl+s");
    assert!(
        probe.plain().contains("Mehr als 2 hat niemand"),
        "{}",
        probe.plain()
    );
}

#[test]
fn a_closed_ballot_is_counted_no_more_until_it_is_opened() {
    let mut probe = probe(80, 24);
    on_options(&mut probe);
    probe.keys("4 enter c 9 enter +");
    assert_eq!(counts(&probe), [Some(4), None, None]);
    assert!(probe.plain().contains("abgeschlossen"), "{}", probe.plain());
    probe.keys("c 9 enter");
    assert_eq!(counts(&probe), [Some(4), None, Some(9)]);
}

#[test]
fn the_same_question_is_asked_again_for_before_and_after() {
    let mut probe = probe(80, 24);
    on_a_scale(&mut probe);
    probe.keys("3 enter esc w enter 5 enter");
    assert_eq!(workshop(&probe).ballots.len(), 2);
    assert_eq!(outcome(&probe).sum, 5);
    probe.keys("esc x");
    assert_eq!(workshop(&probe).ballots.len(), 1);
    probe.keys("ctrl+z");
    assert_eq!(outcome(&probe).sum, 5);
}

#[test]
fn clusters_are_sorted_by_their_dots_from_the_wall_in_one_step() {
    let mut probe = probe(200, 60);
    probe.keys("F4 s");
    assert!(probe.plain().contains("Noch keine Punkte"), "{}", probe.plain());
    probe.keys("b enter").text("Was zuerst?").keys("ctrl+s");
    probe.keys("down down 1 down 9 enter esc");
    let network = theme(workshop(&probe), "Kooperation");
    let clusters = |probe: &Probe| -> Vec<String> {
        let all = workshop(probe).clusters.iter();
        all.filter(|cluster| *cluster.theme == Some(network))
            .map(|cluster| cluster.heading.to_string())
            .collect()
    };
    let before = clusters(&probe);
    probe.keys("esc F4 s");
    let after = clusters(&probe);
    assert_eq!((&before[0], &before[1]), (&after[1], &after[0]));
    probe.keys("ctrl+z");
    assert_eq!(clusters(&probe), before);
}

#[test]
fn dots_stand_beside_the_cards_and_headings_of_the_wall() {
    for (width, height) in [(80, 24), (200, 60)] {
        let mut probe = probe(width, height);
        probe
            .keys("F4 b enter")
            .text("Was zuerst?")
            .keys("ctrl+s 1 2 enter 3 enter 1 enter esc");
        probe
            .keys("b")
            .text("Karten unter Inhalt")
            .keys("enter")
            .text("Und was?")
            .keys("ctrl+s");
        probe.keys("1 enter 2 enter 3 enter 4 enter 1 7 enter esc right");
        insta::assert_snapshot!(format!("wall_{width}x{height}"), probe.screen());
    }
}

#[test]
fn a_page_whose_ballot_is_gone_closes_with_the_next_key() {
    let mut probe = probe(80, 24);
    on_options(&mut probe);
    probe.keys("ctrl+z");
    assert!(workshop(&probe).ballots.is_empty());
    probe.keys("5 enter");
    assert!(!probe.plain().contains("Was zuerst"), "{}", probe.plain());
}

#[test]
fn two_hundred_options_are_counted_like_three() {
    let mut probe = probe(80, 24);
    probe.keys("ctrl+d n").text("eigene").keys("enter");
    probe.text("Alles?").keys("tab");
    let many: Vec<String> = (1..=200).map(|number| format!("Vorschlag {number}")).collect();
    probe.paste(&many.join("\n")).keys("ctrl+s end 7 enter");
    assert_eq!(counts(&probe).len(), 200);
    assert_eq!(counts(&probe)[199], Some(7));
    assert!(probe.plain().contains("Vorschlag 200"), "{}", probe.plain());
    assert_eq!(*last(&probe).dots, 67, "a third");
}

#[test]
fn where_nobody_is_present_the_number_of_people_is_asked_for() {
    let mut ops = meissen();
    let mut workshop = Workshop::default();
    workshop.commit(ops.clone(), Version::default());
    let people = workshop.participants.iter().map(Participant::id);
    ops.extend(people.map(|id| Op::Set((id, ParticipantField::Present(false)).into())));
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("ctrl+d n enter").text("Was?").keys("ctrl+s");
    let plain = probe.plain();
    assert!(plain.contains("Wie viele Personen haben Punkte?"), "{plain}");
}

#[test]
fn a_form_that_was_left_open_is_opened_again() {
    use crate::tui::pane::Draft;
    let mut probe = probe(80, 24);
    probe.keys("ctrl+d n").text("Skala").keys("enter");
    probe.text("Wie gehe ich nach H");
    let drafts: Vec<Draft> = probe.app.open_texts();
    let mut other = self::probe(80, 24);
    other.app.open_again(&drafts);
    other.keys("ctrl+l");
    assert!(other.plain().contains("Wie gehe ich nach H"), "{}", other.plain());
}

#[test]
fn a_number_that_is_too_large_is_not_taken_for_its_first_digits() {
    let mut probe = probe(80, 24);
    on_options(&mut probe);
    probe.keys("9 9 9 9 9 9 9 9 9 9 9");
    assert!(probe.plain().contains("So viele Punkte gibt es nicht"));
    probe.keys("enter");
    assert_eq!(counts(&probe), [None, None, None]);
    probe.keys("1 2 3 4 5 6 backspace enter");
    assert_eq!(counts(&probe), [None, Some(12345), None]);
}

#[test]
fn a_form_above_the_page_leaves_the_beamer_with_the_dots() {
    let mut probe = probe(80, 24);
    on_options(&mut probe);
    let body = |screen: &str| screen.lines().take(23).collect::<Vec<_>>().join("\n");
    let page = body(&probe.keys("F11").plain());
    assert!(page.contains("Was zuerst?"), "{page}");
    let form = probe.keys("esc e").plain();
    assert_ne!(body(&form), page);
    assert_eq!(body(&probe.keys("F11").plain()), page);
}

#[test]
fn with_the_first_number_it_is_settled_how_many_people_put_dots() {
    let mut probe = probe(80, 24);
    probe.keys("ctrl+d n");
    probe.text("eigene").keys("enter");
    probe.text("Was zuerst?").keys("tab");
    probe.paste("Bürgerbus\nDorfladen");
    probe.keys("ctrl+s");
    let there = outcome(&probe).people;
    assert!(there.is_some_and(|people| people > 2) && last(&probe).people.is_none());
    probe.keys("5 enter");
    assert_eq!(counts(&probe), [Some(5), None]);
    assert_eq!(*last(&probe).people, there);
    probe.keys("esc esc F7 space");
    assert_eq!(outcome(&probe).people, there, "somebody has gone home");
    probe.keys("ctrl+z ctrl+z");
    assert_eq!(last(&probe).people.as_ref(), None, "in one step with the number");
}
