//! Names of people in a documentation that is to travel without them.

use super::{a_whole_day, meissen};
use crate::export::markdown;
use crate::locale::{Language, Locale};
use crate::report::{Mentions, Names, Options, build};
use crate::workshop::{CardField, ParticipantField, Workshop};

fn written(workshop: &Workshop, language: Language, names: Names) -> String {
    let options = Options {
        names,
        ..Options::default()
    };
    markdown::write(&build(workshop, &Locale::new(language), &options))
}

fn people(workshop: &Workshop) -> Vec<String> {
    let participants = workshop.participants.iter().map(|person| person.name.to_string());
    let invitees = workshop.invitees.iter().map(|invitee| invitee.name.to_string());
    participants.chain(invitees).collect()
}

#[test]
fn nobody_is_named_where_names_were_asked_to_stay_out() {
    for play in [meissen(), a_whole_day()] {
        for language in Language::ALL {
            for names in [Names::Initials, Names::None] {
                let text = written(&play.workshop, language, names);
                for name in people(&play.workshop) {
                    assert!(!text.contains(&name), "{name} in\n{text}");
                }
            }
        }
    }
}

#[test]
fn a_person_is_the_same_number_in_the_list_in_the_rota_in_a_task_and_in_the_poll() {
    let text = written(&a_whole_day().workshop, Language::De, Names::None);
    assert!(text.contains("| Person 1 | Diakonie"), "{text}");
    assert!(text.contains("| Person 1 | Person 2, Person 3 |"), "{text}");
    assert_eq!(text.matches("| Person 1 ").count(), 4, "{text}");
}

#[test]
fn somebody_who_was_taken_off_the_list_is_not_named_either() {
    let mut play = a_whole_day();
    let first = play.workshop.participants.nth(0).unwrap().id();
    let removal = play.workshop.removal(first.into()).unwrap();
    play.commit(vec![removal]);
    let text = written(&play.workshop, Language::De, Names::Initials);
    assert!(text.contains("A. S."), "the task names her still:\n{text}");
    assert!(!text.contains("Annegret"), "{text}");
}

#[test]
fn a_card_that_names_somebody_is_masked_as_well() {
    let mut play = a_whole_day();
    let card = play.workshop.cards.nth(0).unwrap().id();
    play.set((
        card,
        CardField::Text("Frau Düsberg fragen,\nM. Abraham auch".to_owned()),
    ));
    let text = written(&play.workshop, Language::De, Names::Initials);
    assert!(text.contains("Frau M. D. fragen"), "{text}");
    assert!(text.contains("M. A. auch"), "{text}");
}

#[test]
fn it_is_known_beforehand_who_will_be_named() {
    let mut play = a_whole_day();
    let somebody = play.workshop.participants.nth(3).unwrap().id();
    play.set((somebody, ParticipantField::Name("Otto Saal".to_owned())));
    let card = play.workshop.cards.nth(0).unwrap().id();
    play.set((card, CardField::Text("der Saal ist kalt".to_owned())));
    let locale = Locale::new(Language::De);
    let mentions = |names| {
        let options = Options {
            names,
            ..Options::default()
        };
        Mentions::of(&build(&play.workshop, &locale, &options), &play.workshop)
    };
    let full = mentions(Names::Full);
    assert_eq!(
        full.names,
        [
            "Annegret Saal",
            "Mathias Abraham",
            "Maren Düsberg",
            "Sozialamt",
            "Pfarrerin Beispiel"
        ],
        "who was not there and is not mentioned is not in it"
    );
    let masked = mentions(Names::None);
    assert_eq!(masked.names, Vec::<String>::new());
    assert_eq!(masked.alone, ["Saal"], "a reader has to look at that word");
}
