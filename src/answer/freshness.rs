//! The ties by how old the newest evidence about them is.

use std::collections::BTreeMap;

use super::Answer;
use crate::dataset::{Evidence, TieState};

/// Numbers of ties, by the date of their newest evidence: those without any date first, then the oldest.
pub type ByEvidence = Vec<(Evidence, Vec<usize>)>;

/// All ties that had begun by the date in force, by their newest evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Freshness {
    /// Those that are counted as ties.
    pub ties: ByEvidence,
    /// The others: contacts, intentions, what may be one of the ties or is not known to have been there.
    pub others: ByEvidence,
}

impl Answer {
    /// How old the newest evidence about each tie is. Worked out once for a date, when it is first asked for.
    #[must_use]
    pub fn freshness(&self) -> &Freshness {
        self.freshness.get_or_init(|| {
            let is_counted = |tie: &usize| self.facets.ties.contains(*tie);
            let (ties, others) = (0..self.tie_states.len()).partition::<Vec<_>, _>(is_counted);
            Freshness {
                ties: by_evidence(ties, &self.tie_states),
                others: by_evidence(others, &self.tie_states),
            }
        })
    }
}

fn by_evidence(ties: Vec<usize>, states: &[Option<TieState>]) -> ByEvidence {
    let mut by_date: BTreeMap<_, (Evidence, Vec<usize>)> = BTreeMap::new();
    for tie in ties {
        let Some(evidence) = states[tie].map(|state| state.evidence) else {
            continue;
        };
        let date = evidence.newest.map(|date| (date.settled(), date));
        let (_, ties) = by_date.entry(date).or_insert((evidence, Vec::new()));
        ties.push(tie);
    }
    by_date.into_values().collect()
}

#[cfg(test)]
mod tests {
    use crate::{
        answer::{Answer, Searchable},
        dataset::load,
        query::{Index, Query},
    };

    #[test]
    fn contacts_stand_apart_and_another_date_sorts_anew() {
        let tie = |id: &str, says: &str| {
            format!(
                r#"(id: "{id}", dutch: (name: "{id}", level: gemeente, province: Utrecht), statements: [{says}]),"#
            )
        };
        let dataset = load::parse(&format!(
            r#"(format: 1, title: "", edition: "2026-11-23", themes: [], sources: [
                (id: "old", title: "", publisher: "", published: "2020", lang: nl, kind: report, words: paraphrased),
                (id: "new", title: "", publisher: "", published: "2025", lang: nl, kind: report, words: paraphrased),
                (id: "undated", title: "", publisher: "", lang: nl, kind: report, words: paraphrased),
            ], ties: [{}{}{}{}])"#,
            tie("a", r#"(says: status(actief), source: "old"), (says: status(actief), source: "new")"#),
            tie("b", r#"(says: kind(contact), source: "old")"#),
            tie("c", r#"(says: status(actief), source: "old")"#),
            tie("d", r#"(says: status(actief), source: "undated")"#),
        ))
        .unwrap();
        let ties = Searchable {
            dataset: &dataset,
            index: &Index::default(),
            today: "2026-11-23".parse().unwrap(),
        };
        let told = |answer: &Answer| {
            let found = answer.freshness();
            [&found.ties, &found.others].map(|groups| {
                let groups = groups.iter();
                let told = groups.map(|(evidence, ties)| {
                    let newest = evidence.newest.map(|date| date.to_string());
                    (newest.unwrap_or_default(), ties.clone())
                });
                Vec::from_iter(told)
            })
        };
        let of = |date: &str, ties: &[usize]| (date.to_owned(), ties.to_vec());
        let mut answer = Answer::new(ties, Query::default(), None);
        assert_eq!(
            told(&answer),
            [
                vec![of("", &[3]), of("2020", &[2]), of("2025", &[0])],
                vec![of("2020", &[1])]
            ]
        );
        answer.ask(ties, Query::parse("op:2021", &dataset).unwrap());
        assert_eq!(
            told(&answer)[0].iter().find(|(_, ties)| ties.contains(&0)),
            Some(&of("2020", &[0, 2]))
        );
    }
}
