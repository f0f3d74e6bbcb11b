//! What one operation does to one table, and what takes it back.
//!
//! Every function here is total: a target that is gone, a version that is no longer the current one and a
//! wording that nobody has seen have a defined effect, which may be none. What takes an operation back is
//! pushed to `undo` so that the last thing pushed has to be applied first.

use super::change::{Op, Record, Target};
use super::entity::{Entity, Mutable};
use super::id::Id;
use super::register::{Replaced, Text, Write};
use super::stamp::Version;
use super::table::Table;

pub(super) fn write<E>(
    table: &mut Table<E>,
    id: E::Id,
    fields: Vec<E::Field>,
    how: Write,
    version: Version,
    mut undo: Option<&mut Vec<Op>>,
) -> bool
where
    E: Mutable,
    (E::Id, E::Field): Into<Record>,
    E::Id: Into<Target>,
{
    // What takes something back means what exists; everything else may make it, since the line that
    // made it can be the one that was damaged.
    let may_make = matches!(how, Write::Set | Write::Edit { .. });
    if !may_make && table.get_any(id).is_none() {
        return false;
    }
    let (thing, made) = table.row_mut(id);
    if made {
        thing.life_mut().born = version;
        if let Some(undo) = undo.as_deref_mut() {
            undo.push(Op::Remove(id.into(), version));
        }
    }
    let newborn = thing.life().born == version;
    let mut effect = made;
    for field in fields {
        if matches!(how, Write::Edit { .. }) && E::is_text(&field) {
            // An edit outlives a removal that its author had not seen.
            if let Some(removal) = thing.life_mut().removed.take() {
                thing.life_mut().outlived = Some(removal);
                // (One that this very change made is taken back with it.)
                if removal != version
                    && let Some(undo) = undo.as_deref_mut()
                {
                    undo.push(Op::Remove(id.into(), version));
                }
            }
        }
        let Some(Replaced {
            value,
            was,
            now,
            dropped,
        }) = thing.write(field, how, version)
        else {
            continue;
        };
        effect = true;
        // What was made by this very change is taken back as a whole.
        if !newborn && let Some(undo) = undo.as_deref_mut() {
            undo.extend(
                dropped
                    .into_iter()
                    .map(|(rival, version)| Op::Contest((id, rival).into(), version)),
            );
            undo.push(Op::Back((id, value).into(), now, was));
        }
    }
    effect
}

pub(super) fn contest<E>(
    table: &mut Table<E>,
    id: E::Id,
    fields: Vec<E::Field>,
    of: Version,
    undo: Option<&mut Vec<Op>>,
) -> bool
where
    E: Mutable,
    E::Id: Into<Target>,
{
    let Some(thing) = table.existing_mut(id) else {
        return false;
    };
    let mut effect = false;
    for field in fields {
        effect |= thing.contest(field, of);
    }
    if effect && let Some(undo) = undo {
        undo.push(Op::Settle(id.into(), vec![of]));
    }
    effect
}

/// Returns the fields that a write would change; none: the thing is there and has these values.
pub(super) fn trim<E: Mutable>(
    table: &Table<E>,
    id: E::Id,
    mut fields: Vec<E::Field>,
) -> Option<Vec<E::Field>> {
    let Some(thing) = table.get_any(id) else {
        return Some(fields);
    };
    // A field that is named twice is left alone: what the first one writes is not known here.
    if fields.len() == 1 || !names_twice(&fields) {
        fields.retain(|field| !thing.holds(field));
    }
    (!fields.is_empty()).then_some(fields)
}

/// Like [`trim`], for an edit: one that was made over another wording than the present one, or of what
/// was removed meanwhile, says something even if it says the same.
pub(super) fn trim_edit<E: Mutable>(
    table: &Table<E>,
    id: E::Id,
    fields: Vec<E::Field>,
    over: Version,
) -> Option<Vec<E::Field>> {
    match table.get(id) {
        Some(thing) if thing.wording() <= over => trim(table, id, fields),
        _ => Some(fields),
    }
}

/// Returns what makes a thing of this table what it was then. What was removed comes back first.
pub(super) fn restoration<E>(table: &Table<E>, then: &E) -> Vec<Op>
where
    E: Mutable,
    (E::Id, Vec<E::Field>): Into<Record>,
    (E::Id, E::Field): Into<Record>,
    E::Id: Into<Target>,
{
    let id = then.id();
    let mut ops = Vec::new();
    let now = table.get_any(id);
    if let Some(removal) = now.and_then(|now| now.life().removed) {
        ops.push(Op::Restore(id.into(), removal));
    }
    let values = then.values().into_iter();
    let differs = |field: &E::Field| now.is_none_or(|now| !now.holds(field));
    let values: Vec<E::Field> = values.filter(differs).collect();
    if !values.is_empty() {
        ops.push(Op::Set((id, values).into()));
    }
    let known = now.map(Entity::texts).unwrap_or_default();
    for (name, text) in then.texts() {
        let known = known
            .iter()
            .find(|(known, _)| *known == name)
            .map(|&(_, text)| text);
        let over = known.map(Text::version).unwrap_or_default();
        if known.map_or("", Text::as_str) != text.as_str()
            && let Some(field) = E::text_field(name, text.as_str().to_owned())
        {
            ops.push(Op::Edit((id, field).into(), over));
        }
    }
    ops
}

fn names_twice<F>(fields: &[F]) -> bool {
    fields.iter().enumerate().any(|(at, field)| {
        let kind = std::mem::discriminant(field);
        fields[..at]
            .iter()
            .any(|other| std::mem::discriminant(other) == kind)
    })
}

pub(super) fn remove<E>(
    table: &mut Table<E>,
    id: E::Id,
    seen: Version,
    version: Version,
    undo: Option<&mut Vec<Op>>,
) -> bool
where
    E: Mutable,
    E::Id: Into<Target>,
{
    if Into::<Id>::into(id) == Id::ONE {
        return false;
    }
    let Some(thing) = table.existing_mut(id) else {
        return false;
    };
    if thing.life().is_removed() {
        return false;
    }
    if thing.wording() > seen {
        // Somebody changed its wording and the remover had not seen that: edit beats delete.
        thing.life_mut().outlived = Some(version);
        if let Some(undo) = undo {
            undo.push(Op::Settle(id.into(), vec![version]));
        }
        return true;
    }
    thing.life_mut().removed = Some(version);
    if let Some(undo) = undo {
        undo.push(Op::Restore(id.into(), version));
    }
    true
}

pub(super) fn restore<E>(table: &mut Table<E>, id: E::Id, over: Version, undo: Option<&mut Vec<Op>>) -> bool
where
    E: Mutable,
    E::Id: Into<Target>,
{
    let Some(thing) = table.existing_mut(id) else {
        return false;
    };
    if thing.life().removed != Some(over) {
        return false;
    }
    thing.life_mut().removed = None;
    if let Some(undo) = undo {
        undo.push(Op::Remove(id.into(), thing.wording()));
    }
    true
}

pub(super) fn settle<E>(
    table: &mut Table<E>,
    id: E::Id,
    versions: &[Version],
    mut undo: Option<&mut Vec<Op>>,
) -> bool
where
    E: Mutable,
    (E::Id, E::Field): Into<Record>,
    E::Id: Into<Target>,
{
    let Some(thing) = table.existing_mut(id) else {
        return false;
    };
    let mut effect = false;
    if thing
        .life()
        .outlived
        .is_some_and(|removal| versions.contains(&removal))
    {
        thing.life_mut().outlived = None;
        effect = true;
        if let Some(undo) = undo.as_deref_mut() {
            // A removal that has seen nothing is outlived at once.
            undo.push(Op::Remove(id.into(), Version::default()));
        }
    }
    for (field, version) in thing.settle(versions) {
        effect = true;
        if let Some(undo) = undo.as_deref_mut() {
            undo.push(Op::Contest((id, field).into(), version));
        }
    }
    effect
}
