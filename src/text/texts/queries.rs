//! What is wrong with a query.

use crate::{lang::Lang, text::macros::declare};

declare! { queries: Queries {
    unknown_field(name: &str),
    unknown_field_meant(name: &str, field: &str),
    second_as_of,
    negated_as_of,
    excluding_word(word: &str, instead: &str),
    choice_word_instead(word: &str, instead: &str),
    choice_word(word: &str),
    lone_minus_instead(instead: &str),
    lone_minus,
    minus_in_field(instead: &str),
    open_quote,
    nothing_to_find,
    query_too_long(bytes: usize),
    value_meant(value: &str),
    ambiguous_value(value: &str, field: &str, choices: &str),
    empty_value(field: &str),
    no_years(value: &str),
    reversed_years(from: &str, to: &str),
    no_date(value: &str),
    choices(names: &str),
    for_example(names: &str),
} }
