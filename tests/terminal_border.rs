//! The border to the terminal, on a pseudo-terminal: what is taken over is given back on every way out, and
//! what is typed arrives.
//!
//! Each test runs [`child`] of this same binary as the program on the terminal.
#![cfg(all(unix, feature = "terminal"))]
#![expect(clippy::panic, clippy::unwrap_used, reason = "these are helpers of tests")]

use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal, kill_process};
use werkstatt::tui::input::{self, Input, Key};
use werkstatt::tui::terminal::{self, Terminal};

/// What the child says when it reads on, in the window, and after the terminal was given back.
const READY: &str = "bereit";
const ROWS: u16 = 10;
const COLUMNS: u16 = 60;
const REPORT: &str = "WERKSTATT_TEST_REPORT";

/// The program on the terminal: counts what comes in, and ends as it is told to.
#[test]
#[ignore = "is run by the other tests, on a pseudo-terminal"]
fn child() {
    let report = |text: String| std::fs::write(std::env::var_os(REPORT).unwrap(), text).unwrap();
    terminal::restore_on_panic("Es ist nichts verloren.\u{202E}".to_owned());
    terminal::is_usable().unwrap();
    let (sender, inputs) = channel();
    input::watch_signals(&sender).unwrap();
    terminal::tell_panics(&sender);
    let mut screen = Terminal::enter("Meißen\u{1b}]0;böse\u{7}").unwrap();
    input::start(&sender).unwrap();
    let (mut keys, mut pasted) = (0, 0);
    let mut seen = String::new();
    loop {
        let status = format!("{READY} {keys} {pasted} {seen}");
        let drawn = screen.draw(|frame| frame.render_widget(status, frame.area()));
        // The signal of a hang-up may come before the end of the terminal is seen: then there is nothing to draw on.
        if std::env::var_os("WERKSTATT_TEST_NOHUP").is_none() {
            drawn.unwrap();
        }
        let mut input = inputs.recv().unwrap();
        loop {
            match input {
                Input::Key(press) if press.is(Key::Char('q')) => {
                    drop(screen);
                    println!("ende mit q");
                    return;
                }
                Input::Key(press) if press.is(Key::Char('p')) => panic!("geheim"),
                Input::Key(press) if press.is(Key::Char('t')) => {
                    std::thread::spawn(|| panic!("geheim")).join().unwrap_err();
                }
                Input::Key(press) if press.is(Key::Char('z')) => {
                    seen = format!("angehalten: {}", screen.suspend().unwrap());
                }
                Input::Key(_) => keys += 1,
                Input::Paste(text) => pasted += text.len(),
                Input::Mouse(mouse) => seen = format!("{mouse:?}"),
                Input::Resize(width, height) => seen = format!("{width}x{height}"),
                Input::Signal(input::Signal::HangUp)
                    if std::env::var_os("WERKSTATT_TEST_NOHUP").is_some() => {}
                Input::Signal(signal) if signal.ends() => {
                    terminal::restore();
                    println!("ende mit {signal:?}");
                    return;
                }
                Input::HungUp => {
                    let before = cpu_ticks();
                    std::thread::sleep(Duration::from_millis(500));
                    let ticks = cpu_ticks() - before;
                    // Whoever still reads the terminal has to sleep.
                    let stdin = rustix::stdio::stdin();
                    let mut asked = [PollFd::new(&stdin, PollFlags::IN)];
                    let answers = poll(&mut asked, Some(&Timespec::default())).unwrap();
                    report(format!("{ticks} {answers}"));
                    return;
                }
                Input::Failed => seen = "daneben".to_owned(),
                Input::Signal(_) | Input::Wake => {}
            }
            match inputs.try_recv() {
                Ok(next) => input = next,
                Err(_) => break,
            }
        }
    }
}

/// The hundredths of a second that this process has computed.
fn cpu_ticks() -> u64 {
    let status = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = status
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    [11, 12]
        .iter()
        .filter_map(|&at| fields.get(at)?.parse::<u64>().ok())
        .sum()
}

struct Session {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    output: Arc<Mutex<Vec<u8>>>,
    /// Lets the reader end after what it reads next.
    closing: Arc<AtomicBool>,
    mode: String,
    report: PathBuf,
    _folder: tempfile::TempDir,
}

impl Session {
    fn start(variables: &[(&str, &str)]) -> Self {
        let program = CommandBuilder::new(std::env::current_exe().unwrap());
        Self::run(program, variables)
    }

    /// Starts under a shell that says when the program stepped aside, and continues it.
    fn start_under_shell() -> Self {
        let mut shell = CommandBuilder::new("sh");
        shell.args(["-c", "set -m; \"$@\"; echo beiseite; fg", "sh"]);
        shell.arg(std::env::current_exe().unwrap());
        Self::run(shell, &[])
    }

    fn run(mut command: CommandBuilder, variables: &[(&str, &str)]) -> Self {
        let size = PtySize {
            rows: ROWS,
            cols: COLUMNS,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let report = folder.path().join("report");
        command.args(["--exact", "child", "--ignored", "--nocapture", "--test-threads=1"]);
        command.env("TERM", "xterm-256color");
        command.env("RUST_BACKTRACE", "0");
        command.env(REPORT, &report);
        for (name, value) in variables {
            command.env(name, value);
        }
        let mode = format!("{:?}", pair.master.get_termios());
        let child = pair.slave.spawn_command(command).unwrap();
        let output = Arc::new(Mutex::new(Vec::new()));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let sink = Arc::clone(&output);
        let closing = Arc::new(AtomicBool::new(false));
        let close = Arc::clone(&closing);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                sink.lock().unwrap().extend_from_slice(&bytes[..count]);
                if close.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        let session = Self {
            master: Some(pair.master),
            writer: Some(writer),
            child,
            output,
            closing,
            mode,
            report,
            _folder: folder,
        };
        session.wait_for(READY);
        session
    }

    fn output(&self) -> String {
        String::from_utf8_lossy(&self.output.lock().unwrap()).into_owned()
    }

    /// What is on the screen now.
    fn screen(&self) -> String {
        let mut parser = vt100::Parser::new(ROWS.try_into().unwrap(), COLUMNS.try_into().unwrap(), 0);
        parser.process(&self.output.lock().unwrap());
        parser.screen().contents()
    }

    fn wait_for(&self, text: &str) {
        wait_until(
            || self.screen().contains(text),
            || format!("{text:?} in {:?}", self.screen()),
        );
    }

    fn press(&mut self, keys: &str) {
        self.writer.as_mut().unwrap().write_all(keys.as_bytes()).unwrap();
    }

    /// Closes the terminal, some bytes after a key.
    fn hang_up_after(&mut self, bytes: &str) {
        self.closing.store(true, Ordering::SeqCst);
        self.press("x");
        // The reader, too, holds the terminal open, until the answer to that key.
        wait_until(
            || Arc::strong_count(&self.closing) == 1,
            || "the reader to end".into(),
        );
        self.press(bytes);
        std::thread::sleep(Duration::from_millis(100));
        self.writer = None;
        self.master = None;
    }

    fn signal(&self, signal: Signal) {
        let pid = Pid::from_raw(self.child.process_id().unwrap() as i32).unwrap();
        kill_process(pid, signal).unwrap();
    }

    /// Waits for the end, and asserts that the terminal is as it was.
    fn assert_clean_end(&mut self) -> String {
        wait_until(
            || self.child.try_wait().unwrap().is_some(),
            || "the child to end".into(),
        );
        wait_until(
            || self.output().contains("test result"),
            || format!("the last words in {:?}", self.output()),
        );
        let output = self.output();
        // What was before the last time it was taken over is another story.
        let mut rest = &output[output.rfind("\x1b[22;0t").unwrap_or(0)..];
        for (what, sequence) in [
            ("enter: title saved", "\x1b[22;0t"),
            ("enter: alternate screen", "\x1b[?1049h"),
            ("enter: cursor hidden", "\x1b[?25l"),
            ("enter: bracketed paste", "\x1b[?2004h"),
            ("enter: mouse", "\x1b[?1000h"),
            ("leave: mouse", "\x1b[?1000l"),
            ("leave: bracketed paste", "\x1b[?2004l"),
            ("leave: attributes", "\x1b[0m"),
            ("leave: cursor shown", "\x1b[?25h"),
            ("leave: alternate screen", "\x1b[?1049l"),
            ("leave: title", "\x1b[23;0t"),
        ] {
            let at = rest
                .find(sequence)
                .unwrap_or_else(|| panic!("{what} is missing in {output:?}"));
            rest = &rest[at + sequence.len()..];
        }
        assert!(
            !rest.contains("\x1b["),
            "something was drawn after the end: {rest:?}"
        );
        let mode = format!("{:?}", self.master.as_ref().unwrap().get_termios());
        assert_eq!(mode, self.mode, "the terminal mode");
        rest.to_owned()
    }
}

fn wait_until(mut done: impl FnMut() -> bool, what: impl Fn() -> String) {
    let start = Instant::now();
    while !done() {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "waited in vain for {}",
            what()
        );
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn quitting_leaves_a_clean_terminal() {
    let mut session = Session::start(&[]);
    session.press("q");
    assert!(session.assert_clean_end().contains("ende mit q"));
}

#[test]
fn signals_leave_a_clean_terminal() {
    for (signal, name) in [
        (Signal::TERM, "Terminate"),
        (Signal::HUP, "HangUp"),
        (Signal::INT, "Interrupt"),
        (Signal::QUIT, "Terminate"),
    ] {
        let mut session = Session::start(&[]);
        session.signal(signal);
        assert!(session.assert_clean_end().contains(&format!("ende mit {name}")));
    }
}

#[test]
fn a_panic_leaves_a_clean_terminal_and_tells_the_place_but_no_content() {
    let mut session = Session::start(&[]);
    session.press("p");
    let last_words = session.assert_clean_end();
    assert!(
        last_words.contains("Es ist nichts verloren.\u{FFFD}\r\n(tests/terminal_border.rs:"),
        "{last_words:?}"
    );
    assert!(!session.output().contains("geheim"));
}

#[test]
fn a_panic_of_another_thread_leaves_the_screen_alone_and_is_told_at_the_end() {
    let mut session = Session::start(&[]);
    session.press("tx");
    session.wait_for("bereit 1 0 daneben");
    assert!(!session.output().contains("verloren"));
    session.press("q");
    assert!(session.assert_clean_end().contains("Es ist nichts verloren."));
}

#[test]
fn the_title_cannot_smuggle_a_sequence() {
    let mut session = Session::start(&[]);
    assert!(session.output().contains("\x1b]0;Meißen␛]0;böse␇\x07"));
    session.press("q");
    session.assert_clean_end();
}

#[test]
fn thousands_of_keys_at_once_all_arrive() {
    let mut session = Session::start(&[]);
    session.press(&"ä".repeat(5_000));
    session.wait_for("bereit 5000");
}

#[test]
fn a_long_paste_arrives_whole() {
    let mut session = Session::start(&[]);
    session.press(&format!("\x1b[200~{}\x1b[201~", "Zeile\r".repeat(11_000)));
    session.wait_for("bereit 0 66000");
}

#[test]
fn clicks_and_resizes_arrive_without_a_key() {
    let mut session = Session::start(&[]);
    session.press("\x1b[<0;3;2M");
    session.wait_for("Mouse { action: Click, x: 2, y: 1 }");
    let size = PtySize {
        rows: 7,
        cols: 50,
        pixel_width: 0,
        pixel_height: 0,
    };
    session.master.as_ref().unwrap().resize(size).unwrap();
    session.wait_for("50x7");
}

#[test]
fn a_program_that_no_shell_could_continue_does_not_stop() {
    let mut session = Session::start(&[]);
    session.press("z");
    session.wait_for("angehalten: false");
}

#[test]
fn stepping_aside_gives_the_terminal_to_the_shell_until_it_continues() {
    let mut session = Session::start_under_shell();
    session.press("z");
    session.wait_for("angehalten: true");
    let output = session.output();
    let (before, after) = output.split_once("beiseite").unwrap();
    assert!(
        before.contains("\x1b[?1049l") && after.contains("\x1b[?1049h"),
        "{output:?}"
    );
    session.press("q");
    session.assert_clean_end();
}

#[test]
fn a_frame_is_sent_between_the_marks_of_a_synchronised_update() {
    let mut session = Session::start(&[]);
    session.press("x");
    session.wait_for("bereit 1");
    let output = session.output();
    let frame = output.rsplit("\x1b[?2026h").next().unwrap();
    assert!(frame.contains('1') && frame.ends_with("\x1b[?2026l"), "{frame:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_that_is_gone_is_noticed_and_costs_nothing() {
    let burnt = |half_a_sequence: &str| -> u64 {
        let mut session = Session::start(&[("WERKSTATT_TEST_NOHUP", "1")]);
        session.hang_up_after(half_a_sequence);
        wait_until(|| session.report.exists(), || "the report".into());
        wait_until(
            || session.child.try_wait().unwrap().is_some(),
            || "the child to end".into(),
        );
        let report = std::fs::read_to_string(&session.report).unwrap();
        let (ticks, answers) = report.split_once(' ').unwrap();
        assert_eq!(answers, "0", "who asks for keys is answered, again and again");
        ticks.parse().unwrap()
    };
    // Also where the kernel says that there is something to read before it says that nobody is there any more, and
    // who asks in between reads in vain: it is kept from asking again.
    for half_a_sequence in ["\x1b[200~mitten im Einfügen", "", "", "", "", "", "", ""] {
        let ticks = burnt(half_a_sequence);
        assert!(ticks <= 5, "{ticks} of 50 hundredths of a second were burnt");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_wakes_up_while_nothing_happens() {
    let mut session = Session::start(&[]);
    session.press("x");
    session.wait_for("bereit 1");
    std::thread::sleep(Duration::from_millis(300));
    let tasks = format!("/proc/{}/task", session.child.process_id().unwrap());
    let switches = || {
        let count = |task: std::fs::DirEntry| {
            let status = std::fs::read_to_string(task.path().join("status")).unwrap();
            status
                .lines()
                .filter(|line| line.contains("ctxt_switches"))
                .filter_map(|line| line.split_whitespace().last()?.parse::<u64>().ok())
                .sum::<u64>()
        };
        std::fs::read_dir(&tasks)
            .unwrap()
            .map(|task| count(task.unwrap()))
            .sum::<u64>()
    };
    let before = switches();
    std::thread::sleep(Duration::from_secs(1));
    assert_eq!(switches(), before);
}
