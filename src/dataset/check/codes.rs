//! Codes of parties in public registers.

use std::{collections::HashMap, fmt::Arguments};

use super::Findings;
use crate::dataset::{
    ChineseLevel, ChineseParty, Dataset, DutchLevel, DutchParty,
    fault::{CodeFault, excerpt},
    province::division_of,
    register::{Code, Register},
};

/// Finds codes that don't have the form of their register or lie in another province, and one code for two parties.
pub fn codes(dataset: &Dataset, findings: &mut Findings) {
    let parties = dataset.parties();
    let mut owners = Owners::default();
    for (t, tie) in dataset.ties.iter().enumerate() {
        let (dutch, chinese, id) = (&tie.dutch, &tie.chinese, tie.id.as_str());
        let path = format_args!("ties/{t}/dutch");
        for code in dutch.codes() {
            let form = form_of_dutch(code.0, dutch);
            code_of(&code, form, path, findings);
            let party = (Nation::Dutch, parties.dutch.of_tie[t]);
            owners.add(code, party, id, path, findings);
        }
        let path = format_args!("ties/{t}/chinese");
        for code in chinese.codes() {
            let form = form_of_chinese(code.0, chinese);
            code_of(&code, form, path, findings);
            let party = (Nation::Chinese, parties.chinese.of_tie[t]);
            owners.add(code, party, id, path, findings);
        }
        province_of(chinese, path, findings);
    }
}

/// How a code is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CodeForm {
    /// `0` stands for any digit, `A` for any capital; the rest for itself. And an example.
    Pattern(&'static str, &'static str),
    /// What stands before a number of any length, which begins with no 0. And an example.
    Number(&'static str, &'static str),
    /// A division of China.
    Division(Rank),
}

/// The rank of a division of China, which its code tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rank {
    /// Two digits of its own, and then 0000.
    Province,
    /// A city, of whatever rank, or a county: anything but a province.
    City,
    /// A district of a city: it has two digits of its own after those of the city.
    District,
}

/// How the code of a Dutch party is written; `None` where it can't have one.
fn form_of_dutch(register: Register, party: &DutchParty) -> Option<CodeForm> {
    match (register, party.level) {
        (Register::Cbs, DutchLevel::Municipality) => Some(CodeForm::Pattern("GM0000", "GM0202")),
        (Register::Cbs, DutchLevel::Province) => Some(CodeForm::Pattern("PV00", "PV25")),
        (Register::Iso, DutchLevel::Province) => Some(CodeForm::Pattern("NL-AA", "NL-GE")),
        (Register::Wikidata | Register::GeoNames, _) => form_of_any(register),
        (Register::Iso | Register::Gb2260, _) => None,
    }
}

/// How the code of a Chinese party is written; `None` where it can't have one.
fn form_of_chinese(register: Register, party: &ChineseParty) -> Option<CodeForm> {
    // Beijing, Chongqing, Shanghai and Tianjin are cities of provincial rank.
    let has_rank_of_province = party.name.is_some() && party.name == party.province;
    let is_province = party.level == Some(ChineseLevel::Province) || has_rank_of_province;
    match register {
        Register::Gb2260 if is_province => Some(CodeForm::Division(Rank::Province)),
        Register::Gb2260 if party.level == Some(ChineseLevel::District) => {
            Some(CodeForm::Division(Rank::District))
        }
        Register::Gb2260 => Some(CodeForm::Division(Rank::City)),
        Register::Iso if is_province => Some(CodeForm::Pattern("CN-AA", "CN-HB")),
        Register::Wikidata | Register::GeoNames => form_of_any(register),
        Register::Iso | Register::Cbs => None,
    }
}

const fn form_of_any(register: Register) -> Option<CodeForm> {
    match register {
        Register::Wikidata => Some(CodeForm::Number("Q", "Q1310")),
        _ => Some(CodeForm::Number("", "2759660")),
    }
}

impl CodeForm {
    /// A code that is written so.
    const fn example(self) -> &'static str {
        match self {
            Self::Pattern(_, example) | Self::Number(_, example) => example,
            Self::Division(Rank::Province) => "420000",
            Self::Division(Rank::City) => "420100",
            Self::Division(Rank::District) => "420106",
        }
    }

    fn fits(self, code: &str) -> bool {
        match self {
            Self::Pattern(pattern, _) => has_pattern(code, pattern),
            Self::Number(before, _) => code
                .strip_prefix(before)
                .is_some_and(|number| !number.starts_with('0') && is_number(number)),
            Self::Division(rank) => has_pattern(code, "000000") && rank.fits(code),
        }
    }
}

impl Rank {
    fn fits(self, division: &str) -> bool {
        let is_province = division.ends_with("0000");
        match self {
            Self::Province => is_province,
            Self::City => !is_province,
            Self::District => !division.ends_with("00"),
        }
    }
}

fn has_pattern(code: &str, pattern: &str) -> bool {
    let fits = |(wanted, found): (u8, u8)| match wanted {
        b'0' => found.is_ascii_digit(),
        b'A' => found.is_ascii_uppercase(),
        other => other == found,
    };
    code.len() == pattern.len() && pattern.bytes().zip(code.bytes()).all(fits)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn code_of(
    (register, code): &Code<'_>,
    form: Option<CodeForm>,
    party: Arguments<'_>,
    findings: &mut Findings,
) {
    let fault = match form {
        None => CodeFault::NotInRegister(*register),
        Some(form) if !form.fits(code) => CodeFault::Form(*register, form.example()),
        Some(_) => return,
    };
    findings.note(format_args!("{party}/ids/{}", register.word()), fault);
}

/// Notes a division of China that lies in another province than its party.
fn province_of(party: &ChineseParty, path: Arguments<'_>, findings: &mut Findings) {
    let wanted = party.province.as_deref().and_then(division_of);
    let code = party.ids.as_ref().and_then(|ids| ids.gb2260.as_deref());
    let Some((wanted, code)) = wanted.zip(code) else {
        return;
    };
    // What is no code is told already.
    if has_pattern(code, "000000") && !code.starts_with(wanted) {
        let path = format_args!("{path}/ids/{}", Register::Gb2260.word());
        findings.note(path, CodeFault::OtherProvince(wanted));
    }
}

/// On which side of a tie a party stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nation {
    Dutch,
    Chinese,
}

/// Who has a code so far: the number of the party, and the id of its first tie.
#[derive(Default)]
struct Owners<'a>(HashMap<Code<'a>, ((Nation, u32), &'a str)>);

impl<'a> Owners<'a> {
    /// Notes a code that another party has already.
    fn add(
        &mut self,
        code: Code<'a>,
        party: (Nation, u32),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_the_form_of_its_register() {
        let pattern = |pattern| CodeForm::Pattern(pattern, "");
        for (form, fitting, others) in [
            (
                CodeForm::Number("Q", ""),
                &["Q1", "Q1310"][..],
                &["", "Q", "1310", "q1310", "Q0", "Q12a", "Q-1"][..],
            ),
            (
                CodeForm::Number("", ""),
                &["1", "2759660"],
                &["0", "", "-1", "02"],
            ),
            (
                pattern("GM0000"),
                &["GM0202"],
                &["GM202", "GM00202", "0202", "gm0202", "PV0202", "GM020é"],
            ),
            (pattern("PV00"), &["PV25"], &["PV025", "PV2", "GM0025"]),
            (
                pattern("NL-AA"),
                &["NL-GE"],
                &["NL-ge", "NLGE", "CN-GE", "NL-GEL", "NL-G1"],
            ),
            (
                CodeForm::Division(Rank::Province),
                &["420000", "110000"],
                &["420100", "420106", "4200", "0000"],
            ),
            (
                CodeForm::Division(Rank::City),
                &["420100", "330421"],
                &["420000", "4201", "42010000", "42010a", "４２０１００"],
            ),
            (
                CodeForm::Division(Rank::District),
                &["420106", "330110"],
                &["420100", "420000", "42010", ""],
            ),
        ] {
            for code in fitting {
                assert!(form.fits(code), "{form:?} {code}");
            }
            for code in others {
                assert!(!form.fits(code), "{form:?} {code}");
            }
            let example = form.example();
            assert!(example.is_empty() || form.fits(example), "{form:?}");
        }
    }
}
