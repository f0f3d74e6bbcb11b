//! What the agenda pane does.

use chrono::NaiveDate;

use crate::locale::Language;
use crate::tui::fixture::{at, meissen};
use crate::tui::input::Input;
use crate::tui::pane::Draft;
use crate::tui::probe::{Probe, morning};
use crate::workshop::{
    Day, DayField, IdSource, Item, ItemField, ItemId, ItemKind, Minute, Op, Plain, Position, Record,
};

fn probe() -> Probe {
    probe_of(Language::De, 80, 24)
}

fn probe_of(language: Language, width: u16, height: u16) -> Probe {
    let mut probe = Probe::new(language, width, height, meissen());
    probe.keys("F2");
    probe
}

fn later(probe: &mut Probe, time: &str) {
    let now = probe.app.session().now();
    probe.clock.advance(at(time).signed_duration_since(now));
}

fn nth(probe: &Probe, n: usize) -> &Item {
    probe.workshop().items.nth(n).unwrap()
}

fn titles(probe: &Probe) -> Vec<String> {
    probe
        .workshop()
        .items
        .iter()
        .map(|item| item.title.to_string())
        .collect()
}

fn plain(probe: &Probe) -> Plain {
    probe.workshop().plain()
}

/// Says that these keys change the workshop and that one undo takes all of it back.
fn changes_and_comes_back(probe: &mut Probe, keys: &str) {
    let before = plain(probe);
    probe.keys(keys);
    assert_ne!(plain(probe), before, "{keys} changed nothing");
    let after = plain(probe);
    probe.keys("ctrl+z");
    assert_eq!(plain(probe), before, "{keys} was not taken back");
    probe.keys("ctrl+y");
    assert_eq!(plain(probe), after, "{keys} was not done again");
    probe.keys("ctrl+z");
}

/// The day at ten past ten: the welcome is over, the cards run and take eight minutes more than planned.
fn at_work(language: Language, width: u16, height: u16) -> Probe {
    let mut ops = meissen();
    let items: Vec<ItemId> = ops
        .iter()
        .filter_map(|op| match op {
            Op::Set(Record::Item(id, _)) => Some(*id),
            _ => None,
        })
        .collect();
    let change = Some(at("09:38"));
    ops.push(Op::Set((items[0], ItemField::Ended(change)).into()));
    ops.push(Op::Set((items[1], ItemField::Started(change)).into()));
    let mut probe = Probe::new(language, width, height, ops);
    probe.keys("F2");
    later(&mut probe, "10:10");
    probe
}

#[test]
fn the_day_at_work_looks_like_this() {
    for (language, name) in [(Language::De, "de"), (Language::En, "en")] {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            let mut probe = at_work(language, width, height);
            insta::assert_snapshot!(format!("work_{name}_{width}"), probe.screen());
        }
    }
}

#[test]
fn a_late_day_says_what_it_costs() {
    let mut probe = at_work(Language::De, 100, 28);
    later(&mut probe, "10:31");
    insta::assert_snapshot!("late_de_100", probe.screen());
}

#[test]
fn an_empty_agenda_says_what_belongs_here() {
    for (language, name) in [(Language::De, "de"), (Language::En, "en")] {
        let mut probe = Probe::new(language, 80, 24, Vec::new());
        probe.keys("F2");
        insta::assert_snapshot!(format!("empty_{name}_80"), probe.screen());
    }
}

#[test]
fn before_the_first_item_it_says_how_to_start() {
    let mut ops = meissen();
    ops.retain(
        |op| !matches!(op, Op::Set(Record::Item(_, fields)) if matches!(fields[..], [ItemField::Started(_)])),
    );
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F2");
    insta::assert_snapshot!("unstarted_de_80", probe.screen());
    probe.keys("s");
    assert!(nth(&probe, 0).started.is_some());
    assert!(!probe.plain().contains("Noch läuft nichts"));
}

#[test]
fn the_form_of_an_item_looks_like_this() {
    for (language, name) in [(Language::De, "de"), (Language::En, "en")] {
        let mut probe = probe_of(language, 80, 24);
        probe.keys("down enter");
        insta::assert_snapshot!(format!("form_{name}_80"), probe.screen());
    }
}

#[test]
fn a_new_item_comes_behind_the_selected_one_and_is_selected() {
    let mut probe = probe();
    probe.keys("a");
    probe
        .text("Vorstellungsrunde")
        .keys("enter enter")
        .text("9.20")
        .keys("enter")
        .text("10");
    probe.keys("ctrl+s");
    assert_eq!(titles(&probe)[1], "Vorstellungsrunde");
    let item = nth(&probe, 1);
    assert_eq!(
        (*item.start, *item.minutes, *item.fixed),
        (Some(Minute(560)), Some(10), false)
    );
    probe.keys("x");
    assert_eq!(titles(&probe).len(), 8, "the new one was the selected one");
}

#[test]
fn a_break_needs_no_title_of_its_own() {
    let mut probe = probe();
    probe.keys("a enter right right right right ctrl+s");
    assert_eq!(titles(&probe)[1], "Pause");
    assert_eq!(*nth(&probe, 1).kind, ItemKind::Break);
}

#[test]
fn what_cannot_be_read_is_refused_with_what_can() {
    let mut probe = probe();
    probe.keys("a ctrl+s");
    assert!(probe.plain().contains("Wie heißt der Programmpunkt?"));
    probe
        .text("Imbiss")
        .keys("tab tab")
        .text("halb zwölf")
        .keys("ctrl+s");
    assert!(probe.plain().contains("Eine Uhrzeit wie 9:30"));
    probe.keys("ctrl+w ctrl+w ctrl+w tab").text("lang").keys("ctrl+s");
    assert!(probe.plain().contains("Eine Dauer in Minuten wie 45"));
    probe.keys("ctrl+w tab space ctrl+s");
    assert!(probe.plain().contains("Ein fester Beginn braucht eine Uhrzeit."));
    assert_eq!(titles(&probe).len(), 8);
}

#[test]
fn an_edit_names_the_wording_that_was_seen() {
    let mut probe = probe();
    probe.keys("down enter end").text("!").keys("ctrl+s");
    let title = &nth(&probe, 1).title;
    assert_eq!(title.as_str(), "Abfrage von Chancen und Befürchtungen!");
    assert!(title.is_edited() && title.rivals().is_empty());
    assert!(
        !nth(&probe, 1).notes.is_edited(),
        "what was not touched is not written"
    );
}

#[test]
fn every_action_is_taken_back_by_one_undo() {
    let mut probe = probe();
    for keys in [
        "s",
        "n",
        "+",
        "=",
        "-",
        ".",
        ",",
        "ctrl+right",
        "alt+down",
        "J",
        "x",
        "delete",
    ] {
        changes_and_comes_back(&mut probe, keys);
    }
    probe.keys("down down");
    for keys in ["s", "+", "f", "alt+up", "K", "x"] {
        changes_and_comes_back(&mut probe, keys);
    }
    probe.keys("end up up");
    changes_and_comes_back(&mut probe, "f");
}

#[test]
fn starting_an_item_stops_what_runs() {
    let mut probe = probe();
    probe.keys("down s");
    assert!(nth(&probe, 0).ended.is_some() && nth(&probe, 1).started.is_some());
    probe.keys("s");
    assert!(nth(&probe, 1).ended.is_some());
}

#[test]
fn next_goes_on_and_takes_the_selection_along() {
    let mut probe = probe();
    probe.keys("end n");
    assert!(nth(&probe, 1).started.is_some());
    probe.keys("+");
    assert_eq!(*nth(&probe, 1).adjust, 1, "minutes go to what runs now");
}

#[test]
fn minutes_go_to_the_selected_item_or_to_what_runs() {
    let mut probe = probe();
    probe.keys("+ + -");
    assert_eq!(*nth(&probe, 0).adjust, 1);
    probe.keys("down .");
    assert_eq!(*nth(&probe, 1).minutes, Some(50));
    probe.keys("n up +");
    assert_eq!(
        (*nth(&probe, 0).adjust, *nth(&probe, 1).adjust),
        (1, 1),
        "what is over is over"
    );
}

#[test]
fn an_item_without_minutes_grows_from_the_time_it_has() {
    let ids = IdSource::new(7);
    let item = |pos: &Position, start, minutes| {
        let fields = vec![
            ItemField::Pos(pos.clone()),
            ItemField::Title("Punkt".to_owned()),
            ItemField::Start(Some(Minute(start))),
            ItemField::Minutes(minutes),
        ];
        Op::Set((ids.fresh::<ItemId>(), fields).into())
    };
    let places = Position::run_after(None, 2);
    let ops = vec![item(&places[0], 600, None), item(&places[1], 640, Some(5))];
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F2 .");
    assert_eq!(*nth(&probe, 0).minutes, Some(45));
}

#[test]
fn fixing_an_item_keeps_the_time_of_the_plan() {
    let mut probe = probe();
    probe.keys("down f");
    assert_eq!(
        (*nth(&probe, 1).fixed, *nth(&probe, 1).start),
        (true, Some(Minute(570)))
    );
    probe.keys("f");
    assert!(!*nth(&probe, 1).fixed);
}

#[test]
fn moving_follows_the_selected_item() {
    let mut probe = probe();
    probe.keys("down alt+down alt+down");
    assert_eq!(titles(&probe)[3], "Abfrage von Chancen und Befürchtungen");
    probe.keys("K");
    assert_eq!(titles(&probe)[2], "Abfrage von Chancen und Befürchtungen");
}

#[test]
fn the_filter_narrows_and_escape_brings_all_back() {
    let mut probe = probe();
    probe.keys("/").text("BEFUER");
    let screen = probe.plain();
    assert!(screen.contains("1 von 8") && screen.contains("Abfrage") && !screen.contains("Mittagessen"));
    probe.keys("enter s");
    assert!(nth(&probe, 1).started.is_some(), "what is shown is what is meant");
    probe.keys("esc");
    assert!(probe.plain().contains("Mittagessen"));
    probe.keys("/").text("xyz");
    assert!(probe.plain().contains("Kein Programmpunkt passt"));
}

#[test]
fn the_day_gets_title_date_and_place() {
    let mut probe = Probe::new(Language::De, 80, 24, Vec::new());
    probe
        .keys("F2 t")
        .text("Mobilität")
        .keys("tab")
        .text("11.10.24")
        .keys("tab")
        .text("Großschönau");
    probe.keys("enter");
    let day = probe.workshop().day();
    assert_eq!(
        (day.title.as_str(), day.place.as_str()),
        ("Mobilität", "Großschönau")
    );
    assert_eq!(*day.date, NaiveDate::from_ymd_opt(2024, 10, 11));
    probe
        .keys("t tab ctrl+w ctrl+w ctrl+w")
        .text("morgen")
        .keys("ctrl+s");
    assert!(probe.plain().contains("Ein Datum wie 03.05.2012"));
    probe.keys("esc ctrl+z");
    assert_eq!(probe.workshop().day().title.as_str(), "");
}

#[test]
fn a_draft_of_an_item_comes_back_into_its_form() {
    let mut probe = probe();
    let id = nth(&probe, 4).id();
    let mut agenda = super::Agenda::default();
    let ctx = crate::tui::pane::Ctx {
        workshop: probe.workshop(),
        ids: probe.app.session().ids(),
        now: morning(),
        locale: &crate::locale::Locale::new(Language::De),
        look: &crate::tui::style::Look::default(),
    };
    use crate::tui::pane::Pane;
    for place in [
        format!("agenda/item/{id}"),
        "agenda/new".to_owned(),
        "agenda/day".to_owned(),
    ] {
        let text = "[(\"title\",\"angefangen\")]".to_owned();
        assert!(agenda.restore(&Draft { place, text }, &ctx).is_some());
    }
    let foreign = Draft {
        place: "cards/entry".to_owned(),
        text: String::new(),
    };
    assert!(agenda.restore(&foreign, &ctx).is_none());
    probe.keys("F2");
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    use crate::tui::input::{Mouse, MouseAction};
    let mut probe = probe();
    let y = probe
        .plain()
        .lines()
        .position(|line| line.contains("Mittagessen"))
        .unwrap() as u16;
    let click = Input::Mouse(Mouse {
        x: 30,
        y,
        action: MouseAction::Click,
    });
    probe.input(click.clone());
    assert!(probe.plain().lines().nth(usize::from(y)).unwrap().contains("▌"));
    probe.input(click);
    assert!(probe.plain().contains("Strg+S übernehmen"));
}

#[test]
fn hostile_titles_and_long_compounds_stay_in_their_columns() {
    let ids = IdSource::new(3);
    let titles = [
        "\u{1b}[31mrot\u{202e}links\u{200b}",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und noch mehr",
        "zwei\nZeilen\tmit\r\nBrüchen",
        "日本語のとても長い題名がここに入りますからとても長い",
        "",
    ];
    let mut ops = Vec::new();
    for (title, pos) in titles.iter().zip(Position::run_after(None, titles.len())) {
        let fields = vec![
            ItemField::Pos(pos),
            ItemField::Title((*title).to_owned()),
            ItemField::Notes(title.repeat(20)),
            ItemField::Minutes(Some(u32::MAX)),
        ];
        ops.push(Op::Set((ids.fresh::<ItemId>(), fields).into()));
    }
    ops.push(Op::Set(
        (Day::the(), DayField::Title(titles[0].to_owned())).into(),
    ));
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F2 down");
    insta::assert_snapshot!("hostile_de_80", probe.plain());
    assert!(!probe.plain().contains(['\u{1b}', '\u{202e}', '\u{200b}']));
}

#[test]
fn every_size_can_be_drawn_at_work_and_with_a_form() {
    let mut probe = at_work(Language::De, 80, 24);
    for keys in ["esc", "enter", "esc / a b", "esc t"] {
        probe.keys(keys);
        for width in [0, 1, 2, 20, 40, 41, 60, 79, 80, 100, 120, 200, 500] {
            for height in [0, 1, 5, 10, 11, 14, 17, 24, 60, 200] {
                probe.resize(width, height);
            }
        }
    }
}

#[test]
fn a_hundred_items_scroll_and_keep_the_selected_one_in_sight() {
    let ids = IdSource::new(3);
    let ops = Position::run_after(None, 300)
        .into_iter()
        .enumerate()
        .map(|(n, pos)| {
            let fields = vec![ItemField::Pos(pos), ItemField::Title(format!("Punkt {n}"))];
            Op::Set((ids.fresh::<ItemId>(), fields).into())
        });
    let mut probe = Probe::new(Language::De, 80, 24, ops.collect());
    probe.keys("F2 end");
    assert!(probe.plain().contains("Punkt 299"));
    probe.keys("home pagedown pagedown");
    assert!(probe.plain().contains("▌"));
}

#[test]
fn an_item_leads_to_the_pane_it_takes_place_in() {
    use crate::tui::pane::PaneId;
    for (keys, pane) in [
        ("home down g", PaneId::Cards),
        ("home down down g", PaneId::Clusters),
        ("home down down down down g", PaneId::Rounds),
        ("end up g", PaneId::Agreements),
        ("end g", PaneId::Documentation),
    ] {
        let mut probe = probe();
        probe.keys(keys);
        assert_eq!(probe.app.active(), pane, "{keys}");
    }
}
