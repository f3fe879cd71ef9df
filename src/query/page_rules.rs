//! What words are looked for by, as lists for the exported page, which looks for them by the same rules. What is in a
//! list is folded and has a `|` between.

use super::{
    fold::fold,
    index, municipality_names, shown_text, stop_words,
    thesaurus::{ENDINGS, Thesaurus},
};
use crate::dataset::{Dataset, Tie};

/// Words that say nothing beside others.
#[must_use]
pub fn small_words() -> String {
    stop_words::all().collect::<Vec<_>>().join("|")
}

/// Short forms of these, as they are written.
#[must_use]
pub fn short_forms() -> String {
    stop_words::SHORT_FORMS.join("|")
}

/// The names of all Dutch municipalities, of today and before.
#[must_use]
pub fn municipalities() -> String {
    let mut names: Vec<&str> = municipality_names::all().collect();
    names.sort_unstable();
    names.join("|")
}

/// The names of Chinese places that are spelt well.
#[must_use]
pub fn places(dataset: &Dataset) -> String {
    let names: std::collections::BTreeSet<String> = index::places(dataset).collect();
    names.into_iter().collect::<Vec<_>>().join("|")
}

/// Groups of words for the same thing, those of a group with a comma between.
#[must_use]
pub fn synonyms(dataset: &Dataset) -> String {
    Thesaurus::new(dataset)
        .lines()
        .collect::<Vec<_>>()
        .join("|")
}

/// What such a word may have behind it.
#[must_use]
pub fn endings() -> String {
    ENDINGS.join("|")
}

/// The names that words can hit a tie by, of its parties and its themes.
#[must_use]
pub fn names(tie: &Tie, dataset: &Dataset) -> String {
    let themes = tie
        .statements
        .iter()
        .filter_map(|statement| dataset.theme(statement.says.theme()?));
    let themes = themes.flat_map(|theme| [&*theme.nl, &*theme.en]);
    let parties = index::dutch_names(&tie.dutch)
        .chain(index::chinese_names(&tie.chinese))
        .map(|(name, _)| name);
    list(parties.chain(themes))
}

/// The names of before and the codes that hit a tie as a whole only.
#[must_use]
pub fn whole_names(tie: &Tie) -> String {
    let dutch = index::whole_names(&tie.dutch.formerly, tie.dutch.codes());
    let chinese = index::whole_names(&tie.chinese.formerly, tie.chinese.codes());
    let names: Vec<_> = dutch.chain(chinese).map(|(name, _)| name).collect();
    list(names.iter().map(|name| &**name))
}

/// The words of our own that a tie is told in, in both languages.
#[must_use]
pub fn labels(tie: &Tie) -> String {
    list(shown_text::fixed(tie).into_iter())
}

/// Texts folded, each once.
fn list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut texts: Vec<String> = texts.map(fold).collect();
    texts.sort_unstable();
    texts.dedup();
    texts.join("|")
}
