//! The entry line: an answer as it is being typed, to which question it goes and whose it is.

use ratatui::layout::Rect;

use crate::tui::pane::Draft;
use crate::tui::widgets::editor::{Editor, Lines};
use crate::workshop::answers::{self, Credit};
use crate::workshop::{Entity, Group, GroupId, Id, QuestionId, RoundId, ThemeId, Workshop, rounds};

/// What the place of a draft of the entry line begins with; theme and question follow.
const PLACE: &str = "rounds/entry/";

/// The line in which answers are typed.
pub(super) struct Entry {
    pub(super) editor: Editor,
    /// Whether keys go here (where there is something to answer).
    pub(super) open: bool,
    /// The question it stands under.
    pub(super) question: Option<QuestionId>,
    /// The group that was chosen for this theme and round in place of the one that is due.
    chosen: Option<(ThemeId, Option<RoundId>, Option<GroupId>)>,
    /// What was handed over as an answer, and the revision of the answers before it was.
    sent: Option<(String, u64)>,
    /// Where its text was drawn.
    pub(super) area: Rect,
}

impl Default for Entry {
    fn default() -> Self {
        Self {
            editor: Editor::new("", Lines::EnterCommits),
            open: true,
            question: None,
            chosen: None,
            sent: None,
            area: Rect::ZERO,
        }
    }
}

impl Entry {
    /// Returns whose the next answer at a theme is.
    pub(super) fn credit(&self, workshop: &Workshop, theme: ThemeId) -> Credit {
        let due = answers::credit(workshop, theme);
        match self.chosen {
            Some((at, round, group)) if at == theme && round == due.round => Credit {
                group: group.filter(|&group| workshop.groups.contains(group)),
                ..due
            },
            _ => due,
        }
    }

    /// Goes on to the next group that may have written this: first those that are here now, then the
    /// others, then none.
    pub(super) fn other_group(&mut self, workshop: &Workshop, theme: ThemeId) {
        let now = self.credit(workshop, theme);
        let here = now
            .round
            .map_or_else(Vec::new, |round| rounds::groups_at(workshop, theme, round));
        let others = workshop
            .groups
            .iter()
            .map(Group::id)
            .filter(|id| !here.contains(id));
        let order: Vec<Option<GroupId>> = here
            .iter()
            .copied()
            .chain(others)
            .map(Some)
            .chain([None])
            .collect();
        let at = order.iter().position(|&group| group == now.group).unwrap_or(0);
        self.chosen = Some((theme, now.round, order[(at + 1) % order.len()]));
    }

    /// Goes on to the next question, or back to the one before.
    pub(super) fn step(&mut self, workshop: &Workshop, forward: bool) {
        let count = workshop.questions.len();
        let now = self
            .question
            .and_then(|question| workshop.questions.rank(question));
        if let Some(now) = now {
            let next = if forward { now + 1 } else { now + count - 1 } % count;
            self.question = workshop.questions.nth(next).map(Entity::id);
        }
    }

    /// Empties the line, because its text is handed over as an answer.
    pub(super) fn send(&mut self, workshop: &Workshop) {
        self.sent = Some((self.editor.text(), workshop.answers.revision()));
        self.editor.clear();
    }

    /// Finds a question to stand under if its own is gone.
    pub(super) fn refresh(&mut self, workshop: &Workshop) {
        self.question = self
            .question
            .filter(|&question| workshop.questions.contains(question))
            .or_else(|| workshop.questions.nth(0).map(Entity::id));
    }

    /// Takes a text back that was handed over and did not become an answer: the disk may be full, the
    /// workshop open for reading only. To be asked when the handing over is done.
    pub(super) fn take_back(&mut self, workshop: &Workshop) {
        if let Some((text, before)) = self.sent.take_if(|_| self.editor.is_empty())
            && before == workshop.answers.revision()
        {
            self.editor.set_text(&text);
        }
    }

    pub(super) fn draft(&self, theme: Option<ThemeId>) -> Option<Draft> {
        if self.editor.text().trim().is_empty() {
            return None;
        }
        let theme = theme.map(|id| id.to_string()).unwrap_or_default();
        let question = self.question.map(|id| id.to_string()).unwrap_or_default();
        Some(Draft {
            place: format!("{PLACE}{theme}/{question}"),
            text: self.editor.text(),
        })
    }

    /// Takes a draft of this line back; returns the theme at which it was typed. What is typed already stays.
    pub(super) fn restore(&mut self, draft: &Draft) -> Option<Option<ThemeId>> {
        let (theme, question) = draft.place.strip_prefix(PLACE)?.split_once('/')?;
        let id = |text: &str| text.parse::<Id>().ok();
        self.question = id(question).map(QuestionId::from);
        let typed = self.editor.text();
        let gap = if typed.is_empty() { "" } else { "\n" };
        self.editor.set_text(&format!("{typed}{gap}{}", draft.text));
        self.open = true;
        Some(id(theme).map(ThemeId::from))
    }
}
