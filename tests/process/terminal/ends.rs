//! Signals.

use std::{thread, time::Duration};

use rustix::process::Signal;

use super::{
    setup::{PROGRAM, Setup},
    tty::Tty,
};

const SIGNALS: [Signal; 4] = [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT];

/// What else would end it: limits, timers, whoever wants a core.
const OTHERS: [Signal; 8] = [
    Signal::XCPU,
    Signal::ALARM,
    Signal::USR1,
    Signal::USR2,
    Signal::VTALARM,
    Signal::PROF,
    Signal::IO,
    Signal::ABORT,
];

fn code_of(signal: Signal) -> u32 {
    128 + signal.as_raw().cast_unsigned()
}

#[test]
fn every_signal_that_ends_gives_the_terminal_back_and_is_the_exit_code() {
    for signal in SIGNALS {
        for keys in ["", "/wuh", "?", "\r"] {
            let mut tty = Tty::start(&[]);
            tty.send(keys).signal(signal);
            assert_eq!(
                tty.wait_restored_end(),
                code_of(signal),
                "{signal:?} after {keys:?}"
            );
        }
    }
    for signal in OTHERS {
        let mut tty = Tty::start(&[]);
        tty.signal(signal);
        assert_eq!(tty.wait_restored_end(), code_of(signal), "{signal:?}");
    }
}

#[test]
fn a_file_beyond_the_limit_of_the_system_is_told_and_ends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    // In blocks of 512 or 1,024 bytes.
    let mut tty = Setup::new("sh", &["-c", "ulimit -f 8; exec \"$0\"", PROGRAM])
        .start()
        .ready();
    tty.press(["x", "\x15"]);
    tty.send(format!("{}/uit.html\r", folder.path().display()));
    tty.wait_text("groter dan het systeem toestaat");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    tty.press(["\x1b"]);
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

/// The limit on processor time, as users set it.
#[test]
fn a_limit_on_processor_time_gives_the_terminal_back() {
    let mut tty = Setup::new("sh", &["-c", "ulimit -S -t 1; exec \"$0\"", PROGRAM])
        .start()
        .ready();
    let begun = std::time::Instant::now();
    while begun.elapsed() < super::tty::DEADLINE && tty.on_alternate_screen() {
        // So few that they never fill the buffer of a terminal whose program ends: a write to that would wait for ever.
        tty.send("??jk".repeat(5));
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(tty.wait_restored_end(), code_of(Signal::XCPU));
}

#[test]
fn nothing_is_drawn_after_the_terminal_was_given_back() {
    for round in 0..10_u64 {
        let mut tty = Tty::start(&[]);
        tty.send("jk".repeat(300));
        thread::sleep(Duration::from_millis(round));
        tty.signal(Signal::TERM);
        assert_eq!(tty.wait_restored_end(), code_of(Signal::TERM));
        tty.wait_quiet();
        let bytes = tty.bytes();
        assert!(
            bytes.ends_with(b"\x1b[?2004l\x1b[?1049l\x1b[?25h"),
            "round {round}"
        );
    }
}

/// Between raw mode and the alternate screen, before either, and after both.
#[test]
fn a_signal_at_any_moment_of_the_start_leaves_the_terminal_as_it_was() {
    for step in 0..60 {
        let mut tty = Setup::new(PROGRAM, &[]).start();
        thread::sleep(Duration::from_micros(step * 1_000));
        tty.signal(Signal::TERM);
        let (code, signal) = tty.wait_end();
        assert!(
            signal.is_some() || code == code_of(Signal::TERM),
            "after {step} ms: {code}"
        );
        tty.assert_restored();
    }
}

#[test]
fn a_second_signal_changes_nothing() {
    let mut tty = Tty::start(&[]);
    for signal in [Signal::TERM, Signal::INT, Signal::HUP, Signal::TERM] {
        tty.signal(signal);
    }
    let code = tty.wait_restored_end();
    assert!(
        SIGNALS.iter().any(|signal| code == code_of(*signal)),
        "{code}"
    );
}

#[test]
fn a_terminal_that_reads_nothing_cannot_keep_the_program() {
    let mut tty = Setup::new(PROGRAM, &[]).size(200, 60).unread().start();
    // More frames than the line can hold.
    let held = (0..200).any(|_| {
        tty.send("?");
        thread::sleep(Duration::from_millis(10));
        is_writing(tty.pid().as_raw_pid())
    });
    assert!(held, "the program waits for the terminal");
    tty.signal(Signal::TERM);
    assert_eq!(tty.wait_end(), (code_of(Signal::TERM), None));
    assert!(tty.is_line_restored());
}

/// Whether the main thread of a process is held up by a terminal (`/proc/PID/wchan`, or its system call).
fn is_writing(pid: i32) -> bool {
    let read =
        |name: &str| std::fs::read_to_string(format!("/proc/{pid}/{name}")).unwrap_or_default();
    // The number of `write` on x86-64 and on others.
    let write = if cfg!(target_arch = "x86_64") {
        "1 "
    } else {
        "64 "
    };
    read("syscall").starts_with(write) || read("wchan").contains("write")
}
