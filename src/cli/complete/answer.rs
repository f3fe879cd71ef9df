//! What can stand where the cursor is.

use std::path::Path;

use clap::{Arg, Command, ValueHint, builder::PossibleValue};

use super::cursor::{Cursor, Wanted, Word};
use crate::{
    cli::session::User,
    dataset::{Dataset, load},
    export::sentences,
    lang::Lang,
    query::shell_word::{complete_word, names_begun},
    sanitise::Escaped,
};

/// What can stand there.
#[derive(Debug)]
pub enum Answer {
    /// Any file.
    Files,
    /// Any folder.
    Folders,
    /// One of these.
    Words(Vec<Suggestion>),
}

/// A whole word.
#[derive(Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The word, without quotation marks of a shell.
    pub word: String,
    /// What it is; may be empty.
    pub about: String,
}

impl Answer {
    /// The word that tells a script which it is.
    pub const fn head(&self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::Folders => "folders",
            Self::Words(_) => "words",
        }
    }

    /// The words.
    pub fn suggestions(&self) -> &[Suggestion] {
        match self {
            Self::Words(suggestions) => suggestions,
            Self::Files | Self::Folders => &[],
        }
    }

    fn words(words: Vec<String>) -> Self {
        Self::Words(
            words
                .into_iter()
                .map(|word| Suggestion {
                    word,
                    about: String::new(),
                })
                .collect(),
        )
    }
}

/// The answer for a place in a line of `program`.
pub fn at(cursor: &Cursor<'_>, program: &Command, user: &User, lang: Lang) -> Answer {
    let asked = Asked {
        cursor,
        program,
        user,
        lang,
    };
    match &cursor.wanted {
        Wanted::Value {
            option,
            head,
            typed,
        } => match asked.values(option, typed) {
            Answer::Words(words) => {
                let whole = |Suggestion { word, about }| Suggestion {
                    word: format!("{head}{word}"),
                    about,
                };
                Answer::Words(words.into_iter().map(whole).collect())
            }
            files => files,
        },
        Wanted::Option(typed) => Answer::Words(options(cursor.command, typed)),
        Wanted::Command(typed) => Answer::Words(commands(program, typed)),
        Wanted::Word(word) => asked.word(word),
    }
}

struct Asked<'a> {
    cursor: &'a Cursor<'a>,
    program: &'a Command,
    user: &'a User,
    lang: Lang,
}

impl Asked<'_> {
    fn word(&self, word: &Word<'_>) -> Answer {
        let mut suggestions = Vec::new();
        if word.can_be_command {
            suggestions.extend(commands(self.cursor.command, word.typed));
        }
        if word.can_be_option {
            suggestions.extend(options(self.cursor.command, word.typed));
        }
        match word
            .argument
            .map(|argument| self.values(argument, word.typed))
        {
            Some(Answer::Words(words)) => suggestions.extend(words),
            Some(files) => return files,
            None => {}
        }
        Answer::Words(suggestions)
    }

    /// The values of an argument.
    fn values(&self, argument: &Arg, typed: &str) -> Answer {
        let possible = argument.get_possible_values();
        if !possible.is_empty() {
            return Answer::words(names_begun(
                typed,
                &possible.iter().map(names).collect::<Vec<_>>(),
            ));
        }
        match (argument.get_value_hint(), argument.get_id().as_str()) {
            (ValueHint::FilePath, _) => Answer::Files,
            (ValueHint::DirPath, _) => Answer::Folders,
            (_, "question") => Answer::words(self.questions(typed)),
            (_, "page") => Answer::Words(commands(self.program, typed)),
            (_, "query") => Answer::words(self.terms(typed)),
            (_, "words") => Answer::Words(self.ids(typed)),
            _ => Answer::words(Vec::new()),
        }
    }

    /// The dataset in force; none that can't be read.
    fn dataset(&self) -> Option<Dataset> {
        let path: Option<&Path> = self.cursor.data.as_deref().or(self
            .user
            .config
            .dataset
            .as_deref());
        path.map_or_else(
            || Some(load::embedded()),
            |path| load::load(path, load::MAX_BYTES).ok(),
        )
    }

    /// The names of questions.
    fn questions(&self, typed: &str) -> Vec<String> {
        let in_both = |question: &crate::query::Question| {
            [self.lang, Lang::Nl, Lang::En]
                .map(|lang| question.name.get(lang).to_owned())
                .to_vec()
        };
        names_begun(
            typed,
            &self
                .user
                .questions()
                .iter()
                .map(in_both)
                .collect::<Vec<_>>(),
        )
    }

    /// The terms of a query.
    fn terms(&self, typed: &str) -> Vec<String> {
        self.dataset()
            .map(|dataset| complete_word(typed, &dataset, self.lang))
            .unwrap_or_default()
    }

    /// The ids of ties, else the terms of a query, which `show` understands too.
    fn ids(&self, typed: &str) -> Vec<Suggestion> {
        let Some(dataset) = self.dataset() else {
            return Vec::new();
        };
        // An id that looks like an option can't be asked for so.
        let ties: Vec<_> = dataset
            .ties
            .iter()
            .filter(|tie| !tie.id.as_str().starts_with('-'))
            .collect();
        let ids: Vec<Vec<String>> = ties.iter().map(|tie| vec![tie.id.to_string()]).collect();
        let begun = names_begun(typed, &ids);
        let title = |id: &String| {
            let tie = ties.iter().find(|tie| tie.id.as_str() == id);
            tie.map(|tie| Escaped::from(sentences::title(tie, self.lang)).into())
                .unwrap_or_default()
        };
        if begun.is_empty() {
            let plain = |word| Suggestion {
                word,
                about: String::new(),
            };
            return complete_word(typed, &dataset, self.lang)
                .into_iter()
                .map(plain)
                .collect();
        }
        begun
            .into_iter()
            .map(|id| Suggestion {
                about: title(&id),
                word: id,
            })
            .collect()
    }
}

/// All that a value goes by.
fn names(value: &PossibleValue) -> Vec<String> {
    value
        .get_name_and_aliases()
        .map(ToOwned::to_owned)
        .collect()
}

/// The commands that begin as `typed` does.
fn commands(program: &Command, typed: &str) -> Vec<Suggestion> {
    let begun = program
        .get_subcommands()
        .filter(|command| command.get_name().starts_with(typed));
    let suggestion = |command: &Command| Suggestion {
        word: command.get_name().to_owned(),
        about: command
            .get_about()
            .map(ToString::to_string)
            .unwrap_or_default(),
    };
    begun.map(suggestion).collect()
}

/// The options of a command that begin as `typed` does.
fn options(command: &Command, typed: &str) -> Vec<Suggestion> {
    let suggestion = |argument: &Arg| {
        let word = format!("--{}", argument.get_long()?);
        let about = argument
            .get_help()
            .map(ToString::to_string)
            .unwrap_or_default();
        word.starts_with(typed)
            .then_some(Suggestion { word, about })
    };
    command.get_arguments().filter_map(suggestion).collect()
}
