//! The messages about faults in a query, in both languages.

use super::QueryErrorKind;
use crate::{
    lang::{Bilingual, Lang},
    query::parse::MAX_BYTES,
};

/// The most characters that a message repeats of what was typed.
const MAX_SHOWN: usize = 40;
/// The most values that a message lists.
const MAX_LISTED: usize = 12;

impl QueryErrorKind {
    pub(super) fn in_dutch(&self) -> String {
        let lang = Lang::Nl;
        match self {
            Self::UnknownField { name, suggestion: Some(field) } => {
                format!("onbekend veld '{}:': bedoelt u '{}:'?", short(name), field.name(lang))
            }
            Self::UnknownField { name, suggestion: None } => {
                format!("onbekend veld '{}:'; zet tekst met een dubbele punt tussen aanhalingstekens", short(name))
            }
            Self::UnknownValue { field, value, suggestion, choices } => {
                let what = format!("{} '{}'", field.unknown()[0], short(value));
                what + &advice(suggestion.as_ref(), choices, lang, "bedoelt u", "kies uit")
            }
            Self::AmbiguousValue { field, value, matches } => {
                let (value, matches) = (short(value), listed(matches, lang));
                format!("'{value}' kan bij '{}:' meer dan één ding betekenen: {matches}", field.name(lang))
            }
            Self::EmptyValue { field } => format!("na '{}:' ontbreekt een waarde", field.name(lang)),
            Self::BadYears { value } => format!(
                "'{}' is geen jaartal; schrijf 2014, ..1990, 2004..2012 of 2004.. (van 1800 tot en met 2199)",
                short(value)
            ),
            Self::ReversedYears { from, to } => format!("{from}..{to} loopt achteruit: bedoelt u {to}..{from}?"),
            Self::BadDate { value } => {
                format!("'{}' is geen datum; schrijf 2003, 07-2003, 21-07-2003 of 21 juli 2003", short(value))
            }
            Self::SecondAsOf => "er kan maar één peildatum zijn: laat één datum achter 'op:' staan".to_owned(),
            Self::NegatedAsOf => "een peildatum kan niet worden uitgesloten: haal het teken voor 'op:' weg".to_owned(),
            Self::ExcludingWord { word, instead } => {
                let (word, instead) = (short(word), short(instead));
                format!("'{word}' sluit hier niets uit: schrijf {instead}, of zoek het woord met \"{word}\"")
            }
            Self::ChoiceWord { word, instead: Some(instead) } => {
                format!("'{}' geeft hier geen keuze: schrijf {}", short(word), short(instead.get(lang)))
            }
            Self::ChoiceWord { word, instead: None } => format!(
                "'{}' geeft hier geen keuze: zet de waarden van één veld met komma's achter elkaar, \
                 of zoek eerst het een en dan het ander",
                short(word)
            ),
            Self::LoneMinus { instead: Some(instead) } => {
                format!("een - die los staat sluit niets uit: schrijf {}, of laat de - weg", short(instead))
            }
            Self::LoneMinus { instead: None } => {
                "een - die los staat sluit niets uit: zet hem vast voor een woord of veld, of laat hem weg".to_owned()
            }
            Self::MinusInField { instead } => {
                format!("een - achter de dubbele punt sluit niets uit: schrijf {}", short(instead))
            }
            Self::OpenQuote => "dit aanhalingsteken wordt niet gesloten".to_owned(),
            Self::NothingToFind => "hier staat niets om naar te zoeken".to_owned(),
            Self::TooLong => format!("deze zoekvraag is langer dan {MAX_BYTES} tekens"),
        }
    }

    pub(super) fn in_english(&self) -> String {
        let lang = Lang::En;
        match self {
            Self::UnknownField { name, suggestion: Some(field) } => {
                format!("unknown field '{}:': did you mean '{}:'?", short(name), field.name(lang))
            }
            Self::UnknownField { name, suggestion: None } => {
                format!("unknown field '{}:'; put text with a colon in quotation marks", short(name))
            }
            Self::UnknownValue { field, value, suggestion, choices } => {
                let what = format!("{} '{}'", field.unknown()[1], short(value));
                what + &advice(suggestion.as_ref(), choices, lang, "did you mean", "choose from")
            }
            Self::AmbiguousValue { field, value, matches } => {
                let (value, matches) = (short(value), listed(matches, lang));
                format!("'{value}' can mean more than one thing after '{}:': {matches}", field.name(lang))
            }
            Self::EmptyValue { field } => format!("a value is missing after '{}:'", field.name(lang)),
            Self::BadYears { value } => format!(
                "'{}' is not a year; write 2014, ..1990, 2004..2012 or 2004.. (from 1800 to 2199)",
                short(value)
            ),
            Self::ReversedYears { from, to } => format!("{from}..{to} runs backwards: did you mean {to}..{from}?"),
            Self::BadDate { value } => {
                format!("'{}' is not a date; write 2003, 2003-07, 2003-07-21 or 21 July 2003", short(value))
            }
            Self::SecondAsOf => "there can be only one as-of date: leave one date after 'asof:'".to_owned(),
            Self::NegatedAsOf => "an as-of date can't be excluded: remove the sign before 'asof:'".to_owned(),
            Self::ExcludingWord { word, instead } => {
                let (word, instead) = (short(word), short(instead));
                format!("'{word}' excludes nothing here: write {instead}, or find the word with \"{word}\"")
            }
            Self::ChoiceWord { word, instead: Some(instead) } => {
                format!("'{}' gives no choice here: write {}", short(word), short(instead.get(lang)))
            }
            Self::ChoiceWord { word, instead: None } => format!(
                "'{}' gives no choice here: put the values of one field behind each other with commas, \
                 or look for one first and then for the other",
                short(word)
            ),
            Self::LoneMinus { instead: Some(instead) } => {
                format!("a - that stands apart excludes nothing: write {}, or leave out the -", short(instead))
            }
            Self::LoneMinus { instead: None } => {
                "a - that stands apart excludes nothing: put it right before a word or a field, or leave it out"
                    .to_owned()
            }
            Self::MinusInField { instead } => {
                format!("a - behind the colon excludes nothing: write {}", short(instead))
            }
            Self::OpenQuote => "this quotation mark is not closed".to_owned(),
            Self::NothingToFind => "there is nothing to look for here".to_owned(),
            Self::TooLong => format!("this query is longer than {MAX_BYTES} characters"),
        }
    }
}

/// What to do about an unknown value: the likely one, else all.
fn advice(
    suggestion: Option<&Bilingual>,
    choices: &[Bilingual],
    lang: Lang,
    mean: &str,
    choose: &str,
) -> String {
    match (suggestion, choices) {
        (Some(value), _) => format!(": {mean} {}?", value.get(lang)),
        (None, []) => String::new(),
        (None, _) => format!(": {choose} {}", listed(choices, lang)),
    }
}

fn listed(values: &[Bilingual], lang: Lang) -> String {
    let shown: Vec<&str> = values
        .iter()
        .take(MAX_LISTED)
        .map(|value| value.get(lang))
        .collect();
    let rest = if values.len() > MAX_LISTED {
        ", …"
    } else {
        ""
    };
    shown.join(", ") + rest
}

/// What was typed, short enough for a message of one line.
fn short(typed: &str) -> String {
    match typed.char_indices().nth(MAX_SHOWN) {
        None => typed.to_owned(),
        Some((end, _)) => format!("{}…", &typed[..end]),
    }
}
