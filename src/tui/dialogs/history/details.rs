//! What the selected step has changed: one thing at a time, field by field, before and after.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::gate;
use crate::locale::Locale;
use crate::session::Past;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::text::put;
use crate::workshop::{Chronicle, Target, Touched, Workshop};

/// The room for the words before and after, without the gap behind them.
const LEAD: usize = 7;

/// What is shown of the selected step.
#[derive(Debug, Default)]
pub(super) struct Details {
    /// The step that was asked for last.
    number: Option<usize>,
    touched: Option<Touched>,
    /// Which of the things it touched.
    nth: usize,
    /// How many lines are above the area.
    top: usize,
}

/// A line of the details.
struct Row {
    lead: String,
    text: String,
    style: Style,
}

impl Details {
    /// Looks at a step, if it is another one than before.
    pub(super) fn show(&mut self, chronicle: &Chronicle, number: Option<usize>) {
        if self.number != number {
            *self = Self {
                number,
                touched: number.and_then(|number| chronicle.touched(number)),
                ..Self::default()
            };
        }
    }

    /// Returns the thing that is shown.
    pub(super) fn target(&self) -> Option<(Target, &Touched)> {
        let touched = self.touched.as_ref()?;
        Some((*touched.targets.get(self.nth)?, touched))
    }

    /// Turns to the next thing that the step has touched, or to the previous one.
    pub(super) fn turn(&mut self, forth: bool) {
        let count = self.touched.as_ref().map_or(0, |touched| touched.targets.len());
        if count > 0 {
            let step = if forth { 1 } else { count - 1 };
            self.nth = (self.nth + step) % count;
            self.top = 0;
        }
    }

    /// Scrolls; how far there is to go is seen when it is drawn.
    pub(super) fn scroll(&mut self, down: bool) {
        self.top = if down {
            self.top + 1
        } else {
            self.top.saturating_sub(1)
        };
    }

    pub(super) fn draw(&mut self, buffer: &mut Buffer, area: Rect, past: &Past, ctx: &Ctx<'_>) {
        let glyphs = &ctx.look.glyphs;
        let rows = self.rows(usize::from(area.width), past, ctx);
        let room = usize::from(area.height);
        self.top = self.top.min(rows.len().saturating_sub(room));
        let visible = rows.len().saturating_sub(self.top).min(room);
        let hidden = rows.len() - self.top - visible;
        for (y, row) in rows.iter().skip(self.top).take(visible).enumerate() {
            let line = Rect {
                y: area.y + y as u16,
                height: 1,
                ..area
            };
            if hidden > 0 && y + 1 == visible {
                let text = tr!(ctx.locale, "history-more", count = (hidden + 1));
                put(buffer, line, &text, ctx.look.palette.dim(), glyphs);
                break;
            }
            let lead = gate::width(&row.lead) as u16;
            put(buffer, line, &row.lead, ctx.look.palette.dim(), glyphs);
            let rest = Rect {
                x: line.x + lead,
                width: line.width.saturating_sub(lead),
                ..line
            };
            put(buffer, rest, &row.text, row.style, glyphs);
        }
    }

    fn rows(&self, width: usize, past: &Past, ctx: &Ctx<'_>) -> Vec<Row> {
        let (palette, locale) = (&ctx.look.palette, ctx.locale);
        let Some(entry) = self.number.and_then(|number| past.chronicle.entry(number)) else {
            return Vec::new();
        };
        let mut page = Page {
            rows: Vec::new(),
            width,
        };
        let who = format!(
            "{} {} · {}",
            locale.step_date(entry),
            locale.step_time(&past.chronicle, entry),
            locale.seat(past, entry.run())
        );
        page.text("", &who, palette.dim());
        let Some((target, touched)) = self.target() else {
            page.text("", &tr!(locale, "history-nothing"), palette.text());
            return page.rows;
        };
        let mut what = locale.thing(ctx.workshop, target);
        if touched.targets.len() > 1 {
            let of = tr!(
                locale,
                "history-of",
                number = (self.nth + 1),
                count = (touched.targets.len())
            );
            what = format!("{what} · {of}");
        }
        page.text("", &what, palette.heading());
        let states = [
            (tr!(locale, "history-was"), &touched.before),
            (tr!(locale, "history-is"), &touched.after),
            (tr!(locale, "history-now"), ctx.workshop),
        ];
        compare(&mut page, locale, target, &states, ctx);
        page.rows
    }
}

/// Lines of a width.
struct Page {
    rows: Vec<Row>,
    width: usize,
}

impl Page {
    /// Adds a text, wrapped behind what stands before its first line.
    fn text(&mut self, lead: &str, text: &str, style: Style) {
        let indent = if lead.is_empty() { 0 } else { LEAD + 2 };
        let room = self.width.saturating_sub(indent).max(1);
        for (nth, line) in gate::wrap(text, room).into_iter().enumerate() {
            let lead = if nth == 0 { lead } else { "" };
            self.rows.push(Row {
                lead: gate::pad(&gate::truncate(lead, indent), indent),
                text: line,
                style,
            });
        }
    }
}

/// Sets the states of a thing below each other: before, after, and now where that is something else again.
fn compare(
    page: &mut Page,
    locale: &Locale,
    target: Target,
    states: &[(String, &Workshop); 3],
    ctx: &Ctx<'_>,
) {
    let palette = &ctx.look.palette;
    let [(_, before), (_, after), (_, now)] = states;
    let fields = |workshop: &Workshop| locale.fields(workshop, target, ctx.workshop);
    let told = [fields(before), fields(after), fields(now)];
    let is_there = [before, after, now].map(|workshop| workshop.contains(target));
    let gone = tr!(locale, "history-not-there");
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in told.iter().flatten() {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let mut differs = false;
    for name in names {
        let value = |fields: &[(String, String)]| {
            let found = fields.iter().find(|(known, _)| known == name);
            found.map_or_else(|| "–".to_owned(), |(_, value)| value.clone())
        };
        let values = [&told[0], &told[1], &told[2]].map(|fields| value(fields));
        let [was, is, today] = &values;
        // What was made or removed is described as a whole, what was changed by what is different, be it
        // since: that becomes again what it was as well.
        let is_since = is_there[2] && today != is;
        if is_there[0] && is_there[1] && was == is && !is_since {
            continue;
        }
        differs |= was != is;
        page.text("", name, palette.accent());
        for (nth, value) in values.iter().enumerate() {
            let repeats = nth == 2 && (today == is || !is_there[2]);
            if is_there[nth] && !repeats {
                page.text(&states[nth].0, value, palette.text());
            }
        }
    }
    for (nth, (state, _)) in states.iter().enumerate() {
        let repeats = nth == 2 && is_there[1] == is_there[2];
        if !is_there[nth] && !repeats {
            page.text(state, &gone, palette.dim());
        }
    }
    if !differs && is_there[0] && is_there[1] {
        // (The order has no value that could be shown.)
        page.text("", &tr!(locale, "history-only-order"), palette.text());
    }
}
