//! `werkstatt photo`: pictures of the wall, attached to what they show.
//!
//! Each picture stands for itself: one that cannot be used is named, and the others are attached all the same.

use super::args::Photo;
use super::check::warnings;
use super::new::unsaved;
use super::output::Output;
use super::{Context, Failure};
use crate::locale::Locale;
use crate::photos::{self, Lost};
use crate::session::Session;
use crate::store::PHOTOS;
use crate::tr;
use crate::workshop::{PhotoAt, Workshop};

pub(super) fn photo(photo: &Photo, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let opened = Session::open(&photo.folder, &context.env)
        .map_err(|error| Failure::Said(locale.open_error(&error)))?;
    for warning in warnings(&opened.report, locale) {
        output.say(&warning);
    }
    let mut session = opened.session;
    let at = match &photo.at {
        Some(text) => Some(
            photos::find(session.workshop(), text, locale)
                .map_err(|lost| Failure::Said(explain(&lost, text, session.workshop(), locale)))?,
        ),
        None => None,
    };
    let place = at
        .and_then(|at| photos::label(session.workshop(), at, locale))
        .unwrap_or_else(|| tr!(locale, "photos-at-workshop"));
    let Some(album) = session.album() else {
        return Err(Failure::Said(tr!(locale, "photos-error-no-folder")));
    };
    let caption = photo.caption.as_deref().unwrap_or_default();
    let (mut attached, mut refused) = (Vec::new(), false);
    for file in &photo.files {
        let id = session.ids().fresh();
        let taken = photos::take_in(&album, file, id);
        let taken = taken
            .map_err(|error| locale.attach_error(&error))
            .and_then(|name| {
                let change = photos::attach(session.workshop(), id, name.clone(), at, caption);
                let committed = session.commit(change);
                committed.map_err(|error| locale.commit_error(&error))?;
                Ok(name)
            });
        match taken {
            Ok(name) => attached.push((file, name)),
            Err(text) => {
                refused = true;
                output.complain(locale, &text);
            }
        }
    }
    let folder = session.folder().unwrap_or(&photo.folder).to_owned();
    session
        .close()
        .map_err(|error| Failure::Said(unsaved(&folder, &error, locale)))?;
    for (_, name) in &attached {
        output.line(&folder.join(PHOTOS).join(name).display().to_string())?;
    }
    output.flush()?;
    for (file, _) in attached {
        let file = file.display().to_string();
        output.say(&tr!(
            locale,
            "cli-photo-attached",
            file = file,
            place = place.as_str()
        ));
    }
    if refused { Err(Failure::Silent) } else { Ok(()) }
}

/// Says what there is, where what was named is not among it.
fn explain(lost: &Lost, text: &str, workshop: &Workshop, locale: &Locale) -> String {
    let text = locale.quote(text.trim());
    let (said, places): (String, Vec<PhotoAt>) = match lost {
        Lost::Unknown => match photos::places(workshop) {
            none if none.is_empty() => (tr!(locale, "cli-photo-nowhere", text = text), none),
            places => (tr!(locale, "cli-photo-unknown", text = text), places),
        },
        Lost::Ambiguous(places) => (tr!(locale, "cli-photo-ambiguous", text = text), places.clone()),
    };
    places
        .into_iter()
        .filter_map(|at| photos::label(workshop, at, locale))
        .fold(said, |said, label| format!("{said}\n  {label}"))
}
