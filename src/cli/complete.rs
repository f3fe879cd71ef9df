//! `stedenband __complete SHELL LINE [PART]`: what can stand at the end of a command line, for the scripts of
//! [`completions`](super::completions).
//!
//! The answer is a word that says what it is ([`ShellCompletion::kind`], or `inside` for words of which the common
//! beginning is less than what was typed), then one candidate a line: for bash the part of the word that it replaces,
//! quoted as bash needs it; for other shells, which quote by themselves, the whole word, a tab and what it is.

use std::{
    ffi::OsString,
    io::{self, Write as _},
    process::ExitCode,
};

use clap::ValueEnum as _;
use clap_complete::Shell;

use super::{help, locale, session::User};
use crate::sanitise::is_hidden;

mod candidates;
mod line;

use candidates::{Candidate, ShellCompletion};
use line::ShellLine;

/// The name of the command. It is for scripts alone, so no help tells of it.
pub const COMMAND: &str = "__complete";

/// Writes the answer. Whatever goes wrong, a shell wants no message while someone types.
pub fn run(arguments: &[OsString], user: &User) -> ExitCode {
    let (shell, line, rest) = match arguments {
        [shell, line, rest @ ..] => (Shell::from_str(&shell.to_string_lossy(), false), line, rest),
        _ => return ExitCode::from(2),
    };
    let Ok(shell @ (Shell::Bash | Shell::Zsh | Shell::Fish)) = shell else {
        return ExitCode::from(2);
    };
    let line = ShellLine::read(&line.to_string_lossy(), shell);
    let words: Vec<OsString> = std::iter::once(OsString::new())
        .chain(line.before.iter().map(Into::into))
        .collect();
    let lang = locale::choose(&words, user.config.language);
    let mut program = help::localised(lang);
    program.build();
    let mut completion = candidates::complete(&line, &program, user, lang);
    // A word with a line break in it can't be typed, and would make two.
    if let ShellCompletion::Words(words) = &mut completion {
        words.retain(|candidate| !candidate.word.contains(is_hidden));
    }
    let text = if shell == Shell::Bash {
        let part = rest.first().map(|part| part.to_string_lossy());
        for_bash(&completion, &line, part.as_deref().unwrap_or(&line.raw))
    } else {
        for_others(&completion, &line)
    };
    match io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn for_others(completion: &ShellCompletion, line: &ShellLine) -> String {
    let candidates = completion.words();
    let words = candidates.iter().map(|candidate| &*candidate.word);
    let common = common_start(&words.collect::<Vec<_>>()).len();
    let is_inside = !candidates.is_empty() && common < line.typed.len();
    let head = if is_inside {
        "inside"
    } else {
        completion.kind()
    };
    let mut text = format!("{head}\n");
    for Candidate { word, about } in candidates {
        let about = about.replace(is_hidden, "");
        text += &format!("{word}\t{about}\n");
    }
    text
}

/// For bash, `part` being what it will replace: the word from its last break on.
fn for_bash(completion: &ShellCompletion, line: &ShellLine, part: &str) -> String {
    let (kept, quote) = line.kept_before(part);
    let rest = |candidate: &Candidate| {
        let (start, rest) = candidate.word.split_at_checked(kept.len())?;
        let is_kept = start.eq_ignore_ascii_case(&kept);
        is_kept.then(|| line::quoted_for_bash(rest, quote))?
    };
    let words: Vec<String> = completion.words().iter().filter_map(rest).collect();
    let common = common_start(&words);
    // Bash puts what all have in common in the place of what was typed, which must not become less by it.
    let loses =
        words.len() > 1 && !common.is_empty() && common.chars().count() < part.chars().count();
    let mut text = format!("{}\n", completion.kind());
    if !loses {
        words.iter().for_each(|word| text += &format!("{word}\n"));
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
