//! What the user's settings do to the dashboard.

use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, symlink},
    path::Path,
};

use super::{
    setup::{PROGRAM, Setup},
    tty::Tty,
};

/// The dashboard with settings and a memory in a folder of its own.
fn start(home: &Path, config: &str, arguments: &[&str]) -> Tty {
    let folder = home.join("config/stedenband");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.ron"), config).unwrap();
    let path = |name: &str| home.join(name).display().to_string();
    let setup = Setup::new(PROGRAM, arguments).env("XDG_CONFIG_HOME", Some(&path("config")));
    setup.env("XDG_STATE_HOME", Some(&path("state"))).start()
}

#[test]
fn view_and_filters_are_remembered_only_where_the_user_wants_it() {
    let home = tempfile::tempdir().unwrap();
    let state = home.path().join("state/stedenband/state.ron");
    let mut tty = start(home.path(), "()", &["wuhan"]);
    tty.wait_text("rondleiding");
    tty.send("q");
    assert_eq!(tty.wait_restored_end(), 0);
    assert!(!state.exists(), "where the user was is not kept unasked");

    let remember = "(remember: true)";
    let mut tty = start(home.path(), remember, &[]).ready();
    tty.press(["/", "wuhan", "\r", "3"]).send("q");
    assert_eq!(tty.wait_restored_end(), 0);
    assert!(state.exists());

    let mut tty = start(home.path(), remember, &[]).ready();
    tty.wait_text("wuhan");
    tty.wait_text("Tijdlijn ──");
    tty.wait_text("2 van 50");
    tty.send("q");
    assert_eq!(tty.wait_restored_end(), 0);

    let mut tty = start(home.path(), remember, &["breda"]).ready();
    tty.wait_for("what is asked now", |screen| {
        !screen.contents().contains("wuhan")
    });
    tty.send("q");
    assert_eq!(tty.wait_restored_end(), 0);
}

#[test]
fn order_groups_and_widths_are_remembered_and_a_damaged_memory_is_none() {
    let home = tempfile::tempdir().unwrap();
    let state = home.path().join("state/stedenband/state.ron");
    fs::create_dir_all(state.parent().unwrap()).unwrap();
    fs::write(&state, "(view: globe, arrangement: (widths: (\u{0}").unwrap();
    let mut tty = start(home.path(), "(remember: true)", &[]).ready();
    tty.wait_text("↑Nederland");
    tty.press([">", "o", "\x1b[B", "\r", "O"]);
    tty.wait_text("↓China");
    let list = tty.contents();
    tty.send("q");
    assert_eq!(tty.wait_restored_end(), 0);
    let mut tty = start(home.path(), "(remember: true)", &[]).ready();
    tty.wait_text("↓China");
    assert_eq!(tty.contents(), list);
    tty.send("q");
    assert_eq!(tty.wait_restored_end(), 0);
}

#[test]
fn a_memory_that_is_a_link_is_kept_where_the_link_leads() {
    let home = tempfile::tempdir().unwrap();
    let (state, kept) = (
        home.path().join("state/stedenband/state.ron"),
        home.path().join("dotfiles/state.ron"),
    );
    fs::create_dir_all(state.parent().unwrap()).unwrap();
    fs::create_dir(kept.parent().unwrap()).unwrap();
    fs::write(&kept, "").unwrap();
    fs::set_permissions(&kept, fs::Permissions::from_mode(0o600)).unwrap();
    symlink("../../dotfiles/state.ron", &state).unwrap();
    let mut tty = start(home.path(), "(remember: true)", &[]).ready();
    tty.press(["/", "wuhan", "\r"]).send("qq");
    assert_eq!(tty.wait_restored_end(), 0);
    assert!(fs::symlink_metadata(&state).unwrap().is_symlink());
    assert!(fs::read_to_string(&kept).unwrap().contains("wuhan"));
    assert_eq!(
        fs::metadata(&kept).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[test]
fn a_memory_that_cannot_be_read_or_written_is_no_reason_to_fail() {
    let home = tempfile::tempdir().unwrap();
    fs::write(
        home.path().join("state"),
        "a file in the place of the folder",
    )
    .unwrap();
    let mut tty = start(home.path(), "(remember: true)", &[]);
    tty.wait_text("rondleiding");
    tty.press(["j"]).send("q");
    assert_eq!(tty.wait_restored_end(), 0);
}

#[test]
fn the_footer_tells_the_users_own_keys() {
    let home = tempfile::tempdir().unwrap();
    let config = r#"(keys: [(modes: [list], keys: ["f5"], command: search)])"#;
    let mut tty = start(home.path(), config, &[]);
    tty.wait_text("F2 geeft een rondleiding, F5 zoekt");
    tty.press(["j"]).wait_text("F5 zoeken");
    tty.press(["/"]).press(["\x1b[15~", "wuhan", "\r"]);
    tty.wait_text("Wuhan");
    tty.send("qq");
    assert_eq!(tty.wait_restored_end(), 0);
}

#[test]
fn a_wrong_setting_is_told_at_the_foot_and_the_others_hold() {
    let home = tempfile::tempdir().unwrap();
    let mut tty = start(home.path(), "(tema: dark, language: en, ascii: ja)", &[]);
    tty.wait_text("unknown setting ‘tema’ (and 1 more: stedenband config)");
    tty.press(["j"]).send("q");
    assert_eq!(tty.wait_restored_end(), 0);
}
