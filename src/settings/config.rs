//! The settings as a value.

use std::path::PathBuf;

use super::{columns::Column, theme_choice::ThemeChoice};
use crate::{keys::binding::Binding, lang::Lang, query::SavedQuestion};

/// The settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The language of the interface.
    pub language: Option<Lang>,
    /// The theme.
    pub theme: Option<ThemeChoice>,
    /// Whether to show no other characters than those of ASCII.
    pub ascii: bool,
    /// Whether the mouse can be used.
    pub mouse: bool,
    /// The columns of the list, in order; the usual ones where there are none.
    pub columns: Vec<Column>,
    /// Another dataset than the one that comes with the program.
    pub dataset: Option<PathBuf>,
    /// The folder with the texts of the sources, `<source id>.txt` each, for reading quotations in their document.
    pub sources: Option<PathBuf>,
    /// Whether the dashboard opens where the user left off.
    pub remember: bool,
    /// Keys of the user's own; they can be used, for that is looked at when they are read.
    pub keys: Vec<Binding>,
    /// Questions with a name of the user's own.
    pub questions: Vec<SavedQuestion>,
}
