//! Dates that can't be, given the source's own date and that of the edition.

use super::{
    Findings,
    locate::{Path, steps},
};
use crate::dataset::{Claim, Dataset, PartialDate, Source, Statement, fault::Time};
use std::collections::HashMap;

/// Finds dates after the source that tells them, dates after the edition, and periods that end before
/// they begin.
pub fn times(dataset: &Dataset, findings: &mut Findings) {
    // Where an id is there twice, the first counts.
    let sources = dataset
        .sources
        .iter()
        .rev()
        .map(|source| (source.id.as_str(), source))
        .collect();
    let mut check = Times {
        edition: dataset.edition,
        sources,
        findings,
    };
    for (s, source) in dataset.sources.iter().enumerate() {
        check.edition(source.published, || steps!["sources", s, "published"]);
    }
    for (t, tie) in dataset.ties.iter().enumerate() {
        for (s, statement) in tie.statements.iter().enumerate() {
            check.statement(statement, t, s);
        }
    }
    for (place, total) in dataset.totals.iter().enumerate() {
        check.told(total.on, total.source.as_str(), false, || {
            steps!["totals", place, "on"]
        });
    }
    for (place, period) in dataset.periods.iter().enumerate() {
        check.period(Some(period.from), Some(period.to), || {
            steps!["periods", place, "to"]
        });
    }
}

struct Times<'a> {
    edition: PartialDate,
    sources: HashMap<&'a str, &'a Source>,
    findings: &'a mut Findings,
}

impl Times<'_> {
    fn statement(&mut self, statement: &Statement, t: usize, s: usize) {
        let (source, noted) = (statement.source.as_str(), statement.note.is_some());
        let field = |name| move || steps!["ties", t, "statements", s, name];
        self.told(statement.on, source, noted, field("on"));
        self.told(statement.from, source, noted, field("from"));
        if let Claim::Since(date) | Claim::FirstContact(date) = statement.says {
            self.told(Some(date), source, noted, || {
                steps!["ties", t, "statements", s, "says", 0]
            });
        }
        self.period(statement.from, statement.to, field("to"));
    }

    /// A date that `source` tells; a remark of ours may explain that it lies ahead.
    fn told(
        &mut self,
        date: Option<PartialDate>,
        source: &str,
        noted: bool,
        path: impl Fn() -> Path,
    ) {
        let published = self.sources.get(source).and_then(|source| source.published);
        if let (Some(date), Some(published), false) = (date, published, noted)
            && is_after(date, published)
        {
            self.findings.note(path(), Time::AfterSource { published });
        } else {
            self.edition(date, path);
        }
    }

    fn edition(&mut self, date: Option<PartialDate>, path: impl Fn() -> Path) {
        if date.is_some_and(|date| is_after(date, self.edition)) {
            self.findings.note(
                path(),
                Time::AfterEdition {
                    edition: self.edition,
                },
            );
        }
    }

    fn period(
        &mut self,
        from: Option<PartialDate>,
        to: Option<PartialDate>,
        path: impl Fn() -> Path,
    ) {
        if let (Some(from), Some(to)) = (from, to)
            && is_after(from, to)
        {
            self.findings
                .note(path(), Time::EndsBeforeItBegins { from });
        }
    }
}

/// Whether the one is after the other for certain, however little is known of both.
fn is_after(date: PartialDate, limit: PartialDate) -> bool {
    matches!((date.earliest(), limit.latest()), (Some(earliest), Some(latest)) if earliest > latest)
}
