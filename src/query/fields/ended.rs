//! `einde:`: the years in which a tie was ended, or that no source dates its end.

use std::borrow::Cow;

use super::since::{YearFilter, read_years, undated};
use crate::{
    dataset::{Dataset, PartialDate, Status, Tie, TieState},
    lang::Lang,
    query::{
        choose::{Choice, ValueError},
        query_field::{Names, QueryField},
    },
};

/// When a tie that is asked for was ended, by the year that the end is told with: of one that is told without a date,
/// the year of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ended(pub YearFilter);

impl QueryField for Ended {
    const NAMES: Names = &["einde", "ended", "beeindigd"];
    const UNKNOWN: [&str; 2] = YearFilter::UNKNOWN;

    fn choices(_: &Dataset) -> Vec<Choice<Self>> {
        undated(Self(YearFilter::Undated))
    }

    fn read(typed: &str, _: &Dataset) -> Result<Self, ValueError> {
        read_years(typed).map(Self)
    }

    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        self.0.name_in(lang)
    }

    fn holds(&self, _: &Tie, state: &TieState) -> bool {
        let year = state.status_on.map(|on| PartialDate::year_only(on.year()));
        state.status == Status::Severed && self.0.fits(year)
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
            let tie = dataset.tie(id).unwrap();
            let state = as_of_view.tie_state(tie).unwrap();
            Ended::read(years, &dataset).unwrap().holds(tie, &state)
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
