//! What is exported: the ties found, and what they need to be understood.

use std::{cell::Cell, collections::HashSet, hash::Hash, io, ops::ControlFlow};

use foldhash::fast::RandomState;

use crate::{
    dataset::{AsOf, Dataset, Source, SourceId, Standing, Theme, ThemeId, Tie, TieState},
    lang::Lang,
    query::FoundBy,
};

/// A tie with what its statements add up to on the date in force.
#[derive(Clone, Copy, Debug)]
pub struct TieEntry<'a> {
    /// The tie.
    pub tie: &'a Tie,
    /// Its state on that date.
    pub tie_state: TieState,
    /// What the words of the query found it by, where there are any and the ties stand in that order.
    pub found_by: Option<FoundBy>,
}

impl<'a> TieEntry<'a> {
    /// A tie that no word was looked for in.
    #[must_use]
    pub const fn new(tie: &'a Tie, tie_state: TieState) -> Self {
        Self {
            tie,
            tie_state,
            found_by: None,
        }
    }

    /// What the group that it stands in is called.
    fn group(&self, lang: Lang) -> &'static str {
        match self.tie_state.standing {
            apart @ Standing::NotKnownToExist => apart.label(lang),
            _ => self.found_by.unwrap_or_default().label(lang),
        }
    }
}

/// The heading that stands above the entry at a place: the ties that are only told of stand apart from those found by
/// name, those that are not known to have existed on the date in force below all others.
pub fn heading_above(entries: &[TieEntry<'_>], place: usize, lang: Lang) -> Option<&'static str> {
    let group = entries.get(place)?.group(lang);
    let before = match place.checked_sub(1) {
        Some(before) => entries.get(before)?.group(lang),
        None => FoundBy::Name.label(lang),
    };
    (group != before).then_some(group)
}

/// The themes that statements about a tie name, each once, in the order of first mention.
pub fn themes(tie: &Tie) -> Vec<&ThemeId> {
    let mut seen: HashSet<&ThemeId, RandomState> = HashSet::default();
    let statements = tie.statements.iter();
    let named = statements.filter_map(|statement| statement.says.theme());
    named.filter(|theme| seen.insert(theme)).collect()
}

/// The ties that were asked for, with the dataset that they come from.
pub struct Selection<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The ties found, in the order to show them in.
    pub entries: Vec<TieEntry<'a>>,
    /// The query, the date in force included; `None` where nothing was asked for, so that all is exported.
    pub asked: Option<String>,
    /// The date in force.
    pub as_of: AsOf,
    /// The language of the formats for people.
    pub lang: Lang,
    /// Progress and cancellation.
    pub progress: ExportProgress<'a>,
}

/// The progress of an export: called with the number of ties written so far, it can cancel the rest.
#[derive(Default)]
pub struct ExportProgress<'a> {
    report: Option<&'a dyn Fn(usize) -> ControlFlow<()>>,
    done: Cell<usize>,
    stopped: Cell<bool>,
}

impl<'a> ExportProgress<'a> {
    /// Calls `report` with the number of ties done, until that breaks.
    pub fn new(report: &'a dyn Fn(usize) -> ControlFlow<()>) -> Self {
        Self {
            report: Some(report),
            ..Self::default()
        }
    }

    fn continues(&self) -> bool {
        if !self.stopped.get()
            && self
                .report
                .is_some_and(|report| report(self.done.get()).is_break())
        {
            self.stopped.set(true);
        }
        !self.stopped.get()
    }
}

impl<'a> Selection<'a> {
    /// The items that take most of the time to write, with progress reported before each: the share of the items done
    /// counts as that share of the ties. Ends early when cancelled.
    pub fn with_progress<T, I: ExactSizeIterator<Item = T>>(
        &self,
        things: impl IntoIterator<Item = T, IntoIter = I>,
    ) -> impl Iterator<Item = T> {
        let things = things.into_iter();
        let all = things.len();
        self.interruptible(things.enumerate().map(move |(at, thing)| {
            self.progress.done.set(at * self.entries.len() / all);
            thing
        }))
    }

    /// Any other items of which there may be many; ends early when cancelled.
    pub fn interruptible<T>(&self, things: impl IntoIterator<Item = T>) -> impl Iterator<Item = T> {
        things.into_iter().take_while(|_| self.progress.continues())
    }

    /// Checks that nothing was left out.
    ///
    /// # Errors
    /// [`io::ErrorKind::Interrupted`] when cancelled.
    pub fn ensure_complete(&self) -> io::Result<()> {
        if self.progress.stopped.get() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        Ok(())
    }

    /// Those of a list of the dataset whose ids are `used`, in its order; all of them where all is exported.
    fn needed<T, Id: Eq + Hash + 'a>(
        &self,
        list: &'a [T],
        id: impl Fn(&'a T) -> &'a Id,
        used: impl FnOnce() -> HashSet<&'a Id>,
    ) -> Vec<&'a T> {
        if self.asked.is_none() {
            return list.iter().collect();
        }
        let used = used();
        list.iter().filter(|one| used.contains(id(one))).collect()
    }

    /// The ties, in the order of the dataset.
    pub fn ties(&self) -> Vec<&'a Tie> {
        let found = || self.entries.iter().map(|entry| &entry.tie.id).collect();
        self.needed(&self.dataset.ties, |tie| &tie.id, found)
    }

    /// The sources that speak of these ties.
    pub fn cited(&self) -> Vec<&'a Source> {
        let cited = || self.cited_ids();
        self.needed(&self.dataset.sources, |source| &source.id, cited)
    }

    /// The sources that speak of these ties or of what surrounds them, and those that they lean on.
    pub fn sources(&self) -> Vec<&'a Source> {
        let used = || self.used_ids();
        self.needed(&self.dataset.sources, |source| &source.id, used)
    }

    /// The themes of these ties.
    pub fn themes(&self) -> Vec<&'a Theme> {
        let used = || self.entries.iter().flat_map(|it| themes(it.tie)).collect();
        self.needed(&self.dataset.themes, |theme| &theme.id, used)
    }

    /// The ids of the sources of statements and disputes.
    fn cited_ids(&self) -> HashSet<&'a SourceId> {
        let mut cited = HashSet::new();
        for TieEntry { tie, .. } in &self.entries {
            cited.extend(tie.statements.iter().map(|statement| &statement.source));
            cited.extend(tie.disputes.iter().flat_map(|dispute| &dispute.sources));
        }
        cited
    }

    /// The same, with those of what surrounds the ties and those that any of them lean on.
    fn used_ids(&self) -> HashSet<&'a SourceId> {
        let Dataset {
            totals,
            periods,
            glossary,
            ..
        } = self.dataset;
        let mut used = self.cited_ids();
        used.extend(totals.iter().map(|total| &total.source));
        used.extend(periods.iter().map(|period| &period.source));
        used.extend(glossary.iter().map(|term| &term.source));
        let mut open: Vec<&SourceId> = used.iter().copied().collect();
        while let Some(source) = open.pop() {
            let source = self.dataset.source(source);
            let leaned_on = source.into_iter().flat_map(|source| &source.leans_on);
            open.extend(leaned_on.filter(|id| used.insert(id)));
        }
        used
    }
}

#[cfg(test)]
mod tests;
