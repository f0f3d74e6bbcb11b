//! Positions between positions: how a list keeps its order when two laptops move things at once.
//!
//! A [`Position`] is a short text that sorts like a fraction. Between any two there is always a third, so
//! moving a card is one write to one field and never renumbers its neighbours. The first letter says how
//! many digits the whole part has, so that ten thousand cards typed one after the other keep positions of
//! four letters.
//!
//! Two laptops may find the same position for two things; lists then order them by identity.
//! Source: David Greenspan, *Implementing Fractional Indexing* (2020).

use serde::{Deserialize, Serialize};

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A place in an ordered list. The default sorts before every other one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Position(Box<str>);

impl Position {
    /// Returns the position of the first thing in an empty list.
    #[must_use]
    pub fn first() -> Self {
        Self("a0".into())
    }

    /// Returns a position behind this one, with room for many more.
    #[must_use]
    pub fn after(&self) -> Self {
        Self::between(Some(self), None)
    }

    /// Returns a position before this one.
    #[must_use]
    pub fn before(&self) -> Self {
        Self::between(None, Some(self))
    }

    /// Returns a position between two neighbours, either of which may be missing.
    ///
    /// Where nothing fits between them — they are equal, in the wrong order, or were written by hand
    /// and follow no rule — the result lies behind `low`, so that the moved thing stays where it can
    /// be seen.
    #[must_use]
    pub fn between(low: Option<&Self>, high: Option<&Self>) -> Self {
        let low = low.map(|position| &*position.0).filter(|key| is_regular(key));
        let high = high.map(|position| &*position.0).filter(|key| is_regular(key));
        let high = high.filter(|high| low.is_none_or(|low| low < *high));
        let key = match (low, high) {
            (None, None) => "a0".to_owned(),
            (Some(low), None) => {
                let whole = whole_part(low);
                increment(whole).unwrap_or_else(|| whole.to_owned() + &middle(&low[whole.len()..], None))
            }
            (None, Some(high)) => {
                let whole = whole_part(high);
                if whole.len() < high.len() {
                    whole.to_owned()
                } else {
                    decrement(whole)
                        .unwrap_or_else(|| whole.to_owned() + &middle("", Some(&high[whole.len()..])))
                }
            }
            (Some(low), Some(high)) => {
                let (low_whole, high_whole) = (whole_part(low), whole_part(high));
                if low_whole == high_whole {
                    let (low, high) = (&low[low_whole.len()..], &high[high_whole.len()..]);
                    low_whole.to_owned() + &middle(low, Some(high))
                } else {
                    match increment(low_whole) {
                        Some(next) if next.as_str() < high => next,
                        _ => low_whole.to_owned() + &middle(&low[low_whole.len()..], None),
                    }
                }
            }
        };
        Self(key.into())
    }

    /// Returns `count` positions in order, all behind `low`.
    #[must_use]
    pub fn run_after(low: Option<&Self>, count: usize) -> Vec<Self> {
        let mut last = low.cloned();
        (0..count)
            .map(|_| {
                let next = Self::between(last.as_ref(), None);
                last = Some(next.clone());
                next
            })
            .collect()
    }
}

/// Says whether the key was made by the rules: a head that announces the digits of its whole part.
fn is_regular(key: &str) -> bool {
    let Some(length) = key.bytes().next().and_then(whole_length) else {
        return false;
    };
    key.len() >= length && key.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// `a` announces one digit, `z` twenty-six; `Z` one digit below zero, `A` twenty-six.
fn whole_length(head: u8) -> Option<usize> {
    match head {
        b'a'..=b'z' => Some(usize::from(head - b'a') + 2),
        b'A'..=b'Z' => Some(usize::from(b'Z' - head) + 2),
        _ => None,
    }
}

fn whole_part(key: &str) -> &str {
    let length = key.bytes().next().and_then(whole_length).unwrap_or(key.len());
    &key[..length.min(key.len())]
}

fn value(digit: u8) -> usize {
    DIGITS.iter().position(|&known| known == digit).unwrap_or(0)
}

fn increment(whole: &str) -> Option<String> {
    let mut bytes = whole.as_bytes().to_vec();
    for digit in bytes[1..].iter_mut().rev() {
        let next = value(*digit) + 1;
        if next < DIGITS.len() {
            *digit = DIGITS[next];
            return String::from_utf8(bytes).ok();
        }
        *digit = DIGITS[0];
    }
    let head = match bytes[0] {
        b'Z' => b'a',
        b'z' => return None,
        head => head + 1,
    };
    Some(head_with(head, DIGITS[0]))
}

fn decrement(whole: &str) -> Option<String> {
    let mut bytes = whole.as_bytes().to_vec();
    for digit in bytes[1..].iter_mut().rev() {
        if let Some(next) = value(*digit).checked_sub(1) {
            *digit = DIGITS[next];
            return String::from_utf8(bytes).ok();
        }
        *digit = DIGITS[DIGITS.len() - 1];
    }
    let head = match bytes[0] {
        b'a' => b'Z',
        b'A' => return None,
        head => head - 1,
    };
    Some(head_with(head, DIGITS[DIGITS.len() - 1]))
}

fn head_with(head: u8, digit: u8) -> String {
    let digits = whole_length(head).unwrap_or(2) - 1;
    std::iter::once(head)
        .chain(std::iter::repeat_n(digit, digits))
        .map(char::from)
        .collect()
}

/// Returns the digits of a fraction strictly between `low` and `high` (`None`: one).
fn middle(low: &str, high: Option<&str>) -> String {
    let (low, high) = (low.as_bytes(), high.map(str::as_bytes));
    let mut result = String::new();
    let mut bounded = high;
    let mut i = 0;
    loop {
        let floor = low.get(i).map_or(0, |&digit| value(digit));
        let ceiling = match bounded {
            Some(high) => high.get(i).map_or(0, |&digit| value(digit)),
            None => DIGITS.len(),
        };
        if ceiling > floor + 1 {
            result.push(char::from(DIGITS[(floor + ceiling) / 2]));
            return result;
        }
        result.push(char::from(DIGITS[floor]));
        if ceiling > floor {
            // One digit apart: whatever follows `low` here is below `high`.
            bounded = None;
        } else if bounded.is_some_and(|high| i >= high.len()) {
            // `high` has run out without being above `low`: only by hand-made keys. Stay behind `low`.
            bounded = None;
        }
        i += 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Position;

    #[test]
    fn ten_thousand_appended_positions_stay_short_and_in_order() {
        let positions = Position::run_after(None, 10_000);
        assert!(positions.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(positions.iter().all(|position| position.0.len() <= 4));
    }

    #[test]
    fn a_position_made_by_hand_is_survived() {
        for key in ["", "!", "ä", "a", "zzz", "0", "b0"] {
            let odd = Position(key.into());
            let _ = Position::between(Some(&odd), None);
            let _ = Position::between(None, Some(&odd));
            let _ = Position::between(Some(&odd), Some(&odd));
        }
    }

    proptest! {
        #[test]
        fn there_is_always_room_between_two_neighbours(places in prop::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut list = vec![Position::first()];
            for place in places {
                let at = place.index(list.len() + 1);
                let low = at.checked_sub(1).map(|before| &list[before]);
                let new = Position::between(low, list.get(at));
                list.insert(at, new);
            }
            prop_assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "{list:?}");
        }

        #[test]
        fn any_two_texts_have_a_position_between_or_behind(low in "[0-9A-Za-z]{0,6}", high in "[0-9A-Za-z]{0,6}") {
            let (low, high) = (Position(low.into()), Position(high.into()));
            let _ = Position::between(Some(&low), Some(&high));
        }
    }
}
