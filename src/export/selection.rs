//! What is exported: the ties found, and what they need to be understood.

use std::{
    cell::Cell,
    collections::{HashMap, HashSet},
    fmt, io,
    ops::ControlFlow,
};

use super::Entry;
use crate::{
    dataset::{AsOf, Claim, Dataset, Source, SourceId, Theme, ThemeId, Tie, TieId},
    lang::Lang,
};

/// The ties that were asked for, with the dataset that they come from.
#[derive(Debug)]
pub struct Selection<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The ties found, in the order to show them in.
    pub entries: Vec<Entry<'a>>,
    /// The query, the date in force included; `None` where nothing was asked for, so that all is exported.
    pub asked: Option<String>,
    /// The date in force.
    pub as_of: AsOf,
    /// The language of the formats for people.
    pub lang: Lang,
    /// Who is told how far it has got.
    pub progress: Progress<'a>,
}

/// Hears how many ties have been written so far, and can put an end to it. A format that goes through the ties more
/// than once tells of each time as a part of the whole.
#[derive(Default)]
pub struct Progress<'a> {
    tell: Option<&'a dyn Fn(usize) -> ControlFlow<()>>,
    stopped: Cell<bool>,
    /// How much of the work each round through the ties is; one round where there are none.
    rounds: Cell<&'static [usize]>,
    /// How many rounds have been begun.
    begun: Cell<usize>,
    /// What was told last.
    done: Cell<usize>,
}

impl<'a> Progress<'a> {
    /// Told to `tell`, which breaks off where the user wants no more of it.
    pub const fn new(tell: &'a dyn Fn(usize) -> ControlFlow<()>) -> Self {
        Self {
            tell: Some(tell),
            stopped: Cell::new(false),
            rounds: Cell::new(&[]),
            begun: Cell::new(0),
            done: Cell::new(0),
        }
    }

    /// Begins a round; its number.
    fn begin(&self) -> usize {
        self.begun.replace(self.begun.get() + 1)
    }

    /// Whether it goes on after `done` of `all` ties in a round.
    fn goes_on(&self, round: usize, done: usize, all: usize) -> bool {
        let rounds = self.rounds.get();
        let before: usize = rounds.iter().take(round).sum();
        let (weight, whole) = (
            rounds.get(round).copied().unwrap_or(1),
            rounds.iter().sum::<usize>().max(1),
        );
        self.done.set((before * all + weight * done) / whole);
        self.still_goes_on()
    }

    /// Whether it goes on in the midst of a tie.
    fn still_goes_on(&self) -> bool {
        let done = self.done.get();
        if !self.stopped.get() && self.tell.is_some_and(|tell| tell(done).is_break()) {
            self.stopped.set(true);
        }
        !self.stopped.get()
    }
}

impl fmt::Debug for Progress<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Progress")
            .field("stopped", &self.stopped)
            .finish_non_exhaustive()
    }
}

impl<'a> Selection<'a> {
    /// The ties, in the order of the dataset.
    pub fn ties(&self) -> Vec<&'a Tie> {
        if self.asked.is_none() {
            return self.dataset.ties.iter().collect();
        }
        let found: HashSet<&TieId> = self.entries.iter().map(|entry| &entry.tie.id).collect();
        self.dataset
            .ties
            .iter()
            .filter(|tie| found.contains(&tie.id))
            .collect()
    }

    /// Says that the ties will be gone through so many times, and how much of the work each time is.
    pub fn in_rounds(&self, weights: &'static [usize]) {
        self.progress.rounds.set(weights);
        self.progress.begun.set(0);
    }

    /// `ties`, or anything else of which there is one a tie, with the progress told as they are taken; they end early
    /// where the user wants no more of it.
    pub fn counted<T>(&self, ties: impl IntoIterator<Item = T>) -> impl Iterator<Item = T> {
        self.round(ties, self.entries.len())
    }

    /// The same of sources, where a format is about those: what part of them is done is told as that part of the ties.
    pub fn counted_sources<T>(&self, sources: Vec<T>) -> impl Iterator<Item = T> {
        let all = sources.len();
        self.round(sources, all)
    }

    fn round<T>(&self, things: impl IntoIterator<Item = T>, all: usize) -> impl Iterator<Item = T> {
        let (round, ties) = (self.progress.begin(), self.entries.len());
        let goes_on =
            move |done: usize| self.progress.goes_on(round, done * ties / all.max(1), ties);
        things
            .into_iter()
            .enumerate()
            .take_while(move |(done, _)| goes_on(*done))
            .map(|(_, thing)| thing)
    }

    /// What there is of one tie, or beside the ties, which may be much: it ends early where the user wants no more of
    /// it.
    pub fn heeded<T>(&self, things: impl IntoIterator<Item = T>) -> impl Iterator<Item = T> {
        things
            .into_iter()
            .take_while(|_| self.progress.still_goes_on())
    }

    /// That what was written is whole.
    ///
    /// # Errors
    /// [`io::ErrorKind::Interrupted`] where the user put an end to it.
    pub fn is_whole(&self) -> io::Result<()> {
        if self.progress.stopped.get() {
            Err(io::ErrorKind::Interrupted.into())
        } else {
            Ok(())
        }
    }

    /// The sources that speak of these ties, in the order of the dataset; all of them where all is exported.
    pub fn cited(&self) -> Vec<&'a Source> {
        let spoken: HashSet<&SourceId> = self.speaking_of_ties().into_iter().collect();
        let kept = |source: &&Source| self.asked.is_none() || spoken.contains(&source.id);
        self.dataset.sources.iter().filter(kept).collect()
    }

    /// The sources that speak of these ties or of what surrounds them, and those that they lean on, in the
    /// order of the dataset; all of them where all is exported.
    pub fn sources(&self) -> Vec<&'a Source> {
        let dataset = self.dataset;
        if self.asked.is_none() {
            return dataset.sources.iter().collect();
        }
        let by_id: HashMap<&SourceId, &Source> = dataset
            .sources
            .iter()
            .map(|source| (&source.id, source))
            .collect();
        let mut open = self.speaking();
        let mut used = HashSet::new();
        while let Some(id) = open.pop() {
            if used.insert(id) {
                open.extend(
                    by_id
                        .get(id)
                        .into_iter()
                        .flat_map(|source| &source.leans_on),
                );
            }
        }
        dataset
            .sources
            .iter()
            .filter(|source| used.contains(&source.id))
            .collect()
    }

    /// The sources of statements, disputes, totals, periods and terms, some of them often.
    fn speaking(&self) -> Vec<&'a SourceId> {
        let Dataset {
            totals,
            periods,
            glossary,
            ..
        } = self.dataset;
        let mut speaking = self.speaking_of_ties();
        speaking.extend(totals.iter().map(|total| &total.source));
        speaking.extend(periods.iter().map(|period| &period.source));
        speaking.extend(glossary.iter().map(|term| &term.source));
        speaking
    }

    /// The sources of statements and disputes, each once.
    fn speaking_of_ties(&self) -> Vec<&'a SourceId> {
        let mut speaking = HashSet::new();
        for tie in self.ties() {
            speaking.extend(tie.statements.iter().map(|statement| &statement.source));
            speaking.extend(tie.disputes.iter().flat_map(|dispute| &dispute.sources));
        }
        speaking.into_iter().collect()
    }

    /// The themes of these ties, in the order of the dataset; all of them where all is exported.
    pub fn themes(&self) -> Vec<&'a Theme> {
        let statements = self.ties().into_iter().flat_map(|tie| &tie.statements);
        let used: HashSet<&ThemeId> = statements
            .filter_map(|statement| match &statement.says {
                Claim::Theme(theme) => Some(theme),
                _ => None,
            })
            .collect();
        let kept = |theme: &&Theme| self.asked.is_none() || used.contains(&theme.id);
        self.dataset.themes.iter().filter(kept).collect()
    }
}

#[cfg(test)]
mod tests;
