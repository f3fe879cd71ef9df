//! Words and signs that carry the meaning of a line and are not the way to write it: *niet* and *not*, *of* and *or*, a
//! minus that stands apart. To leave them out would give the opposite answer, so they are refused with the spelling
//! that is right.

use std::ops::Range;

use super::{
    error::{QueryError, QueryErrorKind},
    field_name::FieldName,
    fold::fold,
    lex::{Shape, Token},
    query_line::Query,
    sign_variants::{is_colon, is_dash_between, is_minus},
    stop_words::is_stop_word,
    values,
};
use crate::{
    dataset::Dataset,
    lang::{Bilingual, Lang},
    text::labels,
};

/// Words that exclude what follows, folded.
const NOT: [&str; 11] = [
    "niet",
    "geen",
    "zonder",
    "behalve",
    "uitgezonderd",
    "not",
    "no",
    "without",
    "except",
    "excluding",
    "but not",
];
/// Words for a choice, folded. English *of* is none, so that Dutch one only counts where it must be.
const OR: [&str; 4] = ["or", "ofwel", "en of", "and or"];
const DUTCH_OR: &str = "of";

/// What a term is to those beside it.
enum Operator {
    Not,
    Or,
    /// *of*, in small letters.
    MaybeOr,
    /// A minus with nothing behind it.
    Minus,
}

/// The operators of a line and what they stand beside.
pub(super) struct Operators<'a> {
    line: &'a str,
    tokens: &'a [Token<'a>],
    dataset: &'a Dataset,
}

/// An operator that is refused, with the terms that are left out for it.
pub(super) struct Refused {
    pub error: QueryError,
    pub terms: Range<usize>,
}

impl<'a> Operators<'a> {
    pub const fn new(line: &'a str, tokens: &'a [Token<'a>], dataset: &'a Dataset) -> Self {
        Self {
            line,
            tokens,
            dataset,
        }
    }

    /// Why the term at `number` is refused as an operator; `None` where it is none, or stands alone.
    pub fn refused(&self, number: usize) -> Option<Refused> {
        let operator = self.operator(self.tokens.get(number)?)?;
        let (before, after) = (self.before(number), self.after(number));
        let (kind, last) = match operator {
            Operator::Not => {
                let word = self.text(number).to_owned();
                let instead = self.excluded(after.or(before)?);
                (QueryErrorKind::ExcludingWord { word, instead }, after)
            }
            Operator::Minus => {
                if after.is_none() && before.is_none() || self.joins_names(number, before, after) {
                    return None;
                }
                (
                    QueryErrorKind::LoneMinus {
                        instead: after.map(|after| self.excluded(after)),
                    },
                    after,
                )
            }
            Operator::Or => {
                let instead = self.choice(before?, after?);
                (
                    QueryErrorKind::ChoiceWord {
                        word: self.text(number).to_owned(),
                        instead,
                    },
                    after,
                )
            }
            Operator::MaybeOr => {
                let (before, next) = (before?, after?);
                let has_field = [before, next]
                    .iter()
                    .any(|&term| matches!(self.shape(term), Some(Shape::Field { .. })));
                let instead = self.choice(before, next);
                if !has_field && instead.is_none() {
                    return None;
                }
                (
                    QueryErrorKind::ChoiceWord {
                        word: self.text(number).to_owned(),
                        instead,
                    },
                    after,
                )
            }
        };
        let at = self.tokens.get(number)?.at.clone();
        Some(Refused {
            error: QueryError { at, kind },
            terms: number..last.unwrap_or(number) + 1,
        })
    }

    fn operator(&self, token: &Token<'_>) -> Option<Operator> {
        let typed = match token.shape {
            Shape::Nothing => return Some(Operator::Minus),
            // More signs than one are no word either.
            Shape::Word(word) if token.sign.is_some() && word.chars().all(is_minus) => {
                return Some(Operator::Minus);
            }
            Shape::Word(word) if token.sign.is_none() => word,
            _ => return None,
        };
        let folded = fold(typed);
        if NOT.contains(&folded.as_str()) && !self.is_undated(token) {
            Some(Operator::Not)
        } else if OR.contains(&folded.as_str()) || matches!(typed, "|" | "||" | "OF") {
            Some(Operator::Or)
        } else {
            (folded == DUTCH_OR).then_some(Operator::MaybeOr)
        }
    }

    /// Whether a word begins what stands in place of the date of a source that has none.
    fn is_undated(&self, token: &Token<'_>) -> bool {
        let rest = self.line.get(token.at.start..).unwrap_or_default();
        let words: Vec<&str> = rest.split_whitespace().take(2).collect();
        fold(&words.join(" ")) == labels::undated(Lang::Nl)
    }

    fn shape(&self, number: usize) -> Option<&Shape<'a>> {
        self.tokens.get(number).map(|token| &token.shape)
    }

    /// A term as typed.
    fn text(&self, number: usize) -> &'a str {
        self.tokens
            .get(number)
            .and_then(|token| self.line.get(token.at.clone()))
            .unwrap_or_default()
    }

    /// Whether a term says something by itself: no operator, no small word, no sign.
    fn says_something(&self, number: usize) -> bool {
        self.tokens
            .get(number)
            .is_some_and(|token| match token.shape {
                Shape::Word(word) => {
                    !fold(word).is_empty() && !is_stop_word(word) && self.operator(token).is_none()
                }
                _ => self.operator(token).is_none(),
            })
    }

    fn before(&self, number: usize) -> Option<usize> {
        (0..number).rev().find(|&other| self.says_something(other))
    }

    fn after(&self, number: usize) -> Option<usize> {
        (number + 1..self.tokens.len()).find(|&other| self.says_something(other))
    }

    /// Whether it is the dash of a title: `Arnhem – Wuhan`.
    fn joins_names(&self, number: usize, before: Option<usize>, after: Option<usize>) -> bool {
        let is_word = |term: Option<usize>| {
            term.and_then(|term| self.tokens.get(term))
                .is_some_and(|token| {
                    token.sign.is_none() && !matches!(token.shape, Shape::Field { .. })
                })
        };
        let mut signs = self.text(number).chars();
        signs.all(is_dash_between) && is_word(before) && is_word(after)
    }

    /// A term as it is excluded.
    fn excluded(&self, number: usize) -> String {
        format!("-{}", self.text(number).trim_start_matches(is_minus))
    }

    /// Two terms as one field with a choice of values, if they can be one.
    fn choice(&self, first: usize, second: usize) -> Option<Bilingual> {
        let is_excluded = |number: usize| {
            self.tokens
                .get(number)
                .is_some_and(|token| token.sign.is_some())
        };
        if is_excluded(first) || is_excluded(second) {
            return None;
        }
        let values = |number: usize| {
            let text = self.text(number);
            text.split_once(is_colon).map_or(text, |(_, values)| values)
        };
        let values = format!("{},{}", values(first), values(second));
        let field_of = |number: usize| match self.shape(number)? {
            Shape::Field { field, .. } => Some(*field),
            _ => None,
        };
        let fields = match (field_of(first), field_of(second)) {
            (Some(Some(one)), Some(Some(other))) if one == other => vec![one],
            (Some(Some(one)), None) | (None, Some(Some(one))) => vec![one],
            (None, None) => CHOSEN_BY_NAME.to_vec(),
            _ => Vec::new(),
        };
        fields
            .into_iter()
            .find_map(|field| self.if_understood(field, &values))
    }

    /// A field with these values, where it knows all of them.
    fn if_understood(&self, field: FieldName, values: &str) -> Option<Bilingual> {
        let line = |lang: Lang| format!("{}:{values}", field.name(lang));
        Query::parse(&line(Lang::Nl), self.dataset).ok()?;
        let is_free = matches!(field, FieldName::Municipality | FieldName::China);
        let mut names = values.split(',');
        let known = !is_free || names.all(|name| values::names_a_party(field, name, self.dataset));
        known.then(|| Bilingual {
            nl: line(Lang::Nl).into(),
            en: line(Lang::En).into(),
        })
    }
}

/// The fields that two words between which *of* stands may be values of.
const CHOSEN_BY_NAME: [FieldName; 4] = [
    FieldName::Municipality,
    FieldName::Province,
    FieldName::China,
    FieldName::Status,
];
