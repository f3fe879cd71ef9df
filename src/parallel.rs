//! Work on many things at once, on all processors. Where the system gives no thread, this one does the work.

use std::{
    error::Error,
    fmt, io,
    panic::resume_unwind,
    sync::{Arc, Mutex, PoisonError},
    thread::{Builder, JoinHandle, ScopedJoinHandle, available_parallelism, scope},
};

/// The system gives no thread: too many run already, or there is no memory for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoThread;

impl fmt::Display for NoThread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the system gives no further thread")
    }
}

impl Error for NoThread {}

/// Begins `work` on a thread of its own.
///
/// # Errors
/// [`NoThread`]; what the system says of it speaks of a resource, and not of a thread.
pub fn spawn<T: Send + 'static>(name: &str, work: impl FnOnce() -> T + Send + 'static) -> io::Result<JoinHandle<T>> {
    Builder::new().name(name.to_owned()).spawn(work).map_err(|_| io::Error::other(NoThread))
}

/// Has a thread do `work`, or where there is none does it here and now.
pub fn spawn_or_do(name: &str, work: impl FnOnce() + Send + 'static) {
    // A thread that there is none for would take what it was to do with it.
    let work = Arc::new(Mutex::new(Some(work)));
    let take = |work: &Mutex<Option<_>>| work.lock().unwrap_or_else(PoisonError::into_inner).take();
    let same = Arc::clone(&work);
    if spawn(name, move || take(&same).map_or((), |work| work())).is_err()
        && let Some(work) = take(&work)
    {
        work();
    }
}

/// How many threads can run at the same time.
pub fn processors() -> usize {
    available_parallelism().map_or(1, usize::from)
}

/// What `work` makes of parts of `items`, one for each processor, in order.
pub fn in_parts<T: Sync, R: Send>(items: &[T], work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let work = &work;
    scope(|threads| {
        let parts = items.chunks(items.len().div_ceil(processors()).max(1));
        let begin = |part| (part, Builder::new().spawn_scoped(threads, move || work(part)));
        let begun: Vec<_> = parts.map(begin).collect();
        begun.into_iter().map(|(part, thread)| thread.map_or_else(|_| work(part), join)).collect()
    })
}

/// What `one` makes on another thread, and `other` on this one.
pub fn meanwhile<A: Send, B>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    // A thread that there is none for would take what it was to do with it.
    let one = Mutex::new(Some(one));
    let take_one = || one.lock().unwrap_or_else(PoisonError::into_inner).take().map(|one| one());
    scope(|threads| {
        let thread = Builder::new().spawn_scoped(threads, take_one);
        let other = other();
        let made = thread.map_or_else(|_| take_one(), join);
        (made.expect("it is taken once: by the thread, or where there is none"), other)
    })
}

/// A panic in another thread goes on in this one.
fn join<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
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

    #[test]
    fn both_are_made() {
        let text = String::from("one");
        assert_eq!(meanwhile(|| text.len(), || &text), (3, &text));
    }
}
