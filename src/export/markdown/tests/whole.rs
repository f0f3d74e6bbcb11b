//! The law of the documentation: whatever the wall, the groups and the agreements hold is found in the
//! rendered text, whatever it says and wherever it hangs; and nothing private is.

use proptest::prelude::*;

use super::{text_of, write};
use crate::export::{legible, testing};
use crate::locale::{Language, Locale};
use crate::report::{Options, build};

/// What is to be seen of a text: its words, without the white space between them.
fn bare(text: &str) -> String {
    let marks = [
        "⟦Start(Strong)⟧",
        "⟦End(Strong)⟧",
        "⟦Start(Emphasis)⟧",
        "⟦End(Emphasis)⟧",
    ];
    let text = marks
        .iter()
        .fold(legible(text).into_owned(), |text, mark| text.replace(mark, ""));
    text.split_whitespace().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_of_a_workshop_is_found_in_the_rendered_text(
        texts in testing::texts(48),
        picks in prop::collection::vec(0..24_usize, 48),
    ) {
        let (plain, wanted) = testing::plain(&texts, &picks);
        let folded = testing::workshop(plain);
        for language in Language::ALL {
            let markdown = write(&build(&folded, &Locale::new(language), &Options::default()));
            let seen = bare(&text_of(&markdown));
            for text in &wanted {
                prop_assert!(seen.contains(&bare(text)), "{text:?} is not found in\n{markdown}\nrendered:\n{seen}");
            }
            prop_assert!(!markdown.contains(testing::PRIVATE), "{markdown}");
        }
    }
}
