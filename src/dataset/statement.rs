//! Statements: what one source says about one tie.

use serde::{Deserialize, Serialize};

use super::{
    DutchLevel, PartialDate, SharedStr, claim::Claim, closed_list::closed_list, id::SourceId,
};
use crate::lang::{Bilingual, Lang};

closed_list! {
    /// The status of a tie as a source reports it.
    #[derive(Default)]
    Status {
        /// There are visits, projects or money.
        Active: "actief" | "active",
        /// It exists, and nothing much happens.
        Dormant: "sluimerend" | "dormant" + "slapend" + "inactief" + "inactive",
        /// It was ended.
        Severed: "verbroken" | "ended" + "severed" + "beëindigd" + "opgezegd",
        /// The source says that it is not known, or no source says anything.
        #[default]
        Unknown: "onbekend" | "unknown",
    }
}

closed_list! {
    /// Whether a source tells a status, or we conclude it.
    #[derive(Default)]
    StatusBasis {
        /// The source says that it is so.
        #[default]
        Told: "told" | "told",
        /// We conclude it from a plan, a budget, an office or a visit that the source tells of.
        Inferred: "inferred" => "afgeleid" | "inferred",
    }
}

closed_list! {
    /// What sort of relation a source calls it, from the firmest to none.
    Kind {
        /// A sister city or province.
        Sister: "zusterstad" | "sister city" + "zusterband" + "zusterprovincie" + "sister province" + "sister" + "twinning",
        /// A friendship tie.
        Friendship: "vriendschap" | "friendship" => "vriendschapsband" | "friendship tie",
        /// A memorandum or agreement, no more.
        Memorandum: "memorandum" | "memorandum" + "mou",
        /// A letter of intent or a plan: not yet a tie.
        Intention: "intentie" | "intention" => "intentieverklaring" | "letter of intent",
        /// Contacts only: not a tie.
        Contact: "contact" | "contact" + "contacten" + "contacts",
    }
}

impl Status {
    /// Its symbol, one column wide; always beside its word.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Active => "●",
            Self::Dormant => "◐",
            Self::Severed => "✗",
            Self::Unknown => "?",
        }
    }
}

impl StatusBasis {
    /// Whether a file leaves it out.
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

impl Kind {
    /// What the relation of one body is called: a province has no sister *city*.
    pub const fn label_of(self, level: DutchLevel, lang: Lang) -> &'static str {
        match (self, level) {
            (Self::Sister, DutchLevel::Province) => lang.sister_province(),
            _ => self.label(lang),
        }
    }

    /// Whether such a relation is counted as a tie: an intention and mere contacts are not.
    pub const fn is_tie(self) -> bool {
        !matches!(self, Self::Intention | Self::Contact)
    }
}

closed_list! {
    /// To what a reason led.
    ReasonStage {
        /// To starting the tie.
        Start: "begin" | "start",
        /// To doubting it.
        Doubt: "twijfel" | "doubt",
        /// To ending it.
        End: "einde" | "end" + "ending",
    }
}

closed_list! {
    /// Why a tie was started, doubted or ended.
    Reason {
        /// Human rights.
        HumanRights: "mensenrechten" | "human rights",
        /// Little or no result.
        Results: "opbrengst" | "results" => "leverde weinig op" | "little result" + "weinig opbrengst",
        /// Tension between states.
        Geopolitics: "geopolitiek" | "geopolitics",
        /// Espionage, influence, intellectual property.
        Security: "veiligheid" | "security",
        /// A turn to Europe or the own region.
        Policy: "koers" | "policy" => "ander beleid" | "change of policy" + "andere koers",
        /// Hopes of trade.
        Trade: "handel" | "trade",
        /// Knowledge and technology.
        Knowledge: "kennis" | "knowledge" => "kennis en technologie" | "knowledge and technology",
        /// Helping the other side.
        Help: "hulp" | "help" + "aid",
        /// A firm, a university, a province or the other side asked for it.
        Request: "verzoek" | "request" => "op verzoek van derden" | "request by others" + "verzoek van anderen",
        /// Culture and encounter.
        Culture: "cultuur" | "culture" => "cultuur en ontmoeting" | "culture and encounter",
        /// Something given in return.
        Exchange: "ruil" | "exchange" => "tegenprestatie" | "in exchange" + "something in return",
    }
}

impl ReasonStage {
    /// The start of a line with a reason: `reden van beëindiging`.
    pub const fn line_start(self, lang: Lang) -> &'static str {
        let in_both = match self {
            Self::Start => ["reden om te beginnen", "reason for starting"],
            Self::Doubt => ["reden van twijfel", "reason for doubt"],
            Self::End => ["reden van beëindiging", "reason for ending"],
        };
        in_both[lang as usize]
    }
}

closed_list! {
    /// What the dates of a statement rest on, where its passage gives none itself.
    DateBasis {
        /// The years that the heading of the chapter names.
        Chapter: "chapter" => "periode van het hoofdstuk" | "period of the chapter",
    }
}

/// What one source says about one tie.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// What is said.
    pub says: Claim,
    /// The date that it is about; left out where that is the source's own date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// Begin of the period that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// End of that period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// Of a status: whether the source tells it; left out where it does.
    #[serde(default, skip_serializing_if = "StatusBasis::is_usual")]
    pub basis: StatusBasis,
    /// What `from` and `to` rest on; left out where the passage gives them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dates: Option<DateBasis>,
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

impl Statement {
    /// Of a status, whether the source tells it.
    pub fn status_basis(&self) -> Option<StatusBasis> {
        matches!(self.says, Claim::Status(_)).then_some(self.basis)
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr as _;

    use super::*;
    use crate::dataset::closed_list::ClosedList as _;

    #[test]
    fn a_status_is_told_apart_by_word_and_by_symbol() {
        for lang in [Lang::Nl, Lang::En] {
            let mut words = Status::ALL.map(|s| s.label(lang)).to_vec();
            let mut symbols = Status::ALL.map(Status::symbol).to_vec();
            words.sort_unstable();
            words.dedup();
            symbols.sort_unstable();
            symbols.dedup();
            assert_eq!((words.len(), symbols.len()), (4, 4));
        }
        assert!(
            Status::ALL.iter().all(|&s| s.symbol().width() == 1),
            "a column of symbols stays straight"
        );
    }

    #[test]
    fn a_province_has_a_sister_province() {
        assert_eq!(
            Kind::Sister.label_of(DutchLevel::Province, Lang::Nl),
            "zusterprovincie"
        );
        assert_eq!(
            Kind::Sister.label_of(DutchLevel::Municipality, Lang::Nl),
            "zusterstad"
        );
        assert_eq!(
            Kind::Contact.label_of(DutchLevel::Province, Lang::En),
            "contact"
        );
    }

    /// Who reads a word on the screen may ask for it.
    #[test]
    fn every_word_on_the_screen_is_a_word_of_the_query() {
        for lang in [Lang::Nl, Lang::En] {
            for value in Status::ALL {
                assert!(value.names().contains(&value.label(lang)));
            }
            for value in DutchLevel::ALL {
                assert!(value.names().contains(&value.label(lang)));
            }
            for value in Kind::ALL {
                for level in DutchLevel::ALL {
                    assert!(value.names().contains(&value.label_of(level, lang)));
                }
            }
            for value in Reason::ALL {
                assert!(value.names().contains(&value.label(lang)), "{value:?}");
            }
        }
    }
}
