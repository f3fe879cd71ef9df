//! The check of what totals are compared with: a number, and a query that can be understood.

use super::query_line::Query;
use crate::{
    dataset::{
        Dataset,
        check::Findings,
        fault::{ReferenceFault, WordingFault},
    },
    lang::{Bilingual, Lang},
};

/// Finds comparisons of totals without a number, without an explanation, or with a question that is not understood.
pub fn check_totals(dataset: &Dataset, findings: &mut Findings) {
    for (place, total) in dataset.totals.iter().enumerate() {
        let Some(compare) = &total.compare else {
            continue;
        };
        let path = format_args!("totals/{place}/compare");
        if total.number.is_none() {
            findings.note(path, ReferenceFault::NothingToCompare);
        }
        for (lang, text) in [(Lang::Nl, &compare.why.nl), (Lang::En, &compare.why.en)] {
            if text.trim().is_empty() {
                findings.note(format_args!("{path}/why"), WordingFault::EmptyIn(lang));
            }
        }
        let said = match Query::parse(&compare.query, dataset) {
            Ok(query) if query.as_of().is_none() => continue,
            Ok(_) => Bilingual {
                nl: "op: hoort hier niet".into(),
                en: "asof: does not belong here".into(),
            },
            Err(error) => Bilingual::of(|lang| error.message(lang)),
        };
        let fault = ReferenceFault::BadQuery(Box::new(said));
        findings.note(format_args!("{path}/query"), fault);
    }
}
