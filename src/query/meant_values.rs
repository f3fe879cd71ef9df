//! Words that are the name of a status or of a sort of relation.

use super::{fields::FieldValue, fold::compact};
use crate::dataset::closed_list::ClosedList;

/// The status and the sort of relation that a word is a word for.
pub(super) fn meant_values(word: &str) -> impl Iterator<Item = FieldValue> {
    let word = compact(word);
    let status = value_named(&word).map(FieldValue::Status);
    status
        .into_iter()
        .chain(value_named(&word).map(FieldValue::Kind))
}

fn value_named<T: ClosedList>(compacted: &str) -> Option<T> {
    let is_named = |value: &T| value.names().iter().any(|name| compact(name) == compacted);
    T::VALUES.iter().copied().find(is_named)
}
