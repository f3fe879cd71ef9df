//! Fields: what a query can ask besides words.

use super::{ended::Ended, field_name::FieldName, mark::Mark, reason::ReasonFilter, since::Began};
use crate::dataset::{DutchLevel, DutchProvince, Kind, PartialDate, SourceId, Status, ThemeId};

/// A field with the values that are asked for; one of them suffices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// The Dutch province, of parties of either level.
    Province(Vec<DutchProvince>),
    /// The status on the date that the dashboard is put at.
    Status(Vec<Status>),
    /// A theme of the tie; beside [`Field::Period`], one that it had in that era.
    Theme(Vec<ThemeId>),
    /// The level of the Dutch party.
    Level(Vec<DutchLevel>),
    /// A Dutch municipality by name or alias, from the start of a word.
    Municipality(Vec<String>),
    /// The sort of relation.
    Kind(Vec<Kind>),
    /// An era, by id: a statement of the tie is dated in it.
    Period(Vec<String>),
    /// A Chinese party by name, alias, characters or province, from the start of a word.
    China(Vec<String>),
    /// A statement comes from this source.
    Source(Vec<SourceId>),
    /// A reason given for starting, doubting or ending.
    Reason(Vec<ReasonFilter>),
    /// When the tie may have begun.
    Since(Vec<Began>),
    /// When the tie was ended.
    Ended(Vec<Ended>),
    /// The date to put the dashboard at; no condition on a tie.
    AsOf(PartialDate),
    /// A mark of the tie.
    Is(Vec<Mark>),
}

impl Field {
    /// Its name.
    #[must_use]
    pub const fn name(&self) -> FieldName {
        match self {
            Self::Province(_) => FieldName::Province,
            Self::Status(_) => FieldName::Status,
            Self::Theme(_) => FieldName::Theme,
            Self::Level(_) => FieldName::Level,
            Self::Municipality(_) => FieldName::Municipality,
            Self::Kind(_) => FieldName::Kind,
            Self::Period(_) => FieldName::Period,
            Self::China(_) => FieldName::China,
            Self::Source(_) => FieldName::Source,
            Self::Reason(_) => FieldName::Reason,
            Self::Since(_) => FieldName::Since,
            Self::Ended(_) => FieldName::Ended,
            Self::AsOf(_) => FieldName::AsOf,
            Self::Is(_) => FieldName::Is,
        }
    }

    /// Takes the last value away; says whether there is one left.
    pub(crate) fn drop_last_value(&mut self) -> bool {
        fn shorten<T>(values: &mut Vec<T>) -> bool {
            values.pop();
            !values.is_empty()
        }
        match self {
            Self::Province(values) => shorten(values),
            Self::Status(values) => shorten(values),
            Self::Theme(values) => shorten(values),
            Self::Level(values) => shorten(values),
            Self::Municipality(values) | Self::Period(values) | Self::China(values) => {
                shorten(values)
            }
            Self::Kind(values) => shorten(values),
            Self::Source(values) => shorten(values),
            Self::Reason(values) => shorten(values),
            Self::Since(values) => shorten(values),
            Self::Ended(values) => shorten(values),
            Self::Is(values) => shorten(values),
            Self::AsOf(_) => false,
        }
    }
}
