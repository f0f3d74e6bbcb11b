//! Bars that stand under each other: what was counted, to be compared at a glance.
//!
//! One drawing for the facilitator's screen and for the wall. At scale 1 a bar takes a row, with its text before it;
//! at larger scales the text stands above a bar that is so many rows thick, less one. Whoever draws says from which
//! bar on and hears how many were drawn whole, so that what does not fit can be turned to like a page.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::bar::draw_bar;
use super::text::{cells, put, put_right};
use crate::gate;
use crate::tui::style::Look;

/// Below this width there is room for the text and the number only.
const NARROWEST: u16 = 34;
/// The narrowest bar that says anything.
const NARROWEST_BAR: u16 = 8;

/// A bar with what stands beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What stands before the text: a rank; empty for none.
    pub mark: String,
    /// What was counted.
    pub label: String,
    /// What stands quietly behind the text; empty for nothing.
    pub note: String,
    /// The number, or what stands for one that is not there.
    pub value: String,
    /// How far the bar is filled, 0 to 1.
    pub fraction: f64,
    /// Whether it is drawn as secondary.
    pub quiet: bool,
}

/// How the columns of bars are divided.
#[derive(Clone, Copy, Debug)]
struct Columns {
    mark: u16,
    label: u16,
    bar: u16,
    value: u16,
}

impl Columns {
    /// Divides a width for bars; the same for all of them, however many are drawn.
    fn of(bars: &[Bar], width: u16, beside: bool) -> Self {
        let widest = |text: fn(&Bar) -> &str| {
            let widths = bars.iter().map(|bar| gate::width(&gate::show_flat(text(bar))));
            widths.max().unwrap_or(0).min(usize::from(width)) as u16
        };
        let mark = match widest(|bar| &bar.mark) {
            0 => 0,
            mark => mark + 1,
        };
        let value = widest(|bar| &bar.value) + 1;
        let rest = width.saturating_sub(mark + value);
        if !beside {
            return Self {
                mark,
                label: width.saturating_sub(mark),
                bar: rest,
                value,
            };
        }
        let wanted = bars.iter().map(|bar| {
            let note = gate::width(&bar.note);
            gate::width(&gate::show_flat(&bar.label)) + if note > 0 { note + 1 } else { 0 }
        });
        let wanted = wanted.max().unwrap_or(0).min(usize::from(u16::MAX) - 1) as u16 + 1;
        let bar = match width {
            NARROWEST.. => (rest / 3).max(NARROWEST_BAR).max(rest.saturating_sub(wanted)),
            _ => 0,
        };
        Self {
            mark,
            label: rest.saturating_sub(bar),
            bar,
            value,
        }
    }
}

/// Returns how many rows a bar takes at a scale, with the air below it.
#[must_use]
pub const fn rows(scale: u16) -> u16 {
    match scale {
        0 | 1 => 1,
        2 => 2,
        scale => scale.saturating_add(1),
    }
}

/// Draws bars under each other, from the one of this number on, as many as fit; returns how many were drawn.
pub fn bars(buffer: &mut Buffer, area: Rect, bars: &[Bar], from: usize, scale: u16, look: &Look) -> usize {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return 0;
    }
    let columns = Columns::of(bars, area.width, scale < 2);
    let height = rows(scale);
    let thick = scale.saturating_sub(1).max(1);
    // The air below the last one need not fit.
    let whole = if scale < 2 { 1 } else { 1 + thick };
    let mut drawn = 0;
    let mut y = area.y;
    for bar in bars.iter().skip(from) {
        if drawn > 0 && y.saturating_add(whole) > area.bottom() || y >= area.bottom() {
            break;
        }
        let place = Rect {
            y,
            height: whole.min(area.bottom() - y),
            ..area
        };
        let style = if bar.quiet {
            look.palette.dim()
        } else {
            look.palette.text()
        };
        draw(buffer, place, bar, columns, scale, style, look);
        drawn += 1;
        y = y.saturating_add(height);
    }
    drawn
}

/// Draws one bar as a row of a list does, with columns that suit all of them.
pub fn row(buffer: &mut Buffer, area: Rect, all: &[Bar], bar: &Bar, style: Style, look: &Look) {
    let columns = Columns::of(all, area.width, true);
    draw(buffer, area, bar, columns, 1, style, look);
}

fn draw(buffer: &mut Buffer, area: Rect, bar: &Bar, columns: Columns, scale: u16, style: Style, look: &Look) {
    let glyphs = &look.glyphs;
    let Columns {
        mark,
        label,
        bar: width,
        value,
    } = columns;
    put_right(
        buffer,
        cells(area, 0, mark.saturating_sub(1)),
        &bar.mark,
        style,
        glyphs,
    );
    let text = cells(
        area,
        mark,
        label.saturating_sub(u16::from(scale < 2 && width > 0)),
    );
    let note = match gate::width(&bar.note) {
        0 => 0,
        // A note never takes more than half of the text.
        note => (note.min(usize::from(text.width / 2)) as u16).saturating_add(1),
    };
    let shown = gate::show_flat(&bar.label);
    let taken = put(
        buffer,
        cells(text, 0, text.width.saturating_sub(note)),
        &shown,
        style,
        glyphs,
    );
    if note > 0 {
        let at = taken.saturating_add(1);
        put(
            buffer,
            cells(text, at, note),
            &bar.note,
            look.palette.dim(),
            glyphs,
        );
    }
    let filled = if bar.quiet {
        look.palette.dim()
    } else {
        look.palette.accent()
    };
    if scale < 2 {
        draw_bar(
            buffer,
            cells(area, mark + label, width),
            bar.fraction,
            filled,
            glyphs,
        );
        put_right(
            buffer,
            cells(area, mark + label + width, value),
            &bar.value,
            style,
            glyphs,
        );
        return;
    }
    for y in 1..area.height {
        let line = Rect {
            y: area.y + y,
            height: 1,
            ..area
        };
        draw_bar(buffer, cells(line, mark, width), bar.fraction, filled, glyphs);
        if y == area.height / 2 + area.height % 2 || area.height == 2 {
            put_right(
                buffer,
                cells(line, mark + width, value),
                &bar.value,
                style,
                glyphs,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::widgets::testing::{at_every_size, read};

    fn some() -> Vec<Bar> {
        [
            ("1.", "Kurze Wege", 12, ""),
            ("≈2.", "Wer steuert die Finanzierung?", 11, ""),
            ("4.", "Netz", 3, "gelöscht"),
        ]
        .map(|(mark, label, dots, note)| Bar {
            mark: mark.to_owned(),
            label: label.to_owned(),
            note: note.to_owned(),
            value: dots.to_string(),
            fraction: f64::from(dots) / 12.0,
            quiet: false,
        })
        .to_vec()
    }

    fn drawn(width: u16, height: u16, from: usize, scale: u16) -> (usize, Vec<String>) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        let area = buffer.area;
        let count = bars(&mut buffer, area, &some(), from, scale, &Look::default());
        (count, read(&buffer))
    }

    #[test]
    fn bars_stand_under_each_other_in_columns() {
        assert_eq!(
            drawn(50, 3, 0, 1),
            (
                3,
                vec![
                    " 1. Kurze Wege                   ██████████████ 12".to_owned(),
                    "≈2. Wer steuert die Finanzierun… ████████████▉░ 11".to_owned(),
                    " 4. Netz gelöscht                ███▌░░░░░░░░░░  3".to_owned(),
                ]
            )
        );
    }

    #[test]
    fn a_large_scale_has_thick_bars_below_whole_texts() {
        let (count, rows) = drawn(40, 8, 0, 3);
        assert_eq!(count, 2);
        assert_eq!(rows[4], "≈2. Wer steuert die Finanzierung?");
        assert_eq!(rows[5], format!("    {}{}", "█".repeat(30), "▎░░"));
        assert!(rows[6].ends_with("░░ 11"), "{rows:?}");
        assert_eq!(rows[7], "");
    }

    #[test]
    fn what_does_not_fit_is_on_the_next_page() {
        assert_eq!(drawn(40, 2, 0, 1).0, 2);
        let (count, rows) = drawn(40, 2, 2, 1);
        assert_eq!(count, 1);
        assert!(rows[0].starts_with(" 4. Netz"), "{rows:?}");
        assert_eq!(drawn(40, 2, 9, 1).0, 0);
    }

    #[test]
    fn where_there_is_no_room_text_and_number_stay() {
        let (_, rows) = drawn(20, 1, 0, 1);
        assert_eq!(rows, [" 1. Kurze Wege    12"]);
    }

    #[test]
    fn bars_draw_into_any_area_at_any_scale() {
        for scale in [0, 1, 2, 3, 9] {
            at_every_size(|area, buffer| {
                bars(buffer, area, &some(), 0, scale, &Look::default());
                bars(buffer, area, &[], 0, scale, &Look::default());
                row(buffer, area, &some(), &some()[1], Style::new(), &Look::default());
            });
        }
    }
}
