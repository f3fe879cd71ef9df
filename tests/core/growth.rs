//! Work grows with what there is, not with its square: eight times as many sources or themes take about eight times
//! as long, where a list gone through for each of them would take sixty-four times. `cargo bench --bench many` measures
//! what it comes to.

use std::time::{Duration, Instant};

use stedenband::{
    dataset::{AsOf, AsOfView, Dataset, load},
    export::{
        ExportFormat, ExportProgress, Selection, TieEntry,
        csv::{self, Separator},
    },
    lang::Lang,
};

use crate::common::Dashboard;
use crate::common::many::Many;

const FEW: usize = 500;
const TIMES: usize = 8;
/// Between the eight times of what is linear and the sixty-four of what is not.
const MOST: u32 = 32;
/// Less than this is lost among what does not grow.
const UNNOTICED: Duration = Duration::from_millis(5);

/// Other programs on the machine make work longer, never shorter: of so many tries the shortest counts.
const TRIES: usize = 5;

/// That `work` takes at most [`MOST`] times as long with [`TIMES`] times as many of what there is many of.
fn assert_linear(what: &str, many: Many, mut work: impl FnMut(&Dataset) -> Duration) {
    let mut datasets =
        [FEW, FEW * TIMES].map(|number| load::parse(&many.dataset(number)).expect("a dataset"));
    let [mut few, mut more] = [Duration::MAX; 2];
    for _ in 0..TRIES {
        // A copy has looked for nothing yet.
        datasets = datasets.map(|dataset| dataset.clone());
        few = few.min(work(&datasets[0])).max(UNNOTICED);
        more = more.min(work(&datasets[1]));
        if more <= few * MOST {
            return;
        }
    }
    panic!(
        "{what}, {}: {few:?} for {FEW}, {more:?} for {TIMES} times as many",
        many.name()
    );
}

#[test]
fn loading_grows_with_what_is_loaded() {
    for many in Many::ALL {
        assert_linear("loading", many, |dataset| {
            let text = load::notation().to_string(dataset).expect("RON");
            let begin = Instant::now();
            load::parse(&text).expect("a dataset");
            begin.elapsed()
        });
    }
}

#[test]
fn keys_grow_with_what_is_shown() {
    for many in Many::ALL {
        for (name, keys) in [
            ("the list", "Down Up Return Down n p Escape"),
            ("copying", "Y y"),
            ("the filters", "f Down Down Return Return Escape"),
            ("the map", "2 Down Up Return Escape"),
            ("the timeline", "3 Down Up Return Escape"),
            ("the sources", "4 Down Up Return Escape"),
            ("the disagreements", "4 D Down Up Escape"),
            ("the overview", "5 Down Up"),
        ] {
            assert_linear(name, many, |dataset| {
                let mut dashboard = Dashboard::over(dataset.clone(), 120, 40, Lang::Nl, "", None);
                let begin = Instant::now();
                for key in keys.split(' ') {
                    dashboard.press(key).screen();
                }
                begin.elapsed()
            });
        }
    }
}

#[test]
fn exports_grow_with_what_is_exported() {
    let formats = [
        ExportFormat::Json,
        ExportFormat::Ron,
        ExportFormat::Markdown,
        ExportFormat::Html,
        ExportFormat::Bibtex,
        ExportFormat::CslJson,
        ExportFormat::FlatCsv(Separator::Comma),
    ];
    let as_of = AsOf::Now("2026-11-23".parse().expect("a date"));
    for many in Many::ALL {
        for format in formats {
            assert_linear(&format!("{format:?}"), many, |dataset| {
                let as_of_view = AsOfView::new(dataset, as_of);
                let entry = |tie| {
                    as_of_view
                        .tie_state(tie)
                        .map(|tie_state| TieEntry { tie, tie_state })
                };
                let entries = dataset.ties.iter().filter_map(entry).collect();
                let (asked, progress) = (Some("x".to_owned()), ExportProgress::default());
                let selection = Selection {
                    dataset,
                    entries,
                    asked,
                    as_of,
                    lang: Lang::Nl,
                    progress,
                };
                let begin = Instant::now();
                format
                    .write(&selection, &mut Vec::new())
                    .expect("memory takes it");
                begin.elapsed()
            });
        }
    }
}

#[test]
fn a_table_of_text_that_is_all_separators_grows_with_it() {
    let time = |length: usize| {
        let text = "; ".repeat(length);
        let begin = Instant::now();
        assert_eq!(csv::original(&csv::neutral(text.as_str().into())), text);
        begin.elapsed().max(UNNOTICED)
    };
    let (few, more) = (time(6_000), time(48_000));
    assert!(more <= few * MOST, "{few:?}, {more:?}");
}
