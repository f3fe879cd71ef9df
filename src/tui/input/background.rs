//! The colour of the terminal's background, which it is asked for once (OSC 11): what is asked, and the answer.
//! Nobody waits for it.

/// What asks for it.
pub const QUESTION: &str = "\x1b]11;?\x1b\\";

/// What an answer begins with, behind its ESC.
pub(super) const ANSWER: &[u8] = b"]11;";

/// Whether the background is dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brightness {
    /// Light letters are read on it.
    Dark,
    /// Dark letters are.
    Light,
}

/// Reads an answer, `]11;rgb:1e1e/1e1e/1e1e`; `None` for a string that is none.
pub(super) fn read(string: &[u8]) -> Option<Brightness> {
    let colour = std::str::from_utf8(string.strip_prefix(ANSWER)?).ok()?;
    let parts = colour
        .strip_prefix("rgb:")
        .or_else(|| colour.strip_prefix("rgba:"))?;
    let mut parts = parts.split('/').map(intensity);
    let (red, green, blue) = (parts.next()??, parts.next()??, parts.next()??);
    // How bright the eye takes it to be (Rec. 601).
    let brightness = (299 * red + 587 * green + 114 * blue) / 1000;
    Some(if brightness < 500 {
        Brightness::Dark
    } else {
        Brightness::Light
    })
}

/// One to four hexadecimal digits, in thousandths of the most that so many can say.
fn intensity(digits: &str) -> Option<u32> {
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|it| it.is_ascii_hexdigit()) {
        return None;
    }
    let most = 16_u32.pow(u32::try_from(digits.len()).ok()?) - 1;
    Some(u32::from_str_radix(digits, 16).ok()? * 1000 / most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_dark_or_light_and_anything_else_is_no_answer() {
        for (answer, told) in [
            ("]11;rgb:0000/0000/0000", Some(Brightness::Dark)),
            ("]11;rgb:ffff/ffff/ffff", Some(Brightness::Light)),
            ("]11;rgb:fd/f6/e3", Some(Brightness::Light)),
            ("]11;rgb:0/2b/36", Some(Brightness::Dark)),
            ("]11;rgba:1e1e/1e1e/2e2e/ffff", Some(Brightness::Dark)),
            // Blue looks dark, yellow light.
            ("]11;rgb:0000/0000/ffff", Some(Brightness::Dark)),
            ("]11;rgb:ffff/ffff/0000", Some(Brightness::Light)),
            ("]10;rgb:ffff/ffff/ffff", None),
            ("]11;#ffffff", None),
            ("]11;?", None),
            ("]11;rgb:fffff/0/0", None),
            ("]11;rgb:+f/0/0", None),
            ("]11;rgb:ff/ff", None),
            ("P11;rgb:ff/ff/ff", None),
            ("", None),
        ] {
            assert_eq!(read(answer.as_bytes()), told, "{answer}");
        }
    }
}
