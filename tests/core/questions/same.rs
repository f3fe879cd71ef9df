//! The dashboard and the command line give one answer: every question, in every format and both languages, is exported
//! as the same bytes.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
};

use ratatui::layout::Size;
use stedenband::{
    cli::{
        clock,
        export::{self, ExportOptions},
        failure::Failure,
        session::Session,
    },
    dataset::load,
    export::{CHOICES, ExportFormat, ExportProgress, csv::Separator},
    keys::command::Command,
    lang::Lang,
    query::Query,
    tui::{
        action::Action,
        export_form::ExportForm,
        loading::Loaded,
        model::{Focus, Model},
        run_export,
        update::update,
    },
};

/// As `--format` and `--flat` ask for them.
const FORMATS: [(ExportFormat, Option<Separator>); 8] = [
    (ExportFormat::Html, None),
    (ExportFormat::Markdown, None),
    (ExportFormat::Csv, Some(Separator::Semicolon)),
    (ExportFormat::Csv, None),
    (ExportFormat::Json, None),
    (ExportFormat::Ron, None),
    (ExportFormat::Bibtex, None),
    (ExportFormat::CslJson, None),
];

/// Types a question in the query line of the dashboard.
fn ask(model: &mut Model, line: &str) {
    for action in [
        Action::Command(Command::ClearAll),
        Action::Command(Command::Search),
        Action::Paste(line.to_owned()),
        Action::Command(Command::Accept),
        Action::Command(Command::Export),
    ] {
        update(model, action);
    }
}

/// The files that an export made, with what is in them; of a folder each.
fn contents(path: &Path) -> Vec<(PathBuf, String)> {
    if path.is_file() {
        return vec![(PathBuf::new(), fs::read_to_string(path).unwrap())];
    }
    let files = fs::read_dir(path).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files
        .map(|file| {
            (
                file.file_name().unwrap().into(),
                fs::read_to_string(file).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

/// Exports every question in a language from both, and compares; how many exports there were.
fn compare(lang: Lang) -> usize {
    let dataset = load::embedded();
    let loaded = Loaded::new(dataset.clone(), clock::today(), Query::default());
    let mut model = Model::new(loaded, lang, Size::new(120, 40));
    let mut session = Session {
        dataset,
        query: Query::default(),
        asof: None,
        lang,
    };
    let mut exports = 0;
    for line in super::lines().chain([""]) {
        let Ok(query) = Query::parse(line, &session.dataset) else {
            continue;
        };
        session.query = query;
        let answer = session.answer();
        ask(&mut model, line);
        for (name, flat) in FORMATS {
            let folder = tempfile::tempdir().unwrap();
            let (on_screen, on_line) = (folder.path().join("screen"), folder.path().join("line"));
            let format = export::format(name, flat, lang).unwrap();
            let mut told = Vec::new();
            let options = ExportOptions {
                format,
                output: Some(on_line.clone()),
                force: false,
            };
            let written = export::run(&session, &answer, &options, &mut told);
            let Focus::Export(form) = &model.focus else {
                assert!(
                    matches!(written, Err(Failure::Nothing(_))),
                    "{line}: {written:?}"
                );
                break;
            };
            written.unwrap();
            let choice = CHOICES
                .iter()
                .position(|choice| choice.format == format)
                .unwrap();
            let form = ExportForm {
                choice,
                ..form.clone()
            };
            run_export::write(&model, &form, &on_screen, ExportProgress::default()).unwrap();
            assert_eq!(
                contents(&on_line),
                contents(&on_screen),
                "{line} as {name:?} in {lang:?}"
            );
            let told = String::from_utf8(told).unwrap();
            assert!(
                told.ends_with(&format!(
                    "{}: {}\n",
                    on_line.display(),
                    model.found.counted(lang)
                )),
                "{told}"
            );
            exports += 1;
        }
    }
    exports
}

#[test]
fn the_command_line_exports_what_the_dashboard_exports() {
    let threads = [Lang::Nl, Lang::En].map(|lang| thread::spawn(move || compare(lang)));
    let [dutch, english] = threads.map(|thread| thread.join().unwrap());
    assert!(dutch > 800 && dutch == english, "{dutch} {english}");
}
