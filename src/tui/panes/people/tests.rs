//! What the people pane does.

use crate::locale::Language;
use crate::tui::fixture::{meissen, person};
use crate::tui::input::{Input, Mouse, MouseAction};
use crate::tui::pane::{Draft, Pane, PaneId};
use crate::tui::probe::Probe;
use crate::workshop::{
    IdSource, Op, Participant, ParticipantField, ParticipantId, Plain, Position, Record, Theme, ThemeField,
    rounds,
};

fn probe() -> Probe {
    probe_of(Language::De, 80, 24)
}

fn probe_of(language: Language, width: u16, height: u16) -> Probe {
    let mut probe = Probe::new(language, width, height, meissen());
    probe.keys("F7");
    probe
}

fn empty() -> Probe {
    let mut probe = Probe::new(Language::De, 80, 24, Vec::new());
    probe.keys("F7");
    probe
}

/// A list of people of whom nobody is ticked off, and no groups.
fn registered(names: &[&str]) -> Vec<Op> {
    let ids = IdSource::new(5);
    let places = Position::run_after(None, names.len());
    let people = names.iter().zip(places).map(|(name, pos)| {
        let fields = vec![
            ParticipantField::Pos(pos),
            ParticipantField::Name((*name).to_owned()),
        ];
        Op::Set((ids.fresh::<ParticipantId>(), fields).into())
    });
    people.collect()
}

fn names(probe: &Probe) -> Vec<String> {
    let people = probe.workshop().participants.iter();
    people.map(|person| person.name.to_string()).collect()
}

fn nth(probe: &Probe, n: usize) -> &Participant {
    probe.workshop().participants.nth(n).unwrap()
}

fn plain(probe: &Probe) -> Plain {
    probe.workshop().plain()
}

fn changes_and_comes_back(probe: &mut Probe, keys: &str) {
    let before = plain(probe);
    probe.keys(keys);
    let after = plain(probe);
    assert_ne!(after, before, "{keys} changed nothing");
    probe.keys("ctrl+z");
    assert_eq!(plain(probe), before, "{keys} was not taken back");
    probe.keys("ctrl+y");
    assert_eq!(plain(probe), after, "{keys} was not done again");
    probe.keys("ctrl+z");
}

/// The names on the screen, from above.
fn shown(probe: &mut Probe, names: &[&str]) -> Vec<String> {
    let screen = probe.plain();
    let mut found: Vec<(usize, &str)> = names
        .iter()
        .filter_map(|name| Some((screen.find(name)?, *name)))
        .collect();
    found.sort();
    found.into_iter().map(|(_, name)| name.to_owned()).collect()
}

#[test]
fn the_people_of_meissen_look_like_this() {
    for (language, name) in [(Language::De, "de"), (Language::En, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut probe = probe_of(language, width, height);
            probe.keys("down down");
            insta::assert_snapshot!(format!("people_{name}_{width}"), probe.screen());
        }
    }
}

#[test]
fn an_empty_list_says_what_belongs_here() {
    for (language, name) in [(Language::De, "de"), (Language::En, "en")] {
        let mut probe = Probe::new(language, 80, 24, Vec::new());
        probe.keys("F7");
        insta::assert_snapshot!(format!("empty_{name}_80"), probe.screen());
    }
}

#[test]
fn while_nobody_is_ticked_off_nobody_is_absent() {
    let mut probe = Probe::new(
        Language::De,
        80,
        24,
        registered(&["Annegret Saal", "Olaf Preußler"]),
    );
    probe.keys("F7");
    let screen = probe.screen();
    assert!(screen.contains("2 Personen") && screen.contains("Die Leertaste hakt ab"));
    assert!(!screen.contains("dim \"Olaf Preußler\""));
    probe.keys("space");
    let screen = probe.screen();
    assert!(screen.contains("1 von 2 da") && screen.contains("dim \"Olaf Preußler\""));
}

#[test]
fn typing_thirty_names_costs_their_letters_and_two_enters_each() {
    let mut probe = empty();
    probe.keys("a");
    for n in 1..=30 {
        probe.text(&format!("Person {n}")).keys("enter");
        probe.text("Verein").keys("enter");
    }
    probe.keys("enter enter");
    assert_eq!(names(&probe).len(), 30);
    assert_eq!(names(&probe)[29], "Person 30");
    assert_eq!(nth(&probe, 3).organisation.as_str(), "Verein");
    assert!(probe.plain().contains("Person 30"), "the newest one is in sight");
    probe.keys("x");
    assert_eq!(names(&probe).len(), 29, "the form is closed again");
}

#[test]
fn the_form_for_a_new_person_looks_like_this() {
    for (language, name) in [(Language::De, "de"), (Language::En, "en")] {
        let mut probe = probe_of(language, 80, 24);
        probe.keys("a").text("Käthe").keys("enter").text("Kir");
        insta::assert_snapshot!(format!("new_{name}_80"), probe.screen());
    }
}

#[test]
fn who_is_typed_in_on_the_day_is_there() {
    let mut probe = probe();
    probe.keys("a").text("Uwe  Zahn").keys("ctrl+s esc");
    let last = probe.workshop().participants.iter().next_back().unwrap();
    assert_eq!((last.name.as_str(), *last.present), ("Uwe Zahn", true));
    let mut early = empty();
    early.keys("a").text("Uwe Zahn").keys("ctrl+s esc");
    assert!(!*nth(&early, 0).present);
}

#[test]
fn who_was_only_mentioned_is_not_made_twice() {
    let mut probe = probe();
    assert!(
        !*probe
            .workshop()
            .participants
            .get(person(probe.workshop(), "Ines"))
            .unwrap()
            .present
    );
    probe.keys("a").text("ines  böhme").keys("ctrl+s esc");
    assert_eq!(names(&probe).len(), 12);
    assert!(
        *probe
            .workshop()
            .participants
            .get(person(probe.workshop(), "Ines"))
            .unwrap()
            .present
    );
    probe
        .keys("a")
        .text("Ines Böhme")
        .keys("enter")
        .text("Stadtrat")
        .keys("enter esc");
    assert_eq!(names(&probe).len(), 13, "another organisation is another person");
}

#[test]
fn an_organisation_without_a_name_is_refused() {
    let mut probe = empty();
    probe.keys("a enter").text("Verein").keys("enter");
    assert!(probe.plain().contains("Wie heißt die Person?"));
    assert!(names(&probe).is_empty());
}

#[test]
fn every_action_is_taken_back_by_one_undo() {
    let mut probe = probe();
    for keys in [
        "space",
        "p",
        "g",
        "x",
        "delete",
        "alt+down",
        "J",
        "m ctrl+w 5 ctrl+s",
    ] {
        changes_and_comes_back(&mut probe, keys);
    }
    probe.keys("down");
    for keys in ["alt+up", "K"] {
        changes_and_comes_back(&mut probe, keys);
    }
}

#[test]
fn the_group_goes_through_all_and_none() {
    let mut probe = probe();
    let group = |probe: &Probe| {
        let group = nth(probe, 0)
            .group
            .and_then(|group| probe.workshop().groups.get(group));
        group.map(|group| group.name.to_string())
    };
    let mut seen = vec![group(&probe)];
    for _ in 0..4 {
        probe.keys("g");
        seen.push(group(&probe));
    }
    let seen: Vec<&str> = seen.iter().map(|name| name.as_deref().unwrap_or("–")).collect();
    assert_eq!(seen, ["A", "B", "C", "–", "A"]);
}

#[test]
fn without_groups_the_keys_say_how_there_will_be_some() {
    let mut probe = Probe::new(Language::De, 80, 24, registered(&["Annegret Saal"]));
    probe.keys("F7 g");
    assert!(probe.plain().contains("m bildet welche"));
    probe.keys("m");
    assert!(probe.plain().contains("die Leertaste hakt ab"));
}

#[test]
fn groups_are_made_of_everybody_who_is_there() {
    let mut probe = probe();
    probe.keys("m");
    assert!(probe.plain().contains("Gruppen bilden aus 10 Anwesenden"));
    probe.keys("1 1");
    assert!(probe.plain().contains("Es sind nur"), "more groups than people");
    probe.keys("5 enter");
    assert_eq!(probe.workshop().groups.len(), 5);
    assert!(probe.plain().contains("5 Gruppen sind gebildet"));
    probe.keys("ctrl+z");
    assert_eq!(probe.workshop().groups.len(), 3);
}

/// Who is in which group, as it stands.
fn by_group(probe: &Probe) -> Vec<Vec<String>> {
    let workshop = probe.workshop();
    let groups = workshop.groups.iter();
    groups
        .map(|group| {
            let members = rounds::members(workshop, group.id());
            members.iter().map(|person| person.name.to_string()).collect()
        })
        .collect()
}

#[test]
fn what_will_come_of_it_is_shown_before_and_one_key_shuffles_again() {
    for (language, name) in [(Language::De, "de"), (Language::En, "en")] {
        let mut probe = probe_of(language, 80, 24);
        probe.keys("m");
        insta::assert_snapshot!(format!("making_{name}_80"), probe.screen());
    }
    let mut probe = probe();
    let before = by_group(&probe);
    probe.keys("m n n");
    assert!(probe.plain().contains("Auslosung 3"));
    assert_eq!(by_group(&probe), before, "nothing is written yet");
    probe.keys("tab o");
    assert!(probe.plain().contains("Etwa 3 in jeder") && probe.plain().contains("Organisationen zusammen"));
    probe.keys("o tab enter");
    assert_ne!(by_group(&probe), before);
    assert_eq!(*probe.workshop().day().seed, 2);
    let made = by_group(&probe);
    probe.keys("m enter");
    assert_eq!(by_group(&probe), made, "the same seed gives the same groups");
}

#[test]
fn two_people_are_kept_together_or_apart_and_the_rule_can_be_lifted() {
    let mut probe = probe();
    probe.keys("r");
    assert!(probe.plain().contains("Noch keine Paare"));
    probe.keys("home + +");
    assert!(probe.plain().contains("zweimal dieselbe"));
    let (first, fourth) = (nth(&probe, 0).name.to_string(), nth(&probe, 3).name.to_string());
    probe.keys("+ down down down +");
    assert_eq!(probe.workshop().pairs.len(), 1);
    for _ in 0..3 {
        probe.keys("m n enter");
        let groups = by_group(&probe);
        assert!(
            groups
                .iter()
                .any(|group| group.contains(&first) && group.contains(&fourth))
        );
    }
    // The same two apart: the rule is one.
    probe.keys("- home -");
    for _ in 0..3 {
        probe.keys("m n enter");
        let groups = by_group(&probe);
        assert!(
            !groups
                .iter()
                .any(|group| group.contains(&first) && group.contains(&fourth))
        );
    }
    probe.keys("r");
    assert!(probe.plain().contains(&format!("{first} + {fourth}")));
    probe.keys("enter");
    assert!(probe.plain().contains("gilt nichts mehr"));
    assert!(probe.workshop().pairs.iter().all(|pair| pair.rule.is_none()));
}

#[test]
fn pairs_that_cannot_be_kept_are_named_before_the_groups_are_made() {
    let mut probe = probe();
    probe.keys("home + down + + down down + - home - m");
    let shown = probe.plain();
    assert!(shown.contains("│ Annegret Saal und Jürgen Weißflog treffen sich: andere Paare verlangen"));
}

#[test]
fn who_comes_late_gets_a_place_with_one_key_and_nobody_else_moves() {
    let mut probe = probe();
    probe.keys("u");
    assert!(probe.plain().contains("haben einen Platz"), "{}", probe.plain());
    probe.keys("a").text("Petra Übigau").keys("ctrl+s esc end");
    if !*nth(&probe, 12).present {
        probe.keys("space");
    } else {
        probe.keys("space space");
    }
    assert!(probe.plain().contains("u gibt einen Platz"), "{}", probe.plain());
    let before = by_group(&probe);
    probe.keys("u");
    let after = by_group(&probe);
    let moved: usize = before
        .iter()
        .zip(&after)
        .map(|(before, after)| after.len() - before.len())
        .sum();
    assert!(
        before
            .iter()
            .zip(&after)
            .all(|(before, after)| after[..before.len()] == before[..])
    );
    assert_eq!((moved, probe.workshop().participants.len()), (1, 13));
}

#[test]
fn a_host_who_leaves_is_named() {
    let known = probe();
    let (host, theme) = (
        nth(&known, 0).id(),
        known.workshop().themes.nth(0).map(Theme::id).unwrap(),
    );
    let mut ops = meissen();
    ops.push(Op::Set((theme, ThemeField::Host(Some(host))).into()));
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F7");
    probe.keys("home");
    if !*nth(&probe, 0).present {
        probe.keys("space");
    }
    probe.keys("space");
    assert!(
        probe.plain().contains("F5, Esc, o legt jemand"),
        "{}",
        probe.plain()
    );
}

#[test]
fn the_order_can_be_by_family_name_and_nothing_changes_by_that() {
    let mut probe = Probe::new(
        Language::De,
        80,
        24,
        registered(&["Uwe Zahn", "Anna Öhler", "Zoe Ost", "Karl Groß", "Bernd Grosser"]),
    );
    let all = ["Uwe Zahn", "Anna Öhler", "Zoe Ost", "Karl Groß", "Bernd Grosser"];
    probe.keys("F7");
    let before = plain(&probe);
    assert_eq!(shown(&mut probe, &all), all);
    probe.keys("o");
    let by_name = ["Karl Groß", "Bernd Grosser", "Anna Öhler", "Zoe Ost", "Uwe Zahn"];
    assert_eq!(shown(&mut probe, &all), by_name);
    probe.keys("alt+down");
    assert!(probe.plain().contains("o wechselt dorthin"));
    assert_eq!(plain(&probe), before);
    probe.keys("o");
    assert_eq!(shown(&mut probe, &all), all);
}

#[test]
fn the_filter_finds_names_and_organisations() {
    let mut probe = probe();
    probe.keys("/").text("duesb");
    assert!(probe.plain().contains("1 von 12") && probe.plain().contains("Maren Düsberg"));
    probe.keys("esc /").text("caritas").keys("enter x");
    assert_eq!(names(&probe).len(), 11);
    assert!(!names(&probe).contains(&"Torsten Groß".to_owned()));
    assert!(probe.plain().contains("Torsten Groß ist gelöscht. Strg+Z"));
}

#[test]
fn a_pasted_list_is_shown_before_it_is_taken() {
    let list = "Name;Organisation;E-Mail\nAnnegret Saal;Diakonie Sachsen;a@b.de\n\
        Jörg Kleinschmidt;Kreisverband der Gartenfreunde;\nPetra Übigau;;p@u.de";
    for (language, name) in [(Language::De, "de"), (Language::En, "en")] {
        let mut probe = probe_of(language, 80, 24);
        probe.paste(list);
        insta::assert_snapshot!(format!("paste_{name}_80"), probe.screen());
        probe.keys("esc");
        assert_eq!(names(&probe).len(), 12);
        probe.paste(list).keys("enter");
        assert_eq!(names(&probe)[12..], ["Jörg Kleinschmidt", "Petra Übigau"]);
        probe.keys("ctrl+z");
        assert_eq!(names(&probe).len(), 12, "one undo takes all of them back");
    }
}

#[test]
fn a_list_may_be_pasted_into_the_open_form_and_a_line_fills_it() {
    let mut probe = empty();
    probe.keys("a").text("Ang").paste("Eva Adler\nUdo Bär\n");
    assert!(probe.plain().contains("2 Personen aufnehmen?"));
    probe.keys("enter");
    assert_eq!(names(&probe), ["Eva Adler", "Udo Bär"]);
    assert!(
        probe.plain().contains("Ang"),
        "what was being typed is still there"
    );
    probe.keys("esc").paste("Ida Curth\tLandkino e. V.\n");
    probe.keys("ctrl+s esc");
    assert_eq!(nth(&probe, 2).organisation.as_str(), "Landkino e. V.");
}

#[test]
fn an_edit_writes_what_was_changed_and_nothing_else() {
    let mut probe = probe();
    probe
        .keys("down enter end")
        .text(" jun.")
        .keys("tab tab left tab space ctrl+s");
    let changed = nth(&probe, 1);
    assert_eq!(changed.name.as_str(), "Mathias Abraham jun.");
    assert!(!changed.organisation.is_edited() && !*changed.present);
    let group = changed
        .group
        .and_then(|group| probe.workshop().groups.get(group))
        .unwrap();
    assert_eq!(group.name.as_str(), "A");
    probe.keys("ctrl+z");
    assert_eq!(nth(&probe, 1).name.as_str(), "Mathias Abraham");
}

#[test]
fn moving_follows_the_selected_person() {
    let mut probe = probe();
    probe.keys("alt+down alt+down");
    assert_eq!(names(&probe)[2], "Annegret Saal");
    probe.keys("K");
    assert_eq!(names(&probe)[1], "Annegret Saal");
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    let mut probe = probe();
    let y = probe
        .plain()
        .lines()
        .position(|line| line.contains("Torsten"))
        .unwrap() as u16;
    let click = Input::Mouse(Mouse {
        x: 10,
        y,
        action: MouseAction::Click,
    });
    probe.input(click.clone());
    assert!(probe.plain().lines().nth(usize::from(y)).unwrap().contains("▌"));
    probe.input(click);
    assert!(probe.plain().contains("Anwesend"));
}

#[test]
fn drafts_come_back_and_a_jump_finds_its_person() {
    let probe = probe();
    let id = person(probe.workshop(), "Torsten");
    let ctx = crate::tui::pane::Ctx {
        workshop: probe.workshop(),
        ids: probe.app.session().ids(),
        now: probe.app.session().now(),
        locale: &crate::locale::Locale::new(Language::De),
        look: &crate::tui::style::Look::default(),
    };
    let mut pane = super::People::default();
    assert_eq!(pane.id(), PaneId::People);
    for place in [
        "people/new".to_owned(),
        format!("people/person/{id}"),
        "people/person/0123456789ab".to_owned(),
    ] {
        let draft = Draft {
            place: place.clone(),
            text: "[(\"name\",\"Ang\")]".to_owned(),
        };
        assert!(
            pane.restore(&draft, &ctx).is_some() || place.ends_with("ab"),
            "{place}"
        );
    }
    let foreign = Draft {
        place: "cards/entry".to_owned(),
        text: String::new(),
    };
    assert!(pane.restore(&foreign, &ctx).is_none());
    pane.focus(id.into(), &ctx);
    assert_eq!(pane.selected, Some(id));
}

#[test]
fn hostile_and_long_names_stay_in_their_columns() {
    let names = [
        "\u{1b}]0;Titel\u{7}Otto\u{202e}ottO",
        "Freifrau Wilhelmine von Donaudampfschifffahrtsgesellschaft-Hinterzarten zu Kleinwachau",
        "山田太郎さんのとても長い名前がここに入りますから",
        "e\u{301}le\u{301}gante\nzweite Zeile",
    ];
    let mut ops = registered(&names);
    for op in &mut ops {
        if let Op::Set(Record::Participant(_, fields)) = op {
            fields.push(ParticipantField::Organisation(names.join("\t")));
        }
    }
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F7");
    insta::assert_snapshot!("hostile_de_80", probe.plain());
    assert!(!probe.plain().contains(['\u{1b}', '\u{202e}', '\u{7}']));
}

#[test]
fn every_size_can_be_drawn_with_a_form_a_filter_and_a_preview() {
    let mut probe = probe();
    for keys in ["esc", "enter", "esc / a", "esc m"] {
        probe.keys(keys);
        for width in [0, 1, 2, 20, 39, 40, 41, 49, 50, 75, 80, 109, 110, 120, 200, 500] {
            for height in [0, 1, 5, 10, 11, 13, 14, 19, 24, 60, 200] {
                probe.resize(width, height);
            }
        }
    }
    probe.keys("esc").paste("a\nb");
    probe.resize(40, 10).resize(500, 200);
}

#[test]
fn a_thousand_people_scroll_and_groups_show_what_fits() {
    let names: Vec<String> = (0..1000).map(|n| format!("Person {n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut probe = Probe::new(Language::De, 120, 40, registered(&names));
    probe.keys("F7 end");
    assert!(probe.plain().contains("Person 999"));
    probe.keys("space m ctrl+s");
    assert!(probe.plain().contains("Gruppe A · 1"));
}

#[test]
fn everybody_is_ticked_off_at_once_and_nobody_the_second_time() {
    let mut probe = Probe::new(
        Language::De,
        80,
        24,
        registered(&["Ada Blum", "Ben Ohm", "Cem Yıldız"]),
    );
    probe.keys("F7");
    assert!(
        probe
            .plain()
            .contains("Die Leertaste hakt ab, wer da ist, A alle.")
    );
    let present = |probe: &Probe| {
        let people = probe.workshop().participants.iter();
        people.filter(|person| *person.present).count()
    };
    probe.keys("space A");
    assert_eq!(present(&probe), 3);
    assert!(probe.plain().contains("Alle 3 sind da."));
    probe.keys("ctrl+z");
    assert_eq!(present(&probe), 1, "in one step");
    probe.keys("ctrl+y A");
    assert_eq!(present(&probe), 0);
    changes_and_comes_back(&mut probe, "A");
    probe.keys("/").text("ohm").keys("enter A");
    assert_eq!(present(&probe), 1, "those whom the filter shows");
    assert!(*nth(&probe, 1).present);
}
