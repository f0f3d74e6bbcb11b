//! The pane as it is seen.

use super::*;

macro_rules! screens {
    ($($name:ident, $area:literal;)*) => {$(
        #[test]
        fn $name() {
            for (language, code) in [(Language::De, "de"), (Language::En, "en")] {
                for (width, height) in [(80, 24), (120, 40)] {
                    let mut probe = probe(language, width, height);
                    probe.keys($area);
                    insta::assert_snapshot!(
                        format!("{}_{code}_{width}x{height}", stringify!($name)),
                        probe.screen()
                    );
                }
            }
        }
    )*};
}

screens! {
    the_tasks_say_who_does_what_by_when, "down";
    the_decisions_say_what_holds, "2";
    the_postponed_say_what_they_wait_for, "3";
    the_next_meeting_has_a_goal_and_a_poll, "4 down right";
    the_invitation_list_names_who_approaches_whom, "5 down";
    the_check_says_in_words_what_is_open, "p";
    a_task_is_typed_into_a_form, "a";
}

#[test]
fn a_wide_screen_shows_every_column() {
    let mut wide = probe(Language::De, 200, 30);
    insta::assert_snapshot!("tasks_de_200x30", wide.plain());
    wide.keys("5");
    insta::assert_snapshot!("invitees_de_200x30", wide.plain());
    wide.keys("4");
    insta::assert_snapshot!("meeting_de_200x30", wide.plain());
}

#[test]
fn the_check_at_the_end_of_the_day() {
    for (language, code) in [(Language::De, "de"), (Language::En, "en")] {
        for (width, height) in [(80, 24), (100, 30), (200, 60)] {
            let mut probe = Probe::new(language, width, height, closing());
            probe.keys("F6 p down");
            assert!(probe.plain().contains("└ Enter"), "the frame stays whole");
            insta::assert_snapshot!(format!("closing_{code}_{width}x{height}"), probe.screen());
        }
    }
}

#[test]
fn a_narrow_screen_keeps_what_matters() {
    let mut narrow = probe(Language::De, 50, 16);
    insta::assert_snapshot!("tasks_de_50x16", narrow.plain());
    narrow.keys("4");
    insta::assert_snapshot!("meeting_de_50x16", narrow.plain());
}

#[test]
fn empty_areas_say_what_belongs_there_and_how_it_begins() {
    for language in Language::ALL {
        let mut probe = Probe::new(language, 80, 24, Vec::new());
        let mut all = String::new();
        for area in ["F6", "2", "3", "4", "5"] {
            probe.keys(area);
            all += &probe.plain();
            all += "\n\n";
        }
        insta::assert_snapshot!(format!("empty_{}", language.code()), all);
    }
}

#[test]
fn the_agreements_of_the_seed_read_well() {
    let text = include_str!("../../../../../tests/fixtures/werkstatt-tag-meissen-2012.txt");
    let outline = crate::import::outline::parse(text);
    let locale = crate::locale::Locale::new(Language::De);
    let ops = crate::import::apply::ops(&outline, &locale, &crate::workshop::IdSource::new(5));
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    let mut all = String::new();
    for keys in ["F6", "down", "3", "4"] {
        probe.keys(keys);
        all += &probe.plain();
        all += "\n\n";
    }
    insta::assert_snapshot!("seed_de_80x24", all);
}
