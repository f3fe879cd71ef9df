//! Where a value stands in the text: RON gives values without their places.
//!
//! Only a fault has to be located, so the happy path never walks. One walk locates any number of paths:
//! they form a tree, and what no path leads to is skipped.

use std::{collections::HashMap, ops::Range};

use super::tokens::{Token, Tokens};

/// A step from a value to one inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// A field of a struct.
    Field(&'static str),
    /// A place in a list, a tuple or the brackets of a variant, from 0.
    Item(usize),
}

impl From<&'static str> for Step {
    fn from(name: &'static str) -> Self {
        Self::Field(name)
    }
}

impl From<usize> for Step {
    fn from(place: usize) -> Self {
        Self::Item(place)
    }
}

/// The steps from the whole dataset to a value: `ties`, 3, `statements`, 2, `quote`.
pub type Path = Vec<Step>;

/// A path, as in `steps!["ties", 3, "id"]`.
macro_rules! steps {
    ($($step:expr),* $(,)?) => { vec![$($crate::dataset::check::locate::Step::from($step)),*] };
}
pub(crate) use steps;

/// The byte range of every path in the RON `text`; of a value that isn't there, that of the closest
/// value around it.
#[must_use]
pub fn locate(text: &str, paths: &[Path]) -> Vec<Range<usize>> {
    let mut walk = Walk {
        text,
        tokens: Tokens::new(text),
        nodes: tree(paths),
    };
    walk.skip_attributes();
    walk.value(Some(0));
    paths
        .iter()
        .map(|path| closest(&walk.nodes, path))
        .collect()
}

/// The range at the end of `path`, or as near to it as the walk came.
fn closest(nodes: &[Node], path: &Path) -> Range<usize> {
    let mut node = &nodes[0];
    let mut range = node.range.clone().unwrap_or(0..0);
    for step in path {
        let Some(next) = node.inner(*step) else { break };
        node = &nodes[next];
        match &node.range {
            Some(found) => range = found.clone(),
            None => break,
        }
    }
    range
}

/// A value that a path leads to or through.
#[derive(Default)]
struct Node {
    fields: Vec<(&'static str, usize)>,
    items: HashMap<usize, usize>,
    range: Option<Range<usize>>,
}

impl Node {
    fn inner(&self, step: Step) -> Option<usize> {
        match step {
            Step::Field(name) => self.field(name),
            Step::Item(place) => self.items.get(&place).copied(),
        }
    }

    fn field(&self, name: &str) -> Option<usize> {
        self.fields
            .iter()
            .find(|(field, _)| *field == name)
            .map(|&(_, node)| node)
    }

    fn insert(&mut self, step: Step, node: usize) {
        match step {
            Step::Field(name) => self.fields.push((name, node)),
            Step::Item(place) => drop(self.items.insert(place, node)),
        }
    }

    fn is_leaf(&self) -> bool {
        self.fields.is_empty() && self.items.is_empty()
    }
}

/// The paths as one tree; node 0 is the whole dataset.
fn tree(paths: &[Path]) -> Vec<Node> {
    let mut nodes = vec![Node::default()];
    for path in paths {
        let mut node = 0;
        for &step in path {
            node = nodes[node].inner(step).unwrap_or_else(|| {
                let fresh = nodes.len();
                nodes[node].insert(step, fresh);
                nodes.push(Node::default());
                fresh
            });
        }
    }
    nodes
}

/// The walk: as deep as the paths are long, however deep the text is nested.
struct Walk<'a> {
    text: &'a str,
    tokens: Tokens<'a>,
    nodes: Vec<Node>,
}

impl Walk<'_> {
    fn peek(&self) -> Option<(Token, Range<usize>)> {
        self.tokens.clone().next()
    }

    /// Takes the next token if it is `token`.
    fn take(&mut self, token: Token) -> Option<Range<usize>> {
        let (found, at) = self.peek()?;
        (found == token).then(|| {
            self.tokens.next();
            at
        })
    }

    /// `#![enable(…)]` at the top.
    fn skip_attributes(&mut self) {
        while self.take(Token::Other).is_some() {
            if self.peek().is_some_and(|(token, _)| token == Token::Open) {
                self.value(None);
            }
        }
    }

    /// One value, which is `node` where a path leads to or through it; gives its end.
    fn value(&mut self, node: Option<usize>) -> usize {
        self.optional_value(node, true)
    }

    /// One value, which may stand in `Some(…)`: those brackets are no step, for they may be left out.
    /// Once only, so that `Some(Some(…` without end needs no deep stack.
    fn optional_value(&mut self, node: Option<usize>, may_be_some: bool) -> usize {
        let Some((first, at)) = self.tokens.next() else {
            return self.text.len();
        };
        let mut end = at.end;
        if first == Token::Open {
            end = self.content(node, self.text.as_bytes()[at.start] == b'(');
        } else if first == Token::Word && self.take(Token::Open).is_some() {
            end = match node {
                Some(node) if may_be_some && &self.text[at.clone()] == "Some" => {
                    self.optional_value(Some(node), false);
                    self.take(Token::Comma);
                    self.take(Token::Close)
                        .map_or(self.text.len(), |close| close.end)
                }
                _ => self.content(node, true),
            };
        }
        if let Some(node) = node {
            self.nodes[node].range = Some(at.start..end);
        }
        end
    }

    /// What stands between brackets that have been opened, and the closing one.
    fn content(&mut self, node: Option<usize>, round: bool) -> usize {
        let Some(node) = node.filter(|&node| !self.nodes[node].is_leaf()) else {
            return self.skip_to_close();
        };
        let mut place = 0;
        loop {
            if let Some(close) = self.take(Token::Close) {
                return close.end;
            }
            let inner = match self.take_field_name() {
                Some(name) if round => self.nodes[node].field(&self.text[name]),
                _ => self.nodes[node].inner(Step::Item(place)),
            };
            place += 1;
            if self.peek().is_none() {
                return self.text.len();
            }
            self.value(inner);
            if self.take(Token::Colon).is_some() {
                self.value(None);
            }
            self.take(Token::Comma);
        }
    }

    /// `name:`, if that comes next.
    fn take_field_name(&mut self) -> Option<Range<usize>> {
        let mut ahead = self.tokens.clone();
        let (token, name) = ahead.next()?;
        let (colon, _) = ahead.next()?;
        (token == Token::Word && colon == Token::Colon).then(|| {
            self.tokens = ahead;
            name
        })
    }

    fn skip_to_close(&mut self) -> usize {
        let mut depth = 1_usize;
        for (token, at) in self.tokens.by_ref() {
            match token {
                Token::Open => depth += 1,
                Token::Close => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at.end;
            }
        }
        self.text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r###"#![enable(implicit_some)]
/* ties: [ /* nested */ */ // (
Dataset(
    format: 1, r: r#"raw " ] ) "#, c: '(',
    ties: [ // first
        ( id: "a \" ) b", at: (51.5, -4.25), statements: [] ),
        Tie( id: Some("c"), statements: [
            ( says: since("1999"), quote: "q" ),
            ( says: event(nl: "één", en: "two"), note: Some((nl: "n", en: "m")), ),
            ( says: status(actief), from: None ),
        ] ),
    ],
    map: { "k": (1, 2), 3: [4] },
)"###;

    fn at(path: Path) -> &'static str {
        &TEXT[locate(TEXT, &[path])[0].clone()]
    }

    #[test]
    fn a_path_leads_to_its_value() {
        for (path, expected) in [
            (steps!["format"], "1"),
            (steps!["r"], r###"r#"raw " ] ) "#"###),
            (steps!["c"], "'('"),
            (steps!["ties", 0, "id"], r#""a \" ) b""#),
            (steps!["ties", 0, "at"], "(51.5, -4.25)"),
            (steps!["ties", 0, "at", 1], "-4.25"),
            (steps!["ties", 0, "statements"], "[]"),
            (steps!["ties", 1, "id"], r#"Some("c")"#),
            (
                steps!["ties", 1, "statements", 0],
                r#"( says: since("1999"), quote: "q" )"#,
            ),
            (
                steps!["ties", 1, "statements", 0, "says"],
                r#"since("1999")"#,
            ),
            (steps!["ties", 1, "statements", 0, "says", 0], r#""1999""#),
            (steps!["ties", 1, "statements", 1, "says", "nl"], r#""één""#),
            (steps!["ties", 1, "statements", 1, "note", "en"], r#""m""#),
            (steps!["ties", 1, "statements", 2, "from"], "None"),
            (steps!["map"], r#"{ "k": (1, 2), 3: [4] }"#),
        ] {
            assert_eq!(at(path.clone()), expected, "{path:?}");
        }
    }

    #[test]
    fn what_is_not_there_is_located_at_what_is_around_it() {
        assert_eq!(
            at(steps!["ties", 1, "statements", 0, "note", "nl"]),
            r#"( says: since("1999"), quote: "q" )"#
        );
        assert_eq!(at(steps!["ties", 0, "statements", 7]), "[]");
        assert_eq!(
            at(steps!["ties", 9, "id"]).lines().next(),
            Some("[ // first")
        );
        assert!(locate("", &[steps!["format"]])[0].is_empty());
    }

    #[test]
    fn one_walk_locates_many_paths_in_their_order() {
        let found = locate(
            TEXT,
            &[
                steps!["ties", 1, "statements", 0, "quote"],
                steps!["format"],
                steps!["format"],
            ],
        );
        let texts: Vec<_> = found.into_iter().map(|at| &TEXT[at]).collect();
        assert_eq!(texts, [r#""q""#, "1", "1"]);
    }

    #[test]
    fn broken_text_ends_the_walk() {
        for text in [
            "(",
            "(a:",
            "(a:(",
            "[,,,",
            "(a,:",
            ")))",
            "((((",
            "{1:",
            "#![",
            "#",
            "(ties:[(id:\"",
            "(ties: : :",
        ] {
            assert!(
                locate(text, &[steps!["ties", 0, "id"]])[0].end <= text.len(),
                "{text}"
            );
        }
    }

    #[test]
    fn deep_nesting_needs_no_deep_stack() {
        let text = "(ties: [".to_owned() + &"(".repeat(1_000_000);
        assert_eq!(locate(&text, &[steps!["ties", 0, "id"]])[0].start, 8);
    }
}
