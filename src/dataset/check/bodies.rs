//! One body is written in one way, whatever tie it stands in.

use std::collections::HashMap;

use super::Findings;
use crate::dataset::{
    ChineseParty, Dataset, DutchParty,
    fault::{IdentityFault, excerpt},
    parties::PartySide,
};

/// Finds parties of which another tie has other aliases, codes or former names, or lacks what the one has. (Two
/// provinces, points or sets of characters are told by [`places`](super::places::places).)
pub fn bodies(dataset: &Dataset, findings: &mut Findings) {
    let (ties, parties) = (&dataset.ties, dataset.parties());
    let mut differences = Differences { dataset, findings };
    differences.of_side(&parties.dutch, "dutch", |one, other| {
        let (one, other) = (&ties[one].dutch, &ties[other].dutch);
        Some((&*one.name, difference_of_dutch(one, other)?))
    });
    differences.of_side(&parties.chinese, "chinese", |one, other| {
        let (one, other) = (&ties[one].chinese, &ties[other].chinese);
        Some((one.name.as_deref()?, difference_of_chinese(one, other)?))
    });
    differences.half_told();
}

/// The field in which two ties differ about a body.
fn difference_of_dutch(one: &DutchParty, other: &DutchParty) -> Option<&'static str> {
    let fields = [
        ("aliases", one.aliases != other.aliases),
        ("at", one.at.is_some() != other.at.is_some()),
        ("ids", one.ids != other.ids),
        ("formerly", one.formerly != other.formerly),
    ];
    first_of(fields)
}

fn difference_of_chinese(one: &ChineseParty, other: &ChineseParty) -> Option<&'static str> {
    let fields = [
        ("zh", one.zh.is_some() != other.zh.is_some()),
        ("aliases", one.aliases != other.aliases),
        ("at", one.at.is_some() != other.at.is_some()),
        ("ids", one.ids != other.ids),
        ("formerly", one.formerly != other.formerly),
    ];
    first_of(fields)
}

fn first_of<const N: usize>(fields: [(&'static str, bool); N]) -> Option<&'static str> {
    let (field, _) = fields.into_iter().find(|(_, differs)| *differs)?;
    Some(field)
}

struct Differences<'a, 'f> {
    dataset: &'a Dataset,
    findings: &'f mut Findings,
}

impl<'a> Differences<'a, '_> {
    /// Compares each tie with the first of the same party; `difference` gives the name of the party and the field.
    fn of_side(
        &mut self,
        parties: &PartySide,
        side: &str,
        difference: impl Fn(usize, usize) -> Option<(&'a str, &'static str)>,
    ) {
        let mut told = vec![false; parties.first.len()];
        for (tie, &party) in parties.of_tie.iter().enumerate() {
            let party = party as usize;
            let first = parties.first[party] as usize;
            if let Some((name, field)) = difference(tie, first) {
                self.note(tie, first, side, name, field);
                // Either can be wrong; the first one is named only once.
                if !std::mem::replace(&mut told[party], true) {
                    self.note(first, tie, side, name, field);
                }
            }
        }
    }

    fn note(&mut self, tie: usize, other: usize, side: &str, name: &str, field: &'static str) {
        let other = excerpt(self.dataset.ties[other].id.as_str());
        let fault = IdentityFault::WrittenOtherwise(excerpt(name), other, field);
        let path = format_args!("ties/{tie}/{side}/{field}");
        self.findings.note(path, fault);
    }

    /// Chinese parties of one name, of which one tie tells the level or the province and another doesn't: they would
    /// count as two.
    fn half_told(&mut self) {
        /// No name in China is shared by more places than this in practice; bounds the comparison.
        const MAX_NAMESAKES: usize = 8;
        let firsts = &self.dataset.parties().chinese.first;
        let mut namesakes: HashMap<&str, Vec<usize>> = HashMap::new();
        for &tie in firsts {
            let tie = tie as usize;
            let party = &self.dataset.ties[tie].chinese;
            let Some(name) = party.name.as_deref() else {
                continue;
            };
            let earlier = namesakes.entry(name).or_default();
            for &other in earlier.iter() {
                let before = &self.dataset.ties[other].chinese;
                if let Some(field) = half_told(before, party) {
                    self.note(tie, other, "chinese", name, field);
                    self.note(other, tie, "chinese", name, field);
                }
            }
            if earlier.len() < MAX_NAMESAKES {
                earlier.push(tie);
            }
        }
    }
}

/// The field that only one of two parties of the same name tells, where nothing else makes them two.
fn half_told(one: &ChineseParty, other: &ChineseParty) -> Option<&'static str> {
    let level = one.level.is_some() != other.level.is_some();
    let province = one.province.is_some() != other.province.is_some();
    let may_be_one =
        (level || one.level == other.level) && (province || one.province == other.province);
    let fields = [
        ("level", may_be_one && level),
        ("province", may_be_one && province),
    ];
    first_of(fields)
}
