//! Words for the same thing that no letters join, as the dataset groups them: who types *halfgeleider* finds
//! *semiconductor* too.

use super::fold::fold;
use crate::{
    dataset::{
        Dataset,
        closed_list::ClosedList,
        thesaurus::{Meaning, WordGroup},
    },
    lang::Lang,
};

/// What a word may have behind it and be the same word: *havens*, *opbrengsten*, *Oeigoerse*.
pub(super) const ENDINGS: [&str; 7] = ["", "s", "e", "n", "en", "es", "se"];

/// The groups of a dataset, folded once.
#[derive(Clone, Debug, Default)]
pub struct Thesaurus {
    groups: Vec<Vec<Synonym>>,
}

/// A word of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Synonym {
    /// As it is written, without hyphens that say where it stands.
    pub shown: String,
    pub folded: String,
    stands: Part,
}

/// Which part of a longer word it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Whole,
    Begin,
    End,
}

impl Thesaurus {
    /// Folds the groups of `dataset`.
    pub(super) fn new(dataset: &Dataset) -> Self {
        let groups = dataset.thesaurus.iter().map(|group| words(group, dataset));
        Self {
            groups: groups.collect(),
        }
    }

    /// The other words for what `folded` is a word for; none for most words.
    pub fn others<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = &'a Synonym> + 'a {
        let is_its = |group: &&Vec<Synonym>| group.iter().any(|word| word.is_typed_as(folded));
        let group = self.groups.iter().find(is_its).into_iter().flatten();
        group.filter(move |word| word.stands != Part::Whole || !word.is_typed_as(folded))
    }

    /// Whether a folded text of several words is one entry of a group.
    pub fn has_phrase(&self, folded: &str) -> bool {
        let mut words = self.groups.iter().flatten();
        folded.contains(' ') && words.any(|word| word.is_typed_as(folded))
    }

    /// The groups, the words of each with a comma between, those with a hyphen as the dataset writes it.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.groups.iter().map(|group| {
            let words = group.iter().map(|word| match word.stands {
                Part::Whole => word.folded.clone(),
                Part::Begin => format!("{}-", word.folded),
                Part::End => format!("-{}", word.folded),
            });
            words.collect::<Vec<_>>().join(",")
        })
    }
}

/// The words of a group, with the names of what it stands for.
fn words(group: &WordGroup, dataset: &Dataset) -> Vec<Synonym> {
    let own = group.words().map(|word| Synonym::new(word));
    let mut words: Vec<Synonym> = own.collect();
    for name in names(group.means.as_ref(), dataset) {
        let name = Synonym::new(name);
        if words.iter().all(|word| word.folded != name.folded) {
            words.push(name);
        }
    }
    words
}

fn names<'a>(meaning: Option<&Meaning>, dataset: &'a Dataset) -> Vec<&'a str> {
    match meaning {
        None => Vec::new(),
        Some(Meaning::Theme(id)) => {
            let theme = dataset.theme(id).into_iter();
            theme.flat_map(|theme| [&*theme.nl, &*theme.en]).collect()
        }
        Some(Meaning::Term(id)) => {
            let terms = dataset.glossary.iter().filter(|term| term.id == *id);
            let names = terms.flat_map(|term| std::iter::once(&term.term).chain(&term.full));
            names.map(|name| name.as_str()).collect()
        }
        Some(Meaning::Kind(kind)) => kind.names().to_vec(),
        Some(Meaning::Status(status)) => status.names().to_vec(),
        // As a tie is told; single words of it say other things in texts.
        Some(Meaning::Reason(reason)) => [Lang::Nl, Lang::En].map(|lang| reason.label(lang)).into(),
    }
}

impl Synonym {
    fn new(word: &str) -> Self {
        let stands = match (word.starts_with('-'), word.ends_with('-')) {
            (true, _) => Part::End,
            (_, true) => Part::Begin,
            _ => Part::Whole,
        };
        Self {
            shown: word.trim_matches('-').to_owned(),
            folded: fold(word),
            stands,
        }
    }

    /// Whether what is typed is this word: with an ending perhaps, but no longer word, for a *handelsmissie* is not all
    /// trade.
    fn is_typed_as(&self, folded: &str) -> bool {
        let ending = folded.strip_prefix(&*self.folded);
        ending.is_some_and(|ending| ENDINGS.contains(&ending))
    }

    /// What to look for in lines that begin with a space: this and no more stands where it [fits](Self::fits).
    pub fn needle(&self) -> String {
        match self.stands {
            Part::End => self.folded.clone(),
            Part::Whole | Part::Begin => format!(" {}", self.folded),
        }
    }

    /// Whether what stands at `at` in a folded text is this word.
    pub fn fits(&self, text: &str, at: usize) -> bool {
        let is_in_word = text[..at].ends_with(char::is_alphanumeric);
        let behind = &text[at + self.folded.len()..];
        let end = behind.find(|c: char| !c.is_alphanumeric());
        let ending = &behind[..end.unwrap_or(behind.len())];
        match self.stands {
            Part::Begin => !is_in_word,
            Part::Whole => !is_in_word && ENDINGS.contains(&ending),
            Part::End => ENDINGS.contains(&ending),
        }
    }

    /// Where it stands in a folded text.
    pub fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let places = text.match_indices(&*self.folded).map(|(at, _)| at);
        places.filter(|&at| self.fits(text, at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_word_finds_the_others_of_its_group_and_a_longer_word_none() {
        let dataset = load::parse(
            r#"(format: 1, title: "", edition: "2024", sources: [], ties: [],
            themes: [(id: "handel", nl: "Handel", en: "Trade")],
            thesaurus: [
                (nl: ["Oeigoer-"], en: ["Uyghur-", "Uighur-"]),
                (nl: ["handel", "handels-"], en: ["commerce"], means: theme("handel")),
                (nl: ["jumelage"], means: kind(zusterstad)),
            ])"#,
        )
        .unwrap();
        let thesaurus = Thesaurus::new(&dataset);
        for (typed, others) in [
            ("oeigoeren", &["Oeigoer", "Uyghur", "Uighur"][..]),
            ("uighurs", &["Oeigoer", "Uyghur", "Uighur"]),
            ("oeigo", &[]),
            ("trade", &["handel", "handels", "commerce"]),
            ("handelsmissie", &[]),
            ("mishandel", &[]),
            ("arnhem", &[]),
        ] {
            let found: Vec<&str> = thesaurus.others(typed).map(|it| &*it.shown).collect();
            assert_eq!(found, others, "{typed}");
        }
        assert!(
            thesaurus
                .others("jumelages")
                .any(|it| it.shown == "twinning")
        );
    }

    #[test]
    fn a_word_stands_with_its_endings_and_where_its_hyphen_says() {
        for (word, text, places) in [
            (
                "handel",
                "handel behandeling onderhandelen handels",
                &[0, 33][..],
            ),
            ("handels-", "handelsmissie", &[0]),
            ("-kosten", "reiskosten kosten kostentekort", &[4, 11]),
            ("politie", "politieke politie", &[10]),
            ("human rights", "of human rights", &[3]),
            ("cost", "costa cost costs", &[6, 11]),
        ] {
            let word = Synonym::new(word);
            assert_eq!(word.places(text).collect::<Vec<_>>(), places, "{text}");
        }
    }
}
