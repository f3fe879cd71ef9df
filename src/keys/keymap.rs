//! The key map: which key stands for which command in which mode.
//!
//! `assets/keys.ron` is the one place that knows a key; the footer, the help screen and the manual
//! are made from it.

use std::sync::LazyLock;

use super::{
    binding::Binding,
    command::Command,
    key::{self, Key},
    mode::Mode,
};
use crate::lang::Lang;

/// The bindings in force. No key stands for two commands in one mode.
#[derive(Debug)]
pub struct Keymap {
    pub(super) bindings: Vec<Binding>,
}

/// The bindings that come with the program, read once: a start asks for them more than once.
static DEFAULT: LazyLock<Vec<Binding>> = LazyLock::new(|| {
    ron::from_str(include_str!("../../assets/keys.ron")).expect("a test reads the key map")
});

impl Default for Keymap {
    /// The bindings that come with the program.
    fn default() -> Self {
        Self {
            bindings: DEFAULT.clone(),
        }
    }
}

impl Keymap {
    /// The bindings that hold in `mode`, in the order of the key map.
    pub fn in_mode(&self, mode: Mode) -> impl Iterator<Item = &Binding> {
        self.bindings
            .iter()
            .filter(move |binding| binding.modes.contains(&mode))
    }

    /// The command that a key stands for.
    #[must_use]
    pub fn command(&self, mode: Mode, key: Key) -> Option<Command> {
        self.in_mode(mode)
            .find(|binding| binding.keys.contains(&key))
            .map(|binding| binding.command)
    }

    /// The first key of a command in a mode, as it is shown; empty where it has none.
    #[must_use]
    pub fn label(&self, mode: Mode, command: Command, lang: Lang) -> String {
        self.in_mode(mode)
            .find(|binding| binding.command == command)
            .and_then(|binding| binding.keys.first())
            .map(|key| key.label(lang))
            .unwrap_or_default()
    }

    /// The bindings that hold in `mode`: first those of the footer, in its order, what always shows there last.
    fn most_used_first(&self, mode: Mode) -> Vec<&Binding> {
        let mut bindings: Vec<&Binding> = self.in_mode(mode).collect();
        bindings.sort_by_key(|binding| match binding.footer {
            Some(0) => u8::MAX - 1,
            Some(order) => order,
            None => u8::MAX,
        });
        bindings
    }

    /// The footer's hints for a mode, in order: keys of one label are told together.
    #[must_use]
    pub fn hints(&self, mode: Mode, lang: Lang) -> Vec<Hint> {
        let mut hints: Vec<(Command, Vec<Key>, bool)> = Vec::new();
        for binding in self.most_used_first(mode) {
            let (Some(order), Some(&key)) = (binding.footer, binding.keys.first()) else {
                continue;
            };
            let command = binding.command;
            let mut others = hints.iter_mut();
            match others.find(|(other, ..)| other.label(lang) == command.label(lang)) {
                Some((_, keys, _)) => keys.push(key),
                None => hints.push((command, vec![key], order == 0)),
            }
        }
        let hints = hints.into_iter().map(|(command, mut keys, always)| Hint {
            command,
            keys: key::together(&mut keys, lang),
            label: command.label(lang),
            always,
        });
        hints.collect()
    }

    /// The keys of each command in a mode, as the help, the manual and the table of keys tell them. A command comes
    /// once, however often it is bound; what the footer shows comes first.
    #[must_use]
    pub fn commands(&self, mode: Mode, lang: Lang) -> Vec<CommandKeys> {
        let mut rows: Vec<CommandKeys> = Vec::new();
        for Binding { keys, command, .. } in self.most_used_first(mode) {
            let keys = keys.iter().map(|key| key.label(lang));
            match rows.iter_mut().find(|row| row.command == *command) {
                Some(row) => row.keys.extend(keys),
                None => rows.push(CommandKeys {
                    command: *command,
                    keys: keys.collect(),
                }),
            }
        }
        rows
    }
}

/// A hint in the footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The command of the first of its keys.
    pub command: Command,
    /// The keys, as shown: `↑↓`.
    pub keys: String,
    /// What they do, in a word or two.
    pub label: &'static str,
    /// Whether it is shown even where there is little room.
    pub always: bool,
}

/// A command, and the keys that it has in a mode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandKeys {
    /// The command.
    pub command: Command,
    /// Its keys, as shown, in the order of the key map.
    pub keys: Vec<String>,
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    /// The first two commands that one key stands for in one mode.
    fn conflict(bindings: &[Binding]) -> Option<(Command, Command)> {
        let mut by_key = HashMap::new();
        for binding in bindings {
            for (mode, key) in binding
                .modes
                .iter()
                .flat_map(|mode| binding.keys.iter().map(move |key| (mode, key)))
            {
                if let Some(other) = by_key.insert((mode, key), binding.command) {
                    return Some((other, binding.command));
                }
            }
        }
        None
    }

    #[test]
    fn every_mode_can_be_left_and_quit() {
        let keymap = Keymap::default();
        for mode in Mode::ALL {
            let ways = [Command::Back, Command::Cancel];
            assert!(
                ways.iter()
                    .any(|&way| !keymap.label(mode, way, Lang::Nl).is_empty()),
                "{mode:?}"
            );
            assert_eq!(
                keymap.command(mode, "ctrl-c".parse().unwrap()),
                Some(Command::Quit),
                "{mode:?}"
            );
        }
    }

    #[test]
    fn while_typing_no_letter_is_a_command() {
        let keymap = Keymap::default();
        let typing = Mode::ALL.into_iter().filter(|mode| mode.takes_text());
        for binding in typing.flat_map(|mode| keymap.in_mode(mode)) {
            assert!(
                binding.keys.iter().all(|key| key.typed().is_none()),
                "{binding:?}"
            );
        }
    }

    #[test]
    fn a_key_that_stands_for_two_commands_is_reported_with_both() {
        let binding = |command| Binding {
            modes: vec![Mode::List],
            keys: vec!["j".parse().unwrap()],
            command,
            footer: None,
        };
        assert_eq!(
            conflict(&[binding(Command::Next), binding(Command::Quit)]),
            Some((Command::Next, Command::Quit))
        );
    }

    #[test]
    fn no_key_of_the_program_stands_for_two_commands() {
        assert_eq!(conflict(&Keymap::default().bindings), None);
    }

    #[test]
    fn the_footer_joins_keys_of_one_label_and_ends_with_what_always_shows() {
        let hints = Keymap::default().hints(Mode::List, Lang::Nl);
        assert_eq!((hints[0].keys.as_str(), hints[0].label), ("↑↓", "kiezen"));
        let first = |mode| Keymap::default().hints(mode, Lang::Nl).remove(0).keys;
        assert_eq!(
            (first(Mode::Read).as_str(), first(Mode::Overview).as_str()),
            ("↑↓ PgDn", "↑↓←→")
        );
        assert_eq!(
            hints.last().map(|hint| (hint.label, hint.always)),
            Some(("stoppen", true))
        );
    }
}
