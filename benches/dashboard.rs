//! What a start and a key cost, on the dataset that comes with the program: `cargo bench`.

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use ratatui::{Terminal, backend::TestBackend, layout::Size};
use stedenband::{
    dataset::{AsOf, Vantage, load},
    lang::Lang,
    query::{Query, index::Index},
    tui::{
        action::{Action, Command},
        model::{Model, Opening},
        theme::Theme,
        update::update,
        view::view,
    },
};
use tui_input::InputRequest;

const SIZE: Size = Size { width: 120, height: 40 };

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

fn model() -> Model {
    let opening = Opening {
        library: stedenband::tui::full_text::Library::default(),
        questions: Vec::new(),
        notice: None,
        dataset: load::embedded(),
        today: today(),
        query: Query::default(),
        as_of: None,
        lang: Lang::Nl,
        theme: Theme::default(),
        charset: stedenband::tui::glyphs::Charset::default(),
    };
    Model::new(opening, SIZE)
}

fn start(c: &mut Criterion) {
    c.bench_function("load the dataset", |b| b.iter(load::embedded));
    let dataset = load::embedded();
    c.bench_function("index it", |b| b.iter(|| Index::new(black_box(&dataset))));
    c.bench_function("assess every tie", |b| {
        b.iter(|| {
            let vantage = Vantage::new(&dataset, AsOf::Now(today()));
            dataset.ties.iter().filter_map(|tie| vantage.standing(tie)).count()
        });
    });
    c.bench_function("load and open the dashboard", |b| b.iter_with_large_drop(model));
}

fn key(c: &mut Criterion) {
    let mut terminal = Terminal::new(TestBackend::new(SIZE.width, SIZE.height)).ok();
    let mut model = model();
    c.bench_function("one frame", |b| {
        b.iter(|| terminal.as_mut().map(|terminal| terminal.draw(|frame| view(&model, frame)).is_ok()));
    });
    c.bench_function("one row down", |b| b.iter(|| update(&mut model, Action::Command(Command::Next))));
    update(&mut model, Action::Command(Command::Search));
    c.bench_function("a letter typed and taken back", |b| {
        b.iter(|| {
            update(&mut model, Action::Edit(InputRequest::InsertChar('w')));
            update(&mut model, Action::Edit(InputRequest::DeletePrevChar))
        });
    });
}

criterion_group!(benches, start, key);
criterion_main!(benches);
