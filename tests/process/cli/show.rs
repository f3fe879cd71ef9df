//! `stedenband show`.

use super::{ids, small};

#[test]
fn a_tie_is_found_by_id_by_every_name_and_by_both() {
    for words in [
        &["arnhem-wuhan"][..],
        &["ARNHEM-WUHAN"],
        &["arnhem"],
        &["Wuhan"],
        &["武汉"],
        &["Arnhem", "–", "Wuhan"],
        &["Arnhem Wuhan"],
    ] {
        let run = small(&[&["show", "--format", "json"], words].concat());
        assert_eq!(ids(&run), ["arnhem-wuhan"], "{words:?} {}", run.err);
    }
}

#[test]
fn several_ids_show_several_ties_in_their_order() {
    let run = small(&["show", "zwolle-yingkou", "arnhem-wuhan", "--format", "json"]);
    assert_eq!(ids(&run), ["zwolle-yingkou", "arnhem-wuhan"]);
}

#[test]
fn what_is_no_name_is_a_query() {
    let run = small(&["show", "status:verbroken", "--format", "json"]);
    assert_eq!(ids(&run), ["arnhem-wuhan"]);
}

#[test]
fn plain_tells_one_fact_a_line_with_source_place_and_quotation() {
    let run = small(&["show", "arnhem-wuhan"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let lines: Vec<&str> = run.out.lines().collect();
    for line in [
        "status: verbroken (2021)",
        "thema's: water en milieu, hightech en halfgeleiders",
        "status: verbroken (2021); NRC, 8 mei 2023, alinea 3: “who broke with the Chinese city of Wuhan in 2021”",
        "reden van beëindiging: mensenrechten (21 juli 2021); NRC, 8 mei 2023: “We must respect the principles”",
        "opmerking: Zegt de burgemeester.",
        "thema: water en milieu (1995 – 2012); Clingendael, december 2022: “waterbeheer”",
    ] {
        assert!(lines.contains(&line), "{line}\nis not in\n{}", run.out);
    }
}

#[test]
fn a_page_is_wrapped_and_grouped_and_tells_the_date_in_force() {
    use unicode_width::UnicodeWidthStr as _;
    let run = small(&[
        "show", "breda", "--format", "table", "--asof", "2024-02", "--lang", "en",
    ]);
    assert!(
        run.out.starts_with("as of: 29 February 2024\n"),
        "{}",
        run.out
    );
    assert!(
        run.out.lines().all(|line| line.width() <= 80),
        "{}",
        run.out
    );
    for text in [
        "● active (1 January 2022) · begun before 2007 · contested · was being\nreconsidered (reported 8 May 2023)",
        "\nStatus and reasons\n  was being reconsidered (reported 8 May 2023)\n",
        "contested (start): The start differs (NRC; Clingendael)",
        "\n  active (1 January 2022)\n    “actief”\n    – Clingendael, December 2022\n",
    ] {
        assert!(run.out.contains(text), "{text}\nis not in\n{}", run.out);
    }
}

#[test]
fn an_unknown_name_gets_the_nearest_ones() {
    let run = small(&["show", "arnxex-wuhan"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(
        run.err.contains("Geen band gevonden voor: arnxex-wuhan"),
        "{}",
        run.err
    );
    assert!(
        run.err
            .contains("Bedoelt u:\n  arnhem-wuhan  Arnhem – Wuhan 武汉"),
        "{}",
        run.err
    );
    let nowhere = small(&["show", "zzzzqqqq", "--lang", "en", "--format", "json"]);
    assert_eq!((nowhere.code, ids(&nowhere).len()), (1, 0));
    assert!(
        nowhere.err.contains("No tie found for: zzzzqqqq") && !nowhere.err.contains("mean"),
        "{}",
        nowhere.err
    );
}

#[test]
fn a_tie_that_had_not_begun_is_said_not_to_have_existed() {
    let run = small(&["show", "arnhem-wuhan", "--asof", "1998"]);
    assert_eq!(
        (run.code, run.err.trim_end()),
        (
            1,
            "Arnhem – Wuhan 武汉 bestond nog niet op 31 december 1998."
        )
    );
}

#[test]
fn the_sources_are_listed_with_what_they_say() {
    let run = small(&["sources"]);
    assert!(
        run.out
            .contains("nrc: NRC, 8 mei 2023, Sister cities, nieuwsmedium, Engels, 11 vermeldingen"),
        "{}",
        run.out
    );
    let json = small(&["sources", "--format", "json"]);
    let sources: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(sources[2]["id"], "undated");
    assert_eq!(
        sources[2]["words"], "quoted",
        "the usual is told too, though a file leaves it out"
    );
    assert!(
        sources[2].as_object().unwrap().contains_key("published")
            && sources[2]["published"].is_null()
    );
}

#[test]
fn an_id_that_looks_like_an_option_is_shown_by_the_command_that_the_dashboard_copies() {
    use stedenband::export::clipboard_text::{CliContext, command};
    let small = std::fs::read_to_string(super::SMALL).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for id in ["--help", "-rf", "-h", "--lang=en", "--", "-V"] {
        let data = folder.path().join("own.ron");
        std::fs::write(&data, small.replace("arnhem-wuhan", id)).unwrap();
        let line = command(
            &id.into(),
            None,
            &CliContext {
                data: Some(data.clone()),
                ..CliContext::default()
            },
        );
        let mut shell = std::process::Command::new("sh");
        let line = line.replacen("stedenband", "\"$0\"", 1);
        shell
            .args(["-c", &line, env!("CARGO_BIN_EXE_stedenband")])
            .env_clear()
            .env("LC_ALL", "nl_NL.UTF-8");
        let shown = super::finish(shell.output().unwrap());
        assert_eq!((shown.code, shown.err.as_str()), (0, ""), "{line}");
        assert!(shown.out.contains("145.000 euro"), "{line}\n{}", shown.out);
    }
}
