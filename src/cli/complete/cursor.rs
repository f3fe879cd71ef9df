//! What is asked for where the cursor stands: an option, the value of one, a command, or another word.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command};

use super::line::Line;

/// The place of the cursor.
#[derive(Debug)]
pub struct Cursor<'a> {
    /// The command that the words before it name.
    pub command: &'a Command,
    /// What can stand there.
    pub wanted: Wanted<'a>,
    /// The dataset that the line names.
    pub data: Option<PathBuf>,
}

/// What can stand in a place, and what of it is typed.
#[derive(Debug)]
pub enum Wanted<'a> {
    /// The value of an option.
    Value {
        /// The option.
        option: &'a Arg,
        /// What stands before the value in the same word: `--data=`, or nothing.
        head: &'a str,
        /// The value.
        typed: &'a str,
    },
    /// An option.
    Option(&'a str),
    /// The name of a command, which `help` tells of.
    Command(&'a str),
    /// A word.
    Word(Word<'a>),
}

/// A word that is no option.
#[derive(Debug)]
pub struct Word<'a> {
    /// What is typed of it.
    pub typed: &'a str,
    /// The argument that it is for; none where there are enough.
    pub argument: Option<&'a Arg>,
    /// Whether it can be the name of a command.
    pub can_be_command: bool,
    /// Whether it can be an option.
    pub can_be_option: bool,
}

/// The place at the end of `line`; `program` is built.
pub fn find<'a>(program: &'a Command, line: &'a Line) -> Cursor<'a> {
    let mut walk = Walk {
        command: program,
        pending: None,
        words: 0,
        is_past_options: false,
        data: None,
    };
    line.before.iter().for_each(|word| walk.pass(word));
    let wanted = if line.before.first().is_some_and(|word| word == "help") && line.before.len() == 1
    {
        Wanted::Command(&line.typed)
    } else {
        walk.wanted(&line.typed)
    };
    Cursor {
        command: walk.command,
        wanted,
        data: walk.data,
    }
}

/// A walk along the words before the cursor.
struct Walk<'a> {
    command: &'a Command,
    /// The option whose value comes next.
    pending: Option<&'a Arg>,
    /// How many words there were that are no options.
    words: usize,
    is_past_options: bool,
    data: Option<PathBuf>,
}

impl<'a> Walk<'a> {
    fn pass(&mut self, word: &str) {
        if let Some(option) = self.pending.take() {
            self.value(option, word);
        } else if self.is_past_options {
            self.words += 1;
        } else if word == "--" {
            self.is_past_options = true;
        } else if let Some((name, value)) = word
            .strip_prefix("--")
            .and_then(|option| option.split_once('='))
        {
            if let Some(option) = self.long(name) {
                self.value(option, value);
            }
        } else if let Some(option) = self.option(word) {
            self.pending = Some(option).filter(|option| needs_next_word(option));
        } else if self.words == 0
            && self
                .command
                .get_subcommands()
                .any(|command| command.get_name() == word)
        {
            self.command = self.command.find_subcommand(word).unwrap_or(self.command);
        } else {
            self.words += 1;
        }
    }

    fn value(&mut self, option: &Arg, value: &str) {
        if option.get_long() == Some("data") {
            self.data = Some(value.into());
        }
    }

    fn long(&self, name: &str) -> Option<&'a Arg> {
        self.command
            .get_arguments()
            .find(|argument| argument.get_long() == Some(name))
    }

    /// The option that a word names whole.
    fn option(&self, word: &str) -> Option<&'a Arg> {
        if let Some(name) = word.strip_prefix("--") {
            return self.long(name);
        }
        let mut letters = word.strip_prefix('-')?.chars();
        let (letter, None) = (letters.next()?, letters.next()) else {
            return None;
        };
        self.command
            .get_arguments()
            .find(|argument| argument.get_short() == Some(letter))
    }

    fn wanted(&self, typed: &'a str) -> Wanted<'a> {
        if let Some(option) = self.pending {
            return Wanted::Value {
                option,
                head: "",
                typed,
            };
        }
        if !self.is_past_options && typed.starts_with("--") {
            let Some(end) = typed.find('=') else {
                return Wanted::Option(typed);
            };
            if let Some(option) = self
                .long(&typed[2..end])
                .filter(|option| takes_value(option))
            {
                let (head, typed) = typed.split_at(end + 1);
                return Wanted::Value {
                    option,
                    head,
                    typed,
                };
            }
        }
        let argument = self.command.get_positionals().next();
        Wanted::Word(Word {
            typed,
            argument: argument.filter(|argument| {
                self.words == 0 || matches!(argument.get_action(), ArgAction::Append)
            }),
            can_be_command: self.words == 0 && !self.is_past_options,
            can_be_option: !self.is_past_options && typed == "-",
        })
    }
}

fn takes_value(option: &Arg) -> bool {
    option.get_action().takes_values()
}

fn needs_next_word(option: &Arg) -> bool {
    takes_value(option) && !option.is_require_equals_set()
}
