//! A key, by its name in the key map and as it is shown.

use std::{str::FromStr, sync::LazyLock};

use serde::{Deserialize, Deserializer, de};

use crate::lang::{Lang, error_in_english};

/// A key with Ctrl or Alt held or not. Shift is part of the character: `J`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// What is held with it.
    pub held: Held,
}

/// Which key, without what is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is what stands on the key")]
pub enum KeyCode {
    /// The key of a character.
    Char(char),
    /// A function key, from 1.
    F(u8),
    Up,
    Down,
    Left,
    Right,
    Enter,
    Esc,
    Tab,
    /// Tab with Shift.
    BackTab,
    Backspace,
    PageUp,
    PageDown,
    Home,
    End,
    Insert,
    Delete,
}

/// What is held with a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is what stands on the key")]
pub enum Held {
    #[default]
    Nothing,
    Ctrl,
    Alt,
    CtrlAlt,
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
static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let named = NAMED.iter().map(|(name, ..)| *name);
    named.chain(["f1", "ctrl-a", "alt-a"]).collect()
});

impl Key {
    /// The key that quits in every mode, whatever the user's own keys are.
    pub const QUITS: Self = Self {
        code: KeyCode::Char('c'),
        held: Held::Ctrl,
    };

    /// The character that it types, if it types one. Ctrl with Alt is how some keyboards send AltGr.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if matches!(self.held, Held::Nothing | Held::CtrlAlt) => Some(c),
            _ => None,
        }
    }

    /// How it is shown to the user.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => lang.key_space().to_owned(),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            named => NAMED
                .iter()
                .find(|(_, code, _)| *code == named)
                .map_or("", |(.., shown)| shown)
                .to_owned(),
        };
        let held = match self.held {
            Held::Nothing => "",
            Held::Ctrl => "Ctrl-",
            Held::Alt => "Alt-",
            Held::CtrlAlt => "Ctrl-Alt-",
        };
        format!("{held}{name}")
    }
}

/// No key is called so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownKey;

error_in_english!(UnknownKey, |_error| "no key is called so");

impl FromStr for Key {
    type Err = UnknownKey;

    fn from_str(text: &str) -> Result<Self, UnknownKey> {
        let (held, name) = match text.split_once('-') {
            Some(("ctrl", rest)) if !rest.is_empty() => (Held::Ctrl, rest),
            Some(("alt", rest)) if !rest.is_empty() => (Held::Alt, rest),
            _ => (Held::Nothing, text),
        };
        let mut chars = name.chars();
        let code = match (
            NAMED.iter().find(|(known, ..)| *known == name),
            chars.next(),
            chars.next(),
        ) {
            (Some((_, code, _)), ..) => *code,
            (None, Some(c), None) => KeyCode::Char(c),
            _ => match name.strip_prefix('f').map(str::parse) {
                Some(Ok(number @ 1..=12)) => KeyCode::F(number),
                _ => return Err(UnknownKey),
            },
        };
        Ok(Self { code, held })
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        name.parse()
            .map_err(|_| de::Error::unknown_variant(&name, NAMES.as_slice()))
    }
}

/// The arrows, in the order that keyboards are told in.
const ARROWS: [KeyCode; 4] = [KeyCode::Up, KeyCode::Down, KeyCode::Left, KeyCode::Right];

/// Keys of one label: arrows as one sign, `↑↓`, others apart, for `np` and `+-` could be one key.
pub(super) fn together(keys: &mut [Key], lang: Lang) -> String {
    let arrow = |key: &Key| {
        ARROWS
            .iter()
            .position(|code| *code == key.code)
            .unwrap_or(ARROWS.len())
    };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shift_is_part_of_the_letter_and_altgr_types() {
        assert_eq!("J".parse::<Key>().unwrap().typed(), Some('J'));
        assert_eq!(
            Key {
                code: KeyCode::Char('€'),
                held: Held::CtrlAlt
            }
            .typed(),
            Some('€')
        );
        assert_eq!("ctrl-c".parse::<Key>().unwrap().typed(), None);
    }

    #[test]
    fn names_of_keys_are_read_and_wrong_ones_refused() {
        assert_eq!("space".parse::<Key>().unwrap().label(Lang::Nl), "spatie");
        assert_eq!("ctrl-d".parse::<Key>().unwrap().label(Lang::En), "Ctrl-d");
        assert_eq!("-".parse::<Key>().unwrap().label(Lang::En), "-");
        assert!("hyper-x".parse::<Key>().is_err());
    }
}
