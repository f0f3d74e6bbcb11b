//! Setting the rounds up: themes, questions, groups with their members, and how many rounds of which length.

use std::collections::HashSet;

use super::super::Workshop;
use super::super::change::{Change, Op};
use super::super::id::IdSource;
use super::super::order::{self, Direction};
use super::super::people;
use super::super::position::Position;
use super::super::register::Text;
use super::super::stamp::Version;
use super::super::things::{
    Day, DayField, GroupField, GroupId, ParticipantField, ParticipantId, QuestionField, QuestionId, Round,
    RoundField, RoundId, ThemeField, ThemeId,
};
use super::group_name;

/// Adds themes behind the others, in one step. Blank names are none.
#[must_use]
pub fn add_themes<T: AsRef<str>>(workshop: &Workshop, ids: &IdSource, names: &[T]) -> Change {
    let mut change = Change::default();
    for (name, pos) in places(names, order::end(&workshop.themes)) {
        change.set((
            ids.fresh::<ThemeId>(),
            vec![ThemeField::Name(name), ThemeField::Pos(pos)],
        ));
    }
    change
}

/// Adds questions behind the others, in one step. Blank ones are none.
#[must_use]
pub fn add_questions<T: AsRef<str>>(workshop: &Workshop, ids: &IdSource, texts: &[T]) -> Change {
    let mut change = Change::default();
    for (text, pos) in places(texts, order::end(&workshop.questions)) {
        change.set((
            ids.fresh::<QuestionId>(),
            vec![QuestionField::Text(text), QuestionField::Pos(pos)],
        ));
    }
    change
}

/// Gives each text that is not blank a position, from `pos` on.
fn places<T: AsRef<str>>(texts: &[T], mut pos: Position) -> impl Iterator<Item = (String, Position)> {
    let texts = texts.iter().map(|text| text.as_ref().trim());
    texts.filter(|text| !text.is_empty()).map(move |text| {
        let next = pos.after();
        (text.to_owned(), std::mem::replace(&mut pos, next))
    })
}

/// Adds a group behind the others and returns its identity. Without a name it gets the next free letter.
pub fn add_group(workshop: &Workshop, ids: &IdSource, name: &str, change: &mut Change) -> GroupId {
    let name = match name.trim() {
        "" => next_group_name(workshop),
        name => name.to_owned(),
    };
    let id = ids.fresh();
    let pos = order::end(&workshop.groups);
    change.set((id, vec![GroupField::Name(name), GroupField::Pos(pos)]));
    id
}

/// Returns the first letter that no group is called by.
#[must_use]
pub fn next_group_name(workshop: &Workshop) -> String {
    let taken: HashSet<&str> = workshop.groups.iter().map(|group| group.name.trim()).collect();
    let mut names = (0..).map(group_name);
    names
        .find(|name| !taken.contains(name.as_str()))
        .unwrap_or_default()
}

/// Returns the operation that gives a text another wording; none where that is blank or the same.
fn reworded(
    current: Option<&Text>,
    wording: &str,
    record: impl FnOnce(String) -> super::super::Record,
    over: Version,
) -> Change {
    let wording = wording.trim();
    if wording.is_empty() || current.is_some_and(|current| current.as_str() == wording) {
        return Change::default();
    }
    Change::one(Op::Edit(record(wording.to_owned()), over))
}

/// Calls a theme something else than its author saw.
#[must_use]
pub fn rename_theme(workshop: &Workshop, theme: ThemeId, name: &str, over: Version) -> Change {
    let current = workshop.themes.get(theme).map(|theme| &theme.name);
    reworded(current, name, |name| (theme, ThemeField::Name(name)).into(), over)
}

/// Gives a question another wording than its author saw.
#[must_use]
pub fn edit_question(workshop: &Workshop, question: QuestionId, text: &str, over: Version) -> Change {
    let current = workshop.questions.get(question).map(|question| &question.text);
    reworded(
        current,
        text,
        |text| (question, QuestionField::Text(text)).into(),
        over,
    )
}

/// Calls a group something else than its author saw.
#[must_use]
pub fn rename_group(workshop: &Workshop, group: GroupId, name: &str, over: Version) -> Change {
    let current = workshop.groups.get(group).map(|group| &group.name);
    reworded(current, name, |name| (group, GroupField::Name(name)).into(), over)
}

/// Says who stays at the table of a theme; a name nobody has yet makes a person.
#[must_use]
pub fn set_host(workshop: &Workshop, ids: &IdSource, theme: ThemeId, name: &str) -> Change {
    let mut change = Change::default();
    let Some(current) = workshop.themes.get(theme).map(|theme| *theme.host) else {
        return change;
    };
    // Somebody who was removed from the list keeps their table while their name stays in the field.
    let kept = current.filter(|&host| people::name_of(workshop, host).is_some_and(|kept| kept == name));
    let host = kept.or_else(|| people::resolve(workshop, ids, name, &mut change));
    if host != current {
        change.set((theme, ThemeField::Host(host)));
    }
    change
}

/// Makes exactly these people the members of a group: who is not among them any longer has no group.
#[must_use]
pub fn set_members(workshop: &Workshop, group: GroupId, members: &[ParticipantId]) -> Change {
    let mut change = Change::default();
    for person in workshop.participants.iter() {
        let (is, was) = (members.contains(&person.id()), *person.group == Some(group));
        if is != was {
            change.set((person.id(), ParticipantField::Group(is.then_some(group))));
        }
    }
    for &member in members.iter().filter(|&&id| !workshop.participants.contains(id)) {
        change.set((member, ParticipantField::Group(Some(group))));
    }
    change
}

/// Plans so many rounds of so many minutes, with this changeover between them. Rounds that were started
/// stay as they were; those ahead are planned anew, added, or removed from the end.
#[must_use]
pub fn plan_rounds(
    workshop: &Workshop,
    ids: &IdSource,
    count: usize,
    minutes: u32,
    changeover: u32,
) -> Change {
    let mut change = Change::default();
    let mut surplus = workshop.rounds.len().saturating_sub(count);
    let ahead = |round: &&Round| round.started.is_none();
    for round in workshop.rounds.iter().rev().filter(ahead) {
        if surplus > 0 {
            surplus -= 1;
            change.ops.extend(workshop.removal(round.id().into()));
        } else if *round.minutes != minutes {
            change.set((round.id(), RoundField::Minutes(minutes)));
        }
    }
    let mut pos = order::end(&workshop.rounds);
    for _ in workshop.rounds.len()..count {
        let next = pos.after();
        change.set((
            ids.fresh::<RoundId>(),
            vec![
                RoundField::Minutes(minutes),
                RoundField::Pos(std::mem::replace(&mut pos, next)),
            ],
        ));
    }
    if *workshop.day().changeover != changeover {
        change.set((Day::the(), DayField::Changeover(changeover)));
    }
    change
}

/// Moves a theme one place up or down; the rota follows.
#[must_use]
pub fn move_theme(workshop: &Workshop, theme: ThemeId, direction: Direction) -> Change {
    let mut change = Change::default();
    for (id, pos) in order::moved(&workshop.themes, &order::ids(&workshop.themes), theme, direction) {
        change.set((id, ThemeField::Pos(pos)));
    }
    change
}

/// Moves a question one place up or down.
#[must_use]
pub fn move_question(workshop: &Workshop, question: QuestionId, direction: Direction) -> Change {
    let mut change = Change::default();
    let ids = order::ids(&workshop.questions);
    for (id, pos) in order::moved(&workshop.questions, &ids, question, direction) {
        change.set((id, QuestionField::Pos(pos)));
    }
    change
}

/// Moves a group one place up or down; the rota follows.
#[must_use]
pub fn move_group(workshop: &Workshop, group: GroupId, direction: Direction) -> Change {
    let mut change = Change::default();
    for (id, pos) in order::moved(&workshop.groups, &order::ids(&workshop.groups), group, direction) {
        change.set((id, GroupField::Pos(pos)));
    }
    change
}

/// Moves a round one place up or down; the rota follows.
#[must_use]
pub fn move_round(workshop: &Workshop, round: RoundId, direction: Direction) -> Change {
    let mut change = Change::default();
    for (id, pos) in order::moved(&workshop.rounds, &order::ids(&workshop.rounds), round, direction) {
        change.set((id, RoundField::Pos(pos)));
    }
    change
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::{Play, at};
    use super::super::start_round;
    use super::*;

    fn minutes(play: &Play) -> Vec<u32> {
        play.workshop.rounds.iter().map(|round| *round.minutes).collect()
    }

    fn plan(play: &mut Play, count: usize, minutes: u32, changeover: u32) {
        let change = plan_rounds(&play.workshop, &play.ids, count, minutes, changeover);
        play.commit(change);
    }

    #[test]
    fn rounds_are_planned_at_once_and_what_was_started_stays() {
        let mut play = Play::new();
        plan(&mut play, 3, 25, 4);
        assert_eq!(
            (minutes(&play), *play.workshop.day().changeover),
            (vec![25; 3], 4)
        );
        let first = play.workshop.rounds.nth(0).map(Round::id).unwrap();
        let start = start_round(&play.workshop, first, at("11:00"));
        play.commit(start);
        plan(&mut play, 4, 20, 4);
        assert_eq!(minutes(&play), [25, 20, 20, 20]);
        plan(&mut play, 2, 20, 5);
        assert_eq!(
            (minutes(&play), *play.workshop.day().changeover),
            (vec![25, 20], 5)
        );
        plan(&mut play, 0, 20, 5);
        assert_eq!(minutes(&play), [25]);
        assert!(plan_rounds(&play.workshop, &play.ids, 1, 10, 5).is_empty());
    }

    #[test]
    fn the_members_of_a_group_are_exactly_those_named() {
        let mut play = Play::new();
        let mut person = |name: &str| {
            let fields = vec![ParticipantField::Name(name.to_owned())];
            play.add(|w| &w.participants, ParticipantField::Pos, fields)
        };
        let [saal, abraham] = ["Saal", "Abraham"].map(&mut person);
        let mut change = Change::default();
        let group = add_group(&play.workshop, &play.ids, "", &mut change);
        play.commit(change);
        let of = |play: &Play| {
            let members = super::super::members(&play.workshop, group);
            members.iter().map(|person| person.id()).collect::<Vec<_>>()
        };
        let change = set_members(&play.workshop, group, &[saal, abraham]);
        play.commit(change);
        assert_eq!(of(&play), [saal, abraham]);
        let change = set_members(&play.workshop, group, &[abraham]);
        assert_eq!(change.ops.len(), 1);
        let back = play.commit(change);
        assert_eq!(of(&play), [abraham]);
        play.undo(back);
        assert_eq!(of(&play), [saal, abraham]);
        assert_eq!(next_group_name(&play.workshop), "B");
    }

    #[test]
    fn a_host_keeps_the_table_also_when_removed_from_the_list() {
        let mut play = Play::new();
        let change = add_themes(&play.workshop, &play.ids, &["Inhalt", " ", "Qualität"]);
        play.commit(change);
        let theme = play
            .workshop
            .themes
            .nth(1)
            .map(super::super::super::Theme::id)
            .unwrap();
        let change = set_host(&play.workshop, &play.ids, theme, "Maren Düsberg");
        assert_eq!(change.ops.len(), 2, "a person, and the host");
        play.commit(change);
        let host = play
            .workshop
            .themes
            .get(theme)
            .and_then(|theme| *theme.host)
            .unwrap();
        play.remove(host);
        assert!(set_host(&play.workshop, &play.ids, theme, "Maren Düsberg").is_empty());
        let change = set_host(&play.workshop, &play.ids, theme, "");
        play.commit(change);
        assert_eq!(*play.workshop.themes.get(theme).unwrap().host, None);
    }

    #[test]
    fn a_wording_that_is_blank_or_the_same_changes_nothing() {
        let mut play = Play::new();
        let change = add_questions(&play.workshop, &play.ids, &["Was?", "Wie?"]);
        play.commit(change);
        let first = play.workshop.questions.nth(0).unwrap();
        let (id, version) = (first.id(), first.text.version());
        for same in ["", " ", "Was?", " Was? "] {
            assert!(edit_question(&play.workshop, id, same, version).is_empty());
        }
        let change = edit_question(&play.workshop, id, "Wozu?", version);
        play.commit(change);
        let change = move_question(&play.workshop, id, Direction::Down);
        play.commit(change);
        let texts: Vec<_> = play
            .workshop
            .questions
            .iter()
            .map(|q| q.text.to_string())
            .collect();
        assert_eq!(texts, ["Wie?", "Wozu?"]);
    }
}
