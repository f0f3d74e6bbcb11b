//! Who is responsible: the names in a sentence of an agreement.
//!
//! Only what looks like a name is taken — capitalised words, at most five, with the particles and titles that
//! names have. It is better to leave a field empty than to make a person of a noun.

use super::until::floor_char_boundary;
use super::words::fold;

/// How many bytes around the word that tells may hold the names.
const REACH: usize = 600;

/// Words that open a list of names.
const LEADS: [&str; 9] = [
    "verantwortlich",
    "verantwortliche",
    "verantwortlicher",
    "verantwortung",
    "zustaendig",
    "responsible",
    "responsibility",
    "assigned",
    "zustaendigkeit",
];

/// Words that open a list of names only when a colon follows.
const LABELS: [&str; 8] = [
    "wer",
    "who",
    "owner",
    "owners",
    "lead",
    "leitung",
    "federfuehrung",
    "name",
];

/// Words that may stand between the lead and the names.
const BETWEEN: [&str; 23] = [
    "fuehlen",
    "fuehlt",
    "sich",
    "sind",
    "ist",
    "dafuer",
    "hierfuer",
    "waren",
    "bleiben",
    "uebernehmen",
    "are",
    "is",
    "people",
    "person",
    "persons",
    "personen",
    "to",
    "feel",
    "feels",
    "liegt",
    "bei",
    "lies",
    "with",
];

/// Capitalised words that open a sentence or stand for nobody in particular.
const NOBODY: [&str; 42] = [
    "die", "der", "das", "den", "alle", "sie", "wir", "es", "er", "ein", "eine", "noch", "offen", "bis",
    "termin", "frist", "wer", "was", "wann", "niemand", "jede", "jeder", "the", "all", "they", "we", "it",
    "he", "she", "everyone", "nobody", "open", "by", "until", "who", "what", "when", "tbd", "date", "please",
    "bitte", "nn",
];

/// Finds the responsible people named in a text, in their order.
pub(super) fn responsible(text: &str) -> Vec<String> {
    let mut from = 0;
    while let Some((start, end)) = next_word(text, from) {
        from = end;
        // Every telling word is short; longer ones need not be folded.
        if end - start > 20 {
            continue;
        }
        let word = fold(&text[start..end]);
        let labelled = text[end..].trim_start().starts_with(':');
        if LEADS.contains(&word.as_str()) || (labelled && LABELS.contains(&word.as_str())) {
            let mut names = names_after(text, end);
            if names.is_empty() {
                names = names_before(text, start);
            }
            if !names.is_empty() {
                return names;
            }
        }
    }
    Vec::new()
}

/// Finds the people named as helping: "mit: Peter Hahn", "with: Ada".
pub(super) fn helping(text: &str) -> Vec<String> {
    [
        "mit: ",
        "mit wem: ",
        "with: ",
        "unterstützt von ",
        "supported by ",
    ]
    .iter()
    .find_map(|label| {
        let at = text.to_lowercase().find(label)?;
        let apart = !text.get(..at)?.ends_with(char::is_alphanumeric);
        apart.then(|| names(text.get(at + label.len()..).unwrap_or_default()).0)
    })
    .unwrap_or_default()
}

/// The next word from `from` on, as the range of its bytes.
fn next_word(text: &str, from: usize) -> Option<(usize, usize)> {
    let rest = text.get(from..)?;
    let start = from + rest.find(char::is_alphabetic)?;
    let length = text[start..]
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(text.len() - start);
    Some((start, start + length))
}

/// Names behind `verantwortlich`, past "fühlen sich", "für die Planung sind" or a colon.
fn names_after(text: &str, from: usize) -> Vec<String> {
    let rest = &text[from..floor_char_boundary(text, from + REACH)];
    let mut at = skip_between(rest, 0);
    let for_something = ["für ", "fuer ", "for "]
        .iter()
        .any(|word| rest[at..].starts_with(word));
    if for_something {
        let sentence = rest[at..]
            .find(['.', '\n', '!', '?'])
            .map_or(rest.len(), |end| at + end);
        let names_start = rest[at..sentence]
            .find(':')
            .map(|colon| at + colon + 1)
            .or_else(|| {
                [" sind ", " ist ", " are ", " is "]
                    .iter()
                    .find_map(|verb| Some(at + rest[at..sentence].find(verb)? + verb.len()))
            });
        let Some(start) = names_start else {
            return Vec::new();
        };
        at = skip_between(rest, start);
    }
    names(&rest[at..]).0
}

fn skip_between(text: &str, from: usize) -> usize {
    let mut at = from;
    loop {
        let gap = text[at..].len()
            - text[at..]
                .trim_start_matches([' ', '\u{a0}', ':', '=', '–', '\n', '\r', '\t'])
                .len();
        let start = at + gap;
        let Some((word_start, end)) = next_word(text, start) else {
            return start;
        };
        if word_start != start || end - start > 12 || !BETWEEN.contains(&fold(&text[start..end]).as_str()) {
            return start;
        }
        at = end;
    }
}

/// Names before it: "Annegret Saal und Maren Düsberg sind verantwortlich".
fn names_before(text: &str, lead: usize) -> Vec<String> {
    let reach = floor_char_boundary(text, lead.saturating_sub(REACH));
    let sentence = text[reach..lead]
        .rfind(['\n', '!', '?', ':', ';'])
        .map_or(reach, |at| reach + at + 1);
    let sentence = text[sentence..lead]
        .rfind(". ")
        .map_or(sentence, |at| sentence + at + 1);
    let (names, read) = names(text[sentence..lead].trim_start());
    let rest = &text[sentence..lead].trim_start()[read..];
    let verbs = fold(rest);
    let joined = !verbs.trim().is_empty()
        && verbs
            .split_whitespace()
            .all(|word| BETWEEN.contains(&word) || matches!(word, "die" | "the" | "take" | "takes"));
    if joined { names } else { Vec::new() }
}

/// Reads a list of names from the beginning of a text; returns them and how many bytes they took.
pub(super) fn names(text: &str) -> (Vec<String>, usize) {
    let mut found: Vec<String> = Vec::new();
    let mut at = text.len() - text.trim_start().len();
    let mut read = 0;
    loop {
        at += bullet_gap(&text[at..]);
        let Some((name, end)) = name(text, at) else { break };
        // "…, Termin: 30.06." — what a colon follows is a label.
        if text[end..].trim_start().starts_with(':') {
            break;
        }
        if !found.contains(&name) {
            found.push(name);
        }
        let end = past_parenthesis(text, end);
        read = end;
        let Some(next) = separator(text, end) else { break };
        at = next;
    }
    (found, read)
}

/// A list of names may be written as bullets.
fn bullet_gap(text: &str) -> usize {
    let trimmed = text.trim_start();
    let rest = trimmed
        .strip_prefix(['-', '*', '•', '–'])
        .filter(|rest| rest.starts_with(' '))
        .unwrap_or(trimmed);
    text.len() - rest.trim_start().len()
}

/// Steps over `(Caritas)` behind a name.
fn past_parenthesis(text: &str, at: usize) -> usize {
    let rest = text[at..].trim_start_matches(' ');
    let open = at + (text[at..].len() - rest.len());
    if !rest.starts_with('(') {
        return at;
    }
    rest.find(')')
        .filter(|close| *close < 80)
        .map_or(at, |close| open + close + 1)
}

/// The place behind a comma, "und", "and", "&", … if one stands here.
fn separator(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let trimmed = rest.trim_start_matches([' ', '\u{a0}']);
    if trimmed.starts_with("\n\n") || trimmed.starts_with("\r\n\r\n") {
        return None;
    }
    let on_next_line = trimmed.starts_with(['\n', '\r']);
    let trimmed = trimmed.trim_start();
    let here = at + (rest.len() - trimmed.len());
    let mut after = trimmed
        .strip_prefix([',', ';', '/', '&', '+'])
        .map_or(trimmed, str::trim_start);
    let words = ["und ", "and ", "sowie ", "u. "];
    if let Some(rest) = words.iter().find_map(|word| after.strip_prefix(word)) {
        after = rest.trim_start();
    }
    let next_bullet = on_next_line && after.starts_with(['-', '*', '•', '–']);
    (after.len() < trimmed.len() || next_bullet).then(|| here + (trimmed.len() - after.len()))
}

/// Reads one name at a place: up to five words.
fn name(text: &str, start: usize) -> Option<(String, usize)> {
    const PARTICLES: [&str; 12] = [
        "von", "van", "de", "der", "den", "zu", "zur", "di", "da", "la", "le", "af",
    ];
    const TITLES: [&str; 9] = ["Dr", "Prof", "Frau", "Herr", "Mr", "Mrs", "Ms", "Fr", "Hr"];
    let (mut at, mut end, mut words, mut titles) = (start, start, 0, 0);
    while words + titles < 6 {
        let rest = &text[at..];
        let length = rest
            .find(|c: char| !(c.is_alphanumeric() || "'’-\u{2011}".contains(c)))
            .unwrap_or(rest.len());
        let word = rest[..length].trim_end_matches('-');
        let Some(first) = word.chars().next() else { break };
        let folded = if word.len() <= 9 {
            fold(word)
        } else {
            String::new()
        };
        let particle = words > 0 && PARTICLES.contains(&word);
        let capital = first.is_uppercase()
            && word.chars().any(char::is_alphabetic)
            && !word.chars().any(|c| c.is_ascii_digit());
        if !particle && (!capital || NOBODY.contains(&folded.as_str())) {
            break;
        }
        at += word.len();
        let short = TITLES.contains(&word) || word.chars().count() == 1;
        let point = text[at..].starts_with('.') && short;
        if point {
            at += 1;
        }
        if !particle {
            end = at;
        }
        if TITLES.contains(&word) {
            titles += 1;
        } else {
            words += 1;
        }
        let rest = &text[at..];
        let gap = rest.trim_start_matches([' ', '\u{a0}', '\n', '\r', '\t']);
        let space = &rest[..rest.len() - gap.len()];
        if space.is_empty() && !point || space.matches('\n').count() > 1 {
            break;
        }
        at += space.len();
    }
    let name = text[start..end].split_whitespace().collect::<Vec<_>>().join(" ");
    (words > 0 && !name.is_empty()).then_some((name, end))
}

/// Reads people from lines: one in each, or several between commas.
pub(super) fn lines(text: &str) -> Vec<String> {
    let one_each = text.lines().count() > 1
        && text
            .lines()
            .all(|line| line.matches([',', ';']).count() <= 1 && !line.trim_end().ends_with([',', ';']));
    if one_each {
        return text.lines().map(|line| line.trim().to_owned()).collect();
    }
    list(&text.split('\n').map(str::trim).collect::<Vec<_>>().join(" "))
}

/// Splits a line of people (`Anna, Bert und Cleo`) into its names.
pub(super) fn list(text: &str) -> Vec<String> {
    let mut depth = 0_u32;
    text.split(move |c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, ',' | ';')
    })
    .flat_map(|part| part.split(" und "))
    .flat_map(|part| part.split(" and "))
    .map(|name| name.trim().trim_end_matches('.').to_owned())
    .filter(|name| name.starts_with(|c: char| !c.is_ascii_digit()))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::responsible;

    #[test]
    fn names_are_read_in_german_and_english() {
        for text in [
            "verantwortlich fühlen sich Ada Berg, Carl von Daun und Eva Fritz. Sie prüfen das.",
            "Verantwortlich: Ada Berg, Carl von Daun, Eva Fritz",
            "verantwortlich sind Ada Berg (Caritas), Carl von Daun und Eva Fritz, Termin: 30.6.",
            "Verantwortlich für die Einladung sind Ada Berg, Carl von Daun und Eva Fritz.",
            "Ada Berg, Carl von Daun und Eva Fritz sind verantwortlich.",
            "Einladung schreiben (wer: Ada Berg / Carl von Daun / Eva Fritz)",
            "Write the invitation, responsible: Ada Berg, Carl von Daun and Eva Fritz by 2019-06-30",
            "The invitation. Ada Berg, Carl von Daun, and Eva Fritz are responsible.",
            "Responsible:\n- Ada Berg\n- Carl von Daun\n- Eva Fritz",
            "responsible are Ada Berg, Carl\nvon Daun & Eva Fritz",
        ] {
            assert_eq!(
                responsible(text),
                ["Ada Berg", "Carl von Daun", "Eva Fritz"],
                "{text}"
            );
        }
    }

    #[test]
    fn titles_initials_and_hyphens_belong_to_a_name() {
        let text = "verantwortlich: Frau Dr. Müller-Lüdenscheidt, J. R. O'Neill und Anna-Lena";
        assert_eq!(
            responsible(text),
            ["Frau Dr. Müller-Lüdenscheidt", "J. R. O'Neill", "Anna-Lena"]
        );
    }

    #[test]
    fn what_is_no_name_makes_no_person() {
        for text in [
            "verantwortlich sind alle.",
            "Verantwortlich: Wer? Noch offen",
            "Verantwortlichkeit klären",
            "The council is responsible for Housing in Leeds.",
            "verantwortlich: bis 30.06.",
            "responsible: tbd",
            "Wer kommt? Anna Berg.",
        ] {
            assert_eq!(responsible(text), Vec::<String>::new(), "{text}");
        }
    }
}
