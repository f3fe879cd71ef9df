//! The rows of the filters: facets and their values.

use super::cursor::Cursor;

use std::{borrow::Cow, collections::HashSet};

use foldhash::fast::RandomState;

use crate::{
    answer::Answer,
    dataset::{Claim, Dataset, DutchLevel, DutchProvince, Kind, Status, ThemeId},
    lang::Lang,
    query::{Began, Facet, FacetValue, decades},
};

/// A row of the filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterRow {
    /// The name of a facet.
    Heading(Facet),
    /// A value that can be ticked.
    Value(FacetValue),
}

/// The filters.
pub struct FilterPane {
    /// All rows; they depend on the dataset alone.
    pub rows: Vec<FilterRow>,
    /// The row under the cursor.
    pub cursor: Cursor,
}

/// All rows: every status, level and province, and the themes and kinds that the dataset uses.
#[must_use]
pub fn rows(dataset: &Dataset) -> Vec<FilterRow> {
    let statements = || dataset.ties.iter().flat_map(|tie| &tie.statements);
    let themes: HashSet<&ThemeId, RandomState> = statements()
        .filter_map(|statement| match &statement.says {
            Claim::Theme(id) => Some(id),
            _ => None,
        })
        .collect();
    let facets: [(Facet, Vec<FacetValue>); 6] = [
        (Facet::Status, Status::ALL.map(FacetValue::Status).to_vec()),
        (
            Facet::Level,
            DutchLevel::ALL.map(FacetValue::Level).to_vec(),
        ),
        (
            Facet::Province,
            DutchProvince::ALL.map(FacetValue::Province).to_vec(),
        ),
        (
            Facet::Since,
            decades::choices(dataset)
                .into_iter()
                .map(FacetValue::Since)
                .collect(),
        ),
        (
            Facet::Theme,
            dataset
                .themes
                .iter()
                .filter(|theme| themes.contains(&theme.id))
                .map(|theme| FacetValue::Theme(theme.id.clone()))
                .collect(),
        ),
        (
            Facet::Kind,
            Kind::ALL
                .into_iter()
                .filter(|kind| statements().any(|statement| statement.says == Claim::Kind(*kind)))
                .map(FacetValue::Kind)
                .collect(),
        ),
    ];
    facets
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .flat_map(|(facet, values)| {
            std::iter::once(FilterRow::Heading(facet))
                .chain(values.into_iter().map(FilterRow::Value))
        })
        .collect()
}

/// The name of a facet.
#[must_use]
pub fn facet_name(facet: Facet, lang: Lang) -> &'static str {
    match facet {
        Facet::Status => lang.facet_status(),
        Facet::Province => lang.facet_province(),
        Facet::Theme => lang.facet_theme(),
        Facet::Level => lang.facet_level(),
        Facet::Kind => lang.facet_kind(),
        Facet::Since => lang.column_since(),
    }
}

/// The name of a value.
#[must_use]
pub fn value_name<'a>(value: &'a FacetValue, dataset: &'a Dataset, lang: Lang) -> Cow<'a, str> {
    match value {
        FacetValue::Status(status) => status.label(lang).into(),
        FacetValue::Province(province) => province.name().into(),
        FacetValue::Theme(id) => dataset
            .theme(id)
            .map_or(id.as_str(), |theme| theme.name(lang))
            .into(),
        FacetValue::Level(level) => level.label(lang).into(),
        FacetValue::Kind(kind) => kind.label(lang).into(),
        FacetValue::Since(Began::In(years)) => years.to_string().replace("..", "–").into(),
        FacetValue::Since(undated) => undated.name_in(lang).into(),
    }
}

/// Whether a row can be ticked at all: it would show something, or is ticked.
#[must_use]
pub fn is_live(value: &FacetValue, found: &Answer) -> bool {
    found.counts.of(value) > 0 || found.query.is_ticked(value)
}
