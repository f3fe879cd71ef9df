//! # stedenband
//!
//! A terminal dashboard and command line over the formal friendship ties between Dutch municipalities and
//! provinces and their Chinese counterparts. This page is the map of the code.
//!
//! ```text
//!            data/stedenbanden.ron
//!                     │  dataset::load          (dataset::check and quotes prove it)
//!                     ▼
//!    ┌──────────── Dataset ────────────┐
//!    │ ties made of sourced statements │
//!    └───────┬────────────────┬────────┘
//!            │ dataset::tie_state: what they add up to on a date
//!            ▼                ▼
//!          query: one line says what is shown; facets and line are two views of it
//!            │                │
//!       export, cli          tui:  Event → keymap → Action → update(&mut Model);  layout → view(&Model)
//! ```
//!
//! | module | its job | knows a terminal |
//! |---|---|---|
//! | [`dataset`] | the model, reading a file, proving it; knows no query | no |
//! | [`query`] | parse, print, match, rank, count, complete | no |
//! | [`plots`] | what the map, the timeline, the overview and the sources show, as numbers to plot | no |
//! | [`answer`] | what a query finds, in order, counted, and in words: the dashboard and the command line ask it alike | no |
//! | [`export`] | ties as JSON, RON, plain lines, a table, a page; [`export::sentences`] words what is told of a tie, for the screen too | no |
//! | `report` | faults in a file as messages with place and advice | no |
//! | [`settings`] | the user's own settings, with the names of columns and themes | no |
//! | [`keys`] | commands, and the keys that give them | no |
//! | `text` | every word the interface speaks, in Dutch and English | no |
//! | [`lang`] | the two languages | no |
//! | `file` | writing files whole or not at all | no |
//! | `memory` | whether there is memory for something large, before it is needed | no |
//! | `parallel` | work on all processors | no |
//! | `signals` | the signals that end the program | no |
//! | [`sanitise`] | makes hidden characters visible: all text that leaves the program passes it | no |
//! | [`cli`] | arguments, subcommands, exit codes | only whether there is one |
//! | [`tui`] | the dashboard | yes |
//!
//! ## Rules that hold throughout
//! 1. **Nothing without a source.** What a screen tells about a tie comes from a
//!    [statement](dataset::Statement), and a statement names its source.
//! 2. **Time matters.** A status is true *as of* a date; [`dataset::tie_state`] is the one place that derives it.
//! 3. **Contradictions are shown, not settled.**
//! 4. **Drawing changes nothing.** [`tui::view`] takes `&Model`; only [`tui::update`] changes it.
//! 5. **A key is known in one place**, `assets/keys.ron`.
//! 6. **Nothing in a data file commands the terminal**: [`sanitise`].
//! 7. **No circles.** Nothing below the terminal imports `tui` or `cli`; a file imports an item from the file that has
//!    it, and what two files need of each other stands in a third. `tests/core/architecture.rs` holds it.
//!
//! ## To add …
//! * a tie: `data/README.md`;
//! * a kind of statement: a variant of [`dataset::Claim`]; the compiler then names every place that must know it;
//! * a key: a row in `assets/keys.ron`;
//! * a command: a variant of [`keys::command::Command`], a row in `assets/commands.ron`, what it does in [`tui::update`];
//! * a setting: a field of [`settings::Config`] and its row in [`settings::SETTINGS`], a line in `assets/config.*.ron`;
//! * something to click: a [`tui::hit_test::Target`];
//! * a check: a file under `src/dataset/check/`, a variant of [`dataset::fault::FaultKind`]; one that needs a query in
//!   [`query`], as [`query::check_totals`].

pub mod answer;
pub mod cli;
pub mod dataset;
pub mod export;
mod file;
pub mod keys;
pub mod lang;
mod memory;
mod parallel;
pub mod plots;
pub mod query;
mod report;
pub mod sanitise;
pub mod settings;
mod signals;
mod text;
pub mod tui;
