//! What words are matched against, folded once per dataset.
//!
//! Among a million ties there are few different parties and names, so each is kept, and later matched, once;
//! ties hold their numbers. The running texts of all ties are pieces of one long text, which can be searched at the
//! speed of memory.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    ops::Range,
};

use foldhash::fast::RandomState;

use super::{
    fold::{fold, fold_line},
    shown_text::Labels,
    thesaurus::Thesaurus,
};
use crate::{
    dataset::{
        ChineseParty, Code, Dataset, DutchParty, FormerName, Tie, province::CHINESE_PROVINCES,
    },
    lang::Bilingual,
};

/// The names and texts of a dataset, folded.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Every different name.
    pub(super) names: Vec<String>,
    /// By number of name, whether it hits as a whole only.
    pub(super) only_whole: Vec<bool>,
    /// By number of Dutch [party](crate::dataset::Parties): the names that it goes by.
    pub(super) dutch: Vec<Box<[NameEntry]>>,
    /// The same of the Chinese parties.
    pub(super) chinese: Vec<Box<[NameEntry]>>,
    /// By number of theme: its names.
    pub(super) themes: Vec<Box<[NameEntry]>>,
    /// The names of the Chinese parties and of all provinces of China, as a whole.
    pub(super) places: HashSet<String, RandomState>,
    /// Words for the same thing.
    pub(super) thesaurus: Thesaurus,
    /// The quotations, events, amounts, remarks and labels of all ties, a line each.
    pub(super) texts: String,
    /// Per tie, where its texts end.
    text_ends: Vec<usize>,
}

/// A name that a party or a theme goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NameEntry {
    /// Its place among the different names.
    pub name: usize,
    pub role: NameRole,
}

/// What a name is to what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NameRole {
    /// The name of a party.
    Name,
    /// Another name of a party, or that of its province.
    Other,
    /// A name of before, or a code. It hits as a whole only, for Hoek, Heer and Monster begin or stand in many words.
    Whole,
    Theme,
}

impl Index {
    /// Folds all that words can hit.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let mut numbers = HashMap::default();
        let mut names = Vec::new();
        let mut entries = |of: &mut dyn Iterator<Item = (Cow<'_, str>, NameRole)>| {
            let entry = |(name, role): (Cow<'_, str>, NameRole)| NameEntry {
                name: number_of(&name, &mut names, &mut numbers),
                role,
            };
            let mut entries: Vec<NameEntry> = of.map(entry).collect();
            entries.sort_unstable();
            entries.dedup();
            entries.into_boxed_slice()
        };
        let (parties, themes) = (dataset.parties(), dataset.themes.iter());
        let names_of_theme = |theme: &crate::dataset::Theme| {
            let names = [&theme.nl, &theme.en].map(|name| (name.as_str(), NameRole::Theme));
            entries(&mut names.into_iter().map(borrowed))
        };
        let themes = themes.map(names_of_theme).collect();
        let dutch = parties.dutch(dataset);
        let dutch = dutch.map(|party| entries(&mut all_dutch_names(party)));
        let dutch = dutch.collect();
        let chinese = parties.chinese(dataset);
        let chinese = chinese.map(|party| entries(&mut all_chinese_names(party)));
        let chinese = chinese.collect();
        let mut index = Self {
            only_whole: only_whole(names.len(), [&themes, &dutch, &chinese]),
            themes,
            dutch,
            chinese,
            names,
            places: places(dataset).collect(),
            thesaurus: Thesaurus::new(dataset),
            texts: String::new(),
            text_ends: Vec::new(),
        };
        let mut labels = Labels::new(dataset);
        for tie in &dataset.ties {
            fold_line(tie.id.as_str(), &mut index.texts);
            labels.write(tie, &mut index.texts);
            for (text, english) in running_texts(tie) {
                for text in std::iter::once(text).chain(english) {
                    fold_line(text, &mut index.texts);
                }
            }
            index.text_ends.push(index.texts.len());
        }
        index
    }

    /// Where in `texts` those of some ties stand.
    pub(super) fn texts_of(&self, ties: Range<usize>) -> Range<usize> {
        let end = |ties: usize| {
            let last = ties.checked_sub(1);
            let end = last.and_then(|last| self.text_ends.get(last));
            end.map_or(0, |end| *end)
        };
        end(ties.start)..end(ties.end)
    }

    /// The tie whose texts the byte `at` of `texts` belongs to, which is `from` or a later one.
    pub(super) fn tie_at(&self, at: usize, from: usize) -> usize {
        from + self.text_ends[from..].partition_point(|end| *end <= at)
    }
}

/// The folded names of Chinese places that are spelt well: Shanxi is not Shaanxi, Hangzhou not a part of Changzhou.
pub(super) fn places(dataset: &Dataset) -> impl Iterator<Item = String> {
    let parties = dataset.parties().chinese(dataset);
    let names = parties.flat_map(|party| party.name.iter().chain(&party.province));
    let names = names.map(|name| name.as_str());
    let provinces = CHINESE_PROVINCES.iter().map(|(name, _)| *name);
    names.chain(provinces).map(fold)
}

/// By number of name, whether everything that has it has it as a whole only.
fn only_whole(names: usize, of: [&Vec<Box<[NameEntry]>>; 3]) -> Vec<bool> {
    let mut only_whole = vec![true; names];
    let entries = of.into_iter().flatten().flatten();
    for entry in entries.filter(|entry| entry.role != NameRole::Whole) {
        only_whole[entry.name] = false;
    }
    only_whole
}

/// The number of a name among the different ones.
fn number_of(
    name: &str,
    names: &mut Vec<String>,
    numbers: &mut HashMap<String, usize, RandomState>,
) -> usize {
    *numbers.entry(fold(name)).or_insert_with_key(|folded| {
        names.push(folded.clone());
        names.len() - 1
    })
}

/// The names that a Dutch party goes by.
pub(super) fn dutch_names(party: &DutchParty) -> impl Iterator<Item = (&str, NameRole)> {
    let province = party.province;
    let provinces = std::iter::once(province.name()).chain(province.aliases().iter().copied());
    let aliases = party.aliases.iter().map(|name| &**name);
    let others = provinces.chain(aliases).map(|name| (name, NameRole::Other));
    std::iter::once((&*party.name, NameRole::Name)).chain(others)
}

/// The names that a Chinese party goes by.
pub(super) fn chinese_names(party: &ChineseParty) -> impl Iterator<Item = (&str, NameRole)> {
    let province = party.province.as_deref();
    let known = CHINESE_PROVINCES
        .iter()
        .find(|(name, _)| Some(*name) == province);
    let others = party.zh.iter().chain(&party.aliases).map(|name| &**name);
    let others = others.chain(province).chain(known.map(|(_, zh)| *zh));
    let name = party.name.iter().map(|name| (&**name, NameRole::Name));
    name.chain(others.map(|name| (name, NameRole::Other)))
}

/// The names that went into a party, or were its own before.
pub(crate) fn former_names(formerly: &[FormerName]) -> impl Iterator<Item = &str> {
    let names = formerly.iter();
    let names = names.flat_map(|former| std::iter::once(&former.name).chain(&former.zh));
    names.map(|name| name.as_str())
}

/// All that hits a Dutch party.
fn all_dutch_names(party: &DutchParty) -> impl Iterator<Item = (Cow<'_, str>, NameRole)> {
    let names = dutch_names(party).map(borrowed);
    names.chain(whole_names(&party.formerly, party.codes()))
}

/// All that hits a Chinese party.
fn all_chinese_names(party: &ChineseParty) -> impl Iterator<Item = (Cow<'_, str>, NameRole)> {
    let names = chinese_names(party).map(borrowed);
    names.chain(whole_names(&party.formerly, party.codes()))
}

/// What hits a party as a whole only: its former names and its codes.
pub(super) fn whole_names<'a>(
    formerly: &'a [FormerName],
    codes: impl Iterator<Item = Code<'a>>,
) -> impl Iterator<Item = (Cow<'a, str>, NameRole)> {
    let names = former_names(formerly).map(Cow::Borrowed);
    let names = names.chain(codes.map(|(_, code)| code));
    names.map(|name| (name, NameRole::Whole))
}

fn borrowed((name, role): (&str, NameRole)) -> (Cow<'_, str>, NameRole) {
    (name.into(), role)
}

/// Quotations, events, amounts and remarks about a tie; with the English after the Dutch of what is in both.
pub(super) fn running_texts(tie: &Tie) -> impl Iterator<Item = (&str, Option<&str>)> {
    let note = tie.note.as_deref().map(in_both);
    let disputes = tie.disputes.iter();
    let disputes = disputes.map(|dispute| (&*dispute.nl, Some(&*dispute.en)));
    let statements = tie.statements.iter().flat_map(|statement| {
        let said = statement.says.texts().map(|[nl, en]| (nl, Some(en)));
        let quote = statement.quote.as_deref().map(|quote| (quote, None));
        let note = statement.note.as_deref().map(in_both);
        quote.into_iter().chain(note).chain(said)
    });
    note.into_iter().chain(disputes).chain(statements)
}

fn in_both(text: &Bilingual) -> (&str, Option<&str>) {
    (&text.nl, Some(&text.en))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn equal_names_are_kept_once_and_texts_stay_with_their_tie() {
        let dataset = load::parse(
            r#"(format: 1, title: "", edition: "2024", themes: [(id: "haven", nl: "Havens", en: "Ports")],
            sources: [(id: "s", title: "", publisher: "", lang: nl, kind: report)], ties: [
                (id: "a", dutch: (name: "Groningen", level: gemeente, province: Groningen),
                 chinese: (name: "Xi'an", province: "Shaanxi", aliases: ["Xian"]),
                 statements: [(says: theme("haven"), source: "s", quote: "Café"), (says: theme("haven"), source: "s")]),
                (id: "b", dutch: (name: "Groningen", level: provincie, province: Groningen), statements: []),
            ])"#,
        )
        .unwrap();
        let index = Index::new(&dataset);
        assert_eq!(
            index.names,
            ["havens", "ports", "groningen", "xian", "shaanxi", "陕西"]
        );
        assert_eq!(
            (index.dutch.len(), index.chinese.len()),
            (2, 2),
            "a city is not its province"
        );
        assert_eq!(index.dutch[1].len(), 2);
        let text = |tie: usize| &index.texts[index.texts_of(tie..tie + 1)];
        assert_eq!(
            text(0),
            " a\n \n gemeente\n municipality\n undated\n zonder datum\n cafe\n",
            "what is told of a tie, each once"
        );
        assert_eq!(
            text(1),
            " b\n onbenoemd\n ongenoemd\n province\n provincie\n unnamed\n"
        );
        let second = text(0).len();
        assert_eq!(
            (
                index.tie_at(0, 0),
                index.tie_at(second - 1, 0),
                index.tie_at(second, 0)
            ),
            (0, 0, 1)
        );
    }
}
