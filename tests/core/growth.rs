//! Work grows with what there is, not with its square: eight times as many sources or themes take about as long as
//! the few eight times over, where a list gone through for each of them would take eight times as long. Compared is what
//! takes about as long, for other programs hold up long work and not short. `cargo bench --bench many` measures what it
//! comes to.

use std::time::{Duration, Instant};

use stedenband::{
    answer::{Answer, Searchable},
    dataset::{Dataset, load},
    export::{
        ExportFormat, ExportProgress, Selection,
        csv::{self, Separator},
    },
    lang::Lang,
    query::{Index, Query},
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

/// That `much` work takes at most [`MOST`] times as long as `little`, `times` over; each gives the time of its work alone.
fn assert_linear(
    what: &str,
    times: u32,
    little: impl Fn() -> Duration,
    much: impl Fn() -> Duration,
) {
    let [mut few, mut more] = [Duration::MAX; 2];
    for _ in 0..TRIES {
        let all_of_them = (0..times).map(|_| little()).sum::<Duration>();
        few = few.min(all_of_them).max(UNNOTICED * TIMES);
        more = more.min(much());
        if more <= few * MOST {
            return;
        }
    }
    panic!("{what}: {few:?} for {times} times as few, {more:?} for as many");
}

/// The same of what there is many of.
fn assert_grows_linearly(what: &str, many: Many, work: impl Fn(Dataset) -> Duration) {
    let [few, more] = datasets(many);
    let what = format!("{what}, {}", many.name());
    // A copy has looked for nothing yet.
    assert_linear(&what, TIMES, || work(few.clone()), || work(more.clone()));
}

fn datasets(many: Many) -> [Dataset; 2] {
    [FEW, FEW * TIMES as usize].map(|number| load::parse(&many.dataset(number)).expect("a dataset"))
}

fn timed(work: impl FnOnce()) -> Duration {
    let begin = Instant::now();
    work();
    begin.elapsed()
}

#[test]
fn loading_grows_with_what_is_loaded() {
    for many in Many::ALL {
        let (few, more) = (many.dataset(FEW), many.dataset(FEW * TIMES as usize));
        let load = |text: &str| timed(|| drop(load::parse(text).expect("a dataset")));
        assert_linear(many.name(), TIMES, || load(&few), || load(&more));
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
                timed(|| {
                    for key in keys.split(' ') {
                        dashboard.press(key).screen();
                    }
                })
            });
        }
    }
}

/// The time that an export takes, and how many bytes it is.
fn exported(dataset: &Dataset, format: ExportFormat) -> (Duration, usize) {
    let ties = Searchable {
        dataset,
        index: &Index::default(),
        today: "2026-11-23".parse().expect("a date"),
    };
    let all = Answer::new(ties, Query::default(), None);
    let selection = Selection {
        asked: Some("x".to_owned()),
        ..all.selection(dataset, Lang::Nl, ExportProgress::default())
    };
    let mut out = Vec::new();
    let write = || format.write(&selection, &mut out).expect("memory takes it");
    (timed(write), out.len())
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
    for many in Many::ALL {
        let [few, more] = datasets(many);
        for format in formats {
            // Each row of the flat table repeats the themes of its tie: then the table itself grows with their square.
            let bytes = |dataset| exported(dataset, format).1;
            let times = match format {
                ExportFormat::FlatCsv(_) => bytes(&more) / bytes(&few),
                _ => TIMES as usize,
            };
            let times = u32::try_from(times).expect("a small number").max(TIMES);
            assert_linear(
                &format!("{format:?}, {}", many.name()),
                times,
                || exported(&few.clone(), format).0,
                || exported(&more.clone(), format).0,
            );
        }
    }
}

#[test]
fn a_table_of_text_that_is_all_separators_grows_with_it() {
    let through = |length: usize| {
        let text = "; ".repeat(length);
        timed(|| assert_eq!(csv::original(&csv::neutral(text.as_str().into())), text))
    };
    assert_linear("separators", TIMES, || through(6_000), || through(48_000));
}
