//! What is wrong with a query, in English.

use crate::text::{macros::fill, texts::queries::Queries};

pub const TEXTS: Queries = fill! { Queries {
    unknown_field(name): "unknown field '{name}:'; put text with a colon in quotation marks",
    unknown_field_meant(name, field): "unknown field '{name}:': did you mean '{field}:'?",
    second_as_of: "there can be only one as-of date: leave one date after 'asof:'",
    negated_as_of: "an as-of date can't be excluded: remove the sign before 'asof:'",
    excluding_word(word, instead): "'{word}' excludes nothing here: write {instead}, or find the word with \"{word}\"",
    choice_word_instead(word, instead): "'{word}' gives no choice here: write {instead}",
    choice_word(word): "'{word}' gives no choice here: put the values of one field behind each other with commas, or look for one first and then for the other",
    lone_minus_instead(instead): "a - that stands apart excludes nothing: write {instead}, or leave out the -",
    lone_minus: "a - that stands apart excludes nothing: put it right before a word or a field, or leave it out",
    minus_in_field(instead): "a - behind the colon excludes nothing: write {instead}",
    open_quote: "this quotation mark is not closed",
    nothing_to_find: "there is nothing to look for here",
    query_too_long(bytes): "this query is longer than {bytes} characters",
    value_meant(value): ": did you mean {value}?",
    ambiguous_value(value, field, choices): "'{value}' can mean more than one thing after '{field}:': {choices}",
    empty_value(field): "a value is missing after '{field}:'",
    no_years(value): "'{value}' is not a year; write 2014, ..1990, 2004..2012 or 2004.. (from 1800 to 2199)",
    reversed_years(from, to): "{from}..{to} runs backwards: did you mean {to}..{from}?",
    no_date(value): "'{value}' is not a date; write 2003, 2003-07, 2003-07-21 or 21 July 2003",
    choices(names): ": choose from {names}",
    for_example(names): ": for example {names}",
} };
