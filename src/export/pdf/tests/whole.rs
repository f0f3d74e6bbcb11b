//! The law of the documentation: whatever the wall, the groups and the agreements hold is found in the pages,
//! whatever it says and wherever it hangs; and nothing private is.

use proptest::prelude::*;

use super::{bare, read};
use crate::export::{Format, legible, testing};
use crate::locale::Language;
use crate::report::Options;

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_of_a_workshop_is_found_on_the_pages(
        texts in testing::texts(48),
        picks in prop::collection::vec(0..24_usize, 48),
    ) {
        let (plain, wanted) = testing::plain(&texts, &picks);
        let folded = testing::workshop(plain);
        for language in Language::ALL {
            let output = testing::written(&folded, language, &Options::default(), |order| Format::Pdf.write(order));
            let pages = read(&output).pages.concat();
            let seen = bare(&pages);
            for text in &wanted {
                prop_assert!(seen.contains(&bare(&legible(text))), "{text:?} is not found in\n{pages}");
            }
            prop_assert!(!pages.contains(testing::PRIVATE), "{pages}");
        }
    }
}
