//! A scale: how the dots spread over its steps.
//!
//! The middle and the mean are said as what they are: numbers of a mood at one moment, of few people, on steps that
//! nobody has measured. Below five dots there is neither; two people are two people.

use super::Outcome;

/// The fewest dots of which a middle is said.
const FEWEST: u64 = 5;

/// How dots spread over the steps of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// How many steps there are.
    pub steps: usize,
    /// How many dots were counted.
    pub dots: u64,
    /// The step at which half of the dots are on either side, in halves: 7 is between the third and the fourth.
    pub middle_halves: u64,
    /// The mean of the steps, in tenths, rounded: 36 is 3.6.
    pub mean_tenths: u64,
}

/// Returns how the dots of a scale spread; none, as long as there are too few to say.
#[must_use]
pub fn spread(outcome: &Outcome) -> Option<Spread> {
    let steps = || (1_u64..).zip(outcome.lines.iter().map(|line| u64::from(line.dots.unwrap_or(0))));
    let dots = outcome.sum;
    if dots < FEWEST {
        return None;
    }
    // The step of the dot that is number `nth`, counting from 0.
    let step_of = |nth: u64| {
        let mut before = 0;
        steps()
            .find(|&(_, dots)| {
                before += dots;
                nth < before
            })
            .map_or(0, |(step, _)| step)
    };
    let weighted: u64 = steps().map(|(step, dots)| step * dots).sum();
    Some(Spread {
        steps: outcome.lines.len(),
        dots,
        middle_halves: step_of((dots - 1) / 2) + step_of(dots / 2),
        mean_tenths: (weighted * 20 + dots) / (dots * 2),
    })
}
