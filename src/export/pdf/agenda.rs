//! The day as bars: planned as outlines, what came of it filled, along one axis of hours.
//!
//! The bars repeat what the columns beside them say in words; they are drawing only, and nothing that somebody
//! who hears the document would miss.

use std::rc::Rc;

use super::layout::{Area, Cell, Face, Flow, Paragraph, Setting, Span, Stroke, Typesetter};
use super::look::{HAIR, QUIET};
use crate::export::style::Rgb;
use crate::report::{Agenda, AgendaRow, Span as Stretch};

/// Minutes of an hour and of a day.
const HOUR: f32 = 60.0;
const DAY: f32 = 24.0 * HOUR;

const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);

/// The height of a bar.
const BAR: f32 = 4.5;

/// The width of a bar that only says what bars mean.
pub(super) const SAMPLE: f32 = 10.0;

/// The hours that a day of bars goes over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    /// The full hour at which it begins, in minutes of the day.
    from: f32,
    /// The full hour at which it ends.
    to: f32,
}

impl Axis {
    /// Finds the hours of an agenda; none where no item has both ends, and where they would cross midnight.
    pub(super) fn of(rows: &[AgendaRow]) -> Option<Self> {
        let ends = rows.iter().flat_map(|row| [row.planned, row.actual]);
        let stretches: Vec<(f32, f32)> = ends.filter_map(stretch).collect();
        let from = stretches.iter().map(|(from, _)| *from).reduce(f32::min)?;
        let to = stretches.iter().map(|(_, to)| *to).reduce(f32::max)?;
        let axis = Self {
            from: (from / HOUR).floor() * HOUR,
            to: ((to / HOUR).ceil() * HOUR).min(DAY),
        };
        (axis.to > axis.from).then_some(axis)
    }

    fn place(&self, minute: f32, area: Area) -> f32 {
        area.x + area.width * (minute - self.from) / (self.to - self.from)
    }

    /// Returns the hours at which a line is drawn: not more than there is room for.
    fn hours(&self) -> impl Iterator<Item = f32> + use<> {
        let count = ((self.to - self.from) / HOUR).round() as u32;
        let step = count.div_ceil(8).max(1);
        let from = self.from;
        (0..=count)
            .step_by(step as usize)
            .map(move |hour| from + hour as f32 * HOUR)
    }
}

/// Returns the ends of a stretch that has both, one after the other.
fn stretch(span: Stretch) -> Option<(f32, f32)> {
    let (from, to) = (f32::from(span.from?.0), f32::from(span.to?.0));
    (from < to && to <= DAY).then_some((from, to))
}

/// Both ends of a stretch, if it has them.
type Ends = Option<(f32, f32)>;

/// What a bar says.
#[derive(Clone, Copy)]
enum Kind {
    Planned,
    Actual,
}

impl Kind {
    fn draw(self, flow: &mut Flow, area: Area, accent: Rgb) {
        match self {
            Self::Planned => flow.rectangle(area, 1.0, Some(WHITE), Some(Stroke::new(0.7, accent))),
            Self::Actual => flow.rectangle(area, 1.0, Some(accent), None),
        }
    }
}

/// Makes a bar that is so much of its cell, 0 to 1. It is only drawn: the number stands beside it.
pub(super) fn bar(fraction: f32, accent: Rgb) -> Cell {
    Cell {
        paragraph: Paragraph::default(),
        drawing: Some(Box::new(move |flow: &mut Flow, area| {
            if fraction > 0.0 {
                let width = (area.width * fraction).max(1.5);
                Kind::Actual.draw(flow, Area::new(area.x, area.y + 3.4, width, BAR), accent);
            }
        })),
    }
}

/// The bars of an agenda.
pub(super) struct Bars {
    axis: Axis,
    accent: Rgb,
    stretches: Vec<(Ends, Ends)>,
    /// How many columns of times there are.
    times: usize,
}

impl Bars {
    pub(super) fn of(agenda: &Agenda, axis: Axis, accent: Rgb) -> Self {
        let stretches = agenda
            .rows
            .iter()
            .map(|row| (stretch(row.planned), stretch(row.actual)))
            .collect();
        Self {
            axis,
            accent,
            stretches,
            times: agenda.times,
        }
    }

    /// Makes the head: the hours.
    pub(super) fn head(&self, type_: &mut Typesetter) -> Cell {
        let axis = self.axis;
        let face = Face::of(7.5, QUIET);
        let hours: Vec<(f32, Paragraph)> = axis
            .hours()
            .map(|minute| {
                let hour = Span::new(format!("{:.0}", minute / HOUR), face);
                (minute, type_.set(&[hour], Setting::default(), 40.0))
            })
            .collect();
        let hours = Rc::new(hours);
        Cell {
            paragraph: Paragraph::default(),
            drawing: Some(Box::new(move |flow: &mut Flow, area| {
                for (minute, hour) in hours.iter() {
                    let x = axis.place(*minute, area) - hour.width() / 2.0;
                    let y = area.y + area.height - hour.height();
                    flow.lines(x, y, &hour.lines, super::layout::Belongs::Look);
                }
            })),
        }
    }

    /// Returns how many columns of times there are: they stand behind the subject.
    pub(super) const fn times(&self) -> usize {
        self.times
    }

    /// Shows in the heads of the columns of times which bars are theirs.
    pub(super) fn explain(&self, behind_subject: &mut [Cell]) {
        let count = self.times.min(behind_subject.len());
        let times = behind_subject.get_mut(..count).unwrap_or_default();
        let has = |pick: fn(&(Ends, Ends)) -> Ends| self.stretches.iter().any(|row| pick(row).is_some());
        let kinds: &[Kind] = match (times.len(), has(|row| row.0), has(|row| row.1)) {
            (2, _, _) => &[Kind::Planned, Kind::Actual],
            (1, true, false) => &[Kind::Planned],
            (1, false, true) => &[Kind::Actual],
            _ => &[],
        };
        let accent = self.accent;
        for (cell, &kind) in times.iter_mut().zip(kinds) {
            let right = cell.paragraph.width() + 4.0;
            cell.drawing = Some(Box::new(move |flow: &mut Flow, area| {
                if right + SAMPLE <= area.width + 1.0 {
                    let y = area.y + area.height - BAR - 2.6;
                    kind.draw(flow, Area::new(area.x + right, y, SAMPLE, BAR), accent);
                }
            }));
        }
    }

    /// Makes the bars of each row.
    pub(super) fn rows(&self) -> impl Iterator<Item = Cell> {
        let (axis, accent) = (self.axis, self.accent);
        self.stretches.iter().map(move |&(planned, actual)| Cell {
            paragraph: Paragraph::default(),
            drawing: Some(Box::new(move |flow: &mut Flow, area| {
                for minute in axis.hours() {
                    let x = axis.place(minute, area);
                    let (top, bottom) = (area.y - 4.0, area.y + area.height + 4.0);
                    flow.rule((x, top), (x, bottom), Stroke::new(0.4, HAIR));
                }
                let bar = |(from, to): (f32, f32), y: f32| {
                    let x = axis.place(from, area);
                    Area::new(x, y, (axis.place(to, area) - x).max(1.5), BAR)
                };
                let middle = area.y + 5.8;
                if let Some(planned) = planned {
                    Kind::Planned.draw(flow, bar(planned, middle - BAR - 1.0), accent);
                }
                if let Some(actual) = actual {
                    Kind::Actual.draw(flow, bar(actual, middle + 1.0), accent);
                }
            })),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Wording;
    use crate::workshop::{ItemKind, Minute};

    fn row(from: u16, to: u16) -> AgendaRow {
        AgendaRow {
            number: None,
            title: Wording::default(),
            kind: ItemKind::Plenary,
            planned: Stretch {
                from: Some(Minute(from)),
                to: Some(Minute(to)),
            },
            minutes: None,
            actual: Stretch::default(),
            origin: None,
        }
    }

    #[test]
    fn the_axis_goes_over_full_hours() {
        let axis = Axis::of(&[row(570, 600), row(600, 1000)]).unwrap();
        assert_eq!((axis.from, axis.to), (540.0, 1020.0));
        assert_eq!(axis.hours().count(), 9);
    }

    #[test]
    fn there_is_none_without_ends_or_backwards() {
        assert_eq!(Axis::of(&[]), None);
        assert_eq!(Axis::of(&[row(600, 600), row(1400, 60)]), None);
    }
}
