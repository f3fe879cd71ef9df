//! Work grows with what there is, not with its square: eight times as many sources or themes take about as long as
//! the few eight times over, where a list gone through for each of them would take eight times as long. Compared is what
//! takes about as long, for other programs hold up long work and not short. `cargo bench --bench many` measures what it
//! comes to.

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
const TIMES: u32 = 8;
/// Between the once of what is linear and the eight times of what is not.
const MOST: u32 = 4;
/// Less than this is lost among what does not grow.
const UNNOTICED: Duration = Duration::from_millis(5);

/// Other programs on the machine make work longer, never shorter: of so many tries the shortest counts.
const TRIES: usize = 5;

/// That `much` work takes at most [`MOST`] times as long as `little`, [`TIMES`] times over.
fn assert_linear(what: &str, little: impl Fn(), much: impl Fn()) {
    let [mut few, mut more] = [Duration::MAX; 2];
    for _ in 0..TRIES {
        let begin = Instant::now();
        (0..TIMES).for_each(|_| little());
        few = few.min(begin.elapsed()).max(UNNOTICED * TIMES);
        let begin = Instant::now();
        much();
        more = more.min(begin.elapsed());
        if more <= few * MOST {
            return;
        }
    }
    panic!("{what}: {few:?} for {TIMES} times as few, {more:?} for {TIMES} times as many");
}

/// The same of what there is many of.
fn assert_grows_linearly(what: &str, many: Many, work: impl Fn(Dataset)) {
    let dataset = |number| load::parse(&many.dataset(number)).expect("a dataset");
    let (few, more) = (dataset(FEW), dataset(FEW * TIMES as usize));
    // A copy has looked for nothing yet.
    assert_linear(
        &format!("{what}, {}", many.name()),
        || work(few.clone()),
        || work(more.clone()),
    );
}

#[test]
fn loading_grows_with_what_is_loaded() {
    for many in Many::ALL {
        let (few, more) = (many.dataset(FEW), many.dataset(FEW * TIMES as usize));
        let load = |text: &str| drop(load::parse(text).expect("a dataset"));
        assert_linear(many.name(), || load(&few), || load(&more));
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
            assert_grows_linearly(name, many, |dataset| {
                let mut dashboard = Dashboard::over(dataset, 120, 40, Lang::Nl, "", None);
                for key in keys.split(' ') {
                    dashboard.press(key).screen();
                }
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
        // Each row of the flat table repeats the themes of its tie: the table itself grows with their square.
        let grows = |format: &ExportFormat| {
            !matches!(many, Many::ThemesOnATie) || !matches!(format, ExportFormat::FlatCsv(_))
        };
        for format in formats.into_iter().filter(grows) {
            assert_grows_linearly(&format!("{format:?}"), many, |dataset| {
                let as_of_view = AsOfView::new(&dataset, as_of);
                let entry = |tie| {
                    as_of_view
                        .tie_state(tie)
                        .map(|tie_state| TieEntry { tie, tie_state })
                };
                let entries = dataset.ties.iter().filter_map(entry).collect();
                let (asked, progress) = (Some("x".to_owned()), ExportProgress::default());
                let selection = Selection {
                    dataset: &dataset,
                    entries,
                    asked,
                    as_of,
                    lang: Lang::Nl,
                    progress,
                };
                format
                    .write(&selection, &mut Vec::new())
                    .expect("memory takes it");
            });
        }
    }
}

#[test]
fn a_table_of_text_that_is_all_separators_grows_with_it() {
    let through = |length: usize| {
        let text = "; ".repeat(length);
        assert_eq!(csv::original(&csv::neutral(text.as_str().into())), text);
    };
    assert_linear("separators", || through(6_000), || through(48_000));
}
