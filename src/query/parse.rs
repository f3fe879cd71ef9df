//! From a line to a query. The grammar stands at [the head of the module](super).

use std::ops::Range;

use super::{
    choose::{ValueError, likeliest, likeness},
    error::{QueryError, QueryErrorKind},
    fields::{FieldName, FieldValue, as_of::Moment},
    fold::{compact, fold},
    incomplete,
    lex::{Piece, Shape, Token, tokens},
    operators::Operators,
    query_line::{Criterion, Query, Term},
    sign_variants::{is_minus, is_quote_mark},
};
use crate::dataset::Dataset;

/// The longest line that is read, in bytes. No question needs more; a pasted page is an accident.
pub const MAX_BYTES: usize = 4096;

impl Query {
    /// Reads a line.
    ///
    /// # Errors
    /// The first fault in it.
    pub fn parse(line: &str, dataset: &Dataset) -> Result<Self, QueryError> {
        let (query, errors) = read(line, dataset);
        errors.into_iter().next().map_or(Ok(query), Err)
    }

    /// Every fault in a line, in order.
    #[must_use]
    pub fn faults(line: &str, dataset: &Dataset) -> Vec<QueryError> {
        read(line, dataset).1
    }

    /// Reads a line while it is being typed: what can be understood is used, what cannot is left out and
    /// reported, except where the end of the line looks merely unfinished: `status:`, `sinds:20`, an open
    /// quotation. Of a line that is too long the begin is used.
    #[must_use]
    pub fn parse_lenient(line: &str, dataset: &Dataset) -> (Self, Vec<QueryError>) {
        let (query, mut errors) = read(line, dataset);
        errors.retain(|error| !incomplete::is_unfinished(error, line));
        (query, errors)
    }
}

/// What can be understood of `line`, and every fault in it, in order.
fn read(line: &str, dataset: &Dataset) -> (Query, Vec<QueryError>) {
    let mut reader = LineReader {
        dataset,
        query: Query::default(),
        errors: Vec::new(),
        is_dated: false,
    };
    let read = &line[..line.floor_char_boundary(MAX_BYTES)];
    if read.len() < line.len() {
        reader.fault(read.len()..line.len(), QueryErrorKind::TooLong);
    }
    reader.terms(read);
    let nothing = reader.query.is_empty() && !reader.is_dated;
    if nothing && reader.errors.is_empty() && !line.trim().is_empty() {
        reader.fault(0..line.len(), QueryErrorKind::NothingToFind);
    }
    // The printed form may be the longer one, and must be readable too.
    if reader.errors.is_empty() && reader.query.to_string().len() > MAX_BYTES {
        reader.fault(0..line.len(), QueryErrorKind::TooLong);
    }
    (reader.query, reader.errors)
}

struct LineReader<'a> {
    dataset: &'a Dataset,
    query: Query,
    errors: Vec<QueryError>,
    /// Whether an `op:` was read.
    is_dated: bool,
}

impl LineReader<'_> {
    fn fault(&mut self, at: Range<usize>, kind: QueryErrorKind) {
        self.errors.push(QueryError { at, kind });
    }

    /// Reads a line; an operator that is refused takes what it stands before with it.
    fn terms(&mut self, line: &str) {
        let tokens: Vec<Token<'_>> = tokens(line).collect();
        let operators = Operators {
            line,
            tokens: &tokens,
            dataset: self.dataset,
        };
        let mut next = 0;
        while let Some(token) = tokens.get(next) {
            match operators.refused(next) {
                Some((error, after)) => {
                    self.errors.push(error);
                    next = after;
                }
                None => {
                    self.term(token, line);
                    next += 1;
                }
            }
        }
    }

    fn term(&mut self, token: &Token<'_>, line: &str) {
        let negated = token.sign.is_some();
        match &token.shape {
            Shape::Nothing => {}
            Shape::Word(word) => self.text(negated, word, Criterion::Word),
            Shape::Exact(piece) => {
                self.check_closed(piece);
                self.text(negated, piece.text, Criterion::Exact);
            }
            Shape::Field {
                name,
                field: None,
                values,
            } => {
                let suggestion = resembling_field(name, MIN_LIKENESS);
                let is_bare = values.iter().all(|value| value.at.is_empty());
                let is_prose = is_bare && resembling_field(name, MIN_LIKENESS_IN_PROSE).is_none();
                if is_prose {
                    // A colon at the end of a word out of a sentence.
                    self.text(negated, name, Criterion::Word);
                } else {
                    self.fault(
                        token.at.clone(),
                        QueryErrorKind::UnknownField {
                            name: (*name).to_owned(),
                            suggestion,
                        },
                    );
                }
            }
            Shape::Field {
                name,
                field: Some(field),
                values,
            } => match without_minus(name, *field, values, line) {
                Some(instead) => {
                    self.fault(token.at.clone(), QueryErrorKind::MinusInField { instead });
                }
                None => self.field(*field, token, values),
            },
        }
    }

    /// A text that folds to nothing would hit everything; it is a dash between names, and says nothing.
    fn text(&mut self, negated: bool, text: &str, criterion: fn(String) -> Criterion) {
        if !fold(text).is_empty() {
            let criterion = criterion(without_quote_marks(text));
            self.query.terms.push(Term { negated, criterion });
        }
    }

    fn check_closed(&mut self, piece: &Piece<'_>) {
        if piece.open {
            self.fault(piece.at.clone(), QueryErrorKind::OpenQuote);
        }
    }

    /// The values of a field that can be understood; the others become faults.
    fn values(
        &mut self,
        field: FieldName,
        at: &Range<usize>,
        pieces: &[Piece<'_>],
    ) -> Vec<FieldValue> {
        let mut values = Vec::with_capacity(pieces.len());
        for piece in pieces {
            self.check_closed(piece);
            let is_range = piece.text.contains("..");
            let value = without_quote_marks(piece.text);
            let bad = |value, why| QueryErrorKind::BadValue { field, value, why };
            if compact(piece.text).is_empty() && !is_range {
                self.fault(at.start..piece.at.end, bad(value, ValueError::Empty));
                continue;
            }
            match field.read(&value, self.dataset) {
                Ok(value) if values.contains(&value) => {}
                Ok(value) => values.push(value),
                Err(why) => self.fault(piece.at.clone(), bad(value, why)),
            }
        }
        values
    }

    fn field(&mut self, field: FieldName, token: &Token<'_>, pieces: &[Piece<'_>]) {
        let negated = token.sign.is_some();
        let values = self.values(field, &token.at, pieces);
        if values.is_empty() {
            return;
        }
        if field == FieldName::AsOf {
            if negated {
                return self.fault(token.at.clone(), QueryErrorKind::NegatedAsOf);
            }
            if pieces.len() > 1 || self.is_dated {
                return self.fault(token.at.clone(), QueryErrorKind::SecondAsOf);
            }
            self.is_dated = true;
            // Now is what holds without a date, so nothing is kept of it.
            if values == [FieldValue::AsOf(Moment::Now)] {
                return;
            }
        }
        let criterion = Criterion::Field(values);
        self.query.terms.push(Term { negated, criterion });
    }
}

/// A text with spaces for the quotation marks in it, which say nothing there: its own are the only ones in a line.
fn without_quote_marks(text: &str) -> String {
    text.replace(is_quote_mark, " ")
}

/// A field in which a value has a minus before it, as it excludes that value; `None` where none has. Years and dates
/// have messages of their own.
fn without_minus(name: &str, field: FieldName, values: &[Piece<'_>], line: &str) -> Option<String> {
    let (mut wanted, mut excluded) = (Vec::new(), Vec::new());
    for piece in values {
        let text = line.get(piece.at.clone()).unwrap_or_default();
        let value = text.trim_start_matches(is_quote_mark);
        let mark = &text[..text.len() - value.len()];
        let typed = format!("{mark}{}", value.trim_start().trim_start_matches(is_minus));
        let has_minus = piece.text.trim_start().starts_with(is_minus);
        if has_minus && !compact(piece.text).is_empty() {
            excluded.push(typed);
        } else {
            wanted.push(typed);
        }
    }
    let is_date = matches!(field, FieldName::Since | FieldName::Ended | FieldName::AsOf);
    if is_date || excluded.is_empty() {
        return None;
    }
    let excluded = format!("-{name}:{}", excluded.join(","));
    if wanted.is_empty() {
        return Some(excluded);
    }
    Some(format!("{name}:{} {excluded}", wanted.join(",")))
}

/// Two names this much alike (Jaro–Winkler, 0–1) may be the same one misspelt.
const MIN_LIKENESS: f64 = 0.8;
/// So much alike are a field and its misspelling where no value follows: there a word out of a sentence is likelier.
const MIN_LIKENESS_IN_PROSE: f64 = 0.9;

fn resembling_field(name: &str, least: f64) -> Option<FieldName> {
    let name = compact(name);
    let likenesses = FieldName::ALL.into_iter().map(|field| {
        let names = field.names().iter();
        let likeness = names
            .map(|other| likeness(&name, other))
            .fold(0.0, f64::max);
        (likeness, field)
    });
    likeliest(likenesses, least)
}
