//! What the cards pane asks: the text of a card, a category, which of two wordings holds, and whether a
//! paste was meant so.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::category_name;
use crate::gate;
use crate::tr;
use crate::tui::dialogs::{Choice, Field, Form, Page, Picker, Refusal};
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::style::Hue;
use crate::workshop::cards::{add_cards, change_category, edit_card};
use crate::workshop::{
    Card, CardField, Category, CategoryField, CategoryId, Change, Colour, Entity, Op, Target, order,
};

/// What the place of a draft of a card begins with; its identity follows.
pub(super) const CARD: &str = "cards/card/";
/// What the place of a draft of a category begins with; its identity or `new` follows.
pub(super) const CATEGORY: &str = "cards/category/";

/// The signs that new categories take, in this order.
const SIGNS: [&str; 7] = ["+", "−", "?", "!", "*", "=", "#"];

/// How many cells a line of the preview takes at most: it fits into 80 columns.
const PREVIEW: usize = 66;

/// Makes the form of a card.
pub(super) fn card(card: &Card, ctx: &Ctx<'_>) -> Form {
    let (id, seen) = (card.id(), card.text.version());
    let mut categories: Vec<Option<CategoryId>> = ctx
        .workshop
        .categories
        .iter()
        .map(|category| Some(category.id()))
        .collect();
    categories.push(None);
    let chosen = categories.iter().position(|other| *other == *card.category);
    let options = categories
        .iter()
        .map(|&other| category_name(other, ctx))
        .collect();
    let was = chosen.unwrap_or(categories.len() - 1);
    let fields = vec![
        Field::lines("text", tr!(ctx.locale, "cards-form-text"), &card.text, 5),
        Field::choice("category", tr!(ctx.locale, "cards-form-category"), options, was),
    ];
    Form::new(
        tr!(ctx.locale, "cards-form-title"),
        format!("{CARD}{id}"),
        fields,
        move |values, ctx| {
            let text = values.text("text");
            if text.is_empty() {
                return Err(Refusal::new("text", tr!(ctx.locale, "cards-form-blank")));
            }
            let mut change = edit_card(ctx.workshop, id, &text, seen);
            let category = values.choice("category");
            if category != was {
                let to = categories.get(category).copied().flatten();
                change.ops.extend(change_category(ctx.workshop, &[id], to).ops);
            }
            Ok(Outcome::commit(change))
        },
    )
}

/// Makes the list of all wordings of a card that was changed in two places at once; none for other cards.
pub(in crate::tui::panes) fn wordings(card: &Card, ctx: &Ctx<'_>) -> Option<Picker> {
    if !card.is_contested() {
        return None;
    }
    let (id, seen) = (card.id(), card.text.version());
    let mut texts = vec![None];
    let mut choices = vec![Choice {
        label: card.text.to_string(),
        detail: tr!(ctx.locale, "cards-wording-shown"),
    }];
    for rival in card.text.rivals() {
        texts.push(Some(rival.text.clone()));
        choices.push(Choice {
            label: rival.text.clone(),
            detail: tr!(ctx.locale, "cards-wording-rival"),
        });
    }
    if card.life().outlived.is_some() {
        choices.push(Choice {
            label: tr!(ctx.locale, "cards-wording-removal"),
            detail: tr!(ctx.locale, "cards-wording-removed"),
        });
    }
    let title = tr!(ctx.locale, "cards-wordings-title");
    Some(Picker::new(title, choices, move |choice, ctx| {
        let target = Target::from(id);
        let mut change = Change::default();
        match texts.get(choice) {
            Some(Some(text)) => {
                change.push(Op::Edit((id, CardField::Text(text.clone())).into(), seen));
            }
            Some(None) => {}
            None => {
                let change = crate::workshop::cards::delete_cards(ctx.workshop, &[id]);
                let text = tr!(ctx.locale, "cards-deleted", count = 1);
                return Outcome::commit(change).and(Effect::Notify(Tone::Info, text));
            }
        }
        change.ops.extend(ctx.workshop.settlement(target));
        Outcome::commit(change).and(Effect::Notify(Tone::Info, tr!(ctx.locale, "cards-settled")))
    }))
}

/// Makes the preview of pasted cards, which Enter takes over.
pub(super) fn paste(cards: Vec<String>, category: Option<CategoryId>, ctx: &Ctx<'_>) -> Page {
    let count = cards.len();
    let digits = count.to_string().len();
    let mut lines = Vec::with_capacity(count);
    for (number, card) in (1..).zip(&cards) {
        let number = format!("{number:>digits$}");
        for (row, text) in gate::wrap(card, PREVIEW - digits - 2).into_iter().enumerate() {
            let head = if row == 0 {
                number.clone()
            } else {
                " ".repeat(digits)
            };
            lines.push(Line::from(vec![
                Span::styled(head, ctx.look.palette.dim()),
                Span::raw(format!("  {text}")),
            ]));
        }
    }
    let title = tr!(
        ctx.locale,
        "cards-paste-title",
        count = count,
        category = (category_name(category, ctx))
    );
    Page::new(title, lines)
        .hints(tr!(ctx.locale, "cards-paste-hints"))
        .on_enter(move |ctx| {
            let text = tr!(ctx.locale, "cards-pasted", count = count);
            Outcome::commit(add_cards(ctx.workshop, ctx.ids, &cards, category))
                .and(Effect::Notify(Tone::Info, text))
        })
}

/// Names a colour.
pub(super) fn colour_name(colour: Colour, ctx: &Ctx<'_>) -> String {
    match colour {
        Colour::Green => tr!(ctx.locale, "cards-colour-green"),
        Colour::Red => tr!(ctx.locale, "cards-colour-red"),
        Colour::Yellow => tr!(ctx.locale, "cards-colour-yellow"),
        Colour::Blue => tr!(ctx.locale, "cards-colour-blue"),
        Colour::Magenta => tr!(ctx.locale, "cards-colour-magenta"),
        Colour::Cyan => tr!(ctx.locale, "cards-colour-cyan"),
        Colour::Gray => tr!(ctx.locale, "cards-colour-gray"),
    }
}

/// Returns the sign and the colour that no category has yet, or those that come next.
fn suggestion(ctx: &Ctx<'_>) -> (String, Colour) {
    let categories = &ctx.workshop.categories;
    let at = categories.len();
    let sign = SIGNS
        .into_iter()
        .find(|&sign| categories.iter().all(|other| *other.sign != *sign))
        .unwrap_or(SIGNS[at % SIGNS.len()]);
    let colour = Colour::ALL
        .into_iter()
        .find(|&colour| categories.iter().all(|other| *other.colour != colour))
        .unwrap_or(Colour::ALL[at % Colour::ALL.len()]);
    (sign.to_owned(), colour)
}

/// Says whether a text is one character that stands in one or two cells.
fn is_sign(text: &str) -> bool {
    text.graphemes(true).count() == 1 && (1..=2).contains(&gate::width(text)) && gate::show(text) == text
}

/// Makes the form of a category, or of a new one; none if the category is gone.
pub(super) fn category(id: Option<CategoryId>, ctx: &Ctx<'_>) -> Option<Form> {
    let known: Option<&Category> = match id {
        Some(id) => Some(ctx.workshop.categories.get(id)?),
        None => None,
    };
    let (sign, colour) = match known {
        Some(category) => (category.sign.to_string(), *category.colour),
        None => suggestion(ctx),
    };
    let name = known.map_or("", |category| &*category.name);
    let seen = known.map(|category| category.name.version());
    let hues = Colour::ALL.map(|colour| colour_name(colour, ctx)).to_vec();
    let chosen = Colour::ALL.iter().position(|&other| other == colour);
    let (title, place) = match id {
        Some(id) => (tr!(ctx.locale, "cards-category-edit"), id.to_string()),
        None => (tr!(ctx.locale, "cards-category-new"), "new".to_owned()),
    };
    let fields = vec![
        Field::text("name", tr!(ctx.locale, "cards-category-name"), name)
            .hint(tr!(ctx.locale, "cards-category-name-hint")),
        Field::text("sign", tr!(ctx.locale, "cards-category-sign"), &sign),
        Field::choice(
            "colour",
            tr!(ctx.locale, "cards-category-colour"),
            hues,
            chosen.unwrap_or(0),
        ),
    ];
    let form = Form::new(title, format!("{CATEGORY}{place}"), fields, move |values, ctx| {
        let (name, sign) = (values.text("name"), values.text("sign"));
        if name.is_empty() {
            return Err(Refusal::new("name", tr!(ctx.locale, "cards-category-blank")));
        }
        let mut others = ctx.workshop.categories.iter();
        if others.any(|other| Some(other.id()) != id && *other.name == *name) {
            return Err(Refusal::new("name", tr!(ctx.locale, "cards-category-twice")));
        }
        if !is_sign(&sign) {
            return Err(Refusal::new("sign", tr!(ctx.locale, "cards-category-sign-one")));
        }
        let colour = Colour::ALL
            .get(values.choice("colour"))
            .copied()
            .unwrap_or_default();
        let looks = [CategoryField::Sign(sign), CategoryField::Colour(colour)];
        let mut change = Change::default();
        match (id, seen) {
            (Some(id), Some(seen)) => {
                change.push(Op::Edit((id, CategoryField::Name(name)).into(), seen));
                change.set((id, looks.to_vec()));
            }
            _ => {
                let id: CategoryId = ctx.ids.fresh();
                let mut fields = vec![
                    CategoryField::Name(name),
                    CategoryField::Pos(order::end(&ctx.workshop.categories)),
                ];
                fields.extend(looks);
                change.set((id, fields));
            }
        }
        Ok(Outcome::commit(change))
    });
    Some(form)
}

/// Returns the sign of a category as it may be drawn, and its hue.
pub(super) fn sign(category: &Category) -> (String, Hue) {
    let sign = gate::show_flat(&category.sign);
    (gate::truncate(&sign, 2).into_owned(), (*category.colour).into())
}
