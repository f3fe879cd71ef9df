//! What a field of the query does; each file below `fields/` says it of one.

use std::borrow::Cow;

use super::{
    asked::AskedTogether,
    choose::{Choice, ValueError, choose},
};
use crate::{
    dataset::{Dataset, Tie, TieState},
    lang::{Bilingual, Lang},
};

/// Whether the tie with a number, in a state, has a value.
pub(super) type TieTest<'a> = Box<dyn Fn(usize, &TieState) -> bool + 'a>;

/// Names of a field: Dutch, English, then others.
pub(super) type Names = &'static [&'static str];

/// The type of the values of a field, with all that the field does.
pub(super) trait QueryField: Clone + PartialEq {
    /// All names that a query may use: Dutch, English, then others.
    const NAMES: Names;
    /// What an error message calls a value that there is not, in Dutch and in English.
    const UNKNOWN: [&'static str; 2];

    /// The values to choose from, for completion.
    fn choices(dataset: &Dataset) -> Vec<Choice<Self>>;

    /// Reads what was typed for a value.
    fn read(typed: &str, dataset: &Dataset) -> Result<Self, ValueError> {
        choose(typed, Self::choices(dataset)).map_err(|mut error| {
            if let ValueError::Unknown { examples, .. } = &mut error {
                *examples = Self::examples(dataset).into();
            }
            error
        })
    }

    /// Values that a message names where there are too many to name all; none for most fields.
    fn examples(_: &Dataset) -> Vec<Bilingual> {
        Vec::new()
    }

    /// How a query line writes it.
    fn name_in(&self, lang: Lang) -> Cow<'_, str>;

    /// How the filters write it.
    fn filter_label<'a>(&'a self, _: &'a Dataset, lang: Lang) -> Cow<'a, str> {
        self.name_in(lang)
    }

    /// Whether a tie has it.
    fn holds(&self, tie: &Tie, state: &TieState) -> bool {
        Self::of_tie(tie, state).any(|value| value == *self)
    }

    /// The same for all ties of `dataset`, for a field that has to look something up first, or depends on what the
    /// query asks beside it.
    fn test<'a>(&'a self, dataset: &'a Dataset, _: &'a AskedTogether) -> TieTest<'a> {
        Box::new(|number, state| {
            let tie = dataset.ties.get(number);
            tie.is_some_and(|tie| self.holds(tie, state))
        })
    }

    /// Of a facet: the values that a tie has.
    fn of_tie(_: &Tie, _: &TieState) -> impl Iterator<Item = Self> {
        std::iter::empty()
    }

    /// Of a facet: the values that the filters offer, in order.
    fn offered(dataset: &Dataset) -> Vec<Self> {
        let choices = Self::choices(dataset).into_iter();
        choices.map(|choice| choice.value).collect()
    }
}
