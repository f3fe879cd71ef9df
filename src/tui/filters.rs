//! The rows of the filters: facets and their values.

use super::cursor::RowCursor;

use crate::{
    answer::Answer,
    dataset::Dataset,
    export::sentences::capitalised,
    lang::Lang,
    query::{FieldName, FieldValue},
    settings::columns::ListColumn,
};

/// A row of the filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterRow {
    /// The name of a facet.
    Heading(FieldName),
    /// A value that can be ticked.
    Value(FieldValue),
}

/// The filters.
pub struct FilterPane {
    /// All rows; they depend on the dataset alone.
    pub rows: Vec<FilterRow>,
    /// The row under the cursor.
    pub cursor: RowCursor,
}

/// All rows: the facets with the values that the dataset calls for.
#[must_use]
pub fn rows(dataset: &Dataset) -> Vec<FilterRow> {
    let mut rows = Vec::new();
    for facet in FieldName::FACETS {
        let values = facet.offered(dataset);
        if !values.is_empty() {
            rows.push(FilterRow::Heading(facet));
            rows.extend(values.into_iter().map(FilterRow::Value));
        }
    }
    rows
}

/// The name of a facet: that of its field with a capital, or of its column where that says more.
#[must_use]
pub fn facet_name(facet: FieldName, lang: Lang) -> String {
    match facet {
        FieldName::Level => ListColumn::Level.label(lang).to_owned(),
        FieldName::Kind => ListColumn::Kind.label(lang).to_owned(),
        _ => capitalised(facet.name(lang)),
    }
}

/// Whether a row can be ticked at all: it would show something, or is ticked.
#[must_use]
pub fn is_live(value: &FieldValue, found: &Answer) -> bool {
    found.counts.of(value) > 0 || found.query.is_ticked(value)
}
