//! Setting themes, questions, groups and rounds up.

use super::{day, day_without, minutes, running};
use crate::locale::Language;
use crate::tui::fixture::person;
use crate::tui::probe::Probe;
use crate::workshop::{Kind, Workshop, people, rounds};

fn members(workshop: &Workshop, group: usize) -> Vec<String> {
    let group = workshop.groups.nth(group).unwrap().id();
    let members = rounds::members(workshop, group).into_iter();
    members.map(|person| person.name.to_string()).collect()
}

fn themes(workshop: &Workshop) -> Vec<&str> {
    workshop.themes.iter().map(|theme| theme.name.as_str()).collect()
}

#[test]
fn a_workshop_is_set_up_from_nothing_by_the_keys_that_the_screen_names() {
    let mut probe = Probe::new(Language::De, 80, 24, Vec::new());
    probe.keys("F5");
    assert!(probe.plain().contains("a legt sie an"));
    probe
        .keys("a")
        .text("Inhalt")
        .keys("enter")
        .text("Qualität")
        .keys("ctrl+s");
    assert_eq!(themes(probe.workshop()), ["Inhalt", "Qualität"]);
    probe.keys("a").text("Was muss sein?").keys("ctrl+s");
    assert!(probe.plain().contains("Noch keine Gruppen: Alt+M teilt sie ein."));
    probe.keys("alt+m");
    assert!(probe.plain().contains("▸ Gruppen"), "the first that is missing");
    probe.keys("n enter");
    assert_eq!(probe.workshop().groups.len(), 2);
    assert!(probe.plain().contains("2 Gruppen ohne Mitglieder"));
    probe.keys("tab n enter enter enter esc");
    assert_eq!(minutes(probe.workshop()), [25, 25]);
    assert!(probe.plain().contains("2 Runden zu je 25 min · Alt+S startet"));
}

#[test]
fn themes_are_added_named_moved_and_removed() {
    let mut probe = day();
    probe
        .keys("alt+m shift+tab shift+tab a")
        .text("Geld")
        .keys("enter");
    assert_eq!(
        themes(probe.workshop()),
        ["Inhalt", "Qualität", "Kooperation", "Geld"]
    );
    assert!(probe.plain().contains("▌  4  Geld"), "the new one is selected");
    probe.keys("alt+up e").text("er").keys("ctrl+s");
    assert_eq!(
        themes(probe.workshop()),
        ["Inhalt", "Qualität", "Gelder", "Kooperation"]
    );
    probe.keys("x");
    assert_eq!(themes(probe.workshop()), ["Inhalt", "Qualität", "Kooperation"]);
    assert!(probe.plain().contains("Gelöscht, Strg+Z holt es zurück."));
    probe.keys("ctrl+z");
    assert_eq!(
        themes(probe.workshop()),
        ["Inhalt", "Qualität", "Gelder", "Kooperation"]
    );
}

#[test]
fn questions_are_added_several_at_once() {
    let mut probe = day();
    probe
        .keys("alt+m shift+tab n")
        .text("Wer?")
        .keys("enter")
        .text("Wann?")
        .keys("ctrl+s");
    let texts: Vec<&str> = probe
        .workshop()
        .questions
        .iter()
        .map(|q| q.text.as_str())
        .collect();
    assert_eq!(texts[3..], ["Wer?", "Wann?"]);
    probe.keys("ctrl+z");
    assert_eq!(probe.workshop().questions.len(), 3);
}

#[test]
fn a_blank_name_is_refused() {
    let mut probe = day();
    probe.keys("alt+m shift+tab a enter");
    assert!(probe.plain().contains("Hier fehlt noch ein Text."));
}

#[test]
fn a_group_is_named_and_filled_by_names() {
    let mut probe = day();
    probe
        .keys("alt+m e")
        .text(" rot")
        .keys("enter")
        .text(", Rainer Kühn, Neue Person")
        .keys("enter enter");
    let workshop = probe.workshop();
    assert_eq!(workshop.groups.nth(0).unwrap().name.as_str(), "A rot");
    assert_eq!(
        members(workshop, 0),
        [
            "Annegret Saal",
            "Jürgen Weißflog",
            "Beate Schäfer-Müller",
            "Rainer Kühn",
            "Olaf Preußler",
            "Neue Person"
        ]
    );
    let new = person(workshop, "Neue");
    assert!(*workshop.participants.get(new).unwrap().present);
    assert_eq!(members(workshop, 1).len(), 3);
    probe.keys("ctrl+z");
    assert_eq!(members(probe.workshop(), 1).len(), 4);
    assert_eq!(probe.workshop().participants.len(), 12);
}

#[test]
fn a_name_with_a_comma_stays_one_member() {
    use crate::workshop::{ParticipantField, Record};
    let mut ops = crate::tui::fixture::meissen();
    for op in &mut ops {
        if let crate::workshop::Op::Set(Record::Participant(_, fields)) = op {
            for field in fields {
                if let ParticipantField::Name(name) = field
                    && name == "Annegret Saal"
                {
                    *name = "Saal, Annegret".to_owned();
                }
            }
        }
    }
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe
        .keys("F5 alt+m e enter")
        .text(", Silke Hörnig")
        .keys("enter enter");
    assert_eq!(
        probe.workshop().participants.len(),
        12,
        "nobody was made of a comma"
    );
    assert_eq!(members(probe.workshop(), 0)[0], "Saal, Annegret");
    assert_eq!(members(probe.workshop(), 0).len(), 5);
}

#[test]
fn groups_are_made_of_everybody_present() {
    let mut probe = day_without(&[Kind::Group]);
    probe.keys("alt+m n ctrl+w").text("2").keys("enter");
    assert_eq!(probe.workshop().groups.len(), 2);
    assert!(probe.plain().contains("auf 2 Gruppen verteilt"));
    let sizes: Vec<usize> = (0..2)
        .map(|group| members(probe.workshop(), group).len())
        .collect();
    assert_eq!(
        sizes.iter().sum::<usize>(),
        9,
        "ten are present, one of them hosts"
    );
    probe.keys("n ctrl+w").text("viele").keys("enter");
    assert!(probe.plain().contains("Bitte eine Zahl von 1 bis 99."));
    probe.keys("esc ctrl+z");
    assert!(probe.workshop().groups.is_empty());
}

#[test]
fn rounds_are_planned_stretched_and_started_again() {
    let mut probe = day();
    probe
        .keys("alt+m tab n ctrl+w")
        .text("4")
        .keys("enter ctrl+w")
        .text("20")
        .keys("enter ctrl+w");
    probe.text("3").keys("enter");
    assert_eq!(minutes(probe.workshop()), [20; 4]);
    assert!(
        probe
            .plain()
            .contains("Wechsel dazwischen: 3 min · alles zusammen 89 min")
    );
    probe.keys("home + .");
    assert_eq!(minutes(probe.workshop()), [26, 20, 20, 20]);
    probe.keys("down s");
    assert_eq!(running(probe.workshop()), Some(2));
    probe.keys("s s");
    assert_eq!(running(probe.workshop()), Some(2), "once more");
    probe.keys("end x a");
    assert_eq!(minutes(probe.workshop()), [26, 20, 20, 20]);
    probe.keys("e ctrl+w").text("15").keys("enter enter");
    assert_eq!(minutes(probe.workshop()), [26, 20, 20, 15]);
    probe.keys("e ctrl+w").text("0").keys("enter enter");
    assert!(probe.plain().contains("Bitte eine Zahl von 1 bis 600."));
}

#[test]
fn a_host_is_named_by_the_beginning_of_the_name() {
    let mut probe = day();
    probe.keys("esc right o").text("Silk").keys("down enter enter");
    let host = probe
        .workshop()
        .themes
        .nth(1)
        .and_then(|theme| *theme.host)
        .unwrap();
    assert_eq!(people::name_of(probe.workshop(), host), Some("Silke Hörnig"));
    assert!(probe.plain().contains("(Gastgeber:in S. Hörnig)"));
    probe.keys("o ctrl+w ctrl+w enter");
    assert_eq!(probe.workshop().themes.nth(1).and_then(|theme| *theme.host), None);
}

#[test]
fn every_form_that_was_left_open_opens_again() {
    use crate::tui::pane::Draft;
    let probe = day();
    let workshop = probe.workshop();
    let places = [
        format!("rounds/answer/{}", workshop.answers.nth(0).unwrap().id()),
        format!("rounds/theme/{}", workshop.themes.nth(0).unwrap().id()),
        format!("rounds/host/{}", workshop.themes.nth(0).unwrap().id()),
        format!("rounds/question/{}", workshop.questions.nth(0).unwrap().id()),
        format!("rounds/group/{}", workshop.groups.nth(0).unwrap().id()),
        format!("rounds/round/{}", workshop.rounds.nth(0).unwrap().id()),
        "rounds/theme/new".to_owned(),
        "rounds/question/new".to_owned(),
        "rounds/group/new".to_owned(),
        "rounds/themes/new".to_owned(),
        "rounds/questions/new".to_owned(),
        "rounds/groups/new".to_owned(),
        "rounds/rounds/new".to_owned(),
    ];
    let ids = crate::workshop::IdSource::new(3);
    let locale = crate::locale::Locale::new(Language::De);
    let look = crate::tui::style::Look::default();
    let ctx = crate::tui::pane::Ctx {
        workshop,
        ids: &ids,
        now: crate::tui::fixture::at("10:00"),
        locale: &locale,
        look: &look,
    };
    let open = |place: &str| {
        let draft = Draft {
            place: place.to_owned(),
            text: "[]".to_owned(),
        };
        super::super::forms::restore(&draft, &ctx).is_some()
    };
    for place in &places {
        assert!(open(place), "{place}");
    }
    for place in [
        "",
        "rounds",
        "rounds/x/new",
        "agenda/item/new",
        "rounds/answer/new",
    ] {
        assert!(!open(place), "{place}");
    }
}

#[test]
fn a_theme_has_several_tables_and_a_group_knows_themes() {
    let mut probe = day();
    probe
        .keys("alt+m shift+tab shift+tab e tab tab ctrl+w")
        .text("2")
        .keys("ctrl+s");
    assert_eq!(*probe.workshop().themes.nth(0).unwrap().tables, 2);
    assert!(probe.plain().contains("Inhalt (2 Tische)"));
    probe.keys("e tab tab ctrl+w").text("0").keys("ctrl+s");
    assert!(probe.plain().contains("Bitte eine Zahl von 1 bis 9."));
    probe
        .keys("esc tab tab e tab tab")
        .text("Kooperation, 1")
        .keys("ctrl+s");
    let themes: Vec<_> = probe
        .workshop()
        .themes
        .iter()
        .map(crate::workshop::Theme::id)
        .collect();
    assert_eq!(
        *probe.workshop().groups.nth(0).unwrap().knows,
        [themes[2], themes[0]]
    );
    assert!(probe.plain().contains("kennt schon: Kooperation, Inhalt"));
    probe.keys("e tab tab").text(", Klima").keys("ctrl+s");
    assert!(probe.plain().contains("Es gibt kein Thema „Klima“."));
    probe.keys("esc ctrl+z");
    assert!(probe.workshop().groups.nth(0).unwrap().knows.is_empty());
}

#[test]
fn a_theme_that_is_removed_between_rounds_leaves_its_answers() {
    let mut probe = day();
    probe.keys("esc s s alt+m shift+tab shift+tab x");
    let screen = probe.plain();
    assert!(screen.contains("Seine 4 Beiträge bleiben"), "{screen}");
    probe.keys("esc n");
    assert_eq!(running(probe.workshop()), Some(2));
    let screen = probe.plain();
    assert!(screen.contains("A·R1  Wege unter 30 Minuten"), "{screen}");
    probe.keys("ctrl+z ctrl+z");
    assert_eq!(probe.workshop().themes.len(), 3);
}

#[test]
fn more_groups_than_people_are_as_many_as_there_are_people_and_it_is_said() {
    let mut probe = day_without(&[Kind::Group]);
    let here = |probe: &Probe| {
        let people = probe.workshop().participants.iter();
        people.filter(|person| *person.present).count()
    };
    let here = here(&probe);
    probe.keys("alt+m n ctrl+w").text("40").keys("enter");
    let screen = probe.plain();
    assert!(!screen.contains("auf 40 Gruppen"), "{screen}");
    assert!(screen.contains("jede ist eine Gruppe für sich"), "{screen}");
    assert!(probe.workshop().groups.len() <= here);
}

#[test]
fn deleting_a_round_that_has_been_says_what_comes_of_it() {
    let mut probe = day();
    probe.keys("alt+s alt+m tab");
    assert!(probe.plain().contains("▸ Runden"));
    probe.keys("x");
    let screen = probe.plain();
    assert!(screen.contains("R1 ist gelöscht, war aber schon"), "{screen}");
    probe.keys("ctrl+z down x");
    assert!(probe.plain().contains("Gelöscht, Strg+Z holt es zurück."));
}
