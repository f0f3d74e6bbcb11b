//! Ranks, ties and near-ties.
//!
//! Equal numbers share the better rank, and the ranks behind them stay free: 1, 2, 2, 4. Whoever counts dots on a
//! wall, some of them half hidden, miscounts; so two numbers that differ by no more than a miscount are a *near-tie*
//! and are shown as such. The rule is ours, and has to be one that can be said aloud: at most one dot, or at most one
//! in twenty of the larger number. It holds for each pair by itself (of 12, 11 and 10 the first and the last are
//! apart), and never for what has no dot at all: nobody overlooks that.

use std::cmp::Reverse;

use super::Line;

/// One in how many dots may be a miscount.
const ONE_IN: u32 = 20;

/// Says whether two different numbers of dots are so close that it may be a miscount.
fn is_near(one: u32, other: u32) -> bool {
    let (less, more) = (one.min(other), one.max(other));
    less > 0 && less < more && more - less <= (more / ONE_IN).max(1)
}

/// Writes rank, near-ties and shares to lines of which the dots are known; a scale has shares only.
pub(super) fn rank(lines: &mut [Line], is_scale: bool) {
    let sum: u64 = lines.iter().filter_map(|line| line.dots).map(u64::from).sum();
    let mut counted: Vec<u32> = lines.iter().filter_map(|line| line.dots).collect();
    counted.sort_unstable_by_key(|&dots| Reverse(dots));
    for line in lines {
        let Some(dots) = line.dots else {
            continue;
        };
        // A part of the sum is no more than all of it.
        line.share = (u64::from(dots) * 1000).checked_div(sum).unwrap_or(0) as u32;
        if is_scale {
            continue;
        }
        let before = counted.partition_point(|&other| other > dots);
        let behind = counted.partition_point(|&other| other >= dots);
        line.rank = Some(before + 1);
        let next_more = before.checked_sub(1).and_then(|at| counted.get(at));
        let next_less = counted.get(behind);
        line.is_near_tie = next_more
            .into_iter()
            .chain(next_less)
            .any(|&other| is_near(dots, other));
    }
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn a_near_tie_is_one_dot_or_one_in_twenty_apart() {
        assert!(is_near(11, 12) && is_near(12, 11) && is_near(1, 2));
        assert!(!is_near(10, 12) && !is_near(7, 7));
        assert!(is_near(38, 40) && !is_near(37, 40));
        assert!(!is_near(0, 1), "nobody overlooks that a thing has no dot");
    }
}
