//! The program keeps to itself: no network, and nothing written but what the user asks for.

use std::process::Command;

use super::setup::{PROGRAM, Setup};

/// What strace saw of the dashboard: everything that has to do with a network, and all that is opened or changed.
fn traced() -> Option<String> {
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("!! strace is not here: that the program keeps to itself is NOT checked");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let kinds = "trace=network,open,openat,creat,mkdir,mkdirat,unlink,unlinkat,rename,renameat,renameat2,truncate";
    let log_name = log.to_str().unwrap();
    let mut tty = Setup::new("strace", &["-f", "-o", log_name, "-e", kinds, PROGRAM])
        .env("HOME", folder.path().to_str())
        .start()
        .ready();
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
fn no_network_and_no_file_is_touched() {
    let Some(log) = traced() else { return };
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
    let wrong: Vec<&str> = log
        .lines()
        .filter(|line| network.iter().any(|word| line.contains(word)))
        .chain(
            log.lines()
                .filter(|line| writes.iter().any(|word| line.contains(word)) && !is_own(line)),
        )
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
