//! What the wall asks: wordings, headings, themes.
//!
//! A form names its place so that a text that was left open finds its way back after a crash ([`restored`]).

use std::cell::Cell;
use std::fmt::Write;
use std::rc::Rc;

use super::act::quoted;
use super::board::Board;
use crate::gate;
use crate::tr;
use crate::tui::dialogs::{Choice, Field, Form, Picker, Refusal, Values};
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::workshop::wall::{self, Hung};
use crate::workshop::{
    CardId, Change, ClusterField, ClusterId, Entity, Id, Op, Theme, ThemeField, ThemeId, Workshop, cards,
    order,
};

/// The rows of a card's text in its form.
const ROWS: u16 = 5;

/// Opens again what was being typed at a place.
pub(super) fn restored(place: &str, used: &Rc<Cell<bool>>, ctx: &Ctx<'_>) -> Option<Form> {
    let mut parts = place.strip_prefix("clusters/")?.split('/');
    let kind = parts.next()?;
    let mut id = || parts.next()?.parse::<Id>().ok();
    match kind {
        "card" => card(id()?.into(), ctx),
        "heading" => heading(id()?.into(), ctx),
        "theme" => theme(id()?.into(), ctx),
        "new-theme" => Some(new_theme(ctx)),
        "group" => {
            let theme = id().map(ThemeId::from);
            let rest = place.rsplit('/').next()?;
            let cards = rest.split(',').filter_map(hung_from).collect::<Vec<_>>();
            let there = |hung: &Hung| ctx.workshop.cards.contains(hung.card);
            (!cards.is_empty() && cards.iter().all(there)).then(|| group(cards, theme, used, ctx))
        }
        _ => None,
    }
}

fn hung_from(text: &str) -> Option<Hung> {
    let (card, twin) = text.split_once(':').unwrap_or((text, ""));
    let card = card.parse::<Id>().ok()?.into();
    let twin = twin.parse::<Id>().ok().map(Into::into);
    Some(Hung { card, twin })
}

/// Asks for another wording of a card.
pub(super) fn card(card: CardId, ctx: &Ctx<'_>) -> Option<Form> {
    let text = &ctx.workshop.cards.get(card)?.text;
    let version = text.version();
    let fields = vec![Field::lines(
        "text",
        tr!(ctx.locale, "clusters-field-card"),
        text,
        ROWS,
    )];
    Some(Form::new(
        tr!(ctx.locale, "clusters-edit-card"),
        format!("clusters/card/{card}"),
        fields,
        move |values, ctx| {
            let text = wanted(values, "text", ctx)?;
            Ok(Outcome::commit(cards::edit_card(
                ctx.workshop,
                card,
                &text,
                version,
            )))
        },
    ))
}

/// Asks for another wording of a heading.
pub(super) fn heading(cluster: ClusterId, ctx: &Ctx<'_>) -> Option<Form> {
    let text = &ctx.workshop.clusters.get(cluster)?.heading;
    let version = text.version();
    let fields = vec![Field::text(
        "heading",
        tr!(ctx.locale, "clusters-field-heading"),
        text,
    )];
    Some(Form::new(
        tr!(ctx.locale, "clusters-edit-heading"),
        format!("clusters/heading/{cluster}"),
        fields,
        move |values, ctx| {
            let text = wanted(values, "heading", ctx)?;
            let field = ClusterField::Heading(text);
            Ok(Outcome::commit(Op::Edit((cluster, field).into(), version)))
        },
    ))
}

/// Asks under which heading cards are to hang: a new one, or one that is there, which they join. Without a
/// theme, asks for that too.
pub(super) fn group(cards: Vec<Hung>, theme: Option<ThemeId>, used: &Rc<Cell<bool>>, ctx: &Ctx<'_>) -> Form {
    let workshop = ctx.workshop;
    let known = workshop
        .clusters
        .iter()
        .filter(|cluster| theme.is_none() || *cluster.theme == theme)
        .map(|cluster| cluster.heading.to_string())
        .collect();
    let field = Field::name("heading", tr!(ctx.locale, "clusters-field-heading"), "", known);
    let mut fields = vec![field.hint(tr!(ctx.locale, "clusters-heading-hint"))];
    let themes: Vec<ThemeId> = match theme {
        Some(theme) => vec![theme],
        None => workshop.themes.iter().map(Entity::id).collect(),
    };
    if theme.is_none() {
        let names = themes.iter().map(|&theme| theme_name(theme, ctx)).collect();
        let label = tr!(ctx.locale, "clusters-field-theme");
        fields.push(Field::choice("theme", label, names, 0));
    }
    let mut place = format!(
        "clusters/group/{}/",
        theme.map_or_else(|| "-".to_owned(), |theme| theme.to_string())
    );
    for (index, hung) in cards.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        let _ = match hung.twin {
            Some(twin) => write!(place, "{comma}{}:{twin}", hung.card),
            None => write!(place, "{comma}{}", hung.card),
        };
    }
    let title = tr!(ctx.locale, "clusters-group-title", count = cards.len());
    let used = Rc::clone(used);
    Form::new(title, place, fields, move |values, ctx| {
        let heading = wanted(values, "heading", ctx)?;
        let Some(&theme) = themes.get(values.choice("theme")) else {
            return Ok(Outcome::handled());
        };
        used.set(true);
        let same = ctx.workshop.clusters.iter().find(|cluster| {
            *cluster.theme == Some(theme) && cluster.heading.trim().to_lowercase() == heading.to_lowercase()
        });
        let change = match same {
            Some(cluster) => wall::hang(ctx.workshop, &cards, theme, Some(cluster.id())),
            None => wall::make_cluster(ctx.workshop, ctx.ids, theme, &heading, &cards),
        };
        Ok(Outcome::commit(change))
    })
}

/// Asks under which theme the cards are to hang as well.
pub(super) fn twin(cards: Vec<Hung>, board: &Board, used: &Rc<Cell<bool>>, ctx: &Ctx<'_>) -> Picker {
    let cards: Vec<CardId> = cards.into_iter().map(|hung| hung.card).collect();
    let here: Vec<usize> = match cards[..] {
        [card] => board.lanes_of(card).collect(),
        _ => Vec::new(),
    };
    let themes: Vec<ThemeId> = board.lanes.iter().filter_map(|lane| lane.theme).collect();
    let choices = themes
        .iter()
        .zip(1..)
        .map(|(&theme, number)| Choice {
            label: theme_name(theme, ctx),
            detail: if here.contains(&number) {
                tr!(ctx.locale, "clusters-hangs-here")
            } else {
                board.lanes[number].count.to_string()
            },
        })
        .collect();
    let other = (1..=themes.len())
        .find(|number| !here.contains(number))
        .unwrap_or(1);
    let title = tr!(ctx.locale, "clusters-twin-title", count = cards.len());
    let used = Rc::clone(used);
    Picker::new(title, choices, move |index, ctx| {
        let Some(&theme) = themes.get(index) else {
            return Outcome::handled();
        };
        let change = wall::twins(ctx.workshop, ctx.ids, &cards, theme);
        if change.is_empty() {
            let name = theme_name(theme, ctx);
            return Outcome::notify(
                Tone::Info,
                tr!(ctx.locale, "clusters-already-there", theme = name),
            );
        }
        used.set(true);
        Outcome::commit(change)
    })
    .selected(other - 1)
}

/// Shows the themes to choose one that is to be changed, or a new one.
pub(super) fn manage(ctx: &Ctx<'_>) -> Outcome {
    let themes: Vec<ThemeId> = ctx.workshop.themes.iter().map(Entity::id).collect();
    let mut choices: Vec<Choice> = themes
        .iter()
        .map(|&theme| Choice {
            label: theme_name(theme, ctx),
            detail: String::new(),
        })
        .collect();
    choices.push(Choice {
        label: tr!(ctx.locale, "clusters-new-theme"),
        detail: "a".to_owned(),
    });
    let title = tr!(ctx.locale, "clusters-manage-title");
    Outcome::open(Picker::new(title, choices, move |index, ctx| {
        let form = match themes.get(index) {
            Some(&chosen) => theme(chosen, ctx),
            None => Some(new_theme(ctx)),
        };
        form.map_or_else(Outcome::handled, Outcome::open)
    }))
}

/// Asks for a new theme's name.
pub(super) fn new_theme(ctx: &Ctx<'_>) -> Form {
    let name = Field::text("name", tr!(ctx.locale, "clusters-field-name"), "");
    let fields = vec![name.hint(tr!(ctx.locale, "clusters-theme-hint"))];
    let title = tr!(ctx.locale, "clusters-new-theme");
    Form::new(title, "clusters/new-theme", fields, |values, ctx| {
        let name = wanted(values, "name", ctx)?;
        unlike_others(&name, None, ctx)?;
        let mut change = Change::default();
        change.set((
            ctx.ids.fresh::<ThemeId>(),
            vec![
                ThemeField::Name(name),
                ThemeField::Pos(order::end(&ctx.workshop.themes)),
            ],
        ));
        Ok(Outcome::commit(change))
    })
}

/// Asks for a theme's name, its place among the themes, and whether it is to go.
pub(super) fn theme(theme: ThemeId, ctx: &Ctx<'_>) -> Option<Form> {
    let themes = &ctx.workshop.themes;
    let name = &themes.get(theme)?.name;
    let version = name.version();
    let rank = themes.rank(theme)?;
    let places = (1..=themes.len()).map(|place| place.to_string()).collect();
    let fields = vec![
        Field::text("name", tr!(ctx.locale, "clusters-field-name"), name),
        Field::choice("place", tr!(ctx.locale, "clusters-field-place"), places, rank),
        Field::check("delete", tr!(ctx.locale, "clusters-field-delete"), false),
    ];
    Some(Form::new(
        tr!(ctx.locale, "clusters-edit-theme"),
        format!("clusters/theme/{theme}"),
        fields,
        move |values, ctx| {
            if values.checked("delete") {
                return Ok(delete_theme(theme, ctx));
            }
            let name = wanted(values, "name", ctx)?;
            unlike_others(&name, Some(theme), ctx)?;
            let mut change = Change::default();
            change.push(Op::Edit((theme, ThemeField::Name(name)).into(), version));
            // Only where it was changed here: the themes may have been moved elsewhere meanwhile.
            let to = values.choice("place");
            if to != rank {
                place_theme(ctx.workshop, theme, to, &mut change);
            }
            Ok(Outcome::commit(change))
        },
    ))
}

fn place_theme(workshop: &Workshop, theme: ThemeId, to: usize, change: &mut Change) {
    let list: Vec<_> = workshop
        .themes
        .iter()
        .map(|theme| (theme.id(), theme.position()))
        .collect();
    let Some(from) = workshop.themes.rank(theme) else {
        return;
    };
    for (id, pos) in order::placed(&list, from, to.min(list.len() - 1)) {
        change.set((id, ThemeField::Pos(pos)));
    }
}

fn delete_theme(theme: ThemeId, ctx: &Ctx<'_>) -> Outcome {
    let Some(removal) = ctx.workshop.removal(theme.into()) else {
        return Outcome::handled();
    };
    let name = ctx.workshop.themes.get(theme).map(|theme| quoted(&theme.name));
    let text = tr!(
        ctx.locale,
        "clusters-theme-deleted",
        theme = name.unwrap_or_default()
    );
    Outcome::commit(removal).and(Effect::Notify(Tone::Info, text))
}

/// Returns what a field holds, which must be something.
fn wanted(values: &Values<'_>, field: &'static str, ctx: &Ctx<'_>) -> Result<String, Refusal> {
    let text = values.text(field);
    if text.is_empty() {
        let message = match field {
            "text" => tr!(ctx.locale, "clusters-card-blank"),
            "heading" => tr!(ctx.locale, "clusters-heading-blank"),
            _ => tr!(ctx.locale, "clusters-theme-blank"),
        };
        return Err(Refusal::new(field, message));
    }
    Ok(text)
}

/// Refuses a name that another theme has.
fn unlike_others(name: &str, except: Option<ThemeId>, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    let same =
        |theme: &Theme| Some(theme.id()) != except && theme.name.trim().to_lowercase() == name.to_lowercase();
    if ctx.workshop.themes.iter().any(same) {
        return Err(Refusal::new("name", tr!(ctx.locale, "clusters-theme-exists")));
    }
    Ok(())
}

/// Returns a theme's number and name.
pub(super) fn theme_name(theme: ThemeId, ctx: &Ctx<'_>) -> String {
    let name = ctx.workshop.themes.get(theme);
    let name = name.map_or_else(String::new, |theme| gate::show_flat(&theme.name).into_owned());
    match ctx.workshop.themes.rank(theme) {
        Some(rank) => format!("{} {name}", rank + 1),
        None => name,
    }
}
