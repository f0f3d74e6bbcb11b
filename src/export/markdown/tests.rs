mod whole;

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{hang, write};
use crate::export::legible;
use crate::export::markdown::inline::{Paragraph, Place};

/// Everything that a renderer might switch on.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
}

/// Renders Markdown to its text; anything that is no text shows up as `⟦what it was⟧`.
fn text_of(markdown: &str) -> String {
    let mut text = String::new();
    let mut behind_paragraph = false;
    for event in Parser::new_ext(markdown, options()) {
        if behind_paragraph && event == Event::Start(Tag::Paragraph) {
            text.push_str("\n\n");
        }
        behind_paragraph = event == Event::End(TagEnd::Paragraph);
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::SoftBreak => text.push_str("⟦soft⟧"),
            Event::HardBreak => text.push('\n'),
            Event::InlineHtml(html) if &*html == "<br>" => text.push('\n'),
            Event::Start(
                Tag::Paragraph
                | Tag::List(None)
                | Tag::Item
                | Tag::Heading { .. }
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            )
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::List(_)
                | TagEnd::Item
                | TagEnd::Heading(_)
                | TagEnd::Table
                | TagEnd::TableHead
                | TagEnd::TableRow,
            ) => {}
            Event::End(TagEnd::TableCell) => text.push('␞'),
            other => text.push_str(&format!("⟦{other:?}⟧")),
        }
    }
    text
}

/// What a reader can see of a text: lines without the white space at their ends.
fn visible(text: &str) -> String {
    let lines: Vec<String> = legible(text)
        .trim_end()
        .split('\n')
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n")
}

fn paragraph(text: &str, place: Place) -> String {
    Paragraph::default().text(text).write(place)
}

#[track_caller]
fn comes_back_everywhere(text: &str) {
    let seen = visible(text);
    let card = hang("- ", &paragraph(text, Place::Block));
    assert_eq!(text_of(&card), seen, "as a card:\n{card}");
    let second = format!("- first\n{card}\n- last");
    assert_eq!(
        text_of(&second),
        format!("first{seen}last"),
        "as the second card:\n{second}"
    );
    let alone = paragraph(text, Place::Block);
    assert_eq!(text_of(&alone), seen, "as a paragraph:\n{alone}");

    let flat = seen.split('\n').collect::<Vec<_>>().join(" ");
    let heading = format!("## {}", paragraph(text, Place::Heading));
    assert_eq!(text_of(&heading).trim(), flat.trim(), "as a heading:\n{heading}");

    let cell = paragraph(text, Place::Cell);
    let table = format!("| a | b |\n| --- | --- |\n| {} | x |", cell.trim());
    let read = text_of(&table);
    let read = read
        .strip_prefix("a␞b␞")
        .and_then(|read| read.strip_suffix("␞x␞"));
    assert_eq!(read.map(str::trim), Some(seen.trim()), "as a cell:\n{table}");

    let mut framed = Paragraph::default();
    framed
        .strong("+")
        .space()
        .text(text)
        .space()
        .quiet(&format!("({})", text.trim()));
    let framed = hang("- ", &framed.write(Place::Block));
    let one_line = legible(text.trim())
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let stripped: String = text_of(&framed)
        .replace("⟦Start(Strong)⟧", "")
        .replace("⟦End(Strong)⟧", "")
        .replace("⟦Start(Emphasis)⟧", "")
        .replace("⟦End(Emphasis)⟧", "");
    let expected = visible(&format!("+ {seen} ({one_line})"));
    assert_eq!(visible(&stripped), expected, "between marks:\n{framed}");
}

#[test]
fn text_that_looks_like_markdown_comes_back_as_text() {
    for text in [
        "# heading",
        "####### seven",
        "- bullet",
        "+ plus",
        "* star",
        "1. one",
        "12) twelve",
        "> quote",
        "---",
        "***",
        "___",
        "- - -",
        "===",
        "text\n===",
        "text\n---",
        "```\ncode\n```",
        "~~~",
        "`code`",
        "``a`b``",
        "*a* **b** ***c***",
        "_a_ __b__ snake_case_name",
        "~~gone~~",
        "~a~",
        "[a](b)",
        "[a](javascript:alert(1))",
        "![a](b)",
        "[a]: http://x",
        "[^1]: note",
        "[^1]",
        "[[wiki]]",
        "[ ] task",
        "[x] done",
        "<script>alert(1)</script>",
        "<b>",
        "</b>",
        "<!-- -->",
        "<?php",
        "<http://a.b>",
        "<*a@b.c>",
        "a < b > c",
        "&amp; &#60; &copy; & Co",
        "a|b",
        "a | b\n--- | ---\nc | d",
        "|a|\n|-|",
        "\\",
        "\\\\",
        "\\*",
        "a\\",
        "a\\\nb",
        "\\sum\n0",
        "$x$",
        "$$x$$",
        "$5",
        "    indented",
        "\ttab",
        "a\n\nb",
        "\na",
        "a\n\n\n\nb",
        "a\n\nb\n\n\nc\n\n- d",
        "*a\n\nb*",
        "a\n\n    b",
        "a  \nb",
        "a\n    b",
        "foo\\|bar",
        "|",
        "\\|",
        "::: note",
        "> [!NOTE]\n> x",
        "# a #",
        "a #",
        "#",
        "Bürger* ein-\nbringung",
        "+ Hilfenetzwerk",
        "1.\n2.",
        "**",
        "*",
        "a*b*c",
        "*a",
        "a*",
        "“quotes” – dashes … ‘x’",
        "\u{202e}evil\u{202c}",
        "\u{1b}[31m",
        "a\rb\r\nc",
        "\0",
        "a\u{a0}b",
        "-",
        "+",
        "1.",
        "=",
        "_",
        "__",
        "`",
        "a ` b",
        "a `\\` b",
        "\\`",
        "`\\`",
        "<",
        "&",
        "&;",
        "!",
        "![",
        "](",
        "]:",
        "*\n*",
        "* \n*",
        "*a\n * ",
        "_a\nb_",
        "`a\nb`",
        "[a\nb](c)",
        "<a\nb>",
        "a\n- b\n+ c\n1. d\n# e\n> f",
    ] {
        comes_back_everywhere(text);
    }
}

#[test]
fn text_that_needs_no_escaping_reads_as_it_was_typed() {
    for text in [
        "→ zu mehreren",
        "Orten! + Verzahnung",
        "Bürger* ein-",
        "LEP 2012 +",
        "(Schlüssel) \\sum",
        "0",
        "a_b_c",
        "[unleserlich]",
        "3 < 4 & 5 > 4",
        "50 $",
        "C# und F#",
        "#hashtag",
        "ge-",
        "1.5 Stellen",
        "2012",
        "a | b",
        "~ 5 km",
        "„Ston“",
        "AT&T",
        "-5 Grad",
        "gemeinsam =",
        "Wer? [Wo] (Was)",
    ] {
        assert_eq!(paragraph(text, Place::Block), text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back_as_text(text in r"[ -~\nüß→“*_`\[\]()<>#+\-!|\\$&~=]{0,40}") {
        comes_back_everywhere(&text);
    }

    #[test]
    fn any_row_of_markup_comes_back_as_text(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "*", "**", "_", "__", "`", "``", "```", "~~", "[", "]", "(", ")", "](", "]:", "![", "[^", "<", ">",
                "<a>", "</a>", "<!--", "-->", "&amp;", "&#", ";", "\\", "|", "-", "---", "+", "#", "1.", "=", "\n",
                "\n\n", " ", "  ", "\t", "a", "ü", "$", "$$", ":", "!", "[x]", "[ ]", "\u{a0}", "\r", "\u{200d}",
                "👩\u{200d}👧", "\u{202e}", "http://a.b", "www.a.b", "a@b.c",
            ]),
            0..14,
        ),
    ) {
        comes_back_everywhere(&parts.concat());
    }

    #[test]
    fn nothing_makes_it_panic(text in any::<String>()) {
        comes_back_everywhere(&text);
    }
}

#[test]
fn an_empty_workshop_still_makes_a_document() {
    let locale = crate::locale::Locale::new(crate::locale::Language::De);
    let document = crate::report::build(
        &crate::workshop::Workshop::default(),
        &locale,
        &crate::report::Options::default(),
    );
    assert_eq!(write(&document), "# Dokumentation der Werkstatt\n");
}

#[test]
fn a_picture_is_no_entry_of_the_list_above_it() {
    let workshop = crate::export::testing::workshop(crate::export::html::tests::day::plain());
    let locale = crate::locale::Locale::new(crate::locale::Language::De);
    let markdown = write(&crate::report::build(
        &workshop,
        &locale,
        &crate::report::Options::default(),
    ));
    let (mut depth, mut captions) = (0, 0);
    for event in Parser::new_ext(&markdown, options()) {
        match event {
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Text(text) if text.contains("Die Wand nach dem") || text.contains("Flipchart") => {
                assert_eq!(depth, 0, "{text} in\n{markdown}");
                captions += 1;
            }
            _ => {}
        }
    }
    assert_eq!(captions, 2);
    assert!(markdown.ends_with("\n\n**Foto**\n"), "{markdown}");
}
