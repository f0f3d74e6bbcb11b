//! Werkstatt runs a moderated group workshop from one laptop, without internet, with nothing but the
//! keyboard, and hands out the documentation before people have left the room.
//!
//! A workshop is a folder of append-only logs; its state is the fold of all their lines. Everything in this
//! crate follows from that sentence. The house, from the cellar up; arrows between floors only point down:
//!
//! | module | what it is |
//! |---|---|
//! | [`workshop`] | the domain: things, changes and their fold, the schedule, the rota. Pure: no disk, no clock, no screen, no language |
//! | [`store`] | the folder: logs, the published copy, drafts, recovery. The only module that knows the disk |
//! | [`session`] | a window on a workshop: the only way in for a change |
//! | [`locale`] | German and English; every sentence that a person reads |
//! | [`report`] | the documentation as one document without any format |
//! | [`export`] | writers of that document |
//! | [`import`], [`template`], [`example`] | where workshops come from |
//! | [`picture`], [`photos`] | pictures as files, without what they tell besides; hanging those of the wall into the documentation |
//! | [`carrying`] | what is still open of an earlier workshop, for a new one |
//! | [`erasing`] | who is meant by a name, and taking them out of a workshop |
//! | [`mistake`] | what is wrong with a RON file that a person has edited |
//! | [`gate`] | the display gate: every string that leaves for a terminal goes through it |
//! | [`clock`] | the only place that asks what time it is |
//! | `tui`, `cli` | the screen and the command line; only with the feature `terminal` |
//!
//! Without the feature `terminal` the library opens, folds, changes, imports and documents workshops on
//! any machine, and the compiler proves it.
//!
//! ```
//! use std::sync::Arc;
//! use werkstatt::clock::SystemClock;
//! use werkstatt::locale::{Language, Locale};
//! use werkstatt::report::{self, Options};
//! use werkstatt::session::Session;
//! use werkstatt::workshop::{Change, Day, DayField};
//!
//! let mut session = Session::in_memory(Arc::new(SystemClock), 1);
//! let mut change = Change::default();
//! change.set((Day::the(), DayField::Title("Housing for all".into())));
//! session.commit(change)?;
//! let document = report::build(session.workshop(), &Locale::new(Language::En), &Options::default());
//! assert!(werkstatt::export::markdown::write(&document).contains("Housing for all"));
//! # Ok::<(), werkstatt::store::CommitError>(())
//! ```

pub mod carrying;
#[cfg(feature = "terminal")]
pub mod cli;
pub mod clock;
pub mod erasing;
pub mod example;
pub mod export;
pub mod gate;
#[doc(hidden)]
pub mod hostile;
pub mod import;
pub mod locale;
pub mod mistake;
pub mod photos;
pub mod picture;
pub mod report;
pub mod session;
pub mod store;
pub mod template;
mod trip;
#[cfg(feature = "terminal")]
pub mod tui;
pub mod workshop;
