//! Coming up and quitting.

use super::tty::Tty;

#[test]
fn the_first_frame_shows_the_list_on_a_screen_of_its_own() {
    let tty = Tty::start(&[]);
    let screen = tty.contents();
    assert!(
        screen.contains("Nederland") && screen.contains("Arnhem"),
        "{screen}"
    );
    assert!(tty.on_alternate_screen() && !tty.is_line_restored());
}

#[test]
fn every_way_to_quit_gives_the_terminal_back() {
    for keys in ["q", "\x03", "/wuhan\x03", "s\x03", "?\x03", "\r\x03", "?qq"] {
        let mut tty = Tty::start(&[]);
        assert_eq!(tty.send(keys).wait_restored_end(), 0, "{keys:?}");
        assert_eq!(
            tty.contents().trim(),
            "",
            "nothing is left on the main screen after {keys:?}"
        );
    }
}

#[test]
fn what_is_typed_before_the_first_frame_is_not_lost() {
    let mut tty = super::setup::Setup::new(super::setup::PROGRAM, &[]).start();
    tty.send("/wuhan");
    tty.wait_text("/ wuhan");
    assert_eq!(tty.send("\x03").wait_restored_end(), 0);
}

/// Over a slow line a key must not repaint the screen: about a byte a cell at most, where all rows change.
#[test]
fn a_key_sends_little() {
    for (width, height) in [(80, 24), (120, 40)] {
        let cells = usize::from(width) * usize::from(height);
        let mut tty = super::setup::Setup::new(super::setup::PROGRAM, &[])
            .size(width, height)
            .start()
            .ready();
        let mut bytes = Vec::new();
        for key in ["j", "j", "/", "w", "u", "\x1b[D"] {
            let before = tty.wait_quiet();
            tty.send(key);
            tty.wait_bytes(before + 1);
            bytes.push((key, tty.wait_quiet() - before));
        }
        assert!(
            bytes.iter().all(|(_, bytes)| *bytes < cells * 2),
            "{bytes:?}"
        );
        assert!(
            bytes[5].1 < 100,
            "the cursor in the query line moves and nothing else: {bytes:?}"
        );
    }
}
