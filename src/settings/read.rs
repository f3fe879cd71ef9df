//! Settings from the text of a file, each on its own.

use std::path::{Path, PathBuf};

use clap::{ValueEnum as _, builder::PossibleValue};

use super::{
    columns::Column,
    config::Config,
    ron_fields::{Field, Piece},
    row::{self, KeyRow, QuestionRow},
    saved,
    theme_choice::ThemeChoice,
};
use crate::{
    dataset::fault::{Fault, SettingFault, excerpt},
    keys::{binding::Binding, keymap::Keymap},
    lang::Lang,
};

/// The names of all settings, in the order in which they are told.
pub const NAMES: [&str; 10] = [
    "language",
    "theme",
    "ascii",
    "mouse",
    "columns",
    "dataset",
    "sources",
    "remember",
    "keys",
    "questions",
];

/// The settings that can be used, and what is wrong with the others; paths begin in `folder`.
///
/// # Errors
/// Why the text can't be told apart in settings at all.
pub fn read(text: &str, folder: &Path) -> Result<(Config, Vec<Fault>), Fault> {
    let mut reader = Reader {
        config: Config::default(),
        faults: Vec::new(),
        folder,
        questions: Vec::new(),
    };
    for Field { name, value } in row::once(Piece::whole(text).fields()?, &mut reader.faults) {
        if let Err(fault) = reader.set(&name, &value) {
            reader.faults.push(fault);
        }
    }
    // Whether a query can be understood is up to the dataset, which may be named after it.
    saved::take(reader.questions, &mut reader.config, &mut reader.faults);
    reader.faults.sort_by_key(|fault| fault.at.start);
    Ok((reader.config, reader.faults))
}

struct Reader<'a> {
    config: Config,
    faults: Vec<Fault>,
    folder: &'a Path,
    questions: Vec<QuestionRow<'a>>,
}

impl<'a> Reader<'a> {
    /// Takes in one setting.
    fn set(&mut self, name: &Piece<'_>, value: &Piece<'a>) -> Result<(), Fault> {
        match name.source() {
            "language" => {
                self.config.language =
                    Some(value.word(&[(&["nl"], Lang::Nl), (&["en"], Lang::En)])?);
            }
            "theme" => self.config.theme = Some(theme(value)?),
            "ascii" => self.config.ascii = switch(value)?,
            "mouse" => self.config.mouse = switch(value)?,
            "columns" => self.columns(value)?,
            "dataset" => self.config.dataset = Some(self.file(value)?),
            "sources" => self.config.sources = Some(self.path(value)?),
            "remember" => self.config.remember = switch(value)?,
            "keys" => self.keys(value)?,
            "questions" => self.questions = saved::rows(value, &mut self.faults)?,
            other => {
                return Err(name.fault(SettingFault::Unknown {
                    found: excerpt(other),
                    known: NAMES.to_vec(),
                }));
            }
        }
        Ok(())
    }

    /// A path: with `~` for the user's own folder, else from the folder of the settings.
    fn path(&self, value: &Piece<'_>) -> Result<PathBuf, Fault> {
        let path: PathBuf = value.read()?;
        Ok(match (path.strip_prefix("~"), etcetera::home_dir()) {
            (Ok(rest), Ok(home)) if home.is_absolute() => home.join(rest),
            _ => self.folder.join(path),
        })
    }

    /// The path of a file that is there.
    fn file(&self, value: &Piece<'_>) -> Result<PathBuf, Fault> {
        let path = self.path(value)?;
        if path.is_file() {
            return Ok(path);
        }
        Err(value.fault(SettingFault::NotThere(excerpt(&path.display().to_string()))))
    }

    /// The columns of the list, each once.
    fn columns(&mut self, value: &Piece<'_>) -> Result<(), Fault> {
        for piece in value.items()? {
            match piece.word(&Column::KNOWN) {
                Ok(column) if self.config.columns.contains(&column) => {
                    self.faults
                        .push(piece.fault(SettingFault::Twice(excerpt(piece.source()))));
                }
                Ok(column) => self.config.columns.push(column),
                Err(fault) => self.faults.push(fault),
            }
        }
        Ok(())
    }

    /// The rows of the user's keys that can be in force together.
    fn keys(&mut self, value: &Piece<'_>) -> Result<(), Fault> {
        let mut rows: Vec<KeyRow> = Vec::new();
        for piece in value.items()? {
            rows.extend(row::keys(&piece, &mut self.faults));
        }
        // A row that falls out may have left others what they need: what is left is looked at anew.
        loop {
            let bindings: Vec<Binding> = rows.iter().map(|row| row.binding.clone()).collect();
            let Err(wrong) = Keymap::with_own(&bindings) else {
                self.config.keys = bindings;
                return Ok(());
            };
            let numbered = rows.into_iter().enumerate();
            let (bad, good): (Vec<_>, Vec<_>) = numbered.partition(|(number, _)| {
                wrong.is_empty() || wrong.iter().any(|bad| bad.row == *number)
            });
            for (number, row) in bad {
                self.faults.extend(
                    wrong
                        .iter()
                        .filter(|bad| bad.row == number)
                        .map(|bad| row.fault(bad)),
                );
            }
            rows = good.into_iter().map(|(_, row)| row).collect();
        }
    }
}

/// Yes or no.
fn switch(value: &Piece<'_>) -> Result<bool, Fault> {
    value.word(&[(&["true"], true), (&["false"], false)])
}

/// A theme by its names on the command line.
fn theme(value: &Piece<'_>) -> Result<ThemeChoice, Fault> {
    let choices: Vec<(PossibleValue, ThemeChoice)> = ThemeChoice::value_variants()
        .iter()
        .filter_map(|choice| Some((choice.to_possible_value()?, *choice)))
        .collect();
    let names: Vec<(Vec<&str>, ThemeChoice)> = choices
        .iter()
        .map(|(value, choice)| (value.get_name_and_aliases().collect(), *choice))
        .collect();
    let known: Vec<(&[&str], ThemeChoice)> = names
        .iter()
        .map(|(names, choice)| (names.as_slice(), *choice))
        .collect();
    value.word(&known)
}
