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

/// Guesses the tone of a category from its name; mixed and unknown names are neutral.
pub(super) fn tone(name: &str) -> Tone {
    let normal = normal(name);
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
