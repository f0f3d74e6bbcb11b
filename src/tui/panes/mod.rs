//! The seven panes.

mod agenda;
mod agreements;
mod cards;
mod clusters;
mod documentation;
mod people;
pub(crate) mod photos;
mod rounds;
mod seen;

#[cfg(test)]
mod tests;

use super::pane::Pane;
use super::style::Hue;
use crate::workshop::Colour;

/// Makes every pane, in the order of the tabs.
#[must_use]
pub(crate) fn all() -> Vec<Box<dyn Pane>> {
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

/// Returns the hue in which a colour of the workshop is drawn.
pub(crate) const fn hue(colour: Colour) -> Hue {
    match colour {
        Colour::Green => Hue::Green,
        Colour::Red => Hue::Red,
        Colour::Yellow => Hue::Yellow,
        Colour::Blue => Hue::Blue,
        Colour::Magenta => Hue::Magenta,
        Colour::Cyan => Hue::Cyan,
        Colour::Gray => Hue::Gray,
    }
}
