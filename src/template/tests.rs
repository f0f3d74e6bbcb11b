use super::*;
use crate::workshop::{Stamp, Version, Workshop};

fn workshop(template: &Template) -> Workshop {
    let mut workshop = Workshop::default();
    let at = Stamp { ms: 1, count: 0 };
    let run = crate::workshop::Id::from_bits(1);
    let date = NaiveDate::from_ymd_opt(2012, 5, 3);
    workshop.commit(
        template.ops(&IdSource::new(1), "T", date, "P"),
        Version { at, run },
    );
    workshop
}

#[test]
fn every_template_of_the_program_reads_and_says_its_language() {
    for name in Builtin::iter() {
        let file = Builtin::get(&name).unwrap();
        let template = parse(Path::new(&*name), &file.data).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(name.starts_with(&template.language), "{name}");
        assert!(
            !template.summary.is_empty() && !template.agenda.is_empty(),
            "{name}"
        );
    }
    for language in Language::ALL {
        assert_eq!(builtin(language).len(), 3);
    }
}

#[test]
fn the_method_of_the_seed_is_whole_in_both_languages() {
    for language in Language::ALL {
        let templates = builtin(language);
        let workshop = workshop(&templates[0]);
        let times: Vec<(ItemKind, Option<u16>, Option<u32>, bool)> = workshop
            .items
            .iter()
            .map(|item| {
                (
                    *item.kind,
                    item.start.map(|start| start.0),
                    *item.minutes,
                    *item.fixed,
                )
            })
            .collect();
        assert_eq!(
            times,
            [
                (ItemKind::Plenary, Some(540), Some(30), false),
                (ItemKind::Cards, None, Some(45), false),
                (ItemKind::Clustering, None, Some(30), false),
                (ItemKind::Break, None, Some(15), false),
                (ItemKind::Rounds, None, Some(90), false),
                (ItemKind::Break, Some(750), Some(60), true),
                (ItemKind::Agreements, Some(810), Some(60), false),
                (ItemKind::End, Some(870), None, true),
            ]
        );
        let signs: Vec<&str> = workshop
            .categories
            .iter()
            .map(|category| category.sign.as_str())
            .collect();
        assert_eq!(signs, ["+", "−"]);
        assert_eq!(
            (
                workshop.themes.len(),
                workshop.questions.len(),
                workshop.groups.len(),
                workshop.rounds.len()
            ),
            (3, 3, 3, 3)
        );
        assert_eq!(*workshop.day().changeover, 4);
        assert_eq!((&*workshop.day().title, &*workshop.day().place), ("T", "P"));
    }
}

#[test]
fn the_world_cafe_mixes_anew_and_has_no_fixed_groups() {
    for language in Language::ALL {
        let templates = builtin(language);
        let cafe = workshop(find(&templates, "World Café").unwrap());
        assert_eq!(*cafe.day().rotation, Rotation::WorldCafe);
        assert_eq!(*cafe.day().hosts, HostRule::Stay);
        assert!(cafe.groups.is_empty());
        let stations = workshop(&templates[0]);
        assert_eq!(*stations.day().rotation, Rotation::Stations);
    }
    let text = b"(name: \"X\", rotation: WorldCafe, hosts: Change)";
    let own = workshop(&parse(Path::new("x.ron"), text).unwrap());
    assert_eq!(*own.day().hosts, HostRule::Change);
}

#[test]
fn rounds_and_changes_fit_into_their_item() {
    for template in Language::ALL.into_iter().flat_map(builtin) {
        let rounds: u32 = template.rounds.iter().sum();
        let changes = template.changeover * (template.rounds.len() as u32).saturating_sub(1);
        let item = template.agenda.iter().find(|item| item.kind == ItemKind::Rounds);
        assert!(
            item.is_none_or(|item| Some(rounds + changes) <= item.minutes),
            "{}: {rounds} + {changes}",
            template.name
        );
        assert_eq!(item.is_some(), rounds > 0, "{}", template.name);
    }
}

#[test]
fn the_items_of_a_template_fill_the_time_between_fixed_ones() {
    for template in Language::ALL.into_iter().flat_map(builtin) {
        let mut clock = None;
        for item in &template.agenda {
            if let (Some(start), Some(clock)) = (item.start, clock) {
                assert_eq!(start.0, clock, "{}: {}", template.name, item.title);
            }
            clock = item.start.map(|start| start.0).or(clock);
            clock = clock.map(|clock| clock + item.minutes.unwrap_or(0) as u16);
        }
    }
}

#[test]
fn a_template_is_found_by_file_or_name_however_it_is_typed() {
    let templates = builtin(Language::De);
    for name in [
        "Chancen & Befürchtungen",
        "chancen-befuerchtungen",
        "CHANCEN BEFÜRCHTUNGEN",
        "Chancen & Befu\u{308}rchtungen",
    ] {
        assert_eq!(
            find(&templates, name).map(|found| found.stem.as_str()),
            Some("chancen-befuerchtungen")
        );
    }
    assert_eq!(
        find(&templates, "world café").map(|found| found.stem.as_str()),
        Some("world-cafe")
    );
    assert_eq!(
        find(&templates, "World Cafe").map(|found| found.stem.as_str()),
        Some("world-cafe")
    );
    assert_eq!(find(&templates, "nothing"), None);
    assert_eq!(find(&templates, "&"), None);
}

#[test]
fn a_broken_template_names_its_place_and_hides_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("a.ron", b"\xEF\xBB\xBF(name: \"A\", rounds: [20])");
    write(
        "b.ron",
        b"(\n    name: \"B\",\n    agenda: [(title: \"x\", start: \"25:00\")],\n)",
    );
    write("c.ron", b"(\n    name: \"C\",\n    unknown: 1,\n)");
    write("d.ron", b"(name: \"D\",\n summary: \"Bef\xFCrchtung\")");
    write("e.ron", &vec![b' '; MAX_BYTES as usize + 1]);
    write("f.txt", b"no template");
    std::fs::create_dir(folder.path().join("g.ron")).unwrap();

    let read = own(folder.path());
    let [a, b, c, d, e] = &read[..] else {
        panic!("{read:?}")
    };
    assert_eq!(a.as_ref().unwrap().name, "A");
    let problem = |result: &Result<Template, TemplateError>| result.as_ref().unwrap_err().to_string();
    assert!(problem(b).contains("b.ron: line 3, column"), "{}", problem(b));
    assert!(problem(c).contains("c.ron: line 3, column"), "{}", problem(c));
    assert!(problem(d).contains("d.ron: line 2"), "{}", problem(d));
    assert!(problem(e).contains("larger"), "{}", problem(e));
}

#[test]
fn the_style_beside_the_templates_is_no_broken_template() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["style.ron", "Style.RON", "styles.ron"] {
        std::fs::write(folder.path().join(name), "(accent: \"#1f6f5c\")").unwrap();
    }
    let read = own(folder.path());
    let [Err(other)] = &read[..] else {
        panic!("{read:?}")
    };
    assert!(other.path.ends_with("styles.ron"));
}

#[test]
fn a_folder_that_is_not_there_holds_no_templates() {
    assert!(own(Path::new("/no/such/folder")).is_empty());
}
