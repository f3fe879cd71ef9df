//! Coming up and quitting.

use super::tty::Tty;

#[test]
fn the_first_frame_shows_the_list_on_a_screen_of_its_own() {
    let tty = Tty::start(&[]);
    let screen = tty.contents();
    assert!(screen.contains("Nederland") && screen.contains("Alkmaar"), "{screen}");
    assert!(tty.on_alternate_screen() && !tty.is_line_restored());
}

#[test]
fn every_way_to_quit_gives_the_terminal_back() {
    for keys in ["q", "\x03", "/wuhan\x03", "sq", "?\x03", "\r\x03", "?qq"] {
        let mut tty = Tty::start(&[]);
        assert_eq!(tty.send(keys).wait_restored_end(), 0, "{keys:?}");
        assert_eq!(tty.contents().trim(), "", "nothing is left on the main screen after {keys:?}");
    }
}

#[test]
fn what_is_typed_before_the_first_frame_is_not_lost() {
    let mut tty = super::tty::Setup::new(super::tty::PROGRAM, &[]).start();
    tty.send("/wuhan\r");
    tty.wait_text("/ wuhan");
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

/// A slow line carries about 1,000 bytes a second: a key must not repaint the screen.
#[test]
fn a_key_sends_little() {
    for (width, height, most_per_move) in [(80, 24, 3_000), (120, 40, 6_000)] {
        let mut tty = super::tty::Setup::new(super::tty::PROGRAM, &[]).size(width, height).start().ready();
        let mut bytes = Vec::new();
        for key in ["j", "j", "/", "w", "u", "\x1b[D"] {
            let before = tty.wait_quiet();
            tty.send(key);
            tty.wait_for("an answer to the key", |_| tty.bytes().len() > before);
            bytes.push((key, tty.wait_quiet() - before));
        }
        eprintln!("{width}×{height}: first frame and keys: {bytes:?}");
        assert!(bytes.iter().all(|(_, bytes)| *bytes < most_per_move), "{bytes:?}");
        assert!(bytes[5].1 < 100, "the cursor in the query line moves and nothing else: {bytes:?}");
    }
}
