//! `stedenband export`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use stedenband::dataset::{Dataset, load};

use super::{HOSTILE, SMALL, assert_harmless, finish, on, program, run, small};

/// A folder, and the path of a file in it that isn't there yet.
fn target() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("uit.ron");
    (folder, path)
}

/// Exports as RON to `path`, with more arguments.
fn export_to(path: &Path, more: &[&str]) -> super::Run {
    run(&[
        &["export", "--format", "ron", "-o", path.to_str().unwrap()],
        more,
    ]
    .concat())
}

fn loaded(path: &Path) -> Dataset {
    load::load(path, load::MAX_BYTES).unwrap()
}

#[test]
fn the_whole_dataset_comes_back_and_passes_the_check() {
    let (_folder, path) = target();
    let export = export_to(&path, &[]);
    assert_eq!((export.code, export.err.as_str()), (0, ""));
    assert_eq!(
        export.out,
        format!(
            "Opgeslagen als {}: 50 banden en 14 andere relaties\n",
            path.display()
        )
    );
    assert_eq!(loaded(&path), load::embedded());
    let check = run(&["check", path.to_str().unwrap()]);
    assert_eq!(check.code, 0, "{}", check.out);
    assert!(
        check
            .out
            .ends_with("alle citaten komen overeen met de gecontroleerde tekst (de quotes.lock van het programma)\n"),
        "{}",
        check.out
    );
}

#[test]
fn every_part_passes_the_check_and_holds_what_was_asked_for() {
    for words in [
        &["provincie:brabant"][..],
        &["status:verbroken"],
        &["is:betwist"],
        &["arnhem"],
        &["niveau:provincie", "--asof", "2003"],
        &["op:1990"],
    ] {
        let (_folder, path) = target();
        let export = export_to(&path, words);
        assert_eq!(export.code, 0, "{words:?} {}", export.err);
        let (part, whole) = (loaded(&path), load::embedded());
        let listed = run(&[&["list", "--format", "json"], words].concat());
        let mut expected = super::ids(&listed);
        expected.sort_by_key(|id| whole.ties.iter().position(|tie| tie.id.as_str() == id));
        let found: Vec<_> = part.ties.iter().map(|tie| tie.id.as_str()).collect();
        assert_eq!(found, expected, "{words:?}");
        assert!(
            part.ties.len() < whole.ties.len() && part.sources.len() < whole.sources.len(),
            "{words:?}"
        );
        assert!(
            part.ties
                .iter()
                .all(|tie| whole.tie(tie.id.as_str()) == Some(tie)),
            "{words:?}"
        );
        assert_eq!(
            (part.totals, part.periods, part.glossary),
            (whole.totals, whole.periods, whole.glossary)
        );
        let check = run(&["check", path.to_str().unwrap()]);
        assert_eq!(check.code, 0, "{words:?} {}", check.out);
    }
}

#[test]
fn a_quotation_that_was_changed_since_is_seen() {
    let (_folder, path) = target();
    export_to(&path, &["arnhem"]);
    let text = fs::read_to_string(&path).unwrap();
    let changed = text.replacen(
        "Arnhem had eerste contacten met Wuhan",
        "Arnhem had contacten met Wuhan",
        1,
    );
    assert_ne!(text, changed);
    fs::write(&path, changed).unwrap();
    let check = run(&["check", path.to_str().unwrap()]);
    assert_eq!(check.code, 1);
    assert!(
        check
            .out
            .contains("er is geen quotes.lock; citaten die niet bewezen zijn: 1"),
        "{}",
        check.out
    );
}

#[test]
fn a_part_holds_only_the_sources_and_themes_that_it_needs_and_says_what_it_is() {
    let export = small(&["export", "zwolle", "--asof", "2022", "--format", "ron"]);
    assert_eq!((export.code, export.err.as_str()), (0, ""));
    assert!(
        export
            .out
            .starts_with("// Part of a dataset, selected by stedenband: zwolle op:2022\n(\n"),
        "{}",
        export.out
    );
    let part = load::parse(&export.out).unwrap();
    let whole = loaded(Path::new(SMALL));
    assert_eq!(part.ties.len(), 1);
    let says = |id: &str| format!("source: \"{id}\"");
    for source in &whole.sources {
        let speaks = export.out.contains(&says(source.id.as_str()))
            || part
                .sources
                .iter()
                .any(|other| other.leans_on.contains(&source.id));
        assert_eq!(part.source(&source.id).is_some(), speaks, "{}", source.id);
    }
    for theme in &whole.themes {
        assert_eq!(
            part.theme(&theme.id).is_some(),
            export.out.contains(&format!("theme(\"{}\")", theme.id))
        );
    }
    assert!(part.themes.len() < whole.themes.len() && part.sources.len() < whole.sources.len());
}

#[test]
fn json_is_that_of_a_list() {
    for words in [
        &[][..],
        &["provincie:brabant"],
        &["wuhan"],
        &["op:2003"],
        &["zzzzqqqq"],
    ] {
        let [export, list] = ["export", "list"]
            .map(|command| run(&[&[command, "--format", "json"], words].concat()));
        assert_eq!(
            (export.code, export.out, export.err),
            (list.code, list.out, list.err),
            "{words:?}"
        );
    }
    let (_folder, path) = target();
    let file = run(&[
        "export",
        "--format",
        "JSON",
        "--output",
        path.to_str().unwrap(),
    ]);
    assert_eq!(file.code, 0, "{}", file.err);
    assert_eq!(
        fs::read_to_string(path).unwrap(),
        run(&["list", "--format", "json"]).out
    );
}

#[test]
fn the_line_of_the_query_is_in_the_language_in_force() {
    for (words, lang, line) in [
        (&["status:ended"][..], "en", "Query: status:ended"),
        (&["status:ended"], "nl", "Zoekvraag: status:verbroken"),
        (
            &["soort:zusterstad", "--asof", "2020"],
            "en",
            "Query: kind:\"sister city\" asof:2020",
        ),
        (
            &["since:unknown", "--", "-niveau:provincie"],
            "nl",
            "Zoekvraag: sinds:onbekend -niveau:provincie",
        ),
        (&["is:heroverwogen"], "en", "Query: is:reconsidering"),
    ] {
        let export = run(&[&["export", "--format", "markdown", "--lang", lang], words].concat());
        assert!(
            export.out.contains(line),
            "{line} in {}",
            export.out.lines().take(8).collect::<Vec<_>>().join("\n")
        );
    }
}

#[test]
fn what_is_told_of_an_export_counts_ties_and_contacts_apart() {
    for (words, told) in [
        (&["provincie:limburg"][..], "5 ties and 2 other relations"),
        (&["arnhem-wuhan"], "1 tie"),
        (&["gemeente:goes"], "0 ties and 1 other relation"),
    ] {
        let (_folder, path) = target();
        let export = export_to(&path, &[&["--lang", "en"], words].concat());
        assert_eq!(
            export.out,
            format!("Saved as {}: {told}\n", path.display()),
            "{}",
            export.err
        );
    }
}

#[test]
fn without_a_file_and_with_a_hyphen_all_goes_to_standard_output() {
    let plain = run(&["export", "--format", "ron"]);
    assert_eq!(
        plain.out,
        run(&["export", "--format", "ron", "-o", "-"]).out
    );
    assert_eq!(load::parse(&plain.out).unwrap(), load::embedded());
}

#[test]
fn nothing_found_is_exit_code_one_and_makes_no_file() {
    let (folder, path) = target();
    let export = export_to(&path, &["zzzzqqqq"]);
    assert_eq!(
        (export.code, export.out.as_str(), export.err.as_str()),
        (1, "", "Geen banden gevonden voor: zzzzqqqq\n")
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    assert_eq!(run(&["export", "zzzzqqqq", "--format", "ron"]).out, "");
}

#[test]
fn a_file_is_overwritten_only_by_force() {
    let (folder, path) = target();
    fs::write(&path, "mine").unwrap();
    for (lang, words) in [
        ("nl", ["bestaat al", "met --force"]),
        ("en", ["exists already", "with --force"]),
    ] {
        let kept = export_to(&path, &["--lang", lang]);
        assert_eq!((kept.code, kept.out.as_str()), (2, ""));
        assert!(
            words.iter().all(|words| kept.err.contains(words)),
            "{}",
            kept.err
        );
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    assert_eq!(export_to(&path, &["--force"]).code, 0);
    assert_eq!(loaded(&path), load::embedded());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_is_no_file_is_refused_and_stays_as_it_is() {
    let (folder, path) = target();
    fs::write(&path, "mine").unwrap();
    let link = folder.path().join("link.ron");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    for (target, words) in [
        (folder.path(), "dit is een map"),
        (Path::new("/dev/full"), "geen gewoon bestand"),
        (Path::new("/dev/null"), "geen gewoon bestand"),
        (&link, "symbolische koppeling"),
        (&folder.path().join("none/uit.ron"), "bestaat niet"),
    ] {
        for force in [&[][..], &["--force"]] {
            let refused = export_to(target, force);
            assert_eq!(
                (refused.code, refused.out.as_str()),
                (2, ""),
                "{}",
                target.display()
            );
            assert!(
                refused.err.starts_with("fout: ") && refused.err.contains(words),
                "{}",
                refused.err
            );
        }
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

/// The size that a file may have stands in for a disk that is full.
#[test]
fn a_write_that_fails_half_way_leaves_nothing() {
    let (folder, path) = target();
    fs::write(&path, "mine").unwrap();
    for name in ["uit.ron", "new.ron"] {
        let mut shell = std::process::Command::new("sh");
        let line = "ulimit -f 8; \"$0\" export --format ron --force -o \"$1\"";
        shell
            .env_clear()
            .env("LC_ALL", "nl_NL.UTF-8")
            .args(["-c", line]);
        let failed = finish(
            shell
                .arg(program().get_program())
                .arg(folder.path().join(name))
                .output()
                .unwrap(),
        );
        assert_eq!(
            (failed.code, failed.out.as_str()),
            (2, ""),
            "{}",
            failed.err
        );
        assert!(
            failed.err.contains(name) && failed.err.contains("groter dan het systeem toestaat"),
            "{}",
            failed.err
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
fn the_format_has_to_be_one_that_there_is() {
    for arguments in [&["export"][..], &["export", "--format", "table"]] {
        for (lang, words) in [
            (
                "nl",
                "kies csv, json, ron, markdown, html, bibtex of csl-json",
            ),
            (
                "en",
                "choose csv, json, ron, markdown, html, bibtex or csl-json",
            ),
        ] {
            let wrong = run(&[arguments, &["--lang", lang]].concat());
            assert_eq!(wrong.code, 2);
            assert!(
                wrong.err.contains("--format") && wrong.err.contains(words),
                "{}",
                wrong.err
            );
        }
    }
}

#[test]
fn hostile_text_is_harmless_and_loads_the_same() {
    let export = on(HOSTILE, &["export", "--format", "ron"]);
    assert_eq!(export.code, 0, "{}", export.err);
    assert_harmless(&export.out);
    assert_eq!(
        load::parse(&export.out).unwrap(),
        loaded(Path::new(HOSTILE))
    );
    let part = on(
        HOSTILE,
        &["export", "\u{1b}[31m\n(", "-zzz", "--format", "ron"],
    );
    assert_harmless(&part.out);
    assert_harmless(&part.err);
    let (_folder, path) = target();
    let named = path.with_file_name("a\u{1b}[31m\u{202e}.ron");
    assert_harmless(&export_to(&named, &[]).out);
    assert_harmless(&export_to(&named, &[]).err);
}
