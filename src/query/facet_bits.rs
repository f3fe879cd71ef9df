//! What the filters ask of every tie, column by column: one bit a tie for each value.
//!
//! A set of a million ties takes 125 kB, and to intersect two of them or to count what they share takes
//! microseconds. Themes, of which there may be many, are lists of ties instead.

use std::collections::HashMap;

use fixedbitset::FixedBitSet;
use foldhash::fast::RandomState;

use super::{decades, field::Field, since::Began, word_hits::Matched};
use crate::dataset::{
    Claim, Dataset, DutchLevel, DutchProvince, Kind, PartialDate, Status, ThemeId, TieState,
};

/// The values of the facets, by tie, on one date.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// The ties that had begun by then.
    pub(crate) begun: FixedBitSet,
    /// Those of them that are counted as ties.
    pub(crate) ties: FixedBitSet,
    /// By status; what is not a tie has none.
    status: [FixedBitSet; Status::ALL.len()],
    provinces: [FixedBitSet; DutchProvince::ALL.len()],
    levels: [FixedBitSet; DutchLevel::ALL.len()],
    kinds: [FixedBitSet; Kind::ALL.len()],
    /// By decade: the ties that may have begun in it; and those whose start no source dates.
    starts: HashMap<Began, FixedBitSet, RandomState>,
    /// By number of theme: the ties that have it, upwards.
    themes: Vec<Vec<u32>>,
}

impl Columns {
    /// The columns of `dataset` on the date that `standings` are of.
    #[must_use]
    pub fn new(dataset: &Dataset, tie_states: &[Option<TieState>]) -> Self {
        let mut columns = Self::empty(dataset);
        let themes: HashMap<&ThemeId, usize, RandomState> = dataset
            .themes
            .iter()
            .enumerate()
            .map(|(number, theme)| (&theme.id, number))
            .collect();
        let mut decades: HashMap<Option<PartialDate>, Vec<Began>, RandomState> = HashMap::default();
        for (number, (tie, tie_state)) in dataset.ties.iter().zip(tie_states).enumerate() {
            columns.provinces[tie.dutch.province as usize].insert(number);
            columns.levels[tie.dutch.level as usize].insert(number);
            for statement in &tie.statements {
                if let Claim::Theme(theme) = &statement.says
                    && let Some(ties) = themes
                        .get(theme)
                        .and_then(|&theme| columns.themes.get_mut(theme))
                    && let Ok(number) = u32::try_from(number)
                    && ties.last() != Some(&number)
                {
                    ties.push(number);
                }
            }
            let Some(tie_state) = tie_state else { continue };
            columns.begun.insert(number);
            if tie_state.is_tie() {
                columns.ties.insert(number);
                columns.status[tie_state.status as usize].insert(number);
            }
            if let Some(kind) = tie_state.kind {
                columns.kinds[kind as usize].insert(number);
            }
            // Few different dates among many ties: each is taken apart once.
            let decades = decades
                .entry(tie_state.start.date())
                .or_insert_with(|| decades::of(tie_state.start).collect());
            for decade in decades {
                let none = || FixedBitSet::with_capacity(dataset.ties.len());
                columns
                    .starts
                    .entry(*decade)
                    .or_insert_with(none)
                    .insert(number);
            }
        }
        columns
    }

    fn empty(dataset: &Dataset) -> Self {
        let none = || FixedBitSet::with_capacity(dataset.ties.len());
        Self {
            begun: none(),
            ties: none(),
            status: std::array::from_fn(|_| none()),
            provinces: std::array::from_fn(|_| none()),
            levels: std::array::from_fn(|_| none()),
            kinds: std::array::from_fn(|_| none()),
            starts: HashMap::default(),
            themes: vec![Vec::new(); dataset.themes.len()],
        }
    }

    pub(crate) const fn status(&self, status: Status) -> &FixedBitSet {
        &self.status[status as usize]
    }

    pub(crate) const fn province(&self, province: DutchProvince) -> &FixedBitSet {
        &self.provinces[province as usize]
    }

    pub(crate) const fn level(&self, level: DutchLevel) -> &FixedBitSet {
        &self.levels[level as usize]
    }

    pub(crate) const fn kind(&self, kind: Kind) -> &FixedBitSet {
        &self.kinds[kind as usize]
    }

    /// By decade, and undated: the ties that may have begun so.
    pub(crate) fn starts(&self) -> impl Iterator<Item = (Began, &FixedBitSet)> {
        self.starts.iter().map(|(began, ties)| (*began, ties))
    }

    /// By number of theme: the ties that have it, upwards.
    pub(crate) fn themes(&self) -> &[Vec<u32>] {
        &self.themes
    }

    /// The ties that have one of the values of a field, where columns tell; a theme in whatever era.
    pub(crate) fn any_of(&self, field: &Field, dataset: &Dataset) -> Option<FixedBitSet> {
        let mut any = FixedBitSet::with_capacity(self.begun.len());
        match field {
            Field::Status(values) => values
                .iter()
                .for_each(|value| any.union_with(self.status(*value))),
            Field::Province(values) => values
                .iter()
                .for_each(|value| any.union_with(self.province(*value))),
            Field::Level(values) => values
                .iter()
                .for_each(|value| any.union_with(self.level(*value))),
            Field::Kind(values) => values
                .iter()
                .for_each(|value| any.union_with(self.kind(*value))),
            Field::Theme(values) => {
                let themes = dataset
                    .themes
                    .iter()
                    .zip(&self.themes)
                    .filter(|(theme, _)| values.contains(&theme.id));
                themes
                    .flat_map(|(_, ties)| ties)
                    .for_each(|&tie| any.insert(tie as usize));
            }
            // Decades are columns, other runs of years are not.
            Field::Since(values) => values.iter().try_for_each(|value| {
                any.union_with(self.starts.get(value)?);
                Some(())
            })?,
            _ => return None,
        }
        Some(any)
    }

    /// The ties whose status or sort of relation a word is a word for.
    pub(crate) fn meant_by<'a>(&'a self, word: &Matched) -> impl Iterator<Item = usize> + 'a {
        let status = word.status.map(|status| self.status(status));
        let kind = word.kind.map(|kind| self.kind(kind));
        status.into_iter().chain(kind).flat_map(FixedBitSet::ones)
    }
}
