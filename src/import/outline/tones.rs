//! Names that categories of cards usually have, and the tone they carry.
//!
//! The lists decide two things: whether a line is the heading of a category even where the bullets below it
//! are missing, and which sign its cards get. Words that could be either are neutral.

use super::Tone;
use super::words::normal;

const POSITIVE: &[&str] = &[
    "chancen",
    "chance",
    "potenziale",
    "potentiale",
    "potenzial",
    "potential",
    "potentials",
    "staerken",
    "staerke",
    "hoffnungen",
    "hoffnung",
    "wuensche",
    "wunsch",
    "vorteile",
    "vorteil",
    "pro",
    "pros",
    "plus",
    "gelungen",
    "gelungenes",
    "erfolge",
    "gewinne",
    "nutzen",
    "opportunities",
    "opportunity",
    "hopes",
    "hope",
    "strengths",
    "strength",
    "wishes",
    "benefits",
    "advantages",
    "likes",
    "glad",
    "start",
    "starten",
    "beginnen",
    "gains",
    "successes",
    "freuden",
    "moeglichkeiten",
    "possibilities",
    "positiv",
    "positives",
    "positive",
    "gut",
    "good",
];

const NEGATIVE: &[&str] = &[
    "befuerchtungen",
    "befuerchtung",
    "risiken",
    "risiko",
    "sorgen",
    "aengste",
    "angst",
    "bedenken",
    "gefahren",
    "schwaechen",
    "schwaeche",
    "hemmnisse",
    "huerden",
    "hindernisse",
    "probleme",
    "nachteile",
    "contra",
    "kontra",
    "minus",
    "stop",
    "stopp",
    "stoppen",
    "aufhoeren",
    "grenzen",
    "stolpersteine",
    "risks",
    "risk",
    "fears",
    "fear",
    "concerns",
    "concern",
    "worries",
    "threats",
    "threat",
    "weaknesses",
    "weakness",
    "obstacles",
    "barriers",
    "problems",
    "problem",
    "cons",
    "disadvantages",
    "drawbacks",
    "dislikes",
    "sad",
    "mad",
    "negativ",
    "negatives",
    "negative",
    "schlecht",
    "bad",
    "kritik",
    "widerstaende",
];

const NEUTRAL: &[&str] = &[
    "ideen",
    "ideas",
    "idee",
    "erwartungen",
    "expectations",
    "continue",
    "beibehalten",
    "weitermachen",
    "keep",
    "herausforderungen",
    "challenges",
    "anregungen",
    "suggestions",
    "bedarfe",
    "needs",
    "ressourcen",
    "resources",
    "vorschlaege",
    "proposals",
];

/// Words that may stand beside the name of a category without changing it.
const BESIDE: &[&str] = &[
    "unsere",
    "unser",
    "die",
    "der",
    "das",
    "und",
    "and",
    "our",
    "the",
    "meine",
    "my",
    "what",
    "karten",
    "cards",
    "kategorie",
    "category",
    "spalte",
    "liste",
    "list",
    "nicht",
    "not",
    "so",
    "lief",
    "laeuft",
    "war",
    "was",
    "went",
    "is",
    "ist",
];

/// The tone of a folded word, if it is known.
pub(super) fn word_tone(word: &str) -> Option<Tone> {
    if POSITIVE.contains(&word) {
        Some(Tone::Positive)
    } else if NEGATIVE.contains(&word) {
        Some(Tone::Negative)
    } else {
        NEUTRAL.contains(&word).then_some(Tone::Neutral)
    }
}

/// Words that carry a tone in a question like "Was lief gut?", and in a question only.
const ASKED_POSITIVE: &[&str] = &[
    " well ",
    " gut ",
    " gefaellt ",
    " gefallen ",
    " gefiel ",
    " geklappt ",
    " gelungen ",
    " klappt ",
    " funktioniert ",
    " freut ",
    " staerkt ",
    " hilft ",
    " hilfreich ",
    " worked ",
    " works ",
    " like ",
    " liked ",
    " enjoyed ",
    " hope ",
    " proud ",
    " stolz ",
    " wuenschen ",
    " erhoffen ",
    " hoffen ",
];

const ASKED_NEGATIVE: &[&str] = &[
    " stoert ",
    " stoerte ",
    " nervt ",
    " aergert ",
    " fehlt ",
    " fehlte ",
    " hindert ",
    " bremst ",
    " befuerchten ",
    " schlecht ",
    " schief ",
    " missing ",
    " lacking ",
    " wrong ",
    " badly ",
    " sorge ",
    " sorgen ",
    " worry ",
    " worries ",
    " afraid ",
    " annoys ",
    " annoyed ",
    " hinders ",
    " fear ",
];

const NOT: &[&str] = &[
    " nicht ",
    " kein ",
    " keine ",
    " not ",
    " didn t ",
    " doesn t ",
    " isn t ",
    " wasn t ",
    " less ",
    " weniger ",
];

/// Whether a name is a question as it stands above cards: "Was lief nicht gut?", "What went well?".
pub(super) fn is_review(name: &str) -> bool {
    const OPENINGS: [&str; 12] = [
        " was ",
        " what ",
        " wovor ",
        " worauf ",
        " worueber ",
        " welche ",
        " which ",
        " wo ",
        " where ",
        " wofuer ",
        " womit ",
        " das ",
    ];
    // "Was macht uns Sorgen? (rote Karten)"
    let name = name.trim_end_matches([':', ' ']);
    let name = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('))
        .map_or(name, |(name, _)| name.trim_end());
    if !name.ends_with('?') || name.len() > 80 {
        return false;
    }
    let normal = normal(name);
    OPENINGS.iter().any(|opening| normal.starts_with(opening))
        && (2..=9).contains(&normal.split_whitespace().count())
}

/// The name that usually stands beside this one and says the opposite.
pub(super) fn is_counterpart(name: &str, other: &str) -> bool {
    const PAIRS: [(&[&str], &[&str]); 12] = [
        (
            &["pro", "pros", "dafuer", "fuer", "for"],
            &["contra", "kontra", "con", "cons", "dagegen", "gegen", "against"],
        ),
        (&["staerken"], &["schwaechen"]),
        (&["strengths"], &["weaknesses"]),
        (
            &["chancen"],
            &[
                "risiken",
                "befuerchtungen",
                "gefahren",
                "hemmnisse",
                "grenzen",
                "bedenken",
            ],
        ),
        (&["opportunities"], &["threats", "fears", "risks", "concerns"]),
        (
            &["hopes", "hoffnungen"],
            &["fears", "befuerchtungen", "aengste", "sorgen"],
        ),
        (&["wuensche"], &["sorgen", "befuerchtungen", "bedenken"]),
        (&["vorteile"], &["nachteile"]),
        (
            &["advantages", "benefits"],
            &["disadvantages", "drawbacks", "risks"],
        ),
        (&["plus"], &["minus"]),
        (&["positiv", "positives"], &["negativ", "negatives"]),
        (&["start"], &["stop"]),
    ];
    let (name, other) = (normal(name), normal(other));
    let (name, other) = (name.trim(), other.trim());
    PAIRS.iter().any(|(left, right)| {
        (left.contains(&name) && right.contains(&other)) || (right.contains(&name) && left.contains(&other))
    })
}

/// Whether a name speaks for both sides: "Stärken / Schwächen".
pub(super) fn is_mixed(name: &str) -> bool {
    let normal = normal(name);
    let has = |tone| normal.split(' ').any(|word| word_tone(word) == Some(tone));
    has(Tone::Positive) && has(Tone::Negative)
}

/// Guesses the tone of a category from its name; mixed and unknown names are neutral.
pub(super) fn tone(name: &str) -> Tone {
    let normal = normal(name);
    if is_review(name) || NOT.iter().any(|not| normal.contains(not)) {
        let has = |words: &[&str]| words.iter().any(|word| normal.contains(word));
        match (has(ASKED_POSITIVE), has(ASKED_NEGATIVE), has(NOT)) {
            (true, false, false) => return Tone::Positive,
            (true, false, true) | (false, true, false) => return Tone::Negative,
            _ => {}
        }
    }
    let has = |tone| normal.split(' ').any(|word| word_tone(word) == Some(tone));
    match (has(Tone::Positive), has(Tone::Negative)) {
        (true, false) => Tone::Positive,
        (false, true) => Tone::Negative,
        (false, false) if name.contains("(+)") || name.starts_with('+') => Tone::Positive,
        (false, false) if name.contains("(-)") || name.contains("(−)") || name.starts_with('−') => {
            Tone::Negative
        }
        _ => Tone::Neutral,
    }
}

/// Whether a name consists of nothing but well-known names of categories.
pub(super) fn is_category(name: &str) -> bool {
    if name.len() > 60 {
        return false;
    }
    let normal = normal(name);
    let words = || {
        normal
            .split(' ')
            .filter(|word| !word.is_empty() && !is_number(word))
    };
    words().any(|word| word_tone(word).is_some())
        && words().all(|word| word_tone(word).is_some() || BESIDE.contains(&word))
}

/// Whether a name opens with a well-known name of a category (`Wünsche für das nächste Jahr`).
pub(super) fn opens_with_category(name: &str) -> bool {
    let normal = normal(name);
    let first = normal
        .split(' ')
        .find(|word| !word.is_empty() && !BESIDE.contains(word));
    first.is_some_and(|word| word_tone(word).is_some())
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_are_guessed_and_mixed_names_are_neutral() {
        assert_eq!(tone("Chancen"), Tone::Positive);
        assert_eq!(tone("Unsere Wünsche"), Tone::Positive);
        assert_eq!(tone("Fears"), Tone::Negative);
        assert_eq!(tone("Stop"), Tone::Negative);
        assert_eq!(tone("Chancen und Risiken"), Tone::Neutral);
        assert_eq!(tone("Verkehr"), Tone::Neutral);
    }
}
