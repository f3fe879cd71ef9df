//! What a complete sequence of a terminal means.
//!
//! Sources: xterm's *Control Sequences* (keys, modifiers, mice, `modifyOtherKeys`), the *comprehensive keyboard
//! handling* page of kitty (CSI u), rxvt's and the Linux console's manual pages (`urxvt(7)`, `console_codes(4)`).

use ratatui::layout::Position;

use super::InputEvent;
use crate::{
    keys::key::{
        Held, Key,
        KeyCode::{
            self, BackTab, Backspace, Char, Delete, Down, End, Enter, Esc, F, Home, Insert, Left,
            PageDown, PageUp, Right, Tab, Up,
        },
    },
    tui::action::Gesture,
};

/// The number of a key's event that says that it was let go (kitty).
const RELEASED: u32 = 3;

// Bits of what is held. Those of 8 to 32 are Meta in some terminals and the keys with a logo in others: never the key
// without them. What locks (Caps, Num) counts for nothing.
const SHIFT: u32 = 1;
pub(super) const ALT: u32 = 2 | 8 | 16 | 32;
pub(super) const CTRL: u32 = 4;

/// A key with what is held, as bits.
pub(super) fn key(code: KeyCode, bits: u32) -> Option<InputEvent> {
    let held = match (bits & CTRL != 0, bits & ALT != 0) {
        (false, false) => Held::Nothing,
        (true, false) => Held::Ctrl,
        (false, true) => Held::Alt,
        (true, true) => Held::CtrlAlt,
    };
    Some(InputEvent::Key(Key { code, held }))
}

/// The parameters of a sequence: numbers apart by `;`, each with further ones apart by `:`. What is left out, or is no
/// number, is none.
struct Parameters<'a>(&'a str);

impl Parameters<'_> {
    fn number(&self, parameter: usize, part: usize) -> Option<u32> {
        let parameter = self.0.split(';').nth(parameter)?;
        parameter.split(':').nth(part)?.parse().ok()
    }

    fn count(&self) -> usize {
        self.0.split(';').count()
    }

    /// The bits of what is held, which parameter `at` is one more than; `None` for a key that is let go.
    fn held(&self, at: usize) -> Option<u32> {
        let bits = self.number(at, 0).unwrap_or(1).saturating_sub(1);
        (self.number(at, 1) != Some(RELEASED)).then_some(bits)
    }
}

/// CSI with `parameters` and the byte that ends it; `None` where it means nothing here, as answers do.
pub(super) fn control(parameters: &[u8], last: u8) -> Option<InputEvent> {
    let text = str::from_utf8(parameters).ok()?;
    if let Some(rest) = text.strip_prefix('<') {
        // SGR mouse: M where a button is pressed and m where it is let go.
        return mouse_of(
            &Parameters(rest),
            0,
            matches!(last, b'M' | b'm').then_some(last)?,
        );
    }
    if !text
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b';' | b':'))
    {
        return None;
    }
    let parameters = Parameters(text);
    let first = parameters.number(0, 0);
    match last {
        b'u' => unicode_key(&parameters),
        // xterm's modifyOtherKeys. The character is the one that Shift makes.
        b'~' if first == Some(27) => character_key(parameters.number(2, 0)?, parameters.held(1)?),
        b'~' => key(numbered_key(first?)?, parameters.held(1)?),
        // rxvt: with Shift; with Ctrl, with both.
        b'$' => key(numbered_key(first?)?, SHIFT),
        b'^' | b'@' => key(numbered_key(first?)?, CTRL),
        b'a'..=b'd' => key(lettered_key(last.to_ascii_uppercase())?, SHIFT),
        // rxvt's mouse counts its buttons from 32.
        b'M' => mouse_of(&parameters, 32, last),
        b'Z' => key(BackTab, SHIFT),
        // With parameters it is an answer that tells where the cursor stands.
        b'R' if !text.is_empty() => None,
        // The modifiers come second; in an older form they are all there is.
        _ => key(
            lettered_key(last)?,
            parameters.held(usize::from(parameters.count() > 1))?,
        ),
    }
}

/// SS3, in which keypads and arrows in application mode come.
pub(super) fn single_shift(parameters: &[u8], last: u8) -> Option<InputEvent> {
    let parameters = Parameters(str::from_utf8(parameters).ok()?);
    let held = parameters.held(parameters.count() - 1)?;
    let code = match last {
        b'M' => Enter,
        b'I' => Tab,
        b' ' => Char(' '),
        b'X' => Char('='),
        // The keys of the keypad are the characters 0x40 below their letters.
        b'j'..=b'y' => Char(char::from(last - 0x40)),
        // The arrows of rxvt with Ctrl.
        b'a'..=b'd' => return key(lettered_key(last.to_ascii_uppercase())?, CTRL),
        _ => lettered_key(last)?,
    };
    key(code, held)
}

/// F1 to F5 of the Linux console, after CSI [.
pub(super) fn console_key(letter: u8) -> Option<InputEvent> {
    matches!(letter, b'A'..=b'E').then(|| key(F(1 + letter - b'A'), 0))?
}

fn lettered_key(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => Up,
        b'B' => Down,
        b'C' => Right,
        b'D' => Left,
        b'F' => End,
        b'H' => Home,
        b'P'..=b'S' => F(1 + letter - b'P'),
        _ => return None,
    })
}

/// The keys that CSI tells by number. There are holes: the VT220 had its groups of keys apart.
fn numbered_key(number: u32) -> Option<KeyCode> {
    let before_f1 = match number {
        1 | 7 => return Some(Home),
        2 => return Some(Insert),
        3 => return Some(Delete),
        4 | 8 => return Some(End),
        5 => return Some(PageUp),
        6 => return Some(PageDown),
        11..=15 => 10,
        17..=21 => 11,
        23..=26 => 12,
        28..=29 => 15,
        31..=34 => 17,
        _ => return None,
    };
    u8::try_from(number - before_f1).ok().map(F)
}

/// CSI u: the key's character or number, what is held, and the text that it makes where the terminal tells it.
fn unicode_key(parameters: &Parameters<'_>) -> Option<InputEvent> {
    let held = parameters.held(1)?;
    let shifted = parameters.number(0, 1).filter(|_| held & SHIFT != 0);
    let is_text = held & (CTRL | ALT) == 0 && parameters.number(2, 1).is_none();
    let text = parameters.number(2, 0).filter(|_| is_text);
    character_key(text.or(shifted).or(parameters.number(0, 0))?, held)
}

/// The key of a character, with what is held, as terminals without these protocols would send it: Shift makes a capital,
/// Ctrl makes none, and Ctrl with i, m or [ is Tab, Enter or Esc.
fn character_key(number: u32, held: u32) -> Option<InputEvent> {
    let code = match (number, char::from_u32(number)?) {
        (8 | 127, _) => Backspace,
        (9, _) if held & SHIFT != 0 => BackTab,
        (9, _) => Tab,
        (13, _) => Enter,
        (27, _) => Esc,
        (..32, _) => return None,
        // The private use area: keys without a character.
        (57_344..=63_743, _) => keypad_key(number)?,
        (_, 'i' | 'I') if held & CTRL != 0 => return key(Tab, held & ALT),
        (_, 'm' | 'M') if held & CTRL != 0 => return key(Enter, held & ALT),
        (_, '[') if held & CTRL != 0 => return key(Esc, held & ALT),
        (_, letter) if held & CTRL != 0 => Char(letter.to_ascii_lowercase()),
        (_, letter) if held & SHIFT != 0 => Char(capital(letter)),
        (_, letter) => Char(letter),
    };
    key(code, held)
}

/// The capital of a letter, where it is one character.
fn capital(letter: char) -> char {
    let mut upper = letter.to_uppercase();
    upper.next().filter(|_| upper.len() == 0).unwrap_or(letter)
}

/// The keys of a keypad by the numbers of kitty's protocol.
fn keypad_key(number: u32) -> Option<KeyCode> {
    const CHARACTERS: &[u8] = b"0123456789./*-+\r=,";
    const OTHERS: [KeyCode; 10] = [
        Left, Right, Up, Down, PageUp, PageDown, Home, End, Insert, Delete,
    ];
    let at = usize::try_from(number.checked_sub(57_399)?).ok()?;
    match CHARACTERS.get(at) {
        Some(b'\r') => Some(Enter),
        Some(character) => Some(Char(char::from(*character))),
        None => OTHERS.get(at - CHARACTERS.len()).copied(),
    }
}

/// A mouse whose parameters are button, column and row.
fn mouse_of(parameters: &Parameters<'_>, first_button: u32, last: u8) -> Option<InputEvent> {
    let [button, column, row] = [0, 1, 2].map(|at| parameters.number(at, 0));
    mouse(button?.checked_sub(first_button)?, column?, row?, last)
}

/// CSI M and three bytes, each counting from 32.
pub(super) fn x10_mouse(bytes: [u8; 3]) -> Option<InputEvent> {
    let [button, column, row] = bytes.map(|byte| byte.checked_sub(32).map(u32::from));
    mouse(button?, column?, row?, b'M')
}

/// Bits of the button: 0 to 1 and 6 to 7 which one, 2 to 4 what is held (of no use here), 5 whether it moves; `last` is m
/// where SGR says that it is let go. Cells count from 1.
fn mouse(button: u32, column: u32, row: u32, last: u8) -> Option<InputEvent> {
    let gesture = match (button & 0b1110_0011, last) {
        (0, b'm') | (3, _) => Gesture::Release,
        (0, _) => Gesture::Press,
        (0b10_0000, _) => Gesture::Drag,
        (0b100_0000, _) => Gesture::WheelUp,
        (0b100_0001, _) => Gesture::WheelDown,
        _ => return None,
    };
    let cell = |number: u32| u16::try_from(number.checked_sub(1)?).ok();
    let at = Position::new(cell(column)?, cell(row)?);
    Some(InputEvent::Mouse(gesture, at))
}
