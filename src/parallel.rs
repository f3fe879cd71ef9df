//! Work on many things at once, on all processors.

use std::{
    panic::resume_unwind,
    thread::{available_parallelism, scope},
};

/// How many threads can run at the same time.
pub fn processors() -> usize {
    available_parallelism().map_or(1, usize::from)
}

/// What `work` makes of parts of `items`, one for each processor, in order.
pub fn in_parts<T: Sync, R: Send>(items: &[T], work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let work = &work;
    scope(|threads| {
        let parts = items.chunks(items.len().div_ceil(processors()).max(1));
        let parts: Vec<_> = parts.map(|part| threads.spawn(move || work(part))).collect();
        // A panic in one of them goes on in this thread.
        parts.into_iter().map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

/// What `one` makes on another thread, and `other` on this one.
pub fn meanwhile<A: Send, B>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    scope(|threads| {
        let one = threads.spawn(one);
        let other = other();
        (one.join().unwrap_or_else(|panic| resume_unwind(panic)), other)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_parts_come_in_order() {
        for count in [0, 1, 2, 3, 100] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(in_parts(&items, <[usize]>::to_vec).concat(), items);
        }
    }
}
