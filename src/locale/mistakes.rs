//! What is wrong with a file that somebody has edited, in a sentence: what is expected, what stands there, and what
//! may help.

use super::Locale;
use crate::mistake::{Hint, Mistake, Slip, Wanted};
use crate::tr;

/// How many names are listed of those that are known.
const MOST_KNOWN: usize = 14;

impl Locale {
    /// Says what is wrong, without the place and without a full stop.
    #[must_use]
    pub fn mistake(&self, mistake: &Mistake) -> String {
        let mut said = self.slip(mistake);
        if let Slip::UnknownField { known, .. } | Slip::UnknownValue { known, .. } = &mistake.slip
            && !known.is_empty()
        {
            let more = if known.len() > MOST_KNOWN { ", …" } else { "" };
            let known = known
                .iter()
                .take(MOST_KNOWN)
                .copied()
                .collect::<Vec<_>>()
                .join(", ");
            said = format!(
                "{said}; {}",
                tr!(self, "mistake-known", known = format!("{known}{more}"))
            );
        }
        if let Some(hint) = &mistake.hint {
            said = format!("{said}. {}", self.hint(hint));
        }
        said
    }

    fn slip(&self, mistake: &Mistake) -> String {
        let found = || {
            let found = mistake.found.as_deref().unwrap_or_default();
            // What stands in quotation marks of its own needs no others.
            if found.starts_with(['"', '„', '“', '”']) {
                found.to_owned()
            } else {
                self.quote(found)
            }
        };
        match &mistake.slip {
            Slip::Expected(wanted) if mistake.found.is_none() => {
                tr!(self, "mistake-expected-end", wanted = self.wanted(*wanted))
            }
            Slip::Expected(wanted) => {
                tr!(
                    self,
                    "mistake-expected",
                    wanted = self.wanted(*wanted),
                    found = found()
                )
            }
            Slip::End => tr!(self, "mistake-end"),
            Slip::Trailing => tr!(self, "mistake-trailing", found = found()),
            Slip::UnknownField { found, .. } => {
                tr!(self, "mistake-unknown-field", found = self.quote(found))
            }
            Slip::UnknownValue { found, .. } => {
                tr!(self, "mistake-unknown-value", found = self.quote(found))
            }
            Slip::Missing(field) => tr!(self, "mistake-missing", field = self.quote(field)),
            Slip::Twice(field) => tr!(self, "mistake-twice", field = self.quote(field)),
            Slip::WrongName(found) => tr!(self, "mistake-wrong-name", found = self.quote(found)),
            Slip::WrongValue => tr!(self, "mistake-wrong-value", found = found()),
            Slip::WrongCount(count) => tr!(self, "mistake-wrong-count", count = count.to_string()),
            Slip::OutOfRange => tr!(self, "mistake-out-of-range", found = found()),
            Slip::Digit(digit) => tr!(self, "mistake-digit", digit = digit.to_string()),
            Slip::Escape => tr!(self, "mistake-escape"),
            Slip::Comment => tr!(self, "mistake-comment"),
            Slip::TooDeep => tr!(self, "mistake-too-deep"),
            Slip::Extension(name) => tr!(self, "mistake-extension", name = name.as_str()),
            Slip::Identity => tr!(self, "mistake-identity", found = found()),
            Slip::Date => tr!(self, "mistake-date", found = found()),
            Slip::Time => tr!(self, "mistake-time", found = found()),
            Slip::Other => tr!(self, "mistake-other", said = mistake.said.as_str()),
        }
    }

    fn hint(&self, hint: &Hint) -> String {
        match hint {
            Hint::OpenQuote(line) => tr!(self, "mistake-hint-quote", line = line.to_string()),
            Hint::Typographic => tr!(self, "mistake-hint-typographic"),
            Hint::Meant(meant) => tr!(self, "mistake-hint-meant", meant = meant.as_str()),
        }
    }

    fn wanted(&self, wanted: Wanted) -> String {
        match wanted {
            Wanted::Opening => tr!(self, "mistake-wanted-opening"),
            Wanted::Closing => tr!(self, "mistake-wanted-closing"),
            Wanted::OpeningList => tr!(self, "mistake-wanted-opening-list"),
            Wanted::ClosingList => tr!(self, "mistake-wanted-closing-list"),
            Wanted::OpeningMap => tr!(self, "mistake-wanted-opening-map"),
            Wanted::ClosingMap => tr!(self, "mistake-wanted-closing-map"),
            Wanted::Comma => tr!(self, "mistake-wanted-comma"),
            Wanted::Colon => tr!(self, "mistake-wanted-colon"),
            Wanted::Text => tr!(self, "mistake-wanted-text"),
            Wanted::ClosingQuote => tr!(self, "mistake-wanted-quote"),
            Wanted::Integer => tr!(self, "mistake-wanted-integer"),
            Wanted::Number => tr!(self, "mistake-wanted-number"),
            Wanted::Flag => tr!(self, "mistake-wanted-flag"),
            Wanted::Character => tr!(self, "mistake-wanted-character"),
            Wanted::Name => tr!(self, "mistake-wanted-name"),
            Wanted::Option => tr!(self, "mistake-wanted-option"),
            Wanted::EndOfEnable => tr!(self, "mistake-wanted-enable"),
        }
    }
}
