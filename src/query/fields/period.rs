//! `periode:`: an era. A tie is found by it when a statement about it bears a date of its own in that era: an event, a
//! status, a start, the period of a theme. That a source appeared in the era says nothing about the tie.
//! What is told of the year of a change goes by the chapter that tells it. Beside `periode:`, `thema:` asks for the themes
//! of that era.

use std::borrow::Cow;

use crate::{
    dataset::{Dataset, Era, Period},
    lang::{Bilingual, Lang},
    query::{
        asked::AskedTogether,
        choose::Choice,
        query_field::{Names, QueryField, TieTest},
    },
};

/// The id of an era.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PeriodId(pub String);

impl PeriodId {
    /// The era of this id.
    pub(in crate::query) fn era(&self, dataset: &Dataset) -> Option<Era> {
        let mut periods = dataset.periods.iter();
        let number = periods.position(|period| *period.id == *self.0)?;
        Era::new(number, dataset)
    }
}

impl QueryField for PeriodId {
    const NAMES: Names = &["periode", "period"];
    const UNKNOWN: [&str; 2] = ["onbekende periode", "unknown period"];

    /// By their ids, or a word of their names.
    fn choices(dataset: &Dataset) -> Vec<Choice<Self>> {
        let choice = |period: &Period| Choice {
            value: Self(period.id.to_string()),
            label: Bilingual::same(&period.id),
            names: [&period.id, &period.name.nl, &period.name.en]
                .map(ToString::to_string)
                .to_vec(),
        };
        dataset.periods.iter().map(choice).collect()
    }

    fn name_in(&self, _: Lang) -> Cow<'_, str> {
        self.0.as_str().into()
    }

    fn test<'a>(&'a self, dataset: &'a Dataset, _: &'a AskedTogether) -> TieTest<'a> {
        let era = self.era(dataset);
        Box::new(move |tie, _| {
            era.is_some_and(|era| {
                let tie = &dataset.ties[tie];
                let mut statements = tie.statements.iter();
                statements.any(|statement| era.touches(statement, tie, dataset))
            })
        })
    }
}
