//! Whatever a file holds: it loads, or is refused with reasons that have a place in it and can be shown on a terminal.
//! What loads can be looked at on any date and taken along in every format.
#![no_main]

use std::{fs, path::PathBuf, process, sync::LazyLock};

use libfuzzer_sys::fuzz_target;
use stedenband::{
    dataset::{
        AsOf, Dataset, AsOfView, check,
        fault::Fault,
        load::{self, LoadError},
    },
    export::{ExportFormat, ExportProgress, Selection, TieEntry, csv::Separator},
    lang::Lang,
    query::{Index, check_totals},
    sanitise::is_hidden,
};

/// Where a file is written to be read again, as users have it read.
static FILE: LazyLock<PathBuf> =
    LazyLock::new(|| std::env::temp_dir().join(format!("stedenband-fuzz-{}.ron", process::id())));

fuzz_target!(|bytes: &[u8]| {
    fs::write(&*FILE, bytes).expect("room for a file");
    drop(load::preview(&FILE));
    let text = load::read_file(&FILE, load::MAX_BYTES);
    if let Ok(text) = &text {
        let wrong = check::check(text, check_totals);
        wrong.iter().for_each(|fault| stands_in(fault, text));
    }
    match load::load(&FILE, load::MAX_BYTES) {
        Ok(dataset) => used(&dataset),
        Err(error) => refused(&error),
    }
});

fn stands_in(fault: &Fault, text: &str) {
    assert!(text.get(fault.at.clone()).is_some(), "{fault:?} is nowhere in the text");
}

fn refused(error: &LoadError) {
    if let LoadError::Faults { text, faults } = error {
        assert!(!faults.is_empty(), "refused without a reason");
        assert!(!check::check(text, |_, _| {}).is_empty(), "refused, but nothing is wrong");
        faults.iter().for_each(|fault| stands_in(fault, text));
    }
    for lang in [Lang::Nl, Lang::En] {
        let shown = error.render(&FILE, lang, false);
        assert!(shown.chars().all(|c| c == '\n' || !is_hidden(c)), "{shown:?}");
        assert!(shown.len() < 8_000, "{} bytes to tell what is wrong", shown.len());
        assert!(!error.in_a_line(&FILE, lang).contains(is_hidden));
    }
}

fn used(dataset: &Dataset) {
    drop(Index::new(dataset));
    let today = "2026-11-23".parse().expect("a date");
    for as_of in [AsOf::Now(today), AsOf::asked(Some("2003".parse().expect("a year")), today)] {
        let as_of_view = AsOfView::new(dataset, as_of);
        let entry = |tie| as_of_view.tie_state(tie).map(|tie_state| TieEntry { tie, tie_state });
        for lang in [Lang::Nl, Lang::En] {
            let entries = dataset.ties.iter().filter_map(entry).collect();
            // All is exported where nothing is asked for; else what was found.
            let asked = (lang == Lang::En).then(|| "wuhan".to_owned());
            taken_along(&Selection { dataset, entries, asked, as_of, lang, progress: ExportProgress::default() });
        }
    }
}

fn taken_along(selection: &Selection<'_>) {
    let written = |format: ExportFormat| {
        let mut out = Vec::new();
        format.write(selection, &mut out).expect("memory takes all that is written");
        String::from_utf8(out).expect("text")
    };
    for format in [ExportFormat::FlatCsv(Separator::Comma), ExportFormat::Markdown, ExportFormat::Html, ExportFormat::Bibtex] {
        let text = written(format);
        let hidden = text.chars().find(|&c| !matches!(c, '\n' | '\r' | '\t') && is_hidden(c));
        assert_eq!(hidden, None, "{format:?}");
    }
    for format in [ExportFormat::Json, ExportFormat::CslJson] {
        assert!(serde_json::from_str::<serde_json::Value>(&written(format)).is_ok(), "{format:?}");
    }
    let again = written(ExportFormat::Ron);
    let again = load::parse(&again).unwrap_or_else(|faults| panic!("{faults:?} in {again}"));
    let wanted = if selection.asked.is_some() { selection.entries.len() } else { selection.dataset.ties.len() };
    assert_eq!(again.ties.len(), wanted);
}
