//! Who was where, in the documentation and on paper.

use super::Play;
use crate::export::markdown;
use crate::locale::{Language, Locale};
use crate::report::kit::{Body, Kit, kit};
use crate::report::{Names, Options, build};
use crate::workshop::rounds::{Count, Organisations, Wish, draw_groups, plan_cafe_with};
use crate::workshop::{
    DayPlain, IdSource, ParticipantPlain, Plain, Position, Rotation, RoundPlain, ThemePlain,
};

/// Nine people at three tables in two rounds, the first of whom hosts the first table.
fn hall(rotation: Rotation) -> Play {
    let ids = IdSource::new(8);
    let places = || Position::run_after(None, 9);
    let names = [
        "Anna", "Bernd", "Carla", "Dirk", "Eva", "Frank", "Gabi", "Hans", "Ida",
    ];
    let participants: Vec<_> = names
        .iter()
        .zip(places())
        .map(|(name, pos)| ParticipantPlain {
            id: ids.fresh(),
            pos,
            name: format!("{name} Beispiel"),
            present: true,
            ..ParticipantPlain::default()
        })
        .collect();
    let themes = ["Inhalt", "Qualität", "Kooperation"].iter().zip(places());
    let mut themes: Vec<_> = themes
        .map(|(name, pos)| ThemePlain {
            id: ids.fresh(),
            pos,
            name: (*name).into(),
            ..ThemePlain::default()
        })
        .collect();
    themes[0].host = Some(participants[0].id);
    let rounds = places().into_iter().take(2).map(|pos| RoundPlain {
        id: ids.fresh(),
        pos,
        minutes: 20,
        ..RoundPlain::default()
    });
    let mut play = Play::of(Plain {
        days: vec![DayPlain {
            rotation,
            ..DayPlain::default()
        }],
        rounds: rounds.collect(),
        participants,
        themes,
        ..Plain::default()
    });
    let change = match rotation {
        Rotation::WorldCafe => plan_cafe_with(&play.workshop, 1, 2_000).change,
        Rotation::Stations => {
            let wish = Wish {
                count: Count::Groups(3),
                organisations: Organisations::Mix,
                seed: 0,
            };
            draw_groups(&play.workshop, &wish, &ids).change
        }
    };
    play.commit(change.ops);
    play
}

fn written(play: &Play, language: Language, names: Names) -> String {
    let options = Options {
        names,
        ..Options::default()
    };
    markdown::write(&build(&play.workshop, &Locale::new(language), &options))
}

fn printed(play: &Play, names: Names) -> Kit {
    let options = Options {
        names,
        ..Options::default()
    };
    kit(&play.workshop, &Locale::new(Language::De), &options)
}

/// Returns the part of a documentation that is about the rota.
fn rota(text: &str, title: &str) -> String {
    let begin = text
        .find(title)
        .unwrap_or_else(|| panic!("no {title} in\n{text}"));
    text[begin..]
        .lines()
        .take_while(|line| !line.starts_with("### I"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn the_stations_are_told_by_round_by_group_and_by_person() {
    let text = written(&hall(Rotation::Stations), Language::De, Names::Full);
    insta::assert_snapshot!("rota_stations_de", rota(&text, "### Wechselplan"));
}

#[test]
fn a_world_cafe_is_told_by_table_and_by_person_with_the_pairs_that_met() {
    for (language, name, title) in [
        (Language::De, "de", "### Wechselplan"),
        (Language::En, "en", "### Rota"),
    ] {
        let text = written(&hall(Rotation::WorldCafe), language, Names::Full);
        insta::assert_snapshot!(format!("rota_cafe_{name}"), rota(&text, title));
    }
}

#[test]
fn nobody_is_named_at_a_table_where_names_were_asked_to_stay_out() {
    for rotation in [Rotation::Stations, Rotation::WorldCafe] {
        let play = hall(rotation);
        let text = written(&play, Language::De, Names::None);
        assert!(!text.contains("Beispiel") && text.contains("Person 9"), "{text}");
        let printed = format!("{:?}", self::printed(&play, Names::None));
        assert!(!printed.contains("Beispiel"), "{printed}");
    }
}

#[test]
fn a_world_cafe_is_printed_round_by_round_and_person_by_person() {
    let play = hall(Rotation::WorldCafe);
    let kit = printed(&play, Names::Full);
    let titles: Vec<&str> = kit.sheets.iter().map(|sheet| sheet.title.as_str()).collect();
    for title in [
        "Runde 1: wer wo sitzt",
        "Runde 2: wer wo sitzt",
        "Wechselplan nach Personen",
    ] {
        assert!(titles.contains(&title), "{titles:?}");
    }
    let first = kit.sheets.iter().find(|sheet| sheet.title.starts_with("Runde 1"));
    let Some(Body::Rota(rota)) = first.map(|sheet| &sheet.body) else {
        panic!("no rota");
    };
    assert_eq!(rota.columns[0], ("Inhalt".to_owned(), "Anna Beispiel".to_owned()));
    let seated: usize = rota.rows[0]
        .2
        .iter()
        .map(|names| names.matches("Beispiel").count())
        .sum();
    assert_eq!(seated, 8, "everybody but the host, who stands above");
    let ways = kit
        .sheets
        .iter()
        .find(|sheet| sheet.title == "Wechselplan nach Personen");
    let Some(Body::List(ways)) = ways.map(|sheet| &sheet.body) else {
        panic!("no ways");
    };
    assert_eq!(ways.rows.len(), 9);
    assert_eq!(ways.rows[0], ["Anna Beispiel", "Inhalt", "Inhalt"]);
}
