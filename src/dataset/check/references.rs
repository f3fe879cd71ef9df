//! Ids: there, unique, and known where they are used. All else in the program relies on it.

use std::{collections::HashSet, fmt::Arguments};

use foldhash::fast::RandomState;

use super::Findings;
use crate::dataset::{
    Claim, Dataset, Meaning, SourceId, ThemeId,
    fault::{FaultKind, ReferenceFault, ThesaurusFault, Thing, excerpt, nearest},
};

/// So many suggestions are looked for; each compares with all ids, and nobody reads more.
const MAX_SUGGESTIONS: usize = 100;

/// No suggestions are looked for among more ids than this: no real dataset has them.
const MAX_IDS_COMPARED: usize = 2_000;

/// Finds ids that are empty, used twice, or used and not there.
pub fn references(dataset: &Dataset) -> Findings {
    let mut findings = Findings::default();
    for (thing, ids) in ids(dataset) {
        let mut seen: HashSet<&str, RandomState> = HashSet::default();
        for (place, id) in ids.into_iter().enumerate() {
            let path = format_args!("{}/{place}/id", thing.word());
            if id.is_empty() {
                findings.note(path, ReferenceFault::EmptyId(thing));
            } else if !seen.insert(id) {
                findings.note(path, ReferenceFault::DuplicateId(thing, excerpt(id)));
            }
        }
    }
    let mut check = ReferenceCheck {
        dataset,
        suggestions_left: MAX_SUGGESTIONS,
        findings,
    };
    check.uses();
    check.findings
}

/// All ids, by what has them.
pub(super) fn ids(dataset: &Dataset) -> [(Thing, Vec<&str>); Thing::ALL.len()] {
    fn collect<'a, T>(list: &'a [T], id: impl Fn(&'a T) -> &'a str) -> Vec<&'a str> {
        list.iter().map(id).collect()
    }
    [
        (
            Thing::Source,
            collect(&dataset.sources, |source| source.id.as_str()),
        ),
        (
            Thing::Theme,
            collect(&dataset.themes, |theme| theme.id.as_str()),
        ),
        (Thing::Tie, collect(&dataset.ties, |tie| tie.id.as_str())),
        (Thing::Total, collect(&dataset.totals, |total| &total.id)),
        (
            Thing::Period,
            collect(&dataset.periods, |period| &period.id),
        ),
        (Thing::Term, collect(&dataset.glossary, |term| &term.id)),
    ]
}

struct ReferenceCheck<'a> {
    dataset: &'a Dataset,
    suggestions_left: usize,
    findings: Findings,
}

impl ReferenceCheck<'_> {
    fn uses(&mut self) {
        for (s, source) in self.dataset.sources.iter().enumerate() {
            for (place, id) in source.leans_on.iter().enumerate() {
                self.source(id, format_args!("sources/{s}/leans_on/{place}"));
            }
        }
        for (t, tie) in self.dataset.ties.iter().enumerate() {
            for (s, statement) in tie.statements.iter().enumerate() {
                let path = format_args!("ties/{t}/statements/{s}");
                self.source(&statement.source, format_args!("{path}/source"));
                if let Claim::Theme(id) = &statement.says {
                    self.theme(id, format_args!("{path}/says/0"));
                }
            }
            for (d, dispute) in tie.disputes.iter().enumerate() {
                for (place, id) in dispute.sources.iter().enumerate() {
                    self.source(id, format_args!("ties/{t}/disputes/{d}/sources/{place}"));
                }
            }
        }
        for (list, place, source, _) in self.dataset.citations() {
            self.source(source, format_args!("{list}/{place}/source"));
        }
        for (place, group) in self.dataset.thesaurus.iter().enumerate() {
            let path = format_args!("thesaurus/{place}/means/0");
            match &group.means {
                Some(Meaning::Theme(id)) => self.theme(id, path),
                Some(Meaning::Term(id)) => self.term(id, path),
                _ => {}
            }
        }
    }

    fn term(&mut self, id: &str, path: Arguments<'_>) {
        let known = self.dataset.glossary.iter().map(|term| term.id.as_str());
        if !known.clone().any(|known| known == id) {
            self.unknown(id, known, path, ThesaurusFault::UnknownTerm);
        }
    }

    fn source(&mut self, id: &SourceId, path: Arguments<'_>) {
        if self.dataset.source(id).is_none() {
            let known = self.dataset.sources.iter().map(|source| source.id.as_str());
            self.unknown(id.as_str(), known, path, ReferenceFault::UnknownSource);
        }
    }

    fn theme(&mut self, id: &ThemeId, path: Arguments<'_>) {
        if self.dataset.theme(id).is_none() {
            let known = self.dataset.themes.iter().map(|theme| theme.id.as_str());
            self.unknown(id.as_str(), known, path, ReferenceFault::UnknownTheme);
        }
    }

    fn unknown<'b, F: Into<FaultKind>>(
        &mut self,
        id: &str,
        known: impl ExactSizeIterator<Item = &'b str>,
        path: Arguments<'_>,
        fault: fn(Box<str>, Option<Box<str>>) -> F,
    ) {
        let left = self.suggestions_left.checked_sub(1);
        self.suggestions_left = left.unwrap_or_default();
        let is_sought = left.is_some() && known.len() <= MAX_IDS_COMPARED;
        let nearest = nearest(id, known.filter(|_| is_sought));
        self.findings
            .note(path, fault(excerpt(id), nearest.map(Into::into)));
    }
}
