//! From a line to a query. The grammar stands at [the head of the module](super).

use std::ops::Range;

use super::{
    as_of::Moment,
    ended::Ended,
    error::{QueryError, QueryErrorKind},
    field::Field,
    field_name::FieldName,
    fold::{compact, fold},
    incomplete,
    lex::{Piece, Shape, Token, tokens},
    operators::{Operators, Refused},
    query_line::{Query, Term},
    reason::ReasonFilter,
    sign_variants::{is_minus, is_quote_mark},
    since::Began,
    values,
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
    let mut reader = Reader {
        dataset,
        query: Query::default(),
        errors: Vec::new(),
        is_dated: false,
    };
    let read = &line[..char_boundary_before(line, MAX_BYTES)];
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

/// The last character boundary of `line` up to byte `limit`.
fn char_boundary_before(line: &str, limit: usize) -> usize {
    (0..=limit.min(line.len()))
        .rev()
        .find(|&at| line.is_char_boundary(at))
        .unwrap_or(0)
}

struct Reader<'a> {
    dataset: &'a Dataset,
    query: Query,
    errors: Vec<QueryError>,
    /// Whether an `op:` was read.
    is_dated: bool,
}

impl Reader<'_> {
    fn fault(&mut self, at: Range<usize>, kind: QueryErrorKind) {
        self.errors.push(QueryError { at, kind });
    }

    /// Reads a line; an operator that is refused takes what it stands before with it.
    fn terms(&mut self, line: &str) {
        let tokens: Vec<Token<'_>> = tokens(line).collect();
        let operators = Operators::new(line, &tokens, self.dataset);
        let mut next = 0;
        while let Some(token) = tokens.get(next) {
            match operators.refused(next) {
                Some(Refused { error, terms }) => {
                    self.errors.push(error);
                    next = terms.end;
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
            Shape::Word(word) => self.text(negated, false, word),
            Shape::Exact(piece) => {
                self.check_closed(piece);
                self.text(negated, true, piece.text);
            }
            Shape::Field {
                name,
                field: None,
                values,
            } => {
                let suggestion = resembling_field(name, ALIKE);
                let is_bare = values.iter().all(|value| value.at.is_empty());
                let is_prose = is_bare && resembling_field(name, ALMOST).is_none();
                if is_prose {
                    // A colon at the end of a word out of a sentence.
                    self.text(negated, false, name);
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
                field: Some(FieldName::AsOf),
                values,
                ..
            } => self.as_of(negated, &token.at, values),
            Shape::Field {
                field: Some(name),
                values,
                ..
            } => {
                if let Some(instead) = without_minus(token, values, line) {
                    return self.fault(token.at.clone(), QueryErrorKind::MinusInField { instead });
                }
                if let Some(field) = self.field(*name, &token.at, values) {
                    self.query.terms.push(Term::Field { negated, field });
                }
            }
        }
    }

    /// A text that folds to nothing would hit everything; it is a dash between names, and says nothing.
    fn text(&mut self, negated: bool, exact: bool, text: &str) {
        if !fold(text).is_empty() {
            self.query.terms.push(Term::Text {
                negated,
                exact,
                text: without_quote_marks(text),
            });
        }
    }

    fn check_closed(&mut self, piece: &Piece<'_>) {
        if piece.open {
            self.fault(piece.at.clone(), QueryErrorKind::OpenQuote);
        }
    }

    fn field(&mut self, name: FieldName, at: &Range<usize>, pieces: &[Piece<'_>]) -> Option<Field> {
        let data = self.dataset;
        match name {
            FieldName::Province => self
                .list(name, at, pieces, |typed| values::word(name, typed))
                .map(Field::Province),
            FieldName::Status => self
                .list(name, at, pieces, |typed| values::word(name, typed))
                .map(Field::Status),
            FieldName::Level => self
                .list(name, at, pieces, |typed| values::word(name, typed))
                .map(Field::Level),
            FieldName::Kind => self
                .list(name, at, pieces, |typed| values::word(name, typed))
                .map(Field::Kind),
            FieldName::Reason => self
                .list(name, at, pieces, ReasonFilter::read)
                .map(Field::Reason),
            FieldName::Is => self
                .list(name, at, pieces, |typed| values::word(name, typed))
                .map(Field::Is),
            FieldName::Theme => self
                .list(name, at, pieces, |typed| values::theme(typed, data))
                .map(Field::Theme),
            FieldName::Period => self
                .list(name, at, pieces, |typed| values::period(typed, data))
                .map(Field::Period),
            FieldName::Source => self
                .list(name, at, pieces, |typed| values::source(typed, data))
                .map(Field::Source),
            FieldName::Municipality => self
                .list(name, at, pieces, |typed| values::municipality(typed, data))
                .map(Field::Municipality),
            FieldName::China => self
                .list(name, at, pieces, |typed| values::china(typed, data))
                .map(Field::China),
            FieldName::Since => self.list(name, at, pieces, Began::read).map(Field::Since),
            FieldName::Ended => self.list(name, at, pieces, Ended::read).map(Field::Ended),
            FieldName::AsOf => None,
        }
    }

    /// The values of a list that can be understood; `None` where none can. The others become faults.
    fn list<T: PartialEq>(
        &mut self,
        field: FieldName,
        at: &Range<usize>,
        pieces: &[Piece<'_>],
        value: impl Fn(&str) -> Result<T, QueryErrorKind>,
    ) -> Option<Vec<T>> {
        let mut values = Vec::with_capacity(pieces.len());
        for piece in pieces {
            self.check_closed(piece);
            let is_range = piece.text.contains("..");
            if compact(piece.text).is_empty() && !is_range {
                self.fault(at.start..piece.at.end, QueryErrorKind::EmptyValue { field });
                continue;
            }
            match value(&without_quote_marks(piece.text)) {
                Ok(value) if values.contains(&value) => {}
                Ok(value) => values.push(value),
                Err(kind) => self.fault(piece.at.clone(), kind),
            }
        }
        (!values.is_empty()).then_some(values)
    }

    fn as_of(&mut self, negated: bool, at: &Range<usize>, pieces: &[Piece<'_>]) {
        let Some(moments) = self.list(FieldName::AsOf, at, pieces, moment) else {
            return;
        };
        if negated {
            self.fault(at.clone(), QueryErrorKind::NegatedAsOf);
        } else if pieces.len() > 1 || self.is_dated {
            self.fault(at.clone(), QueryErrorKind::SecondAsOf);
        } else {
            self.is_dated = true;
            // Now is what holds without a date, so nothing is kept of it.
            if let Some(&Moment::On(date)) = moments.first() {
                self.query.terms.push(Term::Field {
                    negated,
                    field: Field::AsOf(date),
                });
            }
        }
    }
}

/// A text with spaces for the quotation marks in it, which say nothing there: its own are the only ones in a line.
fn without_quote_marks(text: &str) -> String {
    text.replace(is_quote_mark, " ")
}

/// A field in which a value has a minus before it, as it excludes that value; `None` where none has. Years have a
/// message of their own.
fn without_minus(token: &Token<'_>, values: &[Piece<'_>], line: &str) -> Option<String> {
    let Shape::Field {
        name,
        field: Some(field),
        ..
    } = token.shape
    else {
        return None;
    };
    let has_minus = |piece: &Piece<'_>| {
        piece.text.trim_start().starts_with(is_minus) && !compact(piece.text).is_empty()
    };
    if matches!(field, FieldName::Since | FieldName::Ended) || !values.iter().any(has_minus) {
        return None;
    }
    let typed = |piece: &Piece<'_>| {
        let text = line.get(piece.at.clone()).unwrap_or_default();
        let mark: String = text.chars().take_while(|c| is_quote_mark(*c)).collect();
        format!(
            "{mark}{}",
            text[mark.len()..].trim_start().trim_start_matches(is_minus)
        )
    };
    let listed = |excluded: bool| {
        let listed: Vec<String> = values
            .iter()
            .filter(|piece| has_minus(piece) == excluded)
            .map(typed)
            .collect();
        (!listed.is_empty()).then(|| {
            format!(
                "{}{name}:{}",
                if excluded { "-" } else { "" },
                listed.join(",")
            )
        })
    };
    let terms: Vec<String> = [false, true].into_iter().filter_map(listed).collect();
    Some(terms.join(" "))
}

/// Two names this much alike (Jaro–Winkler, 0–1) may be the same one misspelt.
const ALIKE: f64 = 0.8;
/// So much alike are a field and its misspelling where no value follows: there a word out of a sentence is likelier.
const ALMOST: f64 = 0.9;

fn resembling_field(name: &str, least: f64) -> Option<FieldName> {
    let name = compact(name);
    let likeness = |field: &FieldName| {
        let to = |other: &&str| {
            if other.starts_with(&name) {
                1.0
            } else {
                strsim::jaro_winkler(&name, other)
            }
        };
        field.names().iter().map(to).fold(0.0, f64::max)
    };
    let best = FieldName::ALL
        .into_iter()
        .map(|field| (likeness(&field), field))
        .max_by(|(a, _), (b, _)| a.total_cmp(b));
    best.filter(|(likeness, _)| *likeness >= least)
        .map(|(_, field)| field)
}

fn moment(typed: &str) -> Result<Moment, QueryErrorKind> {
    Moment::read(typed).ok_or_else(|| QueryErrorKind::BadDate {
        value: typed.to_owned(),
    })
}
