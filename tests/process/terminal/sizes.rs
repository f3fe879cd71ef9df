//! Every size.

use super::{
    setup::{PROGRAM, Setup},
    tty::Tty,
};

const STORM: [(u16, u16); 14] = [
    (0, 0),
    (1, 1),
    (120, 40),
    (39, 8),
    (2, 50),
    (40, 7),
    (40, 8),
    (300, 3),
    (300, 90),
    (53, 14),
    (110, 20),
    (109, 20),
    (12, 200),
    (80, 24),
];

/// What is open when the storm comes, and how to return to the list.
const OPEN: [(&str, &str); 6] = [
    ("", ""),
    ("/a", "\x1b"),
    ("p", "\x1b"),
    ("?", "\x1b"),
    ("\r", "\x1b"),
    ("JJJ", "KKK"),
];

#[test]
fn a_storm_of_sizes_breaks_nothing_and_keeps_the_selection() {
    for (open, close) in OPEN {
        let mut tty = Tty::start(&[]);
        tty.send("j".repeat(9));
        tty.wait_quiet();
        tty.wait_text("Den Haag – Wenzhou");
        tty.send(open);
        for round in 0..4 {
            for (width, height) in STORM {
                tty.resize(width, height);
                if round % 2 == 1 {
                    tty.send("\x1b[B\x1b[A");
                }
            }
        }
        tty.wait_quiet();
        tty.send(close);
        // What the terminal itself made of the old cells at the new size is no business of the program.
        tty.wait_quiet();
        tty.forget();
        // Until it is drawn: right behind the Esc above, a first Ctrl-L can be taken for Alt with Ctrl-L.
        tty.send_until("\x0c", "Den Haag – Wenzhou");
        assert_eq!(tty.send("q").wait_restored_end(), 0);
    }
}

#[test]
fn too_small_is_said_in_plain_words_and_every_key_still_works() {
    for (width, height) in [(39, 24), (80, 7), (20, 5)] {
        let mut tty = Setup::new(PROGRAM, &[]).size(width, height).start();
        tty.wait_for("the message", |screen| {
            screen.contents().contains("40") && screen.contents().contains('8')
        });
        // Nothing shows on so small a screen, and the first key waits for the index of a build without optimisation.
        for keys in ["jj/x", "\x1b", "?"] {
            tty.send(keys).wait_quiet();
        }
        tty.forget();
        tty.resize(80, 24);
        tty.wait_text("Hulp");
        assert_eq!(tty.send("\x03").wait_restored_end(), 0);
    }
}

#[test]
fn a_terminal_that_says_it_is_huge_gets_its_corner_and_is_given_back() {
    for (width, height) in [
        (65_535, 65_535),
        (65_535, 2_000),
        (9_000, 9_000),
        (65_535, 1),
        (1, 65_535),
    ] {
        // The terminal of the test is as small as ever: only what the system tells is so large.
        let mut tty = Setup::new(PROGRAM, &[]).start().ready();
        tty.resize_quietly(width, height);
        tty.send("j").wait_quiet();
        tty.resize_quietly(80, 24);
        tty.forget();
        tty.send("\x0c");
        tty.wait_text("q stoppen");
        assert_eq!(tty.send("q").wait_restored_end(), 0, "{width}×{height}");
    }
    let line = "stty rows 65535 cols 65535; exec \"$0\"";
    let mut tty = Setup::new("sh", &["-c", line, PROGRAM]).start();
    tty.wait_for("the alternate screen", vt100::Screen::alternate_screen);
    tty.wait_quiet();
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}
