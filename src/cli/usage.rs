//! Wrong use, told in the user's language: what, and what to do.

use std::io::Write as _;

use clap::{
    Error, ValueEnum,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{args::unmarked, failure::Failure, output::Output};
use crate::{lang::Lang, sanitise::Escaped, text::labels::pick};

/// Writes a help or version text that was asked for; makes a failure of all else.
///
/// # Errors
/// [`Failure::Usage`], or [`Failure::Output`] where the help can't be written.
pub fn report(error: &Error, lang: Lang) -> Result<(), Failure> {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        let mut output = Output::stdout(lang);
        output.write_all(error.render().to_string().as_bytes())?;
        return output.finish();
    }
    Err(Failure::Usage(message(error, lang)))
}

fn message(error: &Error, lang: Lang) -> Escaped {
    let mut message = Escaped::from(format!(
        "{}: {}",
        pick(lang, "fout", "error"),
        what(error, lang)
    ));
    if let Some(hint) = hint(error, lang) {
        message = message.line(format!("  {hint}"));
    }
    message.line(pick(
        lang,
        "zie: stedenband --help",
        "see: stedenband --help",
    ))
}

/// What is wrong.
fn what(error: &Error, lang: Lang) -> String {
    let argument = argument(error);
    let value = one(error, ContextKind::InvalidValue).unwrap_or_default();
    let with = |nl: &str, en: &str| pick(lang, nl, en).to_owned();
    match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            format!("{} {argument}", with("onbekende optie", "unknown option"))
        }
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => {
            format!("{} {argument}{value}", with("te veel:", "too much:"))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if !value.is_empty() => {
            format!(
                "{argument}: {} {value}",
                with("ongeldige waarde", "invalid value")
            )
        }
        ErrorKind::InvalidValue
        | ErrorKind::ValueValidation
        | ErrorKind::TooFewValues
        | ErrorKind::NoEquals => {
            format!(
                "{argument}: {}",
                with("er ontbreekt een waarde", "a value is missing")
            )
        }
        ErrorKind::WrongNumberOfValues => {
            format!(
                "{argument}: {}",
                with("te veel of te weinig waarden", "too many or too few values")
            )
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = all(error, ContextKind::InvalidArg).join(" ");
            format!("{} {missing}", with("er ontbreekt:", "missing:"))
        }
        ErrorKind::ArgumentConflict => {
            format!(
                "{argument}: {}",
                with(
                    "past niet bij een andere optie",
                    "does not go with another option"
                )
            )
        }
        ErrorKind::InvalidUtf8 => with(
            "een argument is geen geldige UTF-8",
            "an argument is not valid UTF-8",
        ),
        _ => with(
            "de opdrachtregel is niet te begrijpen",
            "the command line can't be understood",
        ),
    }
}

/// What to do about it.
fn hint(error: &Error, lang: Lang) -> Option<String> {
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .iter()
        .find_map(|&kind| one(error, kind));
    if let Some(meant) = meant {
        return Some(format!(
            "{} {meant}?",
            pick(lang, "bedoelt u", "do you mean")
        ));
    }
    let option = argument(error);
    let unknown = error.kind() == ErrorKind::UnknownArgument;
    let (nl, en) = match option.as_str() {
        "--ascii" if unknown => (
            "dat hoort bij het dashboard en bij list, show en sources",
            "that is for the dashboard and for list, show and sources",
        ),
        "--theme" | "--mouse" | "--watch" | "--no-watch" if unknown => (
            "dat is iets van het dashboard, niet van een opdracht",
            "that is for the dashboard, not for a command",
        ),
        "--format" | "--flat" | "--theme" | "<SHELL>" => return Some(choices(error, lang)),
        "--asof" => (
            "schrijf een datum als 2003, 07-2003, 21-07-2003 of '21 juli 2003'",
            "write a date like 2003, 2003-07, 2003-07-21 or '21 July 2003'",
        ),
        "--lang" => ("kies nl of en", "choose nl or en"),
        "--max-size" => (
            "schrijf een aantal bytes groter dan 0, of met K, M of G: 64M",
            "write a number of bytes above 0, or with K, M or G: 64M",
        ),
        _ if unknown && option.starts_with("--") => (
            "zet -- voor een zoekvraag die met -- begint",
            "put -- before a query that starts with --",
        ),
        _ => return None,
    };
    Some(pick(lang, nl, en).to_owned())
}

/// What can be chosen; the one option that has to be given is the format of a file.
fn choices(error: &Error, lang: Lang) -> String {
    let mut names = all(error, ContextKind::ValidValue);
    if names.is_empty() {
        let formats = crate::export::ExportFormat::value_variants()
            .iter()
            .filter_map(ValueEnum::to_possible_value);
        names = formats.map(|format| format.get_name().to_owned()).collect();
    }
    let last = names.pop().unwrap_or_default();
    format!(
        "{} {} {} {last}",
        pick(lang, "kies", "choose"),
        names.join(", "),
        pick(lang, "of", "or")
    )
}

/// The argument that an error is about: an option without its value, else what stands in its place.
fn argument(error: &Error) -> String {
    let argument = one(error, ContextKind::InvalidArg).unwrap_or_default();
    match argument.split_once([' ', '[']) {
        Some((option, _)) if option.starts_with("--") => option.to_owned(),
        _ => argument,
    }
}

/// The first text of a kind that clap tells about an error.
fn one(error: &Error, kind: ContextKind) -> Option<String> {
    all(error, kind).into_iter().next()
}

fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    let typed = |text: &String| unmarked(text).to_owned();
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![typed(text)],
        Some(ContextValue::Strings(texts)) => texts.iter().map(typed).collect(),
        _ => Vec::new(),
    }
}
