//! From the bytes of a terminal to events, and from events to actions.

use crossterm::event::{
    self, Event, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::layout::Position;
use tui_input::{InputRequest, backend::crossterm::to_input_request};

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

pub mod decoder;
pub mod encoding;
pub mod reader;
mod sequence;

/// The action that an event stands for in `mode`, if any.
#[must_use]
pub fn action(event: &Event, mode: Mode, keymap: &Keymap) -> Option<Action> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            let pressed = pressed(key)?;
            if mode.takes_text() {
                // While text is typed, text wins over every binding.
                if let Some(c) = pressed.typed() {
                    if is_hidden(c) {
                        return None;
                    }
                    return Some(Action::Edit(InputRequest::InsertChar(c)));
                }
                if let Some(command) = keymap.command(mode, pressed) {
                    return Some(Action::Command(command));
                }
                return edit(*key).map(Action::Edit);
            }
            // While the years go by, a key that means nothing else stops them.
            let stop = (mode == Mode::Playing).then_some(Command::Back);
            keymap.command(mode, pressed).or(stop).map(Action::Command)
        }
        Event::Paste(text) => Some(Action::Paste(pasted(text))),
        Event::Resize(width, height) => Some(Action::Resize(*width, *height)),
        _ => None,
    }
}

/// The key of an event, if the program knows it. Shift is part of the character, and of no other key.
fn pressed(event: &KeyEvent) -> Option<Key> {
    let code = match event.code {
        event::KeyCode::Char(c) => KeyCode::Char(c),
        event::KeyCode::F(number) => KeyCode::F(number),
        event::KeyCode::Up => KeyCode::Up,
        event::KeyCode::Down => KeyCode::Down,
        event::KeyCode::Left => KeyCode::Left,
        event::KeyCode::Right => KeyCode::Right,
        event::KeyCode::Enter => KeyCode::Enter,
        event::KeyCode::Esc => KeyCode::Esc,
        event::KeyCode::Tab => KeyCode::Tab,
        event::KeyCode::BackTab => KeyCode::BackTab,
        event::KeyCode::Backspace => KeyCode::Backspace,
        event::KeyCode::PageUp => KeyCode::PageUp,
        event::KeyCode::PageDown => KeyCode::PageDown,
        event::KeyCode::Home => KeyCode::Home,
        event::KeyCode::End => KeyCode::End,
        event::KeyCode::Insert => KeyCode::Insert,
        event::KeyCode::Delete => KeyCode::Delete,
        _ => return None,
    };
    let is = |modifier| event.modifiers.contains(modifier);
    let held = match (is(KeyModifiers::CONTROL), is(KeyModifiers::ALT)) {
        // Ctrl-c right behind Esc comes as Ctrl-Alt-c, and quits all the same.
        (true, _) if code == Key::QUITS.code => return Some(Key::QUITS),
        (true, true) => Held::CtrlAlt,
        (true, false) => Held::Ctrl,
        (false, true) => Held::Alt,
        (false, false) => Held::Nothing,
    };
    Some(Key { code, held })
}

/// What a key does to the line being typed. tui-input calls Alt `META`, and knows Alt-b and Alt-f by that name.
fn edit(key: KeyEvent) -> Option<InputRequest> {
    let with_meta = |modifiers: KeyModifiers| (modifiers - KeyModifiers::ALT) | KeyModifiers::META;
    let is_alt = key.modifiers.contains(KeyModifiers::ALT);
    let modifiers = if is_alt {
        with_meta(key.modifiers)
    } else {
        key.modifiers
    };
    to_input_request(&Event::Key(KeyEvent { modifiers, ..key }))
}

/// The action that an event of the mouse stands for, if any. Whoever wants no mouse does not ask.
#[must_use]
pub fn pointing(event: &MouseEvent) -> Option<Action> {
    let gesture = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Gesture::Press,
        MouseEventKind::Drag(MouseButton::Left) => Gesture::Drag,
        MouseEventKind::Up(MouseButton::Left) => Gesture::Release,
        MouseEventKind::ScrollDown => Gesture::WheelDown,
        MouseEventKind::ScrollUp => Gesture::WheelUp,
        _ => return None,
    };
    Some(Action::Point(
        gesture,
        Position::new(event.column, event.row),
    ))
}

/// The most of a paste that is looked at, in characters; the query line keeps less.
const LONGEST_PASTE: usize = 4_096;

/// What is pasted, without what would show nothing or turn the text around: it often comes along from a web page,
/// and nobody would see why nothing is found. Line breaks and other controls stay, for they separate words.
fn pasted(text: &str) -> String {
    text.chars()
        .filter(|&c| c.is_control() || !is_hidden(c))
        .take(LONGEST_PASTE)
        .collect()
}

#[cfg(test)]
mod encodings_tests;

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;

    fn press(code: KeyCode, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn letters_are_commands_in_the_list_and_text_in_the_query_line() {
        let keymap = Keymap::default();
        let q = press(KeyCode::Char('q'), KeyModifiers::NONE);
        assert_eq!(
            action(&q, Mode::List, &keymap),
            Some(Action::Command(Command::Quit))
        );
        assert_eq!(
            action(&q, Mode::Search, &keymap),
            Some(Action::Edit(InputRequest::InsertChar('q')))
        );
        let control_c = press(KeyCode::Char('c'), KeyModifiers::CONTROL);
        assert_eq!(
            action(&control_c, Mode::Search, &keymap),
            Some(Action::Command(Command::Quit))
        );
        let left = press(KeyCode::Left, KeyModifiers::NONE);
        assert_eq!(
            action(&left, Mode::Search, &keymap),
            Some(Action::Edit(InputRequest::GoToPrevChar))
        );
    }

    #[test]
    fn a_key_that_is_let_go_does_nothing() {
        let mut event = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(
            action(&Event::Key(event), Mode::List, &Keymap::default()),
            None
        );
    }

    #[test]
    fn a_paste_is_bounded_and_nothing_hides_in_it() {
        let keymap = Keymap::default();
        let paste = |text: &str| match action(&Event::Paste(text.into()), Mode::Search, &keymap) {
            Some(Action::Paste(text)) => text,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            paste("\u{feff}wu\u{200b}han\u{202e}\nx\u{9b}"),
            "wuhan\nx\u{9b}"
        );
        assert_eq!(paste(&"é".repeat(1 << 20)).chars().count(), LONGEST_PASTE);
        let hidden = press(KeyCode::Char('\u{202e}'), KeyModifiers::NONE);
        assert_eq!(action(&hidden, Mode::Search, &keymap), None);
    }
}
