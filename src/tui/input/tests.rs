use super::*;

mod encodings;

fn press(code: KeyCode, held: Held) -> InputEvent {
    InputEvent::Key(Key { code, held })
}

#[test]
fn letters_are_commands_in_the_list_and_text_in_the_query_line() {
    let keymap = Keymap::default();
    let q = press(KeyCode::Char('q'), Held::Nothing);
    assert_eq!(
        action(q.clone(), Mode::List, &keymap),
        Some(Action::Command(Command::Quit))
    );
    assert_eq!(
        action(q, Mode::Search, &keymap),
        Some(Action::Edit(InputRequest::InsertChar('q')))
    );
    let control_c = press(KeyCode::Char('c'), Held::Ctrl);
    assert_eq!(
        action(control_c, Mode::Search, &keymap),
        Some(Action::Command(Command::Quit))
    );
    let left = press(KeyCode::Left, Held::Nothing);
    assert_eq!(
        action(left, Mode::Search, &keymap),
        Some(Action::Edit(InputRequest::GoToPrevChar))
    );
}

#[test]
fn the_line_being_typed_is_edited_as_tui_input_does_for_crossterm() {
    use crossterm::event::{Event, KeyCode as TheirCode, KeyEvent, KeyModifiers};
    use tui_input::backend::crossterm::to_input_request;

    let named = [
        (KeyCode::Left, TheirCode::Left),
        (KeyCode::Right, TheirCode::Right),
        (KeyCode::Home, TheirCode::Home),
        (KeyCode::End, TheirCode::End),
        (KeyCode::Backspace, TheirCode::Backspace),
        (KeyCode::Delete, TheirCode::Delete),
        (KeyCode::Tab, TheirCode::Tab),
        (KeyCode::Insert, TheirCode::Insert),
    ];
    let letters = ('a'..='z').map(|c| (KeyCode::Char(c), TheirCode::Char(c)));
    for (ours, theirs) in named.into_iter().chain(letters) {
        for (held, modifiers) in [
            (Held::Nothing, KeyModifiers::NONE),
            (Held::Ctrl, KeyModifiers::CONTROL),
            // Their name of Alt, with which they know more keys.
            (Held::Alt, KeyModifiers::META),
        ] {
            let key = Key { code: ours, held };
            let expected = to_input_request(&Event::Key(KeyEvent::new(theirs, modifiers)));
            if key.typed().is_none() {
                assert_eq!(edit(key), expected, "{key:?}");
            }
        }
    }
}

#[test]
fn a_paste_is_bounded_and_nothing_hides_in_it() {
    let keymap = Keymap::default();
    let paste = |text: &str| match action(InputEvent::Paste(text.into()), Mode::Search, &keymap) {
        Some(Action::Paste(text)) => text,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        paste("\u{feff}wu\u{200b}han\u{202e}\nx\u{9b}"),
        "wuhan\nx\u{9b}"
    );
    assert_eq!(paste(&"é".repeat(1 << 20)).chars().count(), MAX_PASTE_CHARS);
    let hidden = press(KeyCode::Char('\u{202e}'), Held::Nothing);
    assert_eq!(action(hidden, Mode::Search, &keymap), None);
}
