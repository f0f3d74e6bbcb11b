//! The next meeting: what it is for, when, and who is to come.

use chrono::{Datelike, NaiveDate};

use super::{Align, Block, Column, Entry, Fact, List, Origin, Part, Row, Source, Table, Wording};
use crate::tr;
use crate::workshop::poll::{self, OptionTally};
use crate::workshop::{Availability, Invitee, Participant, PollOption};

pub(super) fn next(source: &Source<'_>) -> Vec<Block> {
    let (day, locale) = (source.workshop.day(), source.locale);
    let chosen = chosen(source)
        .map(|option| option_name(source, option))
        .unwrap_or_default();
    let facts: Vec<Fact> = [
        (tr!(locale, "doc-goal"), Wording::of(&day.next_goal)),
        (tr!(locale, "doc-date"), chosen.into()),
        (tr!(locale, "doc-place"), Wording::of(&day.next_place)),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(label, text)| Fact { label, text })
    .collect();
    if facts.is_empty() {
        return Vec::new();
    }
    vec![source.sub_heading(Part::NextMeeting), Block::Facts(facts)]
}

/// Returns the option of the poll that was chosen for the next meeting.
pub(super) fn chosen<'a>(source: &Source<'a>) -> Option<&'a PollOption> {
    let workshop = source.workshop;
    workshop.poll_options.get((*workshop.day().next_option)?)
}

/// Returns the date that was chosen for the next meeting.
pub(super) fn chosen_date(source: &Source<'_>) -> Option<NaiveDate> {
    *chosen(source)?.date
}

/// Writes an option on one line: `Mi 12.09.2012, 14:00 (online)`.
pub(super) fn option_name(source: &Source<'_>, option: &PollOption) -> String {
    let locale = source.locale;
    let date = option.date.map(|date| {
        let weekday = date.weekday().num_days_from_monday();
        format!(
            "{} {}",
            tr!(locale, "doc-weekday", day = weekday),
            locale.date(date)
        )
    });
    let time = option.time.map(|time| locale.minute(time));
    let when = [date, time].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let label = option.label.trim();
    match (when.is_empty(), label.is_empty()) {
        (true, _) => label.to_owned(),
        (false, true) => when,
        (false, false) => format!("{when} ({label})"),
    }
}

/// The poll as a table of people and dates, with sums, and the best date; a plain list of dates as long as
/// nobody has voted.
pub(super) fn poll(source: &Source<'_>) -> Vec<Block> {
    let workshop = source.workshop;
    let poll = poll::poll(workshop);
    let options: Vec<(&PollOption, &OptionTally)> = poll
        .options
        .iter()
        .filter_map(|tally| Some((workshop.poll_options.get(tally.id)?, tally)))
        .collect();
    if options.is_empty() {
        return Vec::new();
    }
    let voters: Vec<&Participant> = poll
        .voters
        .iter()
        .filter_map(|&id| workshop.participants.get(id))
        .filter(|person| {
            options
                .iter()
                .any(|(option, _)| poll::vote(workshop, option.id(), person.id()).is_some())
        })
        .collect();
    let mut blocks = vec![source.sub_heading(Part::Poll)];
    if voters.is_empty() {
        let entries = options.iter().map(|(option, _)| Entry {
            text: option_name(source, option).into(),
            note: String::new(),
            origin: Some(Origin::Target(option.id().into())),
        });
        blocks.push(Block::List(List {
            start: None,
            entries: entries.collect(),
        }));
        return blocks;
    }
    blocks.extend(best(source, &options));
    blocks.push(Block::Table(poll_table(source, &options, &voters)));
    blocks
}

/// Says which dates suit most people; nothing where no date suits anybody.
fn best(source: &Source<'_>, options: &[(&PollOption, &OptionTally)]) -> Option<Block> {
    let best: Vec<&(&PollOption, &OptionTally)> = options.iter().filter(|(_, tally)| tally.best).collect();
    let (_, tally) = best.first()?;
    let names: Vec<String> = best
        .iter()
        .map(|(option, _)| option_name(source, option))
        .collect();
    let text = tr!(
        source.locale,
        "doc-poll-best",
        count = names.len(),
        dates = names.join(" · "),
        yes = tally.yes
    );
    Some(Block::Paragraph(text.into()))
}

fn poll_table(
    source: &Source<'_>,
    options: &[(&PollOption, &OptionTally)],
    voters: &[&Participant],
) -> Table {
    let locale = source.locale;
    let said = |option: &PollOption, person: &Participant| match poll::vote(
        source.workshop,
        option.id(),
        person.id(),
    ) {
        Some(Availability::Yes) => tr!(locale, "doc-poll-yes"),
        Some(Availability::IfNeedBe) => tr!(locale, "doc-poll-if-need-be"),
        Some(Availability::No) => tr!(locale, "doc-poll-no"),
        None => String::new(),
    };
    let sum = |tally: &OptionTally| match tally.if_need_be {
        0 => tally.yes.to_string(),
        more => format!("{} (+{more})", tally.yes),
    };
    let heads = options
        .iter()
        .map(|(option, _)| Column::new(option_name(source, option), Align::Centre, 2));
    let mut rows: Vec<Row> = voters
        .iter()
        .map(|person| Row {
            cells: std::iter::once(source.person(Some(person.id())).unwrap_or_default())
                .chain(options.iter().map(|(option, _)| said(option, person).into()))
                .collect(),
            strong: false,
            origin: Some(Origin::Target(person.id().into())),
        })
        .collect();
    rows.push(Row {
        cells: std::iter::once(tr!(locale, "doc-poll-sum").into())
            .chain(options.iter().map(|(_, tally)| sum(tally).into()))
            .collect(),
        strong: true,
        origin: Some(Origin::Part(Part::Poll)),
    });
    Table {
        columns: std::iter::once(Column::new(tr!(locale, "doc-name"), Align::Start, 3))
            .chain(heads)
            .collect(),
        rows,
        subject: 0,
    }
}

/// Says whether a line of the list names anybody.
pub(super) fn is_invited(invitee: &Invitee) -> bool {
    !invitee.name.trim().is_empty() || !invitee.organisation.trim().is_empty()
}

pub(super) fn invitations(source: &Source<'_>) -> Vec<Block> {
    let locale = source.locale;
    let rows: Vec<Row> = source
        .workshop
        .invitees
        .iter()
        .filter(|invitee| is_invited(invitee))
        .map(|invitee| Row {
            cells: vec![
                source.named(&invitee.name, source.masker.invitee(invitee.id())),
                Wording::of(&invitee.organisation),
                source.person(*invitee.sponsor).unwrap_or_default(),
                Wording::of(&invitee.note),
            ],
            strong: false,
            origin: Some(Origin::Target(invitee.id().into())),
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    // Who approaches them is asked even where nobody has said so yet: the list is handed round for that.
    let columns = vec![
        Column::new(tr!(locale, "doc-name"), Align::Start, 3).wanted(),
        Column::new(tr!(locale, "doc-organisation"), Align::Start, 3),
        Column::new(tr!(locale, "doc-sponsor"), Align::Start, 3).wanted(),
        Column::new(tr!(locale, "doc-note"), Align::Start, 3),
    ];
    vec![
        source.sub_heading(Part::Invitations),
        Block::Table(Table::of_filled(columns, rows, 0)),
    ]
}
