//! Data, queries and names that try to command the terminal.

use stedenband::sanitise::is_hidden;

use stedenband::tui::input::background::QUESTION as BACKGROUND;

use super::setup::{PROGRAM, Setup};

/// The dataset whose every text holds control, bidirectional and zero-width characters.
const HOSTILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/hostile.ron");

/// Whether a sequence is one that the dashboard itself sends: a place, a look, a clearing, a mode.
fn is_own(parameters: &str, last: char) -> bool {
    match last {
        'H' | 'G' | 'm' => parameters.chars().all(|c| c.is_ascii_digit() || c == ';'),
        'J' => parameters == "2",
        'h' | 'l' => ["?1049", "?2004", "?2026", "?25"].contains(&parameters),
        _ => false,
    }
}

/// The text in what a terminal received, after checking that it holds no sequence but the dashboard's own and no
/// character that hides.
#[track_caller]
pub fn assert_harmless(bytes: &[u8]) -> String {
    let sent = std::str::from_utf8(bytes).expect("UTF-8");
    // What it asks is its own too, and it asks once.
    let sent = &sent.replacen(BACKGROUND, "", 1);
    let mut parts = sent.split('\u{1b}');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part
            .strip_prefix('[')
            .unwrap_or_else(|| panic!("ESC with {part:?}"));
        let end = rest
            .find(|c: char| matches!(c, '@'..='~'))
            .unwrap_or_else(|| panic!("no end: {part:?}"));
        let (parameters, rest) = rest.split_at(end);
        let last = rest.chars().next().unwrap_or_default();
        assert!(is_own(parameters, last), "ESC [ {parameters} {last}");
        text.push_str(&rest[last.len_utf8()..]);
    }
    let hidden = text.chars().find(|c| is_hidden(*c));
    assert_eq!(hidden, None, "{}", text.escape_debug());
    text
}

/// Whether a sequence sets a colour (the reset to the terminal's own is none).
pub fn sets_colour(bytes: &[u8]) -> bool {
    let sent = String::from_utf8_lossy(bytes);
    sent.split("\u{1b}[").any(|part| {
        let end = part
            .find(|c: char| !c.is_ascii_digit() && c != ';')
            .unwrap_or(part.len());
        let mut numbers = part[..end]
            .split(';')
            .filter_map(|number| number.parse::<u8>().ok());
        part[end..].starts_with('m')
            && numbers.any(|number| matches!(number, 30..=38 | 40..=48 | 90..=97 | 100..=107))
    })
}

#[test]
fn nothing_in_a_dataset_commands_the_terminal_and_it_is_shown() {
    for (width, height) in [(120, 40), (80, 24)] {
        let mut tty = Setup::new(PROGRAM, &["--data", HOSTILE])
            .env("NO_COLOR", Some("1"))
            .size(width, height)
            .start()
            .ready();
        tty.wait_text("␛[31mA⟦U+202E⟧b⟦U+009B⟧1m");
        // The filters, the reading view to its end, the query line and the help.
        tty.press([
            "p", "t", "\x1b", "\r", "\x1b[6~", "\x1b[6~", "\x1b[6~", "\x1b", "/thema:", "\x1b",
            "?", "\x1b",
        ]);
        tty.press(["o", "\x1b"]);
        assert_harmless(&tty.bytes());
        assert!(!sets_colour(&tty.bytes()), "the colours of the dataset");
        assert_eq!(tty.send("q").wait_restored_end(), 0);
    }
}

#[test]
fn neither_does_a_query_nor_a_name_of_a_file() {
    let mut tty = Setup::new(PROGRAM, &["\u{202e}wuhan\u{1b}]0;x\u{7}\u{9b}31m"])
        .start()
        .ready();
    assert_harmless(&tty.bytes());
    assert_eq!(tty.send("q").wait_restored_end(), 0);

    for arguments in [
        ["--data", "no\u{1b}[31m\u{202e}\u{9b}file"],
        ["status:\u{1b}[31m\u{202e}x", "y"],
    ] {
        let mut tty = Setup::new(PROGRAM, &arguments)
            .env("NO_COLOR", Some("1"))
            .start();
        assert_eq!(tty.wait_end(), (2, None));
        tty.wait_text("␛[31m");
        tty.wait_quiet();
        let message = String::from_utf8(tty.bytes()).unwrap().replace("\r\n", "");
        assert!(!message.chars().any(is_hidden), "{message:?}");
    }
}
