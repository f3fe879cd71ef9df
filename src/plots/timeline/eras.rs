//! The era that a tie began in.

use crate::dataset::{Claim, Dataset, PartialDate, Tie};

/// The era that a date lies in, by its place in [`Dataset::periods`]; where eras share a year, the later one.
fn era(date: PartialDate, dataset: &Dataset) -> Option<usize> {
    let day = date.settled();
    dataset
        .periods
        .iter()
        .rposition(|period| period.from.first_day() <= day && day <= period.to.last_day())
}

/// The era that a tie began in, by its place in [`Dataset::periods`]; where eras share the year, the one in whose chapter the start is told.
pub fn era_of_start(tie: &Tie, start: PartialDate, dataset: &Dataset) -> Option<usize> {
    let day = start.settled();
    let lies_in = |era: &usize| {
        let (first, last) = dataset.periods[*era].days();
        (first..=last).contains(&day)
    };
    let statements = tie.statements.iter();
    let about = statements.filter(|statement| statement.says == Claim::Since(start));
    let told_in = about.filter_map(|statement| dataset.era_of_chapter(statement));
    told_in
        .filter(lies_in)
        .max()
        .or_else(|| era(start, dataset))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_start_in_a_shared_year_goes_by_its_chapter() {
        let mut dataset = load::embedded();
        let tie = dataset
            .ties
            .iter()
            .position(|tie| tie.id.as_str() == "provincie-zuid-holland-pudong")
            .unwrap();
        let era = |dataset: &Dataset| {
            let start = "2004".parse().unwrap();
            let era = era_of_start(&dataset.ties[tie], start, dataset).unwrap();
            dataset.periods[era].id.to_string()
        };
        assert_eq!(era(&dataset), "hu", "told in the chapter of Hu");
        for statement in &mut dataset.ties[tie].statements {
            statement.place = Some("4 · 1989-2004 · Spurts en sluimering".into());
        }
        assert_eq!(era(&dataset), "jiang");
        for statement in &mut dataset.ties[tie].statements {
            statement.place = None;
        }
        assert_eq!(era(&dataset), "hu", "else the later era");
    }

    #[test]
    fn a_shared_year_belongs_to_the_later_era() {
        let dataset = load::embedded();
        for (date, id) in [
            ("1978", Some("deng")),
            ("2004", Some("hu")),
            ("2003-12", Some("jiang")),
            ("1900", None),
        ] {
            let era =
                era(date.parse().unwrap(), &dataset).map(|at| dataset.periods[at].id.to_string());
            assert_eq!(era.as_deref(), id, "{date}");
        }
    }
}
