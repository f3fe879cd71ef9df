//! Colours and attributes, of which only what differs is sent.

use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};

use super::number;

/// How the terminal prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pen {
    pub(super) fg: Color,
    pub(super) bg: Color,
    pub(super) modifier: Modifier,
}

/// What turns a modifier on and off. Bold and dim have an end in common, as have the two ways to blink.
const MODIFIERS: [(Modifier, &[u8], &[u8]); 9] = [
    (Modifier::BOLD, b"1;", b"22;"),
    (Modifier::DIM, b"2;", b"22;"),
    (Modifier::ITALIC, b"3;", b"23;"),
    (Modifier::UNDERLINED, b"4;", b"24;"),
    (Modifier::SLOW_BLINK, b"5;", b"25;"),
    (Modifier::RAPID_BLINK, b"6;", b"25;"),
    (Modifier::REVERSED, b"7;", b"27;"),
    (Modifier::HIDDEN, b"8;", b"28;"),
    (Modifier::CROSSED_OUT, b"9;", b"29;"),
];

impl Pen {
    /// What a cell is printed with.
    pub(super) const fn of(cell: &Cell) -> Self {
        Self {
            fg: cell.fg,
            bg: cell.bg,
            modifier: cell.modifier,
        }
    }

    /// Writes what makes this pen like the one `wanted`: what differs, or all of it afresh where that is shorter.
    pub(super) fn become_like(&mut self, wanted: Self, out: &mut Vec<u8>) {
        if *self == wanted {
            return;
        }
        let start = out.len();
        out.extend_from_slice(b"\x1b[");
        self.difference(wanted, out);
        if self.loses_some(wanted) {
            let differs = out.len();
            out.extend_from_slice(b"\x1b[;");
            Self::default().difference(wanted, out);
            let longer = if out.len() - differs < differs - start {
                start..differs
            } else {
                differs..out.len()
            };
            out.drain(longer);
        }
        // The semicolon behind the last code; a code left out is zero, which ends everything.
        out.pop();
        out.push(b'm');
        *self = wanted;
    }

    /// Whether something ends with the one `wanted`. Else what differs is a part of all that there would be afresh.
    fn loses_some(self, wanted: Self) -> bool {
        let ends = |mine, theirs| mine != Color::Reset && theirs == Color::Reset;
        ends(self.fg, wanted.fg)
            || ends(self.bg, wanted.bg)
            || !wanted.modifier.contains(self.modifier)
    }

    /// The codes of what differs, each with a semicolon behind it.
    fn difference(self, wanted: Self, out: &mut Vec<u8>) {
        if self.modifier != wanted.modifier {
            self.modifiers(wanted.modifier, out);
        }
        if self.fg != wanted.fg {
            colour(wanted.fg, 30, out);
        }
        if self.bg != wanted.bg {
            colour(wanted.bg, 40, out);
        }
    }

    /// The codes that end what is no longer wanted and begin what is.
    fn modifiers(self, wanted: Modifier, out: &mut Vec<u8>) {
        let mut gone = self.modifier - wanted;
        let mut kept = self.modifier - gone;
        for (modifier, _, off) in MODIFIERS {
            if gone.contains(modifier) {
                out.extend_from_slice(off);
                // What has that end in common has ended too.
                for (other, _, _) in MODIFIERS.into_iter().filter(|(_, _, other)| *other == off) {
                    gone -= other;
                    kept -= other;
                }
            }
        }
        for (_, on, _) in MODIFIERS
            .into_iter()
            .filter(|(modifier, ..)| (wanted - kept).contains(*modifier))
        {
            out.extend_from_slice(on);
        }
    }
}

/// The codes of a colour; `base` is 30 for what is printed and 40 for what is behind it.
fn colour(colour: Color, base: u8, out: &mut Vec<u8>) {
    let (dark, light) = (base, base + 60);
    match colour {
        Color::Reset => codes(&[base + 9], out),
        Color::Black => codes(&[dark], out),
        Color::Red => codes(&[dark + 1], out),
        Color::Green => codes(&[dark + 2], out),
        Color::Yellow => codes(&[dark + 3], out),
        Color::Blue => codes(&[dark + 4], out),
        Color::Magenta => codes(&[dark + 5], out),
        Color::Cyan => codes(&[dark + 6], out),
        Color::Gray => codes(&[dark + 7], out),
        Color::DarkGray => codes(&[light], out),
        Color::LightRed => codes(&[light + 1], out),
        Color::LightGreen => codes(&[light + 2], out),
        Color::LightYellow => codes(&[light + 3], out),
        Color::LightBlue => codes(&[light + 4], out),
        Color::LightMagenta => codes(&[light + 5], out),
        Color::LightCyan => codes(&[light + 6], out),
        Color::White => codes(&[light + 7], out),
        Color::Indexed(number) => codes(&[base + 8, 5, number], out),
        Color::Rgb(red, green, blue) => codes(&[base + 8, 2, red, green, blue], out),
    }
}

/// Numbers, each with a semicolon behind it.
fn codes(numbers: &[u8], out: &mut Vec<u8>) {
    for &code in numbers {
        number(code.into(), out);
        out.push(b';');
    }
}
