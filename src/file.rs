//! Writing a file or a folder of files whole or not at all: whatever goes wrong, what was there is still there, and
//! nothing half-written is.

use std::{
    fs::{self, File, Permissions},
    io::{self, BufWriter, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::Path,
};

use tempfile::Builder;

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
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
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
    // The file goes with the value, so that every early return leaves nothing behind.
    let beside = Builder::new().prefix(BESIDE).suffix(NEW).permissions(usual).tempfile_in(parent(path))?;
    let mut writer = BufWriter::new(beside.as_file());
    content(&mut writer)?;
    writer.flush()?;
    drop(writer);
    beside.as_file().sync_all()?;
    match existing {
        Existing::Keep => beside.persist_noclobber(path)?,
        Existing::Replace => {
            if let Ok(old) = fs::symlink_metadata(path).map(|old| old.permissions()) {
                beside.as_file().set_permissions(old)?;
            }
            beside.persist(path)?
        }
    };
    Ok(())
}

/// Has `content` fill a folder beside `path`, and renames it to `path`. An empty folder that is there gives way in any
/// case.
///
/// # Errors
/// What the system says, or `content`; [`io::ErrorKind::DirectoryNotEmpty`] where a folder with files is there and is
/// kept.
pub fn write_folder(path: &Path, existing: Existing, content: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    let parent = parent(path);
    // It goes with the value, and all that is in it.
    let beside =
        Builder::new().prefix(BESIDE).suffix(NEW).permissions(Permissions::from_mode(0o777)).tempdir_in(parent)?;
    content(beside.path())?;
    if existing == Existing::Replace && path.is_dir() {
        fs::set_permissions(beside.path(), fs::metadata(path)?.permissions())?;
        swap(beside.path(), path)?;
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
    match rustix::fs::renameat_with(rustix::fs::CWD, a, rustix::fs::CWD, b, rustix::fs::RenameFlags::EXCHANGE) {
        // A file system that can't: in three steps then.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => {}
        done => return Ok(done?),
    }
    let aside = Builder::new().prefix(BESIDE).suffix(".old").tempdir_in(parent(b))?;
    let old = aside.path().join("old");
    fs::rename(b, &old)?;
    if let Err(error) = fs::rename(a, b) {
        fs::rename(&old, b)?;
        return Err(error);
    }
    fs::rename(&old, a)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(path: &Path, existing: Existing, text: &str) -> io::Result<()> {
        write(path, existing, |out| out.write_all(text.as_bytes()))
    }

    fn names(folder: &Path) -> Vec<String> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_file_is_kept_or_replaced_as_asked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        put(&path, Existing::Keep, "first").unwrap();
        assert_eq!(put(&path, Existing::Keep, "second").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "first");
        put(&path, Existing::Replace, "third").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "third");
        assert_eq!(names(folder.path()), ["a"]);
    }

    #[test]
    fn what_fails_half_way_leaves_things_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        for (name, existing) in [("old", Existing::Replace), ("new", Existing::Keep)] {
            put(&folder.path().join("old"), Existing::Replace, "old").unwrap();
            let failed = write(&folder.path().join(name), existing, |out| {
                out.write_all(&[b'x'; 100_000])?;
                Err(io::ErrorKind::StorageFull.into())
            });
            assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::StorageFull);
            assert_eq!(fs::read_to_string(folder.path().join("old")).unwrap(), "old");
            assert_eq!(names(folder.path()), ["old"]);
        }
    }

    #[test]
    fn a_new_file_is_as_readable_as_any_and_a_replaced_one_stays_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (path, usual) = (folder.path().join("a"), folder.path().join("usual"));
        fs::write(&usual, "").unwrap();
        put(&path, Existing::Keep, "").unwrap();
        assert_eq!(mode(&path), mode(&usual));
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        put(&path, Existing::Replace, "").unwrap();
        assert_eq!(mode(&path), 0o640);
    }

    #[test]
    fn a_folder_comes_whole_or_not_at_all() {
        let outside = tempfile::tempdir().unwrap();
        let path = outside.path().join("tables");
        let fill = |text: &'static str| move |folder: &Path| fs::write(folder.join("a"), text);
        let read = || fs::read_to_string(path.join("a")).unwrap();
        write_folder(&path, Existing::Keep, fill("first")).unwrap();
        let kept = write_folder(&path, Existing::Keep, fill("second")).unwrap_err();
        assert_eq!((kept.kind(), read().as_str()), (io::ErrorKind::DirectoryNotEmpty, "first"));
        write_folder(&path, Existing::Replace, fill("third")).unwrap();
        assert_eq!(read(), "third");
        for existing in [Existing::Keep, Existing::Replace] {
            let failed = write_folder(&path, existing, |folder| {
                fs::write(folder.join("a"), "half")?;
                Err(io::ErrorKind::StorageFull.into())
            });
            assert_eq!((failed.unwrap_err().kind(), read().as_str()), (io::ErrorKind::StorageFull, "third"));
        }
        assert_eq!(names(outside.path()), ["tables"]);
    }

    #[test]
    fn an_empty_folder_gives_way() {
        let outside = tempfile::tempdir().unwrap();
        let path = outside.path().join("tables");
        fs::create_dir(&path).unwrap();
        write_folder(&path, Existing::Keep, |folder| fs::write(folder.join("a"), "")).unwrap();
        assert_eq!(names(&path), ["a"]);
    }
}
