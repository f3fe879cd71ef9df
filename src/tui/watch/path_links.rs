//! The way to a file: what decides where its name leads.

use std::{
    collections::VecDeque,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

/// So many symbolic links are followed; the system gives up at as many.
const MAX_LINKS: usize = 40;

/// What a path leads through.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// The names, each in its folder, that may come to mean something else: the symbolic links, and what is at the end, or
    /// the first that is not there.
    pub steps: Vec<(PathBuf, OsString)>,
    /// The folders between them, from the top: each may be moved away, and another put in its place.
    pub folders: Vec<PathBuf>,
}

/// The way to `path` as it is now.
pub fn way(path: &Path) -> Way {
    let names = |path: &Path| path.iter().map(OsString::from).collect::<VecDeque<_>>();
    let mut way = Way::default();
    let mut links = 0;
    let mut folder = PathBuf::from(".");
    let mut ahead = names(path);
    while let Some(name) = ahead.pop_front() {
        // A name that begins at the root leaves the folder behind when it is joined.
        let here = folder.join(&name);
        let target = fs::read_link(&here).ok().filter(|_| links < MAX_LINKS);
        if target.is_none() && !ahead.is_empty() && here.exists() {
            folder = here;
            way.folders.push(folder.clone());
            continue;
        }
        way.steps.push((folder.clone(), name));
        let Some(target) = target else { break };
        links += 1;
        let mut through = names(&target);
        through.append(&mut ahead);
        ahead = through;
    }
    way
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_way_is_its_links_and_its_end_or_the_first_that_is_missing() {
        let outside = tempfile::tempdir().unwrap();
        // The system's own temporary folder may be a link.
        let root = outside.path().canonicalize().unwrap();
        fs::create_dir_all(root.join("v1")).unwrap();
        fs::write(root.join("v1/data.ron"), "").unwrap();
        symlink("v1", root.join("now")).unwrap();
        symlink("now/data.ron", root.join("data.ron")).unwrap();
        symlink(root.join("v1"), root.join("far")).unwrap();
        symlink("round", root.join("round")).unwrap();
        let told = |path: &str| -> Vec<String> {
            let steps = way(&root.join(path)).steps.into_iter();
            steps
                .map(|(at, name)| {
                    at.join(name)
                        .strip_prefix(&root)
                        .unwrap()
                        .display()
                        .to_string()
                })
                .collect()
        };
        assert_eq!(told("v1/data.ron"), ["v1/data.ron"]);
        assert_eq!(told("data.ron"), ["data.ron", "now", "v1/data.ron"]);
        assert_eq!(told("far/data.ron"), ["far", "v1/data.ron"]);
        assert_eq!(told("v1/../now/missing"), ["v1/../now", "v1/../v1/missing"]);
        assert_eq!(told("gone/away/data.ron"), ["gone"]);
        assert!(told("round").len() > 1, "it ends");
        let between = |path: &str| -> Vec<String> {
            let folders = way(&root.join(path)).folders.into_iter();
            folders
                .filter_map(|folder| Some(folder.strip_prefix(&root).ok()?.display().to_string()))
                .collect()
        };
        fs::create_dir_all(root.join("v1/a/b")).unwrap();
        assert_eq!(between("v1/a/b/data.ron"), ["", "v1", "v1/a", "v1/a/b"]);
        assert_eq!(between("now/a/data.ron"), ["", "v1", "v1/a"]);
        assert_eq!(between("v1/gone/away"), ["", "v1"]);
        let here = Way {
            steps: vec![(PathBuf::from("."), "data.ron".into())],
            folders: Vec::new(),
        };
        assert_eq!(
            way(Path::new("data.ron")),
            here,
            "the folder that the program is in stays the same"
        );
    }
}
