//! Workshops to print: none of it set up, the day in Meißen, and a large one.

use crate::example;
use crate::workshop::{
    AgreementPlain, Availability, CategoryPlain, ClusterPlain, Colour, Day, DayPlain, GroupPlain, Id,
    IdSource, InviteePlain, ItemKind, ItemPlain, Minute, ParticipantPlain, Plain, PollOptionPlain, Position,
    QuestionPlain, RoundPlain, Stamp, ThemePlain, Version, Vote, VotePlain, Workshop,
};

/// Makes a workshop of a state.
pub(crate) fn workshop(plain: Plain) -> Workshop {
    let mut workshop = Workshop::default();
    let at = Stamp { ms: 1, count: 1 };
    let run = Id::from_bits(1);
    workshop.commit(plain.into_ops(), Version { at, run });
    workshop
}

/// The day in Meißen with three groups, three rounds and people who come late in the alphabet.
pub(crate) fn meissen() -> Workshop {
    let ids = IdSource::new(4);
    let mut plain = example::meissen();
    let people: Vec<_> = plain.participants.iter().map(|person| person.id).collect();
    plain.participants.push(ParticipantPlain {
        id: ids.fresh(),
        pos: Position::first(),
        name: "Ulf Ärmel".into(),
        organisation: "Landratsamt".into(),
        ..ParticipantPlain::default()
    });
    plain.themes[1].host = Some(people[1]);
    for (name, pos) in ["A", "B", "C"].into_iter().zip(Position::run_after(None, 3)) {
        plain.groups.push(GroupPlain {
            id: ids.fresh(),
            pos: pos.clone(),
            name: name.into(),
            ..GroupPlain::default()
        });
        plain.rounds.push(RoundPlain {
            id: ids.fresh(),
            pos,
            minutes: 25,
            ..RoundPlain::default()
        });
    }
    plain.days[0].changeover = 5;
    for item in plain
        .items
        .iter_mut()
        .filter(|item| item.kind == ItemKind::Rounds)
    {
        item.start = Some(Minute(11 * 60));
    }
    let option = PollOptionPlain {
        id: ids.fresh(),
        date: "2012-09-12".parse().ok(),
        time: Some(Minute(14 * 60)),
        ..PollOptionPlain::default()
    };
    plain.votes.push(VotePlain {
        id: Vote::id_of(option.id, people[0]),
        option: Some(option.id),
        participant: Some(people[0]),
        availability: Some(Availability::IfNeedBe),
        ..VotePlain::default()
    });
    plain.poll_options.push(option);
    plain.invitees.push(InviteePlain {
        id: ids.fresh(),
        name: "Petra Köpping".into(),
        organisation: "Landkreis Leipzig".into(),
        sponsor: Some(people[2]),
        ..InviteePlain::default()
    });
    workshop(plain)
}

/// Eight themes with names of every length, six questions, sixty people, nine groups, eight rounds, eight dates.
pub(crate) fn large() -> Workshop {
    let ids = IdSource::new(5);
    let mut plain = Plain::default();
    let mut positions = Position::run_after(None, 400).into_iter();
    let mut pos = || positions.next().unwrap_or_default();
    plain.days.push(DayPlain {
        id: Day::the(),
        title: "Fachkräftesicherungskonferenz im Gesundheitswesen der Landkreise Meißen und Bautzen".into(),
        place: "Großenhain, Kulturschloss".into(),
        date: "2026-11-26".parse().ok(),
        changeover: 5,
        ..DayPlain::default()
    });
    for (number, (kind, title)) in [
        (
            ItemKind::Plenary,
            "Begrüßung durch die Landrätin und den Oberbürgermeister",
        ),
        (ItemKind::Cards, "Kartenabfrage"),
        (ItemKind::Clustering, "Clustern"),
        (ItemKind::Break, "Mittagspause"),
        (ItemKind::Rounds, "Rotierende Arbeitsgruppen"),
        (ItemKind::Agreements, "Verabredungen"),
        (ItemKind::End, "Ende"),
    ]
    .into_iter()
    .enumerate()
    {
        plain.items.push(ItemPlain {
            id: ids.fresh(),
            pos: pos(),
            title: title.into(),
            kind,
            start: Some(Minute(540 + 45 * number as u16)),
            ..ItemPlain::default()
        });
    }
    for number in 1..=60 {
        plain.participants.push(ParticipantPlain {
            id: ids.fresh(),
            pos: pos(),
            name: format!("Vorname{number} Familienname-Zusatz{number}"),
            organisation: "Diakonisches Werk im Kirchenbezirk Löbau-Zittau gGmbH".into(),
            ..ParticipantPlain::default()
        });
    }
    let host = plain.participants.first().map(|person| person.id);
    for name in [
        "Qualität",
        "Sozialraumorientierungskonzeptentwicklung",
        "Kooperation zwischen freien Trägern, Landkreis und Kommunen im ländlichen Raum",
        "Geld",
        "Öffentlichkeitsarbeit",
        "Mobilität & Erreichbarkeit",
        "Ehrenamt",
        "Gesundheitsförderung",
    ] {
        plain.themes.push(ThemePlain {
            id: ids.fresh(),
            pos: pos(),
            name: name.into(),
            host,
            ..ThemePlain::default()
        });
        plain.clusters.push(ClusterPlain {
            id: ids.fresh(),
            pos: pos(),
            heading: format!("ERSTE SCHRITTE: {name}"),
            theme: plain.themes.last().map(|theme| theme.id),
        });
    }
    for number in 1..=6 {
        plain.questions.push(QuestionPlain {
            id: ids.fresh(),
            pos: pos(),
            text: format!(
                "Frage {number}: Welche Rahmenbedingungen müssen Landkreis, Kommunen und Träger gemeinsam schaffen, \
                 damit das im ländlichen Raum auf Dauer gelingt?"
            ),
        });
    }
    for number in 0..9u8 {
        plain.groups.push(GroupPlain {
            id: ids.fresh(),
            pos: pos(),
            name: if number == 4 {
                "Gruppe Nord".into()
            } else {
                char::from(b'A' + number).to_string()
            },
            ..GroupPlain::default()
        });
    }
    for _ in 0..8 {
        plain.rounds.push(RoundPlain {
            id: ids.fresh(),
            pos: pos(),
            minutes: 15,
            ..RoundPlain::default()
        });
    }
    for (name, sign, colour) in [
        ("Chancen", "+", Colour::Green),
        ("Befürchtungen", "−", Colour::Red),
        ("Fragen an die Verwaltung", "?", Colour::Yellow),
    ] {
        plain.categories.push(CategoryPlain {
            id: ids.fresh(),
            pos: pos(),
            name: name.into(),
            sign: sign.into(),
            colour,
        });
    }
    for day in 1..=8 {
        plain.poll_options.push(PollOptionPlain {
            id: ids.fresh(),
            pos: pos(),
            date: format!("2027-02-0{day}").parse().ok(),
            time: Some(Minute(14 * 60)),
            label: if day == 3 { "online".into() } else { String::new() },
        });
    }
    for number in 1..=15 {
        plain.invitees.push(InviteePlain {
            id: ids.fresh(),
            pos: pos(),
            name: format!("Einzuladende Person{number}"),
            organisation: "Sächsisches Staatsministerium für Soziales und Gesellschaftlichen Zusammenhalt"
                .into(),
            note: "hat im letzten Jahr schon einmal abgesagt".into(),
            sponsor: host,
        });
    }
    plain.agreements.push(AgreementPlain {
        id: ids.fresh(),
        pos: pos(),
        what: "Schon verabredet".into(),
        ..AgreementPlain::default()
    });
    workshop(plain)
}
