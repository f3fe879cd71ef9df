//! `stedenband __complete SHELL LINE [PART]`: what can stand at the end of a command line, for the scripts of
//! [`completions`](super::completions).
//!
//! The answer is a word that says what it is ([`Answer::head`], or `inside` for words of which the common beginning is
//! less than what was typed), then one suggestion a line: for bash the part of the word that it replaces, quoted as
//! bash needs it; for other shells, which quote by themselves, the whole word, a tab and what it is.

use std::{
    ffi::OsString,
    io::{self, Write as _},
    process::ExitCode,
};

use super::{help, locale, session::User};
use crate::sanitise::is_hidden;

mod answer;
mod cursor;
mod line;

use answer::{Answer, Suggestion};
use line::{Line, Shell};

/// The name of the command. It is for scripts alone, so no help tells of it.
pub const COMMAND: &str = "__complete";

/// Writes the answer. Whatever goes wrong, a shell wants no message while someone types.
pub fn run(arguments: &[OsString], user: &User) -> ExitCode {
    let [shell, line, rest @ ..] = arguments else {
        return ExitCode::from(2);
    };
    let Some(shell) = shell.to_str().and_then(Shell::by_name) else {
        return ExitCode::from(2);
    };
    let line = Line::read(&line.to_string_lossy(), shell);
    let words: Vec<OsString> = std::iter::once(OsString::new())
        .chain(line.before.iter().map(Into::into))
        .collect();
    let lang = locale::choose(&words, user.config.language);
    let mut command = help::localised(lang);
    command.build();
    let found = cursor::find(&command, &line);
    let answer = answer::at(&found, &command, user, lang);
    let text = match (shell, rest) {
        (Shell::Bash, [part, ..]) => for_bash(&answer, &line, &part.to_string_lossy()),
        (Shell::Bash, []) => for_bash(&answer, &line, &line.raw),
        _ => for_others(&answer, &line),
    };
    match io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The suggestions that a shell can be told: a word with a line break in it can't be typed, and would make two.
fn tellable(answer: &Answer) -> impl Iterator<Item = &Suggestion> {
    answer
        .suggestions()
        .iter()
        .filter(|suggestion| !suggestion.word.chars().any(is_hidden))
}

fn for_others(answer: &Answer, line: &Line) -> String {
    let words: Vec<&str> = tellable(answer)
        .map(|suggestion| suggestion.word.as_str())
        .collect();
    let is_inside = !words.is_empty() && common_start(&words).len() < line.typed.len();
    let head = if is_inside { "inside" } else { answer.head() };
    let mut text = format!("{head}\n");
    for Suggestion { word, about } in tellable(answer) {
        let about: String = about
            .chars()
            .filter(|&character| !is_hidden(character))
            .collect();
        text.push_str(&format!("{word}\t{about}\n"));
    }
    text
}

/// For bash, `part` being what it will replace: the word from its last break on.
fn for_bash(answer: &Answer, line: &Line, part: &str) -> String {
    let (kept, quote) = line.kept_before(part);
    let rest = |suggestion: &Suggestion| {
        let word = suggestion
            .word
            .get(..kept.len())
            .filter(|start| start.eq_ignore_ascii_case(&kept));
        let rest = word.and_then(|_| suggestion.word.get(kept.len()..))?;
        line::quoted_for_bash(rest, quote)
    };
    let words: Vec<String> = tellable(answer).filter_map(rest).collect();
    let common = common_start(&words);
    // Bash puts what all have in common in the place of what was typed, which must not become less by it.
    let loses =
        words.len() > 1 && !common.is_empty() && common.chars().count() < part.chars().count();
    let mut text = format!("{}\n", answer.head());
    for word in words.iter().filter(|_| !loses) {
        text.push_str(word);
        text.push('\n');
    }
    text
}

/// What all words begin with.
fn common_start<T: AsRef<str>>(words: &[T]) -> &str {
    let Some(first) = words.first().map(AsRef::as_ref) else {
        return "";
    };
    let mut end = first.len();
    for word in words {
        let pairs = first.char_indices().zip(word.as_ref().chars());
        let same = pairs
            .take_while(|((_, a), b)| a == b)
            .last()
            .map_or(0, |((at, a), _)| at + a.len_utf8());
        end = end.min(same);
    }
    &first[..end]
}
