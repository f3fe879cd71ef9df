//! What surrounds the ties: themes, periods, terms and national totals.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    PartialDate, SharedStr, Statement,
    id::{SourceId, ThemeId},
};
use crate::lang::{Bilingual, Lang};

/// What ties can be about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// What statements and queries name it by.
    pub id: ThemeId,
    /// Its name in Dutch.
    pub nl: SharedStr,
    /// Its name in English.
    pub en: SharedStr,
}

impl Theme {
    /// Its name in `lang`.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.nl, &self.en)
    }
}

/// One of the eras that the report by Clingendael tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// What queries name it by: `xi`.
    pub id: SharedStr,
    /// Its first year.
    pub from: PartialDate,
    /// Its last year.
    pub to: PartialDate,
    /// Its name.
    pub name: Bilingual,
    /// What marked it, in a sentence of ours.
    pub about: Bilingual,
    /// Where that comes from.
    pub source: SourceId,
    /// In the source's words.
    pub quote: SharedStr,
    /// The place in the source.
    #[serde(rename = "where")]
    pub place: SharedStr,
}

impl Period {
    /// Its first and its last day.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        (self.from.first_day(), self.to.last_day())
    }

    /// Whether a statement is told in its chapter: one of the document that tells of the era, whose place has its years as
    /// a part, as in `4 · 1989-2004 · Spurts en sluimering`.
    pub fn tells(&self, statement: &Statement) -> bool {
        let has_years = |place: &str| {
            let years = format!("{}-{}", self.from.year(), self.to.year());
            place.split(" · ").any(|part| part == years)
        };
        statement.source == self.source && statement.place.as_deref().is_some_and(has_years)
    }
}

/// An organisation or a notion that the documents use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryTerm {
    /// What it is known by inside the dataset.
    pub id: SharedStr,
    /// The short name, as the documents use it: `CPAFFC`.
    pub term: SharedStr,
    /// The name in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full: Option<SharedStr>,
    /// What it is, in a sentence of ours.
    pub about: Bilingual,
    /// Where that comes from.
    pub source: SourceId,
    /// In the source's words.
    pub quote: SharedStr,
    /// The place in the source.
    #[serde(rename = "where")]
    pub place: SharedStr,
}

/// What a number is compared with: how many bodies a query finds as of the day that the number is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    /// The query, as it is typed, without a date.
    pub query: SharedStr,
    /// Why the two numbers differ, in a sentence of ours.
    pub why: Bilingual,
}

/// A number about all ties together; never assigned to one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Total {
    /// What it is known by inside the dataset.
    pub id: SharedStr,
    /// What is counted, in a sentence of ours.
    pub about: Bilingual,
    /// The number, where the source gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// The date that it is about; left out where that is the source's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// Who says so.
    pub source: SourceId,
    /// In the source's words.
    pub quote: SharedStr,
    /// The place in the source.
    #[serde(rename = "where")]
    pub place: SharedStr,
    /// What it is compared with, where the dataset can answer the same question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compare: Option<Compare>,
    /// Other totals that contradict it, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contradicts: Vec<SharedStr>,
}
