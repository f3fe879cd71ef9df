//! Writing a file or a folder of files whole or not at all: whatever goes wrong, what was there is still there, and
//! nothing half-written is.

use std::{
    fs::{self, File, Permissions},
    io::{self, BufWriter, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use tempfile::Builder;

mod unfinished;

pub use unfinished::remove_all as remove_unfinished;

/// What is to happen to a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// It gives way, and its permissions pass to the new one.
    Replace,
}

/// How the name of what is written beside a file begins.
const BESIDE: &str = ".stedenband-";
/// How it ends.
const NEW: &str = ".new";

/// The folder that `path` is in.
fn parent(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// Writes what `content` writes to a file beside `path`, waits for the disk, and renames it to `path`.
///
/// # Errors
/// What the system says, or `content`; [`io::ErrorKind::AlreadyExists`] where a file is there and is kept.
pub fn write(
    path: &Path,
    existing: Existing,
    content: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> io::Result<()> {
    // Those of any new file; the system takes off what the user's umask forbids.
    let usual = Permissions::from_mode(0o666);
    let make = || {
        Builder::new()
            .prefix(BESIDE)
            .suffix(NEW)
            .permissions(usual)
            .tempfile_in(parent(path))
    };
    // The file goes with the value, so that every early return leaves nothing behind.
    let (_listed, beside) = unfinished::list(make)?;
    let mut writer = BufWriter::new(beside.as_file());
    content(&mut writer)?;
    writer.flush()?;
    drop(writer);
    beside.as_file().sync_all()?;
    match existing {
        Existing::Keep => beside.persist_noclobber(path)?,
        Existing::Replace => {
            // The permissions of a symbolic link are no one's: all may do all with it.
            if let Ok(old) = fs::symlink_metadata(path)
                && !old.is_symlink()
            {
                beside.as_file().set_permissions(old.permissions())?;
            }
            beside.persist(path)?
        }
    };
    Ok(())
}

/// Replaces the file that `path` leads to: a symbolic link stays, and the file that it leads to keeps its permissions.
///
/// # Errors
/// As [`write()`]; also where it leads to something else than a file.
pub fn update(
    path: &Path,
    content: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> io::Result<()> {
    let path = followed(path)?;
    match fs::symlink_metadata(&path) {
        Ok(found) if found.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        // To replace a device would take it from everybody.
        Ok(found) if !found.is_file() => Err(io::ErrorKind::InvalidInput.into()),
        _ => write(&path, Existing::Replace, content),
    }
}

/// What `path` leads to through symbolic links, whether or not that is there.
fn followed(path: &Path) -> io::Result<PathBuf> {
    /// The system gives up at as many.
    const MOST_LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            // One that begins at the root leaves the folder behind.
            Ok(target) => path = parent(&path).join(target),
            Err(_no_link) => return Ok(path),
        }
    }
    Err(rustix::io::Errno::LOOP.into())
}

/// Has `content` fill a folder beside `path`, and renames it to `path`. An empty folder that is there gives way in any
/// case.
///
/// # Errors
/// What the system says, or `content`; [`io::ErrorKind::DirectoryNotEmpty`] where a folder with files is there and is
/// kept.
pub fn write_folder(
    path: &Path,
    existing: Existing,
    content: impl FnOnce(&Path) -> io::Result<()>,
) -> io::Result<()> {
    let usual = Permissions::from_mode(0o777);
    let make = || {
        Builder::new()
            .prefix(BESIDE)
            .suffix(NEW)
            .permissions(usual)
            .tempdir_in(parent(path))
    };
    // It goes with the value, and all that is in it.
    let (_listed, beside) = unfinished::list(make)?;
    content(beside.path())?;
    if existing == Existing::Replace && path.is_dir() {
        fs::set_permissions(beside.path(), fs::metadata(path)?.permissions())?;
        unfinished::undivided(|| swap(beside.path(), path))?;
        // What was there stands beside it now, and goes.
        return beside.close();
    }
    fs::rename(beside.path(), path)?;
    // The name beside it is gone, so there is nothing to remove.
    let _ = beside.keep();
    Ok(())
}

/// Has two folders change places, in one step where the system can.
fn swap(a: &Path, b: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    match rustix::fs::renameat_with(
        rustix::fs::CWD,
        a,
        rustix::fs::CWD,
        b,
        rustix::fs::RenameFlags::EXCHANGE,
    ) {
        // A file system that can't: in three steps then.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => {}
        done => return Ok(done?),
    }
    let aside = Builder::new()
        .prefix(BESIDE)
        .suffix(".old")
        .tempdir_in(parent(b))?;
    let old = aside.path().join("old");
    fs::rename(b, &old)?;
    if let Err(error) = fs::rename(a, b) {
        fs::rename(&old, b)?;
        return Err(error);
    }
    fs::rename(&old, a)
}

#[cfg(test)]
mod tests;
