//! What the keys of the wall do: each turns what is meant into one change, one step of undo.

use super::board::Key;
use super::{Clusters, forms};
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::{self, Topic};
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::panes::cards::wordings;
use crate::tui::panes::photos;
use crate::workshop::wall::{self, Hung};
use crate::workshop::{BallotKind, Change, ClusterId, Direction, ItemKind, PhotoAt, Target, ThemeId};

/// How much of a text a notice quotes.
const QUOTE: usize = 30;

/// How many cards are found again after undo.
const REMEMBERED: usize = 200;

impl Clusters {
    pub(super) fn act(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        match action {
            Action::Digit(0) | Action::Unsort => self.unsort(ctx),
            Action::Digit(number) => self.sort(usize::from(number), ctx),
            Action::Suggested => self.take_suggestion(ctx),
            Action::Delete => self.take_off(ctx),
            Action::Heading => self.heading(ctx),
            Action::Twin => self.twin(ctx),
            Action::MoveUp => self.shift(Direction::Up, ctx),
            Action::MoveDown => self.shift(Direction::Down, ctx),
            Action::MoveLeft => self.shove(self.lane.checked_sub(1), ctx),
            Action::MoveRight => self.shove(Some(self.lane + 1), ctx),
            Action::New => Outcome::open(forms::new_theme(ctx)),
            Action::NewOther => self.vote(ctx),
            Action::SortByDots => dialogs::sort_clusters(None, ctx),
            Action::Manage => forms::manage(ctx),
            Action::Enter | Action::Edit => self.edit(ctx),
            Action::Photo => photos::choose(self.photo_at(ctx)),
            Action::Photos => photos::list(self.photo_at(ctx)),
            Action::Settle => self.settle(ctx),
            Action::Choose => self.choose_wording(ctx),
            _ => Outcome::ignored(),
        }
    }

    /// Asks what of the wall dots are put on; the likeliest is selected: clusters, where there are some.
    fn vote(&self, ctx: &Ctx<'_>) -> Outcome {
        let theme = self.board.lanes.get(self.lane).and_then(|lane| lane.theme);
        let has_clusters = !ctx.workshop.clusters.is_empty();
        let topic = Topic {
            kind: if has_clusters {
                BallotKind::Clusters
            } else {
                BallotKind::Cards
            },
            category: None,
            theme: theme.filter(|_| !has_clusters),
        };
        Outcome::open(dialogs::new_ballot(Some(topic), ctx))
    }

    /// Returns what a photo shows: the theme of the column, or else the wall.
    fn photo_at(&self, ctx: &Ctx<'_>) -> Option<PhotoAt> {
        let theme = self.board.lanes.get(self.lane).and_then(|lane| lane.theme);
        let mut items = ctx.workshop.items.iter();
        theme.map(PhotoAt::Theme).or_else(|| {
            let wall = items.find(|item| *item.kind == ItemKind::Clustering)?;
            Some(PhotoAt::Item(wall.id()))
        })
    }

    /// Returns what is meant, or says that nothing is.
    fn cards(&self, ctx: &Ctx<'_>) -> Result<Vec<Hung>, Outcome> {
        let cards = self.meant();
        if cards.is_empty() {
            let text = tr!(ctx.locale, "clusters-choose-card");
            return Err(Outcome::notify(Tone::Info, text));
        }
        Ok(cards)
    }

    /// Makes a change that uses up the marks.
    fn commit(&mut self, change: Change) -> Outcome {
        if let Some(hung) = self.selected().and_then(Key::hung) {
            self.gone.push(hung);
            if self.gone.len() > REMEMBERED {
                self.gone.remove(0);
            }
        }
        self.marks.clear();
        Outcome::commit(change)
    }

    /// Puts what is meant under the theme of this number.
    fn sort(&mut self, number: usize, ctx: &Ctx<'_>) -> Outcome {
        let themes = self.board.lanes.len().saturating_sub(1);
        if themes == 0 {
            return Outcome::notify(Tone::Warning, tr!(ctx.locale, "clusters-themes-first"));
        }
        let Some(theme) = self.board.lanes.get(number).and_then(|lane| lane.theme) else {
            let text = tr!(
                ctx.locale,
                "clusters-no-such-theme",
                number = number,
                count = themes
            );
            return Outcome::notify(Tone::Warning, text);
        };
        match self.cards(ctx) {
            Ok(cards) => self.sort_under(&cards, theme, ctx),
            Err(told) => told,
        }
    }

    fn sort_under(&mut self, cards: &[Hung], theme: ThemeId, ctx: &Ctx<'_>) -> Outcome {
        let change = wall::sort_under(ctx.workshop, cards, theme);
        if change.is_empty() {
            let theme = forms::theme_name(theme, ctx);
            return Outcome::notify(
                Tone::Info,
                tr!(ctx.locale, "clusters-already-there", theme = theme),
            );
        }
        self.commit(change)
    }

    fn take_suggestion(&mut self, ctx: &Ctx<'_>) -> Outcome {
        match (self.suggestion(ctx), self.selected()) {
            (Some(suggestion), Some(Key::Card(hung))) => self.sort_under(&[hung], suggestion.theme, ctx),
            _ => Outcome::notify(Tone::Info, tr!(ctx.locale, "clusters-no-suggestion")),
        }
    }

    fn unsort(&mut self, ctx: &Ctx<'_>) -> Outcome {
        match self.cards(ctx) {
            Ok(cards) => {
                let change = wall::unsort(ctx.workshop, &cards);
                if change.is_empty() {
                    let text = tr!(ctx.locale, "clusters-already-unsorted");
                    return Outcome::notify(Tone::Info, text);
                }
                self.commit(change)
            }
            Err(told) => told,
        }
    }

    /// Takes cards off the wall, or a heading off its cards, and says what that means.
    fn take_off(&mut self, ctx: &Ctx<'_>) -> Outcome {
        match self.selected() {
            Some(Key::Heading(_, Some(cluster))) if self.marks.is_empty() => dissolve(cluster, ctx),
            Some(Key::Heading(_, None)) if self.marks.is_empty() => Outcome::handled(),
            _ => {
                let cards = self.meant();
                let outcome = self.unsort(ctx);
                if outcome.change.is_empty() {
                    return outcome;
                }
                let text = match &cards[..] {
                    [one] => {
                        let card = quoted_card(*one, ctx);
                        if self.board.hangs_twice(one.card) {
                            tr!(ctx.locale, "clusters-place-gone", card = card)
                        } else {
                            tr!(ctx.locale, "clusters-taken-off", card = card)
                        }
                    }
                    many => tr!(ctx.locale, "clusters-many-taken-off", count = many.len()),
                };
                outcome.and(Effect::Notify(Tone::Info, text))
            }
        }
    }

    /// Puts what is meant under a heading; on a heading itself, changes it.
    fn heading(&mut self, ctx: &Ctx<'_>) -> Outcome {
        if self.marks.is_empty()
            && let Some(Key::Heading(theme, cluster)) = self.selected()
        {
            return self.edit_heading(theme, cluster, ctx);
        }
        if self.board.lanes.len() < 2 {
            return Outcome::notify(Tone::Warning, tr!(ctx.locale, "clusters-themes-first"));
        }
        match self.cards(ctx) {
            Ok(cards) => {
                let theme = self.common_theme(&cards);
                Outcome::open(forms::group(cards, theme, &self.used, ctx))
            }
            Err(told) => told,
        }
    }

    /// Returns the theme where I am; among the unsorted ones, the theme under which all of these hang.
    fn common_theme(&self, cards: &[Hung]) -> Option<ThemeId> {
        if let Some(theme) = self.board.lanes.get(self.lane).and_then(|lane| lane.theme) {
            return Some(theme);
        }
        let mut lanes = cards.iter().map(|&hung| self.board.find(Key::Card(hung)));
        let (lane, _) = lanes.next()??;
        let same = lanes.all(|found| found.is_some_and(|(other, _)| other == lane));
        same.then(|| self.board.lanes[lane].theme).flatten()
    }

    /// Changes a heading; where there is none, gives one to the cards that have none.
    fn edit_heading(&self, theme: ThemeId, cluster: Option<ClusterId>, ctx: &Ctx<'_>) -> Outcome {
        if let Some(cluster) = cluster {
            return forms::heading(cluster, ctx).map_or_else(Outcome::handled, Outcome::open);
        }
        let wall = wall::wall(ctx.workshop);
        let cards = wall
            .section(theme, None)
            .map(|section| section.cards.clone())
            .unwrap_or_default();
        Outcome::open(forms::group(cards, Some(theme), &self.used, ctx))
    }

    fn edit(&self, ctx: &Ctx<'_>) -> Outcome {
        match self.selected() {
            Some(Key::Card(hung)) => forms::card(hung.card, ctx).map_or_else(Outcome::handled, Outcome::open),
            Some(Key::Heading(theme, cluster)) => self.edit_heading(theme, cluster, ctx),
            None => {
                let theme = self.board.lanes.get(self.lane).and_then(|lane| lane.theme);
                let form = theme.and_then(|theme| forms::theme(theme, ctx));
                form.map_or_else(Outcome::ignored, Outcome::open)
            }
        }
    }

    /// Keeps what is shown of what is meant, where it says two things; or else of the column's name.
    fn settle(&self, ctx: &Ctx<'_>) -> Outcome {
        let meant: Vec<Target> = match self.selected() {
            Some(Key::Heading(_, cluster)) if self.marks.is_empty() => {
                cluster.map(Target::from).into_iter().collect()
            }
            _ => self.meant().iter().map(|hung| hung.card.into()).collect(),
        };
        let mut change: Change = meant
            .into_iter()
            .filter_map(|target| ctx.workshop.settlement(target))
            .collect();
        if change.is_empty() {
            let theme = self.board.lanes.get(self.lane).and_then(|lane| lane.theme);
            change
                .ops
                .extend(theme.and_then(|theme| ctx.workshop.settlement(theme.into())));
        }
        if change.is_empty() {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "clusters-not-contested"));
        }
        Outcome::commit(change).and(Effect::Notify(Tone::Info, tr!(ctx.locale, "cards-settled")))
    }

    fn choose_wording(&self, ctx: &Ctx<'_>) -> Outcome {
        let hung = self.selected().and_then(Key::hung);
        let card = hung.and_then(|hung| ctx.workshop.cards.get(hung.card));
        match card.and_then(|card| wordings(card, ctx)) {
            Some(picker) => Outcome::open(picker),
            None => Outcome::notify(Tone::Info, tr!(ctx.locale, "clusters-not-contested")),
        }
    }

    fn twin(&self, ctx: &Ctx<'_>) -> Outcome {
        if self.board.lanes.len() < 2 {
            return Outcome::notify(Tone::Warning, tr!(ctx.locale, "clusters-themes-first"));
        }
        match self.cards(ctx) {
            Ok(cards) => Outcome::open(forms::twin(cards, &self.board, &self.used, ctx)),
            Err(told) => told,
        }
    }

    /// Moves the selected card or heading up or down in its column.
    fn shift(&mut self, direction: Direction, ctx: &Ctx<'_>) -> Outcome {
        let change = match self.selected() {
            Some(Key::Card(hung)) if self.lane > 0 => wall::step(ctx.workshop, hung, direction),
            Some(Key::Heading(_, Some(cluster))) => wall::move_cluster(ctx.workshop, cluster, direction),
            _ => return Outcome::handled(),
        };
        self.follow = self.selected();
        Outcome::commit(change)
    }

    /// Moves what is meant, or the selected heading with its cards, to a neighbouring column and goes with it.
    fn shove(&mut self, lane: Option<usize>, ctx: &Ctx<'_>) -> Outcome {
        let Some(to) = lane.and_then(|lane| self.board.lanes.get(lane)) else {
            return Outcome::handled();
        };
        let selected = self.selected();
        if self.marks.is_empty()
            && let Some(Key::Heading(_, cluster)) = selected
        {
            let (Some(theme), Some(cluster)) = (to.theme, cluster) else {
                return Outcome::handled();
            };
            self.follow = Some(Key::Heading(theme, Some(cluster)));
            return Outcome::commit(wall::move_cluster_to(ctx.workshop, cluster, theme));
        }
        let cards = match self.cards(ctx) {
            Ok(cards) => cards,
            Err(told) => return told,
        };
        let change = match to.theme {
            Some(theme) => wall::sort_under(ctx.workshop, &cards, theme),
            None => wall::unsort(ctx.workshop, &cards),
        };
        // The marks stay, so that the same key moves the same cards on.
        self.follow = selected.filter(|key| key.hung().is_some_and(|hung| cards.contains(&hung)));
        Outcome::commit(change)
    }
}

fn dissolve(cluster: ClusterId, ctx: &Ctx<'_>) -> Outcome {
    let heading = ctx.workshop.clusters.get(cluster);
    let heading = heading.map_or_else(String::new, |cluster| quoted(&cluster.heading));
    let text = tr!(ctx.locale, "clusters-dissolved", heading = heading);
    Outcome::commit(wall::remove_cluster(ctx.workshop, cluster)).and(Effect::Notify(Tone::Info, text))
}

/// Returns the beginning of a text for a notice.
pub(super) fn quoted(text: &str) -> String {
    gate::truncate(&gate::show_flat(text), QUOTE).into_owned()
}

fn quoted_card(hung: Hung, ctx: &Ctx<'_>) -> String {
    let card = ctx.workshop.cards.get(hung.card);
    card.map_or_else(String::new, |card| quoted(&card.text))
}
