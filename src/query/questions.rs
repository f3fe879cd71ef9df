//! Questions with a name: those that councils ask, and those that the user keeps in the settings.

mod built_in;

use self::built_in::BUILT_IN;
use super::fold::compact;
use crate::lang::Bilingual;

/// A question with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What the command line calls it; the user's own have one name in both languages.
    pub name: Bilingual,
    /// The question as it is asked.
    pub asks: Bilingual,
    /// The query line, in either language.
    pub line: String,
    /// What answers it.
    pub answered_by: AnsweredBy,
    /// Whether it is the user's own.
    pub is_own: bool,
}

/// What answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// The ties that its line finds.
    Ties,
    /// These, the oldest first.
    OldestTies,
    /// What these cost and brought, in euros and in words.
    Amounts,
    /// What the sources count nationwide.
    Totals,
    /// The ties that the words find which are filled in.
    WordsFilledIn,
}

/// A question that the user keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedQuestion {
    /// What it is called.
    pub name: String,
    /// The query line, in either language. It is read when it is asked, for what it may name is up to the dataset.
    pub query: String,
}

/// The user's own questions, then those that come with the program; one of the user's takes the place of a namesake.
#[must_use]
pub fn all(own: &[SavedQuestion]) -> Vec<Question> {
    let own = own.iter().map(|saved| Question {
        name: Bilingual::same(&saved.name),
        asks: Bilingual::same(&saved.name),
        line: saved.query.clone(),
        answered_by: AnsweredBy::Ties,
        is_own: true,
    });
    let mut questions: Vec<Question> = own.collect();
    for (name, asks, line, answered_by) in BUILT_IN {
        let question = Question {
            name: Bilingual::of(|lang| name[lang as usize]),
            asks: Bilingual::of(|lang| asks[lang as usize]),
            line: line.to_owned(),
            answered_by,
            is_own: false,
        };
        let is_namesake = |own: &Question| question.is_called(&compact(&own.name.nl));
        if !questions.iter().any(is_namesake) {
            questions.push(question);
        }
    }
    questions
}

/// The built-in question that a name is that of, in either language.
#[must_use]
pub fn built_in(name: &str) -> Option<Question> {
    let wanted = compact(name);
    let mut questions = all(&[]).into_iter();
    questions.find(|question| question.is_called(&wanted))
}

impl Question {
    fn compact_names(&self) -> [String; 2] {
        [&self.name.nl, &self.name.en].map(|name| compact(name))
    }

    /// Whether `compacted` is its name in either language.
    fn is_called(&self, compacted: &str) -> bool {
        self.compact_names().iter().any(|name| name == compacted)
    }
}

/// Those that can be asked on the command line: the others need the dashboard.
pub fn with_line(questions: &[Question]) -> impl Iterator<Item = &Question> {
    questions
        .iter()
        .filter(|question| !question.line.is_empty())
}

/// The question that `typed` names in either language: by its whole name, else by what only its name begins with.
#[must_use]
pub fn named<'a>(typed: &str, questions: &'a [Question]) -> Option<&'a Question> {
    let wanted = compact(typed);
    let begins = |question: &&Question| {
        let names = question.compact_names();
        !wanted.is_empty() && names.iter().any(|name| name.starts_with(&wanted))
    };
    with_line(questions)
        .find(|question| question.is_called(&wanted))
        .or_else(|| {
            let mut begun = with_line(questions).filter(begins);
            begun.next().filter(|_| begun.next().is_none())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dataset::load, query::query_line::Query};

    #[test]
    fn every_built_in_question_can_be_asked_of_any_dataset() {
        let empty = load::parse(
            r#"(format: 1, title: "", edition: "2024", themes: [], sources: [], ties: [])"#,
        )
        .unwrap();
        for question in all(&[]) {
            assert!(
                Query::parse(&question.line, &empty).is_ok(),
                "{}",
                question.line
            );
            assert_ne!(question.name.nl, question.name.en);
        }
    }

    #[test]
    fn a_question_goes_by_its_name_in_either_language_or_the_begin_of_it() {
        let own = SavedQuestion {
            name: "nog ACTIEF".into(),
            query: "status:actief,sluimerend".into(),
        };
        let questions = all(&[
            own,
            SavedQuestion {
                name: "Heron".into(),
                query: "x".into(),
            },
        ]);
        assert_eq!(
            questions.len(),
            BUILT_IN.len() + 1,
            "the own one in the place of its namesake"
        );
        for (typed, line) in [
            ("Nog actief", Some("status:actief,sluimerend")),
            ("sources-disagree", Some("is:betwist")),
            ("bronnen", Some("is:betwist")),
            ("herov", Some("is:heroverwogen")),
            ("hero", None),
            ("zzz", None),
            ("", None),
        ] {
            assert_eq!(
                named(typed, &questions).map(|question| question.line.as_str()),
                line,
                "{typed}"
            );
        }
    }
}
