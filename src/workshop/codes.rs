//! Short codes on paper: how what was written by hand finds its way back to where it belongs.
//!
//! A printed sheet bears a code for each place that something is written into: the box of a question on the
//! sheet of a theme, a stack of cards of one category, the list of agreements. Whoever types it in from paper
//! names the code and is where the text goes, whichever sheet comes next from the pile.
//!
//! A code is made of identities, so it stays the same when themes are renamed, put in another order, or joined
//! by new ones. It is the beginning of twelve digits: mostly four, more only where two places of a workshop begin
//! alike. If that happens after something was printed, what stands on the paper fits two places, and both are
//! offered. The alphabet has one sign for all that look alike (`0 O Q`, `1 I L`, `2 Z`, `5 S`, `6 G`, `8 B`,
//! `U V`) and no vowels, so that nothing is misread and no code is a word.

use super::id::Id;
use super::things::{CategoryId, ClusterId, QuestionId, ThemeId};
use super::{Category, Cluster, Question, Theme, Workshop};

const ALPHABET: &[u8; 24] = b"0123456789CDFHJKMNPRTVWX";
/// How many digits there are at most: as many as sixty bits fill.
const DIGITS: usize = 12;
/// How many digits a code has at least.
const FEWEST: usize = 4;

/// A place that something written on paper belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Spot {
    /// The answers to a question at a theme.
    Answers(ThemeId, QuestionId),
    /// Any answers: on a sheet that was printed before there were themes or questions.
    AnyAnswers,
    /// The cards of a category.
    Cards(CategoryId),
    /// Any cards: printed before there were categories.
    AnyCards,
    /// The column of a theme on the cluster wall.
    Theme(ThemeId),
    /// A cluster.
    Cluster(ClusterId),
    /// The list of tasks.
    Agreements,
    /// Who is there.
    Participants,
    /// The date poll.
    Poll,
    /// Who is to be invited.
    Invitations,
}

impl Spot {
    /// Returns what the code begins: the same on every laptop, and different for every place.
    fn identity(self) -> Id {
        let (kind, id) = match self {
            Self::Answers(theme, question) => (1, Id::from(theme).pair(question.into())),
            Self::AnyAnswers => (2, Id::ONE),
            Self::Cards(category) => (3, category.into()),
            Self::AnyCards => (4, Id::ONE),
            Self::Theme(theme) => (5, theme.into()),
            Self::Cluster(cluster) => (6, cluster.into()),
            Self::Agreements => (7, Id::ONE),
            Self::Participants => (8, Id::ONE),
            Self::Poll => (9, Id::ONE),
            Self::Invitations => (10, Id::ONE),
        };
        id.pair(Id::from_bits(kind))
    }

    fn digits(self) -> Digits {
        let mut rest = self.identity().bits();
        let base = ALPHABET.len() as u64;
        std::array::from_fn(|_| {
            let digit = ALPHABET[(rest % base) as usize];
            rest /= base;
            digit
        })
    }
}

type Digits = [u8; DIGITS];

/// Why a code leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// It is too short, too long, or has other signs.
    #[error("a code has at least {FEWEST} letters and digits")]
    NotACode,
    /// No place of this workshop has it.
    #[error("no place of this workshop has this code")]
    Unknown,
    /// The place was removed.
    #[error("what this code stands for was removed")]
    Gone,
    /// It fits several places.
    #[error("this code fits several places")]
    Several(Vec<Spot>),
}

/// The codes of a workshop.
#[derive(Clone, Debug)]
pub struct Codes {
    /// Every place by its digits, sorted by them.
    known: Vec<(Digits, Spot)>,
    /// Places of which a part was removed.
    gone: Vec<Digits>,
}

impl Codes {
    /// Learns the codes of a workshop.
    #[must_use]
    pub fn of(workshop: &Workshop) -> Self {
        let questions = || workshop.questions.iter().map(Question::id);
        let mut known: Vec<Spot> = vec![
            Spot::AnyAnswers,
            Spot::AnyCards,
            Spot::Agreements,
            Spot::Participants,
            Spot::Poll,
            Spot::Invitations,
        ];
        for theme in workshop.themes.iter().map(Theme::id) {
            known.push(Spot::Theme(theme));
            known.extend(questions().map(|question| Spot::Answers(theme, question)));
        }
        known.extend(
            workshop
                .categories
                .iter()
                .map(|category| Spot::Cards(category.id())),
        );
        known.extend(
            workshop
                .clusters
                .iter()
                .map(|cluster| Spot::Cluster(cluster.id())),
        );
        let mut gone: Vec<Spot> = Vec::new();
        for theme in workshop.themes.removed().map(Theme::id) {
            gone.push(Spot::Theme(theme));
            let all = questions().chain(workshop.questions.removed().map(Question::id));
            gone.extend(all.map(|question| Spot::Answers(theme, question)));
        }
        for question in workshop.questions.removed().map(Question::id) {
            let themes = workshop.themes.iter().map(Theme::id);
            gone.extend(themes.map(|theme| Spot::Answers(theme, question)));
        }
        let categories = workshop.categories.removed().map(Category::id);
        gone.extend(categories.map(Spot::Cards));
        gone.extend(workshop.clusters.removed().map(Cluster::id).map(Spot::Cluster));
        let mut known: Vec<(Digits, Spot)> = known.into_iter().map(|spot| (spot.digits(), spot)).collect();
        known.sort_unstable();
        Self {
            known,
            gone: gone.into_iter().map(Spot::digits).collect(),
        }
    }

    /// Returns the code of a place as it is printed: as many digits as tell it from all others.
    #[must_use]
    pub fn code(&self, spot: Spot) -> String {
        let digits = spot.digits();
        let common = |other: &Digits| {
            let alike = digits.iter().zip(other).take_while(|(one, other)| one == other);
            alike.count()
        };
        let others = self.known.iter().filter(|(_, other)| *other != spot);
        let longest = others.map(|(other, _)| common(other) + 1).max().unwrap_or(0);
        let length = longest.clamp(FEWEST, DIGITS);
        digits[..length].iter().copied().map(char::from).collect()
    }

    /// Finds the place of a code as it was typed: in small letters, with spaces or hyphens, `o` for `0`.
    ///
    /// # Errors
    ///
    /// Returns a [`CodeError`] if it leads nowhere, or to several places.
    pub fn find(&self, typed: &str) -> Result<Spot, CodeError> {
        let typed = read(typed).ok_or(CodeError::NotACode)?;
        let mut found = self.known.iter().filter(|(digits, _)| digits.starts_with(&typed));
        match (found.next(), found.next()) {
            (Some(&(_, spot)), None) => Ok(spot),
            (Some(&(_, first)), Some(&(_, second))) => {
                let rest = found.map(|&(_, spot)| spot);
                Err(CodeError::Several(
                    [first, second].into_iter().chain(rest).collect(),
                ))
            }
            (None, _) if self.gone.iter().any(|digits| digits.starts_with(&typed)) => Err(CodeError::Gone),
            (None, _) => Err(CodeError::Unknown),
        }
    }
}

/// Reads a code in any spelling; none if it cannot be one.
fn read(typed: &str) -> Option<Vec<u8>> {
    let mut digits = Vec::new();
    for character in typed.chars() {
        let digit = match character.to_ascii_uppercase() {
            // What stands between the digits, or around them, as people write it.
            c if c.is_whitespace() || "-–‐._:·#".contains(c) => continue,
            'O' | 'Q' => b'0',
            'I' | 'L' => b'1',
            'Z' => b'2',
            'S' => b'5',
            'G' => b'6',
            'B' => b'8',
            'U' => b'V',
            other => u8::try_from(other)
                .ok()
                .filter(|digit| ALPHABET.contains(digit))?,
        };
        digits.push(digit);
    }
    (FEWEST..=DIGITS).contains(&digits.len()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::super::testing::Play;
    use super::super::things::{CategoryField, ClusterField, QuestionField, ThemeField};
    use super::super::{Direction, rounds};
    use super::*;

    /// A workshop of so many themes, questions, categories and clusters.
    fn play(counts: [usize; 4]) -> Play {
        let mut play = Play::new();
        let [themes, questions, categories, clusters] = counts;
        for number in 0..themes {
            let fields = vec![ThemeField::Name(format!("Thema {number}"))];
            play.add(|w| &w.themes, ThemeField::Pos, fields);
        }
        for number in 0..questions {
            let fields = vec![QuestionField::Text(format!("Frage {number}"))];
            play.add(|w| &w.questions, QuestionField::Pos, fields);
        }
        for _ in 0..categories {
            play.add(|w| &w.categories, CategoryField::Pos, Vec::new());
        }
        for _ in 0..clusters {
            play.add(|w| &w.clusters, ClusterField::Pos, Vec::new());
        }
        play
    }

    fn spots(workshop: &Workshop) -> Vec<Spot> {
        Codes::of(workshop).known.iter().map(|&(_, spot)| spot).collect()
    }

    fn codes(workshop: &Workshop) -> Vec<(Spot, String)> {
        let codes = Codes::of(workshop);
        let spots = spots(workshop).into_iter();
        spots.map(|spot| (spot, codes.code(spot))).collect()
    }

    /// Writes a code as somebody in a hurry might.
    fn spelled(code: &str, picks: &[usize]) -> String {
        let mut picks = picks.iter().copied().cycle();
        let mut out = String::new();
        for digit in code.chars() {
            let alike = match digit {
                '0' => "0oOqQ",
                '1' => "1iIlL",
                '2' => "2zZ",
                '5' => "5sS",
                '6' => "6gG",
                '8' => "8bB",
                'V' => "VvuU",
                _ => "",
            };
            let mut alike: Vec<char> = alike.chars().collect();
            alike.extend([digit, digit.to_ascii_lowercase()]);
            out.push(alike[picks.next().unwrap() % alike.len()]);
            out.push_str(["", "", " ", "-", "\t"][picks.next().unwrap() % 5]);
        }
        out
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn every_place_has_a_code_of_its_own_that_leads_back_to_it_in_any_spelling(
            counts in prop::array::uniform4(0usize..12),
            picks in prop::collection::vec(0usize..60, 17),
        ) {
            let workshop = play(counts).workshop;
            let known = Codes::of(&workshop);
            let mut seen = HashSet::new();
            for (spot, code) in codes(&workshop) {
                prop_assert!(seen.insert(code.clone()), "{code} stands twice");
                prop_assert_eq!(known.find(&code), Ok(spot));
                let typed = spelled(&code, &picks);
                prop_assert_eq!(known.find(&typed), Ok(spot), "{}", typed);
            }
        }

        #[test]
        fn what_was_printed_leads_to_its_place_when_all_around_it_was_changed(
            counts in prop::array::uniform4(1usize..8),
            picks in prop::collection::vec(0usize..60, 12),
        ) {
            let mut play = play(counts);
            let printed = codes(&play.workshop);
            for &pick in &picks {
                let theme = play.workshop.themes.nth(pick % counts[0]).unwrap().id();
                let change = if pick % 2 == 0 {
                    rounds::move_theme(&play.workshop, theme, Direction::Down)
                } else {
                    let seen = play.workshop.themes.get(theme).unwrap().name.version();
                    rounds::rename_theme(&play.workshop, theme, &format!("Neu {pick}"), seen)
                };
                play.commit(change);
            }
            prop_assert_eq!(&codes(&play.workshop), &printed);
            for number in 0..6 {
                let fields = vec![ThemeField::Name(format!("Dazu {number}"))];
                play.add(|w| &w.themes, ThemeField::Pos, fields);
            }
            let now = Codes::of(&play.workshop);
            for (spot, code) in printed {
                match now.find(&code) {
                    Ok(found) => prop_assert_eq!(found, spot),
                    Err(CodeError::Several(spots)) => prop_assert!(spots.contains(&spot)),
                    Err(error) => prop_assert!(false, "{} is {:?}", code, error),
                }
            }
        }
    }

    #[test]
    fn codes_have_four_signs_none_of_which_is_misread() {
        let all = codes(&play([3, 3, 2, 5]).workshop);
        assert_eq!(all.len(), 6 + 3 + 9 + 2 + 5);
        for (_, code) in all {
            assert_eq!(code.len(), 4, "{code}");
            assert!(!code.contains(|c| "OQILZSGBUAEY".contains(c)), "{code}");
        }
    }

    #[test]
    fn two_places_that_begin_alike_get_longer_codes_and_the_short_one_offers_both() {
        let mut codes = Codes::of(&Workshop::default());
        let (one, two) = (Spot::Agreements, Spot::Poll);
        let mut twin = one.digits();
        twin[5] = if twin[5] == b'7' { b'8' } else { b'7' };
        codes.known.retain(|(_, spot)| *spot != two);
        codes.known.push((twin, two));
        assert_eq!(codes.code(one).len(), 6);
        assert_eq!(codes.find(&codes.code(one)), Ok(one));
        let short = &codes.code(one)[..4];
        let Err(CodeError::Several(spots)) = codes.find(short) else {
            panic!("{short} fits two places");
        };
        assert_eq!(spots.len(), 2);
        assert!(spots.contains(&one) && spots.contains(&two));
    }

    #[test]
    fn a_code_of_what_was_removed_says_so() {
        let mut play = play([2, 2, 1, 1]);
        let theme = play.workshop.themes.nth(0).unwrap().id();
        let question = play.workshop.questions.nth(1).unwrap().id();
        let printed = Codes::of(&play.workshop).code(Spot::Answers(theme, question));
        play.remove(question);
        assert_eq!(Codes::of(&play.workshop).find(&printed), Err(CodeError::Gone));
        play.remove(theme);
        assert_eq!(Codes::of(&play.workshop).find(&printed), Err(CodeError::Gone));
    }

    #[test]
    fn what_is_no_code_is_told_from_a_code_that_nobody_has() {
        let codes = Codes::of(&play([1, 1, 1, 1]).workshop);
        for text in ["", "abc", "k7", "ÄÖÜß", "K7RF!", "0123456789012"] {
            assert_eq!(codes.find(text), Err(CodeError::NotACode), "{text}");
        }
        let unknown = (1111..).map(|n: u32| n.to_string()).find(|code| {
            let mut known = codes.known.iter();
            !known.any(|(digits, _)| digits.starts_with(code.as_bytes()))
        });
        assert_eq!(codes.find(&unknown.unwrap()), Err(CodeError::Unknown));
    }
}
