//! The messages about faults in a query, in both languages.

use std::fmt::Display;

use super::QueryErrorKind;
use crate::{
    lang::{Bilingual, Lang},
    query::{choose::ValueError, fields::FieldName, parse::MAX_BYTES},
    text::labels::pick,
};

/// The most characters that a message repeats of what was typed.
const MAX_SHOWN: usize = 40;
/// The most values that a message lists.
const MAX_LISTED: usize = 12;

impl QueryErrorKind {
    pub(super) fn message(&self, lang: Lang) -> String {
        let say = |nl: &dyn Display, en: &dyn Display| in_lang(lang, nl, en);
        match self {
            Self::UnknownField {
                name,
                suggestion: Some(field),
            } => {
                let (name, field) = (short(name), field.name(lang));
                say(
                    &format_args!("onbekend veld '{name}:': bedoelt u '{field}:'?"),
                    &format_args!("unknown field '{name}:': did you mean '{field}:'?"),
                )
            }
            Self::UnknownField {
                name,
                suggestion: None,
            } => {
                let name = short(name);
                say(
                    &format_args!(
                        "onbekend veld '{name}:'; zet tekst met een dubbele punt tussen aanhalingstekens"
                    ),
                    &format_args!(
                        "unknown field '{name}:'; put text with a colon in quotation marks"
                    ),
                )
            }
            Self::BadValue { field, value, why } => bad_value(*field, &short(value), why, lang),
            Self::SecondAsOf => say(
                &"er kan maar één peildatum zijn: laat één datum achter 'op:' staan",
                &"there can be only one as-of date: leave one date after 'asof:'",
            ),
            Self::NegatedAsOf => say(
                &"een peildatum kan niet worden uitgesloten: haal het teken voor 'op:' weg",
                &"an as-of date can't be excluded: remove the sign before 'asof:'",
            ),
            Self::ExcludingWord { word, instead } => {
                let (word, instead) = (short(word), short(instead));
                say(
                    &format_args!(
                        "'{word}' sluit hier niets uit: schrijf {instead}, of zoek het woord met \"{word}\""
                    ),
                    &format_args!(
                        "'{word}' excludes nothing here: write {instead}, or find the word with \"{word}\""
                    ),
                )
            }
            Self::ChoiceWord {
                word,
                instead: Some(instead),
            } => {
                let (word, instead) = (short(word), short(instead.get(lang)));
                say(
                    &format_args!("'{word}' geeft hier geen keuze: schrijf {instead}"),
                    &format_args!("'{word}' gives no choice here: write {instead}"),
                )
            }
            Self::ChoiceWord {
                word,
                instead: None,
            } => {
                let word = short(word);
                say(
                    &format_args!(
                        "'{word}' geeft hier geen keuze: zet de waarden van één veld met komma's achter elkaar, \
                         of zoek eerst het een en dan het ander"
                    ),
                    &format_args!(
                        "'{word}' gives no choice here: put the values of one field behind each other with commas, \
                         or look for one first and then for the other"
                    ),
                )
            }
            Self::LoneMinus {
                instead: Some(instead),
            } => {
                let instead = short(instead);
                say(
                    &format_args!(
                        "een - die los staat sluit niets uit: schrijf {instead}, of laat de - weg"
                    ),
                    &format_args!(
                        "a - that stands apart excludes nothing: write {instead}, or leave out the -"
                    ),
                )
            }
            Self::LoneMinus { instead: None } => say(
                &"een - die los staat sluit niets uit: zet hem vast voor een woord of veld, of laat hem weg",
                &"a - that stands apart excludes nothing: put it right before a word or a field, or leave it out",
            ),
            Self::MinusInField { instead } => {
                let instead = short(instead);
                say(
                    &format_args!(
                        "een - achter de dubbele punt sluit niets uit: schrijf {instead}"
                    ),
                    &format_args!("a - behind the colon excludes nothing: write {instead}"),
                )
            }
            Self::OpenQuote => say(
                &"dit aanhalingsteken wordt niet gesloten",
                &"this quotation mark is not closed",
            ),
            Self::NothingToFind => say(
                &"hier staat niets om naar te zoeken",
                &"there is nothing to look for here",
            ),
            Self::TooLong => say(
                &format_args!("deze zoekvraag is langer dan {MAX_BYTES} tekens"),
                &format_args!("this query is longer than {MAX_BYTES} characters"),
            ),
        }
    }
}

fn in_lang(lang: Lang, nl: &dyn Display, en: &dyn Display) -> String {
    match lang {
        Lang::Nl => nl.to_string(),
        Lang::En => en.to_string(),
    }
}

fn bad_value(field: FieldName, value: &str, why: &ValueError, lang: Lang) -> String {
    let say = |nl: &dyn Display, en: &dyn Display| in_lang(lang, nl, en);
    let name = field.name(lang);
    match why {
        ValueError::Unknown {
            suggestion,
            choices,
        } => {
            let [nl, en] = field.unknown();
            let advice = match (suggestion, &choices[..]) {
                (Some(value), _) => {
                    format!(
                        ": {} {}?",
                        pick(lang, "bedoelt u", "did you mean"),
                        value.get(lang)
                    )
                }
                (None, []) => String::new(),
                (None, _) => {
                    format!(
                        ": {} {}",
                        pick(lang, "kies uit", "choose from"),
                        listed(choices, lang)
                    )
                }
            };
            format!("{} '{value}'{advice}", pick(lang, nl, en))
        }
        ValueError::Ambiguous(matches) => {
            let matches = listed(matches, lang);
            say(
                &format_args!("'{value}' kan bij '{name}:' meer dan één ding betekenen: {matches}"),
                &format_args!("'{value}' can mean more than one thing after '{name}:': {matches}"),
            )
        }
        ValueError::Empty => say(
            &format_args!("na '{name}:' ontbreekt een waarde"),
            &format_args!("a value is missing after '{name}:'"),
        ),
        ValueError::NoYears => say(
            &format_args!(
                "'{value}' is geen jaartal; schrijf 2014, ..1990, 2004..2012 of 2004.. (van 1800 tot en met 2199)"
            ),
            &format_args!(
                "'{value}' is not a year; write 2014, ..1990, 2004..2012 or 2004.. (from 1800 to 2199)"
            ),
        ),
        ValueError::Reversed { from, to } => say(
            &format_args!("{from}..{to} loopt achteruit: bedoelt u {to}..{from}?"),
            &format_args!("{from}..{to} runs backwards: did you mean {to}..{from}?"),
        ),
        ValueError::NoDate => say(
            &format_args!(
                "'{value}' is geen datum; schrijf 2003, 07-2003, 21-07-2003 of 21 juli 2003"
            ),
            &format_args!(
                "'{value}' is not a date; write 2003, 2003-07, 2003-07-21 or 21 July 2003"
            ),
        ),
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
