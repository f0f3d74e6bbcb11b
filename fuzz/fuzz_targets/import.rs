//! Taking whatever bytes for documentation, or for a copy of a workshop.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| werkstatt::hostile::import(bytes));
