//! `thema:`: a theme of the tie. Beside `periode:` it asks for one that the tie had in that era.

use std::{borrow::Cow, collections::HashSet};

use foldhash::fast::RandomState;

use crate::{
    dataset::{Dataset, Era, ThemeId, Tie, TieState},
    lang::{Bilingual, Lang},
    query::{
        asked::AskedTogether,
        choose::Choice,
        query_field::{Names, QueryField, TieTest},
    },
};

impl QueryField for ThemeId {
    const NAMES: Names = &["thema", "theme"];
    const UNKNOWN: [&str; 2] = ["onbekend thema", "unknown theme"];

    /// By their ids, or either name.
    fn choices(dataset: &Dataset) -> Vec<Choice<Self>> {
        let choice = |theme: &crate::dataset::Theme| Choice {
            value: theme.id.clone(),
            label: Bilingual::same(theme.id.as_str()),
            names: [theme.id.as_str(), &theme.nl, &theme.en]
                .map(String::from)
                .to_vec(),
        };
        dataset.themes.iter().map(choice).collect()
    }

    fn name_in(&self, _: Lang) -> Cow<'_, str> {
        self.as_str().into()
    }

    fn filter_label<'a>(&'a self, dataset: &'a Dataset, lang: Lang) -> Cow<'a, str> {
        dataset
            .theme(self)
            .map_or(self.as_str(), |theme| theme.name(lang))
            .into()
    }

    fn test<'a>(&'a self, dataset: &'a Dataset, asked: &'a AskedTogether) -> TieTest<'a> {
        Box::new(move |tie, _| {
            let tie = dataset.ties.get(tie);
            tie.is_some_and(|tie| has_theme(tie, self, &asked.eras, dataset))
        })
    }

    fn of_tie(tie: &Tie, _: &TieState) -> impl Iterator<Item = Self> {
        themes(tie).cloned()
    }

    /// Those that the dataset uses.
    fn offered(dataset: &Dataset) -> Vec<Self> {
        let used: HashSet<&Self, RandomState> = dataset.ties.iter().flat_map(themes).collect();
        let ids = dataset.themes.iter().map(|theme| &theme.id);
        ids.filter(|id| used.contains(id)).cloned().collect()
    }
}

fn themes(tie: &Tie) -> impl Iterator<Item = &ThemeId> {
    tie.statements
        .iter()
        .filter_map(|statement| statement.says.theme())
}

/// Whether a tie has a theme, and had it in an era of each list by the dates of the statements on that theme.
fn has_theme(tie: &Tie, theme: &ThemeId, eras: &[Vec<Era>], dataset: &Dataset) -> bool {
    let mut about = tie
        .statements
        .iter()
        .filter(|statement| statement.says.theme() == Some(theme))
        .peekable();
    about.peek().is_some()
        && eras.iter().all(|eras| {
            about
                .clone()
                .any(|statement| eras.iter().any(|era| era.touches(statement, tie, dataset)))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::load,
        query::{Query, facet_index::asked_together},
    };

    #[test]
    fn a_theme_lies_in_the_eras_of_its_own_statements() {
        let dataset = load::parse(
            r#"(format: 1, title: "", edition: "2024", themes: [(id: "haven", nl: "Havens", en: "Ports")],
            sources: [(id: "s", title: "", publisher: "", lang: nl, kind: report, words: paraphrased)],
            periods: [
                (id: "jiang", from: "1989", to: "2004", name: (nl: "", en: ""), about: (nl: "", en: ""), source: "s", quote: "", where: ""),
                (id: "hu", from: "2004", to: "2012", name: (nl: "", en: ""), about: (nl: "", en: ""), source: "s", quote: "", where: ""),
                (id: "xi", from: "2012", to: "2021", name: (nl: "", en: ""), about: (nl: "", en: ""), source: "s", quote: "", where: ""),
            ],
            ties: [(id: "a-b", dutch: (name: "A", level: gemeente, province: Utrecht), statements: [
                (says: since("1994"), source: "s"),
                (says: theme("haven"), from: "2004", to: "2012", source: "s"),
                (says: theme("haven"), on: "2012", source: "s"),
            ])])"#,
        )
        .unwrap();
        let theme = &dataset.themes[0].id;
        for (asked, has) in [
            ("", true),
            ("periode:jiang", false),
            ("periode:hu", true),
            ("periode:xi", true),
            ("periode:jiang,xi", true),
            ("periode:jiang periode:xi", false),
        ] {
            let query = Query::parse(asked, &dataset).unwrap();
            let eras = asked_together(&query, &dataset).eras;
            let tie = &dataset.ties[0];
            assert_eq!(has_theme(tie, theme, &eras, &dataset), has, "{asked:?}");
        }
    }
}
