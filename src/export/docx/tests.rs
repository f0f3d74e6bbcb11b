//! What a DOCX promises, seen by a reader that knows ZIP and XML alone.

mod file;
mod fixture;
mod order;
mod reader;
mod whole;

use fixture::{a_whole_day, meissen, written, written_document, written_with_photos};
use reader::{Docx, Node};

use super::write;
use crate::export::style::Rgb;
use crate::export::{Notice, PictureError, Style};
use crate::locale::{Language, Locale};
use crate::report::{
    Agenda, AgendaRow, Align, Block, Column, Document, Entry, Fact, Heading, List, Mark, Options, Part, Row,
    Section, Span, Table, Tile, Wording, build,
};
use crate::workshop::{Colour, ItemKind, Workshop};

/// Writes blocks as the document of nobody.
fn document_of(blocks: Vec<Block>) -> Node {
    Docx::read(&written_document(around(blocks), &Style::default()).files[0].bytes).document()
}

fn around(blocks: Vec<Block>) -> Document {
    let locale = Locale::new(Language::De);
    let empty = build(&Workshop::default(), &locale, &Options::default());
    Document {
        sections: vec![Section {
            part: Part::Cards,
            blocks,
        }],
        ..empty
    }
}

fn paragraphs<'n>(document: &'n Node, style: &str) -> Vec<&'n Node> {
    let mut found = document.all("w:p");
    found.retain(|paragraph| paragraph.style() == style);
    found
}

fn lines(document: &Node, style: &str) -> Vec<String> {
    paragraphs(document, style)
        .iter()
        .map(|paragraph| paragraph.words())
        .collect()
}

#[test]
fn headings_are_headings_for_the_navigation_pane() {
    let docx = Docx::read(&written(&meissen(), Language::De).files[0].bytes);
    let headings = lines(&docx.document(), "Heading1");
    assert_eq!(headings[0], "Programm");
    assert_eq!(headings[1], "2. Abfrage von Chancen und Befürchtungen");
    assert_eq!(
        lines(&docx.document(), "Heading2")[..2],
        ["+ Chancen", "− Befürchtungen"]
    );
    let styles = docx.part("word/styles.xml");
    for (level, id) in ["Heading1", "Heading2", "Heading3"].into_iter().enumerate() {
        let style = styles
            .all("w:style")
            .into_iter()
            .find(|style| style.attribute("w:styleId") == id);
        let style = style.unwrap();
        assert_eq!(style.value("w:name"), format!("heading {}", level + 1));
        assert_eq!(style.value("w:outlineLvl"), level.to_string());
    }
}

#[test]
fn the_title_stands_under_what_it_is_the_title_of() {
    let document = Docx::read(&written(&meissen(), Language::De).files[0].bytes).document();
    let kind = lines(&document, "Kind");
    assert_eq!(kind, ["Dokumentation der Werkstatt"]);
    assert_eq!(
        lines(&document, "Title"),
        ["Kooperation mit Plan vs. Parallelstruktur"]
    );
    assert_eq!(lines(&document, "Subtitle"), ["03.05.2012, Meißen"]);
}

#[test]
fn an_empty_workshop_makes_a_document_with_a_title() {
    let document = Docx::read(&written(&Workshop::default(), Language::En).files[0].bytes).document();
    assert_eq!(document.words().trim(), "Documentation of the workshop");
}

#[test]
fn every_entry_of_the_table_of_contents_leads_to_its_heading() {
    let document = Docx::read(&written(&meissen(), Language::De).files[0].bytes).document();
    let entries = document.all("w:hyperlink");
    let wanted = lines(&document, "Heading1").len() + lines(&document, "Heading2").len();
    assert_eq!(entries.len(), wanted);
    for entry in entries {
        let target = document.all("w:p").into_iter().find(|paragraph| {
            paragraph
                .first("w:bookmarkStart")
                .is_some_and(|start| start.attribute("w:name") == entry.attribute("w:anchor"))
        });
        let target = target.unwrap();
        assert_eq!(target.words(), entry.words());
        assert!(target.style().starts_with("Heading"));
    }
    let marks: Vec<&str> = document
        .all("w:fldChar")
        .iter()
        .map(|mark| mark.attribute("w:fldCharType"))
        .collect();
    assert_eq!(marks, ["begin", "separate", "end"]);
    assert_eq!(document.all("w:instrText")[0].text, r#" TOC \o "1-2" \h \z \u "#);
}

#[test]
fn what_is_too_long_for_a_line_is_whole_in_one_place_and_short_elsewhere() {
    let long = "Bürgerbeteiligung ".repeat(300);
    let mut blocks = Vec::new();
    for _ in 0..6 {
        blocks.push(Block::Heading(Heading {
            level: 2,
            number: None,
            mark: None,
            text: long.as_str().into(),
            anchor: String::new(),
            origin: None,
        }));
    }
    let mut document = around(blocks);
    document.title.name = long.as_str().into();
    document.title.full.clone_from(&long);
    let docx = Docx::read(&written_document(document, &Style::default()).files[0].bytes);
    let document = docx.document();
    assert_eq!(lines(&document, "Heading1")[0], long.trim_end());
    assert_eq!(lines(&document, "Title"), [long.trim_end()]);
    for short in [
        document.all("w:hyperlink")[0].words(),
        docx.part("word/header1.xml").words(),
    ] {
        assert!(
            short.starts_with("Bürgerbeteiligung Bürg") && short.ends_with('…'),
            "{short}"
        );
        assert!(short.chars().count() < 170, "{short}");
    }
}

#[test]
fn a_short_document_has_no_table_of_contents() {
    let document = document_of(vec![Block::Note("noch nichts".to_owned())]);
    assert!(document.all("w:sdt").is_empty());
}

fn list(start: Option<u32>, entries: &[&str]) -> Block {
    let entries = entries.iter().map(|text| Entry {
        text: (*text).into(),
        note: String::new(),
        origin: None,
    });
    Block::List(List {
        start,
        entries: entries.collect(),
    })
}

/// Returns the first number of each list that a document uses; none for bullets.
fn starts(docx: &Docx, document: &Node) -> Vec<Option<u32>> {
    let numbering = docx.part("word/numbering.xml");
    let mut starts = Vec::new();
    let mut seen = Vec::new();
    for paragraph in document.all("w:p") {
        let id = paragraph.value("w:numId");
        if id.is_empty() || seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let list = numbering
            .all("w:num")
            .into_iter()
            .find(|list| list.attribute("w:numId") == id);
        starts.push(list.unwrap().value("w:startOverride").parse().ok());
    }
    starts
}

#[test]
fn each_numbered_list_counts_for_itself() {
    let blocks = vec![
        list(Some(1), &["a", "b"]),
        list(None, &["•"]),
        list(Some(7), &["c"]),
    ];
    let docx = Docx::read(&written_document(around(blocks), &Style::default()).files[0].bytes);
    let document = docx.document();
    assert_eq!(starts(&docx, &document), [Some(1), None, Some(7)]);
    assert_eq!(lines(&document, "ListNumber"), ["a", "b", "c"]);
    assert_eq!(lines(&document, "ListBullet"), ["•"]);
}

#[test]
fn who_said_something_stands_quietly_behind_it() {
    let entry = |note: &str| Entry {
        text: "Wege unter\n30 Minuten".into(),
        note: note.to_owned(),
        origin: None,
    };
    let document = document_of(vec![Block::List(List {
        start: None,
        entries: vec![entry("Gruppe A, Runde 1"), entry("")],
    })]);
    assert_eq!(
        lines(&document, "ListBullet"),
        [
            "Wege unter\n30 Minuten (Gruppe A, Runde 1)",
            "Wege unter\n30 Minuten"
        ]
    );
    let runs = document.all("w:r");
    let quiet = runs.iter().find(|run| run.words().contains("Runde")).unwrap();
    assert_eq!(quiet.value("w:rStyle"), "SubtleEmphasis");
}

#[test]
fn a_fact_stands_behind_its_label() {
    let document = document_of(vec![Block::Facts(vec![Fact {
        label: "Ort".to_owned(),
        text: "Rathaus,\ngroßer Saal".into(),
    }])]);
    assert_eq!(lines(&document, "Fact"), ["Ort:\tRathaus,\ngroßer Saal"]);
}

#[test]
fn an_agenda_of_titles_bears_the_numbers_of_its_items() {
    let row = |number: Option<u32>, title: &str| AgendaRow {
        number,
        title: title.into(),
        kind: ItemKind::Plenary,
        planned: Span::default(),
        minutes: None,
        actual: Span::default(),
        origin: None,
    };
    let rows = vec![
        row(Some(1), "eins"),
        row(None, "Pause"),
        row(Some(2), "zwei"),
        row(Some(4), "vier"),
    ];
    let blocks = vec![Block::Agenda(Agenda {
        rows,
        table: None,
        times: 0,
    })];
    let docx = Docx::read(&written_document(around(blocks), &Style::default()).files[0].bytes);
    let document = docx.document();
    assert_eq!(starts(&docx, &document), [Some(1), None, Some(4)]);
    let lists: Vec<&str> = document
        .all("w:p")
        .iter()
        .map(|paragraph| paragraph.value("w:numId"))
        .filter(|id| !id.is_empty())
        .collect();
    assert_eq!(lists, ["3", "1", "3", "4"]);
}

fn table(columns: &[&str], rows: &[&[&str]], subject: usize) -> Block {
    Block::Table(Table {
        columns: columns
            .iter()
            .map(|title| Column {
                title: (*title).to_owned(),
                align: Align::Start,
                weight: 2,
                wanted: false,
                bars: None,
            })
            .collect(),
        rows: rows
            .iter()
            .map(|cells| Row {
                cells: cells.iter().map(|cell| Wording::from(*cell)).collect(),
                strong: false,
                origin: None,
            })
            .collect(),
        subject,
    })
}

/// Returns the cells of a table, row by row.
fn cells(table: &Node) -> Vec<Vec<String>> {
    let row = |row: &&Node| row.all("w:tc").iter().map(|cell| cell.words()).collect();
    table.all("w:tr").iter().map(row).collect()
}

#[test]
fn the_head_of_a_table_is_repeated_and_no_row_is_torn_apart() {
    let document = document_of(vec![table(
        &["Was", "Wer"],
        &[&["Räume", "Anna"], &["Saal", ""]],
        0,
    )]);
    let table = document.first("w:tbl").unwrap();
    assert_eq!(cells(table), [["Was", "Wer"], ["Räume", "Anna"], ["Saal", ""]]);
    let rows = table.all("w:tr");
    let heads: Vec<bool> = rows
        .iter()
        .map(|row| row.first("w:tblHeader").is_some())
        .collect();
    assert_eq!(heads, [true, false, false]);
    assert!(rows.iter().all(|row| row.first("w:cantSplit").is_some()));
}

#[test]
fn a_row_that_is_higher_than_a_page_may_be_torn_apart() {
    let long = "sehr lang ".repeat(2000);
    let document = document_of(vec![table(&["Was"], &[&["kurz"], &[&long]], 0)]);
    let rows = document.all("w:tr");
    let torn: Vec<bool> = rows
        .iter()
        .map(|row| row.first("w:cantSplit").is_none())
        .collect();
    assert_eq!(torn, [false, false, true]);
}

#[test]
fn columns_fill_the_page_and_the_grid_says_the_same_as_the_cells() {
    let (workshop, folder) = a_whole_day();
    for style in [
        Style::default(),
        Style {
            paper: crate::export::Paper::Letter,
            ..Style::default()
        },
    ] {
        let output = written_with_photos(&workshop, Language::De, folder.path(), &style);
        let document = Docx::read(&output.files[0].bytes).document();
        let size = document.first("w:pgSz").unwrap();
        let margins = document.first("w:pgMar").unwrap();
        let number = |node: &Node, name: &str| node.attribute(name).parse::<u64>().unwrap();
        let room = number(size, "w:w") - number(margins, "w:left") - number(margins, "w:right");
        let tables = document.all("w:tbl");
        assert!(tables.len() > 10);
        for table in tables {
            let grid: Vec<u64> = table
                .all("w:gridCol")
                .iter()
                .map(|column| number(column, "w:w"))
                .collect();
            assert_eq!(grid.iter().sum::<u64>(), room, "{grid:?}");
            assert!(grid.iter().all(|&width| width > 400), "{grid:?}");
            for row in table.all("w:tr") {
                let widths: Vec<u64> = row
                    .all("w:tcW")
                    .iter()
                    .map(|width| number(width, "w:w"))
                    .collect();
                assert_eq!(widths, grid);
            }
        }
    }
}

#[test]
fn a_table_of_forty_columns_falls_into_pieces_that_say_who_is_meant() {
    let heads: Vec<String> = (0..40).map(|at| format!("Mi {at:02}.09.2012, 14:00")).collect();
    let heads: Vec<&str> = std::iter::once("Name")
        .chain(heads.iter().map(String::as_str))
        .collect();
    let votes: Vec<String> = (0..40).map(|at| format!("v{at}")).collect();
    let row: Vec<&str> = std::iter::once("Anna")
        .chain(votes.iter().map(String::as_str))
        .collect();
    let document = document_of(vec![table(&heads, &[&row], 0)]);
    let tables = document.all("w:tbl");
    assert!(tables.len() > 3);
    let mut found = Vec::new();
    for table in &tables {
        let cells = cells(table);
        assert!((3..=9).contains(&cells[0].len()), "{cells:?}");
        assert_eq!((cells[0][0].as_str(), cells[1][0].as_str()), ("Name", "Anna"));
        found.extend(cells[0][1..].iter().cloned().zip(cells[1][1..].iter().cloned()));
    }
    let wanted = heads[1..].iter().zip(&row[1..]);
    assert_eq!(
        found,
        wanted
            .map(|(head, vote)| ((*head).to_owned(), (*vote).to_owned()))
            .collect::<Vec<_>>()
    );
    // Two tables without a paragraph between them would be one.
    let body = &document.children[0].children;
    assert!(
        body.windows(2)
            .all(|pair| !(pair[0].name == "w:tbl" && pair[1].name == "w:tbl"))
    );
}

#[test]
fn a_card_is_a_tinted_cell_with_its_sign_and_its_lines() {
    let tile = |sign: &str, colour, text: &str| Tile {
        mark: Mark {
            sign: sign.to_owned(),
            colour,
        },
        category: "Chancen".to_owned(),
        of_one_kind: false,
        text: Wording {
            text: text.to_owned(),
            edited: true,
            rivals: vec!["anders".to_owned()],
        },
        also_at: vec!["Netz".to_owned(), "Inhalt: Wege".to_owned()],
        origin: None,
    };
    let document = document_of(vec![Block::Cards(vec![
        tile("+", Colour::Green, "kurze\nWege"),
        tile("", Colour::Red, "  ohne Zeichen"),
    ])]);
    let cells = document.all("w:tc");
    assert_eq!(
        cells[0].words(),
        "+\tkurze\nWege (bearbeitet)\n(andere Fassung:) anders\nauch unter Netz, Inhalt: Wege"
    );
    assert!(cells[1].words().starts_with("Chancen\n  ohne Zeichen"));
    let fill = |cell: &Node| {
        cell.first("w:shd")
            .map(|shade| shade.attribute("w:fill").to_owned())
    };
    assert_eq!(fill(cells[0]).unwrap(), "E0F0E0");
    assert_ne!(fill(cells[0]), fill(cells[1]));
    assert_eq!(fill(cells[2]), None);
}

#[test]
fn pictures_say_what_they_show_and_fit_the_page() {
    let (workshop, folder) = a_whole_day();
    let output = written_with_photos(&workshop, Language::De, folder.path(), &Style::default());
    let docx = Docx::read(&output.files[0].bytes);
    let document = docx.document();
    let described: Vec<&str> = document
        .all("wp:docPr")
        .iter()
        .map(|picture| picture.attribute("descr"))
        .collect();
    assert_eq!(
        described,
        [
            "Die Kartenwand <vor> der Pause & danach",
            "Foto",
            "Noch einmal die Wand"
        ]
    );
    for size in document.all("wp:extent") {
        let emu = |name: &str| size.attribute(name).parse::<u64>().unwrap();
        assert!((1..=9412 * 635).contains(&emu("cx")));
        assert!((1..=7370 * 635).contains(&emu("cy")));
    }
    // The wall is shown twice and lies in the file once.
    assert_eq!(docx.parts.keys().filter(|name| name.contains("media")).count(), 2);
}

#[test]
fn a_picture_that_cannot_be_read_is_named_and_its_caption_stays() {
    let (workshop, folder) = a_whole_day();
    let output = written_with_photos(&workshop, Language::De, folder.path(), &Style::default());
    let missing = Notice::Photo {
        file: "weg.jpg".to_owned(),
        error: PictureError::Missing,
    };
    assert_eq!(output.notices, [missing]);
    let document = Docx::read(&output.files[0].bytes).document();
    assert_eq!(
        lines(&document, "Caption").last().unwrap(),
        "Foto: Die Stellwand im Flur (Das Bild fehlt hier: Es ließ sich nicht lesen.)"
    );
}

#[test]
fn the_look_of_an_organisation_is_in_it() {
    let style = Style {
        accent: Rgb(0xab, 0x12, 0x00),
        footer: "Landkreis <Meißen> & Co".to_owned(),
        logo: Some(crate::export::pictures::make(&fixture::jpeg(300, 100)).unwrap()),
        ..Style::default()
    };
    let docx = Docx::read(&written_document(around(Vec::new()), &style).files[0].bytes);
    let styles = docx.part("word/styles.xml");
    let colours: Vec<&str> = styles
        .all("w:color")
        .iter()
        .map(|colour| colour.attribute("w:val"))
        .collect();
    assert!(colours.contains(&"AB1200"));
    let yellow = Style {
        accent: Rgb(0xff, 0xff, 0x00),
        ..Style::default()
    };
    let light = Docx::read(&written_document(around(Vec::new()), &yellow).files[0].bytes);
    for colour in light.part("word/styles.xml").all("w:color") {
        let value = colour.attribute("w:val");
        if let Ok(colour) = format!("#{value}").parse::<Rgb>() {
            assert!(colour.contrast(Rgb(0xff, 0xff, 0xff)) >= 4.5, "{value} on white");
        }
    }
    let footer = docx.part("word/footer1.xml");
    assert_eq!(footer.words(), "Landkreis <Meißen> & Co\tSeite 1 von 1");
    let fields: Vec<&str> = footer
        .all("w:fldSimple")
        .iter()
        .map(|field| field.attribute("w:instr"))
        .collect();
    assert_eq!(fields, [" PAGE ", " NUMPAGES "]);
    assert_eq!(
        docx.document().first("wp:docPr").unwrap().attribute("descr"),
        "Logo"
    );
}
