//! The starts of ties by decade: what the histogram beside the list plots, as numbers.

use std::ops::RangeInclusive;

use chrono::Datelike;

use super::YearFilter;
use crate::dataset::{Dataset, PartialDate, Start, tie_state::starts};

/// The first years of the decades that a date can lie in; those of [`PartialDate`](crate::dataset::PartialDate).
const FIRST_YEARS: RangeInclusive<i16> = 1800..=2190;
/// The years of a decade.
const YEARS: i16 = 10;

/// The decades whose first years lie between the decades of two years.
fn decades(from: i16, to: i16) -> impl Iterator<Item = YearFilter> {
    let first = |year: i16| {
        (year.div_euclid(YEARS) * YEARS).clamp(*FIRST_YEARS.start(), *FIRST_YEARS.end())
    };
    let firsts = (first(from)..=first(to)).step_by(usize::from(YEARS.unsigned_abs()));
    firsts.map(|first| YearFilter::In {
        from: Some(first),
        to: Some(first + YEARS - 1),
    })
}

/// The choices that a start falls under: every decade that it may lie in, as `sinds:` has it, or that it is undated.
pub fn of(start: Start) -> impl Iterator<Item = YearFilter> {
    let year = |day: chrono::NaiveDate| i16::try_from(day.year()).ok();
    let dated = start.date().map(|date| {
        let from = date
            .earliest()
            .and_then(year)
            .unwrap_or(*FIRST_YEARS.start());
        let to = date.latest().and_then(year).unwrap_or(*FIRST_YEARS.end());
        decades(from, to)
    });
    let undated = dated.is_none().then_some(YearFilter::Undated);
    dated.into_iter().flatten().chain(undated)
}

/// The choices that a dataset calls for: the decades from its first start to its last, those without a start
/// included so that the distances show, then the undated. None where it dates no start at all.
#[must_use]
pub fn choices(dataset: &Dataset) -> Vec<YearFilter> {
    let years = || dataset.ties.iter().flat_map(starts).map(PartialDate::year);
    let Some((from, to)) = years().min().zip(years().max()) else {
        return Vec::new();
    };
    let has_undated = dataset.ties.iter().any(|tie| starts(tie).next().is_none());
    decades(from, to)
        .chain(has_undated.then_some(YearFilter::Undated))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    fn names(choices: impl Iterator<Item = YearFilter>) -> Vec<String> {
        choices.map(|years| years.to_string()).collect()
    }

    #[test]
    fn a_start_lies_in_every_decade_that_it_may_mean() {
        let on = |text: &str| Start::On(text.parse().unwrap());
        for (start, decades) in [
            (on("1999"), &["1990..1999"][..]),
            (on("2014-09"), &["2010..2019"]),
            (on("ca. 1979"), &["1970..1979", "1980..1989"]),
            (on("na 2185"), &["2180..2189", "2190..2199"]),
            (Start::Unclear, &["onbekend"]),
            (Start::Unknown, &["onbekend"]),
        ] {
            assert_eq!(names(of(start)), decades, "{start:?}");
        }
        let before: Vec<YearFilter> = of(on("voor 1820")).collect();
        assert_eq!(names(before.into_iter()), ["1800..1809", "1810..1819"]);
    }

    /// What is plotted is what ticking finds.
    #[test]
    fn a_start_fits_the_decades_it_lies_in_and_no_other() {
        let every: Vec<YearFilter> = decades(1800, 2199).chain([YearFilter::Undated]).collect();
        for text in [
            "1800",
            "1999",
            "2000",
            "voor 2007",
            "na 2019",
            "ca. 1989",
            "ca. 1990-06",
            "2199-12-31",
        ] {
            let start = Start::On(text.parse().unwrap());
            let lies_in: Vec<YearFilter> = of(start).collect();
            for choice in &every {
                assert_eq!(
                    choice.fits(start.date()),
                    lies_in.contains(choice),
                    "{text} {choice}"
                );
            }
        }
        assert_eq!(every.len(), 41);
    }

    #[test]
    fn the_choices_run_from_the_first_start_to_the_last() {
        let choices_of = |starts: &str| {
            let text = format!(
                r#"(format: 1, title: "", edition: "2024", themes: [], sources: [(id: "s", title: "", publisher: "", lang: nl, kind: report)],
                ties: [(id: "a", dutch: (name: "A", level: gemeente, province: Utrecht), statements: [{starts}])])"#
            );
            names(choices(&load::parse(&text).unwrap()).into_iter())
        };
        let since = |year: &str| format!(r#"(says: since("{year}"), source: "s"),"#);
        assert_eq!(
            choices_of(&(since("1985") + &since("2004"))),
            ["1980..1989", "1990..1999", "2000..2009"],
            "the empty decade between them too"
        );
        assert!(choices_of("").is_empty(), "nothing to choose between");
    }
}
