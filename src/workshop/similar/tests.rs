use std::collections::BTreeMap;

use super::super::testing::Play;
use super::super::{CardField, CardId};
use super::{SimilarIndex, join_parted};

/// The cards of the day in Meißen, 3 May 2012, verbatim.
const MEISSEN: [&str; 33] = [
    "gute Kontakte\n→ zu mehreren\nOrten! + Verzahnung",
    "schon vor\nvon kommunalen ge-\ndankt",
    "Bestandteile\nKooperation",
    "lokale Flexibilität\n→ jetzt Bürger-\npartizipation",
    "Ort Bürgerschaftl.\nEngagements",
    "Bürger* ein-\nbringung\nStruktur, Gestalt-\nbewusst",
    "wirtschaftliche\nAnlaufstelle\n+ Hilfenetzwerk",
    "„Ston“\nTabelle der Aufgaben\n+ Verantwortlichkeit",
    "Al für alle!\nmit e ohne Problem\nBehilflichkeit ist Stigma!",
    "Folge der Einigung:\nmentalität a. Personal",
    "auswärtiger\nverschiedener Beschäftig-\ntungen/Dienste\nAnlaufstelle",
    "bestehen fortsetzen\n+ beibehalten können",
    "Ersuchen auto-\nnomer sozialer\nEinheiten",
    "soziale Integration\nals Präventionsansatz",
    "Gute Chance insbesondere\nin ländlichen Raum",
    "Flächendeckung\ndurch Kopf verschill. Träger\n(wie ein Netz)",
    "„Globale“ Einflüsse\nfür Bürger",
    "Verknüpfung Bestehendes\n+ neue Aufgabe",
    "Chance! Reaktion\nauf demograf. Wandel",
    "KURZE WEGE",
    "Niederschwelligkeit",
    "ALLTAGSANSATZ",
    "Verwaltungs-\nstrukturen",
    "Starke\nSesshaftigkeit\nVerstärkung",
    "LEP 2012 +\nPolitik schafft Rahmen-\nbedingungen an der\nPlanung vorbei",
    "kein Einzelband\nFinanzierung ohne\nEinigung + Einigkeit",
    "Finanzierung",
    "Subsidiarität\nvs.\nVerwaltungsmacht",
    "begrenzte Finanzierung\nwie zwischen/land\ngemeinsam =",
    "Machtkonzentration\nb. Kommunen?",
    "FLÄCHENDECKEND\n(Schlüssel) \\sum\n0",
    "Vie\nSTEUERN?",
    "Wie\nFINANZIEREN?",
];

struct Deck {
    play: Play,
    index: SimilarIndex,
    texts: BTreeMap<CardId, String>,
}

impl Deck {
    fn new(texts: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let mut deck = Self {
            play: Play::new(),
            index: SimilarIndex::default(),
            texts: BTreeMap::new(),
        };
        let mut all = super::super::Change::default();
        let positions = super::super::Position::run_after(None, 20_000);
        for (text, pos) in texts.into_iter().map(Into::into).zip(positions) {
            let id: CardId = deck.play.ids.fresh();
            all.set((id, vec![CardField::Text(text.clone()), CardField::Pos(pos)]));
            deck.texts.insert(id, text);
        }
        deck.play.commit(all);
        deck.update();
        deck
    }

    fn update(&mut self) {
        self.index.update(&self.play.workshop.cards);
    }

    fn find(&self, text: &str) -> Vec<&str> {
        let found = self.index.find(text, 5);
        found
            .iter()
            .map(|(card, _)| self.texts[card].lines().next().unwrap())
            .collect()
    }
}

#[test]
fn a_question_finds_the_cards_that_speak_of_the_same() {
    let others = MEISSEN.into_iter().filter(|text| !text.contains("FINANZIEREN"));
    let deck = Deck::new(others);
    assert_eq!(
        deck.find("Wie FINANZIEREN?"),
        ["Finanzierung", "begrenzte Finanzierung", "kein Einzelband"]
    );
}

#[test]
fn half_a_word_is_enough() {
    let deck = Deck::new(MEISSEN);
    assert_eq!(deck.find("finanz")[..2], ["Wie", "Finanzierung"]);
    assert_eq!(deck.find("Fin"), [""; 0], "three letters say too little");
}

#[test]
fn nothing_odd_is_found() {
    let deck = Deck::new(MEISSEN);
    assert_eq!(deck.find("gute Kontakte"), ["gute Kontakte"]);
    for text in [
        "Verkehrsanbindung",
        "Einsamkeit im Alter",
        "Wer macht was bis wann?",
        "Ehrenamt braucht Anerkennung",
        "Datenschutz",
        "Möglichkeiten",
        "und oder aber",
        "→ !",
        "",
    ] {
        assert_eq!(deck.find(text), [""; 0], "{text}");
    }
}

#[test]
fn umlauts_hyphens_and_compounds_do_not_hide_a_likeness() {
    let deck = Deck::new(MEISSEN);
    assert_eq!(deck.find("Buergerpartizipation"), ["lokale Flexibilität"]);
    assert_eq!(deck.find("Partizipation"), ["lokale Flexibilität"]);
    assert_eq!(deck.find("flächendeckende Struktur")[..1], ["FLÄCHENDECKEND"]);
    assert_eq!(deck.find("Fla\u{308}chendeckung")[..1], ["Flächendeckung"]);
    assert_eq!(deck.find("Verwaltungsstrukturen abbauen")[..1], ["Verwaltungs-"]);
}

#[test]
fn a_slip_of_the_pen_is_forgiven() {
    let deck = Deck::new(MEISSEN);
    assert_eq!(deck.find("Finazierung")[..1], ["Finanzierung"]);
    assert_eq!(deck.find("Niederschweligkeit"), ["Niederschwelligkeit"]);
}

#[test]
fn the_index_follows_edits_removals_and_new_cards() {
    let mut deck = Deck::new(MEISSEN);
    let card = *deck
        .texts
        .iter()
        .find(|(_, text)| *text == "KURZE WEGE")
        .unwrap()
        .0;
    assert_eq!(deck.find("kurze Wege"), ["KURZE WEGE"]);
    deck.play.set((card, CardField::Text("Datenschutz".to_owned())));
    deck.texts.insert(card, "Datenschutz".to_owned());
    deck.update();
    assert_eq!(deck.find("kurze Wege"), [""; 0]);
    assert_eq!(deck.find("Datenschutz"), ["Datenschutz"]);
    let removal = deck.play.workshop.removal(card.into()).unwrap();
    let way_back = deck.play.commit(removal.into());
    deck.update();
    assert_eq!(deck.find("Datenschutz"), [""; 0]);
    deck.play.undo(way_back);
    deck.update();
    assert_eq!(deck.find("Datenschutz"), ["Datenschutz"]);
    for id in deck.texts.keys().copied().collect::<Vec<_>>() {
        if id != card {
            deck.play.remove(id);
        }
    }
    deck.update();
    assert_eq!(deck.index.entries.len(), 1, "the dead are buried");
    assert_eq!(deck.find("Datenschutz"), ["Datenschutz"]);
}

#[test]
fn removed_cards_do_not_crowd_out_those_that_are_there() {
    let others = ["Verkehr", "Ehrenamt"].into_iter().cycle().take(60);
    let mut deck = Deck::new(std::iter::repeat_n("Finanzierung", 40).chain(others));
    let same = deck.texts.iter().filter(|(_, text)| *text == "Finanzierung");
    for id in same.map(|(id, _)| *id).skip(1).collect::<Vec<_>>() {
        deck.play.remove(id);
    }
    deck.update();
    assert_eq!(deck.find("Finanzierung"), ["Finanzierung"]);
}

#[test]
fn words_parted_at_the_end_of_a_line_are_joined() {
    assert_eq!(join_parted("Bürger-\npartizipation"), "Bürgerpartizipation");
    assert_eq!(join_parted("Modell-\nProjekt"), "Modell-Projekt");
    assert_eq!(join_parted("a -\nb"), "a -\nb");
    assert_eq!(join_parted("eins\r\nzwei"), "eins\nzwei");
}

#[test]
fn what_is_alike_is_found_among_ten_thousand_cards() {
    let stems = [
        "Finanz",
        "Bürger",
        "Verwaltung",
        "Netz",
        "Struktur",
        "Kooperation",
        "Planung",
        "Anlauf",
    ];
    let text = |n: usize| {
        let word = |k: usize| {
            format!(
                "{}{}",
                stems[(n / 8usize.pow(k as u32)) % 8],
                ["ung", "stelle", "en"][n % 3]
            )
        };
        format!("{} {}\n{} {n}", word(0), word(1), word(2))
    };
    let mut deck = Deck::new((0..10_000).map(text));
    for n in 0..50 {
        assert!(!deck.index.find(&text(n * 7), 3).is_empty(), "{}", text(n * 7));
    }
    let card = *deck.texts.keys().next().unwrap();
    deck.play.set((card, CardField::Text("Kutschfahrt".to_owned())));
    deck.update();
    assert_eq!(
        deck.index.find("Kutschfahrten", 3).first().map(|found| found.0),
        Some(card)
    );
}
