//! The key map: which key stands for which command in which mode.
//!
//! `assets/keys.ron` is the one place that knows a key; the footer, the help screen and the manual
//! are made from it.

use std::{collections::HashMap, fmt, str::FromStr};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use serde::{
    Deserialize, Deserializer,
    de::{self, IntoDeserializer},
};

use super::{action::Command, views::View};
use crate::{lang::Lang, text};

mod own;
mod rows;

pub use own::{Misbound, Why};
pub use rows::Row;

const DEFAULT: &str = include_str!("../../assets/keys.ron");

/// What the keys go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The list of ties.
    List,
    /// The map.
    Map,
    /// The timeline.
    Timeline,
    /// The sources.
    Sources,
    /// The overview.
    Overview,
    /// The filters.
    Filters,
    /// The query line, which takes every letter.
    Search,
    /// The reading view.
    Read,
    /// A quotation in large print.
    Large,
    /// The document that a quotation comes from.
    FullText,
    /// The line that is typed to search a document.
    FullTextSearch,
    /// The questions to pick from, where every letter finds one.
    Questions,
    /// The actions to pick from, likewise.
    Palette,
    /// The form that exports, which takes every letter for the path.
    Export,
    /// The help and the page about the data.
    Sheet,
    /// Whatever had the keys, while the years go by: any key stops them.
    Playing,
}

impl Mode {
    /// All modes, in the order of the help screen.
    pub const ALL: [Self; 16] = [
        Self::List,
        Self::Map,
        Self::Timeline,
        Self::Sources,
        Self::Overview,
        Self::Filters,
        Self::Search,
        Self::Read,
        Self::Large,
        Self::FullText,
        Self::FullTextSearch,
        Self::Questions,
        Self::Palette,
        Self::Export,
        Self::Sheet,
        Self::Playing,
    ];

    /// Whether text is typed in it, which wins over every binding.
    #[must_use]
    pub const fn takes_text(self) -> bool {
        matches!(self, Self::Search | Self::FullTextSearch | Self::Questions | Self::Palette | Self::Export)
    }
}

/// A key with Ctrl or Alt held or not. Shift is part of the character: `J`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Keys that have a name: in the key map, and on screen.
const NAMED: [(&str, KeyCode, &str); 16] = [
    ("up", KeyCode::Up, "↑"),
    ("down", KeyCode::Down, "↓"),
    ("left", KeyCode::Left, "←"),
    ("right", KeyCode::Right, "→"),
    ("enter", KeyCode::Enter, "Enter"),
    ("esc", KeyCode::Esc, "Esc"),
    ("tab", KeyCode::Tab, "Tab"),
    ("backtab", KeyCode::BackTab, "Shift-Tab"),
    ("backspace", KeyCode::Backspace, "Backspace"),
    ("pageup", KeyCode::PageUp, "PgUp"),
    ("pagedown", KeyCode::PageDown, "PgDn"),
    ("home", KeyCode::Home, "Home"),
    ("end", KeyCode::End, "End"),
    ("space", KeyCode::Char(' '), ""),
    ("insert", KeyCode::Insert, "Ins"),
    ("delete", KeyCode::Delete, "Del"),
];

/// What a key can be called, for who misspelt one.
const NAMES: [&str; 19] = [
    "up",
    "down",
    "left",
    "right",
    "enter",
    "esc",
    "tab",
    "backtab",
    "backspace",
    "pageup",
    "pagedown",
    "home",
    "end",
    "space",
    "insert",
    "delete",
    "f1",
    "ctrl-a",
    "alt-a",
];

/// The keys F1 to F12.
fn function_key(name: &str) -> Option<KeyCode> {
    let number: u8 = name.strip_prefix('f')?.parse().ok()?;
    (1..=12).contains(&number).then_some(KeyCode::F(number))
}

impl Key {
    /// The key that quits in every mode, whatever the user's own keys are.
    pub const QUITS: Self = Self { code: KeyCode::Char('c'), modifiers: KeyModifiers::CONTROL };

    /// The key of an event, with Shift folded into the character in this one place.
    #[must_use]
    pub fn from_event(event: &KeyEvent) -> Self {
        Self { code: event.code, modifiers: event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT) }
    }

    /// The character that it types, if it types one. Ctrl with Alt is how some keyboards send AltGr.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c)
                if self.modifiers.is_empty() || self.modifiers == KeyModifiers::CONTROL | KeyModifiers::ALT =>
            {
                Some(c)
            }
            _ => None,
        }
    }

    /// How it is shown to the user.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let name = match (NAMED.iter().find(|(_, code, _)| *code == self.code), self.code) {
            (Some((_, KeyCode::Char(' '), _)), _) => text::texts(lang).key_space.to_owned(),
            (Some((_, _, shown)), _) => (*shown).to_owned(),
            (None, KeyCode::Char(c)) => c.to_string(),
            (None, other) => other.to_string(),
        };
        let control = if self.modifiers.contains(KeyModifiers::CONTROL) { "Ctrl-" } else { "" };
        let alt = if self.modifiers.contains(KeyModifiers::ALT) { "Alt-" } else { "" };
        format!("{control}{alt}{name}")
    }
}

impl FromStr for Key {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (modifiers, name) = match text.split_once('-') {
            Some(("ctrl", rest)) if !rest.is_empty() => (KeyModifiers::CONTROL, rest),
            Some(("alt", rest)) if !rest.is_empty() => (KeyModifiers::ALT, rest),
            _ => (KeyModifiers::NONE, text),
        };
        let mut chars = name.chars();
        let code = match (NAMED.iter().find(|(known, ..)| *known == name), chars.next(), chars.next()) {
            (Some((_, code, _)), ..) => *code,
            (None, Some(c), None) => KeyCode::Char(c),
            _ => function_key(name).ok_or_else(|| format!("no key is called `{text}`"))?,
        };
        Ok(Self { code, modifiers })
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        name.parse().map_err(|_| de::Error::unknown_variant(&name, &NAMES))
    }
}

/// A row of the key map.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Binding {
    /// Where it holds; in the file `views` stands for the modes of all views.
    #[serde(deserialize_with = "modes")]
    pub modes: Vec<Mode>,
    /// The keys; the first is the one that the footer shows.
    pub keys: Vec<Key>,
    /// What they do.
    pub command: Command,
    /// Its place in the footer, if any: 0 is always shown, at the end; of the others the highest goes first
    /// where there is no room.
    #[serde(default)]
    pub footer: Option<u8>,
}

/// Reads modes by their names, and `views` as the modes of all views.
fn modes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Mode>, D::Error> {
    Ok(Vec::<Modes>::deserialize(deserializer)?.into_iter().flat_map(|Modes(modes)| modes).collect())
}

/// The modes of a name that stands in the file without quotation marks.
pub struct Modes(pub Vec<Mode>);

impl<'de> Deserialize<'de> for Modes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Modes;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a mode")
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Modes, E> {
                Ok(Modes(match name {
                    "views" => View::ALL.map(View::mode).to_vec(),
                    _ => vec![Mode::deserialize(name.into_deserializer())?],
                }))
            }
        }
        deserializer.deserialize_identifier(Visitor)
    }
}

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
    by_key: HashMap<(Mode, Key), Command>,
}

impl Keymap {
    /// Makes a key map.
    ///
    /// # Errors
    /// The first key that stands for two commands in one mode.
    pub fn new(bindings: Vec<Binding>) -> Result<Self, Conflict> {
        let mut by_key = HashMap::new();
        for binding in &bindings {
            for (&mode, &key) in binding.modes.iter().flat_map(|mode| binding.keys.iter().map(move |key| (mode, key))) {
                if let Some(other) = by_key.insert((mode, key), binding.command) {
                    return Err(Conflict { key, mode, commands: (other, binding.command) });
                }
            }
        }
        Ok(Self { bindings, by_key })
    }

    /// The command that a key stands for.
    #[must_use]
    pub fn command(&self, mode: Mode, key: Key) -> Option<Command> {
        self.by_key.get(&(mode, key)).copied()
    }

    /// The bindings that hold in `mode`, in the order of the key map.
    pub fn in_mode(&self, mode: Mode) -> impl Iterator<Item = &Binding> {
        self.bindings.iter().filter(move |binding| binding.modes.contains(&mode))
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
        let mut bindings: Vec<(&Binding, u8)> =
            self.in_mode(mode).filter_map(|binding| Some((binding, binding.footer?))).collect();
        bindings.sort_by_key(|(_, order)| if *order == 0 { u8::MAX } else { *order });
        for (binding, order) in bindings {
            let Some(&key) = binding.keys.first() else { continue };
            let label = binding.command.label(lang);
            match hints.iter_mut().find(|(_, other, _)| *other == label) {
                Some((keys, ..)) => keys.push(key),
                None => hints.push((vec![key], label, order == 0)),
            }
        }
        let hint = |(keys, label, always)| Hint { keys: together(keys, lang), label, always };
        hints.into_iter().map(hint).collect()
    }
}

/// The arrows, in the order that keyboards are told in.
const ARROWS: [KeyCode; 4] = [KeyCode::Up, KeyCode::Down, KeyCode::Left, KeyCode::Right];

/// Keys of one label: arrows as one sign, `↑↓`, others apart, for `np` and `+-` could be one key.
fn together(mut keys: Vec<Key>, lang: Lang) -> String {
    let arrow = |key: &Key| ARROWS.iter().position(|code| *code == key.code).unwrap_or(ARROWS.len());
    keys.sort_by_key(arrow);
    let mut out = String::new();
    for (at, key) in keys.iter().enumerate() {
        if at > 0 && arrow(key) == ARROWS.len() {
            out.push(' ');
        }
        out.push_str(&key.label(lang));
    }
    out
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

impl Default for Keymap {
    #[expect(clippy::expect_used, reason = "the key map is compiled in and a test reads it")]
    fn default() -> Self {
        let bindings = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(DEFAULT)
            .expect("assets/keys.ron is valid");
        Self::new(bindings).expect("assets/keys.ron binds no key twice")
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
            assert!(ways.iter().any(|&way| !keymap.label(mode, way, Lang::Nl).is_empty()), "{mode:?}");
            assert_eq!(keymap.command(mode, "ctrl-c".parse().unwrap()), Some(Command::Quit), "{mode:?}");
        }
    }

    #[test]
    fn while_typing_no_letter_is_a_command() {
        let keymap = Keymap::default();
        let typing = Mode::ALL.into_iter().filter(|mode| mode.takes_text());
        for binding in typing.flat_map(|mode| keymap.in_mode(mode)) {
            assert!(binding.keys.iter().all(|key| key.typed().is_none()), "{binding:?}");
        }
    }

    #[test]
    fn a_key_that_stands_for_two_commands_is_reported_with_both() {
        let binding =
            |command| Binding { modes: vec![Mode::List], keys: vec!["j".parse().unwrap()], command, footer: None };
        let conflict = Keymap::new(vec![binding(Command::Next), binding(Command::Quit)]).unwrap_err();
        assert_eq!(conflict.commands, (Command::Next, Command::Quit));
    }

    #[test]
    fn shift_is_part_of_the_letter_and_altgr_types() {
        let shifted = KeyEvent::new(KeyCode::Char('J'), KeyModifiers::SHIFT);
        assert_eq!(Key::from_event(&shifted), "J".parse().unwrap());
        let altgr = KeyEvent::new(KeyCode::Char('€'), KeyModifiers::CONTROL | KeyModifiers::ALT);
        assert_eq!(Key::from_event(&altgr).typed(), Some('€'));
        assert_eq!("ctrl-c".parse::<Key>().unwrap().typed(), None);
    }

    #[test]
    fn the_footer_joins_keys_of_one_label_and_ends_with_what_always_shows() {
        let hints = Keymap::default().hints(Mode::List, Lang::Nl);
        assert_eq!((hints[0].keys.as_str(), hints[0].label), ("↑↓", "kiezen"));
        let first = |mode| Keymap::default().hints(mode, Lang::Nl).remove(0).keys;
        assert_eq!((first(Mode::Read).as_str(), first(Mode::Overview).as_str()), ("↑↓ PgDn", "↑↓←→"));
        assert_eq!(hints.last().map(|hint| (hint.label, hint.always)), Some(("stoppen", true)));
    }

    #[test]
    fn names_of_keys_are_read_and_wrong_ones_refused() {
        assert_eq!("space".parse::<Key>().unwrap().label(Lang::Nl), "spatie");
        assert_eq!("ctrl-d".parse::<Key>().unwrap().label(Lang::En), "Ctrl-d");
        assert_eq!("-".parse::<Key>().unwrap().label(Lang::En), "-");
        assert!("hyper-x".parse::<Key>().is_err());
    }
}
