//! The mouse: only where it is wanted, and given back with the rest of the terminal.

use std::{fs, time::Duration};

use rustix::process::Signal;
use vt100::{MouseProtocolEncoding, MouseProtocolMode};

use super::{
    setup::{PROGRAM, Setup},
    tty::Tty,
};

/// What is switched on, in that order: buttons, moves while one is held, numbers of any size.
const ON: [&str; 3] = ["\x1b[?1000h", "\x1b[?1002h", "\x1b[?1006h"];
const OFF: [&str; 3] = ["\x1b[?1000l", "\x1b[?1002l", "\x1b[?1006l"];

fn count(bytes: &[u8], sequence: &str) -> usize {
    bytes
        .windows(sequence.len())
        .filter(|window| *window == sequence.as_bytes())
        .count()
}

/// Whatever was switched on was switched off after it, and nothing else that reports the mouse ever was.
#[track_caller]
pub fn assert_taken_and_given_back(bytes: &[u8]) {
    for (on, off) in ON.into_iter().zip(OFF) {
        assert!(count(bytes, on) > 0, "{on:?}");
        assert_eq!(count(bytes, on), count(bytes, off), "{off:?}");
    }
    let text = String::from_utf8_lossy(bytes);
    assert!(text.rfind(OFF[0]) > text.rfind(ON[0]), "off in the end");
    for every_move in ["\x1b[?1003h", "\x1b[?1015h"] {
        assert_eq!(count(bytes, every_move), 0, "{every_move:?}");
    }
}

fn is_taken(screen: &vt100::Screen) -> bool {
    screen.mouse_protocol_mode() == MouseProtocolMode::ButtonMotion
        && screen.mouse_protocol_encoding() == MouseProtocolEncoding::Sgr
}

/// A report of the mouse at a column and row from 1.
fn report(button: u32, column: u32, row: u32, end: char) -> String {
    format!("\x1b[<{button};{column};{row}{end}")
}

#[test]
fn without_it_being_asked_for_the_mouse_stays_the_terminals() {
    let mut tty = Tty::start(&[]);
    tty.press(["j", "/", "\x1b"]).send("q");
    assert_eq!(tty.wait_restored_end(), 0);
    assert!(
        ON.iter()
            .chain(&OFF)
            .all(|sequence| count(&tty.bytes(), sequence) == 0)
    );
}

#[test]
fn a_click_selects_the_wheel_scrolls_and_quitting_gives_the_mouse_back() {
    let mut tty = Tty::start(&["--mouse"]);
    tty.wait_for("the mouse", is_taken);
    tty.send(report(0, 10, 7, 'M') + &report(0, 10, 7, 'm'));
    tty.wait_text("Arnhem – Wuhan");
    tty.send(report(65, 10, 7, 'M'));
    tty.wait_text("Delft – Jingdezhen");
    tty.send(report(0, 26, 1, 'M') + &report(0, 26, 1, 'm'));
    tty.wait_text("Tijdlijn ──");
    tty.send("q");
    assert_eq!(tty.wait_restored_end(), 0);
    assert_taken_and_given_back(&tty.bytes());
}

#[test]
fn the_settings_can_ask_for_it() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("stedenband")).unwrap();
    fs::write(home.path().join("stedenband/config.ron"), "(mouse: true)").unwrap();
    let folder = home.path().to_str().unwrap();
    let mut tty = Setup::new(PROGRAM, &[])
        .env("XDG_CONFIG_HOME", Some(folder))
        .start()
        .ready();
    tty.wait_for("the mouse", is_taken);
    tty.send("q");
    assert_eq!(tty.wait_restored_end(), 0);
    assert_taken_and_given_back(&tty.bytes());
}

#[test]
fn a_signal_gives_the_mouse_back() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let mut tty = Tty::start(&["--mouse"]);
        tty.send(report(0, 25, 5, 'M')).signal(signal);
        assert_eq!(
            tty.wait_restored_end(),
            128 + signal.as_raw().cast_unsigned()
        );
        assert_taken_and_given_back(&tty.bytes());
    }
}

#[test]
fn control_z_gives_the_shell_its_mouse_and_fg_takes_it_again() {
    let line = "\"$0\" --mouse; echo gestopt $?; read -r line; fg; echo einde $?";
    let mut tty = Setup::shell(line).start().ready();
    tty.wait_for("the mouse", is_taken);
    tty.send("\x1a");
    tty.wait_text("gestopt 148");
    tty.assert_restored();
    assert_taken_and_given_back(&tty.bytes());
    tty.send("\n");
    tty.wait_text("q stoppen");
    tty.wait_for("the mouse again", is_taken);
    tty.send("q");
    tty.wait_text("einde 0");
    tty.assert_restored();
    assert_taken_and_given_back(&tty.bytes());
}

#[test]
fn reports_that_make_no_sense_come_to_nothing() {
    let mut tty = Setup::new(PROGRAM, &["--mouse"])
        .size(120, 40)
        .start()
        .ready();
    let noise = [
        "\x1b[<0;0;0M\x1b[<32;0;0M\x1b[<0;0;0m",
        "\x1b[<0;65535;65535M\x1b[<32;65535;65535M\x1b[<0;1;1m",
        "\x1b[<0;99999999999;1M",
        "\x1b[<255;3;3M\x1b[<1;3;3M\x1b[<2;3;3M\x1b[<66;3;3M",
        "\x1b[<0;;M\x1b[<M\x1b[<;;;;M\x1b[<-1;-1;-1M",
        "\x1b[M !!\x1b[M\u{7f}\u{7f}\u{7f}\x1b[32;30;40M",
        "\x1b[<32;3;3M\x1b[<35;3;3M\x1b[<64;65535;1M",
    ];
    for noise in noise {
        tty.send(noise);
        tty.wait_quiet_for(Duration::from_millis(30));
        assert!(
            tty.contents().contains("Filters"),
            "{noise:?}\n{}",
            tty.contents()
        );
    }
    tty.resize(1, 1);
    tty.send(
        report(0, 1, 1, 'M')
            + &report(32, 9, 9, 'M')
            + &report(0, 1, 1, 'm')
            + &report(65, 1, 1, 'M'),
    );
    tty.wait_quiet();
    tty.resize(80, 24);
    tty.wait_text("stoppen");
    assert_eq!(tty.send("\x03").wait_restored_end(), 0);
}
