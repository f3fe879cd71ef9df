//! The query: one line that says everything a filter can say, on the screen and on the command line alike.
//!
//! | module | its job |
//! |---|---|
//! | [`fields`], `query_field` | the fields, one file each: names, reading, printing, candidates, matching; facets are fields too |
//! | `query_line`, `print` | terms of a query, and the line that says them |
//! | `sign_variants`, `lex`, `operators`, [`parse`], `incomplete`, `shell_args`, `choose`, [`error`] | from a line, or the words of a shell, to a query |
//! | [`fold`], [`index`], `shown_text` | how text is compared, and the names and texts of a dataset folded once |
//! | `sought_word`, `name_match`, `match_position`, `match_cost`, `fuzzy`, `text_search`, `term_match` | which names and texts a word hits, and how well |
//! | [`corpus`], [`facet_index`], [`decades`], [`search`], `hit` | which ties a query lets through, and how many each value of a facet would |
//! | `stop_words`, `asked_order`, `meant_values`, `thesaurus`, `phrases`, `municipality_names`, [`suggest`] | words that say nothing or ask for an order, words for the same thing, names and phrases of several words, what was meant |
//! | [`completion`], [`shell_word`] | what can be typed next, on the screen and in a shell |
//! | [`sort`](mod@sort), [`group`], [`highlight`] | the order, groups, the marks in a text |
//! | `passage` | how well what is told of a tie answers a query |
//! | [`questions`], `menu_search`, `glossary_hits`, [`page_rules`], `check_totals` | questions with a name, finding an action by its name, terms of the glossary in texts, what the exported page searches by, the check of what totals are compared with |
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
//! source = name [ "/" status ] ;                        the value of bron:
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

mod asked;
mod asked_order;
mod background;
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
mod match_cost;
mod match_position;
mod meant_values;
mod menu_search;
mod municipality_names;
mod name_match;
mod operators;
pub mod page_rules;
pub mod parse;
mod passage;
mod phrases;
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
mod sought_word;
mod stop_words;
pub mod suggest;
mod term_match;
mod text_search;
mod thesaurus;

pub use asked::DecisionQuestion;
pub use asked_order::AskedOrder;
pub use background::{Background, background};
pub use check_totals::check_totals;
pub use choose::ValueError;
pub use completion::{TermCompletion, complete};
pub use corpus::Corpus;
pub use error::{QueryError, QueryErrorKind};
pub use facet_index::{FacetCounts, FacetIndex, count_of};
pub use fields::{
    FieldName, FieldValue, as_of::Moment, china::ChineseName, decision::DecisionFilter,
    ended::Ended, is::Mark, municipality::MunicipalityName, period::PeriodId,
    political_party::PartyFilter, reason::ReasonFilter, since::YearFilter, source::SourceFilter,
};
pub use glossary_hits::terms_about;
pub use hit::{FoundBy, Hit};
pub use index::Index;
pub use menu_search::Lookup;
pub(crate) use municipality_names::heir_of;
pub use passage::{PassageFinder, PassagePart, PassageScore};
pub use query_line::{Criterion, Query, Term};
pub use questions::{AnsweredBy, Question, SavedQuestion};
pub use search::{Search, find};
pub use shell_args::line_of_args;
pub use sort::SortKey;
