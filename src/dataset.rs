//! The dataset: ties made of sourced statements, as one RON file holds them.
//!
//! | module | what it holds |
//! |---|---|
//! | [`tie`], [`party`], [`parties`], [`province`] | who is tied to whom |
//! | [`register`], [`former`] | the codes of a party in public registers, and names that it had before |
//! | [`closed_list`] | enums whose values go by words |
//! | [`shared_str`], [`id`] | texts that are pieces of the file, and names that are |
//! | [`statement`], [`claim`], [`date`] | what a source says, and of when |
//! | [`decision`] | what councils and executives decided, and how political parties voted |
//! | [`source`], [`author`], [`survey`] | who says it, and when several ties were asked after |
//! | [`reference_data`] | themes, periods, glossary and national totals |
//! | [`thesaurus`] | words that people use for the same thing |
//! | [`as_of`], [`tie_state`] | what follows for a tie on a date: status, start, kind, whether it is contested |
//! | [`era`] | the eras of Chinese policy that what is told lies in |
//! | [`freshness`] | how new the newest evidence about a tie is |
//! | [`load`] | reading a file, and the first ties of a large one ahead of the rest |
//! | [`check`], [`quotes`], [`fault`] | proving a file: all faults at once, every quotation against its text |

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
    sync::OnceLock,
};

use foldhash::fast::RandomState;
use serde::{Deserialize, Serialize};

pub mod as_of;
pub mod author;
pub mod check;
pub mod claim;
pub mod closed_list;
pub mod date;
pub mod decision;
pub mod era;
pub mod fault;
pub mod former;
pub mod freshness;
pub mod id;
pub mod load;
pub mod parties;
pub mod party;
pub mod province;
pub mod quotes;
pub mod reference_data;
pub mod register;
pub mod shared_str;
pub mod source;
pub mod statement;
pub mod survey;
pub mod thesaurus;
pub mod tie;
pub mod tie_state;
pub mod title;

pub use as_of::AsOf;
pub use author::{Author, Authors};
pub use claim::{AmountFor, Claim, Subject};
pub use date::PartialDate;
pub use decision::{Aim, Body, Decision, DecisionKind, Outcome, PoliticalParty, Position};
pub use era::Era;
pub use former::{FormerKind, FormerName};
pub use freshness::Evidence;
pub use id::{SourceId, ThemeId, TieId};
pub use parties::{Parties, PartySide};
pub use party::{ChineseLevel, ChineseParty, Coordinates, DutchLevel, DutchParty};
pub use province::DutchProvince;
pub use reference_data::{GlossaryTerm, Period, Theme, Total};
pub use register::{ChineseIds, Code, DutchIds, Register};
pub use shared_str::SharedStr;
pub use source::{Grade, Source, SourceKind, SourceLang, Words};
pub use statement::{DateBasis, Kind, Reason, ReasonStage, Statement, Status, StatusBasis};
pub use survey::Survey;
pub use thesaurus::{Meaning, WordGroup};
pub use tie::{Dispute, Matter, Tie};
pub use tie_state::{AsOfView, Dating, Standing, Start, StatusReport, TieState};
pub use title::Title;

/// The version of the file format that this program reads.
pub const FORMAT: u32 = 1;

/// All that one dataset file holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dataset {
    /// The version of the file format: [`FORMAT`].
    pub format: u32,
    /// What the dataset is about.
    pub title: SharedStr,
    /// The date of this edition.
    pub edition: PartialDate,
    /// Who says it.
    pub sources: Vec<Source>,
    /// What ties can be about.
    pub themes: Vec<Theme>,
    /// The political parties that decisions name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub political_parties: Vec<PoliticalParty>,
    /// The ties.
    pub ties: Vec<Tie>,
    /// Numbers about all ties together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<Total>,
    /// The eras.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<Period>,
    /// Organisations and notions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub glossary: Vec<GlossaryTerm>,
    /// Words for the same thing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thesaurus: Vec<WordGroup>,
    #[serde(skip)]
    derived: Derived,
}

/// What follows from the lists, worked out when it is first asked for: to change the lists or ids in them afterwards is
/// to have a dataset in which it is out of date. A copy works it out anew, and it makes no dataset another one.
#[derive(Debug, Default)]
struct Derived {
    parties: OnceLock<Parties>,
    sources: OnceLock<Positions<SourceId>>,
    themes: OnceLock<Positions<ThemeId>>,
    surveys: OnceLock<Vec<Survey>>,
    with_named_tie: OnceLock<HashSet<DutchBody, RandomState>>,
}

/// What tells one Dutch body from another.
type DutchBody = (SharedStr, DutchLevel, DutchProvince);

/// Where the elements of a list stand, by id. They are looked up and not looked for: a tie may have any number of
/// sources and themes, and all of them are asked for while a frame is drawn.
type Positions<K> = HashMap<K, usize, RandomState>;

impl Clone for Derived {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Derived {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Dataset {
    /// A dataset of nothing, while another is on its way.
    pub fn empty() -> Self {
        Self {
            format: FORMAT,
            ..Self::default()
        }
    }

    /// The source named `id`; the first, where there are several.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        let ids = || positions(self.sources.iter().map(|source| &source.id));
        self.sources
            .get(*self.derived.sources.get_or_init(ids).get(id)?)
    }

    /// The theme named `id`; the first, where there are several.
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        let ids = || positions(self.themes.iter().map(|theme| &theme.id));
        self.themes
            .get(*self.derived.themes.get_or_init(ids).get(id)?)
    }

    /// The different parties.
    pub fn parties(&self) -> &Parties {
        self.derived
            .parties
            .get_or_init(|| Parties::new(&self.ties))
    }

    /// The days on which sources appeared that tell the status of several ties, in order of time.
    pub fn surveys(&self) -> &[Survey] {
        self.derived.surveys.get_or_init(|| survey::surveys(self))
    }

    /// When the source of a statement appeared.
    pub fn published(&self, statement: &Statement) -> Option<PartialDate> {
        self.source(&statement.source)?.published
    }

    /// Whether a party's own government makes a statement.
    pub fn is_of_a_party(&self, statement: &Statement) -> bool {
        let source = self.source(&statement.source);
        source.is_some_and(|source| source.grade == Some(Grade::A))
    }

    /// When what a statement says was so.
    pub fn dating(&self, statement: &Statement) -> Dating {
        let published = || self.published(statement).map(Dating::Reported);
        let told = statement.on.map(Dating::Told);
        told.or_else(published).unwrap_or(Dating::Undated)
    }

    /// Whether a Dutch body has a tie whose Chinese party is named.
    pub fn has_named_tie(&self, party: &DutchParty) -> bool {
        let body = |party: &DutchParty| (party.name.clone(), party.level, party.province);
        let bodies = self.derived.with_named_tie.get_or_init(|| {
            let named = self.ties.iter().filter(|tie| tie.chinese.name.is_some());
            named.map(|tie| body(&tie.dutch)).collect()
        });
        bodies.contains(&body(party))
    }

    /// What stands beside the ties and quotes a source: its list, its place in that, the source and the quotation.
    pub fn citations(&self) -> impl Iterator<Item = (&'static str, usize, &SourceId, &SharedStr)> {
        let totals = self.totals.iter().enumerate();
        let totals = totals.map(|(place, it)| ("totals", place, &it.source, &it.quote));
        let periods = self.periods.iter().enumerate();
        let periods = periods.map(|(place, it)| ("periods", place, &it.source, &it.quote));
        let terms = self.glossary.iter().enumerate();
        let terms = terms.map(|(place, it)| ("glossary", place, &it.source, &it.quote));
        totals.chain(periods).chain(terms)
    }

    /// The era in whose chapter a statement is told, by its place in [`periods`](Self::periods).
    pub fn era_of_chapter(&self, statement: &Statement) -> Option<usize> {
        let mut periods = self.periods.iter();
        periods.position(|period| period.tells(statement))
    }

    /// The tie named `id`.
    pub fn tie(&self, id: &str) -> Option<&Tie> {
        self.ties.iter().find(|tie| tie.id.as_str() == id)
    }
}

fn positions<'a, K: Clone + Eq + Hash + 'a>(
    ids: impl DoubleEndedIterator<Item = &'a K> + ExactSizeIterator,
) -> Positions<K> {
    // Backwards, so that of those with one id the first stays.
    let numbered = ids.enumerate().rev();
    numbered.map(|(place, id)| (id.clone(), place)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_an_id_is_found_and_a_copy_looks_for_itself() {
        let theme = |id: &str, nl: &str| Theme {
            id: id.into(),
            nl: nl.into(),
            en: nl.into(),
        };
        let mut dataset = Dataset::empty();
        dataset.themes = vec![theme("1", "a"), theme("2", "b"), theme("1", "c")];
        let name = |dataset: &Dataset, id: &str| {
            dataset.theme(&id.into()).map(|theme| theme.nl.to_string())
        };
        assert_eq!(
            ["1", "2", "3"].map(|id| name(&dataset, id)),
            [Some("a".to_owned()), Some("b".to_owned()), None]
        );
        let mut copy = dataset.clone();
        copy.themes = vec![theme("3", "d"), theme("1", "e")];
        assert_eq!(
            ["1", "3"].map(|id| name(&copy, id)),
            [Some("e".to_owned()), Some("d".to_owned())]
        );
    }
}
