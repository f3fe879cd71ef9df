//! How a Chinese party is called, and by what a party is known elsewhere: its codes in public registers, and the names that went into it.

use crate::{
    dataset::{ChineseParty, Code, FormerKind, FormerName, Tie},
    lang::Lang,
};

/// The codes and former names of both parties, a line each: `Arnhem: Wikidata Q1310 · CBS GM0202`, and
/// `Oss, voorheen: Lith (in 2011 opgegaan in Oss)`. Nothing of what is not known.
pub fn identity(tie: &Tie, lang: Lang) -> Vec<String> {
    let (dutch, chinese) = (&tie.dutch, &tie.chinese);
    let chinese_name = self::chinese(chinese, lang);
    let chinese_party = chinese.name.as_deref().unwrap_or_default();
    let mut lines = Vec::new();
    lines.extend(codes(&dutch.name, dutch.codes(), lang));
    lines.extend(former(&dutch.name, &dutch.name, &dutch.formerly, lang));
    lines.extend(codes(&chinese_name, chinese.codes(), lang));
    lines.extend(former(
        &chinese_name,
        chinese_party,
        &chinese.formerly,
        lang,
    ));
    lines
}

fn codes<'a>(name: &str, codes: impl Iterator<Item = Code<'a>>, lang: Lang) -> Option<String> {
    let codes = codes.map(|(register, code)| format!("{} {code}", register.label(lang)));
    let codes = Vec::from_iter(codes).join(" · ");
    (!codes.is_empty()).then(|| format!("{name}: {codes}"))
}

/// The former names of a party that is shown as `shown`; what it went by itself before is told apart.
fn former(shown: &str, name: &str, formerly: &[FormerName], lang: Lang) -> Vec<String> {
    let (own, others): (Vec<_>, Vec<_>) = formerly.iter().partition(|it| *it.name == *name);
    let became = own
        .into_iter()
        .map(|it| lang.became(shown, it.kind.label(lang), it.year));
    let names = others
        .into_iter()
        .map(|former| former_name(former, name, lang));
    let names = Vec::from_iter(names).join(", ");
    let formerly = (!names.is_empty()).then(|| lang.formerly(shown, &names));
    formerly.into_iter().chain(became).collect()
}

/// The Chinese party's names: `Wuhan 武汉`; `(ongenoemd)` where no source names it.
pub fn chinese(party: &ChineseParty, lang: Lang) -> String {
    match (&party.name, &party.zh) {
        (Some(name), Some(zh)) => format!("{name} {zh}"),
        (Some(one), None) | (None, Some(one)) => one.to_string(),
        (None, None) => lang.unnamed().to_owned(),
    }
}

/// A former name with what became of it: `Geffen (in 1993 opgegaan in Maasdonk)`; where it tells no other, it is the
/// `party` of today that it went into.
pub fn former_name(former: &FormerName, party: &str, lang: Lang) -> String {
    let characters = former.zh.iter().map(|zh| format!(" {zh}"));
    let name = former.name.to_string() + &String::from_iter(characters);
    let (kind, year) = (former.kind.label(lang), former.year);
    let into = match (&former.into, former.kind) {
        (Some(into), _) => Some(&**into),
        (None, FormerKind::Merged) => Some(party),
        (None, FormerKind::Split | FormerKind::Renamed) => None,
    };
    match into.filter(|into| !into.is_empty()) {
        Some(into) => lang.former_name_into(&name, kind, year, into),
        None => lang.former_name(&name, kind, year),
    }
}

/// What became of a former name of `party`, one of its names `formerly`, by today: `Geffen: sinds 2015 deel van Oss`,
/// for Maasdonk, into which it went, is so since then.
pub fn became_part(
    former: &FormerName,
    formerly: &[FormerName],
    party: &str,
    lang: Lang,
) -> String {
    /// More mergers one after the other than there were.
    const MAX_MERGERS: usize = 8;
    let next = |former: &&FormerName| {
        let into = former.into.as_deref()?;
        formerly.iter().find(|it| &*it.name == into)
    };
    let mergers = std::iter::successors(Some(former), next).take(MAX_MERGERS);
    match mergers.last().filter(|last| last.into.is_none()) {
        None => former_name(former, party, lang),
        Some(last) => match former.kind {
            FormerKind::Merged => lang.part_of_since(&former.name, last.year, party),
            FormerKind::Split => lang.partly_in_since(&former.name, last.year, party),
            FormerKind::Renamed => lang.renamed_since(&former.name, last.year, party),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_former_name_tells_what_it_went_into() {
        let dataset = load::embedded();
        let lines = |id: &str, lang| identity(dataset.tie(id).unwrap(), lang).join("\n");
        for (id, lang, told) in [
            (
                "weert-yuhang",
                Lang::Nl,
                "Stramproy (in 1998 opgegaan in Weert)",
            ),
            (
                "weert-yuhang",
                Lang::En,
                "Stramproy (merged into Weert in 1998)",
            ),
            (
                "breda-yangzhou",
                Lang::Nl,
                "Teteringen (in 1997 opgegaan in Breda)",
            ),
        ] {
            assert!(
                lines(id, lang).contains(told),
                "{told}\n{}",
                lines(id, lang)
            );
        }
        assert!(!lines("weert-yuhang", Lang::Nl).contains("voorheen: Yuhang"));
        let former = |into: Option<&str>, kind| FormerName {
            name: "Geffen".into(),
            zh: None,
            year: 1993,
            kind,
            into: into.map(Into::into),
        };
        let told = |former: &FormerName| former_name(former, "Oss", Lang::Nl);
        let elsewhere = former(Some("Maasdonk"), FormerKind::Merged);
        assert_eq!(told(&elsewhere), "Geffen (in 1993 opgegaan in Maasdonk)");
        assert_eq!(
            told(&former(None, FormerKind::Renamed)),
            "Geffen (in 1993 hernoemd)"
        );
    }
}
