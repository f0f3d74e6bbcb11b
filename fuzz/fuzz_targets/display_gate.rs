//! Showing whatever text on a terminal.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| werkstatt::hostile::display_gate(text));
