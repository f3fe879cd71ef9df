use std::{cell::RefCell, io::Write};

use chrono::NaiveDate;

use super::*;
use crate::{
    dataset::{AsOfView, TieId, load},
    export::{ExportFormat, csv::Separator},
    file::Existing,
};

const ALL: [ExportFormat; 9] = [
    ExportFormat::Html,
    ExportFormat::Markdown,
    ExportFormat::FlatCsv(Separator::Comma),
    ExportFormat::FlatCsv(Separator::Semicolon),
    ExportFormat::Json,
    ExportFormat::Ron,
    ExportFormat::Bibtex,
    ExportFormat::CslJson,
    ExportFormat::Csv,
];

fn selection<'a>(
    dataset: &'a Dataset,
    tell: &'a dyn Fn(usize) -> ControlFlow<()>,
) -> Selection<'a> {
    let as_of = AsOf::Now(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
    let as_of_view = AsOfView::new(dataset, as_of);
    let entry = |tie| Some(TieEntry::new(tie, as_of_view.tie_state(tie)?));
    let entries = dataset.ties.iter().filter_map(entry).collect();
    Selection {
        dataset,
        entries,
        asked: None,
        as_of,
        lang: Lang::Nl,
        progress: ExportProgress::new(tell),
    }
}

/// How much is written, at most, between two times that it is told how far it is: what is asked of the user's patience.
#[derive(Default)]
struct Written {
    since: usize,
    most: usize,
}

struct Meter<'a>(&'a RefCell<Written>);

impl Write for Meter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut written = self.0.borrow_mut();
        written.since += bytes.len();
        written.most = written.most.max(written.since);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn every_format_tells_ever_more_up_to_all_of_the_ties() {
    let dataset = load::embedded();
    let folder = tempfile::tempdir().unwrap();
    for (number, format) in ALL.into_iter().enumerate() {
        let told = RefCell::new(Vec::new());
        let tell = |done| {
            told.borrow_mut().push(done);
            ControlFlow::Continue(())
        };
        let selection = selection(&dataset, &tell);
        let all = selection.entries.len();
        format
            .save(
                &selection,
                &folder.path().join(number.to_string()),
                Existing::Keep,
            )
            .unwrap();
        let told = told.borrow();
        assert!(told.is_sorted(), "{format:?}: {told:?}");
        assert!(
            told.first() == Some(&0)
                && told
                    .last()
                    .is_some_and(|last| (all * 3 / 4..=all).contains(last)),
            "{format:?}: {told:?}"
        );
    }
}

#[test]
fn no_format_writes_much_without_a_look_at_the_user() {
    // As a page has no more of it than that, one that told nothing of a part would be found out.
    const MUCH: usize = 150_000;
    let mut dataset = load::embedded();
    let ties = dataset.ties.clone();
    for round in 0..10 {
        dataset.ties.extend(ties.iter().map(|tie| Tie {
            id: TieId::from(format!("{}-{round}", tie.id).as_str()),
            ..tie.clone()
        }));
    }
    for format in ALL {
        if format == ExportFormat::Csv {
            continue;
        }
        let written = RefCell::new(Written::default());
        let tell = |_| {
            written.borrow_mut().since = 0;
            ControlFlow::Continue(())
        };
        format
            .write(&selection(&dataset, &tell), &mut Meter(&written))
            .unwrap();
        assert!(
            written.borrow().most < MUCH,
            "{format:?}: {}",
            written.borrow().most
        );
    }
}

#[test]
fn at_whatever_moment_it_is_broken_off_nothing_is_told_or_written_after() {
    let dataset = load::embedded();
    let folder = tempfile::tempdir().unwrap();
    for format in ALL {
        let told = Cell::new(0);
        let count = |_| {
            told.set(told.get() + 1);
            ControlFlow::Continue(())
        };
        format
            .save(
                &selection(&dataset, &count),
                &folder.path().join("whole"),
                Existing::Replace,
            )
            .unwrap();
        let whole = told.get();
        for at in (1..=whole).step_by(41).chain([whole]) {
            told.set(0);
            let tell = |_| {
                told.set(told.get() + 1);
                if told.get() == at {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            };
            let broken = format.save(
                &selection(&dataset, &tell),
                &folder.path().join("broken"),
                Existing::Keep,
            );
            assert!(
                matches!(
                    broken,
                    Err(crate::export::destination::TargetError::Stopped)
                ),
                "{format:?} at {at}"
            );
            assert_eq!(told.get(), at, "{format:?}: it is told once");
        }
        let whole = folder.path().join("whole");
        if whole.is_dir() {
            std::fs::remove_dir_all(whole).unwrap();
        } else {
            std::fs::remove_file(whole).unwrap();
        }
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            0,
            "{format:?}"
        );
    }
}
