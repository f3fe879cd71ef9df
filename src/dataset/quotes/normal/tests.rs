use super::*;

fn normal(text: &str) -> String {
    normalise(text).text
}

#[test]
fn what_the_conversion_added_is_dropped_and_nothing_else() {
    for (text, expected) in [
        ("een  regel\r\nen\u{a0}\tnog  een ", "een regel en nog een"),
        (
            "de **Deng** en *joint ventures*",
            "de Deng en joint ventures",
        ),
        (
            "_nadruk_ en __meer__, maar clingendael_institute",
            "nadruk en meer, maar clingendael_institute",
        ),
        (
            r"clingendael\_institute, \(silo\), @sharon\\_dijkma",
            "clingendael_institute, (silo), @sharon_dijkma",
        ),
        (
            "banden.<sup>2</sup> Hierbij<sup>3, 4</sup>",
            "banden. Hierbij",
        ),
        (
            "<sup>nooit gesloten en <sup>5</sup> daarna",
            "<sup>nooit gesloten en daarna",
        ),
        (
            "zie [de website](https://a.nl/x_y*z) en [hier](#).",
            "zie de website en hier.",
        ),
        (
            "([F.N.-Pieke.pdf](#) ([leidenasiacentre.nl](#)))",
            "(F.N.-Pieke.pdf (leidenasiacentre.nl))",
        ),
        (
            r#""[Brand China \(淡色中国\)](#)," 2007"#,
            r#""Brand China (淡色中国)," 2007"#,
        ),
        (
            "‘[de stedenband] (zie boven) geeft",
            "‘[de stedenband] (zie boven) geeft",
        ),
        ("het management\n\n---\n\nvan", "het management van"),
        (
            "1954 - 1978 --- streepjes in de regel",
            "1954 - 1978 --- streepjes in de regel",
        ),
        ("cafe\u{301}", "café"),
        ("1999\n\nFriesland", "1999 Friesland"),
        ("", ""),
        (" \n", ""),
    ] {
        assert_eq!(normal(text), expected, "{text:?}");
    }
}

#[test]
fn normalising_twice_changes_nothing() {
    let alphabet: Vec<&str> =
        "a|b|é|\u{301}|ᄀ|ᅡ| |\n|*|_|\\|<sup>|</sup>|<|[|]|(|)|](x)|---|-|1|。|\u{a0}"
            .split('|')
            .collect();
    // A linear congruential generator (Knuth, MMIX) is enough to mix some marks, and is the same every time.
    let mut seed = 7_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push_str(alphabet[usize::try_from(seed >> 33).unwrap() % alphabet.len()]);
        }
        let once = normal(&text);
        assert_eq!(normal(&once), once, "{text:?}");
    }
}

#[test]
fn a_quotation_is_found_across_marks_and_lines_and_leads_back_to_its_passage() {
    let text = "Kop\n\nIn **1994** werd de\nband [gesmeed](#).<sup>3</sup> Dat was cafe\u{301}.";
    let normal = normalise(text);
    for (quotation, passage) in [
        (
            "In 1994 werd de band gesmeed.",
            "In **1994** werd de\nband [gesmeed](#).",
        ),
        ("gesmeed. Dat", "gesmeed](#).<sup>3</sup> Dat"),
        ("Kop", "Kop"),
        ("café", "cafe\u{301}"),
        ("was café.", "was cafe\u{301}."),
    ] {
        let found = normal
            .find(&normalise(quotation))
            .unwrap_or_else(|| panic!("{quotation}"));
        assert_eq!(&text[normal.in_original(text, &found)], passage);
    }
}

#[test]
fn only_whole_words_and_the_very_letters_match() {
    let text = normalise("interactieve steden, 1994; De stad: ‘actief’. Band-en");
    for (quotation, found) in [
        ("actief", true),
        ("actie", false),
        ("stad", true),
        ("sted", false),
        ("199", false),
        ("de stad", false),
        ("'actief'", false),
        ("steden, 1994", true),
        ("", false),
    ] {
        assert_eq!(
            text.find(&normalise(quotation)).is_some(),
            found,
            "{quotation}"
        );
    }
}

#[test]
fn hostile_text_takes_bounded_time() {
    let start = std::time::Instant::now();
    for piece in ["[", "<sup>", "](", "\\", "_", "[a](", "\u{301}", "<sup>1"] {
        let _ = normalise(&piece.repeat(100_000));
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
