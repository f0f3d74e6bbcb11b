//! A ballot as bars: for the page on which it is counted, and for the wall.

use crate::locale::Locale;
use crate::tui::style::Glyphs;
use crate::tui::widgets::dots::Bar;
use crate::workshop::Ballot;
use crate::workshop::BallotKind;
use crate::workshop::dots::{Line, Outcome};

/// Returns the bars of a ballot: by rank, or in the order of the wall; a scale always from its low end to its high one.
#[must_use]
pub fn bars_of(
    ballot: &Ballot,
    outcome: &Outcome,
    by_rank: bool,
    locale: &Locale,
    glyphs: &Glyphs,
) -> Vec<Bar> {
    let lines: Vec<&Line> = if by_rank && *ballot.kind != BallotKind::Scale {
        outcome.ranked()
    } else {
        outcome.lines.iter().collect()
    };
    let (most, last) = (outcome.most(), lines.len().saturating_sub(1));
    let bar = |(at, line): (usize, &&Line)| {
        let mut label = locale.dots_label(line);
        if *ballot.kind == BallotKind::Scale {
            let end = match at {
                0 => ballot.low.trim(),
                at if at == last => ballot.high.trim(),
                _ => "",
            };
            if !end.is_empty() && end != label {
                label = format!("{label} {} {end}", glyphs.separator);
            }
        }
        Bar {
            mark: line.rank.map_or_else(String::new, |rank| {
                let near = if line.is_near_tie { glyphs.near } else { "" };
                format!("{near}{rank}.")
            }),
            label,
            note: locale.dots_standing(line.standing),
            value: line
                .dots
                .map_or_else(|| glyphs.minus.to_owned(), |dots| dots.to_string()),
            fraction: match most {
                0 => 0.0,
                most => f64::from(line.dots.unwrap_or(0)) / f64::from(most),
            },
            quiet: line.dots.is_none(),
        }
    };
    lines.iter().enumerate().map(bar).collect()
}
