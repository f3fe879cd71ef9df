//! `data/README.md` tells the truth: its example passes the check, and it names every word of the format.

use stedenband::{
    dataset::{Dataset, DutchProvince, Kind, Reason, Status, check::check, load},
    lang::Lang,
    query::check_totals,
};

const README: &str = include_str!("../../data/README.md");

fn example() -> &'static str {
    let (_, rest) = README.split_once("```ron\n").unwrap();
    rest.split_once("```").unwrap().0
}

#[test]
fn the_example_passes_the_check() {
    let faults = check(example(), check_totals);
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (fault.kind.message(Lang::En), &example()[fault.at.clone()]))
        .collect();
    assert_eq!(told, []);
    let dataset: Dataset = load::parse(example()).unwrap();
    assert!(dataset.ties[0].statements.len() > 5);
}

#[test]
fn every_word_of_the_format_is_explained() {
    let provinces = DutchProvince::ALL.map(|province| format!("{province:?}"));
    let words = provinces
        .iter()
        .map(String::as_str)
        .chain(Status::ALL.map(Status::word))
        .chain(Kind::ALL.map(Kind::word))
        .chain(Reason::ALL.map(Reason::word));
    // What the loader offers where a name is wrong is what there is.
    let wrong = [
        "ties: [(x: 1)]",
        "sources: [(x: 1)]",
        "totals: [(x: 1)]",
        "totals: [(compare: (x: 1))]",
        "periods: [(x: 1)]",
        "glossary: [(x: 1)]",
        "thesaurus: [(x: 1)]",
        "thesaurus: [(means: x(1))]",
        "x: 1",
        "ties: [(dutch: (x: 1))]",
        "ties: [(chinese: (x: 1))]",
        "ties: [(dutch: (ids: (x: 1)))]",
        "ties: [(chinese: (ids: (x: 1)))]",
        "ties: [(dutch: (formerly: [(x: 1)]))]",
        "ties: [(dutch: (formerly: [(kind: x)]))]",
        "ties: [(disputes: [(x: 1)])]",
        "ties: [(disputes: [(about: x)])]",
        "ties: [(statements: [(x: 1)])]",
        "ties: [(statements: [(says: x)])]",
        "ties: [(statements: [(says: reason(x))])]",
        "ties: [(statements: [(says: decision(x: 1))])]",
        "ties: [(statements: [(says: decision(body: x))])]",
        "ties: [(statements: [(says: decision(kind: x))])]",
        "ties: [(statements: [(says: decision(aim: x))])]",
        "ties: [(statements: [(says: decision(result: x))])]",
        "political_parties: [(x: 1)]",
        "ties: [(dutch: (level: x))]",
        "ties: [(chinese: (level: x))]",
        "sources: [(lang: x)]",
        "sources: [(kind: x)]",
        "sources: [(grade: x)]",
        "sources: [(words: x)]",
        "sources: [(author: (x: 1))]",
        "sources: [(author: [(x: 1)])]",
    ];
    let offered: Vec<String> = wrong
        .into_iter()
        .flat_map(|wrong| {
            let help = load::parse(&format!("(format: 1, {wrong})")).unwrap_err()[0]
                .kind
                .words(Lang::En)
                .1;
            let (_, list) = help
                .rsplit_once("Possible here: ")
                .unwrap_or_else(|| panic!("{wrong}: {help}"));
            list.trim_end_matches('.')
                .split(", ")
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(offered.len() > 80, "{offered:?}");
    let missing: Vec<_> = words
        .chain(offered.iter().map(String::as_str))
        .filter(|word| {
            !README.contains(&format!("`{word}`")) && !README.contains(&format!("`{word}("))
        })
        .collect();
    assert_eq!(missing, [] as [&str; 0]);
}
