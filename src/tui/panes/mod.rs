//! The seven panes.

mod agenda;
mod agreements;
mod cards;
mod clusters;
mod documentation;
mod people;
mod rounds;
mod seen;

#[cfg(test)]
mod tests;

use super::pane::Pane;

/// Makes every pane, in the order of the tabs.
#[must_use]
pub fn all() -> Vec<Box<dyn Pane>> {
    vec![
        Box::<agenda::Agenda>::default(),
        Box::<cards::Cards>::default(),
        Box::<clusters::Clusters>::default(),
        Box::<rounds::Rounds>::default(),
        Box::<agreements::Agreements>::default(),
        Box::<people::People>::default(),
        Box::<documentation::Documentation>::default(),
    ]
}
