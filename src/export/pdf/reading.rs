//! Reads a PDF back by another library than the one that wrote it: what a reader sees, copies and hears.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// What is found in a file.
pub(crate) struct Read {
    /// What is copied out of each page, without what was broken at the ends of lines.
    pub(crate) pages: Vec<String>,
    /// What stands in the margins of each page.
    pub(crate) margins: Vec<String>,
    /// What each page measures, in whole points.
    pub(crate) boxes: Vec<(i64, i64)>,
    /// The headings beside the pages, in order.
    pub(crate) bookmarks: Vec<String>,
    document: Document,
}

impl Read {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).expect("a PDF");
        let ids: Vec<ObjectId> = document.get_pages().into_values().collect();
        let (pages, margins) = ids.iter().map(|&page| text(&document, page)).unzip();
        let boxes = ids.iter().map(|&page| media_box(&document, page)).collect();
        let mut bookmarks = Vec::new();
        let catalog = document.catalog().expect("a catalog");
        if let Ok(outlines) = catalog.get(b"Outlines") {
            walk_outline(
                &document,
                resolved(&document, outlines).as_dict().unwrap(),
                &mut bookmarks,
            );
        }
        Self {
            pages,
            margins,
            boxes,
            bookmarks,
            document,
        }
    }

    /// Counts the structure elements of a role.
    pub(crate) fn roles(&self, role: &str) -> usize {
        self.structure()
            .filter(|element| {
                element
                    .get(b"S")
                    .and_then(Object::as_name)
                    .is_ok_and(|name| name == role.as_bytes())
            })
            .count()
    }

    /// Returns every colour that something is filled with, from 0 to 1.
    pub(crate) fn fills(&self) -> Vec<[f32; 3]> {
        let pages = self.document.get_pages().into_values();
        let contents = pages.map(|page| Content::decode(&self.document.get_page_content(page)).unwrap());
        let operations = contents.flat_map(|content| content.operations);
        let fills = operations.filter(|operation| ["rg", "scn"].contains(&operation.operator.as_str()));
        let colours = fills.filter_map(|operation| {
            let parts = operation.operands.iter().map(|part| part.as_float().unwrap());
            parts.collect::<Vec<_>>().try_into().ok()
        });
        colours.collect()
    }

    /// Returns what stands for the pictures.
    pub(crate) fn alternatives(&self) -> Vec<String> {
        let alt = |element: &Dictionary| element.get(b"Alt").ok().map(string);
        self.structure().filter_map(alt).collect()
    }

    fn structure(&self) -> impl Iterator<Item = &Dictionary> {
        let objects = self.document.objects.values();
        objects
            .filter_map(|object| object.as_dict().ok())
            .filter(|dictionary| {
                dictionary
                    .get(b"Type")
                    .and_then(Object::as_name)
                    .is_ok_and(|name| name == b"StructElem")
            })
    }

    /// Returns an entry of what the file says about itself.
    pub(crate) fn about(&self, key: &str) -> String {
        let info = self
            .document
            .trailer
            .get(b"Info")
            .map(|info| resolved(&self.document, info));
        let info = info.and_then(Object::as_dict);
        info.and_then(|info| info.get(key.as_bytes()))
            .map(string)
            .unwrap_or_default()
    }

    /// Returns what the headings are called for those who hear them.
    pub(crate) fn headings(&self) -> Vec<String> {
        let title = |element: &Dictionary| element.get(b"T").ok().map(string);
        self.structure().filter_map(title).collect()
    }

    /// Says whether the file claims to be accessible by PDF/UA-1.
    pub(crate) fn claims_accessibility(&self) -> bool {
        self.metadata().contains("<pdfuaid:part>1</pdfuaid:part>")
    }

    /// Returns what the file says about itself as XMP.
    pub(crate) fn metadata(&self) -> String {
        let catalog = self.document.catalog().unwrap();
        let data = catalog
            .get(b"Metadata")
            .map(|data| resolved(&self.document, data));
        let data = data.and_then(Object::as_stream).expect("metadata");
        let content = data
            .decompressed_content()
            .unwrap_or_else(|_| data.content.clone());
        String::from_utf8(content).unwrap()
    }

    /// Returns the language of the document.
    pub(crate) fn language(&self) -> String {
        self.document
            .catalog()
            .unwrap()
            .get(b"Lang")
            .map(string)
            .unwrap_or_default()
    }
}

fn resolved<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    match object {
        Object::Reference(id) => document.get_object(*id).expect("a reference leads somewhere"),
        object => object,
    }
}

fn string(object: &Object) -> String {
    lopdf::decode_text_string(object).expect("a text")
}

fn media_box(document: &Document, page: ObjectId) -> (i64, i64) {
    let page = document.get_dictionary(page).unwrap();
    let sides = resolved(document, page.get(b"MediaBox").unwrap())
        .as_array()
        .unwrap();
    let side = |at: usize| sides[at].as_float().unwrap().round() as i64;
    (side(2), side(3))
}

fn walk_outline(document: &Document, parent: &Dictionary, titles: &mut Vec<String>) {
    let mut next = parent.get(b"First").ok();
    while let Some(object) = next {
        let node = resolved(document, object).as_dict().unwrap();
        titles.push(string(node.get(b"Title").unwrap()));
        walk_outline(document, node, titles);
        next = node.get(b"Next").ok();
    }
}

/// Reads the text of a page in the order in which it is drawn, each line by itself, and what is in its margins.
fn text(document: &Document, page: ObjectId) -> (String, String) {
    let content = Content::decode(&document.get_page_content(page)).unwrap();
    let (resources, ids) = document.get_page_resources(page).unwrap();
    let mut fonts = HashMap::new();
    let inherited = ids.into_iter().map(|id| document.get_dictionary(id).unwrap());
    for resources in resources.into_iter().chain(inherited) {
        if let Ok(found) = resources.get(b"Font") {
            for (name, font) in resolved(document, found).as_dict().unwrap() {
                fonts.insert(
                    name.clone(),
                    mapping(document, resolved(document, font).as_dict().unwrap()),
                );
            }
        }
    }
    let mut texts = (String::new(), String::new());
    let mut in_margin: Vec<bool> = Vec::new();
    let mut font = None;
    let mut actual: Vec<Option<String>> = Vec::new();
    for operation in &content.operations {
        let result = match in_margin.contains(&true) {
            true => &mut texts.1,
            false => &mut texts.0,
        };
        match operation.operator.as_str() {
            "Tf" => font = fonts.get(operation.operands[0].as_name().unwrap()),
            "BDC" | "BMC" => {
                let properties = operation
                    .operands
                    .get(1)
                    .and_then(|properties| properties.as_dict().ok());
                in_margin.push(properties.is_some_and(|properties| properties.has(b"Subtype")));
                let said = operation
                    .operands
                    .get(1)
                    .and_then(|properties| properties.as_dict().ok());
                let said = said.and_then(|properties| properties.get(b"ActualText").ok());
                actual.push(said.map(string));
            }
            "EMC" => {
                result.extend(actual.pop().flatten());
                in_margin.pop();
            }
            "Tj" | "TJ" if actual.iter().all(Option::is_none) => {
                for operand in &operation.operands {
                    shown(operand, font.expect("a font"), result);
                }
            }
            "ET" => result.push('\n'),
            _ => {}
        }
    }
    let whole = |text: String| text.replace("\u{ad}\n", "").replace('\u{ad}', "");
    (whole(texts.0), whole(texts.1))
}

fn shown(operand: &Object, font: &HashMap<u16, String>, result: &mut String) {
    match operand {
        Object::String(bytes, _) => {
            for code in bytes.chunks(2) {
                let code = u16::from_be_bytes([code[0], code[1]]);
                result.push_str(font.get(&code).map_or("", String::as_str));
            }
        }
        Object::Array(operands) => operands.iter().for_each(|operand| shown(operand, font, result)),
        _ => {}
    }
}

/// Reads which glyph stands for which text.
fn mapping(document: &Document, font: &Dictionary) -> HashMap<u16, String> {
    let stream = resolved(document, font.get(b"ToUnicode").expect("a mapping"))
        .as_stream()
        .unwrap();
    let map = String::from_utf8(stream.decompressed_content().unwrap()).unwrap();
    let mut result = HashMap::new();
    let mut lines = map.lines();
    while let Some(line) = lines.next() {
        if line.ends_with("beginbfchar") {
            for line in lines.by_ref().take_while(|line| !line.ends_with("endbfchar")) {
                let mut parts = line.split(['<', '>', ' ']).filter(|part| !part.is_empty());
                let code = u16::from_str_radix(parts.next().unwrap(), 16).unwrap();
                let units: Vec<u16> = parts
                    .next()
                    .unwrap_or_default()
                    .as_bytes()
                    .chunks(4)
                    .map(|unit| u16::from_str_radix(std::str::from_utf8(unit).unwrap(), 16).unwrap())
                    .collect();
                result.insert(code, String::from_utf16(&units).unwrap());
            }
        }
        assert!(!line.ends_with("beginbfrange"), "ranges are not written");
    }
    result
}
