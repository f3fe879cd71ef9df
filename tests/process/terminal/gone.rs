//! A terminal that disappears, and one where nothing happens.

use std::{
    thread,
    time::{Duration, Instant},
};

use rustix::process::Pid;

use super::{
    setup::{PROGRAM, Setup},
    tty::Tty,
};

/// The processor time that a process has used, in ticks of 10 ms (`utime` and `stime` of proc(5)).
pub fn ticks(pid: Pid) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_pid())).unwrap();
    let after_name = stat.rsplit(')').next().unwrap();
    after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .map(|field| field.parse::<u64>().unwrap())
        .sum()
}

/// The signal of a hang-up reaches the program, or the terminal was never its controlling one, or the signal is
/// ignored: it ends all the same, and soon. A second is promised; a busy machine gets some more.
#[test]
fn a_terminal_that_disappears_ends_the_program_soon() {
    let ignoring = Setup::new("sh", &["-c", "trap '' HUP; exec \"$0\"", PROGRAM]);
    let unsignalled = Setup::new(PROGRAM, &[]).without_signals();
    let typing = Setup::new(PROGRAM, &["wuhan"]).without_signals();
    for setup in [Setup::new(PROGRAM, &[]), ignoring, unsignalled, typing] {
        let mut tty = setup.start().ready();
        let gone = tty.vanish();
        assert_eq!(tty.wait_end(), (129, None), "as the hang-up signal");
        assert!(
            gone.elapsed() < Duration::from_secs(3),
            "{:?}",
            gone.elapsed()
        );
    }
}

#[test]
fn a_terminal_that_disappears_in_the_middle_of_a_frame_ends_it_too() {
    let mut tty = Setup::new(PROGRAM, &[])
        .size(200, 60)
        .without_signals()
        .start()
        .ready();
    tty.send("jjkkjjkk??".repeat(100));
    tty.vanish();
    assert_eq!(tty.wait_end(), (129, None));
}

#[test]
fn while_nothing_happens_nothing_is_done() {
    let mut tty = Tty::start(&[]);
    // The index is made after the first frame.
    tty.send("jk");
    tty.wait_quiet();
    let (written, used) = (tty.bytes().len(), ticks(tty.pid()));
    let end = Instant::now() + Duration::from_secs(2);
    while Instant::now() < end {
        thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(tty.bytes().len(), written, "nothing is written");
    assert_eq!(ticks(tty.pid()), used, "no processor time is used");
}
