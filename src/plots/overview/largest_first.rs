//! The order of the lists.

/// Largest first, equals as they stood; nothing that counts none.
pub(super) fn largest_first<T>(mut counts: Vec<(T, usize)>) -> Vec<(T, usize)> {
    counts.retain(|(_, count)| *count > 0);
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}
