//! What was meant, where words find nothing.

use super::{
    choose::MIN_PART, fold::fold, index::former_names, municipality_names, name_match::goes_by,
    query_line::Query,
};
use crate::dataset::{Dataset, Status, closed_list::ClosedList};

/// Two words this much alike (Jaro–Winkler, 0–1) may be the same one misspelt.
const MIN_LIKENESS: f64 = 0.84;

/// So much alike are a word of the format and its misspelling: there are few, so a guess that is wrong is worse.
const MIN_LIKENESS_OF_STATUS: f64 = 0.93;

/// More names are not compared: in a dataset of this program there are a few hundred, and a key must not wait.
const MAX_NAMES: usize = 5_000;

/// The name of a party, or the word for a status, that a word of `query` is most likely a misspelling of: the word as
/// typed, and what was meant.
///
/// Words that are the begin of a name already are right as they are. What is one slip away was found without asking.
#[must_use]
pub fn meant<'a>(query: &'a Query, dataset: &'a Dataset) -> Option<(&'a str, &'a str)> {
    let words = query.wanted_texts().filter(|(exact, _)| !exact);
    let words: Vec<(&str, String)> = words
        .map(|(_, word)| (word, fold(word)))
        .filter(|(_, folded)| folded.chars().count() > MIN_PART)
        .collect();
    for (word, folded) in &words {
        if let Some(status) = status(folded) {
            return Some((word, status));
        }
    }
    let at_most = if words.is_empty() { 0 } else { MAX_NAMES };
    let folded = |name| (name, fold(name));
    let names = Vec::from_iter(party_names(dataset).take(at_most).map(folded));
    let former = Vec::from_iter(names_of_before(dataset).take(at_most).map(folded));
    let mut best = (MIN_LIKENESS, None);
    for (word, folded) in words {
        let is_right = municipality_names::named(&folded).is_some();
        if is_right || names.iter().any(|(_, name)| goes_by(name, &folded)) {
            continue;
        }
        if former.iter().any(|(_, name)| *name == folded) {
            continue;
        }
        // A name of before is found as a whole only, so the begin of a word of it was not.
        if let Some((shown, _)) = former.iter().find(|(_, name)| goes_by(name, &folded)) {
            return Some((word, shown));
        }
        for (shown, name) in names.iter().chain(&former) {
            let likeness = likeness(&folded, name);
            if likeness > best.0 || likeness == best.0 && best.1.is_none() {
                best = (likeness, Some((word, *shown)));
            }
        }
    }
    best.1
}

/// The names of Chinese places, other than those asked for, that are one letter away from one that is.
#[must_use]
pub fn look_alikes<'a>(query: &Query, dataset: &'a Dataset) -> Vec<&'a str> {
    let words = query.wanted_texts().map(|(_, word)| fold(word));
    let words: Vec<String> = words.filter(|it| it.chars().count() > MIN_PART).collect();
    let parties = dataset.parties().chinese(dataset);
    let names = parties.flat_map(|party| party.name.iter().chain(&party.province));
    let at_most = if words.is_empty() { 0 } else { MAX_NAMES };
    let mut alike: Vec<&str> = Vec::new();
    for name in names.take(at_most) {
        let folded = fold(name);
        let is_near = |word: &String| strsim::osa_distance(word, &folded) == 1;
        if words.iter().any(is_near) && !words.contains(&folded) && !alike.contains(&&**name) {
            alike.push(name);
        }
    }
    // Of a word that is no place the near ones are found without asking.
    let is_place = |word: &String| is_chinese_place(word, dataset);
    alike.retain(|_| words.iter().any(is_place));
    alike
}

/// Whether a folded word is the name of a Chinese party, or of a province of China.
fn is_chinese_place(word: &str, dataset: &Dataset) -> bool {
    let parties = dataset.parties().chinese(dataset);
    let names = parties.flat_map(|party| party.name.iter().chain(&party.province));
    names.take(MAX_NAMES).any(|name| fold(name) == word)
}

/// The word for a status that a word is the begin of or a misspelling of: unlike a name it is found as a whole only.
fn status(folded: &str) -> Option<&'static str> {
    let words = Status::VALUES.iter().flat_map(|status| status.names());
    words.copied().find(|word| {
        let word = fold(word);
        word != folded
            && (word.starts_with(folded)
                || strsim::jaro_winkler(&word, folded) >= MIN_LIKENESS_OF_STATUS)
    })
}

/// How much a word is like a name or a word of it (0–1); who misspells a name gets its first letter right.
fn likeness(word: &str, name: &str) -> f64 {
    let first = |text: &str| text.chars().next();
    let parts = std::iter::once(name).chain(name.split(' ').filter(|part| *part != name));
    let alike = parts
        .filter(|part| first(part) == first(word))
        .map(|part| strsim::jaro_winkler(word, part));
    alike.fold(0.0, f64::max)
}

/// The names of the parties.
fn party_names(dataset: &Dataset) -> impl Iterator<Item = &str> {
    let parties = dataset.parties();
    let dutch = parties
        .dutch(dataset)
        .flat_map(|party| std::iter::once(&party.name).chain(&party.aliases));
    let chinese = parties.chinese(dataset).flat_map(|party| {
        let names = party.name.iter().chain(&party.province);
        names.chain(&party.aliases)
    });
    dutch.chain(chinese).map(|name| name.as_str())
}

/// The names that they had before, or that went into them.
fn names_of_before(dataset: &Dataset) -> impl Iterator<Item = &str> {
    let parties = dataset.parties();
    let dutch = parties.dutch(dataset).map(|party| &party.formerly);
    let chinese = parties.chinese(dataset).map(|party| &party.formerly);
    let all = dutch.chain(chinese);
    all.flat_map(|formerly| former_names(formerly))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_word_that_nothing_has_may_be_a_name_misspelt() {
        let dataset = load::embedded();
        for (line, expected) in [
            ("maastrigd", Some(("maastrigd", "Maastricht"))),
            ("status:actief roterdaam", Some(("roterdaam", "Rotterdam"))),
            ("gronigenn xyzzy", Some(("gronigenn", "Groningen"))),
            ("verbrok", Some(("verbrok", "verbroken"))),
            ("verbrokn brabant", Some(("verbrokn", "verbroken"))),
            ("slumerend", Some(("slumerend", "sluimerend"))),
            ("gravenzande", Some(("gravenzande", "'s-Gravenzande"))),
            ("stramproi", Some(("stramproi", "Stramproy"))),
            ("stramproy xyzzyq", None),
            ("verbroken xyzzyq", None),
            ("rotterdam xyzzyq", None),
            ("heerde", None),
            ("\"maastrigd\"", None),
            ("-maastrigd", None),
            ("mst", None),
            ("status:actief", None),
        ] {
            let query = Query::parse(line, &dataset).unwrap();
            assert_eq!(meant(&query, &dataset), expected, "{line}");
        }
    }
}
