//! The settings as a value, and the table that a file of settings is read by.

use std::{
    cell::OnceCell,
    path::{Path, PathBuf},
};

use super::{
    columns::ListColumn,
    list_rows::{self, once},
    ron_fields::{RonField, RonValue},
    theme_choice::ThemeChoice,
};
use crate::{
    dataset::{
        Dataset,
        fault::{Fault, SettingFault, excerpt},
    },
    keys::binding::Binding,
    lang::Lang,
    query::SavedQuestion,
};

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
    pub columns: Vec<ListColumn>,
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

/// A setting: how it is read from a file, and how it is told.
pub struct SettingRow {
    /// Its name in the file.
    pub name: &'static str,
    read: fn(&mut SettingsReader<'_>, &RonValue<'_>) -> Result<(), Fault>,
    /// Its value, as it is told; `None` where it is not set.
    pub value: fn(&Config) -> Option<String>,
    /// What holds where it is not set, as it is told.
    pub default: fn(Lang) -> &'static str,
}

/// The settings, in the order in which they are told.
pub const SETTINGS: [SettingRow; 10] = [
    SettingRow {
        name: "language",
        read: |to, value| {
            let language = value.word_of(&[(&["nl"], Lang::Nl), (&["en"], Lang::En)]);
            set(&mut to.config.language, language.map(Some))
        },
        value: |config| config.language.map(|lang| lang.code().to_owned()),
        default: Lang::code,
    },
    SettingRow {
        name: "theme",
        read: |to, value| set(&mut to.config.theme, value.word().map(Some)),
        value: |config| config.theme.map(|theme| theme.word().to_owned()),
        default: |_| ThemeChoice::Auto.word(),
    },
    SettingRow {
        name: "ascii",
        read: |to, value| set(&mut to.config.ascii, switch(value)),
        value: |config| config.ascii.then(|| "true".to_owned()),
        default: |_| "false",
    },
    SettingRow {
        name: "mouse",
        read: |to, value| set(&mut to.config.mouse, switch(value)),
        value: |config| config.mouse.then(|| "true".to_owned()),
        default: |_| "false",
    },
    SettingRow {
        name: "columns",
        read: columns,
        value: |config| {
            let words: Vec<&str> = config.columns.iter().map(|column| column.word()).collect();
            (!words.is_empty()).then(|| words.join(", "))
        },
        default: |_| ListColumn::USUAL_WORDS,
    },
    SettingRow {
        name: "dataset",
        read: |to, value| {
            let file = to.path(value)?;
            if !file.is_file() {
                let name = excerpt(&file.display().to_string());
                return Err(value.fault(SettingFault::NotThere(name)));
            }
            set(&mut to.config.dataset, Ok(Some(file)))
        },
        value: |config| Some(config.dataset.as_ref()?.display().to_string()),
        default: Lang::built_in,
    },
    SettingRow {
        name: "sources",
        read: |to, value| {
            let folder = to.path(value);
            set(&mut to.config.sources, folder.map(Some))
        },
        value: |config| Some(config.sources.as_ref()?.display().to_string()),
        default: Lang::no_folder,
    },
    SettingRow {
        name: "remember",
        read: |to, value| set(&mut to.config.remember, switch(value)),
        value: |config| config.remember.then(|| "true".to_owned()),
        default: |_| "false",
    },
    SettingRow {
        name: "keys",
        read: list_rows::keys,
        value: |config| (!config.keys.is_empty()).then(|| config.keys.len().to_string()),
        default: |_| "0",
    },
    SettingRow {
        name: "questions",
        read: list_rows::questions,
        value: |config| (!config.questions.is_empty()).then(|| config.questions.len().to_string()),
        default: |_| "0",
    },
];

/// Settings that are being read.
pub struct SettingsReader<'a> {
    pub config: Config,
    pub faults: Vec<Fault>,
    /// Where paths begin.
    folder: &'a Path,
    /// The dataset that comes with the program, once a question asks for what only a dataset has.
    pub embedded: OnceCell<Dataset>,
}

/// The settings that can be used, and what is wrong with the others; paths begin in `folder`.
///
/// # Errors
/// Why the text can't be told apart in settings at all.
pub fn read(text: &str, folder: &Path) -> Result<(Config, Vec<Fault>), Fault> {
    let mut reader = SettingsReader {
        config: Config::default(),
        faults: Vec::new(),
        folder,
        embedded: OnceCell::new(),
    };
    let mut fields = once(RonValue::whole(text).fields()?, &mut reader.faults);
    // Whether a query can be understood is up to the dataset, which may be named after it.
    fields.sort_by_key(|field| field.name.source() == "questions");
    for RonField { name, value } in fields {
        let read = match SETTINGS
            .iter()
            .find(|setting| setting.name == name.source())
        {
            Some(setting) => (setting.read)(&mut reader, &value),
            None => Err(name.fault(SettingFault::Unknown(
                excerpt(name.source()),
                SETTINGS.map(|setting| setting.name).to_vec(),
            ))),
        };
        reader.faults.extend(read.err());
    }
    reader.faults.sort_by_key(|fault| fault.at.start);
    Ok((reader.config, reader.faults))
}

impl SettingsReader<'_> {
    /// A path: with `~` for the user's own folder, else from the folder of the settings.
    fn path(&self, value: &RonValue<'_>) -> Result<PathBuf, Fault> {
        let path: PathBuf = value.read()?;
        Ok(match (path.strip_prefix("~"), etcetera::home_dir()) {
            (Ok(rest), Ok(home)) if home.is_absolute() => home.join(rest),
            _ => self.folder.join(path),
        })
    }
}

fn set<T>(setting: &mut T, read: Result<T, Fault>) -> Result<(), Fault> {
    *setting = read?;
    Ok(())
}

/// Yes or no.
fn switch(value: &RonValue<'_>) -> Result<bool, Fault> {
    value.word_of(&[(&["true"], true), (&["false"], false)])
}

/// The columns of the list, each once.
fn columns(to: &mut SettingsReader<'_>, value: &RonValue<'_>) -> Result<(), Fault> {
    for item in value.items()? {
        match item.word() {
            Ok(column) if to.config.columns.contains(&column) => {
                let twice = SettingFault::Twice(excerpt(item.source()));
                to.faults.push(item.fault(twice));
            }
            Ok(column) => to.config.columns.push(column),
            Err(fault) => to.faults.push(fault),
        }
    }
    Ok(())
}
