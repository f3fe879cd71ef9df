//! The messages about faults in a query, in both languages.

use super::QueryErrorKind;
use crate::{
    lang::{Bilingual, Lang},
    query::{choose::ValueError, fields::FieldName, parse::MAX_BYTES},
};

/// The most characters that a message repeats of what was typed.
const MAX_SHOWN: usize = 40;
/// The most values that a message lists.
const MAX_LISTED: usize = 12;

impl QueryErrorKind {
    pub(super) fn message(&self, lang: Lang) -> String {
        match self {
            Self::UnknownField { name, suggestion } => match suggestion {
                Some(field) => lang.unknown_field_meant(&short(name), field.name(lang)),
                None => lang.unknown_field(&short(name)),
            },
            Self::BadValue { field, value, why } => bad_value(*field, &short(value), why, lang),
            Self::SecondAsOf => lang.second_as_of().to_owned(),
            Self::NegatedAsOf => lang.negated_as_of().to_owned(),
            Self::ExcludingWord { word, instead } => {
                lang.excluding_word(&short(word), &short(instead))
            }
            Self::ChoiceWord { word, instead } => match instead {
                Some(instead) => lang.choice_word_instead(&short(word), &short(instead.get(lang))),
                None => lang.choice_word(&short(word)),
            },
            Self::LoneMinus { instead } => match instead {
                Some(instead) => lang.lone_minus_instead(&short(instead)),
                None => lang.lone_minus().to_owned(),
            },
            Self::MinusInField { instead } => lang.minus_in_field(&short(instead)),
            Self::OpenQuote => lang.open_quote().to_owned(),
            Self::NothingToFind => lang.nothing_to_find().to_owned(),
            Self::TooLong => lang.query_too_long(MAX_BYTES),
        }
    }
}

fn bad_value(field: FieldName, value: &str, why: &ValueError, lang: Lang) -> String {
    let name = field.name(lang);
    match why {
        ValueError::Unknown {
            suggestion,
            choices,
            examples,
        } => {
            let [nl, en] = field.unknown();
            let advice = match (suggestion, &choices[..], &examples[..]) {
                (Some(value), _, _) => lang.value_meant(value.get(lang)),
                (None, [], []) => String::new(),
                (None, [], _) => lang.for_example(&listed(examples, lang)),
                (None, _, _) => lang.choices(&listed(choices, lang)),
            };
            format!("{} '{value}'{advice}", lang.pick(nl, en))
        }
        ValueError::Ambiguous(matches) => lang.ambiguous_value(value, name, &listed(matches, lang)),
        ValueError::Empty => lang.empty_value(name),
        ValueError::NoYears => lang.no_years(value),
        ValueError::Reversed { from, to } => {
            lang.reversed_years(&from.to_string(), &to.to_string())
        }
        ValueError::NoDate => lang.no_date(value),
    }
}

fn listed(values: &[Bilingual], lang: Lang) -> String {
    let listed = values.iter().take(MAX_LISTED);
    let mut shown: Vec<&str> = listed.map(|value| value.get(lang)).collect();
    if values.len() > MAX_LISTED {
        shown.push("…");
    }
    shown.join(", ")
}

/// What was typed, short enough for a message of one line.
fn short(typed: &str) -> String {
    match typed.char_indices().nth(MAX_SHOWN) {
        None => typed.to_owned(),
        Some((end, _)) => format!("{}…", &typed[..end]),
    }
}
