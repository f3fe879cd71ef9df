//! Wrong use, told in the user's language: what, and what to do.

use std::io::Write as _;

use clap::{
    Error, ValueEnum,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{args::values::unmarked, failure::Failure, output::Output};
use crate::{export::ExportFormat, lang::Lang, sanitise::Escaped};

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
    let mut message = Escaped::from(lang.error(&what(error, lang)));
    if let Some(hint) = hint(error, lang) {
        message = message.line(format!("  {hint}"));
    }
    message.line(lang.see_help())
}

/// What is wrong.
fn what(error: &Error, lang: Lang) -> String {
    let argument = argument(error);
    let value = one(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => lang.unknown_option(&argument),
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => {
            lang.too_much(&format!("{argument}{value}"))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if !value.is_empty() => {
            lang.invalid_value(&argument, &value)
        }
        ErrorKind::InvalidValue
        | ErrorKind::ValueValidation
        | ErrorKind::TooFewValues
        | ErrorKind::NoEquals => lang.missing_value(&argument),
        ErrorKind::WrongNumberOfValues => lang.wrong_number_of_values(&argument),
        ErrorKind::MissingRequiredArgument => {
            lang.missing_arguments(&all(error, ContextKind::InvalidArg).join(" "))
        }
        ErrorKind::ArgumentConflict => lang.conflicting_option(&argument),
        ErrorKind::InvalidUtf8 => lang.argument_not_utf8().to_owned(),
        _ => lang.command_line_unclear().to_owned(),
    }
}

/// What to do about it.
fn hint(error: &Error, lang: Lang) -> Option<String> {
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .iter()
        .find_map(|&kind| one(error, kind));
    if let Some(meant) = meant {
        return Some(lang.do_you_mean(&meant));
    }
    let option = argument(error);
    let unknown = error.kind() == ErrorKind::UnknownArgument;
    let hint = match option.as_str() {
        "--ascii" if unknown => lang.hint_ascii(),
        "--theme" | "--mouse" | "--watch" | "--no-watch" if unknown => lang.hint_dashboard_option(),
        "--format" | "--flat" | "--theme" | "<SHELL>" => return Some(choices(error, lang)),
        "--asof" => lang.hint_date(),
        "--lang" => lang.hint_language(),
        "--max-size" => lang.hint_size(),
        _ if unknown && option.starts_with("--") => lang.hint_query(),
        _ => return None,
    };
    Some(hint.to_owned())
}

/// What can be chosen; the one option that has to be given is the format of a file.
fn choices(error: &Error, lang: Lang) -> String {
    let mut names = all(error, ContextKind::ValidValue);
    if names.is_empty() {
        let formats = ExportFormat::value_variants().iter();
        names = formats
            .filter_map(ValueEnum::to_possible_value)
            .map(|format| format.get_name().to_owned())
            .collect();
    }
    let last = names.pop().unwrap_or_default();
    lang.choose(&names.join(", "), &last)
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
