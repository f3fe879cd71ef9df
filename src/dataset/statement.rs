//! Statements: what one source says about one tie.

use serde::{Deserialize, Serialize};

use super::{
    PartialDate, SharedStr,
    id::{SourceId, ThemeId},
};
use crate::lang::Bilingual;

/// The status of a tie as a source reports it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// There are visits, projects or money.
    #[serde(rename = "actief")]
    Active,
    /// It exists, and nothing much happens.
    #[serde(rename = "sluimerend")]
    Dormant,
    /// It was ended.
    #[serde(rename = "verbroken")]
    Severed,
    /// The source says that it is not known, or no source says anything.
    #[default]
    #[serde(rename = "onbekend")]
    Unknown,
}

impl Status {
    /// All four, from living to unknown.
    pub const ALL: [Self; 4] = [Self::Active, Self::Dormant, Self::Severed, Self::Unknown];

    /// The word that datasets, queries and JSON use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Active => "actief",
            Self::Dormant => "sluimerend",
            Self::Severed => "verbroken",
            Self::Unknown => "onbekend",
        }
    }
}

/// What sort of relation a source calls it, from the firmest to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// A sister city or province.
    #[serde(rename = "zusterstad")]
    Sister,
    /// A friendship tie.
    #[serde(rename = "vriendschap")]
    Friendship,
    /// A memorandum or agreement, no more.
    #[serde(rename = "memorandum")]
    Memorandum,
    /// A letter of intent or a plan: not yet a tie.
    #[serde(rename = "intentie")]
    Intention,
    /// Contacts only: not a tie.
    #[serde(rename = "contact")]
    Contact,
}

impl Kind {
    /// All five, from the firmest to none.
    pub const ALL: [Self; 5] = [Self::Sister, Self::Friendship, Self::Memorandum, Self::Intention, Self::Contact];

    /// The word that datasets, queries and JSON use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sister => "zusterstad",
            Self::Friendship => "vriendschap",
            Self::Memorandum => "memorandum",
            Self::Intention => "intentie",
            Self::Contact => "contact",
        }
    }

    /// Whether such a relation is counted as a tie: an intention and mere contacts are not.
    #[must_use]
    pub const fn is_tie(self) -> bool {
        !matches!(self, Self::Intention | Self::Contact)
    }
}

/// To what a reason led.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    /// To starting the tie.
    #[serde(rename = "begin")]
    Start,
    /// To doubting it.
    #[serde(rename = "twijfel")]
    Doubt,
    /// To ending it.
    #[serde(rename = "einde")]
    End,
}

impl Stage {
    /// All three, in the order of time.
    pub const ALL: [Self; 3] = [Self::Start, Self::Doubt, Self::End];

    /// The word that datasets and JSON use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "begin",
            Self::Doubt => "twijfel",
            Self::End => "einde",
        }
    }
}

/// Why a tie was started, doubted or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Why {
    /// Human rights.
    #[serde(rename = "mensenrechten")]
    HumanRights,
    /// Little or no result.
    #[serde(rename = "opbrengst")]
    Results,
    /// Tension between states.
    #[serde(rename = "geopolitiek")]
    Geopolitics,
    /// Espionage, influence, intellectual property.
    #[serde(rename = "veiligheid")]
    Security,
    /// A turn to Europe or the own region.
    #[serde(rename = "koers")]
    Policy,
    /// Hopes of trade.
    #[serde(rename = "handel")]
    Trade,
    /// Knowledge and technology.
    #[serde(rename = "kennis")]
    Knowledge,
    /// Helping the other side.
    #[serde(rename = "hulp")]
    Help,
    /// A firm, a university, a province or the other side asked for it.
    #[serde(rename = "verzoek")]
    Request,
    /// Culture and encounter.
    #[serde(rename = "cultuur")]
    Culture,
    /// Something given in return.
    #[serde(rename = "ruil")]
    Exchange,
}

impl Why {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::HumanRights,
        Self::Results,
        Self::Geopolitics,
        Self::Security,
        Self::Policy,
        Self::Trade,
        Self::Knowledge,
        Self::Help,
        Self::Request,
        Self::Culture,
        Self::Exchange,
    ];

    /// The word that datasets, queries and JSON use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::HumanRights => "mensenrechten",
            Self::Results => "opbrengst",
            Self::Geopolitics => "geopolitiek",
            Self::Security => "veiligheid",
            Self::Policy => "koers",
            Self::Trade => "handel",
            Self::Knowledge => "kennis",
            Self::Help => "hulp",
            Self::Request => "verzoek",
            Self::Culture => "cultuur",
            Self::Exchange => "ruil",
        }
    }
}

/// What a statement says.
///
/// Our own words stand in the variants themselves and not in a [`Bilingual`], so that a file reads
/// `event(nl: "…", en: "…")`: RON wants brackets of its own around a struct inside a variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Says {
    /// The tie was formally made then.
    Since(PartialDate),
    /// There were contacts from then on, before it was formally made.
    FirstContact(PartialDate),
    /// The source gives a start that can't be read as a date (`20014`, `the 1990s`).
    SinceUnclear,
    /// The status on the statement's date.
    Status(Status),
    /// The body doubts the tie or reviews it, and has not ended it.
    Reconsidering,
    /// A theme of the tie.
    Theme(ThemeId),
    /// What sort of relation it is.
    Kind(Kind),
    /// The source names the counterpart of this tie differently, as told here in our own words.
    Partner {
        /// Dutch.
        nl: SharedStr,
        /// English.
        en: SharedStr,
    },
    /// Something happened, told in our own words.
    Event {
        /// Dutch.
        nl: SharedStr,
        /// English.
        en: SharedStr,
    },
    /// Why the tie was started, doubted or ended.
    Reason(Stage, Why),
    /// What the tie cost, told in our own words.
    Cost {
        /// Dutch.
        nl: SharedStr,
        /// English.
        en: SharedStr,
        /// Whole euros, where the source gives one amount in euros.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        eur: Option<u64>,
    },
    /// What it brought (money, firms, jobs), told in our own words.
    Gain {
        /// Dutch.
        nl: SharedStr,
        /// English.
        en: SharedStr,
        /// Whole euros, where the source gives one amount in euros.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        eur: Option<u64>,
    },
}

/// What one source says about one tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// What is said.
    pub says: Says,
    /// The date that it is about; left out where that is the source's own date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// Begin of the period that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// End of that period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// Who says so.
    pub source: SourceId,
    /// The source's own words: short, exact, errors included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<SharedStr>,
    /// The place in the source: chapter, heading, table, footnote, as printed there.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub place: Option<SharedStr>,
    /// A remark of ours: what the source leaves open, what was worked out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<Bilingual>>,
}
