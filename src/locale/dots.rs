//! Says in words what a ballot is about, what was counted, and what does not add up.

use std::borrow::Cow;

use super::{Language, Locale};
use crate::gate;
use crate::tr;
use crate::workshop::dots::{self, Finding, Line, Outcome, Rule, Spread, Standing};
use crate::workshop::{Ballot, BallotKind, CategoryId, ThemeId, Workshop};

impl Locale {
    /// Returns the question of a ballot in one line.
    #[must_use]
    pub fn ballot_question(&self, ballot: &Ballot) -> String {
        match gate::show_flat(ballot.question.trim()) {
            Cow::Borrowed("") => tr!(self, "dots-no-question"),
            question => question.into_owned(),
        }
    }

    /// Says what dots are put on.
    #[must_use]
    pub fn ballot_topic(
        &self,
        workshop: &Workshop,
        kind: BallotKind,
        category: Option<CategoryId>,
        theme: Option<ThemeId>,
    ) -> String {
        let mut topic = self.ballot_kind(kind);
        if let Some(category) = category {
            let known = workshop.categories.get_any(category);
            let name = known.map_or_else(String::new, |it| gate::show_flat(&it.name).into_owned());
            topic = tr!(self, "dots-topic-category", topic = topic, name = name);
            if !workshop.categories.contains(category) {
                topic = tr!(self, "dots-topic-gone", topic = topic);
            }
        }
        if let Some(theme) = theme {
            let known = workshop.themes.get_any(theme);
            let name = known.map_or_else(String::new, |it| gate::show_flat(&it.name).into_owned());
            topic = tr!(self, "dots-topic-theme", topic = topic, name = name);
            if !workshop.themes.contains(theme) {
                topic = tr!(self, "dots-topic-gone", topic = topic);
            }
        }
        topic
    }

    /// Says in one line how a ballot goes: on what, how many dots, how many people.
    #[must_use]
    pub fn ballot_plan(&self, workshop: &Workshop, ballot: &Ballot) -> String {
        let mut parts = Vec::new();
        if *ballot.kind == BallotKind::Scale {
            parts.push(tr!(self, "dots-plan-scale"));
        } else {
            parts.push(self.ballot_topic(workshop, *ballot.kind, *ballot.category, *ballot.theme));
            parts.push(match *ballot.most {
                Some(most) => tr!(self, "dots-plan-most", count = (*ballot.dots), most = most),
                None => tr!(self, "dots-plan-each", count = (*ballot.dots)),
            });
        }
        if let Some(people) = dots::people(workshop, ballot) {
            parts.push(tr!(self, "dots-plan-people", count = people));
        }
        if *ballot.closed {
            parts.push(tr!(self, "dots-closed"));
        }
        parts.join(" · ")
    }

    /// Returns what a line says, in one line.
    #[must_use]
    pub fn dots_label(&self, line: &Line) -> String {
        match gate::show_flat(line.label.trim()) {
            Cow::Borrowed("") => tr!(self, "dots-blank"),
            label => label.into_owned(),
        }
    }

    /// Says why a line does not belong to what is voted on any more; empty: it does.
    #[must_use]
    pub fn dots_standing(&self, standing: Standing) -> String {
        match standing {
            Standing::Here => String::new(),
            Standing::Elsewhere => tr!(self, "dots-elsewhere"),
            Standing::Deleted => tr!(self, "dots-deleted"),
        }
    }

    /// Says how many dots were counted, of how many.
    #[must_use]
    pub fn dots_sum(&self, outcome: &Outcome) -> String {
        let sum = outcome.sum;
        let uncounted = outcome.lines.len().saturating_sub(outcome.counted);
        let mut said = match outcome.allowed.filter(|&allowed| allowed > 0) {
            None => tr!(self, "dots-sum", count = sum),
            Some(allowed) if sum > allowed => {
                return tr!(
                    self,
                    "dots-sum-over",
                    sum = sum.to_string(),
                    allowed = allowed.to_string(),
                    over = (sum - allowed).to_string()
                );
            }
            Some(allowed) if sum == allowed => tr!(self, "dots-sum-all", sum = sum.to_string()),
            Some(allowed) => tr!(
                self,
                "dots-sum-of",
                sum = sum.to_string(),
                allowed = allowed.to_string()
            ),
        };
        if uncounted > 0 && outcome.counted > 0 {
            said.push_str(" · ");
            said.push_str(&tr!(self, "dots-uncounted", count = uncounted));
        }
        said
    }

    /// Says what does not add up; `None` for what the sum says already.
    #[must_use]
    pub fn dots_finding(&self, finding: Finding, outcome: &Outcome) -> Option<String> {
        Some(match finding {
            Finding::NoOptions => tr!(self, "dots-no-options"),
            Finding::NoPeople => tr!(self, "dots-no-people"),
            Finding::NoDots => tr!(self, "dots-no-dots"),
            Finding::TooMany { .. } => return None,
            Finding::TooManyOn { line, most } => {
                let line = outcome.lines.get(line)?;
                let label = self.dots_label(line);
                tr!(
                    self,
                    "dots-over-on-one",
                    what = gate::truncate(&label, 40).into_owned(),
                    dots = line.dots.unwrap_or_default().to_string(),
                    most = most.to_string()
                )
            }
        })
    }

    /// Says what near-ties are.
    #[must_use]
    pub fn dots_near(&self, sign: &str) -> String {
        tr!(self, "dots-near", sign = sign)
    }

    /// Says in one line how the dots of a scale spread.
    #[must_use]
    pub fn dots_spread(&self, spread: Spread) -> String {
        let middle = spread.middle_halves / 2;
        let middle = if spread.middle_halves.is_multiple_of(2) {
            tr!(self, "dots-middle", step = middle.to_string())
        } else {
            let next = (middle + 1).to_string();
            tr!(
                self,
                "dots-middle-between",
                step = middle.to_string(),
                next = next
            )
        };
        let (whole, tenth) = (spread.mean_tenths / 10, spread.mean_tenths % 10);
        let mean = match self.language() {
            Language::De => format!("{whole},{tenth}"),
            Language::En => format!("{whole}.{tenth}"),
        };
        let steps = spread.steps.to_string();
        tr!(self, "dots-spread", middle = middle, mean = mean, steps = steps)
    }

    /// Names a rule for the number of dots, and where it is from.
    #[must_use]
    pub fn dots_rule(&self, rule: Rule) -> String {
        match rule {
            Rule::Third => tr!(self, "dots-rule-third"),
            Rule::Half => tr!(self, "dots-rule-half"),
            Rule::Five => tr!(self, "dots-rule-five"),
            Rule::Steps => tr!(self, "dots-rule-steps"),
        }
    }
}
