//! Ids: there, unique, and known where they are used. All else in the program relies on it.

use std::{collections::HashSet, hash::BuildHasher as _, iter};

use foldhash::fast::{FixedState, RandomState};

use super::{
    Findings,
    locate::{Path, steps},
};
use crate::{
    dataset::{
        Claim, Dataset, Tie,
        fault::{Reference, Thing, excerpt, nearest},
        id::{SourceId, ThemeId},
    },
    parallel::in_parts,
};

/// Finds ids that are empty, used twice, or used and not there.
#[must_use]
pub fn references(dataset: &Dataset) -> Findings {
    let mut check = References {
        dataset,
        suggestions_left: SUGGESTIONS,
        findings: Findings::default(),
    };
    let ties = if check.are_sound(&dataset.ties) {
        &[]
    } else {
        &*dataset.ties
    };
    check.definitions(dataset, ties);
    check.uses(dataset, ties);
    check.findings
}

/// So many suggestions are looked for; each compares with all ids, and nobody reads more.
const SUGGESTIONS: usize = 100;

/// No suggestions are looked for among more ids than this: no real dataset has them.
const MOST_KNOWN: usize = 2_000;

/// Among fewer ties than this each is looked at once, without threads.
const MANY: usize = 1_000;

struct References<'a> {
    dataset: &'a Dataset,
    suggestions_left: usize,
    findings: Findings,
}

impl References<'_> {
    /// Whether there is nothing to find in `ties`; if so, many of them take little time. Where two ids look alike it
    /// is no.
    fn are_sound(&self, ties: &[Tie]) -> bool {
        if ties.len() < MANY {
            return false;
        }
        let hashes = |part: &[Tie]| {
            let hash = |tie: &Tie| {
                self.is_sound(tie)
                    .then(|| FixedState::default().hash_one(tie.id.as_str()))
            };
            part.iter().map(hash).collect::<Option<Vec<u64>>>()
        };
        let Some(parts) = in_parts(ties, hashes)
            .into_iter()
            .collect::<Option<Vec<_>>>()
        else {
            return false;
        };
        let mut hashes = parts.concat();
        hashes.sort_unstable();
        hashes.is_sorted_by(|one, next| one < next)
    }

    fn is_sound(&self, tie: &Tie) -> bool {
        let is_known = |(used, _): (Use<'_>, Spot)| match used {
            Use::Source(id) => self.dataset.source(id).is_some(),
            Use::Theme(id) => self.dataset.theme(id).is_some(),
        };
        !tie.id.as_str().is_empty() && uses_in(tie).all(is_known)
    }

    fn definitions(&mut self, dataset: &Dataset, ties: &[Tie]) {
        self.unique(
            Thing::Source,
            "sources",
            dataset.sources.iter().map(|source| source.id.as_str()),
        );
        self.unique(
            Thing::Theme,
            "themes",
            dataset.themes.iter().map(|theme| theme.id.as_str()),
        );
        self.unique(Thing::Tie, "ties", ties.iter().map(|tie| tie.id.as_str()));
        self.unique(
            Thing::Total,
            "totals",
            dataset.totals.iter().map(|total| &*total.id),
        );
        self.unique(
            Thing::Period,
            "periods",
            dataset.periods.iter().map(|period| &*period.id),
        );
        self.unique(
            Thing::Term,
            "glossary",
            dataset.glossary.iter().map(|term| &*term.id),
        );
    }

    fn unique<'b>(&mut self, thing: Thing, list: &'static str, ids: impl Iterator<Item = &'b str>) {
        let mut seen: HashSet<&str, RandomState> = HashSet::default();
        for (place, id) in ids.enumerate() {
            let path = || steps![list, place, "id"];
            if id.is_empty() {
                self.findings.note(path(), Reference::EmptyId(thing));
            } else if !seen.insert(id) {
                self.findings
                    .note(path(), Reference::DuplicateId(thing, excerpt(id)));
            }
        }
    }

    fn uses(&mut self, dataset: &Dataset, ties: &[Tie]) {
        for (s, source) in dataset.sources.iter().enumerate() {
            for (place, id) in source.leans_on.iter().enumerate() {
                self.source(id, || steps!["sources", s, "leans_on", place]);
            }
        }
        for (t, tie) in ties.iter().enumerate() {
            for (used, spot) in uses_in(tie) {
                match used {
                    Use::Source(id) => self.source(id, || spot.path(t)),
                    Use::Theme(id) => self.theme(id, || spot.path(t)),
                }
            }
        }
        for (place, total) in dataset.totals.iter().enumerate() {
            self.source(&total.source, || steps!["totals", place, "source"]);
        }
        for (place, period) in dataset.periods.iter().enumerate() {
            self.source(&period.source, || steps!["periods", place, "source"]);
        }
        for (place, term) in dataset.glossary.iter().enumerate() {
            self.source(&term.source, || steps!["glossary", place, "source"]);
        }
    }

    fn source(&mut self, id: &SourceId, path: impl FnOnce() -> Path) {
        if self.dataset.source(id).is_none() {
            let known = self.dataset.sources.iter().map(|source| source.id.as_str());
            let id = id.as_str();
            let nearest = suggestion(&mut self.suggestions_left, id, known);
            self.findings.note(
                path(),
                Reference::UnknownSource {
                    id: excerpt(id),
                    nearest,
                },
            );
        }
    }

    fn theme(&mut self, id: &ThemeId, path: impl FnOnce() -> Path) {
        if self.dataset.theme(id).is_none() {
            let known = self.dataset.themes.iter().map(|theme| theme.id.as_str());
            let id = id.as_str();
            let nearest = suggestion(&mut self.suggestions_left, id, known);
            self.findings.note(
                path(),
                Reference::UnknownTheme {
                    id: excerpt(id),
                    nearest,
                },
            );
        }
    }
}

/// An id where it is used.
enum Use<'a> {
    Source(&'a SourceId),
    Theme(&'a ThemeId),
}

/// Where in a tie an id is used.
#[derive(Clone, Copy)]
enum Spot {
    /// The source of a statement.
    Source(usize),
    /// The theme that a statement is about.
    Theme(usize),
    /// A source of a dispute.
    Dispute(usize, usize),
}

impl Spot {
    fn path(self, tie: usize) -> Path {
        match self {
            Self::Source(statement) => steps!["ties", tie, "statements", statement, "source"],
            Self::Theme(statement) => steps!["ties", tie, "statements", statement, "says", 0],
            Self::Dispute(dispute, place) => {
                steps!["ties", tie, "disputes", dispute, "sources", place]
            }
        }
    }
}

/// The ids that a tie uses, each with its place.
fn uses_in(tie: &Tie) -> impl Iterator<Item = (Use<'_>, Spot)> {
    let statements = tie
        .statements
        .iter()
        .enumerate()
        .flat_map(|(s, statement)| {
            let theme = match &statement.says {
                Claim::Theme(id) => Some((Use::Theme(id), Spot::Theme(s))),
                _ => None,
            };
            iter::once((Use::Source(&statement.source), Spot::Source(s))).chain(theme)
        });
    let disputes = tie.disputes.iter().enumerate().flat_map(|(d, dispute)| {
        dispute
            .sources
            .iter()
            .enumerate()
            .map(move |(place, id)| (Use::Source(id), Spot::Dispute(d, place)))
    });
    statements.chain(disputes)
}

fn suggestion<'a>(
    left: &mut usize,
    id: &str,
    known: impl ExactSizeIterator<Item = &'a str>,
) -> Option<Box<str>> {
    *left = left.checked_sub(1)?;
    if known.len() > MOST_KNOWN {
        return None;
    }
    nearest(id, known).map(Into::into)
}
