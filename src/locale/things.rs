//! Says in words what a thing is like: its fields by name, and their values.
//!
//! Values name other things by their wording, also those that were removed since. An empty field is left out,
//! and so is a place in an order, which says nothing without its neighbours.

use super::Locale;
use crate::tr;
use crate::workshop::{
    AgreementKind, Availability, Colour, Due, ItemKind, Moment, PhotoAt, Place, Status, Target, Workshop,
};

/// The fields of a thing that are not empty: what each is called, and what it says.
type Fields = Vec<(String, String)>;

impl Locale {
    /// Describes a thing of a workshop; nothing: it is not there. Other things are named as in `names`.
    #[must_use]
    pub fn fields(&self, workshop: &Workshop, target: Target, names: &Workshop) -> Fields {
        let mut fields = self.all_fields(workshop, target, names).unwrap_or_default();
        fields.retain(|(_, value)| !value.is_empty());
        fields
    }

    fn all_fields(&self, workshop: &Workshop, target: Target, names: &Workshop) -> Option<Fields> {
        let named =
            |target: Option<Target>| target.map_or_else(String::new, |target| self.named(names, target));
        let minutes = |minutes: u32| tr!(self, "field-minutes-value", minutes = minutes);
        let yes = |is: bool| if is { tr!(self, "yes") } else { String::new() };
        let clock = |moment: Option<Moment>| moment.map_or_else(String::new, |moment| self.wall(moment));
        let date = |date: Option<chrono::NaiveDate>| date.map_or_else(String::new, |date| self.date(date));
        Some(match target {
            Target::Day(id) => {
                let day = workshop.days.get(id)?;
                vec![
                    (tr!(self, "field-title"), day.title.to_string()),
                    (tr!(self, "field-place"), day.place.to_string()),
                    (tr!(self, "field-date"), date(*day.date)),
                    (tr!(self, "field-notes"), day.notes.to_string()),
                    (tr!(self, "field-next-goal"), day.next_goal.to_string()),
                    (tr!(self, "field-next-place"), day.next_place.to_string()),
                    (
                        tr!(self, "field-next-option"),
                        named(day.next_option.map(Into::into)),
                    ),
                    (tr!(self, "field-changeover"), minutes(*day.changeover)),
                ]
            }
            Target::Item(id) => {
                let item = workshop.items.get(id)?;
                let start = item.start.map_or_else(String::new, |start| self.minute(start));
                vec![
                    (tr!(self, "field-title"), item.title.to_string()),
                    (tr!(self, "field-kind"), self.item_kind(*item.kind)),
                    (tr!(self, "field-start"), start),
                    (tr!(self, "field-fixed"), yes(*item.fixed)),
                    (
                        tr!(self, "field-minutes"),
                        item.minutes.map_or_else(String::new, minutes),
                    ),
                    (tr!(self, "field-adjust"), self.adjust(*item.adjust)),
                    (tr!(self, "field-started"), clock(*item.started)),
                    (tr!(self, "field-ended"), clock(*item.ended)),
                    (tr!(self, "field-notes"), item.notes.to_string()),
                ]
            }
            Target::Group(id) => vec![(tr!(self, "field-name"), workshop.groups.get(id)?.name.to_string())],
            Target::Participant(id) => {
                let person = workshop.participants.get(id)?;
                vec![
                    (tr!(self, "field-name"), person.name.to_string()),
                    (tr!(self, "field-organisation"), person.organisation.to_string()),
                    (tr!(self, "field-group"), named(person.group.map(Into::into))),
                    (tr!(self, "field-present"), yes(*person.present)),
                ]
            }
            Target::Category(id) => {
                let category = workshop.categories.get(id)?;
                vec![
                    (tr!(self, "field-name"), category.name.to_string()),
                    (tr!(self, "field-sign"), category.sign.to_string()),
                    (tr!(self, "field-colour"), self.colour(*category.colour)),
                ]
            }
            Target::Theme(id) => {
                let theme = workshop.themes.get(id)?;
                vec![
                    (tr!(self, "field-name"), theme.name.to_string()),
                    (tr!(self, "field-host"), named(theme.host.map(Into::into))),
                ]
            }
            Target::Cluster(id) => {
                let cluster = workshop.clusters.get(id)?;
                vec![
                    (tr!(self, "field-heading"), cluster.heading.to_string()),
                    (tr!(self, "field-theme"), named(cluster.theme.map(Into::into))),
                ]
            }
            Target::Card(id) => {
                let card = workshop.cards.get(id)?;
                let mut fields = vec![
                    (tr!(self, "field-text"), card.text.to_string()),
                    (tr!(self, "field-category"), named(card.category.map(Into::into))),
                ];
                fields.extend(self.place(&card.place, names));
                fields
            }
            Target::Twin(id) => {
                let twin = workshop.twins.get(id)?;
                let mut fields = vec![(tr!(self, "field-card"), named(twin.card.map(Into::into)))];
                fields.extend(self.place(&twin.place, names));
                fields
            }
            Target::Question(id) => vec![(
                tr!(self, "field-text"),
                workshop.questions.get(id)?.text.to_string(),
            )],
            Target::Round(id) => {
                let round = workshop.rounds.get(id)?;
                vec![
                    (tr!(self, "field-minutes"), minutes(*round.minutes)),
                    (tr!(self, "field-adjust"), self.adjust(*round.adjust)),
                    (tr!(self, "field-started"), clock(*round.started)),
                    (tr!(self, "field-ended"), clock(*round.ended)),
                ]
            }
            Target::Answer(id) => {
                let answer = workshop.answers.get(id)?;
                vec![
                    (tr!(self, "field-text"), answer.text.to_string()),
                    (tr!(self, "field-theme"), named(answer.theme.map(Into::into))),
                    (
                        tr!(self, "field-question"),
                        named(answer.question.map(Into::into)),
                    ),
                    (tr!(self, "field-group"), named(answer.group.map(Into::into))),
                    (tr!(self, "field-round"), named(answer.round.map(Into::into))),
                ]
            }
            Target::Agreement(id) => {
                let agreement = workshop.agreements.get(id)?;
                let with: Vec<String> = agreement.with.iter().map(|&id| named(Some(id.into()))).collect();
                let due = match *agreement.due {
                    None => String::new(),
                    Some(Due::On(day)) => self.date(day),
                    Some(Due::NextMeeting) => tr!(self, "agreements-due-next"),
                };
                vec![
                    (tr!(self, "field-what"), agreement.what.to_string()),
                    (tr!(self, "field-kind"), self.agreement_kind(*agreement.kind)),
                    (
                        tr!(self, "field-responsible"),
                        named(agreement.responsible.map(Into::into)),
                    ),
                    (tr!(self, "field-with"), with.join(", ")),
                    (tr!(self, "field-due"), due),
                    (tr!(self, "field-status"), self.status(*agreement.status)),
                    (
                        tr!(self, "field-precondition"),
                        agreement.precondition.to_string(),
                    ),
                    (tr!(self, "field-origin"), agreement.origin.to_string()),
                ]
            }
            Target::PollOption(id) => {
                let option = workshop.poll_options.get(id)?;
                let time = option.time.map_or_else(String::new, |time| self.minute(time));
                vec![
                    (tr!(self, "field-date"), date(*option.date)),
                    (tr!(self, "field-time"), time),
                    (tr!(self, "field-note"), option.label.to_string()),
                ]
            }
            Target::Vote(id) => {
                let vote = workshop.votes.get(id)?;
                vec![
                    (
                        tr!(self, "field-participant"),
                        named(vote.participant.map(Into::into)),
                    ),
                    (tr!(self, "field-option"), named(vote.option.map(Into::into))),
                    (
                        tr!(self, "field-availability"),
                        self.availability(*vote.availability),
                    ),
                ]
            }
            Target::Invitee(id) => {
                let invitee = workshop.invitees.get(id)?;
                vec![
                    (tr!(self, "field-name"), invitee.name.to_string()),
                    (tr!(self, "field-organisation"), invitee.organisation.to_string()),
                    (tr!(self, "field-sponsor"), named(invitee.sponsor.map(Into::into))),
                    (tr!(self, "field-note"), invitee.note.to_string()),
                ]
            }
            Target::Photo(id) => {
                let photo = workshop.photos.get(id)?;
                let at = photo.at.map(|at| match at {
                    PhotoAt::Item(id) => id.into(),
                    PhotoAt::Theme(id) => id.into(),
                    PhotoAt::Question(id) => id.into(),
                });
                vec![
                    (tr!(self, "field-caption"), photo.caption.to_string()),
                    (tr!(self, "field-file"), photo.file.to_string()),
                    (tr!(self, "field-belongs-to"), named(at)),
                ]
            }
        })
    }

    /// Names a thing in the middle of something else; what has no wording of its own is named by what it is.
    fn named(&self, names: &Workshop, target: Target) -> String {
        match target {
            Target::Round(id) => {
                let number = names.rounds.rank(id).map_or(0, |rank| rank + 1);
                tr!(self, "field-round-value", number = number)
            }
            Target::PollOption(id) => {
                let option = names.poll_options.get_any(id);
                let day = option.and_then(|option| *option.date).map(|date| self.date(date));
                let time = option
                    .and_then(|option| *option.time)
                    .map(|time| self.minute(time));
                let label = Some(names.name(target).to_owned()).filter(|label| !label.is_empty());
                day.into_iter()
                    .chain(time)
                    .chain(label)
                    .collect::<Vec<_>>()
                    .join(" ")
            }
            target => match names.name(target) {
                "" => "–".to_owned(),
                name => name.to_owned(),
            },
        }
    }

    fn place(&self, place: &Place, names: &Workshop) -> Fields {
        let theme = place
            .theme
            .map(|id| (tr!(self, "field-theme"), self.named(names, id.into())));
        let cluster = place
            .cluster
            .map(|id| (tr!(self, "field-cluster"), self.named(names, id.into())));
        theme.into_iter().chain(cluster).collect()
    }

    fn adjust(&self, minutes: i32) -> String {
        match minutes {
            0 => String::new(),
            minutes => tr!(self, "field-adjust-value", minutes = format!("{minutes:+}")),
        }
    }

    fn item_kind(&self, kind: ItemKind) -> String {
        match kind {
            ItemKind::Plenary => tr!(self, "agenda-kind-plenary"),
            ItemKind::Cards => tr!(self, "agenda-kind-cards"),
            ItemKind::Clustering => tr!(self, "agenda-kind-clustering"),
            ItemKind::Rounds => tr!(self, "agenda-kind-rounds"),
            ItemKind::Break => tr!(self, "agenda-kind-break"),
            ItemKind::Agreements => tr!(self, "agenda-kind-agreements"),
            ItemKind::End => tr!(self, "agenda-kind-end"),
        }
    }

    fn agreement_kind(&self, kind: AgreementKind) -> String {
        match kind {
            AgreementKind::Task => tr!(self, "sheet-task"),
            AgreementKind::Decision => tr!(self, "sheet-decision"),
            AgreementKind::Postponed => tr!(self, "sheet-postponed"),
        }
    }

    fn status(&self, status: Status) -> String {
        match status {
            Status::Open => tr!(self, "agreements-status-open"),
            Status::Underway => tr!(self, "agreements-status-underway"),
            Status::Done => tr!(self, "agreements-status-done"),
            Status::Dropped => tr!(self, "agreements-status-dropped"),
        }
    }

    fn availability(&self, availability: Option<Availability>) -> String {
        match availability {
            None => String::new(),
            Some(Availability::Yes) => tr!(self, "yes"),
            Some(Availability::IfNeedBe) => tr!(self, "agreements-if-need-be"),
            Some(Availability::No) => tr!(self, "no"),
        }
    }

    fn colour(&self, colour: Colour) -> String {
        match colour {
            Colour::Green => tr!(self, "cards-colour-green"),
            Colour::Red => tr!(self, "cards-colour-red"),
            Colour::Yellow => tr!(self, "cards-colour-yellow"),
            Colour::Blue => tr!(self, "cards-colour-blue"),
            Colour::Magenta => tr!(self, "cards-colour-magenta"),
            Colour::Cyan => tr!(self, "cards-colour-cyan"),
            Colour::Gray => tr!(self, "cards-colour-gray"),
        }
    }
}
