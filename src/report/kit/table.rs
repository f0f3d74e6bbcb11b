//! The working groups on paper: who is where when, and a sheet for the table of each theme.

use super::{Body, List, Maker, Question, Rota, Sheet, Table};
use crate::report::rota;
use crate::tr;
use crate::workshop::codes::Spot;
use crate::workshop::{
    GroupId, ItemKind, Minute, Moment, Participant, Rotation, RoundId, Theme, ThemeId, people, rounds,
    schedule,
};

/// How many columns, rows and questions there are where nothing is known of them.
const SOME: usize = 3;
/// With more rounds than this the way of a person does not fit on a line.
const WAYS: usize = 8;

impl Maker<'_> {
    /// Names a group by what stands on its poster: mostly a letter.
    fn group(&self, id: GroupId) -> String {
        let groups = &self.workshop().groups;
        let name = groups
            .get(id)
            .map(|group| self.line(&group.name))
            .unwrap_or_default();
        if name.is_empty() {
            rounds::group_name(groups.rank(id).unwrap_or_default())
        } else {
            name
        }
    }

    fn theme(&self, theme: &Theme) -> String {
        let name = self.line(&theme.name);
        if name.is_empty() {
            tr!(self.locale(), "rounds-unnamed")
        } else {
            name
        }
    }

    fn groups_at(&self, theme: ThemeId, round: RoundId) -> String {
        let groups = rounds::groups_at(self.workshop(), theme, round);
        let names: Vec<String> = groups.into_iter().map(|group| self.group(group)).collect();
        names.join(", ")
    }

    /// Says from when to when the rounds are planned: `11:00–11:25`. Empty where that cannot be known.
    fn times(&self) -> Vec<String> {
        let (workshop, locale) = (self.workshop(), self.locale());
        let schedule = schedule::schedule(workshop, Moment::default());
        let slots = workshop.items.iter().zip(&schedule.slots);
        let item = slots.into_iter().find(|(item, _)| *item.kind == ItemKind::Rounds);
        let mut next = item
            .and_then(|(_, slot)| slot.planned)
            .map(|start| u32::from(start.0));
        let minute = |minutes: u32| locale.minute(Minute((minutes % (24 * 60)) as u16));
        let times = workshop.rounds.iter().map(|round| {
            let start = next?;
            // A round of no known length leaves those behind it without a time.
            next = None;
            let length = *round.minutes;
            if length == 0 {
                return Some(minute(start));
            }
            let end = start.checked_add(length)?;
            next = end.checked_add(*workshop.day().changeover);
            Some(format!("{}–{}", minute(start), minute(end)))
        });
        times.map(Option::unwrap_or_default).collect()
    }

    /// The posters of the rota: by rounds and themes, and by groups, since everybody looks for their own.
    pub(super) fn rota(&self) -> Vec<Sheet> {
        let (workshop, locale) = (self.workshop(), self.locale());
        let times = self.times();
        let sheet = |title, rota| Sheet {
            title,
            code: String::new(),
            body: Body::Rota(rota),
        };
        let round_name = |number: usize| tr!(locale, "kit-round", number = (number + 1));
        let mut columns: Vec<(String, String)> = workshop
            .themes
            .iter()
            .map(|theme| (self.theme(theme), String::new()))
            .collect();
        if columns.is_empty() {
            columns = vec![Default::default(); SOME];
        }
        let mut rows: Vec<_> = workshop
            .rounds
            .iter()
            .zip(&times)
            .enumerate()
            .map(|(number, (round, time))| {
                let at = |theme: &Theme| self.groups_at(theme.id(), round.id());
                let mut cells: Vec<String> = workshop.themes.iter().map(at).collect();
                cells.resize(columns.len(), String::new());
                (round_name(number), time.clone(), cells)
            })
            .collect();
        if rows.is_empty() {
            let row = |number| {
                (
                    round_name(number),
                    String::new(),
                    vec![String::new(); columns.len()],
                )
            };
            rows = (0..columns.len().max(SOME)).map(row).collect();
        }
        let corner = String::new();
        if *workshop.day().rotation == Rotation::WorldCafe {
            let mut sheets = self.seats(&times);
            sheets.extend(self.ways());
            return sheets;
        }
        let mut sheets = vec![sheet(
            tr!(locale, "kit-rota"),
            Rota {
                corner,
                columns,
                rows,
            },
        )];
        if !(workshop.groups.is_empty() || workshop.rounds.is_empty() || workshop.themes.is_empty()) {
            let columns = times.iter().enumerate();
            let columns = columns.map(|(number, time)| (round_name(number), time.clone()));
            let plan = rounds::tables(workshop);
            let rows = workshop.groups.iter().map(|group| {
                let cells = plan.iter().map(|round| {
                    let table = round
                        .tables
                        .iter()
                        .find(|table| table.groups.contains(&group.id()))?;
                    let theme = workshop.themes.get(table.theme)?;
                    Some(self.line(&rota::table_name(&self.source, theme, table.number)))
                });
                let cells = cells.map(Option::unwrap_or_default);
                (self.group(group.id()), String::new(), cells.collect())
            });
            sheets.push(sheet(
                tr!(locale, "kit-rota-groups"),
                Rota {
                    corner: tr!(locale, "doc-group"),
                    columns: columns.collect(),
                    rows: rows.collect(),
                },
            ));
        }
        sheets.extend(self.ways());
        sheets
    }

    /// A poster for each round of a World Café: who sits at which table. Where nothing is drawn yet, or no names are
    /// to be printed, there is room to write.
    fn seats(&self, times: &[String]) -> Vec<Sheet> {
        let (workshop, locale) = (self.workshop(), self.locale());
        let rounds = rounds::tables(workshop).into_iter().zip(times).enumerate();
        let sheet = |(number, (round, time)): (usize, (rounds::Tables, &String))| {
            let column = |table: &rounds::Table| {
                let theme = workshop.themes.get(table.theme);
                let name = theme.map(|theme| rota::table_name(&self.source, theme, table.number));
                (self.line(&name.unwrap_or_default()), self.person(table.host))
            };
            let guests = |table: &rounds::Table| {
                let guests = table.people.iter().filter(|&&person| Some(person) != table.host);
                let names = guests.map(|&person| self.person(Some(person)));
                names
                    .filter(|name| !name.is_empty())
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            let name = tr!(locale, "kit-round", number = (number + 1));
            Sheet {
                title: tr!(locale, "kit-rota-seats", number = (number + 1)),
                code: String::new(),
                body: Body::Rota(Rota {
                    corner: String::new(),
                    columns: round.tables.iter().map(column).collect(),
                    rows: vec![(name, time.clone(), round.tables.iter().map(guests).collect())],
                }),
            }
        };
        rounds
            .filter(|(_, (round, _))| !round.tables.is_empty())
            .map(sheet)
            .collect()
    }

    /// The way of each person from table to table, to be cut into strips or read out; nothing while nobody has one,
    /// and where no names are printed.
    fn ways(&self) -> Option<Sheet> {
        let (workshop, locale) = (self.workshop(), self.locale());
        let plan = rounds::tables(workshop);
        let row = |person: &Participant| {
            let name = Some(self.person(Some(person.id()))).filter(|name| !name.is_empty())?;
            let ways = rota::ways(&self.source, &plan, person.id())?;
            let ways = ways.iter().map(|place| self.line(place));
            Some([name].into_iter().chain(ways).collect())
        };
        let mut people: Vec<&Participant> = workshop.participants.iter().collect();
        people.sort_by_cached_key(|person| people::sort_key(&person.name));
        let rows: Vec<Vec<String>> = people.into_iter().filter_map(row).collect();
        let heads = (0..plan.len()).map(|number| (tr!(locale, "kit-round", number = (number + 1)), 4));
        let columns = [(tr!(locale, "doc-name"), 5)].into_iter().chain(heads).collect();
        (!rows.is_empty() && plan.len() <= WAYS && rota::has_ways(&self.source)).then(|| Sheet {
            title: tr!(locale, "kit-rota-persons"),
            code: String::new(),
            body: Body::List(List {
                intro: tr!(locale, "kit-rota-persons-intro"),
                columns,
                numbers: None,
                rows,
                spare: 0,
            }),
        })
    }

    /// A sheet for each theme; one for any theme where there is none yet.
    pub(super) fn tables(&self) -> Vec<Sheet> {
        let themes = &self.workshop().themes;
        if themes.is_empty() {
            return vec![self.table(None)];
        }
        themes.iter().map(|theme| self.table(Some(theme))).collect()
    }

    fn table(&self, theme: Option<&Theme>) -> Sheet {
        let (workshop, locale) = (self.workshop(), self.locale());
        let id = theme.map(Theme::id);
        let name = theme.map(|theme| self.line(&theme.name)).unwrap_or_default();
        let mut boxes: Vec<Question> = workshop
            .questions
            .iter()
            .enumerate()
            .map(|(number, question)| Question {
                number: number + 1,
                text: self.said(&question.text),
                code: id.map_or_else(String::new, |theme| {
                    self.code(Spot::Answers(theme, question.id()))
                }),
            })
            .collect();
        let has_codes = boxes.iter().any(|question| !question.code.is_empty());
        if boxes.is_empty() {
            let blank = |number| Question {
                number,
                text: String::new(),
                code: String::new(),
            };
            boxes = (1..=SOME).map(blank).collect();
        }
        let visits = workshop.rounds.iter().zip(self.times()).enumerate();
        let visits = visits.filter_map(|(number, (round, time))| {
            let groups = id.map(|theme| self.groups_at(theme, round.id()))?;
            let head = tr!(locale, "kit-round", number = (number + 1));
            let head = [head, time].join(" ");
            (!groups.is_empty()).then(|| format!("{}: {groups}", head.trim_end()))
        });
        Sheet {
            title: if name.is_empty() {
                tr!(locale, "kit-table")
            } else {
                tr!(locale, "kit-table-of", name = name.as_str())
            },
            code: if has_codes {
                String::new()
            } else {
                self.code(Spot::AnyAnswers)
            },
            body: Body::Table(Table {
                label: tr!(locale, "kit-theme"),
                theme: name,
                host_label: tr!(locale, "kit-host"),
                host: theme.map(|theme| self.person(*theme.host)).unwrap_or_default(),
                written_by: [tr!(locale, "doc-group"), tr!(locale, "kit-round-line")],
                group: tr!(locale, "kit-group-short"),
                boxes,
                visits_title: tr!(locale, "kit-visits"),
                visits: visits.collect(),
            }),
        }
    }

    /// The codes of all questions of all themes in one table.
    pub(super) fn table_codes(&self) -> Option<List> {
        let workshop = self.workshop();
        if workshop.themes.is_empty() || workshop.questions.is_empty() {
            return None;
        }
        let questions = 1..=workshop.questions.len();
        let questions = questions.map(|number| (tr!(self.locale(), "kit-question", number = number), 2));
        let first = (tr!(self.locale(), "kit-theme"), 4);
        let rows = workshop.themes.iter().map(|theme| {
            let codes = workshop.questions.iter();
            let codes = codes.map(|question| self.code(Spot::Answers(theme.id(), question.id())));
            [self.theme(theme)].into_iter().chain(codes).collect()
        });
        Some(List {
            intro: tr!(self.locale(), "kit-codes"),
            columns: [first].into_iter().chain(questions).collect(),
            numbers: None,
            rows: rows.collect(),
            spare: 0,
        })
    }
}
