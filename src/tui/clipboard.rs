//! The clipboard: sent through the terminal, so that it works over SSH and inside tmux and GNU screen.

use std::{env, io};

use super::terminal::{Screen, multiplexer::Multiplexer};
use crate::{export::table::cut, lang::Lang, sanitise::folded};

/// The longest text that is sent, in bytes: encoded it stays below the 100,000 bytes at which terminals drop a control
/// sequence (hterm's `osc52.sh` has the figure; xterm and others keep more).
const MAX_COPIED_BYTES: usize = 74_994;

/// The columns of a copied text that the message shows.
const SHOWN: usize = 400;

/// Of a text of more lines the message shows the first alone: run together they would not be read.
const MAX_SHOWN_LINES: usize = 4;

/// Sends `text`, as much of it as terminals take, and tells what was sent.
///
/// # Errors
/// What the terminal refused.
pub fn copy(screen: &mut Screen, text: &str, lang: Lang) -> io::Result<String> {
    if !is_possible() {
        return Ok(lang.no_clipboard(&shown(text)));
    }
    let sent = sent(text);
    screen.copy(sent, Multiplexer::of_process())?;
    Ok(message(sent, text, lang))
}

/// Whether the terminal can have a clipboard: those of the Linux console and a teletype have none.
fn is_possible() -> bool {
    env::var_os("TERM").is_none_or(|term| term != "linux" && term != "dumb")
}

/// As much of a text as terminals take.
fn sent(text: &str) -> &str {
    &text[..text.floor_char_boundary(MAX_COPIED_BYTES)]
}

fn message(sent: &str, all: &str, lang: Lang) -> String {
    if sent.len() < all.len() {
        let [part, of] = [sent, all].map(|text| lang.number(text.chars().count()));
        return lang.copied_part(&part, &of, &shown(sent));
    }
    let lines = sent.lines().count();
    if lines > MAX_SHOWN_LINES {
        return lang.copied_lines(lines, &shown(sent.lines().next().unwrap_or_default()));
    }
    lang.copied(&shown(sent))
}

/// A text in a line.
fn shown(text: &str) -> String {
    let start: String = text.chars().take(SHOWN + 1).collect();
    cut(&folded(&start), SHOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_cut_between_characters_and_that_is_told() {
        let text = "武".repeat(MAX_COPIED_BYTES);
        let sent = sent(&text);
        assert!(sent.len() <= MAX_COPIED_BYTES && sent.len() > MAX_COPIED_BYTES - 3);
        let told = message(sent, &text, Lang::Nl);
        assert!(
            told.starts_with("Gekopieerd, alleen de eerste 24.998 van 74.994 tekens: 武"),
            "{told}"
        );
        assert!(told.chars().count() < 2 * SHOWN);
        assert_eq!(message("a\nb", "a\nb", Lang::En), "Copied: a b");
        let all = "Arnhem – Wuhan\n\nstatus\nsinds\nbron";
        assert_eq!(
            message(all, all, Lang::Nl),
            "Gekopieerd, 5 regels: Arnhem – Wuhan …"
        );
    }
}
