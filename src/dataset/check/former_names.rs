//! Names that parties had before: their years, and that each is another name.

use std::fmt::Arguments;

use super::Findings;
use crate::dataset::{Dataset, SharedStr, date::YEARS, fault::CodeFault, former::FormerName};

/// Finds former names of a year that can't be, those that a party still has, and those that are given twice.
pub fn former_names(dataset: &Dataset, findings: &mut Findings) {
    for (t, tie) in dataset.ties.iter().enumerate() {
        let (dutch, chinese) = (&tie.dutch, &tie.chinese);
        let path = format_args!("ties/{t}/dutch/formerly");
        years(&dutch.formerly, dataset, path, findings);
        names(Some((&dutch.name, None)), &dutch.formerly, path, findings);
        let path = format_args!("ties/{t}/chinese/formerly");
        years(&chinese.formerly, dataset, path, findings);
        let own = chinese
            .name
            .as_ref()
            .map(|name| (name, chinese.zh.as_ref()));
        names(own, &chinese.formerly, path, findings);
    }
}

fn years(names: &[FormerName], dataset: &Dataset, path: Arguments<'_>, findings: &mut Findings) {
    let edition = dataset.edition.year();
    for (place, former) in names.iter().enumerate() {
        let path = format_args!("{path}/{place}/year");
        if !YEARS.contains(&former.year) {
            findings.note(path, CodeFault::Year);
        } else if former.year > edition {
            findings.note(path, CodeFault::YearAfterEdition(edition));
        }
    }
}

/// A name, and the characters of a Chinese one where they are known: many names are alike in pinyin.
type Name<'a> = (&'a SharedStr, Option<&'a SharedStr>);

fn names(
    own: Option<Name<'_>>,
    names: &[FormerName],
    path: Arguments<'_>,
    findings: &mut Findings,
) {
    for (place, former) in names.iter().enumerate() {
        let name = name_of(former);
        let mut earlier = names[..place].iter().map(name_of);
        let fault = if own.is_some_and(|own| is_same(own, name)) {
            CodeFault::StillItsName
        } else if earlier.any(|earlier| is_same(earlier, name)) {
            CodeFault::NameTwice
        } else {
            continue;
        };
        findings.note(format_args!("{path}/{place}/name"), fault);
    }
}

const fn name_of(former: &FormerName) -> Name<'_> {
    (&former.name, former.zh.as_ref())
}

fn is_same((name, zh): Name<'_>, (other, other_zh): Name<'_>) -> bool {
    name == other && zh.zip(other_zh).is_none_or(|(zh, other)| zh == other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{check, fault::FaultKind};

    #[test]
    fn a_former_name_is_another_name_and_given_once() {
        let former = |names: &[(&str, &str)]| {
            let one = |(name, zh): &(&str, &str)| {
                let zh = if zh.is_empty() {
                    String::new()
                } else {
                    format!(r#"zh: "{zh}", "#)
                };
                format!(r#"(name: "{name}", {zh}year: 2001, kind: merged)"#)
            };
            names.iter().map(one).collect::<Vec<_>>().join(", ")
        };
        let (twice, own) = (CodeFault::NameTwice, CodeFault::StillItsName);
        for (dutch, chinese, faults) in [
            (&[("Geffen", ""), ("Lith", "")][..], &[][..], vec![]),
            (
                &[("Geffen", ""), ("Lith", ""), ("Geffen", "")],
                &[],
                vec![twice.clone()],
            ),
            (&[("Oss", "")], &[], vec![own.clone()]),
            (&[], &[("Taizhou", "泰州")], vec![own.clone()]),
            (&[], &[("Taizhou", "")], vec![own]),
            // Alike in pinyin alone.
            (&[], &[("Taizhou", "台州")], vec![]),
            (&[], &[("Wu", "吴"), ("Wu", "武")], vec![]),
            (&[], &[("Wu", "吴"), ("Wu", "吴")], vec![twice]),
        ] {
            let text = format!(
                r#"(format: 1, title: "", edition: "2024", themes: [], sources: [], ties: [(id: "oss-taizhou",
                dutch: (name: "Oss", level: gemeente, province: NoordBrabant, formerly: [{}]),
                chinese: (name: "Taizhou", zh: "泰州", level: stad, province: "Jiangsu", formerly: [{}]), statements: [])])"#,
                former(dutch),
                former(chinese),
            );
            let found = check::check(&text, |_, _| {});
            let found = found.into_iter().filter_map(|fault| match fault.kind {
                FaultKind::Code(fault) => Some(fault),
                _ => None,
            });
            assert_eq!(Vec::from_iter(found), faults, "{dutch:?} {chinese:?}");
        }
    }
}
