//! Watching on Linux.
//!
//! A thread waits for three things at once, and is woken by nothing else: for inotify, for the table of mounts (a stick
//! that was pulled is detached without a word to whoever watches it, and one that comes back is mounted over a folder
//! that stays what it was), and for the end.

use std::fs::File;
use std::io;
use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use rustix::event::{EventfdFlags, PollFd, PollFlags, eventfd, poll};
use rustix::fs::inotify::{self, CreateFlags, ReadFlags, Reader, WatchFlags};
use rustix::fs::statfs;
use rustix::io::{Errno, write};

use super::{Eye, Sight, Tell};
use crate::store::follow::Places;

/// What is to be told of a folder and of what is in it. (Reading is not: everybody reads when somebody has written.)
const WATCHED: WatchFlags = WatchFlags::MODIFY
    .union(WatchFlags::CREATE)
    .union(WatchFlags::DELETE)
    .union(WatchFlags::MOVED_FROM)
    .union(WatchFlags::MOVED_TO)
    .union(WatchFlags::DELETE_SELF)
    .union(WatchFlags::MOVE_SELF)
    .union(WatchFlags::ONLYDIR);

/// What says that a watch has come to its end, or that more has happened than the system could hold.
const LOST: ReadFlags = ReadFlags::DELETE_SELF
    .union(ReadFlags::MOVE_SELF)
    .union(ReadFlags::UNMOUNT)
    .union(ReadFlags::IGNORED)
    .union(ReadFlags::QUEUE_OVERFLOW);

/// The table of mounts: waiting for it returns when it has changed.
const MOUNTS: &str = "/proc/self/mountinfo";

/// Opens an eye on a folder.
pub(in crate::store::follow) fn open(places: &Places, tell: Tell) -> io::Result<Eye> {
    let inotify = inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK)?;
    let mut watched = Vec::new();
    // The folder first: what is made in it from now on is told.
    watch(&inotify, &places.root, &mut watched)?;
    for inside in [&places.log, &places.drafts] {
        match watch(&inotify, inside, &mut watched) {
            Err(Errno::NOENT | Errno::NOTDIR) | Ok(()) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let end = Arc::new(eventfd(0, EventfdFlags::CLOEXEC)?);
    let watch = Watch {
        inotify,
        mounts: File::open(MOUNTS).ok(),
        end: Arc::clone(&end),
        watched,
        tell,
    };
    thread::Builder::new()
        .name("eye".into())
        .spawn(move || watch.run())?;
    Ok(Eye::new(End(end), !is_remote(&places.root)))
}

fn watch(inotify: &OwnedFd, folder: &Path, watched: &mut Vec<(i32, PathBuf)>) -> rustix::io::Result<()> {
    let number = inotify::add_watch(inotify, folder, WATCHED)?;
    watched.push((number, folder.to_owned()));
    Ok(())
}

/// Ends the thread when it is dropped.
struct End(Arc<OwnedFd>);

impl Drop for End {
    fn drop(&mut self) {
        write(&*self.0, &1_u64.to_ne_bytes()).ok();
    }
}

struct Watch {
    inotify: OwnedFd,
    mounts: Option<File>,
    end: Arc<OwnedFd>,
    watched: Vec<(i32, PathBuf)>,
    tell: Tell,
}

impl Watch {
    fn run(self) {
        loop {
            let mut waited = vec![
                PollFd::new(&*self.end, PollFlags::IN),
                PollFd::new(&self.inotify, PollFlags::IN),
            ];
            // Reading it is always possible: only what is urgent says that it has changed.
            waited.extend(self.mounts.iter().map(|file| PollFd::new(file, PollFlags::PRI)));
            match poll(&mut waited, None) {
                Ok(_) | Err(Errno::INTR) => {}
                Err(_) => return (self.tell)(Sight::Lost),
            }
            let happened = |at: usize| waited.get(at).is_some_and(|fd| !fd.revents().is_empty());
            if happened(0) {
                return;
            }
            if happened(2) {
                (self.tell)(Sight::Lost);
            }
            if happened(1) {
                self.read();
            }
        }
    }

    /// Tells everything that inotify has to tell.
    fn read(&self) {
        let mut room = [MaybeUninit::uninit(); 4096];
        let mut events = Reader::new(&self.inotify, &mut room);
        loop {
            let event = match events.next() {
                Ok(event) => event,
                Err(Errno::INTR) => continue,
                Err(_) => return,
            };
            if event.events().intersects(LOST) {
                (self.tell)(Sight::Lost);
            } else if let Some(name) = event.file_name()
                && let Some((_, folder)) = self.watched.iter().find(|(wd, _)| *wd == event.wd())
            {
                let name = std::ffi::OsStr::from_bytes(name.to_bytes());
                (self.tell)(Sight::Touched(&folder.join(name)));
            }
        }
    }
}

/// Says whether others can write into a folder without this system's knowledge: on another machine, or on the host of a
/// virtual one. What cannot be told counts as remote.
fn is_remote(folder: &Path) -> bool {
    /// The kinds of file systems for which that is so, as `statfs(2)` and the kernel's sources number them.
    const REMOTE: [u32; 16] = [
        0x0000_6969, // NFS
        0x0000_517b, // SMB
        0xfe53_4d42, // SMB2
        0xff53_4d42, // CIFS
        0x0102_1997, // 9P
        0x6573_5546, // FUSE: sshfs, rclone and others; some of them are local, which cannot be told
        0x786f_4256, // VirtualBox
        0xbacb_acbc, // VMware
        0x7c7c_6673, // Parallels
        0x00c3_6400, // Ceph
        0x7375_7245, // Coda
        0x5346_414f, // OpenAFS
        0x6b41_4653, // kAFS
        0x0bd0_0bd0, // Lustre
        0x0116_1970, // GFS2
        0x7461_636f, // OCFS2
    ];
    // The numbers have 32 bits, whatever the system keeps them in.
    statfs(folder).map_or(true, |stat| REMOTE.contains(&(stat.f_type as u32)))
}
