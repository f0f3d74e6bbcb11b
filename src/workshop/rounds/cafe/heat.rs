//! What a plan is worth, and how willingly the search takes a worse one.

use super::Dice;

/// How good a plan is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Worth {
    /// Minus the pairs not kept together or apart: 0 is all of them.
    pub(super) kept: i64,
    /// Minus the guests who stay at one theme.
    pub(super) moving: i64,
    /// The pairs who meet.
    pub(super) met: i64,
    /// Minus what guests do not see of the themes.
    pub(super) seen: i64,
}

/// What a pair who meet are worth. A guest who misses one theme is worth the smallest part of it.
const PAIR: i64 = 6;

impl Worth {
    /// What decides which of two plans is better: first the pairs kept, then that enough people meet, then that no
    /// guest stays at one theme, then how many meet and how much is seen.
    pub(super) fn rank(self, enough: i64) -> [i64; 4] {
        [self.kept, self.met.min(enough), self.moving, self.value()]
    }

    fn value(self) -> i64 {
        PAIR * self.met + self.seen
    }
}

impl std::ops::Add for Worth {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            kept: self.kept + other.kept,
            moving: self.moving + other.moving,
            met: self.met + other.met,
            seen: self.seen + other.seen,
        }
    }
}

/// What a pair that is not kept weighs while it is warm.
const PRICE: i64 = 6 * PAIR;

/// What a guest who stays at one theme weighs: nothing, …
pub(super) const FREE: i64 = 0;
/// … as much as can be had for it without too many meeting again, …
pub(super) const CHEAP: i64 = 2 * PAIR;
/// … or nearly anything.
pub(super) const DEAR: i64 = 6 * PAIR;

/// How willingly a worse plan is taken.
pub(super) struct Heat {
    /// What a guest who stays at one theme weighs. If that is nothing, neither does what is seen of the themes.
    price: i64,
    /// For so many steps.
    pub(super) steps: usize,
    /// The inverse of the temperature, which rises evenly.
    cold: f64,
    rise: f64,
    /// The step at which it gets colder next.
    next: usize,
    /// For each loss the chance of taking it, of 2³².
    chances: [u64; 24 * PAIR as usize],
}

/// After so many steps it gets colder.
const STAGE: usize = 2048;

impl Heat {
    /// At this price, from so cold to so cold in so many steps.
    pub(super) fn new(price: i64, first: f64, last: f64, steps: usize) -> Self {
        let stages = (steps / STAGE).max(1) as f64;
        Self {
            price,
            steps,
            cold: first,
            rise: (last - first) / stages,
            next: 0,
            chances: [0; 24 * PAIR as usize],
        }
    }

    /// What of the rank of a plan counts at this price.
    pub(super) fn matters(&self, [kept, met, moving, value]: [i64; 4]) -> [i64; 4] {
        if self.price == FREE {
            [kept, met, 0, 0]
        } else {
            [kept, met, moving, value]
        }
    }

    /// It is so late.
    pub(super) fn step(&mut self, step: usize) {
        if step < self.next {
            return;
        }
        self.cold += if step > 0 { self.rise } else { 0.0 };
        self.next = step + STAGE;
        for (loss, chance) in self.chances.iter_mut().enumerate() {
            *chance = (falling(loss as f64 * self.cold / PAIR as f64) * 4_294_967_296.0) as u64;
        }
    }

    pub(super) fn takes(&self, change: Worth, dice: &mut Dice) -> bool {
        let seen = if self.price == FREE { 0 } else { change.seen };
        let loss = -(PAIR * change.met + seen + PRICE * change.kept + self.price * change.moving);
        match usize::try_from(loss) {
            Ok(loss) if loss > 0 => {
                let chance = self.chances.get(loss).copied().unwrap_or(0);
                chance > 0 && dice.roll() >> 32 < chance
            }
            _ => true,
        }
    }
}

/// Nearly e to the power of −x, by plain arithmetic alone: the same on every machine.
fn falling(x: f64) -> f64 {
    let mut power = 1.0 / (1.0 + x / 4096.0);
    for _ in 0..12 {
        power *= power;
    }
    power
}
