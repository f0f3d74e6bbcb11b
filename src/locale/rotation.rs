//! What does not work out in groups and rotation, as people read it: who, where, and why.

use super::Locale;
use crate::tr;
use crate::workshop::rounds::{CafeShort, Conflict, Obstacle, Short, Unkept};
use crate::workshop::{GroupId, PairRule, ParticipantId, ThemeId, Workshop, people};

/// How many people are named before the others are only counted.
const NAMED: usize = 4;

impl Locale {
    /// Says in a sentence which pair is not kept, and why.
    #[must_use]
    pub fn unkept(&self, workshop: &Workshop, unkept: &Unkept) -> String {
        let (one, other) = (
            self.person_named(workshop, unkept.one),
            self.person_named(workshop, unkept.other),
        );
        let why = match unkept.obstacle {
            Obstacle::Contradiction => tr!(self, "rotation-why-contradiction"),
            Obstacle::TooMany => tr!(self, "rotation-why-too-many"),
            Obstacle::Host => tr!(self, "rotation-why-host"),
            Obstacle::Settled => tr!(self, "rotation-why-settled"),
            Obstacle::NoRoom => tr!(self, "rotation-why-no-room"),
            Obstacle::ByHand => tr!(self, "rotation-why-by-hand"),
        };
        let said = match unkept.rule {
            PairRule::Together => tr!(self, "rotation-not-together", one = one, other = other, why = why),
            PairRule::Apart => tr!(self, "rotation-not-apart", one = one, other = other, why = why),
        };
        if unkept.rounds.is_empty() {
            return said;
        }
        self.in_rounds(&unkept.rounds, said)
    }

    /// Says in a sentence what is wrong with the plan.
    #[must_use]
    pub fn plan_conflict(&self, workshop: &Workshop, conflict: &Conflict) -> String {
        let person = |id| self.person_named(workshop, id);
        let group = |id| self.group_named(workshop, id);
        let theme = |id| self.theme_named(workshop, id);
        let themes = |ids: &[ThemeId]| ids.iter().map(|&id| theme(id)).collect::<Vec<_>>().join(", ");
        let said = match conflict {
            Conflict::NotDrawn { .. } => tr!(self, "rotation-not-drawn"),
            Conflict::Nowhere { people, .. } => {
                let names = self.some_named(workshop, people);
                tr!(self, "rotation-nowhere", names = names, count = people.len())
            }
            Conflict::Twice {
                person: who,
                themes: at,
            } => {
                tr!(self, "rotation-twice", name = person(*who), themes = themes(at))
            }
            Conflict::Again {
                group: who,
                theme: at,
                unseen,
                ..
            } => tr!(
                self,
                "rotation-again",
                group = group(*who),
                theme = theme(*at),
                unseen = themes(unseen)
            ),
            Conflict::Known {
                group: who,
                theme: at,
                ..
            } => tr!(self, "rotation-known", group = group(*who), theme = theme(*at)),
            Conflict::Missed {
                group: who,
                themes: at,
            } => {
                tr!(self, "rotation-missed", group = group(*who), themes = themes(at))
            }
            Conflict::Empty { theme, table, .. } => {
                tr!(
                    self,
                    "rotation-empty",
                    table = self.table_named(workshop, *theme, *table)
                )
            }
            Conflict::Full {
                theme,
                table,
                count,
                fair,
                ..
            } => {
                let table = self.table_named(workshop, *theme, *table);
                match *workshop.day().rotation {
                    crate::workshop::Rotation::Stations => {
                        tr!(
                            self,
                            "rotation-full-groups",
                            table = table,
                            count = count,
                            fair = fair
                        )
                    }
                    crate::workshop::Rotation::WorldCafe => {
                        tr!(
                            self,
                            "rotation-full-people",
                            table = table,
                            count = count,
                            fair = fair
                        )
                    }
                }
            }
            Conflict::HostGone { theme: at, host } => {
                tr!(
                    self,
                    "rotation-host-gone",
                    name = person(*host),
                    theme = theme(*at)
                )
            }
            Conflict::HostAway { theme: at, host, .. } => {
                tr!(
                    self,
                    "rotation-host-away",
                    name = person(*host),
                    theme = theme(*at)
                )
            }
            Conflict::Pair(unkept) => return self.unkept(workshop, unkept),
            Conflict::GroupAstray { group: who, .. } => {
                tr!(self, "rotation-group-astray", group = group(*who))
            }
            Conflict::PersonAstray { person: who, .. } => {
                tr!(self, "rotation-person-astray", name = person(*who))
            }
        };
        let number = conflict.round().and_then(|round| workshop.rounds.rank(round));
        match number {
            Some(number) => self.in_rounds(&[number], said),
            None => said,
        }
    }

    /// Says why groups are not what was wished for.
    #[must_use]
    pub fn short_of_groups(&self, short: Short) -> String {
        match short {
            Short::NobodyPresent => tr!(self, "rotation-nobody-present"),
            Short::OnlyHosts => tr!(self, "groups-only-hosts"),
            Short::People(people) => tr!(self, "groups-fewer", people = people),
        }
    }

    /// Says why there is nothing to draw in a World Café, or not much.
    #[must_use]
    pub fn short_of_tables(&self, short: CafeShort) -> String {
        match short {
            CafeShort::NoTables => tr!(self, "rotation-no-tables"),
            CafeShort::NoRounds => tr!(self, "rotation-no-rounds"),
            CafeShort::NobodyPresent => tr!(self, "rotation-nobody-present"),
            CafeShort::Tables { people, tables } => {
                tr!(self, "rotation-few-people", people = people, tables = tables)
            }
        }
    }

    /// Puts the rounds before what is said of them, as they are written in the plan: R1, R3.
    fn in_rounds(&self, rounds: &[usize], said: String) -> String {
        let rounds: Vec<String> = rounds
            .iter()
            .map(|round| tr!(self, "round-short", number = (round + 1)))
            .collect();
        tr!(self, "rotation-in-round", rounds = rounds.join(", "), said = said)
    }

    fn person_named(&self, workshop: &Workshop, person: ParticipantId) -> String {
        people::name_of(workshop, person)
            .map_or_else(|| tr!(self, "rotation-nobody"), |name| name.trim().to_owned())
    }

    fn some_named(&self, workshop: &Workshop, people: &[ParticipantId]) -> String {
        // One more than fits is named, not counted.
        let named = if people.len() == NAMED + 1 {
            people.len()
        } else {
            NAMED
        };
        let names: Vec<String> = people
            .iter()
            .take(named)
            .map(|&person| self.person_named(workshop, person))
            .collect();
        let names = names.join(", ");
        match people.len().saturating_sub(named) {
            0 => names,
            more => tr!(self, "rotation-names-more", names = names, more = more),
        }
    }

    /// A letter needs the word before it; "Gruppe Nord" has it already.
    fn group_named(&self, workshop: &Workshop, group: GroupId) -> String {
        let name = workshop
            .groups
            .get_any(group)
            .map_or("", |group| group.name.trim());
        if name.chars().count() > 2 {
            name.to_owned()
        } else {
            tr!(self, "rotation-group", name = name)
        }
    }

    fn theme_named(&self, workshop: &Workshop, theme: ThemeId) -> String {
        let name = workshop
            .themes
            .get_any(theme)
            .map_or("", |theme| theme.name.trim());
        self.quote(name)
    }

    fn table_named(&self, workshop: &Workshop, theme: ThemeId, table: u32) -> String {
        let name = self.theme_named(workshop, theme);
        if workshop.themes.get(theme).is_some_and(|theme| *theme.tables > 1) {
            let table = (u64::from(table) + 1).to_string();
            tr!(self, "rotation-table", theme = name, table = table)
        } else {
            name
        }
    }
}
