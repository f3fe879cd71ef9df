//! A model of a user who does anything: random actions on random sizes of screen, with what must hold after each.
//!
//! ```text
//! STEDENBAND_SEED=7 STEDENBAND_ACTIONS=100000 cargo test --test model
//! ```
//! does other ones, and more of them; a failure names its seed and the actions that led to it.
//!
//! | module | what it has |
//! |---|---|
//! | [`user`] | the next action |
//! | [`invariants`] | what must hold |
//! | [`sizes`] | every small size, in every view with everything that opens |

#![expect(clippy::unwrap_used, reason = "a helper of tests may fail them")]

use std::{
    collections::VecDeque,
    io::{Sink, sink},
    panic::{AssertUnwindSafe, catch_unwind},
};

use ratatui::{buffer::Buffer, layout::Size};
use stedenband::{
    dataset::{Dataset, load},
    keys::command::Command,
    lang::Lang,
    query::{Query, questions},
    tui::{
        action::Action,
        full_text::Library,
        model::{Model, Opening},
        painter::Painter,
        redraw::{Changes, Redraw},
        theme::Theme,
        update::{Keep, ask_from, update},
        view::{self, CursorMove},
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
        let opening = Opening {
            library: Library::new(Some(texts.path()), None),
            questions: questions::all(&[]),
            ..Opening::new(dataset, "2026-11-23".parse().unwrap(), lang)
        };
        Self { model: Model::new(opening, size), _texts: texts }
    }
}

/// A document a source: what it is quoted with.
fn texts(dataset: &Dataset) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for source in &dataset.sources {
        let ties = dataset.ties.iter().flat_map(|tie| &tie.statements);
        let quotes = ties.filter(|statement| statement.source == source.id).filter_map(|said| said.quote.as_deref());
        let text = [source.title.as_str()].into_iter().chain(quotes).collect::<Vec<_>>().join("\n\n");
        std::fs::write(folder.path().join(format!("{}.txt", source.id)), text).unwrap();
    }
    folder
}

fn draw(model: &Model) -> Painter<Sink> {
    let mut painter = Painter::new(sink());
    painter.draw(model.size, |frame| view::view(model, frame)).unwrap();
    painter
}

fn assert_same(shown: &Buffer, whole: &Buffer) {
    let cells = shown.content.iter().zip(&whole.content).enumerate();
    let differ = cells.filter(|(_, (shown, whole))| shown != whole).map(|(at, cells)| (whole.pos_of(at), cells));
    let differ: Vec<_> = differ.take(5).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

/// The screen of the dashboard, drawn on as the program does it.
struct Screen {
    painter: Painter<Sink>,
    changes: Option<Changes>,
    /// How often only the cursor was drawn anew.
    cursor_moves: usize,
}

impl Screen {
    fn new() -> Self {
        Self { painter: Painter::new(sink()), changes: None, cursor_moves: 0 }
    }

    fn note(&mut self, action: &Action) {
        if let Some(changes) = &mut self.changes {
            changes.note(action);
        }
    }

    /// Draws what may have changed; with that the whole screen is as it is when drawn at once.
    fn draw(&mut self, model: &Model) {
        let redraw = self.changes.map_or(Redraw::All, |changes| changes.until(model));
        let moved = match redraw {
            Redraw::Cursor { from } => CursorMove::new(model, from),
            Redraw::All => None,
        };
        let draw_move = |moved: &CursorMove| {
            self.painter.draw_in(model.size, &moved.areas(), |frame| view::cursor_move(model, moved, frame)).unwrap()
        };
        if moved.as_ref().is_some_and(draw_move) {
            self.cursor_moves += 1;
            assert_same(self.painter.shown().unwrap(), draw(model).shown().unwrap());
        } else {
            self.painter.draw(model.size, |frame| view::view(model, frame)).unwrap();
        }
        self.changes = Some(Changes::since(model));
    }
}

/// A number that can be asked for from outside.
fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(otherwise)
}

fn run(number: u64, ties: usize, lang: Lang) {
    let seed = asked("STEDENBAND_SEED", 2026).wrapping_add(number);
    let actions = asked("STEDENBAND_ACTIONS", 10_000) / RUNS;
    let World { mut model, _texts } = World::new(ties, lang, Size { width: 80, height: 24 });
    let mut user = User::new(seed, &model.keymap);
    let mut screen = Screen::new();
    let mut last = VecDeque::with_capacity(TOLD);
    for done in 0..actions {
        let action = user.next(&model);
        if last.len() == TOLD {
            last.pop_front();
        }
        last.push_back(action.clone());
        let tried = catch_unwind(AssertUnwindSafe(|| {
            screen.note(&action);
            update(&mut model, action);
            screen.draw(&model);
            invariants::check(&model, done % 64 == 0);
        }));
        // What went wrong has been told by then.
        assert!(tried.is_ok(), "seed {seed}, action {done} on {:?}; the last ones: {last:?}", model.size);
    }
}

#[test]
fn what_the_cursor_changes_is_drawn_and_the_rest_need_not_be() {
    let World { mut model, _texts } = World::new(usize::MAX, Lang::Nl, Size { width: 80, height: 24 });
    let mut screen = Screen::new();
    let command = |model: &mut Model, screen: &mut Screen, command| {
        screen.note(&Action::Command(command));
        update(model, Action::Command(command));
        screen.draw(model);
    };
    let sizes = [(120, 40), (80, 24), (200, 50), (60, 20), (42, 9)];
    for ((width, height), theme) in sizes.into_iter().zip([Theme::DARK, Theme::ANYWHERE, Theme::LIGHT].iter().cycle()) {
        (model.size, model.theme) = (Size { width, height }, *theme);
        for query in ["", "china", "groep", "is:betwist"] {
            match query {
                "groep" => command(&mut model, &mut screen, Command::Group),
                _ => {
                    let query = Query::parse_lenient(query, &model.data.dataset).0;
                    ask_from(&mut model, query, None, Keep::Top);
                }
            }
            command(&mut model, &mut screen, Command::First);
            let before = screen.cursor_moves;
            for step in [Command::Next; 30].into_iter().chain([Command::Previous; 33]) {
                command(&mut model, &mut screen, step);
            }
            // All but those that scrolled, which on the smallest screen are nearly all.
            assert!(screen.cursor_moves - before > if height > 9 { 10 } else { 3 }, "{query} on {width}×{height}");
        }
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
