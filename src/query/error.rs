//! What is wrong with a query, where, and what to do about it.

use std::ops::Range;

use super::{field::FieldName, parse::MAX_BYTES};
use crate::lang::{Bilingual, Lang};

/// The most characters that a message repeats of what was typed.
const MAX_SHOWN: usize = 40;
/// The most values that a message lists.
const MAX_LISTED: usize = 12;

/// A fault in a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// Where in the line, in bytes, on character boundaries.
    pub at: Range<usize>,
    /// What.
    pub kind: QueryErrorKind,
}

/// What is wrong with a query. What was typed is kept as typed: whoever prints it must make it safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryErrorKind {
    /// Letters with a colon behind them that name no field.
    UnknownField {
        /// What was typed.
        name: String,
        /// The field that it resembles.
        suggestion: Option<FieldName>,
    },
    /// A value that the field does not know.
    UnknownValue {
        /// The field.
        field: FieldName,
        /// What was typed.
        value: String,
        /// The value that it resembles.
        suggestion: Option<Bilingual>,
        /// All values, where these are few.
        choices: Vec<Bilingual>,
    },
    /// A value that may mean several.
    AmbiguousValue {
        /// The field.
        field: FieldName,
        /// What was typed.
        value: String,
        /// What it may mean.
        matches: Vec<Bilingual>,
    },
    /// A field or a list with a value missing.
    EmptyValue {
        /// The field.
        field: FieldName,
    },
    /// The value of `sinds:` is no year and no range of years.
    BadYears {
        /// What was typed.
        value: String,
    },
    /// A range whose end lies before its begin.
    ReversedYears {
        /// The begin as typed.
        from: i16,
        /// The end as typed.
        to: i16,
    },
    /// The value of `op:` is no date.
    BadDate {
        /// What was typed.
        value: String,
    },
    /// A second date to put the dashboard at.
    SecondAsOf,
    /// `-op:`, which means nothing.
    NegatedAsOf,
    /// A quotation mark without its partner.
    OpenQuote,
    /// Signs only, nothing to look for.
    NothingToFind,
    /// A line, or its canonical form, beyond [`MAX_BYTES`].
    TooLong,
}

impl QueryError {
    /// Whether another dataset may know the value that is not known.
    #[must_use]
    pub const fn depends_on_dataset(&self) -> bool {
        use QueryErrorKind::{AmbiguousValue, UnknownValue};
        match &self.kind {
            UnknownValue { field, .. } | AmbiguousValue { field, .. } => matches!(
                field,
                FieldName::Theme | FieldName::Source | FieldName::Period | FieldName::Municipality | FieldName::China
            ),
            _ => false,
        }
    }

    /// What is wrong and what to do, in one sentence.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Nl => self.kind.in_dutch(),
            Lang::En => self.kind.in_english(),
        }
    }
}

impl QueryErrorKind {
    fn in_dutch(&self) -> String {
        let lang = Lang::Nl;
        match self {
            Self::UnknownField { name, suggestion: Some(field) } => {
                format!("onbekend veld '{}:': bedoelt u '{}:'?", short(name), field.name(lang))
            }
            Self::UnknownField { name, suggestion: None } => {
                format!("onbekend veld '{}:'; zet tekst met een dubbele punt tussen aanhalingstekens", short(name))
            }
            Self::UnknownValue { field, value, suggestion, choices } => {
                let what = format!("{} '{}'", unknown_in_dutch(*field), short(value));
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
                format!("'{}' is geen datum; schrijf 2003, 2003-07 of 2003-07-21", short(value))
            }
            Self::SecondAsOf => "er kan maar één peildatum zijn: laat één datum achter 'op:' staan".to_owned(),
            Self::NegatedAsOf => "een peildatum kan niet worden uitgesloten: haal het teken voor 'op:' weg".to_owned(),
            Self::OpenQuote => "dit aanhalingsteken wordt niet gesloten".to_owned(),
            Self::NothingToFind => "hier staat niets om naar te zoeken".to_owned(),
            Self::TooLong => format!("deze zoekvraag is langer dan {MAX_BYTES} tekens"),
        }
    }

    fn in_english(&self) -> String {
        let lang = Lang::En;
        match self {
            Self::UnknownField { name, suggestion: Some(field) } => {
                format!("unknown field '{}:': did you mean '{}:'?", short(name), field.name(lang))
            }
            Self::UnknownField { name, suggestion: None } => {
                format!("unknown field '{}:'; put text with a colon in quotation marks", short(name))
            }
            Self::UnknownValue { field, value, suggestion, choices } => {
                let what = format!("{} '{}'", unknown_in_english(*field), short(value));
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
            Self::BadDate { value } => format!("'{}' is not a date; write 2003, 2003-07 or 2003-07-21", short(value)),
            Self::SecondAsOf => "there can be only one as-of date: leave one date after 'asof:'".to_owned(),
            Self::NegatedAsOf => "an as-of date can't be excluded: remove the sign before 'asof:'".to_owned(),
            Self::OpenQuote => "this quotation mark is not closed".to_owned(),
            Self::NothingToFind => "there is nothing to look for here".to_owned(),
            Self::TooLong => format!("this query is longer than {MAX_BYTES} characters"),
        }
    }
}

const fn unknown_in_dutch(field: FieldName) -> &'static str {
    match field {
        FieldName::Province => "onbekende provincie",
        FieldName::Status => "onbekende status",
        FieldName::Theme => "onbekend thema",
        FieldName::Level => "onbekend niveau",
        FieldName::Municipality => "onbekende gemeente",
        FieldName::Kind => "onbekende soort",
        FieldName::Period => "onbekende periode",
        FieldName::China => "onbekende Chinese plaats",
        FieldName::Source => "onbekende bron",
        FieldName::Reason => "onbekende reden",
        FieldName::Since | FieldName::Ended | FieldName::AsOf => "onbekende datum",
        FieldName::Is => "onbekend kenmerk",
    }
}

const fn unknown_in_english(field: FieldName) -> &'static str {
    match field {
        FieldName::Province => "unknown province",
        FieldName::Status => "unknown status",
        FieldName::Theme => "unknown theme",
        FieldName::Level => "unknown level",
        FieldName::Municipality => "unknown municipality",
        FieldName::Kind => "unknown kind",
        FieldName::Period => "unknown period",
        FieldName::China => "unknown Chinese place",
        FieldName::Source => "unknown source",
        FieldName::Reason => "unknown reason",
        FieldName::Since | FieldName::Ended | FieldName::AsOf => "unknown date",
        FieldName::Is => "unknown mark",
    }
}

/// What to do about an unknown value: the likely one, else all.
fn advice(suggestion: Option<&Bilingual>, choices: &[Bilingual], lang: Lang, mean: &str, choose: &str) -> String {
    match (suggestion, choices) {
        (Some(value), _) => format!(": {mean} {}?", value.get(lang)),
        (None, []) => String::new(),
        (None, _) => format!(": {choose} {}", listed(choices, lang)),
    }
}

fn listed(values: &[Bilingual], lang: Lang) -> String {
    let shown: Vec<&str> = values.iter().take(MAX_LISTED).map(|value| value.get(lang)).collect();
    let rest = if values.len() > MAX_LISTED { ", …" } else { "" };
    shown.join(", ") + rest
}

/// What was typed, short enough for a message of one line.
fn short(typed: &str) -> String {
    match typed.char_indices().nth(MAX_SHOWN) {
        None => typed.to_owned(),
        Some((end, _)) => format!("{}…", &typed[..end]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(nl: &str, en: &str) -> Bilingual {
        Bilingual { nl: nl.into(), en: en.into() }
    }

    #[test]
    fn a_message_tells_what_is_wrong_and_what_to_do() {
        let unknown = |value: &str, suggestion, choices| QueryErrorKind::UnknownValue {
            field: FieldName::Status,
            value: value.to_owned(),
            suggestion,
            choices,
        };
        for (kind, nl, en) in [
            (
                unknown("verbrokn", Some(word("verbroken", "severed")), vec![]),
                "onbekende status 'verbrokn': bedoelt u verbroken?",
                "unknown status 'verbrokn': did you mean severed?",
            ),
            (
                unknown("qqq", None, vec![word("actief", "active"), word("onbekend", "unknown")]),
                "onbekende status 'qqq': kies uit actief, onbekend",
                "unknown status 'qqq': choose from active, unknown",
            ),
            (
                QueryErrorKind::UnknownField { name: "statis".to_owned(), suggestion: Some(FieldName::Theme) },
                "onbekend veld 'statis:': bedoelt u 'thema:'?",
                "unknown field 'statis:': did you mean 'theme:'?",
            ),
            (
                QueryErrorKind::ReversedYears { from: 2012, to: 2004 },
                "2012..2004 loopt achteruit: bedoelt u 2004..2012?",
                "2012..2004 runs backwards: did you mean 2004..2012?",
            ),
        ] {
            let error = QueryError { at: 0..1, kind };
            assert_eq!(error.message(Lang::Nl), nl);
            assert_eq!(error.message(Lang::En), en);
        }
    }

    #[test]
    fn a_message_stays_on_a_line_whatever_was_typed() {
        let error = QueryError { at: 0..1, kind: QueryErrorKind::BadDate { value: "é".repeat(3000) } };
        assert!(error.message(Lang::Nl).chars().count() < 120);
    }
}
