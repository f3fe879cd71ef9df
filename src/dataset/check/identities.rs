//! Which tie is which: ids, names, and that no tie or statement is there twice.

use std::collections::{HashMap, HashSet};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{Findings, references::ids};
use crate::dataset::{
    ChineseLevel, Dataset, DutchLevel, Statement, Tie,
    fault::{IdentityFault, Thing, excerpt},
    province::CHINESE_PROVINCES,
};

/// Finds ids of the wrong shape, ties under the wrong id, empty ties, ties and statements that are
/// there twice, and provinces under another name.
pub fn identities(dataset: &Dataset, findings: &mut Findings) {
    for (thing, ids) in ids(dataset) {
        for (place, id) in ids.into_iter().enumerate() {
            // The id of a tie is that of its parties.
            if thing != Thing::Tie && !id.is_empty() && !id.split('-').all(is_part_of_id) {
                let path = format_args!("{}/{place}/id", thing.word());
                findings.note(path, IdentityFault::IdShape(thing));
            }
        }
    }
    let mut pairs = HashMap::new();
    for (t, tie) in dataset.ties.iter().enumerate() {
        id_of_parties(tie, t, findings);
        names_of_provinces(tie, t, findings);
        statements(tie, t, findings);
        let (dutch, chinese) = (&tie.dutch, &tie.chinese);
        let Some(name) = &chinese.name else {
            continue;
        };
        let pair = (
            dutch.level,
            slug(&dutch.name),
            slug(name),
            &chinese.province,
        );
        let first = *pairs.entry(pair).or_insert(t);
        if first != t {
            let other = excerpt(dataset.ties[first].id.as_str());
            findings.note(format_args!("ties/{t}/id"), IdentityFault::SamePair(other));
        }
    }
}

fn is_part_of_id(part: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    !part.is_empty() && part.bytes().all(fits)
}

/// A name as it stands in an id: plain ASCII, lower case, hyphens for what parts words, apostrophes
/// dropped: `'s-Hertogenbosch` → `s-hertogenbosch`, `Xi'an` → `xian`.
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

/// The id of a tie is made of its parties' names, so that nobody has to look it up, and a name that was
/// swapped for one like it is seen.
fn id_of_parties(tie: &Tie, t: usize, findings: &mut Findings) {
    let prefix = match tie.dutch.level {
        DutchLevel::Municipality => "",
        DutchLevel::Province => "provincie-",
    };
    let chinese = tie.chinese.name.as_deref();
    let chinese = chinese.map_or_else(|| "onbenoemd".to_owned(), slug);
    let expected = format!("{prefix}{}-{chinese}", slug(&tie.dutch.name));
    let id = tie.id.as_str();
    // A party can have several unnamed counterparts: they are numbered.
    let is_numbered = || {
        let number = id.strip_prefix(&*expected)?.strip_prefix('-')?;
        number.parse::<u8>().ok()
    };
    let fits = id == expected || tie.chinese.name.is_none() && is_numbered().is_some();
    if !fits && !id.is_empty() {
        let expected = excerpt(&expected);
        findings.note(format_args!("ties/{t}/id"), IdentityFault::TieId(expected));
    }
}

fn names_of_provinces(tie: &Tie, t: usize, findings: &mut Findings) {
    let (dutch, chinese) = (&tie.dutch, &tie.chinese);
    if dutch.level == DutchLevel::Province && dutch.name != dutch.province.name() {
        let fault = IdentityFault::ProvinceName(dutch.province.name().into());
        findings.note(format_args!("ties/{t}/dutch/name"), fault);
    }
    let path = format_args!("ties/{t}/chinese");
    let Some(name) = &chinese.name else {
        for (field, is_there) in [
            ("zh", chinese.zh.is_some()),
            ("at", chinese.at.is_some()),
            ("ids", chinese.ids.is_some()),
            ("formerly", !chinese.formerly.is_empty()),
        ] {
            if is_there {
                findings.note(format_args!("{path}/{field}"), IdentityFault::UnnamedDetail);
            }
        }
        return;
    };
    if chinese.level != Some(ChineseLevel::Province) {
        return;
    }
    if let Some(province) = &chinese.province
        && province != name
    {
        let fault = IdentityFault::ProvinceName(excerpt(province));
        findings.note(format_args!("{path}/name"), fault);
    }
    let known = CHINESE_PROVINCES.iter().find(|(pinyin, _)| name == pinyin);
    if let (Some((_, expected)), Some(zh)) = (known, &chinese.zh)
        && zh != expected
    {
        let fault = IdentityFault::ProvinceCharacters((*expected).into());
        findings.note(format_args!("{path}/zh"), fault);
    }
}

/// Two statements are the same when all but their remarks are.
fn statements(tie: &Tie, t: usize, findings: &mut Findings) {
    let path = format_args!("ties/{t}/statements");
    if tie.statements.is_empty() {
        findings.note(path, IdentityFault::NoStatements);
    }
    let mut seen = HashSet::new();
    for (s, statement) in tie.statements.iter().enumerate() {
        let bare = Statement {
            note: None,
            ..statement.clone()
        };
        if !seen.insert(bare) {
            findings.note(
                format_args!("{path}/{s}"),
                IdentityFault::DuplicateStatement,
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
