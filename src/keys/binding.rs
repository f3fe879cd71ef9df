//! A row of the key map, as it stands in the files of keys.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{self, IntoDeserializer},
};

use super::{command::Command, key::Key, mode::Mode, view_kind::View};

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
    Ok(Vec::<Modes>::deserialize(deserializer)?
        .into_iter()
        .flat_map(|Modes(modes)| modes)
        .collect())
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
