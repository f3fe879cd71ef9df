//! The era that a tie began in.

use crate::dataset::{Claim, Dataset, Era, PartialDate, Statement, Tie};

/// The era that a tie began in, by its place in [`Dataset::periods`]: the last of those in which the start lies, as
/// `periode:` finds it.
pub fn era_of_start(tie: &Tie, start: PartialDate, dataset: &Dataset) -> Option<usize> {
    let tells = |statement: &&Statement| statement.says == Claim::Since(start);
    let holds_it = |era: Era| {
        let mut told = tie.statements.iter().filter(tells);
        told.any(|statement| era.touches(statement, tie, dataset))
    };
    (0..dataset.periods.len())
        .rev()
        .find(|&number| Era::new(number, dataset).is_some_and(holds_it))
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
    fn a_start_of_a_shared_year_that_no_chapter_tells_belongs_to_the_later_era() {
        let mut dataset = load::embedded();
        for (date, id) in [
            ("1978", Some("deng")),
            ("2004", Some("hu")),
            ("ca. 2004", Some("hu")),
            ("2003-12", Some("jiang")),
            ("voor 2004", Some("jiang")),
            ("1900", None),
        ] {
            let start = date.parse().unwrap();
            let mut told = dataset.ties[1].statements[0].clone();
            (told.says, told.place) = (Claim::Since(start), None);
            (told.on, told.from, told.to) = (None, None, None);
            dataset.ties[0].statements = vec![told].into();
            let era = era_of_start(&dataset.ties[0], start, &dataset);
            let era = era.map(|at| dataset.periods[at].id.to_string());
            assert_eq!(era.as_deref(), id, "{date}");
        }
    }

    #[test]
    fn the_group_of_a_start_is_one_that_the_query_finds_it_in() {
        let dataset = load::embedded();
        let mut shared = 0;
        for tie in &dataset.ties {
            let Some(start) = crate::dataset::tie_state::start(tie).date() else {
                continue;
            };
            let told = tie.statements.iter();
            let told = told.filter(|it| it.says == Claim::Since(start));
            let eras: Vec<usize> = (0..dataset.periods.len())
                .filter(|&number| {
                    let era = Era::new(number, &dataset).unwrap();
                    told.clone().any(|it| era.touches(it, tie, &dataset))
                })
                .collect();
            shared += usize::from(eras.len() > 1);
            let group = era_of_start(tie, start, &dataset);
            assert_eq!(group, eras.last().copied(), "{}", tie.id);
        }
        assert!(shared > 0, "some start lies in two eras");
    }
}
