//! What a key can mean.
//!
//! Keys become actions at the border, once ([`super::keymap`]); panes and dialogs know actions only. The
//! same action means the same thing everywhere (*new*, *edit*, *delete*), so that whoever has learnt one
//! pane knows the next; what it is called where stands in the keymap's rows.

use super::pane::PaneId;
use crate::workshop::Availability;

/// What a key can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    // Everywhere
    /// Shows a pane.
    Pane(PaneId),
    /// Takes back the last step.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Shows the keys of where I am.
    Help,
    /// Finds any action by its name.
    Palette,
    /// Switches the language of the interface.
    Language,
    /// Keeps what is shown wherever two wordings stand against each other.
    SettleAll,
    /// Erases the data of a person from everything that the workshop keeps.
    Erase,
    /// Erases the whole workshop.
    EraseWorkshop,
    /// Goes where something written on paper belongs, by the code that stands on the sheet.
    Paper,
    /// Makes a copy of a workshop that can only be read, to work on.
    WorkOnCopy,
    /// Shows what the people in the room are to see, over the whole screen.
    Beamer,
    /// Shows what was done when.
    History,
    /// Shows the questions that are answered with dots.
    Dots,
    /// Shows how late the day is, and what can be done about it.
    Lateness,
    /// Shows what was found when the workshop was opened.
    Findings,
    /// Shows what was edited by hand in the readable copy.
    HandEdits,
    /// Ends the program (or leaves the workshop for the start screen).
    Quit,
    /// Stops the program and gives the shell back, until it is called to the front again.
    Suspend,
    /// Draws the whole screen anew.
    Repaint,

    // Movement
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One column, or one value, to the left.
    Left,
    /// One column, or one value, to the right.
    Right,
    /// One screen up.
    PageUp,
    /// One screen down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// To the next area of the pane, or the next field of a form.
    NextArea,
    /// To the previous area of the pane, or the previous field of a form.
    PreviousArea,

    // Things
    /// Opens what is selected, or takes over what was typed.
    Enter,
    /// Goes back one step, or closes.
    Back,
    /// Makes a new thing.
    New,
    /// Makes a new thing of the second kind that the pane knows.
    NewOther,
    /// Changes what is selected.
    Edit,
    /// Removes what is selected.
    Delete,
    /// Moves what is selected up in its order.
    MoveUp,
    /// Moves what is selected down in its order.
    MoveDown,
    /// Moves what is selected to the left.
    MoveLeft,
    /// Moves what is selected to the right.
    MoveRight,
    /// Marks what is selected, so that the next action means all that is marked.
    Mark,
    /// Narrows the list down by a word.
    Filter,
    /// Settles what was written at the same time elsewhere: keeps what is shown.
    Settle,
    /// A digit, 0 to 9, for the thing of that number.
    Digit(u8),
    /// Begins a new line inside a text.
    NewLine,
    /// Takes over a whole form.
    Submit,

    // Agenda and rounds
    /// Starts what is selected, or stops it when it runs.
    StartStop,
    /// Stops what runs and starts what comes after it.
    Next,
    /// Adds a minute to what runs (or to what is planned).
    OneMore,
    /// Takes a minute away.
    OneLess,
    /// Adds five minutes.
    FiveMore,
    /// Takes five minutes away.
    FiveLess,
    /// Fixes the start of an item, or lets it move again.
    Fix,
    /// Changes what the workshop is called, and when and where it is.
    Day,

    // Rounds
    /// Shows which question of which theme has how many answers, or goes back from there.
    Grid,
    /// Shows who is in which group, and which group is where when.
    Overview,
    /// Draws groups or tables with the seed that the workshop has.
    Draw,
    /// Draws groups or tables anew, otherwise.
    Shuffle,
    /// Switches between stations and World Café.
    Rotation,
    /// Says whether a table of the World Café keeps its host.
    HostRule,
    /// Gives those who came late a place.
    Late,
    /// Goes to the next thing that is wrong with the plan.
    NextConflict,
    /// Has another group credited with what is being typed.
    OtherGroup,
    /// Has the group that is here confirm an answer, or takes that back.
    Confirm,
    /// Has the group that is here object to an answer, with a word.
    Object,

    // Cards and clusters
    /// Goes on to the next category.
    NextCategory,
    /// Goes back to the previous category.
    PreviousCategory,
    /// Puts the card into the next category.
    ChangeCategory,
    /// Manages the categories, themes, questions or groups of this pane.
    Manage,
    /// Hangs the card under a second theme as well.
    Twin,
    /// Takes the card off the wall.
    Unsort,
    /// Puts marked cards into a cluster with a heading, or changes the heading.
    Heading,
    /// Switches between tiles and lines.
    Tiles,
    /// Does what is suggested below the wall.
    Suggested,

    // People
    /// Says whether a person is in the room.
    Present,
    /// Tick off everybody at once, or nobody.
    AllPresent,
    /// Puts a person into the next group.
    NextGroup,
    /// Makes groups of all who are present.
    MakeGroups,
    /// Says of two people that they are to be together.
    Together,
    /// Says of two people that they must not meet.
    Apart,
    /// Lists what was said of pairs of people.
    Pairs,
    /// Gives a place to everybody who has none, without moving anybody else.
    Place,
    /// Says who stays at a theme's table.
    Host,
    /// Shows a list in another order, and back in its own.
    Sort,

    // Beamer
    /// Holds the page that is shown, or lets pages turn by themselves again.
    HoldPages,
    /// Shows nothing, or the picture again.
    Darken,

    // Agreements
    /// Goes on to the next value: of a status, or of an answer to the date poll.
    Cycle,
    /// Takes the option for the next meeting.
    Choose,
    /// Changes the goal of the next meeting.
    Goal,
    /// Notes what somebody says to an option of the date poll; none takes it back.
    Vote(Option<Availability>),
    /// Lists what is still open before people leave.
    Check,

    // Dots
    /// Closes a ballot, or opens it again.
    CloseBallot,
    /// Asks the same question again.
    Again,
    /// Takes all counts of a ballot back.
    ResetBallot,
    /// Puts clusters in the order of their dots.
    SortByDots,

    // History
    /// Shows the whole workshop as it was after a step.
    LookBack,
    /// Makes a thing what it was before a step.
    RestoreBefore,
    /// Makes a thing what it was after a step.
    RestoreAfter,

    // Photos
    /// Attaches a photo to what is selected.
    Photo,
    /// Lists the photos.
    Photos,

    // Documentation
    /// Chooses what is written of the documentation, and how.
    Export,
    /// Writes the documentation as it was chosen last.
    ExportNow,
    /// Shows what was written last.
    ExportReport,
    /// Chooses all there is, or nothing.
    All,
    /// Switches the language of the documentation.
    DocumentLanguage,
    /// Goes to the pane that a part of the documentation came from.
    Jump,

    // Start screen
    /// Reads a text of an earlier workshop.
    Import,
    /// Opens a folder by its name.
    OpenFolder,
    /// Opens the example.
    Example,
}
