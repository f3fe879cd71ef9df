//! The JSON records of ties and sources: stable, keys are only ever added, and only after the first twelve.
//!
//! `null` stands where nothing is known. `status`, `status_on`, `since` and `kind` hold on the date in
//! force; `statements` are all there are, in the order of the dataset. Words (`actief`, `gemeente`) are
//! those of the dataset, whatever the language of the interface.

use std::{borrow::Cow, collections::BTreeSet};

use serde::Serialize;

use super::selection::{TieEntry, themes};
use crate::{
    dataset::{
        Claim, Dispute, Grade, PartialDate, Source, SourceId, SourceKind, SourceLang, Statement,
        ThemeId, TieId, Words, author::AuthorName,
    },
    lang::Bilingual,
};

/// One tie, as `list --format json` gives it.
#[derive(Debug, Serialize)]
pub struct TieRecord<'a> {
    /// The stable name of the tie.
    pub id: &'a TieId,
    /// The Dutch party.
    pub dutch: DutchRecord<'a>,
    /// The Chinese party.
    pub chinese: ChineseRecord<'a>,
    /// The status, in the dataset's word.
    pub status: &'static str,
    /// As of when.
    pub status_on: Option<PartialDate>,
    /// Whether sources contradict each other.
    pub contested: bool,
    /// Whether the Dutch party doubts the tie.
    pub reconsidering: bool,
    /// When it began; `null` also where a source gives a start that can't be read as a date.
    pub since: Option<PartialDate>,
    /// The ids of its themes, in the order of their first mention.
    pub themes: Vec<&'a ThemeId>,
    /// The ids of the sources that speak of it, by the alphabet.
    pub sources: Vec<&'a SourceId>,
    /// What they say.
    pub statements: Vec<StatementRecord<'a>>,
    /// The sort of relation, in the dataset's word.
    pub kind: Option<&'static str>,
    /// Whether `status_on` is the date of a publication whose source gives none for the status itself.
    pub status_reported: bool,
    /// The last known status where the report of it has lapsed.
    pub lapsed: Option<LapsedRecord>,
    /// Contradictions set out in words of ours.
    pub disputes: &'a [Dispute],
    /// A remark of ours.
    pub note: Option<&'a Bilingual>,
}

/// One source, as `sources --format json` gives it.
#[derive(Debug, Serialize)]
pub struct SourceRecord<'a> {
    /// What statements name it by.
    pub id: &'a SourceId,
    /// The title as printed.
    pub title: &'a str,
    /// The names of the authors as printed, joined by `; `.
    pub author: Option<Cow<'a, str>>,
    /// Who published it.
    pub publisher: &'a str,
    /// When.
    pub published: Option<PartialDate>,
    /// The language that it is written in.
    pub lang: SourceLang,
    /// What it is.
    pub kind: SourceKind,
    /// How close to the tie; `null` for the documents that the project started from.
    pub grade: Option<Grade>,
    /// Whether its words are `quoted` or `paraphrased`.
    pub words: Words,
    /// Its address.
    pub url: Option<&'a str>,
    /// The ids of the sources that it retells or leans on.
    pub leans_on: &'a [SourceId],
    /// A remark of ours.
    pub note: Option<&'a Bilingual>,
    /// The authors one by one.
    pub authors: Vec<AuthorRecord<'a>>,
}

/// An author, as a list of references needs it.
#[derive(Debug, Serialize)]
pub struct AuthorRecord<'a> {
    /// The family name of a person; `null` for a body.
    pub family: Option<&'a str>,
    /// The rest of a person's name, where there is more.
    pub given: Option<&'a str>,
    /// The name of a body; `null` for a person.
    pub body: Option<&'a str>,
}

impl<'a> AuthorRecord<'a> {
    fn new(name: AuthorName<'a>) -> Self {
        match name {
            AuthorName::Body(body) => Self {
                family: None,
                given: None,
                body: Some(body),
            },
            AuthorName::Person { family, given } => Self {
                family: Some(family),
                given: Some(given).filter(|given| !given.is_empty()),
                body: None,
            },
        }
    }
}

impl<'a> SourceRecord<'a> {
    /// The record of a source.
    pub fn new(source: &'a Source) -> Self {
        Self {
            id: &source.id,
            title: &source.title,
            author: source.printed_authors(),
            publisher: &source.publisher,
            published: source.published,
            lang: source.lang,
            kind: source.kind,
            grade: source.grade,
            words: source.words,
            url: source.url.as_deref(),
            leans_on: &source.leans_on,
            note: source.note.as_ref(),
            authors: source
                .author
                .iter()
                .flat_map(|it| it.names())
                .map(AuthorRecord::new)
                .collect(),
        }
    }
}

/// The Dutch party of a tie.
#[derive(Debug, Serialize)]
pub struct DutchRecord<'a> {
    /// The name as the body writes it.
    pub name: &'a str,
    /// `gemeente` or `provincie`.
    pub level: &'static str,
    /// The province as it is written: `Noord-Brabant`.
    pub province: &'static str,
}

/// The Chinese party of a tie.
#[derive(Debug, Serialize)]
pub struct ChineseRecord<'a> {
    /// The name in pinyin.
    pub name: Option<&'a str>,
    /// The name in characters.
    pub zh: Option<&'a str>,
    /// `stad`, `district` or `provincie`.
    pub level: Option<&'static str>,
    /// The province in pinyin.
    pub province: Option<&'a str>,
}

/// A status that held until its report lapsed.
#[derive(Debug, Serialize)]
pub struct LapsedRecord {
    /// The status, in the dataset's word.
    pub status: &'static str,
    /// When it was reported.
    pub on: Option<PartialDate>,
}

/// One statement.
#[derive(Debug, Serialize)]
pub struct StatementRecord<'a> {
    /// What it is about: `since`, `first_contact`, `since_unclear`, `status`, `reconsidering`, `theme`,
    /// `kind`, `partner`, `event`, `reason`, `cost` or `gain`.
    pub says: &'static str,
    /// What it says about that.
    pub value: Option<Value<'a>>,
    /// The date that it is about; `null` where that is the source's own.
    pub on: Option<PartialDate>,
    /// Who says so.
    pub source: &'a SourceId,
    /// The source's own words.
    pub quote: Option<&'a str>,
    /// The place in the source.
    #[serde(rename = "where")]
    pub place: Option<&'a str>,
    /// Begin of the period that it is about.
    pub from: Option<PartialDate>,
    /// End of that period.
    pub to: Option<PartialDate>,
    /// A remark of ours.
    pub note: Option<&'a Bilingual>,
}

/// The value of a statement: a string for the simple ones, an object for the others.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Value<'a> {
    /// A date, of `since` and `first_contact`.
    Date(PartialDate),
    /// A word of the dataset, of `status` and `kind`.
    Word(&'static str),
    /// A theme's id, of `theme`.
    Theme(&'a ThemeId),
    /// Our words, of `partner` and `event`.
    Text {
        /// Dutch.
        nl: &'a str,
        /// English.
        en: &'a str,
    },
    /// Of `reason`.
    Reason {
        /// `begin`, `twijfel` or `einde`.
        stage: &'static str,
        /// The reason, in the dataset's word.
        why: &'static str,
    },
    /// Of `cost` and `gain`.
    Amount {
        /// Dutch.
        nl: &'a str,
        /// English.
        en: &'a str,
        /// Whole euros.
        eur: Option<u64>,
    },
}

impl<'a> TieRecord<'a> {
    /// The record of a tie of `dataset`.
    pub fn new(entry: &TieEntry<'a>) -> Self {
        let TieEntry { tie, tie_state } = *entry;
        Self {
            id: &tie.id,
            dutch: DutchRecord {
                name: &tie.dutch.name,
                level: tie.dutch.level.word(),
                province: tie.dutch.province.name(),
            },
            chinese: ChineseRecord {
                name: tie.chinese.name.as_deref(),
                zh: tie.chinese.zh.as_deref(),
                level: tie.chinese.level.map(|level| level.word()),
                province: tie.chinese.province.as_deref(),
            },
            status: tie_state.status.word(),
            status_on: tie_state.status_on,
            contested: tie_state.contested,
            reconsidering: tie_state.reconsidering,
            since: tie_state.start.date(),
            themes: themes(tie),
            sources: sources(&tie.statements),
            statements: tie.statements.iter().map(StatementRecord::new).collect(),
            kind: tie_state.kind.map(|kind| kind.word()),
            status_reported: tie_state.is_report_date,
            lapsed: tie_state.lapsed.map(|(status, on)| LapsedRecord {
                status: status.word(),
                on,
            }),
            disputes: &tie.disputes,
            note: tie.note.as_deref(),
        }
    }
}

impl<'a> StatementRecord<'a> {
    fn new(statement: &'a Statement) -> Self {
        let (says, value) = says(&statement.says);
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
        }
    }
}

/// The word for what a statement is about, and its value.
fn says(says: &Claim) -> (&'static str, Option<Value<'_>>) {
    match says {
        Claim::Since(date) => ("since", Some(Value::Date(*date))),
        Claim::FirstContact(date) => ("first_contact", Some(Value::Date(*date))),
        Claim::SinceUnclear => ("since_unclear", None),
        Claim::Status(status) => ("status", Some(Value::Word(status.word()))),
        Claim::Reconsidering => ("reconsidering", None),
        Claim::Theme(theme) => ("theme", Some(Value::Theme(theme))),
        Claim::Kind(kind) => ("kind", Some(Value::Word(kind.word()))),
        Claim::Partner { nl, en } => ("partner", Some(Value::Text { nl, en })),
        Claim::Event { nl, en } => ("event", Some(Value::Text { nl, en })),
        Claim::Reason(stage, why) => (
            "reason",
            Some(Value::Reason {
                stage: stage.word(),
                why: why.word(),
            }),
        ),
        Claim::Cost { nl, en, eur } => ("cost", Some(Value::Amount { nl, en, eur: *eur })),
        Claim::Gain { nl, en, eur } => ("gain", Some(Value::Amount { nl, en, eur: *eur })),
    }
}

/// The sources of statements, each once, by the alphabet.
fn sources(statements: &[Statement]) -> Vec<&SourceId> {
    let spoken: BTreeSet<&SourceId> = statements
        .iter()
        .map(|statement| &statement.source)
        .collect();
    spoken.into_iter().collect()
}
