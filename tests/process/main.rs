//! The program as a process: its command line, in a real terminal, and the page it exports in a real browser.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail them")]

#[cfg(target_os = "linux")]
mod browser;
mod cli;
#[path = "../common/free_texts.rs"]
mod free_texts;
#[path = "../../examples/synthesise/rows.rs"]
mod rows;
#[cfg(target_os = "linux")]
mod terminal;
