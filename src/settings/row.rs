//! Rows of the settings that are lists: a row with a fault is left out, the others hold.

use std::{collections::HashSet, ops::Range};

use ron::error::Error;
use serde::de::DeserializeOwned;

use super::ron_fields::{Field, Piece};
use crate::{
    dataset::fault::{Fault, SettingFault, SyntaxFault, excerpt},
    keys::{
        binding::{Binding, Modes},
        key::Key,
        user::BindingError,
    },
    lang::{Bilingual, Lang},
    query::SavedQuestion,
};

/// The fields without those that are there a second time, which are faults.
pub fn once<'a>(fields: Vec<Field<'a>>, faults: &mut Vec<Fault>) -> Vec<Field<'a>> {
    let mut known = HashSet::new();
    let (first, again): (Vec<_>, Vec<_>) = fields
        .into_iter()
        .partition(|field| known.insert(field.name.source()));
    faults.extend(again.iter().map(|field| {
        field
            .name
            .fault(SettingFault::Twice(excerpt(field.name.source())))
    }));
    first
}

/// Keys of the user's own, and where they stand.
pub struct KeyRow {
    /// What they are for.
    pub binding: Binding,
    at: Range<usize>,
    keys: Vec<Range<usize>>,
}

impl KeyRow {
    /// What the key map says of one of its keys.
    pub fn fault(&self, wrong: &BindingError) -> Fault {
        let ((nl, help_nl), (en, help_en)) = (wrong.why.words(Lang::Nl), wrong.why.words(Lang::En));
        let both = |nl: String, en: String| Bilingual {
            nl: nl.into(),
            en: en.into(),
        };
        let kind = SettingFault::Key {
            message: both(nl, en),
            help: both(help_nl, help_en),
        };
        Fault {
            kind: kind.into(),
            at: self.keys.get(wrong.place).unwrap_or(&self.at).clone(),
        }
    }
}

/// A row of keys, where all of it can be read.
pub fn keys(piece: &Piece<'_>, faults: &mut Vec<Fault>) -> Option<KeyRow> {
    let row = Row::read(piece, &["modes", "keys", "command", "footer"], faults)?;
    let modes = row.list::<Modes>("modes", faults);
    let keys = row.list::<Key>("keys", faults);
    let command = row.value("command", faults);
    let footer = if row.field("footer").is_some() {
        row.value("footer", faults).map(Some)
    } else {
        Some(None)
    };
    let (keys, places) = keys?.into_iter().unzip();
    let modes = modes?.into_iter().flat_map(|(modes, _)| modes.0).collect();
    let binding = Binding {
        modes,
        keys,
        command: command?,
        footer: footer?,
    };
    row.is_whole.then(|| KeyRow {
        binding,
        at: piece.at.clone(),
        keys: places,
    })
}

/// A question, and where its name and its query stand.
pub struct QuestionRow<'a> {
    /// The question.
    pub question: SavedQuestion,
    /// Its name.
    pub name: Piece<'a>,
    /// Its query.
    pub query: Piece<'a>,
}

/// A question, where all of it can be read.
pub fn question<'a>(piece: &Piece<'a>, faults: &mut Vec<Fault>) -> Option<QuestionRow<'a>> {
    let row = Row::read(piece, &["name", "query"], faults)?;
    let (name, query) = (row.value("name", faults), row.value("query", faults));
    let question = SavedQuestion {
        name: name?,
        query: query?,
    };
    let (name, query) = (row.field("name")?.clone(), row.field("query")?.clone());
    row.is_whole.then_some(QuestionRow {
        question,
        name,
        query,
    })
}

/// The fields of a row.
struct Row<'a> {
    piece: Piece<'a>,
    fields: Vec<Field<'a>>,
    /// Whether there are no fields that mean nothing.
    is_whole: bool,
}

impl<'a> Row<'a> {
    fn read(
        piece: &Piece<'a>,
        names: &'static [&'static str],
        faults: &mut Vec<Fault>,
    ) -> Option<Self> {
        let fields = told(piece.fields(), faults)?;
        let (fields, others): (Vec<_>, Vec<_>) = once(fields, faults)
            .into_iter()
            .partition(|field| names.contains(&field.name.source()));
        faults.extend(others.iter().map(|Field { name, .. }| {
            let found = name.source().to_owned();
            name.fault(SyntaxFault::Ron(Box::new(Error::NoSuchStructField {
                expected: names,
                found,
                outer: None,
            })))
        }));
        Some(Self {
            piece: piece.clone(),
            fields,
            is_whole: others.is_empty(),
        })
    }

    fn field(&self, name: &str) -> Option<&Piece<'a>> {
        self.fields
            .iter()
            .find(|field| field.name.source() == name)
            .map(|field| &field.value)
    }

    /// The field, which must be there.
    fn needed(&self, name: &'static str, faults: &mut Vec<Fault>) -> Option<&Piece<'a>> {
        let field = self.field(name);
        // What is called something else is told already.
        if field.is_none() && self.is_whole {
            let missing = Error::MissingStructField {
                field: name,
                outer: None,
            };
            faults.push(self.piece.fault(SyntaxFault::Ron(Box::new(missing))));
        }
        field
    }

    fn value<T: DeserializeOwned>(&self, name: &'static str, faults: &mut Vec<Fault>) -> Option<T> {
        told(self.needed(name, faults)?.read(), faults)
    }

    /// A list of which every item can be read, each with its place.
    fn list<T: DeserializeOwned>(
        &self,
        name: &'static str,
        faults: &mut Vec<Fault>,
    ) -> Option<Vec<(T, Range<usize>)>> {
        let items = told(self.needed(name, faults)?.items(), faults)?;
        let read: Vec<_> = items
            .iter()
            .filter_map(|item| Some((told(item.read(), faults)?, item.at.clone())))
            .collect();
        (read.len() == items.len()).then_some(read)
    }
}

/// What was read, or nothing and a fault more.
fn told<T>(read: Result<T, Fault>, faults: &mut Vec<Fault>) -> Option<T> {
    read.map_err(|fault| faults.push(fault)).ok()
}
