//! The terminal is asked for its background, and nobody waits for an answer.

use std::{thread, time::Duration};

use stedenband::tui::input::background::QUESTION;

use super::{
    setup::{PROGRAM, Setup},
    tty::Tty,
};

const BLACK: &str = "\x1b]11;rgb:0000/0000/0000\x1b\\";
const WHITE: &str = "\x1b]11;rgb:ffff/ffff/ffff\x07";

fn has(sent: &[u8], text: &str) -> bool {
    memchr::memmem::find(sent, text.as_bytes()).is_some()
}

/// What is sent after an answer.
fn after(answer: &str) -> Vec<u8> {
    let mut tty = Tty::start(&[]);
    tty.wait_for_bytes("the question", |sent| has(sent, QUESTION));
    tty.wait_quiet();
    let before = tty.contents();
    let frame = tty.bytes().len();
    tty.send(answer).wait_quiet();
    assert_eq!(tty.contents(), before, "{answer:?}: only colours change");
    let sent = tty.bytes().split_off(frame);
    assert_eq!(tty.send("q").wait_restored_end(), 0);
    sent
}

#[test]
fn an_answer_recolours_what_is_drawn_and_a_strange_one_changes_nothing() {
    let (dark, light) = (after(BLACK), after(WHITE));
    assert!(!dark.is_empty() && !light.is_empty() && dark != light);
    for strange in [
        "\x1b]11;#ffffff\x07",
        "\x1b]11;rgb:zz/zz/zz\x1b\\",
        "\x1b]10;rgb:ffff/ffff/ffff\x07",
        "\x1bP11;rgb:ffff/ffff/ffff\x1b\\",
    ] {
        assert_eq!(after(strange), b"", "{strange:?}");
    }
}

#[test]
fn an_answer_that_comes_late_or_in_pieces_is_no_key() {
    for cut in [1, 2, 3, 6, 20] {
        let mut tty = Tty::start(&[]);
        let (first, second) = WHITE.split_at(cut);
        tty.send(first).wait_quiet();
        // Longer than a lone ESC waits, which is the key Esc then.
        thread::sleep(Duration::from_millis(150));
        tty.wait_quiet();
        let before = tty.contents();
        tty.send(second).wait_quiet();
        assert_eq!(tty.contents(), before, "cut at {cut}");
        assert_eq!(tty.send("q").wait_restored_end(), 0);
    }
}

#[test]
fn it_is_asked_once_behind_the_first_frame_and_keys_do_not_wait_for_an_answer() {
    let mut tty = Tty::start(&[]);
    tty.send("/wuh").wait_text("Wuhan");
    tty.send("\r").wait_quiet();
    let sent = tty.bytes();
    let asked = memchr::memmem::find_iter(&sent, QUESTION.as_bytes());
    let asked = Vec::from_iter(asked);
    assert_eq!(asked.len(), 1);
    let name = memchr::memmem::find(&sent, b"Almere").expect("a frame");
    assert!(name < asked[0], "the frame comes first");
    assert_eq!(tty.send("qq").wait_restored_end(), 0);
}

#[test]
fn what_can_not_answer_or_need_not_is_not_asked() {
    let usual = "xterm-256color";
    for (term, name, value, arguments, asked) in [
        (usual, "LANG", "nl_NL", &[][..], true),
        ("tmux-256color", "LANG", "nl_NL", &[], true),
        ("dumb", "COLORTERM", "truecolor", &[], false),
        ("linux", "COLORTERM", "truecolor", &[], false),
        ("linux", "LANG", "nl_NL", &[], false),
        ("vt100", "LANG", "nl_NL", &[], false),
        (usual, "NO_COLOR", "1", &[], false),
        (usual, "COLORFGBG", "15;0", &[], false),
        (usual, "LANG", "nl_NL", &["--theme", "dark"], false),
    ] {
        let setup = Setup::new(PROGRAM, arguments).env("TERM", Some(term));
        let mut tty = setup.env(name, Some(value)).start().ready();
        tty.wait_quiet();
        assert_eq!(
            has(&tty.bytes(), QUESTION),
            asked,
            "{term} {name}={value} {arguments:?}"
        );
        assert_eq!(tty.send("q").wait_restored_end(), 0);
    }
}
