//! The JSON records of ties and sources: stable, keys are only ever added, and only after the first twelve.
//!
//! `null` stands where nothing is known. `status`, `status_on`, `since` and `kind` hold on the date in
//! force; `statements` are all there are, in the order of the dataset. Words (`actief`, `gemeente`) are
//! those of the dataset, whatever the language of the interface.

use std::{borrow::Cow, collections::BTreeSet};

use serde::Serialize;

mod decision;
mod party;
mod source;

use decision::DecisionRecord;
pub use source::SourceRecord;

use party::{ChineseRecord, DutchRecord};

use super::{
    selection::{TieEntry, themes},
    sentences,
};
use crate::{
    dataset::{
        AmountFor, Claim, Dataset, DateBasis, Dating, Dispute, Kind, PartialDate, Reason,
        ReasonStage, SourceId, Standing, Statement, Status, StatusBasis, StatusReport, ThemeId,
        TieId,
    },
    lang::Bilingual,
    query::FoundBy,
};

/// One tie, as `list --format json` gives it.
#[derive(Serialize)]
pub struct TieRecord<'a> {
    /// The stable name of the tie.
    id: &'a TieId,
    /// The Dutch party.
    dutch: DutchRecord<'a>,
    /// The Chinese party.
    chinese: ChineseRecord<'a>,
    /// The status, in the dataset's word.
    status: Status,
    /// As of when; of an ending that is only reported, by when.
    status_on: Option<PartialDate>,
    /// Whether sources contradict each other.
    contested: bool,
    /// Whether the Dutch party doubts the tie.
    reconsidering: bool,
    /// When it began; `null` also where a source gives a start that can't be read as a date.
    since: Option<PartialDate>,
    /// The ids of its themes, in the order of their first mention.
    themes: Vec<&'a ThemeId>,
    /// The ids of the sources that speak of it, by the alphabet.
    sources: Vec<&'a SourceId>,
    /// What they say.
    statements: Vec<StatementRecord<'a>>,
    /// The sort of relation, in the dataset's word.
    kind: Option<Kind>,
    /// Whether `status_on` is the date of a publication whose source gives none for the status itself.
    status_reported: bool,
    /// Since when the tie has that status, where the source tells.
    status_from: Option<PartialDate>,
    /// Whether we conclude the status from what the source tells.
    status_inferred: bool,
    /// When a source last names the tie as existing, without a word on its life.
    existed_on: Option<PartialDate>,
    /// When the Dutch party last doubted the tie; `null` also where nothing dates that.
    reconsidering_on: Option<PartialDate>,
    /// Whether it is counted as a tie (`tie`), or why not: `no_tie`, `may_be_listed`, `not_known_to_exist`.
    standing: Standing,
    /// The last known status where it does not hold any more: its report has lapsed, or nothing dates it.
    lapsed: Option<LapsedRecord>,
    /// Contradictions set out in words of ours.
    disputes: &'a [Dispute],
    /// A remark of ours.
    note: Option<&'a Bilingual>,
    /// The date of the newest evidence about it; `null` where nothing that counts has a date.
    newest_evidence: Option<PartialDate>,
    /// Whether nothing that counts is of the last two years.
    evidence_old: bool,
    /// What the words of a query found it by, the best of `name`, `property` and `text`; `null` where there were none.
    found_by: Option<FoundBy>,
}

/// A status that is known but no longer in force.
#[derive(Serialize)]
struct LapsedRecord {
    /// The status, in the dataset's word.
    status: Status,
    /// When it was reported; `null` where nothing dates it.
    on: Option<PartialDate>,
}

/// One statement.
#[derive(Serialize)]
struct StatementRecord<'a> {
    /// What it is about: `since`, `first_contact`, `since_unclear`, `status`, `exists`, `reconsidering`,
    /// `theme`, `kind`, `partner`, `event`, `decision`, `reason`, `cost` or `gain`.
    says: &'static str,
    /// What it says about that.
    value: Option<ClaimValue<'a>>,
    /// The date that it is about; `null` where that is the source's own.
    on: Option<PartialDate>,
    /// Who says so.
    source: &'a SourceId,
    /// The source's own words.
    quote: Option<&'a str>,
    /// The place in the source.
    #[serde(rename = "where")]
    place: Option<&'a str>,
    /// Begin of the period that it is about.
    from: Option<PartialDate>,
    /// End of that period.
    to: Option<PartialDate>,
    /// A remark of ours.
    note: Option<&'a Bilingual>,
    /// Of a status: `told` by the source, or `inferred` by us.
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<StatusBasis>,
    /// What `from` and `to` rest on, where the passage gives no year.
    dates: Option<DateBasis>,
    /// Who publishes it, where it is a political party's own word (grade C); `null` of all else.
    own_word_of: Option<&'a str>,
}

/// The value of a statement: a string for the simple ones, an object for the others.
#[derive(Serialize)]
#[serde(untagged)]
pub enum ClaimValue<'a> {
    /// A date, a word of the dataset or the id of a theme.
    Word(Cow<'a, str>),
    /// Our words, of `partner`, `event`, `cost` and `gain`.
    Text {
        /// Dutch.
        nl: &'a str,
        /// English.
        en: &'a str,
        /// Whole euros, `null` where they are not known; left out where it is not about money.
        #[serde(skip_serializing_if = "Option::is_none")]
        eur: Option<Option<u64>>,
        /// Of an amount: `all` of the years, or each `year`.
        #[serde(skip_serializing_if = "Option::is_none")]
        per: Option<AmountFor>,
    },
    /// Of `decision`: its fields in the dataset's words; lists of parties as the source has them.
    Decision(DecisionRecord<'a>),
    /// Of `reason`.
    Reason {
        /// `begin`, `twijfel` or `einde`.
        stage: ReasonStage,
        /// The reason, in the dataset's word.
        why: Reason,
    },
}

impl<'a> TieRecord<'a> {
    /// The record of a tie of `dataset`.
    pub fn new(entry: &TieEntry<'a>, dataset: &'a Dataset) -> Self {
        let TieEntry { tie, tie_state, .. } = *entry;
        let sources = tie.statements.iter().map(|statement| &statement.source);
        let sources: BTreeSet<&SourceId> = sources.collect();
        Self {
            id: &tie.id,
            dutch: DutchRecord::new(&tie.dutch),
            chinese: ChineseRecord::new(&tie.chinese),
            status: tie_state.status(),
            status_on: tie_state.report.and_then(|report| report.dating.date()),
            contested: tie_state.contested,
            reconsidering: tie_state.reconsidering.is_some(),
            since: tie_state.start.date(),
            themes: themes(tie),
            sources: Vec::from_iter(sources),
            statements: tie
                .statements
                .iter()
                .map(|statement| StatementRecord::new(statement, dataset))
                .collect(),
            kind: tie_state.kind,
            status_reported: tie_state.report.is_some_and(StatusReport::is_only_reported),
            status_from: tie_state.report.and_then(|report| report.from),
            status_inferred: tie_state.report.is_some_and(StatusReport::is_inferred),
            existed_on: tie_state.existed.and_then(Dating::date),
            reconsidering_on: tie_state.reconsidering.and_then(Dating::date),
            standing: tie_state.standing,
            lapsed: tie_state.last_known.map(|report| LapsedRecord {
                status: report.status,
                on: report.dating.date(),
            }),
            disputes: &tie.disputes,
            note: tie.note.as_deref(),
            newest_evidence: tie_state.evidence.newest,
            evidence_old: tie_state.evidence.is_old,
            found_by: entry.found_by,
        }
    }
}

impl<'a> StatementRecord<'a> {
    fn new(statement: &'a Statement, dataset: &'a Dataset) -> Self {
        let (says, value) = claim(&statement.says);
        Self {
            says,
            value,
            on: statement.on,
            source: &statement.source,
            quote: statement.quote.as_deref(),
            place: statement.place.as_deref(),
            from: statement.from,
            to: statement.to,
            note: statement.note.as_deref(),
            basis: statement.status_basis(),
            dates: statement.dates,
            own_word_of: sentences::own_word_of(statement, dataset),
        }
    }
}

/// The word for what a statement is about, and its value.
pub fn claim(claim: &Claim) -> (&'static str, Option<ClaimValue<'_>>) {
    let word = |word| Some(ClaimValue::Word(word));
    let told = |nl, en, eur, per| Some(ClaimValue::Text { nl, en, eur, per });
    let text = |nl, en| told(nl, en, None, None);
    let amount = |nl, en, eur: &Option<u64>, per: &AmountFor| {
        told(nl, en, Some(*eur), eur.is_some().then_some(*per))
    };
    match claim {
        Claim::Since(date) => ("since", word(date.to_string().into())),
        Claim::FirstContact(date) => ("first_contact", word(date.to_string().into())),
        Claim::SinceUnclear => ("since_unclear", None),
        Claim::Status(status) => ("status", word(status.word().into())),
        Claim::Exists => ("exists", None),
        Claim::Reconsidering => ("reconsidering", None),
        Claim::Theme(theme) => ("theme", word(theme.as_str().into())),
        Claim::Kind(kind) => ("kind", word(kind.word().into())),
        Claim::Partner { nl, en } => ("partner", text(nl, en)),
        Claim::Event { nl, en } => ("event", text(nl, en)),
        Claim::Decision(decision) => ("decision", Some(ClaimValue::Decision((&**decision).into()))),
        &Claim::Reason(stage, why) => ("reason", Some(ClaimValue::Reason { stage, why })),
        Claim::Cost { nl, en, eur, per } => ("cost", amount(nl, en, eur, per)),
        Claim::Gain { nl, en, eur, per } => ("gain", amount(nl, en, eur, per)),
    }
}
