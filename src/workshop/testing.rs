//! A workshop to play with: what the tests of the rules have in common.

use chrono::{DateTime, NaiveDate};

use super::{
    Change, Day, DayField, IdSource, ItemField, ItemId, ItemKind, Minute, Moment, Op, Stamp, Version,
    Workshop, order,
};

/// A workshop that changes are made to, one after the other.
pub(super) struct Play {
    pub(super) workshop: Workshop,
    pub(super) ids: IdSource,
    count: u32,
}

impl Play {
    pub(super) fn new() -> Self {
        Self {
            workshop: Workshop::default(),
            ids: IdSource::new(1),
            count: 0,
        }
    }

    /// Makes a change and returns what takes it back.
    pub(super) fn commit(&mut self, change: Change) -> Vec<Op> {
        self.count += 1;
        let at = Stamp {
            ms: 1,
            count: self.count,
        };
        let run = super::Id::from_bits(9);
        self.workshop.commit(change.ops, Version { at, run })
    }

    /// Writes one field or several, of one thing.
    pub(super) fn set(&mut self, record: impl Into<super::Record>) {
        let mut change = Change::default();
        change.set(record);
        self.commit(change);
    }

    pub(super) fn undo(&mut self, way_back: Vec<Op>) {
        self.commit(Change { ops: way_back });
    }

    pub(super) fn remove(&mut self, target: impl Into<super::Target>) {
        let removal = self.workshop.removal(target.into());
        self.commit(removal.into_iter().collect());
    }

    /// Adds something with these fields behind everything of its kind.
    pub(super) fn add<E>(
        &mut self,
        table: impl Fn(&Workshop) -> &super::Table<E>,
        pos: impl Fn(super::Position) -> E::Field,
        fields: Vec<E::Field>,
    ) -> E::Id
    where
        E: super::Entity,
        (E::Id, Vec<E::Field>): Into<super::Record>,
    {
        let id: E::Id = self.ids.fresh();
        let mut all = vec![pos(order::end(table(&self.workshop)))];
        all.extend(fields);
        self.set((id, all));
        id
    }

    /// Adds an agenda item.
    pub(super) fn item(&mut self, fields: Vec<ItemField>) -> ItemId {
        self.add(|workshop| &workshop.items, ItemField::Pos, fields)
    }

    pub(super) fn date(&mut self, date: &str) {
        let date: NaiveDate = date.parse().unwrap();
        self.set((Day::the(), DayField::Date(Some(date))));
    }

    /// Lays out the agenda of the sketch of the screens: nine o'clock to half past two, lunch and end fixed.
    pub(super) fn day_in_meissen(&mut self) -> Vec<ItemId> {
        [
            (ItemKind::Plenary, Some(540), false, Some(30)),
            (ItemKind::Cards, None, false, Some(45)),
            (ItemKind::Clustering, None, false, Some(30)),
            (ItemKind::Break, None, false, Some(15)),
            (ItemKind::Rounds, None, false, Some(90)),
            (ItemKind::Break, Some(750), true, Some(60)),
            (ItemKind::Agreements, None, false, Some(60)),
            (ItemKind::End, Some(870), true, None),
        ]
        .into_iter()
        .map(|(kind, start, fixed, minutes)| {
            self.item(vec![
                ItemField::Kind(kind),
                ItemField::Start(start.map(Minute)),
                ItemField::Fixed(fixed),
                ItemField::Minutes(minutes),
            ])
        })
        .collect()
    }
}

/// Reads a moment such as `2012-05-03T09:04:00+02:00`.
pub(super) fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// Returns a time of the day in Meißen, such as `09:04` or `09:04:30`.
pub(super) fn at(time: &str) -> Moment {
    let seconds = if time.len() == 5 { ":00" } else { "" };
    moment(&format!("2012-05-03T{time}{seconds}+02:00"))
}
