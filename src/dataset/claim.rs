//! What a statement says, and what follows from that alone: its subject, its date, its texts.

use serde::{Deserialize, Serialize};

use super::{
    Decision, Kind, PartialDate, Reason, ReasonStage, SharedStr, Status, ThemeId,
    closed_list::closed_list, tie::Matter,
};

/// What a statement says.
///
/// Our own words stand in the variants themselves and not in a [`Bilingual`](crate::lang::Bilingual), so that a file reads
/// `event(nl: "…", en: "…")`: RON wants brackets of its own around a struct inside a variant.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Claim {
    /// The tie was formally made then.
    Since(PartialDate),
    /// There were contacts from then on, before it was formally made.
    FirstContact(PartialDate),
    /// The source gives a start that can't be read as a date (`20014`, `the 1990s`).
    SinceUnclear,
    /// The status on the statement's date.
    Status(Status),
    /// It is named as existing on the statement's date, without a word on its life.
    Exists,
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
    /// A council or an executive decided on the tie, or was asked to; [the notation](super::load::notation) puts its
    /// fields between the brackets of the variant.
    Decision(Box<Decision>),
    /// Why the tie was started, doubted or ended.
    Reason(ReasonStage, Reason),
    /// What the tie cost, told in our own words.
    Cost {
        /// Dutch.
        nl: SharedStr,
        /// English.
        en: SharedStr,
        /// Whole euros, where the source gives one amount in euros.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        eur: Option<u64>,
        /// What that amount is for.
        #[serde(default, skip_serializing_if = "AmountFor::is_usual")]
        per: AmountFor,
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
        /// What that amount is for.
        #[serde(default, skip_serializing_if = "AmountFor::is_usual")]
        per: AmountFor,
    },
}

closed_list! {
    /// What an amount of money is for.
    #[derive(Default)]
    AmountFor {
        /// All of the years of the statement.
        #[default]
        All: "all" => "in totaal" | "in all",
        /// Each of them.
        Year: "year" => "per jaar" | "a year",
    }
}

impl AmountFor {
    /// Whether a file leaves it out.
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

closed_list! {
    /// What statements are about, in the order in which a council asks after it, with the heading over them. A reason
    /// stands with what it led to: often one sentence of the source tells both.
    Subject {
        /// Whether it exists, whether that is in doubt, and why.
        Status: "status" => "Status en redenen" | "Status and reasons",
        /// When it began, and why.
        Start: "start" => "Begin" | "Start",
        /// What councils and executives decided on it.
        Decision: "decision" => "Besluiten" | "Decisions",
        /// What it cost and brought.
        Money: "money" => "Kosten en opbrengst" | "Costs and benefits",
        /// What happened.
        Event: "event" => "Gebeurtenissen" | "Events",
        /// What it is about.
        Theme: "theme" => "Thema's" | "Themes",
        /// What sort of relation it is.
        Kind: "kind" => "Soort band" | "Kind of tie",
        /// Who the counterpart is.
        Partner: "partner" => "Chinese partner" | "Chinese partner",
    }
}

impl Claim {
    /// What it is about.
    pub const fn subject(&self) -> Subject {
        match self {
            Self::Status(_)
            | Self::Exists
            | Self::Reconsidering
            | Self::Reason(ReasonStage::Doubt | ReasonStage::End, _) => Subject::Status,
            Self::Since(_)
            | Self::FirstContact(_)
            | Self::SinceUnclear
            | Self::Reason(ReasonStage::Start, _) => Subject::Start,
            Self::Decision(_) => Subject::Decision,
            Self::Cost { .. } | Self::Gain { .. } => Subject::Money,
            Self::Event { .. } => Subject::Event,
            Self::Theme(_) => Subject::Theme,
            Self::Kind(_) => Subject::Kind,
            Self::Partner { .. } => Subject::Partner,
        }
    }

    /// What it contradicts another claim about, if it does.
    pub const fn matter(&self) -> Option<Matter> {
        Some(match self.subject() {
            _ if matches!(self, Self::Reason(..)) => Matter::Reason,
            Subject::Status => Matter::Status,
            Subject::Start => Matter::Since,
            Subject::Decision => Matter::Decision,
            Subject::Event => Matter::Event,
            Subject::Kind => Matter::Kind,
            Subject::Partner => Matter::Partner,
            Subject::Money | Subject::Theme => return None,
        })
    }

    /// The theme that it gives the tie.
    pub const fn theme(&self) -> Option<&ThemeId> {
        match self {
            Self::Theme(id) => Some(id),
            _ => None,
        }
    }

    /// The decision that it tells of.
    pub const fn decision(&self) -> Option<&Decision> {
        match self {
            Self::Decision(decision) => Some(decision),
            _ => None,
        }
    }

    /// The date that it gives for a start or a first contact, whatever date the statement is about.
    pub const fn date(&self) -> Option<PartialDate> {
        match self {
            Self::Since(date) | Self::FirstContact(date) => Some(*date),
            _ => None,
        }
    }

    /// What it tells in our own words, in Dutch and in English.
    pub fn texts(&self) -> Option<[&str; 2]> {
        match self {
            Self::Partner { nl, en }
            | Self::Event { nl, en }
            | Self::Cost { nl, en, .. }
            | Self::Gain { nl, en, .. } => Some([nl, en]),
            Self::Decision(decision) => Some([&decision.nl, &decision.en]),
            _ => None,
        }
    }
}
