//! Every key of the table in every encoding that terminals send, cut at every byte, with pauses between.

use std::time::Duration;

use crate::{
    keys::{
        key::{Held, Key, KeyCode},
        keymap::Keymap,
        mode::Mode,
    },
    tui::{
        action::Action,
        input::{
            InputEvent, action,
            decoder::{Decoder, ESCAPE_WAIT},
        },
    },
};

/// Pauses between the pieces of a sequence, all below the wait after ESC.
const PAUSES: [Duration; 5] = [
    Duration::ZERO,
    Duration::from_millis(1),
    Duration::from_millis(5),
    Duration::from_millis(10),
    Duration::from_millis(20),
];

/// What a terminal sends for a key, with the name of the encoding.
type Sent = (&'static str, Vec<u8>);

fn sent(name: &'static str, bytes: impl Into<Vec<u8>>) -> Sent {
    (name, bytes.into())
}

/// All that terminals send for a key.
fn encodings(Key { code, held }: Key) -> Vec<Sent> {
    match code {
        KeyCode::Char(c) if held == Held::Ctrl => control(c),
        KeyCode::Char(c) if held == Held::Alt => alt(c),
        KeyCode::Char(c) => character(c),
        KeyCode::Enter => vec![
            sent("all", "\r"),
            sent("keypad", "\x1bOM"),
            sent("kitty", "\x1b[13u"),
            sent("kitty, keypad", "\x1b[57414u"),
        ],
        KeyCode::Tab => vec![
            sent("all", "\t"),
            sent("kitty", "\x1b[9u"),
            sent("kitty, Ctrl-i", "\x1b[105;5u"),
        ],
        KeyCode::BackTab => {
            vec![
                sent("all", "\x1b[Z"),
                sent("kitty", "\x1b[9;2u"),
                sent("modifyOtherKeys", "\x1b[27;2;9~"),
            ]
        }
        KeyCode::Backspace => vec![sent("all", "\x7f"), sent("kitty", "\x1b[127u")],
        KeyCode::Esc => vec![
            sent("all", "\x1b"),
            sent("kitty", "\x1b[27u"),
            sent("kitty, Num", "\x1b[27;129u"),
        ],
        KeyCode::F(number @ 1..=4) => {
            let (letter, console) = (char::from(b'O' + number), char::from(b'@' + number));
            vec![
                sent("xterm", format!("\x1bO{letter}")),
                sent("rxvt", format!("\x1b[{}~", 10 + number)),
                sent("Linux console", format!("\x1b[[{console}")),
                sent(
                    "kitty, Num",
                    if number == 3 {
                        "\x1b[13;129~".into()
                    } else {
                        format!("\x1b[1;129{letter}")
                    },
                ),
            ]
        }
        _ => named(code, held),
    }
}

fn character(c: char) -> Vec<Sent> {
    let mut all = vec![sent("all", c.to_string())];
    let number = u32::from(c);
    let lower = u32::from(c.to_ascii_lowercase());
    if c.is_ascii_uppercase() {
        all.push(sent("kitty", format!("\x1b[{lower};2u")));
        all.push(sent(
            "kitty, alternate keys",
            format!("\x1b[{lower}:{number};2u"),
        ));
        all.push(sent("kitty, text", format!("\x1b[{lower};2;{number}u")));
        all.push(sent("modifyOtherKeys", format!("\x1b[27;2;{number}~")));
    } else {
        all.push(sent("kitty", format!("\x1b[{number}u")));
        all.push(sent("kitty, repeated", format!("\x1b[{number};1:2u")));
        all.push(sent("kitty, Caps", format!("\x1b[{number};65u")));
    }
    match c {
        '?' => all.push(sent("kitty, alternate keys", "\x1b[47:63;2u")),
        ' ' => all.push(sent("modifyOtherKeys, Shift", "\x1b[27;2;32~")),
        '0'..='9' => all.push(sent(
            "keypad",
            format!("\x1bO{}", char::from(c as u8 + 0x40)),
        )),
        '.' | ',' | '+' | '-' | '/' => all.push(sent(
            "keypad",
            format!("\x1bO{}", char::from(c as u8 + 0x40)),
        )),
        _ => {}
    }
    all
}

fn control(c: char) -> Vec<Sent> {
    let number = u32::from(c);
    vec![
        sent("all", [c as u8 & 0x1f]),
        sent("kitty", format!("\x1b[{number};5u")),
        sent("kitty, Caps", format!("\x1b[{number};69u")),
        sent("modifyOtherKeys", format!("\x1b[27;5;{number}~")),
        sent(
            "modifyOtherKeys, Shift",
            format!("\x1b[27;6;{}~", u32::from(c.to_ascii_uppercase())),
        ),
    ]
}

fn alt(c: char) -> Vec<Sent> {
    let number = u32::from(c);
    vec![
        sent("all", format!("\x1b{c}")),
        sent("kitty", format!("\x1b[{number};3u")),
        sent("modifyOtherKeys", format!("\x1b[27;3;{number}~")),
    ]
}

/// Arrows and the keys around them.
fn named(code: KeyCode, held: Held) -> Vec<Sent> {
    let (letter, numbers, keypad): (_, &[u8], u32) = match code {
        KeyCode::Up => (Some('A'), &[], 57419),
        KeyCode::Down => (Some('B'), &[], 57420),
        KeyCode::Right => (Some('C'), &[], 57418),
        KeyCode::Left => (Some('D'), &[], 57417),
        KeyCode::Home => (Some('H'), &[1, 7], 57423),
        KeyCode::End => (Some('F'), &[4, 8], 57424),
        KeyCode::Insert => (None, &[2], 57425),
        KeyCode::Delete => (None, &[3], 57426),
        KeyCode::PageUp => (None, &[5], 57421),
        KeyCode::PageDown => (None, &[6], 57422),
        other => panic!("no encoding of {other:?}"),
    };
    let is_alt = held == Held::Alt;
    let (escape, held) = if is_alt { ("\x1b", 3) } else { ("", 1) };
    let mut all = vec![sent("kitty, keypad", format!("\x1b[{keypad};{held}u"))];
    if let Some(letter) = letter {
        all.push(sent("rxvt", format!("{escape}\x1b[{letter}")));
        all.push(sent("application", format!("{escape}\x1bO{letter}")));
        all.push(sent("xterm", format!("\x1b[1;{held}{letter}")));
        all.push(sent("konsole", format!("\x1bO{held}{letter}")));
        all.push(sent("kitty", format!("\x1b[1;{held}:1{letter}")));
        all.push(sent("kitty, Num", format!("\x1b[1;{}{letter}", held + 128)));
        if is_alt {
            all.push(sent("iTerm2", format!("\x1b[1;9{letter}")));
        } else {
            all.push(sent(
                "8-bit",
                [b"\x9b".to_vec(), vec![letter as u8]].concat(),
            ));
            all.push(sent("rxvt, Shift", format!("\x1b[1;2{letter}")));
        }
    }
    for number in numbers {
        all.push(sent("VT220", format!("{escape}\x1b[{number}~")));
        all.push(sent("xterm", format!("\x1b[{number};{held}~")));
        if !is_alt {
            all.push(sent("rxvt, Shift", format!("\x1b[{number}$")));
        }
    }
    all
}

/// Plays `pieces` with `pause` between them, as the reader does with a clock of its own.
fn play(pieces: &[&[u8]], pause: Duration) -> Vec<InputEvent> {
    let mut decoder = Decoder::default();
    for piece in pieces {
        if decoder.patience().is_some_and(|patience| patience <= pause) {
            decoder.expire();
        }
        decoder.feed(piece);
    }
    if decoder.patience().is_some() {
        decoder.expire();
    }
    decoder.events.into()
}

#[test]
fn every_key_of_the_table_is_read_in_every_encoding_and_cut() {
    let keymap = Keymap::default();
    let mut played = 0;
    for mode in Mode::ALL {
        for key in keymap.in_mode(mode).flat_map(|binding| &binding.keys) {
            let meant = action(InputEvent::Key(*key), mode, &keymap);
            assert!(meant.is_some(), "{key:?} in {mode:?}");
            for (name, bytes) in &encodings(*key) {
                for pause in PAUSES {
                    for cut in 0..bytes.len() {
                        let (before, after) = bytes.split_at(cut);
                        let actions = actions(&[before, after], pause, mode, &keymap);
                        assert_eq!(
                            actions,
                            std::slice::from_ref(&meant),
                            "{key:?} of {name} in {mode:?} cut at {cut}, {pause:?}"
                        );
                        played += 1;
                    }
                    let apart: Vec<&[u8]> = bytes.chunks(1).collect();
                    assert_eq!(
                        actions(&apart, pause, mode, &keymap),
                        std::slice::from_ref(&meant),
                        "{key:?} of {name} in {mode:?}"
                    );
                }
            }
        }
    }
    assert!(played > 10_000, "{played}");
}

fn actions(pieces: &[&[u8]], pause: Duration, mode: Mode, keymap: &Keymap) -> Vec<Option<Action>> {
    play(pieces, pause)
        .into_iter()
        .map(|event| action(event, mode, keymap))
        .collect()
}

#[test]
fn a_key_with_more_held_than_the_table_knows_is_never_that_key_without() {
    let keymap = Keymap::default();
    // Ctrl-PgUp of rxvt, Super-q and Hyper-q of kitty, Alt-q of all, Ctrl-Alt-q of modifyOtherKeys.
    for bytes in [
        "\x1b[5^",
        "\x1b[113;9u",
        "\x1b[113;17u",
        "\x1bq",
        "\x1b[27;7;113~",
    ] {
        let actions = actions(&[bytes.as_bytes()], Duration::ZERO, Mode::List, &keymap);
        assert_eq!(actions, [None], "{bytes:?}");
    }
}

#[test]
fn a_key_that_is_let_go_does_nothing() {
    for bytes in [
        "\x1b[113;1:3u",
        "\x1b[1;1:3B",
        "\x1b[5;1:3~",
        "\x1b[27;1:3u",
    ] {
        assert_eq!(play(&[bytes.as_bytes()], Duration::ZERO), [], "{bytes:?}");
    }
}

#[test]
fn ctrl_c_quits_with_whatever_else_is_held() {
    let keymap = Keymap::default();
    let quit = action(InputEvent::Key(Key::QUITS), Mode::List, &keymap);
    for bytes in [
        "\x03",
        "\x1b\x03",
        "\x1b[99;5u",
        "\x1b[27;5;99~",
        "\x1b[67;6u",
        "\x1b[27;6;67~",
        "\x1b[99;7u",
    ] {
        for mode in Mode::ALL {
            assert_eq!(
                actions(&[bytes.as_bytes()], Duration::ZERO, mode, &keymap),
                std::slice::from_ref(&quit),
                "{bytes:?} {mode:?}"
            );
        }
    }
}

#[test]
fn a_pause_longer_than_the_wait_makes_an_esc_of_it() {
    let keymap = Keymap::default();
    let esc = Key {
        code: KeyCode::Esc,
        held: Held::Nothing,
    };
    let esc = action(InputEvent::Key(esc), Mode::Search, &keymap);
    assert_eq!(
        actions(&[b"\x1b", b"j"], ESCAPE_WAIT, Mode::Search, &keymap)[0],
        esc
    );
}
