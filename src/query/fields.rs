//! The fields of the query: what it can ask besides words. Each field has a file here, with its names and how its values
//! are read, printed, offered and matched. To add one: such a file, and its row in the list below. To make a field a
//! facet: its place in [`FieldName::FACETS`], and `of_tie` and `offered` in its file.

use std::borrow::Cow;

use super::{
    asked::AskedTogether,
    choose::{Choice, ValueError},
    fold::{compact, fold},
    name_match::goes_by,
    query_field::{QueryField, TieTest},
};
use crate::{
    dataset::{Dataset, DutchLevel, DutchProvince, Kind, Status, ThemeId, Tie, TieState},
    lang::Lang,
};

pub mod as_of;
pub mod china;
pub mod decision;
pub mod ended;
pub mod is;
mod kind;
mod level;
pub mod municipality;
pub mod period;
pub mod political_party;
mod province;
pub mod reason;
pub mod since;
pub mod source;
mod status;
mod theme;

use as_of::Moment;
use china::ChineseName;
use decision::DecisionFilter;
use ended::Ended;
use is::Mark;
use municipality::MunicipalityName;
use period::PeriodId;
use political_party::PartyFilter;
use reason::ReasonFilter;
use since::YearFilter;
use source::SourceFilter;

macro_rules! fields {
    ($($(#[$about:meta])* $name:ident($value:ty),)*) => {
        /// A field of the query.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum FieldName {
            $($(#[$about])* $name,)*
        }

        /// A value of a field.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum FieldValue {
            $($(#[$about])* $name($value),)*
        }

        impl FieldName {
            /// All of them, in the order that help and completion show.
            pub const ALL: [Self; [$(stringify!($name)),*].len()] = [$(Self::$name),*];

            /// All names that a query may use for it: Dutch, English, then others.
            #[must_use]
            pub const fn names(self) -> &'static [&'static str] {
                match self { $(Self::$name => <$value>::NAMES,)* }
            }

            /// What an error message calls a value that there is not.
            pub(super) const fn unknown(self) -> [&'static str; 2] {
                match self { $(Self::$name => <$value>::UNKNOWN,)* }
            }

            /// The values to choose from, for completion.
            pub(super) fn choices(self, dataset: &Dataset) -> Vec<Choice<FieldValue>> {
                match self {
                    $(Self::$name => <$value>::choices(dataset).into_iter().map(|choice| choice.with_value(FieldValue::$name)).collect(),)*
                }
            }

            pub(super) fn read(self, typed: &str, dataset: &Dataset) -> Result<FieldValue, ValueError> {
                match self { $(Self::$name => <$value as QueryField>::read(typed, dataset).map(FieldValue::$name),)* }
            }

            /// Of a facet: the values that a tie has.
            pub(super) fn each_of_tie(self, tie: &Tie, state: &TieState, mut each: impl FnMut(FieldValue)) {
                match self { $(Self::$name => <$value>::of_tie(tie, state).for_each(|value| each(FieldValue::$name(value))),)* }
            }

            /// Of a facet: the values that the filters offer, in order.
            #[must_use]
            pub fn offered(self, dataset: &Dataset) -> Vec<FieldValue> {
                match self { $(Self::$name => <$value>::offered(dataset).into_iter().map(FieldValue::$name).collect(),)* }
            }
        }

        impl FieldValue {
            /// The field that it is a value of.
            #[must_use]
            pub const fn field(&self) -> FieldName {
                match self { $(Self::$name(_) => FieldName::$name,)* }
            }

            /// How a query line writes it, without quotation marks.
            #[must_use]
            pub fn name_in(&self, lang: Lang) -> Cow<'_, str> {
                match self { $(Self::$name(value) => QueryField::name_in(value, lang),)* }
            }

            /// How the filters write it.
            #[must_use]
            pub fn label<'a>(&'a self, dataset: &'a Dataset, lang: Lang) -> Cow<'a, str> {
                match self { $(Self::$name(value) => value.filter_label(dataset, lang),)* }
            }

            pub(super) fn test<'a>(&'a self, dataset: &'a Dataset, asked: &'a AskedTogether) -> TieTest<'a> {
                match self { $(Self::$name(value) => value.test(dataset, asked),)* }
            }
        }
    };
}

fields! {
    /// The Dutch province, of parties of either level.
    Province(DutchProvince),
    /// The status on the date in force.
    Status(Status),
    /// A theme of the tie; beside `periode:`, one that it had in that era.
    Theme(ThemeId),
    /// The level of the Dutch party.
    Level(DutchLevel),
    /// A Dutch municipality by name or alias, from the start of a word.
    Municipality(MunicipalityName),
    /// The sort of relation.
    Kind(Kind),
    /// An era: a statement of the tie is dated in it.
    Period(PeriodId),
    /// A Chinese party by name, alias, characters or province, from the start of a word.
    China(ChineseName),
    /// A source of a statement, or what one says of the status.
    Source(SourceFilter),
    /// A reason given for starting, doubting or ending.
    Reason(ReasonFilter),
    /// A decision on the tie: its result, who voted how, its body, its sort, what it asks.
    Decision(DecisionFilter),
    /// A political party that such a decision names.
    PoliticalParty(PartyFilter),
    /// When the tie may have begun.
    Since(YearFilter),
    /// When the tie was ended.
    Ended(Ended),
    /// The date to put the dashboard at; no condition on a tie.
    AsOf(Moment),
    /// A mark of the tie.
    Is(Mark),
}

impl FieldName {
    /// The fields whose values can be ticked beside the list, in the order of the screen.
    pub const FACETS: [Self; 6] = [
        Self::Status,
        Self::Level,
        Self::Province,
        Self::Since,
        Self::Theme,
        Self::Kind,
    ];

    /// The field that `name` is a name of, in either language, as typed.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let name = compact(name);
        Self::ALL
            .into_iter()
            .find(|field| field.names().contains(&name.as_str()))
    }

    /// Whether a party has a name that `typed` is, or begins a word of; true for a field that takes no names of parties.
    pub(super) fn names_a_party(self, typed: &str, dataset: &Dataset) -> bool {
        let wanted = fold(typed);
        !matches!(self, Self::Municipality | Self::China)
            || self
                .choices(dataset)
                .iter()
                .any(|choice| goes_by(&fold(&choice.label.nl), &wanted))
    }

    /// The name in `lang`.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        self.names()[lang as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_by_its_name_in_either_language() {
        for (name, field) in [
            ("provincie", Some(FieldName::Province)),
            ("Province", Some(FieldName::Province)),
            ("THEMA", Some(FieldName::Theme)),
            ("as-of", Some(FieldName::AsOf)),
            ("th\u{e9}ma", Some(FieldName::Theme)),
            ("prov", None),
            ("", None),
        ] {
            assert_eq!(FieldName::of(name), field, "{name}");
        }
    }
}
