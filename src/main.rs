//! The program.
fn main() {
    let folder = std::env::args_os().nth(1).map(Into::into);
    if let Err(e) = werkstatt::tui::run(folder, werkstatt::locale::Language::De) {
        println!(
            "{}",
            e.say(&werkstatt::locale::Locale::new(werkstatt::locale::Language::De))
        );
    }
}
