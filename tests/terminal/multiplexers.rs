//! Inside other programs that are terminals themselves.

use std::process::Command;

use super::setup::{PROGRAM, Setup};

/// Whether a program is there; where not, that is said.
fn is_here(program: &str) -> bool {
    let here = Command::new(program).arg("-V").output().is_ok();
    if !here {
        eprintln!("!! {program} is not here: the dashboard is NOT tried inside it");
    }
    here
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
    tty.wait_for("the wide footer", |screen| screen.contents().contains("Ctrl-n later"));
    tty.wait_text("Wuhan");
    // Not Esc: tmux waits half a second whether it is one, or Alt with what follows.
    tty.send("\rq").wait_text("en klaar");
    tty.send("\n").wait_end();
}

#[test]
fn inside_tmux() {
    if is_here("tmux") {
        let folder = tempfile::tempdir().unwrap();
        works_inside("exec tmux -u new-session \"$0\"", &folder);
    }
}

#[test]
fn inside_screen() {
    if is_here("screen") {
        let folder = tempfile::tempdir().unwrap();
        std::fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
        works_inside("exec screen -U sh -c \"$0\"", &folder);
    }
}
