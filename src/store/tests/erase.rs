//! Erasing a person: from every file, for good, and nothing else.

mod back;

use super::*;
use crate::report::Wanted;
use crate::store::{EraseError, Files, Request, erase, files_to_erase};
use crate::workshop::{
    AgreementField, AgreementId, Availability, InviteeField, InviteeId, ParticipantField, ParticipantId,
    PollOptionField, PollOptionId, Target, ThemeField, ThemeId, Vote, VoteField,
};

const NAME: &str = "Annegret Saal";

/// A workshop in which a person is in every place that a person can be in.
fn day(room: &Room) -> Session {
    let mut session = room.create(1);
    card(&mut session, "Der große Saal ist zu klein");
    card(&mut session, "Annegret Saal fragt im Rathaus nach");
    let person: ParticipantId = session.ids().fresh();
    let other: ParticipantId = session.ids().fresh();
    let (option, agreement): (PollOptionId, AgreementId) = (session.ids().fresh(), session.ids().fresh());
    let (theme, guest): (ThemeId, InviteeId) = (session.ids().fresh(), session.ids().fresh());
    let mut change = Change::default();
    change.set((
        person,
        vec![
            ParticipantField::Name(NAME.into()),
            ParticipantField::Organisation("Frauenhaus Meißen".into()),
            ParticipantField::Present(true),
        ],
    ));
    change.set((other, ParticipantField::Name("Mathias Abraham".into())));
    change.set((option, PollOptionField::Label("mit Kinderbetreuung".into())));
    for who in [person, other] {
        change.set((
            Vote::id_of(option, who),
            vec![
                VoteField::Option(Some(option)),
                VoteField::Participant(Some(who)),
                VoteField::Availability(Some(Availability::No)),
            ],
        ));
    }
    change.set((
        theme,
        vec![ThemeField::Name("Inhalt".into()), ThemeField::Host(Some(person))],
    ));
    change.set((
        agreement,
        vec![
            AgreementField::What("Frau Saal ruft an".into()),
            AgreementField::Responsible(Some(person)),
            AgreementField::With(vec![other, person]),
        ],
    ));
    change.set((
        guest,
        vec![
            InviteeField::Name("Bürgermeister".into()),
            InviteeField::Sponsor(Some(person)),
        ],
    ));
    session.commit(change).unwrap();
    session
}

fn wanted(session: &Session) -> (Wanted, Vec<Target>) {
    let wanted = Wanted::new(session.workshop(), NAME).unwrap();
    let mut targets: Vec<Target> = Vec::new();
    targets.extend(
        wanted
            .participants(session.workshop())
            .into_iter()
            .map(Target::from),
    );
    targets.extend(wanted.invitees(session.workshop()).into_iter().map(Target::from));
    (wanted, targets)
}

/// Erases the person whom the folder knows by the name.
fn erase_her(room: &Room, seed: u64) -> Result<(Files, Files), EraseError> {
    let opened = Session::open_to_read(&room.path(), &room.env(seed)).unwrap();
    let (wanted, targets) = wanted(&opened.session);
    let request = Request {
        sought: Some(&wanted),
        targets: &targets,
        exports: false,
        rescue: None,
    };
    erase(&room.path(), &room.env(seed + 1), request)
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files
}

/// Says in which files something stands.
fn with(room: &Room, what: &str) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| String::from_utf8_lossy(&fs::read(path).unwrap()).contains(what);
    files(&room.path()).into_iter().filter(holds).collect()
}

#[track_caller]
fn nothing_of_her(room: &Room) {
    for what in [NAME, "Frauenhaus", "Annegret"] {
        assert_eq!(with(room, what), Vec::<PathBuf>::new(), "{what}");
    }
}

fn state(room: &Room, seed: u64) -> Plain {
    Session::open_to_read(&room.path(), &room.env(seed))
        .unwrap()
        .session
        .workshop()
        .plain()
}

#[test]
fn a_person_is_gone_from_every_file_and_everything_else_is_there() {
    let room = Room::new();
    let mut session = day(&room);
    session.keep_drafts(vec![Draft {
        place: "card".into(),
        text: "Annegret Saal meint".into(),
        cursor: None,
    }]);
    edit_first_card(&mut session);
    session.close().unwrap();
    assert!(with(&room, NAME).len() >= 3, "log, copy and draft");
    let (done, left) = erase_her(&room, 5).unwrap();
    assert!(done.lines >= 2 && done.copy, "{done:?}");
    assert!(left.is_empty(), "{left:?}");
    nothing_of_her(&room);

    let Opened { session, report } = room.open(9);
    assert!(report.is_calm(), "{report:?}");
    assert_eq!(
        texts(&session),
        ["Der große Saal ist zu klein!", "[…] fragt im Rathaus nach"]
    );
    let plain = session.workshop().plain();
    assert_eq!(plain.participants.len(), 1);
    assert_eq!(plain.votes.len(), 1);
    assert_eq!(plain.themes[0].host, None);
    assert_eq!(plain.agreements[0].what, "Frau […] ruft an");
    assert_eq!(plain.agreements[0].responsible, None);
    assert_eq!(plain.agreements[0].with.len(), 1);
    assert_eq!(plain.invitees[0].sponsor, None);
    let drafts = session.take_drafts();
    assert_eq!(drafts.len(), 1);
    assert_eq!(drafts[0].text, "[…] meint");
    session.close().unwrap();
    nothing_of_her(&room);
}

fn edit_first_card(session: &mut Session) {
    let id = session.workshop().cards.iter().next().unwrap().id();
    edit(session, id, "Der große Saal ist zu klein!");
}

#[test]
fn undo_does_not_bring_a_person_back() {
    let room = Room::new();
    let mut session = day(&room);
    let person = wanted(&session).1[0];
    let removal = session.workshop().removal(person).unwrap();
    session.commit(removal.into()).unwrap();
    session.close().unwrap();
    erase_her(&room, 5).unwrap();
    let mut session = room.open(9).session;
    while let Undone::Done { .. } | Undone::Overtaken { .. } = session.undo() {}
    assert!(
        session
            .workshop()
            .participants
            .iter()
            .all(|person| !person.name.contains("Saal"))
    );
    session.close().unwrap();
    nothing_of_her(&room);
}

#[test]
fn looking_what_would_be_erased_writes_nothing() {
    let room = Room::new();
    day(&room).close().unwrap();
    let before: Vec<_> = files(&room.path())
        .iter()
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    let opened = Session::open_to_read(&room.path(), &room.env(5)).unwrap();
    let (wanted, targets) = wanted(&opened.session);
    let request = Request {
        sought: Some(&wanted),
        targets: &targets,
        exports: true,
        rescue: None,
    };
    let files_found = files_to_erase(&room.path(), &room.env(6), request).unwrap();
    assert!(!files_found.is_empty());
    let after: Vec<_> = files(&room.path())
        .iter()
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    assert_eq!(before, after);
}

#[test]
fn an_open_window_keeps_a_person_from_being_erased() {
    let room = Room::new();
    let session = day(&room);
    saved(&session);
    assert_eq!(erase_her(&room, 5), Err(EraseError::InUse));
    session.close().unwrap();
    erase_her(&room, 5).unwrap();
    nothing_of_her(&room);
}

#[test]
fn unreadable_bytes_and_kept_copies_are_rid_of_the_name_and_keep_the_rest() {
    let room = Room::new();
    day(&room).close().unwrap();
    let copy = fs::read_to_string(room.path().join("workshop.ron")).unwrap();
    fs::write(
        room.path().join("workshop.ron"),
        copy.replace("zu klein", "zu warm"),
    )
    .unwrap();
    fs::write(
        room.path().join("workshop-edited-7.ron"),
        "(cards: [\"Annegret Saal\", \"kaputt\"",
    )
    .unwrap();
    let path = room.log();
    let mut bytes = fs::read(&path).unwrap();
    bytes.extend_from_slice(b"Annegret Saal und nichts\nanderes Unlesbares\nund Annegret Sa");
    fs::write(&path, bytes).unwrap();
    let Opened { session, report } = room.open(3);
    assert_eq!(report.damages.len(), 1);
    session.close().unwrap();
    erase_her(&room, 5).unwrap();
    nothing_of_her(&room);
    assert_eq!(
        with(&room, "anderes Unlesbares").len(),
        2,
        "in the log and where it is kept"
    );
    assert_eq!(with(&room, "zu warm").len(), 1);
    assert_eq!(with(&room, "kaputt").len(), 1);
}

#[test]
fn a_namesake_stays_and_texts_are_left_alone() {
    let room = Room::new();
    let mut session = day(&room);
    let namesake: ParticipantId = session.ids().fresh();
    let mut change = Change::default();
    change.set((
        namesake,
        vec![
            ParticipantField::Name(NAME.into()),
            ParticipantField::Organisation("Sportverein".into()),
        ],
    ));
    session.commit(change).unwrap();
    session.close().unwrap();
    let opened = Session::open_to_read(&room.path(), &room.env(3)).unwrap();
    let workshop = opened.session.workshop();
    let wanted = Wanted::new(workshop, NAME).unwrap().with_namesake(true);
    let her: Vec<Target> = workshop
        .participants
        .iter()
        .filter(|person| person.organisation.contains("Frauenhaus"))
        .map(|person| person.id().into())
        .collect();
    let request = Request {
        sought: Some(&wanted),
        targets: &her,
        exports: false,
        rescue: None,
    };
    erase(&room.path(), &room.env(5), request).unwrap();
    let plain = state(&room, 9);
    assert_eq!(plain.participants.len(), 2);
    assert_eq!(plain.cards[1].text, "Annegret Saal fragt im Rathaus nach");
    assert_eq!(with(&room, "Frauenhaus"), Vec::<PathBuf>::new());
}

/// Puts a log where this laptop keeps what a folder did not take: of the run that wrote `from`, with other lines.
fn rescue_log(room: &Room, place: &Path, text: &str) -> PathBuf {
    let from = room.log();
    let bytes = fs::read(&from).unwrap();
    let scan = log::scan(&bytes);
    let mut header = scan.header.unwrap();
    header.werkstatt = "rescue".into();
    let card: CardId = Id::from_bits(4711).into();
    let line = Line {
        seq: scan.lines.len() as u64 + 1,
        step: scan.lines.len() as u64 + 1,
        ops: vec![Op::Set((card, CardField::Text(text.into())).into())],
        ..scan.lines.last().unwrap().clone()
    };
    let mut rescued = Vec::new();
    log::seal(&log::ron().to_string(&header).unwrap(), &mut rescued);
    log::seal("(folder:\"/media/stick\",seen:{})", &mut rescued);
    log::seal(&log::ron().to_string(&line).unwrap(), &mut rescued);
    fs::create_dir_all(place).unwrap();
    let path = place.join(from.file_name().unwrap());
    fs::write(&path, rescued).unwrap();
    path
}

#[test]
fn what_this_laptop_has_rescued_for_the_folder_is_cleared_as_well_and_only_that() {
    let (room, other) = (Room::new(), Room::new());
    let session = day(&room);
    let (wanted, targets) = wanted(&session);
    session.close().unwrap();
    let mut session = Session::create(&other.path(), &other.env(77), Vec::new()).unwrap();
    card(&mut session, "eins");
    session.close().unwrap();
    let place = room.folder.path().join("rescue");
    let ours = rescue_log(&room, &place, "Annegret Saal und anderes");
    let theirs = rescue_log(&other, &place, "Annegret Saal von woanders");
    let request = Request {
        sought: Some(&wanted),
        targets: &targets,
        exports: false,
        rescue: Some(&place),
    };
    let (done, left) = erase(&room.path(), &room.env(6), request).unwrap();
    assert!(
        done.concerned.contains(&ours) && left.is_empty(),
        "{done:?} {left:?}"
    );
    assert!(!ours.exists() && theirs.exists());
    let kept: Vec<String> = names(&place)
        .into_iter()
        .map(|name| fs::read_to_string(place.join(name)).unwrap())
        .filter(|text| text.contains("und anderes"))
        .collect();
    assert_eq!(kept.len(), 1);
    assert!(!kept[0].contains("Annegret") && kept[0].contains("/media/stick"));
    assert_eq!(
        kept[0]
            .lines()
            .filter(|line| log::unseal(line.as_bytes()).is_ok())
            .count(),
        3
    );
}

#[test]
fn edits_of_which_nobody_has_decided_are_offered_after_an_erasure_as_before() {
    let room = Room::new();
    day(&room).close().unwrap();
    let path = room.path();
    let copy = fs::read_to_string(path.join("workshop.ron")).unwrap();
    // One was put aside, and the copy itself was edited as well: with two cards that have no identity yet.
    let aside = copy.replace("zu klein", "zu warm");
    fs::write(path.join("workshop-edited-0.ron"), &aside).unwrap();
    fs::write(
        path.join("workshop-edited-7.ron"),
        copy.replace("zu klein", "zu kalt"),
    )
    .unwrap();
    fs::write(path.join("workshop-edited-8.left.ron"), &copy).unwrap();
    let card = copy.lines().find(|line| line.contains("zu klein")).unwrap();
    let added = format!("{card}\n        (text: \"vier\"),\n        (text: \"fünf\"),");
    fs::write(path.join("workshop.ron"), copy.replace(card, &added)).unwrap();
    erase_her(&room, 5).unwrap();
    nothing_of_her(&room);
    let Opened { session, .. } = room.open(9);
    let edits = session.hand_edits();
    let counts: Vec<usize> = edits
        .iter()
        .map(|edit| edit.found.as_ref().unwrap().differences.list.len())
        .collect();
    assert_eq!(counts, [1, 2, 1], "{:?}", names(&path));
}

#[test]
fn of_rescued_drafts_the_last_state_is_kept_and_nothing_that_was_typed_before() {
    let room = Room::new();
    let session = day(&room);
    let (wanted, targets) = wanted(&session);
    session.close().unwrap();
    let place = room.folder.path().join("rescue");
    let log = rescue_log(&room, &place, "anderes");
    let text = fs::read_to_string(&log).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let mut header = log::scan(&fs::read(room.log()).unwrap()).header.unwrap();
    header.werkstatt = "draft".into();
    let mut bytes = Vec::new();
    log::seal(&log::ron().to_string(&header).unwrap(), &mut bytes);
    bytes.extend_from_slice(lines[1].as_bytes());
    bytes.push(b'\n');
    for text in ["Annegret Sa", "Annegret Saal meint", "Jemand meint, dass"] {
        let draft = Draft {
            place: "card".into(),
            text: text.into(),
            cursor: None,
        };
        log::seal(&log::ron().to_string(&vec![draft]).unwrap(), &mut bytes);
    }
    let drafts = place.join(format!("{}-drafts.ron", header.run));
    fs::write(&drafts, bytes).unwrap();
    let request = Request {
        sought: Some(&wanted),
        targets: &targets,
        exports: false,
        rescue: Some(&place),
    };
    erase(&room.path(), &room.env(6), request).unwrap();
    assert!(!drafts.exists() && log.exists());
    let kept = names(&place)
        .into_iter()
        .find(|name| name.contains("-drafts"))
        .unwrap();
    let kept = fs::read_to_string(place.join(kept)).unwrap();
    assert!(!kept.contains("Annegret"), "{kept}");
    assert!(kept.contains("Jemand meint") && kept.lines().nth(1) == Some(lines[1]));
    assert_eq!(kept.lines().count(), 3);
}

#[test]
fn two_parts_of_drafts_of_a_run_are_both_rid_of_the_name() {
    let room = Room::new();
    let mut session = day(&room);
    session.keep_drafts(vec![Draft {
        place: "card".into(),
        text: "Annegret Saal meint".into(),
        cursor: None,
    }]);
    edit_first_card(&mut session);
    session.close().unwrap();
    let drafts = room.path().join("drafts");
    let first = drafts.join(&names(&drafts)[0]);
    let second = first.to_string_lossy().replace(".ron", "-7.ron");
    fs::copy(&first, second).unwrap();
    let (_, left) = erase_her(&room, 5).unwrap();
    assert!(left.is_empty(), "{left:?}");
    nothing_of_her(&room);
    assert_eq!(with(&room, "[…] meint").len(), 2);
}
