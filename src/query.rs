//! The query: one line that says everything a filter can say, on the screen and on the command line alike.
//!
//! | module | its job |
//! |---|---|
//! | [`field`], [`facet`], [`vocabulary`] | what a query is made of, and how a facet ticks it |
//! | `signs`, `lex`, `operators`, [`parse`], `typing`, `args`, `values`, [`error`] | from a line, or the words of a shell, to a query |
//! | `print` | from a query to a line |
//! | [`fold`], [`index`], `labels`, `words`, `stands` | how text is compared, and which names and texts a word hits |
//! | `municipalities`, [`rules`] | names of Dutch municipalities; what the exported page searches by |
//! | [`reason`], [`start`], `end`, [`moment`] | the values of `reden:`, `sinds:`, `einde:` and `op:` |
//! | [`corpus`], [`columns`], `term_match`, `scan`, `eras`, [`search`], [`filter`], [`facets`], [`decades`] | which ties a query lets through, and how many each choice would |
//! | `stop`, `synonyms`, [`suggest`] | words that say nothing, words for the same thing, what was meant |
//! | `mentions` | which terms of the glossary stand in the texts about a tie |
//! | [`questions`] | questions with a name |
//! | [`sort`](mod@sort), [`group`], [`highlight`], [`completion`], [`shell_word`] | the order, groups, the marks in a text, what can be typed next on the screen and in a shell |
//!
//! # Grammar
//! ```text
//! query  = { space | term } ;
//! term   = [ "-" | "!" ] ( field | exact | word ) ;      terms are AND-ed; the sign negates
//! field  = name ":" value { "," value } ;                 the values of a list are OR-ed; none begins with a sign
//! name   = letter { letter | "-" | "_" } ;                one of FieldName, in Dutch or English
//! value  = exact | { any character but space, comma and quotation mark } ;
//! exact  = '"' { any character but a quotation mark } '"' ;
//! word   = { any character but space and quotation mark } ;
//! reason = [ stage "/" ] why | stage [ "/" ] ;            the value of reden:
//! start  = year | ".." year | year ".." [ year ] | "onbekend" ;  the value of sinds: and einde:
//! moment = year [ "-" month [ "-" day ] ] | [ day "-" ] month "-" year
//!        | [ day ] month-name year | "nu" ;               the value of op:
//! ```
//! A sign, a colon, a comma and a quotation mark may have any of the forms that `signs` knows. *niet*, *not*, *of*, *or*
//! and a sign apart are refused beside other terms: see `operators`.
//!
//! Names and values are compared [folded](fold::fold). A word of letters with a colon behind it must be
//! a known field; `http://x` and `10:30` are words. A word that folds to nothing (the dash in
//! `Arnhem – Wuhan`) says nothing and is left out, unless the line holds nothing else.

use crate::dataset::PartialDate;

mod args;
mod asked;
pub mod columns;
pub mod completion;
pub mod corpus;
pub mod decades;
mod end;
mod eras;
pub mod error;
pub mod facet;
pub mod facets;
pub mod field;
pub mod filter;
pub mod fold;
pub mod group;
pub mod highlight;
pub mod index;
mod labels;
mod lex;
mod lookup;
mod mentions;
pub mod moment;
mod municipalities;
mod operators;
pub mod parse;
mod print;
pub mod questions;
pub mod reason;
pub mod rules;
mod scan;
pub mod search;
pub mod shell_word;
mod signs;
pub mod sort;
mod stands;
pub mod start;
mod stop;
pub mod suggest;
mod synonyms;
mod term_match;
mod themes;
mod typing;
mod values;
pub mod vocabulary;
mod words;

pub use args::line_of_args;
pub use columns::Columns;
pub use completion::{Completion, complete};
pub use corpus::Corpus;
pub use end::Ended;
pub use error::{QueryError, QueryErrorKind};
pub use facet::{Facet, FacetValue};
pub use facets::FacetCounts;
pub use field::{Field, FieldName, Mark, YearRange};
pub use filter::{Hit, Rank};
pub use index::Index;
pub use lookup::Lookup;
pub use mentions::terms_about;
pub use moment::Moment;
pub use questions::Question;
pub use reason::Reason;
pub use search::Search;
pub use sort::SortKey;
pub use start::Began;
pub use themes::theme_counts;

/// A filter over the ties, and the date to see them from. The default lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What a tie must meet, all of it.
    pub terms: Vec<Term>,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A field with its values.
    Field {
        /// Whether ties that meet it are left out. Never with [`Field::AsOf`].
        negated: bool,
        /// The field with its values.
        field: Field,
    },
    /// Words.
    Text {
        /// Whether ties that meet it are left out.
        negated: bool,
        /// Whether it stood in quotation marks: only that very text, wherever it stands.
        exact: bool,
        /// The word, or the text between the quotation marks, which holds no quotation mark.
        text: String,
    },
}

impl Query {
    /// The date that `op:` puts the dashboard at.
    #[must_use]
    pub fn as_of(&self) -> Option<PartialDate> {
        self.terms.iter().find_map(|term| match term {
            Term::Field { field: Field::AsOf(date), .. } => Some(*date),
            _ => None,
        })
    }

    /// Puts the dashboard at a date, `None` at now; the term stays in its place in the line.
    pub fn put_at(&mut self, date: Option<PartialDate>) {
        let is_date = |term: &Term| matches!(term, Term::Field { field: Field::AsOf(_), .. });
        let at = self.terms.iter().position(is_date).unwrap_or(self.terms.len());
        self.terms.retain(|term| !is_date(term));
        if let Some(date) = date {
            self.terms.insert(at.min(self.terms.len()), Term::Field { negated: false, field: Field::AsOf(date) });
        }
    }

    /// The query seen from `date`, unless it asks for another one itself.
    #[must_use]
    pub fn seen_from(mut self, date: Option<PartialDate>) -> Self {
        if let Some(date) = date.filter(|_| self.as_of().is_none()) {
            self.terms.push(Term::Field { negated: false, field: Field::AsOf(date) });
        }
        self
    }

    /// The query without the date that it is asked from.
    #[must_use]
    pub fn without_date(&self) -> Self {
        let terms = self.terms.iter().filter(|term| !matches!(term, Term::Field { field: Field::AsOf(_), .. }));
        Self { terms: terms.cloned().collect() }
    }

    /// Takes one step back: the last value of the last field goes, or the last word. Says whether there was one.
    pub fn drop_last(&mut self) -> bool {
        let Some(mut last) = self.terms.pop() else { return false };
        if let Term::Field { field, .. } = &mut last
            && field.drop_last_value()
        {
            self.terms.push(last);
        }
        true
    }

    /// Asks `field` of the field called `name`, in place of all that was asked of it; nothing, where it is `None`.
    /// What is negated stays.
    pub fn set(&mut self, name: FieldName, field: Option<Field>) {
        let asks = |term: &Term| matches!(term, Term::Field { negated: false, field } if field.name() == name);
        let at = self.terms.iter().position(asks).unwrap_or(self.terms.len());
        self.terms.retain(|term| !asks(term));
        if let Some(field) = field {
            self.terms.insert(at, Term::Field { negated: false, field });
        }
    }

    /// Whether it asks nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The words and exact texts only, as they are typed.
    #[must_use]
    pub fn text(&self) -> String {
        let texts = self.terms.iter().filter(|term| matches!(term, Term::Text { .. })).cloned();
        Self { terms: texts.collect() }.to_string()
    }

    /// Whether it looks for words, so that some ties answer it better than others; one that only excludes words does not.
    pub(crate) fn looks_for_words(&self) -> bool {
        self.terms.iter().any(|term| matches!(term, Term::Text { negated: false, .. }))
    }

    /// The texts that a tie must hold, those that are [ignored](Self::ignored) aside, to be shown where they stand; `true` with those in quotation marks.
    pub(crate) fn wanted_texts(&self) -> impl Iterator<Item = (bool, &str)> {
        let ignored: Vec<&str> = self.ignored().collect();
        self.terms.iter().filter_map(move |term| match term {
            Term::Text { negated: false, exact, text } => {
                (*exact || !ignored.contains(&text.as_str())).then_some((*exact, text.as_str()))
            }
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_date_takes_the_place_of_another_and_leaves_the_rest() {
        let dataset = load::embedded();
        for (line, date, put) in [
            ("", Some("2003"), "op:2003"),
            ("breda", Some("2003-05"), "breda op:2003-05"),
            ("breda op:1999 wuhan", Some("2003"), "breda op:2003 wuhan"),
            ("breda op:1999", None, "breda"),
            ("breda", None, "breda"),
        ] {
            let mut query = Query::parse(line, &dataset).unwrap();
            query.put_at(date.map(|date| date.parse().unwrap()));
            assert_eq!(query.to_string(), put, "{line}");
        }
    }
}
