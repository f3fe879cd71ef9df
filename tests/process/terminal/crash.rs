//! A panic.

use stedenband::{
    lang::Lang,
    tui::{crash_report, input::encoding::Encoding, terminal::Screen},
};

use super::setup::Setup;

/// Set where [`crashes_in_a_terminal`] is run by the test that wants it to.
const WANTED: &str = "STEDENBAND_TEST_CRASH";

/// Not a test but a program of one: the dashboard's terminal and its reports, with a frame that panics.
/// The real program holds no way to make it panic.
#[test]
fn crashes_in_a_terminal() {
    if std::env::var_os(WANTED).is_none() {
        return;
    }
    crash_report::report_panics(Lang::Nl);
    let mut screen = Screen::open(true, Encoding::Utf8).unwrap();
    screen
        .draw(|frame| frame.render_widget("a frame", frame.area()))
        .unwrap();
    screen
        .draw(|_| panic!("a fault with an \u{1b}]0;escape\u{7} sequence"))
        .unwrap();
}

#[test]
fn a_panic_gives_the_terminal_back_and_leaves_a_report_that_is_named() {
    let state = tempfile::tempdir().unwrap();
    let this = std::env::current_exe().unwrap();
    let arguments = [
        "--exact",
        "terminal::crash::crashes_in_a_terminal",
        "--nocapture",
        "--test-threads",
        "1",
    ];
    let mut tty = Setup::new(this.to_str().unwrap(), &arguments)
        .env(WANTED, Some("1"))
        .env("XDG_STATE_HOME", state.path().to_str())
        .size(160, 60)
        .start();
    assert_eq!(tty.wait_restored_end(), 101);
    super::mouse::assert_taken_and_given_back(&tty.bytes());
    let file = state.path().join("stedenband/crash.txt");
    tty.wait_for("the place of the report", |screen| {
        screen
            .contents()
            .replace('\n', "")
            .contains(file.to_str().unwrap())
    });
    let screen = tty.contents();
    for words in [
        "stedenband is vastgelopen",
        "a fault with an ␛]0;escape␇ sequence",
        "tests/process/terminal/crash.rs",
    ] {
        assert!(screen.contains(words), "{words} in\n{screen}");
    }
    let report = std::fs::read_to_string(file).unwrap();
    assert!(
        report.starts_with("stedenband 0.")
            && report.contains("a fault with an ␛]0;escape␇ sequence"),
        "{report}"
    );
    assert!(
        report.contains("crashes_in_a_terminal"),
        "the way there: {report}"
    );
    assert!(!report.contains('\u{1b}'));
}
