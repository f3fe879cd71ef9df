//! What every command starts from: a dataset, a query, and the date in force.

use std::{io::Write as _, path::Path};

use unicode_width::UnicodeWidthStr as _;

use super::{args::CommonArgs, clock, failure::Failure, output};
use crate::{
    answer::{Answer, Searchable},
    dataset::{
        Dataset, PartialDate,
        load::{self, LoadError},
    },
    keys::keymap::Keymap,
    lang::Lang,
    query::{Index, Query, QueryError, Question, line_of_args, questions},
    sanitise::Escaped,
    settings::{BadConfig, Config},
};

/// A dataset with the question that is put to it.
pub struct Session {
    /// The dataset.
    pub dataset: Dataset,
    /// The query.
    pub query: Query,
    /// The date of `--asof`; an `op:` in the query goes before it.
    pub asof: Option<PartialDate>,
    /// The language of the interface.
    pub lang: Lang,
}

impl Session {
    /// Loads the dataset and reads the query.
    ///
    /// # Errors
    /// [`Failure::Usage`] for a file that can't be read and for a query that can't be understood.
    pub fn open(
        common: &CommonArgs,
        words: &[String],
        user: &User,
        lang: Lang,
    ) -> Result<Self, Failure> {
        user.report(lang);
        let questions = user.questions();
        let dataset = dataset(common, lang)?;
        let asked = common
            .question
            .as_deref()
            .map(|name| question(name, &questions, &dataset, lang))
            .transpose()?;
        let mut query = query(words, &dataset, lang)?;
        if let Some(asked) = asked {
            let asked = if query.as_of().is_some() {
                asked.without_date()
            } else {
                asked
            };
            query.terms.splice(0..0, asked.terms);
        }
        Ok(Self {
            dataset,
            query,
            asof: common.asof,
            lang,
        })
    }

    /// What the query finds, with what is to be told of it on standard error.
    pub fn answer(&self) -> Answer {
        let index = if self.query.is_empty() {
            Index::default()
        } else {
            Index::new(&self.dataset)
        };
        let ties = Searchable {
            dataset: &self.dataset,
            index: &index,
            today: clock::today(),
        };
        let answer = Answer::new(ties, self.query.clone(), self.asof);
        self.tell(&answer);
        answer
    }

    /// Tells on standard error how the query was taken: which words are not searched for and which others are, what
    /// stands apart, what a term is, how a list is sorted.
    fn tell(&self, answer: &Answer) {
        let lang = self.lang;
        let ignored = answer.ignored();
        let term = answer.asked_term(&self.dataset);
        let order = answer.query.asked_order();
        let told = [
            (!ignored.is_empty()).then(|| lang.ignored(&ignored.join(", "))),
            answer.told_unlinked(lang).map(|[told, _]| told),
            term.filter(|_| !answer.hits.is_empty())
                .map(|term| format!("{}: {}", term.term, term.about.get(lang))),
            order.map(|(word, _)| lang.sort_in_dashboard(word)),
            answer.told_also(&self.dataset, lang),
        ];
        let mut stderr = std::io::stderr().lock();
        for told in told.into_iter().flatten() {
            // Where standard error is gone, no one reads it.
            let _ = writeln!(stderr, "{}", Escaped::from(told));
        }
    }
}

/// The user's settings.
pub struct User {
    /// Those that could be used.
    pub config: Config,
    /// Why those in the file could not.
    pub bad_config: Option<BadConfig>,
}

impl User {
    /// Reads them.
    pub fn read() -> Self {
        let (config, bad_config) = Config::of_user();
        Self { config, bad_config }
    }

    /// Tells on standard error why they could not be used.
    pub fn report(&self, lang: Lang) {
        let Some(bad) = &self.bad_config else { return };
        let stderr = std::io::stderr();
        let report = bad.render(lang, output::is_colour_wanted(&stderr));
        // Where standard error is gone, no one reads it.
        let _ = writeln!(stderr.lock(), "{}", output::for_stderr(&report));
    }

    /// The questions with a name: the user's own, then the others.
    pub fn questions(&self) -> Vec<Question> {
        questions::all(&self.config.questions)
    }

    /// The bindings in force.
    pub fn keymap(&self) -> Keymap {
        if self.config.keys.is_empty() {
            return Keymap::default();
        }
        // What can't be used was found when the settings were read.
        Keymap::with_own(&self.config.keys).unwrap_or_default()
    }
}

fn dataset(common: &CommonArgs, lang: Lang) -> Result<Dataset, Failure> {
    let Some(path) = &common.data else {
        return Ok(load::embedded());
    };
    load::load(path, common.max_bytes()).map_err(|error| unreadable(&error, path, lang))
}

/// Why a dataset can't be read.
pub fn unreadable(error: &LoadError, path: &Path, lang: Lang) -> Failure {
    Failure::Usage(error.render(path, lang, output::is_colour_wanted(&std::io::stderr())))
}

/// The query of a question with a name.
fn question(
    name: &str,
    questions: &[Question],
    dataset: &Dataset,
    lang: Lang,
) -> Result<Query, Failure> {
    let Some(question) = questions::named(name, questions) else {
        let asked_here = questions::with_line(questions);
        let names: Vec<_> = asked_here.map(|question| question.name.get(lang)).collect();
        let unknown = Escaped::from(lang.error(&lang.unknown_question(name)));
        let choose = lang.choose_from(&names.join("; "));
        return Err(Failure::Usage(unknown.line(format!("  {choose}"))));
    };
    Query::parse(&question.line, dataset)
        .map_err(|error| Failure::Usage(explain(&error, &question.line, lang)))
}

/// Reads a query from the words of the command line.
///
/// # Errors
/// [`Failure::Usage`] with the line and the place of the fault in it.
pub fn query(words: &[String], dataset: &Dataset, lang: Lang) -> Result<Query, Failure> {
    Query::from_args(words, dataset)
        .map_err(|error| Failure::Usage(explain(&error, &line_of_args(words, dataset), lang)))
}

/// The most columns of a query that an explanation shows before and after the place of the fault.
const AROUND: usize = 60;

/// A fault in a query, with the line and carets under the place.
fn explain(error: &QueryError, line: &str, lang: Lang) -> Escaped {
    let part = |from: usize, to: usize| Escaped::from(line.get(from..to).unwrap_or_default());
    let end = error.at.end.min(line.len());
    let start = error.at.start.min(end);
    let before = last_columns(&part(0, start));
    let fault = first_columns(&part(start, end));
    let after = first_columns(&part(end, line.len()));
    let indent = " ".repeat(before.width());
    let carets = "^".repeat(fault.width().max(1));
    Escaped::from(lang.error(&error.message(lang)))
        .line(format!("  {before}{fault}{after}"))
        .line(format!("  {indent}{carets}"))
}

fn first_columns(text: &str) -> String {
    crate::export::table::cut(text, AROUND)
}

fn last_columns(text: &str) -> String {
    let reversed: String = text.chars().rev().collect();
    first_columns(&reversed).chars().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::QueryErrorKind;

    #[test]
    fn the_carets_stand_under_the_fault_by_display_width() {
        let line = "武汉 op:x\u{1b}";
        let error = QueryError {
            at: 7..13,
            kind: QueryErrorKind::OpenQuote,
        };
        let text = explain(&error, line, Lang::Nl);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(&lines[1..], ["  武汉 op:x␛", "       ^^^^^"], "{text}");
    }

    #[test]
    fn a_long_line_is_shown_around_the_fault() {
        let line = format!("{}!{}", "a".repeat(4000), "b".repeat(4000));
        let error = QueryError {
            at: 4000..4001,
            kind: QueryErrorKind::OpenQuote,
        };
        let text = explain(&error, &line, Lang::Nl);
        assert!(
            text.lines().all(|line| line.width() < 140)
                && text.contains("…a")
                && text.contains("b…"),
            "{text}"
        );
    }
}
