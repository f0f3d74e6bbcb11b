//! Pasting: many cards at once, out of whatever somebody copied.
//!
//! A list with bullets becomes a card for each bullet; lines without one belong to the card above, so that
//! a card that was typed over several lines stays one. Without bullets each line is a card. Blank lines
//! part cards in either case. Only bullets and the space around lines are taken off; no text is dropped.
//!
//! Bullets are the signs of [`BULLETS`] with space behind them. A number with a dot is one only where at
//! least two of them count on (`1.`, `2.`, or `4)`, `5)`): *3. Oktober* is a date. Arrows and plus signs are
//! what people write on cards, and stay.

/// The signs that are bullets when space follows.
pub const BULLETS: [char; 10] = ['-', '*', '•', '–', '—', '·', '▪', '‣', '◦', '●'];

/// Splits a pasted text into cards, each with its line breaks, in order.
#[must_use]
pub fn split_paste(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    let counts = numbers_count(&lines);
    let bullet =
        |line| without_sign(line).or_else(|| without_number(line).filter(|_| counts).map(|(_, rest)| rest));
    let is_list = lines.iter().any(|line| bullet(line).is_some());

    let mut cards: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in lines {
        if line.is_empty() {
            is_open = false;
        } else if let Some(rest) = bullet(line) {
            cards.push(rest.to_owned());
            is_open = true;
        } else if let Some(card) = cards.last_mut().filter(|_| is_open && is_list) {
            if !card.is_empty() {
                card.push('\n');
            }
            card.push_str(line);
        } else {
            cards.push(line.to_owned());
            is_open = true;
        }
    }
    cards.retain(|card| !card.is_empty());
    cards
}

/// Returns the line behind its bullet, if it has one.
fn without_sign(line: &str) -> Option<&str> {
    behind_space(line.strip_prefix(BULLETS)?)
}

/// Returns the number that a line begins with, like a bullet, and the line behind it.
fn without_number(line: &str) -> Option<(u16, &str)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number = line[..digits].parse().ok().filter(|_| digits <= 3)?;
    let rest = behind_space(line[digits..].strip_prefix(['.', ')'])?)?;
    Some((number, rest))
}

fn behind_space(rest: &str) -> Option<&str> {
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
}

/// Says whether the numbers before lines are bullets: two or more, each one more than the one before, or
/// beginning again at one.
fn numbers_count(lines: &[&str]) -> bool {
    let numbers: Vec<u16> = lines
        .iter()
        .filter_map(|line| without_number(line))
        .map(|(number, _)| number)
        .collect();
    numbers.len() > 1
        && numbers
            .windows(2)
            .all(|pair| pair[1] == 1 || pair[1] == pair[0] + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{BULLETS, split_paste};

    #[test]
    fn without_bullets_each_line_is_a_card() {
        assert_eq!(
            split_paste("gute Kontakte\r\n\n  KURZE WEGE\t\nNiederschwelligkeit\r"),
            ["gute Kontakte", "KURZE WEGE", "Niederschwelligkeit"]
        );
    }

    #[test]
    fn lines_without_a_bullet_belong_to_the_card_above() {
        assert_eq!(
            split_paste(
                "- gute Kontakte\n→ zu mehreren\nOrten! + Verzahnung\n- wirtschaftliche\nAnlaufstelle\n+ Hilfenetzwerk\n-\nKURZE WEGE"
            ),
            [
                "gute Kontakte\n→ zu mehreren\nOrten! + Verzahnung",
                "wirtschaftliche\nAnlaufstelle\n+ Hilfenetzwerk",
                "KURZE WEGE",
            ]
        );
    }

    #[test]
    fn every_kind_of_bullet_is_taken_off() {
        for bullet in BULLETS {
            let text = format!("{bullet} eins\n  {bullet}\u{a0}zwei\nfort");
            assert_eq!(split_paste(&text), ["eins", "zwei\nfort"]);
        }
    }

    #[test]
    fn a_sign_without_space_behind_it_is_no_bullet() {
        assert_eq!(split_paste("-5 Grad\n*innen\n---"), ["-5 Grad", "*innen", "---"]);
    }

    #[test]
    fn numbers_that_count_are_bullets_and_others_are_text() {
        assert_eq!(split_paste("1. eins\nfort\n2) zwei"), ["eins\nfort", "zwei"]);
        assert_eq!(
            split_paste("9. neun\n10. zehn\n1. wieder"),
            ["neun", "zehn", "wieder"]
        );
        assert_eq!(split_paste("3. Oktober\nFeier"), ["3. Oktober", "Feier"]);
        assert_eq!(
            split_paste("3. Oktober\n24. Dezember"),
            ["3. Oktober", "24. Dezember"]
        );
        assert_eq!(split_paste("2012. war\n2013. auch"), ["2012. war", "2013. auch"]);
    }

    #[test]
    fn what_stands_before_the_first_bullet_is_a_card_too() {
        assert_eq!(
            split_paste("Chancen\n\n- gute Kontakte\n\nund noch\neins"),
            ["Chancen", "gute Kontakte", "und noch\neins"]
        );
    }

    #[test]
    fn nothing_makes_no_cards() {
        for text in ["", "\n\n", " - \n-", "\u{a0}"] {
            assert_eq!(split_paste(text), [""; 0], "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_ever_dropped(lines in prop::collection::vec("[-*•+→a-zß. ]{0,12}", 0..12), ending in "\n|\r\n|\r") {
            let text = lines.join(&ending);
            let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic() || *letter == '→').collect::<String>();
            let cards = split_paste(&text);
            prop_assert_eq!(letters(&cards.concat()), letters(&text));
            prop_assert!(cards.iter().all(|card| !card.trim().is_empty()));
        }

        #[test]
        fn text_without_bullets_is_kept_to_the_letter(lines in prop::collection::vec("[a-zA-Z0-9→+.!]{1,8}( [a-z0-9*.-]{1,4})?", 0..8)) {
            prop_assume!(lines.iter().all(|line| !line.starts_with(|first: char| first.is_ascii_digit())));
            prop_assert_eq!(split_paste(&lines.join("\n")), lines);
        }
    }
}
