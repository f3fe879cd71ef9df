//! What a letter costs in each view among 100,000 ties, and the first look at each: `cargo bench --bench views`.
//! A key may cost no more than it does in the list.

use std::{hint::black_box, io::sink, time::Duration};

use chrono::NaiveDate;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use ratatui::{Terminal, layout::Size};
use stedenband::{
    dataset::load,
    keys::{command::Command, view_kind::View},
    lang::Lang,
    query::Query,
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

#[path = "../examples/synthesise/rows.rs"]
mod rows;

const SIZE: Size = Size {
    width: 120,
    height: 40,
};
const TIES: u64 = 100_000;
const VIEWS: [(View, &str); 5] = [
    (View::Ties, "ties"),
    (View::Map, "map"),
    (View::Timeline, "timeline"),
    (View::Sources, "sources"),
    (View::Overview, "overview"),
];

fn model() -> Option<Model> {
    let mut file = Vec::new();
    rows::write(TIES, &mut file).ok()?;
    let dataset = load::parse(&String::from_utf8(file).ok()?).ok()?;
    let today = NaiveDate::from_ymd_opt(2026, 11, 23)?;
    let loaded = Loaded::new(dataset, today, Query::default());
    let mut model = Model::new(loaded, Lang::Nl, SIZE);
    update::open(&mut model, View::default(), Arrangement::default());
    Some(model)
}

/// An action, and all that it sets going.
fn act(model: &mut Model, action: Action) {
    update(model, action);
}

fn keys(c: &mut Criterion) {
    let Some(mut model) = model() else { return };
    let Ok(mut terminal) = Terminal::new(AnsiBackend::new(sink(), SIZE)) else {
        return;
    };
    model.data.index();
    let mut group = c.benchmark_group("100,000 ties");
    group
        .sample_size(30)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3));
    for (view_shown, name) in VIEWS {
        act(&mut model, Action::Command(Command::Show(view_shown)));
        act(&mut model, Action::Command(Command::Search));
        group.bench_function(format!("{name}: a letter typed and taken back"), |b| {
            b.iter(|| {
                act(&mut model, Action::Edit(InputRequest::InsertChar('w')));
                act(&mut model, Action::Edit(InputRequest::DeletePrevChar));
            });
        });
        act(&mut model, Action::Command(Command::Cancel));
        group.bench_function(format!("{name}: one row down"), |b| {
            b.iter(|| act(&mut model, Action::Command(Command::LineDown)));
        });
        group.bench_function(format!("{name}: one frame"), |b| {
            b.iter(|| {
                terminal
                    .draw(|frame| view(black_box(&model), frame))
                    .is_ok()
            });
        });
    }
    group.finish();
}

/// What is made once, by the thread that loads.
fn once(c: &mut Criterion) {
    let mut group = c.benchmark_group("once for 100,000 ties");
    group
        .sample_size(10)
        .warm_up_time(Duration::from_millis(1))
        .measurement_time(Duration::from_secs(2));
    for (view_shown, name) in VIEWS {
        group.bench_function(format!("the first look at the {name}"), |b| {
            b.iter_batched_ref(
                model,
                |model| {
                    model
                        .as_mut()
                        .map(|model| act(model, Action::Command(Command::Show(view_shown))))
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, keys, once);
criterion_main!(benches);
