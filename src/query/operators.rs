//! Words and signs that carry the meaning of a line and are not the way to write it: *niet* and *not*, *of* and *or*, a
//! minus that stands apart. To leave them out would give the opposite answer, so they are refused with the spelling
//! that is right.

use super::{
    error::{QueryError, QueryErrorKind},
    fields::FieldName,
    fold::fold,
    lex::{Shape, Token},
    query_line::Query,
    sign_variants::{is_colon, is_dash_between, is_minus},
    stop_words::is_stop_word,
};
use crate::{
    dataset::Dataset,
    lang::{Bilingual, Lang},
};

/// Words that exclude what follows, folded.
const NOT: &str = "niet|geen|zonder|behalve|uitgezonderd|not|no|without|except|excluding|but not";
/// Words for a choice, folded. English *of* is none, so that Dutch one only counts where it must be.
const OR: &str = "or|ofwel|en of|and or";
const DUTCH_OR: &str = "of";

/// What a term is to those beside it.
#[derive(PartialEq, Eq)]
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
    pub line: &'a str,
    pub tokens: &'a [Token<'a>],
    pub dataset: &'a Dataset,
}

impl<'a> Operators<'a> {
    /// Why the term at `number` is refused as an operator, and the next term that is left; `None` where it is none, or
    /// stands alone.
    pub fn refused(&self, number: usize) -> Option<(QueryError, usize)> {
        let token = self.tokens.get(number)?;
        let operator = self.operator(token)?;
        let before = (0..number).rev().find(|&other| self.says_something(other));
        let after = (number + 1..self.tokens.len()).find(|&other| self.says_something(other));
        let word = self.text(number).to_owned();
        let kind = match operator {
            Operator::Not => QueryErrorKind::ExcludingWord {
                word,
                instead: self.excluded(after.or(before)?),
            },
            Operator::Minus => {
                if after.or(before).is_none() || self.joins_names(number, before, after) {
                    return None;
                }
                QueryErrorKind::LoneMinus {
                    instead: after.map(|after| self.excluded(after)),
                }
            }
            Operator::Or | Operator::MaybeOr => {
                let sides = [before?, after?];
                let instead = self.choice(sides);
                let has_field = sides.iter().any(|&side| self.is_field(side));
                if operator == Operator::MaybeOr && !has_field && instead.is_none() {
                    return None;
                }
                QueryErrorKind::ChoiceWord { word, instead }
            }
        };
        let error = QueryError {
            at: token.at.clone(),
            kind,
        };
        Some((error, after.unwrap_or(number) + 1))
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
        let is_one_of = |words: &str| words.split('|').any(|word| word == folded);
        if is_one_of(NOT) && !self.is_undated(token) {
            Some(Operator::Not)
        } else if is_one_of(OR) || matches!(typed, "|" | "||" | "OF") {
            Some(Operator::Or)
        } else {
            (folded == DUTCH_OR).then_some(Operator::MaybeOr)
        }
    }

    /// Whether a word begins what stands in place of the date of a source that has none.
    fn is_undated(&self, token: &Token<'_>) -> bool {
        let words = self.line[token.at.start..].split_whitespace().take(2);
        fold(&words.collect::<Vec<_>>().join(" ")) == Lang::Nl.undated()
    }

    /// A term as typed.
    fn text(&self, number: usize) -> &'a str {
        &self.line[self.tokens[number].at.clone()]
    }

    fn is_field(&self, number: usize) -> bool {
        matches!(self.tokens[number].shape, Shape::Field { .. })
    }

    /// Whether a term says something by itself: no operator, no small word, no sign.
    fn says_something(&self, number: usize) -> bool {
        let token = &self.tokens[number];
        let is_small =
            matches!(token.shape, Shape::Word(word) if fold(word).is_empty() || is_stop_word(word));
        !is_small && self.operator(token).is_none()
    }

    /// Whether it is the dash of a title: `Arnhem – Wuhan`.
    fn joins_names(&self, number: usize, before: Option<usize>, after: Option<usize>) -> bool {
        let is_name = |term: Option<usize>| {
            term.is_some_and(|term| self.tokens[term].sign.is_none() && !self.is_field(term))
        };
        self.text(number).chars().all(is_dash_between) && is_name(before) && is_name(after)
    }

    /// A term as it is excluded.
    fn excluded(&self, number: usize) -> String {
        format!("-{}", self.text(number).trim_start_matches(is_minus))
    }

    /// Two terms as one field with a choice of values, if they can be one.
    fn choice(&self, sides: [usize; 2]) -> Option<Bilingual> {
        let values = sides.map(|side| {
            let text = self.text(side);
            text.split_once(is_colon).map_or(text, |(_, values)| values)
        });
        let values = values.join(",");
        let [first, second] = sides.map(|side| &self.tokens[side]);
        if first.sign.is_some() || second.sign.is_some() {
            return None;
        }
        let fields = match (&first.shape, &second.shape) {
            (Shape::Field { field: one, .. }, Shape::Field { field: other, .. })
                if one == other =>
            {
                vec![(*one)?]
            }
            (Shape::Field { .. }, Shape::Field { .. }) => return None,
            (Shape::Field { field, .. }, _) | (_, Shape::Field { field, .. }) => vec![(*field)?],
            _ => CHOSEN_BY_NAME.to_vec(),
        };
        let line = |field: FieldName, lang: Lang| format!("{}:{values}", field.name(lang));
        let is_understood = |field: &FieldName| {
            Query::parse(&line(*field, Lang::Nl), self.dataset).is_ok()
                && values
                    .split(',')
                    .all(|name| field.names_a_party(name, self.dataset))
        };
        let field = fields.into_iter().find(is_understood)?;
        Some(Bilingual::of(|lang| line(field, lang)))
    }
}

/// The fields that two words between which *of* stands may be values of.
const CHOSEN_BY_NAME: [FieldName; 4] = [
    FieldName::Municipality,
    FieldName::Province,
    FieldName::China,
    FieldName::Status,
];
