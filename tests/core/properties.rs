//! What holds for any input, tried on generated ones: the same ones in every run, so that a failure comes back.

use std::sync::LazyLock;

use chrono::NaiveDate;
use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};
use stedenband::{
    dataset::{AsOf, AsOfView, Dataset, PartialDate, TieState, load},
    query::{Index, Query},
};

mod dates;
mod exports;
mod facets;
mod lines;
mod queries;
mod texts;

static DATASET: LazyLock<Dataset> = LazyLock::new(load::embedded);
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&DATASET));

/// So many cases, from a fixed seed; no file of failures, for they come back without.
fn cases(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(2026),
        failure_persistence: None,
        ..Config::default()
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn tie_states(query: &Query) -> Vec<Option<TieState>> {
    AsOfView::new(&DATASET, AsOf::asked(query.as_of(), today())).tie_states()
}

/// A year, a month or a day that the calendar has.
fn date() -> impl Strategy<Value = PartialDate> {
    (1800_i32..=2199, 0_u32..=12, 0_u32..=31).prop_filter_map(
        "in the calendar",
        |(year, month, day)| {
            let text = match (month, day) {
                (0, _) => format!("{year}"),
                (month, 0) => format!("{year}-{month:02}"),
                (month, day) => format!("{year}-{month:02}-{day:02}"),
            };
            text.parse().ok()
        },
    )
}

/// Text that means something to a parser, a font or a terminal: operators, marks, direction, no width, NUL.
fn noise() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-z]{1,8}",
        1 => "\\PC{0,6}",
        4 => prop::sample::select(vec![
            " ", "  ", "-", "!", "\"", ",", ":", "..", "/", "\0", "\u{202e}", "\u{200b}", "\u{301}", "e\u{301}", "’",
            "'s-", "武汉", "السلام", "👩‍👩‍👧", "\t", "\n", "\u{1b}[31m", "status:", "reden:einde/", "sinds:", "op:", "is:", "gemeente:\"",
            "verbroken", "2004..2012", "Súdwest-Fryslân", "ĳ", "ß", "İ",
            "❤\u{fe0f}", "1\u{fe0f}\u{20e3}", "🇳🇱", "\u{e0067}", "\u{e000}", "\u{378}", "\u{9b}1m", "ﷺ", "한",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}
