//! What is wrong with a query, where, and what to do about it.

use std::ops::Range;

use super::{choose::ValueError, fields::FieldName};
use crate::lang::{Bilingual, Lang, error_in_english};

mod message;

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
    /// A value of a field that is not understood.
    BadValue {
        /// The field.
        field: FieldName,
        /// What was typed.
        value: String,
        /// Why.
        why: ValueError,
    },
    /// A second date to put the dashboard at.
    SecondAsOf,
    /// `-op:`, which means nothing.
    NegatedAsOf,
    /// A word that excludes, as *niet* or *not*.
    ExcludingWord {
        /// The word as typed.
        word: String,
        /// What to write instead.
        instead: String,
    },
    /// A word for a choice, as *of* or *or*.
    ChoiceWord {
        /// The word as typed.
        word: String,
        /// What to write instead, where one field can say it.
        instead: Option<Bilingual>,
    },
    /// A minus that stands apart from what it excludes.
    LoneMinus {
        /// What to write instead, where something follows.
        instead: Option<String>,
    },
    /// A minus before a value, where it would be before the field.
    MinusInField {
        /// What to write instead.
        instead: String,
    },
    /// A quotation mark without its partner.
    OpenQuote,
    /// Signs only, nothing to look for.
    NothingToFind,
    /// A line, or its canonical form, beyond [`MAX_BYTES`](super::parse::MAX_BYTES).
    TooLong,
}

error_in_english!(QueryError, |error| error.message(Lang::En));

impl QueryError {
    /// Whether another dataset may know the value that is not known.
    #[must_use]
    pub const fn depends_on_dataset(&self) -> bool {
        use FieldName::{China, Municipality, Period, PoliticalParty, Source, Theme};
        match &self.kind {
            QueryErrorKind::BadValue {
                field,
                why: ValueError::Unknown { .. } | ValueError::Ambiguous(_),
                ..
            } => matches!(
                field,
                Theme | Source | Period | Municipality | China | PoliticalParty
            ),
            _ => false,
        }
    }

    /// What is wrong and what to do, in one sentence.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.kind.message(lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(nl: &str, en: &str) -> Bilingual {
        Bilingual {
            nl: nl.into(),
            en: en.into(),
        }
    }

    #[test]
    fn a_message_tells_what_is_wrong_and_what_to_do() {
        let bad = |value: &str, why| QueryErrorKind::BadValue {
            field: FieldName::Status,
            value: value.to_owned(),
            why,
        };
        let unknown = |value, suggestion, choices| {
            bad(
                value,
                ValueError::Unknown {
                    suggestion,
                    choices,
                    examples: Box::default(),
                },
            )
        };
        for (kind, nl, en) in [
            (
                unknown("verbrokn", Some(word("verbroken", "ended")), vec![]),
                "onbekende status 'verbrokn': bedoelt u verbroken?",
                "unknown status 'verbrokn': did you mean ended?",
            ),
            (
                unknown(
                    "qqq",
                    None,
                    vec![word("actief", "active"), word("onbekend", "unknown")],
                ),
                "onbekende status 'qqq': kies uit actief, onbekend",
                "unknown status 'qqq': choose from active, unknown",
            ),
            (
                QueryErrorKind::UnknownField {
                    name: "statis".to_owned(),
                    suggestion: Some(FieldName::Theme),
                },
                "onbekend veld 'statis:': bedoelt u 'thema:'?",
                "unknown field 'statis:': did you mean 'theme:'?",
            ),
            (
                bad(
                    "2012..2004",
                    ValueError::Reversed {
                        from: 2012,
                        to: 2004,
                    },
                ),
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
        let error = QueryError {
            at: 0..1,
            kind: QueryErrorKind::BadValue {
                field: FieldName::AsOf,
                value: "é".repeat(3000),
                why: ValueError::NoDate,
            },
        };
        assert!(error.message(Lang::Nl).chars().count() < 120);
    }
}
