//! Opening a folder in which there is one log, of whatever bytes.
#![no_main]

use std::path::PathBuf;
use std::sync::LazyLock;

/// A folder of this process; in memory it is a hundred times faster, where there is such a thing.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let memory = PathBuf::from("/dev/shm");
    let parent = if memory.is_dir() { memory } else { std::env::temp_dir() };
    parent.join(format!("werkstatt-fuzz-{}", std::process::id()))
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    werkstatt::hostile::open(&FOLDER, bytes).expect("a folder for it can be made");
});
