//! The files and folders that are being written, so that whatever ends the program can remove them: a process that
//! exits runs no destructors.

use std::{
    fs, io, mem,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError, TryLockError},
    thread,
    time::{Duration, Instant},
};

/// What is being written. Whoever makes or moves one of them holds the lock meanwhile, so that none is missed.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// How long a slow disk may hold up the end of the program.
const MAX_WAIT_FOR_DISK: Duration = Duration::from_millis(500);

/// How often it is tried to remove a folder that something is still written into.
const MAX_REMOVE_TRIES: usize = 8;

/// One of them, listed until this is dropped.
#[derive(Debug)]
pub struct Listed(PathBuf);

impl Drop for Listed {
    fn drop(&mut self) {
        lock().retain(|path| *path != self.0);
    }
}

fn lock() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes something beside a file and lists it in one step. What is made is to be dropped before the listing is.
pub fn list<T: AsRef<Path>>(make: impl FnOnce() -> io::Result<T>) -> io::Result<(Listed, T)> {
    let mut unfinished = lock();
    let made = make()?;
    // The program may be in another folder by the time it ends.
    let path = std::path::absolute(&made)?;
    unfinished.push(path.clone());
    Ok((Listed(path), made))
}

/// Does something that must not be left half done; the end of the program waits for it.
pub fn undivided<T>(work: impl FnOnce() -> T) -> T {
    let _held = lock();
    work()
}

/// Removes all that is unfinished. Only for the end of the program: whoever begins or finishes to write from here on
/// waits for ever.
pub fn remove_all() {
    let deadline = Instant::now() + MAX_WAIT_FOR_DISK;
    let unfinished = loop {
        match UNFINISHED.try_lock() {
            Ok(unfinished) => break unfinished,
            Err(TryLockError::Poisoned(unfinished)) => break unfinished.into_inner(),
            Err(TryLockError::WouldBlock) if Instant::now() >= deadline => return,
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(2)),
        }
    };
    for path in &*unfinished {
        remove(path);
    }
    mem::forget(unfinished);
}

/// Removes a file, or a folder that something may still be written into. Nobody is left to tell where that fails.
fn remove(path: &Path) {
    for _ in 0..MAX_REMOVE_TRIES {
        let removed = if path.is_dir() {
            fs::remove_dir_all(path)
        } else {
            fs::remove_file(path)
        };
        match removed {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {}
            _ => return,
        }
    }
}
