//! What the documentation says about itself while it is written: its formats and parts, whom it names, and
//! what is not as it should be.

use super::Locale;
use crate::export::{Format, Notice, StyleError, StyleProblem};
use crate::report::{Mentions, Names, Part};
use crate::tr;

impl Locale {
    /// Returns what people call a format.
    #[must_use]
    pub fn format_name(&self, format: Format) -> String {
        match format.key() {
            "pdf" => tr!(self, "format-pdf"),
            "docx" => tr!(self, "format-docx"),
            "html" => tr!(self, "format-html"),
            "md" => tr!(self, "format-md"),
            "txt" => tr!(self, "format-txt"),
            "csv" => tr!(self, "format-csv"),
            "json" => tr!(self, "format-json"),
            "ics" => tr!(self, "format-ics"),
            "kit" => tr!(self, "format-kit"),
            key => key.to_owned(),
        }
    }

    /// Says in a few words what a format is good for.
    #[must_use]
    pub fn format_use(&self, format: Format) -> String {
        match format.key() {
            "pdf" => tr!(self, "format-pdf-use"),
            "docx" => tr!(self, "format-docx-use"),
            "html" => tr!(self, "format-html-use"),
            "md" => tr!(self, "format-md-use"),
            "txt" => tr!(self, "format-txt-use"),
            "csv" => tr!(self, "format-csv-use"),
            "json" => tr!(self, "format-json-use"),
            "ics" => tr!(self, "format-ics-use"),
            "kit" => tr!(self, "format-kit-use"),
            _ => String::new(),
        }
    }

    /// Returns what a part of the documentation is called.
    #[must_use]
    pub fn part_name(&self, part: Part) -> String {
        match part {
            Part::Participants => tr!(self, "doc-participants"),
            Part::Agenda => tr!(self, "doc-agenda"),
            Part::Cards => tr!(self, "doc-cards"),
            Part::Clusters => tr!(self, "doc-clusters"),
            Part::Dots => tr!(self, "doc-dots"),
            Part::Rounds => tr!(self, "doc-rounds"),
            Part::Agreements => tr!(self, "doc-agreements"),
            Part::NextMeeting => tr!(self, "doc-next-meeting"),
            Part::Poll => tr!(self, "doc-poll"),
            Part::Invitations => tr!(self, "doc-invitations"),
            Part::Postponed => tr!(self, "doc-postponed"),
            Part::Photos => tr!(self, "doc-photos"),
        }
    }

    /// Says how people are named.
    #[must_use]
    pub fn names_name(&self, names: Names) -> String {
        match names {
            Names::Full => tr!(self, "names-full"),
            Names::Initials => tr!(self, "names-initials"),
            Names::None => tr!(self, "names-none"),
        }
    }

    /// Says in a line which personal names a documentation contains; of many, `most` are named.
    #[must_use]
    pub fn mentions(&self, mentions: &Mentions, most: usize) -> String {
        let list = |names: &[String]| {
            let mut named = names
                .iter()
                .take(most)
                .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect::<Vec<_>>()
                .join(", ");
            if names.len() > most {
                named = tr!(self, "mentions-more", names = named, count = (names.len() - most));
            }
            named
        };
        let mut said = if mentions.names.is_empty() {
            tr!(self, "mentions-nobody")
        } else {
            let (count, names) = (mentions.names.len(), list(&mentions.names));
            tr!(self, "mentions-people", count = count, names = names)
        };
        if !mentions.alone.is_empty() {
            said.push_str(" · ");
            said.push_str(&tr!(self, "mentions-alone", names = list(&mentions.alone)));
        }
        said
    }

    /// Says what is not as it should be in a file that was written all the same.
    #[must_use]
    pub fn notice(&self, notice: &Notice) -> String {
        match notice {
            Notice::Photo { file, error } => {
                tr!(
                    self,
                    "notice-photo",
                    file = file.as_str(),
                    reason = self.picture_error(error)
                )
            }
            Notice::Characters { missing } => tr!(self, "notice-characters", missing = missing.as_str()),
            Notice::Nothing => tr!(self, "notice-nothing"),
            Notice::NotMade => tr!(self, "notice-not-made"),
            Notice::NotUniversal => tr!(self, "notice-not-universal"),
            Notice::PrivateNotes => tr!(self, "notice-private-notes"),
        }
    }

    /// Says why a style cannot be used.
    #[must_use]
    pub fn style_error(&self, error: &StyleError) -> String {
        let path = error.path.display().to_string();
        match &error.problem {
            StyleProblem::Io(kind) => tr!(
                self,
                "error-style-io",
                path = path,
                reason = self.io_reason(*kind)
            ),
            StyleProblem::Syntax(mistake) => tr!(
                self,
                "error-style-syntax",
                path = path,
                line = mistake.line.to_string(),
                column = mistake.column.to_string(),
                message = self.mistake(mistake)
            ),
            StyleProblem::Colour(colour) => {
                tr!(self, "error-style-colour", path = path, colour = colour.as_str())
            }
            StyleProblem::Logo(logo, error) => tr!(
                self,
                "error-style-logo",
                path = path,
                logo = logo.as_str(),
                reason = self.picture_error(error)
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Language, Locale};
    use crate::export::Format;
    use crate::report::Mentions;

    #[test]
    fn every_format_has_a_name_and_a_use() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            for &format in Format::ALL {
                assert_ne!(locale.format_name(format), format.key());
                assert!(!locale.format_use(format).is_empty(), "{format}");
            }
        }
    }

    #[test]
    fn it_is_said_who_is_named() {
        let locale = Locale::new(Language::De);
        let mut mentions = Mentions::default();
        assert_eq!(
            locale.mentions(&mentions, 9),
            "Enthält keine Namen von Personen, die hier bekannt sind"
        );
        mentions.names = vec!["Annegret Saal".into(), "Mathias\nAbraham".into(), "Toni".into()];
        assert_eq!(
            locale.mentions(&mentions, 9),
            "Enthält Namen von 3 Personen: Annegret Saal, Mathias Abraham, Toni"
        );
        mentions.alone = vec!["Saal".into()];
        assert_eq!(
            locale.mentions(&mentions, 1),
            "Enthält Namen von 3 Personen: Annegret Saal und 2 weitere · \
             Vielleicht auch Namen: Saal"
        );
    }
}
