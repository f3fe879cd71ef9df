//! What is told of a file that can't be read or written: what it is to the program decides what helps.

use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, symlink},
    path::Path,
    process::Command,
};

use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::{Run, SMALL, finish, program, run};

/// What puts something in a file's place.
type Put = fn(&Path);

fn folder(path: &Path) {
    fs::create_dir(path).unwrap();
}

fn pipe(path: &Path) {
    mknodat(CWD, path, FileType::Fifo, Mode::RUSR, 0).unwrap();
}

fn device(path: &Path) {
    symlink("/dev/zero", path).unwrap();
}

fn huge(path: &Path) {
    fs::write(path, " ".repeat(1_100_000)).unwrap();
}

/// The advice for a file that the user names, which is of no use for these.
const FOR_DATASETS: [&str; 3] = [
    "Bewaar de gegevens eerst",
    "Noem het bestand in de map",
    "--max-size verhoogt",
];

fn assert_advice(run: &Run, file: &str, advice: &str) {
    assert!(
        run.err.contains(file) && run.err.contains(advice),
        "{}",
        run.err
    );
    assert!(
        !FOR_DATASETS.iter().any(|wrong| run.err.contains(wrong)),
        "{}",
        run.err
    );
}

#[test]
fn advice_about_settings_is_about_settings() {
    let puts: [(Put, &str); 4] = [
        (folder, "config --init maakt"),
        (pipe, "config --init maakt"),
        (device, "config --init maakt"),
        (huge, "kort het in"),
    ];
    for (put, advice) in puts {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("stedenband")).unwrap();
        put(&home.path().join("stedenband/config.ron"));
        for arguments in [&["config"][..], &["--max-size", "5M", "list", "weert"]] {
            let run = finish(
                program()
                    .env("XDG_CONFIG_HOME", home.path())
                    .args(arguments)
                    .output()
                    .unwrap(),
            );
            assert_eq!(run.code, 0);
            assert_advice(&run, "config.ron: dit", advice);
            assert!(
                run.err.contains("gaat verder zonder deze instellingen"),
                "{}",
                run.err
            );
        }
    }
}

#[test]
fn advice_about_a_lock_is_about_the_lock() {
    let binary: Put = |path| fs::write(path, b"\xff\xfe\0").unwrap();
    let puts: [(Put, &str); 5] = [
        (folder, "of niets"),
        (pipe, "of niets"),
        (device, "of niets"),
        (binary, "opnieuw"),
        (huge, "opnieuw"),
    ];
    for (put, advice) in puts {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("banden.ron");
        fs::copy(SMALL, &data).unwrap();
        put(&folder.path().join("quotes.lock"));
        let run = run(&["check", data.to_str().unwrap(), "--max-size", "1M"]);
        assert_eq!(run.code, 2, "{}", run.out);
        assert_advice(&run, "quotes.lock: dit", advice);
    }
}

#[test]
fn what_the_system_refuses_is_told_in_the_language_of_the_user() {
    let long = "x".repeat(300);
    let below_file = format!("{SMALL}/x");
    let init = |variable: &str, home: &str, lang: &str| {
        let mut command = program();
        command
            .env_remove("XDG_CONFIG_HOME")
            .env(variable, home)
            .args(["config", "--init", "--lang", lang]);
        finish(command.output().unwrap())
    };
    let export = |target: &str, lang: &str| {
        run(&[
            "export", "weert", "--format", "json", "--lang", lang, "-o", target,
        ])
    };
    for (run, words) in [
        (
            init("HOME", "/dev/null", "nl"),
            "een deel van deze naam is een bestand",
        ),
        (
            init("XDG_CONFIG_HOME", &format!("/tmp/{long}"), "nl"),
            "deze naam is te lang",
        ),
        (
            init("XDG_CONFIG_HOME", "/proc", "en"),
            "there is no such file or folder",
        ),
        (
            export(&format!("/tmp/{long}"), "nl"),
            "deze naam is te lang",
        ),
        (
            export(&format!("/tmp/{long}"), "en"),
            "choose a shorter name",
        ),
        (
            export("/tmp/stedenband-none/", "nl"),
            "er is geen map van deze naam",
        ),
        (
            export(&format!("{SMALL}/"), "nl"),
            "er is geen map van deze naam",
        ),
        (export("/tmp/", "nl"), "dit is een map"),
        (
            run(&["--data", &below_file, "list"]),
            "een deel van deze naam is een bestand",
        ),
        (run(&["--data", &long, "list"]), "deze naam is te lang"),
    ] {
        assert_eq!(
            (run.code, run.out.as_str()),
            (2, ""),
            "{words}: {}",
            run.err
        );
        assert!(
            run.err.contains(words) && !run.err.contains("os error"),
            "{words}: {}",
            run.err
        );
        assert!(
            run.err.trim_end().lines().count() >= 2,
            "it says what to do: {}",
            run.err
        );
    }
}

#[test]
fn settings_that_can_not_be_looked_at_are_not_said_to_be_missing() {
    let below_file = finish(
        program()
            .env("XDG_CONFIG_HOME", SMALL)
            .arg("config")
            .output()
            .unwrap(),
    );
    assert!(
        below_file
            .out
            .contains("(een deel van deze naam is een bestand"),
        "{}",
        below_file.out
    );
    assert_eq!(below_file.err, "", "no settings are no fault");
    let missing = finish(
        program()
            .env("XDG_CONFIG_HOME", "/nonexistent")
            .arg("config")
            .output()
            .unwrap(),
    );
    assert!(missing.out.contains("(bestaat niet)"), "{}", missing.out);
}

#[test]
fn a_home_folder_by_a_relative_name_is_none() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("rel/.config/stedenband")).unwrap();
    fs::write(
        folder.path().join("rel/.config/stedenband/config.ron"),
        "(language: en, remember: true)",
    )
    .unwrap();
    for home in ["rel", "./rel", "../rel", "."] {
        let at = |arguments: &[&str]| {
            let mut command = program();
            command
                .env_remove("XDG_CONFIG_HOME")
                .env("HOME", home)
                .current_dir(folder.path())
                .args(arguments);
            finish(command.output().unwrap())
        };
        let shown = at(&["config"]);
        assert!(
            shown.out.contains("geen thuismap") && shown.out.contains("language: nl"),
            "{home}: {}",
            shown.out
        );
        let begun = at(&["config", "--init"]);
        assert_eq!(begun.code, 2);
        assert!(
            begun.err.contains("geen thuismap") && begun.err.contains("XDG_CONFIG_HOME"),
            "{}",
            begun.err
        );
    }
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing is written there"
    );
}

#[test]
fn a_lock_that_is_a_link_is_followed_with_its_permissions() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let data = r#"(format: 1, title: "t", edition: "2026", themes: [], sources: [], ties: [])"#;
    for name in ["texts", "far"] {
        fs::create_dir(path(name)).unwrap();
    }
    fs::write(path("banden.ron"), data).unwrap();
    symlink("far/quotes.lock", path("quotes.lock")).unwrap();
    let lock = || {
        let umask = r#"umask 077; exec "$0" check banden.ron --sources texts --lock"#;
        let mut command = Command::new("sh");
        command
            .args(["-c", umask, env!("CARGO_BIN_EXE_stedenband")])
            .current_dir(folder.path());
        finish(
            command
                .env_clear()
                .env("PATH", "/usr/bin:/bin")
                .output()
                .unwrap(),
        )
    };
    let mode = || {
        fs::metadata(path("far/quotes.lock"))
            .unwrap()
            .permissions()
            .mode()
            & 0o777
    };
    // It is made where there is none yet.
    for (before, after) in [(None, 0o600), (Some(0o640), 0o640)] {
        if let Some(before) = before {
            fs::set_permissions(path("far/quotes.lock"), fs::Permissions::from_mode(before))
                .unwrap();
            fs::write(path("far/quotes.lock"), "").unwrap();
        }
        let run = lock();
        assert_eq!(mode(), after, "{} {}", run.out, run.err);
        assert!(
            fs::symlink_metadata(path("quotes.lock"))
                .unwrap()
                .is_symlink()
        );
        assert!(
            fs::read_to_string(path("far/quotes.lock"))
                .unwrap()
                .starts_with("# stedenband quotes.lock")
        );
    }
}
