//! How a Chinese party is called, and by what a party is known elsewhere: its codes in public registers, and the names that went into it.

use crate::{
    dataset::{ChineseParty, Code, FormerName, Tie},
    lang::Lang,
};

/// The codes and former names of both parties, a line each: `Arnhem: Wikidata Q1310 · CBS GM0202`, and
/// `Oss, voorheen: Lith (in 2011 opgegaan)`. Nothing of what is not known.
pub fn identity(tie: &Tie, lang: Lang) -> Vec<String> {
    let (dutch, chinese) = (&tie.dutch, &tie.chinese);
    let chinese_name = self::chinese(chinese, lang);
    let lines = [
        codes(&dutch.name, dutch.codes(), lang),
        former(&dutch.name, &dutch.formerly, lang),
        codes(&chinese_name, chinese.codes(), lang),
        former(&chinese_name, &chinese.formerly, lang),
    ];
    lines.into_iter().flatten().collect()
}

fn codes<'a>(name: &str, codes: impl Iterator<Item = Code<'a>>, lang: Lang) -> Option<String> {
    let codes = codes.map(|(register, code)| format!("{} {code}", register.label(lang)));
    let codes = Vec::from_iter(codes).join(" · ");
    (!codes.is_empty()).then(|| format!("{name}: {codes}"))
}

fn former(name: &str, formerly: &[FormerName], lang: Lang) -> Option<String> {
    let names = formerly.iter().map(|former| former_name(former, lang));
    let names = Vec::from_iter(names).join(", ");
    (!names.is_empty()).then(|| lang.formerly(name, &names))
}

/// The Chinese party's names: `Wuhan 武汉`; `(onbenoemd)` where no source names it.
pub fn chinese(party: &ChineseParty, lang: Lang) -> String {
    match (&party.name, &party.zh) {
        (Some(name), Some(zh)) => format!("{name} {zh}"),
        (Some(one), None) | (None, Some(one)) => one.to_string(),
        (None, None) => lang.unnamed().to_owned(),
    }
}

/// A former name with what became of it: `Geffen (in 1993 opgegaan in Maasdonk)`.
pub fn former_name(former: &FormerName, lang: Lang) -> String {
    let characters = former.zh.iter().map(|zh| format!(" {zh}"));
    let name = former.name.to_string() + &String::from_iter(characters);
    let (kind, year) = (former.kind.label(lang), former.year);
    match &former.into {
        Some(into) => lang.former_name_into(&name, kind, year, into),
        None => lang.former_name(&name, kind, year),
    }
}
