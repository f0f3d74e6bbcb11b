//! Typing in what was written on paper: from the code on the sheet to the pane where the text belongs.

use super::{App, Flow};
use crate::tr;
use crate::tui::dialogs;
use crate::tui::pane::{PaneId, Tone};
use crate::workshop::codes::Spot;

/// Returns the pane in which something written on paper is typed in.
const fn home(spot: Spot) -> PaneId {
    match spot {
        Spot::Answers(..) | Spot::AnyAnswers => PaneId::Rounds,
        Spot::Cards(_) | Spot::AnyCards => PaneId::Cards,
        Spot::Theme(_) | Spot::Cluster(_) => PaneId::Clusters,
        Spot::Agreements | Spot::Poll | Spot::Invitations => PaneId::Agreements,
        Spot::Participants => PaneId::People,
    }
}

impl App {
    /// Asks for the code on the sheet.
    pub(super) fn ask_for_code(&mut self) -> Flow {
        let form = dialogs::paper(&self.ctx());
        self.dialogs_mut().push(Box::new(form));
        Flow::Draw
    }

    /// Goes where the text belongs and says where that is. A form that is open there is not covered by another
    /// one and not closed: somebody is in the middle of it.
    pub(super) fn type_in(&mut self, spot: Spot) -> Flow {
        self.active = home(spot);
        if !self.dialogs().is_empty() {
            let text = tr!(self.locale, "paper-form-open");
            self.notify(Tone::Warning, text);
            return Flow::Draw;
        }
        let index = self.index();
        let (panes, ctx) = self.parts();
        let outcome = panes[index].type_in(spot, &ctx);
        let flow = self.apply(outcome);
        let place = dialogs::spot_name(spot, self.session.workshop(), &self.locale);
        self.notify(Tone::Info, place);
        flow.and(Flow::Draw)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::tui::fixture::{category, meissen, theme};
    use crate::tui::probe::Probe;
    use crate::workshop::codes::Codes;
    use crate::workshop::{Entity, Question};

    fn probe() -> Probe {
        Probe::new(Language::De, 100, 30, meissen())
    }

    fn code(probe: &Probe, spot: Spot) -> String {
        Codes::of(probe.workshop()).code(spot)
    }

    /// Returns the second question of the theme Qualität.
    fn cell(probe: &Probe) -> Spot {
        let question = probe.workshop().questions.nth(1).map(Question::id).unwrap();
        Spot::Answers(theme(probe.workshop(), "Qualität"), question)
    }

    #[test]
    fn the_code_of_a_question_leads_from_an_open_text_to_where_its_answers_are_typed() {
        let mut probe = probe();
        let spot = cell(&probe);
        let code = code(&probe, spot).to_lowercase();
        probe.keys("F3").text("halbe Karte").keys("ctrl+t").text(&code);
        probe.keys("enter").text("vom Blatt").keys("enter");
        assert_eq!(probe.app.active(), PaneId::Rounds);
        let typed = |probe: &Probe| {
            let mut answers = probe.workshop().answers.iter();
            let answer = answers.find(|answer| &*answer.text == "vom Blatt");
            answer.map(|answer| Spot::Answers(answer.theme.unwrap(), answer.question.unwrap()))
        };
        assert_eq!(typed(&probe), Some(spot));
        probe.keys("F3");
        assert!(probe.plain().contains("halbe Karte"), "{}", probe.plain());
    }

    #[test]
    fn it_leads_away_from_lists_filters_and_grids_too() {
        let mut probe = probe();
        let code = code(&probe, cell(&probe));
        for keys in ["F5 esc", "F5 esc g", "F5 esc / W", "F4"] {
            probe.keys(keys).keys("F9").text(&code).keys("enter");
            probe.text(keys).keys("enter");
            let mut answers = probe.workshop().answers.iter();
            assert!(answers.any(|answer| &*answer.text == keys), "{keys}");
        }
    }

    #[test]
    fn the_code_of_a_category_leads_to_its_entry_line() {
        let mut probe = probe();
        let fears = category(probe.workshop(), "Befürchtungen");
        let code = code(&probe, Spot::Cards(fears));
        probe.keys("F3 esc ctrl+t").text(&code).keys("enter");
        probe.text("zu spät").keys("enter");
        let mut cards = probe.workshop().cards.iter();
        let card = cards.find(|card| &*card.text == "zu spät").unwrap();
        assert_eq!(*card.category, Some(fears));
    }

    #[test]
    fn every_code_leads_to_its_pane_and_lists_open_a_form_for_the_next_line() {
        let mut probe = probe();
        let inhalt = theme(probe.workshop(), "Inhalt");
        let cluster = probe.workshop().clusters.nth(0).map(Entity::id).unwrap();
        for (spot, pane, has_form) in [
            (Spot::AnyAnswers, PaneId::Rounds, false),
            (Spot::AnyCards, PaneId::Cards, false),
            (Spot::Theme(inhalt), PaneId::Clusters, false),
            (Spot::Cluster(cluster), PaneId::Clusters, false),
            (Spot::Poll, PaneId::Agreements, false),
            (Spot::Agreements, PaneId::Agreements, true),
            (Spot::Invitations, PaneId::Agreements, true),
            (Spot::Participants, PaneId::People, true),
        ] {
            let code = code(&probe, spot);
            probe.keys("F2 ctrl+t").text(&code).keys("enter");
            assert_eq!(probe.app.active(), pane, "{spot:?}");
            assert_eq!(probe.plain().contains("Strg+S"), has_form, "{}", probe.plain());
            if has_form {
                probe.keys("esc");
            }
        }
    }

    #[test]
    fn a_code_that_leads_nowhere_says_why_and_can_be_corrected() {
        let mut probe = probe();
        let code = code(&probe, cell(&probe));
        probe.keys("ctrl+t").text("K7").keys("enter");
        assert!(probe.plain().contains("mindestens vier"), "{}", probe.plain());
        probe.text("0000").keys("enter");
        assert!(probe.plain().contains("gibt es hier nicht"), "{}", probe.plain());
        probe.keys("backspace backspace backspace backspace backspace backspace");
        probe.text(&code).keys("enter");
        assert_eq!(probe.app.active(), PaneId::Rounds);
    }

    #[test]
    fn paper_names_the_key_that_leads_back_from_it() {
        use crate::locale::Locale;
        use crate::report::kit::{Body, kit};
        use crate::tui::action::Action;
        use crate::tui::keymap::{Keymap, key_words};
        let probe = probe();
        for language in Language::ALL {
            let locale = Locale::new(language);
            let kit = kit(probe.workshop(), &locale, &crate::report::Options::default());
            let Body::Cover(cover) = &kit.sheets[0].body else {
                panic!("a kit begins with its cover");
            };
            let key = Keymap::rows()
                .find(|row| row.action == Action::Paper)
                .unwrap()
                .keys[0];
            let key = key
                .parse::<crate::tui::input::KeyPress>()
                .unwrap()
                .label(key_words(&locale));
            assert!(cover.instruction.contains(&key), "{key}: {}", cover.instruction);
        }
    }

    #[test]
    fn a_form_that_is_open_at_the_place_is_neither_covered_nor_closed() {
        let mut probe = probe();
        let code = code(&probe, Spot::Participants);
        probe.keys("F7 a").text("Halb Getippt").keys("F2 ctrl+t");
        probe.text(&code).keys("enter");
        assert_eq!(probe.app.active(), PaneId::People);
        assert!(probe.plain().contains("Halb Getippt"), "{}", probe.plain());
        assert!(probe.plain().contains("Formular offen"), "{}", probe.plain());
    }
}
