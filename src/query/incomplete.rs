//! What a line that is still being typed is forgiven.

use super::{
    choose::{MIN_PART, ValueError},
    error::{QueryError, QueryErrorKind},
    fields::as_of,
    fold::compact,
};

/// Whether a fault in `line` is only that its end has not been typed yet.
pub(crate) fn is_unfinished(error: &QueryError, line: &str) -> bool {
    // A space behind a term ends it.
    let at_the_end = error.at.end == line.len();
    at_the_end
        && match &error.kind {
            QueryErrorKind::OpenQuote
            | QueryErrorKind::NothingToFind
            | QueryErrorKind::ExcludingWord { .. }
            | QueryErrorKind::LoneMinus { .. } => true,
            QueryErrorKind::UnknownField { name, suggestion } => {
                line.ends_with(':')
                    && suggestion.is_none()
                    && name.chars().all(|c| c.is_ascii_lowercase())
            }
            QueryErrorKind::BadValue { value, why, .. } => match why {
                ValueError::Empty => true,
                ValueError::Unknown { suggestion, .. } => suggestion
                    .as_ref()
                    .is_some_and(|whole| begins(&whole.nl, value) || begins(&whole.en, value)),
                ValueError::Ambiguous(_) => compact(value).chars().count() < MIN_PART,
                ValueError::NoYears => is_part_of_number(value),
                ValueError::NoDate => is_part_of_number(value) || as_of::is_begun(value),
                ValueError::Reversed { .. } => false,
            },
            _ => false,
        }
}

fn begins(whole: &str, part: &str) -> bool {
    compact(whole).starts_with(&compact(part))
}

/// Whether a year, or the month or day behind one, may yet become whole.
fn is_part_of_number(value: &str) -> bool {
    let last = value
        .rsplit(|c: char| !c.is_ascii_digit())
        .next()
        .unwrap_or(value);
    last.len() < 4
        && value
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '/'))
}
