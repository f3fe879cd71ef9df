//! The answer as it leaves the program: the ties to export, how many they are in words, and what was asked as a line.

use super::Answer;
use crate::{
    dataset::Dataset,
    export::{ExportProgress, Selection, TieEntry},
    lang::Lang,
    query::{Hit, group::GroupBy},
};

impl Answer {
    /// The ties found with their states, in order.
    #[must_use]
    pub fn entries<'a>(&self, dataset: &'a Dataset) -> Vec<TieEntry<'a>> {
        let by_words = self.order.grouping == GroupBy::None && self.query.looks_for_words();
        let entry = |hit: &Hit| {
            let entry = self.entry(hit.tie, dataset)?;
            Some(TieEntry {
                found_by: by_words.then_some(hit.found_by),
                ..entry
            })
        };
        self.hits.iter().filter_map(entry).collect()
    }

    /// These ties with their states, as far as they had begun on the date in force.
    pub(crate) fn entries_of<'a>(
        &self,
        ties: impl Iterator<Item = usize>,
        dataset: &'a Dataset,
    ) -> Vec<TieEntry<'a>> {
        ties.filter_map(|tie| self.entry(tie, dataset)).collect()
    }

    fn entry<'a>(&self, number: usize, dataset: &'a Dataset) -> Option<TieEntry<'a>> {
        let tie_state = self.tie_states.get(number).copied().flatten()?;
        Some(TieEntry::new(dataset.ties.get(number)?, tie_state))
    }

    /// What is exported.
    #[must_use]
    pub fn selection<'a>(
        &self,
        dataset: &'a Dataset,
        lang: Lang,
        progress: ExportProgress<'a>,
    ) -> Selection<'a> {
        let line = self.line(lang);
        Selection {
            dataset,
            entries: self.entries(dataset),
            asked: (!line.is_empty()).then_some(line),
            as_of: self.as_of_day(),
            lang,
            progress,
        }
    }

    /// What was asked, with the date from the command line, as it would be typed in `lang`.
    #[must_use]
    pub fn line(&self, lang: Lang) -> String {
        self.query.clone().seen_from(self.as_of).to_line(lang)
    }

    /// How many were found: `51 banden en 6 andere relaties`.
    #[must_use]
    pub fn counted(&self, lang: Lang) -> String {
        let (ties, others) = self.tally();
        lang.ties_and_others(ties, others)
    }
}
