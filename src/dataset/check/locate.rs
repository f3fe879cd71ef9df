//! Where a value stands in the text: RON gives values without their places.
//!
//! A path leads from the whole dataset to a value by the names of fields and the numbers, from 0, of items in a list, a
//! tuple or the brackets of a variant: `ties/3/statements/2/quote`. Only faults, and the preview of a large file, need
//! a walk. One walk locates any number of paths, and what no path leads to is skipped.

use std::{collections::HashMap, iter::successors, ops::Range};

use super::tokens::{RonToken, Tokens};

/// The byte range of every path in the RON `text`; of a value that isn't there, that of the closest
/// value around it.
pub fn locate<P: AsRef<str>>(text: &str, paths: &[P]) -> Vec<Range<usize>> {
    let mut walk = LocatingWalk {
        text,
        tokens: Tokens::new(text),
        path: String::new(),
        ranges: paths
            .iter()
            .flat_map(|path| inside_out(path.as_ref()))
            .map(|path| (path, None))
            .collect(),
    };
    walk.skip_attributes();
    walk.value();
    let found = |path| inside_out(path).find_map(|path| walk.ranges[path].clone());
    paths
        .iter()
        .map(|path| found(path.as_ref()).unwrap_or(0..0))
        .collect()
}

/// A path and those around it; the last is the empty one, of the whole dataset.
fn inside_out(path: &str) -> impl Iterator<Item = &str> {
    successors(Some(path), |path| match path.rsplit_once('/') {
        Some((around, _)) => Some(around),
        None if path.is_empty() => None,
        None => Some(""),
    })
}

/// The walk: as deep as the paths are long, however deep the text is nested.
struct LocatingWalk<'a> {
    text: &'a str,
    tokens: Tokens<'a>,
    /// That of the value which comes next.
    path: String,
    /// The values that a path leads to or through, once they have been found.
    ranges: HashMap<&'a str, Option<Range<usize>>>,
}

impl LocatingWalk<'_> {
    /// Takes the next token if it is `token`; gives its end.
    fn take(&mut self, token: RonToken) -> Option<usize> {
        let mut ahead = self.tokens.clone();
        let (found, at) = ahead.next()?;
        (found == token).then(|| {
            self.tokens = ahead;
            at.end
        })
    }

    /// `#![enable(…)]` at the top.
    fn skip_attributes(&mut self) {
        while self.take(RonToken::Other).is_some() {
            if self.take(RonToken::Open).is_some() {
                self.skip_to_close();
            }
        }
    }

    /// One value; gives its end. It may stand in `Some(…)`: those brackets are no step, for they may be left out.
    fn value(&mut self) -> Option<usize> {
        let (mut first, mut at) = self.tokens.next()?;
        let start = at.start;
        let in_some = &self.text[at.clone()] == "Some" && self.take(RonToken::Open).is_some();
        if in_some {
            (first, at) = self.tokens.next()?;
        }
        let mut end = Some(at.end);
        if first == RonToken::Open || first == RonToken::Word && self.take(RonToken::Open).is_some()
        {
            end = self.content();
        }
        if in_some {
            self.take(RonToken::Comma);
            end = self.take(RonToken::Close);
        }
        if let Some(range) = self.ranges.get_mut(&*self.path) {
            *range = Some(start..end.unwrap_or(self.text.len()));
        }
        end
    }

    /// What stands between brackets that have been opened, and the closing one; gives its end.
    fn content(&mut self) -> Option<usize> {
        let length = self.path.len();
        if !self.ranges.contains_key(&*self.path) {
            return self.skip_to_close();
        }
        for place in 0.. {
            if let Some(end) = self.take(RonToken::Close) {
                return Some(end);
            }
            let name = self
                .take_field_name()
                .map(|name| self.text[name].to_owned());
            if length > 0 {
                self.path.push('/');
            }
            self.path += &name.unwrap_or_else(|| place.to_string());
            let end = self.value();
            self.path.truncate(length);
            end?;
            self.take(RonToken::Comma);
        }
        None
    }

    /// `name:`, if that comes next.
    fn take_field_name(&mut self) -> Option<Range<usize>> {
        let mut ahead = self.tokens.clone();
        let (token, name) = ahead.next()?;
        let (colon, _) = ahead.next()?;
        (token == RonToken::Word && colon == RonToken::Colon).then(|| {
            self.tokens = ahead;
            name
        })
    }

    fn skip_to_close(&mut self) -> Option<usize> {
        let mut depth = 1_usize;
        for (token, at) in self.tokens.by_ref() {
            match token {
                RonToken::Open => depth += 1,
                RonToken::Close => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some(at.end);
            }
        }
        None
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

    fn at(path: &str) -> &'static str {
        &TEXT[locate(TEXT, &[path])[0].clone()]
    }

    #[test]
    fn a_path_leads_to_its_value() {
        for (path, expected) in [
            ("format", "1"),
            ("r", r###"r#"raw " ] ) "#"###),
            ("c", "'('"),
            ("ties/0/id", r#""a \" ) b""#),
            ("ties/0/at", "(51.5, -4.25)"),
            ("ties/0/at/1", "-4.25"),
            ("ties/0/statements", "[]"),
            ("ties/1/id", r#"Some("c")"#),
            (
                "ties/1/statements/0",
                r#"( says: since("1999"), quote: "q" )"#,
            ),
            ("ties/1/statements/0/says", r#"since("1999")"#),
            ("ties/1/statements/0/says/0", r#""1999""#),
            ("ties/1/statements/1/says/nl", r#""één""#),
            ("ties/1/statements/1/note/en", r#""m""#),
            ("ties/1/statements/2/from", "None"),
            ("map", r#"{ "k": (1, 2), 3: [4] }"#),
        ] {
            assert_eq!(at(path), expected, "{path:?}");
        }
    }

    #[test]
    fn what_is_not_there_is_located_at_what_is_around_it() {
        assert_eq!(
            at("ties/1/statements/0/note/nl"),
            r#"( says: since("1999"), quote: "q" )"#
        );
        assert_eq!(at("ties/0/statements/7"), "[]");
        assert_eq!(at("ties/9/id").lines().next(), Some("[ // first"));
        assert!(locate("", &["format"])[0].is_empty());
    }

    #[test]
    fn one_walk_locates_many_paths_in_their_order() {
        let found = locate(TEXT, &["ties/1/statements/0/quote", "format", "format"]);
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
            assert!(locate(text, &["ties/0/id"])[0].end <= text.len(), "{text}");
        }
    }

    #[test]
    fn deep_nesting_needs_no_deep_stack() {
        let text = "(ties: [".to_owned() + &"(".repeat(1_000_000);
        assert_eq!(locate(&text, &["ties/0/id"])[0].start, 8);
    }
}
