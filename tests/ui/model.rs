//! A model of a user who does anything: random actions on random sizes of screen, with what must hold after each.
//!
//! ```text
//! STEDENBAND_SEED=7 STEDENBAND_ACTIONS=100000 cargo test --test ui model
//! ```
//! does other ones, and more of them; a failure names its seed and the actions that led to it.
//!
//! | module | what it has |
//! |---|---|
//! | [`user`] | the next action |
//! | [`invariants`] | what must hold |
//! | [`sizes`] | every small size, in every view with everything that opens |

use std::{
    collections::VecDeque,
    io::{Sink, sink},
    panic::{AssertUnwindSafe, catch_unwind},
};

use ratatui::{Terminal, layout::Size};
use stedenband::{
    dataset::{Dataset, load},
    keys::view_kind::View,
    lang::Lang,
    query::Query,
    query::questions,
    tui::{
        backend::AnsiBackend,
        full_text::Library,
        loading::Loaded,
        model::{Model, arrangement::Arrangement},
        update::{self, update},
        view::view,
    },
};
use user::User;

mod invariants;
mod sizes;
mod user;

/// So many actions come back with a failure.
const TOLD: usize = 40;

/// A dashboard over `ties` of the ties, with a text for every source.
struct World {
    model: Model,
    _texts: tempfile::TempDir,
}

impl World {
    fn new(ties: usize, lang: Lang, size: Size) -> Self {
        let mut dataset = load::embedded();
        // Some of each sort.
        let step = (dataset.ties.len() / ties).max(1);
        dataset.ties = dataset.ties.into_iter().step_by(step).collect();
        let texts = texts(&dataset);
        let today = "2026-11-23".parse().unwrap();
        let mut model = Model::new(Loaded::new(dataset, today, Query::default()), lang, size);
        model.library = Library::new(Some(texts.path()), None);
        model.questions = questions::all(&[]);
        update::open(&mut model, View::default(), Arrangement::default());
        Self {
            model,
            _texts: texts,
        }
    }
}

/// A document a source: what it is quoted with.
fn texts(dataset: &Dataset) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for source in &dataset.sources {
        let ties = dataset.ties.iter().flat_map(|tie| &tie.statements);
        let quotes = ties
            .filter(|statement| statement.source == source.id)
            .filter_map(|said| said.quote.as_deref());
        let title = source.title.texts();
        let text = title.chain(quotes).collect::<Vec<_>>().join("\n\n");
        std::fs::write(folder.path().join(format!("{}.txt", source.id)), text).unwrap();
    }
    folder
}

/// A terminal that nobody looks at.
fn terminal() -> Terminal<AnsiBackend<Sink>> {
    Terminal::new(AnsiBackend::new(sink(), Size::default())).unwrap()
}

fn draw(terminal: &mut Terminal<AnsiBackend<Sink>>, model: &Model) {
    terminal.backend_mut().size = model.size;
    terminal.draw(|frame| view(model, frame)).unwrap();
}

/// A number that can be asked for from outside.
fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name)
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(otherwise)
}

fn run(number: u64, ties: usize, lang: Lang) {
    let seed = asked("STEDENBAND_SEED", 2026).wrapping_add(number);
    let actions = asked("STEDENBAND_ACTIONS", 10_000) / RUNS;
    let World { mut model, _texts } = World::new(
        ties,
        lang,
        Size {
            width: 80,
            height: 24,
        },
    );
    let mut user = User::new(seed, &model.keymap);
    let mut terminal = terminal();
    let mut last = VecDeque::with_capacity(TOLD);
    for done in 0..actions {
        let action = user.next(&model);
        if last.len() == TOLD {
            last.pop_front();
        }
        last.push_back(action.clone());
        let tried = catch_unwind(AssertUnwindSafe(|| {
            update(&mut model, action);
            draw(&mut terminal, &model);
            invariants::check(&model, done % 64 == 0);
        }));
        // What went wrong has been told by then.
        assert!(
            tried.is_ok(),
            "seed {seed}, action {done} on {:?}; the last ones: {last:?}",
            model.size
        );
    }
}

/// The actions are shared out over as many runs, for a machine to do side by side.
const RUNS: u64 = 4;

#[test]
fn anything_can_be_done_to_few_ties() {
    run(0, 7, Lang::Nl);
}

#[test]
fn anything_can_be_done_to_few_ties_in_english() {
    run(1, 9, Lang::En);
}

#[test]
fn anything_can_be_done_to_one_tie() {
    run(2, 1, Lang::Nl);
}

#[test]
fn anything_can_be_done_to_all_ties() {
    run(3, usize::MAX, Lang::Nl);
}
