//! What keys and exports cost where a tie has many sources or themes, or many ties have a source each:
//! `cargo bench --bench many`. From 5,000 to 20,000 all of it may grow four times; `tests/core/growth.rs` holds that none
//! of it grows with the square. A key may take 16 ms.

use std::{hint::black_box, io::sink, time::Duration};

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use ratatui::{Terminal, layout::Size};
use stedenband::{
    dataset::{AsOf, AsOfView, Dataset, load},
    export::{ExportFormat, ExportProgress, Selection, TieEntry, csv::Separator},
    keys::{
        command::{Command, Copied},
        view_kind::View,
    },
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

#[path = "../tests/common/many.rs"]
mod many;

use many::Many;

const SIZE: Size = Size {
    width: 120,
    height: 40,
};
const NUMBERS: [usize; 2] = [5_000, 20_000];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

/// A command with all that it sets going, and the frame after it.
fn key(
    model: &mut Model,
    terminal: &mut Terminal<AnsiBackend<impl std::io::Write>>,
    command: Command,
) {
    update(model, Action::Command(command));
    // Nothing fails to be written into nothing.
    let _ = terminal.draw(|frame| view(black_box(model), frame));
}

fn keys(c: &mut Criterion) {
    for many in Many::ALL {
        for number in NUMBERS {
            let Ok(dataset) = load::parse(&many.dataset(number)) else {
                continue;
            };
            let loaded = Loaded::new(dataset, today(), Query::default());
            let mut model = Model::new(loaded, Lang::Nl, SIZE);
            update::open(&mut model, View::default(), Arrangement::default());
            model.data.index();
            let Ok(mut terminal) = Terminal::new(AnsiBackend::new(sink(), SIZE)) else {
                return;
            };
            let mut group = c.benchmark_group(format!("{number} {}", many.name()));
            group
                .sample_size(10)
                .warm_up_time(Duration::from_millis(100))
                .measurement_time(Duration::from_secs(1));
            for (name, commands) in [
                (
                    "down and up in the list",
                    &[Command::Next, Command::Previous][..],
                ),
                ("open and close", &[Command::Read, Command::Back]),
                ("copy the tie", &[Command::Copy(Copied::Tie)]),
                (
                    "the disagreements and back",
                    &[
                        Command::Show(View::Sources),
                        Command::Disagreements,
                        Command::Back,
                        Command::Show(View::Ties),
                    ],
                ),
            ] {
                group.bench_function(name, |b| {
                    b.iter(|| {
                        commands
                            .iter()
                            .for_each(|command| key(&mut model, &mut terminal, *command));
                    });
                });
            }
            group.finish();
        }
    }
}

fn exports(c: &mut Criterion) {
    for many in Many::ALL {
        for number in NUMBERS {
            let Ok(dataset) = load::parse(&many.dataset(number)) else {
                continue;
            };
            let mut group = c.benchmark_group(format!("{number} {}", many.name()));
            group
                .sample_size(10)
                .warm_up_time(Duration::from_millis(100))
                .measurement_time(Duration::from_secs(1));
            for (name, format) in [
                ("export markdown", ExportFormat::Markdown),
                ("export html", ExportFormat::Html),
                ("export csv", ExportFormat::FlatCsv(Separator::Comma)),
            ] {
                let selection = everything(&dataset);
                group.bench_function(name, |b| {
                    b.iter(|| format.write(&selection, &mut sink()).is_ok());
                });
            }
            group.finish();
        }
    }
}

fn everything(dataset: &Dataset) -> Selection<'_> {
    let as_of = AsOf::Now(today());
    let as_of_view = AsOfView::new(dataset, as_of);
    let entry = |tie| {
        as_of_view
            .tie_state(tie)
            .map(|tie_state| TieEntry::new(tie, tie_state))
    };
    let entries = dataset.ties.iter().filter_map(entry).collect();
    Selection {
        dataset,
        entries,
        asked: None,
        as_of,
        lang: Lang::Nl,
        progress: ExportProgress::default(),
    }
}

criterion_group!(benches, keys, exports);
criterion_main!(benches);
