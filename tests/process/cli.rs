//! The real program, run as a user or a script would.

use std::{
    path::Path,
    process::{Command, Output, Stdio},
};

mod broken_off;
mod check;
mod completions;
mod config;
mod data;
mod export;
mod files;
mod formats;
mod hostile;
mod list;
mod show;
mod streams;
mod terminal;
mod usage;

/// The dataset with one tie of every sort.
const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/small.ron");
/// The dataset whose every text holds control, bidirectional and zero-width characters.
const HOSTILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/hostile.ron");

/// The program in an environment that holds nothing but what a test sets.
pub(super) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stedenband"));
    // Whoever runs the tests may have settings.
    command
        .env_clear()
        .env("LC_ALL", "nl_NL.UTF-8")
        .env("XDG_CONFIG_HOME", "/nonexistent")
        .stdin(Stdio::null());
    command
}

/// What a run gave.
struct Run {
    code: i32,
    out: String,
    err: String,
}

fn finish(output: Output) -> Run {
    Run {
        code: output.status.code().expect("no signal"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Runs on the embedded dataset.
fn run(arguments: &[&str]) -> Run {
    finish(program().args(arguments).output().unwrap())
}

/// Runs on a dataset file.
fn on(data: impl AsRef<Path>, arguments: &[&str]) -> Run {
    finish(
        program()
            .arg("--data")
            .arg(data.as_ref())
            .args(arguments)
            .output()
            .unwrap(),
    )
}

/// Runs on the small dataset.
fn small(arguments: &[&str]) -> Run {
    on(SMALL, arguments)
}

/// The ties that a list in JSON names, by id.
fn ids(run: &Run) -> Vec<String> {
    let records: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    records
        .as_array()
        .unwrap()
        .iter()
        .map(|record| record["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Nothing that commands a terminal or hides, line feeds aside.
fn assert_harmless(text: &str) {
    let bad = text
        .chars()
        .find(|&c| c != '\n' && stedenband::sanitise::is_hidden(c));
    assert_eq!(bad, None, "{}", text.escape_debug());
}
