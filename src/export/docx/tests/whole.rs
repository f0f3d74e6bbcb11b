//! The law of the documentation: whatever the wall, the groups and the agreements hold is found in the file,
//! whatever it says and wherever it hangs; nothing private is; and text is never anything but text.

use proptest::prelude::*;

use super::fixture::written_document;
use super::reader::{Docx, Node};
use super::{around, list, table, write};
use crate::export::{Style, legible, testing};
use crate::locale::Language;
use crate::report::{Block, Heading, Mark, Options, Photo, Tile, Wording};

/// What is to be seen of a text: its words, without the white space between them.
fn bare(text: &str) -> String {
    legible(text).split_whitespace().collect()
}

/// Returns the elements of a document that do something, or that make up what it is.
fn shape(document: &Node) -> Vec<String> {
    let mut names = Vec::new();
    document.visit(&mut |node| {
        // Text may fall into any number of lines.
        if !["w:t", "w:br", "w:tab"].contains(&node.name.as_str()) {
            names.push(node.name.clone());
        }
    });
    names
}

/// Puts a text into every place where typed text can stand.
fn everywhere(text: &str) -> Vec<Block> {
    let wording = Wording {
        text: text.to_owned(),
        edited: true,
        rivals: vec![text.to_owned()],
    };
    vec![
        Block::Heading(Heading {
            level: 3,
            number: Some(1),
            mark: Some(Mark {
                sign: "+".to_owned(),
                ..Mark::default()
            }),
            text: wording.clone(),
            anchor: "a".to_owned(),
            origin: None,
        }),
        Block::Paragraph(wording.clone()),
        list(None, &[text]),
        table(&[text], &[&[text]], 0),
        Block::Cards(vec![Tile {
            mark: Mark::default(),
            category: text.to_owned(),
            of_one_kind: false,
            text: wording.clone(),
            also_at: vec![text.to_owned()],
            origin: None,
        }]),
        Block::Photos(vec![Photo {
            file: text.to_owned(),
            caption: wording,
            origin: None,
        }]),
    ]
}

fn comes_out_as_text(text: &str) {
    let mut document = around(everywhere(text));
    document.title.full = text.to_owned();
    document.title.name = text.into();
    let style = Style {
        footer: text.to_owned(),
        ..Style::default()
    };
    let docx = Docx::read(&written_document(document, &style).files[0].bytes);
    for name in docx.parts.keys() {
        docx.part(name);
    }
    let document = docx.document();
    let seen = bare(&document.words());
    // Title, heading and its other wording, paragraph (2), list, table (2), card (2), its remarks (2), caption (2).
    let wanted = bare(text);
    assert!(
        wanted.is_empty() || seen.matches(&wanted).count() >= 13,
        "{text:?} in {seen:?}"
    );
    assert!(document.all("w:hyperlink").is_empty() && document.all("w:fldChar").is_empty());
    assert_eq!(
        shape(&document)
            .iter()
            .filter(|name| *name == "w:fldSimple")
            .count(),
        0
    );
}

#[test]
fn what_looks_like_markup_is_text() {
    for text in [
        "<w:p/>",
        "</w:t></w:r><w:fldSimple w:instr=\"DDEAUTO c:\\\\cmd\"/>",
        "]]>",
        "<![CDATA[x]]>",
        "&amp; &lt; &#0; &x;",
        "<script>alert(1)</script>",
        "{ HYPERLINK \"http://a.b\" }",
        "=cmd|' /C calc'!A0",
        "\"' > <",
        "\u{0}\u{1}\u{b}\u{1b}[31m\u{7f}\u{85}\u{9f}",
        "\u{fffe}\u{ffff}\u{fdd0}\u{1ffff}",
        "\u{202e}evil\u{202c} \u{2066}x\u{2069} \u{e0041}",
        "a\r\nb\rc\u{2028}d\te",
        "CR/LF im\r\nTitel",
        "👩\u{200d}👧 ﷽ مرحبا بالعالم שלום a\u{301}\u{302}\u{303}",
        "_x000D_ _x0041_",
    ] {
        comes_out_as_text(text);
    }
    comes_out_as_text(&"Wort".repeat(2500));
    comes_out_as_text(&"Titel ".repeat(50));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_text(text in any::<String>()) {
        comes_out_as_text(&text);
    }

    #[test]
    fn everything_of_a_workshop_is_found_in_the_document(
        texts in testing::texts(48),
        picks in prop::collection::vec(0..24_usize, 48),
    ) {
        let (plain, wanted) = testing::plain(&texts, &picks);
        let folded = testing::workshop(plain);
        for language in Language::ALL {
            let output = testing::written(&folded, language, &Options::default(), write);
            let docx = Docx::read(&output.files[0].bytes);
            let seen = bare(&docx.document().words());
            for text in &wanted {
                prop_assert!(seen.contains(&bare(text)), "{text:?} is not found in\n{seen}");
            }
            for (name, part) in &docx.parts {
                let part = String::from_utf8_lossy(part);
                prop_assert!(!part.contains(testing::PRIVATE), "{name}");
            }
        }
    }
}
