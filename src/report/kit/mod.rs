//! The print kit: what a facilitator prints the evening before, to run the day on paper if power fails.
//!
//! [`kit`] turns a workshop into [`Sheet`]s in the order of the day: lists to be handed round, cards to be cut
//! out, headings for the wall, the rota in letters that are read across a room, a sheet for the table of each
//! theme, and lists for what is agreed. Every place that is written into has a short code
//! ([`crate::workshop::codes`]), so that paper is typed back to where it belongs.
//!
//! As with the documentation, a writer needs neither the workshop nor a locale: every word is in here, names are
//! masked and parts left out already. What is not set up yet is not left out: a sheet without a theme has a line
//! for one, since paper is printed before the day is thought through. Where names are left out, the space for
//! them stays: whoever signs a list writes their own.

#[cfg(test)]
pub(crate) mod fixture;
mod lists;
mod table;
#[cfg(test)]
mod tests;
mod wall;

use super::document::Mark;
use super::names::{Masker, Names};
use super::{Options, Part, Source, day};
use crate::locale::{Language, Locale};
use crate::tr;
use crate::workshop::codes::{Codes, Spot};
use crate::workshop::{Moment, ParticipantId, Workshop, schedule};

/// The longest text that stands on a sheet, in characters.
const LONGEST: usize = 300;

/// Everything that is printed for a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Kit {
    /// The language it is written in.
    pub language: Language,
    /// What stands small at the head of each page: the workshop.
    pub title: String,
    /// What a writer says of its own.
    pub words: Words,
    /// The sheets, in the order of the day.
    pub sheets: Vec<Sheet>,
}

/// What a writer says of its own, in the document's language.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// Before a code.
    pub code: String,
    /// The number of a page and of how many, with `{page}` and `{pages}` in their places.
    pub page: String,
    /// On cut lines: cut here.
    pub cut: String,
}

/// Something that is printed: one page or several of a kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it is called.
    pub title: String,
    /// The code that leads to where all of it is typed in; empty where its places have codes of their own.
    pub code: String,
    /// What stands on it.
    pub body: Body,
}

/// What stands on a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// What this is, and how paper comes back into the program.
    Cover(Cover),
    /// The sheet of a theme, for eight people around a table.
    Table(Table),
    /// A poster of who is where when.
    Rota(Rota),
    /// Headings for the wall, two to a page.
    Posters(Vec<Poster>),
    /// A list with room to write.
    List(List),
    /// Cards to be cut out.
    Cards(Cards),
}

/// The first page.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    /// What the workshop is called; empty: a line to write it on.
    pub name: String,
    /// When and where; may be empty.
    pub dateline: String,
    /// How paper comes back into the program.
    pub instruction: String,
    /// Above the agenda.
    pub agenda_title: String,
    /// The agenda: times and titles.
    pub agenda: Vec<(String, String)>,
    /// Above the list of the sheets.
    pub contents_title: String,
    /// What is in the kit: titles, and the codes of those that have one for all.
    pub contents: Vec<(String, String)>,
    /// The codes of all questions of all themes, for whoever cannot read one on a sheet; none: there are none.
    pub codes: Option<List>,
}

/// The sheet of a theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What stands before the theme.
    pub label: String,
    /// The theme; empty: a line to write it on.
    pub theme: String,
    /// What stands before who stays at the table.
    pub host_label: String,
    /// Who stays at the table; empty: a line to write it on.
    pub host: String,
    /// What stands before the lines for group and round.
    pub written_by: [String; 2],
    /// Above the narrow column in which a group puts its letter before what it writes.
    pub group: String,
    /// The questions with room to write.
    pub boxes: Vec<Question>,
    /// Above who comes when.
    pub visits_title: String,
    /// Who comes when, one text for each round; empty where nothing is planned.
    pub visits: Vec<String>,
}

/// A question with room to write.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its number.
    pub number: usize,
    /// Its wording; empty: a line to write it on.
    pub text: String,
    /// Where what is written is typed in; empty where that is not known.
    pub code: String,
}

/// A grid in letters that are read across a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Rota {
    /// What the rows are.
    pub corner: String,
    /// The heads of the columns, each with a small remark.
    pub columns: Vec<(String, String)>,
    /// The heads of the rows, each with a small remark, and a cell for each column.
    pub rows: Vec<(String, String, Vec<String>)>,
}

/// A heading for the wall.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster {
    /// What it says; empty: nothing yet, room to write it.
    pub text: String,
    /// What stands small above it: the theme of a cluster.
    pub above: String,
    /// Colour and sign, where it heads a category.
    pub mark: Option<Mark>,
    /// Where what hangs under it is typed in; may be empty.
    pub code: String,
}

/// A list with room to write.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// What to do with it; may be empty.
    pub intro: String,
    /// Its columns: what they are called (empty: to be written by hand) and how many times the width of a narrow
    /// one they want.
    pub columns: Vec<(String, u8)>,
    /// The head of a column before the others that numbers the rows, and where it begins; none: no numbers.
    pub numbers: Option<(String, usize)>,
    /// What is known already, a cell for each column; behind it there is room for more.
    pub rows: Vec<Vec<String>>,
    /// How many empty rows there are at least.
    pub spare: usize,
}

/// Cards to be cut out.
#[derive(Clone, Debug, PartialEq)]
pub struct Cards {
    /// What they are called.
    pub name: String,
    /// Colour and sign; none where there is no category yet.
    pub mark: Option<Mark>,
    /// Where they are typed in.
    pub code: String,
}

/// Makes the print kit of a workshop in the language of the locale.
#[must_use]
pub fn kit(workshop: &Workshop, locale: &Locale, options: &Options) -> Kit {
    let masker = Masker::new(workshop, options.names);
    let maker = Maker {
        source: Source {
            workshop,
            locale,
            masker: &masker,
        },
        options,
        codes: Codes::of(workshop),
    };
    let wants = |part| !options.leaves_out(part);
    let mut sheets = Vec::new();
    if wants(Part::Participants) {
        sheets.push(maker.attendance());
    }
    if wants(Part::Cards) {
        sheets.push(maker.category_headings());
        sheets.extend(maker.cards());
    }
    if wants(Part::Clusters) {
        sheets.extend(maker.wall_headings());
    }
    if wants(Part::Rounds) {
        sheets.extend(maker.rota());
        sheets.extend(maker.tables());
    }
    if wants(Part::Agreements) {
        sheets.push(maker.agreements());
    }
    if wants(Part::Poll) {
        sheets.extend(maker.poll());
    }
    if wants(Part::Invitations) {
        sheets.push(maker.invitations());
    }
    let cover = maker.cover(&sheets, options);
    sheets.insert(0, cover);
    Kit {
        language: locale.language(),
        title: maker.title(),
        words: Words {
            code: tr!(locale, "kit-code"),
            page: tr!(locale, "kit-page", page = "{page}", pages = "{pages}"),
            cut: tr!(locale, "kit-cut"),
        },
        sheets,
    }
}

/// What a kit is made from.
struct Maker<'a> {
    source: Source<'a>,
    options: &'a Options,
    codes: Codes,
}

impl Maker<'_> {
    const fn locale(&self) -> &Locale {
        self.source.locale
    }

    const fn workshop(&self) -> &Workshop {
        self.source.workshop
    }

    fn code(&self, spot: Spot) -> String {
        self.codes.code(spot)
    }

    /// Returns what people typed, with whoever it names named the way that was chosen; not more of it than there is
    /// room for on any sheet.
    fn said(&self, text: &str) -> String {
        let text = text.trim();
        let said = self.source.masker.text(text);
        match said.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", said[..end].trim_end()),
            None => said.into_owned(),
        }
    }

    /// The same on one line.
    fn line(&self, text: &str) -> String {
        self.said(&day::one_line(text))
    }

    /// Returns how somebody is named; nothing where names are left out, so that there is room to write one.
    fn person(&self, id: Option<ParticipantId>) -> String {
        if self.options.names == Names::None {
            return String::new();
        }
        self.source
            .person(id)
            .map(|name| self.line(&name.text))
            .unwrap_or_default()
    }

    /// Returns what stands at the head of each page.
    fn title(&self) -> String {
        let name = self.line(&self.workshop().day().title);
        if name.is_empty() {
            tr!(self.locale(), "kit-title")
        } else {
            name
        }
    }

    fn cover(&self, sheets: &[Sheet], options: &Options) -> Sheet {
        let (workshop, locale) = (self.workshop(), self.locale());
        let title = day::title(&self.source);
        let schedule = schedule::schedule(workshop, Moment::default());
        let items = workshop.items.iter().zip(&schedule.slots);
        let agenda = items.map(|(item, slot)| {
            let time = slot.planned.map(|time| locale.minute(time)).unwrap_or_default();
            (time, self.line(&item.title))
        });
        let agenda = agenda.filter(|(time, title)| !time.is_empty() || !title.is_empty());
        let has_agenda = !options.leaves_out(Part::Agenda);
        let contents = sheets
            .iter()
            .map(|sheet| (sheet.title.clone(), sheet.code.clone()));
        let mut contents: Vec<(String, String)> = contents.collect();
        // A poll of many dates is one list over several sheets.
        contents.dedup();
        let has_tables = !options.leaves_out(Part::Rounds);
        Sheet {
            title: tr!(locale, "kit-title"),
            code: String::new(),
            body: Body::Cover(Cover {
                name: self.line(&workshop.day().title),
                dateline: self.said(&title.dateline),
                instruction: tr!(locale, "kit-instruction"),
                agenda_title: tr!(locale, "doc-agenda"),
                agenda: agenda.filter(|_| has_agenda).collect(),
                contents_title: tr!(locale, "kit-contents"),
                contents,
                codes: self.table_codes().filter(|_| has_tables),
            }),
        }
    }
}
