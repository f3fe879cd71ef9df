//! What a start and a key cost, by the number of ties: `cargo bench`, and `BENCH_TIES=1000000 cargo bench` for sizes
//! of your own. Without that: the dataset that comes with the program, and 1,000 and 100,000 made-up ties.

#[path = "../examples/synthesise/rows.rs"]
mod rows;

use std::{
    collections::BTreeSet,
    hint::black_box,
    io::{Write as _, sink},
    time::Duration,
};

use chrono::NaiveDate;
use criterion::{Bencher, Criterion, criterion_group, criterion_main};
use fuzzy_matcher::{FuzzyMatcher as _, skim::SkimMatcherV2};
use ratatui::{Terminal, layout::Size};
use stedenband::{
    dataset::{AsOf, AsOfView, Dataset, load},
    keys::command::Command,
    keys::view_kind::View,
    lang::Lang,
    query::{Query, Search, index::Index, sort},
    tui::{
        action::Action,
        backend::AnsiBackend,
        loading::Loaded,
        model::{Model, arrangement::Arrangement},
        update::{self, update},
        view::view,
    },
};
use tui_input::InputRequest;

const SIZE: Size = Size {
    width: 120,
    height: 40,
};
/// A query with a word for names, one that only texts hold, and a field.
const QUERY: &str = "wuhan oeigoer status:verbroken";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

/// The text of a dataset of `ties` ties; `None`: the one that comes with the program.
fn text(ties: Option<u64>) -> String {
    let mut text = Vec::new();
    match ties {
        Some(ties) => rows::write(ties, &mut text)
            .map(|()| text)
            .ok()
            .and_then(|text| String::from_utf8(text).ok()),
        None => load::notation().to_string(&load::embedded()).ok(),
    }
    .unwrap_or_default()
}

fn model(dataset: Dataset) -> Model {
    let loaded = Loaded::new(dataset, today(), Query::default());
    let mut model = Model::new(loaded, Lang::Nl, SIZE);
    update::open(&mut model, View::default(), Arrangement::default());
    model
}

fn sizes() -> Vec<Option<u64>> {
    match std::env::var("BENCH_TIES") {
        Ok(sizes) => sizes
            .split(',')
            .map(|ties| ties.replace('_', "").parse().ok())
            .collect(),
        Err(_) => vec![None, Some(1_000), Some(100_000)],
    }
}

fn all(c: &mut Criterion) {
    for ties in sizes() {
        let text = text(ties);
        let name = ties.map_or_else(|| "built in".to_owned(), |ties| ties.to_string());
        let mut group = c.benchmark_group(name);
        if ties.is_some_and(|ties| ties > 10_000) {
            group
                .sample_size(10)
                .warm_up_time(Duration::from_millis(100))
                .measurement_time(Duration::from_secs(1));
        }
        let mut measure = |name: &str, run: &mut dyn FnMut(&mut Bencher<'_>)| {
            group.bench_function(name, |bencher| run(bencher));
        };
        measure("ron alone", &mut |b| {
            b.iter_with_large_drop(|| load::deserialize(&text));
        });
        measure("load", &mut |b| {
            b.iter_with_large_drop(|| load::parse(&text));
        });
        if let Ok(mut file) = tempfile::NamedTempFile::new()
            && file.write_all(text.as_bytes()).is_ok()
        {
            measure("load a file", &mut |b| {
                b.iter_with_large_drop(|| load::load(file.path(), u64::MAX));
            });
        }
        let Ok(dataset) = load::parse(&text) else {
            continue;
        };
        drop(text);
        measure("assess every tie", &mut |b| {
            let as_of_view = AsOfView::new(&dataset, AsOf::Now(today()));
            b.iter(|| {
                dataset
                    .ties
                    .iter()
                    .filter_map(|tie| as_of_view.tie_state(tie))
                    .count()
            });
        });
        measure("fuzzy-matcher alone", &mut |b| {
            let (names, matcher) = (names(&dataset), SkimMatcherV2::default());
            b.iter(|| {
                names
                    .iter()
                    .filter_map(|name| matcher.fuzzy_match(name, black_box("wuhan")))
                    .count()
            });
        });
        measure("index", &mut |b| {
            b.iter_with_large_drop(|| Index::new(black_box(&dataset)));
        });
        let mut model = model(dataset);
        model.data.index();
        query(&model, &mut measure);
        keys(&mut model, &mut measure);
    }
}

/// The different names of parties, which is what a typed word is compared with, however many ties have them.
fn names(dataset: &Dataset) -> BTreeSet<&str> {
    let parties = dataset
        .ties
        .iter()
        .flat_map(|tie| [Some(&*tie.dutch.name), tie.chinese.name.as_deref()]);
    parties.flatten().collect()
}

/// The stages of a query.
fn query(model: &Model, measure: &mut impl FnMut(&str, &mut dyn FnMut(&mut Bencher<'_>))) {
    let corpus = model.found.corpus(model.data.searchable());
    let parse = |line| Query::parse_lenient(line, corpus.dataset).0;
    measure("parse the query", &mut |b| {
        b.iter(|| parse(black_box(QUERY)));
    });
    for (stage, line) in [
        ("match a name", "wuhan"),
        ("match a text", "oeigoer"),
        ("match a field", "status:verbroken"),
        ("match the query", QUERY),
    ] {
        let asked = parse(line);
        measure(stage, &mut |b| {
            b.iter_with_large_drop(|| Search::new(asked.clone(), corpus, None));
        });
    }
    let search = Search::new(parse(QUERY), corpus, None);
    measure("put the answers together", &mut |b| {
        b.iter_with_large_drop(|| search.ties(corpus));
    });
    measure("count the facets", &mut |b| {
        b.iter(|| search.counts(corpus));
    });
    let key = sort::SortKey::Dutch;
    measure("sort all", &mut |b| {
        b.iter_with_large_drop(|| sort::order(key, false, corpus.dataset, &model.found.tie_states));
    });
}

/// A frame, and what keys do.
fn keys(model: &mut Model, measure: &mut impl FnMut(&str, &mut dyn FnMut(&mut Bencher<'_>))) {
    let Ok(mut terminal) = Terminal::new(AnsiBackend::new(sink(), SIZE)) else {
        return;
    };
    measure("one frame", &mut |b| {
        b.iter(|| terminal.draw(|frame| view(model, frame)).is_ok());
    });
    measure("one row down", &mut |b| {
        b.iter(|| update(model, Action::Command(Command::Next)));
    });
    update(model, Action::Command(Command::Search));
    measure("a letter typed and taken back", &mut |b| {
        b.iter(|| {
            for request in [InputRequest::InsertChar('w'), InputRequest::DeletePrevChar] {
                update(model, Action::Edit(request));
            }
        });
    });
}

criterion_group!(benches, all);
criterion_main!(benches);
