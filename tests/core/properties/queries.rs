//! Queries: printing and reading are each other's inverse.

use proptest::{prelude::*, sample::subsequence};
use stedenband::{
    dataset::{DutchLevel, DutchProvince, Kind, Reason, ReasonStage, SourceId, Status},
    lang::Lang,
    query::{
        ChineseName, Criterion, FieldValue, Mark, Moment, MunicipalityName, PeriodId, Query,
        ReasonFilter, SourceFilter, Term, YearFilter, fold::fold,
    },
};

use super::{DATASET, cases, date};

/// One to three different values.
fn some<T: Clone + std::fmt::Debug + 'static>(values: Vec<T>) -> impl Strategy<Value = Vec<T>> {
    let most = values.len().min(3);
    subsequence(values, 1..=most)
}

fn began() -> impl Strategy<Value = YearFilter> {
    let year = || prop::option::of(1800_i16..=2199);
    let years = (year(), year()).prop_filter_map("a range", |(from, to)| YearFilter::new(from, to));
    prop_oneof![4 => years, 1 => Just(YearFilter::Undated)]
}

fn reason() -> impl Strategy<Value = ReasonFilter> {
    let (why, stage) = (
        || prop::sample::select(Reason::ALL.to_vec()),
        || prop::sample::select(ReasonStage::ALL.to_vec()),
    );
    prop_oneof![
        why().prop_map(|why| ReasonFilter {
            stage: None,
            why: Some(why)
        }),
        stage().prop_map(|stage| ReasonFilter {
            stage: Some(stage),
            why: None
        }),
        (stage(), why()).prop_map(|(stage, why)| ReasonFilter {
            stage: Some(stage),
            why: Some(why)
        }),
    ]
}

fn different<T: PartialEq>(values: Vec<T>) -> Vec<T> {
    let mut out: Vec<T> = Vec::new();
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}

fn as_values<T>(value: fn(T) -> FieldValue) -> impl Fn(Vec<T>) -> Vec<FieldValue> {
    move |values| values.into_iter().map(value).collect()
}

/// All that can be asked for of a source.
fn source_filters(source: SourceId) -> impl Iterator<Item = SourceFilter> {
    let statuses = Status::ALL.into_iter().map(Some);
    let statuses = std::iter::once(None).chain(statuses);
    statuses.map(move |status| SourceFilter {
        source: source.clone(),
        status,
    })
}

/// The values of a field that a term asks for.
pub fn field() -> impl Strategy<Value = Vec<FieldValue>> {
    let names = |of: fn(&stedenband::dataset::Tie) -> Option<String>| -> Vec<String> {
        let mut names: Vec<String> = DATASET.ties.iter().filter_map(of).collect();
        names.sort();
        names.dedup();
        names
    };
    let municipalities = names(|tie| {
        (tie.dutch.level == DutchLevel::Municipality).then(|| tie.dutch.name.to_string())
    });
    let cities = names(|tie| tie.chinese.name.as_ref().map(ToString::to_string));
    prop_oneof![
        some(DutchProvince::ALL.to_vec()).prop_map(as_values(FieldValue::Province)),
        some(Status::ALL.to_vec()).prop_map(as_values(FieldValue::Status)),
        some(
            DATASET
                .themes
                .iter()
                .map(|theme| theme.id.clone())
                .collect()
        )
        .prop_map(as_values(FieldValue::Theme)),
        some(DutchLevel::ALL.to_vec()).prop_map(as_values(FieldValue::Level)),
        some(municipalities).prop_map(as_values(|name| FieldValue::Municipality(
            MunicipalityName(name)
        ))),
        some(Kind::ALL.to_vec()).prop_map(as_values(FieldValue::Kind)),
        some(
            DATASET
                .periods
                .iter()
                .map(|period| period.id.to_string())
                .collect()
        )
        .prop_map(as_values(|id| FieldValue::Period(PeriodId(id)))),
        some(cities).prop_map(as_values(|name| FieldValue::China(ChineseName(name)))),
        some(
            DATASET
                .sources
                .iter()
                .map(|source| source.id.clone())
                .flat_map(source_filters)
                .collect()
        )
        .prop_map(as_values(FieldValue::Source)),
        prop::collection::vec(reason(), 1..4)
            .prop_map(different)
            .prop_map(as_values(FieldValue::Reason)),
        prop::collection::vec(began(), 1..4)
            .prop_map(different)
            .prop_map(as_values(FieldValue::Since)),
        some(Mark::ALL.to_vec()).prop_map(as_values(FieldValue::Is)),
    ]
}

fn term() -> impl Strategy<Value = Term> {
    let says_something = |text: &String| !fold(text).is_empty();
    let word = "[a-zéï0-9武’.][a-zé0-9武’.-]{0,10}".prop_filter("says something", says_something);
    // A word that excludes or chooses is refused beside another, and no query holds it.
    let is_a_term = |word: &String| Query::parse(&format!("x {word} x"), &DATASET).is_ok();
    let word = word.prop_filter("is no operator", is_a_term);
    let exact = "[^\"＂“”„‟〝〞«»\\p{C}]{1,20}".prop_filter("says something", says_something);
    prop_oneof![
        2 => (any::<bool>(), field()).prop_map(|(negated, values)| Term { negated, criterion: Criterion::Field(values) }),
        1 => (any::<bool>(), word).prop_map(|(negated, word)| Term { negated, criterion: Criterion::Word(word) }),
        1 => (any::<bool>(), exact).prop_map(|(negated, text)| Term { negated, criterion: Criterion::Exact(text) }),
    ]
}

/// Any query, with a date or without.
pub fn query() -> impl Strategy<Value = Query> {
    (
        prop::collection::vec(term(), 0..6),
        prop::option::of(date()),
    )
        .prop_map(|(mut terms, date)| {
            terms.extend(date.map(|date| FieldValue::AsOf(Moment::On(date)).into()));
            Query { terms }
        })
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn what_is_printed_in_either_language_reads_back_as_the_same(query in query()) {
        for lang in [Lang::Nl, Lang::En] {
            let line = query.to_line(lang);
            let read = Query::parse(&line, &DATASET);
            prop_assert_eq!(read.as_ref(), Ok(&query), "{}", line);
            let (lenient, faults) = Query::parse_lenient(&line, &DATASET);
            prop_assert_eq!((lenient, faults.len()), (query.clone(), 0), "{}", line);
        }
    }

    #[test]
    fn steps_back_lead_to_nothing_and_each_reads_back(query in query()) {
        let mut query = query;
        let mut steps = 0;
        while query.drop_last() {
            let line = query.to_string();
            let read = Query::parse(&line, &DATASET);
            prop_assert_eq!(read.as_ref(), Ok(&query), "{}", line);
            steps += 1;
            prop_assert!(steps < 100, "it ends");
        }
        prop_assert!(query.is_empty());
    }
}
