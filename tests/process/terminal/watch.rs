//! Live data: the dashboard follows its file, and what can't be read leaves what could on screen.

use std::{
    fs::{self, File},
    io::Write as _,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
};

use super::{
    gone::ticks,
    hostile::assert_harmless,
    setup::{PROGRAM, Setup},
    tty::Tty,
};

const SMALL: &str = include_str!("../../data/small.ron");
/// What is said while the last good data are on screen.
const LAST_GOOD: &str = "U ziet de laatste goede gegevens.";

/// The dataset with another name for Arnhem.
fn renamed(name: &str) -> String {
    SMALL.replace("name: \"Arnhem\"", &format!("name: \"{name}\""))
}

/// A dataset in a folder of its own, and a dashboard on it.
struct Followed {
    folder: tempfile::TempDir,
    path: PathBuf,
    tty: Tty,
}

impl Followed {
    fn start(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("banden.ron");
        fs::write(&path, SMALL).unwrap();
        let tty = on(&path, arguments);
        Self { folder, path, tty }
    }

    /// Puts a file in its place, as editors do.
    fn replace(&self, text: &str) {
        let beside = self.folder.path().join("banden.ron.new");
        fs::write(&beside, text).unwrap();
        fs::rename(beside, &self.path).unwrap();
    }

    fn wait_gone(&self, text: &str) {
        self.tty.wait_for(&format!("the end of {text}"), |screen| {
            !screen.contents().contains(text)
        });
    }

    fn quit(mut self) {
        assert_harmless(&self.tty.bytes());
        assert_eq!(self.tty.send("\x03").wait_restored_end(), 0);
    }
}

fn on(path: &Path, arguments: &[&str]) -> Tty {
    let arguments = [&["--data", path.to_str().unwrap()], arguments].concat();
    Setup::new(PROGRAM, &arguments)
        .env("NO_COLOR", Some("1"))
        .size(100, 30)
        .start()
        .ready()
}

#[test]
fn a_file_that_is_written_or_replaced_is_shown() {
    let followed = Followed::start(&[]);
    fs::write(&followed.path, renamed("Eerste")).unwrap();
    followed.tty.wait_text("Eerste");
    for name in ["Tweede", "Derde", "Vierde"] {
        followed.replace(&renamed(name));
        followed.tty.wait_text(name);
    }
    followed.quit();
}

#[test]
fn a_half_written_file_leaves_the_last_good_data_until_the_rest_is_there() {
    let mut followed = Followed::start(&[]);
    let text = renamed("Nieuwerkerk");
    let (first, rest) = text.split_at(text.len() / 2);
    let mut file = File::create(&followed.path).unwrap();
    file.write_all(first.as_bytes()).unwrap();
    followed.tty.wait_text(LAST_GOOD);
    followed.tty.wait_text("banden.ron:");
    // Other keys do what they do, and it stays.
    followed.tty.press(["j", "\r", "\x1b", "?", "\x1b", "k"]);
    followed.tty.wait_text(LAST_GOOD);
    followed.tty.wait_text("Arnhem");
    file.write_all(rest.as_bytes()).unwrap();
    followed.tty.wait_text("Nieuwerkerk");
    followed.wait_gone(LAST_GOOD);
    followed.quit();
}

#[test]
fn a_file_that_is_deleted_is_told_and_its_return_is_seen() {
    let followed = Followed::start(&[]);
    fs::remove_file(&followed.path).unwrap();
    followed.tty.wait_text(LAST_GOOD);
    followed.tty.wait_text("bestaat niet");
    followed.tty.wait_text("Arnhem");
    fs::write(&followed.path, renamed("Terug")).unwrap();
    followed.tty.wait_text("Terug");
    followed.wait_gone(LAST_GOOD);
    // The whole folder too.
    let away = followed.folder.path().with_extension("away");
    fs::rename(followed.folder.path(), &away).unwrap();
    followed.tty.wait_text("bestaat niet");
    fs::write(away.join("banden.ron"), renamed("Weerom")).unwrap();
    fs::rename(&away, followed.folder.path()).unwrap();
    followed.tty.wait_text("Weerom");
    followed.wait_gone(LAST_GOOD);
    followed.quit();
}

#[test]
fn a_fault_is_told_with_its_place_in_the_language_of_the_user_and_harmlessly() {
    let bad = SMALL.replace(
        "status(verbroken)",
        "status(\u{1b}]0;x\u{7}\u{202e}verbrokn)",
    );
    let line = SMALL[..SMALL.find("status(verbroken)").unwrap()]
        .lines()
        .count();
    for (arguments, last_good) in [
        (&[][..], LAST_GOOD),
        (&["--lang", "en"], "the last good data."),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b\u{1b}[31m.ron");
        fs::write(&path, SMALL).unwrap();
        let arguments = [&["--data", path.to_str().unwrap()], arguments].concat();
        let mut tty = Setup::new(PROGRAM, &arguments)
            .env("NO_COLOR", Some("1"))
            .size(100, 30)
            .start();
        tty.wait_text("Arnhem");
        fs::write(&path, &bad).unwrap();
        tty.wait_text(last_good);
        tty.wait_text(&format!("b␛[31m.ron:{line}:"));
        fs::write(&path, "\u{feff}\0").unwrap();
        tty.wait_text("UTF-16");
        fs::write(&path, renamed("Goed")).unwrap();
        tty.wait_text("Goed");
        tty.wait_for("no trouble", |screen| {
            !screen.contents().contains(last_good)
        });
        assert_harmless(&tty.bytes());
        assert_eq!(tty.send("q").wait_restored_end(), 0);
    }
}

#[test]
fn the_selected_tie_the_query_and_the_date_stay() {
    let mut followed = Followed::start(&["op:2024"]);
    followed.tty.press(["G"]);
    followed.tty.wait_text("Groningen (provincie) – ");
    // Before it comes another, and its statements are others.
    let tie = "(id: \"aalten-xian\", dutch: (name: \"Aalten\", level: gemeente, province: Gelderland), statements: [(says: since(\"1999\"), source: \"clingendael\", quote: \"q\")]),";
    let text = SMALL
        .replace("ties: [", &format!("ties: [{tie}"))
        .replace("quote: \"20014\"", "quote: \"twintig\"");
    followed.replace(&text);
    followed.tty.wait_text("Aalten");
    followed.tty.wait_text("twintig");
    followed.tty.wait_text("/ op:2024");
    followed.tty.wait_text("Groningen (provincie) – ");
    followed.quit();
}

#[test]
fn what_is_typed_and_read_stays_too() {
    let mut followed = Followed::start(&[]);
    followed.tty.press(["/wuh"]);
    followed.replace(&renamed("Elders"));
    followed.tty.wait_text("Elders");
    followed.tty.send("an");
    followed.tty.wait_text("/ wuhan");
    followed.tty.press(["\r", "\r"]);
    followed.tty.wait_text("who broke");
    followed.replace(&SMALL.replace("who broke", "wie brak"));
    followed.tty.wait_text("wie brak");
    followed.quit();
}

#[test]
fn every_view_takes_a_dataset_with_less_in_it() {
    let mut followed = Followed::start(&[]);
    let sources =
        "sources: [(id: \"nrc\", title: \"\", publisher: \"Krant\", lang: nl, kind: report)]";
    let less = format!(
        "(format: 1, title: \"\", edition: \"2024\", themes: [], {sources}, ties: [(id: \"z\", \
         dutch: (name: \"Zutphen\", level: gemeente, province: Gelderland), statements: [])])"
    );
    let empty = "(format: 1, title: \"\", edition: \"2024\", themes: [], sources: [], ties: [])";
    for view in ["1", "2", "3", "4", "5"] {
        for text in [empty, &less, SMALL] {
            followed.tty.press([view, "G", "\r", "J"]);
            followed.replace(text);
            let ties = text.matches("dutch:").count();
            followed.tty.press(["\x1b", "\x1b", "1"]);
            followed.tty.wait_text(&format!("van {ties}"));
        }
    }
    followed.quit();
}

#[test]
fn a_link_that_is_turned_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    for (version, name) in [("v1", "Eerste"), ("v2", "Tweede")] {
        fs::create_dir(folder.path().join(version)).unwrap();
        fs::write(
            folder.path().join(version).join("banden.ron"),
            renamed(name),
        )
        .unwrap();
    }
    symlink("v1", folder.path().join("now")).unwrap();
    symlink("now/banden.ron", folder.path().join("banden.ron")).unwrap();
    let mut tty = on(&folder.path().join("banden.ron"), &[]);
    tty.wait_text("Eerste");
    symlink("v2", folder.path().join("next")).unwrap();
    fs::rename(folder.path().join("next"), folder.path().join("now")).unwrap();
    tty.wait_text("Tweede");
    // And the file at its new end.
    fs::write(folder.path().join("v2/banden.ron"), renamed("Derde")).unwrap();
    tty.wait_text("Derde");
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

/// A folder above the one that the file is in is moved away, and another put in its place.
#[test]
fn a_folder_above_that_is_replaced_is_followed() {
    /// How a file is named, from the folder that all is in.
    type Named = fn(&Path) -> PathBuf;
    let absolute: Named = |folder| folder.join("h/i/j/banden.ron");
    let relative: Named = |_| PathBuf::from("h/i/j/banden.ron");
    let through_link: Named = |folder| folder.join("link/j/banden.ron");
    let paths = [
        (absolute, "h"),
        (absolute, "h/i"),
        (relative, "h"),
        (relative, "h/i"),
        (through_link, "h"),
    ];
    for (path, moved) in paths {
        let outside = tempfile::tempdir().unwrap();
        let folder = outside.path().canonicalize().unwrap();
        let put = |name: &str| {
            fs::create_dir_all(folder.join("h/i/j")).unwrap();
            fs::write(folder.join("h/i/j/banden.ron"), renamed(name)).unwrap();
        };
        put("Eerste");
        symlink("h/i", folder.join("link")).unwrap();
        let line = format!("cd {folder:?} && exec \"$0\" --data {:?}", path(&folder));
        let mut tty = Setup::shell(&line)
            .env("NO_COLOR", Some("1"))
            .size(100, 30)
            .start()
            .ready();
        tty.wait_text("Eerste");
        let aside = folder.join("aside");
        fs::rename(folder.join(moved), &aside).unwrap();
        tty.wait_text("bestaat niet");
        tty.wait_text(LAST_GOOD);
        put("Tweede");
        tty.wait_text("Tweede");
        tty.wait_for("no trouble", |screen| {
            !screen.contents().contains(LAST_GOOD)
        });
        // And the file in the new one.
        put("Derde");
        tty.wait_text("Derde");
        // By one name for another, as a deployment does.
        let old = folder.join("old");
        fs::rename(folder.join(moved), &old).unwrap();
        fs::rename(&aside, folder.join(moved)).unwrap();
        tty.wait_text("Eerste");
        assert_eq!(tty.send("q").wait_restored_end(), 0);
    }
}

#[test]
fn while_the_file_rests_and_others_beside_it_do_nothing_is_done() {
    let mut followed = Followed::start(&[]);
    followed.replace(&renamed("Elders"));
    followed.tty.wait_text("Elders");
    followed.tty.send("jk");
    let written = followed.tty.wait_quiet();
    let used = ticks(followed.tty.pid());
    for _ in 0..20 {
        fs::write(followed.folder.path().join("another"), "x").unwrap();
    }
    followed.tty.wait_quiet();
    followed.tty.wait_quiet();
    assert_eq!(followed.tty.bytes().len(), written, "nothing is drawn");
    assert!(
        ticks(followed.tty.pid()) <= used + 1,
        "no processor time is used"
    );
    followed.quit();
}

/// The names of the threads of a process.
fn threads(tty: &Tty) -> Vec<String> {
    let tasks = fs::read_dir(format!("/proc/{}/task", tty.pid().as_raw_pid())).unwrap();
    tasks
        .filter_map(|task| fs::read_to_string(task.ok()?.path().join("comm")).ok())
        .collect()
}

#[test]
fn it_can_be_told_not_to_watch() {
    for (arguments, watches) in [
        (&[][..], true),
        (&["--watch"], true),
        (&["--no-watch"], false),
        (&["--no-watch", "--watch"], true),
    ] {
        let followed = Followed::start(arguments);
        assert_eq!(
            threads(&followed.tty)
                .iter()
                .any(|name| name.trim() == "watch"),
            watches,
            "{arguments:?}"
        );
        followed.quit();
    }
    assert!(
        !threads(&Tty::start(&[]))
            .iter()
            .any(|name| name.trim() == "watch"),
        "nothing to watch"
    );
}

#[test]
fn a_small_screen_and_a_resize_keep_the_message() {
    let followed = Followed::start(&[]);
    fs::write(&followed.path, "(").unwrap();
    followed.tty.wait_text(LAST_GOOD);
    for (width, height) in [(40, 8), (40, 9), (60, 12), (200, 50), (20, 3), (80, 24)] {
        followed.tty.resize(width, height);
        if width >= 40 {
            followed.tty.wait_text("U ziet de laatste goede");
        }
    }
    fs::write(&followed.path, SMALL).unwrap();
    followed.wait_gone(LAST_GOOD);
    followed.quit();
}
