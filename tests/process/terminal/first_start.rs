//! The tour is offered at the first start, once; nothing else is kept unasked.

use std::{fs, os::unix::fs::symlink, path::Path};

use super::{
    setup::{PROGRAM, Setup},
    tty::Tty,
};

const OFFER: &str = "Nieuw hier? F2 geeft een rondleiding, / zoekt, ? toont de toetsen, q stopt.";
const MARK: &str = ".local/state/stedenband/tour-offered";

/// The dashboard of a user with nothing but this home folder.
fn start(home: &Path, locale: &str) -> Tty {
    let setup = Setup::new(PROGRAM, &[]).env("XDG_STATE_HOME", None);
    let setup = setup.env("HOME", home.to_str());
    setup.env("LC_ALL", Some(locale)).start()
}

/// Whether the tour is offered on the first screen, in which `words` stand too.
fn is_offered(mut tty: Tty, words: &str) -> bool {
    tty.wait_text(words);
    let is_offered = tty.contents().contains("F2 g");
    assert_eq!(tty.send("q").wait_restored_end(), 0);
    is_offered
}

/// All files below a folder, by their paths in it.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let path = path.strip_prefix(folder).unwrap();
                found.push(path.display().to_string());
            }
        }
    }
    found
}

#[test]
fn the_first_start_offers_the_tour_and_the_second_does_not() {
    for (locale, offer, usual) in [
        ("nl_NL.UTF-8", OFFER, "q stoppen"),
        (
            "en_GB.UTF-8",
            "New here? F2 gives a short tour, / searches, ? shows the keys, q quits.",
            "q quit",
        ),
    ] {
        let home = tempfile::tempdir().unwrap();
        let first = start(home.path(), locale);
        assert!(is_offered(first, offer), "{locale}");
        assert_eq!(files(home.path()), [MARK]);
        assert_eq!(fs::read(home.path().join(MARK)).unwrap(), b"");
        assert!(!is_offered(start(home.path(), locale), usual), "{locale}");
        assert_eq!(files(home.path()), [MARK]);
    }
}

#[test]
fn the_tour_that_is_offered_opens_and_explains_every_sign() {
    let home = tempfile::tempdir().unwrap();
    let mut tty = start(home.path(), "nl_NL.UTF-8");
    tty.wait_text(OFFER);
    tty.press(["\x1bOQ"]).wait_text("Rondleiding");
    let mut told = tty.contents();
    tty.press(["\x1b[F"]).wait_text("zonder datum");
    told += &tty.contents();
    for sign in [
        "●", "◐", "✗", "?", "≠", "~", "·", "*", "≤2023", ">2019", "⊗",
    ] {
        let explained = format!("{sign} ");
        assert!(told.contains(&explained), "{sign} in\n{told}");
    }
    tty.press(["\x1b"]).send("q");
    assert_eq!(tty.wait_restored_end(), 0);
}

#[test]
fn what_stands_in_the_place_of_the_mark_is_left_alone() {
    let home = tempfile::tempdir().unwrap();
    let mark = home.path().join(MARK);
    fs::create_dir_all(mark.parent().unwrap()).unwrap();
    fs::write(&mark, "of someone else").unwrap();
    assert!(!is_offered(start(home.path(), "nl"), "q stoppen"));
    assert_eq!(fs::read(&mark).unwrap(), b"of someone else");

    fs::remove_file(&mark).unwrap();
    let elsewhere = home.path().join("elsewhere");
    symlink(&elsewhere, &mark).unwrap();
    assert!(!is_offered(start(home.path(), "nl"), "q stoppen"));
    assert!(!elsewhere.exists(), "a link is not followed");
}

#[test]
fn where_nothing_can_be_kept_the_tour_is_offered_each_time() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join(".local"), "no folder").unwrap();
    for _ in 0..2 {
        assert!(is_offered(start(home.path(), "nl"), OFFER));
    }
    assert_eq!(files(home.path()), [".local"]);
}

#[test]
fn a_message_goes_before_the_offer_which_then_comes_the_next_time() {
    let home = tempfile::tempdir().unwrap();
    let config = home.path().join(".config/stedenband/config.ron");
    fs::create_dir_all(config.parent().unwrap()).unwrap();
    fs::write(&config, "(languag: nl)").unwrap();
    let first = start(home.path(), "nl");
    assert!(!is_offered(first, "onbekende instelling"));
    fs::write(&config, "(language: nl)").unwrap();
    assert!(is_offered(start(home.path(), "nl"), OFFER));
}
