//! Says in words what a thing is like: its fields by name, and their values.
//!
//! Values name other things by their wording, also those that were removed since. An empty field is left out,
//! and so is a place in an order, which says nothing without its neighbours.

use super::Locale;
use crate::tr;
use crate::workshop::{About, Due, Moment, PhotoAt, Place, Stand, Target, Workshop};

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
        let count = |number: u32| {
            if number == 0 {
                String::new()
            } else {
                number.to_string()
            }
        };
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
                    (tr!(self, "field-rotation"), self.rotation(*day.rotation)),
                    (tr!(self, "field-hosts"), self.host_rule(*day.hosts)),
                    (tr!(self, "field-seed"), count(*day.seed)),
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
                    (tr!(self, "field-optional"), yes(*item.optional)),
                    (tr!(self, "field-dropped"), yes(*item.dropped)),
                    (
                        tr!(self, "field-moved"),
                        item.moved.map_or_else(String::new, |moved| self.minute(moved)),
                    ),
                    (tr!(self, "field-notes"), item.notes.to_string()),
                ]
            }
            Target::Group(id) => {
                let group = workshop.groups.get(id)?;
                let knows: Vec<String> = group.knows.iter().map(|&id| named(Some(id.into()))).collect();
                vec![
                    (tr!(self, "field-name"), group.name.to_string()),
                    (tr!(self, "field-knows"), knows.join(", ")),
                ]
            }
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
                    (tr!(self, "field-tables"), count(*theme.tables)),
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
                    (
                        tr!(self, "field-pause"),
                        round.pause.map_or_else(String::new, minutes),
                    ),
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
                        vote.availability
                            .map_or_else(String::new, |says| self.availability(says)),
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
            Target::Pair(id) => {
                let pair = workshop.pairs.get(id)?;
                let rule = pair.rule.map_or_else(String::new, |rule| self.pair_rule(rule));
                vec![
                    (tr!(self, "field-one"), named(pair.one.map(Into::into))),
                    (tr!(self, "field-other"), named(pair.other.map(Into::into))),
                    (tr!(self, "field-pair-rule"), rule),
                ]
            }
            Target::Visit(id) => {
                let visit = workshop.visits.get(id)?;
                vec![
                    (tr!(self, "field-round"), named(visit.round.map(Into::into))),
                    (tr!(self, "field-group"), named(visit.group.map(Into::into))),
                    (tr!(self, "field-stand"), self.stand_within(*visit.at, names)),
                ]
            }
            Target::Placement(id) => {
                let placement = workshop.placements.get(id)?;
                vec![
                    (tr!(self, "field-round"), named(placement.round.map(Into::into))),
                    (
                        tr!(self, "field-participant"),
                        named(placement.participant.map(Into::into)),
                    ),
                    (tr!(self, "field-stand"), self.stand_within(*placement.at, names)),
                    (tr!(self, "field-hosting"), yes(*placement.hosts)),
                    (tr!(self, "field-seat-fixed"), yes(*placement.fixed)),
                ]
            }
            Target::Reaction(id) => {
                let reaction = workshop.reactions.get(id)?;
                vec![
                    (tr!(self, "field-kind"), self.reaction_kind(*reaction.kind)),
                    (tr!(self, "field-word"), reaction.word.to_string()),
                    (tr!(self, "field-answer"), named(reaction.answer.map(Into::into))),
                    (tr!(self, "field-group"), named(reaction.group.map(Into::into))),
                    (tr!(self, "field-round"), named(reaction.round.map(Into::into))),
                ]
            }
            Target::Ballot(id) => {
                let ballot = workshop.ballots.get(id)?;
                vec![
                    (tr!(self, "field-question"), ballot.question.to_string()),
                    (tr!(self, "field-kind"), self.ballot_kind(*ballot.kind)),
                    (tr!(self, "field-dots-each"), count(*ballot.dots)),
                    (
                        tr!(self, "field-most"),
                        ballot.most.map_or_else(String::new, count),
                    ),
                    (
                        tr!(self, "field-people"),
                        ballot
                            .people
                            .map_or_else(String::new, |people| people.to_string()),
                    ),
                    (
                        tr!(self, "field-category"),
                        named(ballot.category.map(Into::into)),
                    ),
                    (tr!(self, "field-theme"), named(ballot.theme.map(Into::into))),
                    (tr!(self, "field-low"), ballot.low.to_string()),
                    (tr!(self, "field-high"), ballot.high.to_string()),
                    (tr!(self, "field-closed"), yes(*ballot.closed)),
                ]
            }
            Target::Choice(id) => {
                let choice = workshop.choices.get(id)?;
                vec![
                    (tr!(self, "field-ballot"), named(choice.ballot.map(Into::into))),
                    (tr!(self, "field-about"), named(choice.about.map(About::target))),
                    (tr!(self, "field-text"), choice.label.to_string()),
                    (
                        tr!(self, "field-dots"),
                        choice.dots.map_or_else(String::new, |dots| dots.to_string()),
                    ),
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

    fn stand_within(&self, stand: Option<Stand>, names: &Workshop) -> String {
        stand.map_or_else(String::new, |stand| {
            self.stand(stand, |theme| self.named(names, theme.into()))
        })
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
}
