//! The dataset: ties made of sourced statements, as one RON file holds them.
//!
//! | module | what it holds |
//! |---|---|
//! | [`tie`], [`party`], [`parties`], [`province`] | who is tied to whom |
//! | [`closed_list`] | enums whose values go by words |
//! | [`shared_str`], [`id`] | texts that are pieces of the file, and names that are |
//! | [`statement`], [`date`] | what a source says, and of when |
//! | [`source`], [`author`] | who says it |
//! | [`reference_data`] | themes, periods, glossary and national totals |
//! | [`tie_state`] | what follows for a tie on a date: status, start, kind, whether it is contested |
//! | [`load`] | reading a file: a large one in pieces, on all processors |
//! | [`check`], [`quotes`], [`fault`] | proving a file: all faults at once, every quotation against its text |

use positions::Positions;
use serde::{Deserialize, Serialize};

pub mod author;
pub mod check;
pub mod closed_list;
pub mod date;
pub mod fault;
pub mod id;
pub mod load;
pub mod parties;
pub mod party;
mod positions;
pub mod province;
pub mod quotes;
pub mod reference_data;
pub mod shared_str;
pub mod source;
pub mod statement;
pub mod tie;
pub mod tie_state;

pub use author::{Author, Authors};
pub use date::PartialDate;
pub use id::{SourceId, ThemeId, TieId};
pub use parties::Parties;
pub use party::{ChineseLevel, ChineseParty, Coordinates, DutchLevel, DutchParty};
pub use province::DutchProvince;
pub use reference_data::{Period, Term, Theme, Total};
pub use shared_str::SharedStr;
pub use source::{Grade, Source, SourceKind, SourceLang, Words};
pub use statement::{Claim, Kind, Reason, ReasonStage, Statement, Status};
pub use tie::{Dispute, Matter, Tie};
pub use tie_state::{AsOf, AsOfView, Start, TieState};

/// The version of the file format that this program reads.
pub const FORMAT: u32 = 1;

/// All that one dataset file holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    pub glossary: Vec<Term>,
    #[serde(skip)]
    parties: parties::Found,
    #[serde(skip)]
    source_positions: Positions<SourceId>,
    #[serde(skip)]
    theme_positions: Positions<ThemeId>,
}

impl Dataset {
    /// A dataset of nothing, while another is on its way.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            format: FORMAT,
            title: SharedStr::default(),
            edition: PartialDate::year_only(0),
            sources: Vec::new(),
            themes: Vec::new(),
            ties: Vec::new(),
            totals: Vec::new(),
            periods: Vec::new(),
            glossary: Vec::new(),
            parties: parties::Found::default(),
            source_positions: Positions::default(),
            theme_positions: Positions::default(),
        }
    }

    /// The source named `id`. Where it stands is looked up in what was found when a source was first asked for: to
    /// change the list or an id in it afterwards is to have a dataset in which it isn't found; a copy looks anew.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.source_positions
            .find(&self.sources, |source| &source.id, id)
    }

    /// The theme named `id`, looked up as a source is.
    #[must_use]
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.theme_positions
            .find(&self.themes, |theme| &theme.id, id)
    }

    /// The different parties. They are looked for once: to add ties afterwards is to have a dataset without them.
    #[must_use]
    pub fn parties(&self) -> &Parties {
        self.parties.of(self)
    }

    /// The tie named `id`.
    #[must_use]
    pub fn tie(&self, id: &str) -> Option<&Tie> {
        self.ties.iter().find(|tie| tie.id.as_str() == id)
    }
}
