//! The order of elements, which Word insists on: sequences of ECMA-376, part 1, as far as they are used here.

use super::fixture::{a_whole_day, written_with_photos};
use super::reader::Docx;
use crate::export::Style;
use crate::locale::Language;

const SEQUENCES: &[(&str, &[&str])] = &[
    ("w:body", &["w:p w:tbl w:sdt", "w:sectPr"]),
    ("w:sdt", &["w:sdtPr", "w:sdtContent"]),
    (
        "w:p",
        &[
            "w:pPr",
            "w:r w:hyperlink w:fldSimple w:bookmarkStart w:bookmarkEnd",
        ],
    ),
    (
        "w:r",
        &["w:rPr", "w:t w:br w:tab w:drawing w:fldChar w:instrText"],
    ),
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:suppressAutoHyphens",
            "w:bidi",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:noProof",
            "w:color",
            "w:spacing",
            "w:sz",
            "w:szCs",
            "w:u",
            "w:vertAlign",
            "w:rtl",
            "w:lang",
        ],
    ),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    ("w:tbl", &["w:tblPr", "w:tblGrid", "w:tr"]),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:shd",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
            "w:tblCaption",
            "w:tblDescription",
        ],
    ),
    (
        "w:tblBorders",
        &["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"],
    ),
    (
        "w:tcBorders",
        &["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"],
    ),
    ("w:tblCellMar", &["w:top", "w:left", "w:bottom", "w:right"]),
    ("w:tr", &["w:trPr", "w:tc"]),
    ("w:tc", &["w:tcPr", "w:p"]),
    (
        "w:tcPr",
        &["w:tcW", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:vAlign"],
    ),
    (
        "w:sectPr",
        &[
            "w:headerReference w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:cols",
            "w:titlePg",
        ],
    ),
    ("w:styles", &["w:docDefaults", "w:latentStyles", "w:style"]),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:link",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
            "w:trPr",
            "w:tcPr",
            "w:tblStylePr",
        ],
    ),
    ("w:tblStylePr", &["w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr"]),
    ("w:numbering", &["w:abstractNum", "w:num"]),
    ("w:abstractNum", &["w:nsid", "w:multiLevelType", "w:lvl"]),
    (
        "w:lvl",
        &[
            "w:start",
            "w:numFmt",
            "w:pStyle",
            "w:suff",
            "w:lvlText",
            "w:lvlJc",
            "w:pPr",
            "w:rPr",
        ],
    ),
    ("w:num", &["w:abstractNumId", "w:lvlOverride"]),
    (
        "w:settings",
        &[
            "w:zoom",
            "w:defaultTabStop",
            "w:autoHyphenation",
            "w:consecutiveHyphenLimit",
            "w:hyphenationZone",
            "w:doNotHyphenateCaps",
            "w:characterSpacingControl",
            "w:compat",
            "w:themeFontLang",
            "w:decimalSymbol",
            "w:listSeparator",
        ],
    ),
    (
        "w:font",
        &["w:altName", "w:panose1", "w:charset", "w:family", "w:pitch"],
    ),
    (
        "wp:inline",
        &[
            "wp:extent",
            "wp:effectExtent",
            "wp:docPr",
            "wp:cNvGraphicFramePr",
            "a:graphic",
        ],
    ),
    ("pic:pic", &["pic:nvPicPr", "pic:blipFill", "pic:spPr"]),
    ("pic:nvPicPr", &["pic:cNvPr", "pic:cNvPicPr"]),
    ("pic:spPr", &["a:xfrm", "a:prstGeom"]),
];

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    let (workshop, folder) = a_whole_day();
    let output = written_with_photos(&workshop, Language::De, folder.path(), &Style::default());
    let docx = Docx::read(&output.files[0].bytes);
    let mut checked = std::collections::BTreeSet::new();
    for name in docx
        .parts
        .keys()
        .filter(|name| name.ends_with(".xml") && name.starts_with("word/"))
    {
        docx.part(name).visit(&mut |node| {
            let Some((element, sequence)) = SEQUENCES.iter().find(|(element, _)| *element == node.name)
            else {
                return;
            };
            checked.insert(*element);
            let places = node.children.iter().map(|child| {
                let place = sequence
                    .iter()
                    .position(|place| place.split(' ').any(|name| name == child.name));
                place.unwrap_or_else(|| panic!("{} in {} of {name}", child.name, node.name))
            });
            assert!(places.is_sorted(), "{name}: {node:?}");
        });
    }
    assert_eq!(checked.len(), SEQUENCES.len(), "all of these are used");
}

#[test]
fn every_cell_ends_with_a_paragraph() {
    let (workshop, folder) = a_whole_day();
    let output = written_with_photos(&workshop, Language::De, folder.path(), &Style::default());
    let document = Docx::read(&output.files[0].bytes).document();
    let cells = document.all("w:tc");
    assert!(
        cells
            .iter()
            .all(|cell| cell.children.last().unwrap().name == "w:p")
    );
}
