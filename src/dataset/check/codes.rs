//! Codes of parties in public registers, and the years of names that they had before.

use std::{collections::HashMap, fmt::Arguments};

use super::Findings;
use crate::dataset::{
    ChineseLevel, ChineseParty, Dataset, DutchLevel, DutchParty,
    date::YEARS,
    fault::{CodeFault, excerpt},
    former::FormerName,
    register::{Code, Register},
};

/// Finds codes that don't have the form of their register, one code for two parties, and former names of a year that
/// can't be.
pub fn codes(dataset: &Dataset, findings: &mut Findings) {
    let parties = dataset.parties();
    let mut owners = Owners::default();
    for (t, tie) in dataset.ties.iter().enumerate() {
        let (dutch, chinese, id) = (&tie.dutch, &tie.chinese, tie.id.as_str());
        let path = format_args!("ties/{t}/dutch");
        for code in dutch.codes() {
            let form = form_of_dutch(code.0, dutch);
            code_of(&code, form, path, findings);
            let party = (Side::Dutch, parties.dutch.of_tie[t]);
            owners.add(code, party, id, path, findings);
        }
        years(&dutch.formerly, dataset, path, findings);
        let path = format_args!("ties/{t}/chinese");
        for code in chinese.codes() {
            let form = form_of_chinese(code.0, chinese);
            code_of(&code, form, path, findings);
            let party = (Side::Chinese, parties.chinese.of_tie[t]);
            owners.add(code, party, id, path, findings);
        }
        years(&chinese.formerly, dataset, path, findings);
    }
}

/// How a code is written: `0` stands for any digit, `A` for any capital; the rest for itself. And an example.
struct Form {
    pattern: &'static str,
    example: &'static str,
}

const fn form(pattern: &'static str, example: &'static str) -> Option<Form> {
    Some(Form { pattern, example })
}

/// How the code of a Dutch party is written; `None` where it can't have one.
fn form_of_dutch(register: Register, party: &DutchParty) -> Option<Form> {
    match (register, party.level) {
        (Register::Cbs, DutchLevel::Municipality) => form("GM0000", "GM0202"),
        (Register::Cbs, DutchLevel::Province) => form("PV00", "PV25"),
        (Register::Iso, DutchLevel::Province) => form("NL-AA", "NL-GE"),
        (Register::Wikidata | Register::GeoNames, _) => form_of_any(register),
        (Register::Iso | Register::Gb2260, _) => None,
    }
}

/// How the code of a Chinese party is written; `None` where it can't have one.
fn form_of_chinese(register: Register, party: &ChineseParty) -> Option<Form> {
    // Beijing, Chongqing, Shanghai and Tianjin are cities of provincial rank.
    let has_rank_of_province = party.name.is_some() && party.name == party.province;
    let is_province = party.level == Some(ChineseLevel::Province) || has_rank_of_province;
    match register {
        Register::Gb2260 if is_province => form("000000", "420000"),
        Register::Gb2260 => form("000000", "420100"),
        Register::Iso if is_province => form("CN-AA", "CN-HB"),
        Register::Wikidata | Register::GeoNames => form_of_any(register),
        Register::Iso | Register::Cbs => None,
    }
}

const fn form_of_any(register: Register) -> Option<Form> {
    match register {
        Register::Wikidata => form("Q", "Q1310"),
        _ => form("", "2759660"),
    }
}

impl Form {
    fn fits(&self, code: &str) -> bool {
        // Numbers of any length, which begin with no 0.
        if let Some(number) = code.strip_prefix(self.pattern)
            && self.pattern.len() < 2
        {
            return !number.starts_with('0') && is_number(number);
        }
        let fits = |(wanted, found): (u8, u8)| match wanted {
            b'0' => found.is_ascii_digit(),
            b'A' => found.is_ascii_uppercase(),
            other => other == found,
        };
        code.len() == self.pattern.len() && self.pattern.bytes().zip(code.bytes()).all(fits)
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn code_of(
    (register, code): &Code<'_>,
    form: Option<Form>,
    party: Arguments<'_>,
    findings: &mut Findings,
) {
    let fault = match form {
        None => CodeFault::NotInRegister(*register),
        Some(form) if !form.fits(code) => CodeFault::Form(*register, form.example),
        Some(_) => return,
    };
    findings.note(format_args!("{party}/ids/{}", register.word()), fault);
}

/// On which side of a tie a party stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Dutch,
    Chinese,
}

/// Who has a code so far: the number of the party, and the id of its first tie.
#[derive(Default)]
struct Owners<'a>(HashMap<Code<'a>, ((Side, u32), &'a str)>);

impl<'a> Owners<'a> {
    /// Notes a code that another party has already.
    fn add(
        &mut self,
        code: Code<'a>,
        party: (Side, u32),
        tie: &'a str,
        path: Arguments<'_>,
        findings: &mut Findings,
    ) {
        let register = code.0;
        let (owner, of_owner) = *self.0.entry(code).or_insert((party, tie));
        if owner != party {
            let path = format_args!("{path}/ids/{}", register.word());
            findings.note(path, CodeFault::OfOther(excerpt(of_owner)));
        }
    }
}

fn years(names: &[FormerName], dataset: &Dataset, party: Arguments<'_>, findings: &mut Findings) {
    let edition = dataset.edition.year();
    for (place, former) in names.iter().enumerate() {
        let path = format_args!("{party}/formerly/{place}/year");
        if !YEARS.contains(&former.year) {
            findings.note(path, CodeFault::Year);
        } else if former.year > edition {
            findings.note(path, CodeFault::YearAfterEdition(edition));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_the_form_of_its_register() {
        for (pattern, fitting, others) in [
            (
                "Q",
                &["Q1", "Q1310"][..],
                &["", "Q", "1310", "q1310", "Q0", "Q12a", "Q-1"][..],
            ),
            ("", &["1", "2759660"], &["0", "", "-1", "02"]),
            (
                "GM0000",
                &["GM0202"],
                &["GM202", "GM00202", "0202", "gm0202", "PV0202", "GM020é"],
            ),
            ("PV00", &["PV25"], &["PV025", "PV2", "GM0025"]),
            (
                "NL-AA",
                &["NL-GE"],
                &["NL-ge", "NLGE", "CN-GE", "NL-GEL", "NL-G1"],
            ),
            (
                "000000",
                &["420100"],
                &["4201", "42010000", "42010a", "４２０１００"],
            ),
        ] {
            let form = Form {
                pattern,
                example: "",
            };
            for code in fitting {
                assert!(form.fits(code), "{pattern} {code}");
            }
            for code in others {
                assert!(!form.fits(code), "{pattern} {code}");
            }
        }
    }
}
