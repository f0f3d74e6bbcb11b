//! Drawing the pane: the band above, the questions with their answers, the filter below.

use std::cell::Cell;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::rows::{Row, Said, credit_of, credit_of_objection, tag};
use super::{Rounds, band, clock};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::text::{put, put_right};
use crate::workshop::{Answer, AnswerId, Entity, Reaction, ReactionId, Text};

/// Where the text of a question begins.
const INDENT: u16 = 4;
/// The cells kept free at the right of an answer.
const MARGIN: u16 = 2;
/// The cells of the sign before what is being typed.
const PROMPT: u16 = 2;
/// The sign of an objection.
const OBJECTS: &str = "!";
/// From this height of the list on there is air between the questions.
const AIR: u16 = 16;

/// Draws the pane.
pub(super) fn draw(pane: &mut Rounds, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
    let area = area.intersection(frame.area());
    if area.height == 0 || area.width < 8 {
        return;
    }
    let look = ctx.look;
    let band_height = band::height(area, ctx).min(area.height);
    let top = Rect {
        height: band_height,
        ..area
    };
    let writing = pane.is_writing(ctx);
    pane.strip = band::draw(frame.buffer_mut(), top, pane.theme, writing, ctx);
    let mut body = Rect {
        y: area.y + band_height,
        height: area.height - band_height,
        ..area
    };
    if body.height > 1 {
        let line = look.glyphs.horizontal.repeat(usize::from(area.width));
        put(frame.buffer_mut(), body, &line, look.palette.dim(), &look.glyphs);
        body.y += 1;
        body.height -= 1;
    }
    if pane.filter.is_shown() && body.height > 1 {
        body.height -= 1;
        let place = Rect {
            y: body.bottom(),
            height: 1,
            ..area
        };
        let (shown, total) = shown_of_total(pane, ctx);
        pane.filter.draw(frame, place, shown, total, ctx);
    }
    if teach(frame.buffer_mut(), body, pane, ctx) {
        return;
    }
    match &mut pane.grid {
        Some(grid) => grid.draw(frame.buffer_mut(), body, ctx),
        None => list(pane, frame, body, ctx),
    }
}

fn shown_of_total(pane: &Rounds, ctx: &Ctx<'_>) -> (usize, usize) {
    let shown = pane
        .rows
        .rows
        .iter()
        .filter(|row| matches!(row, Row::Answer(_)))
        .count();
    let sections = ctx
        .workshop
        .questions
        .iter()
        .map(|question| pane.rows.section(question.id()));
    (
        shown,
        sections.map(|section| section.total).sum::<usize>() + pane.rows.stray,
    )
}

/// Says what belongs here, where nothing is yet; returns whether it did.
fn teach(buffer: &mut Buffer, area: Rect, pane: &Rounds, ctx: &Ctx<'_>) -> bool {
    let locale = ctx.locale;
    let text = if ctx.workshop.themes.is_empty() && pane.rows.stray == 0 {
        tr!(locale, "rounds-teach-themes")
    } else if !pane.rows.rows.is_empty() {
        return false;
    } else if ctx.workshop.questions.is_empty() {
        tr!(locale, "rounds-teach-questions")
    } else {
        tr!(locale, "rounds-no-match")
    };
    let width = area.width.saturating_sub(6).min(70);
    let lines = gate::wrap(&text, usize::from(width.max(1)));
    let space = area.height.saturating_sub(lines.len() as u16);
    let top = area.y + (space / 3).min(3);
    for (y, line) in (top..area.bottom()).zip(&lines) {
        let place = Rect {
            x: area.x + 3,
            y,
            width: area.width.saturating_sub(3),
            height: 1,
        };
        put(buffer, place, line, ctx.look.palette.text(), &ctx.look.glyphs);
    }
    true
}

/// How the rows of a list are laid out.
struct Layout<'a> {
    ctx: &'a Ctx<'a>,
    pane: &'a Rounds,
    /// Where the text of answers begins, counted from the left of the list.
    text: u16,
    air: u16,
    /// The cells of the longest count.
    counts: u16,
    /// The most rows that the entry line takes.
    most: u16,
    /// The cells of the most consents and of the most objections, each with its sign; none where there are none.
    marks: [u16; 2],
}

impl Layout<'_> {
    fn answer_width(&self, width: u16) -> u16 {
        width.saturating_sub(self.text + MARGIN).max(1)
    }

    /// The width of an answer beside what was said to it.
    fn reacted_width(&self, answer: AnswerId, width: u16) -> u16 {
        let marks = match self.pane.rows.said(answer) {
            Some(_) => self.marks_width() + MARGIN,
            None => 0,
        };
        self.answer_width(width).saturating_sub(marks).max(1)
    }

    /// The cells of the marks of consents and objections.
    fn marks_width(&self) -> u16 {
        let [consents, objections] = self.marks;
        consents + objections + if consents > 0 && objections > 0 { 2 } else { 0 }
    }

    fn objection_lines(&self, objection: &Reaction, width: u16) -> Vec<(String, Style)> {
        let room = usize::from(self.answer_width(width).saturating_sub(PROMPT).max(1));
        self.wording(
            &objection.word,
            objection.is_contested(),
            room,
            self.ctx.look.palette.dim(),
        )
    }

    fn entry_width(&self, width: u16) -> u16 {
        self.answer_width(width).saturating_sub(PROMPT).max(1)
    }

    fn question_lines(&self, row: usize, width: u16) -> Vec<String> {
        let text = match self.pane.rows.rows.get(row) {
            Some(Row::Question(question)) => {
                let question = self.ctx.workshop.questions.get(*question);
                question.map_or_else(String::new, |question| question.text.trim().to_owned())
            }
            _ => tr!(self.ctx.locale, "rounds-stray"),
        };
        let room = width.saturating_sub(INDENT + self.counts + 3).max(1);
        gate::wrap(&text, usize::from(room))
    }

    /// Returns the rows of an answer: its text, then what was typed elsewhere at the same time.
    fn answer_lines(&self, answer: &Answer, width: u16) -> Vec<(String, Style)> {
        let room = usize::from(self.reacted_width(answer.id(), width));
        self.wording(
            &answer.text,
            answer.is_contested(),
            room,
            self.ctx.look.palette.text(),
        )
    }

    fn wording(&self, wording: &Text, is_contested: bool, room: usize, style: Style) -> Vec<(String, Style)> {
        let (palette, glyphs) = (&self.ctx.look.palette, &self.ctx.look.glyphs);
        let mut lines: Vec<(String, Style)> = gate::wrap(wording, room)
            .into_iter()
            .map(|line| (line, style))
            .collect();
        for rival in wording.rivals() {
            let text = tr!(self.ctx.locale, "rounds-rival", text = rival.text.as_str());
            let text = format!("{} {text}", glyphs.warning);
            lines.extend(
                gate::wrap(&text, room)
                    .into_iter()
                    .map(|line| (line, palette.warning())),
            );
        }
        if is_contested && wording.rivals().is_empty() {
            let text = format!("{} {}", glyphs.warning, tr!(self.ctx.locale, "rounds-outlived"));
            lines.extend(
                gate::wrap(&text, room)
                    .into_iter()
                    .map(|line| (line, palette.warning())),
            );
        }
        lines
    }

    fn height(&self, row: usize, width: u16) -> u16 {
        let rows = match self.pane.rows.rows.get(row) {
            Some(Row::Answer(answer)) => match self.ctx.workshop.answers.get(*answer) {
                Some(answer) => self.answer_lines(answer, width).len(),
                None => 1,
            },
            Some(Row::Objection(objection)) => match self.ctx.workshop.reactions.get(*objection) {
                Some(objection) => self.objection_lines(objection, width).len(),
                None => 1,
            },
            Some(Row::Entry) => {
                let width = self.entry_width(width);
                usize::from(self.pane.entry.editor.wanted_height(width).clamp(1, self.most))
            }
            Some(Row::Question(_) | Row::Stray) => {
                self.question_lines(row, width).len() + usize::from(self.gap(row))
            }
            None => 1,
        };
        rows.min(usize::from(u16::MAX)) as u16
    }

    /// The empty rows above a question.
    fn gap(&self, row: usize) -> u16 {
        if row == 0 { 0 } else { self.air }
    }
}

fn list(pane: &mut Rounds, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
    let writing = pane.is_writing(ctx);
    let counts = ctx
        .workshop
        .questions
        .iter()
        .map(|question| gate::width(&count(pane, question.id(), ctx).0))
        .max()
        .unwrap_or(0);
    let layout = Layout {
        ctx,
        pane,
        text: INDENT
            + if pane.rows.tags > 0 {
                pane.rows.tags as u16 + 2
            } else {
                2
            },
        air: u16::from(area.height >= AIR),
        counts: counts.min(24) as u16,
        most: (area.height / 2).max(1),
        marks: marks_width(pane, ctx),
    };
    let cursor: Cell<Option<Position>> = Cell::new(None);
    let entry_area: Cell<Rect> = Cell::new(Rect::ZERO);
    pane.list.draw(
        frame.buffer_mut(),
        area,
        pane.rows.rows.len(),
        ctx.look,
        |row, width| layout.height(row, width),
        |row, place, buffer, selected| match pane.rows.rows.get(row) {
            Some(Row::Question(_) | Row::Stray) => question(&layout, row, place, buffer, selected),
            Some(Row::Answer(id)) => answer(&layout, *id, place, buffer, selected),
            Some(Row::Objection(id)) => objection(&layout, *id, place, buffer, selected),
            Some(Row::Entry) => {
                entry_area.set(entry(&layout, place, buffer, selected, writing, &cursor));
            }
            None => {}
        },
    );
    pane.entry.area = entry_area.get();
    if let Some(cursor) = cursor.get().filter(|_| writing) {
        frame.set_cursor_position(cursor);
    }
}

/// Draws the bar of the selected row.
fn bar(layout: &Layout<'_>, place: Rect, buffer: &mut Buffer) {
    let look = layout.ctx.look;
    for y in place.top()..place.bottom() {
        buffer.set_string(place.x, y, look.glyphs.bar, look.palette.accent());
    }
}

/// Says how many answers a question has, and in which style.
fn count(pane: &Rounds, question: crate::workshop::QuestionId, ctx: &Ctx<'_>) -> (String, Style) {
    let section = pane.rows.section(question);
    let palette = &ctx.look.palette;
    if section.total == 0 {
        (tr!(ctx.locale, "rounds-missing"), palette.warning())
    } else if section.shown < section.total {
        let text = tr!(
            ctx.locale,
            "filter-count",
            shown = section.shown,
            total = section.total
        );
        (text, palette.dim())
    } else {
        (
            tr!(ctx.locale, "rounds-answers", count = section.total),
            palette.dim(),
        )
    }
}

fn question(layout: &Layout<'_>, row: usize, place: Rect, buffer: &mut Buffer, selected: bool) {
    let look = layout.ctx.look;
    let gap = layout.gap(row).min(place.height);
    let place = Rect {
        y: place.y + gap,
        height: place.height - gap,
        ..place
    };
    if place.is_empty() {
        return;
    }
    if selected {
        bar(layout, place, buffer);
    }
    let style = if selected {
        look.palette.selected()
    } else {
        look.palette.heading()
    };
    for (y, line) in (place.top()..place.bottom()).zip(layout.question_lines(row, place.width)) {
        let at = Rect {
            x: place.x + INDENT,
            y,
            width: place.width.saturating_sub(INDENT),
            height: 1,
        };
        put(buffer, at, &line, style, &look.glyphs);
    }
    let first = Rect { height: 1, ..place };
    match layout.pane.rows.rows.get(row) {
        Some(&Row::Question(id)) => {
            let number = layout.pane.rows.section(id).number.to_string();
            let at = Rect {
                x: place.x + 1,
                width: 2.min(place.width.saturating_sub(1)),
                ..first
            };
            put_right(buffer, at, &number, style, &look.glyphs);
            let (text, style) = count(layout.pane, id, layout.ctx);
            let at = Rect {
                x: place
                    .right()
                    .saturating_sub(layout.counts + 2)
                    .max(place.x + INDENT),
                width: layout.counts,
                ..first
            };
            put_right(buffer, at.intersection(place), &text, style, &look.glyphs);
        }
        _ => {
            let sign = Rect {
                x: place.x + 1,
                width: 2,
                ..first
            };
            put_right(
                buffer,
                sign.intersection(place),
                look.glyphs.warning,
                look.palette.warning(),
                &look.glyphs,
            );
        }
    }
}

/// Draws group and round before an answer.
fn label(layout: &Layout<'_>, text: &str, place: Rect, buffer: &mut Buffer, style: Style) {
    let at = Rect {
        x: place.x + INDENT,
        width: layout.text.saturating_sub(INDENT + 2),
        height: 1,
        ..place
    };
    put(
        buffer,
        at.intersection(place),
        text,
        style,
        &layout.ctx.look.glyphs,
    );
}

fn answer(layout: &Layout<'_>, id: AnswerId, place: Rect, buffer: &mut Buffer, selected: bool) {
    let (ctx, look) = (layout.ctx, layout.ctx.look);
    let Some(answer) = ctx.workshop.answers.get(id) else {
        return;
    };
    if selected {
        bar(layout, place, buffer);
    }
    let name = tag(ctx.workshop, credit_of(answer), |number| {
        clock::short(number, ctx.locale)
    });
    label(layout, &name, place, buffer, look.palette.dim());
    if let Some(said) = layout.pane.rows.said(id) {
        marks(layout, said, place, buffer);
    }
    for (y, (line, style)) in (place.top()..place.bottom()).zip(layout.answer_lines(answer, place.width)) {
        let style = if selected {
            style.patch(look.palette.selected())
        } else {
            style
        };
        let at = Rect {
            x: place.x + layout.text,
            y,
            width: layout.reacted_width(id, place.width),
            height: 1,
        };
        put(buffer, at, &line, style, &look.glyphs);
    }
}

/// Returns the cells that the signs and counts of consents and objections need.
fn marks_width(pane: &Rounds, ctx: &Ctx<'_>) -> [u16; 2] {
    let (mut consents, mut objections) = (0, 0);
    for row in &pane.rows.rows {
        let Row::Answer(answer) = row else { continue };
        if let Some(said) = pane.rows.said(*answer) {
            consents = consents.max(said.consents);
            objections = objections.max(said.objections.len());
        }
    }
    let check = ctx.look.glyphs.check;
    [(check, consents), (OBJECTS, objections)].map(|(sign, count)| match count {
        0 => 0,
        count => (gate::width(sign) + count.to_string().len()) as u16,
    })
}

/// Draws how many confirm an answer and how many object, at the right end of its first row.
fn marks(layout: &Layout<'_>, said: &Said, place: Rect, buffer: &mut Buffer) {
    let look = layout.ctx.look;
    let [consents, objections] = layout.marks;
    let right = place.right().saturating_sub(MARGIN);
    let cell = |right: u16, width: u16| {
        let x = right.saturating_sub(width);
        let cell = Rect {
            x,
            width,
            height: 1,
            ..place
        };
        cell.intersection(place)
    };
    if said.objections.len() > 0 {
        let text = format!("{OBJECTS}{}", said.objections.len());
        put_right(
            buffer,
            cell(right, objections),
            &text,
            look.palette.warning(),
            &look.glyphs,
        );
    }
    if said.consents > 0 {
        let right = right.saturating_sub(layout.marks_width().saturating_sub(consents));
        let text = format!("{}{}", look.glyphs.check, said.consents);
        put_right(
            buffer,
            cell(right, consents),
            &text,
            look.palette.saved(),
            &look.glyphs,
        );
    }
}

/// Draws an objection beneath its answer: quietly, with its sign.
fn objection(layout: &Layout<'_>, id: ReactionId, place: Rect, buffer: &mut Buffer, selected: bool) {
    let (ctx, look) = (layout.ctx, layout.ctx.look);
    let Some(objection) = ctx.workshop.reactions.get(id) else {
        return;
    };
    if selected {
        bar(layout, place, buffer);
    }
    let name = tag(ctx.workshop, credit_of_objection(objection), |number| {
        clock::short(number, ctx.locale)
    });
    label(layout, &name, place, buffer, look.palette.dim());
    let text = Rect {
        x: place.x + layout.text,
        width: place.width.saturating_sub(layout.text),
        ..place
    };
    let sign = Rect { height: 1, ..text };
    put(
        buffer,
        sign.intersection(place),
        OBJECTS,
        look.palette.warning(),
        &look.glyphs,
    );
    for (y, (line, style)) in
        (place.top()..place.bottom()).zip(layout.objection_lines(objection, place.width))
    {
        let style = if selected {
            style.patch(look.palette.selected())
        } else {
            style
        };
        let at = Rect {
            x: text.x + PROMPT,
            y,
            width: text.width.saturating_sub(PROMPT),
            height: 1,
        };
        put(buffer, at.intersection(place), &line, style, &look.glyphs);
    }
}

/// Draws the entry line; returns where its text is.
fn entry(
    layout: &Layout<'_>,
    place: Rect,
    buffer: &mut Buffer,
    selected: bool,
    writing: bool,
    cursor: &Cell<Option<Position>>,
) -> Rect {
    let (ctx, look) = (layout.ctx, layout.ctx.look);
    if selected {
        bar(layout, place, buffer);
    }
    if let Some(theme) = layout.pane.theme {
        let credit = layout.pane.entry.credit(ctx.workshop, theme);
        let name = tag(ctx.workshop, credit, |number| clock::short(number, ctx.locale));
        label(layout, &name, place, buffer, look.palette.accent());
    }
    let sign = Rect {
        x: place.x + layout.text,
        width: 1,
        height: 1,
        ..place
    };
    put(
        buffer,
        sign.intersection(place),
        look.glyphs.prompt,
        look.palette.accent(),
        &look.glyphs,
    );
    let text = Rect {
        x: place.x + layout.text + PROMPT,
        width: layout.entry_width(place.width),
        ..place
    }
    .intersection(place);
    let hint = if writing {
        tr!(ctx.locale, "rounds-placeholder")
    } else {
        tr!(ctx.locale, "rounds-placeholder-list")
    };
    cursor.set(layout.pane.entry.editor.render(buffer, text, look, &hint));
    text
}
