//! The fonts of a document: Noto Sans in four faces, and DejaVu Sans for the signs and scripts it lacks.
//!
//! They are part of the program, so that a document looks the same on every laptop and nothing is asked of the
//! system. A character is looked for in one after the other; what neither has is shown as [`REPLACEMENT`] and
//! told to whoever asked for the document.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use parley::fontique::{
    Blob, CharmapIndex, Collection, CollectionOptions, FontInfo, FontInfoOverride, SourceCache,
};
use parley::{FontContext, FontFamily, FontFamilyName};

/// What is shown in place of a character that no font has.
pub(super) const REPLACEMENT: char = '\u{fffd}';

/// The hyphen at the end of a line. It is not the one of the keyboard: a reader who copies the text must get
/// that one where it was typed, and none where a word was only broken.
const HYPHEN: char = '\u{2010}';

const BODY: &str = "Body";
const SIGNS: &str = "Signs";
const LAST: &str = "Last";

/// The families in the order in which a character is looked for. The last one has no bold face: a sign that
/// there is only upright and regular is better than none.
const FAMILIES: &[FontFamilyName<'static>] = &[
    FontFamilyName::named(BODY),
    FontFamilyName::named(SIGNS),
    FontFamilyName::named(LAST),
];

/// The same without the body font.
const OTHERS: &[FontFamilyName<'static>] = &[FontFamilyName::named(SIGNS), FontFamilyName::named(LAST)];

/// Accents that stand alone, as in „geht´s“. The body font calls them marks, so that shaping would put them on top
/// of the letter before: they are taken from the other one.
pub(super) const ACCENTS: [char; 6] = ['`', '´', '¨', '¸', 'ˆ', '˜'];

/// A font as it is embedded.
struct Face {
    data: &'static [u8],
    blob: u64,
    charmap: Option<CharmapIndex>,
}

/// The fonts, made ready for shaping.
#[derive(Clone)]
pub(super) struct Fonts {
    pub(super) context: FontContext,
    faces: Arc<[Face]>,
    known: HashMap<char, bool>,
}

impl Fonts {
    /// Returns the fonts; they are read once.
    pub(super) fn new() -> Self {
        static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::read);
        FONTS.clone()
    }

    fn read() -> Self {
        let mut context = FontContext {
            collection: Collection::new(CollectionOptions {
                shared: false,
                system_fonts: false,
            }),
            source_cache: SourceCache::default(),
        };
        let sources: [(&str, &'static [u8]); 7] = [
            (BODY, notosans::REGULAR_TTF),
            (BODY, notosans::BOLD_TTF),
            (BODY, notosans::ITALIC_TTF),
            (BODY, notosans::BOLD_ITALIC_TTF),
            (SIGNS, dejavu::sans::regular()),
            (SIGNS, dejavu::sans::bold()),
            (LAST, dejavu::sans::regular()),
        ];
        let faces = sources.map(|(family, data)| {
            let blob = Blob::new(Arc::new(data));
            let id = blob.id();
            let named = FontInfoOverride {
                family_name: Some(family),
                ..FontInfoOverride::default()
            };
            let registered = context.collection.register_fonts(blob, Some(named));
            let info = registered.first().and_then(|(_, fonts)| fonts.first());
            Face {
                data,
                blob: id,
                charmap: info.map(FontInfo::charmap_index),
            }
        });
        Self {
            context,
            faces: Arc::new(faces),
            known: HashMap::new(),
        }
    }

    /// Returns the families for a paragraph.
    pub(super) const fn families() -> FontFamily<'static> {
        FontFamily::List(Cow::Borrowed(FAMILIES))
    }

    /// Returns the families for a sign that the body font would draw wrongly.
    pub(super) const fn other_families() -> FontFamily<'static> {
        FontFamily::List(Cow::Borrowed(OTHERS))
    }

    /// Says whether there is something to be drawn for a character.
    pub(super) fn has(&mut self, character: char) -> bool {
        let faces = &self.faces;
        *self
            .known
            .entry(character)
            .or_insert_with(|| faces.iter().any(|face| face.glyph(character).is_some()))
    }

    /// Returns the number of a face by the identity that shaping knows it by.
    pub(super) fn number(&self, blob: u64) -> Option<usize> {
        self.faces.iter().position(|face| face.blob == blob)
    }

    /// Returns the glyph of the hyphen that breaks a word in a face.
    pub(super) fn hyphen(&self, face: usize) -> Option<u32> {
        let face = self.faces.get(face)?;
        face.glyph(HYPHEN).or_else(|| face.glyph('-'))
    }

    /// Returns the files of all faces, by their numbers.
    pub(super) fn files(&self) -> impl Iterator<Item = &'static [u8]> {
        self.faces.iter().map(|face| face.data)
    }
}

impl Face {
    fn glyph(&self, character: char) -> Option<u32> {
        let charmap = self.charmap?.charmap(self.data)?;
        charmap.map(character).filter(|&glyph| glyph != 0)
    }
}
