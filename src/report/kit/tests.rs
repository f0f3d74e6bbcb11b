use super::fixture::{large, meissen, workshop};
use super::*;
use crate::workshop::Plain;

fn made(workshop: &Workshop, language: Language, names: Names, without: &[Part]) -> Kit {
    let options = Options {
        names,
        without: without.iter().copied().collect(),
    };
    kit(workshop, &Locale::new(language), &options)
}

fn titles(kit: &Kit) -> Vec<&str> {
    kit.sheets.iter().map(|sheet| sheet.title.as_str()).collect()
}

/// Returns everything that a kit says, as it is printed by the debugger: nothing in it is hidden from that.
fn everything(kit: &Kit) -> String {
    format!("{kit:?}")
}

fn tables(kit: &Kit) -> Vec<&Table> {
    let tables = kit.sheets.iter().filter_map(|sheet| match &sheet.body {
        Body::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

fn list<'a>(kit: &'a Kit, title: &str) -> &'a List {
    let sheet = kit.sheets.iter().find(|sheet| sheet.title == title);
    match sheet.map(|sheet| &sheet.body) {
        Some(Body::List(list)) => list,
        other => panic!("{title} is no list: {other:?}"),
    }
}

#[test]
fn the_day_in_meissen_has_every_sheet_in_the_order_of_the_day_in_both_languages() {
    let workshop = meissen();
    assert_eq!(
        titles(&made(&workshop, Language::De, Names::Full, &[])),
        [
            "Druckvorlagen",
            "Anwesenheitsliste",
            "Überschriften der Kartenabfrage",
            "Karten Chancen",
            "Karten Befürchtungen",
            "Überschriften der Themen",
            "Überschriften der Cluster",
            "Wechselplan",
            "Wechselplan nach Gruppen",
            "Tischblatt Inhalt",
            "Tischblatt Qualität",
            "Tischblatt Kooperation",
            "Verabredungen",
            "Terminabfrage",
            "Einladungsliste",
        ]
    );
    assert_eq!(
        titles(&made(&workshop, Language::En, Names::Full, &[])),
        [
            "Print kit",
            "Attendance list",
            "Headings of the card query",
            "Cards Chancen",
            "Cards Befürchtungen",
            "Headings of the themes",
            "Headings of the clusters",
            "Rota",
            "Rota by group",
            "Table sheet Inhalt",
            "Table sheet Qualität",
            "Table sheet Kooperation",
            "Agreements",
            "Date poll",
            "Invitation list",
        ]
    );
}

#[test]
fn a_table_sheet_has_its_theme_its_host_its_questions_and_who_comes_when() {
    let workshop = meissen();
    let kit = made(&workshop, Language::De, Names::Full, &[]);
    let tables = tables(&kit);
    let table = tables[1];
    assert_eq!(
        (table.theme.as_str(), table.host.as_str()),
        ("Qualität", "Mathias Abraham")
    );
    let codes = Codes::of(&workshop);
    let theme = workshop.themes.nth(1).unwrap().id();
    for (number, (asked, question)) in workshop.questions.iter().zip(&table.boxes).enumerate() {
        assert_eq!(question.number, number + 1);
        assert_eq!(question.text, asked.text.as_str());
        assert_eq!(codes.find(&question.code), Ok(Spot::Answers(theme, asked.id())));
    }
    assert_eq!(table.boxes.len(), 3);
    assert_eq!(
        table.visits,
        [
            "Runde\u{a0}1 11:00–11:25: B",
            "Runde\u{a0}2 11:30–11:55: A",
            "Runde\u{a0}3 12:00–12:25: C"
        ]
    );
}

#[test]
fn the_rota_says_for_each_group_what_it_says_for_each_theme() {
    let kit = made(&meissen(), Language::De, Names::Full, &[]);
    let rotas: Vec<&Rota> = kit
        .sheets
        .iter()
        .filter_map(|sheet| match &sheet.body {
            Body::Rota(rota) => Some(rota),
            _ => None,
        })
        .collect();
    let [by_theme, by_group] = rotas[..] else {
        panic!("{rotas:?}");
    };
    let themes: Vec<&str> = by_theme.columns.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(themes, ["Inhalt", "Qualität", "Kooperation"]);
    assert_eq!(by_theme.rows[0].1, "11:00–11:25");
    for (round, (name, _, groups)) in by_theme.rows.iter().enumerate() {
        assert_eq!(*name, by_group.columns[round].0);
        for (theme, group) in themes.iter().zip(groups) {
            let row = by_group.rows.iter().find(|row| row.0 == *group).unwrap();
            assert_eq!(row.2[round], *theme);
        }
    }
}

#[test]
fn people_stand_by_family_name_whether_they_are_there_or_not_and_there_is_room_for_more() {
    let kit = made(&meissen(), Language::De, Names::Full, &[]);
    let list = list(&kit, "Anwesenheitsliste");
    let names: Vec<&str> = list.rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(
        names,
        ["Mathias Abraham", "Ulf Ärmel", "Maren Düsberg", "Annegret Saal"]
    );
    assert_eq!(list.rows[1][1], "Landratsamt");
    assert!(list.spare >= 12);
    assert!(list.rows.iter().all(|row| row.len() == list.columns.len()));
}

#[test]
fn what_is_known_of_poll_and_invitations_stands_in_them_already() {
    let kit = made(&meissen(), Language::De, Names::Full, &[]);
    let poll = list(&kit, "Terminabfrage");
    assert_eq!(poll.columns[1].0, "Mi 12.09.2012, 14:00");
    assert_eq!(
        (poll.rows[3][0].as_str(), poll.rows[3][1].as_str()),
        ("Annegret Saal", "zur Not")
    );
    assert!(poll.columns.len() > FEW, "{:?}", poll.columns);
    let invitations = list(&kit, "Einladungsliste");
    assert_eq!(
        invitations.rows[0],
        ["Petra Köpping", "Landkreis Leipzig", "Maren Düsberg", ""]
    );
    assert!(invitations.spare >= 12);
    // Two tasks are agreed on, so the first one on paper is the third.
    let known = meissen()
        .agreements
        .iter()
        .filter(|agreed| *agreed.kind == Default::default())
        .count();
    let agreements = list(&kit, "Verabredungen");
    assert_eq!(agreements.numbers, Some(("Nr.".to_owned(), known + 1)));
}

#[test]
fn without_the_list_of_people_only_who_has_voted_stands_in_the_poll_and_the_others_have_room() {
    let workshop = meissen();
    let kit = made(&workshop, Language::De, Names::Full, &[Part::Participants]);
    let poll = list(&kit, "Terminabfrage");
    let names: Vec<&str> = poll.rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["Annegret Saal"]);
    assert_eq!(poll.spare, 12 + 3);
    let kit = made(&workshop, Language::De, Names::None, &[]);
    let poll = list(&kit, "Terminabfrage");
    assert!(poll.rows.is_empty());
    assert_eq!(poll.spare, 12 + 4);
}

const FEW: usize = 4;

#[test]
fn a_poll_of_many_dates_goes_over_several_sheets_and_leaves_none_out() {
    let kit = made(&large(), Language::De, Names::Full, &[]);
    let sheets = kit.sheets.iter().filter(|sheet| sheet.title == "Terminabfrage");
    let dates: Vec<String> = sheets
        .flat_map(|sheet| match &sheet.body {
            Body::List(list) => list.columns[1..].iter().map(|(name, _)| name.clone()).collect(),
            _ => Vec::new(),
        })
        .filter(|name| !name.is_empty())
        .collect();
    assert_eq!(dates.len(), 8);
    assert!(dates[2].contains("online"));
}

#[test]
fn nothing_set_up_is_no_reason_to_print_nothing() {
    let kit = made(&workshop(Plain::default()), Language::De, Names::Full, &[]);
    assert_eq!(kit.title, "Druckvorlagen");
    assert_eq!(
        titles(&kit),
        [
            "Druckvorlagen",
            "Anwesenheitsliste",
            "Überschriften der Kartenabfrage",
            "Karten",
            "Überschriften der Cluster",
            "Wechselplan",
            "Tischblatt",
            "Verabredungen",
            "Terminabfrage",
            "Einladungsliste",
        ]
    );
    assert_eq!(tables(&kit)[0].boxes.len(), 3);
    let table = kit
        .sheets
        .iter()
        .find(|sheet| sheet.title == "Tischblatt")
        .unwrap();
    let codes = Codes::of(&workshop(Plain::default()));
    assert_eq!(codes.find(&table.code), Ok(Spot::AnyAnswers));
    assert!(list(&kit, "Terminabfrage").columns.len() > FEW);
}

#[test]
fn every_code_in_a_kit_leads_somewhere_and_no_place_of_the_workshop_is_left_without() {
    let workshop = large();
    let kit = made(&workshop, Language::De, Names::Full, &[]);
    let codes = Codes::of(&workshop);
    let mut printed: Vec<String> = Vec::new();
    for sheet in &kit.sheets {
        printed.push(sheet.code.clone());
        match &sheet.body {
            Body::Table(table) => printed.extend(table.boxes.iter().map(|question| question.code.clone())),
            Body::Posters(posters) => printed.extend(posters.iter().map(|poster| poster.code.clone())),
            _ => {}
        }
    }
    printed.retain(|code| !code.is_empty());
    let spots: std::collections::BTreeSet<Spot> =
        printed.iter().map(|code| codes.find(code).unwrap()).collect();
    // Themes, questions of themes, clusters, categories, and the four lists.
    assert_eq!(spots.len(), 8 + 8 * 6 + 8 + 3 + 4);
}

#[test]
fn names_are_left_out_or_shortened_wherever_they_stand() {
    let workshop = meissen();
    for names in [Names::Initials, Names::None] {
        let said = everything(&made(&workshop, Language::De, names, &[]));
        for name in ["Saal", "Abraham", "Düsberg", "Ärmel", "Köpping"] {
            assert!(
                !said.contains(name),
                "{name} stands in the kit with names {names:?}"
            );
        }
    }
    assert!(everything(&made(&workshop, Language::De, Names::Initials, &[])).contains("\"A. S.\""));
    let none = made(&workshop, Language::De, Names::None, &[]);
    let list = list(&none, "Anwesenheitsliste");
    assert!(list.rows.is_empty() && list.spare > 15);
}

#[test]
fn parts_that_are_left_out_take_their_sheets_with_them() {
    let workshop = meissen();
    let all = [
        Part::Participants,
        Part::Cards,
        Part::Clusters,
        Part::Rounds,
        Part::Agreements,
        Part::Poll,
        Part::Invitations,
    ];
    let whole = made(&workshop, Language::De, Names::Full, &[]);
    for part in all {
        let kit = made(&workshop, Language::De, Names::Full, &[part]);
        assert!(kit.sheets.len() < whole.sheets.len(), "{part:?}");
    }
    assert_eq!(
        titles(&made(&workshop, Language::De, Names::Full, &all)),
        ["Druckvorlagen"]
    );
    let agenda = |without: &[Part]| match &made(&workshop, Language::De, Names::Full, without).sheets[0].body
    {
        Body::Cover(cover) => cover.agenda.len(),
        _ => usize::MAX,
    };
    assert_eq!((agenda(&[]), agenda(&[Part::Agenda])), (5, 0));
}

#[test]
fn notes_stay_with_the_facilitator() {
    let mut plain = crate::example::meissen();
    plain.days[0].notes = "nur für mich".into();
    plain.items[0].notes = "nur für mich".into();
    let said = everything(&made(&workshop(plain), Language::De, Names::Full, &[]));
    assert!(!said.contains("nur für mich"));
}
