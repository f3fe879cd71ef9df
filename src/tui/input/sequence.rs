//! What a complete sequence of a terminal means.
//!
//! Sources: xterm's *Control Sequences* (keys, modifiers, mice, `modifyOtherKeys`), the *comprehensive keyboard
//! handling* page of kitty (CSI u), rxvt's and the Linux console's manual pages (`urxvt(7)`, `console_codes(4)`).

use std::str;

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// The number of a key's event that says that it was let go (kitty).
const RELEASED: u32 = 3;

/// The parameters of a sequence: numbers apart by `;`, each with further ones apart by `:`. What is left out, or is no
/// number, is none.
struct Parameters<'a>(&'a str);

impl Parameters<'_> {
    fn number(&self, parameter: usize, part: usize) -> Option<u32> {
        self.0
            .split(';')
            .nth(parameter)?
            .split(':')
            .nth(part)?
            .parse()
            .ok()
    }

    fn count(&self) -> usize {
        self.0.split(';').count()
    }

    /// The keys that are held, as parameter `at` tells, and whether the key is pressed or let go.
    fn held(&self, at: usize) -> Held {
        let kind = if self.number(at, 1) == Some(RELEASED) {
            KeyEventKind::Release
        } else {
            KeyEventKind::Press
        };
        Held {
            modifiers: modifiers(self.number(at, 0).unwrap_or(1)),
            kind,
        }
    }
}

/// What is held while a key is pressed or let go.
#[derive(Clone, Copy)]
struct Held {
    modifiers: KeyModifiers,
    kind: KeyEventKind,
}

impl Held {
    fn key(self, code: KeyCode) -> Event {
        Event::Key(KeyEvent::new_with_kind(code, self.modifiers, self.kind))
    }
}

/// One more than the sum of Shift 1, Alt 2, Ctrl 4, and 8 and 32, which are Meta in some terminals and the keys with a
/// logo in others: never the key without them. What locks (Caps, Num) counts for nothing.
fn modifiers(number: u32) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let mut held = KeyModifiers::NONE;
    held.set(KeyModifiers::SHIFT, bits & 1 != 0);
    held.set(KeyModifiers::ALT, bits & (2 | 8 | 16 | 32) != 0);
    held.set(KeyModifiers::CONTROL, bits & 4 != 0);
    held
}

/// CSI with `parameters` and the byte that ends it; `None` where it means nothing here, as answers do.
pub(super) fn control(parameters: &[u8], last: u8) -> Option<Event> {
    let text = str::from_utf8(parameters).ok()?;
    if let Some(rest) = text.strip_prefix('<') {
        return sgr_mouse(&Parameters(rest), last);
    }
    if !text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b';' || byte == b':')
    {
        return None;
    }
    let parameters = Parameters(text);
    match last {
        b'u' => unicode_key(&parameters),
        b'~' if parameters.number(0, 0) == Some(27) => other_key(&parameters),
        b'~' => Some(
            parameters
                .held(1)
                .key(numbered_key(parameters.number(0, 0)?)?),
        ),
        // rxvt: with Ctrl, with Shift, with both.
        b'^' | b'$' | b'@' => {
            let modifiers = match last {
                b'^' => KeyModifiers::CONTROL,
                b'$' => KeyModifiers::SHIFT,
                _ => KeyModifiers::CONTROL | KeyModifiers::SHIFT,
            };
            Some(Event::Key(KeyEvent::new(
                numbered_key(parameters.number(0, 0)?)?,
                modifiers,
            )))
        }
        b'M' => rxvt_mouse(&parameters),
        b'I' if text.is_empty() => Some(Event::FocusGained),
        b'O' if text.is_empty() => Some(Event::FocusLost),
        b'Z' => Some(Event::Key(KeyEvent::new(
            KeyCode::BackTab,
            KeyModifiers::SHIFT,
        ))),
        // With parameters it is an answer that tells where the cursor stands.
        b'R' if !text.is_empty() => None,
        _ => {
            // The modifiers come second; in an older form they are all there is.
            let held = parameters.held(usize::from(parameters.count() > 1));
            match lettered_key(last) {
                Some(code) => Some(held.key(code)),
                None => shifted_arrow(last, KeyModifiers::SHIFT),
            }
        }
    }
}

/// SS3, in which keypads and arrows in application mode come.
pub(super) fn single_shift(parameters: &[u8], last: u8) -> Option<Event> {
    let parameters = Parameters(str::from_utf8(parameters).ok()?);
    let held = parameters.held(parameters.count() - 1);
    let code = match last {
        b'M' => KeyCode::Enter,
        b'I' => KeyCode::Tab,
        b' ' => KeyCode::Char(' '),
        b'X' => KeyCode::Char('='),
        // The keys of the keypad are the characters 0x40 below their letters.
        b'j'..=b'y' => KeyCode::Char(char::from(last - 0x40)),
        _ => match lettered_key(last) {
            Some(code) => code,
            None => return shifted_arrow(last, KeyModifiers::CONTROL),
        },
    };
    Some(held.key(code))
}

/// F1 to F5 of the Linux console, after CSI [.
pub(super) fn console_key(letter: u8) -> Option<Event> {
    matches!(letter, b'A'..=b'E').then(|| Event::Key(KeyCode::F(1 + letter - b'A').into()))
}

fn lettered_key(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(1 + letter - b'P'),
        _ => return None,
    })
}

/// The arrows of rxvt with Shift (CSI) or Ctrl (SS3): small letters.
fn shifted_arrow(letter: u8, modifiers: KeyModifiers) -> Option<Event> {
    let code =
        matches!(letter, b'a'..=b'd').then(|| lettered_key(letter.to_ascii_uppercase()))??;
    Some(Event::Key(KeyEvent::new(code, modifiers)))
}

/// The keys that CSI tells by number. There are holes: the VT220 had its groups of keys apart.
fn numbered_key(number: u32) -> Option<KeyCode> {
    let function = |first: u32| u8::try_from(number - first).ok().map(KeyCode::F);
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(10),
        17..=21 => function(11),
        23..=26 => function(12),
        28..=29 => function(15),
        31..=34 => function(17),
        _ => None,
    }
}

/// CSI 27 ; held ; character ~ (xterm's `modifyOtherKeys`). The character is the one that Shift makes.
fn other_key(parameters: &Parameters<'_>) -> Option<Event> {
    character_key(parameters.number(2, 0)?, parameters.held(1))
}

/// CSI u: the key's character or number, what is held, and the text that it makes where the terminal tells it.
fn unicode_key(parameters: &Parameters<'_>) -> Option<Event> {
    let held = parameters.held(1);
    let types = (held.modifiers - KeyModifiers::SHIFT).is_empty();
    let shifted = parameters
        .number(0, 1)
        .filter(|_| held.modifiers.contains(KeyModifiers::SHIFT));
    let text = parameters
        .number(2, 0)
        .filter(|_| types && parameters.number(2, 1).is_none());
    let number = text.or(shifted).or(parameters.number(0, 0))?;
    character_key(number, held)
}

/// The key of a character, with what is held, as terminals without these protocols would send it: Shift makes a capital,
/// Ctrl makes none, and Ctrl with i, m or [ is Tab, Enter or Esc.
fn character_key(number: u32, held: Held) -> Option<Event> {
    let is = |modifier| held.modifiers.contains(modifier);
    let code = match (number, char::from_u32(number)?) {
        (8 | 127, _) => KeyCode::Backspace,
        (9, _) if is(KeyModifiers::SHIFT) => KeyCode::BackTab,
        (9, _) => KeyCode::Tab,
        (13, _) => KeyCode::Enter,
        (27, _) => KeyCode::Esc,
        (..32, _) => return None,
        // The private use area: keys without a character.
        (57_344..=63_743, _) => keypad_key(number)?,
        (_, letter) if is(KeyModifiers::CONTROL) => {
            let named = match letter.to_ascii_lowercase() {
                'i' => KeyCode::Tab,
                'm' => KeyCode::Enter,
                '[' => KeyCode::Esc,
                other => return Some(held.key(KeyCode::Char(other))),
            };
            let modifiers = held.modifiers - KeyModifiers::CONTROL;
            return Some(Held { modifiers, ..held }.key(named));
        }
        (_, letter) if is(KeyModifiers::SHIFT) => KeyCode::Char(capital(letter)),
        (_, letter) => KeyCode::Char(letter),
    };
    Some(held.key(code))
}

/// The capital of a letter, where it is one character.
fn capital(letter: char) -> char {
    let mut upper = letter.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(upper), None) => upper,
        _ => letter,
    }
}

/// The keys of a keypad by the numbers of kitty's protocol.
fn keypad_key(number: u32) -> Option<KeyCode> {
    const CHARACTERS: &[u8] = b"0123456789./*-+";
    const OTHERS: [KeyCode; 13] = [
        KeyCode::Enter,
        KeyCode::Char('='),
        KeyCode::Char(','),
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::Insert,
        KeyCode::Delete,
    ];
    let at = usize::try_from(number.checked_sub(57_399)?).ok()?;
    match CHARACTERS.get(at) {
        Some(character) => Some(KeyCode::Char(char::from(*character))),
        None => OTHERS.get(at - CHARACTERS.len()).copied(),
    }
}

/// CSI < button ; column ; row, with M where it is pressed and m where it is let go.
fn sgr_mouse(parameters: &Parameters<'_>, last: u8) -> Option<Event> {
    let is_up = match last {
        b'M' => false,
        b'm' => true,
        _ => return None,
    };
    let event = mouse(
        parameters.number(0, 0)?,
        parameters.number(1, 0)?,
        parameters.number(2, 0)?,
    )?;
    let kind = match event.kind {
        MouseEventKind::Down(button) if is_up => MouseEventKind::Up(button),
        other => other,
    };
    Some(Event::Mouse(MouseEvent { kind, ..event }))
}

/// CSI button ; column ; row M, where the button counts from 32.
fn rxvt_mouse(parameters: &Parameters<'_>) -> Option<Event> {
    let button = parameters.number(0, 0)?.checked_sub(32)?;
    mouse(button, parameters.number(1, 0)?, parameters.number(2, 0)?).map(Event::Mouse)
}

/// CSI M and three bytes, each counting from 32.
pub(super) fn x10_mouse(button: u8, column: u8, row: u8) -> Option<Event> {
    let [button, column, row] =
        [button, column, row].map(|byte| byte.checked_sub(32).map(u32::from));
    mouse(button?, column?, row?).map(Event::Mouse)
}

/// Bits of the button: 0 to 1 and 6 to 7 which one, 2 to 4 what is held (of no use here), 5 whether it moves. Cells count
/// from 1.
fn mouse(button: u32, column: u32, row: u32) -> Option<MouseEvent> {
    let which = (button & 0b11) | ((button & 0b1100_0000) >> 4);
    let is_moving = button & 0b10_0000 != 0;
    let kind = match (which, is_moving) {
        (0, false) => MouseEventKind::Down(MouseButton::Left),
        (1, false) => MouseEventKind::Down(MouseButton::Middle),
        (2, false) => MouseEventKind::Down(MouseButton::Right),
        (0, true) => MouseEventKind::Drag(MouseButton::Left),
        (1, true) => MouseEventKind::Drag(MouseButton::Middle),
        (2, true) => MouseEventKind::Drag(MouseButton::Right),
        (3, false) => MouseEventKind::Up(MouseButton::Left),
        (3, true) => MouseEventKind::Moved,
        (4, false) => MouseEventKind::ScrollUp,
        (5, false) => MouseEventKind::ScrollDown,
        (6, false) => MouseEventKind::ScrollLeft,
        (7, false) => MouseEventKind::ScrollRight,
        _ => return None,
    };
    let cell = |number: u32| u16::try_from(number.checked_sub(1)?).ok();
    Some(MouseEvent {
        kind,
        column: cell(column)?,
        row: cell(row)?,
        modifiers: KeyModifiers::NONE,
    })
}
