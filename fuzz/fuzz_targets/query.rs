//! Whatever is typed: it is understood or not; what is understood says the same when it is printed and read again, and
//! finds no tie that there is not.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use stedenband::{
    dataset::{AsOf, Dataset, Standing, Vantage, load},
    query::{Index, Query, filter},
};

struct World {
    dataset: Dataset,
    index: Index,
    standings: Vec<Option<Standing>>,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let dataset = load::embedded();
    let today = "2026-11-23".parse().expect("a date");
    let vantage = Vantage::new(&dataset, AsOf::Now(today));
    let standings = dataset.ties.iter().map(|tie| vantage.standing(tie)).collect();
    World { index: Index::new(&dataset), standings, dataset }
});

fuzz_target!(|line: &str| {
    let World { dataset, index, standings } = &*WORLD;
    let Ok(query) = Query::parse(line, dataset) else { return };
    assert_eq!(Query::parse(&query.to_string(), dataset).as_ref(), Ok(&query), "{line:?} is printed as {query}");
    let hits = filter::run(&query, dataset, index, standings);
    assert!(hits.iter().all(|hit| hit.tie < dataset.ties.len()));
});
