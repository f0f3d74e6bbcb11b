//! The example day, with everything that a day can bring.

use std::path::Path;

use tempfile::TempDir;

use crate::example;
use crate::export::testing;
use crate::export::{Order, Output, Pictures, Style};
use crate::locale::{Language, Locale};
use crate::report::{Document, Options};
use crate::store::PHOTOS;
use crate::workshop::{
    AgreementKind, AgreementPlain, AnswerPlain, Availability, Due, GroupPlain, IdSource, InviteePlain,
    ItemKind, ItemPlain, Minute, PhotoAt, PhotoPlain, Plain, PollOptionPlain, Position, RoundPlain, Status,
    Vote, VotePlain, Workshop,
};

/// When everything here is written: in summer, in Meißen.
pub(super) const NOW: &str = "2012-05-03T16:40:30+02:00";

/// Writes a workshop.
pub(super) fn written(workshop: &Workshop, language: Language) -> Output {
    testing::written(workshop, language, &Options::default(), super::write)
}

/// Writes a document that no workshop has to be thought up for.
pub(super) fn written_document(document: Document, style: &Style) -> Output {
    let (workshop, options) = (Workshop::default(), Options::default());
    let (locale, pictures) = (Locale::new(document.language), Pictures::default());
    let order = Order::new(
        &workshop,
        &locale,
        &options,
        style,
        &pictures,
        NOW.parse().unwrap(),
    );
    order.document.set(document).unwrap();
    super::write(&order)
}

/// Writes a workshop whose photos lie in a folder.
pub(super) fn written_with_photos(
    workshop: &Workshop,
    language: Language,
    folder: &Path,
    style: &Style,
) -> Output {
    let (options, pictures) = (Options::default(), Pictures::of(folder));
    let locale = Locale::new(language);
    let order = Order::new(
        workshop,
        &locale,
        &options,
        style,
        &pictures,
        NOW.parse().unwrap(),
    );
    super::write(&order)
}

pub(super) fn meissen() -> Workshop {
    testing::workshop(example::meissen())
}

/// Makes a picture of a wall.
pub(super) fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let image = image::RgbImage::from_fn(width, height, |x, y| {
        let card = (x / 60 + y / 45) % 2 == 0;
        let shade = u8::try_from((x + y) % 60).unwrap();
        image::Rgb(if card {
            [230, 240 - shade, 200]
        } else {
            [120, 130, 140 - shade]
        })
    });
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut bytes)
        .encode_image(&image)
        .unwrap();
    bytes
}

/// Returns the example with agenda times, groups, answers, a poll, invitations and pictures, of which one is missing.
pub(super) fn a_whole_day() -> (Workshop, TempDir) {
    let mut plain = example::meissen();
    let ids = IdSource::new(7);
    agenda(&mut plain, &ids);
    answers(&mut plain, &ids);
    agreements(&mut plain, &ids);
    poll(&mut plain, &ids);
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join(PHOTOS)).unwrap();
    std::fs::write(folder.path().join(PHOTOS).join("wand.jpg"), jpeg(1200, 900)).unwrap();
    std::fs::write(folder.path().join(PHOTOS).join("hoch.jpg"), jpeg(600, 1100)).unwrap();
    let cards = plain
        .items
        .iter()
        .find(|item| item.kind == ItemKind::Cards)
        .unwrap();
    for (at, (file, caption, place)) in [
        (
            "wand.jpg",
            "Die Kartenwand <vor> der Pause & danach",
            Some(PhotoAt::Item(cards.id)),
        ),
        ("hoch.jpg", "", Some(PhotoAt::Theme(plain.themes[0].id))),
        ("wand.jpg", "Noch einmal die Wand", None),
        ("weg.jpg", "Die Stellwand im Flur", None),
    ]
    .into_iter()
    .enumerate()
    {
        plain.photos.push(PhotoPlain {
            id: ids.fresh(),
            pos: Position::run_after(None, at + 1)[at].clone(),
            caption: caption.to_owned(),
            file: file.to_owned(),
            at: place,
        });
    }
    (testing::workshop(plain), folder)
}

fn agenda(plain: &mut Plain, ids: &IdSource) {
    let moment = |text: &str| Some(format!("2012-05-03T{text}:30+02:00").parse().unwrap());
    for (item, (start, minutes, started, ended)) in plain.items.iter_mut().zip([
        (Some(540), Some(30), moment("09:04"), moment("09:38")),
        (None, Some(45), moment("09:38"), moment("10:20")),
        (None, Some(30), moment("10:20"), None),
        (Some(660), Some(90), None, None),
        (Some(810), Some(60), None, None),
    ]) {
        item.start = start.map(Minute);
        item.minutes = minutes;
        item.started = started;
        item.ended = ended;
    }
    plain.items.insert(
        3,
        ItemPlain {
            id: ids.fresh(),
            pos: Position::between(Some(&plain.items[2].pos), Some(&plain.items[3].pos)),
            title: "Pause".to_owned(),
            kind: ItemKind::Break,
            minutes: Some(10),
            ..ItemPlain::default()
        },
    );
    plain.days[0].next_place = "Rathaus, großer Saal\n(Eingang über den Hof)".to_owned();
    let organisations = ["Diakonie", "Stadt Meißen", "", "Landratsamt, Sozialplanung"];
    for (person, organisation) in plain
        .participants
        .iter_mut()
        .zip(organisations.into_iter().cycle())
    {
        person.organisation = organisation.to_owned();
        person.present = true;
    }
}

fn answers(plain: &mut Plain, ids: &IdSource) {
    let groups = ["A", "Gruppe Nord"].map(|name| GroupPlain {
        id: ids.fresh(),
        name: name.to_owned(),
        ..GroupPlain::default()
    });
    for (person, group) in plain.participants.iter_mut().zip(groups.iter().cycle()) {
        person.group = Some(group.id);
    }
    let rounds = [1, 2].map(|number| RoundPlain {
        id: ids.fresh(),
        pos: Position::run_after(None, number)[number - 1].clone(),
        minutes: 25,
        ..RoundPlain::default()
    });
    for (at, (text, theme, question, group, round)) in [
        ("Wege unter 30 Minuten", 0, Some(0), 0, 0),
        ("eine Anlaufstelle,\ndie alle kennen", 0, Some(0), 1, 1),
        ("mobile Beratung im Bürgerbus", 0, Some(1), 0, 0),
        (
            "Die Beratungsstellen der Wohlfahrtsverbände stimmen ihre Sprechzeiten ab, sodass an jedem \
             Werktag wenigstens eine von ihnen geöffnet ist; wer nicht kommen kann, wird zu Hause besucht.",
            0,
            Some(1),
            1,
            1,
        ),
        ("ohne Frage gesagt", 1, None, 1, 0),
    ]
    .into_iter()
    .enumerate()
    {
        plain.answers.push(AnswerPlain {
            id: ids.fresh(),
            pos: Position::run_after(None, at + 1)[at].clone(),
            text: text.to_owned(),
            theme: Some(plain.themes[theme].id),
            question: question.map(|question: usize| plain.questions[question].id),
            group: Some(groups[group].id),
            round: Some(rounds[round].id),
        });
    }
    plain.groups.extend(groups);
    plain.rounds.extend(rounds);
}

fn agreements(plain: &mut Plain, ids: &IdSource) {
    let people: Vec<_> = plain.participants.iter().map(|person| person.id).collect();
    let mut pos = plain.agreements.last().unwrap().pos.clone();
    plain.agreements.clear();
    let long = "Die Träger der freien Wohlfahrtspflege, die Wohnungsgenossenschaften und die Kirchgemeinden \
                gemeinsam einladen und vorher klären, wer den Raum und das Mittagessen bezahlt";
    for (what, kind, responsible, due, status, precondition) in [
        (
            "Räume anfragen",
            AgreementKind::Task,
            Some(0),
            Some(Due::NextMeeting),
            Status::Underway,
            "",
        ),
        (
            "Protokoll verschicken",
            AgreementKind::Task,
            None,
            Some(Due::On("2012-05-10".parse().unwrap())),
            Status::Open,
            "",
        ),
        (
            long,
            AgreementKind::Task,
            Some(1),
            None,
            Status::Open,
            "Beschluss des Sozialausschusses",
        ),
        (
            "Wir treffen uns reihum",
            AgreementKind::Decision,
            None,
            None,
            Status::Open,
            "",
        ),
        (
            "Modellprojekt",
            AgreementKind::Postponed,
            None,
            None,
            Status::Open,
            "Grobkonzept",
        ),
    ] {
        pos = pos.after();
        plain.agreements.push(AgreementPlain {
            id: ids.fresh(),
            pos: pos.clone(),
            what: what.to_owned(),
            precondition: precondition.to_owned(),
            kind,
            responsible: responsible.map(|at: usize| people[at]),
            with: responsible.map_or(vec![], |_| vec![people[1], people[2]]),
            due,
            status,
            ..AgreementPlain::default()
        });
    }
    plain.invitees.push(InviteePlain {
        id: ids.fresh(),
        name: "Sozialamt".to_owned(),
        organisation: "Landkreis".to_owned(),
        sponsor: Some(people[1]),
        ..InviteePlain::default()
    });
    plain.invitees.push(InviteePlain {
        id: ids.fresh(),
        name: "Pfarrerin Beispiel".to_owned(),
        ..InviteePlain::default()
    });
}

fn poll(plain: &mut Plain, ids: &IdSource) {
    for at in 0..30_u16 {
        plain.poll_options.push(PollOptionPlain {
            id: ids.fresh(),
            pos: Position::run_after(None, usize::from(at) + 1)[usize::from(at)].clone(),
            date: Some(format!("2012-09-{:02}", at + 1).parse().unwrap()),
            time: (at % 2 == 0).then_some(Minute(840)),
            ..PollOptionPlain::default()
        });
    }
    plain.days[0].next_option = Some(plain.poll_options[0].id);
    for (at, option) in plain.poll_options.iter().enumerate() {
        for (who, person) in plain.participants.iter().take(6).enumerate() {
            let availability = [Availability::Yes, Availability::No, Availability::IfNeedBe][(at + who) % 3];
            plain.votes.push(VotePlain {
                id: Vote::id_of(option.id, person.id),
                option: Some(option.id),
                participant: Some(person.id),
                availability: Some(availability),
                ..VotePlain::default()
            });
        }
    }
}
