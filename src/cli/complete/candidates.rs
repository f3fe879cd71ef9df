//! What can stand where the cursor is: an option, the value of one, a command, or another word.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, ValueHint, builder::StyledStr};

use super::line::ShellLine;
use crate::{
    cli::session::User,
    dataset::{Dataset, load},
    export::sentences,
    lang::Lang,
    query::{
        questions,
        shell_word::{complete_word, names_begun},
    },
    sanitise::Escaped,
};

/// What can stand at the cursor.
pub enum ShellCompletion {
    /// These words.
    Words(Vec<Candidate>),
    /// A file, for which the shell is to look.
    Files,
    /// A folder, likewise.
    Folders,
}

impl ShellCompletion {
    /// What it is, as the scripts know it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Words(_) => "words",
            Self::Files => "files",
            Self::Folders => "folders",
        }
    }

    /// The words; none where the shell is to look for files or folders.
    pub fn words(&self) -> &[Candidate] {
        match self {
            Self::Words(words) => words,
            Self::Files | Self::Folders => &[],
        }
    }
}

impl From<Vec<Candidate>> for ShellCompletion {
    fn from(words: Vec<Candidate>) -> Self {
        Self::Words(words)
    }
}

/// A whole word.
pub struct Candidate {
    /// The word, without quotation marks of a shell.
    pub word: String,
    /// What it is; may be empty.
    pub about: String,
}

impl Candidate {
    fn new(word: String, about: Option<&StyledStr>) -> Self {
        let about = about.map(ToString::to_string).unwrap_or_default();
        Self { word, about }
    }
}

/// What can stand at the end of `line`; `program` is built.
pub fn complete(line: &ShellLine, program: &Command, user: &User, lang: Lang) -> ShellCompletion {
    let mut cursor = LineCursor {
        program,
        user,
        lang,
        command: program,
        pending: None,
        words: 0,
        is_past_options: false,
        data: user.config.dataset.clone(),
    };
    let typed = &*line.typed;
    if line.before == ["help"] {
        return commands(program, typed).into();
    }
    line.before.iter().for_each(|word| cursor.pass(word));
    if let Some(option) = cursor.pending {
        return cursor.values(option, typed);
    }
    if !cursor.is_past_options && typed.starts_with("--") {
        let Some((head, value)) = typed.split_once('=') else {
            return options(cursor.command, typed).into();
        };
        if let Some(option) = cursor.option(head).filter(|option| takes_value(option)) {
            let mut completion = cursor.values(option, value);
            if let ShellCompletion::Words(words) = &mut completion {
                for Candidate { word, .. } in words {
                    *word = format!("{head}={word}");
                }
            }
            return completion;
        }
    }
    cursor.word(typed)
}

/// A walk along the words before the cursor.
struct LineCursor<'a> {
    program: &'a Command,
    user: &'a User,
    lang: Lang,
    /// The command that the words name.
    command: &'a Command,
    /// The option whose value comes next.
    pending: Option<&'a Arg>,
    /// How many words there were that are no options.
    words: usize,
    is_past_options: bool,
    /// The dataset in force; the one of the program where there is none.
    data: Option<PathBuf>,
}

impl<'a> LineCursor<'a> {
    fn pass(&mut self, word: &str) {
        if let Some(option) = self.pending.take() {
            self.take_value(option, word);
        } else if self.is_past_options {
            self.words += 1;
        } else if word == "--" {
            self.is_past_options = true;
        } else if let Some((head, value)) = word.split_once('=')
            && head.starts_with("--")
        {
            if let Some(option) = self.option(head) {
                self.take_value(option, value);
            }
        } else if let Some(option) = self.option(word) {
            self.pending = Some(option)
                .filter(|option| takes_value(option) && !option.is_require_equals_set());
        } else if let Some(command) = self.command.find_subcommand(word)
            && self.words == 0
        {
            self.command = command;
        } else {
            self.words += 1;
        }
    }

    fn take_value(&mut self, option: &Arg, value: &str) {
        if option.get_id() == "data" {
            self.data = Some(value.into());
        }
    }

    /// The option that a word names whole: `--long`, or `-s`.
    fn option(&self, word: &str) -> Option<&'a Arg> {
        self.command.get_arguments().find(|argument| {
            let short = argument.get_short().map(|letter| format!("-{letter}"));
            long(argument).as_deref() == Some(word) || short.as_deref() == Some(word)
        })
    }

    /// What a word that is no long option can become.
    fn word(&self, typed: &str) -> ShellCompletion {
        let mut candidates = Vec::new();
        if self.words == 0 && !self.is_past_options {
            candidates = commands(self.command, typed);
        }
        if typed == "-" && !self.is_past_options {
            candidates.extend(options(self.command, typed));
        }
        let argument = self.command.get_positionals().next();
        let takes_more =
            |argument: &&Arg| self.words == 0 || matches!(argument.get_action(), ArgAction::Append);
        if let Some(argument) = argument.filter(takes_more) {
            let values = self.values(argument, typed);
            let ShellCompletion::Words(words) = values else {
                return values;
            };
            candidates.extend(words);
        }
        candidates.into()
    }

    /// The values of an argument.
    fn values(&self, argument: &Arg, typed: &str) -> ShellCompletion {
        let possible = argument.get_possible_values();
        let names = |value: &clap::builder::PossibleValue| {
            value
                .get_name_and_aliases()
                .map(ToOwned::to_owned)
                .collect()
        };
        let words = match (argument.get_value_hint(), argument.get_id().as_str()) {
            _ if !possible.is_empty() => {
                names_begun(typed, &possible.iter().map(names).collect::<Vec<_>>())
            }
            (ValueHint::FilePath, _) => return ShellCompletion::Files,
            (ValueHint::DirPath, _) => return ShellCompletion::Folders,
            (_, "page") => return commands(self.program, typed).into(),
            (_, "words") => return self.ids(typed).into(),
            (_, "question") => self.questions(typed),
            (_, "query") => self.terms(self.dataset().as_ref(), typed),
            _ => Vec::new(),
        };
        plain(words).into()
    }

    /// The dataset in force; none that can't be read.
    fn dataset(&self) -> Option<Dataset> {
        match &self.data {
            None => Some(load::embedded()),
            Some(path) => load::load(path, load::MAX_BYTES).ok(),
        }
    }

    /// The names of questions.
    fn questions(&self, typed: &str) -> Vec<String> {
        let mut names = Vec::new();
        let questions = self.user.questions();
        for question in questions::with_line(&questions) {
            names.push(
                [self.lang, Lang::Nl, Lang::En]
                    .map(|lang| question.name.get(lang).to_owned())
                    .to_vec(),
            );
        }
        names_begun(typed, &names)
    }

    /// The terms of a query.
    fn terms(&self, dataset: Option<&Dataset>, typed: &str) -> Vec<String> {
        dataset.map_or_else(Vec::new, |dataset| complete_word(typed, dataset, self.lang))
    }

    /// The ids of ties, else the terms of a query, which `show` understands too.
    fn ids(&self, typed: &str) -> Vec<Candidate> {
        let dataset = self.dataset();
        let ties = dataset.iter().flat_map(|dataset| &dataset.ties);
        // An id that looks like an option can't be asked for so.
        let ties: Vec<_> = ties
            .filter(|tie| !tie.id.as_str().starts_with('-'))
            .collect();
        let ids: Vec<_> = ties.iter().map(|tie| vec![tie.id.to_string()]).collect();
        let mut begun = plain(names_begun(typed, &ids));
        if begun.is_empty() {
            return plain(self.terms(dataset.as_ref(), typed));
        }
        for Candidate { word, about } in &mut begun {
            if let Some(tie) = ties.iter().find(|tie| tie.id.as_str() == word) {
                *about = Escaped::from(sentences::title(tie, self.lang)).into();
            }
        }
        begun
    }
}

fn takes_value(option: &Arg) -> bool {
    option.get_action().takes_values()
}

fn long(argument: &Arg) -> Option<String> {
    argument.get_long().map(|name| format!("--{name}"))
}

/// Words that need no explanation.
fn plain(words: Vec<String>) -> Vec<Candidate> {
    words
        .into_iter()
        .map(|word| Candidate::new(word, None))
        .collect()
}

/// The commands that begin as `typed` does.
fn commands(program: &Command, typed: &str) -> Vec<Candidate> {
    program
        .get_subcommands()
        .filter(|command| command.get_name().starts_with(typed))
        .map(|command| Candidate::new(command.get_name().to_owned(), command.get_about()))
        .collect()
}

/// The options of a command that begin as `typed` does.
fn options(command: &Command, typed: &str) -> Vec<Candidate> {
    command
        .get_arguments()
        .filter_map(|argument| Some((long(argument)?, argument)))
        .filter(|(word, _)| word.starts_with(typed))
        .map(|(word, argument)| Candidate::new(word, argument.get_help()))
        .collect()
}
