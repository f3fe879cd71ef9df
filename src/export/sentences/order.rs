//! The order of the statements about a tie: by subject, those known on the date in force before later ones, and those
//! with the same quotation together.

use std::{cmp::Reverse, collections::HashMap};

use foldhash::fast::RandomState;

use crate::{
    dataset::{AsOfView, Claim, Dataset, Matter, PartialDate, Statement, Subject, Tie},
    lang::Lang,
};

/// The word before what a statement says where nothing else tells what it is about; a start, a decision, a reason
/// and an amount name themselves.
pub fn label(says: &Claim, lang: Lang) -> Option<&'static str> {
    match says.matter() {
        Some(Matter::Since | Matter::Decision | Matter::Reason) => None,
        Some(matter) => Some(matter.label(lang)),
        None => says.theme().map(|_| lang.pick("thema", "theme")),
    }
}

/// The statements of a tie by subject, subjects without statements left out; within a subject the latest
/// first: what is so today, then how it came to be; a status before a word that the tie exists and before the reasons for
/// it, costs before gains. Within a
/// year, who retells another source comes after it; undated statements come last. At equal standing, which is the same
/// subject on the same date, the source's own words come before ours.
pub fn by_subject<'a>(tie: &'a Tie, dataset: &Dataset) -> Vec<(Subject, Vec<&'a Statement>)> {
    let mut statements: Vec<&Statement> = tie.statements.iter().collect();
    statements.sort_by_cached_key(|statement| {
        let source = dataset.source(&statement.source);
        let published = source.and_then(|source| source.published);
        let about = statement.on.or(statement.from).or(published);
        (
            statement.says.subject(),
            match statement.says {
                Claim::Exists => 1,
                Claim::Reason(..) | Claim::Gain { .. } => 2,
                _ => 0,
            },
            Reverse(about.map(PartialDate::year)),
            source.is_some_and(|source| !source.leans_on.is_empty()),
            Reverse(about),
            statement.quote.is_none(),
        )
    });
    statements
        .chunk_by(|one, next| one.says.subject() == next.says.subject())
        .map(|chunk| (chunk[0].says.subject(), chunk.to_vec()))
        .collect()
}

/// What the statements of a section have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What they are about.
    About(Subject),
    /// They were not known yet on the date in force.
    Later,
}

impl Section {
    /// Its heading.
    pub const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::About(subject) => subject.label(lang),
            Self::Later => lang.section_later(),
        }
    }
}

/// The statements about a tie by subject; in the last section those that were not known yet on the date of
/// `as_of_view`.
pub fn sections<'a>(
    tie: &'a Tie,
    dataset: &Dataset,
    as_of_view: &AsOfView<'_>,
) -> Vec<(Section, Vec<&'a Statement>)> {
    let (mut sections, mut later) = (Vec::new(), Vec::new());
    for (subject, mut statements) in by_subject(tie, dataset) {
        later.extend(statements.extract_if(.., |said| !as_of_view.counts(said)));
        sections.push((Section::About(subject), statements));
    }
    sections.push((Section::Later, later));
    sections.retain(|(_, statements)| !statements.is_empty());
    sections
}

/// Statements that rest on the same words, together, in the order of the first of each.
pub fn by_quotation(statements: Vec<&Statement>) -> Vec<Vec<&Statement>> {
    let mut groups: Vec<Vec<&Statement>> = Vec::new();
    // Looked up and not looked for: a tie may have any number of quotations.
    let mut known: HashMap<(&str, Option<&str>), usize, RandomState> = HashMap::default();
    for statement in statements {
        let at = *known
            .entry((statement.source.as_str(), statement.quote.as_deref()))
            .or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(statement),
            None => groups.push(vec![statement]),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    /// The places of the statements of a tie, as they are shown.
    fn shown(statements: &str) -> String {
        let dataset = load::parse(&format!(
            r#"(format: 1, title: "", edition: "2024", themes: [],
            sources: [
                (id: "paper", title: "", publisher: "", published: "2023-05", lang: nl, kind: newspaper),
                (id: "site", title: "", publisher: "", published: "2023-05", lang: nl, kind: government, words: paraphrased),
                (id: "retold", title: "", publisher: "", published: "2023-05", lang: nl, kind: newspaper, leans_on: ["paper"]),
            ],
            ties: [(id: "a-b", dutch: (name: "A", level: gemeente, province: Utrecht), statements: [{statements}])])"#
        ))
        .unwrap();
        let subjects = by_subject(&dataset.ties[0], &dataset);
        let statements = subjects.iter().flat_map(|(_, statements)| statements);
        let places = statements.map(|statement| statement.place.as_deref().unwrap_or_default());
        Vec::from_iter(places).join(" ")
    }

    #[test]
    fn at_equal_standing_a_quotation_stands_before_a_paraphrase() {
        for (statements, expected) in [
            // Both of the date of their source.
            (
                r#"(says: status(actief), source: "site", where: "ours"), (says: status(actief), source: "paper", quote: "q", where: "theirs")"#,
                "theirs ours",
            ),
            // Both of one date of their own; what is equal stays in the order of the file.
            (
                r#"(says: reconsidering, on: "2021", source: "site", where: "1"), (says: status(actief), on: "2021", source: "site", where: "2"),
                (says: status(sluimerend), on: "2021", source: "paper", quote: "q", where: "3"), (says: reconsidering, on: "2021", source: "paper", quote: "q", where: "4")"#,
                "3 4 1 2",
            ),
            // What is newer stands first, whoever says it.
            (
                r#"(says: status(actief), on: "2021-02", source: "paper", quote: "q", where: "older"), (says: status(actief), on: "2021-03", source: "site", where: "newer")"#,
                "newer older",
            ),
            // A reason stands after the status.
            (
                r#"(says: reason(einde, koers), source: "paper", quote: "q", where: "why"), (says: status(verbroken), source: "site", where: "what")"#,
                "what why",
            ),
            // Who retells another stands after it.
            (
                r#"(says: status(verbroken), source: "retold", quote: "q", where: "retold"), (says: status(verbroken), source: "site", where: "own")"#,
                "own retold",
            ),
        ] {
            assert_eq!(shown(statements), expected, "{statements}");
        }
    }
}
