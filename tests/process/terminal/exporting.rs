//! Exporting from the dashboard.

use std::fs;

use stedenband::dataset::load;

use super::tty::Tty;

/// Ctrl-U clears the line.
const CLEAR: &str = "\x15";

#[test]
fn the_ties_found_are_written_and_nothing_is_replaced_unasked() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("uitvoer")).unwrap();
    let path = folder.path().join("uitvoer/raad.md");
    let mut tty = Tty::start(&["provincie:limburg"]);
    tty.press(["x", "\x1b[B", CLEAR]);
    // The name of the folder is completed.
    tty.send(format!("{}/uit", folder.path().display()))
        .wait_quiet();
    tty.press(["\t"]);
    tty.send("raad.md\r");
    tty.wait_text("Opgeslagen als");
    tty.wait_text("5 banden en 2 andere relaties");
    let first = fs::read_to_string(&path).unwrap();
    assert!(
        first.starts_with("# Stedenbanden") && first.contains("provincie:Limburg"),
        "{first}"
    );

    fs::write(&path, "mine").unwrap();
    tty.press(["x", "\x1b[B", CLEAR]);
    tty.send(format!("{}\r", path.display()));
    tty.wait_text("nog eens Enter vervangt het");
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    tty.press(["\x1b"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine", "Esc leaves it");
    tty.press(["x", "\x1b[B", CLEAR]);
    tty.send(format!("{}\r", path.display()));
    tty.wait_text("nog eens Enter vervangt het");
    tty.send("\r");
    tty.wait_text("Opgeslagen als");
    assert_eq!(fs::read_to_string(&path).unwrap(), first);
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn what_can_not_be_written_is_told_in_the_form() {
    let folder = tempfile::tempdir().unwrap();
    let mut tty = Tty::start(&["arnhem-wuhan"]);
    tty.press(["x"]);
    for (target, words) in [
        ("/dev/full", "geen gewoon bestand"),
        ("none/a.html", "bestaat niet"),
        ("", "dit is een map"),
    ] {
        tty.press([CLEAR]);
        let path = if target.starts_with('/') {
            target.into()
        } else {
            folder.path().join(target)
        };
        tty.send(format!("{}\r", path.display()));
        tty.wait_text(words);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    // Three tables go into a folder; a dataset opens again.
    let tables = folder.path().join("tabellen");
    tty.press(["\x1b[B", "\x1b[B", "\x1b[B", CLEAR]);
    tty.send(format!("{}\r", tables.display()));
    tty.wait_text("Opgeslagen als");
    assert_eq!(fs::read_dir(&tables).unwrap().count(), 4);
    let ron = folder.path().join("arnhem.ron");
    tty.press(["x", "\x1b[B", "\x1b[B", "\x1b[B", "\x1b[B", "\x1b[B", CLEAR]);
    tty.send(format!("{}\r", ron.display()));
    tty.wait_text("Opgeslagen als");
    let part = load::load(&ron, load::MAX_BYTES).unwrap();
    assert_eq!(
        part.ties
            .iter()
            .map(|tie| tie.id.as_str())
            .collect::<Vec<_>>(),
        ["arnhem-wuhan"]
    );
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}
