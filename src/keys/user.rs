//! Keys of the user's own, in the place of those that come with the program.
//!
//! A row of the user's takes the place of all keys that its command has in its modes, and takes its keys from the
//! other commands there. It must leave each of those another key.

use super::{binding::Binding, command::Command, key::Key, keymap::Keymap, mode::Mode};
use crate::lang::{Lang, error_in_english};

/// Keys of the user's own that can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BindingError {
    /// The row.
    pub row: usize,
    /// The key in it.
    pub place: usize,
    /// Why not.
    pub why: BindingProblem,
}

/// Why a key can't be used so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BindingProblem {
    /// The row has none.
    NoKeys,
    /// It always quits.
    Always,
    /// The command means nothing in this mode.
    NotThere(Command, Mode),
    /// It types text in this mode.
    TypesText(Key, Mode),
    /// It stands for two commands of the user's.
    Twice(Key, Mode, Command, Command),
    /// It is the only key of the second command, and wanted for the first.
    Needed(Key, Mode, Command, Command),
}

error_in_english!(BindingError, |wrong| wrong.why.words(Lang::En).0);

impl BindingProblem {
    /// What is wrong, and what to do about it.
    #[must_use]
    pub fn words(self, lang: Lang) -> (String, String) {
        let does = |command: Command| command.description(lang);
        let for_two = |key: Key, mode: Mode, one: Command, other: Command| {
            lang.key_for_two(&key.label(lang), mode.label(lang), does(one), does(other))
        };
        let owned = |(message, help): (&str, &str)| (message.to_owned(), help.to_owned());
        match self {
            Self::NoKeys => owned(lang.no_keys_in_row()),
            Self::Always => owned(lang.key_always_quits()),
            Self::NotThere(command, mode) => {
                let message = lang.command_not_here(does(command), mode.label(lang));
                (message, lang.take_mode_out().to_owned())
            }
            Self::TypesText(key, mode) => {
                let message = lang.key_types_text(&key.label(lang), mode.label(lang));
                (message, lang.choose_modified_key().to_owned())
            }
            Self::Twice(key, mode, one, other) => {
                let message = for_two(key, mode, one, other);
                (message, lang.give_one_another_key().to_owned())
            }
            Self::Needed(key, mode, one, other) => (
                for_two(key, mode, one, other),
                lang.give_it_a_key(does(other)),
            ),
        }
    }
}

/// A key of the user's, in one mode.
#[derive(Clone, Copy)]
struct OwnKey {
    row: usize,
    place: usize,
    key: Key,
    mode: Mode,
    command: Command,
}

impl OwnKey {
    fn wrong(&self, why: BindingProblem) -> BindingError {
        BindingError {
            row: self.row,
            place: self.place,
            why,
        }
    }
}

impl Keymap {
    /// The bindings that come with the program, with the user's own in their place.
    ///
    /// # Errors
    /// The keys that can't be used, one a place.
    pub fn with_own(own: &[Binding]) -> Result<Self, Vec<BindingError>> {
        let default = Self::default();
        let mut own_keys: Vec<OwnKey> = Vec::new();
        let mut wrong: Vec<BindingError> = Vec::new();
        for (row, binding) in own.iter().enumerate() {
            if binding.keys.is_empty() {
                wrong.push(BindingError {
                    row,
                    place: 0,
                    why: BindingProblem::NoKeys,
                });
            }
            for (place, &key) in binding.keys.iter().enumerate() {
                for &mode in &binding.modes {
                    let this = OwnKey {
                        row,
                        place,
                        key,
                        mode,
                        command: binding.command,
                    };
                    wrong.extend(refused(&default, this, &own_keys).map(|why| this.wrong(why)));
                    own_keys.push(this);
                }
            }
        }
        let mut bindings = Vec::new();
        for mode in Mode::ALL {
            let here: Vec<OwnKey> = own_keys
                .iter()
                .copied()
                .filter(|this| this.mode == mode)
                .collect();
            let merged = merged(&default, mode, own, &here);
            wrong.extend(
                default
                    .in_mode(mode)
                    .filter_map(|lost| needed(lost, &merged, &here)),
            );
            bindings.extend(merged);
        }
        wrong.sort_by_key(|wrong| (wrong.row, wrong.place));
        wrong.dedup_by_key(|wrong| (wrong.row, wrong.place));
        if wrong.is_empty() {
            Ok(Self { bindings })
        } else {
            Err(wrong)
        }
    }
}

/// Why a key can't be used so, given those before it.
fn refused(default: &Keymap, this: OwnKey, before: &[OwnKey]) -> Option<BindingProblem> {
    let OwnKey {
        key, mode, command, ..
    } = this;
    if key == Key::QUITS && command != Command::Quit {
        Some(BindingProblem::Always)
    } else if default
        .in_mode(mode)
        .all(|binding| binding.command != command)
    {
        Some(BindingProblem::NotThere(command, mode))
    } else if mode.takes_text() && key.typed().is_some() {
        Some(BindingProblem::TypesText(key, mode))
    } else {
        let twice = before
            .iter()
            .find(|other| (other.key, other.mode) == (key, mode) && other.command != command)?;
        Some(BindingProblem::Twice(key, mode, command, twice.command))
    }
}

/// The rows of the program in one mode, with the user's keys there in their place.
fn merged(default: &Keymap, mode: Mode, own: &[Binding], here: &[OwnKey]) -> Vec<Binding> {
    let mut merged: Vec<Binding> = Vec::new();
    for binding in default.in_mode(mode) {
        let mut binding = Binding {
            modes: vec![mode],
            ..binding.clone()
        };
        let command = binding.command;
        let mut keys = here
            .iter()
            .filter(|this| this.command == command)
            .peekable();
        match keys.peek() {
            None => binding
                .keys
                .retain(|key| here.iter().all(|this| this.key != *key)),
            // The first row of a command has all its keys.
            Some(_) if merged.iter().any(|other| other.command == command) => continue,
            Some(first) => {
                binding.footer = own[first.row].footer.or(binding.footer);
                binding.keys.clear();
                let always = (command == Command::Quit).then_some(Key::QUITS);
                for key in keys.map(|this| this.key).chain(always) {
                    if !binding.keys.contains(&key) {
                        binding.keys.push(key);
                    }
                }
            }
        }
        merged.push(binding);
    }
    merged
}

/// The key that a command had alone and lost, where it has none left.
fn needed(lost: &Binding, merged: &[Binding], here: &[OwnKey]) -> Option<BindingError> {
    let is_left = merged
        .iter()
        .any(|binding| binding.command == lost.command && !binding.keys.is_empty());
    let taker = here.iter().find(|this| lost.keys.contains(&this.key))?;
    let OwnKey {
        key, mode, command, ..
    } = *taker;
    (!is_left).then(|| taker.wrong(BindingProblem::Needed(key, mode, command, lost.command)))
}

#[cfg(test)]
mod tests;
