//! Sources: who says it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Authors, PartialDate, SharedStr, id::SourceId};
use crate::lang::Bilingual;

/// What kind of publication a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A newspaper, broadcaster or news site.
    Newspaper,
    /// A research report.
    Report,
    /// A government, often a party to the tie.
    Government,
    /// A body close to governments.
    OfficialBody,
    /// A trade journal or site.
    TradePress,
}

impl SourceKind {
    /// The word that datasets and JSON use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Newspaper => "newspaper",
            Self::Report => "report",
            Self::Government => "government",
            Self::OfficialBody => "official_body",
            Self::TradePress => "trade_press",
        }
    }
}

/// How close a source of the second layer stands to the tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Grade {
    /// A party's own government.
    A,
    /// An established newspaper or an official body.
    B,
}

impl Grade {
    /// The word that datasets and JSON use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }
}

/// Whether statements from a source carry its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Words {
    /// Every statement carries a quotation, and the text is there to verify it.
    #[default]
    Quoted,
    /// Its words may not be copied: statements are ours, with its address.
    Paraphrased,
}

impl Words {
    /// The word that datasets and JSON use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Quoted => "quoted",
            Self::Paraphrased => "paraphrased",
        }
    }

    /// Whether a file leaves it out.
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// The language that a source is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceLang {
    /// Dutch.
    Nl,
    /// English.
    En,
    /// German.
    De,
    /// Frisian.
    Fy,
    /// Chinese.
    Zh,
}

impl SourceLang {
    /// The word that datasets and JSON use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::De => "de",
            Self::Fy => "fy",
            Self::Zh => "zh",
        }
    }
}

/// A document that statements come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What statements name it by; its text is `<id>.txt`.
    pub id: SourceId,
    /// The title as printed.
    pub title: SharedStr,
    /// Who wrote it, where that is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Authors>,
    /// Who published it.
    pub publisher: SharedStr,
    /// When; left out where the page tells no date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// What it is written in.
    pub lang: SourceLang,
    /// What it is.
    pub kind: SourceKind,
    /// How close to the tie; left out for the documents that the project started from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// Whether its words are quoted.
    #[serde(default, skip_serializing_if = "Words::is_usual")]
    pub words: Words,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<SharedStr>,
    /// Sources that it retells or leans on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leans_on: Vec<SourceId>,
    /// A remark of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

impl Source {
    /// The names of the authors as printed, where any are told.
    #[must_use]
    pub fn printed_authors(&self) -> Option<Cow<'_, str>> {
        self.author.as_ref().and_then(Authors::printed)
    }
}
