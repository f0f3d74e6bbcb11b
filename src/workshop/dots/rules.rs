//! How many dots each person gets: what those who teach it recommend.
//!
//! The rules differ, so the number is a choice, and each suggestion names where it is from. Nobody has measured which
//! is best; all of them are rules of thumb.
//!
//! - [`Rule::Third`], *n/3*: as many as a third of the options, rounded up. Common practice under the name "N/3
//!   voting"; in writing for long lists: W. J. Michalski, *Six Sigma Tool Navigator*, tool 115 "Multivoting" ("vote for
//!   one half, one third for a long list, of the listed items").
//! - [`Rule::Half`], *n/2, at most 10*: half of the options, rounded up, never more than ten. From German teaching of
//!   moderation (Methodenpool Altenpflege, „Mehrpunktabfrage“: „die Hälfte der zu bewertenden Aspekte … grundsätzlich
//!   nicht mehr als zehn“).
//! - [`Rule::Five`], *five*: whatever is on the list, "usually five choices are allowed; the longer the list, the more,
//!   up to 10" (American Society for Quality, *Multivoting*, after N. R. Tague, *The Quality Toolbox*).
//! - [`Rule::Steps`], *enough for a clear order*: so many dots that each option could have one more than the next one,
//!   n·(n−1)/2 of them shared among all people, rounded up (workshopmoderationstraining.de, „Anzahl der Punkte“).

/// The most dots per person that any rule here suggests: nobody sticks more.
const CEILING: usize = 10;

/// A rule for the number of dots per person; where it is from stands in the module's essay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// A third of the options.
    Third,
    /// Half of the options, at most ten.
    Half,
    /// Five, whatever there is.
    Five,
    /// As many as it takes for every option to be one dot ahead of the next.
    Steps,
}

impl Rule {
    /// Every rule, in the order in which they are shown; the first one fills the form.
    pub const ALL: [Self; 4] = [Self::Third, Self::Half, Self::Five, Self::Steps];

    /// Returns the number of dots per person for so many options and people; none where the rule says nothing.
    #[must_use]
    pub fn dots(self, options: usize, people: Option<u32>) -> Option<u32> {
        if options < 2 {
            return None;
        }
        let dots = match self {
            Self::Third => options.div_ceil(3),
            Self::Half => options.div_ceil(2).min(CEILING),
            Self::Five => (options > 5).then_some(5)?,
            Self::Steps => {
                let people = usize::try_from(people.filter(|&people| people > 0)?).ok()?;
                options.checked_mul(options - 1)?.div_ceil(2).div_ceil(people)
            }
        };
        u32::try_from(dots).ok()
    }
}

/// A number of dots per person, and the rules that come to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The rule.
    pub rule: Rule,
    /// How many dots each person has by it.
    pub dots: u32,
}

/// Returns what the rules say to so many options and people.
#[must_use]
pub fn suggestions(options: usize, people: Option<u32>) -> Vec<Suggestion> {
    let rules = Rule::ALL.into_iter();
    rules
        .filter_map(|rule| {
            let dots = rule.dots(options, people)?;
            Some(Suggestion { rule, dots })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Rule, suggestions};

    #[test]
    fn each_rule_says_what_its_source_says() {
        assert_eq!(Rule::Third.dots(33, None), Some(11));
        assert_eq!(Rule::Third.dots(10, None), Some(4));
        assert_eq!(Rule::Half.dots(10, None), Some(5), "the source's own example");
        assert_eq!(Rule::Half.dots(33, None), Some(10));
        assert_eq!(Rule::Five.dots(12, None), Some(5));
        // Six options, four people: 5 + 4 + 3 + 2 + 1 + 0 dots, shared.
        assert_eq!(Rule::Steps.dots(6, Some(4)), Some(4));
    }

    #[test]
    fn where_there_is_nothing_to_choose_from_nothing_is_suggested() {
        assert_eq!(suggestions(0, Some(30)), []);
        assert_eq!(suggestions(1, Some(30)), []);
        assert_eq!(Rule::Five.dots(5, None), None, "everything would get one");
        assert_eq!(Rule::Steps.dots(6, None), None);
        assert_eq!(Rule::Steps.dots(6, Some(0)), None);
        assert!(
            Rule::ALL
                .iter()
                .all(|rule| rule.dots(usize::MAX, Some(1)).is_none() || *rule != Rule::Steps)
        );
    }
}
