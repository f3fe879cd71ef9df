//! Job control.

use rustix::process::{Pid, Signal, kill_process};

use super::{
    setup::{PROGRAM, Setup},
    tty::Tty,
};

/// A shell that starts the program, tells when it stopped, waits for Enter and continues it.
const JOB: &str = "\"$0\"; echo gestopt $?; read -r line; fg; echo einde $?";
/// The same, with a job of two processes.
const GROUP: &str = "sh -c '\"$0\"; true' \"$0\"; echo gestopt $?; read -r line; fg; echo einde $?";

/// The process of the program, which is a descendant of the shell.
fn program_in(tty: &Tty) -> Pid {
    let mut pid = tty.pid().as_raw_pid();
    loop {
        let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap();
        let Some(child) = children.split_whitespace().next() else {
            return Pid::from_raw(pid).unwrap();
        };
        pid = child.parse().unwrap();
    }
}

/// Whether a process has ended, though its shell may not have asked how.
fn has_ended(pid: Pid) -> bool {
    let status =
        std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_pid())).unwrap_or_default();
    status
        .rsplit(')')
        .next()
        .is_none_or(|rest| rest.is_empty() || rest.starts_with(" Z"))
}

#[test]
fn control_z_gives_the_shell_its_terminal_and_fg_brings_everything_back() {
    for line in [JOB, GROUP] {
        let mut tty = Setup::shell(line).start().ready();
        tty.send("jj/wuhan");
        tty.wait_text("/ wuhan");
        tty.wait_quiet();
        let before = tty.contents();
        tty.send("\x1a");
        // 128 + SIGTSTP: the shell saw its job stop.
        tty.wait_text("gestopt 148");
        tty.assert_restored();
        tty.forget();
        tty.send("\n");
        tty.wait_same(&before);
        assert!(tty.on_alternate_screen() && !tty.is_line_restored());
        tty.send("\x03");
        tty.wait_text("einde 0");
        tty.assert_restored();
    }
}

#[test]
fn a_resize_while_it_is_stopped_is_seen_on_return() {
    let mut tty = Setup::shell(JOB).start().ready();
    tty.send("\x1a");
    tty.wait_text("gestopt 148");
    tty.forget();
    tty.resize(120, 40);
    tty.send("\n");
    tty.wait_for("three panes", |screen| {
        screen.contents().contains("Filters") && screen.contents().contains("stoppen")
    });
    tty.send("q");
    tty.wait_text("einde 0");
}

#[test]
fn a_stop_from_outside_is_survived_too() {
    for signal in [Signal::STOP, Signal::TSTP] {
        let mut tty = Setup::shell(JOB).start().ready();
        let program = program_in(&tty);
        let before = tty.contents();
        kill_process(program, signal).unwrap();
        tty.wait_text("gestopt");
        tty.forget();
        tty.send("\r\n");
        tty.wait_same(&before);
        assert!(!tty.is_line_restored());
        tty.send("q");
        tty.wait_text("einde 0");
        assert!(tty.is_line_restored());
    }
}

#[test]
fn a_stopped_job_can_be_ended() {
    let mut tty = Setup::shell("\"$0\"; echo gestopt $?; read -r line; wait %1; echo einde $?")
        .start()
        .ready();
    let program = program_in(&tty);
    tty.send("\x1a");
    tty.wait_text("gestopt 148");
    for signal in [Signal::TERM, Signal::CONT] {
        kill_process(program, signal).unwrap();
    }
    tty.wait_for("the end of the program", |_| has_ended(program));
    tty.send("\n");
    // 143, or 148 from a shell that has not yet heard of the end of the job that it saw stop.
    tty.wait_text("einde 14");
    tty.assert_restored();
}

#[test]
fn where_no_shell_could_continue_it_control_z_does_not_stop_it() {
    let mut tty = Setup::new(PROGRAM, &[]).start().ready();
    let before = tty.contents();
    tty.forget();
    tty.send("\x1a");
    tty.wait_same(&before);
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

/// A terminal that answers no query (and none is sent): the redraw comes at once and the program stays.
#[test]
fn control_l_draws_everything_anew_and_asks_the_terminal_nothing() {
    let mut tty = Tty::start(&[]);
    let before = tty.contents();
    tty.forget();
    tty.send("\x0c");
    tty.wait_same(&before);
    let bytes = tty.bytes();
    assert!(
        !bytes
            .windows(4)
            .any(|window| window == b"\x1b[6n" || &window[..3] == b"\x1b[c")
    );
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}
