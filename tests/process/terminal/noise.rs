//! What a terminal may send that no user means.

use std::time::{Duration, Instant};

use super::{
    setup::{PROGRAM, Setup},
    tty::{DEADLINE, Tty},
};

fn pasted(text: &str) -> String {
    format!("\x1b[200~{text}\x1b[201~")
}

#[test]
fn a_pasted_megabyte_is_cut_and_the_program_still_answers() {
    let mut tty = Tty::start(&[]);
    tty.send("/");
    tty.wait_text("tonen");
    let start = Instant::now();
    tty.send(pasted(&"wuhan arnhem ".repeat(80_000)));
    tty.send("\x1b[H");
    tty.wait_text("/ wuhan arnhem wuhan");
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
    // Ctrl-U clears up to the cursor, Ctrl-K from it on.
    tty.send("\x1b[F\x15breda");
    tty.wait_text("/ breda");
    assert_eq!(tty.send("\x03").wait_restored_end(), 0);
}

#[test]
fn a_paste_into_the_list_is_no_command() {
    let mut tty = Tty::start(&[]);
    let written = tty.wait_quiet();
    let before = tty.contents();
    tty.send(pasted("q\nq\x03\x1a/qqq"));
    tty.wait_quiet();
    assert!(tty.bytes().len() - written < 200, "nothing changes");
    assert_eq!(tty.contents(), before);
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn what_is_pasted_or_typed_cannot_hide_or_turn_the_line() {
    let mut tty = Tty::start(&[]);
    tty.send("/");
    tty.wait_text("tonen");
    tty.send(pasted(
        "wu\u{200b}ha\u{202e}n\u{200d}\u{9b}31m \u{1b}[31m\u{feff}x",
    ));
    tty.send("\u{202e}y\u{200d}");
    tty.wait_text("/ wuhan 31m");
    tty.wait_quiet();
    super::hostile::assert_harmless(&tty.bytes());
    assert_eq!(tty.send("\x03").wait_restored_end(), 0);
}

/// Mouse reports, focus reports, answers to questions that nobody asked, function keys that mean nothing here,
/// broken sequences and bytes that are no UTF-8. (A string such as an answer about colours, `ESC ] … BEL`, is not
/// among them: crossterm reads its text as typed. No such question is asked.)
const NOISE: [&[u8]; 21] = [
    b"\x1b[<0;10;5M\x1b[<0;10;5m",
    b"\x1b[<35;80;24M",
    b"\x1b[<64;1;1M",
    b"\x1b[<0;0;0M",
    b"\x1b[M !!",
    b"\x1b[M   ",
    b"\x1b[32;30;40M",
    b"\x1b[0;0;0M",
    b"\x1b[I\x1b[O",
    b"\x1b[0;0R",
    b"\x1b[5;7R",
    b"\x1b[?62;22c",
    b"\x1b[?1u",
    b"\x1b[200;201;202~",
    b"\x1b[99~",
    b"\x1b[23~\x1b[24;5~",
    b"\x1b[2~\x1b[3;5~",
    b"\x1b[99999999999999u",
    b"\x1b[1;99999A",
    b"\xff\xfe\xc3",
    b"\x00\x1c\x1d\x1e\x1f",
];

#[test]
fn noise_is_ignored_in_the_list_and_in_the_query_line() {
    for open in ["", "/wuhan", "?"] {
        let mut tty = Tty::start(&[]);
        tty.send(open);
        tty.wait_quiet();
        let before = tty.contents();
        for noise in NOISE {
            tty.send(noise);
            tty.wait_quiet_for(Duration::from_millis(30));
            assert_eq!(
                tty.contents(),
                before,
                "after {:?}",
                String::from_utf8_lossy(noise)
            );
        }
        assert_eq!(
            tty.send("\x03").wait_restored_end(),
            0,
            "after all the noise, with {open:?} open"
        );
    }
}

#[test]
fn noise_is_no_reason_to_draw() {
    let mut tty = Tty::start(&[]);
    let written = tty.wait_quiet();
    tty.send(b"\x1b[<35;10;5M".repeat(1_000));
    assert_eq!(tty.wait_quiet(), written);
}

/// Keys that come faster than frames, for as long as the test wants: the screen follows all the same.
#[test]
fn a_flood_of_keys_does_not_keep_the_screen_from_being_drawn() {
    let mut tty = Tty::start(&[]);
    let before = tty.wait_quiet();
    let start = Instant::now();
    while tty.bytes().len() < before + 20_000 {
        assert!(start.elapsed() < DEADLINE, "nothing is drawn");
        tty.send("j".repeat(256)).send("k".repeat(256));
    }
    assert_eq!(tty.send("\x03").wait_restored_end(), 0);
}

/// A line that falls behind, as over a bad connection: what is typed meanwhile is done, and what is shown in the end is
/// what is there.
#[test]
fn a_slow_terminal_shows_in_the_end_what_a_quick_one_does() {
    let keys = [
        "jjjj", "2", "l", "3", "+", "5", "1", "/wuhan", "\r", "G", "k",
    ];
    let mut quick = Tty::start(&[]);
    quick.press(keys);
    let wanted = quick.contents();
    let mut slow = Tty::start(&[]);
    for round in 0..30 {
        slow.pause(true);
        // Enough to fill what the system keeps for a terminal.
        slow.send("jk".repeat(200));
        slow.send("2131");
        slow.pause(round % 3 != 2);
    }
    slow.pause(false);
    slow.wait_quiet();
    slow.send("g");
    slow.press(keys);
    slow.wait_same(&wanted);
    assert_eq!(slow.send("qq").wait_restored_end(), 0);
    assert_eq!(quick.send("qq").wait_restored_end(), 0);
}

/// The kitty keyboard protocol: `CSI key ; modifiers : event u`, where event 3 is a key let go, 2 one held.
#[test]
fn keys_let_go_do_nothing_and_keys_held_repeat() {
    let mut tty = Setup::new(PROGRAM, &[]).start().ready();
    tty.send("\x1b[113;1:3u\x1b[99;5:3u\x1b[47;1:3u");
    tty.send("\x1b[47;1:1u\x1b[119;1:1u\x1b[119;1:3u\x1b[117;1:1u\x1b[117;1:2u\x1b[117;1:3u");
    tty.wait_text("/ wuu");
    assert_eq!(tty.send("\x1b[99;5:1u").wait_restored_end(), 0);
}
