use std::path::Path;
use std::sync::LazyLock;

use crate::export::pdf::reading::Read;
use crate::export::style::Rgb;
use crate::export::{Format, Notice, Order, Paper, Pictures, Style, file_name};
use crate::locale::{Language, Locale};
use crate::report::kit::fixture::{large, meissen, workshop};
use crate::report::kit::{Body, Kit, kit};
use crate::report::{Names, Options};
use crate::workshop::{Plain, ThemePlain, Workshop};

const NOW: &str = "2012-05-02T19:40:00+02:00";

struct Printed {
    kit: Kit,
    read: Read,
}

fn printed(workshop: &Workshop, language: Language, paper: Paper, names: Names) -> Printed {
    let locale = Locale::new(language);
    let options = Options {
        names,
        ..Options::default()
    };
    let style = Style {
        paper,
        ..Style::default()
    };
    let pictures = Pictures::of(Path::new(""));
    let now = NOW.parse().unwrap();
    let order = Order::new(workshop, &locale, &options, &style, &pictures, now);
    let output = super::write(&order);
    let bytes = &output.files[0].bytes;
    Printed {
        kit: kit(workshop, &locale, &options),
        read: Read::of(bytes),
    }
}

static LARGE: LazyLock<Printed> = LazyLock::new(|| printed(&large(), Language::De, Paper::A4, Names::Full));

/// Returns all text, without the spaces and breaks that depend on how lines fell.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

impl Printed {
    fn text(&self) -> String {
        letters(&self.read.pages.concat())
    }

    fn codes(&self) -> Vec<String> {
        let mut codes = Vec::new();
        for sheet in &self.kit.sheets {
            codes.push(sheet.code.clone());
            match &sheet.body {
                Body::Table(table) => codes.extend(table.boxes.iter().map(|question| question.code.clone())),
                Body::Posters(posters) => codes.extend(posters.iter().map(|poster| poster.code.clone())),
                _ => {}
            }
        }
        codes.retain(|code| !code.is_empty());
        codes
    }
}

#[test]
fn every_sheet_every_code_and_every_question_is_on_paper_in_both_languages() {
    let workshop = meissen();
    for language in Language::ALL {
        let printed = printed(&workshop, language, Paper::A4, Names::Full);
        assert!(printed.read.claims_accessibility());
        assert_eq!(printed.read.language(), language.code());
        assert_eq!(
            printed.read.about("Title"),
            "Kooperation mit Plan vs. Parallelstruktur"
        );
        let titles: Vec<&str> = printed
            .kit
            .sheets
            .iter()
            .map(|sheet| sheet.title.as_str())
            .collect();
        assert_eq!(printed.read.bookmarks, titles);
        let text = printed.text();
        for code in printed.codes() {
            assert!(text.contains(&code), "{code}");
        }
        let themes = workshop.themes.iter().map(|theme| theme.name.as_str());
        let questions = workshop.questions.iter().map(|question| question.text.as_str());
        let clusters = workshop.clusters.iter().map(|cluster| cluster.heading.as_str());
        let people = workshop.participants.iter().map(|person| person.name.as_str());
        for said in themes.chain(questions).chain(clusters).chain(people) {
            assert!(text.contains(&letters(said)), "{said}");
        }
    }
}

#[test]
fn each_table_sheet_has_its_own_codes_on_its_own_page() {
    let printed = printed(&meissen(), Language::De, Paper::A4, Names::Full);
    for sheet in &printed.kit.sheets {
        let Body::Table(table) = &sheet.body else {
            continue;
        };
        let page = printed.read.pages.iter().find(|page| {
            // Without the overview of all codes at the beginning.
            table.boxes.iter().all(|question| page.contains(&question.code)) && page.contains("Gastgeber")
        });
        let page = page.unwrap_or_else(|| panic!("no page for {}", table.theme));
        assert!(page.contains(&table.theme));
        assert!(letters(page).contains(&letters(&table.visits[0])), "{page}");
    }
}

#[test]
fn pages_are_numbered_and_have_the_size_of_the_paper_upright_or_on_its_side() {
    for (paper, sizes) in [
        (Paper::A4, [(595, 842), (842, 595)]),
        (Paper::Letter, [(612, 792), (792, 612)]),
    ] {
        let printed = printed(&meissen(), Language::De, paper, Names::Full);
        let pages = printed.read.pages.len();
        for (number, (page, size)) in printed.read.margins.iter().zip(&printed.read.boxes).enumerate() {
            assert!(sizes.contains(size), "{size:?}");
            assert!(
                page.contains(&format!("Seite {} von {pages}", number + 1)),
                "{page}"
            );
            let named = page.contains("Kooperation mit Plan vs. Parallelstruktur");
            assert!(named || number == 0, "{page}");
        }
    }
}

#[test]
fn a_list_over_many_pages_has_its_head_and_its_code_on_each() {
    let printed = &*LARGE;
    let pages = printed.read.pages.iter();
    let pages: Vec<&String> = pages.filter(|page| page.contains("Unterschrift")).collect();
    let sheet = printed
        .kit
        .sheets
        .iter()
        .find(|sheet| sheet.title == "Anwesenheitsliste")
        .unwrap();
    assert!(pages.len() > 5, "{}", pages.len());
    for page in &pages {
        assert!(
            page.contains(&sheet.code) && page.contains("Anwesenheitsliste"),
            "{page}"
        );
    }
    let all: String = pages.iter().map(|page| letters(page)).collect();
    for number in 1..=60 {
        assert!(
            all.contains(&format!("Vorname{number}Familienname-Zusatz{number}")),
            "{number}"
        );
    }
}

#[test]
fn large_and_empty_workshops_are_printed_too() {
    assert!(LARGE.read.claims_accessibility());
    let text = LARGE.text();
    for code in LARGE.codes() {
        assert!(text.contains(&code), "{code}");
    }
    let empty = printed(
        &workshop(Plain::default()),
        Language::En,
        Paper::Letter,
        Names::Full,
    );
    assert!(empty.read.pages.len() >= empty.kit.sheets.len());
}

#[test]
fn no_text_is_too_long_or_too_odd_to_be_printed() {
    for text in [
        "W".repeat(10_000),
        "Wort ".repeat(2_000),
        "\u{202e}\u{0}\r\n<script>".to_owned(),
        "🙂 漢字 שלום".to_owned(),
        "\n\n\n".to_owned(),
    ] {
        let mut plain = crate::example::meissen();
        plain.days[0].title.clone_from(&text);
        plain.questions[0].text.clone_from(&text);
        plain.participants[0].name.clone_from(&text);
        plain.categories[0].sign.clone_from(&text);
        plain.categories[0].name.clone_from(&text);
        plain.clusters[0].heading.clone_from(&text);
        plain.items[0].title.clone_from(&text);
        plain.themes.push(ThemePlain {
            name: text,
            ..ThemePlain::default()
        });
        let printed = printed(&workshop(plain), Language::De, Paper::A4, Names::Full);
        assert!(printed.read.pages.len() < 40, "{}", printed.read.pages.len());
    }
}

#[test]
fn what_would_hide_or_turn_is_shown_wherever_a_kit_says_it() {
    let [title, theme, question] =
        ["Titel", "Thema", "Frage"].map(|text| format!("{text}\u{1}eins\u{202e}zwei"));
    let mut plain = crate::example::meissen();
    plain.days[0].title = title;
    plain.themes[0].name = theme;
    plain.questions[0].text = question;
    let printed = printed(&workshop(plain), Language::De, Paper::A4, Names::Full);
    let read = &printed.read;
    assert_eq!(read.about("Title"), "Titel␁eins\u{fffd}zwei");
    assert!(read.metadata().contains("Titel␁eins\u{fffd}zwei"));
    assert!(read.margins[1].contains("Titel␁eins\u{fffd}zwei"));
    let table = "Tischblatt Thema␁eins\u{fffd}zwei";
    assert!(read.bookmarks.iter().any(|title| title == table));
    let heard = read.headings();
    for said in ["Titel", "Tischblatt Thema", "Frage"] {
        let said = format!("{said}␁eins\u{fffd}zwei");
        assert!(heard.contains(&said), "{said} is not in {heard:?}");
    }
    let text = printed.text();
    for said in ["Titel", "Thema", "Frage"] {
        assert!(text.contains(&format!("{said}␁eins\u{fffd}zwei")), "{said}");
    }
    let everything = [read.bookmarks.concat(), heard.concat(), read.metadata(), text].concat();
    assert!(!everything.contains(['\u{1}', '\u{202e}']));
}

#[test]
fn a_light_accent_is_darkened_so_that_it_can_be_read_on_paper() {
    let style = Style {
        accent: Rgb(0xff, 0xff, 0x00),
        ..Style::default()
    };
    let (workshop, locale, options) = (meissen(), Locale::new(Language::De), Options::default());
    let (pictures, now) = (Pictures::of(Path::new("")), NOW.parse().unwrap());
    let order = Order::new(&workshop, &locale, &options, &style, &pictures, now);
    let fills = Read::of(&super::write(&order).files[0].bytes).fills();
    assert!(!fills.contains(&[1.0, 1.0, 0.0]));
    let Rgb(red, green, blue) = style.ink();
    let is_ink = |fill: &[f32; 3]| {
        let parts = fill.iter().zip([red, green, blue]);
        parts
            .map(|(part, wanted)| (part - f32::from(wanted) / 255.0).abs())
            .sum::<f32>()
            < 0.01
    };
    assert!(fills.iter().any(is_ink));
}

#[test]
fn what_no_font_has_is_told_and_the_rest_is_printed() {
    let mut plain = crate::example::meissen();
    plain.themes[0].name = "Inhalt 🙂".into();
    let (locale, options, style) = (Locale::new(Language::De), Options::default(), Style::default());
    let (workshop, pictures) = (workshop(plain), Pictures::of(Path::new("")));
    let order = Order::new(
        &workshop,
        &locale,
        &options,
        &style,
        &pictures,
        NOW.parse().unwrap(),
    );
    let output = Format::Kit.write(&order);
    let missing = Notice::Characters {
        missing: "🙂".into()
    };
    assert_eq!(output.notices, [missing]);
    assert!(
        Read::of(&output.files[0].bytes)
            .pages
            .concat()
            .contains("Kooperation")
    );
    let name = file_name("2012-05-03-meissen", Format::Kit, &output.files[0].part);
    assert_eq!(name, "2012-05-03-meissen-kit.pdf");
}

#[test]
fn names_are_masked_on_paper() {
    let printed = printed(&meissen(), Language::De, Paper::A4, Names::Initials);
    let text = printed.text();
    for name in ["Saal", "Abraham", "Düsberg", "Ärmel", "Köpping"] {
        assert!(!text.contains(name), "{name}");
    }
    assert!(text.contains("A.S."));
}

/// Writes kits into the folder `$KITS`, to be looked at page by page.
#[test]
#[ignore = "writes files to be looked at"]
fn write_kits_to_look_at() {
    let folder = std::env::var("KITS").map_or_else(|_| std::env::temp_dir(), Into::into);
    for (name, workshop) in [
        ("meissen", meissen()),
        ("large", large()),
        ("empty", workshop(Plain::default())),
    ] {
        for language in Language::ALL {
            for (suffix, paper) in [("a4", Paper::A4), ("letter", Paper::Letter)] {
                if (suffix == "letter") != (language == Language::En) {
                    continue;
                }
                let locale = Locale::new(language);
                let options = Options::default();
                let style = Style {
                    paper,
                    footer: "Landkreis Meißen · Sozialplanung".into(),
                    ..Style::default()
                };
                let pictures = Pictures::of(Path::new(""));
                let now = NOW.parse().unwrap();
                let order = Order::new(&workshop, &locale, &options, &style, &pictures, now);
                let path = folder.join(format!("kit-{name}-{}-{suffix}.pdf", language.code()));
                std::fs::write(path, &super::write(&order).files[0].bytes).unwrap();
            }
        }
    }
}
