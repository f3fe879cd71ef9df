//! What words are matched against, folded once per dataset.
//!
//! Among many ties there are few different names, so each different name is kept, and later matched,
//! once; a tie holds numbers of names. The running texts of a tie are one piece of one long text.

use std::collections::{BTreeSet, HashMap};

use super::fold::fold;
use crate::{
    dataset::{Dataset, Says, SourceId, ThemeId, Tie, province::CHINESE_PROVINCES},
    lang::{Bilingual, Lang},
    text::words,
};

/// The names and texts of a dataset, folded.
#[derive(Clone, Debug, Default)]
pub struct Index {
    names: Vec<String>,
    entries: Vec<Entry>,
    /// Per tie, where its entries end.
    entry_ends: Vec<usize>,
    texts: String,
    /// Per tie, where its texts end.
    text_ends: Vec<usize>,
}

/// A name that a tie goes by.
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
        dataset.ties.iter().for_each(|tie| builder.add(tie));
        builder.index
    }

    /// Every different name, folded.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The names that a tie goes by.
    pub(crate) fn entries(&self, tie: usize) -> &[Entry] {
        slice(&self.entry_ends, tie).and_then(|range| self.entries.get(range)).unwrap_or_default()
    }

    /// The quotations, events, amounts and remarks of a tie, folded, a line each.
    pub(crate) fn text(&self, tie: usize) -> &str {
        slice(&self.text_ends, tie).and_then(|range| self.texts.get(range)).unwrap_or_default()
    }

    /// The texts of all ties.
    pub(crate) fn texts(&self) -> &str {
        &self.texts
    }
}

/// From the end of the tie before to the end of this one.
fn slice(ends: &[usize], tie: usize) -> Option<std::ops::Range<usize>> {
    let start = tie.checked_sub(1).map_or(Some(0), |before| ends.get(before).copied())?;
    Some(start..*ends.get(tie)?)
}

struct Builder<'a> {
    index: Index,
    /// The number of each name, by the name as written.
    numbers: HashMap<&'a str, usize>,
    /// The numbers of folded names, for names that are written in several ways.
    folded: HashMap<String, usize>,
    themes: HashMap<&'a ThemeId, (&'a str, &'a str)>,
    publishers: HashMap<&'a SourceId, &'a str>,
}

impl<'a> Builder<'a> {
    fn new(dataset: &'a Dataset) -> Self {
        let index = Index {
            names: Vec::new(),
            entries: Vec::new(),
            entry_ends: Vec::with_capacity(dataset.ties.len()),
            texts: String::new(),
            text_ends: Vec::with_capacity(dataset.ties.len()),
        };
        let themes = dataset.themes.iter().map(|theme| (&theme.id, (theme.nl.as_str(), theme.en.as_str()))).collect();
        let publishers = dataset.sources.iter().map(|source| (&source.id, source.publisher.as_str())).collect();
        Self { index, numbers: HashMap::new(), folded: HashMap::new(), themes, publishers }
    }

    fn add(&mut self, tie: &'a Tie) {
        let first = self.index.entries.len();
        self.add_parties(tie);
        for statement in &tie.statements {
            if let Says::Theme(theme) = &statement.says
                && let Some(&(nl, en)) = self.themes.get(theme)
            {
                self.add_name(nl, Role::Theme);
                self.add_name(en, Role::Theme);
            }
        }
        let mut own = self.index.entries.split_off(first);
        own.sort_unstable();
        own.dedup();
        self.index.entries.append(&mut own);
        self.index.entry_ends.push(self.index.entries.len());
        self.add_texts(tie);
        self.index.text_ends.push(self.index.texts.len());
    }

    fn add_parties(&mut self, tie: &'a Tie) {
        self.add_name(&tie.dutch.name, Role::Dutch);
        let province = tie.dutch.province;
        for name in std::iter::once(province.name()).chain(province.aliases().iter().copied()) {
            self.add_name(name, Role::DutchProvince);
        }
        tie.dutch.aliases.iter().for_each(|name| self.add_name(name, Role::DutchAlias));
        tie.chinese.name.iter().for_each(|name| self.add_name(name, Role::Chinese));
        tie.chinese.zh.iter().chain(&tie.chinese.aliases).for_each(|name| self.add_name(name, Role::ChineseAlias));
        if let Some(province) = &tie.chinese.province {
            self.add_name(province, Role::ChineseProvince);
            if let Some((_, zh)) = CHINESE_PROVINCES.iter().find(|(name, _)| *province == *name) {
                self.add_name(zh, Role::ChineseProvince);
            }
        }
    }

    fn add_name(&mut self, name: &'a str, role: Role) {
        let names = &mut self.index.names;
        let folded = &mut self.folded;
        let number = *self.numbers.entry(name).or_insert_with(|| {
            *folded.entry(fold(name)).or_insert_with_key(|folded| {
                names.push(folded.clone());
                names.len() - 1
            })
        });
        self.index.entries.push(Entry { name: number, role });
    }

    /// The words that a screen tells a tie in beside its texts: reasons, costs and gains, and who says it. What
    /// stands on the screen can be searched for.
    fn add_labels(&mut self, tie: &Tie) {
        let mut labels: BTreeSet<&str> = BTreeSet::new();
        for statement in &tie.statements {
            labels.extend(self.publishers.get(&statement.source));
            for lang in [Lang::Nl, Lang::En] {
                match statement.says {
                    Says::Reason(_, why) => labels.extend([words::why(why, lang)]),
                    Says::Cost { .. } => labels.extend([words::costs(lang)]),
                    Says::Gain { .. } => labels.extend([words::gains(lang)]),
                    _ => {}
                }
            }
        }
        labels.into_iter().filter(|label| !label.is_empty()).for_each(|label| self.add_text(label));
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
    }

    fn add_bilingual(&mut self, text: Option<&Bilingual>) {
        if let Some(text) = text {
            self.add_text(&text.nl);
            self.add_text(&text.en);
        }
    }

    /// The line end keeps a search from running on into the next text: no folded text holds one.
    fn add_text(&mut self, text: &str) {
        self.index.texts.push_str(&fold(text));
        self.index.texts.push('\n');
    }
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
        assert_eq!(index.names(), ["groningen", "xian", "shaanxi", "陕西", "havens", "ports"]);
        assert_eq!((index.entries(0).len(), index.entries(1).len()), (8, 2));
        assert_eq!((index.text(0), index.text(1)), ("cafe\n", ""));
        assert!(index.entries(2).is_empty() && index.text(2).is_empty(), "a tie that is not there has nothing");
    }
}
