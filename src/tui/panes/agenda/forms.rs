//! The forms of the agenda: an item, and what the whole day is called.
//!
//! A form remembers what it was opened with. Only what was changed in it is written, so that two people who
//! edit different fields of one item both keep what they typed.

use chrono::NaiveDate;

use super::parse;
use crate::tr;
use crate::tui::dialogs::{Field, Form, Refusal, Values};
use crate::tui::pane::{Ctx, Effect, Outcome, PaneId};
use crate::tui::panes::seen::Seen;
use crate::tui::widgets::editor::Lines;
use crate::workshop::schedule::Slot;
use crate::workshop::{Change, Day, DayField, Item, ItemField, ItemId, ItemKind, Minute, Position};

/// The place of drafts of a new item.
pub(super) const NEW: &str = "agenda/new";
/// The place of drafts of the workshop's own title, date and place.
pub(super) const DAY: &str = "agenda/day";
/// What the places of drafts of items begin with.
pub(super) const ITEM: &str = "agenda/item/";

/// How many rows the notes get in the form.
const NOTES: u16 = 5;

/// Names what happens in an item.
pub(super) fn kind_name(kind: ItemKind, ctx: &Ctx<'_>) -> String {
    match kind {
        ItemKind::Plenary => tr!(ctx.locale, "agenda-kind-plenary"),
        ItemKind::Cards => tr!(ctx.locale, "agenda-kind-cards"),
        ItemKind::Clustering => tr!(ctx.locale, "agenda-kind-clustering"),
        ItemKind::Rounds => tr!(ctx.locale, "agenda-kind-rounds"),
        ItemKind::Break => tr!(ctx.locale, "agenda-kind-break"),
        ItemKind::Agreements => tr!(ctx.locale, "agenda-kind-agreements"),
        ItemKind::End => tr!(ctx.locale, "agenda-kind-end"),
    }
}

/// What a form of an item says when it is taken over.
struct Typed {
    title: String,
    kind: ItemKind,
    start: Option<Minute>,
    minutes: Option<u32>,
    fixed: bool,
    optional: bool,
    notes: String,
}

impl Typed {
    fn read(values: &Values<'_>, ctx: &Ctx<'_>) -> Result<Self, Refusal> {
        let kind = ItemKind::ALL
            .get(values.choice("kind"))
            .copied()
            .unwrap_or_default();
        let mut title = values.text("title");
        if title.is_empty() {
            // A break needs no name of its own.
            if kind.is_numbered() {
                return Err(Refusal::new("title", tr!(ctx.locale, "agenda-needs-title")));
            }
            title = kind_name(kind, ctx);
        }
        let start = match values.text("start") {
            text if text.is_empty() => None,
            text => {
                let time = parse::time(&text);
                Some(time.ok_or_else(|| Refusal::new("start", tr!(ctx.locale, "agenda-needs-time")))?)
            }
        };
        let minutes = match values.text("minutes") {
            text if text.is_empty() => None,
            text => {
                let minutes = parse::minutes(&text);
                Some(
                    minutes
                        .ok_or_else(|| Refusal::new("minutes", tr!(ctx.locale, "agenda-needs-minutes")))?,
                )
            }
        };
        let fixed = values.checked("fixed");
        if fixed && start.is_none() {
            return Err(Refusal::new("start", tr!(ctx.locale, "agenda-fixed-needs-time")));
        }
        Ok(Self {
            title,
            kind,
            start,
            minutes,
            fixed,
            optional: values.checked("optional"),
            notes: values.text("notes"),
        })
    }
}

/// Makes the fields of an item's form.
fn fields(item: Option<&Item>, slot: Option<&Slot>, ctx: &Ctx<'_>) -> Vec<Field> {
    let locale = ctx.locale;
    let kinds = ItemKind::ALL.map(|kind| kind_name(kind, ctx)).into();
    let kind = item.map_or(ItemKind::default(), |item| *item.kind);
    let chosen = ItemKind::ALL.iter().position(|&other| other == kind).unwrap_or(0);
    let start = item
        .and_then(|item| *item.start)
        .map(|start| locale.minute(start));
    let minutes = item.and_then(|item| *item.minutes);
    let follows = slot.and_then(|slot| slot.planned).map_or_else(
        || tr!(locale, "agenda-hint-start"),
        |start| tr!(locale, "agenda-hint-start-at", time = locale.minute(start)),
    );
    let mut fields = vec![
        Field::text(
            "title",
            tr!(locale, "agenda-field-title"),
            item.map_or("", |item| &item.title),
        ),
        Field::choice("kind", tr!(locale, "agenda-field-kind"), kinds, chosen),
        Field::text(
            "start",
            tr!(locale, "agenda-field-start"),
            &start.unwrap_or_default(),
        )
        .hint(follows),
        Field::text(
            "minutes",
            tr!(locale, "agenda-field-minutes"),
            &minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        )
        .hint(tr!(locale, "agenda-hint-minutes")),
        Field::check(
            "fixed",
            tr!(locale, "agenda-field-fixed"),
            item.is_some_and(|item| *item.fixed),
        ),
        Field::check(
            "optional",
            tr!(locale, "agenda-field-optional"),
            item.is_some_and(|item| *item.optional),
        ),
        Field::lines(
            "notes",
            tr!(locale, "agenda-field-notes"),
            item.map_or("", |item| &item.notes),
            NOTES,
        )
        .hint(tr!(locale, "agenda-hint-notes")),
    ];
    if item.is_some_and(|item| *item.dropped) {
        let dropped = Field::check("dropped", tr!(locale, "agenda-field-dropped"), true);
        fields.insert(fields.len() - 1, dropped);
    }
    fields
}

/// Returns the form for a new item, which comes behind `after`, or at the end.
pub(super) fn new_item(after: Option<ItemId>, ctx: &Ctx<'_>) -> Form {
    let id: ItemId = ctx.ids.fresh();
    Form::new(
        tr!(ctx.locale, "agenda-new"),
        NEW,
        fields(None, None, ctx),
        move |values, ctx| {
            let typed = Typed::read(values, ctx)?;
            let (pos, mut change) = place_behind(after, ctx);
            let mut fields = vec![
                ItemField::Pos(pos),
                ItemField::Title(typed.title),
                ItemField::Kind(typed.kind),
                ItemField::Start(typed.start),
                ItemField::Fixed(typed.fixed),
                ItemField::Minutes(typed.minutes),
            ];
            if typed.optional {
                fields.push(ItemField::Optional(true));
            }
            if !typed.notes.is_empty() {
                fields.push(ItemField::Notes(typed.notes));
            }
            change.set((id, fields));
            Ok(Outcome::commit(change).and(Effect::Go(PaneId::Agenda, Some(id.into()))))
        },
    )
}

/// Finds the position behind an item; where its neighbours leave no room, they are numbered anew.
fn place_behind(after: Option<ItemId>, ctx: &Ctx<'_>) -> (Position, Change) {
    let items = &ctx.workshop.items;
    let rank = after
        .and_then(|after| items.rank(after))
        .map_or(items.len(), |rank| rank + 1);
    let low = rank.checked_sub(1).and_then(|low| items.nth(low));
    let low = low.map(|item| &*item.pos);
    let high = items.nth(rank).map(|item| &*item.pos);
    let pos = Position::between(low, high);
    let mut change = Change::default();
    if low.is_none_or(|low| *low < pos) && high.is_none_or(|high| pos < *high) {
        return (pos, change);
    }
    let mut run = Position::run_after(None, items.len() + 1);
    let pos = run.remove(rank.min(items.len()));
    for (item, pos) in items.iter().zip(run) {
        change.set((item.id(), ItemField::Pos(pos)));
    }
    (pos, change)
}

/// Returns the form for an item that there is.
pub(super) fn edit_item(id: ItemId, slot: Option<&Slot>, ctx: &Ctx<'_>) -> Option<Form> {
    let item = ctx.workshop.items.get(id)?;
    let title = Seen::new(&item.title, Lines::One);
    let notes = Seen::new(&item.notes, Lines::Many);
    let (kind, start, minutes, fixed) = (*item.kind, *item.start, *item.minutes, *item.fixed);
    let (optional, dropped) = (*item.optional, *item.dropped);
    // Whoever plans anew means what they type, whatever was decided about the old plan.
    let is_moved = item.moved.is_some();
    let is_adjusted = *item.adjust != 0 && item.started.is_none();
    Some(Form::new(
        tr!(ctx.locale, "agenda-edit"),
        format!("{ITEM}{id}"),
        fields(Some(item), slot, ctx),
        move |values, ctx| {
            let typed = Typed::read(values, ctx)?;
            let mut change = Change::default();
            title.edit(typed.title, &mut change, |text| {
                (id, ItemField::Title(text)).into()
            });
            notes.edit(typed.notes, &mut change, |text| {
                (id, ItemField::Notes(text)).into()
            });
            let mut fields = Vec::new();
            if typed.kind != kind {
                fields.push(ItemField::Kind(typed.kind));
            }
            if typed.start != start {
                fields.push(ItemField::Start(typed.start));
                if is_moved {
                    fields.push(ItemField::Moved(None));
                }
            }
            if typed.minutes != minutes {
                fields.push(ItemField::Minutes(typed.minutes));
                if is_adjusted {
                    fields.push(ItemField::Adjust(0));
                }
            }
            if typed.optional != optional {
                fields.push(ItemField::Optional(typed.optional));
            }
            if dropped && !values.checked("dropped") {
                fields.push(ItemField::Dropped(false));
            }
            if typed.fixed != fixed {
                fields.push(ItemField::Fixed(typed.fixed));
            }
            if !fields.is_empty() {
                change.set((id, fields));
            }
            Ok(Outcome::commit(change))
        },
    ))
}

/// Returns the form for what the workshop is called, and when and where it is.
pub(super) fn edit_day(ctx: &Ctx<'_>) -> Form {
    let (day, locale) = (ctx.workshop.day(), ctx.locale);
    let title = Seen::new(&day.title, Lines::One);
    let place = Seen::new(&day.place, Lines::One);
    let date: Option<NaiveDate> = *day.date;
    let today = ctx.now.date_naive();
    let fields = vec![
        Field::text("title", tr!(locale, "agenda-day-title"), &day.title)
            .hint(tr!(locale, "agenda-hint-day-title")),
        Field::text(
            "date",
            tr!(locale, "agenda-day-date"),
            &date.map(|date| locale.date(date)).unwrap_or_default(),
        )
        .hint(locale.date(today)),
        Field::text("place", tr!(locale, "agenda-day-place"), &day.place)
            .hint(tr!(locale, "agenda-hint-day-place")),
    ];
    Form::new(tr!(locale, "agenda-day"), DAY, fields, move |values, ctx| {
        let typed = match values.text("date") {
            text if text.is_empty() => None,
            text => {
                let near = date.unwrap_or_else(|| ctx.now.date_naive());
                let read = parse::date(&text, near);
                Some(read.ok_or_else(|| Refusal::new("date", tr!(ctx.locale, "agenda-needs-date")))?)
            }
        };
        let mut change = Change::default();
        title.edit(values.text("title"), &mut change, |text| {
            (Day::the(), DayField::Title(text)).into()
        });
        place.edit(values.text("place"), &mut change, |text| {
            (Day::the(), DayField::Place(text)).into()
        });
        if typed != date {
            change.set((Day::the(), DayField::Date(typed)));
        }
        Ok(Outcome::commit(change))
    })
}
