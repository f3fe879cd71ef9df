//! The program keeps to itself: no network, and nothing written but what the user asks for.

use std::{path::Path, process::Command};

use super::setup::{PROGRAM, Setup};

/// What strace saw of the dashboard: everything that has to do with a network, and all that is opened or changed. It
/// starts in a home folder where it never was; what it keeps there is kept for the next one.
fn traced(home: &Path) -> Option<String> {
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("!! strace is not here: that the program keeps to itself is NOT checked");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let kinds = "trace=network,open,openat,creat,mkdir,mkdirat,unlink,unlinkat,rename,renameat,renameat2,truncate";
    let log_name = log.to_str().unwrap();
    let mut tty = Setup::new("strace", &["-f", "-o", log_name, "-e", kinds, PROGRAM])
        .env("HOME", home.to_str())
        .env("XDG_STATE_HOME", None)
        .start();
    tty.wait_text("q stop");
    for keys in [
        "/wuhan", "\r", "\r", "\x1b", "2", "3", "4", "5", "1", "?", "\x1b", "[", "0", "y", "$",
    ] {
        tty.send(keys);
        tty.wait_quiet();
    }
    assert_eq!(tty.send("\x03").wait_restored_end(), 0);
    Some(std::fs::read_to_string(log).unwrap())
}

#[test]
fn no_network_and_no_file_is_touched_but_the_mark_that_the_tour_was_offered() {
    let home = tempfile::tempdir().unwrap();
    let Some(first) = traced(home.path()) else {
        return;
    };
    let marks = touched(&first);
    assert!(
        marks
            .iter()
            .all(|line| line.contains("mkdir") || line.contains("stedenband/tour-offered\""))
            && marks.iter().any(|line| line.contains("O_CREAT|O_EXCL")),
        "{}",
        marks.join("\n")
    );
    let second = traced(home.path()).unwrap();
    let wrong = touched(&second);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What was done with a network, and what was written.
fn touched(log: &str) -> Vec<&str> {
    assert!(log.contains("openat("), "{log}");
    let network = ["AF_INET", "AF_NETLINK", "AF_PACKET", "AF_VSOCK", "connect("];
    let writes = [
        "O_WRONLY",
        "O_RDWR",
        "O_CREAT",
        "creat(",
        "mkdir",
        "unlink",
        "rename",
        "truncate(",
    ];
    let is_own = |line: &str| line.contains("\"/dev/") || line.contains("ENOENT");
    log.lines()
        .filter(|line| network.iter().any(|word| line.contains(word)))
        .chain(
            log.lines()
                .filter(|line| writes.iter().any(|word| line.contains(word)) && !is_own(line)),
        )
        .collect()
}
