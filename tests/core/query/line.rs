//! Lines: what they mean, what is wrong with them, how they are printed.

use stedenband::query::{FieldName, highlight::Highlighter, parse::MAX_BYTES};

use super::*;

#[test]
fn what_is_wrong_is_told_with_its_place_and_a_way_out() {
    for (line, at, message) in [
        (
            "x status:verbrokn",
            "verbrokn",
            "onbekende status 'verbrokn': bedoelt u verbroken?",
        ),
        (
            "status:zzz",
            "zzz",
            "onbekende status 'zzz': kies uit actief, sluimerend, verbroken, onbekend",
        ),
        (
            "provnicie:x y",
            "provnicie:x",
            "onbekend veld 'provnicie:': bedoelt u 'provincie:'?",
        ),
        (
            "provincie:noord",
            "noord",
            "'noord' kan bij 'provincie:' meer dan één ding betekenen: Noord-Brabant, Noord-Holland",
        ),
        (
            "thema:hihgtech",
            "hihgtech",
            "onbekend thema 'hihgtech': bedoelt u hightech?",
        ),
        (
            "china:yangzo",
            "yangzo",
            "onbekende Chinese plaats 'yangzo': bedoelt u Yangzhou?",
        ),
        (
            "gemeente:bredaa",
            "bredaa",
            "onbekende gemeente 'bredaa': bedoelt u Breda?",
        ),
        (
            "bron:n",
            "n",
            "'n' kan bij 'bron:' meer dan één ding betekenen: nrc, nrc-2024",
        ),
        ("status: x", "status:", "na 'status:' ontbreekt een waarde"),
        (
            "status:actief,",
            "status:actief,",
            "na 'status:' ontbreekt een waarde",
        ),
        (
            "sinds:2012..2004",
            "2012..2004",
            "2012..2004 loopt achteruit: bedoelt u 2004..2012?",
        ),
        (
            "sinds:..",
            "..",
            "'..' is geen jaartal; schrijf 2014, ..1990, 2004..2012 of 2004.. (van 1800 tot en met 2199)",
        ),
        (
            "sinds:20014",
            "20014",
            "'20014' is geen jaartal; schrijf 2014, ..1990, 2004..2012 of 2004.. (van 1800 tot en met 2199)",
        ),
        (
            "op:gisteren",
            "gisteren",
            "'gisteren' is geen datum; schrijf 2003, 07-2003, 21-07-2003 of 21 juli 2003",
        ),
        (
            "op:2003 op:2004",
            "op:2004",
            "er kan maar één peildatum zijn: laat één datum achter 'op:' staan",
        ),
        (
            "-op:2003",
            "-op:2003",
            "een peildatum kan niet worden uitgesloten: haal het teken voor 'op:' weg",
        ),
        (
            "\"den haag",
            "\"den haag",
            "dit aanhalingsteken wordt niet gesloten",
        ),
        ("- ! -", "- ! -", "hier staat niets om naar te zoeken"),
    ] {
        let error = Query::parse(line, &DATASET).expect_err(line);
        assert_eq!(
            (&line[error.at.clone()], error.message(Lang::Nl).as_str()),
            (at, message),
            "{line}"
        );
        assert_ne!(error.message(Lang::En), error.message(Lang::Nl), "{line}");
    }
}

#[test]
fn while_typing_the_part_that_is_understood_counts_and_the_unfinished_end_is_forgiven() {
    for (line, meant, faults) in [
        ("status:", "", 0),
        ("breda status:", "breda", 0),
        ("status: breda", "breda", 1),
        ("status:v", "", 0),
        ("provincie:g", "", 0),
        ("provincie:noord", "", 1),
        ("status:verb", "status:verbroken", 0),
        ("status:actief,", "status:actief", 0),
        ("status:qqq,actief x", "status:actief x", 1),
        ("status:qqq", "", 1),
        ("stat:x", "", 1),
        ("gemeente:\"den h", "gemeente:\"den h\"", 0),
        ("\"den h", "\"den h\"", 0),
        ("\"", "", 0),
        ("-", "", 0),
        ("sinds:20", "", 0),
        ("sinds:2004..20", "", 0),
        ("sinds:20 x", "x", 1),
        ("op:2003-", "", 0),
        ("op:2003 op:2004", "op:2003", 1),
        ("http:", "http", 0),
        ("breda -", "breda", 0),
        ("breda - ", "breda", 1),
        ("breda niet", "breda", 0),
        ("breda niet wuhan", "breda", 1),
        ("niet status:verbroken", "", 1),
        ("breda of", "breda of", 0),
        ("status:-", "", 0),
        ("status:-v", "", 1),
        ("op:21 ju", "", 0),
        ("op:21 juli 20", "", 0),
        ("op:21 juli 2021", "op:2021-07-21", 0),
        ("http://x", "http://x", 0),
    ] {
        let (query, errors) = Query::parse_lenient(line, &DATASET);
        assert_eq!(
            (query.to_string().as_str(), errors.len()),
            (meant, faults),
            "{line}: {errors:?}"
        );
    }
}

#[test]
fn too_long_a_line_is_refused_and_its_begin_is_used_while_typing() {
    let line = "é ".repeat(50_000);
    assert_eq!(
        Query::parse(&line, &DATASET).unwrap_err().at,
        4095..line.len()
    );
    assert!(Query::parse_lenient(&line, &DATASET).0.terms.len() > 1000);
    // Each of these prints as a longer one.
    let grows = "thema:wat ".repeat(MAX_BYTES / 10);
    assert!(grows.len() <= MAX_BYTES && Query::parse(&grows, &DATASET).is_err());
}

#[test]
fn what_is_printed_parses_back_to_the_same_query() {
    let mut chance = Chance(2026);
    let mut parsed = 0;
    for round in 0..10_000 {
        let line = if round % 2 == 0 {
            chance.line()
        } else {
            chance.good_line()
        };
        let (lenient, _) = Query::parse_lenient(&line, &DATASET);
        let queries = Query::parse(&line, &DATASET).into_iter().chain([lenient]);
        for query in queries.filter(|query| !query.is_empty()) {
            let printed = query.to_string();
            assert_eq!(
                Query::parse(&printed, &DATASET),
                Ok(query),
                "{line:?} printed as {printed:?}"
            );
            parsed += 1;
        }
    }
    assert!(
        parsed > 5_000,
        "the generator should make good lines: {parsed}"
    );
}

#[test]
fn no_line_whatever_makes_it_panic() {
    let mut chance = Chance(7);
    for _ in 0..1_000 {
        let line = chance.line();
        let (query, errors) = Query::parse_lenient(&line, &DATASET);
        assert!(
            errors
                .iter()
                .all(|error| line.get(error.at.clone()).is_some()),
            "{line:?} {errors:?}"
        );
        if let Ok(strict) = Query::parse(&line, &DATASET) {
            assert_eq!((&query, &errors[..]), (&strict, &[][..]), "{line:?}");
        }
        let tie_states = tie_states(&query);
        let hits = find(&query, &DATASET, &INDEX, &tie_states);
        assert!(hits.len() <= EVERY_TIE);
        let highlighter = Highlighter::new(&query, &INDEX);
        for text in [line.as_str(), "Súdwest-Fryslân’s xi’an 武汉"] {
            let spans = highlighter.spans(text);
            assert!(
                spans
                    .iter()
                    .all(|span| !span.is_empty() && text.get(span.clone()).is_some()),
                "{line:?}"
            );
            assert!(
                spans.windows(2).all(|pair| pair[0].end < pair[1].start),
                "{line:?}"
            );
        }
        for cursor in 0..=line.len() + 1 {
            for completion in complete(&line, cursor, &tie_states, Lang::En) {
                assert!(line.get(completion.replaces).is_some(), "{line:?} {cursor}");
            }
        }
    }
}

#[test]
fn the_words_of_a_shell_are_terms() {
    let query = |args: &[&str]| {
        let args: Vec<String> = args.iter().map(|&arg| arg.to_owned()).collect();
        Query::from_args(&args, &DATASET).map(|query| query.to_string())
    };
    assert_eq!(query(&[]).unwrap(), "");
    assert_eq!(
        query(&["den haag", "-status:act"]).unwrap(),
        "den haag -status:actief"
    );
    assert_eq!(
        query(&["gemeente:den haag", "provincie:zuid holland"]).unwrap(),
        "gemeente:\"den haag\" provincie:Zuid-Holland"
    );
    assert_eq!(
        query(&["provincie:brabant wuhan"]).unwrap(),
        "provincie:Noord-Brabant wuhan"
    );
    assert!(query(&["breda", "status:x y"]).is_err());
}

#[test]
fn the_bare_words_can_be_had_alone() {
    let query = parse("status:actief breda -\"x y\" op:2003");
    assert_eq!(query.text(), "breda -\"x y\"");
    assert_eq!(query.terms[3].field(), Some(FieldName::AsOf));
    let mut cleared = query.clone();
    cleared
        .terms
        .retain(|term| term.field() != Some(FieldName::Status));
    assert_eq!(cleared.to_string(), "breda -\"x y\" op:2003");
}
