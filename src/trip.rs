//! Trip wires: places at which a build for tests can be made to panic, to see what becomes of the terminal, of
//! the work and of the message.
//!
//! `WERKSTATT_PANIC="draw F3"` panics when that place is passed, `"ask F3:4"` when it is passed for the fourth
//! time. Only builds with debug assertions have wires; in what is handed out [`wire`] is empty.

/// Panics if that is wanted here, with words as a failed slice would have them: a piece of somebody's text.
#[cfg(debug_assertions)]
#[expect(clippy::panic, reason = "that is what it is for")]
pub(crate) fn wire(place: std::fmt::Arguments<'_>) {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicU32, Ordering};

    static WANTED: OnceLock<Option<(String, u32)>> = OnceLock::new();
    static PASSED: AtomicU32 = AtomicU32::new(0);
    let wanted = WANTED.get_or_init(|| {
        let wanted = std::env::var("WERKSTATT_PANIC").ok()?;
        let (place, times) = wanted.split_once(':').unwrap_or((&wanted, "1"));
        Some((place.to_owned(), times.parse().ok()?))
    });
    if let Some((wanted, times)) = wanted
        && *wanted == place.to_string()
        && PASSED.fetch_add(1, Ordering::SeqCst) + 1 == *times
    {
        panic!("byte index 3 is not a char boundary; it is inside 'ü' of `Geheimes von einer Karte`");
    }
}

/// There are no wires here.
#[cfg(not(debug_assertions))]
pub(crate) const fn wire(_: std::fmt::Arguments<'_>) {}
