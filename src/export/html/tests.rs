pub(in crate::export) mod day;

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};

use super::{Image, write};
use crate::example;
use crate::export::{Format, Notice, Order, Paper, Picture, PictureError, Pictures, Style, legible, testing};
use crate::locale::{Language, Locale};
use crate::report::Options;
use crate::workshop::{Moment, PhotoPlain, Plain, Position};

fn page(plain: Plain, style: &Style) -> String {
    let (page, notices) = page_with(plain, style, &Pictures::default());
    assert!(
        notices
            .iter()
            .all(|notice| matches!(notice, Notice::Photo { .. }))
    );
    page
}

fn page_with(plain: Plain, style: &Style, pictures: &Pictures) -> (String, Vec<Notice>) {
    let (workshop, locale, options) = (
        testing::workshop(plain),
        Locale::new(Language::De),
        Options::default(),
    );
    let order = Order::new(&workshop, &locale, &options, style, pictures, Moment::default());
    let mut output = write(&order);
    let page = String::from_utf8(output.files.remove(0).bytes).unwrap();
    (page, output.notices)
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn text_of(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The words of a text, without the white space between them.
fn bare(text: &str) -> String {
    legible(text).split_whitespace().collect()
}

/// Looks for everything that a browser could run, load or send, and for what a screen reader would stumble over.
#[track_caller]
fn is_inert_and_accessible(page: &str) -> Html {
    let html = Html::parse_document(page);
    let mut ids = HashSet::new();
    let known = [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "span",
        "em",
        "p",
        "nav",
        "ul",
        "ol",
        "li",
        "bdi",
        "main",
        "section",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "svg",
        "rect",
        "dl",
        "dt",
        "dd",
        "figure",
        "img",
        "figcaption",
        "footer",
        "br",
    ];
    for element in all(&html, "*") {
        let name = element.value().name();
        assert!(known.contains(&name), "<{name}> in\n{page}");
        for (attribute, value) in element.value().attrs() {
            assert!(
                !attribute.starts_with("on") && attribute != "style",
                "{attribute} in\n{page}"
            );
            match attribute {
                "src" => assert!(value.starts_with("data:image/jpeg;base64,"), "{value}"),
                "href" => assert!(value.starts_with('#'), "{value}"),
                "id" => assert!(ids.insert(value.to_owned()), "{value} twice in\n{page}"),
                _ => {}
            }
        }
    }
    for link in all(&html, "a[href]") {
        assert!(ids.contains(&link.attr("href").unwrap()[1..]), "{}", link.html());
    }
    for labelled in all(&html, "[aria-labelledby]") {
        assert!(
            ids.contains(labelled.attr("aria-labelledby").unwrap()),
            "{}",
            labelled.html()
        );
    }
    for image in all(&html, "img") {
        assert!(image.attr("alt").is_some(), "{}", image.html());
    }
    for table in all(&html, "table") {
        let count = |selector: &str| table.select(&Selector::parse(selector).unwrap()).count();
        assert_eq!(count("thead th"), count("thead th[scope=col]"));
        assert_eq!(count("tbody tr"), count("tbody th[scope=row]"));
    }
    let mut last = 0;
    for heading in all(&html, "h1, h2, h3, h4, h5, h6") {
        let level = heading.value().name()[1..].parse::<u8>().unwrap();
        assert!(level <= last + 1, "{} after h{last}", heading.html());
        last = level;
    }
    for landmark in ["header", "main", "footer", "h1"] {
        assert_eq!(all(&html, landmark).len(), 1, "{landmark}");
    }
    html
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_of_a_workshop_is_found_in_the_page(
        texts in testing::texts(48),
        picks in prop::collection::vec(0..24_usize, 48),
    ) {
        let (plain, wanted) = testing::plain(&texts, &picks);
        let workshop = testing::workshop(plain);
        for language in Language::ALL {
            let output = testing::written(&workshop, language, &Options::default(), |order| Format::Html.write(order));
            let page = String::from_utf8(output.files[0].bytes.clone()).unwrap();
            let html = is_inert_and_accessible(&page);
            let seen = bare(&text_of(all(&html, "main")[0]));
            for words in &wanted {
                prop_assert!(seen.contains(&bare(words)), "{words:?} is not found in\n{page}");
            }
            prop_assert!(!page.contains(testing::PRIVATE), "{page}");
        }
    }
}

#[test]
fn a_page_says_its_language_its_title_and_nothing_about_who_wrote_it() {
    let page = page(example::meissen(), &Style::default());
    let html = is_inert_and_accessible(&page);
    assert_eq!(all(&html, "html")[0].attr("lang"), Some("de"));
    assert_eq!(
        text_of(all(&html, "title")[0]),
        "Dokumentation der Werkstatt „Kooperation mit Plan vs. Parallelstruktur“"
    );
    let names: Vec<&str> = all(&html, "meta[name]")
        .iter()
        .filter_map(|meta| meta.attr("name"))
        .collect();
    assert_eq!(
        names,
        [
            "viewport",
            "referrer",
            "color-scheme",
            "format-detection",
            "generator"
        ]
    );
    assert_eq!(
        all(&html, "meta[name=generator]")[0].attr("content"),
        Some("Werkstatt")
    );
}

#[test]
fn the_policy_allows_the_one_style_sheet_and_pictures_and_nothing_else() {
    for accent in ["#1f5f7a", "#ffff00"] {
        let style = Style {
            accent: accent.parse().unwrap(),
            paper: Paper::Letter,
            ..Style::default()
        };
        let html = is_inert_and_accessible(&page(example::meissen(), &style));
        let sheets = all(&html, "style");
        assert_eq!(sheets.len(), 1);
        let sheet = text_of(sheets[0]);
        assert!(!sheet.contains("url(") && !sheet.contains("@import"), "{sheet}");
        let hash = BASE64.encode(Sha256::digest(&sheet));
        assert_eq!(
            all(&html, "meta[http-equiv=Content-Security-Policy]")[0]
                .attr("content")
                .unwrap(),
            format!(
                "default-src 'none'; img-src data:; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
            )
        );
        // A policy counts from where it stands: nothing but the encoding may stand before it.
        let first: Vec<&str> = all(&html, "head > *")
            .iter()
            .map(|element| element.value().name())
            .collect();
        assert_eq!(first[..2], ["meta", "meta"]);
    }
}

#[test]
fn whatever_was_typed_is_text() {
    let hostile = [
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onfocus='alert(1)' autofocus='",
        "](javascript:alert(1))",
        "&lt;b&gt; &amp; {{ 7 * 7 }} {% endfor %}",
        "a\u{1b}[2J\0\u{202e}b\u{feff}\u{ffff}",
        "<!-- ]]> --> <![CDATA[",
        "x\r\ny\rz",
    ];
    let mut plain = day::plain();
    for (at, text) in hostile.iter().cycle().take(plain.cards.len()).enumerate() {
        plain.cards[at].text = (*text).to_owned();
    }
    let mut next = hostile.iter().cycle().map(|text| (*text).to_owned());
    let mut next = || next.next().unwrap();
    plain.days[0].title = next();
    plain.days[0].place = next();
    plain.days[0].next_goal = next();
    plain.items.iter_mut().for_each(|item| item.title = next());
    plain.categories.iter_mut().for_each(|category| {
        category.name = next();
        category.sign = "<".to_owned();
    });
    plain.themes.iter_mut().for_each(|theme| theme.name = next());
    plain
        .clusters
        .iter_mut()
        .for_each(|cluster| cluster.heading = next());
    plain
        .questions
        .iter_mut()
        .for_each(|question| question.text = next());
    plain.answers.iter_mut().for_each(|answer| answer.text = next());
    plain
        .participants
        .iter_mut()
        .for_each(|person| person.name = next());
    plain
        .agreements
        .iter_mut()
        .for_each(|agreement| agreement.what = next());
    plain
        .invitees
        .iter_mut()
        .for_each(|invitee| invitee.note = next());
    plain
        .poll_options
        .iter_mut()
        .for_each(|option| option.label = next());
    plain.photos.iter_mut().for_each(|photo| photo.caption = next());
    let style = Style {
        footer: hostile.join("\n"),
        ..Style::default()
    };
    let page = page(plain, &style);
    let html = is_inert_and_accessible(&page);
    assert!(!page.contains(['\u{1b}', '\0', '\u{202e}', '\u{feff}', '\u{ffff}', '\r']));
    let seen = bare(&text_of(all(&html, "body")[0]));
    for text in hostile {
        assert!(seen.contains(&bare(text)), "{text:?} is not found");
    }
}

#[test]
fn a_card_keeps_its_lines_and_says_its_category_where_the_heading_does_not() {
    let page = page(example::meissen(), &Style::default());
    assert!(
        page.contains("<p dir=\"auto\">gute Kontakte<br>→ zu mehreren<br>Orten! + Verzahnung</p>"),
        "{page}"
    );
    let html = is_inert_and_accessible(&page);
    let said: Vec<String> = all(&html, ".card .unseen").into_iter().map(text_of).collect();
    assert_eq!(said.len(), 34);
    assert!(said.contains(&"Chancen: ".to_owned()) && said.contains(&"Befürchtungen: ".to_owned()));
}

#[test]
fn headings_have_no_gaps_even_where_the_workshop_has() {
    let mut plain = day::plain();
    plain.themes.clear();
    plain.clusters.clear();
    let page = page(plain, &Style::default());
    let html = is_inert_and_accessible(&page);
    assert!(
        all(&html, "h3")
            .iter()
            .any(|heading| text_of(*heading).starts_with("„Was muss")),
        "{page}"
    );
}

#[test]
fn a_picture_is_in_the_page_and_one_that_is_missing_leaves_its_caption() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("photos")).unwrap();
    let mut png = Vec::new();
    image::RgbImage::new(4, 3)
        .write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png)
        .unwrap();
    std::fs::write(folder.path().join("photos/wall.png"), png).unwrap();
    let mut plain = example::meissen();
    for (file, caption) in [
        ("wall.png", "Die \"Wand\"\num elf"),
        ("gone.jpg", "Das Netz"),
        ("wall.png", ""),
    ] {
        plain.photos.push(PhotoPlain {
            id: crate::workshop::Id::from_bits(plain.photos.len() as u64 + 70).into(),
            pos: Position::run_after(None, plain.photos.len() + 1).pop().unwrap(),
            file: file.to_owned(),
            caption: caption.to_owned(),
            ..PhotoPlain::default()
        });
    }
    let (page, notices) = page_with(plain, &Style::default(), &Pictures::of(folder.path()));
    assert_eq!(
        notices,
        [Notice::Photo {
            file: "gone.jpg".to_owned(),
            error: PictureError::Missing
        }]
    );
    let html = is_inert_and_accessible(&page);
    let alts: Vec<&str> = all(&html, "img")
        .iter()
        .filter_map(|image| image.attr("alt"))
        .collect();
    assert_eq!(alts, ["Foto: Die \"Wand\" um elf", "Foto"]);
    let figures: Vec<String> = all(&html, "figure").into_iter().map(text_of).collect();
    assert_eq!(
        figures,
        [
            "Die \"Wand\"um elf",
            "Dieses Foto konnte nicht gelesen werden.Das Netz",
            ""
        ]
    );
}

#[test]
fn logo_and_footer_frame_the_page() {
    let style = Style {
        footer: "Landkreis Meißen\nSozialplanung".to_owned(),
        logo: Some(Picture {
            jpeg: vec![1, 2, 3],
            width: 30,
            height: 10,
        }),
        ..Style::default()
    };
    let html = is_inert_and_accessible(&page(example::meissen(), &style));
    let logo = all(&html, "header img")[0];
    assert_eq!(
        logo.attr("src").unwrap().strip_prefix("data:image/jpeg;base64,"),
        Some(&*Image::of(style.logo.as_ref().unwrap()).data)
    );
    assert!(text_of(all(&html, "footer")[0]).contains("Landkreis MeißenSozialplanung"));
}

#[test]
fn an_empty_workshop_is_a_page_too() {
    let html = is_inert_and_accessible(&page(Plain::default(), &Style::default()));
    assert_eq!(text_of(all(&html, "h1")[0]), "Dokumentation der Werkstatt");
    assert!(all(&html, "nav").is_empty());
}

#[test]
fn the_bars_of_the_agenda_lie_inside_the_day() {
    let html = is_inert_and_accessible(&page(day::plain(), &Style::default()));
    let bars = all(&html, ".bar rect");
    assert_eq!(bars.len(), 10);
    for bar in bars {
        let part = |name: &str| {
            bar.attr(name)
                .unwrap()
                .trim_end_matches('%')
                .parse::<f64>()
                .unwrap()
        };
        assert!(
            part("x") >= 0.0 && part("width") > 0.0 && part("x") + part("width") <= 100.01,
            "{}",
            bar.html()
        );
    }
    assert_eq!(all(&html, "thead .swatch").len(), 2);
}

mod colours {
    //! The colours are read from the sheet as it is written, so that no change to it slips past.

    use std::collections::HashMap;

    use crate::export::Style;
    use crate::export::html::style_sheet;
    use crate::export::style::Rgb;

    /// Returns the light colours and, on top of them, the dark ones.
    fn schemes(accent: &str) -> [HashMap<String, Rgb>; 2] {
        let style = Style {
            accent: accent.parse().unwrap(),
            ..Style::default()
        };
        let sheet = style_sheet(&style);
        let (mut light, mut dark) = (HashMap::new(), HashMap::new());
        let mut is_dark = false;
        for line in sheet.lines() {
            if line.starts_with('@') {
                is_dark = line.contains("prefers-color-scheme: dark");
            }
            for part in line.split(['{', ';', '}']) {
                let Some((name, value)) = part.trim().split_once(": ") else {
                    continue;
                };
                if let (Some(name), Ok(colour)) = (name.strip_prefix("--"), value.parse()) {
                    let scheme = if is_dark { &mut dark } else { &mut light };
                    scheme.insert(name.to_owned(), colour);
                }
            }
            if line.starts_with('}') || line.ends_with("} }") {
                is_dark = false;
            }
        }
        assert_eq!(light.len(), dark.len());
        [light, dark]
    }

    #[test]
    fn every_text_can_be_read_on_every_ground_it_stands_on() {
        let tints = [
            "green", "red", "yellow", "blue", "magenta", "cyan", "gray", "plain",
        ];
        for accent in ["#1f5f7a", "#ffff00", "#000000", "#ffffff", "#ff0000", "#808080"] {
            for colours in schemes(accent) {
                let check = |text: &str, ground: &str, wanted: f64| {
                    let found = colours[text].contrast(colours[ground]);
                    assert!(found >= wanted, "{text} on {ground} has {found:.2} with {accent}");
                };
                for ground in ["paper", "wash"] {
                    for text in ["ink", "quiet", "accent"] {
                        check(text, ground, 4.5);
                    }
                }
                for tint in tints {
                    check("ink", tint, 4.5);
                    check("quiet", tint, 4.5);
                    check(&format!("{tint}-ink"), tint, 4.5);
                    check(&format!("{tint}-ink"), "paper", 3.0);
                }
                for answer in ["yes", "maybe"] {
                    check("ink", answer, 4.5);
                }
                check("planned", "paper", 3.0);
            }
        }
    }
}
