//! Many at once: a list out of a mail or a spreadsheet becomes a row for each of its lines, after a look.
//!
//! For the invitation list a line may hold more than a name: columns parted by tabs or semicolons are name,
//! organisation, who approaches them and a note; a comma parts name and organisation.

use ratatui::text::{Line, Span};

use super::forms::invitee_fields;
use super::view::Area;
use crate::gate;
use crate::tr;
use crate::tui::dialogs::Page;
use crate::tui::pane::{Ctx, Outcome};
use crate::workshop::{AgreementField, AgreementKind, Change, InviteeField, order, paste, people};

/// The most columns of a name in the preview.
const NAMES: usize = 36;

/// Somebody to invite, as a line names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Guest {
    name: String,
    organisation: String,
    sponsor: String,
    note: String,
}

/// Shows what a pasted text would become, and makes it so on Enter. None where nothing would.
pub(super) fn preview(area: Area, text: &str, ctx: &Ctx<'_>) -> Option<Page> {
    let lines = paste::split_paste(text);
    if lines.is_empty() {
        return None;
    }
    let hints = tr!(ctx.locale, "agreements-paste-hints");
    let page = match area.kind() {
        Some(kind) => {
            let title = tr!(ctx.locale, "agreements-paste-agreements", count = lines.len());
            let shown = numbered(&lines, ctx, |line| {
                vec![Span::raw(gate::show_flat(line).into_owned())]
            });
            Page::new(title, shown).on_enter(move |ctx| Outcome::commit(agreements(&lines, kind, ctx)))
        }
        None => {
            let guests: Vec<Guest> = lines.iter().map(|line| guest(line)).collect();
            let title = tr!(ctx.locale, "agreements-paste-invitees", count = guests.len());
            let shown = numbered(&guests, ctx, |guest| preview_of(guest, ctx));
            Page::new(title, shown).on_enter(move |ctx| Outcome::commit(invitees(&guests, ctx)))
        }
    };
    Some(page.hints(hints))
}

fn numbered<T>(all: &[T], ctx: &Ctx<'_>, row: impl Fn(&T) -> Vec<Span<'static>>) -> Vec<Line<'static>> {
    let digits = all.len().to_string().len();
    (1..)
        .zip(all)
        .map(|(number, one)| {
            let number = gate::pad_left(&number.to_string(), digits);
            let mut spans = vec![Span::styled(format!("{number}  "), ctx.look.palette.dim())];
            spans.extend(row(one));
            Line::from(spans)
        })
        .collect()
}

fn preview_of(guest: &Guest, ctx: &Ctx<'_>) -> Vec<Span<'static>> {
    let rest: Vec<&str> = [&guest.organisation, &guest.sponsor, &guest.note]
        .into_iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    let separator = format!(" {} ", ctx.look.glyphs.separator);
    let rest = rest.join(&separator);
    let mut spans = vec![Span::raw(if rest.is_empty() {
        gate::show_flat(&guest.name).into_owned()
    } else {
        gate::pad(
            &gate::show_flat(&guest.name),
            NAMES.min(gate::width(&guest.name).max(24)),
        )
    })];
    if !rest.is_empty() {
        spans.push(Span::styled(
            format!("  {}", gate::show_flat(&rest)),
            ctx.look.palette.dim(),
        ));
    }
    spans
}

/// Reads a line of a list of people.
fn guest(line: &str) -> Guest {
    // A bullet may go on over several lines; a name does not.
    let line = &line.replace('\n', " ");
    let mut parts: Vec<&str> = line.split(['\t', ';']).map(str::trim).collect();
    if parts.len() == 1
        && let Some((name, organisation)) = line.split_once(',')
    {
        parts = vec![name.trim(), organisation.trim()];
    }
    let part = |at: usize| parts.get(at).copied().unwrap_or_default().to_owned();
    // Without a name, whatever there is has to stand for it.
    if part(0).is_empty() {
        let all = parts.join(" ").trim().to_owned();
        return Guest {
            name: all,
            ..Guest::default()
        };
    }
    Guest {
        name: part(0),
        organisation: part(1),
        sponsor: part(2),
        note: parts.get(3..).unwrap_or_default().join("; "),
    }
}

fn invitees(guests: &[Guest], ctx: &Ctx<'_>) -> Change {
    let mut change = Change::default();
    let mut pos = order::end(&ctx.workshop.invitees);
    for guest in guests.iter().filter(|guest| !guest.name.is_empty()) {
        let sponsor = people::resolve(ctx.workshop, ctx.ids, &guest.sponsor, &mut change);
        let next = pos.after();
        let mut fields = vec![InviteeField::Pos(std::mem::replace(&mut pos, next))];
        let Guest {
            name,
            organisation,
            note,
            ..
        } = guest.clone();
        fields.extend(invitee_fields(name, organisation, note, sponsor));
        let id: crate::workshop::InviteeId = ctx.ids.fresh();
        change.set((id, fields));
    }
    change
}

fn agreements(lines: &[String], kind: AgreementKind, ctx: &Ctx<'_>) -> Change {
    let mut change = Change::default();
    let mut pos = order::end(&ctx.workshop.agreements);
    for line in lines {
        let next = pos.after();
        let id: crate::workshop::AgreementId = ctx.ids.fresh();
        change.set((
            id,
            vec![
                AgreementField::Pos(std::mem::replace(&mut pos, next)),
                AgreementField::What(line.clone()),
                AgreementField::Kind(kind),
            ],
        ));
    }
    change
}

#[cfg(test)]
mod tests {
    use super::{Guest, guest};

    fn of(line: &str) -> [String; 4] {
        let Guest {
            name,
            organisation,
            sponsor,
            note,
        } = guest(line);
        [name, organisation, sponsor, note]
    }

    #[test]
    fn a_line_is_a_name_and_what_is_known_besides() {
        assert_eq!(of("Petra Lorenz"), ["Petra Lorenz", "", "", ""]);
        assert_eq!(of("Petra Lorenz, Diakonie"), ["Petra Lorenz", "Diakonie", "", ""]);
        assert_eq!(
            of("Petra Lorenz;Diakonie; Annegret Saal;dienstags;nie"),
            ["Petra Lorenz", "Diakonie", "Annegret Saal", "dienstags; nie"]
        );
        assert_eq!(
            of("Petra\tDiakonie, Meißen"),
            ["Petra", "Diakonie, Meißen", "", ""]
        );
        assert_eq!(of(";Diakonie"), ["Diakonie", "", "", ""]);
    }
}
