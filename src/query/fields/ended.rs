//! `einde:`: the years in which a tie was ended as a source dates it (`2021`), those in which its end was only reported
//! (`gemeld`, `gemeld/2023`), or that nothing dates it (`onbekend`).

use std::borrow::Cow;

use super::since::{YearFilter, read_years, undated};
use crate::{
    dataset::{Dataset, Dating, PartialDate, Status, Tie, TieState},
    lang::{Bilingual, Lang},
    query::{
        choose::{Choice, ValueError},
        fold::compact,
        query_field::{Names, QueryField},
    },
};

/// What stands between the word for reports and their years.
const SLASH: &str = "/";

/// When a tie that is asked for was ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ended {
    /// In the years that a source dates the end with, or without any date.
    Told(YearFilter),
    /// Before it was reported, and nothing but the report is dated: in these years, or in any.
    Reported(Option<YearFilter>),
}

impl Ended {
    /// What asks for the endings of the year of a date, told or reported as that is.
    #[must_use]
    pub fn of(dating: Dating) -> Self {
        let years = |on: PartialDate| YearFilter::new(Some(on.year()), Some(on.year()));
        match dating {
            Dating::Told(on) => Self::Told(years(on).unwrap_or(YearFilter::Undated)),
            Dating::Reported(on) => Self::Reported(years(on)),
            Dating::Undated => Self::Told(YearFilter::Undated),
        }
    }

    /// Beside a number: `2021`, `gemeld 2023`, `zonder datum`.
    #[must_use]
    pub fn in_words(self, lang: Lang) -> String {
        match self {
            Self::Told(YearFilter::Undated) => lang.undated().to_owned(),
            Self::Told(years) => years.name_in(lang).into_owned(),
            Self::Reported(Some(years)) => lang.reported(&years.name_in(lang)),
            Self::Reported(None) => lang.reported_word().to_owned(),
        }
    }
}

impl QueryField for Ended {
    const NAMES: Names = &["einde", "ended", "beeindigd"];
    const UNKNOWN: [&str; 2] = YearFilter::UNKNOWN;

    fn choices(_: &Dataset) -> Vec<Choice<Self>> {
        let reported = Self::Reported(None);
        let label = Bilingual::of(|lang| reported.name_in(lang).into_owned());
        let names = [&label.nl, &label.en].map(ToString::to_string).to_vec();
        let mut choices = undated(Self::Told(YearFilter::Undated));
        choices.push(Choice {
            value: reported,
            label,
            names,
        });
        choices
    }

    fn read(typed: &str, _: &Dataset) -> Result<Self, ValueError> {
        let (word, years) = match typed.split_once(SLASH) {
            Some((word, years)) => (word.trim(), Some(years)),
            None => (typed, None),
        };
        let is_reported = [Lang::Nl, Lang::En]
            .iter()
            .any(|lang| compact(word) == lang.reported_word());
        match years {
            None if is_reported => Ok(Self::Reported(None)),
            Some(years) if is_reported => match read_years(years)? {
                YearFilter::Undated => Err(ValueError::NoYears),
                years => Ok(Self::Reported(Some(years))),
            },
            _ => read_years(typed).map(Self::Told),
        }
    }

    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        match self {
            Self::Told(years) => years.name_in(lang),
            Self::Reported(None) => lang.reported_word().into(),
            Self::Reported(Some(years)) => {
                format!("{}{SLASH}{}", lang.reported_word(), years.name_in(lang)).into()
            }
        }
    }

    fn holds(&self, _: &Tie, state: &TieState) -> bool {
        let ended = state.report.filter(|it| it.status == Status::Severed);
        let year = |on: PartialDate| Dating::Told(on).to_year().date();
        match (self, ended.map(|report| report.dating)) {
            (Self::Told(years), Some(Dating::Told(on))) => years.fits(year(on)),
            (Self::Told(years), Some(Dating::Undated)) => years.fits(None),
            (Self::Reported(years), Some(Dating::Reported(on))) => {
                years.is_none_or(|years| years.fits(year(on)))
            }
            _ => false,
        }
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
