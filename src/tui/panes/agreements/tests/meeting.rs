//! The next meeting with its poll, and the invitation list.

use super::*;

#[test]
fn space_goes_through_the_answers_and_keys_give_them_directly() {
    let mut probe = german();
    probe.keys("4 end home");
    let said =
        |probe: &Probe, number: u64, voter: u64| poll::vote(probe.workshop(), option(number), person(voter));
    assert_eq!(said(&probe, 0, 0), Some(Availability::Yes));
    for next in [
        Some(Availability::IfNeedBe),
        Some(Availability::No),
        None,
        Some(Availability::Yes),
    ] {
        let before = probe.workshop().plain();
        probe.keys("space");
        assert_eq!(said(&probe, 0, 0), next);
        undoes(&mut probe, &before);
        probe.keys("ctrl+y");
    }
    for (key, next) in [
        ("o", Some(Availability::IfNeedBe)),
        ("-", Some(Availability::No)),
        ("+", Some(Availability::Yes)),
        ("delete", None),
    ] {
        probe.keys(key);
        assert_eq!(said(&probe, 0, 0), next, "{key}");
    }
    probe.keys("right right down +");
    assert_eq!(said(&probe, 2, 1), Some(Availability::Yes));
}

#[test]
fn enter_takes_a_day_for_the_next_meeting_and_lets_go_of_it() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe.keys("4 right right enter");
    assert_eq!(*probe.workshop().day().next_option, Some(option(2)));
    assert!(
        probe.plain().contains("▸ Di 18.09.2012, 09:30 Uhr"),
        "{}",
        probe.plain()
    );
    undoes(&mut probe, &before);
    probe.keys("ctrl+y enter");
    assert_eq!(*probe.workshop().day().next_option, None);
}

#[test]
fn a_day_is_offered_and_the_cursor_is_on_it() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe
        .keys("4 a")
        .text("13.9.")
        .keys("enter")
        .text("16")
        .keys("enter");
    probe.text("online").keys("enter");
    let added = probe.workshop().poll_options.iter().last().unwrap();
    assert_eq!(*added.date, "2012-09-13".parse().ok());
    assert_eq!(*added.time, Some(Minute(960)));
    assert_eq!(added.label.as_str(), "online");
    let screen = probe.plain();
    assert!(
        screen.contains("Do 13.09.2012, 16:00 Uhr (online): 0 ja"),
        "{screen}"
    );
    undoes(&mut probe, &before);
    probe.keys("4 a ctrl+s");
    assert!(probe.plain().contains("Ein Tag wie 18.09."));
    probe.text("x").keys("ctrl+s esc");
    assert_eq!(probe.workshop().plain(), before);
}

#[test]
fn many_days_and_many_people_scroll() {
    let mut ops = meissen();
    let mut change = Change::default();
    for number in 10..30_u64 {
        let day = format!("2012-10-{number}").parse().ok();
        change.set((option(number), vec![PollOptionField::Date(day)]));
        change.set((
            person(number),
            vec![
                ParticipantField::Name(format!("Person Nummer {number}")),
                ParticipantField::Present(true),
            ],
        ));
    }
    ops.extend(change.ops);
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F6 4 end");
    for _ in 0..30 {
        probe.keys("right");
    }
    insta::assert_snapshot!("meeting_scrolled_de_80x24", probe.plain());
    probe.keys("+");
    assert_eq!(
        poll::vote(probe.workshop(), option(29), person(9)),
        Some(Availability::Yes)
    );
}

#[test]
fn the_goal_is_written_in_several_lines() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe.keys("g enter").text("Und: ein Termin").keys("ctrl+s");
    assert!(
        probe
            .workshop()
            .day()
            .next_goal
            .ends_with("Konzeptarbeit\nUnd: ein Termin")
    );
    undoes(&mut probe, &before);
}

#[test]
fn the_invited_are_typed_one_after_the_other() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe.keys("5 a");
    for name in ["Rosa Winter", "Emil Sommer"] {
        probe.text(name).keys("enter").text("Caritas").keys("enter");
        probe.text("Ines").keys("down enter enter enter");
    }
    assert!(probe.plain().contains("Einladung 7"), "{}", probe.plain());
    probe.keys("esc");
    let names: Vec<String> = probe
        .workshop()
        .invitees
        .iter()
        .map(|invitee| invitee.name.to_string())
        .collect();
    assert_eq!(names[4..], ["Rosa Winter", "Emil Sommer"]);
    assert_eq!(
        *probe.workshop().invitees.nth(5).unwrap().sponsor,
        Some(person(8))
    );
    probe.keys("ctrl+z");
    undoes(&mut probe, &before);
}

#[test]
fn nothing_typed_ends_the_series_and_a_second_time_is_noticed() {
    let mut probe = german();
    probe.keys("5 a ctrl+s");
    assert_eq!(probe.workshop().invitees.len(), 4);
    assert!(!probe.plain().contains("Einladung 5"));
    probe.keys("a").text("Petra Sommer").keys("ctrl+s");
    assert!(
        probe
            .plain()
            .contains("„Petra Sommer“ steht jetzt zweimal auf der Liste.")
    );
}

#[test]
fn a_pasted_list_becomes_a_row_for_each_line_after_a_look() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe
        .keys("5")
        .paste("Rosa Winter, Caritas\n\nEmil Sommer;Diakonie;Annegret Saal;ruft selbst an\n");
    insta::assert_snapshot!("paste_de_80x24", probe.plain());
    probe.keys("esc");
    assert_eq!(probe.workshop().plain(), before);
    probe.paste("Rosa Winter, Caritas\n\nEmil Sommer;Diakonie;Annegret Saal;ruft selbst an\n");
    probe.keys("enter");
    assert_eq!(probe.workshop().invitees.len(), 6);
    let emil = probe.workshop().invitees.nth(5).unwrap();
    assert_eq!(*emil.sponsor, Some(person(0)));
    assert_eq!(emil.note.as_str(), "ruft selbst an");
    undoes(&mut probe, &before);
    probe.keys("1").paste("Haus mieten\nKuchen backen").keys("enter");
    assert_eq!(whats(&probe)[4..], ["Haus mieten", "Kuchen backen"]);
    undoes(&mut probe, &before);
}

#[test]
fn the_cursor_stays_on_its_day_when_an_earlier_one_comes_back() {
    let mut probe = german();
    probe.keys("4 x right ctrl+z");
    let screen = probe.plain();
    assert!(screen.contains("Di 18.09.2012, 09:30 Uhr: 1 ja"), "{screen}");
}
