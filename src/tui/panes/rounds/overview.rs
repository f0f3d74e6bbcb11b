//! Who is in which group, as it is listed where groups are set up.

use std::collections::HashMap;

use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::workshop::{GroupId, Participant, people};

/// Sorts people by their groups; those without one are under none, hosts excepted: they have their place.
pub(super) fn members<'a>(ctx: &Ctx<'a>) -> HashMap<Option<GroupId>, Vec<&'a Participant>> {
    let workshop = ctx.workshop;
    let mut members: HashMap<Option<GroupId>, Vec<&Participant>> = HashMap::new();
    let kept = people::attendance_is_kept(workshop);
    for person in workshop.participants.iter() {
        let group = person.group.filter(|&group| workshop.groups.contains(group));
        let is_host = || {
            workshop
                .themes
                .iter()
                .any(|theme| *theme.host == Some(person.id()))
        };
        if group.is_some() || ((*person.present || !kept) && !is_host()) {
            members.entry(group).or_default().push(person);
        }
    }
    members
}

/// Names people, as wide as there is room; who is not in the room is marked so.
pub(super) fn names(people: &[&Participant], ctx: &Ctx<'_>) -> String {
    let kept = people::attendance_is_kept(ctx.workshop);
    let names: Vec<String> = people
        .iter()
        .map(|person| {
            let name = gate::show_flat(person.name.trim()).into_owned();
            if kept && !*person.present {
                tr!(ctx.locale, "rounds-absent", name = name)
            } else {
                name
            }
        })
        .collect();
    names.join(", ")
}
