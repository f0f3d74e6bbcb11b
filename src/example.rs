//! The example workshop: the day of 3 May 2012 in Meißen, to look at and to play with.
//!
//! `data/examples/meissen-2012.ron` is what the import makes of the documentation of that day, with the
//! cards sorted under the themes so that there is something to see: clusters with headings, a card that
//! hangs twice, some cards that nobody has sorted yet. It is made by a command, never by hand:
//!
//! ```text
//! cargo test --lib example -- --ignored write_the_example_anew
//! ```

use ron::Options;
use ron::extensions::Extensions;

use crate::workshop::{Op, Plain};

const MEISSEN: &str = include_str!("../data/examples/meissen-2012.ron");

/// Returns the day in Meißen as a state.
#[must_use]
pub fn meissen() -> Plain {
    // The file is part of the program and a test reads it: there is nothing to fail at run time.
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(MEISSEN)
        .unwrap_or_default()
}

/// Returns the operations that make the day in Meißen of an empty workshop.
#[must_use]
pub fn ops() -> Vec<Op> {
    meissen().into_ops()
}

#[cfg(test)]
mod tests {
    use ron::ser::PrettyConfig;

    use super::*;
    use crate::import::{apply, outline};
    use crate::locale::{Language, Locale};
    use crate::workshop::{CardPlain, ClusterPlain, IdSource, Place, Position, TwinPlain};

    const SEED: &str = include_str!("../tests/fixtures/werkstatt-tag-meissen-2012.txt");
    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/examples/meissen-2012.ron");

    /// Where the identities of the example begin, so that they stay the same.
    const IDS: u64 = 20_120_503;

    /// Who hangs where: theme, heading (if any), and the first lines of the cards in their order.
    const SORTING: [(&str, &str, &[&str]); 8] = [
        (
            "Inhalt",
            "",
            &["lokale Flexibilität", "wirtschaftliche", "soziale Integration"],
        ),
        (
            "Inhalt",
            "NETZ IN DER FLÄCHE",
            &[
                "Flächendeckung",
                "FLÄCHENDECKEND",
                "KURZE WEGE",
                "Gute Chance insbesondere",
            ],
        ),
        (
            "Inhalt",
            "NEUE AUFGABEN",
            &["Verknüpfung Bestehendes", "Chance! Reaktion"],
        ),
        (
            "Qualität",
            "",
            &["bestehen fortsetzen", "Ort Bürgerschaftl.", "„Globale“ Einflüsse"],
        ),
        (
            "Qualität",
            "HALTUNG",
            &["Niederschwelligkeit", "ALLTAGSANSATZ", "Al für alle!"],
        ),
        (
            "Kooperation",
            "",
            &[
                "gute Kontakte",
                "Bestandteile",
                "Folge der Einigung:",
                "Ersuchen auto-",
            ],
        ),
        (
            "Kooperation",
            "WER STEUERT?",
            &[
                "Vie",
                "Machtkonzentration",
                "Subsidiarität",
                "Verwaltungs-",
                "LEP 2012 +",
            ],
        ),
        (
            "Kooperation",
            "GELD",
            &["Wie", "Finanzierung", "begrenzte Finanzierung", "kein Einzelband"],
        ),
    ];

    /// What hangs twice: the card, and the theme and heading of its second place.
    const TWINS: [(&str, &str, &str); 1] = [("KURZE WEGE", "Qualität", "HALTUNG")];

    fn imported(ids: &IdSource) -> Plain {
        apply::plain(&outline::parse(SEED), &Locale::new(Language::De), ids)
    }

    fn card<'a>(cards: &'a mut [CardPlain], first_line: &str) -> &'a mut CardPlain {
        let mut found = cards
            .iter_mut()
            .filter(|card| card.text.lines().next() == Some(first_line));
        let card = found
            .next()
            .unwrap_or_else(|| panic!("no card begins with {first_line}"));
        assert!(found.next().is_none(), "two cards begin with {first_line}");
        card
    }

    fn sorted() -> Plain {
        let ids = IdSource::new(IDS);
        let mut plain = imported(&ids);
        let theme =
            |plain: &Plain, name: &str| plain.themes.iter().find(|theme| theme.name == name).unwrap().id;
        let mut headings = Position::run_after(None, SORTING.len()).into_iter();
        for (name, heading, first_lines) in SORTING {
            let theme = Some(theme(&plain, name));
            let cluster = (!heading.is_empty()).then(|| {
                let cluster = ClusterPlain {
                    id: ids.fresh(),
                    pos: headings.next().unwrap(),
                    heading: heading.to_owned(),
                    theme,
                };
                plain.clusters.push(cluster);
                plain.clusters.last().unwrap().id
            });
            for (first_line, pos) in first_lines
                .iter()
                .zip(Position::run_after(None, first_lines.len()))
            {
                card(&mut plain.cards, first_line).place = Place { theme, cluster, pos };
            }
        }
        for (first_line, name, heading) in TWINS {
            let theme = Some(theme(&plain, name));
            let cluster = plain
                .clusters
                .iter()
                .find(|cluster| cluster.heading == heading)
                .map(|found| found.id);
            let last = plain.cards.iter().filter(|card| card.place.cluster == cluster);
            let pos = last.map(|card| &card.place.pos).max().unwrap().after();
            plain.twins.push(TwinPlain {
                id: ids.fresh(),
                card: Some(card(&mut plain.cards, first_line).id),
                place: Place { theme, cluster, pos },
                ..TwinPlain::default()
            });
        }
        plain
    }

    fn written(plain: &Plain) -> String {
        let config = PrettyConfig::new()
            .extensions(Extensions::IMPLICIT_SOME)
            .depth_limit(2)
            .indentor("  ");
        let ron = ron::ser::to_string_pretty(plain, config).unwrap();
        format!(
            "// The day of 3 May 2012 in Meißen, as the import reads it, sorted. Made by a command: see \
             src/example.rs.\n{ron}\n"
        )
    }

    #[test]
    #[ignore = "writes data/examples/meissen-2012.ron"]
    fn write_the_example_anew() {
        std::fs::write(FILE, written(&sorted())).unwrap();
    }

    #[test]
    fn the_example_is_what_the_command_makes_of_the_seed() {
        assert_eq!(MEISSEN, written(&sorted()));
        assert_eq!(meissen(), sorted());
    }

    #[test]
    fn the_example_is_the_imported_seed_in_everything_but_the_sorting() {
        let mut example = meissen();
        for card in &mut example.cards {
            card.place = Place::default();
        }
        example.clusters.clear();
        example.twins.clear();
        assert_eq!(example, imported(&IdSource::new(IDS)));
    }

    #[test]
    fn the_example_has_clusters_a_twin_and_cards_that_nobody_has_sorted() {
        let example = meissen();
        let unsorted = example
            .cards
            .iter()
            .filter(|card| card.place.theme.is_none())
            .count();
        assert_eq!((example.clusters.len(), example.twins.len(), unsorted), (5, 1, 5));
    }
}
