//! Colours and signs: what they are here, decided once from the environment.
//!
//! The sixteen ANSI colours only, so that the user's own scheme is respected, on light ground and on dark. No
//! style carries meaning by its colour alone: what is selected has a bar and is bold, categories have signs.
//! With `NO_COLOR` everything is told by bold, underlined, reversed and dim.
//!
//! The Linux console draws a font of 256 or 512 glyphs and has its own idea of dim; it gets signs from code page
//! 437, which its fonts have, and grey instead of dim.
//!
//! Past five hundred lines on purpose: what each terminal can show stands side by side.

use ratatui::style::{Color, Modifier, Style};

use crate::workshop::Colour;

/// A colour that can be given to something, such as a category of cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Hue {
    /// Green.
    Green,
    /// Red.
    Red,
    /// Yellow.
    Yellow,
    /// Blue.
    Blue,
    /// Magenta.
    Magenta,
    /// Cyan.
    Cyan,
    /// The colour of text, made secondary.
    #[default]
    Gray,
}

impl Hue {
    /// All hues, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Green,
        Self::Red,
        Self::Yellow,
        Self::Blue,
        Self::Magenta,
        Self::Cyan,
        Self::Gray,
    ];
}

impl From<Colour> for Hue {
    /// Returns the hue in which a category of this colour is drawn.
    fn from(colour: Colour) -> Self {
        match colour {
            Colour::Green => Self::Green,
            Colour::Red => Self::Red,
            Colour::Yellow => Self::Yellow,
            Colour::Blue => Self::Blue,
            Colour::Magenta => Self::Magenta,
            Colour::Cyan => Self::Cyan,
            Colour::Gray => Self::Gray,
        }
    }
}

/// What is known of the terminal that matters for colours and signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// Whether colours are wanted: `NO_COLOR` is unset or empty.
    pub colour: bool,
    /// Whether this is the text console of Linux (`TERM=linux`).
    pub linux_console: bool,
    /// Whether the locale encodes text in UTF-8, as far as it says.
    pub utf8: bool,
}

impl Surroundings {
    /// A terminal of today: colours and UTF-8.
    pub const FULL: Self = Self {
        colour: true,
        linux_console: false,
        utf8: true,
    };

    /// Looks at the environment of the process.
    pub fn detect() -> Self {
        Self::from_variables(|name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    /// Decides from the values of environment variables.
    pub fn from_variables(value: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name| value(name).filter(|value| !value.is_empty());
        let locale = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG"));
        Self {
            colour: set("NO_COLOR").is_none(),
            linux_console: set("TERM").as_deref() == Some("linux"),
            utf8: cfg!(windows) || locale.is_none_or(|locale| encodes_utf8(&locale)),
        }
    }
}

/// Tells whether a locale such as `de_DE.UTF-8` encodes in UTF-8; one that names no encoding is trusted to.
fn encodes_utf8(locale: &str) -> bool {
    if matches!(locale, "C" | "POSIX") {
        return false;
    }
    let without_variant = locale.split('@').next().unwrap_or(locale);
    match without_variant.split_once('.') {
        Some((_, encoding)) => {
            encoding.eq_ignore_ascii_case("utf-8") || encoding.eq_ignore_ascii_case("utf8")
        }
        None => true,
    }
}

/// Styles and signs together: what a widget needs to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The styles.
    pub palette: Palette,
    /// The signs.
    pub glyphs: Glyphs,
}

impl Look {
    /// Chooses for what is known of the terminal.
    pub const fn new(surroundings: Surroundings) -> Self {
        Self {
            palette: Palette::new(surroundings),
            glyphs: Glyphs::new(surroundings),
        }
    }

    /// Chooses from the environment of the process.
    pub fn detect() -> Self {
        Self::new(Surroundings::detect())
    }
}

impl Default for Look {
    fn default() -> Self {
        Self::new(Surroundings::FULL)
    }
}

/// The styles of the program, by what they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    colour: bool,
    linux_console: bool,
}

impl Palette {
    /// The styles for such a terminal.
    pub const fn new(surroundings: Surroundings) -> Self {
        Self {
            colour: surroundings.colour,
            linux_console: surroundings.linux_console,
        }
    }

    /// Ordinary text.
    pub const fn text(&self) -> Style {
        Style::new()
    }

    /// A heading.
    pub const fn heading(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Where I am: the open tab, the key in a hint, the bar beside the selection.
    pub const fn accent(&self) -> Style {
        self.strong(Color::Cyan)
    }

    /// What is secondary.
    pub const fn dim(&self) -> Style {
        match (self.linux_console, self.colour) {
            (false, _) => Style::new().add_modifier(Modifier::DIM),
            (true, true) => Style::new().fg(Color::DarkGray),
            (true, false) => Style::new(),
        }
    }

    /// A selected row; the bar of [`Glyphs::bar`] stands beside it.
    pub const fn selected(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The one thing the next key goes to, where a bar has no room: a button, a cell of a grid.
    pub const fn focused(&self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// What matches the filter.
    pub const fn matched(&self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// What should be looked at; its sign is [`Glyphs::warning`].
    pub const fn warning(&self) -> Style {
        self.strong(Color::Yellow)
    }

    /// What went wrong.
    pub const fn error(&self) -> Style {
        if self.colour {
            Style::new().fg(Color::Red).add_modifier(Modifier::BOLD)
        } else {
            Style::new().add_modifier(Modifier::REVERSED)
        }
    }

    /// What is safe on disk; its sign is [`Glyphs::check`].
    pub const fn saved(&self) -> Style {
        self.plain(Color::Green)
    }

    /// The given colour.
    pub const fn hue(&self, hue: Hue) -> Style {
        let colour = match hue {
            Hue::Green => Color::Green,
            Hue::Red => Color::Red,
            Hue::Yellow => Color::Yellow,
            Hue::Blue => Color::Blue,
            Hue::Magenta => Color::Magenta,
            Hue::Cyan => Color::Cyan,
            Hue::Gray => return self.dim(),
        };
        self.plain(colour)
    }

    const fn plain(&self, colour: Color) -> Style {
        if self.colour {
            Style::new().fg(colour)
        } else {
            Style::new()
        }
    }

    const fn strong(&self, colour: Color) -> Style {
        if self.colour {
            Style::new().fg(colour)
        } else {
            Style::new().add_modifier(Modifier::BOLD)
        }
    }
}

/// The signs of the program; each takes one cell, except where said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// Stands beside what is selected.
    pub bar: &'static str,
    /// Is running now.
    pub running: &'static str,
    /// Is done, or safe.
    pub check: &'static str,
    /// Is fixed and does not move.
    pub fixed: &'static str,
    /// Something can be typed or opened here.
    pub prompt: &'static str,
    /// Was cut here; one to three cells.
    pub ellipsis: &'static str,
    /// A dot stuck on the wall, or a mark.
    pub dot: &'static str,
    /// Is nearly equal.
    pub near: &'static str,
    /// Should be looked at.
    pub warning: &'static str,
    /// Is no longer worded as it was written first.
    pub edited: &'static str,
    /// Follows from, leads to.
    pub arrow: &'static str,
    /// Separates beside each other.
    pub separator: &'static str,
    /// The minus sign.
    pub minus: &'static str,
    /// A horizontal line.
    pub horizontal: &'static str,
    /// A vertical line.
    pub vertical: &'static str,
    /// Where a horizontal and a vertical line cross.
    pub cross: &'static str,
    /// Hangs at another place as well.
    pub twin: &'static str,
    /// Can be left out.
    pub optional: &'static str,
    /// The corners of a frame: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// The thumb of a scroll bar.
    pub thumb: &'static str,
    /// A filled cell of a progress bar.
    pub full: &'static str,
    /// An empty cell of a progress bar.
    pub empty: &'static str,
    /// The parts of a cell of a progress bar, from one filling the least; may be none.
    pub parts: &'static [&'static str],
    /// What large letters are made of.
    pub blocks: Blocks,
}

/// The parts of a cell that large letters can be made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blocks {
    /// Whole cells.
    Whole,
    /// Halves, one above the other.
    Halves,
    /// Quarters.
    Quarters,
}

impl Glyphs {
    /// The signs for such a terminal.
    pub const fn new(surroundings: Surroundings) -> Self {
        match (surroundings.utf8, surroundings.linux_console) {
            (false, _) => Self::ASCII,
            (true, true) => Self::CONSOLE,
            (true, false) => Self::UNICODE,
        }
    }

    /// For terminals with the fonts of today.
    pub const UNICODE: Self = Self {
        bar: "▌",
        running: "▶",
        check: "✓",
        fixed: "■",
        prompt: "▸",
        ellipsis: "…",
        dot: "●",
        near: "≈",
        warning: "⚠",
        edited: "✎",
        arrow: "→",
        separator: "·",
        minus: "−",
        horizontal: "─",
        vertical: "│",
        cross: "┼",
        twin: "⧉",
        optional: "○",
        corners: ["┌", "┐", "└", "┘"],
        thumb: "▐",
        full: "█",
        empty: "░",
        parts: &["▏", "▎", "▍", "▌", "▋", "▊", "▉"],
        blocks: Blocks::Quarters,
    };

    /// For the Linux console: only what code page 437 has.
    pub const CONSOLE: Self = Self {
        running: "►",
        check: "√",
        prompt: "»",
        ellipsis: "..",
        dot: "•",
        warning: "!",
        edited: "~",
        minus: "-",
        twin: "≡",
        parts: &["▌"],
        blocks: Blocks::Halves,
        ..Self::UNICODE
    };

    /// For a locale that is not UTF-8.
    pub const ASCII: Self = Self {
        bar: "|",
        running: ">",
        check: "+",
        fixed: "#",
        prompt: ">",
        ellipsis: "..",
        dot: "*",
        near: "~",
        warning: "!",
        edited: "~",
        arrow: ">",
        separator: "-",
        minus: "-",
        horizontal: "-",
        vertical: "|",
        cross: "+",
        twin: "=",
        optional: "o",
        corners: ["+", "+", "+", "+"],
        thumb: "#",
        full: "#",
        empty: ".",
        parts: &[],
        blocks: Blocks::Whole,
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONO: Surroundings = Surroundings {
        colour: false,
        ..Surroundings::FULL
    };
    const CONSOLE: Surroundings = Surroundings {
        linux_console: true,
        ..Surroundings::FULL
    };

    fn all_styles(palette: Palette) -> Vec<Style> {
        let mut styles = vec![
            palette.text(),
            palette.heading(),
            palette.accent(),
            palette.dim(),
            palette.selected(),
            palette.focused(),
            palette.matched(),
            palette.warning(),
            palette.error(),
            palette.saved(),
        ];
        styles.extend(Hue::ALL.map(|hue| palette.hue(hue)));
        styles
    }

    fn with(variables: &[(&str, &str)]) -> Surroundings {
        Surroundings::from_variables(|name| {
            variables
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn no_colour_means_no_colour_anywhere() {
        for style in all_styles(Palette::new(MONO)) {
            assert_eq!((style.fg, style.bg), (None, None));
        }
    }

    #[test]
    fn only_the_sixteen_colours_are_used() {
        for style in all_styles(Palette::new(Surroundings::FULL)) {
            assert!(
                !matches!(style.fg, Some(Color::Rgb(..) | Color::Indexed(_))),
                "{style:?}"
            );
            assert_eq!(
                style.bg, None,
                "a background of ours would hide the user's scheme"
            );
        }
    }

    #[test]
    fn the_linux_console_is_never_asked_for_dim() {
        for surroundings in [
            CONSOLE,
            Surroundings {
                colour: false,
                ..CONSOLE
            },
        ] {
            for style in all_styles(Palette::new(surroundings)) {
                assert!(!style.add_modifier.contains(Modifier::DIM));
            }
        }
    }

    #[test]
    fn selection_and_errors_are_visible_without_colour() {
        let palette = Palette::new(MONO);
        for style in [
            palette.selected(),
            palette.focused(),
            palette.accent(),
            palette.warning(),
            palette.error(),
        ] {
            assert!(!style.add_modifier.is_empty());
        }
    }

    #[test]
    fn an_empty_no_color_is_no_wish() {
        assert!(with(&[("NO_COLOR", "")]).colour);
        assert!(!with(&[("NO_COLOR", "1")]).colour);
    }

    #[test]
    fn the_first_locale_variable_that_is_set_decides() {
        assert!(with(&[]).utf8);
        assert!(with(&[("LC_ALL", ""), ("LANG", "de_DE.UTF-8")]).utf8);
        assert!(with(&[("LANG", "de_DE.utf8@euro")]).utf8);
        assert!(cfg!(windows) || !with(&[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")]).utf8);
        assert!(cfg!(windows) || !with(&[("LANG", "de_DE.ISO-8859-1")]).utf8);
    }

    #[test]
    fn every_sign_takes_the_cells_it_says_and_falls_back_where_it_must() {
        for glyphs in [Glyphs::UNICODE, Glyphs::CONSOLE, Glyphs::ASCII] {
            let single = [
                glyphs.bar,
                glyphs.running,
                glyphs.check,
                glyphs.fixed,
                glyphs.prompt,
                glyphs.dot,
                glyphs.near,
                glyphs.warning,
                glyphs.edited,
                glyphs.arrow,
                glyphs.separator,
                glyphs.minus,
                glyphs.horizontal,
                glyphs.vertical,
                glyphs.cross,
                glyphs.twin,
                glyphs.thumb,
                glyphs.full,
                glyphs.empty,
            ];
            for glyph in single.iter().chain(&glyphs.corners).chain(glyphs.parts) {
                assert_eq!(crate::gate::width(glyph), 1, "{glyph}");
            }
            assert!(crate::gate::width(glyphs.ellipsis) <= 3);
        }
        assert_eq!(Glyphs::new(CONSOLE), Glyphs::CONSOLE);
        let latin = Surroundings {
            utf8: false,
            ..CONSOLE
        };
        assert!(Glyphs::new(latin).corners.concat().is_ascii());
    }
}
