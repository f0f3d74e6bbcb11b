//! Pasting: many cards at once, out of whatever somebody copied.

/// Splits a pasted text into cards: one for each bullet or, without bullets, for each line.
#[must_use]
pub fn split_paste(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}
