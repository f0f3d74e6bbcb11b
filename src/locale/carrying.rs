//! Carrying over, in words: what was taken over, and why nothing could be.

use super::Locale;
use crate::carrying::{CarryError, Taken};
use crate::tr;

impl Locale {
    /// Says why nothing could be taken over, and what to do.
    #[must_use]
    pub fn carry_error(&self, error: &CarryError) -> String {
        let reason = match error {
            CarryError::Open(error) => self.open_error(error),
            // It says so itself.
            CarryError::Read(error) => return self.read_error(error),
            CarryError::Text { path } => tr!(self, "carry-text", path = path.display().to_string()),
            CarryError::Newer { path, report } => {
                let what = self.newer(report).unwrap_or_default();
                tr!(
                    self,
                    "carry-newer",
                    path = path.display().to_string(),
                    what = what
                )
            }
            CarryError::Damaged { path, report } => {
                let what = self.damages(report).into_iter().next().unwrap_or_default();
                tr!(
                    self,
                    "carry-damaged",
                    path = path.display().to_string(),
                    what = what
                )
            }
        };
        format!("{reason} {}", tr!(self, "carry-nothing-made"))
    }

    /// Says how much was taken over from an earlier workshop.
    #[must_use]
    pub fn carried(&self, taken: &Taken) -> String {
        let counts = [
            (taken.tasks > 0).then(|| tr!(self, "carry-count-tasks", count = taken.tasks)),
            (taken.postponed > 0).then(|| tr!(self, "carry-count-postponed", count = taken.postponed)),
            (taken.people > 0).then(|| tr!(self, "carry-count-people", count = taken.people)),
        ];
        let counts: Vec<String> = counts.into_iter().flatten().collect();
        let origin = taken.origin.as_str();
        if taken.tasks + taken.postponed == 0 {
            return tr!(self, "carry-nothing-open", origin = origin);
        }
        tr!(self, "carry-done", origin = origin, what = counts.join(", "))
    }
}
