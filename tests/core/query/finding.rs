//! Which ties a query finds, and which come first.

use super::*;

fn assert_found(cases: &[(&str, &[&str])]) {
    for (line, expected) in cases {
        assert_eq!(found(line), *expected, "{line}");
    }
}

#[test]
fn a_field_finds_by_what_the_statements_say() {
    assert_found(&[
        (
            "provincie:brabant",
            &["breda", "eindhoven", "den-bosch", "provincie-noord-brabant"],
        ),
        ("province:fryslan", &["sudwest-fryslan"]),
        ("provincie:limburg,gelderland", &["arnhem", "venlo"]),
        ("status:verbroken", &["arnhem", "breda"]),
        ("STATUS:Severed", &["arnhem", "breda"]),
        (
            "status:act -niveau:province",
            &["eindhoven", "sudwest-fryslan", "rotterdam"],
        ),
        ("thema:hightech", &["eindhoven", "provincie-noord-brabant"]),
        (
            "theme:semiconductors",
            &["eindhoven", "provincie-noord-brabant"],
        ),
        ("thema:water", &["arnhem", "sudwest-fryslan"]),
        (
            "niveau:provincie",
            &["provincie-groningen", "provincie-noord-brabant"],
        ),
        ("gemeente:groningen", &["groningen"]),
        ("gemeente:\"den haag\"", &["den-haag"]),
        ("gemeente:denhaag", &["den-haag"]),
        ("municipality:hague,breda", &["breda", "den-haag"]),
        ("gemeente:maastricht", &[]),
        ("soort:intentie,mou", &["den-haag", "venlo"]),
        ("kind:friendship", &["breda"]),
        ("china:wuhan", &["arnhem"]),
        (
            "china:jiangsu",
            &[
                "breda",
                "eindhoven",
                "den-haag",
                "provincie-noord-brabant",
                "venlo",
            ],
        ),
        (
            "china:武汉,江苏",
            &[
                "arnhem",
                "breda",
                "eindhoven",
                "den-haag",
                "provincie-noord-brabant",
                "venlo",
            ],
        ),
        ("bron:arnhem", &["arnhem"]),
        ("bron:nrc", &["arnhem", "breda", "eindhoven"]),
        ("source:follow thema:haven", &[]),
        ("reden:mensenrechten", &["arnhem"]),
        ("reason:security", &["eindhoven"]),
        ("is:betwist", &["groningen", "capelle-aan-den-ijssel"]),
        ("is:reconsidering,unnamed", &["eindhoven", "den-bosch"]),
    ]);
}

#[test]
fn a_start_is_found_by_every_year_that_it_may_lie_in() {
    assert_found(&[
        ("sinds:2014", &["sudwest-fryslan"]),
        ("sinds:..1990", &["eindhoven", "groningen", "rotterdam"]),
        (
            "since:2004..2010",
            &["breda", "den-haag", "groningen", "capelle-aan-den-ijssel"],
        ),
        ("sinds:2004-2010 -sinds:..2006", &["breda", "den-haag"]),
        ("sinds:2016..", &["provincie-groningen"]),
        (
            "sinds:1999,2016",
            &["arnhem", "groningen", "provincie-groningen"],
        ),
    ]);
}

#[test]
fn an_era_is_found_by_the_dates_of_statements() {
    assert_found(&[
        ("periode:deng", &["eindhoven", "rotterdam"]),
        ("period:jiang", &["arnhem", "provincie-noord-brabant"]),
        (
            "periode:harmonie",
            &[
                "breda",
                "eindhoven",
                "den-haag",
                "groningen",
                "capelle-aan-den-ijssel",
            ],
        ),
        ("periode:xi thema:logistiek", &["rotterdam"]),
        (
            "periode:xi -thema:logistiek niveau:gemeente provincie:limburg",
            &["venlo"],
        ),
    ]);
}

#[test]
fn a_date_shows_what_was_known_then() {
    assert_eq!(
        parse("op:2003 status:actief").as_of(),
        Some("2003".parse().unwrap())
    );
    assert_found(&[
        ("op:2003 status:actief", &["arnhem"]),
        ("peildatum:1990", &["eindhoven", "rotterdam"]),
    ]);
}

#[test]
fn words_find_names_however_they_are_written() {
    assert_found(&[
        ("sudwest", &["sudwest-fryslan"]),
        ("xian", &["groningen"]),
        ("XI’AN", &["groningen"]),
        ("s-gravenhage", &["den-haag"]),
        ("sgravenhage", &["den-haag"]),
        (
            "noord brabant",
            &["breda", "eindhoven", "den-bosch", "provincie-noord-brabant"],
        ),
        (
            "noord-brabant",
            &["breda", "eindhoven", "den-bosch", "provincie-noord-brabant"],
        ),
        ("ijssel", &["capelle-aan-den-ijssel"]),
        ("扬州", &["breda"]),
        ("湖北", &["arnhem"]),
        ("breda", &["breda"]),
        ("yangzo", &["breda"]),
        ("gronigen", &["groningen", "provincie-groningen"]),
        ("eindhofen", &["eindhoven"]),
        ("Arnhem – Wuhan", &["arnhem"]),
        ("wuh", &["arnhem", "provincie-noord-brabant"]),
        ("hag", &["den-haag"]),
        ("scheepvaart", &["rotterdam"]),
        ("xqzw", &[]),
    ]);
}

#[test]
fn words_find_texts_as_they_stand() {
    assert_found(&[
        ("oeigoer", &["arnhem"]),
        ("oeigr", &[]),
        ("motie", &["breda"]),
        ("mayor", &["den-haag"]),
        ("verbroken", &["arnhem", "breda"]),
        ("ended brabant", &["breda"]),
        (
            "zusterstad",
            &[
                "arnhem",
                "eindhoven",
                "sudwest-fryslan",
                "provincie-noord-brabant",
                "rotterdam",
            ],
        ),
        ("\"te weinig op\"", &["breda"]),
        ("\"weinig te\"", &[]),
        ("\"aag\"", &["den-haag"]),
        ("-\"wuhan\" hightech", &["eindhoven"]),
        ("wuhan -provincie:gelderland", &["provincie-noord-brabant"]),
    ]);
}

#[test]
fn nothing_asked_finds_all_and_what_is_negated_is_left_out() {
    assert_eq!(found("").len(), EVERY_TIE);
    for term in [
        "status:actief",
        "provincie:brabant",
        "wuhan",
        "\"den\"",
        "china:jiangsu",
        "periode:xi",
        "sinds:2014",
    ] {
        assert_eq!(
            found(term).len() + found(&format!("-{term}")).len(),
            EVERY_TIE,
            "{term}"
        );
        assert_eq!(
            found(&format!("!{term}")),
            found(&format!("-{term}")),
            "{term}"
        );
    }
    assert_eq!(found("-xqzw").len(), EVERY_TIE);
    assert_eq!(
        found("-yangzo").len(),
        EVERY_TIE,
        "what is excluded is meant as it stands"
    );
}

#[test]
fn names_come_before_provinces_and_these_before_themes_and_texts() {
    for (line, expected) in [
        ("wuhan", vec!["arnhem", "provincie-noord-brabant"]),
        (
            "brabant",
            vec!["provincie-noord-brabant", "breda", "eindhoven", "den-bosch"],
        ),
        ("suzhou", vec!["den-haag", "provincie-noord-brabant"]),
    ] {
        let query = parse(line);
        let hits = answer(&query).hits;
        assert_eq!(
            hits.iter().map(|hit| short(hit.tie)).next(),
            Some(expected[0]),
            "{line}"
        );
        assert_eq!(hits.len(), expected.len(), "{line}");
        assert!(
            hits.windows(2).all(|pair| pair[0].rank <= pair[1].rank),
            "{line}"
        );
        assert!(hits[0].rank < hits[1].rank, "{line}");
    }
}

/// Short names and look-alikes (Hoek, Heer, Monster) stand in or begin many words.
#[test]
fn a_name_of_before_and_a_code_hit_as_a_whole_only() {
    assert_found(&[
        ("rozenburg", &["rotterdam"]),
        ("Gestel en Blaarthem", &["eindhoven"]),
        ("gestel", &[]),
        ("overschie shanghai", &["rotterdam"]),
        ("gemeente:rozenburg", &["rotterdam"]),
        ("gemeente:rozenbur", &[]),
        ("municipality:hoek,breda", &["breda", "rotterdam"]),
        ("hoek", &["rotterdam"]),
        ("hoe", &[]),
        ("hoeks", &[]),
        ("rozenbur", &[]),
        ("-rozenburg gemeente:rotterdam", &[]),
        ("chuansha", &["rotterdam"]),
        ("川沙", &["rotterdam"]),
        ("china:chuansha", &["rotterdam"]),
        ("china:川沙", &["rotterdam"]),
        ("GM0599", &["rotterdam"]),
        ("gm059", &[]),
        ("q2680952", &["rotterdam"]),
        ("2747890", &["rotterdam"]),
        ("274789", &[]),
        ("CN-SH", &["rotterdam"]),
        ("310000", &["rotterdam"]),
        ("\"310000\"", &["rotterdam"]),
    ]);
}
