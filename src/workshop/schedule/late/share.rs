//! Sharing minutes out among items, and what each of them must keep.

use super::super::super::things::ItemKind;

/// The minutes below which nothing is shortened.
pub(super) const LEAST: i64 = 5;

/// Returns the minutes that an item keeps of those planned: half of them, of a break a third, and at least five.
pub(super) fn minimum(kind: ItemKind, planned: i64) -> i64 {
    let part = if kind == ItemKind::Break { 3 } else { 2 };
    let kept = planned.max(0) / part + i64::from(planned.max(0) % part > 0);
    kept.max(LEAST).min(planned.max(0))
}

/// Returns the minutes that a round can give.
pub(super) fn round_gives(minutes: u32) -> i64 {
    let minutes = i64::from(minutes);
    minutes - minimum(ItemKind::Rounds, minutes)
}

/// Shares whole minutes out by weight, to nobody more than it takes: `(weight, most)`. Rounding is off by less than a
/// minute for each: what is left over goes where the most was cut off.
pub(super) fn share(minutes: i64, takers: &[(i64, i64)]) -> Vec<i64> {
    let mut parts = vec![0; takers.len()];
    let mut left = minutes.max(0);
    let mut open: Vec<usize> = (0..takers.len())
        .filter(|&at| takers[at].0 > 0 && takers[at].1 > 0)
        .collect();
    loop {
        let weight: i128 = open.iter().map(|&at| i128::from(takers[at].0)).sum();
        if weight == 0 {
            return parts;
        }
        let wanted = |at: usize| i128::from(left) * i128::from(takers[at].0);
        // Whoever would get more than it takes gets that, and the others share the rest.
        let is_full = |&at: &usize| wanted(at) >= i128::from(takers[at].1) * weight;
        let (full, others): (Vec<usize>, Vec<usize>) = open.iter().partition(|&at| is_full(at));
        if full.is_empty() {
            let mut rest = left;
            for &at in &others {
                parts[at] = (wanted(at) / weight) as i64;
                rest -= parts[at];
            }
            let mut others = others;
            others.sort_by_key(|&at| (-(wanted(at) % weight), at));
            for at in others.into_iter().take(usize::try_from(rest).unwrap_or(0)) {
                parts[at] += 1;
            }
            return parts;
        }
        for &at in &full {
            parts[at] = takers[at].1;
        }
        left -= full.iter().map(|&at| takers[at].1).sum::<i64>();
        open = others;
    }
}
