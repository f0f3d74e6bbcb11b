//! The law: every line that is not blank is found again, and nothing makes the reader panic.

use proptest::prelude::*;

use super::super::reader::Reader;
use super::super::{Outline, parse};
use super::SEED;

/// Everything an outline holds, with white space made equal and quotes taken away.
fn everything(outline: &Outline) -> Vec<String> {
    let mut all: Vec<&str> = vec![&outline.title, &outline.place];
    all.extend(
        outline
            .items
            .iter()
            .flat_map(|item| [item.title.as_str(), item.notes.as_str()]),
    );
    all.extend(outline.categories.iter().map(|category| category.name.as_str()));
    all.extend(
        outline
            .categories
            .iter()
            .flat_map(|category| &category.cards)
            .map(|card| card.text.as_str()),
    );
    all.extend(outline.themes.iter().map(|theme| theme.name.as_str()));
    all.extend(
        outline
            .themes
            .iter()
            .flat_map(|theme| &theme.answers)
            .map(|answer| answer.text.as_str()),
    );
    all.extend(outline.questions.iter().map(String::as_str));
    all.extend(outline.agreements.iter().map(|agreement| agreement.text.as_str()));
    all.extend(outline.participants.iter().map(String::as_str));
    all.extend(
        outline
            .notes
            .iter()
            .chain(&outline.understood)
            .map(|note| note.text.as_str()),
    );
    all.into_iter().map(plain).collect()
}

fn plain(text: &str) -> String {
    let quotes = |c: &char| !"„“”\"»«‚‘’‹›".contains(*c);
    let text: String = text.chars().filter(quotes).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line without "a)", "A.", the box of a check list or the letter that some take for a dot before it.
fn uncounted(line: &str) -> &str {
    let letter = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let counted = letter
        .strip_prefix(|c: char| c.is_ascii_alphabetic())
        .and_then(|rest| rest.strip_prefix([')', '.']))
        .filter(|rest| rest.starts_with(char::is_whitespace));
    let ticked = ["[ ] ", "[x] ", "o "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark));
    counted.or(ticked).map_or(line, str::trim_start)
}

/// A line without the marks of lists and headings, however many there are.
fn without_marks(line: &str) -> String {
    let mut line = line.trim();
    loop {
        let bare =
            line.trim_start_matches(|c: char| "-*•–—·▪‣◦●○■□_#(>|+→➢►✔✓~➤".contains(c) || c.is_whitespace());
        let digits = bare.trim_start_matches(|c: char| c.is_ascii_digit());
        let unnumbered = match digits.strip_prefix(['.', ')']) {
            Some(rest) if digits.len() < bare.len() => rest
                .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
                .trim_start(),
            _ => uncounted(bare),
        };
        if unnumbered == line {
            return plain(line.trim_end_matches(|c: char| "*_#:".contains(c) || c.is_whitespace()));
        }
        line = unnumbered;
    }
}

pub(super) fn assert_nothing_is_lost(text: &str) {
    let outline = parse(text);
    let all = everything(&outline);
    for line in text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()) {
        let line = without_marks(line.trim_start_matches('\u{FEFF}'));
        assert!(
            all.iter().any(|kept| kept.contains(&line)),
            "{line:?} is lost from\n{text}\n{outline:#?}"
        );
    }
    let lines = 1 + text.matches(['\n', '\r']).count();
    assert!(
        outline
            .notes
            .iter()
            .chain(&outline.understood)
            .all(|note| (1..=lines).contains(&note.line))
    );
}

/// Lines that mean something, to be put together at random.
const PHRASES: [&str; 96] = [
    "",
    "",
    "",
    " ",
    "\u{a0}",
    "Chancen",
    "Befürchtungen:",
    "## Wünsche",
    "**Stop**",
    "Thema Inhalt",
    "Topic: Homes",
    "Teilnehmende",
    "Teilnehmende: Ada, Bert und Cleo",
    "Fragen",
    "Themen",
    "Topics: Homes, Law",
    "Agenda",
    "Aufgaben",
    "Beschlüsse:",
    "Moderation",
    "Protokoll: Ada",
    "1. Begrüßung",
    "2. Abfrage von Chancen",
    "3. Clustern nach Inhalt und Qualität",
    "4. Arbeitsgruppen mit den Fragen „Was?“ und „Wer?“",
    "5. Verabredungen",
    "6. Ende",
    "- gut",
    " - „Was muss?“",
    "    - tiefer",
    "-",
    "* ",
    "1.",
    "+ mehr",
    "→ weiter",
    "0",
    "\\sum",
    "Karte ohne Punkt",
    "klein weiter",
    "2. zwei",
    "1) eins",
    "- Pause",
    "09:00 Begrüßung",
    "9.30 Uhr Pause (15 min)",
    "- 10:00–10:30 Kaffee",
    "---",
    "====",
    "„Kooperation",
    "mit Plan“ 3.5.2012, Meißen",
    "Dokumentation",
    "12 March 2019, Leeds",
    "Ort: Leeds",
    "Verabredungen",
    "Was muss?",
    "Frage 1",
    "Gruppe 2:",
    "Ziel des nächsten Treffens: Geld",
    "verschoben, bis Geld da ist.",
    "verantwortlich: Ada Berg und",
    "# Housing for all",
    "**fett** und **mehr**",
    "- [ ] offen",
    "TOP 3: Pause",
    "- Chancen",
    "A. Chancen",
    "B. Risiken:",
    "a) eins",
    "b) zwei",
    "2.1 Chancen",
    "2.2 Thema Wohnen",
    "Was | Wer | Bis wann",
    "| Anrufen | Ada | 3.5. |",
    "|---|---|",
    "Chancen | Risiken",
    "Zeit | Programmpunkt",
    "Was lief gut?",
    "Was lief nicht gut?",
    "Contra",
    "Pro",
    "AG 2: Jugend",
    "Table 1 – Children",
    "Q: Was nun?",
    "> Was nun?",
    "Ada: Raum buchen bis 3.5.",
    "- [x] Ada Berg",
    "gez. Berg",
    "Seite 1",
    "Nächstes Treffen: 3.5.2013",
    "Schulhof neu denken",
    "**Ort:** Leeds",
    "*12 March 2019*",
    "Karten sortiert nach Haus und Hof.",
    "Haus",
    "Was\tWer",
    "Anrufen   Ada",
    "### Energie",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_line_of_random_phrases_is_lost(picks in prop::collection::vec(0..PHRASES.len(), 0..40)) {
        let lines: Vec<&str> = picks.into_iter().map(|pick| PHRASES[pick]).collect();
        assert_nothing_is_lost(&lines.join("\n"));
    }

    #[test]
    fn no_line_of_random_text_is_lost(lines in prop::collection::vec("[ \t\u{a0}]{0,3}([-*•–+#0-9.):„“\"?*äÜa-z A-Z→\\\\]{0,24}|\\PC{0,20})", 0..30)) {
        assert_nothing_is_lost(&lines.join("\n"));
    }

    #[test]
    fn no_line_of_the_shuffled_seed_is_lost(order in Just((0..125_usize).collect::<Vec<_>>()).prop_shuffle(), count in 1..125_usize) {
        let lines: Vec<&str> = SEED.lines().collect();
        let picked: Vec<&str> = order.into_iter().take(count).filter_map(|at| lines.get(at).copied()).collect();
        assert_nothing_is_lost(&picked.join("\r\n"));
    }

    #[test]
    fn no_line_of_the_damaged_seed_is_lost(
        edits in prop::collection::vec((0..125_usize, 0..5_u8, 0..PHRASES.len()), 1..12)
    ) {
        let mut lines: Vec<String> = SEED.lines().map(str::to_owned).collect();
        for (at, how, phrase) in edits {
            let at = at % lines.len();
            match how {
                0 => { lines.remove(at); }
                1 => lines.insert(at, PHRASES[phrase].to_owned()),
                2 => lines[at] = format!(" {}", lines[at]),
                3 => lines[at] = lines[at].trim_start_matches(['-', ' ']).to_owned(),
                _ => lines[at] = lines[at].chars().rev().collect(),
            }
        }
        assert_nothing_is_lost(&lines.join("\n"));
    }

    #[test]
    fn no_characters_make_it_panic(text in "(\\PC|[\r\n\t \u{0}-\u{1f}\u{feff}\u{2028}„“”()0-9.:/-]){0,200}") {
        parse(&text);
    }
}

#[test]
fn marks_that_only_some_use_for_lists_take_nothing_with_them() {
    for mark in [">", "+", "→", "➢", "►", "✔", "✓", "~", "o", "➤"] {
        assert_nothing_is_lost(&format!("{mark} mehr\n{mark} mehr\n{mark} weiter\n"));
    }
}

#[test]
fn the_seed_itself_loses_nothing() {
    assert_nothing_is_lost(SEED);
}

#[test]
fn nothing_makes_an_empty_outline() {
    for text in ["", "\n", " \r\n\u{a0}\n\t", "\u{FEFF}"] {
        assert_eq!(parse(text), Outline::default(), "{text:?}");
    }
}

/// Ten times the text is ten times the work, counted in looks at lines.
#[test]
fn the_work_grows_with_the_length_only() {
    let work = |text: &str| {
        let mut reader = Reader::new(text);
        reader.walk();
        reader.lines.looks()
    };
    let bodies = [
        "- Eine Karte, die von der\nFinanzierung handelt\n→ und von mehr\n",
        "Überschrift\n\n- a\n\n",
        "Überschrift\n\n",
        "Chancen\n\neins\n\nzwei\n\n",
        "Chancen:\neins\nzwei\n",
        "1. Begrüßung\n",
        "2.1 Chancen\n2.2 Risiken\n",
        "a) eins\nb) zwei\n",
        "Thema Inhalt\n\nWas muss sein?\n- a\n",
        "„offen ( verantwortlich bis 3. ",
        "5. Verabredungen\n\n1. Ada ist verantwortlich\n\nund mehr\n\n",
        "Verabredungen\n\nAda ruft an.\nBo schreibt, dass\n",
        "- Chancen\n  - a\n",
        "Was | Wer\na | Ada\n\n",
        "a | b\n",
    ];
    for body in bodies {
        let (short, long) = (work(&body.repeat(300)), work(&body.repeat(3000)));
        assert!(long <= short * 11, "{body:?}: {short} became {long}");
    }
}
