//! Draws the pictures of the README from the real drawing code: `cargo run --example pictures`.
//!
//! The day in Meißen, on the morning of 3 May 2012, with the agenda of the template that carries its
//! method. Every picture is a screen of the program, cell by cell, as SVG.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use werkstatt::clock::FixedClock;
use werkstatt::locale::{Language, Locale};
use werkstatt::session::Session;
use werkstatt::tui::Screen;
use werkstatt::tui::app::App;
use werkstatt::tui::input::{Input, KeyPress};
use werkstatt::tui::style::Look;
use werkstatt::workshop::{
    AnswerField, AnswerId, Change, IdSource, Item, Op, Plain, Record, Round, Version, Workshop, rounds,
    schedule,
};
use werkstatt::{example, template};

const COLUMNS: u16 = 100;
const ROWS: u16 = 30;
/// A cell in pixels.
const CELL: (f32, f32) = (8.4, 17.0);

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("docs/pictures");
    std::fs::create_dir_all(folder)?;
    let pictures = [
        ("agenda", "F2"),
        ("cards", "F3 V i e Space S T E U E R N ?"),
        ("clusters", "F4"),
        ("rounds", "F5"),
        ("plan", "F5 Esc w"),
        ("beamer", "F5 Esc s F11"),
        ("agreements", "F6"),
        ("document", "F8"),
    ];
    for (name, keys) in pictures {
        let buffer = picture(Language::De, keys)?;
        std::fs::write(folder.join(format!("{name}.svg")), svg(&buffer))?;
    }
    Ok(())
}

/// Plays the morning up to the card query and presses some keys.
fn picture(language: Language, keys: &str) -> Result<Buffer, Box<dyn Error>> {
    let clock = Arc::new(FixedClock::at(DateTime::parse_from_rfc3339(
        "2012-05-03T09:04:00+02:00",
    )?));
    let mut session = Session::in_memory(clock.clone(), 2012);
    session.commit(Change { ops: day()? })?;
    let items: Vec<_> = session.workshop().items.iter().map(Item::id).collect();
    for (item, minutes) in items.iter().take(2).zip([34, 32]) {
        let change = schedule::start(session.workshop(), *item, session.now());
        session.commit(change)?;
        clock.advance(TimeDelta::minutes(minutes));
    }
    clock.advance(TimeDelta::seconds(26));
    let mut app = App::new(session, Locale::new(language), Look::default());
    let mut terminal = Terminal::new(TestBackend::new(COLUMNS, ROWS))?;
    terminal.draw(|frame| app.draw(frame))?;
    for key in keys.split(' ') {
        let key: KeyPress = key.parse().map_err(|_| format!("{key} is no key"))?;
        app.handle(&Input::Key(key));
        terminal.draw(|frame| app.draw(frame))?;
    }
    Ok(terminal.backend().buffer().clone())
}

/// The example with the agenda, the groups and the rounds of the template, some people and some answers.
fn day() -> Result<Vec<Op>, Box<dyn Error>> {
    let ids = IdSource::new(3);
    let template = template::builtin(Language::De)
        .into_iter()
        .next()
        .ok_or("no template")?;
    let date = NaiveDate::from_ymd_opt(2012, 5, 3);
    let mut planned = Workshop::default();
    planned.commit(template.ops(&ids, "", date, "Meißen"), Version::default());
    let planned = planned.plain();
    let mut plain: Plain = example::meissen();
    plain.items = planned.items;
    plain.groups = planned.groups;
    plain.rounds = planned.rounds;
    if let (Some(day), Some(template)) = (plain.days.first_mut(), planned.days.first()) {
        day.changeover = template.changeover;
    }
    let groups: Vec<_> = plain.groups.iter().map(|group| group.id).collect();
    for (index, person) in plain.participants.iter_mut().enumerate() {
        person.present = true;
        person.group = groups.get(index % groups.len().max(1)).copied();
    }
    let mut workshop = Workshop::default();
    workshop.commit(plain.clone().into_ops(), Version::default());
    let mut ops = plain.into_ops();
    let written = [
        (0, 0, "Wege unter 30 Minuten"),
        (0, 0, "eine Anlaufstelle, die alle kennen"),
        (0, 1, "mobile Beratung im Bürgerbus"),
        (1, 0, "gleiche Standards in allen Kreisen"),
    ];
    for (theme, question, text) in written {
        let (Some(theme), Some(question)) = (workshop.themes.nth(theme), workshop.questions.nth(question))
        else {
            continue;
        };
        let round = workshop.rounds.nth(0).map(Round::id);
        let group = round.and_then(|round| rounds::group_at(&workshop, theme.id(), round));
        let id: AnswerId = ids.fresh();
        let fields = vec![
            AnswerField::Text(text.to_owned()),
            AnswerField::Theme(Some(theme.id())),
            AnswerField::Question(Some(question.id())),
            AnswerField::Group(group),
            AnswerField::Round(round),
        ];
        ops.push(Op::Set(Record::Answer(id, fields)));
    }
    Ok(ops)
}

/// Writes a screen as SVG: a background, then a text for every run of equal style.
fn svg(buffer: &Buffer) -> String {
    let (width, height) = (
        f32::from(buffer.area.width) * CELL.0,
        f32::from(buffer.area.height) * CELL.1,
    );
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.0} {:.0}\" font-family=\"ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace\" font-size=\"14\">\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1c1f26\"/>\n",
        width + 24.0,
        height + 24.0
    );
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let start = x;
            let style = look(buffer, x, y);
            let mut text = String::new();
            while x < buffer.area.width && look(buffer, x, y) == style {
                text.push_str(buffer[(x, y)].symbol());
                x += 1;
            }
            let left = 12.0 + f32::from(start) * CELL.0;
            let top = 12.0 + f32::from(y) * CELL.1;
            let long = f32::from(x - start) * CELL.0;
            if style.reversed {
                let _ = writeln!(
                    out,
                    "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{long:.1}\" height=\"{}\" fill=\"{}\"/>",
                    CELL.1, style.colour
                );
            }
            if text.trim().is_empty() {
                continue;
            }
            let colour = if style.reversed { "#1c1f26" } else { style.colour };
            let bold = if style.bold { " font-weight=\"bold\"" } else { "" };
            let _ = writeln!(
                out,
                "<text x=\"{left:.1}\" y=\"{:.1}\" textLength=\"{long:.1}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" fill=\"{colour}\"{bold}>{}</text>",
                top + 13.0,
                text.replace('&', "&amp;")
                    .replace('<', "&lt;")
                    .replace('>', "&gt;")
            );
        }
    }
    out.push_str("</svg>\n");
    out
}

#[derive(PartialEq)]
struct CellLook {
    colour: &'static str,
    bold: bool,
    reversed: bool,
}

fn look(buffer: &Buffer, x: u16, y: u16) -> CellLook {
    let cell = &buffer[(x, y)];
    let dim = cell.modifier.contains(Modifier::DIM);
    let colour = match (cell.fg, dim) {
        (Color::Green, false) => "#8fce8b",
        (Color::Green, true) => "#5f8f5d",
        (Color::Red, false) => "#f08a80",
        (Color::Red, true) => "#a45f59",
        (Color::Yellow, _) => "#e6c36a",
        (Color::Blue, _) => "#7fb0ea",
        (Color::Magenta, _) => "#cf96dd",
        (Color::Cyan, _) => "#6fc7cf",
        (_, true) => "#7d8590",
        (_, false) => "#d8dce3",
    };
    CellLook {
        colour,
        bold: cell.modifier.contains(Modifier::BOLD),
        reversed: cell.modifier.contains(Modifier::REVERSED),
    }
}
