//! Who acts in an agreement that names nobody as responsible in so many words.
//!
//! "Anna: book a room", "Frau Richter fragt beim Amt", "Bänke: Özdemir spricht mit der Stadt": a person who
//! reads this knows who is meant. German nouns look like names, so somebody counts only if the text knows
//! them as taking part, if a title or an initial stands before the name, if it begins with a usual first
//! name, or behind an `@`.

use std::collections::HashSet;

use super::people::names;
use super::words::fold;

/// The people that a text names as taking part.
#[derive(Debug, Default)]
pub(super) struct Known(HashSet<String>);

impl Known {
    /// Remembers the names of those who took part, whole and in parts.
    pub(super) fn of(participants: &[String]) -> Self {
        let mut known = HashSet::new();
        for entry in participants {
            let name = entry
                .split([',', '(', '–', ';'])
                .next()
                .unwrap_or_default()
                .trim();
            let words: Vec<&str> = name.split_whitespace().collect();
            if words.is_empty() || words.len() > 5 {
                continue;
            }
            known.insert(fold(name));
            for part in [words.first(), words.last()].into_iter().flatten() {
                if part.chars().count() >= 3 && !is_title(part) {
                    known.insert(fold(part));
                }
            }
        }
        Self(known)
    }

    fn is_person(&self, name: &str) -> bool {
        let mut words = name.split_whitespace();
        let (Some(first), second) = (words.next(), words.next()) else {
            return false;
        };
        if is_title(first) {
            return second.is_some();
        }
        let initial = first.len() <= 4 && first.ends_with('.') && second.is_some();
        let given = fold(first.split('-').next().unwrap_or(first));
        let common =
            FIRST_NAMES.binary_search(&given.as_str()).is_ok() && name.split_whitespace().count() <= 4;
        initial
            || common
            || self.0.contains(&fold(name))
            || (second.is_none() && self.0.contains(&fold(first)))
    }

    /// Finds the people who act, in the order in which they are named.
    pub(super) fn acting(&self, text: &str) -> Vec<String> {
        let text = text.replace("**", "");
        let mentioned = mentioned(&text);
        if !mentioned.is_empty() {
            return mentioned;
        }
        let (found, end) = names(&text);
        let told = text[end..].trim_start();
        // A verb goes on small; "Anna Berg, Haus 3" is a list of something.
        if self.are_persons(&found) && told.starts_with(char::is_lowercase) && !told.starts_with("und ") {
            return found;
        }
        let first_line = text.lines().next().unwrap_or_default();
        for (at, part) in parts(first_line).enumerate() {
            let (found, end) = names(part);
            let whole = part[end..].trim_matches([' ', '.', ')', ':', '@']).is_empty();
            // What is to be done stands in the first part; only a part of names alone says who.
            if self.are_persons(&found) && (at > 0 || whole) {
                return found;
            }
        }
        Vec::new()
    }

    fn are_persons(&self, names: &[String]) -> bool {
        !names.is_empty() && names.iter().all(|name| self.is_person(name))
    }
}

/// The parts of a line between colons, dashes, brackets and commas inside brackets.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    let open = line.rfind('(').unwrap_or(line.len());
    let (before, inside) = line.split_at(open);
    let before = before
        .split([':', '–', '—', '|', '→'])
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split("->"));
    let whole = inside.trim_matches(['(', ')', ' ', '.']);
    before
        .chain(std::iter::once(whole))
        .chain(inside.split(['(', ',', ')', ':']))
        .map(str::trim)
}

/// Names behind an `@`.
fn mentioned(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let apart = !text[..at].ends_with(char::is_alphanumeric);
        let rest = &text[at + 1..];
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '-'))
            .unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        if apart && name.starts_with(char::is_alphabetic) && !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

fn is_title(word: &str) -> bool {
    const TITLES: [&str; 25] = [
        "frau",
        "herr",
        "herrn",
        "dr",
        "prof",
        "mr",
        "mrs",
        "ms",
        "pfarrer",
        "pfarrerin",
        "pastor",
        "pastorin",
        "kantor",
        "kantorin",
        "buergermeister",
        "buergermeisterin",
        "landrat",
        "landraetin",
        "schwester",
        "bruder",
        "fr",
        "hr",
        "rev",
        "cllr",
        "councillor",
    ];
    TITLES.contains(&fold(word.trim_end_matches('.')).as_str())
}

/// Usual first names, folded and sorted; none that is a usual noun or verb as well.
#[rustfmt::skip]
const FIRST_NAMES: &[&str] = &[
    "ada", "adam", "adele", "adrian", "agnes", "ahmed", "aisha", "alan", "albert", "albrecht", "alex",
    "alexander", "alexandra", "alfred", "ali", "alice", "alina", "alison", "amanda", "amelie", "amir",
    "amy", "ana", "anastasia", "andre", "andrea", "andreas", "andrew", "andy", "angela", "angelika",
    "anika", "anita", "anja", "anke", "ann", "anna", "anne", "annegret", "anneliese", "annett", "annette",
    "annika", "anthony", "antje", "anton", "antonia", "arne", "arno", "arthur", "astrid", "axel", "barbara",
    "bastian", "beate", "beatrice", "ben", "benjamin", "bernd", "bernhard", "bert", "bertram", "beth",
    "bettina", "betty", "bianca", "birgit", "bjoern", "bob", "bodo", "boris", "brian", "brigitte", "bruno",
    "burkhard", "carina", "carl", "carla", "carlos", "carmen", "carol", "carola", "carolin", "caroline",
    "carsten", "caspar", "catherine", "charles", "charlotte", "cheryl", "chloe", "chris", "christa",
    "christel", "christian", "christiane", "christina", "christine", "christoph", "christopher", "claire",
    "clara", "clemens", "cleo", "colin", "connie", "conny", "cornelia", "craig", "dagmar", "dan", "daniel",
    "daniela", "dave", "david", "debbie", "deborah", "denis", "dennis", "detlef", "dev", "diana", "diane",
    "dieter", "dietmar", "dietrich", "dirk", "dominik", "donald", "dora", "doreen", "doris", "dorothea",
    "dorothee", "doug", "eberhard", "eckhard", "eddie", "edgar", "edith", "edward", "elena", "eli", "elias",
    "elisabeth", "elizabeth", "elke", "ella", "ellen", "ellie", "elsa", "emil", "emily", "emma", "enrico",
    "eric", "erich", "erik", "erika", "erwin", "esther", "eva", "evelyn", "ewald", "fabian", "falk",
    "fatima", "felix", "ferdinand", "fiona", "florian", "frank", "franz", "franziska", "fred", "frederik",
    "frieda", "friederike", "friedrich", "fritz", "gabi", "gabriel", "gabriele", "gareth", "gary", "geoff",
    "georg", "george", "georgia", "gerald", "gerd", "gerda", "gerhard", "gerlinde", "gert", "gertrud",
    "gisela", "graham", "greg", "gregor", "greta", "gudrun", "guenter", "guenther", "guido", "gunter",
    "hanna", "hannah", "hannelore", "hannes", "hans", "harald", "harriet", "harry", "hartmut", "hassan",
    "heather", "hedwig", "heide", "heidi", "heidrun", "heike", "heiko", "heiner", "heinrich", "heinz",
    "helen", "helena", "helga", "helge", "helmut", "hendrik", "henning", "henry", "herbert", "hermann",
    "hilde", "hildegard", "hiltrud", "holger", "horst", "hubert", "hugo", "ian", "ibrahim", "ida", "ilona",
    "ilse", "imke", "ina", "ines", "inga", "inge", "ingeborg", "ingo", "ingrid", "irene", "irina", "iris",
    "irmgard", "isabel", "isabell", "isabella", "ivan", "ivonne", "jack", "jacob", "jacqueline", "jakob",
    "james", "jan", "jana", "jane", "janet", "janina", "jasmin", "jason", "jeanette", "jeff", "jenna",
    "jennifer", "jenny", "jens", "jessica", "jill", "jim", "jo", "joachim", "joan", "joana", "joanna",
    "joanne", "jochen", "joe", "joerg", "johann", "johanna", "johannes", "john", "jolanda", "jonas",
    "jonathan", "jorge", "josef", "joseph", "josephine", "josh", "joyce", "juan", "judith", "juergen",
    "jule", "julia", "julian", "juliane", "julie", "jutta", "kai", "karen", "karin", "karina", "karl",
    "karla", "karola", "karsten", "kate", "katharina", "kathleen", "kathrin", "kathy", "katie", "katja",
    "katrin", "kay", "keith", "ken", "kenneth", "kerstin", "kevin", "kim", "kirsten", "klara", "klaus",
    "knut", "konrad", "konstantin", "kristin", "kristina", "kurt", "lara", "lars", "laura", "lea", "leah",
    "lena", "lennart", "leo", "leon", "leonie", "liam", "lilli", "lily", "linda", "lisa", "lore", "lorenz",
    "lothar", "louis", "louisa", "louise", "lucas", "lucia", "lucy", "ludwig", "luis", "luisa", "lukas",
    "lutz", "lydia", "madeleine", "magda", "magdalena", "maik", "maike", "malte", "mandy", "manfred",
    "manuel", "manuela", "marc", "marcel", "marcin", "marco", "marcus", "mareike", "maren", "margaret",
    "margarete", "margit", "margot", "margrit", "maria", "marian", "marianne", "marie", "marina", "mario",
    "marion", "marit", "marius", "marko", "markus", "marlene", "marlies", "marta", "martha", "martin",
    "martina", "mary", "mathias", "mathilde", "matt", "matteo", "matthew", "matthias", "maurice",
    "maximilian", "maya", "mechthild", "meike", "melanie", "melissa", "merle", "mia", "michael", "michaela",
    "michelle", "mike", "miriam", "mirko", "mohamed", "mohammed", "monika", "moritz", "muriel", "mustafa",
    "nadine", "nadja", "nancy", "natalie", "natascha", "nathan", "neil", "nele", "nicholas", "nick",
    "nicola", "nicolas", "nicole", "nigel", "niklas", "nils", "nina", "noah", "nora", "norbert", "olaf",
    "ole", "oleg", "olga", "oli", "oliver", "olivia", "omar", "oscar", "oskar", "otto", "pamela", "pascal",
    "patricia", "patrick", "patrizia", "paul", "paula", "pauline", "pedro", "peggy", "peter", "petra",
    "phil", "philip", "philipp", "phoebe", "pia", "priya", "rachel", "rainer", "ralf", "ralph", "ramona",
    "raphael", "raymond", "rebecca", "regina", "regine", "reiner", "reinhard", "reinhold", "renate", "rene",
    "renee", "ricarda", "richard", "rita", "robert", "robin", "roger", "roland", "rolf", "roman", "romy",
    "ron", "ronald", "ronny", "rosa", "rosemarie", "rosemary", "roswitha", "ruben", "rudi", "rudolf",
    "ruediger", "rupert", "ruth", "ryan", "sabine", "sabrina", "sally", "sam", "samantha", "samira",
    "samuel", "sandra", "sandy", "sara", "sarah", "sascha", "saskia", "sebastian", "selina", "serena",
    "sibylle", "siegfried", "siegrid", "sigrid", "silke", "silvia", "silvio", "simon", "simone", "sina",
    "sofia", "sofie", "sonja", "sophia", "sophie", "stefan", "stefanie", "steffen", "steffi", "stella",
    "stephan", "stephanie", "stephen", "steve", "steven", "stuart", "sue", "susan", "susann", "susanna",
    "susanne", "suzanne", "sven", "svenja", "sybille", "sylvia", "tanja", "tatjana", "ted", "teresa",
    "thea", "theo", "theodor", "theresa", "therese", "thilo", "thomas", "thorsten", "tilman", "tim", "timo",
    "tina", "tobias", "tom", "tommy", "tony", "torben", "torsten", "tracy", "traudel", "trevor", "udo",
    "ulf", "uli", "ulla", "ulrich", "ulrike", "ursula", "uta", "ute", "uwe", "valentin", "valerie",
    "vanessa", "vera", "verena", "veronica", "veronika", "vicky", "victor", "victoria", "viktor",
    "viktoria", "vincent", "volker", "walter", "waltraud", "wanda", "wendy", "werner", "wiebke", "wilfried",
    "wilhelm", "wilma", "winfried", "wolfgang", "xaver", "yasmin", "yusuf", "yvonne", "zoe",
];

#[cfg(test)]
mod tests {
    use super::{FIRST_NAMES, Known};

    fn acting(text: &str) -> Vec<String> {
        Known::of(&["Yılmaz Özdemir, Stadt".to_owned(), "Dr. Bo Chan".to_owned()]).acting(text)
    }

    #[test]
    fn the_first_names_are_sorted_for_searching() {
        assert!(FIRST_NAMES.is_sorted());
    }

    #[test]
    fn whoever_acts_is_found_wherever_they_are_named() {
        for (text, names) in [
            ("Anna: book a room until 12.6.", &["Anna"][..]),
            ("**Otto**: Radweg-Begehung planen", &["Otto"]),
            (
                "Hanna Kühn und Jens Uhlig: Treffen organisieren",
                &["Hanna Kühn", "Jens Uhlig"],
            ),
            ("Ben & Carol: draft a letter", &["Ben", "Carol"]),
            ("Frau Richter fragt beim Schulträger", &["Frau Richter"]),
            ("Dr. Evans to report on heating.", &["Dr. Evans"]),
            ("Bänke: Özdemir spricht mit der Stadt", &["Özdemir"]),
            ("Kinderchor: Kantor Weiß spricht mit der Schule", &["Kantor Weiß"]),
            ("Grace Chan – lease – 15 June 2014", &[]),
            ("Chan – lease – 15 June 2014", &["Chan"]),
            (
                "Wohnungspool (Stadt Freiberg, Herr Wolf, bis 31.3.)",
                &["Herr Wolf"],
            ),
            ("Dachkataster anfragen (@Heike, 15.3.2022)", &["Heike"]),
        ] {
            assert_eq!(acting(text), names, "{text}");
        }
    }

    #[test]
    fn a_noun_is_nobody() {
        for text in [
            "Fuhrpark: Angebote einholen",
            "Pond – on hold until we know about insurance",
            "Café: postponed until the lease is renewed",
            "Kuchen: alle",
            "Plakate für den Putztag",
            "Everybody brings one neighbour.",
            "mail@example.org anschreiben",
        ] {
            assert_eq!(acting(text), Vec::<String>::new(), "{text}");
        }
    }
}
