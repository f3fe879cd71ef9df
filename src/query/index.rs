//! What words are matched against, folded once per dataset.
//!
//! Among a million ties there are few different parties and names, so each is kept, and later matched, once;
//! ties hold their numbers. The running texts of all ties are pieces of one long text, which can be searched at the
//! speed of memory.

use std::{collections::HashMap, ops::Range};

use foldhash::fast::RandomState;

use super::fold::{fold, fold_line};
use crate::{
    dataset::{ChineseParty, Dataset, DutchParty, Says, SourceId, Tie, province::CHINESE_PROVINCES},
    lang::{Bilingual, Lang},
    text::words,
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
        parties.dutch(dataset).for_each(|party| builder.add_dutch(party));
        parties.chinese(dataset).for_each(|party| builder.add_chinese(party));
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

    /// The quotations, events, amounts and remarks of all ties, folded, a line each.
    pub(crate) fn texts(&self) -> &str {
        &self.texts
    }

    /// Where in [`texts`](Self::texts) those of some ties stand.
    pub(crate) fn texts_of(&self, ties: Range<usize>) -> Range<usize> {
        let end = |ties: usize| ties.checked_sub(1).map_or(0, |last| self.text_ends.get(last).copied().unwrap_or(0));
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
    /// What each source's publisher is called, folded, and the number of that name here.
    sources: HashMap<&'a SourceId, usize, RandomState>,
    publishers: Vec<String>,
    /// The publishers and the labels of the tie in hand.
    own_publishers: Vec<usize>,
    own_labels: Vec<&'static str>,
}

impl<'a> Builder<'a> {
    fn new(dataset: &'a Dataset) -> Self {
        let sources = dataset.sources.iter().enumerate().map(|(number, source)| (&source.id, number)).collect();
        Self {
            index: Index::default(),
            names: HashMap::default(),
            sources,
            publishers: dataset.sources.iter().map(|source| fold(&source.publisher)).collect(),
            own_publishers: Vec::new(),
            own_labels: Vec::new(),
        }
    }

    fn add_dutch(&mut self, party: &DutchParty) {
        let province = party.province;
        let provinces = std::iter::once(province.name()).chain(province.aliases().iter().copied());
        let mut entries = vec![self.entry(&party.name, Role::Dutch)];
        entries.extend(provinces.map(|name| self.entry(name, Role::DutchProvince)));
        entries.extend(party.aliases.iter().map(|name| self.entry(name, Role::DutchAlias)));
        self.index.dutch.push(each_once(entries));
    }

    fn add_chinese(&mut self, party: &ChineseParty) {
        let mut entries: Vec<Entry> = party.name.iter().map(|name| self.entry(name, Role::Chinese)).collect();
        let others = party.zh.iter().chain(&party.aliases);
        entries.extend(others.map(|name| self.entry(name, Role::ChineseAlias)));
        if let Some(province) = &party.province {
            let zh = CHINESE_PROVINCES.iter().find(|(name, _)| *province == *name).map(|(_, zh)| *zh);
            let names = std::iter::once(province.as_str()).chain(zh);
            entries.extend(names.map(|name| self.entry(name, Role::ChineseProvince)));
        }
        self.index.chinese.push(each_once(entries));
    }

    fn entry(&mut self, name: &str, role: Role) -> Entry {
        Entry { name: self.name(name), role }
    }

    /// The number of a name.
    fn name(&mut self, name: &str) -> usize {
        let names = &mut self.index.names;
        *self.names.entry(fold(name)).or_insert_with_key(|folded| {
            names.push(folded.clone());
            names.len() - 1
        })
    }

    /// The words that a screen tells a tie in beside its texts: reasons, costs and gains, and who says it. What
    /// stands on the screen can be searched for.
    fn add_labels(&mut self, tie: &Tie) {
        self.own_publishers.clear();
        self.own_labels.clear();
        for statement in &tie.statements {
            self.own_publishers.extend(self.sources.get(&statement.source));
            for lang in [Lang::Nl, Lang::En] {
                match statement.says {
                    Says::Reason(_, why) => self.own_labels.push(words::why(why, lang)),
                    Says::Cost { .. } => self.own_labels.push(words::costs(lang)),
                    Says::Gain { .. } => self.own_labels.push(words::gains(lang)),
                    _ => {}
                }
            }
        }
        self.own_publishers.sort_unstable();
        self.own_publishers.dedup();
        for publisher in self.own_publishers.iter().filter_map(|&number| self.publishers.get(number)) {
            self.index.texts.push_str(publisher);
            self.index.texts.push('\n');
        }
        self.own_labels.sort_unstable();
        self.own_labels.dedup();
        self.own_labels.iter().for_each(|label| fold_line(label, &mut self.index.texts));
    }

    fn add_texts(&mut self, tie: &Tie) {
        self.add_labels(tie);
        self.add_bilingual(tie.note.as_deref());
        for dispute in &tie.disputes {
            self.add_text(&dispute.nl);
            self.add_text(&dispute.en);
        }
        for statement in &tie.statements {
            statement.quote.iter().for_each(|quote| self.add_text(quote));
            self.add_bilingual(statement.note.as_deref());
            match &statement.says {
                Says::Partner { nl, en }
                | Says::Event { nl, en }
                | Says::Cost { nl, en, .. }
                | Says::Gain { nl, en, .. } => {
                    self.add_text(nl);
                    self.add_text(en);
                }
                _ => {}
            }
        }
        self.index.text_ends.push(self.index.texts.len());
    }

    fn add_bilingual(&mut self, text: Option<&Bilingual>) {
        if let Some(text) = text {
            self.add_text(&text.nl);
            self.add_text(&text.en);
        }
    }

    fn add_text(&mut self, text: &str) {
        fold_line(text, &mut self.index.texts);
    }
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
        assert_eq!(index.names(), ["havens", "ports", "groningen", "xian", "shaanxi", "陕西"]);
        assert_eq!((index.dutch().len(), index.chinese().len()), (2, 2), "a city is not its province");
        assert_eq!(index.dutch()[1].len(), 2);
        let text = |tie: usize| &index.texts()[index.texts_of(tie..tie + 1)];
        assert_eq!((text(0), text(1)), ("\ncafe\n", ""));
        assert_eq!((index.tie_at(0, 0), index.tie_at(5, 0)), (0, 0));
    }
}
