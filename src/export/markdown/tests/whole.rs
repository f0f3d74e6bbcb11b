//! The law of the documentation: whatever the wall, the groups and the agreements hold is found in the
//! rendered text, whatever it says and wherever it hangs; and nothing private is.

use proptest::prelude::*;

use super::{text_of, write};
use crate::export::legible;
use crate::locale::{Language, Locale};
use crate::report::{Options, build};
use crate::workshop::{
    AgreementKind, AgreementPlain, AnswerPlain, CardPlain, CategoryPlain, ClusterPlain, Day, DayPlain,
    GroupPlain, Id, IdSource, InviteePlain, ItemKind, ItemPlain, ParticipantPlain, Place, Plain, Position,
    QuestionPlain, RoundPlain, Stamp, ThemePlain, TwinPlain, Version, Workshop,
};

const PRIVATE: &str = "NUR-FÜR-MICH";

/// Texts with a mark by which each of them is found again, and whatever else around it.
fn texts(count: usize) -> impl Strategy<Value = Vec<String>> {
    let text = r"[ -~üß→„“–]{0,12}(\n[ -~üß→|*#_]{1,12}){0,2}";
    prop::collection::vec(text, count).prop_map(|texts| {
        let marked = texts.into_iter().enumerate();
        marked.map(|(at, text)| format!("M{at}x{text}")).collect()
    })
}

/// What is to be seen of a text: its words, without the white space between them.
fn bare(text: &str) -> String {
    let marks = [
        "⟦Start(Strong)⟧",
        "⟦End(Strong)⟧",
        "⟦Start(Emphasis)⟧",
        "⟦End(Emphasis)⟧",
    ];
    let text = marks
        .iter()
        .fold(legible(text).into_owned(), |text, mark| text.replace(mark, ""));
    text.split_whitespace().collect()
}

/// Makes a workshop of texts; `picks` says where each thing belongs, also nowhere.
fn workshop(texts: &[String], picks: &[usize]) -> (Plain, Vec<String>) {
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_of_a_workshop_is_found_in_the_rendered_text(
        texts in texts(48),
        picks in prop::collection::vec(0..24_usize, 48),
    ) {
        let (plain, wanted) = workshop(&texts, &picks);
        let mut folded = Workshop::default();
        let version = Version { at: Stamp { ms: 1, count: 0 }, run: Id::from_bits(1) };
        folded.commit(plain.into_ops(), version);
        for language in Language::ALL {
            let markdown = write(&build(&folded, &Locale::new(language), &Options::default()));
            let seen = bare(&text_of(&markdown));
            for text in &wanted {
                prop_assert!(seen.contains(&bare(text)), "{text:?} is not found in\n{markdown}\nrendered:\n{seen}");
            }
            prop_assert!(!markdown.contains(PRIVATE), "{markdown}");
        }
    }
}
