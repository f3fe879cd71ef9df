//! What stands around the list: the counts of facets, the order, completion.

use stedenband::{
    dataset::{DutchLevel, DutchProvince, Kind, Status},
    query::{FieldName, FieldValue, SortKey, sort},
};

use super::*;

fn all_values() -> Vec<FieldValue> {
    let mut values: Vec<FieldValue> = Status::ALL.map(FieldValue::Status).to_vec();
    values.extend(DutchProvince::ALL.map(FieldValue::Province));
    values.extend(
        DATASET
            .themes
            .iter()
            .map(|theme| FieldValue::Theme(theme.id.clone())),
    );
    values.extend(DutchLevel::ALL.map(FieldValue::Level));
    values.extend(Kind::ALL.map(FieldValue::Kind));
    values.extend(FieldName::Since.offered(&DATASET));
    values
}

/// What the screen does: a facet is ticked, the query printed into the line, the line parsed again.
#[test]
fn facets_and_query_are_one_state() {
    let (mut chance, values) = (Chance(99), all_values());
    for _ in 0..200 {
        let mut query = parse(&chance.good_line());
        for _ in 0..10 {
            let value = &values[chance.below(values.len())];
            let before: Vec<bool> = values.iter().map(|value| query.is_ticked(value)).collect();
            query.toggle(value);
            query = parse(&query.to_string());
            for (other, was) in values.iter().zip(before) {
                assert_eq!(
                    query.is_ticked(other),
                    was != (other == value),
                    "{query} after {value:?}: {other:?}"
                );
            }
        }
    }
}

/// Ticking a choice alone in its facet shows just as many ties as was promised beside it.
#[test]
fn a_count_is_what_ticking_would_show() {
    for line in [
        "",
        "status:verbroken",
        "provincie:brabant,gelderland -thema:hightech",
        "wuhan",
        "op:2003",
        "status:actief thema:cultuur",
        "periode:xi",
        "sinds:2004..2012",
        "op:2003 sinds:1990..1999,onbekend",
        "periode:hu,xi thema:hightech -thema:haven",
    ] {
        let query = parse(line);
        let tie_states = tie_states(&query);
        let counts = answer(&query).counts;
        for value in all_values() {
            let mut ticked = query.clone();
            ticked
                .terms
                .retain(|term| term.field() != Some(value.field()));
            ticked.toggle(&value);
            let hits = find(&ticked, &DATASET, &INDEX, &tie_states);
            // What is not a tie is shown, and counted only where the sort of relation is what is asked.
            let counted = |tie: usize| {
                value.field() == FieldName::Kind || tie_states[tie].is_some_and(|at| at.is_tie())
            };
            let shown = hits.iter().filter(|hit| counted(hit.tie)).count();
            assert_eq!(counts.of(&value), shown, "{line}: {value:?}");
        }
    }
    let counts = answer(&parse("status:verbroken")).counts;
    assert_eq!(
        counts.of(&FieldValue::Status(Status::Active)),
        4,
        "a facet ignores its own terms"
    );
    assert_eq!(
        counts.of(&FieldValue::Province(DutchProvince::Gelderland)),
        1
    );
}

#[test]
fn the_list_is_ordered_as_a_dutch_reader_looks() {
    let query = Query::default();
    let tie_states = tie_states(&query);
    let order = |key, descending| {
        let order = sort::order(key, descending, &DATASET, &tie_states).into_iter();
        let begun = order.filter(|&tie| tie_states[tie as usize].is_some());
        begun.map(|tie| short(tie as usize)).collect::<Vec<_>>()
    };
    assert_eq!(
        order(SortKey::Dutch, false)[3..8],
        [
            "den-haag",
            "eindhoven",
            "groningen",
            "provincie-groningen",
            "den-bosch"
        ]
    );
    assert_eq!(order(SortKey::Dutch, true)[0], "venlo");
    assert_eq!(order(SortKey::Chinese, false)[0], "venlo", "Changzhou");
    for descending in [false, true] {
        assert_eq!(
            order(SortKey::Chinese, descending)[EVERY_TIE - 1],
            "den-bosch",
            "unnamed last"
        );
        assert_eq!(
            order(SortKey::Start, descending)[EVERY_TIE - 2..],
            ["den-bosch", "venlo"],
            "unknown starts last"
        );
    }
    assert_eq!(
        order(SortKey::Start, false)[..2],
        ["rotterdam", "eindhoven"]
    );
    assert_eq!(
        order(SortKey::Start, true)[..2],
        ["provincie-groningen", "sudwest-fryslan"]
    );
    assert_eq!(
        order(SortKey::Status, false)[EVERY_TIE - 4..],
        ["arnhem", "breda", "den-bosch", "venlo"]
    );
    assert_eq!(
        order(SortKey::Province, false)[..2],
        ["sudwest-fryslan", "arnhem"]
    );
    assert_eq!(order(SortKey::Changed, true)[0], "rotterdam");
}

/// The text of each completion at `|`, with its count.
fn completions(line: &str, lang: Lang) -> Vec<String> {
    let cursor = line.find('|').unwrap();
    let line = line.replacen('|', "", 1);
    let tie_states = tie_states(&Query::parse_lenient(&line, &DATASET).0);
    let found = complete(&line, cursor, &tie_states, lang);
    let show = |completion: TermCompletion| {
        let whole = format!("{}{}", &line[..completion.replaces.start], completion.text);
        completion
            .count
            .map_or(whole.clone(), |count| format!("{whole} {count}"))
    };
    found.into_iter().map(show).collect()
}

#[test]
fn fields_and_values_complete_with_what_they_would_show() {
    for (line, lang, expected) in [
        ("pro|", Lang::Nl, &["provincie:"][..]),
        ("pro|", Lang::En, &["province:"]),
        ("x -th|", Lang::Nl, &["x -thema:"]),
        ("s|", Lang::Nl, &["status:", "soort:", "sinds:", "bron:"]),
        (
            "status:|",
            Lang::Nl,
            &[
                "status:actief 4",
                "status:sluimerend 4",
                "status:verbroken 2",
                "status:onbekend 1",
            ],
        ),
        (
            "status:|",
            Lang::En,
            &[
                "status:active 4",
                "status:dormant 4",
                "status:ended 2",
                "status:unknown 1",
            ],
        ),
        (
            "status:|actief brabant",
            Lang::Nl,
            &[
                "status:actief 2",
                "status:verbroken 1",
                "status:onbekend 1",
                "status:sluimerend 0",
            ],
        ),
        (
            "status:actief,ver|",
            Lang::Nl,
            &["status:actief,verbroken 2"],
        ),
        (
            "provincie:hol|",
            Lang::Nl,
            &["provincie:Zuid-Holland 3", "provincie:Noord-Holland 0"],
        ),
        (
            "gemeente:den|",
            Lang::Nl,
            &[
                "gemeente:\"Den Bosch\" 1",
                "gemeente:\"Den Haag\" 1",
                "gemeente:\"Capelle aan den IJssel\" 1",
            ],
        ),
        ("china:jiang|", Lang::Nl, &["china:Jiangsu 5"]),
        ("thema:semi|", Lang::Nl, &["thema:hightech 2"]),
        ("periode:hu|", Lang::Nl, &["periode:hu 5"]),
        (
            "thema:logistiek periode:xi|",
            Lang::Nl,
            &[
                "thema:logistiek periode:xi 1",
                "thema:logistiek periode:deng 0",
            ],
        ),
        (
            "periode:deng thema:hav|",
            Lang::Nl,
            &["periode:deng thema:haven 0"],
        ),
        ("bron:follow|", Lang::Nl, &["bron:ftm 9"]),
        (
            "bron:nrc|",
            Lang::Nl,
            &["bron:nrc 3", "bron:nrc-2024 1", "bron:nrc-2024/actief 1"],
        ),
        ("bron:nrc-2024/|", Lang::Nl, &["bron:nrc-2024/actief 1"]),
        (
            "source:nrc-2024/a|",
            Lang::En,
            &["source:nrc-2024/active 1"],
        ),
        ("sinds:20|", Lang::Nl, &[]),
        ("\"sta|", Lang::Nl, &[]),
        ("soort:sis|", Lang::En, &["soort:\"sister city\" 5"]),
    ] {
        assert_eq!(completions(line, lang), expected, "{line}");
    }
    assert_eq!(
        completions("|", Lang::Nl).len(),
        FieldName::ALL.len(),
        "every field"
    );
    assert!(
        complete("é", 1, &[], Lang::Nl).is_empty(),
        "not on a character boundary"
    );
}
