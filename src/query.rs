//! The query: one line that says everything a filter can say, on the screen and on the command line alike.
//!
//! | module | its job |
//! |---|---|
//! | `query_line`, [`field`], `field_name`, [`facet`] | what a query is made of, and how a facet ticks it |
//! | `signs`, `lex`, `operators`, [`parse`], `typing`, `args`, `values`, [`error`] | from a line, or the words of a shell, to a query |
//! | `print` | from a query to a line |
//! | [`fold`], [`index`], `labels`, `words`, `begins`, `fuzzy`, `stands` | how text is compared, and which names and texts a word hits |
//! | `municipality_names`, `municipalities`, [`page_rules`] | names of Dutch municipalities; what the exported page searches by |
//! | [`reason`], `mark`, [`since`], `end`, `year_range`, [`as_of`] | the values of `reden:`, `is:`, `sinds:`, `einde:` and `op:` |
//! | [`corpus`], [`facet_bits`], `term_match`, `scan`, `eras`, [`search`], [`filter`], `hit`, [`facets`], [`decades`] | which ties a query lets through, and how many each choice would |
//! | `stop`, `synonyms`, [`suggest`] | words that say nothing, words for the same thing, what was meant |
//! | `check_totals` | the check of what totals are compared with |
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

mod check_totals;
mod choose;
pub mod completion;
pub mod corpus;
pub mod decades;
pub mod error;
pub mod facet_index;
pub mod fields;
pub mod fold;
mod fuzzy;
mod glossary_hits;
pub mod group;
pub mod highlight;
mod hit;
mod incomplete;
pub mod index;
mod lex;
mod match_position;
mod menu_search;
mod municipalities;
mod municipality_names;
mod name_match;
mod operators;
pub mod page_rules;
pub mod parse;
mod print;
mod query_field;
mod query_line;
pub mod questions;
pub mod search;
mod shell_args;
pub mod shell_word;
mod shown_text;
mod sign_variants;
pub mod sort;
mod stop_words;
pub mod suggest;
mod synonyms;
mod term_match;
mod text_search;
mod year_range;

pub use check_totals::check_totals;
pub use choose::ValueError;
pub use completion::{Completion, complete};
pub use corpus::Corpus;
pub use error::{QueryError, QueryErrorKind};
pub use facet_index::{FacetCounts, FacetIndex, count_of};
pub use fields::{
    FieldName, FieldValue, as_of::Moment, china::ChineseName, ended::Ended, is::Mark,
    municipality::MunicipalityName, period::PeriodId, reason::ReasonFilter, since::YearFilter,
};
pub use glossary_hits::terms_about;
pub use hit::Hit;
pub use index::Index;
pub use menu_search::Lookup;
pub use query_line::{Query, Term};
pub use questions::{Question, SavedQuestion};
pub use search::{Search, find};
pub use shell_args::line_of_args;
pub use sort::SortKey;
pub use year_range::YearRange;
