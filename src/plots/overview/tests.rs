use super::*;
use crate::{
    dataset::{AsOf, AsOfView, load},
    lang::Lang,
    query::{FacetIndex, Index, find},
};

struct World {
    dataset: Dataset,
    index: Index,
}

impl World {
    fn new() -> Self {
        let dataset = load::embedded();
        Self {
            index: Index::new(&dataset),
            dataset,
        }
    }

    /// The overview of a query, and how many ties it finds.
    fn ask(&self, query: &Query) -> (Overview, usize) {
        let as_of = AsOf::asked(query.as_of(), "2026-11-23".parse().unwrap());
        let as_of_view = AsOfView::new(&self.dataset, as_of);
        let tie_states: Vec<_> = self
            .dataset
            .ties
            .iter()
            .map(|tie| as_of_view.tie_state(tie))
            .collect();
        let facets = FacetIndex::new(&self.dataset, &tie_states);
        let corpus = Corpus {
            dataset: &self.dataset,
            index: &self.index,
            tie_states: &tie_states,
            facets: &facets,
        };
        let hits = find(query, &self.dataset, &self.index, &tie_states);
        let ties = hits
            .iter()
            .map(|hit| hit.tie)
            .filter(|tie| tie_states[*tie].unwrap().is_tie());
        let mut among = FixedBitSet::with_capacity(self.dataset.ties.len());
        among.extend(ties);
        (Overview::new(query, &among, corpus), among.count_ones(..))
    }
}

/// Every number that the overview shows.
fn numbers(overview: &Overview) -> Vec<(Behind, usize)> {
    let statuses = || Status::ALL.into_iter().map(Some).chain([None]);
    let provinces = DutchProvince::ALL
        .into_iter()
        .flat_map(|province| statuses().map(move |status| (province, status)))
        .map(|(province, status)| {
            (
                Behind::Ties(Some(province), status),
                overview.of_province(province, status),
            )
        });
    let all = statuses().map(|status| (Behind::Ties(None, status), overview.of_status(status)));
    let themes = overview
        .themes
        .iter()
        .map(|(theme, count)| (Behind::Theme(theme.clone()), *count));
    let reasons = overview
        .reasons
        .iter()
        .map(|(stage, why, count)| (Behind::Reason(*stage, *why), *count));
    let chinese = overview
        .chinese
        .iter()
        .map(|(province, count)| (Behind::Chinese(province.clone()), *count));
    let endings = overview
        .endings
        .iter()
        .map(|(ended, count)| (Behind::Ended(*ended), *count));
    provinces
        .chain(all)
        .chain(themes)
        .chain(reasons)
        .chain(chinese)
        .chain(endings)
        .collect()
}

#[test]
fn behind_every_number_stand_just_so_many_ties() {
    let world = World::new();
    let mut asked = 0;
    for line in [
        "",
        "provincie:brabant,gelderland",
        "status:verbroken",
        "-status:verbroken thema:cultuur",
        "op:2003",
        "china:jiangsu",
        "periode:xi",
        "periode:hu thema:water",
        "reden:mensenrechten",
        "einde:2022",
        "status:verbroken provincie:zeeland",
    ] {
        let query = Query::parse(line, &world.dataset).unwrap();
        let (overview, ties) = world.ask(&query);
        assert_eq!(overview.of_status(None), ties, "{line}");
        // A number that counts none cannot be entered.
        for (behind, count) in numbers(&overview)
            .into_iter()
            .filter(|(_, count)| *count > 0)
        {
            let narrowed = behind.narrowed(&query).unwrap();
            assert_eq!(
                world.ask(&narrowed).1,
                count,
                "{line}: {behind:?} asks {narrowed}"
            );
            asked += 1;
        }
    }
    assert!(asked > 500, "{asked}");
}

#[test]
fn the_largest_come_first_and_the_undated_last() {
    let world = World::new();
    let (overview, _) = world.ask(&Query::default());
    let falling = |counts: Vec<usize>| {
        counts.windows(2).all(|pair| pair[0] >= pair[1]) && counts.iter().all(|&n| n > 0)
    };
    assert!(falling(
        overview.themes.iter().map(|(_, count)| *count).collect()
    ));
    assert!(falling(
        overview.chinese.iter().map(|(_, count)| *count).collect()
    ));
    assert_eq!(
        overview
            .reasons
            .first()
            .map(|(stage, why, _)| (*stage, *why)),
        Some((ReasonStage::End, Reason::HumanRights))
    );
    let endings = overview.endings.iter();
    let endings = endings.map(|(ended, count)| (ended.in_words(Lang::Nl), *count));
    assert_eq!(
        Vec::from_iter(endings),
        [
            ("2021", 1),
            ("2022", 2),
            ("gemeld 2022", 1),
            ("gemeld 2023", 4),
            ("zonder datum", 1)
        ]
        .map(|(label, count)| (label.to_owned(), count))
    );
}

#[test]
fn the_numbers_of_the_documents_stand_beside_those_of_the_sources() {
    let world = World::new();
    let compared = compare(&world.dataset, &world.index);
    let of = |id: &str| {
        let found = compared
            .iter()
            .find(|comparison| world.dataset.totals[comparison.total].id == id)
            .unwrap();
        (found.told, found.named, found.query.to_string())
    };
    let (told, named, query) = of("nrc-beeindigd-gemeenten");
    assert_eq!(
        (told, query.as_str()),
        (8, "niveau:gemeente status:verbroken op:2023-05-07")
    );
    assert!(named > 0 && named <= 8, "{named}");
    for total in world
        .dataset
        .totals
        .iter()
        .filter(|total| total.compare.is_some())
    {
        let compare = total.compare.as_ref().unwrap();
        assert!(
            Query::parse(&compare.query, &world.dataset).is_ok(),
            "{}: {}",
            total.id,
            compare.query
        );
        assert!(
            total.number.is_some(),
            "{}: nothing to compare with",
            total.id
        );
    }
}
