//! The dataset that comes with the program has no fault, with the lock and with the texts.

use std::{path::Path, time::Instant};

use stedenband::{
    cli::check::{CheckOptions, run},
    dataset::load::{self, MAX_BYTES},
    lang::Lang,
};

/// Where the texts are while the project is worked on; they are not part of it.
const TEXTS: &str = "../shared/sources";

fn check(sources: Option<&str>, file: Option<&str>) -> (usize, String) {
    let options = CheckOptions {
        file: file.map(Into::into),
        sources: sources.map(Into::into),
        lock: false,
        max_bytes: MAX_BYTES,
    };
    let mut out = Vec::new();
    let outcome = run(&options, Lang::En, false, &mut out).unwrap();
    (outcome, String::from_utf8(out).unwrap())
}

#[test]
fn the_copy_that_is_read_at_the_start_says_the_same() {
    assert_eq!(load::parse(load::EMBEDDED).unwrap(), load::embedded());
}

#[test]
fn without_the_texts_the_lock_covers_every_quotation() {
    let (outcome, out) = check(None, None);
    assert_eq!(outcome, 0, "{out}");
    assert!(
        out.starts_with("NOTE: the texts of the sources are not there."),
        "{out}"
    );
    assert!(out.ends_with("all covered by quotes.lock\n"), "{out}");
}

#[test]
#[expect(
    clippy::print_stderr,
    reason = "a test that proves less than it says has to tell"
)]
fn with_the_texts_every_quotation_is_in_them() {
    if !Path::new(TEXTS).is_dir() {
        eprintln!("NOT PROVEN: {TEXTS} is not there, so no quotation was compared with its text");
        return;
    }
    let start = Instant::now();
    for file in [None, Some("data/stedenbanden.ron")] {
        let (outcome, out) = check(Some(TEXTS), file);
        assert_eq!(outcome, 0, "{out}");
        assert!(out.ends_with("all found in the texts\n"), "{out}");
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
