//! The words of the closed lists, as a query may say them in either language.

use super::mark::Mark;
use crate::{
    dataset::{DutchLevel, DutchProvince, Kind, Stage, Status, Why},
    lang::{Bilingual, Lang},
};

/// A value of a closed list.
pub trait Words: Copy + PartialEq + 'static {
    /// The whole list, in its usual order.
    const VALUES: &'static [Self];

    /// All words for it: the Dutch one, the English one, then others.
    fn names(self) -> &'static [&'static str];

    /// The word in `lang`.
    fn name_in(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.names()[0],
            Lang::En => self.names()[1],
        }
    }

    /// The word in both languages.
    fn in_both(self) -> Bilingual {
        Bilingual { nl: self.name_in(Lang::Nl).into(), en: self.name_in(Lang::En).into() }
    }
}

impl Words for Status {
    const VALUES: &'static [Self] = &Self::ALL;

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Active => &["actief", "active"],
            Self::Dormant => &["sluimerend", "dormant", "slapend", "inactief", "inactive"],
            Self::Severed => &["verbroken", "severed", "ended", "beëindigd", "opgezegd"],
            Self::Unknown => &["onbekend", "unknown"],
        }
    }
}

impl Words for DutchProvince {
    const VALUES: &'static [Self] = &Self::ALL;

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Drenthe => &["Drenthe", "Drenthe"],
            Self::Flevoland => &["Flevoland", "Flevoland"],
            Self::Friesland => &["Friesland", "Friesland", "Fryslân"],
            Self::Gelderland => &["Gelderland", "Gelderland"],
            Self::Groningen => &["Groningen", "Groningen"],
            Self::Limburg => &["Limburg", "Limburg"],
            Self::NoordBrabant => &["Noord-Brabant", "Noord-Brabant", "Brabant", "North Brabant"],
            Self::NoordHolland => &["Noord-Holland", "Noord-Holland", "North Holland"],
            Self::Overijssel => &["Overijssel", "Overijssel"],
            Self::Utrecht => &["Utrecht", "Utrecht"],
            Self::Zeeland => &["Zeeland", "Zeeland"],
            Self::ZuidHolland => &["Zuid-Holland", "Zuid-Holland", "South Holland"],
        }
    }
}

impl Words for DutchLevel {
    const VALUES: &'static [Self] = &Self::ALL;

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Municipality => &["gemeente", "municipality"],
            Self::Province => &["provincie", "province"],
        }
    }
}

impl Words for Kind {
    const VALUES: &'static [Self] = &Self::ALL;

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Sister => {
                &["zusterstad", "sister city", "zusterband", "zusterprovincie", "sister province", "sister", "twinning"]
            }
            Self::Friendship => &["vriendschap", "friendship", "vriendschapsband", "friendship tie"],
            Self::Memorandum => &["memorandum", "memorandum", "mou"],
            Self::Intention => &["intentie", "intention", "intentieverklaring", "letter of intent"],
            Self::Contact => &["contact", "contact", "contacten", "contacts"],
        }
    }
}

impl Words for Why {
    const VALUES: &'static [Self] = &Self::ALL;

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::HumanRights => &["mensenrechten", "human rights"],
            Self::Results => &["opbrengst", "results", "weinig opbrengst", "little result"],
            Self::Geopolitics => &["geopolitiek", "geopolitics"],
            Self::Security => &["veiligheid", "security"],
            Self::Policy => &["koers", "policy", "andere koers", "change of policy"],
            Self::Trade => &["handel", "trade"],
            Self::Knowledge => &["kennis", "knowledge", "kennis en technologie", "knowledge and technology"],
            Self::Help => &["hulp", "help", "aid"],
            Self::Request => &["verzoek", "request", "verzoek van anderen", "request by others"],
            Self::Culture => &["cultuur", "culture", "cultuur en ontmoeting", "culture and encounter"],
            Self::Exchange => &["ruil", "exchange", "tegenprestatie", "something in return"],
        }
    }
}

impl Words for Stage {
    const VALUES: &'static [Self] = &Self::ALL;

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Start => &["begin", "start"],
            Self::Doubt => &["twijfel", "doubt"],
            Self::End => &["einde", "end", "ending"],
        }
    }
}

impl Words for Mark {
    const VALUES: &'static [Self] = &Self::ALL;

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Contested => &["betwist", "contested"],
            Self::Reconsidering => &["heroverwogen", "reconsidering", "heroverweging", "reconsidered"],
            Self::Unnamed => &["onbenoemd", "unnamed"],
            Self::Costs => &["kosten", "costs", "geld", "money"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    /// Who reads a word on the screen may ask for it.
    #[test]
    fn every_word_on_the_screen_is_a_word_of_the_query() {
        for lang in [Lang::Nl, Lang::En] {
            for value in Status::ALL {
                assert!(value.names().contains(&words::status(value, lang)));
            }
            for value in DutchLevel::ALL {
                assert!(value.names().contains(&words::dutch_level(value, lang)));
            }
            for value in Kind::ALL {
                for level in DutchLevel::ALL {
                    assert!(value.names().contains(&words::kind_of(value, level, lang)));
                }
            }
            for value in Why::ALL {
                assert!(value.names().contains(&words::why(value, lang)), "{value:?}");
            }
        }
    }

    /// The canonical form of a query is what datasets and JSON say.
    #[test]
    fn the_dutch_word_is_the_one_of_the_dataset() {
        for value in Status::ALL {
            assert_eq!(value.name_in(Lang::Nl), value.word());
        }
        for value in Kind::ALL {
            assert_eq!(value.name_in(Lang::Nl), value.word());
        }
        for value in DutchLevel::ALL {
            assert_eq!(value.name_in(Lang::Nl), value.word());
        }
        for value in Why::ALL {
            assert_eq!(value.name_in(Lang::Nl), value.word());
        }
        for value in Stage::ALL {
            assert_eq!(value.name_in(Lang::Nl), value.word());
        }
        for value in DutchProvince::ALL {
            assert_eq!(value.name_in(Lang::Nl), value.name());
            for alias in value.aliases() {
                assert!(value.names().contains(alias), "{alias}");
            }
        }
    }
}
