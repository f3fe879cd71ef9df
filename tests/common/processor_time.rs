//! How long a thread has worked.

use std::{
    fs,
    time::{Duration, UNIX_EPOCH},
};

/// The processor time of this thread: other tests, and other programs, run beside it. Where the system does not tell it,
/// the time of day.
pub fn processor_time() -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| UNIX_EPOCH.elapsed().unwrap(), Duration::from_nanos)
}
