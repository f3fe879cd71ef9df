//! Keys of the user's own, in the place of those that come with the program.
//!
//! A row of the user's takes the place of all keys that its command has in its modes, and takes its keys from the
//! other commands there. It must leave each of those another key.

use super::{binding::Binding, command::Command, key::Key, keymap::Keymap, mode::Mode};
use crate::{
    lang::{Lang, error_in_english},
    text::labels::pick,
};

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
    pub fn words(&self, lang: Lang) -> (String, String) {
        let does = |command: Command| command.description(lang);
        let both = |key: Key, mode: Mode, one: Command, other: Command| {
            let (key, place) = (key.label(lang), mode.name(lang));
            match lang {
                Lang::Nl => format!(
                    "{key} is voor ‘{}’ en voor ‘{}’ ({place})",
                    does(one),
                    does(other)
                ),
                Lang::En => format!(
                    "{key} is for ‘{}’ and for ‘{}’ ({place})",
                    does(one),
                    does(other)
                ),
            }
        };
        match *self {
            Self::NoKeys => (
                pick(lang, "deze rij heeft geen toets", "this row has no key").to_owned(),
                pick(
                    lang,
                    "Noem er een: keys: [\"ctrl-s\"].",
                    "Name one: keys: [\"ctrl-s\"].",
                )
                .to_owned(),
            ),
            Self::Always => (
                pick(lang, "Ctrl-c stopt altijd", "Ctrl-c always quits").to_owned(),
                pick(lang, "Kies een andere toets.", "Choose another key.").to_owned(),
            ),
            Self::NotThere(command, mode) => (
                format!(
                    "‘{}’ {} ({})",
                    does(command),
                    pick(lang, "kan hier niet", "can't be done here"),
                    mode.name(lang)
                ),
                pick(
                    lang,
                    "Haal deze modus uit modes.",
                    "Take this mode out of modes.",
                )
                .to_owned(),
            ),
            Self::TypesText(key, mode) => (
                format!(
                    "{} {} ({})",
                    key.label(lang),
                    pick(
                        lang,
                        "is hier een letter van de tekst",
                        "is a letter of the text here"
                    ),
                    mode.name(lang)
                ),
                pick(
                    lang,
                    "Kies een toets met ctrl- of alt-.",
                    "Choose a key with ctrl- or alt-.",
                )
                .to_owned(),
            ),
            Self::Twice(key, mode, one, other) => (
                both(key, mode, one, other),
                pick(
                    lang,
                    "Geef een van beide een andere toets.",
                    "Give one of the two another key.",
                )
                .to_owned(),
            ),
            Self::Needed(key, mode, one, other) => (
                both(key, mode, one, other),
                match lang {
                    Lang::Nl => {
                        format!("Geef ook ‘{}’ een toets, of kies een andere.", does(other))
                    }
                    Lang::En => format!("Give ‘{}’ a key too, or choose another.", does(other)),
                },
            ),
        }
    }
}

/// A key of the user's, in one mode.
#[derive(Clone, Copy)]
struct Use {
    row: usize,
    place: usize,
    key: Key,
    mode: Mode,
    command: Command,
}

impl Use {
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
    /// The keys that can't be used.
    pub fn with_own(own: &[Binding]) -> Result<Self, Vec<BindingError>> {
        let (default, uses) = (Self::default(), uses(own));
        let keyless = own
            .iter()
            .enumerate()
            .filter(|(_, binding)| binding.keys.is_empty());
        let mut wrong: Vec<BindingError> = keyless
            .map(|(row, _)| BindingError {
                row,
                place: 0,
                why: BindingProblem::NoKeys,
            })
            .collect();
        for (number, this) in uses.iter().enumerate() {
            let before = uses.get(..number).unwrap_or_default();
            wrong.extend(refused(&default, this, before).map(|why| this.wrong(why)));
        }
        let bindings = merged(&default, own, &uses);
        for mode in Mode::ALL {
            wrong.extend(
                default
                    .in_mode(mode)
                    .filter_map(|binding| keyless_in(mode, binding, &bindings, &uses)),
            );
        }
        wrong.sort_by_key(|misbound| (misbound.row, misbound.place));
        wrong.dedup_by_key(|misbound| (misbound.row, misbound.place));
        if wrong.is_empty() {
            Self::new(bindings).map_err(|_| wrong)
        } else {
            Err(wrong)
        }
    }
}

fn uses(own: &[Binding]) -> Vec<Use> {
    let rows = own.iter().enumerate();
    rows.flat_map(|(row, binding)| {
        let keys = binding.keys.iter().enumerate();
        keys.flat_map(move |(place, &key)| {
            let command = binding.command;
            binding.modes.iter().map(move |&mode| Use {
                row,
                place,
                key,
                mode,
                command,
            })
        })
    })
    .collect()
}

/// Why a key can't be used so, given those before it.
fn refused(default: &Keymap, this: &Use, before: &[Use]) -> Option<BindingProblem> {
    let Use {
        key, mode, command, ..
    } = *this;
    let twice = before
        .iter()
        .find(|other| (other.key, other.mode) == (key, mode) && other.command != command);
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
        twice.map(|other| BindingProblem::Twice(key, mode, command, other.command))
    }
}

/// The rows of the program, each in one mode, with the user's keys in their place.
fn merged(default: &Keymap, own: &[Binding], uses: &[Use]) -> Vec<Binding> {
    let mut bindings: Vec<Binding> = Vec::new();
    for mode in Mode::ALL {
        let mut placed: Vec<Command> = Vec::new();
        for binding in default.in_mode(mode) {
            let command = binding.command;
            let here = |this: &&Use| (this.mode, this.command) == (mode, command);
            let Some(first) = uses.iter().find(here) else {
                let free = |key: &Key| {
                    uses.iter()
                        .all(|this| (this.mode, this.key) != (mode, *key))
                };
                let keys = binding.keys.iter().copied().filter(free).collect();
                bindings.push(Binding {
                    modes: vec![mode],
                    keys,
                    ..binding.clone()
                });
                continue;
            };
            if placed.contains(&command) {
                continue;
            }
            placed.push(command);
            let mut keys: Vec<Key> = Vec::new();
            let always = (command == Command::Quit).then_some(Key::QUITS);
            for key in uses.iter().filter(here).map(|this| this.key).chain(always) {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
            let footer = own
                .get(first.row)
                .and_then(|row| row.footer)
                .or(binding.footer);
            bindings.push(Binding {
                modes: vec![mode],
                keys,
                command,
                footer,
            });
        }
    }
    bindings
}

/// The key that a command had alone and lost.
fn keyless_in(
    mode: Mode,
    binding: &Binding,
    bindings: &[Binding],
    uses: &[Use],
) -> Option<BindingError> {
    let mut left = bindings
        .iter()
        .filter(|other| other.command == binding.command && other.modes.contains(&mode));
    if left.any(|other| !other.keys.is_empty()) {
        return None;
    }
    let taker = uses
        .iter()
        .find(|this| this.mode == mode && binding.keys.contains(&this.key))?;
    Some(taker.wrong(BindingProblem::Needed(
        taker.key,
        mode,
        taker.command,
        binding.command,
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(mode: Mode, keys: &[&str], command: Command) -> Binding {
        Binding {
            modes: vec![mode],
            keys: keys.iter().map(|key| key.parse().unwrap()).collect(),
            command,
            footer: None,
        }
    }

    fn key(name: &str) -> Key {
        name.parse().unwrap()
    }

    #[test]
    fn the_users_keys_take_the_place_of_those_of_the_command() {
        let keymap =
            Keymap::with_own(&[row(Mode::List, &["ctrl-s", "f5"], Command::Sort)]).unwrap();
        assert_eq!(
            keymap.command(Mode::List, key("ctrl-s")),
            Some(Command::Sort)
        );
        assert_eq!(keymap.command(Mode::List, key("o")), None);
        assert_eq!(
            keymap.command(Mode::Timeline, key("o")),
            Some(Command::Sort),
            "elsewhere nothing changes"
        );
        assert_eq!(keymap.label(Mode::List, Command::Sort, Lang::Nl), "Ctrl-s");
        let hints = keymap.hints(Mode::List, Lang::Nl);
        assert!(
            hints.iter().any(|hint| hint.keys == "Ctrl-s"),
            "the footer tells it: {hints:?}"
        );
        assert_eq!(
            Keymap::with_own(&[]).unwrap().hints(Mode::List, Lang::Nl),
            Keymap::default().hints(Mode::List, Lang::Nl)
        );
    }

    #[test]
    fn a_key_may_be_taken_from_a_command_that_keeps_another_and_keys_may_be_swapped() {
        let keymap = Keymap::with_own(&[row(Mode::List, &["l"], Command::Sort)]).unwrap();
        assert_eq!(keymap.command(Mode::List, key("l")), Some(Command::Sort));
        assert_eq!(
            keymap.command(Mode::List, key("enter")),
            Some(Command::Read)
        );
        let swapped = [
            row(Mode::List, &["s"], Command::FilterTheme),
            row(Mode::List, &["t"], Command::FilterStatus),
        ];
        assert_eq!(
            Keymap::with_own(&swapped)
                .unwrap()
                .command(Mode::List, key("s")),
            Some(Command::FilterTheme)
        );
    }

    #[test]
    fn a_conflict_is_told_with_both_uses() {
        let twice = [
            row(Mode::List, &["f5"], Command::Sort),
            row(Mode::List, &["f6", "f5"], Command::Export),
        ];
        let wrong = Keymap::with_own(&twice).unwrap_err();
        assert_eq!((wrong.len(), wrong[0].row, wrong[0].place), (1, 1, 1));
        let (message, _) = wrong[0].why.words(Lang::En);
        assert!(
            message.contains("F5 is for ‘export the ties found")
                && message.contains("‘sort differently’")
        );
        let needed = Keymap::with_own(&[row(Mode::List, &["/"], Command::Sort)]).unwrap_err();
        assert_eq!(
            needed[0].why,
            BindingProblem::Needed(key("/"), Mode::List, Command::Sort, Command::Search)
        );
    }

    #[test]
    fn quitting_stays_possible_and_typing_stays_typing() {
        for (own, why) in [
            (
                row(Mode::List, &["ctrl-c"], Command::Sort),
                BindingProblem::Always,
            ),
            (row(Mode::List, &[], Command::Sort), BindingProblem::NoKeys),
            (
                row(Mode::Search, &["x"], Command::Accept),
                BindingProblem::TypesText(key("x"), Mode::Search),
            ),
            (
                row(Mode::List, &["f5"], Command::ZoomIn),
                BindingProblem::NotThere(Command::ZoomIn, Mode::List),
            ),
        ] {
            assert_eq!(Keymap::with_own(&[own]).unwrap_err()[0].why, why);
        }
        let keymap = Keymap::with_own(&[row(Mode::List, &["Q"], Command::Quit)]).unwrap();
        assert_eq!(keymap.command(Mode::List, Key::QUITS), Some(Command::Quit));
        assert_eq!(keymap.command(Mode::List, key("q")), None);
    }
}
