//! The file as a whole: which parts it has, how they refer to each other, and what it says about itself.

use std::collections::BTreeSet;

use super::fixture::{NOW, a_whole_day, meissen, written, written_with_photos};
use super::reader::{Docx, Node};
use crate::export::Style;
use crate::locale::Language;

fn whole() -> Docx {
    let (workshop, folder) = a_whole_day();
    let style = Style {
        logo: Some(crate::export::pictures::make(&super::fixture::jpeg(300, 100)).unwrap()),
        ..Style::default()
    };
    Docx::read(&written_with_photos(&workshop, Language::De, folder.path(), &style).files[0].bytes)
}

fn is_xml(name: &str) -> bool {
    !name.ends_with(".jpeg")
}

#[test]
fn every_part_is_well_formed_and_has_a_content_type() {
    let docx = whole();
    let types = docx.part("[Content_Types].xml");
    let defaults: Vec<&str> = types
        .all("Default")
        .iter()
        .map(|node| node.attribute("Extension"))
        .collect();
    let named: Vec<&str> = types
        .all("Override")
        .iter()
        .map(|node| node.attribute("PartName"))
        .collect();
    for name in docx.parts.keys().filter(|name| *name != "[Content_Types].xml") {
        if is_xml(name) {
            docx.part(name);
        } else {
            assert_eq!(docx.parts[name][..2], [0xff, 0xd8]);
        }
        let by_ending = name
            .rsplit('.')
            .next()
            .is_some_and(|ending| ending != "xml" && defaults.contains(&ending));
        assert!(by_ending || named.contains(&&*format!("/{name}")), "{name}");
    }
    for name in named {
        assert!(docx.parts.contains_key(&name[1..]), "{name}");
    }
}

#[test]
fn every_relationship_leads_to_a_part_and_every_reference_to_a_relationship() {
    let docx = whole();
    let mut reached = BTreeSet::new();
    for (relationships, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        let mut ids = BTreeSet::new();
        for relationship in docx.part(relationships).all("Relationship") {
            let name = format!("{folder}{}", relationship.attribute("Target"));
            assert!(docx.parts.contains_key(&name), "{name}");
            assert_eq!(relationship.attribute("TargetMode"), "");
            assert!(ids.insert(relationship.attribute("Id").to_owned()));
            reached.insert(name);
        }
        if !folder.is_empty() {
            docx.document().visit(&mut |node| {
                for name in ["r:id", "r:embed"] {
                    let id = node.attribute(name);
                    assert!(id.is_empty() || ids.contains(id), "{id}");
                }
            });
        }
    }
    let beside = docx
        .parts
        .keys()
        .filter(|name| !name.ends_with(".rels") && *name != "[Content_Types].xml");
    assert_eq!(beside.collect::<Vec<_>>(), reached.iter().collect::<Vec<_>>());
}

#[test]
fn no_identity_is_given_twice() {
    let docx = whole();
    let document = docx.document();
    let all_different = |element: &str, attribute: &str| {
        let found = document.all(element);
        let different: BTreeSet<&str> = found.iter().map(|node| node.attribute(attribute)).collect();
        assert!(!found.is_empty());
        assert_eq!(different.len(), found.len(), "{element} {attribute}");
    };
    all_different("wp:docPr", "id");
    all_different("w:bookmarkStart", "w:id");
    all_different("w:bookmarkStart", "w:name");
    let styles = docx.part("word/styles.xml");
    let named: Vec<&str> = styles
        .all("w:style")
        .iter()
        .map(|style| style.value("w:name"))
        .collect();
    assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len());
}

#[test]
fn the_name_of_a_style_is_one_name() {
    for language in Language::ALL {
        let docx = Docx::read(&written(&meissen(), language).files[0].bytes);
        for style in docx.part("word/styles.xml").all("w:style") {
            let name = style.value("w:name");
            // Behind a comma Word looks for a second name.
            assert!(!name.is_empty() && !name.contains([',', '{']), "{name}");
        }
    }
}

#[test]
fn every_style_and_every_list_that_is_used_is_there() {
    let docx = whole();
    let styles = docx.part("word/styles.xml");
    let known: BTreeSet<&str> = styles
        .all("w:style")
        .iter()
        .map(|style| style.attribute("w:styleId"))
        .collect();
    let numbering = docx.part("word/numbering.xml");
    let lists: BTreeSet<&str> = numbering
        .all("w:num")
        .iter()
        .map(|list| list.attribute("w:numId"))
        .collect();
    let used = ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"];
    for name in docx.parts.keys().filter(|name| is_xml(name)) {
        docx.part(name).visit(&mut |node| {
            let value = node.attribute("w:val");
            assert!(
                !used.contains(&&*node.name) || known.contains(value),
                "{name}: {value}"
            );
            assert!(node.name != "w:numId" || lists.contains(value), "{name}: {value}");
        });
    }
}

#[test]
fn the_language_is_set_for_spelling_and_for_screen_readers() {
    for (language, tag) in [(Language::De, "de-DE"), (Language::En, "en-GB")] {
        let docx = Docx::read(&written(&meissen(), language).files[0].bytes);
        let styles = docx.part("word/styles.xml");
        assert_eq!(styles.first("w:docDefaults").unwrap().value("w:lang"), tag);
        assert_eq!(
            docx.part("docProps/core.xml").first("dc:language").unwrap().text,
            tag
        );
    }
}

#[test]
fn it_tells_when_it_was_written_and_by_what_but_not_by_whom() {
    let docx = whole();
    let core = docx.part("docProps/core.xml");
    let text = |name: &str| core.first(name).map(|node: &Node| node.text.clone()).unwrap();
    assert_eq!(
        text("dc:title"),
        "Dokumentation der Werkstatt „Kooperation mit Plan vs. Parallelstruktur“"
    );
    assert_eq!(
        (text("dc:creator"), text("cp:lastModifiedBy")),
        ("Werkstatt".into(), "Werkstatt".into())
    );
    assert!(NOW.starts_with("2012-05-03T16:40:30+02:00"));
    for when in ["dcterms:created", "dcterms:modified"] {
        assert_eq!(text(when), "2012-05-03T14:40:30Z");
    }
    assert!(
        docx.dates.iter().all(|date| date.starts_with("2012-05-03")),
        "{:?}",
        docx.dates
    );
    // No field that a word processor would ask about on opening.
    assert!(docx.part("word/settings.xml").first("w:updateFields").is_none());
}

#[test]
fn the_same_order_makes_the_same_file() {
    assert_eq!(
        written(&meissen(), Language::De),
        written(&meissen(), Language::De)
    );
}
