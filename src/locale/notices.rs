//! Says what is not as it should be in a file that was written all the same.

use super::Locale;
use crate::export::Notice;
use crate::tr;

impl Locale {
    /// Says what is not as it should be in a file that was written all the same.
    #[must_use]
    pub fn notice(&self, notice: &Notice) -> String {
        match notice {
            Notice::Photo { file, error } => tr!(
                self,
                "notice-photo",
                file = file.clone(),
                reason = error.to_string()
            ),
            Notice::Characters { missing } => tr!(self, "notice-characters", missing = missing.clone()),
        }
    }
}
