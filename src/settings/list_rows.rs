//! The settings that are lists of rows, keys and questions: a row with a fault is left out, the others hold.

use std::{collections::HashSet, ops::Range};

use ron::error::Error;
use serde::de::DeserializeOwned;

use super::{
    config::SettingsReader,
    ron_fields::{RonField, RonValue},
};
use crate::{
    dataset::{
        Dataset,
        fault::{Fault, SettingFault, excerpt},
        load,
    },
    keys::{
        binding::{Binding, Modes},
        key::Key,
        keymap::Keymap,
        user::BindingError,
    },
    lang::Bilingual,
    query::{Query, QueryError, SavedQuestion, fold::compact, questions},
};

/// The fields without those that are there a second time, which are faults.
pub fn once<'a>(mut fields: Vec<RonField<'a>>, faults: &mut Vec<Fault>) -> Vec<RonField<'a>> {
    let mut known = HashSet::new();
    fields.retain(|RonField { name, .. }| {
        let is_new = known.insert(name.source());
        if !is_new {
            faults.push(name.fault(SettingFault::Twice(excerpt(name.source()))));
        }
        is_new
    });
    fields
}

/// The rows of the user's keys that can be in force together.
pub fn keys(to: &mut SettingsReader<'_>, list: &RonValue<'_>) -> Result<(), Fault> {
    let mut rows: Vec<BindingRow> = Vec::new();
    for item in list.items()? {
        rows.extend(BindingRow::read(&item, &mut to.faults));
    }
    // A row that falls out may have left others what they need: what is left is looked at anew.
    loop {
        let bindings: Vec<Binding> = rows.iter().map(|row| row.binding.clone()).collect();
        let Err(wrong) = Keymap::with_own(&bindings) else {
            to.config.keys = bindings;
            return Ok(());
        };
        to.faults
            .extend(wrong.iter().map(|error| rows[error.row].fault(error)));
        let mut numbers = 0..;
        rows.retain(|_| {
            let row = numbers.next();
            wrong.iter().all(|error| Some(error.row) != row)
        });
    }
}

/// Keys of the user's own, and where they stand.
struct BindingRow {
    binding: Binding,
    at: Range<usize>,
    keys: Vec<Range<usize>>,
}

impl BindingRow {
    /// A row of keys, where all of it can be read.
    fn read(value: &RonValue<'_>, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut row = RonRow::read(value, &["modes", "keys", "command", "footer"], faults)?;
        let modes = row.list::<Modes>("modes");
        let keys = row.list::<Key>("keys");
        let command = row.value("command");
        let footer = match row.field("footer") {
            Some(_) => row.value("footer").map(|(footer, _)| Some(footer)),
            None => Some(None),
        };
        let (command, _) = command?;
        let (keys, places) = keys?.into_iter().unzip();
        let binding = Binding {
            modes: modes?.into_iter().flat_map(|(modes, _)| modes.0).collect(),
            keys,
            command,
            footer: footer?,
        };
        row.is_whole.then(|| Self {
            binding,
            at: value.at.clone(),
            keys: places,
        })
    }

    /// What the key map says of one of its keys.
    fn fault(&self, wrong: &BindingError) -> Fault {
        let message = Bilingual::of(|lang| wrong.why.words(lang).0);
        let help = Bilingual::of(|lang| wrong.why.words(lang).1);
        let kind = SettingFault::Key(message, help);
        Fault {
            kind: kind.into(),
            at: self.keys.get(wrong.place).unwrap_or(&self.at).clone(),
        }
    }
}

/// The questions whose names can be asked for. One whose query can't be understood is reported, and stays in the list,
/// where it can be seen that there is something wrong with it.
pub fn questions(to: &mut SettingsReader<'_>, list: &RonValue<'_>) -> Result<(), Fault> {
    for item in list.items()? {
        let Some(mut row) = RonRow::read(&item, &["name", "query"], &mut to.faults) else {
            continue;
        };
        let (name, query) = (row.value("name"), row.value("query"));
        let (Some((name, name_at)), Some((query, query_at)), true) = (name, query, row.is_whole)
        else {
            continue;
        };
        let question = SavedQuestion { name, query };
        if let Some(wrong) = misnamed(&question.name, &to.config.questions) {
            to.faults.push(name_at.fault(wrong));
            continue;
        }
        for error in misunderstood(&question, to) {
            let reason = Bilingual::of(|lang| error.message(lang));
            let mut fault = query_at.fault(SettingFault::Query(reason));
            // In the query, where it stands there as it is.
            if query_at.source() == format!("\"{}\"", question.query) && !error.at.is_empty() {
                let start = query_at.at.start + 1;
                fault.at = start + error.at.start..start + error.at.end;
            }
            to.faults.push(fault);
        }
        to.config.questions.push(question);
    }
    Ok(())
}

/// Why a question can't be asked for by its name, after `earlier` ones.
fn misnamed(name: &str, earlier: &[SavedQuestion]) -> Option<SettingFault> {
    let folded = compact(name);
    if folded.is_empty() {
        return Some(SettingFault::NoName);
    }
    if earlier.iter().any(|other| compact(&other.name) == folded) {
        return Some(SettingFault::Twice(excerpt(name)));
    }
    questions::built_in(name).map(|_| SettingFault::BuiltIn(excerpt(name)))
}

/// What can't be understood in a query: by no dataset, or by the one that comes with the program, where the settings
/// name no other.
fn misunderstood(question: &SavedQuestion, to: &SettingsReader<'_>) -> Vec<QueryError> {
    // Most questions name nothing that only one dataset has, and the program should not have to read one for them.
    let mut errors = Query::faults(&question.query, &Dataset::empty());
    if errors.iter().any(QueryError::depends_on_dataset) {
        errors = Query::faults(&question.query, to.embedded.get_or_init(load::embedded));
        errors.retain(|error| to.config.dataset.is_none() || !error.depends_on_dataset());
    }
    errors
}

/// The fields of a row, and where its faults go.
struct RonRow<'a, 'f> {
    value: RonValue<'a>,
    fields: Vec<RonField<'a>>,
    /// Whether there are no fields that mean nothing.
    is_whole: bool,
    faults: &'f mut Vec<Fault>,
}

impl<'a, 'f> RonRow<'a, 'f> {
    fn read(
        value: &RonValue<'a>,
        names: &'static [&'static str],
        faults: &'f mut Vec<Fault>,
    ) -> Option<Self> {
        let fields = value.fields().map_err(|fault| faults.push(fault)).ok()?;
        let mut fields = once(fields, faults);
        let all = fields.len();
        fields.retain(|RonField { name, .. }| {
            let is_known = names.contains(&name.source());
            if !is_known {
                let found = name.source().to_owned();
                faults.push(name.ron_fault(Error::NoSuchStructField {
                    expected: names,
                    found,
                    outer: None,
                }));
            }
            is_known
        });
        Some(Self {
            value: value.clone(),
            is_whole: fields.len() == all,
            fields,
            faults,
        })
    }

    fn field(&self, name: &str) -> Option<&RonValue<'a>> {
        let mut fields = self.fields.iter();
        let field = fields.find(|field| field.name.source() == name)?;
        Some(&field.value)
    }

    /// The field, which must be there.
    fn needed(&mut self, name: &'static str) -> Option<RonValue<'a>> {
        let field = self.field(name).cloned();
        // What is called something else is told already.
        if field.is_none() && self.is_whole {
            let missing = Error::MissingStructField {
                field: name,
                outer: None,
            };
            self.faults.push(self.value.ron_fault(missing));
        }
        field
    }

    /// What a field holds, and where.
    fn value<T: DeserializeOwned>(&mut self, name: &'static str) -> Option<(T, RonValue<'a>)> {
        let field = self.needed(name)?;
        let value = self.kept(field.read())?;
        Some((value, field))
    }

    /// A list of which every item can be read, each with its place.
    fn list<T: DeserializeOwned>(&mut self, name: &'static str) -> Option<Vec<(T, Range<usize>)>> {
        let items = self.needed(name)?.items();
        let items = self.kept(items)?;
        let mut read = Vec::new();
        for item in &items {
            read.extend(self.kept(item.read()).map(|value| (value, item.at.clone())));
        }
        (read.len() == items.len()).then_some(read)
    }

    /// What was read, or nothing and a fault more.
    fn kept<T>(&mut self, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.faults.push(fault)).ok()
    }
}
