//! Dates that can't be, given the source's own date and that of the edition.

use std::fmt::Arguments;

use super::Findings;
use crate::dataset::{Dataset, PartialDate, SourceId, fault::TimeFault};

/// Finds dates after the source that tells them, dates after the edition, and periods that end before
/// they begin.
pub fn times(dataset: &Dataset, findings: &mut Findings) {
    let mut check = TimeCheck { dataset, findings };
    for (s, source) in dataset.sources.iter().enumerate() {
        check.edition(source.published, format_args!("sources/{s}/published"));
    }
    for (t, tie) in dataset.ties.iter().enumerate() {
        for (s, statement) in tie.statements.iter().enumerate() {
            let path = format_args!("ties/{t}/statements/{s}");
            let dates = [
                (statement.on, format_args!("{path}/on")),
                (statement.from, format_args!("{path}/from")),
                (statement.to, format_args!("{path}/to")),
                (statement.says.date(), format_args!("{path}/says/0")),
            ];
            for (date, path) in dates {
                // A remark of ours may explain that the date lies ahead.
                match statement.note {
                    Some(_) => check.edition(date, path),
                    None => check.told(date, &statement.source, path),
                }
            }
            check.period(statement.from, statement.to, format_args!("{path}/to"));
            if statement.dates.is_some() && statement.from.or(statement.to).is_none() {
                let path = format_args!("{path}/dates");
                check.findings.note(path, TimeFault::NoPeriod);
            }
        }
    }
    for (place, total) in dataset.totals.iter().enumerate() {
        check.told(total.on, &total.source, format_args!("totals/{place}/on"));
    }
    for (place, period) in dataset.periods.iter().enumerate() {
        let path = format_args!("periods/{place}/to");
        check.period(Some(period.from), Some(period.to), path);
        check.edition(Some(period.to), path);
    }
}

struct TimeCheck<'a> {
    dataset: &'a Dataset,
    findings: &'a mut Findings,
}

impl TimeCheck<'_> {
    /// A date that `source` tells.
    fn told(&mut self, date: Option<PartialDate>, source: &SourceId, path: Arguments<'_>) {
        let published = self
            .dataset
            .source(source)
            .and_then(|source| source.published);
        match (date, published) {
            (Some(date), Some(published)) if is_after(date, published) => {
                self.findings.note(path, TimeFault::AfterSource(published));
            }
            _ => self.edition(date, path),
        }
    }

    fn edition(&mut self, date: Option<PartialDate>, path: Arguments<'_>) {
        let edition = self.dataset.edition;
        if date.is_some_and(|date| is_after(date, edition)) {
            self.findings.note(path, TimeFault::AfterEdition(edition));
        }
    }

    fn period(&mut self, from: Option<PartialDate>, to: Option<PartialDate>, path: Arguments<'_>) {
        if let (Some(from), Some(to)) = (from, to)
            && is_after(from, to)
        {
            self.findings
                .note(path, TimeFault::EndsBeforeItBegins(from));
        }
    }
}

/// Whether the one is after the other for certain, however little is known of both.
fn is_after(date: PartialDate, limit: PartialDate) -> bool {
    matches!((date.earliest(), limit.latest()), (Some(earliest), Some(latest)) if earliest > latest)
}
