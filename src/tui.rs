//! The dashboard.
//!
//! ```text
//! Event → keymap(mode) → Action → update(&mut Model) → Option<Effect>;   layout(size, mode) → view(&Model)
//! ```
//! | module | what it does |
//! |---|---|
//! | [`terminal`] | takes the terminal over and gives it back |
//! | [`input`], [`keymap`] | events to actions, by the one table of keys |
//! | [`action`] | the closed set of actions |
//! | [`model`], [`mod@update`] | what the dashboard knows, and the one function that changes it |
//! | [`layout`] | where the panes stand, as a pure function |
//! | [`page`], [`document`], [`filters`], [`sheet`] | what the panes show, as lines with roles |
//! | [`theme`] | how the roles look |
//! | [`mod@view`] | drawing |

use std::io;

use crossterm::event;
use ratatui::layout::Size;

pub mod action;
pub mod document;
pub mod filters;
pub mod input;
pub mod keymap;
pub mod layout;
pub mod model;
pub mod page;
pub mod sheet;
pub mod terminal;
pub mod theme;
pub mod update;
pub mod view;

use action::Action;
use model::{Model, Opening};
use terminal::Screen;
use update::{Effect, update};

/// Shows the dashboard until the user quits.
///
/// # Errors
/// What the terminal refused. It is given back in any case.
pub fn run(opening: Opening) -> io::Result<()> {
    let mut screen = Screen::open()?;
    let size = screen.terminal.size()?;
    let mut model = Model::new(opening, size);
    loop {
        draw(&mut screen, &mut model)?;
        // Made while the user looks at the first frame, so that the first letter need not wait for it.
        model.data.index();
        // What has piled up (a held key, a paste, a dragged border) is done before the next frame.
        loop {
            let event = event::read()?;
            if let Some(action) = input::action(&event, model.focus.mode(), &model.keymap) {
                match update(&mut model, action) {
                    None => {}
                    Some(Effect::Quit) => return Ok(()),
                    Some(Effect::Suspend) => screen.suspend()?,
                    Some(Effect::Redraw) => screen.terminal.clear()?,
                }
            }
            if !event::poll(std::time::Duration::ZERO)? {
                break;
            }
        }
    }
}

fn draw(screen: &mut Screen, model: &mut Model) -> io::Result<()> {
    // A resize can come while the program was stopped, without an event.
    screen.terminal.autoresize()?;
    let Size { width, height } = screen.terminal.size()?;
    if model.size != (Size { width, height }) {
        update(model, Action::Resize(width, height));
    }
    screen.terminal.draw(|frame| view::view(model, frame)).map(|_| ())
}
