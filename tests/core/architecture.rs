//! How the code hangs together, read from the text of `src/`: which files may know the terminal, which layers know
//! which, and that files do not import one another in large circles.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::LazyLock,
};

/// More files than this that import one another in a circle can't be understood or moved one by one.
const LARGEST_CIRCLE: usize = 12;

/// The layers that know the terminal, or who runs the program.
const ABOVE: [&str; 2] = ["tui", "cli"];

#[test]
fn the_terminal_is_known_above_only() {
    for (module, code) in &Sources::read().code {
        let names = |library: &str| code.contains(library);
        assert!(
            is_above(module) || !names("crossterm") && !names("ratatui"),
            "{module} names a terminal library"
        );
    }
}

#[test]
fn nothing_below_the_terminal_imports_what_is_above() {
    let upward: Vec<_> = ARROWS
        .iter()
        .filter(|(from, to)| !is_above(from) && is_above(to))
        .collect();
    assert!(upward.is_empty(), "{upward:?}");
}

#[test]
fn update_and_view_do_not_know_each_other_nor_the_model_either() {
    let between = |from: &str, to: &str| {
        ARROWS
            .iter()
            .find(|(a, b)| is_within(a, from) && is_within(b, to))
            .cloned()
    };
    assert_eq!(between("tui::update", "tui::view"), None);
    assert_eq!(between("tui::view", "tui::update"), None);
    assert_eq!(between("tui::model", "tui::update"), None);
}

#[test]
fn circles_are_small() {
    let arrows = &*ARROWS;
    for circle in circles(arrows) {
        let is_in = |(from, to): &&(String, String)| circle.contains(from) && circle.contains(to);
        let ties: Vec<_> = arrows
            .iter()
            .filter(is_in)
            .map(|(from, to)| format!("{from} -> {to}"))
            .collect();
        assert!(
            circle.len() <= LARGEST_CIRCLE,
            "a circle of {} files:\n{}",
            circle.len(),
            ties.join("\n")
        );
    }
}

#[test]
fn imports_are_followed_to_the_file_that_has_the_item() {
    let code = [
        ("a", "mod b;\nmod c;\npub use b::{B, c::Deep as D};"),
        (
            "a::b",
            "use super::{c::{self, C}, super::z};\nfn f() { z::g(c::h(), other::i()) }",
        ),
        ("a::b::c", "use crate::a::{B, D};"),
        ("a::c", "fn f() -> super::B { std::fs::read() }"),
        ("z", ""),
    ];
    let code = code.map(|(module, code)| (module.to_owned(), code.to_owned()));
    let arrows = Sources { code: code.into() }.arrows();
    let arrows: Vec<_> = arrows
        .iter()
        .map(|(from, to)| (from.as_str(), to.as_str()))
        .collect();
    let expected = [
        ("a", "a::b"),
        ("a", "a::b::c"),
        ("a::b", "a::c"),
        ("a::b", "z"),
        ("a::b::c", "a::b"),
        ("a::c", "a::b"),
    ];
    assert_eq!(arrows, expected);
    let owned: Arrows = expected
        .map(|(from, to)| (from.to_owned(), to.to_owned()))
        .into();
    let largest = circles(&owned)
        .into_iter()
        .max_by_key(BTreeSet::len)
        .unwrap();
    assert_eq!(largest, BTreeSet::from(["a::b", "a::c"].map(str::to_owned)));
}

fn is_above(module: &str) -> bool {
    ABOVE.iter().any(|layer| is_within(module, layer))
}

fn is_within(module: &str, parent: &str) -> bool {
    module
        .strip_prefix(parent)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Which file imports an item of which other, by path of module.
type Arrows = BTreeSet<(String, String)>;

/// Those of the library.
static ARROWS: LazyLock<Arrows> = LazyLock::new(|| Sources::read().arrows());

/// The modules that have arrows in a circle, by circle.
fn circles(arrows: &Arrows) -> BTreeSet<BTreeSet<String>> {
    let reachable = |start: &str| {
        let (mut found, mut open) = (BTreeSet::new(), vec![start.to_owned()]);
        while let Some(module) = open.pop() {
            let of_module = arrows
                .range((module.clone(), String::new())..)
                .take_while(|(from, _)| *from == module);
            for (_, to) in of_module {
                if found.insert(to.clone()) {
                    open.push(to.clone());
                }
            }
        }
        found
    };
    let reach: BTreeMap<String, BTreeSet<String>> = arrows
        .iter()
        .map(|(from, _)| (from.clone(), reachable(from)))
        .collect();
    let leads =
        |from: &String, to: &String| reach.get(from).is_some_and(|found| found.contains(to));
    let circle = |module: &String| {
        reach[module]
            .iter()
            .filter(|other| leads(other, module))
            .cloned()
            .collect()
    };
    reach
        .keys()
        .filter(|module| leads(module, module))
        .map(circle)
        .collect()
}

/// The code of the library by path of module, `""` that of `lib.rs`, without comments and tests.
struct Sources {
    code: BTreeMap<String, String>,
}

impl Sources {
    fn read() -> Self {
        let mut sources = Self {
            code: BTreeMap::new(),
        };
        sources.read_folder(Path::new("src"), "");
        assert!(sources.code.contains_key("query") && sources.code.contains_key("tui::update"));
        sources
    }

    fn read_folder(&mut self, folder: &Path, parent: &str) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            let module = if name == "lib" {
                String::new()
            } else {
                joined(parent, name)
            };
            if path.is_dir() {
                self.read_folder(&path, &module);
            } else if name != "main" && name != "tests" {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod ").next().unwrap();
                let lines: Vec<&str> = code
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"))
                    .collect();
                self.code.insert(module, lines.join("\n"));
            }
        }
    }

    fn arrows(&self) -> Arrows {
        let parts: BTreeMap<&str, _> = self
            .code
            .iter()
            .map(|(module, code)| (module.as_str(), parts(code)))
            .collect();
        let imports = |(module, (uses, _)): (&&str, &(Vec<Import>, _))| {
            let absolute =
                |(path, name): &Import| Some((name.clone(), self.absolute(module, path)?));
            (
                (*module).to_owned(),
                uses.iter().filter_map(absolute).collect(),
            )
        };
        let imports: Imports = parts.iter().map(imports).collect();
        let mut arrows = Arrows::new();
        for (module, (_, body)) in &parts {
            let paths = body
                .split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':')
                .filter(|it| it.contains("::"));
            let named = paths.filter_map(|path| {
                let (first, rest) = path.split_once("::")?;
                let imported = imports[*module].get(first).map(|start| joined(start, rest));
                imported.or_else(|| self.absolute(module, path))
            });
            for path in named.chain(imports[*module].values().cloned()) {
                let target = self.home(&path, &imports).filter(|target| target != module);
                arrows.extend(target.map(|target| ((*module).to_owned(), target)));
            }
        }
        arrows
    }

    /// A path as seen from the root of the library; `None` for one into another library.
    fn absolute(&self, module: &str, path: &str) -> Option<String> {
        let (first, rest) = path.split_once("::").unwrap_or((path, ""));
        match first {
            "crate" => Some(rest.to_owned()),
            "self" => Some(joined(module, rest)),
            "super" => {
                let parent = module.rsplit_once("::").map_or("", |(parent, _)| parent);
                if rest.starts_with("super") {
                    self.absolute(parent, rest)
                } else {
                    Some(joined(parent, rest))
                }
            }
            _ => self
                .code
                .contains_key(&joined(module, first))
                .then(|| joined(module, path)),
        }
    }

    /// The module whose file has the item at an absolute path, wherever it is re-exported; `None` for a mere module.
    fn home(&self, path: &str, imports: &Imports) -> Option<String> {
        let mut module = String::new();
        for (at, name) in path.split("::").enumerate() {
            let child = joined(&module, name);
            if !self.code.contains_key(&child) {
                let Some(start) = imports
                    .get(&module)?
                    .get(name)
                    .filter(|start| *start != path)
                else {
                    return Some(module);
                };
                let rest: Vec<&str> = path.split("::").skip(at + 1).collect();
                return self.home(&joined(start, &rest.join("::")), imports);
            }
            module = child;
        }
        None
    }
}

/// The path that a `use` names, and the name that it gets there.
type Import = (String, String);

/// By module: the names that it imports, with the paths that they stand for.
type Imports = BTreeMap<String, BTreeMap<String, String>>;

fn joined(start: &str, rest: &str) -> String {
    [start, rest]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("::")
}

/// The imports of a file, and the rest of its code.
fn parts(code: &str) -> (Vec<Import>, String) {
    let (mut imports, mut body) = (Vec::new(), String::new());
    for statement in code.split_inclusive(';') {
        let start = statement.match_indices("use ").find(|(at, _)| {
            let line = statement[..*at].rsplit('\n').next().unwrap().trim();
            line.is_empty() || line.starts_with("pub")
        });
        let (before, tree) = start.map_or((statement, ""), |(at, word)| {
            (&statement[..at], &statement[at + word.len()..])
        });
        body.push_str(before);
        expand(tree.trim_end_matches(';'), "", &mut imports);
    }
    (imports, body)
}

/// Takes a tree of imports apart.
fn expand(tree: &str, start: &str, imports: &mut Vec<Import>) {
    let tree = tree.trim();
    if let Some((head, inner)) = tree.split_once('{') {
        let start = joined(start, head.trim().trim_end_matches("::"));
        let mut depth = 0;
        let inner = inner.strip_suffix('}').unwrap_or(inner);
        let separated = inner.split(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            c == ',' && depth == 0
        });
        separated.for_each(|part| expand(part, &start, imports));
    } else if !tree.is_empty() {
        let (path, name) = tree.split_once(" as ").unwrap_or((tree, ""));
        let path = if path == "self" {
            start.to_owned()
        } else {
            joined(start, path)
        };
        let name = if name.is_empty() {
            path.rsplit("::").next().unwrap().to_owned()
        } else {
            name.to_owned()
        };
        imports.push((path, name));
    }
}
