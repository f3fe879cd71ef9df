use std::os::unix::fs::symlink;

use super::*;

fn put(path: &Path, existing: Existing, text: &str) -> io::Result<()> {
    write(path, existing, |out| out.write_all(text.as_bytes()))
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn a_file_is_kept_or_replaced_as_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    put(&path, Existing::Keep, "first").unwrap();
    assert_eq!(
        put(&path, Existing::Keep, "second").unwrap_err().kind(),
        io::ErrorKind::AlreadyExists
    );
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
        assert_eq!(
            fs::read_to_string(folder.path().join("old")).unwrap(),
            "old"
        );
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
    assert_eq!(
        (kept.kind(), read().as_str()),
        (io::ErrorKind::DirectoryNotEmpty, "first")
    );
    write_folder(&path, Existing::Replace, fill("third")).unwrap();
    assert_eq!(read(), "third");
    for existing in [Existing::Keep, Existing::Replace] {
        let failed = write_folder(&path, existing, |folder| {
            fs::write(folder.join("a"), "half")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert_eq!(
            (failed.unwrap_err().kind(), read().as_str()),
            (io::ErrorKind::StorageFull, "third")
        );
    }
    assert_eq!(names(outside.path()), ["tables"]);
}

#[test]
fn an_empty_folder_gives_way() {
    let outside = tempfile::tempdir().unwrap();
    let path = outside.path().join("tables");
    fs::create_dir(&path).unwrap();
    write_folder(&path, Existing::Keep, |folder| {
        fs::write(folder.join("a"), "")
    })
    .unwrap();
    assert_eq!(names(&path), ["a"]);
}

#[test]
fn a_link_is_followed_and_the_permissions_stay_those_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let text = |name: &str| fs::read_to_string(path(name)).unwrap();
    let put = |name: &str, text: &str| update(&path(name), |out| out.write_all(text.as_bytes()));
    fs::create_dir(path("far")).unwrap();
    fs::write(path("far/file"), "old").unwrap();
    fs::set_permissions(path("far/file"), Permissions::from_mode(0o640)).unwrap();
    symlink("far/file", path("near")).unwrap();
    symlink(path("near"), path("chain")).unwrap();
    symlink("far/new", path("dangling")).unwrap();
    for name in ["near", "chain"] {
        put(name, name).unwrap();
        assert!(fs::symlink_metadata(path(name)).unwrap().is_symlink());
        assert_eq!(
            (text("far/file").as_str(), mode(&path("far/file"))),
            (name, 0o640)
        );
    }
    put("dangling", "made").unwrap();
    assert_eq!(
        (text("far/new").as_str(), mode(&path("far/new"))),
        ("made", {
            fs::write(path("usual"), "").unwrap();
            mode(&path("usual"))
        })
    );
    // What is no file stays what it is.
    symlink("round", path("round")).unwrap();
    symlink("/dev/null", path("null")).unwrap();
    symlink("far", path("folder")).unwrap();
    symlink("none/file", path("nowhere")).unwrap();
    for name in ["round", "null", "folder", "nowhere"] {
        put(name, "x").unwrap_err();
        assert!(
            fs::symlink_metadata(path(name)).unwrap().is_symlink(),
            "{name}"
        );
    }
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
    assert_eq!(names(&path("far")).len(), 2, "nothing is left beside them");
}

#[test]
fn a_name_that_becomes_a_link_meanwhile_is_replaced_by_a_file_that_not_all_may_write() {
    let folder = tempfile::tempdir().unwrap();
    let (path, victim) = (folder.path().join("a"), folder.path().join("victim"));
    fs::write(&victim, "dear").unwrap();
    write(&path, Existing::Replace, |_| symlink(&victim, &path)).unwrap();
    let mode = |path: &Path| fs::symlink_metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(
        (mode(&path), fs::read_to_string(&victim).unwrap().as_str()),
        (mode(&victim), "dear")
    );
}
