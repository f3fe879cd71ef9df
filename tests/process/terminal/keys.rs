//! Keys that come apart, come double, or come from a terminal of another habit.
//!
//! Every key in every encoding, cut at every byte, is tried without a terminal in `src/tui/input/tests/encodings.rs`.

use std::{thread, time::Duration};

use super::{
    setup::{PROGRAM, Setup},
    tty::Tty,
};

/// Types pieces with a pause between them, and returns once the screen is quiet.
fn type_apart(tty: &mut Tty, pieces: &[&[u8]], pause: Duration) {
    for (at, piece) in pieces.iter().enumerate() {
        if at > 0 {
            thread::sleep(pause);
        }
        tty.send(piece);
    }
    tty.wait_quiet();
}

/// The name in the title of the detail pane changes where the cursor moves; a date in force stands in the header.
fn assert_no_date(tty: &Tty, what: &str) {
    let screen = tty.contents();
    assert!(
        screen.contains("vandaag") && !screen.contains("op:"),
        "{what}:\n{screen}"
    );
}

#[test]
fn an_arrow_that_comes_apart_moves_the_cursor_and_nothing_else() {
    for pause in [1, 5, 10, 20] {
        for (arrow, moves) in [
            (&b"[B"[..], true),
            (b"OB", true),
            (b"[6~", true),
            (b"[15~", false),
            (b"[1;3C", false),
        ] {
            let mut tty = Tty::start(&[]);
            let before = tty.contents();
            type_apart(&mut tty, &[b"\x1b", arrow], Duration::from_millis(pause));
            assert_no_date(&tty, &format!("{arrow:?} after {pause} ms"));
            assert_eq!(
                tty.contents() != before,
                moves || arrow == b"[1;3C",
                "{arrow:?} after {pause} ms"
            );
            assert_eq!(tty.send("q").wait_restored_end(), 0);
        }
    }
}

#[test]
fn a_sequence_cut_behind_its_bracket_is_waited_for() {
    let mut tty = Tty::start(&[]);
    type_apart(&mut tty, &[b"\x1b[", b"B"], Duration::from_millis(200));
    assert_no_date(&tty, "↓ in two");
    let after_one = tty.contents();
    tty.send("\x1b[A").wait_quiet();
    assert_ne!(tty.contents(), after_one);
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn a_doubled_esc_is_alt() {
    for bytes in [
        "\x1b\x1b[C",
        "\x1b\x1bOC",
        "\x1b\x1b[D",
        "\x1b\x1b[5~",
        "\x1b\x1bOP",
        "\x1b\x1bOH",
    ] {
        let mut tty = Setup::new(PROGRAM, &[]).size(120, 40).start().ready();
        tty.send("/arnh\r").wait_quiet();
        tty.send(bytes).wait_quiet();
        let screen = tty.contents();
        assert!(
            screen.contains("/ arnh") && screen.contains("peildatum: vandaag"),
            "{bytes:?}:\n{screen}"
        );
        assert!(
            screen.contains("↑Nederland") || !screen.contains("↓Nederland"),
            "{bytes:?}:\n{screen}"
        );
        assert_eq!(tty.send("\x03").wait_restored_end(), 0);
    }
}

#[test]
fn a_paste_whose_first_byte_came_alone_is_a_paste() {
    let mut tty = Tty::start(&[]);
    let before = tty.contents();
    type_apart(
        &mut tty,
        &[b"\x1b", b"[200~q\x1b[201~"],
        Duration::from_millis(10),
    );
    assert_eq!(
        tty.contents(),
        before,
        "pasted on the list, which takes no text"
    );
    tty.send("/");
    tty.wait_text("tonen");
    type_apart(
        &mut tty,
        &[b"\x1b", b"[200~arn", b"hem\x1b", b"[201~"],
        Duration::from_millis(10),
    );
    tty.wait_text("/ arnhem");
    assert_no_date(&tty, "a paste in pieces");
    assert_eq!(tty.send("\x03").wait_restored_end(), 0);
}

#[test]
fn a_lone_esc_is_esc_soon_and_the_key_after_it_is_heard() {
    let mut tty = Tty::start(&[]);
    tty.send("/arnh");
    tty.wait_text("/ arnh");
    type_apart(&mut tty, &[b"\x1b", b"j"], Duration::from_millis(100));
    tty.wait_text("50 van 50");
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn other_keys_left_on_by_a_program_before_are_read() {
    let mut tty = Tty::start(&[]);
    tty.send("/breda\x1b[27;2;32~x");
    tty.wait_text("/ breda x");
    tty.send("\x1b[27;5;119~\x1b[27;5;119~wuhan\x1b[27;5;117~\x1b[97;2uB");
    tty.wait_text("/ AB");
    assert_eq!(tty.send("\x1b[27;5;99~").wait_restored_end(), 0);
    for quits in ["\x1b[99;5u", "\x1b[27;6;67~"] {
        assert_eq!(
            Tty::start(&[]).send(quits).wait_restored_end(),
            0,
            "{quits:?}"
        );
    }
}

#[test]
fn a_latin_1_terminal_types_its_letters_and_loses_no_key() {
    // Such a terminal is shown ASCII, so that the letter itself has a stand-in on the screen.
    for (locale, sent, shown) in [
        ("nl_NL.ISO-8859-1", &b"co\xf6peratie"[..], "/ cooperatie"),
        ("nl_NL.ISO-8859-15@euro", b"be\xebindigd", "/ beeindigd"),
        ("nl_NL.UTF-8", b"caf\xe9 x", "/ caf x"),
    ] {
        let mut tty = Setup::new(PROGRAM, &[])
            .env("LC_ALL", Some(locale))
            .start()
            .ready();
        tty.send("/").wait_quiet();
        tty.send(sent);
        tty.wait_text(shown);
        assert_eq!(tty.send("\x03").wait_restored_end(), 0, "{locale}");
    }
    let mut tty = Setup::new(PROGRAM, &[])
        .env("LC_ALL", Some("nl_NL.ISO-8859-1"))
        .start()
        .ready();
    tty.send(b"/priv\xe9");
    // Enter leaves the line, so that q is the key that quits.
    tty.send("\r").wait_quiet();
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn unasked_answers_are_no_keys() {
    let mut tty = Tty::start(&[]);
    let before = tty.contents();
    for answer in [
        "\x1b]11;rgb:ffff/ffff/ffff\x07",
        "\x1bP>|xterm(390)\x1b\\",
        "\x1b[?62;22c",
        "\x1b[3;1R",
        "\x1b[?997;1n",
    ] {
        for cut in [1, 2, 5] {
            let (first, second) = answer.as_bytes().split_at(cut);
            type_apart(&mut tty, &[first, second], Duration::from_millis(5));
            assert_eq!(tty.contents(), before, "{answer:?} cut at {cut}");
        }
    }
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}
