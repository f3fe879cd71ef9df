//! Any terminal, and none.

use std::{
    fs::File,
    process::{Command, Stdio},
};

use super::{
    hostile::{assert_harmless, sets_colour},
    setup::{PROGRAM, Setup},
};

#[test]
fn it_starts_and_quits_cleanly_whatever_the_terminal_calls_itself() {
    let names = [
        None,
        Some(""),
        Some("dumb"),
        Some("xterm"),
        Some("linux"),
        Some("screen"),
        Some("vt100"),
        Some("?"),
    ];
    for name in names {
        let mut tty = Setup::new(PROGRAM, &[]).env("TERM", name).start().ready();
        tty.send("jj");
        tty.wait_quiet();
        assert_harmless(&tty.bytes());
        assert_eq!(tty.send("q").wait_restored_end(), 0, "TERM={name:?}");
    }
}

#[test]
fn without_a_locale_without_a_home_it_starts_too() {
    let mut tty = Setup::new(PROGRAM, &[])
        .env("LC_ALL", None)
        .env("PATH", None)
        .start()
        .ready();
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn no_color_means_none() {
    for (value, coloured) in [(Some("1"), false), (Some(""), true), (None, true)] {
        let mut tty = Setup::new(PROGRAM, &["wuhan"])
            .env("NO_COLOR", value)
            .size(120, 40)
            .start()
            .ready();
        tty.press(["p", "\x1b", "\r", "\x1b", "?", "\x1b", "/a"]);
        assert_eq!(sets_colour(&tty.bytes()), coloured, "NO_COLOR={value:?}");
        assert_eq!(tty.send("\x03").wait_restored_end(), 0);
    }
}

#[test]
fn colours_that_are_asked_for_come_before_no_color_but_not_where_there_are_none() {
    for (arguments, term, coloured) in [
        (["--theme", "dark"], "xterm-256color", true),
        (["--theme", "hoog-contrast"], "linux", true),
        (["--theme", "auto"], "xterm-256color", false),
        (["--theme", "mono"], "xterm-256color", false),
        (["--theme", "dark"], "dumb", false),
    ] {
        let setup = Setup::new(PROGRAM, &arguments)
            .env("NO_COLOR", Some("1"))
            .env("TERM", Some(term));
        let mut tty = setup.start().ready();
        assert_eq!(sets_colour(&tty.bytes()), coloured, "{arguments:?} {term}");
        assert_eq!(tty.send("q").wait_restored_end(), 0);
    }
}

#[test]
fn no_more_colours_are_sent_than_the_terminal_has() {
    // None; the sixteen that every terminal with colours has; those by number. Ones of red, green and blue are not sent.
    for (term, colorterm, sixteen, many) in [
        (None, None, false, false),
        (Some("dumb"), None, false, false),
        (Some("vt100"), None, false, false),
        (Some("vt220"), None, false, false),
        (Some("linux"), None, true, false),
        (Some("xterm"), None, true, false),
        (Some("xterm-color"), None, true, false),
        (Some("xterm-16color"), None, true, false),
        (Some("screen"), None, true, false),
        (Some("xterm-256color"), None, true, true),
        (Some("tmux-256color"), None, true, true),
        (Some("xterm-kitty"), None, true, true),
        (Some("xterm"), Some("truecolor"), true, true),
    ] {
        for theme in ["auto", "high-contrast"] {
            let setup = Setup::new(PROGRAM, &["--theme", theme])
                .env("TERM", term)
                .env("COLORTERM", colorterm);
            let mut tty = setup.start().ready();
            tty.press(["s", "\x1b", "3"]);
            let bytes = tty.bytes();
            let sent = assert_sent(&bytes);
            assert_eq!(
                (sets_colour(&bytes), sent),
                (sixteen, many),
                "{term:?} {colorterm:?} {theme}"
            );
            assert_eq!(tty.send("q").wait_restored_end(), 0);
        }
    }
}

/// Whether colours are told by number, after checking that none is told in red, green and blue.
fn assert_sent(bytes: &[u8]) -> bool {
    assert_harmless(bytes);
    let sent = String::from_utf8_lossy(bytes);
    assert!(!sent.contains("38;2;") && !sent.contains("48;2;"), "{sent}");
    sent.contains("38;5;") || sent.contains("48;5;")
}

#[test]
fn a_terminal_without_utf_8_gets_nothing_but_ascii() {
    for (locale, arguments, plain) in [
        ("nl_NL.ISO-8859-1", &[] as &[&str], true),
        ("nl_NL.UTF-8", &["--ascii"], true),
        ("nl_NL.UTF-8", &[], false),
        ("C", &[], true),
        ("nl_NL", &[], false),
    ] {
        let mut tty = Setup::new(PROGRAM, arguments)
            .env("LC_ALL", Some(locale))
            .size(120, 40)
            .start()
            .ready();
        tty.press(["2", "3", "?", "\x1b", "1", "p", "\x1b"]);
        assert_eq!(tty.bytes().is_ascii(), plain, "{locale} {arguments:?}");
        assert_eq!(tty.send("q").wait_restored_end(), 0);
    }
}

#[test]
fn a_stream_that_is_no_terminal_is_told_in_words_and_gets_no_sequence() {
    let folder = tempfile::tempdir().unwrap();
    let [out, err, file] = ["out", "err", "file"].map(|name| folder.path().join(name));
    std::fs::write(&file, "q").unwrap();
    let (out_name, err_name, file) = (
        out.to_str().unwrap(),
        err.to_str().unwrap(),
        file.to_str().unwrap(),
    );
    // With a terminal for all the other streams.
    for (line, output) in [
        ("\"$0\" 2>ERR <&-", ""),
        ("\"$0\" 2>ERR </dev/null", ""),
        ("\"$0\" 2>ERR <FILE", ""),
        ("echo q | \"$0\" 2>ERR", ""),
        ("\"$0\" 2>ERR >&-", ""),
        ("\"$0\" 2>ERR >OUT", out_name),
        ("\"$0\" 2>ERR >/dev/full", ""),
        (
            "{ \"$0\" 2>ERR; echo $? >FILE; } | cat >OUT; exit $(cat FILE)",
            out_name,
        ),
    ] {
        let line = line
            .replace("ERR", err_name)
            .replace("OUT", out_name)
            .replace("FILE", file);
        let mut tty = Setup::new("sh", &["-c", &line, PROGRAM]).start();
        assert_eq!(tty.wait_restored_end(), 2, "{line}");
        let message = std::fs::read_to_string(&err).unwrap();
        assert!(
            message.contains("het dashboard heeft een terminal nodig"),
            "{line}: {message}"
        );
        assert!(!message.contains('\u{1b}'), "{line}: {message}");
        assert_eq!(tty.bytes(), b"", "{line}");
        if !output.is_empty() {
            assert_eq!(std::fs::read(output).unwrap(), b"", "{line}");
        }
    }
}

#[test]
fn standard_error_elsewhere_is_no_reason_to_refuse() {
    for line in ["\"$0\" 2>&-", "\"$0\" 2>/dev/full", "\"$0\" 2>/dev/null"] {
        let mut tty = Setup::new("sh", &["-c", line, PROGRAM]).start().ready();
        assert_eq!(tty.send("q").wait_restored_end(), 0, "{line}");
    }
}

#[test]
fn without_any_terminal_it_says_so() {
    let output = Command::new(PROGRAM)
        .env_clear()
        .env("LC_ALL", "en_GB.UTF-8")
        .stdin(Stdio::null())
        .stdout(File::create("/dev/full").unwrap())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("needs a terminal")
    );
}
