//! What all areas share: filter, check, mouse, drafts, hostile text.

use super::*;

#[test]
fn a_filter_narrows_down_and_esc_lets_go() {
    let mut probe = german();
    probe.keys("/").text("duesb");
    let screen = probe.plain();
    assert!(
        screen.contains("Bestandsaufnahme") && !screen.contains("Protokoll"),
        "{screen}"
    );
    assert!(screen.contains("1 von 4"));
    probe.keys("enter c");
    assert_eq!(
        *probe.workshop().agreements.get(task(1)).unwrap().status,
        Status::Done
    );
    probe.keys("/").text("qqq").keys("enter");
    assert!(probe.plain().contains("Nichts gefunden."));
    probe.keys("esc");
    assert!(probe.plain().contains("Protokoll"));
    probe.keys("4 /").text("weiss").keys("enter +");
    assert_eq!(
        poll::vote(probe.workshop(), option(0), person(9)),
        Some(Availability::Yes)
    );
}

#[test]
fn what_is_filtered_out_is_shown_when_one_is_led_there() {
    let mut probe = german();
    probe.keys("/").text("protokoll").keys("enter p enter");
    assert!(
        probe.plain().contains("▌ 1  Nächster Termin"),
        "{}",
        probe.plain()
    );
}

#[test]
fn the_check_leads_to_what_is_open_and_goes_on_from_there() {
    let mut probe = Probe::new(Language::De, 100, 30, closing());
    let count = agreements::open_points(probe.workshop(), "2012-05-03".parse().unwrap()).len();
    probe.keys("F6 3 p");
    assert!(probe.plain().contains(&format!("Prüfung: {count} offen")));
    let screen = probe.plain();
    assert!(screen.contains("▌ Aufgabe 1: Nächster Termin"), "{screen}");
    probe.keys("enter");
    let screen = probe.plain();
    assert!(screen.contains("▌ 1  Nächster Termin"), "{screen}");
    assert!(
        screen.contains(&format!("Weiter mit Strg+O (noch {} offen)", count - 1)),
        "{screen}"
    );
    // On from there, from the pane of the thing itself and with the one key that works everywhere.
    let mut led = Vec::new();
    for key in ["p", "ctrl+o", "ctrl+o"] {
        probe.keys("F6").keys(key);
        let screen = probe.plain();
        let line = screen
            .lines()
            .find(|line| line.contains("▌ ") && line.contains(": "));
        led.push(line.unwrap_or_default().trim_matches(['│', ' ']).to_owned());
        probe.keys("enter");
    }
    assert!(led.is_sorted_by(|one, other| one != other), "{led:?}");
    // Behind the last one comes the first one again.
    for _ in 4..count {
        probe.keys("ctrl+o enter");
    }
    probe.keys("ctrl+o");
    assert!(
        probe.plain().contains("▌ Aufgabe 1: Nächster Termin"),
        "{}",
        probe.plain()
    );
    probe.keys("ctrl+o esc");
    assert!(!probe.plain().contains("Aufgabe 1:"));
}

#[test]
fn what_the_check_has_led_to_opens_at_the_field_that_is_missing() {
    let mut probe = german();
    probe.keys("p enter enter");
    probe.text("Uwe Krause").keys("ctrl+s");
    let answering = *probe.workshop().agreements.get(task(0)).unwrap().responsible;
    assert_eq!(answering, Some(person(5)));
    // He is not in the room: the next finding of the same task, and the first one of what is left.
    probe.keys("p");
    let screen = probe.plain();
    assert!(screen.contains("▌ Aufgabe 1 (Uwe Krause):"), "{screen}");
    probe.keys("esc 3 p");
    for _ in 0..9 {
        probe.keys("ctrl+o");
        if probe.plain().contains("▌ Petra Sommer") {
            break;
        }
    }
    probe.keys("enter e").text("Ines Kühnel").keys("ctrl+s");
    assert_eq!(
        *probe.workshop().invitees.get(invitee(2)).unwrap().sponsor,
        Some(person(8))
    );
    // Whoever comes here without being led types from the beginning.
    probe.keys("1 down e").text("!").keys("ctrl+s");
    let what = probe.workshop().agreements.get(task(1)).unwrap().what.to_string();
    assert!(what.ends_with('!'), "{what}");
}

#[test]
fn a_theme_is_shown_where_it_is_worked_on() {
    let mut probe = Probe::new(Language::De, 80, 24, closing());
    probe.keys("F6 p");
    for _ in 0..30 {
        probe.keys("down");
        if probe.plain().contains("▌ Qualität") {
            break;
        }
    }
    probe.keys("enter");
    assert_eq!(probe.app.active(), PaneId::Rounds);
    probe.keys("ctrl+o");
    assert_eq!(probe.app.active(), PaneId::Agreements);
    assert!(probe.plain().contains("Prüfung:"));
}

#[test]
fn nothing_open_is_said() {
    let mut probe = Probe::new(Language::De, 80, 24, Vec::new());
    probe.keys("F6 p");
    assert!(
        probe
            .plain()
            .contains("Nichts ist mehr offen: Was verabredet ist"),
        "{}",
        probe.plain()
    );
}

#[test]
fn tab_and_digits_switch_areas() {
    let mut probe = german();
    let strip = |probe: &mut Probe| probe.screen();
    for (keys, name) in [
        ("tab", "\"Beschlüsse 1\""),
        ("tab", "\"Zurückgestellt 1\""),
        ("shift+tab", "\"Beschlüsse 1\""),
        ("5", "\"Einladungen 4\""),
        ("tab", "\"Aufgaben 4\""),
    ] {
        probe.keys(keys);
        let screen = strip(&mut probe);
        assert!(screen.contains(&format!("cyan {name}")), "{keys}: {screen}");
    }
}

#[test]
fn the_mouse_selects_opens_and_switches() {
    let mut probe = german();
    let click = |probe: &mut Probe, text: &str| {
        let screen = probe.plain();
        let (y, line) = screen
            .lines()
            .enumerate()
            .find(|(_, line)| line.contains(text))
            .unwrap();
        let x = crate::gate::width(&line[..line.find(text).unwrap()]);
        let (x, y) = (x as u16, y as u16);
        let action = MouseAction::Click;
        probe.input(Input::Mouse(Mouse { action, x, y }));
    };
    click(&mut probe, "Protokoll");
    assert!(probe.plain().contains("▌ 4  Protokoll"));
    click(&mut probe, "Protokoll");
    assert!(probe.plain().contains("Verabredung ändern"));
    probe.keys("esc");
    click(&mut probe, "Treffen");
    click(&mut probe, "Mi 12.09.");
    assert!(probe.plain().contains("Mi 12.09.2012, 17:00"));
    probe.keys("1");
    probe.input(Input::Mouse(Mouse {
        action: MouseAction::WheelUp,
        x: 5,
        y: 8,
    }));
    assert!(probe.plain().contains("▌ 1  Nächster"));
}

#[test]
fn an_open_form_comes_back() {
    use crate::tui::pane::{Ctx, Draft, Pane};
    let probe = german();
    let session = probe.app.session();
    let ctx = Ctx {
        workshop: session.workshop(),
        ids: session.ids(),
        now: session.now(),
        locale: &crate::locale::Locale::new(Language::De),
        look: &crate::tui::style::Look::default(),
    };
    let places = [
        "agreements/new/0".to_owned(),
        "agreements/new/2".to_owned(),
        format!("agreements/item/{}", task(1)),
        "agreements/invitee/new".to_owned(),
        format!("agreements/invitee/{}", invitee(1)),
        "agreements/option/new".to_owned(),
        format!("agreements/option/{}", option(1)),
        "agreements/goal".to_owned(),
    ];
    let mut pane = crate::tui::panes::agreements::Agreements::default();
    for place in places {
        let text = "[(\"what\",\"angefangen\")]".to_owned();
        let restored = pane.restore(
            &Draft {
                place: place.clone(),
                text,
            },
            &ctx,
        );
        assert!(
            restored.is_some_and(|outcome| outcome.effects.len() == 1),
            "{place}"
        );
    }
    for place in [
        "agenda/new",
        "agreements/new/9",
        "agreements/item/nix",
        "agreements/",
        "agreements/x/y",
    ] {
        let draft = Draft {
            place: place.to_owned(),
            text: String::new(),
        };
        assert!(pane.restore(&draft, &ctx).is_none(), "{place}");
    }
}

#[test]
fn hostile_text_is_shown_and_harms_nothing() {
    let evil = "a\u{1b}[31m\u{202E}rtl\u{200B}\n\u{E0041}Donaudampfschifffahrtsgesellschaftskapitänsmützenband\tx日本語👩\u{200D}👩\u{200D}👧";
    let mut ops = meissen();
    let mut change = Change::default();
    change.set((person(0), ParticipantField::Name(evil.into())));
    change.set((task(0), AgreementField::What(evil.repeat(200))));
    change.set((task(0), AgreementField::Responsible(Some(person(0)))));
    change.set((task(2), AgreementField::Precondition(evil.into())));
    change.set((task(5), AgreementField::Origin(evil.into())));
    change.set((option(0), PollOptionField::Label(evil.into())));
    change.set((
        invitee(0),
        vec![InviteeField::Name(evil.into()), InviteeField::Note(evil.into())],
    ));
    change.set((
        Day::the(),
        vec![DayField::NextGoal(evil.into()), DayField::NextPlace(evil.into())],
    ));
    ops.extend(change.ops);
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    for keys in [
        "F6",
        "2",
        "3",
        "4",
        "5",
        "p",
        "esc 1 enter",
        "esc 4 e",
        "esc 5 e",
        "esc g",
    ] {
        probe.keys(keys);
        let screen = probe.plain();
        assert!(
            !screen.contains(['\u{1b}', '\u{202E}', '\u{200B}', '\u{E0041}']),
            "{keys}"
        );
    }
}

#[test]
fn every_area_can_be_drawn_at_every_size() {
    let mut probe = german();
    for area in ["1", "2", "3", "4", "5"] {
        probe.keys(area);
        for width in (0..24).chain([40, 41, 59, 60, 79, 103, 104, 149, 150, 179, 180, 500]) {
            for height in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 24, 50, 200] {
                probe.resize(width, height);
            }
        }
        probe.resize(80, 24);
    }
}

#[test]
fn two_wordings_are_flagged_and_v_keeps_the_one_shown() {
    let mut ops = meissen();
    let of = Version {
        at: Stamp { ms: 1, count: 0 },
        run: id(1),
    };
    let rival = AgreementField::What("Eckpunkte gemeinsam festlegen".into());
    ops.push(Op::Contest((task(3), rival).into(), of));
    let rival = DayField::NextGoal("Kennenlernen".into());
    ops.push(Op::Contest((Day::the(), rival).into(), of));
    let mut probe = Probe::new(Language::De, 120, 40, ops);
    probe.keys("F6 down down");
    let screen = probe.plain();
    assert!(screen.contains("⚠ Eckpunkte für eine Konzeptarbeit"), "{screen}");
    assert!(
        screen.contains("gleichzeitig geschrieben: „Eckpunkte gemeinsam festlegen“ (v behält"),
        "{screen}"
    );
    probe.keys("p pagedown pagedown pagedown enter");
    probe.keys("1 v");
    assert!(!probe.plain().contains("⚠ Eckpunkte"));
    let before = probe.workshop().plain();
    probe.keys("4");
    assert!(
        probe.plain().contains(" ⚠ Ziel    Integration"),
        "{}",
        probe.plain()
    );
    probe.keys("v");
    assert!(!probe.plain().contains("⚠ Ziel"));
    assert_eq!(probe.workshop().plain(), before);
    probe.keys("ctrl+z");
    assert!(probe.plain().contains("⚠ Ziel"));
}
