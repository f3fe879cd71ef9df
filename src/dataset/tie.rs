//! A tie: two parties and what the sources say about them.

use serde::{Deserialize, Serialize};

use super::{
    ChineseParty, DutchParty, SharedStr, Statement,
    closed_list::closed_list,
    id::{SourceId, TieId},
};
use crate::lang::{Bilingual, Lang};

closed_list! {
    /// What sources contradict each other about.
    Matter {
        /// Whether the tie exists or is active.
        Status: "status" | "status",
        /// When it began.
        Since: "since" => "begin" | "start",
        /// What sort of relation it is.
        Kind: "kind" => "soort band" | "kind of tie",
        /// Who the counterpart is.
        Partner: "partner" => "Chinese partner" | "Chinese partner",
        /// Why something was done.
        Reason: "reason" => "reden" | "reason",
        /// What was decided, or how parties voted.
        Decision: "decision" => "besluit" | "decision",
        /// What happened or was said.
        Event: "event" => "gebeurtenis" | "event",
    }
}

impl Matter {
    /// With its article: `de reden`.
    pub fn with_article(self, lang: Lang) -> String {
        let article = match (self, lang) {
            (Self::Event, _) => lang.pick("een", "an"),
            (Self::Since | Self::Decision, Lang::Nl) => "het",
            _ => lang.pick("de", "the"),
        };
        format!("{article} {}", self.label(lang))
    }
}

/// A contradiction between sources that can't be seen from dates alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dispute {
    /// What about.
    pub about: Matter,
    /// What the contradiction is, in a sentence of ours in Dutch.
    pub nl: SharedStr,
    /// The same in English.
    pub en: SharedStr,
    /// The sources that contradict each other: two or more, or one that says two things.
    pub sources: Vec<SourceId>,
}

/// A tie between a Dutch and a Chinese party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tie {
    /// Stable name: `arnhem-wuhan`; that of a province starts with `provincie-`.
    pub id: TieId,
    /// The Dutch party.
    pub dutch: DutchParty,
    /// The Chinese party; empty where the sources leave it unnamed.
    #[serde(default, skip_serializing_if = "ChineseParty::is_unknown")]
    pub chinese: ChineseParty,
    /// A remark of ours about the whole tie.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<Bilingual>>,
    /// Contradictions that are set out in words of ours.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub disputes: Box<[Dispute]>,
    /// What the sources say; never empty.
    pub statements: Box<[Statement]>,
}
