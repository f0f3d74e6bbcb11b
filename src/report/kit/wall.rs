//! What hangs on walls: blank cards, and the headings above them.

use super::{Body, Cards, Maker, Poster, Sheet};
use crate::report::document::Mark;
use crate::tr;
use crate::workshop::codes::Spot;
use crate::workshop::{Category, Cluster};

/// How many characters a sign has at most: one, however it is put together.
const SIGN: usize = 8;
/// How many headings stand on a page.
const PAGE: usize = 2;

fn mark(category: &Category) -> Mark {
    Mark {
        sign: category.sign.trim().chars().take(SIGN).collect(),
        colour: *category.colour,
    }
}

/// A heading that is still to be written.
fn empty() -> Poster {
    Poster {
        text: String::new(),
        above: String::new(),
        mark: None,
        code: String::new(),
    }
}

/// Fills the last page up, and at least one, with headings for what nobody has thought of yet.
fn fill_up(posters: &mut Vec<Poster>) {
    let pages = posters.len().div_ceil(PAGE).max(1);
    posters.resize(pages * PAGE, empty());
}

impl Maker<'_> {
    /// The headings of the categories; empty ones where there is none yet.
    pub(super) fn category_headings(&self) -> Sheet {
        let categories = self.workshop().categories.iter();
        let mut posters: Vec<Poster> = categories
            .map(|category| Poster {
                text: self.line(&category.name),
                mark: Some(mark(category)),
                code: self.code(Spot::Cards(category.id())),
                ..empty()
            })
            .collect();
        fill_up(&mut posters);
        Sheet {
            title: tr!(self.locale(), "kit-headings-categories"),
            code: String::new(),
            body: Body::Posters(posters),
        }
    }

    /// A page of cards for each category; one without sign where there is none.
    pub(super) fn cards(&self) -> Vec<Sheet> {
        let locale = self.locale();
        let mut sheets: Vec<Sheet> = self
            .workshop()
            .categories
            .iter()
            .map(|category| {
                let name = self.line(&category.name);
                let code = self.code(Spot::Cards(category.id()));
                Sheet {
                    title: if name.is_empty() {
                        tr!(locale, "kit-cards")
                    } else {
                        tr!(locale, "kit-cards-of", name = name.as_str())
                    },
                    code: code.clone(),
                    body: Body::Cards(Cards {
                        name,
                        mark: Some(mark(category)),
                        code,
                    }),
                }
            })
            .collect();
        if sheets.is_empty() {
            let code = self.code(Spot::AnyCards);
            sheets.push(Sheet {
                title: tr!(locale, "kit-cards"),
                code: code.clone(),
                body: Body::Cards(Cards {
                    name: String::new(),
                    mark: None,
                    code,
                }),
            });
        }
        sheets
    }

    /// The headings of themes and clusters, and some that are still empty: a group names its clusters on the day.
    pub(super) fn wall_headings(&self) -> Vec<Sheet> {
        let (workshop, locale) = (self.workshop(), self.locale());
        let themes = workshop.themes.iter().map(|theme| Poster {
            text: self.line(&theme.name),
            code: self.code(Spot::Theme(theme.id())),
            ..empty()
        });
        let mut themes: Vec<Poster> = themes.filter(|poster| !poster.text.is_empty()).collect();
        // In the order of their columns, as they hang.
        let mut clusters: Vec<&Cluster> = workshop.clusters.iter().collect();
        clusters.sort_by_key(|cluster| {
            let rank = cluster.theme.and_then(|theme| workshop.themes.rank(theme));
            rank.unwrap_or(usize::MAX)
        });
        let clusters = clusters.into_iter().map(|cluster| Poster {
            text: self.line(&cluster.heading),
            above: cluster
                .theme
                .and_then(|theme| workshop.themes.get(theme))
                .map(|theme| self.line(&theme.name))
                .unwrap_or_default(),
            code: self.code(Spot::Cluster(cluster.id())),
            ..empty()
        });
        let mut clusters: Vec<Poster> = clusters.filter(|poster| !poster.text.is_empty()).collect();
        fill_up(&mut clusters);
        if clusters.iter().any(|poster| !poster.text.is_empty()) {
            clusters.extend(vec![empty(); PAGE]);
        }
        let sheet = |title, posters| Sheet {
            title,
            code: String::new(),
            body: Body::Posters(posters),
        };
        let mut sheets = Vec::new();
        if !themes.is_empty() {
            fill_up(&mut themes);
            sheets.push(sheet(tr!(locale, "kit-headings-themes"), themes));
        }
        sheets.push(sheet(tr!(locale, "kit-headings-clusters"), clusters));
        sheets
    }
}
