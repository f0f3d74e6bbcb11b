mod hostile;
mod whole;

use chrono::NaiveDate;

use super::reading::Read;
use crate::example;
use crate::export::{Format, Notice, Order, Output, Paper, Picture, Pictures, Style, testing};
use crate::locale::{Language, Locale};
use crate::report::{self, Options};
use crate::workshop::{
    AnswerPlain, Availability, Due, GroupPlain, IdSource, InviteePlain, ItemKind, Minute, ParticipantPlain,
    PhotoAt, PhotoPlain, Plain, PollOptionPlain, Position, RoundPlain, Vote, VotePlain, Workshop,
};

/// Writes a workshop with everything in it.
fn write(plain: Plain, language: Language, style: &Style, pictures: &Pictures) -> Output {
    let workshop = testing::workshop(plain);
    let (locale, options) = (Locale::new(language), Options::default());
    let now = "2012-05-03T16:40:00+02:00".parse().unwrap();
    Format::Pdf.write(&Order::new(&workshop, &locale, &options, style, pictures, now))
}

fn written(plain: Plain, language: Language) -> Output {
    write(plain, language, &Style::default(), &Pictures::default())
}

fn read(output: &Output) -> Read {
    Read::of(&output.files[0].bytes)
}

/// Text without the white space in it: where lines are broken is not what is asked.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The day in Meißen with everything that a documentation can hold.
fn rich() -> Plain {
    let ids = IdSource::new(77);
    let mut plain = example::meissen();
    let mut places = Position::run_after(None, 900).into_iter();
    let mut pos = || places.next().unwrap();
    let day = |month, day| NaiveDate::from_ymd_opt(2012, month, day);
    for (at, item) in plain.items.iter_mut().enumerate() {
        let from = 570 + 55 * at as u16;
        item.start = Some(Minute(from));
        item.minutes = Some(45);
        let moment = |minute: u16| {
            format!("2012-05-03T{:02}:{:02}:00+02:00", minute / 60, minute % 60)
                .parse()
                .ok()
        };
        item.started = moment(from + 5 * at as u16);
        item.ended = moment(from + 45 + 7 * at as u16);
    }
    let mut lunch = plain.items[0].clone();
    (lunch.id, lunch.kind, lunch.title) = (ids.fresh(), ItemKind::Break, "Mittagessen".into());
    lunch.pos = Position::run_after(Some(&plain.items[2].pos), 3).remove(0);
    (lunch.start, lunch.started, lunch.ended) = (Some(Minute(725)), None, None);
    plain.items.push(lunch);
    for name in ["A", "B", "C"] {
        plain.groups.push(GroupPlain {
            id: ids.fresh(),
            pos: pos(),
            name: name.into(),
            ..GroupPlain::default()
        });
        plain.rounds.push(RoundPlain {
            id: ids.fresh(),
            pos: pos(),
            minutes: 20,
            ..RoundPlain::default()
        });
    }
    for (at, (name, organisation)) in [
        (
            "Annerose Kühn-Dietrich",
            "Landkreis Meißen, Amt für Jugend und Soziales",
        ),
        ("Jürgen Weiß", "Caritasverband"),
        ("Özlem Yıldız", "Mehrgenerationenhaus"),
        ("Friedhelm Österreicher-Schlüßler", ""),
    ]
    .into_iter()
    .enumerate()
    {
        plain.participants.push(ParticipantPlain {
            id: ids.fresh(),
            pos: pos(),
            name: name.into(),
            organisation: organisation.into(),
            present: true,
            group: Some(plain.groups[at % 3].id),
        });
    }
    let texts = [
        "Flächendeckende Angebote im ländlichen Raum, erreichbar mit Bus und Bahn",
        "Verbindlichkeit der Absprachen zwischen Kommune, Freien Trägern und Kostenträgern – auch über das \
         Haushaltsjahr hinaus, damit Personal gehalten werden kann",
        "Öffentlichkeitsarbeit",
        "gemeinsame Fortbildung",
    ];
    for (at, text) in texts.iter().cycle().take(22).enumerate() {
        plain.answers.push(AnswerPlain {
            id: ids.fresh(),
            pos: pos(),
            text: (*text).into(),
            theme: Some(plain.themes[at % 2].id),
            question: Some(plain.questions[at % 3].id),
            group: Some(plain.groups[at % 3].id),
            round: Some(plain.rounds[at % 2].id),
        });
    }
    for at in 0..4 {
        let option = PollOptionPlain {
            id: ids.fresh(),
            pos: pos(),
            date: day(9, 10 + at),
            time: Some(Minute(14 * 60)),
            label: if at == 2 { "online".into() } else { String::new() },
        };
        for (who, person) in plain.participants.iter().enumerate() {
            plain.votes.push(VotePlain {
                id: Vote::id_of(option.id, person.id),
                pos: pos(),
                option: Some(option.id),
                participant: Some(person.id),
                availability: [
                    Some(Availability::Yes),
                    Some(Availability::No),
                    Some(Availability::IfNeedBe),
                    None,
                ][(who + at as usize) % 4],
            });
        }
        plain.poll_options.push(option);
    }
    plain.agreements[1].due = day(6, 30).map(Due::On);
    for at in 0..30 {
        let mut task = plain.agreements[1].clone();
        (task.id, task.pos) = (ids.fresh(), pos());
        task.what = format!("Aufgabe {at}: {}", texts[at % 4]);
        plain.agreements.push(task);
    }
    for at in 0..12 {
        plain.invitees.push(InviteePlain {
            id: ids.fresh(),
            pos: pos(),
            name: format!("Eingeladene Person {at}"),
            organisation: "Kreiselternrat".into(),
            note: if at % 3 == 0 {
                "Thema Qualität".into()
            } else {
                String::new()
            },
            sponsor: (at % 2 == 0).then(|| plain.participants[at % 4].id),
        });
    }
    plain
}

/// A folder with pictures, and the workshop that shows them.
fn with_photos(plain: &mut Plain) -> (tempfile::TempDir, Pictures) {
    let ids = IdSource::new(78);
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("photos")).unwrap();
    let mut places = Position::run_after(None, 9).into_iter();
    let mut hang = |file: &str, caption: &str, size: Option<(u32, u32)>, at| {
        if let Some((width, height)) = size {
            let image = image::RgbImage::from_fn(width, height, |x, y| {
                image::Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 160])
            });
            image.save(folder.path().join("photos").join(file)).unwrap();
        }
        plain.photos.push(PhotoPlain {
            id: ids.fresh(),
            pos: places.next().unwrap(),
            caption: caption.into(),
            file: file.into(),
            at,
        });
    };
    let theme = Some(PhotoAt::Theme(plain.themes[0].id));
    hang(
        "a.png",
        "Die Wand am Vormittag, noch ungeordnet",
        Some((800, 600)),
        theme,
    );
    hang("b.png", "", Some((600, 800)), theme);
    hang("c.png", "Die Gruppe B an ihrem Tisch", Some((1600, 900)), None);
    hang("fehlt.jpg", "Was nicht mehr da ist", None, None);
    let pictures = Pictures::of(folder.path());
    (folder, pictures)
}

#[test]
fn the_example_is_accessible_in_both_languages() {
    for language in Language::ALL {
        for plain in [example::meissen(), rich()] {
            let output = written(plain, language);
            assert_eq!(output.notices, []);
            let read = read(&output);
            assert!(read.claims_accessibility());
            assert_eq!(read.language(), language.code());
        }
    }
}

#[test]
fn bookmarks_are_the_headings() {
    let plain = rich();
    let workshop: Workshop = testing::workshop(plain.clone());
    let document = report::build(&workshop, &Locale::new(Language::De), &Options::default());
    let headings: Vec<String> = document
        .headings()
        .map(|heading| {
            let number = heading
                .number
                .map(|number| format!("{number}. "))
                .unwrap_or_default();
            let sign = heading
                .mark
                .as_ref()
                .map(|mark| format!("{} ", mark.sign))
                .unwrap_or_default();
            format!("{number}{sign}{}", heading.text.text)
        })
        .collect();
    let read = read(&written(plain, Language::De));
    assert_eq!(read.bookmarks, headings);
    let marked: usize = ["H2", "H3", "H4"].into_iter().map(|role| read.roles(role)).sum();
    assert_eq!(marked, headings.len());
    assert_eq!(read.roles("H1"), 1);
}

#[test]
fn the_action_table_has_its_head_on_every_page_and_its_rows_in_one_piece() {
    let read = read(&written(rich(), Language::De));
    let pages: Vec<&String> = read
        .pages
        .iter()
        .filter(|page| page.contains("Aufgabe 1"))
        .collect();
    assert!(read.pages.iter().filter(|page| page.contains("Aufgabe ")).count() > 1);
    for page in pages {
        assert!(page.contains("Bis wann"), "{page}");
    }
    let whole = bare("Aufgabe 1: Verbindlichkeit der Absprachen");
    let end = bare("damit Personal gehalten werden kann");
    let page = read
        .pages
        .iter()
        .map(|page| bare(page))
        .find(|page| page.contains(&whole))
        .unwrap();
    assert!(page[page.find(&whole).unwrap()..].contains(&end));
}

#[test]
fn a_card_bears_its_sign_wherever_it_hangs() {
    let read = read(&written(example::meissen(), Language::De));
    let text = read.pages.concat();
    let signs = text.matches("+\nKURZE WEGE").count();
    assert_eq!(signs, 3, "collected once, hung twice: {text}");
}

#[test]
fn the_paper_is_the_one_that_was_chosen() {
    for (paper, size) in [(Paper::A4, (595, 842)), (Paper::Letter, (612, 792))] {
        let style = Style {
            paper,
            footer: "Landkreis Meißen · Sozialplanung".into(),
            ..Style::default()
        };
        let read = read(&write(rich(), Language::De, &style, &Pictures::default()));
        assert!(read.boxes.iter().all(|&found| found == size), "{:?}", read.boxes);
        let pages = read.pages.len();
        for (at, page) in read.margins.iter().enumerate() {
            assert!(page.contains(&format!("Seite {} / {pages}", at + 1)), "{page}");
            assert!(page.contains(&style.footer), "{page}");
        }
    }
}

#[test]
fn nobody_is_named_who_wrote_it() {
    let output = written(example::meissen(), Language::De);
    let read = read(&output);
    assert_eq!(read.about("Creator"), "Werkstatt");
    assert_eq!(read.about("Producer"), "Werkstatt");
    assert_eq!(read.about("Author"), "");
    assert_eq!(read.about("CreationDate"), "D:20120503164000+02'00");
    assert!(read.about("Title").contains("Kooperation mit Plan"));
}

#[test]
fn the_same_order_makes_the_same_file() {
    assert!(written(rich(), Language::De) == written(rich(), Language::De));
}

#[test]
fn pictures_say_what_they_show_and_one_that_is_missing_is_named() {
    let mut plain = rich();
    let (_folder, pictures) = with_photos(&mut plain);
    let style = Style {
        logo: Some(Picture::clone(&pictures.get("a.png").unwrap())),
        ..Style::default()
    };
    let output = write(plain, Language::De, &style, &pictures);
    assert!(
        matches!(&output.notices[..], [Notice::Photo { file, .. }] if file == "fehlt.jpg"),
        "{:?}",
        output.notices
    );
    let read = read(&output);
    assert!(read.claims_accessibility());
    let mut shown = read.alternatives();
    shown.sort();
    assert_eq!(
        shown,
        [
            "Foto",
            "Foto: Die Gruppe B an ihrem Tisch",
            "Foto: Die Wand am Vormittag, noch ungeordnet"
        ]
    );
    assert!(read.pages.concat().contains("Was nicht mehr da ist"));
}

#[test]
fn a_character_without_a_font_takes_the_claim_away_and_is_named() {
    let mut plain = example::meissen();
    plain.cards[0].text = "gut 🙂 und 漢字".into();
    let output = written(plain, Language::De);
    assert_eq!(
        output.notices,
        [Notice::Characters {
            missing: "字漢🙂".into()
        }]
    );
    let read = read(&output);
    assert!(!read.claims_accessibility());
    assert!(read.roles("H1") == 1, "it is tagged all the same");
    assert!(read.pages.concat().contains("gut 🙂 und 漢字"));
}
