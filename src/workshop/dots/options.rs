//! What a ballot is about: what hangs on the wall now, and what was counted before it was taken away.

use std::collections::{HashMap, HashSet};

use super::super::things::{About, Ballot, BallotId, BallotKind, Choice, ChoiceId};
use super::super::{Entity, Workshop, agreements, answers, cards, wall};
use super::{Line, Standing};

/// Where the dots of things are kept in a ballot, and how many they are.
pub(super) type Counts = HashMap<About, (ChoiceId, Option<u32>)>;

/// Returns what was counted for things. A count under its proper identity beats one that a file made up.
pub(super) fn counts(workshop: &Workshop, ballot: BallotId) -> Counts {
    let mut counts = Counts::new();
    let of_ballot = workshop
        .choices
        .iter()
        .filter(|choice| *choice.ballot == Some(ballot));
    for choice in of_ballot {
        let Some(about) = *choice.about else {
            continue;
        };
        let here = (choice.id(), *choice.dots);
        if choice.id() == Choice::id_of(ballot, about) {
            counts.insert(about, here);
        } else {
            counts.entry(about).or_insert(here);
        }
    }
    counts
}

/// Returns the options of its own, or the steps of a scale.
pub(super) fn own(workshop: &Workshop, ballot: BallotId) -> impl DoubleEndedIterator<Item = &Choice> + Clone {
    workshop
        .choices
        .iter()
        .filter(move |choice| *choice.ballot == Some(ballot) && choice.about.is_none())
}

/// Returns a line for everything that a ballot is about, in the order of the wall; behind it what was counted and is
/// not there any more.
pub(super) fn lines(workshop: &Workshop, ballot: &Ballot) -> Vec<Line> {
    let id = ballot.id();
    let counts = counts(workshop, id);
    let now = things(workshop, ballot);
    let mut lines: Vec<Line> = Vec::new();
    let mut seen = HashSet::new();
    for about in now.into_iter().filter(|&about| seen.insert(about)) {
        let (choice, dots) = counts
            .get(&about)
            .map_or((None, None), |&(id, dots)| (Some(id), dots));
        // What comes to the wall after a ballot was closed was not voted on.
        if dots.is_none() && *ballot.closed {
            continue;
        }
        lines.push(line(workshop, about, choice, dots, Standing::Here));
    }
    lines.extend(own(workshop, id).zip(1..).map(|(choice, number)| Line {
        about: None,
        choice: Some(choice.id()),
        label: match (*ballot.kind, choice.label.trim()) {
            (BallotKind::Scale, "") => number.to_string(),
            _ => choice.label.to_string(),
        },
        dots: *choice.dots,
        standing: Standing::Here,
        rank: None,
        is_near_tie: false,
        share: 0,
    }));
    let mut left: Vec<(About, ChoiceId, u32)> = counts
        .into_iter()
        .filter(|(about, _)| !seen.contains(about))
        .filter_map(|(about, (choice, dots))| Some((about, choice, dots?)))
        .collect();
    left.sort_unstable();
    for (about, choice, dots) in left {
        let standing = match workshop.contains(about.target()) {
            true => Standing::Elsewhere,
            false => Standing::Deleted,
        };
        lines.push(line(workshop, about, Some(choice), Some(dots), standing));
    }
    lines
}

fn line(
    workshop: &Workshop,
    about: About,
    choice: Option<ChoiceId>,
    dots: Option<u32>,
    standing: Standing,
) -> Line {
    let text = workshop.first_text(about.target());
    Line {
        about: Some(about),
        choice,
        label: text.map(|text| text.as_str().to_owned()).unwrap_or_default(),
        dots,
        standing,
        rank: None,
        is_near_tie: false,
        share: 0,
    }
}

/// Returns the things that a ballot is about, as they are now. A thing may be named twice.
fn things(workshop: &Workshop, ballot: &Ballot) -> Vec<About> {
    let of_theme = |theme| ballot.theme.is_none() || theme == *ballot.theme;
    match *ballot.kind {
        BallotKind::Cards => {
            let hung: Option<HashSet<_>> = ballot.theme.map(|theme| {
                let wall = wall::wall(workshop);
                let columns = wall.columns.iter().filter(|column| column.theme == theme);
                columns
                    .flat_map(|column| column.sections.iter().flat_map(|section| &section.cards))
                    .map(|hung| hung.card)
                    .collect()
            });
            // Cards keep the category that was removed since: they are still of it.
            let of_category = |card: &_| {
                let card = workshop.cards.get(*card);
                ballot.category.is_none() || card.is_some_and(|card| *card.category == *ballot.category)
            };
            let columns = cards::columns(workshop);
            let cards = columns.into_iter().flat_map(|column| column.cards);
            cards
                .filter(of_category)
                .filter(|card| hung.as_ref().is_none_or(|hung| hung.contains(card)))
                .map(About::Card)
                .collect()
        }
        BallotKind::Clusters => {
            let mut clusters = Vec::new();
            for theme in workshop
                .themes
                .iter()
                .map(Entity::id)
                .filter(|&theme| of_theme(Some(theme)))
            {
                let of_theme = workshop
                    .clusters
                    .iter()
                    .filter(|cluster| *cluster.theme == Some(theme));
                clusters.extend(of_theme.map(|cluster| About::Cluster(cluster.id())));
            }
            clusters
        }
        BallotKind::Themes => workshop
            .themes
            .iter()
            .map(|theme| About::Theme(theme.id()))
            .collect(),
        BallotKind::Answers => {
            let themes = workshop
                .themes
                .iter()
                .map(Entity::id)
                .filter(|&theme| of_theme(Some(theme)));
            let cells =
                themes.flat_map(|theme| workshop.questions.iter().map(move |asked| (theme, asked.id())));
            cells
                .flat_map(|(theme, question)| answers::answers(workshop, theme, question))
                .map(|answer| About::Answer(answer.id()))
                .collect()
        }
        BallotKind::Tasks => agreements::tasks(workshop)
            .iter()
            .map(|task| About::Task(task.agreement.id()))
            .collect(),
        BallotKind::Options | BallotKind::Scale => Vec::new(),
    }
}
