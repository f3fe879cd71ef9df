//! Sources: who says it.

use serde::{Deserialize, Serialize};

use super::{Authors, PartialDate, SharedStr, Title, closed_list::closed_list, id::SourceId};
use crate::lang::{Bilingual, Lang};

closed_list! {
    /// What kind of publication a source is.
    SourceKind {
        /// A newspaper, broadcaster or news site.
        Newspaper: "newspaper" => "nieuwsmedium" | "news medium",
        /// A research report.
        Report: "report" => "onderzoeksrapport" | "research report",
        /// A government, often a party to the tie.
        Government: "government" => "overheid" | "government",
        /// A body close to governments.
        OfficialBody: "official_body" => "officiële instantie" | "official body",
        /// A trade journal or site.
        TradePress: "trade_press" => "vakpers" | "trade press",
        /// A political party.
        PoliticalParty: "political_party" => "politieke partij" | "political party",
    }
}

closed_list! {
    /// How close a source of the second layer stands to the tie.
    Grade {
        /// A party's own government.
        A: "A" => "een bron van de gemeente, provincie of stad zelf" | "a source of the municipality, province or city itself",
        /// An established newspaper or an official body.
        B: "B" => "gevestigde krant of officiële instantie" | "established newspaper or official body",
        /// A political party's own page: only for what that party itself proposed, voted or said.
        C: "C" => "eigen pagina van een politieke partij, over wat zij zelf voorstelde, stemde of zei" | "a political party's own page, on what it proposed, voted or said itself",
    }
}

closed_list! {
    /// Whether statements from a source carry its words.
    #[derive(Default)]
    Words {
        /// Every statement carries a quotation, and the text is there to verify it.
        #[default]
        Quoted: "quoted" | "quoted",
        /// Its words may not be copied: statements are ours, with its address.
        Paraphrased: "paraphrased" | "paraphrased",
    }
}

impl Grade {
    /// In short, beside a citation: `overheid zelf`.
    pub const fn in_short(self, lang: Lang) -> &'static str {
        match self {
            Self::A => lang.source_government_itself(),
            Self::B => lang.source_press_or_body(),
            Self::C => lang.source_own_page(),
        }
    }
}

impl Words {
    /// Whether a file leaves it out.
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

closed_list! {
    /// The language that a source is written in.
    SourceLang {
        /// Dutch.
        Nl: "nl" => "Nederlands" | "Dutch",
        /// English.
        En: "en" => "Engels" | "English",
        /// German.
        De: "de" => "Duits" | "German",
        /// Frisian.
        Fy: "fy" => "Fries" | "Frisian",
        /// Chinese.
        Zh: "zh" => "Chinees" | "Chinese",
    }
}

/// A document that statements come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What statements name it by; its text is `<id>.txt`.
    pub id: SourceId,
    /// The title as printed, or what it is where none is.
    pub title: Title,
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
    /// The language of the original, where this text is a translation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translated_from: Option<SourceLang>,
    /// What it is.
    pub kind: SourceKind,
    /// How close to the tie; left out for the documents that the project started from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// Of grade C: the political party whose page it is, by its name in the dataset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<SharedStr>,
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
    pub fn printed_authors(&self) -> Option<String> {
        self.author.as_ref().and_then(Authors::printed)
    }
}
