//! Writing a file whole or not at all: whatever goes wrong, what was there is still there, and nothing
//! half-written is.

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

/// Writes what `content` writes to a file beside `path`, waits for the disk, and renames it to `path`.
///
/// # Errors
/// What the system says, or `content`; [`io::ErrorKind::AlreadyExists`] where a file is there and is kept.
pub fn write(
    path: &Path,
    existing: Existing,
    content: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Those of any new file; the system takes off what the user's umask forbids.
    let usual = Permissions::from_mode(0o666);
    // The file goes with the value, so that every early return leaves nothing behind.
    let beside = Builder::new().prefix(".stedenband-").suffix(".new").permissions(usual).tempfile_in(folder)?;
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
}
