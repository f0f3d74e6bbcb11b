//! The package: which parts there are, how they hang together, what is said about the whole, and the ZIP file around
//! them.
//!
//! Nothing in it tells who wrote it or where: the author is Werkstatt, and every date is the moment of the order.

use std::io::{Cursor, Write};

use chrono::{Datelike, Timelike};
use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::body::Body;
use super::page::{self, Page};
use super::paragraph::{hex, one_line};
use super::xml::Xml;
use crate::export::Order;
use crate::locale::Language;
use crate::tr;
use crate::workshop::Moment;

const STYLES: &str = include_str!("../../../data/docx/styles.xml");
const SETTINGS: &str = include_str!("../../../data/docx/settings.xml");
const FONTS: &str = include_str!("../../../data/docx/font-table.xml");

/// Who writes the documentation, as far as a file should tell.
const AUTHOR: &str = "Werkstatt";

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts beside the document itself that it refers to: relationship, kind, name, content type.
const BESIDE: [(&str, &str, &str, &str); 7] = [
    ("rIdStyles", "styles", "styles.xml", "styles"),
    ("rIdSettings", "settings", "settings.xml", "settings"),
    ("rIdFonts", "fontTable", "fontTable.xml", "fontTable"),
    ("rIdNumbering", "numbering", "numbering.xml", "numbering"),
    ("rIdHeader", "header", "header1.xml", "header"),
    ("rIdHeaderFirst", "header", "header2.xml", "header"),
    ("rIdFooter", "footer", "footer1.xml", "footer"),
];

/// Puts the parts of a document together.
pub(super) fn package(order: &Order<'_>, page: Page, body: &Body) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip_time(order.now));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8], options: SimpleFileOptions| -> zip::result::ZipResult<()> {
        zip.start_file(name, options)?;
        Ok(zip.write_all(bytes)?)
    };
    for (name, part) in [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relationships()),
        ("docProps/core.xml", core(order)),
        ("docProps/app.xml", app()),
        ("word/document.xml", body.xml.clone()),
        ("word/_rels/document.xml.rels", document_relationships(body)),
        ("word/styles.xml", styles(order, page)),
        ("word/settings.xml", settings(order)),
        ("word/fontTable.xml", FONTS.into()),
        ("word/numbering.xml", body.numbering.part()),
        ("word/header1.xml", page::header(order)),
        ("word/header2.xml", page::first_header()),
        ("word/footer1.xml", page::footer(order)),
    ] {
        put(name, &part, options)?;
    }
    // A JPEG is compressed as it is.
    let stored = options.compression_method(CompressionMethod::Stored);
    for (_, name, picture) in body.media.parts() {
        put(&format!("word/{name}"), &picture.jpeg, stored)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Returns a moment as a ZIP file has it: the time of the room, for years that it can hold.
fn zip_time(now: Moment) -> DateTime {
    let small = |number: u32| u8::try_from(number).unwrap_or(0);
    DateTime::from_date_and_time(
        u16::try_from(now.year()).unwrap_or(0),
        small(now.month()),
        small(now.day()),
        small(now.hour()),
        small(now.minute()),
        small(now.second()),
    )
    .unwrap_or_default()
}

fn content_types() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("Types", &[("xmlns", TYPES)], |xml| {
        let mut default = |extension, kind| {
            xml.empty("Default", &[("Extension", extension), ("ContentType", kind)]);
        };
        default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        default("xml", "application/xml");
        default("jpeg", "image/jpeg");
        let mut part = |name: &str, kind: &str| {
            xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
        };
        part("/word/document.xml", &format!("{WORD_TYPE}.document.main+xml"));
        for (_, _, name, kind) in BESIDE {
            part(&format!("/word/{name}"), &format!("{WORD_TYPE}.{kind}+xml"));
        }
        part(
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
        );
        part(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        );
    });
    xml.finish()
}

fn relationships() -> Vec<u8> {
    related(&[
        (
            "rIdDocument".to_owned(),
            format!("{OFFICE}/relationships/officeDocument"),
            "word/document.xml".to_owned(),
        ),
        (
            "rIdCore".to_owned(),
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml".to_owned(),
        ),
        (
            "rIdApp".to_owned(),
            format!("{OFFICE}/relationships/extended-properties"),
            "docProps/app.xml".to_owned(),
        ),
    ])
}

fn document_relationships(body: &Body) -> Vec<u8> {
    let kind = |kind: &str| format!("{OFFICE}/relationships/{kind}");
    let beside = BESIDE
        .iter()
        .map(|(id, of, name, _)| ((*id).to_owned(), kind(of), (*name).to_owned()));
    let pictures = body.media.parts().map(|(id, name, _)| (id, kind("image"), name));
    related(&beside.chain(pictures).collect::<Vec<_>>())
}

fn related(parts: &[(String, String, String)]) -> Vec<u8> {
    let mut xml = Xml::new();
    let namespace = format!("{PACKAGE}/relationships");
    xml.element("Relationships", &[("xmlns", &namespace)], |xml| {
        for (id, kind, target) in parts {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    });
    xml.finish()
}

fn core(order: &Order<'_>) -> Vec<u8> {
    let now = order.now.to_utc().format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let namespaces = [
        ("xmlns:cp", &*format!("{PACKAGE}/metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let document = order.document();
    let mut xml = Xml::new();
    xml.element("cp:coreProperties", &namespaces, |xml| {
        xml.text_element("dc:title", &[], &one_line(&document.title.full));
        xml.text_element("dc:creator", &[], AUTHOR);
        xml.text_element("dc:language", &[], tag(document.language));
        xml.text_element("cp:lastModifiedBy", &[], AUTHOR);
        xml.text_element("cp:revision", &[], "1");
        for when in ["dcterms:created", "dcterms:modified"] {
            xml.text_element(when, &[("xsi:type", "dcterms:W3CDTF")], &now);
        }
    });
    xml.finish()
}

fn app() -> Vec<u8> {
    let mut xml = Xml::new();
    let namespace = format!("{OFFICE}/extended-properties");
    xml.element("Properties", &[("xmlns", &namespace)], |xml| {
        xml.text_element("Application", &[], AUTHOR);
    });
    xml.finish()
}

/// Returns the tag of a language with the country whose spelling is checked.
const fn tag(language: Language) -> &'static str {
    match language {
        Language::De => "de-DE",
        Language::En => "en-GB",
    }
}

fn styles(order: &Order<'_>, page: Page) -> Vec<u8> {
    let locale = order.locale;
    filled(
        STYLES,
        &[
            ("language", tag(order.document().language).to_owned()),
            ("accent", hex(order.style.ink())),
            ("text-width", page.text_width().to_string()),
            ("name-kind", tr!(locale, "docx-style-kind")),
            ("name-fact", tr!(locale, "docx-style-fact")),
            ("name-note", tr!(locale, "docx-style-note")),
            ("name-card", tr!(locale, "docx-style-card")),
            ("name-card-remark", tr!(locale, "docx-style-card-remark")),
            ("name-cards", tr!(locale, "docx-style-cards")),
            ("name-table", tr!(locale, "docx-style-table")),
            ("name-table-text", tr!(locale, "docx-style-table-text")),
            ("name-table-head", tr!(locale, "docx-style-table-head")),
            ("name-picture", tr!(locale, "docx-style-picture")),
            ("name-gap", tr!(locale, "docx-style-gap")),
        ],
    )
}

fn settings(order: &Order<'_>) -> Vec<u8> {
    let language = order.document().language;
    let (decimal, list_separator) = match language {
        Language::De => (",", ";"),
        Language::En => (".", ","),
    };
    filled(
        SETTINGS,
        &[
            ("language", tag(language).to_owned()),
            ("decimal", decimal.to_owned()),
            ("list-separator", list_separator.to_owned()),
        ],
    )
}

/// Puts values into the places of a part that have their names in braces.
fn filled(part: &str, values: &[(&str, String)]) -> Vec<u8> {
    let filled = values.iter().fold(part.to_owned(), |part, (name, value)| {
        part.replace(&format!("{{{name}}}"), &escape(value.as_str()))
    });
    filled.into_bytes()
}
