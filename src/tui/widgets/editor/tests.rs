use super::*;
use crate::tui::input::keys;
use crate::tui::widgets::testing::{at_every_size, read};

fn typed(text: &str, lines: Lines, script: &str) -> Editor {
    let mut editor = Editor::new(text, lines);
    press(&mut editor, script);
    editor
}

fn press(editor: &mut Editor, script: &str) {
    for key in keys(script).unwrap() {
        assert!(editor.handle(&key), "{key} means nothing");
    }
}

fn drawn(editor: &Editor, width: u16, height: u16) -> (Vec<String>, (u16, u16)) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let cursor = editor
        .render(
            &mut buffer,
            Rect::new(0, 0, width, height),
            &Look::default(),
            "Neue Karte",
        )
        .unwrap();
    (read(&buffer), (cursor.x, cursor.y))
}

#[test]
fn question_mark_and_q_can_be_typed() {
    assert_eq!(typed("", Lines::One, "q? äß@€").text(), "q? äß@€");
}

#[test]
fn keys_of_others_are_left_to_them() {
    let mut editor = Editor::new("Text", Lines::EnterCommits);
    for key in [
        "enter",
        "esc",
        "tab",
        "shift+tab",
        "ctrl+z",
        "ctrl+y",
        "ctrl+p",
        "F2",
        "alt+x",
        "ctrl+s",
        "ctrl+enter",
    ] {
        assert!(!editor.handle(&key.parse().unwrap()), "{key}");
    }
    assert_eq!(editor.text(), "Text");
}

#[test]
fn enter_breaks_a_line_only_where_it_should() {
    assert_eq!(
        typed("a", Lines::Many, "<enter>b<alt+enter>c<ctrl+j>d").text(),
        "a\nb\nc\nd"
    );
    assert_eq!(
        typed("a", Lines::EnterCommits, "<alt+enter>c<ctrl+j>d").text(),
        "a\nc\nd"
    );
    let mut one = Editor::new("a", Lines::One);
    for key in ["enter", "alt+enter", "ctrl+j"] {
        assert!(!one.handle(&key.parse().unwrap()), "{key}");
    }
}

#[test]
fn deletion_goes_by_what_a_reader_takes_for_a_character() {
    let family = "x👩\u{200D}👩\u{200D}👧";
    assert_eq!(typed(family, Lines::One, "<backspace>").text(), "x");
    assert_eq!(typed(family, Lines::One, "<left><del>").text(), "x");
    assert_eq!(
        typed(family, Lines::One, "<left>y").text(),
        "xy👩\u{200D}👩\u{200D}👧"
    );
    assert_eq!(typed("a\nb", Lines::Many, "<left><backspace>").text(), "ab");
    assert_eq!(typed("a\nb", Lines::Many, "<up><del>").text(), "ab");
}

#[test]
fn words_are_jumped_over_and_deleted() {
    assert_eq!(
        typed("kurze Wege bitte", Lines::One, "<ctrl+w>").text(),
        "kurze Wege "
    );
    assert_eq!(
        typed("kurze Wege", Lines::One, "<ctrl+backspace><alt+backspace>").text(),
        ""
    );
    assert_eq!(
        typed("kurze Wege", Lines::One, "<ctrl+left>der <ctrl+home>Über ").text(),
        "Über kurze der Wege"
    );
    assert_eq!(
        typed("kurze Wege", Lines::One, "<home><ctrl+del>").text(),
        " Wege"
    );
}

#[test]
fn deleting_in_an_empty_field_is_left_to_others() {
    let mut editor = Editor::new("", Lines::One);
    for key in ["backspace", "del", "ctrl+w", "ctrl+backspace"] {
        assert!(!editor.handle(&key.parse().unwrap()), "{key}");
    }
}

#[test]
fn an_accent_typed_after_its_letter_becomes_one_character() {
    assert_eq!(typed("", Lines::One, "u\u{308}ber e\u{301}").text(), "über é");
}

#[test]
fn a_paste_into_one_line_has_spaces_for_line_breaks() {
    let mut editor = Editor::new("", Lines::One);
    editor.paste("eins\nzwei\n");
    assert_eq!(editor.text(), "eins zwei");
    let mut editor = Editor::new("a|", Lines::Many);
    editor.paste("eins\r\nzwei\n");
    assert_eq!(editor.text(), "a|eins\nzwei\n");
}

#[test]
fn text_beyond_the_limit_is_refused_whole_and_said_so() {
    let mut editor = Editor::new("", Lines::Many);
    assert!(!editor.paste(&"x".repeat(LIMIT + 1)));
    assert!(editor.is_empty() && editor.take_refused() && !editor.take_refused());
    assert!(editor.paste(&"x".repeat(LIMIT)));
    press(&mut editor, "y<enter>");
    assert_eq!(editor.text().len(), LIMIT);
    assert!(editor.take_refused());
    press(&mut editor, "<backspace>y");
    assert!(editor.text().ends_with("xy") && !editor.take_refused());
}

#[test]
fn a_longer_text_that_exists_is_not_cut() {
    let long = "wort ".repeat(LIMIT);
    let mut editor = Editor::new(&long, Lines::Many);
    assert_eq!(editor.text(), long);
    press(&mut editor, "<backspace>");
    assert_eq!(editor.text().len(), long.len() - 1);
}

#[test]
fn long_text_is_wrapped_and_the_cursor_stands_behind_it() {
    let editor = Editor::new("LEP 2012 + Politik schafft Rahmenbedingungen", Lines::One);
    let (rows, cursor) = drawn(&editor, 13, 5);
    assert_eq!(
        rows,
        ["LEP 2012 +", "Politik", "schafft", "Rahmenbeding", "ungen"]
    );
    assert_eq!(cursor, (5, 4));
    assert_eq!(editor.wanted_height(13), 5);
    assert_eq!(editor.wanted_height(80), 1);
}

#[test]
fn the_cursor_always_has_a_cell() {
    let editor = Editor::new("abcd", Lines::One);
    assert_eq!(drawn(&editor, 5, 1).1, (4, 0));
    let spaces = Editor::new("abcd     ", Lines::One);
    assert_eq!(drawn(&spaces, 5, 1).1, (4, 0));
}

#[test]
fn the_view_follows_the_cursor() {
    let mut editor = Editor::new("a\nb\nc\nd\ne", Lines::Many);
    assert_eq!(drawn(&editor, 5, 2), (vec!["d".into(), "e".into()], (1, 1)));
    press(&mut editor, "<up><up>");
    assert_eq!(drawn(&editor, 5, 2), (vec!["c".into(), "d".into()], (1, 0)));
    press(
        &mut editor,
        "<ctrl+end><backspace><backspace><backspace><backspace>",
    );
    assert_eq!(drawn(&editor, 5, 3).0, ["a", "b", "c"]);
}

#[test]
fn up_and_down_go_by_rows_and_aim_at_a_column() {
    let mut editor = Editor::new("lange Zeile\nx\nnoch eine", Lines::Many);
    drawn(&editor, 40, 3);
    press(&mut editor, "<up><up>|");
    assert_eq!(editor.text(), "lange Zei|le\nx\nnoch eine");
    let mut wrapped = Editor::new("eins zwei drei", Lines::One);
    drawn(&wrapped, 6, 3);
    press(&mut wrapped, "<up><home>|<end>.");
    assert_eq!(wrapped.text(), "eins |zwei. drei");
}

#[test]
fn at_the_edge_up_and_down_are_left_to_others() {
    let mut editor = Editor::new("eine Zeile", Lines::EnterCommits);
    for key in ["up", "down", "pageup", "pagedown"] {
        assert!(!editor.handle(&key.parse().unwrap()), "{key}");
    }
}

#[test]
fn what_could_harm_the_terminal_is_shown_as_a_mark_and_kept_in_the_text() {
    let text = "a\u{202E}b\u{1b}c\u{200B}";
    let editor = Editor::new(text, Lines::One);
    let (rows, cursor) = drawn(&editor, 20, 1);
    assert_eq!(rows, ["a\u{FFFD}b␛c\u{FFFD}"]);
    assert_eq!((cursor, editor.text().as_str()), ((6, 0), text));
}

#[test]
fn an_empty_field_says_what_belongs_there() {
    assert_eq!(
        drawn(&Editor::new("", Lines::One), 20, 1),
        (vec!["Neue Karte".into()], (0, 0))
    );
    assert_eq!(drawn(&Editor::new("", Lines::One), 6, 1).0, ["Neue…"]);
}

#[test]
fn a_click_puts_the_cursor_there() {
    let mut editor = Editor::new("eins zwei\ndrei", Lines::Many);
    let area = Rect::new(0, 0, 6, 3);
    drawn(&editor, 6, 3);
    editor.click(area, 2, 1);
    assert_eq!(editor.cursor(), (0, 7));
    editor.click(area, 5, 2);
    assert_eq!(editor.cursor(), (1, 4));
    editor.click(area, 5, 0);
    assert_eq!(editor.cursor(), (0, 4));
    editor.click(area, 50, 50);
    assert_eq!(editor.cursor(), (0, 4));
}

#[test]
fn a_field_draws_into_any_area() {
    for text in [
        "",
        "x",
        "Verwaltungsstrukturen\n\n\n日本語 👩\u{200D}👩\u{200D}👧 ende\t\u{202E}",
        "  führend und folgend   ",
    ] {
        let mut editor = Editor::new(text, Lines::Many);
        at_every_size(|area, buffer| {
            let cursor = editor.render(buffer, area, &Look::default(), "Platzhalter");
            assert!(cursor.map_or(area.is_empty(), |at| area.contains(at)));
            for key in ["up", "home", "pagedown", "end", "left", "right"] {
                editor.handle(&key.parse().unwrap());
            }
        });
        assert_eq!(editor.text(), text);
    }
}

#[test]
fn any_keys_in_any_order_leave_a_field_that_still_works() {
    let alphabet = keys(
        "aä 日\u{308}<enter><alt+enter><left><right><up><down><home><end><ctrl+left><ctrl+right>\
        <ctrl+w><backspace><del><ctrl+del><ctrl+home><ctrl+end><pageup><pagedown>",
    )
    .unwrap();
    let mut seed = 7_u64;
    for lines in [Lines::One, Lines::EnterCommits, Lines::Many] {
        let mut editor = Editor::new("", lines);
        for step in 0..3_000 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            editor.handle(&alphabet[(seed >> 33) as usize % alphabet.len()]);
            if step % 7 == 0 {
                drawn(&editor, (seed >> 20) as u16 % 12 + 1, 3);
            }
        }
        assert!(lines != Lines::One || editor.line_count() == 1);
    }
}
