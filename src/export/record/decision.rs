//! The JSON record of a decision.

use serde::Serialize;

use crate::dataset::{Aim, Body, Decision, DecisionKind, Outcome, SharedStr};

/// A decision: every key is there, in the dataset's words; parties stand as the source has them.
#[derive(Serialize)]
pub struct DecisionRecord<'a> {
    /// `raad`, `staten`, `commissie`, `college` or `gs`.
    body: Body,
    /// `motie`, `voorstel`, `besluit` …
    kind: DecisionKind,
    /// What it asks for, in a word.
    aim: Option<Aim>,
    /// What it asks, in Dutch.
    nl: &'a str,
    /// The same in English.
    en: &'a str,
    /// What became of it; `null` where the source does not tell.
    result: Option<Outcome>,
    /// The political parties that proposed it.
    by: &'a [SharedStr],
    /// Those that voted for.
    #[serde(rename = "for")]
    in_favour: &'a [SharedStr],
    /// Those that voted against.
    against: &'a [SharedStr],
    /// Those of which a part voted for.
    part_for: &'a [SharedStr],
    /// Those of which a part voted against.
    part_against: &'a [SharedStr],
}

impl<'a> From<&'a Decision> for DecisionRecord<'a> {
    fn from(decision: &'a Decision) -> Self {
        Self {
            body: decision.body,
            kind: decision.kind,
            aim: decision.aim,
            nl: &decision.nl,
            en: &decision.en,
            result: decision.result,
            by: &decision.by,
            in_favour: &decision.in_favour,
            against: &decision.against,
            part_for: &decision.part_for,
            part_against: &decision.part_against,
        }
    }
}
