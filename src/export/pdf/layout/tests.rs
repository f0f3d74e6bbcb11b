use super::{
    About, Cell, Column, Face, Flow, Furniture, Grid, Look, Paragraph, Piece, Prose, Role, Row, Setting,
    Sizes, Span, Stroke, Typesetter,
};
use crate::export::pdf::reading::Read;
use crate::export::style::{Paper, Rgb};
use crate::locale::Language;

const BLACK: Rgb = Rgb(0, 0, 0);
const PLAIN: Face = Face::of(10.0, BLACK);

fn set(typesetter: &mut Typesetter, text: &str, width: f32, setting: Setting) -> Paragraph {
    typesetter.set(&[Span::new(text, PLAIN)], setting, width)
}

/// What a reader copies out of the lines of a paragraph, and the characters that no font has.
fn copied(text: &str, width: f32, setting: Setting) -> (Vec<String>, String) {
    let mut typesetter = Typesetter::new(Language::De);
    let paragraph = set(&mut typesetter, text, width, setting);
    let lines = paragraph.lines.iter();
    let lines = lines
        .map(|line| line.runs.iter().map(|run| run.text.as_str()).collect())
        .collect();
    (lines, typesetter.missing().iter().collect())
}

fn read(flow: &Flow) -> Read {
    let bytes = flow.paint(&About {
        title: "Versuch",
        language: Language::De,
        now: "2012-05-03T16:40:00+02:00".parse().unwrap(),
    });
    Read::of(&bytes.unwrap().0)
}

fn flow() -> Flow {
    Flow::new(Typesetter::new(Language::De), Sizes::portrait(Paper::A4))
}

fn grid(flow: &mut Flow, rows: &[&str]) -> Grid {
    let rule = Stroke::new(0.5, BLACK);
    let mut row = |texts: [&str; 2]| {
        let cells = texts.map(|text| Cell::from(set(&mut flow.type_, text, 180.0, Setting::default())));
        Row::from(Vec::from(cells))
    };
    Grid {
        indent: 0.0,
        widths: vec![200.0, 200.0],
        head: Some(row(["Kopf", ""])),
        rows: rows.iter().map(|text| row([text, ""])).collect(),
        subject: Some(0),
        look: Look {
            padding_x: 4.0,
            padding_y: 4.0,
            rule,
            head_rule: rule,
            head_fill: None,
            verticals: None,
        },
        gap: 10.0,
        parent: None,
    }
}

#[test]
fn what_is_copied_is_what_was_written() {
    let (lines, missing) = copied("eins zwei  drei\nvier\u{200d}fünf", 60.0, Setting::default());
    assert_eq!(lines.concat(), "eins zwei  dreivier\u{200d}fünf");
    assert!(lines.len() > 2, "{lines:?}");
    assert_eq!(missing, "");
}

#[test]
fn a_word_is_broken_by_syllables_where_it_helps_and_whole_where_it_fits() {
    let text = "Die Gesundheitsförderung";
    let (lines, _) = copied(text, 90.0, Setting::default().hyphenated());
    assert_eq!(lines.concat().replace('\u{ad}', ""), text);
    assert!(lines[0].ends_with('\u{ad}'), "{lines:?}");
    let (lines, _) = copied(text, 115.0, Setting::default());
    assert_eq!(lines, ["Die ", "Gesundheitsförderung"]);
    let (lines, _) = copied("Gesundheitsförderung und Wirksamkeit", 70.0, Setting::default());
    assert_eq!(lines, ["Gesundheits\u{ad}", "förderung und ", "Wirksamkeit"]);
}

#[test]
fn a_word_without_end_is_broken_anywhere() {
    let word = "x".repeat(10_000);
    let mut typesetter = Typesetter::new(Language::De);
    let paragraph = set(&mut typesetter, &word, 100.0, Setting::default().hyphenated());
    assert!(paragraph.lines.len() > 300);
    assert!(paragraph.width() <= 100.0);
}

#[test]
fn what_no_font_has_is_seen_as_a_mark_and_copied_as_it_was() {
    let (lines, missing) = copied("vor 🙂 und 漢字 nach", 400.0, Setting::default());
    assert_eq!(lines, ["vor 🙂 und 漢字 nach"]);
    assert_eq!(missing, "字漢🙂");
    let (lines, missing) = copied("→ ✓ ☎ שלום مرحبا Ж Ω ạ́ − „“ \u{fffd}", 400.0, Setting::default());
    assert!(lines[0].contains("✓"), "{lines:?}");
    assert_eq!(missing, "");
}

#[test]
fn columns_share_a_width_by_what_they_hold() {
    let column = |least: f32, natural: f32, weight: u8| Column {
        widths: super::Widths { least, natural },
        weight,
    };
    let columns = [
        column(10.0, 15.0, 1),
        column(40.0, 900.0, 4),
        column(40.0, 300.0, 2),
    ];
    let widths = Column::share(&columns, 400.0, 4.0);
    assert!((widths.iter().sum::<f32>() - 400.0).abs() < 1.0, "{widths:?}");
    assert!(
        widths[0] < 26.0 && widths[1] > widths[2] && widths[2] > 100.0,
        "{widths:?}"
    );
    let crowded = Column::share(&[column(10.0, 15.0, 1), column(500.0, 900.0, 1)], 300.0, 4.0);
    assert!(
        crowded[0] >= 18.0 && crowded.iter().sum::<f32>() <= 301.0,
        "{crowded:?}"
    );
    let short = Column::share(&[column(10.0, 15.0, 1), column(10.0, 15.0, 1)], 300.0, 4.0);
    assert!((short.iter().sum::<f32>() - 300.0).abs() < 1.0, "{short:?}");
}

#[test]
fn the_head_of_a_table_stands_on_every_page_and_rows_stay_whole() {
    let mut flow = flow();
    let texts: Vec<String> = (0..40).map(|at| format!("A{at}.\nB{at}.\nC{at}.")).collect();
    let grid = grid(&mut flow, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    flow.run(vec![Box::new(grid)]);
    let read = read(&flow);
    assert!(read.claims_accessibility());
    assert!(read.pages.len() > 2);
    for page in &read.pages {
        assert!(page.contains("Kopf"), "{page}");
    }
    for at in 0..40 {
        let torn = |page: &&String| page.contains(&format!("A{at}.")) != page.contains(&format!("C{at}."));
        assert!(!read.pages.iter().any(|page| torn(&page)), "row {at} is torn");
    }
    let marks = read.roles("TH");
    assert_eq!(marks, 2 + 40, "a repeated head is no head to those who hear it");
    assert_eq!(read.roles("TD"), 40, "an empty cell is a cell");
}

#[test]
fn no_row_stands_alone_at_the_foot_or_at_the_head_of_a_page() {
    for filler in 0..50 {
        let mut flow = flow();
        let element = flow.element(None, Role::Paragraph);
        let lines = vec!["Zeile"; filler].join("\n");
        let paragraph = set(&mut flow.type_, &lines, 400.0, Setting::default());
        let grid = grid(&mut flow, &["R1.", "R2.", "R3.", "R4.", "R5."]);
        flow.run(vec![Box::new(Prose::new(paragraph, element)), Box::new(grid)]);
        for page in &read(&flow).pages {
            let rows = (1..=5).filter(|at| page.contains(&format!("R{at}."))).count();
            assert_ne!(rows, 1, "filler {filler}: {page}");
        }
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_over_the_next_one() {
    let mut flow = flow();
    let lines: Vec<String> = (0..200).map(|at| format!("L{at}.")).collect();
    let grid = grid(&mut flow, &["kurz", &lines.join("\n")]);
    flow.run(vec![Box::new(grid)]);
    let read = read(&flow);
    let all = read.pages.concat();
    assert!(lines.iter().all(|line| all.contains(line.as_str())));
    assert!(read.pages.len() >= 4);
}

#[test]
fn a_heading_stays_with_what_follows_and_no_line_stands_alone() {
    for filler in 0..60 {
        let mut flow = flow();
        let mut pieces: Vec<Box<dyn Piece>> = Vec::new();
        let mut prose = |flow: &mut Flow, text: String, leads: bool| {
            let role = if leads {
                Role::Heading(1, text.clone())
            } else {
                Role::Paragraph
            };
            let element = flow.element(None, role);
            let paragraph = set(&mut flow.type_, &text, 400.0, Setting::default());
            pieces.push(Box::new(Prose {
                leads,
                bookmark: leads.then_some((2, text)),
                gap: 8.0,
                ..Prose::new(paragraph, element)
            }));
        };
        for at in 0..filler {
            prose(&mut flow, format!("f{at}"), false);
        }
        prose(&mut flow, "Überschrift".into(), true);
        prose(&mut flow, "P1.\nP2.\nP3.\nP4.\nP5.".into(), false);
        flow.run(pieces);
        let read = read(&flow);
        for page in &read.pages {
            let lines = (1..=5).filter(|at| page.contains(&format!("P{at}."))).count();
            assert!(lines != 1 && lines != 4, "filler {filler}: {page}");
            assert!(
                !page.contains("Überschrift") || lines >= 2,
                "filler {filler}: {page}"
            );
        }
        assert_eq!(read.bookmarks, ["Überschrift"]);
    }
}

#[test]
fn pages_bear_their_number_and_a_title_that_fits() {
    let mut flow = flow();
    let element = flow.element(None, Role::Paragraph);
    let long = vec!["Zeile"; 120].join("\n");
    let paragraph = set(&mut flow.type_, &long, 400.0, Setting::default());
    flow.run(vec![Box::new(Prose::new(paragraph, element))]);
    flow.break_page_to(Sizes::portrait(Paper::Letter).turned());
    let element = flow.element(None, Role::Paragraph);
    flow.nothing(element);
    let title = "Ein Titel ohne Ende ".repeat(40);
    flow.furnish(&Furniture {
        title: &title,
        on_first: false,
        footer: "Fuß",
        number: &|page, pages| format!("Seite {page} von {pages}"),
        face: PLAIN,
    });
    let read = read(&flow);
    assert!(read.claims_accessibility());
    let count = read.pages.len();
    for (at, page) in read.margins.iter().enumerate() {
        assert!(page.contains(&format!("Seite {} von {count}", at + 1)), "{page}");
        assert!(page.contains("Fuß"), "{page}");
        assert_eq!(page.contains("Ein Titel"), at > 0, "{page}");
        assert!(at == 0 || page.contains('…'), "{page}");
    }
    assert_eq!(read.boxes.first(), Some(&(595, 842)));
    assert_eq!(read.boxes.last(), Some(&(792, 612)));
}

#[test]
fn the_same_pages_make_the_same_file() {
    let bytes = || {
        let mut flow = flow();
        let grid = grid(&mut flow, &["eins", "zwei 🙂 →"]);
        flow.run(vec![Box::new(grid)]);
        flow.paint(&About {
            title: "Versuch",
            language: Language::En,
            now: "2012-05-03T16:40:00+02:00".parse().unwrap(),
        })
    };
    assert!(bytes() == bytes());
}
