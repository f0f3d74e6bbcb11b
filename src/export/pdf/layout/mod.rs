//! Pages of text, tables and pictures: a small layout engine, without any idea of what is documented.
//!
//! A [`Typesetter`] turns text into [`Paragraph`]s, a [`Flow`] fills pages with [`Piece`]s or with what is put
//! at a place by hand, and [`Flow::paint`] writes the result: tagged, with bookmarks, with embedded and subset
//! fonts, and the same bytes for the same input. Lengths are points of 1/72 inch, and y grows downwards.

mod flow;
mod fonts;
mod page;
mod paint;
mod run;
mod setting;
mod table;
mod tags;
#[cfg(test)]
mod tests;
mod text;

pub(crate) use flow::{Flow, Furniture, Piece, Prose, fitting};
pub(crate) use page::{Area, Belongs, Sizes, Stroke};
pub(crate) use paint::About;
pub(crate) use setting::{Face, Setting, Span};
pub(crate) use table::{Cell, Column, Grid, Look, Row};
pub(crate) use tags::{Element, Role};
pub(crate) use text::{Line, Paragraph, Typesetter, Widths};
