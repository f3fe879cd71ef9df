//! The layout of a dataset file: what stands in a list has a line of its own where it fits, else a line for
//! each of its fields. The `ron` crate breaks either every bracket or, by depth, none.

use std::iter::Peekable;

use crate::{
    dataset::check::tokens::{RonToken, Tokens},
    sanitise::is_hidden,
};

/// The longest line that an element of a list is put on, in characters.
const WIDTH: usize = 120;

/// `ron`, made by the `ron` crate without layout, on one line.
pub fn line(ron: &str) -> String {
    RonNode::read(ron, &mut Tokens::new(ron).peekable()).line
}

/// `ron`, an element of a list that is indented by `indent` blanks, on one line or on several.
pub fn element(ron: &str, indent: usize) -> String {
    RonNode::read(ron, &mut Tokens::new(ron).peekable()).element(indent)
}

/// A value as it is written.
#[derive(Default)]
struct RonNode {
    /// `name: ` where it is a field.
    field: String,
    /// All of the value on one line.
    line: String,
    /// What stands between its brackets.
    items: Vec<RonNode>,
}

impl RonNode {
    fn read<'a>(ron: &'a str, tokens: &mut Peekable<Tokens<'a>>) -> Self {
        let mut node = Self::default();
        while let Some((token, at)) = tokens.next() {
            let text = &ron[at];
            match (token, tokens.peek().map(|(next, _)| *next)) {
                (RonToken::Word, Some(RonToken::Colon)) => {
                    node.field = format!("{text}: ");
                    tokens.next();
                }
                // The name of a variant.
                (RonToken::Word, Some(RonToken::Open)) => node.line = text.to_owned(),
                (RonToken::Open, _) => {
                    while tokens
                        .next_if(|(next, _)| *next == RonToken::Close)
                        .is_none()
                        && tokens.peek().is_some()
                    {
                        node.items.push(Self::read(ron, tokens));
                        tokens.next_if(|(next, _)| *next == RonToken::Comma);
                    }
                    let items = node.items.iter();
                    let items = items.map(|item| format!("{}{}", item.field, item.line));
                    let items = Vec::from_iter(items).join(", ");
                    let close = if text == "[" { ']' } else { ')' };
                    node.line += &format!("{text}{items}{close}");
                    break;
                }
                // Decoded, for the crate escapes apostrophes too, and letters that it takes for unprintable.
                (RonToken::Text, _) => {
                    let decoded = ron::from_str::<String>(text);
                    node.line = decoded.map_or(text.to_owned(), |text| quoted(&text));
                    break;
                }
                _ => {
                    node.line = text.to_owned();
                    break;
                }
            }
        }
        node
    }

    fn element(&self, indent: usize) -> String {
        // The comma after it counts.
        let fits = indent + self.line.chars().count() < WIDTH;
        if !self.line.starts_with('(') || (fits && !self.holds_rows()) {
            return self.line.clone();
        }
        self.broken(indent, |item, indent| {
            let value = if item.is_rows() {
                item.broken(indent, Self::element)
            } else if item.holds_rows() {
                item.element(indent)
            } else {
                item.line.clone()
            };
            format!("{}{value}", item.field)
        })
    }

    /// Whether it is a list of things that have fields: each starts a line.
    fn is_rows(&self) -> bool {
        let first = self.items.first();
        self.line.starts_with('[') && first.is_some_and(|item| item.line.starts_with('('))
    }

    /// Whether such a list is in it, at any depth.
    fn holds_rows(&self) -> bool {
        let mut items = self.items.iter();
        items.any(|item| item.is_rows() || item.holds_rows())
    }

    /// Its brackets, with a line for each item.
    fn broken(&self, indent: usize, write: impl Fn(&Self, usize) -> String) -> String {
        let margin = " ".repeat(indent);
        let items = self.items.iter().map(|item| write(item, indent + 4));
        let lines: String = items.map(|item| format!("{margin}    {item},\n")).collect();
        let (open, close) = (&self.line[..1], &self.line[self.line.len() - 1..]);
        format!("{open}\n{lines}{margin}{close}")
    }
}

/// A text in its quotation marks; what can't be seen is escaped, so that the file is harmless on a terminal.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            hidden if is_hidden(hidden) => out.extend(hidden.escape_default()),
            _ => out.push(letter),
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_that_does_not_fit_on_a_line_has_a_line_for_each_field() {
        let (long, short) = ("x".repeat(70), "x".repeat(10));
        let ron = |text: &str| {
            format!(r#"(says:event(nl:"{text}",en:"b"),at:(1.0,-2.5),tags:["a","b"])"#)
        };
        let fits =
            format!(r#"(says: event(nl: "{short}", en: "b"), at: (1.0, -2.5), tags: ["a", "b"])"#);
        assert_eq!(element(&ron(&short), 8), fits);
        assert_eq!(line(&ron(&short)), fits);
        let lines = [
            "(",
            &format!(r#"        says: event(nl: "{long}", en: "b"),"#),
            "        at: (1.0, -2.5),",
            r#"        tags: ["a", "b"],"#,
            "    )",
        ];
        assert_eq!(element(&ron(&long), 4), lines.join("\n"));
    }

    #[test]
    fn the_comma_after_an_element_fits_too() {
        for (letters, lines) in [(119 - 8 - 7, 1), (119 - 8 - 6, 3)] {
            let text = element(&format!(r#"(a:"{}")"#, "é".repeat(letters)), 8);
            assert_eq!(text.lines().count(), lines, "{text}");
        }
    }

    #[test]
    fn what_holds_a_list_of_things_is_always_broken() {
        let text = element(r#"(id:"a",none:[],rows:[(b:1),(b:2)])"#, 0);
        let lines = [
            "(",
            r#"    id: "a","#,
            "    none: [],",
            "    rows: [",
            "        (b: 1),",
            "        (b: 2),",
            "    ],",
            ")",
        ];
        assert_eq!(text, lines.join("\n"));
    }

    #[test]
    fn a_field_that_holds_a_list_of_things_is_broken_too() {
        let text = element(r#"(party:(name:"a",formerly:[(b:1)]),other:(c:2))"#, 0);
        let lines = [
            "(",
            "    party: (",
            r#"        name: "a","#,
            "        formerly: [",
            "            (b: 1),",
            "        ],",
            "    ),",
            "    other: (c: 2),",
            ")",
        ];
        assert_eq!(text, lines.join("\n"));
    }

    #[test]
    fn only_what_must_be_is_escaped() {
        for (ron, expected) in [
            (
                r#""\'s-Hertogenbosch \"é\" \\""#,
                r#""'s-Hertogenbosch \"é\" \\""#,
            ),
            ("\"\\n\\t\u{202e}\\u{e0041}\"", r#""\n\t\u{202e}\u{e0041}""#),
        ] {
            assert_eq!(line(ron), expected);
        }
    }
}
