//! Decisions: what a council or an executive decided on a tie, or was asked to, and how political parties stood to it.

use serde::{Deserialize, Serialize};

use super::{DutchLevel, SharedStr, closed_list::closed_list};
use crate::lang::Lang;

closed_list! {
    /// Who decides, or has the question before it.
    Body {
        /// The council of a municipality.
        Council: "raad" | "council" => "gemeenteraad" | "municipal council",
        /// The council of a province.
        States: "staten" | "states" => "Provinciale Staten" | "provincial council" + "ps",
        /// A committee of either council.
        Committee: "commissie" | "committee" + "raadscommissie" + "statencommissie",
        /// Mayor and aldermen.
        Executive: "college" | "executive" => "college van B en W" | "municipal executive" + "benw",
        /// The executive of a province.
        ProvincialExecutive: "gs" | "deputies" => "Gedeputeerde Staten" | "provincial executive",
    }
}

closed_list! {
    /// What sort of paper or step it is.
    DecisionKind {
        /// A motion.
        Motion: "motie" | "motion",
        /// An amendment.
        Amendment: "amendement" | "amendment",
        /// A proposal.
        Proposal: "voorstel" | "proposal",
        /// A resolution: decided there and then.
        Resolution: "besluit" | "resolution" + "raadsbesluit" + "statenbesluit" + "collegebesluit",
        /// A letter or a statement.
        Letter: "brief" | "letter",
        /// Questions in writing.
        Questions: "vragen" | "questions" => "schriftelijke vragen" | "written questions",
        /// The answer to such questions.
        Answer: "antwoord" | "answer" => "antwoord op vragen" | "answer to questions",
        /// A debate without a vote.
        Debate: "debat" | "debate",
        /// What a party called for, outside a vote.
        Call: "oproep" | "call",
    }
}

closed_list! {
    /// What it asks for.
    Aim {
        /// To end the tie.
        End: "einde" | "end" => "beëindigen" | "to end",
        /// To keep it.
        Keep: "behoud" | "keep" => "houden" | "to keep",
        /// To evaluate or reconsider it.
        Evaluate: "evaluatie" | "evaluation" => "evalueren" | "to evaluate" + "heroverweging",
        /// To begin it.
        Start: "begin" | "start" => "beginnen" | "to start",
        /// To travel there, or not.
        Visit: "bezoek" | "visit" => "bezoeken" | "to visit" + "reis" + "missie",
        /// To renew the agreement.
        Renew: "vernieuwing" | "renewal" => "vernieuwen" | "to renew",
        /// To have less of it.
        Reduce: "afbouw" | "reduction" => "afbouwen" | "to reduce",
        /// To wait.
        Suspend: "opschorting" | "suspension" => "opschorten" | "to suspend",
        /// To speak of human rights there.
        RaiseRights: "mensenrechten" | "human rights" => "mensenrechten aankaarten" | "to raise human rights",
        /// To set terms to it.
        Terms: "voorwaarden" | "terms" => "voorwaarden stellen" | "to set terms",
        /// To spend money.
        Spend: "besteding" | "spending" => "geld besteden" | "to spend money",
    }
}

closed_list! {
    /// What became of it.
    Outcome {
        /// It was carried.
        Adopted: "aangenomen" | "adopted" + "carried",
        /// It was voted down.
        Rejected: "verworpen" | "rejected" + "weggestemd",
        /// It was withdrawn before a vote.
        Withdrawn: "ingetrokken" | "withdrawn",
        /// It was done.
        CarriedOut: "uitgevoerd" | "carried out",
    }
}

closed_list! {
    /// How a political party stood to a decision.
    Position {
        /// It proposed it, alone or with others.
        Proposed: "ingediend" | "proposed" => "ingediend door" | "proposed by" + "indiener",
        /// It voted for.
        For: "voor" | "for",
        /// It voted against.
        Against: "tegen" | "against",
        /// A part of it voted for, or a part against.
        Divided: "verdeeld" | "divided" + "deels" + "partly",
    }
}

impl Body {
    /// Of which sort of Dutch party it is a body; `None` where both have it.
    pub const fn level(self) -> Option<DutchLevel> {
        match self {
            Self::Council | Self::Executive => Some(DutchLevel::Municipality),
            Self::States | Self::ProvincialExecutive => Some(DutchLevel::Province),
            Self::Committee => None,
        }
    }
}

impl DecisionKind {
    /// Whether it is put to a vote, so that a reader may ask how that went; a resolution is what came of one.
    pub const fn is_voted_on(self) -> bool {
        matches!(self, Self::Motion | Self::Amendment | Self::Proposal)
    }
}

/// A list of names of political parties, as a source has them.
pub type PartyNames = Box<[SharedStr]>;

/// A decision, or what was put to a body that could take one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Who decides.
    pub body: Body,
    /// What sort of paper or step it is.
    pub kind: DecisionKind,
    /// What it asks for, in a word; left out where none fits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aim: Option<Aim>,
    /// What it asks, in our own words in Dutch.
    pub nl: SharedStr,
    /// The same in English.
    pub en: SharedStr,
    /// What became of it; left out where the source does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Outcome>,
    /// The political parties that proposed it; an executive that proposes is its body.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub by: PartyNames,
    /// Those that voted for.
    #[serde(default, rename = "for", skip_serializing_if = "<[_]>::is_empty")]
    pub in_favour: PartyNames,
    /// Those that voted against.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub against: PartyNames,
    /// Those of which a part voted for.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub part_for: PartyNames,
    /// Those of which a part voted against.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub part_against: PartyNames,
}

impl Decision {
    /// Every list of political parties in it, with its name in a file and the position that it gives.
    pub fn lists(&self) -> [(&'static str, Position, &PartyNames); 5] {
        [
            ("by", Position::Proposed, &self.by),
            ("for", Position::For, &self.in_favour),
            ("against", Position::Against, &self.against),
            ("part_for", Position::Divided, &self.part_for),
            ("part_against", Position::Divided, &self.part_against),
        ]
    }

    /// Every political party that is named, with how it stood; one may be there several times.
    pub fn positions(&self) -> impl Iterator<Item = (Position, &SharedStr)> {
        let lists = self.lists().into_iter();
        lists.flat_map(|(_, position, names)| names.iter().map(move |name| (position, name)))
    }

    /// Whether it was before a council and the source does not tell what became of it; what an executive proposes is
    /// not its to vote on.
    pub const fn is_open(&self) -> bool {
        self.result.is_none()
            && self.kind.is_voted_on()
            && matches!(self.body, Body::Council | Body::States)
    }

    /// What became of it, in a word: also that this is not told; `None` where nothing was to be decided.
    pub const fn outcome(&self, lang: Lang) -> Option<&'static str> {
        match self.result {
            Some(result) => Some(result.label(lang)),
            None if self.is_open() => Some(lang.outcome_unknown()),
            None => None,
        }
    }
}

/// A political party with the names that sources and people give it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoliticalParty {
    /// The name that lists show.
    pub name: SharedStr,
    /// Other spellings and short names.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub aliases: Box<[SharedStr]>,
    /// Of a joint group: the parties in it, by name. Who asks for one of them finds the group too.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub joins: Box<[SharedStr]>,
}

impl PoliticalParty {
    /// All its names.
    pub fn names(&self) -> impl Iterator<Item = &SharedStr> {
        std::iter::once(&self.name).chain(&self.aliases)
    }
}
