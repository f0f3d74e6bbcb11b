//! Werkstatt: runs a moderated group workshop from one laptop.

fn main() -> std::process::ExitCode {
    werkstatt::cli::main()
}
