//! What words are matched against, folded once per dataset.
//!
//! Among a million ties there are few different parties and names, so each is kept, and later matched, once;
//! ties hold their numbers. The running texts of all ties are pieces of one long text, which can be searched at the
//! speed of memory.

use std::{collections::HashMap, ops::Range};

use foldhash::fast::RandomState;

use super::{
    fold::{fold, fold_line},
    shown_text::Labels,
};
use crate::{
    dataset::{ChineseParty, Claim, Dataset, DutchParty, Tie, province::CHINESE_PROVINCES},
    lang::Bilingual,
};

/// The names and texts of a dataset, folded.
#[derive(Clone, Debug, Default)]
pub struct Index {
    names: Vec<String>,
    /// By number of [party](crate::dataset::Parties): the names that it goes by.
    dutch: Vec<Box<[Entry]>>,
    chinese: Vec<Box<[Entry]>>,
    /// By number of theme: the numbers of its names.
    themes: Vec<[usize; 2]>,
    texts: String,
    /// Per tie, where its texts end.
    text_ends: Vec<usize>,
}

/// A name that a party goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    /// Its place among the different names.
    pub name: usize,
    /// What it names.
    pub role: Role,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    Dutch,
    DutchAlias,
    DutchProvince,
    Chinese,
    ChineseAlias,
    ChineseProvince,
    Theme,
}

impl Index {
    /// Folds all that words can hit.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let mut builder = Builder::new(dataset);
        for theme in &dataset.themes {
            let names = [builder.name(&theme.nl), builder.name(&theme.en)];
            builder.index.themes.push(names);
        }
        let parties = dataset.parties();
        parties
            .dutch(dataset)
            .for_each(|party| builder.add_dutch(party));
        parties
            .chinese(dataset)
            .for_each(|party| builder.add_chinese(party));
        dataset.ties.iter().for_each(|tie| builder.add_texts(tie));
        builder.index
    }

    /// Every different name, folded.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// By number of Dutch party: the names that it goes by.
    pub(crate) fn dutch(&self) -> &[Box<[Entry]>] {
        &self.dutch
    }

    /// By number of Chinese party: the names that it goes by.
    pub(crate) fn chinese(&self) -> &[Box<[Entry]>] {
        &self.chinese
    }

    /// By number of theme: the numbers of its names.
    pub(crate) fn themes(&self) -> &[[usize; 2]] {
        &self.themes
    }

    /// The quotations, events, amounts, remarks and labels of all ties, folded, a line each.
    pub(crate) fn texts(&self) -> &str {
        &self.texts
    }

    /// Where in [`texts`](Self::texts) those of some ties stand.
    pub(crate) fn texts_of(&self, ties: Range<usize>) -> Range<usize> {
        let end = |ties: usize| {
            ties.checked_sub(1)
                .map_or(0, |last| self.text_ends.get(last).copied().unwrap_or(0))
        };
        end(ties.start)..end(ties.end)
    }

    /// The tie whose texts the byte `at` of [`texts`](Self::texts) belongs to, which is `from` or a later one.
    pub(crate) fn tie_at(&self, at: usize, from: usize) -> usize {
        from + self.text_ends[from..].partition_point(|end| *end <= at)
    }
}

struct Builder<'a> {
    index: Index,
    /// The numbers of folded names.
    names: HashMap<String, usize, RandomState>,
    labels: Labels<'a>,
}

impl<'a> Builder<'a> {
    fn new(dataset: &'a Dataset) -> Self {
        Self {
            index: Index::default(),
            names: HashMap::default(),
            labels: Labels::new(dataset),
        }
    }

    fn add_dutch(&mut self, party: &DutchParty) {
        let entries = dutch_names(party)
            .map(|(name, role)| self.entry(name, role))
            .collect();
        self.index.dutch.push(each_once(entries));
    }

    fn add_chinese(&mut self, party: &ChineseParty) {
        let entries = chinese_names(party)
            .map(|(name, role)| self.entry(name, role))
            .collect();
        self.index.chinese.push(each_once(entries));
    }

    fn entry(&mut self, name: &str, role: Role) -> Entry {
        Entry {
            name: self.name(name),
            role,
        }
    }

    /// The number of a name.
    fn name(&mut self, name: &str) -> usize {
        let names = &mut self.index.names;
        *self.names.entry(fold(name)).or_insert_with_key(|folded| {
            names.push(folded.clone());
            names.len() - 1
        })
    }

    fn add_texts(&mut self, tie: &'a Tie) {
        let texts = &mut self.index.texts;
        fold_line(tie.id.as_str(), texts);
        self.labels.write(tie, texts);
        running_texts(tie).for_each(|text| fold_line(text, texts));
        self.index.text_ends.push(texts.len());
    }
}

/// The names that a Dutch party goes by.
pub(super) fn dutch_names(party: &DutchParty) -> impl Iterator<Item = (&str, Role)> {
    let province = party.province;
    let provinces = std::iter::once(province.name()).chain(province.aliases().iter().copied());
    let aliases = party.aliases.iter().map(|name| (&**name, Role::DutchAlias));
    std::iter::once((&*party.name, Role::Dutch))
        .chain(provinces.map(|name| (name, Role::DutchProvince)))
        .chain(aliases)
}

/// The names that a Chinese party goes by.
pub(super) fn chinese_names(party: &ChineseParty) -> impl Iterator<Item = (&str, Role)> {
    let others = party
        .zh
        .iter()
        .chain(&party.aliases)
        .map(|name| (&**name, Role::ChineseAlias));
    let zh = party
        .province
        .as_deref()
        .and_then(|province| CHINESE_PROVINCES.iter().find(|(name, _)| *name == province));
    let provinces = party
        .province
        .as_deref()
        .into_iter()
        .chain(zh.map(|(_, zh)| *zh));
    let name = party.name.iter().map(|name| (&**name, Role::Chinese));
    name.chain(others)
        .chain(provinces.map(|name| (name, Role::ChineseProvince)))
}

/// Quotations, events, amounts and remarks about a tie, in both languages.
pub(crate) fn running_texts(tie: &Tie) -> impl Iterator<Item = &str> {
    let note = tie.note.as_deref().map(in_both);
    let disputes = tie
        .disputes
        .iter()
        .map(|dispute| [&*dispute.nl, &*dispute.en]);
    let statements = tie.statements.iter().flat_map(move |statement| {
        let said = match &statement.says {
            Claim::Partner { nl, en }
            | Claim::Event { nl, en }
            | Claim::Cost { nl, en, .. }
            | Claim::Gain { nl, en, .. } => Some([&**nl, &**en]),
            _ => None,
        };
        let note = statement.note.as_deref().map(in_both);
        statement
            .quote
            .as_deref()
            .into_iter()
            .chain(note.into_iter().chain(said).flatten())
    });
    note.into_iter().chain(disputes).flatten().chain(statements)
}

fn in_both(text: &Bilingual) -> [&str; 2] {
    [&text.nl, &text.en]
}

fn each_once(mut entries: Vec<Entry>) -> Box<[Entry]> {
    entries.sort_unstable();
    entries.dedup();
    entries.into()
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
            index.names(),
            ["havens", "ports", "groningen", "xian", "shaanxi", "陕西"]
        );
        assert_eq!(
            (index.dutch().len(), index.chinese().len()),
            (2, 2),
            "a city is not its province"
        );
        assert_eq!(index.dutch()[1].len(), 2);
        let text = |tie: usize| &index.texts()[index.texts_of(tie..tie + 1)];
        assert_eq!(
            text(0),
            " a\n \n gemeente\n municipality\n zonder datum\n undated\n cafe\n",
            "what is told of a tie, each once"
        );
        assert_eq!(text(1), " b\n provincie\n onbenoemd\n province\n unnamed\n");
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
