//! The words by which a documentation shows what a line is for, in German and in English.
//!
//! All comparing happens on folded text: lower case, composed, umlauts written out — so *Befürchtungen*,
//! *BEFUERCHTUNGEN* and a *Befürchtungen* with a combining diaeresis are one word, and so are *Maßnahmen*
//! and the Swiss *Massnahmen*.

use unicode_normalization::UnicodeNormalization;

use super::tones::word_tone;
use super::{OutlineAgreementKind, OutlineKind, Tone};

/// Folds a text for comparing: composed, lower case, `ä` as `ae`, `ß` as `ss`, straight apostrophes.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 4);
    // Nothing below the combining marks can be composed any further.
    if text.chars().all(|c| c < '\u{300}') {
        fold_into(&mut folded, text.chars());
    } else {
        fold_into(&mut folded, text.nfc());
    }
    folded
}

fn fold_into(folded: &mut String, text: impl Iterator<Item = char>) {
    for c in text {
        match c {
            'ä' | 'Ä' => folded.push_str("ae"),
            'ö' | 'Ö' => folded.push_str("oe"),
            'ü' | 'Ü' => folded.push_str("ue"),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'é' | 'É' => folded.push('e'),
            '’' | 'ʼ' => folded.push('\''),
            c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            c if c.is_whitespace() => folded.push(' '),
            c => folded.extend(c.to_lowercase()),
        }
    }
}

/// Folds a text to its words alone, each between single spaces: `" abfrage von chancen "`.
pub(super) fn normal(text: &str) -> String {
    let mut words = String::with_capacity(text.len() + 6);
    words.push(' ');
    for word in fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        words.push_str(word);
        words.push(' ');
    }
    words
}

/// What starts a programme item of a kind. A leading space stands for the beginning of a word, a trailing
/// one for its end.
const KINDS: [(OutlineKind, &[&str]); 6] = [
    (
        OutlineKind::Plenary,
        &[
            " begruess",
            " willkommen",
            " welcome",
            " einfuehrung",
            " einstieg",
            " introduct",
            " vorstellung",
            " opening",
            " eroeffnung",
            " praesentation",
            " presentation",
            " vortrag",
            " input",
            " impuls",
            " plenum",
            " plenary",
            " ankommen",
            " arrival",
            " keynote",
            " report back",
            " reporting back",
            " ergebnisse ",
            " results ",
            " diskussion",
            " discussion",
            " kennenlern",
            " check in ",
            " warm up ",
            " icebreaker",
            " punktabfrage",
            " rueckblick",
            " terminfindung",
        ],
    ),
    (
        OutlineKind::Cards,
        &[
            " abfrage",
            "kartenabfrage",
            "abfrage ",
            " brainstorm",
            " collect",
            " gathering ",
            " sammeln ",
            " sammlung ",
            "sammlung ",
            " card query",
            " kartenrunde",
            " kartensammlung",
        ],
    ),
    (
        OutlineKind::Clustering,
        &[
            " cluster",
            " sortier",
            " sorting ",
            " sorted ",
            " sort ",
            " ordnen ",
            " zuordn",
            " gruppieren ",
            " gruppierung",
            " grouping ",
            " buendel",
            " affinity",
            " klumpen",
            " strukturier",
        ],
    ),
    (
        OutlineKind::Rounds,
        &[
            " rotier",
            " rotation",
            " rotating",
            "arbeitsgruppe",
            " kleingruppe",
            "gruppenarbeit",
            "gruppenphase",
            " working group",
            " work group",
            " workgroup",
            " world cafe",
            " weltcafe",
            " worldcafe",
            " breakout",
            " group work",
            " small group",
            " stationen",
            " rounds ",
            " runden ",
            " in gruppen ",
            " in groups ",
            " carousel",
            " karussell",
            " thementisch",
            " theme table",
            " ags ",
        ],
    ),
    (
        OutlineKind::Break,
        &[
            "pause ",
            "pausen ",
            " mittag",
            " lunch",
            " break ",
            " breaks ",
            " coffee",
            " kaffee",
            " tea ",
            " imbiss",
            " essen ",
            " dinner",
            " abendessen",
            " fruehstueck",
            " breakfast",
        ],
    ),
    (
        OutlineKind::Agreements,
        &[
            " verabredung",
            " vereinbarung",
            " agreement",
            " next step",
            " naechste schritte ",
            " naechsten schritte ",
            " massnahme",
            " aktionsplan",
            " action plan",
            " action item",
            " actions ",
            " to do",
            " todo",
            " commitments",
            " weiteres vorgehen ",
            " weiteren vorgehen ",
            " weitere vorgehen ",
            " wie geht es weiter",
            " wie weiter ",
            " weiterarbeit",
            " follow up",
            " aufgaben ",
            " tasks ",
            " beschluesse",
            " decisions ",
            " absprachen",
            " zusagen",
        ],
    ),
];

const END: &[&str] = &[
    " ende ",
    " end ",
    " schluss",
    " abschluss",
    " closing",
    " close ",
    " verabschied",
    " farewell",
    " goodbye",
    " wrap up",
    " feedback",
    " blitzlicht",
    " ausklang",
    " abreise",
    " heimfahrt",
];

/// Words that say a kind only where no other word does.
const WEAK: [(OutlineKind, &[&str]); 2] = [
    (OutlineKind::Cards, &[" karten", "karten ", " cards ", " card "]),
    (
        OutlineKind::Rounds,
        &[" gruppen", " groups ", " tische ", " tables "],
    ),
];

/// Reads the kind of a programme item from its title: the earliest telling word wins.
pub(super) fn kind(title: &str) -> Option<OutlineKind> {
    let title = normal(title);
    if let Some((_, kind)) = telling(&title) {
        return Some(kind);
    }
    let weak = WEAK
        .iter()
        .find(|(_, words)| words.iter().any(|word| title.contains(word)));
    if let Some((kind, _)) = weak {
        return Some(*kind);
    }
    title
        .split(' ')
        .any(|word| word_tone(word).is_some_and(|tone| tone != Tone::Neutral))
        .then_some(OutlineKind::Cards)
}

/// Reads the kind only from a word that leaves no doubt.
pub(super) fn telling_kind(title: &str) -> Option<OutlineKind> {
    telling(&normal(title)).map(|(_, kind)| kind)
}

/// Reads the kind only where the title opens with a telling word.
pub(super) fn opening_kind(title: &str) -> Option<OutlineKind> {
    telling(&normal(title))
        .filter(|(at, _)| *at == 0)
        .map(|(_, kind)| kind)
}

/// The earliest telling word, as the number of words before it. An end yields to agreements behind it.
fn telling(title: &str) -> Option<(usize, OutlineKind)> {
    let mut end = None;
    for (at, (start, _)) in title.match_indices(' ').enumerate() {
        let rest = &title[start..];
        let word = &rest[..rest[1..].find(' ').map_or(rest.len(), |next| next + 2)];
        // A word without a leading space in the table may stand inside a compound.
        let tells = |telling: &&str| {
            if telling.starts_with(' ') {
                rest.starts_with(*telling)
            } else {
                word[1..].contains(*telling)
            }
        };
        match KINDS.iter().find(|(_, words)| words.iter().any(&tells)) {
            Some((OutlineKind::Agreements, _)) => return Some((end.unwrap_or(at), OutlineKind::Agreements)),
            Some((kind, _)) if end.is_none() => return Some((at, *kind)),
            _ => {}
        }
        if end.is_none() && END.iter().any(tells) {
            end = Some(at);
        }
    }
    end.map(|at| (at, OutlineKind::End))
}

/// A heading whose name fixes what stands under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fixed {
    /// Names of people.
    People,
    /// The questions of the working groups.
    Questions,
    /// The names of the themes.
    Themes,
    /// The list of programme items.
    Agenda,
    /// Agreements of one kind.
    Agreed(OutlineAgreementKind),
    /// Matters that the outline has no place for.
    Aside,
}

/// Reads a heading whose name fixes what stands under it; a count behind the name does not matter.
pub(super) fn fixed(name: &str) -> Option<Fixed> {
    if name.len() > 60 {
        return None;
    }
    let normal = normal(name);
    Some(
        match normal
            .trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ')
            .trim_start()
        {
            "teilnehmende"
            | "teilnehmenden"
            | "teilnehmer"
            | "teilnehmerinnen"
            | "teilnehmer innen"
            | "teilnehmerinnen und teilnehmer"
            | "die teilnehmenden"
            | "liste der teilnehmenden"
            | "teilnehmerliste"
            | "teilnehmendenliste"
            | "participants"
            | "list of participants"
            | "attendees"
            | "attendance"
            | "anwesende"
            | "anwesend"
            | "teilgenommen haben"
            | "es nahmen teil"
            | "mitwirkende"
            | "beteiligte"
            | "those present"
            | "who was there"
            | "present"
            | "people" => Fixed::People,
            "fragen" | "fragestellungen" | "leitfragen" | "die fragen" | "arbeitsfragen" | "questions"
            | "the questions" | "guiding questions" | "key questions" => Fixed::Questions,
            "themen" | "die themen" | "unsere themen" | "themes" | "topics" | "the themes" | "our themes"
            | "our topics" => Fixed::Themes,
            "agenda" | "tagesordnung" | "programm" | "das programm" | "unser programm" | "programme"
            | "program" | "ablauf" | "ablaufplan" | "tagesablauf" | "zeitplan" | "schedule" | "timetable" => {
                Fixed::Agenda
            }
            "beschluesse" | "beschluss" | "entscheidungen" | "decisions" | "decided" | "beschlossen" => {
                Fixed::Agreed(OutlineAgreementKind::Decision)
            }
            "das haben wir vereinbart"
            | "das haben wir verabredet"
            | "wir haben vereinbart"
            | "wir vereinbaren"
            | "es wurde vereinbart"
            | "folgendes wurde vereinbart"
            | "das nehmen wir uns vor"
            | "was tun wir jetzt"
            | "we agreed"
            | "what we agreed"
            | "it was agreed"
            | "what we will do"
            | "what happens next"
            | "aufgaben"
            | "tasks"
            | "to do"
            | "todo"
            | "todos"
            | "to dos"
            | "zu erledigen" => Fixed::Agreed(OutlineAgreementKind::Task),
            "zurueckgestellt"
            | "zurueckgestelltes"
            | "zurueckgestellte punkte"
            | "vertagt"
            | "verschoben"
            | "postponed"
            | "postponed items"
            | "deferred"
            | "deferred items" => Fixed::Agreed(OutlineAgreementKind::Postponed),
            "moderation"
            | "facilitation"
            | "facilitator"
            | "facilitators"
            | "protokoll"
            | "minutes"
            | "material"
            | "materialien"
            | "materials"
            | "anlage"
            | "anlagen"
            | "attachments"
            | "appendix"
            | "kontakt"
            | "contact"
            | "verteiler"
            | "impressum"
            | "fotos"
            | "photos"
            | "entschuldigt"
            | "apologies"
            | "es fehlten"
            | "naechstes treffen"
            | "naechster termin"
            | "next meeting"
            | "date of next meeting"
            | "any other business"
            | "sonstiges"
            | "verschiedenes"
            | "literatur"
            | "quellen"
            | "sources" => Fixed::Aside,
            _ => return None,
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_makes_spellings_of_one_word_equal() {
        for word in [
            "Befürchtungen",
            "BEFÜRCHTUNGEN",
            "Befuerchtungen",
            "Befu\u{308}rchtungen",
        ] {
            assert_eq!(fold(word), "befuerchtungen");
        }
        assert_eq!(fold("Maßnahmen"), fold("Massnahmen"));
    }

    #[test]
    fn kinds_are_read_in_german_and_english() {
        let cases = [
            ("Begrüßung, Einführung in das Thema", OutlineKind::Plenary),
            ("Welcome", OutlineKind::Plenary),
            (
                "Vorstellung der Ergebnisse der Arbeitsgruppen",
                OutlineKind::Plenary,
            ),
            ("Abfrage von Chancen und Befürchtungen", OutlineKind::Cards),
            ("Kartenabfrage", OutlineKind::Cards),
            ("Collecting hopes and fears", OutlineKind::Cards),
            ("Chancen und Befürchtungen", OutlineKind::Cards),
            ("Brainstorming", OutlineKind::Cards),
            ("Karten sortieren", OutlineKind::Clustering),
            ("Clustern der Chancen und Befürchtungen", OutlineKind::Clustering),
            ("Clustering the cards by topic", OutlineKind::Clustering),
            ("Arbeit in rotierenden Arbeitsgruppen", OutlineKind::Rounds),
            ("World Café", OutlineKind::Rounds),
            ("Breakout groups", OutlineKind::Rounds),
            ("Mittagessen", OutlineKind::Break),
            ("Kaffeepause", OutlineKind::Break),
            ("Lunch break", OutlineKind::Break),
            ("Verabredungen für die Weiterarbeit", OutlineKind::Agreements),
            ("Next steps", OutlineKind::Agreements),
            ("Massnahmen", OutlineKind::Agreements),
            ("Abschluss und Verabredungen", OutlineKind::Agreements),
            ("Ende", OutlineKind::End),
            ("Closing round", OutlineKind::End),
        ];
        for (title, expected) in cases {
            assert_eq!(kind(title), Some(expected), "{title}");
        }
        assert_eq!(kind("Wochenende in Leeds"), None);
    }
}
