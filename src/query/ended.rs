//! `einde:`: the years in which a tie was ended, or that no source dates its end.

use super::{error::QueryErrorKind, since::Began, year_range::YearRange};
use crate::{
    dataset::{Status, TieState},
    lang::Lang,
};

/// When a tie that is asked for was ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ended {
    /// In these years, by the year that the end is told with: of one that is told without a date, the year of the
    /// report.
    In(YearRange),
    /// No source dates its end.
    Undated,
}

impl Ended {
    /// Whether a tie was ended so.
    #[must_use]
    pub fn fits(self, tie_state: &TieState) -> bool {
        let year = tie_state.status_on.map(|on| on.year());
        tie_state.status == Status::Severed
            && match self {
                Self::In(years) => year.is_some_and(|year| years.holds(year)),
                Self::Undated => year.is_none(),
            }
    }

    /// The form that a query uses, in `lang`; that of [`Began`].
    #[must_use]
    pub fn name_in(self, lang: Lang) -> String {
        match self {
            Self::In(years) => Began::In(years),
            Self::Undated => Began::Undated,
        }
        .name_in(lang)
    }

    /// Reads what was typed, as [`Began`] does.
    pub(crate) fn read(typed: &str) -> Result<Self, QueryErrorKind> {
        Began::read(typed).map(|began| match began {
            Began::In(years) => Self::In(years),
            Began::Undated => Self::Undated,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{AsOf, AsOfView, load};

    #[test]
    fn only_what_was_ended_has_an_end_and_its_year_decides() {
        let dataset = load::embedded();
        let as_of_view = AsOfView::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap()));
        let fits = |id: &str, years: &str| {
            Ended::read(years)
                .unwrap()
                .fits(&as_of_view.tie_state(dataset.tie(id).unwrap()).unwrap())
        };
        for (id, years, expected) in [
            ("arnhem-wuhan", "2021", true),
            ("arnhem-wuhan", "2020..2022", true),
            ("arnhem-wuhan", "2022..", false),
            ("arnhem-wuhan", "onbekend", false),
            ("tilburg-chengdu", "onbekend", true),
            ("tilburg-chengdu", "..2030", false),
            ("rotterdam-shanghai", "..2030", false),
            ("rotterdam-shanghai", "onbekend", false),
        ] {
            assert_eq!(fits(id, years), expected, "{id} {years}");
        }
    }
}
