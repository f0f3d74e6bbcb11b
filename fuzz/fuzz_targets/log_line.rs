//! Reading a piece of a log of whatever bytes.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| werkstatt::hostile::log_line(bytes));
