//! The dashboard.
//!
//! ```text
//! Event → keymap(mode) → Action → update(&mut Model) → Option<Effect>;   layout(size, view, mode) → view(&Model)
//! ```
//! | module | what it does |
//! |---|---|
//! | [`terminal`] | takes the terminal over and gives it back |
//! | [`backend`] | the backend of ratatui's `Terminal` |
//! | [`crash`] | what is left of a crash |
//! | [`input`] | bytes to events, and events to actions, by the [key map](crate::keys) |
//! | [`hit_test`] | what a mouse points at |
//! | [`action`] | the closed set of actions |
//! | [`clipboard`], [`browser`], [`export_form`], [`run_export`] | what leaves the dashboard |
//! | [`model`], [`dataset_cache`], [`mod@update`] | what the dashboard knows, and the one function that changes it |
//! | [`session_file`] | what is remembered from one time to the next |
//! | [`history`], [`scroll`] | the queries asked before, and how far the text about a tie is scrolled |
//! | [`sources`], [`full_text`] | the pages of the sources, and the documents themselves |
//! | [`map`] | what stands where on the map |
//! | [`loading`], [`watch`], [`reload`] | the dataset on its way, its file watched, and both together |
//! | [`file_error`] | what is wrong with that file, on rows of its own |
//! | [`layout`] | where the panes stand, as a pure function |
//! | [`page`], [`document`], [`filters`], [`picker`], [`info_page`], `why_empty` | what the panes show, as lines with roles |
//! | [`cursor`], `text_input`, `fit`, `bar` | a cursor in rows; a line that is typed in; a text and a bar in so many columns |
//! | [`big_text`] | a quotation in large print |
//! | [`overview`] | the overview as a page, and the cursor on its numbers |
//! | [`timeline`] | what the timeline knows, and where its parts stand |
//! | [`theme`], [`glyphs`] | how the roles look, and the signs that views draw with, in ASCII too |
//! | [`columns`] | the columns of the list, as far as there is room |
//! | [`mod@view`] | drawing |

use std::{
    io,
    time::{Duration, Instant},
};

use ratatui::layout::Size;

pub mod action;
pub mod backend;
mod bar;
pub mod big_text;
pub mod browser;
pub mod clipboard;
pub mod columns;
pub mod crash;
pub mod cursor;
pub mod dataset_cache;
pub mod document;
pub mod export_form;
pub mod file_error;
pub mod filters;
mod fit;
pub mod full_text;
pub mod glyphs;
pub mod history;
pub mod hit_test;
pub mod info_page;
pub mod input;
pub mod layout;
pub mod loading;
pub mod map;
pub mod model;
pub mod overview;
pub mod page;
pub mod picker;
pub mod reload;
pub mod run_export;
pub mod scroll;
pub mod session_file;
pub mod sources;
pub mod terminal;
mod text_input;
pub mod text_line;
pub mod theme;
pub mod timeline;
pub mod update;
pub mod view;
pub mod watch;
mod why_empty;

use crate::{
    dataset::load::LoadError,
    export::clipboard_text::CliContext,
    lang::{Lang, error_in_english},
    memory,
    text::labels::pick,
};
use action::Action;
use browser::Browser;
use dataset_cache::make_ahead;
use input::encoding::Encoding;
use loading::Reading;
use model::{Model, Opening};
use reload::{Follow, Live};
use run_export::AfterExport;
use session_file::State;
use terminal::Screen;
use update::{Effect, update};

/// A frame is drawn at least this often while events keep coming.
const FRAME: Duration = Duration::from_millis(40);

/// How long a year takes while they go by.
const YEAR: Duration = Duration::from_millis(500);

/// How often is looked how far the rest of a large dataset is.
const GLIMPSE: Duration = Duration::from_millis(20);

/// Why the dashboard ended before the user wanted it to.
#[derive(Debug)]
pub enum Failure {
    /// The terminal refused something.
    Terminal(io::Error),
    /// The dataset can't be read.
    Dataset(LoadError),
}

error_in_english!(Failure, |failure| match failure {
    Failure::Terminal(error) => error.to_string(),
    Failure::Dataset(error) => error.to_string(),
});

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Terminal(error)
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        Self::Dataset(error)
    }
}

/// Shows the dashboard until the user quits, and tells where that was. The `rest` of a large dataset comes while the user
/// looks at the begin; what there is to `follow` is read again whenever it changes. Only with a `mouse` does the terminal
/// report one: else it selects text. What is typed comes in `encoding`.
///
/// # Errors
/// What the terminal refused, or why the dataset can't be read. The terminal is given back in any case.
pub fn run(
    opening: Opening,
    rest: Option<Reading>,
    follow: Option<Follow>,
    given: CliContext,
    encoding: Encoding,
) -> Result<State, Failure> {
    has_room(terminal::size()?)?;
    let mut screen = Screen::open(opening.mouse, encoding)?;
    let shown = show(&mut screen, opening, Live::new(rest, follow), given);
    if matches!(shown, Err(Failure::Terminal(_))) {
        terminal::end_if_gone();
    }
    shown
}

fn show(
    screen: &mut Screen,
    opening: Opening,
    mut live: Live,
    given: CliContext,
) -> Result<State, Failure> {
    let mut model = update::open(opening, terminal::size()?);
    model.given = given;
    live.take_in(&mut model)?;
    make_ahead(&model.data);
    let mut browser = Browser::default();
    loop {
        // A change wakes the wait for a key, and so comes by here.
        live.look(&mut model);
        draw(screen, &mut model)?;
        // Made while the user looks at the first frame, so that the first letter need not wait for it. Of a large
        // dataset another thread makes it.
        if !model.data.is_large() {
            model.data.index();
        }
        match respond(screen, &mut browser, &mut model, &mut live)? {
            Then::Draw => {}
            Then::Quit => {
                // To take a million ties apart would keep the user waiting; the process ends anyway.
                let state = State::of(&model);
                std::mem::forget(model);
                return Ok(state);
            }
        }
    }
}

/// What comes after the user was responded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    Draw,
    Quit,
}

/// Waits for the user, and does what has piled up (a held key, a paste, a dragged border) before the next frame.
/// What means nothing here (mouse noise, a key let go) is no reason for one.
fn respond(
    screen: &mut Screen,
    browser: &mut Browser,
    model: &mut Model,
    live: &mut Live,
) -> Result<Then, Failure> {
    let mut changed_since: Option<Instant> = None;
    let next_year = model.playing.then(|| Instant::now() + YEAR);
    loop {
        if changed_since.is_none()
            && let Some(wait) = wait(live.is_reading(), next_year)
            && !screen.events().poll(Some(wait))?
        {
            if next_year.is_some_and(|due| due <= Instant::now()) {
                update(model, Action::Tick);
                return Ok(Then::Draw);
            }
            if live.take_in(model)? {
                return Ok(Then::Draw);
            }
            continue;
        }
        let event = screen.events().read()?;
        // Without one, what reports a mouse is noise.
        let action = input::action(event, model.mode(), &model.keymap)
            .filter(|action| model.mouse || !matches!(action, Action::Point(..)));
        if let Some(action) = action {
            changed_since.get_or_insert_with(Instant::now);
            match update(model, action) {
                None => {}
                Some(Effect::Quit) => return Ok(Then::Quit),
                Some(Effect::Suspend) => screen.suspend()?,
                Some(Effect::Redraw) => screen.repaint()?,
                Some(Effect::Copy(text)) => {
                    model.notice = Some(clipboard::copy(screen, &text, model.lang)?);
                }
                Some(Effect::CompletePath) => run_export::complete_path(model),
                Some(Effect::Save) => match run_export::save(screen, model) {
                    AfterExport::GoOn => {}
                    AfterExport::Quit => return Ok(Then::Quit),
                },
                Some(Effect::Open(address)) => {
                    model.notice = Some(open(screen, browser, &address, model.lang)?);
                }
            }
        }
        if let Some(since) = changed_since
            && (since.elapsed() > FRAME || !screen.events().poll(Some(Duration::ZERO))?)
        {
            return Ok(Then::Draw);
        }
    }
}

/// How long to wait for a key before something else is done; `None`: as long as it takes.
fn wait(is_reading: bool, next_year: Option<Instant>) -> Option<Duration> {
    let year = next_year.map(|due| due.saturating_duration_since(Instant::now()));
    [year, is_reading.then_some(GLIMPSE)]
        .into_iter()
        .flatten()
        .min()
}

/// Opens an address in the browser, or where there is none copies it, and says what was done.
fn open(
    screen: &mut Screen,
    browser: &mut Browser,
    address: &str,
    lang: Lang,
) -> io::Result<String> {
    if browser::is_here() {
        match browser.open(address) {
            Ok(()) => {
                return Ok(format!(
                    "{}: {address}",
                    pick(lang, "Geopend in de browser", "Opened in the browser")
                ));
            }
            Err(_no_browser) => {}
        }
    }
    clipboard::copy(screen, address, lang)
}

/// Whether there is memory for the dashboard on a screen of a size. An allocation that fails later ends the program with
/// the terminal taken over.
fn has_room(size: Size) -> io::Result<()> {
    /// Threads, and what keys make.
    const BYTES: usize = 16 << 20;
    /// Two frames of cells, and what the difference is written as.
    const CELL_BYTES: usize = 256;
    memory::probe(BYTES + usize::from(size.width) * usize::from(size.height) * CELL_BYTES)
}

fn draw(screen: &mut Screen, model: &mut Model) -> io::Result<()> {
    screen.repaint_if_continued()?;
    // A resize can come while the program was stopped, without an event.
    let size = terminal::size()?;
    if model.size != size {
        has_room(size)?;
        update(model, Action::Resize(size.width, size.height));
    }
    screen.draw(|frame| view::view(model, frame))
}
