//! In a real pseudo-terminal: what only a terminal gets.

use std::io::Read as _;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use unicode_width::UnicodeWidthStr as _;

use super::SMALL;

/// Runs in a terminal of `cols` columns and returns what it was sent, without carriage returns.
fn on_terminal(cols: u16, variables: &[(&str, &str)], arguments: &[&str]) -> String {
    let pair = native_pty_system().openpty(PtySize { rows: 24, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_stedenband"));
    command.args(["--data", SMALL]);
    command.args(arguments);
    command.env_clear();
    for (name, value) in [("LC_ALL", "nl_NL.UTF-8"), ("TERM", "xterm-256color")].iter().chain(variables) {
        command.env(name, value);
    }
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut sent = Vec::new();
    let mut chunk = [0; 4096];
    // Linux ends a terminal that nobody writes to any more with an error instead of an end of file.
    while let Ok(count @ 1..) = reader.read(&mut chunk) {
        sent.extend_from_slice(&chunk[..count]);
    }
    child.wait().unwrap();
    String::from_utf8(sent).unwrap().replace('\r', "")
}

#[test]
fn a_terminal_gets_a_coloured_table_that_fits() {
    for cols in [200, 80, 50] {
        let text = on_terminal(cols, &[("NO_COLOR", "1")], &["list"]);
        assert!(text.starts_with("Status"), "{text}");
        assert!(text.contains("✗ verbroken") && text.contains("Arnhem"), "{text}");
        assert!(text.lines().all(|line| line.width() <= cols.into()), "{text}");
    }
    let coloured = on_terminal(80, &[], &["list"]);
    assert!(coloured.contains("\u{1b}[31m✗ verbroken\u{1b}[0m"), "{coloured:?}");
}

#[test]
fn no_colour_is_sent_where_the_user_or_the_terminal_wants_none() {
    for variables in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        for arguments in [&["list"][..], &["show", "arnhem-wuhan"]] {
            let text = on_terminal(80, &[variables], arguments);
            assert!(text.contains("verbroken") && !text.contains('\u{1b}'), "{text:?}");
        }
    }
}

#[test]
fn plain_is_plain_on_a_terminal_too() {
    let text = on_terminal(80, &[], &["list", "--plain", "arnhem"]);
    assert_eq!(text, "Arnhem (gemeente, Gelderland) – Wuhan 武汉 (stad, Hubei): verbroken (2021), sinds 1999\n");
}
