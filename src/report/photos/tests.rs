//! Where photos hang in the documentation.

use super::super::{Block, Document, Options, Part, build};
use crate::example;
use crate::locale::{Language, Locale};
use crate::workshop::{
    Change, IdSource, ItemId, ItemKind, PhotoAt, PhotoField, PhotoId, Position, QuestionId, ThemeId, Workshop,
};
use crate::workshop::{Id, Op, Stamp, Version};

struct Wall {
    workshop: Workshop,
    ids: IdSource,
    pos: Position,
    count: u32,
}

impl Wall {
    fn new() -> Self {
        let mut wall = Self {
            workshop: Workshop::default(),
            ids: IdSource::new(5),
            pos: Position::first(),
            count: 0,
        };
        wall.commit(example::meissen().into_ops());
        wall
    }

    fn commit(&mut self, ops: Vec<Op>) {
        self.count += 1;
        let at = Stamp {
            ms: 1,
            count: self.count,
        };
        let run = Id::from_bits(1);
        self.workshop.commit(ops, Version { at, run });
    }

    fn hang(&mut self, caption: &str, at: Option<PhotoAt>) {
        let id: PhotoId = self.ids.fresh();
        self.pos = self.pos.after();
        let mut change = Change::default();
        change.set((
            id,
            vec![
                PhotoField::Pos(self.pos.clone()),
                PhotoField::File(format!("{caption}.jpg")),
                PhotoField::Caption(caption.to_owned()),
                PhotoField::At(at),
            ],
        ));
        self.commit(change.ops);
    }

    fn item(&self, kind: ItemKind) -> ItemId {
        let mut items = self.workshop.items.iter();
        items.find(|item| *item.kind == kind).unwrap().id()
    }

    fn theme(&self, nth: usize) -> ThemeId {
        self.workshop.themes.nth(nth).unwrap().id()
    }

    fn question(&self, nth: usize) -> QuestionId {
        self.workshop.questions.nth(nth).unwrap().id()
    }

    fn document(&self, without: &[Part]) -> Document {
        let options = Options {
            without: without.iter().copied().collect(),
            ..Options::default()
        };
        build(&self.workshop, &Locale::new(Language::De), &options)
    }

    /// Says where each photo hangs: the part, the heading above it, and what else stands below that before it.
    fn places(&self, without: &[Part]) -> Vec<String> {
        let mut places = Vec::new();
        for section in self.document(without).sections {
            let mut heading = String::new();
            let mut between = 0;
            for block in &section.blocks {
                match block {
                    Block::Heading(above) => {
                        heading = above.text.text.clone();
                        between = 0;
                    }
                    Block::Photos(photos) => places.extend(photos.iter().map(|photo| {
                        let (part, caption) = (section.part.key(), &photo.caption.text);
                        assert_eq!(photo.file, format!("{caption}.jpg"));
                        format!("{caption}: {part}, {heading}, {between}")
                    })),
                    _ => between += 1,
                }
            }
        }
        places
    }
}

#[test]
fn a_photo_of_an_item_stands_at_the_end_of_the_part_that_the_item_is_documented_in() {
    for (kind, part) in [
        (ItemKind::Cards, Part::Cards),
        (ItemKind::Clustering, Part::Clusters),
        (ItemKind::Rounds, Part::Rounds),
        (ItemKind::Agreements, Part::Agreements),
        (ItemKind::Plenary, Part::Agenda),
    ] {
        let mut wall = Wall::new();
        let item = wall.item(kind);
        wall.hang("eins", Some(PhotoAt::Item(item)));
        wall.hang("zwei", Some(PhotoAt::Item(item)));
        let document = wall.document(&[]);
        let section = document
            .sections
            .iter()
            .find(|section| section.part == part)
            .unwrap();
        let Some(Block::Photos(photos)) = section.blocks.last() else {
            panic!("{part:?} does not end with photos");
        };
        let captions: Vec<&str> = photos.iter().map(|photo| &*photo.caption.text).collect();
        assert_eq!(captions, ["eins", "zwei"]);
        assert_eq!(wall.places(&[]).len(), 2, "each once");
    }
}

#[test]
fn a_photo_of_a_theme_stands_below_the_theme_before_the_next_heading() {
    let mut wall = Wall::new();
    let (first, second) = (wall.theme(0), wall.theme(1));
    wall.hang("zwei", Some(PhotoAt::Theme(second)));
    wall.hang("eins", Some(PhotoAt::Theme(first)));
    let places = wall.places(&[]);
    assert!(places[0].starts_with("eins: clusters, "), "{places:?}");
    assert!(places[0].contains("Inhalt"), "{places:?}");
    assert!(
        places[1].starts_with("zwei: clusters, ") && places[1].contains("Qualität"),
        "{places:?}"
    );
    assert_eq!(places.len(), 2, "not once more below the answers: {places:?}");
    let places = wall.places(&[Part::Clusters]);
    assert!(
        places[0].starts_with("eins: rounds, ") && places[0].contains("Inhalt"),
        "{places:?}"
    );
    assert_eq!(places.len(), 2, "{places:?}");
}

#[test]
fn a_photo_of_a_question_stands_below_the_questions() {
    let mut wall = Wall::new();
    wall.hang("plakat", Some(PhotoAt::Question(wall.question(1))));
    let places = wall.places(&[]);
    assert_eq!(places.len(), 1, "{places:?}");
    assert!(places[0].starts_with("plakat: rounds, "), "{places:?}");
    // Behind the list of questions, before the first theme.
    let themes = ["Inhalt", "Qualität", "Kooperation"];
    assert!(
        !themes
            .iter()
            .any(|theme| places[0].contains(&format!(", {theme}, "))),
        "{places:?}"
    );
    assert!(!places[0].ends_with(", 0"), "{places:?}");
}

#[test]
fn what_has_no_place_in_the_document_stands_in_a_part_at_its_end() {
    let mut wall = Wall::new();
    let theme = wall.theme(0);
    wall.hang("ganz", None);
    wall.hang("thema", Some(PhotoAt::Theme(theme)));
    wall.hang("frage", Some(PhotoAt::Question(wall.question(0))));
    wall.hang("karten", Some(PhotoAt::Item(wall.item(ItemKind::Cards))));
    let lost: Vec<String> = wall.places(&[Part::Clusters, Part::Rounds, Part::Cards]);
    assert_eq!(
        lost,
        [
            "ganz: photos, Fotos, 0",
            "thema: photos, Fotos, 0",
            "frage: photos, Fotos, 0",
            "karten: photos, Fotos, 0",
        ]
    );
    let removal = wall.workshop.removal(theme.into()).unwrap();
    wall.commit(vec![removal]);
    let item = wall.item(ItemKind::Cards);
    let removal = wall.workshop.removal(item.into()).unwrap();
    wall.commit(vec![removal]);
    let places = wall.places(&[]);
    assert!(
        places.contains(&"thema: photos, Fotos, 0".to_owned()),
        "{places:?}"
    );
    assert!(
        places.contains(&"karten: photos, Fotos, 0".to_owned()),
        "{places:?}"
    );
    assert_eq!(places.len(), 4, "{places:?}");
}

#[test]
fn whoever_wants_no_photos_gets_none() {
    let mut wall = Wall::new();
    let plain = wall.document(&[]);
    wall.hang("ganz", None);
    wall.hang("thema", Some(PhotoAt::Theme(wall.theme(0))));
    assert_eq!(wall.document(&[Part::Photos]), plain);
    assert_ne!(wall.document(&[]), plain);
}
