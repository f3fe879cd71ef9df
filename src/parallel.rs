//! Work on other threads, and on many things at once. Where the system gives no thread, this one does the work.

use std::{
    error::Error,
    fmt, io,
    panic::resume_unwind,
    sync::mpsc::channel,
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
pub fn spawn<T: Send + 'static>(
    name: &str,
    work: impl FnOnce() -> T + Send + 'static,
) -> io::Result<JoinHandle<T>> {
    Builder::new()
        .name(name.to_owned())
        .spawn(work)
        .map_err(|_| io::Error::other(NoThread))
}

/// Has a thread do `work`, or where there is none does it here and now.
pub fn spawn_or_do<W: FnOnce() + Send + 'static>(name: &str, work: W) {
    // A thread that there is none for would take what it was to do with it.
    let (give, take) = channel::<W>();
    match spawn(name, move || take.recv().map_or((), |work| work())) {
        Ok(_) => drop(give.send(work)),
        Err(_) => work(),
    }
}

/// What `work` makes of parts of `items`, one for each processor, in order.
pub fn in_parts<T: Sync, R: Send>(items: &[T], work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let work = &work;
    let processors = available_parallelism().map_or(1, usize::from);
    scope(|threads| {
        let parts = items.chunks(items.len().div_ceil(processors).max(1));
        let begin = |part| {
            let thread = Builder::new().spawn_scoped(threads, move || work(part));
            (part, thread)
        };
        let begun: Vec<_> = parts.map(begin).collect();
        let join = |(part, thread): (_, io::Result<ScopedJoinHandle<'_, _>>)| match thread {
            // A panic in another thread goes on in this one.
            Ok(thread) => thread.join().unwrap_or_else(|panic| resume_unwind(panic)),
            Err(_) => work(part),
        };
        begun.into_iter().map(join).collect()
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
