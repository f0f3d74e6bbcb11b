//! Where this laptop keeps things: its workshops, and what the program remembers about itself.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::disk::{Disk, RealDisk};
use super::findings::CreateError;
use crate::workshop::Id;

/// The folders of this laptop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Where new workshops go: `~/Werkstatt`, or what `WERKSTATT_HOME` says.
    pub workshops: PathBuf,
    /// What the program remembers: where the system wants such things, or what `WERKSTATT_STATE` says.
    pub state: PathBuf,
}

impl Places {
    /// Asks the system; none: it knows no home, and the environment does not say either.
    #[must_use]
    pub fn of_system() -> Option<Self> {
        let from_env = |name| {
            std::env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let workshops =
            from_env("WERKSTATT_HOME").or_else(|| Some(etcetera::home_dir().ok()?.join("Werkstatt")));
        let state = from_env("WERKSTATT_STATE").or_else(|| {
            let base = etcetera::choose_base_strategy().ok()?;
            Some(
                base.state_dir()
                    .unwrap_or_else(|| base.data_dir())
                    .join("werkstatt"),
            )
        });
        Some(Self {
            workshops: workshops?,
            state: state?,
        })
    }

    /// Returns the folder in which people keep templates of their own.
    #[must_use]
    pub fn templates(&self) -> PathBuf {
        self.workshops.join("templates")
    }

    /// Returns the folder for what the folders of workshops do not take.
    #[must_use]
    pub fn rescue(&self) -> PathBuf {
        self.state.join("rescue")
    }

    /// Returns the identity of this laptop: drawn from `random` the first time, remembered from then on.
    /// Where nothing can be remembered, this run is a laptop of its own.
    #[must_use]
    pub fn device(&self, random: u64) -> Id {
        let path = self.state.join("device");
        let known = |path: &Path| fs::read_to_string(path).ok()?.trim().parse().ok();
        if let Some(device) = known(&path) {
            return device;
        }
        let device = Id::from_bits(random);
        let remember = || -> io::Result<()> {
            make_folders(&RealDisk, &self.state)?;
            let mut file = RealDisk.create(&path)?;
            file.write_all(format!("{device}\n").as_bytes())?;
            file.sync()
        };
        match remember() {
            // Another window was faster.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => known(&path).unwrap_or(device),
            _ => device,
        }
    }
}

/// Makes a folder, and those above it, and makes sure that they stay.
pub(super) fn make_folders(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
    match (disk.make_folder(folder), parent) {
        (Err(error), _) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
        (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
            make_folders(disk, parent)?;
            disk.make_folder(folder)?;
        }
        (made, _) => made?,
    }
    disk.sync_folder(parent.unwrap_or_else(|| Path::new(".")))
}

/// Makes the folder of a new workshop, or takes one in which there is nothing.
pub(crate) fn make_empty_folder(disk: &dyn Disk, folder: &Path) -> Result<(), CreateError> {
    let path = || folder.to_owned();
    match disk.list(folder) {
        Ok(names) if names.is_empty() => Ok(()),
        Ok(_) => Err(CreateError::NotEmpty { path: path() }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            make_folders(disk, folder).map_err(|error| CreateError::Io {
                path: path(),
                kind: error.kind(),
            })
        }
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            // The file is the folder itself or something above it.
            let file = folder.ancestors().find(|part| part.is_file());
            Err(CreateError::NotAFolder {
                path: file.map_or_else(path, Path::to_owned),
            })
        }
        Err(error) => Err(CreateError::Io {
            path: path(),
            kind: error.kind(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::Places;
    use crate::workshop::Id;

    #[test]
    fn a_laptop_remembers_who_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places {
            workshops: folder.path().join("w"),
            state: folder.path().join("a/b"),
        };
        assert_eq!(places.device(7), Id::from_bits(7));
        assert_eq!(places.device(8), Id::from_bits(7));
    }
}
