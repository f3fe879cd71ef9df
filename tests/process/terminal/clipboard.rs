//! What leaves the dashboard: over the terminal to its clipboard, and to the browser.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use base64::{Engine as _, prelude::BASE64_STANDARD};

use super::{
    setup::{PROGRAM, Setup},
    tty::{DEADLINE, Tty},
};

/// The texts that the terminal was sent for its clipboard (OSC 52).
pub fn copied(tty: &Tty) -> Vec<String> {
    copied_with(tty, "\x1b\\")
}

/// The same, where the sequence has another `end`.
pub fn copied_with(tty: &Tty, end: &str) -> Vec<String> {
    let bytes = String::from_utf8(tty.bytes()).unwrap();
    let encoded = bytes
        .split("\x1b]52;c;")
        .skip(1)
        .map(|rest| rest.split(end).next().unwrap());
    encoded
        .map(|text| String::from_utf8(BASE64_STANDARD.decode(text).unwrap()).unwrap())
        .collect()
}

#[test]
fn a_quotation_a_tie_and_a_command_reach_the_clipboard() {
    let mut tty = Tty::start(&["arnhem-wuhan"]);
    tty.press(["y"]);
    tty.wait_text("Gekopieerd: “");
    tty.press(["m", "Y", "$"]);
    tty.wait_text("Gekopieerd: stedenband show arnhem-wuhan");
    let copied = copied(&tty);
    assert_eq!(copied.len(), 4);
    assert!(
        copied[0].starts_with('“')
            && !copied[0].contains('\n')
            && copied[0].contains("NRC, 7 mei 2023"),
        "{}",
        copied[0]
    );
    assert!(
        copied[1].starts_with("> “") && copied[1].contains("\n> — NRC"),
        "{}",
        copied[1]
    );
    assert!(
        copied[2].starts_with("Arnhem (gemeente, Gelderland) – Wuhan 武汉"),
        "{}",
        copied[2]
    );
    assert_eq!(copied[3], "stedenband show arnhem-wuhan");
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn where_there_is_no_clipboard_nothing_breaks() {
    let mut tty = Setup::new(PROGRAM, &["arnhem-wuhan"])
        .env("TERM", Some("linux"))
        .start()
        .ready();
    tty.press(["$"]);
    tty.wait_text("Deze terminal heeft geen klembord: stedenband show arnhem-wuhan");
    assert_eq!(copied(&tty), [""; 0]);
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

/// A program that notes what it was called with and makes all the noise it can.
fn browser(folder: &Path) {
    let script = "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$@\" > \"${0%/*}/called.new\"\necho noise; echo noise >&2; echo noise > /dev/tty\n\
        read -r key\nmv \"${0%/*}/called.new\" \"${0%/*}/called\"\n";
    let path = folder.join("xdg-open");
    fs::write(&path, script).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn the_source_opens_in_the_browser_at_the_quotation() {
    let folder = tempfile::tempdir().unwrap();
    browser(folder.path());
    let path = format!("{}:/usr/bin:/bin", folder.path().display());
    let setup = Setup::new(PROGRAM, &["bron:clingendael gemeente:arnhem op:2015"])
        .env("PATH", Some(&path))
        .env("DISPLAY", Some(":0"));
    let mut tty = setup.start().ready();
    tty.press(["w"]);
    tty.wait_text("Geopend in de browser: https://");
    let called = folder.path().join("called");
    let deadline = std::time::Instant::now() + DEADLINE;
    while !called.exists() {
        assert!(
            std::time::Instant::now() < deadline,
            "the browser was never started"
        );
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let words = fs::read_to_string(called).unwrap();
    let [count, address] = words.lines().collect::<Vec<_>>()[..] else {
        panic!("{words}")
    };
    assert!(
        count == "1" && address.starts_with("https://") && address.contains("#:~:text="),
        "{words}"
    );
    assert!(
        !tty.contents().contains("noise") && copied(&tty).is_empty(),
        "{}",
        tty.contents()
    );
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn keys_held_while_the_browser_starts_open_one_tab() {
    let folder = tempfile::tempdir().unwrap();
    let script = "#!/bin/sh\necho opened >> \"${0%/*}/calls\"\nsleep 1\n";
    let opener = folder.path().join("xdg-open");
    fs::write(&opener, script).unwrap();
    fs::set_permissions(opener, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.path().display());
    let setup = Setup::new(PROGRAM, &["bron:clingendael gemeente:arnhem op:2015"]);
    let mut tty = setup
        .env("PATH", Some(&path))
        .env("DISPLAY", Some(":0"))
        .start()
        .ready();
    let start = std::time::Instant::now();
    assert_eq!(tty.send("w".repeat(20)).send("q").wait_restored_end(), 0);
    assert!(
        start.elapsed() < std::time::Duration::from_secs(3),
        "{:?}",
        start.elapsed()
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("calls")).unwrap(),
        "opened\n"
    );
}

#[test]
fn over_ssh_the_address_is_shown_and_copied() {
    let folder = tempfile::tempdir().unwrap();
    browser(folder.path());
    let path = folder.path().to_str().unwrap();
    for variables in [&[("DISPLAY", ":0"), ("SSH_CONNECTION", "a 1 b 2")][..], &[]] {
        let setup = Setup::new(PROGRAM, &["bron:clingendael gemeente:arnhem op:2015"])
            .env("PATH", Some(path));
        let mut tty = variables
            .iter()
            .fold(setup, |setup, (name, value)| setup.env(name, Some(value)))
            .start()
            .ready();
        tty.press(["w"]);
        tty.wait_text("Gekopieerd: https://");
        let copied = copied(&tty);
        assert!(
            copied.len() == 1 && copied[0].contains("#:~:text="),
            "{copied:?}"
        );
        assert_eq!(tty.send("q").wait_restored_end(), 0);
    }
    assert!(
        !folder.path().join("called.new").exists(),
        "nothing was started"
    );
}
