//! The dashboard.
//!
//! ```text
//! Event → keymap(mode) → Action → update(&mut Model) → Option<Effect>;   layout(size, view, mode) → view(&Model)
//! ```
//! | module | what it does |
//! |---|---|
//! | [`terminal`] | takes the terminal over and gives it back |
//! | [`backend`] | the backend of ratatui's `Terminal` |
//! | [`crash_report`] | reporting a panic, and the file that a crash leaves |
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
//! | [`text_line`], [`page`], `wrap`, [`document`], [`filters`], [`picker`], [`ordering`], [`info_page`], `why_empty` | what the panes show, as lines with roles |
//! | [`cursor`], `text_input`, `fit`, `bar` | a cursor in rows; a line that is typed in; a text and a bar in so many columns |
//! | [`big_text`] | a quotation in large print |
//! | [`overview`] | the overview as a page, and the cursor on its numbers |
//! | [`timeline`] | what the timeline knows, and where its parts stand |
//! | [`theme`], [`glyphs`] | how the roles look, and the signs that views draw with, in ASCII too |
//! | [`columns`] | the columns of the list, as far as there is room |
//! | [`mod@view`] | drawing |
//! | `views` | what each view does, one file and one `impl` a view |

use std::{
    io,
    ops::ControlFlow::{self, Break, Continue},
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
pub mod crash_report;
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
pub mod ordering;
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
mod views;
pub mod watch;
mod why_empty;
mod wrap;

use crate::{
    dataset::load::LoadError,
    lang::{Lang, error_in_english},
    memory,
};
use action::Action;
use browser::Browser;
use dataset_cache::make_ahead;
use input::encoding::Encoding;
use loading::Reading;
use model::Model;
use reload::{Follow, Live};
use run_export::AfterExport;
use session_file::SavedState;
use terminal::Screen;
use update::{Effect, update};

/// A frame is drawn at least this often while events keep coming.
const FRAME_INTERVAL: Duration = Duration::from_millis(40);

/// How long a year takes while they go by.
const YEAR_INTERVAL: Duration = Duration::from_millis(500);

/// How often the dashboard looks how far the rest of a large dataset is.
const LOADING_INTERVAL: Duration = Duration::from_millis(20);

/// Why the dashboard ended before the user wanted it to.
#[derive(Debug)]
pub enum DashboardError {
    /// The terminal refused something.
    Terminal(io::Error),
    /// The dataset can't be read.
    Dataset(LoadError),
}

error_in_english!(DashboardError, |error| match error {
    DashboardError::Terminal(error) => error.to_string(),
    DashboardError::Dataset(error) => error.to_string(),
});

impl From<io::Error> for DashboardError {
    fn from(error: io::Error) -> Self {
        Self::Terminal(error)
    }
}

impl From<LoadError> for DashboardError {
    fn from(error: LoadError) -> Self {
        Self::Dataset(error)
    }
}

/// Shows the dashboard until the user quits, and returns where that was. The `rest` of a large dataset comes while the
/// user looks at the begin; what there is to `follow` is read again whenever it changes. What is typed comes in
/// `encoding`.
///
/// # Errors
/// What the terminal refused, or why the dataset can't be read. The terminal is given back in any case.
pub fn run(
    mut model: Model,
    rest: Option<Reading>,
    follow: Option<Follow>,
    encoding: Encoding,
) -> Result<SavedState, DashboardError> {
    has_room(model.size)?;
    let mut screen = Screen::open(model.mouse, encoding)?;
    let shown = show(&mut screen, &mut model, Live::new(rest, follow));
    if matches!(shown, Err(DashboardError::Terminal(_))) {
        terminal::end_if_gone();
    }
    let state = shown.map(|()| SavedState::of(&model));
    // To take a million ties apart would keep the user waiting; the process ends anyway.
    std::mem::forget(model);
    state
}

fn show(screen: &mut Screen, model: &mut Model, mut live: Live) -> Result<(), DashboardError> {
    live.take_in(model)?;
    make_ahead(&model.data);
    let mut browser = Browser::default();
    let mut is_to_ask = model.asks_background;
    loop {
        // A change wakes the wait for a key, and so comes by here.
        live.look(model);
        draw(screen, model)?;
        // Behind the first frame, so that it is not a question that the user waits for.
        if std::mem::take(&mut is_to_ask) {
            screen.ask_background()?;
        }
        // Made while the user looks at the first frame, so that the first letter need not wait for it. Of a large
        // dataset another thread makes it.
        if !model.data.is_large() {
            model.data.index();
        }
        if respond(screen, &mut browser, model, &mut live)?.is_break() {
            return Ok(());
        }
    }
}

/// Waits for the user, and does what has piled up (a held key, a paste, a dragged border) before the next frame; breaks
/// when the user quits. What means nothing here (mouse noise, a key let go) is no reason for a frame.
fn respond(
    screen: &mut Screen,
    browser: &mut Browser,
    model: &mut Model,
    live: &mut Live,
) -> Result<ControlFlow<()>, DashboardError> {
    let mut changed_since: Option<Instant> = None;
    let next_year = model.playing.then(|| Instant::now() + YEAR_INTERVAL);
    loop {
        if changed_since.is_none()
            && let Some(wait) = wait(live.is_reading(), next_year)
            && !screen.events().poll(Some(wait))?
        {
            if next_year.is_some_and(|due| due <= Instant::now()) {
                update(model, Action::Tick);
                return Ok(Continue(()));
            }
            if live.take_in(model)? {
                return Ok(Continue(()));
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
                Some(Effect::Quit) => return Ok(Break(())),
                Some(Effect::Suspend) => screen.suspend()?,
                Some(Effect::Redraw) => screen.repaint()?,
                Some(Effect::Copy(text)) => {
                    model.notice = Some(clipboard::copy(screen, &text, model.lang)?);
                }
                Some(Effect::CompletePath) => run_export::complete_path(model),
                Some(Effect::Save) => match run_export::save(screen, model) {
                    AfterExport::GoOn => {}
                    AfterExport::Quit => return Ok(Break(())),
                },
                Some(Effect::Open(address)) => {
                    model.notice = Some(open(screen, browser, &address, model.lang)?);
                }
            }
        }
        if let Some(since) = changed_since
            && (since.elapsed() > FRAME_INTERVAL || !screen.events().poll(Some(Duration::ZERO))?)
        {
            return Ok(Continue(()));
        }
    }
}

/// How long to wait for a key before something else is done; `None`: as long as it takes.
fn wait(is_reading: bool, next_year: Option<Instant>) -> Option<Duration> {
    let year = next_year.map(|due| due.saturating_duration_since(Instant::now()));
    let look = is_reading.then_some(LOADING_INTERVAL);
    year.into_iter().chain(look).min()
}

/// Opens an address in the browser, or where there is none copies it, and says what was done.
fn open(
    screen: &mut Screen,
    browser: &mut Browser,
    address: &str,
    lang: Lang,
) -> io::Result<String> {
    if browser::is_here() && browser.open(address).is_ok() {
        return Ok(lang.opened(address));
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
