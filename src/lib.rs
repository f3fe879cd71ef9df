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
//! | `text` | the texts of the interface, in Dutch and English; command names are in `assets/commands.ron`, words of closed lists beside their enums | no |
//! | [`lang`] | the two languages | no |
//! | `file` | writing files whole or not at all | no |
//! | `memory` | whether there is memory for something large, before it is needed | no |
//! | `parallel` | work on all processors | no |
//! | `signals` | the signals that end the program | no |
//! | [`sanitise`] | makes hidden characters visible: all text that leaves the program passes it | no |
//! | [`cli`] | arguments, subcommands, exit codes | only whether there is one |
//! | [`tui`] | the dashboard | yes |
//!
//! ## Layers
//! ```text
//! main → cli, tui                      exit codes and streams; the terminal
//!          tui::run → update, view     update changes the model, view draws it; they do not know each other
//!          tui::views                  one `ViewPane` per view ties the two together
//!          tui::model, layout, pages   state, pane rectangles, text as lines with roles
//! ───────────────────────────── no terminal below ─────────────────────────────
//!        answer                        what a query finds, in order, counted and in words
//!        export   plots                files and copies; numbers to plot
//!        query    keys   settings      the query line; key bindings; the user's settings
//!        dataset                       the data model, loading, checking, quotations
//!        text  lang  sanitise  file    words, languages, safe text, safe files
//! ```
//!
//! ## Rules
//! 1. **Nothing without a source.** Everything shown about a tie comes from a [statement](dataset::Statement), and a
//!    statement names its source.
//! 2. **Time matters.** A status holds *as of* a date; [`dataset::tie_state`] is the only place that derives it.
//! 3. **Contradictions are shown, not settled.**
//! 4. **Drawing changes nothing.** [`tui::view`] takes `&Model`; only [`tui::update`] changes it, with what `tui::views` says
//!    of the view on screen.
//! 5. **A key is known in one place**, `assets/keys.ron`.
//! 6. **Nothing in a data file controls the terminal**: [`sanitise::Escaped`] is the type of text that leaves the program.
//! 7. **Nothing imports upward.** Nothing below the terminal imports `tui` or `cli`, and no more than twelve files import one
//!    another in a circle: `tests/core/architecture.rs` holds it.
//!
//! `CONTRIBUTING.md` tells which files to touch for a new view, field, format, setting, statement kind and so on.
//!
//! ## Glossary
//! | term | meaning |
//! |---|---|
//! | action | an input event after key mapping: the argument of [`update`](fn@tui::update::update) |
//! | answer | the result of a query: ties and contacts in order, grouped and counted ([`answer`]) |
//! | as of, reference date | the date for which states are derived; in Dutch *peildatum* |
//! | body | a municipality or province, or what decides there: council or executive ([`dataset::Decision`]) |
//! | candidate | what could be typed next: `query::completion` on the query line, `cli::complete` in a shell; `cli::completions` prints the shells' scripts |
//! | check | the verification of a dataset file ([`dataset::check`]) |
//! | claim | what a statement says: start, status, theme, event, cost … ([`dataset::Claim`]) |
//! | closed list | an enum whose words in files, queries and screens stand in one table (`dataset::closed_list`) |
//! | code | the number of a party in a public register: Wikidata, GeoNames, CBS, GB/T 2260, ISO 3166-2 |
//! | command | what a key or the palette asks for ([`keys::command::Command`]) |
//! | contact | a relation that is not a tie: an intention or mere contacts |
//! | contested | sources contradict each other about it |
//! | dataset | ties, sources, themes, totals, periods and glossary of one file |
//! | decision | what a council or an executive decided on a tie, or was asked to ([`dataset::Decision`]) |
//! | destination | file, folder or standard output of an export |
//! | dispute | a contradiction that the dataset names explicitly |
//! | edition | the date of the last change of a dataset |
//! | era, period | one of five spans of Chinese policy with a name of its own |
//! | evidence | the newest date that something told of a tie is about, which says how fresh it is ([`dataset::Evidence`]) |
//! | facet | a query field whose values are offered as filters with counts |
//! | fault | an error in a dataset or settings file, with its place and a suggestion ([`dataset::fault::Fault`]) |
//! | field | `name:value` in a query (`query::fields`) |
//! | focus | which pane or overlay receives input, and its state |
//! | fold | normalise text for matching: case, accents, punctuation |
//! | former name | what a party, or a municipality or district now in it, was called: `formerly` in a file |
//! | fuzzy match | a match of a name that tolerates gaps |
//! | grade | how close a source is to the tie: A a party's own government, B press or official body, C a political party's own page |
//! | hit | a tie that a query found, with its rank |
//! | hit test | finding what is at a screen position |
//! | inferred | of a status: concluded by us from what a source tells, and marked `*` ([`dataset::StatusBasis`]) |
//! | info page | an overlay page of text: help, about the data, glossary, tour |
//! | key map | bindings of keys to commands by mode |
//! | lock | hashes of verified quotations, `quotes.lock` |
//! | memo | the Markdown export |
//! | mode | the context that decides what a key means |
//! | pane | a rectangle of the screen with a border |
//! | partial date | a date as exact as its source: year, month or day, before, after or about |
//! | party | one side of a tie |
//! | playback | the years going by under `a` ([`update`](fn@tui::update::update)`::playback`) |
//! | plot | numbers to draw: map, timeline, overview |
//! | political party | who proposes and votes in a council; a *party* is one side of a tie ([`dataset::PoliticalParty`]) |
//! | preview | the first ties of a large file, shown while the rest loads |
//! | proof | verification that a quotation stands in the text of its source (`dataset::quotes::proof`) |
//! | provenance | source, place and date of a statement |
//! | query | one line that decides what is shown; words and fields |
//! | quotation | the verbatim words of a source |
//! | reload | reading a followed file again after it changed |
//! | restore | giving the terminal back, after quitting, a signal or a panic ([`tui::terminal`]) |
//! | role | what a piece of text is, which decides its colour ([`tui::theme::Role`]) |
//! | survey | a day on which sources appeared that tell the status of several ties ([`dataset::Survey`]) |
//! | standing | whether a relation is counted as a tie on a date, and why not ([`dataset::Standing`]) |
//! | state (of a tie) | status, start, kind and badges as of a date ([`dataset::TieState`]) |
//! | statement | one claim about one tie by one source |
//! | status | active, dormant, severed or unknown |
//! | suggestion | "did you mean": `dataset::fault::suggestion` for files, `query::choose` for values and fields, [`query::suggest`] where a query finds nothing, `cli::usage` for arguments |
//! | tie | a formal friendship relation between a Dutch and a Chinese authority |
//! | total | a number or sentence about all ties together, from a source |
//! | view | one of five ways to look at the answer: ties, map, timeline, sources, overview |

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
