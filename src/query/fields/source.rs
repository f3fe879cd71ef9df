//! `bron:`: a source of a statement about the tie, or what it says of the status: `ftm`, `ftm/actief`.

use std::{borrow::Cow, collections::BTreeSet};

use crate::{
    dataset::{
        Claim, Dataset, Source, SourceId, Statement, Status, StatusBasis, Tie,
        closed_list::ClosedList as _,
    },
    lang::{Bilingual, Lang},
    query::{
        asked::AskedTogether,
        choose::{Choice, ValueError, choose, closed_list},
        query_field::{Names, QueryField, TieTest},
    },
};

/// What stands between a source and a status.
const SLASH: char = '/';

/// A source that is asked for, and the status that it tells where that is asked for too.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SourceFilter {
    /// The source.
    pub source: SourceId,
    /// What it says of the status, as far as it said so by the date in force.
    pub status: Option<Status>,
}

impl SourceFilter {
    /// Whatever the source says.
    #[must_use]
    pub const fn of(source: SourceId) -> Self {
        Self {
            source,
            status: None,
        }
    }

    /// Whether a statement is one that is asked for; a status that we conclude is not what the source says.
    #[must_use]
    pub fn fits(&self, statement: &Statement) -> bool {
        let tells = |status| {
            statement.says == Claim::Status(status)
                && statement.status_basis() == Some(StatusBasis::Told)
        };
        statement.source == self.source && self.status.is_none_or(tells)
    }

    /// Whether it is the last that the source tells of the status of a tie, among what is known on the date in force.
    fn is_last_word(&self, tie: &Tie, asked: &AskedTogether, dataset: &Dataset) -> bool {
        let statements = tie.statements.iter();
        let reports = statements
            .filter(|it| it.source == self.source && it.status_basis() == Some(StatusBasis::Told));
        let reports: Vec<&Statement> = reports
            .filter(|report| asked.decision.knows(report, dataset))
            .collect();
        let date = |report: &&Statement| dataset.dating(report).date();
        let last = reports.iter().map(date).max();
        let mut reports = reports.iter();
        reports.any(|report| Some(date(report)) == last && self.fits(report))
    }
}

impl QueryField for SourceFilter {
    const NAMES: Names = &["bron", "source"];
    const UNKNOWN: [&str; 2] = ["onbekende bron", "unknown source"];

    /// The sources, then each status that one of them tells.
    fn choices(dataset: &Dataset) -> Vec<Choice<Self>> {
        let sources = choices(dataset, |source| {
            vec![source.id.to_string(), source.publisher.to_string()]
        });
        let sources = sources.into_iter();
        let sources = sources.map(|choice| choice.with_value(Self::of));
        sources.chain(told(dataset).map(choice)).collect()
    }

    /// In either language.
    fn read(typed: &str, dataset: &Dataset) -> Result<Self, ValueError> {
        let whole = source(typed, dataset);
        match (whole, typed.rsplit_once(SLASH)) {
            (Err(ValueError::Unknown { .. }), Some((name, status))) => {
                let source = source(name.trim(), dataset)?;
                let status = match status.trim() {
                    "" => None,
                    status => Some(choose(status, closed_list())?),
                };
                Ok(Self { source, status })
            }
            (whole, _) => whole.map(Self::of),
        }
    }

    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        match self.status {
            None => self.source.as_str().into(),
            Some(status) => format!("{}{SLASH}{}", self.source, status.name_in(lang)).into(),
        }
    }

    fn test<'a>(&'a self, dataset: &'a Dataset, asked: &'a AskedTogether) -> TieTest<'a> {
        Box::new(|tie, _| {
            let tie = dataset.ties.get(tie);
            tie.is_some_and(|tie| match self.status {
                None => tie.statements.iter().any(|it| self.fits(it)),
                Some(_) => self.is_last_word(tie, asked, dataset),
            })
        })
    }
}

/// A source by its id; failing that, by its publisher.
fn source(typed: &str, dataset: &Dataset) -> Result<SourceId, ValueError> {
    let by = |names: fn(&Source) -> Vec<String>| choose(typed, choices(dataset, names));
    by(|source| vec![source.id.to_string()]).or_else(|miss| match miss {
        ValueError::Unknown { .. } => {
            by(|source| vec![source.publisher.to_string()]).map_err(|_| miss)
        }
        _ => Err(miss),
    })
}

fn choices(dataset: &Dataset, names: fn(&Source) -> Vec<String>) -> Vec<Choice<SourceId>> {
    let choice = |source: &Source| Choice {
        value: source.id.clone(),
        label: Bilingual::same(source.id.as_str()),
        names: names(source),
    };
    dataset.sources.iter().map(choice).collect()
}

/// Each status that a source tells of a tie.
fn told(dataset: &Dataset) -> impl Iterator<Item = SourceFilter> {
    let statements = dataset.ties.iter().flat_map(|tie| &tie.statements);
    let told: BTreeSet<(&SourceId, usize)> = statements
        .filter(|it| it.status_basis() == Some(StatusBasis::Told))
        .filter_map(|it| {
            let place = |status: &Status| it.says == Claim::Status(*status);
            Some((&it.source, Status::ALL.iter().position(place)?))
        })
        .collect();
    told.into_iter().map(|(source, status)| SourceFilter {
        source: source.clone(),
        status: Some(Status::ALL[status]),
    })
}

fn choice(value: SourceFilter) -> Choice<SourceFilter> {
    let label = Bilingual::of(|lang| value.name_in(lang).into_owned());
    Choice {
        names: vec![label.nl.to_string(), label.en.to_string()],
        label,
        value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_source_and_a_status_in_either_language() {
        let dataset = load::embedded();
        let read = |typed: &str| SourceFilter::read(typed, &dataset);
        let ftm = |status| SourceFilter {
            source: "ftm".into(),
            status,
        };
        for (typed, filter) in [
            ("ftm", ftm(None)),
            ("Follow the Money", ftm(None)),
            ("ftm/", ftm(None)),
            ("ftm/actief", ftm(Some(Status::Active))),
            ("FTM / active", ftm(Some(Status::Active))),
            ("follow/slapend", ftm(Some(Status::Dormant))),
            ("ftm/opgezegd", ftm(Some(Status::Severed))),
        ] {
            assert_eq!(read(typed), Ok(filter.clone()), "{typed}");
            for lang in [Lang::Nl, Lang::En] {
                assert_eq!(read(&filter.name_in(lang)), Ok(filter.clone()), "{typed}");
            }
        }
        for wrong in ["/", "/actief", "ftm/qqq", "qqq/actief", "actief/ftm"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        for choice in SourceFilter::choices(&dataset) {
            for lang in [Lang::Nl, Lang::En] {
                assert_eq!(read(choice.label.get(lang)).as_ref(), Ok(&choice.value));
            }
        }
    }
}
