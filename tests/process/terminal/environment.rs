//! Variables and names of files that try to command the terminal that the dashboard has.

use std::{
    ffi::OsStr,
    fs,
    os::unix::ffi::OsStrExt as _,
    path::{Path, PathBuf},
};

use stedenband::sanitise::is_hidden;

use super::{
    clipboard::copied,
    hostile::assert_harmless,
    setup::{PROGRAM, Setup},
    tty::Tty,
};

/// A title for the window, a colour, a turned line and a line break.
const NAME: &str = "x\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}\nz";
/// What is shown of it.
const SHOWN: &str = "x␛]0;owned␇";

const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/small.ron");

/// A folder of that name, in one that goes with the first value.
fn folder() -> (tempfile::TempDir, PathBuf) {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join(NAME);
    fs::create_dir(&folder).unwrap();
    (outside, folder)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Through everything that tells about the program, its settings and its files.
fn look_around(tty: &mut Tty) {
    tty.press([
        "i", "\x1b[F", "\x1b", "?", "\x1b", "x", "\x1b", "2", "3", "4", "5", "1", "b", "\x1b",
    ]);
    // What is told before the dashboard opens ends its lines as a terminal wants it.
    assert_harmless(
        String::from_utf8(tty.bytes())
            .unwrap()
            .replace("\r\n", "")
            .as_bytes(),
    );
}

/// So large a stack no thread can have; neither can a user who may start no further process.
#[test]
fn where_there_is_no_thread_that_is_told() {
    for (arguments, lang) in [
        (&[][..], "nl"),
        (&["--data", SMALL], "nl"),
        (&["wuhan"], "en"),
    ] {
        let arguments = [&["--lang", lang], arguments].concat();
        let mut tty = Setup::new(PROGRAM, &arguments)
            .env("RUST_MIN_STACK", Some("99999999999999"))
            .start();
        assert_eq!(tty.wait_restored_end(), 2);
        tty.wait_text(if lang == "nl" {
            "fout: het systeem geeft dit programma geen draad"
        } else {
            "no further thread"
        });
        tty.wait_text("ulimit -u");
    }
}

/// A dataset of many ties, in a folder that goes with the first value.
fn large() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("banden.ron");
    let tie = |number: u32| {
        let dutch = r#"dutch: (name: "Ede", level: gemeente, province: Gelderland)"#;
        let quote = "Nog een woord over de band met Wuhan. ".repeat(20);
        format!(
            r#"(id: "t{number}", {dutch}, statements: [(says: status(actief), source: "s", quote: "{quote}")]),"#
        )
    };
    let head = r#"(format: 1, title: "", edition: "2026", themes: [], sources: [(id: "s", title: "", publisher: "", lang: nl, kind: report)], ties: ["#;
    fs::write(
        &path,
        format!("{head}{}])", (0..30_000).map(tie).collect::<String>()),
    )
    .unwrap();
    (folder, path)
}

/// The program with at most so many kilobytes of memory.
fn with_memory(kilobytes: u32, arguments: &str) -> Tty {
    let line = format!("ulimit -v {kilobytes}; exec \"$0\" {arguments}");
    Setup::new("sh", &["-c", &line, PROGRAM])
        .env("NO_COLOR", Some("1"))
        .start()
}

#[test]
fn a_file_that_there_is_no_memory_for_is_told_and_the_terminal_is_given_back() {
    let (_folder, path) = large();
    // Less than the file takes as text, less than its ties take, and just less than all of it takes.
    for (kilobytes, lang, words) in [
        (40_000, "nl", "niet genoeg geheugen"),
        (60_000, "en", "not enough memory"),
        (75_000, "nl", "ulimit -v"),
    ] {
        for command in ["", "list", "check"] {
            let mut tty = with_memory(
                kilobytes,
                &format!("{command} --lang {lang} --data {}", text(&path)),
            );
            assert_eq!(
                tty.wait_restored_end(),
                2,
                "{kilobytes} {command}: {}",
                tty.contents()
            );
            tty.wait_text(words);
            tty.wait_text("banden.ron");
        }
    }
}

#[test]
fn however_little_memory_there_is_the_terminal_is_given_back() {
    let (_folder, path) = large();
    let mut shown = 0;
    for kilobytes in (22_000..60_000)
        .step_by(2_000)
        .chain((60_000..160_000).step_by(20_000))
    {
        for data in [SMALL, text(&path)] {
            let line = format!(
                "ulimit -v {kilobytes}; \"$0\" --data {data}; stty -a | grep -q ' icanon' && echo klaar"
            );
            let tty = &mut Setup::new("sh", &["-c", &line, PROGRAM]).start();
            tty.wait_for("the dashboard or an end", |screen| {
                screen.contents().contains("klaar") || screen.contents().contains("q stoppen")
            });
            if tty.on_alternate_screen() {
                shown += 1;
                tty.send("q");
            }
            tty.wait_text("klaar");
            tty.wait_end();
            tty.assert_restored();
        }
    }
    assert!(
        (2..46).contains(&shown),
        "some are too little and some are enough: {shown}"
    );
}

#[test]
fn a_larger_file_that_there_is_no_memory_for_leaves_the_last_good_data() {
    let (folder, path) = large();
    let followed = folder.path().join("gevolgd.ron");
    fs::copy(SMALL, &followed).unwrap();
    let mut tty = with_memory(90_000, &format!("--data {}", text(&followed))).ready();
    tty.wait_text("Arnhem");
    fs::rename(&path, &followed).unwrap();
    tty.wait_text("genoeg geheugen voor dit bestand");
    tty.wait_text("Arnhem");
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn no_variable_reaches_the_screen_raw() {
    let variables = [
        "LANG",
        "TERM",
        "COLORTERM",
        "COLORFGBG",
        "NO_COLOR",
        "EDITOR",
        "VISUAL",
        "PAGER",
        "BROWSER",
        "TZ",
    ];
    for locale in ["LC_ALL", "LC_CTYPE", "LC_MESSAGES"] {
        let setup = Setup::new(PROGRAM, &[])
            .env("LC_ALL", None)
            .env(locale, Some(&format!("nl_NL{NAME}")))
            .size(160, 40);
        let mut tty = variables
            .iter()
            .fold(setup, |setup, name| setup.env(name, Some(NAME)))
            .start()
            .ready();
        look_around(&mut tty);
        assert_eq!(tty.send("q").wait_restored_end(), 0, "{locale}");
    }
}

#[test]
fn settings_and_state_in_a_folder_of_a_strange_name_are_named_harmlessly() {
    let (_outside, folder) = folder();
    fs::create_dir(folder.join("stedenband")).unwrap();
    // What is wrong with them is told, and where.
    for config in [
        "(languag: nl, remember: true)",
        "(dataset: \"weg\u{1b}[2J\u{202e}.ron\", remember: true)",
    ] {
        fs::write(folder.join("stedenband/config.ron"), config).unwrap();
        let setup = Setup::new(PROGRAM, &[])
            .env("HOME", Some(text(&folder)))
            .size(200, 40);
        let setup = ["XDG_CONFIG_HOME", "XDG_STATE_HOME"]
            .iter()
            .fold(setup, |all, name| all.env(name, Some(text(&folder))));
        let mut tty = setup.start();
        tty.wait_text("config.ron:1:");
        look_around(&mut tty);
        assert_eq!(tty.send("q").wait_restored_end(), 0, "{config}");
        assert!(
            folder.join("stedenband/state.ron").exists(),
            "what is remembered is there all the same"
        );
    }
}

#[test]
fn files_of_a_strange_name_are_shown_watched_copied_and_written_harmlessly() {
    let (_outside, folder) = folder();
    let data = folder.join(NAME);
    fs::copy(SMALL, &data).unwrap();
    let mut tty = Setup::new(
        PROGRAM,
        &["--data", text(&data), "--sources", text(&folder)],
    )
    .size(200, 40)
    .env("NO_COLOR", Some("1"))
    .start()
    .ready();
    look_around(&mut tty);
    // The file becomes invalid: it is named, with what is wrong in it.
    fs::write(
        &data,
        "(format: 1, title: \"\u{1b}]0;t\u{7}\", ties: [status(\u{202e}\u{9b})])",
    )
    .unwrap();
    tty.wait_text(SHOWN);
    tty.wait_quiet();
    assert_harmless(&tty.bytes());
    fs::copy(SMALL, &data).unwrap();
    tty.wait_for("the message gone", |screen| {
        !screen.contents().contains(SHOWN)
    });
    // The command that shows the tie names the file; what is copied is as harmless as what is shown.
    tty.press(["$"]);
    tty.wait_text("Gekopieerd: stedenband show");
    let copied = copied(&tty);
    assert!(copied.len() == 1 && copied[0].contains(SHOWN), "{copied:?}");
    assert!(!copied[0].contains(is_hidden), "{copied:?}");
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn what_is_copied_of_a_hostile_dataset_is_harmless() {
    const HOSTILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/hostile.ron");
    let mut tty = Setup::new(PROGRAM, &["--data", HOSTILE]).start().ready();
    for key in ["y", "m", "Y", "$"] {
        let before = copied(&tty).len();
        tty.press([key]);
        tty.wait_for("something copied", |_| true);
        assert!(copied(&tty).len() > before, "{key} copies");
    }
    for text in copied(&tty) {
        assert!(!text.replace('\n', "").contains(is_hidden), "{text:?}");
        assert!(
            text.contains('␛') || text.starts_with("stedenband"),
            "{text:?}"
        );
    }
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn a_name_that_is_no_text_is_named_with_a_sign_for_what_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join(OsStr::from_bytes(b"a\xff\x9b31mb"));
    fs::copy(SMALL, &data).unwrap();
    // By way of a shell, for a name that is no text cannot be handed over otherwise.
    let line = format!("cd '{}'; exec \"$0\" --data a*b", folder.path().display());
    let mut tty = Setup::new("sh", &["-c", &line, PROGRAM])
        .size(160, 40)
        .start()
        .ready();
    look_around(&mut tty);
    fs::write(&data, "(").unwrap();
    // The terminal of these tests shows nothing for the sign itself.
    tty.wait_text("31mb");
    tty.wait_quiet();
    assert_harmless(&tty.bytes());
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}
