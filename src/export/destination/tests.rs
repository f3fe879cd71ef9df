use std::io::Write as _;

use super::*;

#[test]
fn only_a_new_name_or_a_file_that_may_be_replaced_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("file"), "old").unwrap();
    std::os::unix::fs::symlink(path("file"), path("link")).unwrap();
    std::os::unix::fs::symlink(path("nowhere"), path("dangling")).unwrap();
    let outcome =
        |name: &str, existing| match write(&path(name), existing, |out| out.write_all(b"new")) {
            Ok(()) => String::from("Ok"),
            Err(error) => format!("{error:?}"),
        };
    for (name, keep, replace) in [
        ("file", "Exists", "Ok"),
        ("new", "Ok", "Ok"),
        ("link", "Link", "Link"),
        ("dangling", "Link", "Link"),
        (".", "Folder", "Folder"),
        ("..", "Folder", "Folder"),
        ("else/", "NoSuchFolder", "NoSuchFolder"),
        ("file/", "NoSuchFolder", "NoSuchFolder"),
        ("none/..", "NoSuchFolder", "NoSuchFolder"),
        ("./", "Folder", "Folder"),
        ("none/new", "NoFolder", "NoFolder"),
        ("file/new", "NoFolder", "NoFolder"),
        ("/dev/full", "NotRegular", "NotRegular"),
        ("/dev/null", "NotRegular", "NotRegular"),
    ] {
        assert_eq!(outcome(name, Existing::Keep), keep, "{name}");
        assert_eq!(outcome(name, Existing::Replace), replace, "{name}");
    }
    assert_eq!(fs::read_to_string(path("file")).unwrap(), "new");
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        4,
        "nothing is left beside them"
    );
}

#[test]
fn a_folder_is_replaced_only_where_nothing_else_is_lost() {
    let outside = tempfile::tempdir().unwrap();
    let path = |name: &str| outside.path().join(name);
    for name in ["empty", "tables", "others", "nested"] {
        fs::create_dir(path(name)).unwrap();
    }
    fs::write(path("tables/a.csv"), "old").unwrap();
    fs::write(path("others/a.csv"), "old").unwrap();
    fs::write(path("others/holiday.jpg"), "dear").unwrap();
    fs::create_dir(path("nested/a.csv")).unwrap();
    fs::write(path("file"), "dear").unwrap();
    std::os::unix::fs::symlink(path("tables"), path("link")).unwrap();
    let outcome = |name: &str, existing| {
        let fill = |folder: &Path| fs::write(folder.join("a.csv"), "new");
        match write_folder(&path(name), existing, &["a.csv", "b.csv"], fill) {
            Ok(()) => String::from("Ok"),
            Err(error) => format!("{error:?}"),
        }
    };
    for (name, keep, replace) in [
        ("new", "Ok", "Ok"),
        ("new/", "FolderExists", "Ok"),
        ("empty", "Ok", "Ok"),
        ("tables", "FolderExists", "Ok"),
        ("others", "OthersInside", "OthersInside"),
        ("nested", "OthersInside", "OthersInside"),
        ("..", "OthersInside", "OthersInside"),
        ("file", "File", "File"),
        ("link", "Link", "Link"),
        ("link/", "Link", "Link"),
        ("none/new", "NoFolder", "NoFolder"),
        ("/dev/null", "NotRegular", "NotRegular"),
    ] {
        assert_eq!(outcome(name, Existing::Keep), keep, "{name}");
        assert_eq!(outcome(name, Existing::Replace), replace, "{name}");
    }
    assert_eq!(fs::read_to_string(path("tables/a.csv")).unwrap(), "new");
    assert_eq!(
        fs::read_to_string(path("others/holiday.jpg")).unwrap(),
        "dear"
    );
    assert_eq!(
        fs::read_dir(outside.path()).unwrap().count(),
        7,
        "nothing is left beside them"
    );
}

#[test]
fn every_reason_is_told_in_two_languages_with_what_to_do() {
    use TargetError::{
        Exists, File, Folder, FolderExists, Full, Io, Link, NoFolder, NoSuchFolder, NotRegular,
        OthersInside, Refused, Stopped, Unnamed,
    };
    for error in [
        Exists,
        Folder,
        NoSuchFolder,
        Unnamed,
        FolderExists,
        OthersInside,
        File,
        Link,
        NotRegular,
        NoFolder,
        Refused,
        Full,
        Stopped,
        Io(io::Error::other("\u{1b}[2J")),
    ] {
        let path = Path::new("uit\u{1b}.ron");
        let [nl, en] = [Lang::Nl, Lang::En].map(|lang| error.message(path, lang));
        assert!(
            nl.starts_with("fout: uit␛.ron: ") && en.starts_with("error: uit␛.ron: "),
            "{nl} / {en}"
        );
        assert!(nl.lines().count() == 2, "{nl}");
        assert!(!nl.contains('\u{1b}'), "{nl}");
    }
}
