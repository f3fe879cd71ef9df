//! The key map as it is told to the user: a row a command, in the help, the manual and the table of keys.

use super::{binding::Binding, command::Command, keymap::Keymap, mode::Mode};
use crate::lang::Lang;

/// What the keys of a command are, and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The command.
    pub command: Command,
    /// The keys, as shown, in the order of the key map.
    pub keys: Vec<String>,
    /// What they do, in a phrase.
    pub description: &'static str,
}

impl Keymap {
    /// The keys of each command in a mode; a command has one row however often it is bound. What the footer shows is
    /// what is used most: it comes first, in its order; what always shows there closes the row of them.
    #[must_use]
    pub fn rows(&self, mode: Mode, lang: Lang) -> Vec<Row> {
        let mut bindings: Vec<&Binding> = self.in_mode(mode).collect();
        bindings.sort_by_key(|binding| match binding.footer {
            Some(0) => u8::MAX - 1,
            Some(order) => order,
            None => u8::MAX,
        });
        let mut rows: Vec<Row> = Vec::new();
        for binding in bindings {
            let keys = binding.keys.iter().map(|key| key.label(lang));
            match rows.iter_mut().find(|row| row.command == binding.command) {
                Some(row) => row.keys.extend(keys),
                None => {
                    let command = binding.command;
                    rows.push(Row {
                        command,
                        keys: keys.collect(),
                        description: command.description(lang),
                    });
                }
            }
        }
        rows
    }
}
