//! The forms: a new ballot, its rules, options of its own.
//!
//! What dots are put on is chosen first, since everything else follows from it: a scale has two ends, options have to
//! be typed, and the rules for the number of dots count what there is.

use super::Counting;
use crate::gate;
use crate::tr;
use crate::tui::dialogs::{Choice, Field, Form, Picker, Refusal, Values};
use crate::tui::pane::{Ctx, Draft, Effect, Outcome};
use crate::tui::widgets::editor::{Editor, Lines};
use crate::workshop::dots::{self, Plan, Rule};
use crate::workshop::{
    BallotField, BallotId, BallotKind, CategoryId, Change, ChoiceId, Id, Op, Text, ThemeId, Version,
};

/// What the places of all these forms begin with.
const PLACE: &str = "dots";
/// The most dots that one person can be given.
const DOTS: u32 = 99;
/// The most people.
const PEOPLE: u32 = 9_999;
/// The fewest and the most steps of a scale.
const STEPS: (u32, u32) = (2, 11);
/// The rows in which options are typed.
const ROWS: u16 = 6;

/// What dots can be put on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::tui) struct Topic {
    pub(in crate::tui) kind: BallotKind,
    pub(in crate::tui) category: Option<CategoryId>,
    pub(in crate::tui) theme: Option<ThemeId>,
}

impl Topic {
    /// Counts what there is to vote on.
    fn count(self, ctx: &Ctx<'_>) -> usize {
        dots::count_options(ctx.workshop, self.kind, self.category, self.theme)
    }

    /// Writes the topic into the place of a form.
    fn place(self) -> String {
        let kind = BallotKind::ALL.iter().position(|&kind| kind == self.kind);
        let id = |id: Option<Id>| id.map_or_else(|| "-".to_owned(), |id| id.to_string());
        format!(
            "{PLACE}/new/{}/{}/{}",
            kind.unwrap_or(0),
            id(self.category.map(Into::into)),
            id(self.theme.map(Into::into))
        )
    }

    fn read<'a>(mut parts: impl Iterator<Item = &'a str>) -> Option<Self> {
        let kind = *BallotKind::ALL.get(parts.next()?.parse::<usize>().ok()?)?;
        let id = |text: &str| text.parse::<Id>().ok();
        Some(Self {
            kind,
            category: id(parts.next()?).map(Into::into),
            theme: id(parts.next()?).map(Into::into),
        })
    }
}

/// Returns where a number is kept that is being typed.
pub(super) fn count_place(ballot: BallotId, choice: ChoiceId) -> String {
    format!("{PLACE}/count/{ballot}/{choice}")
}

/// Opens again what was left open.
pub(in crate::tui) fn restored(draft: &Draft, ctx: &Ctx<'_>) -> Option<Outcome> {
    let mut parts = draft.place.split('/');
    if parts.next() != Some(PLACE) {
        return None;
    }
    let what = parts.next()?;
    if what == "new" {
        let topic = Topic::read(parts)?;
        return Some(Outcome::open(form(topic, ctx).with_draft(&draft.text)));
    }
    let id = parts.next()?.parse::<Id>().ok()?;
    let form = match what {
        "edit" => edit(id.into(), ctx)?,
        "options" if ctx.workshop.ballots.contains(id.into()) => options(id.into(), ctx),
        "rename" => rename(id.into(), ctx)?,
        "count" => {
            let choice = parts.next()?.parse::<Id>().ok()?;
            let ballot = ctx.workshop.ballots.get(id.into())?.id();
            let page = Counting::resumed(ballot, choice.into(), &draft.text, ctx);
            return Some(Outcome::open(page));
        }
        _ => return None,
    };
    Some(Outcome::open(form.with_draft(&draft.text)))
}

/// Asks what dots are put on, then for the rest; a topic that is given is selected.
pub(in crate::tui) fn new(selected: Option<Topic>, ctx: &Ctx<'_>) -> Picker {
    let of = |kind| Topic {
        kind,
        ..Topic::default()
    };
    let themes = || ctx.workshop.themes.iter().map(|theme| Some(theme.id()));
    let mut topics = vec![
        of(BallotKind::Clusters),
        of(BallotKind::Themes),
        of(BallotKind::Cards),
    ];
    topics.extend(ctx.workshop.categories.iter().map(|category| Topic {
        category: Some(category.id()),
        ..of(BallotKind::Cards)
    }));
    topics.extend([
        of(BallotKind::Options),
        of(BallotKind::Scale),
        of(BallotKind::Answers),
        of(BallotKind::Tasks),
    ]);
    for kind in [BallotKind::Clusters, BallotKind::Cards, BallotKind::Answers] {
        topics.extend(themes().map(|theme| Topic { theme, ..of(kind) }));
    }
    let choices: Vec<(Topic, Choice)> = topics
        .into_iter()
        .filter_map(|topic| {
            let detail = match (topic.kind, topic.count(ctx)) {
                (BallotKind::Options, _) => tr!(ctx.locale, "dots-on-own"),
                (BallotKind::Scale, _) => tr!(ctx.locale, "dots-on-scale"),
                // Nothing can be voted on that is not there.
                (_, 0) => return None,
                (_, count) => count.to_string(),
            };
            let label = ctx
                .locale
                .ballot_topic(ctx.workshop, topic.kind, topic.category, topic.theme);
            Some((topic, Choice { label, detail }))
        })
        .collect();
    let (topics, choices): (Vec<Topic>, Vec<Choice>) = choices.into_iter().unzip();
    let first = selected.and_then(|selected| topics.iter().position(|&topic| topic == selected));
    let title = tr!(ctx.locale, "dots-title-on");
    Picker::new(title, choices, move |index, ctx| match topics.get(index) {
        Some(&topic) => Outcome::open(form(topic, ctx)),
        None => Outcome::handled(),
    })
    .selected(first.unwrap_or(0))
}

/// Returns the rules that say something, and what each says.
fn rules(topic: Topic, ctx: &Ctx<'_>) -> (Vec<Option<Rule>>, Vec<String>) {
    let (count, people) = (topic.count(ctx), dots::present(ctx.workshop));
    let own = topic.kind == BallotKind::Options;
    let known = Rule::ALL.into_iter().filter_map(|rule| {
        let name = ctx.locale.dots_rule(rule);
        let label = match rule.dots(count, people) {
            Some(dots) => format!("{dots} {} {name}", ctx.look.glyphs.separator),
            // Options are counted when they are typed.
            None if own && (rule != Rule::Steps || people.is_some()) => name,
            None => return None,
        };
        Some((Some(rule), label))
    });
    known.chain([(None, tr!(ctx.locale, "dots-rule-other"))]).unzip()
}

/// Returns the form for a new ballot on a topic.
fn form(topic: Topic, ctx: &Ctx<'_>) -> Form {
    let locale = ctx.locale;
    let is_scale = topic.kind == BallotKind::Scale;
    let hint = if is_scale {
        tr!(locale, "dots-hint-scale")
    } else {
        tr!(locale, "dots-hint-question")
    };
    let mut fields = vec![Field::text("question", tr!(locale, "field-question"), "").hint(hint)];
    let (rules, labels) = rules(topic, ctx);
    if is_scale {
        fields.extend(ends("", "", ctx));
        let steps = dots::STEPS.to_string();
        fields.push(Field::text("steps", tr!(locale, "dots-field-steps"), &steps));
    } else {
        if topic.kind == BallotKind::Options {
            let label = tr!(locale, "dots-field-options");
            let field = Field::lines("options", label, "", ROWS);
            fields.push(field.hint(tr!(locale, "dots-hint-options")));
        }
        fields.push(Field::choice("rule", tr!(locale, "dots-field-rule"), labels, 0));
        let other = Field::text("dots", tr!(locale, "dots-field-other"), "");
        fields.push(other.hint(tr!(locale, "dots-hint-other")));
        fields.push(most("", ctx));
    }
    fields.push(people("", ctx));
    let title = match is_scale {
        true => tr!(locale, "dots-title-new"),
        false => {
            let topic = locale.ballot_topic(ctx.workshop, topic.kind, topic.category, topic.theme);
            format!(
                "{} {} {topic}",
                tr!(locale, "dots-title-new"),
                ctx.look.glyphs.separator
            )
        }
    };
    Form::new(title, topic.place(), fields, move |values, ctx| {
        let plan = plan(topic, &rules, values, ctx)?;
        let change = dots::create(ctx.workshop, ctx.ids, &plan);
        let made = change.first_target();
        let outcome = Outcome::commit(change);
        Ok(match made {
            Some(crate::workshop::Target::Ballot(id)) => {
                outcome.and(Effect::Open(Box::new(Counting::new(id))))
            }
            _ => outcome,
        })
    })
}

/// Reads what is planned.
fn plan(topic: Topic, rules: &[Option<Rule>], values: &Values<'_>, ctx: &Ctx<'_>) -> Result<Plan, Refusal> {
    let mut plan = Plan {
        question: question(values, ctx)?,
        kind: topic.kind,
        category: topic.category,
        theme: topic.theme,
        dots: 1,
        ..Plan::default()
    };
    if topic.kind == BallotKind::Scale {
        let steps = number(values, "steps", STEPS, ctx)?.unwrap_or(dots::STEPS as u32);
        plan.options = vec![String::new(); steps as usize];
        (plan.low, plan.high) = (values.text("low"), values.text("high"));
        plan.people = number(values, "people", (1, PEOPLE), ctx)?;
        return Ok(plan);
    }
    let mut count = topic.count(ctx);
    if topic.kind == BallotKind::Options {
        plan.options = lines(&values.text("options"));
        count = plan.options.len();
        if count == 0 {
            return Err(Refusal::new("options", tr!(ctx.locale, "dots-refuse-options")));
        }
    }
    plan.people = number(values, "people", (1, PEOPLE), ctx)?;
    let rule = rules.get(values.choice("rule")).copied().flatten();
    let people = plan.people.or_else(|| dots::present(ctx.workshop));
    plan.dots = match (number(values, "dots", (1, DOTS), ctx)?, rule) {
        (Some(dots), _) => dots,
        (None, Some(rule)) => rule.dots(count, people).unwrap_or(1).clamp(1, DOTS),
        // Another number was wanted, and none was given.
        (None, None) => return Err(out_of_range("dots", (1, DOTS), ctx)),
    };
    plan.most = most_of(values, plan.dots, ctx)?;
    Ok(plan)
}

fn question(values: &Values<'_>, ctx: &Ctx<'_>) -> Result<String, Refusal> {
    let question = values.text("question");
    if question.is_empty() {
        return Err(Refusal::new("question", tr!(ctx.locale, "dots-refuse-question")));
    }
    Ok(question)
}

fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

fn ends(low: &str, high: &str, ctx: &Ctx<'_>) -> [Field; 2] {
    let locale = ctx.locale;
    [
        Field::text("low", tr!(locale, "field-low"), low).hint(tr!(locale, "dots-hint-low")),
        Field::text("high", tr!(locale, "field-high"), high).hint(tr!(locale, "dots-hint-high")),
    ]
}

fn most(value: &str, ctx: &Ctx<'_>) -> Field {
    Field::text("most", tr!(ctx.locale, "field-most"), value).hint(tr!(ctx.locale, "dots-hint-most"))
}

fn people(value: &str, ctx: &Ctx<'_>) -> Field {
    let hint = match dots::present(ctx.workshop) {
        Some(present) => tr!(ctx.locale, "dots-hint-present", count = present),
        None => tr!(ctx.locale, "dots-hint-people"),
    };
    Field::text("people", tr!(ctx.locale, "field-people"), value).hint(hint)
}

fn most_of(values: &Values<'_>, dots: u32, ctx: &Ctx<'_>) -> Result<Option<u32>, Refusal> {
    let most = number(values, "most", (1, DOTS), ctx)?;
    if most.is_some_and(|most| most > dots) {
        let dots = dots.to_string();
        return Err(Refusal::new(
            "most",
            tr!(ctx.locale, "dots-refuse-most", dots = dots),
        ));
    }
    // All of them on one is no limit.
    Ok(most.filter(|&most| most < dots || dots == 1))
}

fn out_of_range(key: &'static str, (least, most): (u32, u32), ctx: &Ctx<'_>) -> Refusal {
    let said = tr!(
        ctx.locale,
        "dots-refuse-number",
        least = least.to_string(),
        most = most.to_string()
    );
    Refusal::new(key, said)
}

/// Reads a number between two others; none, if the field is empty.
fn number(
    values: &Values<'_>,
    key: &'static str,
    range: (u32, u32),
    ctx: &Ctx<'_>,
) -> Result<Option<u32>, Refusal> {
    let text = values.text(key);
    if text.is_empty() {
        return Ok(None);
    }
    match text.parse::<u32>() {
        Ok(number) if (range.0..=range.1).contains(&number) => Ok(Some(number)),
        _ => Err(out_of_range(key, range, ctx)),
    }
}

/// A text as the field of a form gives it back untouched, and the version that its author saw.
struct Before {
    text: String,
    version: Version,
}

impl Before {
    fn new(text: &Text) -> Self {
        Self {
            text: Editor::new(text, Lines::One).text().trim().to_owned(),
            version: text.version(),
        }
    }

    fn edit(&self, ballot: BallotId, typed: String, field: fn(String) -> BallotField, change: &mut Change) {
        if typed != self.text {
            change.push(Op::Edit((ballot, field(typed)).into(), self.version));
        }
    }
}

/// Returns the form for a ballot that there is.
pub(super) fn edit(id: BallotId, ctx: &Ctx<'_>) -> Option<Form> {
    let ballot = ctx.workshop.ballots.get(id)?;
    let locale = ctx.locale;
    let is_scale = *ballot.kind == BallotKind::Scale;
    let before = [&ballot.question, &ballot.low, &ballot.high].map(Before::new);
    let said = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut fields = vec![Field::text(
        "question",
        tr!(locale, "field-question"),
        &ballot.question,
    )];
    if is_scale {
        fields.extend(ends(&ballot.low, &ballot.high, ctx));
    } else {
        let dots = said(Some(*ballot.dots));
        fields.push(Field::text("dots", tr!(locale, "field-dots-each"), &dots));
        fields.push(most(&said(*ballot.most), ctx));
    }
    fields.push(people(&said(*ballot.people), ctx));
    let (dots_before, most_before) = (*ballot.dots, *ballot.most);
    let title = tr!(locale, "dots-title-edit");
    let place = format!("{PLACE}/edit/{id}");
    Some(Form::new(title, place, fields, move |values, ctx| {
        let asked = question(values, ctx)?;
        let people = number(values, "people", (1, PEOPLE), ctx)?;
        let (dots, most) = if is_scale {
            (dots_before, most_before)
        } else {
            let dots = number(values, "dots", (1, DOTS), ctx)?;
            let dots = dots.ok_or_else(|| out_of_range("dots", (1, DOTS), ctx))?;
            (dots, most_of(values, dots, ctx)?)
        };
        let mut change = dots::edit(id, dots, most, people);
        let [question, low, high] = &before;
        question.edit(id, asked, BallotField::Question, &mut change);
        if is_scale {
            low.edit(id, values.text("low"), BallotField::Low, &mut change);
            high.edit(id, values.text("high"), BallotField::High, &mut change);
        }
        Ok(Outcome::commit(change))
    }))
}

/// Returns the form for further options.
pub(super) fn options(id: BallotId, ctx: &Ctx<'_>) -> Form {
    let field = Field::lines("options", tr!(ctx.locale, "dots-field-options"), "", ROWS);
    let title = tr!(ctx.locale, "dots-title-options");
    let place = format!("{PLACE}/options/{id}");
    Form::new(title, place, vec![field], move |values, ctx| {
        let labels = lines(&values.text("options"));
        if labels.is_empty() {
            return Err(Refusal::new("options", tr!(ctx.locale, "dots-refuse-options")));
        }
        Ok(Outcome::commit(dots::add_options(
            ctx.workshop,
            ctx.ids,
            id,
            &labels,
        )))
    })
}

/// Returns the form that names an option, or a step of a scale.
pub(super) fn rename(id: ChoiceId, ctx: &Ctx<'_>) -> Option<Form> {
    let choice = ctx.workshop.choices.get(id)?;
    let ballot = choice
        .ballot
        .and_then(|ballot| ctx.workshop.ballots.get(ballot))?;
    let over = choice.label.version();
    let title = match *ballot.kind {
        BallotKind::Scale => tr!(ctx.locale, "dots-title-step"),
        _ => tr!(ctx.locale, "dots-title-rename"),
    };
    let label = gate::show_flat(&choice.label).into_owned();
    let field = Field::text("label", tr!(ctx.locale, "field-text"), &label);
    let place = format!("{PLACE}/rename/{id}");
    Some(Form::new(title, place, vec![field], move |values, ctx| {
        let typed = values.text("label");
        Ok(Outcome::commit(dots::rename_option(
            ctx.workshop,
            id,
            &typed,
            over,
        )))
    }))
}
