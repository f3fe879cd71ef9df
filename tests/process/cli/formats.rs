//! What is exported is read back by other programs' parsers: equal on the real dataset, and harmless where every
//! text is made to break it.

use std::path::{Path, PathBuf};

use serde_json::Value;
use stedenband::{
    dataset::{AsOf, Dataset, load},
    export::{ExportProgress, Selection, ron},
    lang::Lang,
};

use super::{Run, SMALL, assert_harmless, finish, on, program, run};
use crate::free_texts::filled;

mod bibliographies;
mod csv;
mod memo;
mod page;
mod provenance;
mod standing;

/// Texts that would break one format or another, or run in it.
const NASTY: [&str; 16] = [
    "\"quoted\", 'single', ; and |",
    "=cmd|'/c calc'!A1",
    "@SUM(1+1)",
    "-1+2",
    " \u{a0}=1+1",
    "x;=1+1;y, +2\n@SUM(1)",
    ";\"=1\";'-1",
    "line one\nline two\ttab",
    "<script>alert(1)</script> &amp; <img src=x onerror=alert(1)>",
    "`code` **bold** _it_ [a](javascript:alert(1)) ![b](c) ~~x~~ $m$",
    "# heading\n\n- item\n1. one\n---",
    "100% { unbalanced } } \\input{/etc/passwd} #_^~",
    "\u{202e}right to left\u{202c} שלום \u{200b}",
    "\u{1b}[31mred\u{7}\0\u{9b}1m\r",
    "]]> --> */ </style></title></textarea>",
    "@article{x, title = {y}} \"",
];

/// The small dataset with `text` for every text in it, as a file.
struct Nasty {
    _folder: tempfile::TempDir,
    path: PathBuf,
    dataset: Dataset,
}

impl Nasty {
    fn new(text: &str) -> Self {
        let dataset = filled(
            &load::load(Path::new(SMALL), load::MAX_BYTES).unwrap(),
            text,
        );
        let mut out = Vec::new();
        let today = "2026-11-23".parse().unwrap();
        let selection = Selection {
            dataset: &dataset,
            entries: Vec::new(),
            asked: None,
            as_of: AsOf::Now(today),
            lang: Lang::Nl,
            progress: ExportProgress::default(),
        };
        ron::write(&selection, &mut out).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("nasty.ron");
        std::fs::write(&path, out).unwrap();
        Self {
            _folder: folder,
            path,
            dataset,
        }
    }

    fn export(&self, arguments: &[&str]) -> Run {
        let run = on(&self.path, &[&["export"], arguments].concat());
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        run
    }
}

/// The records that `list --format json` gives.
fn records(data: Option<&Path>, words: &[&str]) -> Vec<Value> {
    let arguments = [&["list", "--format", "json"], words].concat();
    let run = data.map_or_else(|| run(&arguments), |data| on(data, &arguments));
    serde_json::from_str::<Value>(&run.out)
        .unwrap()
        .as_array()
        .unwrap()
        .clone()
}
