//! The key map: which key stands for which command in which mode.
//!
//! `assets/keys.ron` is the one place that knows a key; the footer, the help screen and the manual
//! are made from it.

use std::{collections::HashMap, fmt};

use super::{
    binding::Binding,
    command::Command,
    key::{self, Key},
    mode::Mode,
};
use crate::lang::Lang;

/// Two bindings of one key in one mode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The key.
    pub key: Key,
    /// The mode.
    pub mode: Mode,
    /// What it stands for twice.
    pub commands: (Command, Command),
}

/// The bindings in force.
pub struct Keymap {
    bindings: Vec<Binding>,
}

impl Keymap {
    /// Makes a key map.
    ///
    /// # Errors
    /// The first key that stands for two commands in one mode.
    pub fn new(bindings: Vec<Binding>) -> Result<Self, Conflict> {
        let mut by_key = HashMap::new();
        for binding in &bindings {
            for (&mode, &key) in binding
                .modes
                .iter()
                .flat_map(|mode| binding.keys.iter().map(move |key| (mode, key)))
            {
                if let Some(other) = by_key.insert((mode, key), binding.command) {
                    return Err(Conflict {
                        key,
                        mode,
                        commands: (other, binding.command),
                    });
                }
            }
        }
        Ok(Self { bindings })
    }

    /// The command that a key stands for.
    #[must_use]
    pub fn command(&self, mode: Mode, key: Key) -> Option<Command> {
        self.in_mode(mode)
            .find(|binding| binding.keys.contains(&key))
            .map(|binding| binding.command)
    }

    /// The bindings that hold in `mode`, in the order of the key map.
    pub fn in_mode(&self, mode: Mode) -> impl Iterator<Item = &Binding> {
        self.bindings
            .iter()
            .filter(move |binding| binding.modes.contains(&mode))
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

    /// The footer's hints for a mode: keys and label, in order; the flag marks those that always show.
    #[must_use]
    pub fn hints(&self, mode: Mode, lang: Lang) -> Vec<Hint> {
        let mut hints: Vec<(Vec<Key>, &'static str, bool)> = Vec::new();
        let mut bindings: Vec<(&Binding, u8)> = self
            .in_mode(mode)
            .filter_map(|binding| Some((binding, binding.footer?)))
            .collect();
        bindings.sort_by_key(|(_, order)| if *order == 0 { u8::MAX } else { *order });
        for (binding, order) in bindings {
            let Some(&key) = binding.keys.first() else {
                continue;
            };
            let label = binding.command.label(lang);
            match hints.iter_mut().find(|(_, other, _)| *other == label) {
                Some((keys, ..)) => keys.push(key),
                None => hints.push((vec![key], label, order == 0)),
            }
        }
        let hint = |(keys, label, always)| Hint {
            keys: key::together(keys, lang),
            label,
            always,
        };
        hints.into_iter().map(hint).collect()
    }
}

/// A hint in the footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The keys, as shown: `↑↓`.
    pub keys: String,
    /// What they do, in a word or two.
    pub label: &'static str,
    /// Whether it is shown even where there is little room.
    pub always: bool,
}

/// The bindings that come with the program, in the order of the file.
fn bindings() -> Vec<Binding> {
    ron::from_str(include_str!("../../assets/keys.ron")).expect("a test reads the key map")
}

impl Default for Keymap {
    fn default() -> Self {
        // A test holds that no key stands twice in it.
        Self {
            bindings: bindings(),
        }
    }
}

impl fmt::Debug for Keymap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.bindings).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let conflict =
            Keymap::new(vec![binding(Command::Next), binding(Command::Quit)]).unwrap_err();
        assert_eq!(conflict.commands, (Command::Next, Command::Quit));
    }

    #[test]
    fn no_key_of_the_program_stands_for_two_commands() {
        assert_eq!(Keymap::new(bindings()).err(), None);
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
