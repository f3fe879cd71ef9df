//! The words for what the dataset's enumerations mean; every match is exhaustive, so a new value
//! does not compile before it has its words.

use std::borrow::Cow;

use crate::{
    dataset::{
        ChineseLevel, DutchLevel, Grade, Kind, Matter, Reason, ReasonStage, SourceKind, SourceLang,
        Status,
    },
    lang::Lang,
};

/// One of two texts by language.
pub const fn pick<'a>(lang: Lang, nl: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// The word for a status.
pub const fn status(status: Status, lang: Lang) -> &'static str {
    pick(lang, status.names()[0], status.names()[1])
}

/// The symbol for a status, one column wide; always beside its word.
pub const fn status_symbol(status: Status) -> &'static str {
    match status {
        Status::Active => "●",
        Status::Dormant => "◐",
        Status::Severed => "✗",
        Status::Unknown => "?",
    }
}

/// The word for the level of a Dutch party.
pub const fn dutch_level(level: DutchLevel, lang: Lang) -> &'static str {
    pick(lang, level.names()[0], level.names()[1])
}

/// The word for the level of a Chinese party.
pub const fn chinese_level(level: ChineseLevel, lang: Lang) -> &'static str {
    match level {
        ChineseLevel::City => pick(lang, "stad", "city"),
        ChineseLevel::District => pick(lang, "district", "district"),
        ChineseLevel::Province => pick(lang, "provincie", "province"),
    }
}

/// A place in a document: its own words, but what we count ourselves, `alinea 3`, in the language of the reader.
pub fn place(place: &str, lang: Lang) -> Cow<'_, str> {
    match (place.strip_prefix("alinea "), lang) {
        (Some(number), Lang::En) => format!("paragraph {number}").into(),
        _ => place.into(),
    }
}

/// What stands in place of a counterpart that no source names.
pub const fn unnamed(lang: Lang) -> &'static str {
    pick(lang, "(onbenoemd)", "(unnamed)")
}

/// The word for what sources contradict each other about.
pub const fn contested(lang: Lang) -> &'static str {
    pick(lang, "betwist", "contested")
}

/// What stands in place of the date of a source that has none.
pub const fn undated(lang: Lang) -> &'static str {
    pick(lang, "zonder datum", "undated")
}

/// The words for a tie that its Dutch party doubts.
pub const fn reconsidering(lang: Lang) -> &'static str {
    pick(lang, "wordt heroverwogen", "being reconsidered")
}

/// The word for a sort of relation.
pub const fn kind(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Sister => pick(lang, "zusterstad", "sister city"),
        Kind::Friendship => pick(lang, "vriendschapsband", "friendship tie"),
        Kind::Memorandum => pick(lang, "memorandum", "memorandum"),
        Kind::Intention => pick(lang, "intentieverklaring", "letter of intent"),
        Kind::Contact => pick(lang, "contact", "contact"),
    }
}

/// The word for the sort of relation of one body: a province has no sister *city*.
pub const fn kind_of(of: Kind, level: DutchLevel, lang: Lang) -> &'static str {
    match (of, level) {
        (Kind::Sister, DutchLevel::Province) => pick(lang, "zusterprovincie", "sister province"),
        _ => kind(of, lang),
    }
}

/// To what a reason led, as the start of a line: `reden voor het einde`.
pub const fn stage(stage: ReasonStage, lang: Lang) -> &'static str {
    match stage {
        ReasonStage::Start => pick(lang, "reden om te beginnen", "reason for starting"),
        ReasonStage::Doubt => pick(lang, "reden om te twijfelen", "reason for doubt"),
        ReasonStage::End => pick(lang, "reden om te stoppen", "reason for ending"),
    }
}

/// The words for a reason.
pub const fn why(why: Reason, lang: Lang) -> &'static str {
    match why {
        Reason::HumanRights => pick(lang, "mensenrechten", "human rights"),
        Reason::Results => pick(lang, "weinig opbrengst", "little result"),
        Reason::Geopolitics => pick(lang, "geopolitiek", "geopolitics"),
        Reason::Security => pick(lang, "veiligheid", "security"),
        Reason::Policy => pick(lang, "andere koers", "change of policy"),
        Reason::Trade => pick(lang, "handel", "trade"),
        Reason::Knowledge => pick(lang, "kennis en technologie", "knowledge and technology"),
        Reason::Help => pick(lang, "hulp", "help"),
        Reason::Request => pick(lang, "verzoek van anderen", "request by others"),
        Reason::Culture => pick(lang, "cultuur en ontmoeting", "culture and encounter"),
        Reason::Exchange => pick(lang, "tegenprestatie", "something in return"),
    }
}

/// What stands in place of a start that the sources give and that can't be read as a date.
pub const fn unclear(lang: Lang) -> &'static str {
    pick(lang, "onduidelijk", "unclear")
}

/// The word before a remark of ours.
pub const fn note(lang: Lang) -> &'static str {
    pick(lang, "opmerking", "note")
}

/// The word before what a tie cost.
pub const fn costs(lang: Lang) -> &'static str {
    pick(lang, "kosten", "costs")
}

/// The word before what a tie brought.
pub const fn gains(lang: Lang) -> &'static str {
    pick(lang, "opbrengst", "benefits")
}

/// The words for a kind of publication.
pub const fn source_kind(kind: SourceKind, lang: Lang) -> &'static str {
    match kind {
        SourceKind::Newspaper => pick(lang, "nieuwsmedium", "news medium"),
        SourceKind::Report => pick(lang, "onderzoeksrapport", "research report"),
        SourceKind::Government => pick(lang, "overheid", "government"),
        SourceKind::OfficialBody => pick(lang, "officiële instantie", "official body"),
        SourceKind::TradePress => pick(lang, "vakpers", "trade press"),
    }
}

/// The name of a source's language.
pub const fn source_lang(of: SourceLang, lang: Lang) -> &'static str {
    match of {
        SourceLang::Nl => pick(lang, "Nederlands", "Dutch"),
        SourceLang::En => pick(lang, "Engels", "English"),
        SourceLang::De => pick(lang, "Duits", "German"),
        SourceLang::Fy => pick(lang, "Fries", "Frisian"),
        SourceLang::Zh => pick(lang, "Chinees", "Chinese"),
    }
}

/// How close a source stands to the tie.
pub const fn grade(grade: Grade, lang: Lang) -> &'static str {
    match grade {
        Grade::A => pick(
            lang,
            "de eigen overheid van een partij",
            "a party's own government",
        ),
        Grade::B => pick(
            lang,
            "gevestigde krant of officiële instantie",
            "established newspaper or official body",
        ),
    }
}

/// The grade of a source in short; [`grade`] tells what it means.
pub const fn grade_letter(grade: Grade, lang: Lang) -> &'static str {
    match grade {
        Grade::A => pick(lang, "bron A", "source A"),
        Grade::B => pick(lang, "bron B", "source B"),
    }
}

/// What a contradiction is about.
pub const fn matter(matter: Matter, lang: Lang) -> &'static str {
    match matter {
        Matter::Status => pick(lang, "status", "status"),
        Matter::Since => pick(lang, "begin", "start"),
        Matter::Kind => pick(lang, "soort band", "kind of tie"),
        Matter::Partner => pick(lang, "Chinese partner", "Chinese partner"),
        Matter::Reason => pick(lang, "reden", "reason"),
        Matter::Event => pick(lang, "gebeurtenis", "event"),
    }
}

/// The same in a sentence: `bronnen spreken elkaar tegen over het begin`.
pub const fn matter_in_a_sentence(matter: Matter, lang: Lang) -> &'static str {
    match matter {
        Matter::Status => pick(lang, "de status", "the status"),
        Matter::Since => pick(lang, "het begin", "the start"),
        Matter::Kind => pick(lang, "de soort band", "the kind of tie"),
        Matter::Partner => pick(lang, "de Chinese partner", "the Chinese partner"),
        Matter::Reason => pick(lang, "de reden", "the reason"),
        Matter::Event => pick(lang, "een gebeurtenis", "an event"),
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr as _;

    use super::*;

    #[test]
    fn a_status_is_told_apart_by_word_and_by_symbol() {
        for lang in [Lang::Nl, Lang::En] {
            let mut words = Status::ALL.map(|s| status(s, lang)).to_vec();
            let mut symbols = Status::ALL.map(status_symbol).to_vec();
            words.sort_unstable();
            words.dedup();
            symbols.sort_unstable();
            symbols.dedup();
            assert_eq!((words.len(), symbols.len()), (4, 4));
        }
        assert!(
            Status::ALL.iter().all(|&s| status_symbol(s).width() == 1),
            "a column of symbols stays straight"
        );
    }

    #[test]
    fn a_province_has_a_sister_province() {
        assert_eq!(
            kind_of(Kind::Sister, DutchLevel::Province, Lang::Nl),
            "zusterprovincie"
        );
        assert_eq!(
            kind_of(Kind::Sister, DutchLevel::Municipality, Lang::Nl),
            "zusterstad"
        );
        assert_eq!(
            kind_of(Kind::Contact, DutchLevel::Province, Lang::En),
            "contact"
        );
    }

    /// Who reads a word on the screen may ask for it.
    #[test]
    fn every_word_on_the_screen_is_a_word_of_the_query() {
        for lang in [Lang::Nl, Lang::En] {
            for value in Status::ALL {
                assert!(value.names().contains(&status(value, lang)));
            }
            for value in DutchLevel::ALL {
                assert!(value.names().contains(&dutch_level(value, lang)));
            }
            for value in Kind::ALL {
                for level in DutchLevel::ALL {
                    assert!(value.names().contains(&kind_of(value, level, lang)));
                }
            }
            for value in Reason::ALL {
                assert!(value.names().contains(&why(value, lang)), "{value:?}");
            }
        }
    }
}
