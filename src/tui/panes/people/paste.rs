//! Lists of people as they come from a spreadsheet, a mail or a page of text: a person on each line.
//!
//! Name and organisation are parted by a tab, a semicolon or a comma; without any of them by a dash, or the
//! organisation stands in brackets. A first line that names its columns says which is which. Nothing is left out
//! silently: [`Pasted::left_out`] names the columns that mean nothing here.

use crate::tui::panes::seen::words;

/// What parts the columns of a line, the surest sign first.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// A person on a pasted line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) organisation: String,
}

/// What was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pasted {
    pub(super) entries: Vec<Entry>,
    /// The columns that were named and mean nothing here.
    pub(super) left_out: Vec<String>,
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    First,
    Last,
    Name,
    Organisation,
    Other,
}

/// Reads a list of people.
pub(super) fn read(text: &str) -> Pasted {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    // What most lines are parted by; a line without it by what it has itself.
    let lines_with = |separator: char| lines().filter(|line| line.contains(separator)).count();
    let usual = SEPARATORS
        .into_iter()
        .rev()
        .max_by_key(|&separator| lines_with(separator))
        .filter(|&separator| lines_with(separator) > 0);
    let separator = |line: &str| {
        let own = SEPARATORS.into_iter().find(|&separator| line.contains(separator));
        usual.filter(|&usual| line.contains(usual)).or(own)
    };
    let mut rows = lines()
        .map(|line| cells(line.trim_end(), separator(line)))
        .peekable();
    let columns = rows
        .peek()
        .and_then(|first| header(first))
        .filter(|_| lines().nth(1).is_some());
    let mut pasted = Pasted::default();
    if let Some(columns) = &columns
        && let Some(names) = rows.next()
    {
        let other = names
            .into_iter()
            .zip(columns)
            .filter(|(_, column)| **column == Column::Other);
        pasted.left_out = other
            .map(|(name, _)| name)
            .filter(|name| !name.is_empty())
            .collect();
    }
    let entries = rows.map(|row| match &columns {
        Some(columns) => with_columns(&row, columns),
        None => plain(row),
    });
    pasted.entries = entries.filter(|entry| !entry.name.is_empty()).collect();
    pasted
}

/// Splits a line; a cell in quotation marks may hold the separator.
fn cells(line: &str, separator: Option<char>) -> Vec<String> {
    let Some(separator) = separator else {
        return vec![words(line)];
    };
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            _ if character == separator && !quoted => cells.push(words(&std::mem::take(&mut cell))),
            _ => cell.push(character),
        }
    }
    cells.push(words(&cell));
    cells
}

fn header(cells: &[String]) -> Option<Vec<Column>> {
    let columns: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
    let names = columns
        .iter()
        .any(|column| matches!(column, Column::Name | Column::Last | Column::First));
    names.then_some(columns)
}

fn column(name: &str) -> Column {
    match name.to_lowercase().as_str() {
        "vorname" | "first name" | "given name" => Column::First,
        "nachname" | "familienname" | "last name" | "surname" | "family name" => Column::Last,
        "name" | "namen" | "names" | "person" | "teilnehmende" | "teilnehmer" | "teilnehmerin"
        | "teilnehmer/in" | "teilnehmer:in" | "participant" | "participants" => Column::Name,
        "organisation" | "organization" | "einrichtung" | "institution" | "träger" | "firma" | "verein"
        | "company" => Column::Organisation,
        _ => Column::Other,
    }
}

fn with_columns(row: &[String], columns: &[Column]) -> Entry {
    let joined = |wanted: &[Column]| {
        let mut parts = Vec::new();
        for column in wanted {
            let cells = row.iter().zip(columns).filter(|(_, other)| *other == column);
            parts.extend(
                cells
                    .map(|(cell, _)| cell.as_str())
                    .filter(|cell| !cell.is_empty()),
            );
        }
        parts.join(" ")
    };
    // Beside a first name, a column called "Name" holds the family name.
    Entry {
        name: without_bullet(&joined(&[Column::First, Column::Name, Column::Last])).to_owned(),
        organisation: joined(&[Column::Organisation]),
    }
}

/// Reads a line without named columns: the name first, all the rest is the organisation.
fn plain(row: Vec<String>) -> Entry {
    let mut cells = row.into_iter();
    let first = cells.next().unwrap_or_default();
    let name = without_bullet(&first);
    let rest: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
    if !rest.is_empty() {
        return Entry {
            name: name.to_owned(),
            organisation: rest.join(", "),
        };
    }
    let bracketed = name.strip_suffix(')').and_then(|name| name.split_once(" ("));
    let dashed = [" – ", " — ", " - "]
        .iter()
        .find_map(|dash| name.split_once(dash));
    let (name, organisation) = bracketed.or(dashed).unwrap_or((name, ""));
    Entry {
        name: name.trim().to_owned(),
        organisation: organisation.trim().to_owned(),
    }
}

/// Drops the bullet or the number before a name.
fn without_bullet(text: &str) -> &str {
    let text = text.trim();
    for bullet in ["- ", "* ", "• ", "– ", "· "] {
        if let Some(rest) = text.strip_prefix(bullet) {
            return rest.trim_start();
        }
    }
    let digits = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    match digits.strip_prefix(['.', ')']) {
        Some(rest) if digits.len() < text.len() => rest.trim_start(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(text: &str) -> Vec<(String, String)> {
        let entries = read(text).entries.into_iter();
        entries.map(|entry| (entry.name, entry.organisation)).collect()
    }

    fn two() -> Vec<(String, String)> {
        [("Annegret Saal", "Diakonie Sachsen"), ("Jörg Groß", "")]
            .map(|(name, organisation)| (name.to_owned(), organisation.to_owned()))
            .into()
    }

    #[test]
    fn a_list_reads_whatever_parts_its_columns() {
        for text in [
            "Annegret Saal, Diakonie Sachsen\nJörg Groß",
            "Annegret Saal;Diakonie Sachsen\r\nJörg Groß;\r\n",
            "Annegret  Saal\tDiakonie Sachsen\n\n  \nJörg Groß\t\t",
            "- Annegret Saal (Diakonie Sachsen)\n- Jörg Groß",
            "1. Annegret Saal – Diakonie Sachsen\n2. Jörg Groß",
            "\"Annegret Saal\";\"Diakonie Sachsen\"\n\"Jörg Groß\";\"\"",
        ] {
            assert_eq!(people(text), two(), "{text}");
        }
    }

    #[test]
    fn a_line_that_is_parted_otherwise_changes_nothing_for_the_rest() {
        let text = "Annegret Saal, Diakonie Sachsen\nJörg\tGroß, Stadt\nMaren Düsberg, Kirche\nOtto Preußler; Caritas";
        let names: Vec<String> = people(text).into_iter().map(|(name, _)| name).collect();
        assert_eq!(
            names,
            ["Annegret Saal", "Jörg Groß", "Maren Düsberg", "Otto Preußler"]
        );
    }

    #[test]
    fn columns_that_are_named_are_found_wherever_they_stand() {
        let text = "Einrichtung;Nachname;Vorname;E-Mail\nDiakonie Sachsen;Saal;Annegret;a@b.de\n;Groß;Jörg;";
        assert_eq!(people(text), two());
        assert_eq!(read(text).left_out, ["E-Mail"]);
        let text = "Vorname\tName\tTräger\nAnnegret\tSaal\tDiakonie Sachsen\nJörg\tGroß";
        assert_eq!(people(text), two());
    }

    #[test]
    fn what_is_more_than_two_columns_is_kept() {
        assert_eq!(
            people("Saal, Diakonie, Meißen"),
            [("Saal".to_owned(), "Diakonie, Meißen".to_owned())]
        );
        let quoted = people("\"Saal; Annegret\";\"Haus \"\"Sonne\"\"\"");
        assert_eq!(
            quoted,
            [("Saal; Annegret".to_owned(), "Haus \"Sonne\"".to_owned())]
        );
    }

    #[test]
    fn a_single_line_is_never_taken_for_names_of_columns() {
        assert_eq!(people("Name"), [("Name".to_owned(), String::new())]);
        assert_eq!(people(" \n\t\n"), []);
        assert_eq!(people("\"offen"), [("\"offen".to_owned(), String::new())]);
    }

    #[test]
    fn a_name_with_a_hyphen_stays_whole() {
        assert_eq!(
            people("Beate Schäfer-Müller"),
            [("Beate Schäfer-Müller".to_owned(), String::new())]
        );
    }
}
