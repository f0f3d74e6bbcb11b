//! The export as docx of a workshop with whatever texts; the byte 1f stands between two of them.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| werkstatt::hostile::export(werkstatt::export::Format::Docx, text));
