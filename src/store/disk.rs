//! The only place that touches a disk.
//!
//! [`Disk`] is the handful of operations that the store needs, no more: a fault can be put behind each of
//! them, and each of them is answered for. [`RealDisk`] is the disk of the system. Folders and files are
//! made for their owner alone, where the system knows such a thing.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::SystemTime;

/// How often in a row a write may be interrupted before that is an error like any other.
const MOST_INTERRUPTIONS: u32 = 1000;

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A device, a pipe, a socket.
    Other,
}

/// What is known about a path without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meta {
    /// What stands there.
    pub kind: Kind,
    /// How many bytes a file has.
    pub len: u64,
    /// When it was changed last, if the system knows.
    pub modified: Option<SystemTime>,
}

/// What happens on a disk.
///
/// Every function returns the error of the system, unchanged.
#[expect(clippy::missing_errors_doc, reason = "said once, above")]
pub trait Disk: fmt::Debug + Send + Sync {
    /// Tells what stands at a path; a link is followed.
    fn meta(&self, path: &Path) -> io::Result<Meta>;
    /// Lists the names in a folder, in no particular order.
    fn list(&self, folder: &Path) -> io::Result<Vec<String>>;
    /// Reads a file from an offset on, at most `limit` bytes.
    fn read(&self, path: &Path, from: u64, limit: u64) -> io::Result<Vec<u8>>;
    /// Makes a folder; its parent has to be there.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;
    /// Makes sure that what was made in a folder is found in it after a power cut.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Makes a file that must not be there yet.
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Opens a file for its lock alone.
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Gives a file another name, in place of whatever bore it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder in which there is nothing.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;
    /// Tells how many bytes may still be written below a path.
    fn room(&self, path: &Path) -> io::Result<u64>;
}

/// A file that is open.
#[expect(clippy::missing_errors_doc, reason = "said once, at Disk")]
pub trait DiskFile: fmt::Debug + Send {
    /// Writes at the end, and tells how many of the bytes; fewer than all is no error.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;
    /// Returns when everything written is safe from a power cut.
    fn sync(&mut self) -> io::Result<()>;
    /// Locks the file against everybody else; false: somebody else has locked it. The lock ends with the
    /// process, however that ends.
    fn try_lock(&self) -> io::Result<bool>;

    /// Writes all bytes at the end, in as many pieces as it takes.
    fn write_all(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        let mut interruptions = 0;
        while !bytes.is_empty() {
            match self.write(bytes) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => {
                    bytes = bytes.get(written..).unwrap_or_default();
                    interruptions = 0;
                }
                Err(error)
                    if error.kind() == io::ErrorKind::Interrupted && interruptions < MOST_INTERRUPTIONS =>
                {
                    interruptions += 1;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

/// The disk of the system.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn meta(&self, path: &Path) -> io::Result<Meta> {
        let meta = fs::metadata(path)?;
        let kind = if meta.is_file() {
            Kind::File
        } else if meta.is_dir() {
            Kind::Folder
        } else {
            Kind::Other
        };
        Ok(Meta {
            kind,
            len: meta.len(),
            modified: meta.modified().ok(),
        })
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder)? {
            // A name that is no Unicode is none of ours.
            names.extend(entry?.file_name().into_string());
        }
        Ok(names)
    }

    fn read(&self, path: &Path, from: u64, limit: u64) -> io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        let len = file.metadata()?.len().saturating_sub(from).min(limit);
        if from > 0 {
            file.seek(SeekFrom::Start(from))?;
        }
        let mut bytes = Vec::with_capacity(usize::try_from(len).unwrap_or(0));
        file.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        system::folder_builder().create(folder)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        system::sync_folder(folder)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut options = OpenOptions::new();
        options.append(true).create_new(true);
        system::for_its_owner(&mut options);
        Ok(Box::new(RealFile(options.open(path)?)))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let file = OpenOptions::new().read(true).write(true).open(path)?;
        Ok(Box::new(RealFile(file)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir(folder)
    }

    fn room(&self, path: &Path) -> io::Result<u64> {
        fs4::available_space(path)
    }
}

/// Makes a file that must not be there yet, for its owner alone: for what no log rests on.
pub(crate) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    system::for_its_owner(&mut options);
    options.open(path)
}

/// Makes a folder and those above it, as far as they are not there, for their owner alone.
pub(crate) fn make_private_folders(folder: &Path) -> io::Result<()> {
    system::folder_builder().recursive(true).create(folder)
}

#[derive(Debug)]
struct RealFile(File);

impl DiskFile for RealFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        system::sync_file(&self.0)
    }

    fn try_lock(&self) -> io::Result<bool> {
        match self.0.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

#[cfg(unix)]
mod system {
    use std::fs::{DirBuilder, File, OpenOptions};
    use std::io;
    use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
    use std::path::Path;

    pub(super) fn folder_builder() -> DirBuilder {
        let mut builder = DirBuilder::new();
        builder.mode(0o700);
        builder
    }

    pub(super) fn for_its_owner(options: &mut OpenOptions) {
        options.mode(0o600);
    }

    pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
        let opened = match File::open(folder) {
            // One that may be written to but not read cannot be opened for it: a folder above ours. (Ours is
            // read all the time.)
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => return Ok(()),
            opened => opened?,
        };
        match sync_all(&opened) {
            // Some network file systems cannot sync a folder, and do not need to.
            Err(error) if is_unsupported(&error) => Ok(()),
            done => done,
        }
    }

    #[cfg(not(target_vendor = "apple"))]
    fn sync_all(folder: &File) -> io::Result<()> {
        folder.sync_all()
    }

    #[cfg(target_vendor = "apple")]
    fn sync_all(folder: &File) -> io::Result<()> {
        sync_file(folder)
    }

    #[cfg(not(target_vendor = "apple"))]
    pub(super) fn sync_file(file: &File) -> io::Result<()> {
        file.sync_data()
    }

    /// The standard library asks for a full sync, down to the platters; exFAT and SMB cannot do that and
    /// say so. Only then a plain one has to do.
    #[cfg(target_vendor = "apple")]
    pub(super) fn sync_file(file: &File) -> io::Result<()> {
        match file.sync_data() {
            Err(error) if matches!(error.raw_os_error(), Some(ENOTTY | ENOTSUP | EOPNOTSUPP)) => {
                rustix::fs::fsync(file).map_err(io::Error::from)
            }
            done => done,
        }
    }

    #[cfg(target_vendor = "apple")]
    const ENOTTY: i32 = 25;
    #[cfg(target_vendor = "apple")]
    const ENOTSUP: i32 = 45;
    #[cfg(target_vendor = "apple")]
    const EOPNOTSUPP: i32 = 102;

    fn is_unsupported(error: &io::Error) -> bool {
        matches!(
            error.kind(),
            io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput
        )
    }
}

#[cfg(not(unix))]
mod system {
    use std::fs::{DirBuilder, File, OpenOptions};
    use std::io;
    use std::path::Path;

    pub(super) fn folder_builder() -> DirBuilder {
        DirBuilder::new()
    }

    pub(super) fn for_its_owner(_: &mut OpenOptions) {}

    /// Windows writes the entry with the file.
    pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn sync_file(file: &File) -> io::Result<()> {
        file.sync_data()
    }
}
