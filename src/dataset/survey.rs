//! Surveys: the days on which sources appeared that tell the status of several ties, as a newspaper that asked around does.
//! They are the dates that it is worth to see the dataset from.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Dataset, PartialDate, SourceId, StatusBasis, date::Bound};

/// A source that tells the status of so many ties surveys them.
const SEVERAL: usize = 3;

/// A day on which such sources appeared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// When, as exactly as they are dated.
    pub date: PartialDate,
    /// Which, by their place in [`sources`](Dataset::sources).
    pub sources: Vec<usize>,
}

/// The surveys of a dataset in order of time. A source that leans on another one retells it, and is none.
pub(super) fn surveys(dataset: &Dataset) -> Vec<Survey> {
    let mut told: HashMap<&SourceId, usize> = HashMap::new();
    for tie in &dataset.ties {
        let statements = tie.statements.iter();
        let reports = statements.filter(|it| it.status_basis() == Some(StatusBasis::Told));
        let sources: HashSet<&SourceId> = reports.map(|report| &report.source).collect();
        for source in sources {
            *told.entry(source).or_default() += 1;
        }
    }
    let mut surveys = BTreeMap::new();
    for (number, source) in dataset.sources.iter().enumerate() {
        let ties = told.get(&source.id).copied().unwrap_or_default();
        let (Some(date), SEVERAL.., []) = (source.published, ties, &*source.leans_on) else {
            continue;
        };
        let date = match date.bound() {
            Bound::On => date,
            _ => PartialDate::from_day(date.settled()),
        };
        let survey = surveys.entry(date.last_day()).or_insert(Survey {
            date,
            sources: Vec::new(),
        });
        survey.sources.push(number);
    }
    surveys.into_values().collect()
}

#[cfg(test)]
mod tests {
    use crate::dataset::{Dataset, load};

    fn told(dataset: &Dataset) -> Vec<String> {
        let surveys = dataset.surveys().iter().map(|survey| {
            let ids = survey.sources.iter();
            let ids: Vec<&str> = ids.map(|&it| dataset.sources[it].id.as_str()).collect();
            format!("{} {}", survey.date, ids.join(" "))
        });
        surveys.collect()
    }

    #[test]
    fn those_who_tell_of_several_ties_make_a_survey_on_the_day_they_appear() {
        assert_eq!(
            told(&load::embedded()),
            ["2022-01 ftm clingendael", "2023-05-07 nrc"],
            "The Epoch Times and City Monitor retell NRC"
        );
    }

    #[test]
    fn they_follow_from_the_dataset() {
        let mut dataset = load::embedded();
        for source in &mut dataset.sources {
            match source.id.as_str() {
                "ftm" => source.published = None,
                "nrc" => source.published = Some("voor 2007".parse().unwrap()),
                "epoch-times" => source.leans_on.clear(),
                _ => {}
            }
        }
        assert_eq!(
            told(&dataset),
            [
                "2006-12-31 nrc",
                "2022-01 clingendael",
                "2023-05-12 epoch-times"
            ]
        );
        dataset.ties.truncate(2);
        assert_eq!(told(&dataset.clone()), [""; 0]);
        assert_eq!(told(&Dataset::empty()), [""; 0]);
    }
}
