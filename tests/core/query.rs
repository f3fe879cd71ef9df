//! The query against a small dataset made up for it: what is found, counted, ordered and refused.

use std::sync::LazyLock;

use chrono::NaiveDate;
use stedenband::{
    answer::{Answer, Searchable},
    dataset::{AsOf, AsOfView, Dataset, TieState, load},
    lang::Lang,
    query::{self, Corpus, FacetIndex, Index, Query, TermCompletion, find},
};

mod finding;
mod line;
mod screen;

static DATASET: LazyLock<Dataset> =
    LazyLock::new(|| load::parse(include_str!("../data/query.ron")).unwrap());
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&DATASET));

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn tie_states(query: &Query) -> Vec<Option<TieState>> {
    let as_of = query
        .as_of()
        .map_or(AsOf::Now(today()), |date| AsOf::On(date.last_day()));
    AsOfView::new(&DATASET, as_of).tie_states()
}

fn parse(line: &str) -> Query {
    Query::parse(line, &DATASET)
        .unwrap_or_else(|error| panic!("{line}: {}", error.message(Lang::En)))
}

/// The ties that a line finds, shortened to the Dutch party, in the order of the dataset.
fn found(line: &str) -> Vec<&'static str> {
    let query = parse(line);
    let hits = find(&query, &DATASET, &INDEX, &tie_states(&query));
    hits.iter().map(|hit| short(hit.tie)).collect()
}

/// The answer of the dashboard.
fn answer(query: &Query) -> Answer {
    let ties = Searchable {
        dataset: &DATASET,
        index: &INDEX,
        today: today(),
    };
    Answer::new(ties, query.clone(), None)
}

fn short(tie: usize) -> &'static str {
    DATASET.ties[tie].id.as_str().rsplit_once('-').unwrap().0
}

fn complete(
    line: &str,
    cursor: usize,
    tie_states: &[Option<TieState>],
    lang: Lang,
) -> Vec<TermCompletion> {
    let facets = FacetIndex::new(&DATASET, tie_states);
    query::complete(
        line,
        cursor,
        Corpus {
            dataset: &DATASET,
            index: &INDEX,
            tie_states,
            facets: &facets,
        },
        lang,
    )
}

const EVERY_TIE: usize = 12;

/// A generator of pseudo-random numbers (Knuth's MMIX constants), so that a failure comes back.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
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
        const TERMS: [&str; 26] = [
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
            "gemeente:\"den, x\",y",
            "soort:\"sister city\"",
            "periode:hu",
            "china:武汉",
            "bron:nrc,ftm",
            "reden:human",
            "reason:\"end/human rights\",doubt",
            "sinds:..1990,2004..2012,2014,2020..",
            "sinds:1990..1999,onbekend",
            "op:2003-07",
            "is:contested",
            "a\"b c\"d",
            "\u{202e}w\0",
            "-status:dormant,onbekend",
        ];
        let length = self.below(6);
        (0..length)
            .map(|_| self.pick(&TERMS))
            .collect::<Vec<_>>()
            .join(" ")
    }
}
