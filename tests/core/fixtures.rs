//! Small datasets: those in `tests/data/valid` have no fault, those in `tests/data/invalid` have the ones
//! that they announce: `//~ words of the message` on the line of each.

use std::{fs, path::PathBuf};

use stedenband::{
    dataset::{check::check, load::line_and_column},
    lang::Lang,
    query::check_totals,
};

fn files(folder: &str) -> Vec<(PathBuf, String)> {
    let files = fs::read_dir(format!("tests/data/{folder}"))
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files: Vec<_> = files
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
        .collect();
    assert!(files.len() > 3, "{folder}");
    files
}

/// The faults without proof of quotations: line and Dutch message.
fn faults(text: &str) -> Vec<(usize, String)> {
    let faults = check(text, check_totals);
    faults
        .iter()
        .map(|fault| {
            (
                line_and_column(text, fault.at.start).0,
                fault.kind.message(Lang::Nl),
            )
        })
        .collect()
}

#[test]
fn a_valid_dataset_has_no_fault() {
    for (path, text) in files("valid") {
        assert_eq!(faults(&text), [], "{}", path.display());
    }
}

#[test]
fn an_invalid_dataset_has_exactly_the_faults_that_it_announces() {
    for (path, text) in files("invalid") {
        let mut found = faults(&text);
        for (number, line) in text.lines().enumerate() {
            for words in line.split("//~").skip(1).map(str::trim) {
                let fits = |(line, message): &(usize, String)| {
                    *line == number + 1 && message.contains(words)
                };
                let place = found.iter().position(fits);
                let place = place.unwrap_or_else(|| {
                    panic!("{}:{}: {words}: {found:#?}", path.display(), number + 1)
                });
                found.remove(place);
            }
        }
        assert_eq!(found, [], "{}", path.display());
    }
}

#[test]
fn every_fault_has_a_message_and_help_in_two_languages() {
    for (path, text) in files("invalid") {
        for fault in check(&text, check_totals) {
            let (nl, en) = (fault.kind.message(Lang::Nl), fault.kind.message(Lang::En));
            assert!(
                !nl.is_empty() && nl != en && !nl.ends_with('.'),
                "{}: {nl} / {en}",
                path.display()
            );
            let (nl, en) = (fault.kind.words(Lang::Nl).1, fault.kind.words(Lang::En).1);
            assert!(
                nl != en && nl.ends_with(['.', ',']) && en.ends_with(['.', ',']),
                "{}: {nl} / {en}",
                path.display()
            );
        }
    }
}
