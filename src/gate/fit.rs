//! Measuring and cutting shown text: by grapheme clusters, in terminal cells, never inside a cluster.
//!
//! The width of a cluster is counted as the drawing library counts it, so that what is measured here lands
//! on the cells that were meant.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{ELLIPSIS, show, show_lines};

/// Counts the terminal cells that a text takes when it is shown on one line.
pub fn width(text: &str) -> usize {
    let shown = show(text);
    if shown.is_ascii() {
        return shown.len();
    }
    shown.graphemes(true).map(cluster_width).sum()
}

/// Counts the cells of one cluster that has passed the gate.
fn cluster_width(cluster: &str) -> usize {
    if cluster.len() == 1 {
        return 1;
    }
    // Terminals give the half-width Katakana sound marks a cell of their own.
    let sound_marks = cluster
        .chars()
        .filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}'))
        .count();
    cluster.width() + sound_marks
}

/// Shows a text in at most `width` cells, ending in `…` where it had to be cut.
pub fn truncate(text: &str, width: usize) -> Cow<'_, str> {
    truncate_with(text, width, ELLIPSIS)
}

/// Shows a text in at most `width` cells, ending in `ellipsis` where it had to be cut.
pub fn truncate_with<'a>(text: &'a str, width: usize, ellipsis: &str) -> Cow<'a, str> {
    // The common short case needs no measuring: no text has more cells than bytes.
    if text.len() <= width {
        return show(text);
    }
    let shown = show(text);
    let ellipsis_width = self::width(ellipsis);
    let room = width.saturating_sub(ellipsis_width);
    let mut cells = 0;
    let mut cut = 0;
    for (at, cluster) in shown.grapheme_indices(true) {
        if cells <= room {
            cut = at;
        }
        cells += cluster_width(cluster);
        if cells > width {
            let mut start = shown[..cut].trim_end().to_owned();
            if ellipsis_width <= width {
                start.push_str(ellipsis);
            }
            return Cow::Owned(start);
        }
    }
    shown
}

/// Shows a text in exactly `width` cells, at the left: cut, or filled with spaces.
pub fn pad(text: &str, width: usize) -> String {
    let mut padded = truncate(text, width).into_owned();
    let missing = width.saturating_sub(self::width(&padded));
    padded.extend(std::iter::repeat_n(' ', missing));
    padded
}

/// Shows a text in exactly `width` cells, at the right: cut, or filled with spaces.
pub fn pad_left(text: &str, width: usize) -> String {
    let shown = truncate(text, width);
    let missing = width.saturating_sub(self::width(&shown));
    let mut padded = " ".repeat(missing);
    padded.push_str(&shown);
    padded
}

/// Shows a text in rows of at most `width` cells; there is always at least one row.
///
/// Rows break at the line breaks of the text, then between words, after hyphens and slashes, and inside a
/// word only where the word is longer than a row. A `width` of 0 counts as 1. Only a single cluster that is
/// wider than the row may exceed it.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let shown = show_lines(text);
    let mut rows = Vec::new();
    for line in shown.split('\n') {
        for row in row_ranges(line, width) {
            rows.push(line[row].trim_end().to_owned());
        }
    }
    rows
}

/// Splits one line into the byte ranges of its rows; there is always at least one, and together they are the
/// whole line.
///
/// The spaces at which a row breaks belong to it and may reach beyond `width`: they need not be drawn. The
/// line is measured as the gate shows it, but need not have passed the gate.
pub fn row_ranges(line: &str, width: usize) -> Vec<Range<usize>> {
    let width = width.max(1);
    let mut rows = Vec::new();
    let mut start = 0;
    let mut cells = 0;
    // Where the row may break, and its cells up to there.
    let mut opportunity: Option<(usize, usize)> = None;
    let mut after_word = false;
    for (at, cluster) in line.grapheme_indices(true) {
        let end = at + cluster.len();
        let cluster_cells = shown_width(cluster);
        if is_space(cluster) {
            cells += cluster_cells;
            opportunity = Some((end, cells));
            after_word = false;
            continue;
        }
        if cells + cluster_cells > width && at > start {
            if let Some((break_at, before)) = opportunity.take() {
                rows.push(start..break_at);
                start = break_at;
                cells -= before;
            }
            if cells + cluster_cells > width && at > start {
                rows.push(start..at);
                start = at;
                cells = 0;
            }
        }
        cells += cluster_cells;
        if after_word && matches!(cluster, "-" | "‐" | "–" | "—" | "/") {
            opportunity = Some((end, cells));
        }
        after_word = cluster.chars().next().is_some_and(char::is_alphanumeric);
    }
    rows.push(start..line.len());
    rows
}

fn shown_width(cluster: &str) -> usize {
    if cluster.len() == 1 && !cluster.as_bytes()[0].is_ascii_control() {
        1
    } else {
        width(cluster)
    }
}

/// Tells whether a row may break after this cluster and need not draw it: any space that is not a no-break space.
fn is_space(cluster: &str) -> bool {
    let mut characters = cluster.chars();
    characters
        .next()
        .is_some_and(|c| c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}' | '\n' | '\r'))
        && characters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_counts_cells_of_clusters() {
        for (text, cells) in [
            ("", 0),
            ("Straße", 6),
            ("日本", 4),
            ("👩\u{200D}👩\u{200D}👧", 2),
            ("e\u{301}", 1),
            ("\u{1b}a", 2),
        ] {
            assert_eq!(width(text), cells, "{text:?}");
        }
    }

    /// The drawing library is what the count must agree with, also where terminals do not.
    #[cfg(feature = "terminal")]
    #[test]
    fn width_counts_as_the_drawing_library_draws() {
        use ratatui::buffer::CellWidth;

        let single = ('\0'..=char::MAX).map(String::from);
        let clusters = [
            "ｶﾞ",
            "あﾟ",
            "👩\u{200D}👧",
            "🇩🇪",
            "1\u{FE0F}\u{20E3}",
            "❤\u{FE0F}",
            "🏴\u{E0067}",
            "क्ष",
            "각",
        ];
        for text in single.chain(clusters.map(String::from)) {
            let shown = show(&text);
            let drawn: usize = shown
                .graphemes(true)
                .map(|cluster| usize::from(cluster.cell_width()))
                .sum();
            assert_eq!(width(&text), drawn, "{text:?}");
        }
    }

    #[test]
    fn truncated_text_ends_in_an_ellipsis_and_fits() {
        assert_eq!(truncate("Finanzierung", 12), "Finanzierung");
        assert_eq!(truncate("Finanzierung", 11), "Finanzieru…");
        assert_eq!(truncate("kurze Wege", 7), "kurze…");
        assert_eq!(truncate("日本語", 4), "日…");
        assert_eq!(truncate("日本語", 1), "…");
        assert_eq!(truncate("日本語", 0), "");
    }

    #[test]
    fn no_cut_falls_inside_a_cluster() {
        let text = "a👩\u{200D}👩\u{200D}👧e\u{301}x";
        for cells in 0..8 {
            let cut = truncate(text, cells);
            assert!(width(&cut) <= cells, "{cut:?} in {cells}");
            assert!(!cut.ends_with('\u{200D}'));
        }
    }

    #[test]
    fn padded_text_has_the_width_that_was_asked_for() {
        assert_eq!(pad("Käse", 6), "Käse  ");
        assert_eq!(pad_left("9", 3), "  9");
        assert_eq!(pad("日本語", 4), "日… ");
        assert_eq!(pad_left("zu lang", 3), "zu…");
    }

    #[test]
    fn words_are_kept_together_while_they_fit() {
        assert_eq!(
            wrap("LEP 2012 + Politik schafft", 12),
            ["LEP 2012 +", "Politik", "schafft"]
        );
        assert_eq!(wrap("eins\n\nzwei", 10), ["eins", "", "zwei"]);
        assert_eq!(wrap("Chancen/Befürchtungen", 15), ["Chancen/", "Befürchtungen"]);
    }

    #[test]
    fn a_long_compound_is_split_at_the_width() {
        assert_eq!(wrap("Rahmenbedingungen da", 8), ["Rahmenbe", "dingunge", "n da"]);
        assert_eq!(wrap("日本語日本", 5), ["日本", "語日", "本"]);
    }

    #[test]
    fn there_is_always_a_row_even_without_text_or_room() {
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("ab", 0), ["a", "b"]);
    }

    #[test]
    fn the_rows_of_a_line_are_the_whole_line() {
        for line in [
            "",
            "  eingerückt und lang",
            "Wort   mit   Lücken",
            "a-b/c–d",
            "日本 語\u{202E}x\u{1b}y",
        ] {
            for cells in 0..12 {
                let ranges = row_ranges(line, cells);
                let whole: String = ranges.iter().map(|range| &line[range.clone()]).collect();
                assert_eq!(whole, line);
            }
        }
    }

    #[test]
    fn rows_fit_at_every_width() {
        let text = "Verwaltungsstrukturen → zu mehreren Orten! + Verzahnung\n− begrenzte Finanz-/Zeitbudgets";
        for cells in 1..60 {
            for row in wrap(text, cells) {
                assert!(width(&row) <= cells, "{row:?} in {cells}");
            }
        }
    }

    #[test]
    fn a_no_break_space_does_not_break() {
        assert_eq!(wrap("ab 30\u{A0}min", 6), ["ab", "30\u{A0}min"]);
    }
}
