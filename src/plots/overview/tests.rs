use std::collections::BTreeSet;

use super::*;
use crate::{
    dataset::{AsOf, AsOfView, Body, Position, TieState, load},
    export::sentences,
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

    /// What is the state of each tie on the date that a query asks for.
    fn tie_states(&self, query: &Query) -> Vec<Option<TieState>> {
        let as_of = AsOf::asked(query.as_of(), "2026-11-23".parse().unwrap());
        AsOfView::new(&self.dataset, as_of).tie_states()
    }

    /// The overview of a query, and how many ties it finds.
    fn ask(&self, query: &Query) -> (Overview, usize) {
        let tie_states = self.tie_states(query);
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
        (
            Overview::new(query, &among, corpus, &Mentions::new(&self.dataset)),
            among.count_ones(..),
        )
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
    let parties = overview.parties.iter().flat_map(|row| {
        let cells = Body::ALL.into_iter().flat_map(|body| {
            Position::ALL
                .into_iter()
                .map(move |position| (body, position))
        });
        cells.map(|(body, position)| {
            (
                Behind::Decision(row.party.clone(), body, position),
                row.of(body, position),
            )
        })
    });
    provinces
        .chain(all)
        .chain(themes)
        .chain(reasons)
        .chain(chinese)
        .chain(endings)
        .chain(parties)
        .chain([(Behind::Old, overview.old)])
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
        "besluit:verworpen",
        "partij:pvdd",
        "partij:groenlinks besluit:voor",
        "besluit:motie -besluit:aangenomen op:2022-12-31",
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

/// The Dutch bodies that the question of a total finds among the ties of its day.
fn bodies(world: &World, query: &Query) -> Vec<String> {
    let dataset = &world.dataset;
    let tie_states = world.tie_states(query);
    let hits = find(query, dataset, &world.index, &tie_states);
    let ties = hits.iter().map(|hit| hit.tie);
    let ties = ties.filter(|tie| tie_states[*tie].unwrap().is_tie());
    let bodies = ties.map(|tie| sentences::dutch(&dataset.ties[tie].dutch, Lang::Nl));
    Vec::from_iter(bodies.collect::<BTreeSet<_>>())
}

/// The bodies behind the number that stands beside that of each total: by name, as of the date of the total. Who changes the dataset reads here which bodies come and go.
const NAMED: [(&str, u32, &str); 9] = [
    (
        "ftm-gevraagd",
        46,
        "Almere, Amsterdam, Arnhem, Breda, Capelle aan den IJssel, Delft, Den Haag, Drenthe (provincie), Eindhoven, Emmen, \
         Enschede, Flevoland (provincie), Friesland (provincie), Gelderland (provincie), Groningen, Groningen (provincie), \
         Heerenveen, Lansingerland, Limburg (provincie), Maastricht, Meppel, Noord-Brabant (provincie), Noord-Holland (provincie), \
         Oosterhout, Oss, Overijssel (provincie), Rotterdam, Terneuzen, Tilburg, Utrecht (provincie), \
         Wageningen, Weert, Westland, Zoetermeer, Zuid-Holland (provincie)",
    ),
    (
        "ftm-provincies",
        10,
        "Drenthe (provincie), Flevoland (provincie), Friesland (provincie), Gelderland (provincie), Groningen (provincie), \
         Limburg (provincie), Noord-Brabant (provincie), Noord-Holland (provincie), Overijssel (provincie), Utrecht (provincie), \
         Zuid-Holland (provincie)",
    ),
    (
        "ftm-gemeenten",
        32,
        "Almere, Amsterdam, Breda, Capelle aan den IJssel, Delft, Den Haag, Eindhoven, Emmen, Enschede, Groningen, \
         Heerenveen, Lansingerland, Maastricht, Meppel, Oosterhout, Oss, Rotterdam, Terneuzen, Tilburg, \
         Wageningen, Westland, Zoetermeer",
    ),
    ("ftm-sluimerend", 14, "Terneuzen"),
    // The six that NRC itself names.
    (
        "nrc-beeindigd-gemeenten",
        8,
        "Arnhem, Breda, Capelle aan den IJssel, Eindhoven, Tilburg, Weert",
    ),
    (
        "nrc-beeindigd-provincies",
        2,
        "Noord-Holland (provincie), Utrecht (provincie)",
    ),
    (
        "epoch-beeindigd-gemeenten",
        8,
        "Arnhem, Breda, Capelle aan den IJssel, Eindhoven, Tilburg, Weert",
    ),
    (
        "epoch-beeindigd-provincies",
        2,
        "Noord-Holland (provincie), Utrecht (provincie)",
    ),
    (
        "epoch-overheden",
        35,
        "Almere, Amsterdam, Delft, Den Haag, Drenthe (provincie), Emmen, Enschede, Flevoland (provincie), \
         Friesland (provincie), Gelderland (provincie), Groningen, Groningen (provincie), Heerenveen, Lansingerland, \
         Limburg (provincie), Maastricht, Meppel, Noord-Brabant (provincie), Oosterhout, Oss, Overijssel (provincie), Rotterdam, \
         Terneuzen, Wageningen, Westland, Zoetermeer, Zuid-Holland (provincie)",
    ),
];

#[test]
fn the_numbers_of_the_documents_stand_beside_the_bodies_that_the_sources_name() {
    let world = World::new();
    let compared = compare(&world.dataset, &world.index);
    assert_eq!(compared.len(), NAMED.len());
    for (comparison, (id, told, names)) in compared.iter().zip(NAMED) {
        let bodies = bodies(&world, &comparison.query);
        let told_of = (&*world.dataset.totals[comparison.total].id, comparison.told);
        assert_eq!(told_of, (id, told));
        assert_eq!(bodies.join(", "), names, "{id}");
        assert_eq!(comparison.named, bodies.len(), "{id}: a body counts once");
    }
    let municipalities = compared[4].query.to_string();
    assert_eq!(
        municipalities,
        "niveau:gemeente status:verbroken op:2023-05-07"
    );
}

#[test]
fn every_total_that_is_compared_has_a_question_and_a_number() {
    let dataset = load::embedded();
    for total in &dataset.totals {
        let Some(compare) = &total.compare else {
            continue;
        };
        let asked = Query::parse(&compare.query, &dataset);
        assert!(asked.is_ok(), "{}: {}", total.id, compare.query);
        assert!(
            total.number.is_some(),
            "{}: nothing to compare with",
            total.id
        );
    }
}
