//! Whatever is typed: it is understood, or what is not has a place and a message; what is understood says the same when
//! it is printed, in either language, and read again; it finds ties that there are, marks what stands in a text, and
//! can be completed wherever the cursor is.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use stedenband::{
    dataset::{AsOf, Dataset, TieState, AsOfView, load},
    lang::Lang,
    query::{Corpus, FacetIndex, Index, Query, QueryErrorKind, Search, complete, find, highlight::Highlighter},
};

struct World {
    dataset: Dataset,
    index: Index,
    tie_states: Vec<Option<TieState>>,
    facets: FacetIndex,
}

impl World {
    fn corpus(&self) -> Corpus<'_> {
        Corpus { dataset: &self.dataset, index: &self.index, tie_states: &self.tie_states, facets: &self.facets }
    }
}

/// The real ties, as they stand today.
static WORLD: LazyLock<World> = LazyLock::new(|| {
    let dataset = load::embedded();
    let today = "2026-11-23".parse().expect("a date");
    let as_of_view = AsOfView::new(&dataset, AsOf::Now(today));
    let tie_states: Vec<_> = dataset.ties.iter().map(|tie| as_of_view.tie_state(tie)).collect();
    World { index: Index::new(&dataset), facets: FacetIndex::new(&dataset, &tie_states), tie_states, dataset }
});

fuzz_target!(|line: &str| {
    let dataset = &WORLD.dataset;
    let (query, faults) = Query::parse_lenient(line, dataset);
    for fault in &faults {
        assert!(line.get(fault.at.clone()).is_some(), "{fault:?} is nowhere in {line:?}");
        assert!([Lang::Nl, Lang::En].iter().all(|lang| !fault.message(*lang).is_empty()));
    }
    if !faults.iter().any(|fault| fault.kind == QueryErrorKind::TooLong) {
        let printed = query.to_string();
        assert_eq!(Query::parse_lenient(&printed, dataset).0, query, "{line:?} is printed as {printed:?}");
    }
    if let Ok(strict) = Query::parse(line, dataset) {
        assert_eq!(strict, query, "while it is typed {line:?} means something else");
        for lang in [Lang::Nl, Lang::En] {
            let printed = strict.to_line(lang);
            assert_eq!(Query::parse(&printed, dataset).as_ref(), Ok(&strict), "{line:?} is printed as {printed:?}");
        }
    }
    found(&query);
    completed(line);
});

fn found(query: &Query) {
    let World { dataset, index, tie_states, .. } = &*WORLD;
    let hits = find(query, dataset, index, tie_states);
    assert!(hits.windows(2).all(|pair| pair[0].tie < pair[1].tie), "in the order of the dataset, none twice");
    assert!(hits.iter().all(|hit| tie_states.get(hit.tie).is_some_and(Option::is_some)), "ties that there are");
    drop(Search::new(query.clone(), WORLD.corpus(), None).counts(WORLD.corpus()));
    let highlighter = Highlighter::new(query);
    for hit in hits.iter().take(3) {
        for quote in dataset.ties[hit.tie].statements.iter().filter_map(|statement| statement.quote.as_deref()) {
            let spans = highlighter.spans(quote);
            assert!(spans.iter().all(|span| quote.get(span.clone()).is_some_and(|marked| !marked.is_empty())));
        }
    }
}

/// At the end, in the middle or between the bytes of a character; where, the line itself decides.
fn completed(line: &str) {
    let cursor = [line.len(), line.len() / 2, line.len().saturating_sub(1)][line.len() % 3];
    let lang = if line.len().is_multiple_of(2) { Lang::Nl } else { Lang::En };
    for completion in complete(line, cursor, WORLD.corpus(), lang).into_iter().take(5) {
        assert!(line.get(completion.replaces.clone()).is_some(), "{completion:?} in {line:?}");
        let mut done = line.to_owned();
        done.replace_range(completion.replaces, &completion.text);
        drop(Query::parse_lenient(&done, &WORLD.dataset));
    }
}
