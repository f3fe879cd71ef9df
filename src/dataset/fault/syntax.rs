//! Faults of the notation: the text can't be read as a dataset at all.
//!
//! RON's own messages are English and name Rust types; these are for someone who edits a list of ties.

use ron::error::Error;

use super::suggestion::{did_you_mean, excerpt, nearest};
use crate::{
    dataset::{
        DutchProvince, FORMAT,
        date::DateError,
        shared_str::{MAX_TEXT_BYTES, TooLong},
    },
    lang::Lang,
};

/// A fault of the notation. Only the first is known: after it, nothing can be read.
#[derive(Clone, Debug, PartialEq)]
pub enum SyntaxFault {
    /// The file says that it has another version of the format.
    Version(Box<str>),
    /// A bracket stands where the name of a field or a word is to come: `event((nl: …))`.
    DoubleBracket,
    /// It isn't RON, or not with our fields and words.
    Ron(Box<Error>),
}

impl SyntaxFault {
    pub(super) fn words(&self, lang: Lang) -> (String, String) {
        match self {
            Self::Version(found) => say!(lang,
                "dit bestand heeft versie {found} van het formaat; dit programma leest versie {FORMAT}",
                "this file has version {found} of the format; this program reads version {FORMAT}";
                "Gebruik een versie van stedenband die bij het bestand hoort, of zet het bestand om naar versie {FORMAT}.",
                "Use the version of stedenband that the file belongs to, or convert the file to version {FORMAT}."),
            Self::DoubleBracket => say!(lang,
                "hier staat een haakje te veel", "there is a bracket too many here";
                "Schrijf enkele haakjes, ook aan het eind: event(nl: \"…\", en: \"…\").",
                "Write single brackets, at the end too: event(nl: \"…\", en: \"…\")."),
            Self::Ron(error) => name(error, lang).unwrap_or_else(|| {
                let [nl, en, help_nl, help_en] = value(error).unwrap_or_else(|| sign(error));
                (lang.pick(nl, en).into(), lang.pick(help_nl, help_en).into())
            }),
        }
    }
}

/// Faults whose message names something: fields and words that the format doesn't have, or that are missing.
fn name(error: &Error, lang: Lang) -> Option<(String, String)> {
    Some(match error {
        Error::NoSuchStructField {
            expected, found, ..
        } => {
            let (found, help) = (excerpt(found), possible(found, expected, lang));
            say!(lang, "onbekend veld ‘{found}’", "unknown field ‘{found}’"; "{help}", "{help}")
        }
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => {
            let (found, help) = (excerpt(found), possible(found, expected, lang));
            say!(lang, "onbekend woord ‘{found}’", "unknown word ‘{found}’"; "{help}", "{help}")
        }
        Error::SuggestRawIdentifier(found) | Error::InvalidIdentifier(found) => {
            let bare: String = found
                .chars()
                .filter(|letter| letter.is_alphanumeric())
                .collect();
            let province = DutchProvince::ALL
                .iter()
                .any(|province| province.name() == found)
                .then_some(bare.as_str());
            let (found, hint) = (excerpt(found), did_you_mean(province, lang));
            say!(lang, "‘{found}’ is hier geen geldig woord", "‘{found}’ is no valid word here";
                "{hint}Een woord bestaat uit letters, zonder streepje of aanhalingstekens (NoordBrabant).",
                "{hint}A word is made of letters, without a hyphen or quotation marks (NoordBrabant).")
        }
        Error::MissingStructField { field, .. } => say!(lang,
            "het veld ‘{field}’ ontbreekt", "the field ‘{field}’ is missing";
            "Voeg het toe tussen deze haakjes: {field}: …,", "Add it between these brackets: {field}: …,"),
        Error::DuplicateStructField { field, .. } => say!(lang,
            "het veld ‘{field}’ staat er twee keer", "the field ‘{field}’ is there twice";
            "Haal een van de twee weg.", "Remove one of the two."),
        Error::Message(text) if *text == TooLong.to_string() => say!(lang,
            "deze tekst heeft meer dan {MAX_TEXT_BYTES} bytes", "this text has more than {MAX_TEXT_BYTES} bytes";
            "Kort hem in, of kijk of hij met een recht aanhalingsteken is afgesloten.",
            "Shorten it, or see whether it is closed with a straight quotation mark."),
        _ => return None,
    })
}

/// What was meant, and what is possible.
fn possible(found: &str, expected: &[&str], lang: Lang) -> String {
    /// A longer list helps no one who is told what was meant.
    const LONG: usize = 20;
    let meant = nearest(found, expected.iter().copied());
    let (hint, list) = (did_you_mean(meant, lang), expected.join(", "));
    match lang {
        _ if meant.is_some() && expected.len() > LONG => hint.trim_end().to_owned(),
        Lang::Nl => format!("{hint}Mogelijk zijn hier: {list}."),
        Lang::En => format!("{hint}Possible here: {list}."),
    }
}

/// What is wrong in Dutch and in English, then what to do about it in both.
type Texts = [&'static str; 4];

/// Values of the wrong sort.
fn value(error: &Error) -> Option<Texts> {
    Some(match error {
        Error::Message(text) if *text == DateError::Impossible.to_string() => [
            "deze datum bestaat niet",
            "this date does not exist",
            "De kalender kent haar niet, of het jaar ligt niet tussen 1800 en 2199.",
            "The calendar does not have it, or the year is not between 1800 and 2199.",
        ],
        Error::Message(text) if *text == DateError::Shape.to_string() => [
            "dit is geen datum",
            "this is not a date",
            "Schrijf \"1999\", \"2021-07\", \"2022-01-26\", \"voor 2007\", \"na 2019\" of \"ca. 2011\".",
            "Write \"1999\", \"2021-07\", \"2022-01-26\", \"voor 2007\", \"na 2019\" or \"ca. 2011\".",
        ],
        Error::ExpectedString => [
            "hier hoort tekst",
            "text is expected here",
            "Zet de waarde tussen rechte aanhalingstekens: \"…\".",
            "Put the value in straight quotation marks: \"…\".",
        ],
        Error::ExpectedStringEnd => [
            "deze tekst wordt niet afgesloten",
            "this text is not closed",
            "Zet er een recht aanhalingsteken achter.",
            "Put a straight quotation mark after it.",
        ],
        Error::InvalidEscape(_) => [
            "achter \\ staat een teken dat daar niets betekent",
            "after \\ comes a character that means nothing there",
            "Schrijf \\\\ voor een omgekeerde schuine streep en \\\" voor een aanhalingsteken.",
            "Write \\\\ for a backslash and \\\" for a quotation mark.",
        ],
        Error::ExpectedIdentifier => [
            "hier hoort een woord zonder aanhalingstekens",
            "a word without quotation marks is expected here",
            "Een woord uit het formaat, zoals actief, gemeente of Utrecht, staat los; kijk ook of er een haakje te veel of te weinig is.",
            "A word of the format, like actief, gemeente or Utrecht, stands bare; see also whether a bracket is missing or one too many.",
        ],
        Error::ExpectedInteger
        | Error::ExpectedFloat
        | Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. } => [
            "hier hoort een getal",
            "a number is expected here",
            "Schrijf een getal zonder aanhalingstekens en zonder punten voor duizendtallen.",
            "Write a number without quotation marks and without separators for thousands.",
        ],
        Error::ExpectedDifferentLength { .. } => [
            "hier staan te veel of te weinig waarden tussen haakjes",
            "too many or too few values between brackets here",
            "Een plaats is (breedte, lengte), een reden (begin|twijfel|einde, reden).",
            "A place is (latitude, longitude), a reason (begin|twijfel|einde, reason).",
        ],
        _ => return None,
    })
}

/// Signs between the values: brackets, commas, colons.
fn sign(error: &Error) -> Texts {
    match error {
        Error::ExpectedComma => [
            "hier hoort een komma of een sluithaakje",
            "a comma or a closing bracket is expected here",
            "Zet een komma achter de vorige waarde; kijk ook of een tekst met een aanhalingsteken is afgesloten.",
            "Put a comma after the value before it; see also whether a text was closed with a quotation mark.",
        ],
        Error::ExpectedMapColon => [
            "hier hoort een dubbele punt",
            "a colon is expected here",
            "Tussen de naam van een veld en zijn waarde staat een dubbele punt.",
            "A colon stands between a field's name and its value.",
        ],
        Error::ExpectedArray | Error::ExpectedArrayEnd => [
            "hier hoort een lijst tussen [ en ]",
            "a list between [ and ] is expected here",
            "Open een lijst met [ en sluit haar met ].",
            "Open a list with [ and close it with ].",
        ],
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedOptionEnd => [
            "hier hoort een haakje, ( of )",
            "a bracket is expected here, ( or )",
            "Zet wat bij elkaar hoort tussen ( en ).",
            "Put what belongs together between ( and ).",
        ],
        Error::Eof => [
            "het bestand houdt te vroeg op",
            "the file ends too early",
            "Er ontbreken sluithaakjes of aanhalingstekens, of het einde van het bestand is weggevallen.",
            "Closing brackets or quotation marks are missing, or the end of the file was lost.",
        ],
        Error::TrailingCharacters => [
            "na het einde van de gegevens staat nog iets",
            "something stands after the end of the data",
            "Haal het weg; kijk ook of er een sluithaakje te veel is.",
            "Remove it; see also whether there is a closing bracket too many.",
        ],
        Error::ExceededRecursionLimit => [
            "haakjes zijn hier te diep genest",
            "brackets are nested too deeply here",
            "Een dataset heeft er nooit meer dan tien in elkaar.",
            "A dataset never has more than ten within each other.",
        ],
        Error::UnclosedBlockComment => [
            "deze opmerking wordt niet afgesloten",
            "this comment is not closed",
            "Sluit een opmerking die met /* begint af met */.",
            "Close a comment that begins with /* with */.",
        ],
        _ => [
            "dit is geen RON, de notatie van een dataset",
            "this is not RON, the notation of a dataset",
            "Vergelijk met het voorbeeld in data/README.md.",
            "Compare it with the example in data/README.md.",
        ],
    }
}
