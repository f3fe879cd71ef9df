//! Which tie is which: ids, names, and that two ties don't contradict each other about a place.

use std::collections::{HashMap, HashSet, hash_map::Entry};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{Findings, locate::steps};
use crate::dataset::{
    ChineseLevel, Dataset, DutchLevel, Statement, Tie,
    fault::{Identity, Thing, excerpt},
    province::CHINESE_PROVINCES,
};

/// Finds ids of the wrong shape, ties under the wrong id, empty ties, ties and statements that are
/// there twice, and provinces under another name.
pub fn identities(dataset: &Dataset, findings: &mut Findings) {
    shapes(dataset, findings);
    let mut pairs = HashMap::new();
    for (t, tie) in dataset.ties.iter().enumerate() {
        id_of_parties(tie, t, findings);
        names_of_provinces(tie, t, findings);
        statements(tie, t, findings);
        let Some(chinese) = &tie.chinese.name else {
            continue;
        };
        let pair = (
            tie.dutch.level,
            slug(&tie.dutch.name),
            slug(chinese),
            &tie.chinese.province,
        );
        match pairs.entry(pair) {
            Entry::Vacant(free) => drop(free.insert(tie.id.as_str())),
            Entry::Occupied(first) => {
                findings.note(
                    steps!["ties", t, "id"],
                    Identity::SamePair {
                        other: excerpt(first.get()),
                    },
                );
            }
        }
    }
}

/// A name as it stands in an id: plain ASCII, lower case, hyphens for what parts words, apostrophes
/// dropped: `'s-Hertogenbosch` → `s-hertogenbosch`, `Xi'an` → `xian`.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name
        .nfd()
        .filter(|&letter| !is_combining_mark(letter) && !"'’‘`".contains(letter))
    {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'A'..='Z' => slug.push(letter.to_ascii_lowercase()),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn shapes(dataset: &Dataset, findings: &mut Findings) {
    let mut shape = |thing, list, place, id: &str| {
        let parts_fit = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if !id.is_empty() && !id.split('-').all(parts_fit) {
            findings.note(steps![list, place, "id"], Identity::IdShape(thing));
        }
    };
    dataset
        .sources
        .iter()
        .enumerate()
        .for_each(|(i, it)| shape(Thing::Source, "sources", i, it.id.as_str()));
    dataset
        .themes
        .iter()
        .enumerate()
        .for_each(|(i, it)| shape(Thing::Theme, "themes", i, it.id.as_str()));
    dataset
        .totals
        .iter()
        .enumerate()
        .for_each(|(i, it)| shape(Thing::Total, "totals", i, &it.id));
    dataset
        .periods
        .iter()
        .enumerate()
        .for_each(|(i, it)| shape(Thing::Period, "periods", i, &it.id));
    dataset
        .glossary
        .iter()
        .enumerate()
        .for_each(|(i, it)| shape(Thing::Term, "glossary", i, &it.id));
}

/// The id of a tie is made of its parties' names, so that nobody has to look it up, and a name that was
/// swapped for one like it is seen.
fn id_of_parties(tie: &Tie, t: usize, findings: &mut Findings) {
    let prefix = match tie.dutch.level {
        DutchLevel::Municipality => "",
        DutchLevel::Province => "provincie-",
    };
    let chinese = tie
        .chinese
        .name
        .as_deref()
        .map_or_else(|| "onbenoemd".to_owned(), slug);
    let expected = format!("{prefix}{}-{chinese}", slug(&tie.dutch.name));
    let id = tie.id.as_str();
    // A party can have several unnamed counterparts: they are numbered.
    let numbered = |rest: &str| {
        rest.strip_prefix('-')
            .is_some_and(|number| number.parse::<u8>().is_ok())
    };
    let fits = id == expected
        || tie.chinese.name.is_none() && id.strip_prefix(expected.as_str()).is_some_and(numbered);
    if !fits && !id.is_empty() {
        findings.note(
            steps!["ties", t, "id"],
            Identity::TieId {
                expected: excerpt(&expected),
            },
        );
    }
}

fn names_of_provinces(tie: &Tie, t: usize, findings: &mut Findings) {
    let dutch = &tie.dutch;
    if dutch.level == DutchLevel::Province && dutch.name != dutch.province.name() {
        findings.note(
            steps!["ties", t, "dutch", "name"],
            Identity::ProvinceName {
                expected: dutch.province.name().into(),
            },
        );
    }
    let chinese = &tie.chinese;
    if chinese.name.is_none() {
        for (field, there) in [("zh", chinese.zh.is_some()), ("at", chinese.at.is_some())] {
            if there {
                findings.note(steps!["ties", t, "chinese", field], Identity::UnnamedDetail);
            }
        }
    }
    let (Some(ChineseLevel::Province), Some(name)) = (chinese.level, &chinese.name) else {
        return;
    };
    if let Some(province) = chinese
        .province
        .as_ref()
        .filter(|province| *province != name)
    {
        findings.note(
            steps!["ties", t, "chinese", "name"],
            Identity::ProvinceName {
                expected: excerpt(province),
            },
        );
    }
    let characters = CHINESE_PROVINCES
        .iter()
        .find(|(pinyin, _)| *name == *pinyin)
        .map(|&(_, zh)| zh);
    if let (Some(expected), Some(zh)) = (characters, &chinese.zh)
        && zh != expected
    {
        findings.note(
            steps!["ties", t, "chinese", "zh"],
            Identity::ProvinceCharacters {
                expected: expected.into(),
            },
        );
    }
}

/// Two statements are the same when all but their remarks are.
fn statements(tie: &Tie, t: usize, findings: &mut Findings) {
    if tie.statements.is_empty() {
        findings.note(steps!["ties", t, "statements"], Identity::NoStatements);
    }
    let mut seen = HashSet::new();
    for (s, statement) in tie.statements.iter().enumerate() {
        let Statement {
            says,
            on,
            from,
            to,
            source,
            quote,
            place,
            note: _,
        } = statement;
        // `Claim` has no order or hash of its own; its debug text tells two apart just as well.
        if !seen.insert((format!("{says:?}"), on, from, to, source, quote, place)) {
            findings.note(
                steps!["ties", t, "statements", s],
                Identity::DuplicateStatement,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_plain() {
        for (name, expected) in [
            ("'s-Hertogenbosch", "s-hertogenbosch"),
            ("’s-Gravenhage", "s-gravenhage"),
            ("Xi'an", "xian"),
            ("Capelle aan den IJssel", "capelle-aan-den-ijssel"),
            ("Súdwest-Fryslân", "sudwest-fryslan"),
            (" Den  Haag ", "den-haag"),
            ("武汉", ""),
        ] {
            assert_eq!(slug(name), expected);
        }
    }
}
