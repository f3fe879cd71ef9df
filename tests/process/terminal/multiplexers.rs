//! Inside other programs that are terminals themselves.

use std::process::Command;

use super::{
    clipboard::copied_with,
    setup::{PROGRAM, Setup},
};

/// Whether a program is there; where not, that is said.
fn is_here(program: &str) -> bool {
    let here = Command::new(program).arg("-V").output().is_ok();
    if !here {
        eprintln!("!! {program} is not here: the dashboard is NOT tried inside it");
    }
    here
}

/// Ends what goes on behind the terminal, whatever becomes of the test.
struct Ended<'a>(&'a str, &'a [&'a str], &'a tempfile::TempDir);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        let Self(program, arguments, folder) = self;
        let mut command = Command::new(program);
        command
            .args(*arguments)
            .env("TMUX_TMPDIR", folder.path())
            .env("SCREENDIR", folder.path());
        let _ = command.output();
    }
}

/// Starts the dashboard inside `line`, has it search, resized, quit, and the shell around it say so.
fn works_inside(line: &str, folder: &tempfile::TempDir) {
    let inner = format!("{PROGRAM}; echo en klaar; read wacht");
    let mut tty = Setup::new("sh", &["-c", line, &inner])
        .env("TMUX_TMPDIR", folder.path().to_str())
        .env("SCREENDIR", folder.path().to_str())
        .env("HOME", folder.path().to_str())
        .start();
    tty.wait_text("q stoppen");
    tty.send("/wuha").wait_text("/ wuha");
    tty.resize(100, 30);
    tty.wait_text("peildatum: vandaag");
    tty.wait_text("Wuhan");
    // Not Esc: tmux waits half a second whether it is one, or Alt with what follows.
    tty.send("\rqq").wait_text("en klaar");
    tty.send("\n").wait_end();
}

#[test]
fn inside_tmux() {
    if is_here("tmux") {
        let folder = tempfile::tempdir().unwrap();
        let _ended = Ended("tmux", &["kill-server"], &folder);
        works_inside("exec tmux -u new-session \"$0\"", &folder);
    }
}

#[test]
fn inside_screen() {
    if is_here("screen") {
        let folder = tempfile::tempdir().unwrap();
        std::fs::set_permissions(
            folder.path(),
            std::os::unix::fs::PermissionsExt::from_mode(0o700),
        )
        .unwrap();
        let _ended = Ended("screen", &["-X", "quit"], &folder);
        works_inside("exec screen -U sh -c \"$0\"", &folder);
    }
}

#[test]
fn what_is_copied_inside_screen_reaches_the_terminal_outside() {
    if !is_here("screen") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(
        folder.path(),
        std::os::unix::fs::PermissionsExt::from_mode(0o700),
    )
    .unwrap();
    let _ended = Ended("screen", &["-X", "quit"], &folder);
    let inner = format!("{PROGRAM} arnhem-wuhan; echo en klaar; read wacht");
    let mut tty = Setup::new(
        "sh",
        &["-c", "exec screen -c /dev/null -U sh -c \"$0\"", &inner],
    )
    .env("SCREENDIR", folder.path().to_str())
    .env("HOME", folder.path().to_str())
    .start();
    tty.wait_text("q stoppen");
    tty.press(["y", "$", "Y"]);
    tty.wait_text("Gekopieerd");
    let copied = copied_with(&tty, "\x07");
    assert_eq!(copied.len(), 3, "{copied:?}");
    assert!(
        copied[0].starts_with('“')
            && copied[0].contains("(NRC, 7 mei 2023")
            && copied[1] == "stedenband show arnhem-wuhan",
        "{copied:?}"
    );
    // Longer than a string that screen passes on, so that it came in pieces.
    assert!(
        copied[2].starts_with("Arnhem (gemeente, Gelderland) – Wuhan 武汉")
            && copied[2].len() > 3_000
    );
    tty.send("q").wait_text("en klaar");
    tty.send("\n").wait_end();
}
