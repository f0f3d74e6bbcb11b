//! Generated workshops with hostile texts, for the laws that every format has to keep: whatever the wall, the
//! groups and the agreements hold is found in it, whatever it says and wherever it hangs; and nothing private is.

use proptest::prelude::*;

use super::{Order, Output, Pictures, Style};
use crate::locale::{Language, Locale};
use crate::report::Options;
use crate::workshop::{
    AgreementKind, AgreementPlain, AnswerPlain, CardPlain, CategoryPlain, ClusterPlain, Day, DayPlain,
    GroupPlain, Id, IdSource, InviteePlain, ItemKind, ItemPlain, ParticipantPlain, Place, Plain, Position,
    QuestionPlain, ReactionKind, ReactionPlain, RoundPlain, Stamp, ThemePlain, TwinPlain, Version, Workshop,
};

/// What no documentation may contain.
pub(super) const PRIVATE: &str = "NUR-FÜR-MICH";

/// Texts with a mark by which each of them is found again, and whatever else around it.
pub(super) fn texts(count: usize) -> impl Strategy<Value = Vec<String>> {
    let text = r"[ -~üß→„“–]{0,12}(\n[ -~üß→|*#_]{1,12}){0,2}";
    prop::collection::vec(text, count).prop_map(|texts| {
        let marked = texts.into_iter().enumerate();
        marked.map(|(at, text)| format!("M{at}x{text}")).collect()
    })
}

/// Makes a workshop of 48 texts, and says which of them are to be found; `picks` says where each thing belongs, also nowhere.
pub(super) fn plain(texts: &[String], picks: &[usize]) -> (Plain, Vec<String>) {
    let ids = IdSource::new(9);
    let mut text = texts.iter().cloned();
    let mut pick = picks.iter().copied().cycle();
    let mut next = || text.next().unwrap();
    let mut choose = |from: usize| {
        let at = pick.next().unwrap() % (from + 1);
        at.checked_sub(1)
    };
    let mut places = Position::run_after(None, 200).into_iter();
    let mut pos = || places.next().unwrap();
    let mut plain = Plain::default();
    plain.days.push(DayPlain {
        id: Day::the(),
        title: "Tag".into(),
        notes: PRIVATE.into(),
        ..DayPlain::default()
    });
    let kinds = [
        ItemKind::Cards,
        ItemKind::Clustering,
        ItemKind::Rounds,
        ItemKind::Agreements,
    ];
    for kind in kinds.into_iter().filter(|_| choose(1).is_some()) {
        plain.items.push(ItemPlain {
            id: ids.fresh(),
            pos: pos(),
            title: next(),
            notes: PRIVATE.into(),
            kind,
            ..ItemPlain::default()
        });
    }
    for _ in 0..2 {
        plain.categories.push(CategoryPlain {
            id: ids.fresh(),
            pos: pos(),
            name: next(),
            ..CategoryPlain::default()
        });
        plain.themes.push(ThemePlain {
            id: ids.fresh(),
            pos: pos(),
            name: next(),
            ..ThemePlain::default()
        });
        plain.questions.push(QuestionPlain {
            id: ids.fresh(),
            pos: pos(),
            text: next(),
        });
        plain.groups.push(GroupPlain {
            id: ids.fresh(),
            pos: pos(),
            name: next(),
            ..GroupPlain::default()
        });
        plain.rounds.push(RoundPlain {
            id: ids.fresh(),
            pos: pos(),
            ..RoundPlain::default()
        });
        let present = choose(1).is_some();
        plain.participants.push(ParticipantPlain {
            id: ids.fresh(),
            pos: pos(),
            name: next(),
            present,
            ..ParticipantPlain::default()
        });
    }
    plain.clusters.push(ClusterPlain {
        id: ids.fresh(),
        pos: pos(),
        heading: next(),
        theme: Some(plain.themes[0].id),
    });
    let themes: Vec<_> = plain.themes.iter().map(|theme| theme.id).collect();
    let cluster = plain.clusters[0].id;
    // A cluster may be named without its theme, and a theme beside a cluster of another one.
    let place = |choice: Option<usize>| Place {
        theme: choice.filter(|&at| at != 3).map(|at| themes[at % 2]),
        cluster: choice.filter(|&at| at >= 2).map(|_| cluster),
        pos: Position::default(),
    };
    let mut wanted = Vec::new();
    for _ in 0..4 {
        let words = next();
        wanted.push(words.clone());
        let category = choose(2).map(|at| plain.categories[at].id);
        plain.cards.push(CardPlain {
            id: ids.fresh(),
            pos: pos(),
            text: words,
            category,
            place: place(choose(4)),
        });
    }
    plain.twins.push(TwinPlain {
        id: ids.fresh(),
        pos: pos(),
        card: Some(plain.cards[0].id),
        place: place(choose(4)),
    });
    for _ in 0..4 {
        let words = next();
        wanted.push(words.clone());
        plain.answers.push(AnswerPlain {
            id: ids.fresh(),
            pos: pos(),
            text: words,
            theme: choose(2).map(|at| themes[at]),
            question: choose(2).map(|at| plain.questions[at].id),
            group: choose(2).map(|at| plain.groups[at].id),
            round: choose(2).map(|at| plain.rounds[at].id),
        });
    }
    for at in 0..4 {
        let word = format!("E{at}x zu teuer");
        wanted.push(word.clone());
        plain.reactions.push(ReactionPlain {
            id: ids.fresh(),
            pos: pos(),
            word,
            answer: Some(plain.answers[at].id),
            kind: ReactionKind::Objects,
            group: choose(2).map(|at| plain.groups[at].id),
            round: choose(2).map(|at| plain.rounds[at].id),
        });
    }
    for _ in 0..4 {
        let (words, waits, origin) = (next(), next(), next());
        let kind = [
            AgreementKind::Task,
            AgreementKind::Decision,
            AgreementKind::Postponed,
        ][choose(2).map_or(0, |at| at + 1)];
        wanted.push(words.clone());
        wanted.extend((kind == AgreementKind::Postponed).then(|| waits.clone()));
        let responsible = choose(2).map(|at| plain.participants[at].id);
        let named = responsible.and_then(|id| plain.participants.iter().find(|person| person.id == id));
        wanted.extend(
            named
                .filter(|_| kind != AgreementKind::Postponed)
                .map(|person| person.name.clone()),
        );
        plain.agreements.push(AgreementPlain {
            id: ids.fresh(),
            pos: pos(),
            what: words,
            precondition: waits,
            origin,
            kind,
            responsible,
            ..AgreementPlain::default()
        });
    }
    plain.invitees.push(InviteePlain {
        id: ids.fresh(),
        pos: pos(),
        name: next(),
        ..InviteePlain::default()
    });
    wanted.push(plain.invitees[0].name.clone());
    wanted.extend(plain.questions.iter().map(|question| question.text.clone()));
    wanted.extend(plain.themes.iter().map(|theme| theme.name.clone()));
    wanted.extend(plain.items.iter().map(|item| item.title.clone()));
    (plain, wanted)
}

/// Folds the plain state into a workshop.
pub(super) fn workshop(plain: Plain) -> Workshop {
    let mut workshop = Workshop::default();
    let version = Version {
        at: Stamp { ms: 1, count: 0 },
        run: Id::from_bits(1),
    };
    workshop.commit(plain.into_ops(), version);
    workshop
}

/// Writes a workshop in a language as `write` does, with everything in it and no pictures.
pub(super) fn written(
    workshop: &Workshop,
    language: Language,
    options: &Options,
    write: impl Fn(&Order<'_>) -> Output,
) -> Output {
    let (locale, style, pictures) = (Locale::new(language), Style::default(), Pictures::default());
    let now = "2012-05-03T16:40:00+02:00".parse().unwrap_or_default();
    write(&Order::new(workshop, &locale, options, &style, &pictures, now))
}
