//! The way from paper back into the program: a sheet bears a code, and the code knows where one types.

use super::{Choice, Field, Form, Picker, Refusal};
use crate::gate;
use crate::locale::Locale;
use crate::tr;
use crate::tui::pane::{Ctx, Effect, Outcome};
use crate::workshop::Workshop;
use crate::workshop::codes::{CodeError, Codes, Spot};

/// Makes the form that asks for the code on a sheet.
pub(crate) fn paper(ctx: &Ctx<'_>) -> Form {
    let field = Field::text("code", tr!(ctx.locale, "paper-code"), "").hint(tr!(ctx.locale, "paper-hint"));
    Form::new(
        tr!(ctx.locale, "paper-title"),
        String::new(),
        vec![field],
        |values, ctx| {
            let code = values.text("code");
            let refused = |text: String| Err(Refusal::new("code", text));
            match Codes::of(ctx.workshop).find(&code) {
                Ok(spot) => Ok(Outcome::effect(Effect::TypeIn(spot))),
                Err(CodeError::Several(spots)) => Ok(Outcome::open(several(spots, ctx))),
                Err(CodeError::NotACode) => refused(tr!(ctx.locale, "paper-no-code")),
                Err(CodeError::Unknown) => refused(tr!(ctx.locale, "paper-unknown")),
                Err(CodeError::Gone) => refused(tr!(ctx.locale, "paper-gone")),
            }
        },
    )
}

/// Makes the list of all places that a code fits.
fn several(spots: Vec<Spot>, ctx: &Ctx<'_>) -> Picker {
    let choices = spots.iter().map(|&spot| Choice {
        label: spot_name(spot, ctx.workshop, ctx.locale),
        detail: String::new(),
    });
    let choices = choices.collect();
    Picker::new(
        tr!(ctx.locale, "paper-several"),
        choices,
        move |index, _| match spots.get(index) {
            Some(&spot) => Outcome::effect(Effect::TypeIn(spot)),
            None => Outcome::handled(),
        },
    )
}

/// Names the place that something written on paper belongs to.
pub(crate) fn spot_name(spot: Spot, workshop: &Workshop, locale: &Locale) -> String {
    let named = |name: &str| match name.trim() {
        "" => tr!(locale, "rounds-unnamed"),
        name => gate::show_flat(name).into_owned(),
    };
    let theme = |id| named(workshop.themes.get(id).map_or("", |theme| &*theme.name));
    match spot {
        Spot::Answers(at, asked) => {
            let number = workshop.questions.rank(asked).map_or(0, |rank| rank + 1);
            let question = workshop.questions.get(asked);
            let text = named(question.map_or("", |question| &*question.text));
            format!("{} · {number} {text}", theme(at))
        }
        Spot::AnyAnswers => tr!(locale, "pane-rounds"),
        Spot::Cards(category) => {
            let name = named(workshop.categories.get(category).map_or("", |known| &*known.name));
            format!("{} · {name}", tr!(locale, "pane-cards"))
        }
        Spot::AnyCards => tr!(locale, "pane-cards"),
        Spot::Theme(at) => format!("{} · {}", tr!(locale, "pane-clusters"), theme(at)),
        Spot::Cluster(cluster) => {
            let name = named(workshop.clusters.get(cluster).map_or("", |known| &*known.heading));
            format!("{} · {name}", tr!(locale, "pane-clusters"))
        }
        Spot::Agreements => tr!(locale, "agreements-tasks"),
        Spot::Participants => tr!(locale, "pane-people"),
        Spot::Poll => tr!(locale, "doc-poll"),
        Spot::Invitations => tr!(locale, "agreements-invitees"),
    }
}
