//! Erasing on a disk that fails, or loses its power, at whatever call.

use super::*;
use crate::report::Wanted;
use crate::store::{EraseError, Request, erase};
use crate::workshop::{ParticipantField, ParticipantId, Target};

const NAME: &str = "Annegret Saal";

fn request<'a>(wanted: &'a Wanted, targets: &'a [Target]) -> Request<'a> {
    Request {
        sought: Some(wanted),
        targets,
        exports: false,
        rescue: None,
    }
}

/// A workshop of two runs with a person in it, and what is to be erased.
fn day() -> (MemoryDisk, Wanted, Vec<Target>) {
    let disk = MemoryDisk::default();
    let mut session = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
    let person: ParticipantId = session.ids().fresh();
    let mut change = Change::default();
    change.set((person, ParticipantField::Name(NAME.into())));
    change.set((person, ParticipantField::Organisation("Frauenhaus".into())));
    session.commit(change).unwrap();
    for n in 0..3 {
        add(&mut session, n);
    }
    session.close().unwrap();
    let mut session = Session::open(Path::new("/w"), &env(&disk, 2)).unwrap().session;
    let id: CardId = session.ids().fresh();
    let mut change = Change::default();
    change.set((id, CardField::Text(format!("Karte mit {NAME}"))));
    session.commit(change).unwrap();
    session.keep_drafts(vec![Draft {
        place: "card".into(),
        text: format!("Entwurf mit {NAME}"),
        cursor: None,
    }]);
    let wanted = Wanted::new(session.workshop(), NAME).unwrap();
    session.close().unwrap();
    (disk, wanted, vec![person.into()])
}

/// Says which files hold anything of the person.
fn holding(disk: &MemoryDisk) -> Vec<PathBuf> {
    let state = disk.state();
    let holds = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        text.contains("Annegret") || text.contains("Frauenhaus")
    };
    let files = state.files.iter().filter(|(_, file)| holds(&file.bytes));
    files.map(|(path, _)| path.clone()).collect()
}

/// Returns the texts of the cards, in an order of their own, and how many people there are.
fn state(disk: &MemoryDisk) -> (Vec<String>, usize) {
    let opened = Session::open_to_read(Path::new("/w"), &env(disk, 99)).unwrap();
    assert!(opened.report.damages.is_empty() && opened.report.missing.is_empty());
    let workshop = opened.session.workshop();
    let mut texts: Vec<String> = workshop
        .cards
        .iter()
        .map(|card| card.text.as_str().to_owned())
        .collect();
    texts.sort();
    (texts, workshop.participants.len())
}

/// Whatever happened: everything else is there, and erasing once more ends it.
#[track_caller]
fn nothing_else_is_lost(disk: &MemoryDisk, wanted: &Wanted, targets: &[Target], what: &str) {
    let (texts, _) = state(disk);
    assert_eq!(texts[..3], ["Karte 0", "Karte 1", "Karte 2"], "{what}");
    assert!(
        ["Karte mit Annegret Saal", "Karte mit […]"].contains(&texts[3].as_str()),
        "{what}: {texts:?}"
    );
    let (_, left) = erase(Path::new("/w"), &env(disk, 50), request(wanted, targets)).unwrap();
    assert!(left.is_empty(), "{what}: {left:?}");
    assert_eq!(holding(disk), Vec::<PathBuf>::new(), "{what}");
    let (texts, people) = state(disk);
    assert_eq!((texts[3].as_str(), people), ("Karte mit […]", 0), "{what}");
    assert_eq!(holding(&disk.after_power_cut()), Vec::<PathBuf>::new(), "{what}");
}

#[test]
fn whichever_call_fails_nothing_else_is_lost_and_a_second_run_ends_it() {
    for times in [1, usize::MAX] {
        for after in 0.. {
            let (disk, wanted, targets) = day();
            disk.state().fault = Some(Fault {
                after,
                times,
                kind: io::ErrorKind::Other,
                only: "",
            });
            let erased = erase(Path::new("/w"), &env(&disk, 10), request(&wanted, &targets));
            let fired = disk
                .state()
                .fault
                .take()
                .is_some_and(|fault| fault.times != times);
            if fired {
                assert!(
                    matches!(erased, Err(EraseError::Io { .. })),
                    "call {after}: {erased:?}"
                );
            }
            // The power may go at the same moment, too.
            let cut = disk.after_power_cut();
            nothing_else_is_lost(&cut, &wanted, &targets, &format!("power cut at call {after}"));
            nothing_else_is_lost(&disk, &wanted, &targets, &format!("fault at call {after}"));
            if !fired {
                assert!(after >= 15, "{after} calls");
                break;
            }
        }
    }
}

#[test]
fn a_fault_while_a_fault_is_being_repaired_loses_nothing_either() {
    for first in 0.. {
        let (disk, wanted, targets) = day();
        let fail_at = |disk: &MemoryDisk, after: usize, seed: u64| {
            disk.state().fault = Some(Fault {
                after,
                times: usize::MAX,
                kind: io::ErrorKind::StorageFull,
                only: "",
            });
            let erased = erase(Path::new("/w"), &env(disk, seed), request(&wanted, &targets));
            let fired = disk.state().fired();
            disk.state().fault = None;
            (fired, erased.is_ok())
        };
        let (fired, _) = fail_at(&disk, first, 10);
        if !fired {
            break;
        }
        let disk = disk.after_power_cut();
        for second in (first % 3..).step_by(3) {
            let copy = disk.after_power_cut();
            let (fired, done) = fail_at(&copy, second, 20);
            let copy = copy.after_power_cut();
            nothing_else_is_lost(&copy, &wanted, &targets, &format!("calls {first}, {second}"));
            if !fired || done {
                break;
            }
        }
    }
}
