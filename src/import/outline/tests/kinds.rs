//! Other documentations of the seed's kind.

use chrono::NaiveDate;

use super::super::{OutlineAgreementKind, OutlineUntil, Tone};
use super::{OutlineKind, cards, categories, items, notes, parse, themes};

const LEEDS: &str = "\
Documentation of the workshop “Housing for all”, 12 March 2019, Leeds

Participants
- Ann Lee, City Council
- Bo Chan

1. 09:00 Welcome (15 min)
2. 09:15–10:00 Collecting opportunities and fears

Opportunities:
* empty houses
  are everywhere
* “Homes” first

Fears:
* Who pays?
* rents

3. 10.00 Clustering by content, quality and cooperation
4. Lunch break, 45 min
5. Working groups with the questions
   - “What must be done?”
   - “What else could be done?”

Theme Content
What must be done?
- mixed streets
- short ways
  to schools
What else could be done?
- a festival

Theme Quality

6. Agreements

1) Write to the council. Responsible: Ann Lee and Bo Chan, by 2019-06-30.
2) It was decided to meet monthly.
3) Pilot house: postponed until a lease is signed.

Goal of the next meeting: agree on a site

7. Closing
";

#[test]
fn an_english_documentation_is_read_whole() {
    let outline = parse(LEEDS);
    assert_eq!(outline.title, "Housing for all");
    assert_eq!(outline.date, NaiveDate::from_ymd_opt(2019, 3, 12));
    assert_eq!(outline.place, "Leeds");
    assert_eq!(outline.participants, ["Ann Lee, City Council", "Bo Chan"]);
    assert_eq!(
        items(&outline),
        [
            ("Welcome", OutlineKind::Plenary),
            ("Collecting opportunities and fears", OutlineKind::Cards),
            (
                "Clustering by content, quality and cooperation",
                OutlineKind::Clustering
            ),
            ("Lunch break", OutlineKind::Break),
            ("Working groups with the questions", OutlineKind::Rounds),
            ("Agreements", OutlineKind::Agreements),
            ("Closing", OutlineKind::End),
        ]
    );
    let times: Vec<_> = outline
        .items
        .iter()
        .map(|item| (item.start, item.minutes))
        .take(4)
        .collect();
    assert_eq!(
        times,
        [
            (Some(540), Some(15)),
            (Some(555), Some(45)),
            (Some(600), None),
            (None, Some(45))
        ]
    );
    assert_eq!(
        cards(&outline, "Opportunities"),
        ["empty houses\nare everywhere", "“Homes” first"]
    );
    assert_eq!(cards(&outline, "Fears"), ["Who pays?", "rents"]);
    assert_eq!(
        (outline.categories[0].tone, outline.categories[1].tone),
        (Tone::Positive, Tone::Negative)
    );
    assert_eq!(
        outline.questions,
        ["What must be done?", "What else could be done?"]
    );
    assert_eq!(themes(&outline), ["Content", "Quality"]);
    let answers: Vec<_> = outline.themes[0]
        .answers
        .iter()
        .map(|answer| (answer.question, answer.text.as_str()))
        .collect();
    assert_eq!(
        answers,
        [
            (Some(0), "mixed streets"),
            (Some(0), "short ways\nto schools"),
            (Some(1), "a festival")
        ]
    );
    let [letter, monthly, pilot] = &outline.agreements[..] else {
        panic!("{:#?}", outline.agreements)
    };
    assert_eq!(letter.responsible, ["Ann Lee", "Bo Chan"]);
    assert_eq!(
        letter.until,
        NaiveDate::from_ymd_opt(2019, 6, 30).map(OutlineUntil::Date)
    );
    assert_eq!(monthly.kind, OutlineAgreementKind::Decision);
    assert_eq!(pilot.kind, OutlineAgreementKind::Postponed);
    assert_eq!(pilot.precondition.as_deref(), Some("a lease is signed"));
    assert_eq!(outline.meeting_goal.as_deref(), Some("agree on a site"));
    assert_eq!(notes(&outline), []);
}

#[test]
fn a_markdown_documentation_is_read_by_its_headings() {
    let outline = parse(
        "# Housing for all\n\n12 March 2019, Leeds\n\n## Welcome\n\nAnn opened the day.\n\n## Collecting hopes and fears\n\n\
         ### Hopes\n\n- a\n- b\n\n### Fears\n\n- c\n\n## Sorting the cards\n\n## Working groups\n\n- \"What now?\"\n\n\
         ### Theme: Content\n\n- homes\n\n**Theme: Law**\n\n## Agreements\n\n1. Ann writes.\n2. Bo calls.\n",
    );
    assert_eq!(
        (outline.title.as_str(), outline.place.as_str()),
        ("Housing for all", "Leeds")
    );
    assert_eq!(
        outline.items.iter().map(|item| item.kind).collect::<Vec<_>>(),
        [
            OutlineKind::Plenary,
            OutlineKind::Cards,
            OutlineKind::Clustering,
            OutlineKind::Rounds,
            OutlineKind::Agreements
        ]
    );
    assert_eq!(outline.items[0].notes, "Ann opened the day.");
    assert_eq!(categories(&outline), [("Hopes", 2), ("Fears", 1)]);
    assert_eq!(outline.questions, ["What now?"]);
    assert_eq!(themes(&outline), ["Content", "Law"]);
    assert_eq!(outline.agreements.len(), 2);
    assert_eq!(notes(&outline), []);
}

#[test]
fn categories_may_have_any_name_and_bold_or_underlined_headings() {
    let outline = parse(
        "Werkstatt\n\n1. Kartenabfrage\n\nMobilität\n\n- a\n\n**Wohnen:**\n- b\n- c\n\nSport (2)\n---\n- d\n",
    );
    assert_eq!(
        categories(&outline),
        [("Mobilität", 1), ("Wohnen", 2), ("Sport", 1)]
    );
    assert!(
        outline
            .categories
            .iter()
            .all(|category| category.tone == Tone::Neutral)
    );
}

#[test]
fn start_and_stop_need_no_title_above_them() {
    let outline = parse("Start\n- walking\n\nStop\n- driving\n- flying\n");
    assert_eq!(outline.title, "");
    assert_eq!(categories(&outline), [("Start", 1), ("Stop", 2)]);
}

#[test]
fn a_list_without_headings_is_one_category_without_a_name() {
    for text in ["- a\n- b\nc\n\n- d", "Ein Titel\n\n- a\n- b\nc\n- d"] {
        let outline = parse(text);
        assert_eq!(cards(&outline, ""), ["a", "b\nc", "d"], "{text}");
        assert_eq!(notes(&outline), []);
    }
}

#[test]
fn a_card_keeps_lines_that_look_like_something_else() {
    let card = "LEP\n→ weiter\n+ mehr\n2012\n3. Mai\n4. Quartal\n\\sum\n= 0\n(Netz)\n10:00 Uhr";
    let outline = parse(&format!("1. Abfrage\n\nChancen\n\n- {card}\n- zwei\n"));
    assert_eq!(cards(&outline, "Chancen"), [card, "zwei"]);
}

#[test]
fn a_card_goes_on_after_a_line_that_is_blank_only_to_the_eye() {
    let outline = parse("Chancen\n- gute Kontakte\n\u{a0}\nOrten und Wegen\n- zwei\n\n→ weiter\n\n- drei");
    assert_eq!(
        cards(&outline, "Chancen"),
        ["gute Kontakte\n\nOrten und Wegen", "zwei\n\n→ weiter", "drei"]
    );
    let outline = parse("Chancen\n- gute Kontakte\n \nRisiken\n- zwei\n \nWohnen\n\n- drei");
    assert_eq!(
        categories(&outline),
        [("Chancen", 1), ("Risiken", 1), ("Wohnen", 1)]
    );
}

#[test]
fn numbered_cards_are_told_from_the_programme() {
    let outline = parse(
        "1. Begrüßung\n2. Abfrage\n\nChancen\n1. eins\n2. zwei\n3. drei\n\nRisiken\n1) vier\n\n3. Clustern\n",
    );
    assert_eq!(categories(&outline), [("Chancen", 3), ("Risiken", 1)]);
    assert_eq!(items(&outline).len(), 3);
}

#[test]
fn categories_as_bullets_hold_the_bullets_below_them() {
    let outline = parse("2. Abfrage\n   - Chancen\n     - a\n     - b\n   - Risiken\n     - c\n");
    assert_eq!(categories(&outline), [("Chancen", 2), ("Risiken", 1)]);
}

#[test]
fn a_programme_of_times_needs_no_numbers() {
    let outline = parse(
        "Werkstatt Wohnen\n\nProgramm\n- 9:00 Uhr Begrüßung\n- 9.30 Uhr Kaffeepause (15 min)\n- 10:00–10:30 Karten sammeln\n- 16 Uhr Ende\n",
    );
    assert_eq!(
        outline
            .items
            .iter()
            .map(|item| (item.kind, item.start, item.minutes))
            .collect::<Vec<_>>(),
        [
            (OutlineKind::Plenary, Some(540), None),
            (OutlineKind::Break, Some(570), Some(15)),
            (OutlineKind::Cards, Some(600), Some(30)),
            (OutlineKind::End, Some(960), None),
        ]
    );
    let plain = parse("Wohnen\n\n09:00 Begrüßung\n09:30 Pause\n10:00 Clustern\n");
    assert_eq!(
        plain
            .items
            .iter()
            .filter_map(|item| item.start)
            .collect::<Vec<_>>(),
        [540, 570, 600]
    );
}

#[test]
fn a_programme_told_by_times_goes_on_after_lists_without_blank_lines() {
    let outline = parse(
        "Wohnen\n\n9.30 Uhr Abfrage\nStärken\n– Vereine\n11.00 Uhr Pause\n11.15 Uhr Arbeitsgruppen\n– Was nun?\n\
         Wohnen\n– Leerstand\n15.00 Uhr Maßnahmen\n– Bürgerbus vertagt, weil Geld fehlt\n15.45 Uhr Ende\n",
    );
    assert_eq!(
        outline
            .items
            .iter()
            .filter_map(|item| item.start)
            .collect::<Vec<_>>(),
        [570, 660, 675, 900, 945]
    );
    assert_eq!(categories(&outline), [("Stärken", 1)]);
    assert_eq!(outline.questions, ["Was nun?"]);
    assert_eq!(
        outline.agreements[0].precondition.as_deref(),
        Some("weil Geld fehlt")
    );
}

#[test]
fn a_programme_that_is_listed_first_and_told_afterwards_is_one_programme() {
    let outline = parse(
        "Agenda\n1. Begrüßung\n2. Abfrage\n3. Verabredungen\n\n1. Begrüßung\n\nFrau Saal begrüßt.\n\n2. Abfrage\n\nChancen\n- a\n\n\
         3. Verabredungen\n\n1. Ada lädt ein.\n",
    );
    assert_eq!(items(&outline).len(), 3);
    assert_eq!(outline.items[0].notes, "Frau Saal begrüßt.");
    assert_eq!(outline.agreements.len(), 1);
    assert_eq!(categories(&outline), [("Chancen", 1)]);
}

#[test]
fn themes_come_from_the_clustering_title_when_no_heading_names_them() {
    let outline = parse("3. Clustern nach den Themen Inhalt, Qualität und Kooperation\n\n4. Pause\n");
    assert_eq!(themes(&outline), ["Inhalt", "Qualität", "Kooperation"]);
    let outline = parse("3. Clustern der Karten:\n- Inhalt\n- Qualität\n\n4. Pause\n");
    assert_eq!(themes(&outline), ["Inhalt", "Qualität"]);
    let outline = parse("3. Sorting by content and quality\n4. Groups\n\nContent\n- a\n\nQuality\n- b\n");
    assert_eq!(themes(&outline), ["Content", "Quality"]);
    assert_eq!(outline.themes[1].answers[0].text, "b");
}

#[test]
fn themes_may_be_listed_on_one_line_or_below_a_heading() {
    for list in [
        "Themen: Inhalt, Qualität und Kooperation\n",
        "Themes\n- Inhalt\n- „Qualität“\n- Kooperation\n",
    ] {
        let outline = parse(&format!(
            "Titel\n\n1. Begrüßung\n\n{list}\nThema Qualität\n\n- a\n\n2. Ende\n"
        ));
        assert_eq!(themes(&outline), ["Qualität", "Inhalt", "Kooperation"], "{list}");
        assert_eq!(notes(&outline), []);
    }
}

#[test]
fn a_wrapped_card_may_end_in_a_word_that_is_a_heading_elsewhere() {
    let text =
        "1. Abfrage\n\nChancen\n\n- weniger\nProbleme\n- klare\nAufgaben\n- viele\nTeilnehmende\n- d\n";
    assert_eq!(categories(&parse(text)), [("Chancen", 4)]);
}

#[test]
fn questions_come_in_any_quotes_or_none_below_the_working_groups() {
    for question in [
        "„Was nun?“",
        "“Was nun?”",
        "\"Was nun?\"",
        "»Was nun?«",
        "Was nun?",
    ] {
        let outline = parse(&format!("1. Arbeitsgruppen\n- {question}\n- Wer\n  macht es?\n"));
        assert_eq!(outline.questions, ["Was nun?", "Wer macht es?"], "{question}");
    }
    let outline = parse("1. Arbeitsgruppen zu „Was nun?“ und „Wer?“\n");
    assert_eq!(outline.questions, ["Was nun?", "Wer?"]);
    let outline = parse("1. World Café\n\nFragen:\n1. Was nun?\n2. Wer?\n\n2. Ende\n");
    assert_eq!((outline.questions.len(), outline.items.len()), (2, 2));
}

#[test]
fn a_question_among_cards_is_a_card() {
    let outline = parse("2. Abfrage\n\nRisiken\n- Wer zahlt?\n- „Wie?“\n");
    assert_eq!(cards(&outline, "Risiken"), ["Wer zahlt?", "„Wie?“"]);
    assert!(outline.questions.is_empty());
}

#[test]
fn agreements_may_be_bullets_and_have_parts() {
    let outline = parse(
        "5. Maßnahmen\n\n- Ada Berg ruft an, bis 30.06.2012\n  und schreibt\n  - mit Anlage\n- Zweites\n\nBeschlüsse:\n- Wir machen weiter.\n\nZurückgestellt\n- Das Haus, bis Geld da ist\n\nProtokoll: Cleo\n",
    );
    let found: Vec<_> = outline
        .agreements
        .iter()
        .map(|one| (one.kind, one.text.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (
                OutlineAgreementKind::Task,
                "Ada Berg ruft an, bis 30.06.2012\nund schreibt\n- mit Anlage"
            ),
            (OutlineAgreementKind::Task, "Zweites"),
            (OutlineAgreementKind::Decision, "Wir machen weiter."),
            (OutlineAgreementKind::Postponed, "Das Haus, bis Geld da ist"),
        ]
    );
    assert_eq!(outline.agreements[3].precondition.as_deref(), Some("Geld da ist"));
    assert_eq!(notes(&outline), [(14, "Protokoll: Cleo")]);
}

#[test]
fn agreements_that_count_as_far_as_the_programme_stay_agreements() {
    let outline =
        parse("1. Welcome\n2. Next steps\n\n1. Ann writes.\n2. Bo calls.\n3. Cy pays.\n\n3. Closing\n");
    assert_eq!(outline.agreements.len(), 3);
    assert_eq!(items(&outline).len(), 3);
}

#[test]
fn participants_are_read_from_bullets_numbers_and_a_single_line() {
    assert_eq!(
        parse("T\n\nTeilnehmende (2):\n- Ada Berg\n- Bert Cramer\n\n1. Begrüßung\n").participants,
        ["Ada Berg", "Bert Cramer"]
    );
    assert_eq!(
        parse("T\n\nParticipants\n1. Ada Berg\n2. Bert Cramer\n\n1. Welcome\n").participants,
        ["Ada Berg", "Bert Cramer"]
    );
    assert_eq!(
        parse("T\n\nTeilnehmende: Ada Berg, Bert und Cleo\n").participants,
        ["Ada Berg", "Bert", "Cleo"]
    );
}

#[test]
fn what_is_not_understood_is_a_note_with_its_line() {
    let outline = parse("„Wohnen“\n\nEs regnete.\n\nChancen\n- a\n\nDer Bürgermeister kam.\nEr ging bald.\n");
    assert_eq!(
        notes(&outline),
        [(3, "Es regnete."), (8, "Der Bürgermeister kam.\nEr ging bald.")]
    );
}

#[test]
fn a_title_may_be_wrapped_inside_its_quotes_and_an_item_into_the_next_line() {
    let outline = parse(
        "Dokumentation „Kooperation\nmit Plan“ 3.5.2012, Meißen\n\n1. Clustern der Karten\nnach den Themen A und B\n",
    );
    assert_eq!(
        (outline.title.as_str(), outline.place.as_str()),
        ("Kooperation mit Plan", "Meißen")
    );
    assert_eq!(
        outline.items[0].title,
        "Clustern der Karten nach den Themen A und B"
    );
}

#[test]
#[ignore = "a measurement, not a test: run with --release --nocapture"]
fn ten_thousand_cards() {
    let mut text = String::from("„Viele Karten“ 3.5.2012, Meißen\n\n1. Begrüßung\n2. Abfrage\n\nChancen\n\n");
    for number in 0..10_000 {
        text.push_str(&format!("- Karte {number} handelt von der Finanzierung\n→ und noch von etwas mehr\nüber mehrere Zeilen hinweg\n"));
    }
    let start = std::time::Instant::now();
    let outline = parse(&text);
    println!(
        "{} bytes, {} cards, {:?}",
        text.len(),
        outline.categories[0].cards.len(),
        start.elapsed()
    );
}
