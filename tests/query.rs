//! The query against a small dataset made up for it: what is found, counted, ordered and refused.

use std::sync::LazyLock;

use chrono::NaiveDate;
use stedenband::{
    dataset::{AsOf, Dataset, DutchLevel, DutchProvince, Kind, Standing, Status, load, standing::Vantage},
    lang::Lang,
    query::{
        Facet, FacetValue, Field, Index, Query, SortKey, Term, complete, facets, filter, parse::MAX_BYTES, sort::sort,
    },
};

static DATASET: LazyLock<Dataset> = LazyLock::new(|| load::parse(include_str!("data/query.ron")).unwrap());
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&DATASET));

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn standings(query: &Query) -> Vec<Option<Standing>> {
    let as_of = query.as_of().map_or(AsOf::Now(today()), |date| AsOf::On(date.last_day()));
    let vantage = Vantage::new(&DATASET, as_of);
    DATASET.ties.iter().map(|tie| vantage.standing(tie)).collect()
}

fn parse(line: &str) -> Query {
    Query::parse(line, &DATASET).unwrap_or_else(|error| panic!("{line}: {}", error.message(Lang::En)))
}

/// The ties that a line finds, shortened to the Dutch party, in the order of the dataset.
fn found(line: &str) -> Vec<&'static str> {
    let query = parse(line);
    let hits = filter::run(&query, &DATASET, &INDEX, &standings(&query));
    hits.iter().map(|hit| short(hit.tie)).collect()
}

fn short(tie: usize) -> &'static str {
    DATASET.ties[tie].id.as_str().rsplit_once('-').unwrap().0
}

fn assert_found(cases: &[(&str, &[&str])]) {
    for (line, expected) in cases {
        assert_eq!(found(line), *expected, "{line}");
    }
}

const EVERY_TIE: usize = 12;

#[test]
fn a_field_finds_by_what_the_statements_say() {
    assert_found(&[
        ("provincie:brabant", &["breda", "eindhoven", "den-bosch", "provincie-noord-brabant"]),
        ("province:fryslan", &["sudwest-fryslan"]),
        ("provincie:limburg,gelderland", &["arnhem", "venlo"]),
        ("status:verbroken", &["arnhem", "breda"]),
        ("STATUS:Severed", &["arnhem", "breda"]),
        ("status:act -niveau:province", &["eindhoven", "sudwest-fryslan", "groningen", "rotterdam"]),
        ("thema:hightech", &["eindhoven", "provincie-noord-brabant"]),
        ("theme:semiconductors", &["eindhoven", "provincie-noord-brabant"]),
        ("thema:water", &["arnhem", "sudwest-fryslan"]),
        ("niveau:provincie", &["provincie-groningen", "provincie-noord-brabant"]),
        ("gemeente:groningen", &["groningen"]),
        ("gemeente:\"den haag\"", &["den-haag"]),
        ("municipality:hague,breda", &["breda", "den-haag"]),
        ("gemeente:maastricht", &[]),
        ("soort:intentie,mou", &["den-haag", "venlo"]),
        ("kind:friendship", &["breda"]),
        ("china:wuhan", &["arnhem"]),
        ("china:jiangsu", &["breda", "eindhoven", "den-haag", "provincie-noord-brabant", "venlo"]),
        ("china:武汉,江苏", &["arnhem", "breda", "eindhoven", "den-haag", "provincie-noord-brabant", "venlo"]),
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
        ("since:2004..2010", &["breda", "den-haag", "groningen", "capelle-aan-den-ijssel"]),
        ("sinds:2004-2010 -sinds:..2006", &["breda", "den-haag"]),
        ("sinds:2016..", &["provincie-groningen"]),
        ("sinds:1999,2016", &["arnhem", "groningen", "provincie-groningen"]),
    ]);
}

#[test]
fn an_era_is_found_by_the_dates_of_statements() {
    assert_found(&[
        ("periode:deng", &["eindhoven", "rotterdam"]),
        ("period:jiang", &["arnhem", "provincie-noord-brabant"]),
        ("periode:harmonie", &["breda", "eindhoven", "den-haag", "groningen", "capelle-aan-den-ijssel"]),
        ("periode:xi thema:logistiek", &["rotterdam", "venlo"]),
    ]);
}

#[test]
fn a_date_shows_what_was_known_then() {
    assert_eq!(parse("op:2003 status:actief").as_of(), Some("2003".parse().unwrap()));
    assert_found(&[
        ("op:2003 status:actief", &["arnhem"]),
        ("peildatum:1990", &["eindhoven", "den-bosch", "groningen", "rotterdam", "venlo"]),
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
        ("noord brabant", &["breda", "eindhoven", "den-bosch", "provincie-noord-brabant"]),
        ("noord-brabant", &["breda", "eindhoven", "den-bosch", "provincie-noord-brabant"]),
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
        ("zusterstad", &["arnhem", "eindhoven", "sudwest-fryslan", "provincie-noord-brabant", "rotterdam"]),
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
    for term in ["status:actief", "provincie:brabant", "wuhan", "\"den\"", "china:jiangsu", "periode:xi", "sinds:2014"]
    {
        assert_eq!(found(term).len() + found(&format!("-{term}")).len(), EVERY_TIE, "{term}");
        assert_eq!(found(&format!("!{term}")), found(&format!("-{term}")), "{term}");
    }
    assert_eq!(found("-xqzw").len(), EVERY_TIE);
    assert_eq!(found("-yangzo").len(), EVERY_TIE, "what is excluded is meant as it stands");
}

#[test]
fn names_come_before_provinces_and_these_before_themes_and_texts() {
    for (line, expected) in [
        ("wuhan", vec!["arnhem", "provincie-noord-brabant"]),
        ("brabant", vec!["provincie-noord-brabant", "breda", "eindhoven", "den-bosch"]),
        ("suzhou", vec!["den-haag", "provincie-noord-brabant"]),
    ] {
        let query = parse(line);
        let standings = standings(&query);
        let mut hits = filter::run(&query, &DATASET, &INDEX, &standings);
        sort(&mut hits, SortKey::Relevance, false, &DATASET, &standings);
        assert_eq!(hits.iter().map(|hit| short(hit.tie)).next(), Some(expected[0]), "{line}");
        assert_eq!(hits.len(), expected.len(), "{line}");
        assert!(hits.windows(2).all(|pair| pair[0].rank <= pair[1].rank), "{line}");
        assert!(hits[0].rank < hits[1].rank, "{line}");
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_a_way_out() {
    for (line, at, message) in [
        ("x status:verbrokn", "verbrokn", "onbekende status 'verbrokn': bedoelt u verbroken?"),
        ("status:zzz", "zzz", "onbekende status 'zzz': kies uit actief, sluimerend, verbroken, onbekend"),
        ("provnicie:x y", "provnicie:x", "onbekend veld 'provnicie:': bedoelt u 'provincie:'?"),
        (
            "provincie:noord",
            "noord",
            "'noord' kan bij 'provincie:' meer dan één ding betekenen: Noord-Brabant, Noord-Holland",
        ),
        ("thema:hihgtech", "hihgtech", "onbekend thema 'hihgtech': bedoelt u hightech?"),
        ("gemeente:bredaa", "bredaa", "onbekende gemeente 'bredaa': bedoelt u Breda?"),
        ("bron:n", "n", "onbekende bron 'n': bedoelt u nrc?"),
        ("status: x", "status:", "na 'status:' ontbreekt een waarde"),
        ("status:actief,", "status:actief,", "na 'status:' ontbreekt een waarde"),
        ("sinds:2012..2004", "2012..2004", "2012..2004 loopt achteruit: bedoelt u 2004..2012?"),
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
        ("op:gisteren", "gisteren", "'gisteren' is geen datum; schrijf 2003, 2003-07 of 2003-07-21"),
        ("op:2003 op:2004", "op:2004", "er kan maar één peildatum zijn: laat één datum achter 'op:' staan"),
        ("-op:2003", "-op:2003", "een peildatum kan niet worden uitgesloten: haal het teken voor 'op:' weg"),
        ("\"den haag", "\"den haag", "bij dit aanhalingsteken ontbreekt het tweede"),
        ("- ! -", "- ! -", "hier staat niets om naar te zoeken"),
    ] {
        let error = Query::parse(line, &DATASET).expect_err(line);
        assert_eq!((&line[error.at.clone()], error.message(Lang::Nl).as_str()), (at, message), "{line}");
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
        ("http:", "", 0),
        ("http://x", "http://x", 0),
    ] {
        let (query, errors) = Query::parse_lenient(line, &DATASET);
        assert_eq!((query.to_string().as_str(), errors.len()), (meant, faults), "{line}: {errors:?}");
    }
}

#[test]
fn too_long_a_line_is_refused_and_its_begin_is_used_while_typing() {
    let line = "é ".repeat(50_000);
    assert_eq!(Query::parse(&line, &DATASET).unwrap_err().at, 4095..line.len());
    assert!(Query::parse_lenient(&line, &DATASET).0.terms.len() > 1000);
    // Each of these prints as a longer one.
    let grows = "thema:wat ".repeat(MAX_BYTES / 10);
    assert!(grows.len() <= MAX_BYTES && Query::parse(&grows, &DATASET).is_err());
}

/// A generator of pseudo-random numbers (Knuth's MMIX constants), so that a failure comes back.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    /// A line of pieces that mean something to the parser, glued at random.
    fn line(&mut self) -> String {
        const PIECES: [&str; 44] = [
            " ",
            " ",
            " ",
            " ",
            "-",
            "!",
            "\"",
            "\"",
            ",",
            ":",
            "..",
            "\0",
            "\u{202e}",
            "\u{301}",
            "’",
            "\t",
            "breda",
            "Súdwest",
            "武汉",
            "x",
            "status:",
            "STATUS:",
            "provincie:",
            "thema:",
            "niveau:",
            "gemeente:",
            "soort:",
            "periode:",
            "china:",
            "bron:",
            "reden:",
            "sinds:",
            "op:",
            "is:",
            "actief",
            "verbroken",
            "brabant",
            "water",
            "2003",
            "2004..2012",
            "den haag",
            "xi",
            "nrc",
            "betwist",
        ];
        let length = self.below(12);
        (0..length).map(|_| self.pick(&PIECES)).collect()
    }

    /// A line that is likely to be right.
    fn good_line(&mut self) -> String {
        const TERMS: [&str; 24] = [
            "breda",
            "\"den haag\"",
            "\" a \"",
            "10:30",
            "http://x",
            "-x",
            "--y",
            "!z",
            "status:act,ver",
            "province:noord-holland",
            "thema:water,cultuur",
            "niveau:prov",
            "gemeente:\"den, haag\",x",
            "soort:\"sister city\"",
            "periode:hu",
            "china:武汉",
            "bron:nrc,ftm",
            "reden:human",
            "sinds:..1990,2004..2012,2014,2020..",
            "op:2003-07",
            "is:contested",
            "a\"b c\"d",
            "\u{202e}\0",
            "-status:dormant,onbekend",
        ];
        let length = self.below(6);
        (0..length).map(|_| self.pick(&TERMS)).collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn what_is_printed_parses_back_to_the_same_query() {
    let mut chance = Chance(2026);
    let mut parsed = 0;
    for round in 0..20_000 {
        let line = if round % 2 == 0 { chance.line() } else { chance.good_line() };
        let (lenient, _) = Query::parse_lenient(&line, &DATASET);
        let queries = Query::parse(&line, &DATASET).into_iter().chain([lenient]);
        for query in queries.filter(|query| !query.is_empty()) {
            let printed = query.to_string();
            assert_eq!(Query::parse(&printed, &DATASET), Ok(query), "{line:?} printed as {printed:?}");
            parsed += 1;
        }
    }
    assert!(parsed > 10_000, "the generator should make good lines: {parsed}");
}

#[test]
fn no_line_whatever_makes_it_panic() {
    let mut chance = Chance(7);
    for _ in 0..3_000 {
        let line = chance.line();
        let (query, errors) = Query::parse_lenient(&line, &DATASET);
        assert!(errors.iter().all(|error| line.get(error.at.clone()).is_some()), "{line:?} {errors:?}");
        assert_eq!(Query::parse(&line, &DATASET).is_ok(), {
            let strict = Query::parse(&line, &DATASET);
            strict.is_ok_and(|strict| strict == query)
        });
        let standings = standings(&query);
        let hits = filter::run(&query, &DATASET, &INDEX, &standings);
        assert!(hits.len() <= EVERY_TIE);
        for text in [line.as_str(), "Súdwest-Fryslân’s xi’an 武汉"] {
            let spans = stedenband::query::highlight::spans(text, &query);
            assert!(spans.iter().all(|span| !span.is_empty() && text.get(span.clone()).is_some()), "{line:?}");
            assert!(spans.windows(2).all(|pair| pair[0].end < pair[1].start), "{line:?}");
        }
        for cursor in 0..=line.len() + 1 {
            for completion in complete(&line, cursor, &DATASET, &standings, Lang::En) {
                assert!(line.get(completion.replaces).is_some(), "{line:?} {cursor}");
            }
        }
    }
}

fn all_values() -> Vec<FacetValue> {
    let mut values: Vec<FacetValue> = Status::ALL.map(FacetValue::Status).to_vec();
    values.extend(DutchProvince::ALL.map(FacetValue::Province));
    values.extend(DATASET.themes.iter().map(|theme| FacetValue::Theme(theme.id.clone())));
    values.extend(DutchLevel::ALL.map(FacetValue::Level));
    values.extend(Kind::ALL.map(FacetValue::Kind));
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
                assert_eq!(query.is_ticked(other), was != (other == value), "{query} after {value:?}: {other:?}");
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
    ] {
        let query = parse(line);
        let standings = standings(&query);
        let counts = facets::count(&query, &DATASET, &INDEX, &standings);
        for value in all_values() {
            let mut ticked = query.clone();
            ticked.clear_facet(value.facet());
            ticked.toggle(&value);
            let shown = filter::run(&ticked, &DATASET, &INDEX, &standings).len();
            assert_eq!(counts.of(&value), shown, "{line}: {value:?}");
        }
    }
    let counts = facets::count(&parse("status:verbroken"), &DATASET, &INDEX, &standings(&Query::default()));
    assert_eq!(counts.of(&FacetValue::Status(Status::Active)), 5, "a facet ignores its own terms");
    assert_eq!(counts.of(&FacetValue::Province(DutchProvince::Gelderland)), 1);
}

#[test]
fn the_list_is_ordered_as_a_dutch_reader_looks() {
    let query = Query::default();
    let standings = standings(&query);
    let order = |key, descending| {
        let mut hits = filter::run(&query, &DATASET, &INDEX, &standings);
        sort(&mut hits, key, descending, &DATASET, &standings);
        hits.iter().map(|hit| short(hit.tie)).collect::<Vec<_>>()
    };
    assert_eq!(
        order(SortKey::Dutch, false)[3..8],
        ["den-haag", "eindhoven", "groningen", "provincie-groningen", "den-bosch"]
    );
    assert_eq!(order(SortKey::Dutch, true)[0], "venlo");
    assert_eq!(order(SortKey::Chinese, false)[0], "venlo", "Changzhou");
    for descending in [false, true] {
        assert_eq!(order(SortKey::Chinese, descending)[EVERY_TIE - 1], "den-bosch", "unnamed last");
        assert_eq!(order(SortKey::Start, descending)[EVERY_TIE - 2..], ["den-bosch", "venlo"], "unknown starts last");
    }
    assert_eq!(order(SortKey::Start, false)[..2], ["rotterdam", "eindhoven"]);
    assert_eq!(order(SortKey::Start, true)[..2], ["provincie-groningen", "sudwest-fryslan"]);
    assert_eq!(order(SortKey::Status, false)[EVERY_TIE - 4..], ["arnhem", "breda", "den-bosch", "venlo"]);
    assert_eq!(order(SortKey::Province, false)[..2], ["sudwest-fryslan", "arnhem"]);
    assert_eq!(order(SortKey::Changed, true)[0], "rotterdam");
}

#[test]
fn the_words_of_a_shell_are_terms() {
    let query = |args: &[&str]| {
        let args: Vec<String> = args.iter().map(|&arg| arg.to_owned()).collect();
        Query::from_args(&args, &DATASET).map(|query| query.to_string())
    };
    assert_eq!(query(&[]).unwrap(), "");
    assert_eq!(query(&["den haag", "-status:act"]).unwrap(), "den haag -status:actief");
    assert_eq!(
        query(&["gemeente:den haag", "provincie:zuid holland"]).unwrap(),
        "gemeente:\"den haag\" provincie:Zuid-Holland"
    );
    assert_eq!(query(&["provincie:brabant wuhan"]).unwrap(), "provincie:Noord-Brabant wuhan");
    assert!(query(&["breda", "status:x y"]).is_err());
}

#[test]
fn the_bare_words_can_be_had_alone() {
    let query = parse("status:actief breda -\"x y\" op:2003");
    assert_eq!(query.text(), "breda -\"x y\"");
    assert!(matches!(query.terms[3], Term::Field { field: Field::AsOf(_), .. }));
    let mut cleared = query.clone();
    cleared.clear_facet(Facet::Status);
    assert_eq!(cleared.to_string(), "breda -\"x y\" op:2003");
}
