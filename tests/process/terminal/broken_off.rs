//! An export from the dashboard that is broken off: by a signal, by the end of the terminal, or by the user.

use std::{
    fs::{self, File},
    path::Path,
    sync::LazyLock,
    time::{Duration, Instant},
};

use rustix::process::Signal;

use super::{
    setup::{PROGRAM, Setup},
    tty::{DEADLINE, Tty},
};
use crate::rows;

/// Enough that writing them takes a while.
const TIES: u64 = 5_000;

/// The dataset that is exported; the tests share it.
static DATA: LazyLock<tempfile::NamedTempFile> = LazyLock::new(|| {
    let file = tempfile::NamedTempFile::new().unwrap();
    rows::write(TIES, &mut File::create(file.path()).unwrap()).unwrap();
    file
});

/// The choices of the form, counted from its first.
const PAGE: usize = 0;
const MEMO: usize = 1;
const TABLES: usize = 3;
const DATASET: usize = 5;

/// A dashboard with the form open in which `choice` is chosen and a path in `folder` is typed.
fn form(setup: impl FnOnce(Setup) -> Setup, choice: usize, folder: &Path) -> Tty {
    let arguments = ["--data", DATA.path().to_str().unwrap(), "--no-watch"];
    let mut tty = setup(Setup::new(PROGRAM, &arguments).env("HOME", folder.to_str()))
        .start()
        .ready();
    // All of them have been read.
    tty.wait_text("5.000");
    tty.send("x");
    tty.wait_text("Webpagina");
    for _ in 0..choice {
        tty.press(["\x1b[B"]);
    }
    tty.press(["\x15"]);
    tty.send(format!("{}/uit", folder.display()));
    tty.wait_text("/uit");
    tty
}

/// Waits until something is being written in `folder`.
fn wait_begun(folder: &Path) {
    let begun = Instant::now();
    while fs::read_dir(folder).unwrap().count() == 0 {
        assert!(begun.elapsed() < DEADLINE, "nothing is written");
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn assert_nothing_left(folder: &Path, after: &str) {
    let left: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert!(left.is_empty(), "after {after}: {left:?}");
}

#[test]
fn every_signal_that_ends_leaves_no_half_written_file_or_folder() {
    let signals = [
        Signal::TERM,
        Signal::INT,
        Signal::HUP,
        Signal::QUIT,
        Signal::XCPU,
        Signal::ALARM,
        Signal::USR1,
        Signal::USR2,
    ];
    for (number, signal) in signals.into_iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let mut tty = form(|setup| setup, [PAGE, TABLES][number % 2], folder.path());
        tty.send("\r");
        wait_begun(folder.path());
        tty.signal(signal);
        assert_eq!(
            tty.wait_restored_end(),
            128 + signal.as_raw().cast_unsigned()
        );
        assert_nothing_left(folder.path(), &format!("{signal:?}"));
    }
}

#[test]
fn a_terminal_that_disappears_leaves_no_half_written_file_or_folder() {
    for choice in [PAGE, TABLES] {
        for has_signals in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let setup = |setup: Setup| {
                if has_signals {
                    setup
                } else {
                    setup.without_signals()
                }
            };
            let mut tty = form(setup, choice, folder.path());
            tty.send("\r");
            wait_begun(folder.path());
            tty.vanish();
            assert_eq!(tty.wait_end(), (129, None));
            assert_nothing_left(folder.path(), "the end of the terminal");
        }
    }
}

/// Esc and Ctrl-C; the form tells it, or the program ends as the user wants.
#[test]
fn the_user_is_heard_while_it_writes_and_sees_how_far_it_is() {
    for (choice, key) in [
        (PAGE, "\x1b"),
        (PAGE, "\x03"),
        (MEMO, "\x1b"),
        (TABLES, "\x03"),
        (DATASET, "\x1b"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut tty = form(|setup| setup, choice, folder.path());
        tty.send("\r");
        tty.wait_text("van 5.000 · Esc");
        let pressed = Instant::now();
        tty.send(key);
        match key {
            "\x1b" => tty.wait_text("afgebroken"),
            _ => assert_eq!(tty.wait_restored_end(), 0),
        }
        // A tenth of a second is promised of the program that users have; this one is not optimised, and not alone.
        assert!(
            pressed.elapsed() < Duration::from_secs(1),
            "{:?}",
            pressed.elapsed()
        );
        assert_nothing_left(folder.path(), &format!("{key:?}"));
    }
}
