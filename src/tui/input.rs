//! From the bytes of a terminal to actions.

use ratatui::layout::Position;
use tui_input::InputRequest;

use super::action::{Action, Gesture};
use crate::{
    keys::{
        command::Command,
        key::{Held, Key, KeyCode},
        keymap::Keymap,
        mode::Mode,
    },
    sanitise::is_hidden,
};
use background::Brightness;

pub mod background;
pub mod decoder;
pub mod encoding;
mod grammar;
pub mod reader;
mod sequence;

/// What the terminal reports. Of crossterm's events those that mean something here: no key that is let go, no other
/// button than the left one, no focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputEvent {
    /// A key is pressed, or repeats.
    Key(Key),
    /// Text is pasted.
    Paste(String),
    /// The mouse does something at this cell.
    Mouse(Gesture, Position),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// The terminal tells what is behind the text.
    Background(Brightness),
}

/// The most of a paste that is looked at, in characters; the query line keeps less.
const MAX_PASTE_CHARS: usize = 4_096;

/// The action that an event stands for in `mode`, if any.
#[must_use]
pub fn action(event: InputEvent, mode: Mode, keymap: &Keymap) -> Option<Action> {
    match event {
        InputEvent::Key(key) => key_action(key, mode, keymap),
        InputEvent::Paste(text) => Some(Action::Paste(pasted(&text))),
        InputEvent::Mouse(gesture, at) => Some(Action::Point(gesture, at)),
        InputEvent::Resize(width, height) => Some(Action::Resize(width, height)),
        InputEvent::Background(background) => Some(Action::Background(background)),
    }
}

fn key_action(mut key: Key, mode: Mode, keymap: &Keymap) -> Option<Action> {
    // Ctrl-c right behind Esc comes as Ctrl-Alt-c, and quits all the same.
    if key.code == Key::QUITS.code && key.held == Held::CtrlAlt {
        key = Key::QUITS;
    }
    let command = keymap.command(mode, key);
    if !mode.takes_text() {
        // While the years go by, a key that means nothing else stops them.
        let stop = (mode == Mode::Playing).then_some(Command::Back);
        return command.or(stop).map(Action::Command);
    }
    // While text is typed, text wins over every binding.
    match (key.typed(), command) {
        (Some(c), _) => (!is_hidden(c)).then_some(Action::Edit(InputRequest::InsertChar(c))),
        (None, Some(command)) => Some(Action::Command(command)),
        (None, None) => edit(key).map(Action::Edit),
    }
}

/// What a key does to the line being typed, as in a shell. (tui-input has the same table for the keys of crossterm.)
fn edit(key: Key) -> Option<InputRequest> {
    use Held::{Alt, Ctrl, Nothing};
    use KeyCode::{Backspace, Char, Delete, End, Home, Left, Right};
    Some(match (key.held, key.code) {
        (Nothing, Left) | (Ctrl, Char('b')) => InputRequest::GoToPrevChar,
        (Nothing, Right) | (Ctrl, Char('f')) => InputRequest::GoToNextChar,
        (Ctrl, Left) | (Alt, Char('b')) => InputRequest::GoToPrevWord,
        (Ctrl, Right) | (Alt, Char('f')) => InputRequest::GoToNextWord,
        (Nothing, Home) | (Ctrl, Char('a')) => InputRequest::GoToStart,
        (Nothing, End) | (Ctrl, Char('e')) => InputRequest::GoToEnd,
        (Nothing, Backspace) | (Ctrl, Char('h')) => InputRequest::DeletePrevChar,
        (Nothing, Delete) => InputRequest::DeleteNextChar,
        (Ctrl, Char('w')) | (Alt, Char('d') | Backspace) => InputRequest::DeletePrevWord,
        (Ctrl, Delete) => InputRequest::DeleteNextWord,
        (Ctrl, Char('u')) => InputRequest::DeleteLine,
        (Ctrl, Char('k')) => InputRequest::DeleteTillEnd,
        (Ctrl, Char('y')) => InputRequest::Yank,
        _ => return None,
    })
}

/// What is pasted, without what would show nothing or turn the text around: it often comes along from a web page,
/// and nobody would see why nothing is found. Line breaks and other controls stay, for they separate words.
fn pasted(text: &str) -> String {
    text.chars()
        .filter(|&c| c.is_control() || !is_hidden(c))
        .take(MAX_PASTE_CHARS)
        .collect()
}

#[cfg(test)]
mod tests;
