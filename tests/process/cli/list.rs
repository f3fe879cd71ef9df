//! `stedenband list`.

use std::io::Write as _;

use serde_json::Value;

use super::{ids, on, run, small};

#[test]
fn json_has_the_documented_keys_in_the_documented_order() {
    let run = small(&["list", "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let line = run.out.lines().nth(1).unwrap();
    let mut rest = line;
    for start in [
        r#"{"id":"arnhem-wuhan","#,
        r#""dutch":{"name":"Arnhem","level":"gemeente","province":"Gelderland","#,
        r#""ids":{"wikidata":null,"geonames":null,"cbs":null,"iso":null},"formerly":[]},"#,
        r#""chinese":{"name":"Wuhan","zh":"武汉","level":"stad","province":"Hubei","#,
        r#""ids":{"wikidata":null,"geonames":null,"gb2260":null,"iso":null},"formerly":[]},"#,
        r#""status":"verbroken","status_on":"2021","contested":false,"reconsidering":false,"#,
        r#""since":"1999","themes":["water-milieu","hightech"],"sources":["clingendael","nrc"],"#,
        r#""statements":[{"says":"status","value":"verbroken","on":"2021","source":"nrc","quote":"who broke"#,
    ] {
        rest = rest
            .strip_prefix(start)
            .unwrap_or_else(|| panic!("{start}\nis not the start of\n{rest}"));
    }
    assert!(rest.contains(r#""where":"alinea 3""#), "{rest}");
}

#[test]
fn json_is_null_where_nothing_is_known() {
    let run = small(&["list", "--format", "json"]);
    let records: Value = serde_json::from_str(&run.out).unwrap();
    let unnamed = &records[2];
    assert_eq!(unnamed["id"], "provincie-groningen-onbenoemd");
    for key in ["name", "zh", "level", "province"] {
        assert_eq!(unnamed["chinese"][key], Value::Null, "{key}");
    }
    for key in ["status_on", "since", "kind", "lapsed", "note"] {
        assert_eq!(unnamed[key], Value::Null, "{key}");
    }
    assert_eq!(unnamed["newest_evidence"], "2023-05-08");
    // No day is told of a page, and nothing newer than 2003.
    let zwolle = &records[3];
    assert_eq!(
        (&zwolle["id"], &zwolle["newest_evidence"]),
        (&"zwolle-yingkou".into(), &"2003".into())
    );
    assert_eq!(zwolle["evidence_old"], true);
    for record in records.as_array().unwrap() {
        for statement in record["statements"].as_array().unwrap() {
            for key in ["says", "value", "on", "source", "quote", "where"] {
                assert!(statement.get(key).is_some(), "{key} in {statement}");
            }
        }
    }
}

#[test]
fn json_values_have_the_shape_of_what_is_said() {
    let run = small(&["list", "--format", "json"]);
    let records: Value = serde_json::from_str(&run.out).unwrap();
    let value = |says: &str| {
        let statements = records
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|record| record["statements"].as_array().unwrap());
        statements
            .into_iter()
            .find(|statement| statement["says"] == says)
            .unwrap()["value"]
            .clone()
    };
    for (says, expected) in [
        ("since", r#""1999""#),
        ("first_contact", r#""1980""#),
        ("since_unclear", "null"),
        ("status", r#""verbroken""#),
        ("reconsidering", "null"),
        ("theme", r#""water-milieu""#),
        ("kind", r#""zusterstad""#),
        ("partner", r#"{"nl":"Een provincie.","en":"A province."}"#),
        (
            "event",
            r#"{"nl":"De raad stemde.","en":"The council voted."}"#,
        ),
        ("reason", r#"{"stage":"einde","why":"mensenrechten"}"#),
        (
            "cost",
            r#"{"nl":"145.000 euro","en":"145,000 euros","eur":145000,"per":"all"}"#,
        ),
    ] {
        assert_eq!(
            value(says),
            serde_json::from_str::<Value>(expected).unwrap(),
            "{says}"
        );
    }
}

#[test]
fn json_speaks_the_words_of_the_dataset_in_every_language() {
    let (nl, en) = (
        small(&["list", "--format", "json"]),
        small(&["list", "--format", "json", "--lang", "en"]),
    );
    assert_eq!(nl.out, en.out);
}

#[test]
fn a_pipe_gets_one_plain_line_a_tie() {
    let run = small(&["list"]);
    assert_eq!(
        run.out.lines().collect::<Vec<_>>(),
        [
            "Arnhem (gemeente, Gelderland) – Wuhan 武汉 (stad, Hubei): verbroken (2021), sinds 1999",
            "Breda (gemeente, Noord-Brabant) – Yangzhou 扬州 (stad, Jiangsu): actief (1 januari 2022), begonnen vóór 2007, bronnen oneens, werd heroverwogen (gemeld 8 mei 2023)",
            "Groningen (provincie) – (ongenoemd): onbekend, begin onduidelijk",
            "Zwolle (gemeente, Overijssel) – Yingkou (stad, Liaoning): onbekend (laatst bekend: sluimerend, 2003), begin onbekend",
        ]
    );
    assert_eq!(small(&["list", "--plain"]).out, run.out);
}

#[test]
fn english_is_english_throughout() {
    let run = small(&["list", "--lang", "en"]);
    assert_eq!(
        run.out.lines().nth(1).unwrap(),
        "Breda (municipality, Noord-Brabant) – Yangzhou 扬州 (city, Jiangsu): active (1 January 2022), begun before 2007, contested, was being reconsidered (reported 8 May 2023)"
    );
    assert!(
        run.out
            .contains("Groningen (province) – (unnamed): unknown, start unclear"),
        "{}",
        run.out
    );
}

#[test]
fn a_table_has_straight_columns_also_beside_chinese() {
    use unicode_width::UnicodeWidthStr as _;
    let run = small(&["list", "--format", "table"]);
    let column = |line: &str, text: &str| line[..line.find(text).unwrap()].width();
    let lines: Vec<&str> = run.out.lines().collect();
    let province = lines[0]
        .rfind("Provincie")
        .map(|at| lines[0][..at].width())
        .unwrap();
    assert_eq!(column(lines[1], "Hubei"), province, "{}", run.out);
    assert_eq!(column(lines[4], "Liaoning"), province, "{}", run.out);
    assert!(lines[1].starts_with("✗ verbroken  2021"), "{}", lines[1]);
    assert!(lines.iter().all(|line| !line.ends_with(' ')));
}

#[test]
fn colour_comes_only_when_it_is_forced_on_a_pipe() {
    use super::{SMALL, finish, program};
    let run = |name: &str, value: &str| {
        let mut command = program();
        command
            .args(["list", "--format", "table", "--data", SMALL])
            .env(name, value)
            .env("TERM", "xterm");
        finish(command.output().unwrap()).out
    };
    assert!(!run("NO_COLOR", "").contains('\u{1b}'));
    assert!(!run("CLICOLOR_FORCE", "0").contains('\u{1b}'));
    assert!(run("CLICOLOR_FORCE", "1").contains("\u{1b}[31m✗ verbroken\u{1b}[0m"));
}

#[test]
fn nothing_found_is_exit_code_one_with_a_message_and_an_empty_array() {
    let nl = small(&["list", "zzzzqqqq"]);
    assert_eq!((nl.code, nl.out.as_str()), (1, ""));
    assert!(
        nl.err.contains("Geen banden gevonden") && nl.err.contains("zzzzqqqq"),
        "{}",
        nl.err
    );
    let en = small(&["list", "zzzzqqqq", "--lang", "en", "--format", "json"]);
    assert_eq!((en.code, ids(&en).len()), (1, 0));
    assert!(en.err.contains("No ties found"), "{}", en.err);
}

#[test]
fn a_query_filters_and_a_leading_hyphen_negates() {
    let severed = small(&["list", "status:verbroken", "--format", "json"]);
    assert_eq!(ids(&severed), ["arnhem-wuhan"]);
    let others = small(&["list", "-status:verbroken", "--format", "json"]);
    assert_eq!(
        ids(&others),
        [
            "breda-yangzhou",
            "provincie-groningen-onbenoemd",
            "zwolle-yingkou"
        ]
    );
    let both = small(&[
        "list",
        "--format",
        "json",
        "--",
        "-status:verbroken",
        "-zwolle",
    ]);
    assert_eq!(
        ids(&both),
        ["breda-yangzhou", "provincie-groningen-onbenoemd"]
    );
}

#[test]
fn the_date_in_force_changes_the_status_and_leaves_out_what_had_not_begun() {
    for arguments in [
        ["list", "--asof", "1998", "--format", "json"],
        ["list", "op:1998", "--lang", "nl", "--format=json"],
    ] {
        let before = small(&arguments);
        assert!(
            !ids(&before).contains(&"arnhem-wuhan".to_owned()),
            "{arguments:?}"
        );
    }
    let then = small(&["list", "--asof", "2003", "arnhem"]);
    assert!(
        then.out
            .contains("Wuhan 武汉 (stad, Hubei): onbekend, sinds 1999"),
        "{}",
        then.out
    );
    let query_first = small(&["list", "--asof", "1998", "op:2003", "--format", "json"]);
    assert!(ids(&query_first).contains(&"arnhem-wuhan".to_owned()));
}

#[test]
fn the_embedded_dataset_is_listed_without_any_option() {
    let all = run(&["list"]);
    assert_eq!(all.code, 0);
    assert!(
        all.out.lines().any(|line| line.contains("Wuhan 武汉")),
        "{}",
        all.out
    );
}

#[test]
fn words_that_are_left_out_are_told_on_standard_error() {
    for (arguments, told) in [
        (
            &["list", "de", "band", "van", "arnhem"][..],
            "niet op gezocht: de, van",
        ),
        (
            &["list", "the", "tie", "of", "arnhem", "--lang", "en"],
            "not searched for: the, of",
        ),
        (
            &["export", "het", "arnhem", "--format", "json"],
            "niet op gezocht: het",
        ),
        (&["show", "de", "arnhem"], "niet op gezocht: de"),
    ] {
        let run = run(arguments);
        assert!(
            run.err.lines().any(|line| line == told),
            "{arguments:?}: {}",
            run.err
        );
        assert!(!run.out.contains(told));
    }
    assert_eq!(run(&["list", "arnhem"]).err, "");
}

#[test]
fn a_municipality_that_no_source_names_gets_that_answer() {
    for (words, name) in [
        (&["Ede"][..], "Ede"),
        (&["best"], "Best"),
        (&["gemeente:leiden"], "Leiden"),
        (&["bergen op zoom", "status:actief"], "Bergen op Zoom"),
        (&["wuhan", "'t zandt"], "'t Zandt"),
    ] {
        for (lang, told) in [
            ("nl", format!("Geen bron noemt {name}.")),
            ("en", format!("No source names {name}.")),
        ] {
            let run = run(&[&["list", "--lang", lang], words].concat());
            assert_eq!((run.code, run.out.as_str()), (1, ""), "{words:?}");
            assert!(
                run.err.lines().any(|line| line == told),
                "{words:?}: {}",
                run.err
            );
        }
    }
}

/// Amstelveen stands in totals of Clingendael, SEIPA is a term, Aagtekerke is now in Veere, and 32 is what
/// Follow the Money counts.
#[test]
fn what_has_no_tie_leads_to_where_it_stands() {
    for (words, lines, without) in [
        (
            &["amstelveen"][..],
            &[
                "Amstelveen heeft hier geen band.",
                "telt 32 gemeenten, hier staan er",
                "Huawei",
            ][..],
            "Geen bron noemt",
        ),
        (
            &["nijmegen"],
            &[
                "Geen bron noemt Nijmegen.",
                "telt 32 gemeenten, hier staan er",
            ],
            "begrip",
        ),
        (
            &["aagtekerke"],
            &["Aagtekerke is nu een deel van Veere."],
            "Veere staat er wel bij",
        ),
        (&["SEIPA"], &["SEIPA: "], "Bedoelt u"),
        (&["shanxi"], &["Bedoelt u Shaanxi?"], "Shanxi: "),
    ] {
        let run = run(&[&["list", "--lang", "nl"], words].concat());
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{words:?}");
        for line in lines {
            assert!(run.err.contains(line), "{words:?}: {line}\n{}", run.err);
        }
        assert!(!run.err.contains(without), "{words:?}: {}", run.err);
    }
}

#[test]
fn other_words_and_names_alike_are_told_where_ties_are_found() {
    for (word, told) in [
        ("halfgeleider", "halfgeleider: ook chip, semiconductor"),
        ("human rights", "human rights: ook mensenrechten"),
        ("geffen", "Geffen: sinds 2015 deel van Oss"),
        ("eerste", "eerste: sorteren kan in het dashboard"),
        ("hubei", "Bedoelt u Hebei?"),
        (
            "UFWD",
            "UFWD: Het orgaan van de Chinese partij dat onder meer buitenlandse staten en bedrijven moet beïnvloeden.",
        ),
        ("changzhou", "Bedoelt u Hangzhou, Zhangzhou?"),
    ] {
        let run = run(&["list", word, "--lang", "nl"]);
        assert_eq!((run.code, run.err.trim_end()), (0, told), "{word}");
    }
}

#[test]
fn a_date_is_understood_as_it_stands_on_the_screen() {
    let expected = small(&["list", "--asof", "2003-07-21"]).out;
    for date in [
        "21 juli 2003",
        "21 July 2003",
        "2003/7/21",
        "21-7-2003",
        "2003–07–21",
    ] {
        assert_eq!(small(&["list", "--asof", date]).out, expected, "{date}");
        assert_eq!(
            small(&["list", &format!("op:{date}")]).out,
            expected,
            "{date}"
        );
    }
    assert_eq!(small(&["list", "op:21", "juli", "2003"]).out, expected);
}

/// The width in a format string is 16 bits; a text may be longer.
#[test]
fn a_table_takes_names_of_any_length() {
    let long = |length: usize| "x".repeat(length);
    let wide = "武".repeat(33_000);
    for (dutch, chinese, id) in [
        (long(65_543), "Wuhan".to_owned(), "a".to_owned()),
        ("A".to_owned(), long(90_000), "a".to_owned()),
        ("A".to_owned(), wide, "a".to_owned()),
        // Each fits, and the blanks below both do not.
        (long(40_000), long(40_000), "a".to_owned()),
        ("A".to_owned(), "Wuhan".to_owned(), long(70_000)),
    ] {
        let tie = |id: &str, dutch: &str, chinese: &str| {
            let chinese = if chinese.is_empty() {
                String::new()
            } else {
                format!("chinese:(name:\"{chinese}\"),")
            };
            format!(
                "(id:\"{id}\",dutch:(name:\"{dutch}\",level:gemeente,province:Utrecht),{chinese}\
                 statements:[(says:since(\"1999\"),source:\"k\",quote:\"q\")])"
            )
        };
        let (first, second) = (tie(&id, &dutch, &chinese), tie("z", "Z", ""));
        let mut file = tempfile::NamedTempFile::new().unwrap();
        write!(
            file,
            "(format:1,title:\"T\",edition:\"2026\",themes:[],ties:[{first},{second}],\
             sources:[(id:\"k\",title:\"T\",publisher:\"K\",lang:nl,kind:newspaper)])"
        )
        .unwrap();
        for lang in ["nl", "en"] {
            let run = on(file.path(), &["list", "--format", "table", "--lang", lang]);
            assert_eq!((run.code, run.err.as_str()), (0, ""));
            assert!(
                run.out.contains(&dutch) && run.out.contains(&chinese) && run.out.contains(&id)
            );
            let starts: Vec<usize> = run
                .out
                .lines()
                .skip(1)
                .map(|line| column(line, "1999"))
                .collect();
            assert!(
                matches!(starts[..], [one, other] if one == other),
                "{starts:?}"
            );
        }
    }
}

/// The column, by display width, that `word` starts in.
fn column(line: &str, word: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(&line[..line.find(word).unwrap()])
}

#[test]
fn what_is_no_tie_is_listed_last() {
    for words in [&[][..], &["niveau:gemeente"], &["--", "-wuhan"]] {
        let listed = ids(&run(&[&["list", "--format", "json"], words].concat()));
        let uncounted = [
            "amsterdam-shanghai",
            "brielle-qiqihar",
            "brielle-chongzuo",
            "goes-yangzhou",
            "groningen-shanghai",
            "groningen-yantai",
            "leeuwarden-liyang",
            "leeuwarden-changsha",
            "rotterdam-chengdu",
            "sittard-geleen-maoming",
            "valkenburg-aan-de-geul-chengdu",
            "provincie-zeeland-yangzhou",
            "den-haag-onbenoemd",
            "lansingerland-onbenoemd",
        ];
        let mut uncounted = uncounted.to_vec();
        uncounted.retain(|id| words != ["niveau:gemeente"] || !id.starts_with("provincie-"));
        let (ties, others) = listed.split_at(listed.len() - uncounted.len());
        assert_eq!(others, uncounted, "{words:?}");
        assert!(
            ties.iter().all(|id| !uncounted.contains(&id.as_str())),
            "{words:?}"
        );
    }
}

#[test]
fn a_source_and_a_status_apart_are_told_to_be_so() {
    for (args, told) in [
        (
            ["list", "bron:nrc", "status:verbroken", "--lang=nl"],
            "status: en bron: staan los van elkaar; wat de bron zegt: bron:nrc/verbroken\n",
        ),
        (
            ["list", "source:nrc", "status:ended", "--lang=en"],
            "status: and source: are two separate things; what the source says: source:nrc/ended\n",
        ),
        (["list", "bron:nrc/verbroken", "breda", "--lang=nl"], ""),
    ] {
        assert_eq!(run(&args).err, told);
    }
}
