//! The layout of a dataset file: what stands in a list has a line of its own where it fits, else a line for
//! each of its fields. The `ron` crate breaks either every bracket or, by depth, none.

use crate::{
    dataset::check::tokens::{RonToken, Tokens},
    sanitise::is_hidden,
};

/// The longest line that an element of a list is put on, in characters.
const WIDTH: usize = 120;
/// The blanks that a level is indented by.
const INDENT: usize = 4;

/// `ron`, made by the `ron` crate without layout, on one line.
#[must_use]
pub fn line(ron: &str) -> String {
    let mut out = String::new();
    read(ron).write_line(&mut out);
    out
}

/// `ron`, an element of a list that is indented by `indent` blanks, on one line or on several.
#[must_use]
pub fn element(ron: &str, indent: usize) -> String {
    let mut out = String::new();
    read(ron).write_element(indent, &mut out);
    out
}

fn read(ron: &str) -> Value<'_> {
    Reader {
        text: ron,
        tokens: Tokens::new(ron),
    }
    .value()
}

/// A value as it is written.
enum Value<'a> {
    /// A word or a number.
    Bare(&'a str),
    /// A text, decoded.
    Text(String),
    /// What stands between brackets.
    Group {
        /// The opening bracket, and before it the name of a variant.
        open: (&'a str, char),
        /// The values, each with the name of its field.
        items: Vec<(Option<&'a str>, Value<'a>)>,
    },
}

struct Reader<'a> {
    text: &'a str,
    tokens: Tokens<'a>,
}

impl<'a> Reader<'a> {
    /// The next token if it is `wanted`.
    fn take(&mut self, wanted: RonToken) -> Option<&'a str> {
        let mut ahead = self.tokens.clone();
        let (_, at) = ahead.next().filter(|(token, _)| *token == wanted)?;
        self.tokens = ahead;
        Some(&self.text[at])
    }

    fn value(&mut self) -> Value<'a> {
        let Some((token, at)) = self.tokens.next() else {
            return Value::Bare("");
        };
        let text = &self.text[at];
        match token {
            // Decoded, for the crate escapes apostrophes too, and letters that it takes for unprintable.
            RonToken::Text => ron::from_str(text).map_or(Value::Bare(text), Value::Text),
            RonToken::Open => self.group("", text),
            _ => match self.take(RonToken::Open) {
                Some(bracket) => self.group(text, bracket),
                None => Value::Bare(text),
            },
        }
    }

    fn group(&mut self, name: &'a str, bracket: &str) -> Value<'a> {
        let open = (name, if bracket == "[" { '[' } else { '(' });
        Value::Group {
            open,
            items: self.items(),
        }
    }

    /// What stands between a bracket that was opened and the one that closes it.
    fn items(&mut self) -> Vec<(Option<&'a str>, Value<'a>)> {
        let mut items = Vec::new();
        while self.take(RonToken::Close).is_none() && self.tokens.clone().next().is_some() {
            items.push((self.field_name(), self.value()));
            self.take(RonToken::Comma);
        }
        items
    }

    fn field_name(&mut self) -> Option<&'a str> {
        let before = self.tokens.clone();
        let name = self.take(RonToken::Word)?;
        let named = self.take(RonToken::Colon).is_some();
        if !named {
            self.tokens = before;
        }
        named.then_some(name)
    }
}

impl Value<'_> {
    fn write_line(&self, out: &mut String) {
        match self {
            Self::Bare(word) => out.push_str(word),
            Self::Text(text) => write_text(text, out),
            Self::Group {
                open: (name, bracket),
                items,
            } => {
                out.push_str(name);
                out.push(*bracket);
                for (place, (field, value)) in items.iter().enumerate() {
                    if place > 0 {
                        out.push_str(", ");
                    }
                    write_field_name(*field, out);
                    value.write_line(out);
                }
                out.push(closing(*bracket));
            }
        }
    }

    fn write_element(&self, indent: usize, out: &mut String) {
        let mut line = String::new();
        self.write_line(&mut line);
        match self {
            // The comma after it counts.
            Self::Group { items, .. }
                if self.holds_rows() || indent + line.chars().count() >= WIDTH =>
            {
                write_broken('(', items, indent, out, |(field, value), indent, out| {
                    write_field_name(*field, out);
                    value.write_field(indent, out);
                });
            }
            _ => out.push_str(&line),
        }
    }

    fn write_field(&self, indent: usize, out: &mut String) {
        match self {
            Self::Group { items, .. } if self.is_rows() => {
                write_broken('[', items, indent, out, |(_, value), indent, out| {
                    value.write_element(indent, out);
                });
            }
            _ => self.write_line(out),
        }
    }

    /// Whether it is a list of things that have fields: each starts a line.
    fn is_rows(&self) -> bool {
        matches!(self, Self::Group { open: ("", '['), items }
            if matches!(items.first(), Some((_, Value::Group { open: ("", '('), .. }))))
    }

    fn holds_rows(&self) -> bool {
        matches!(self, Self::Group { items, .. } if items.iter().any(|(_, value)| value.is_rows()))
    }
}

/// Brackets with a line for each item.
fn write_broken<T>(
    bracket: char,
    items: &[T],
    indent: usize,
    out: &mut String,
    write: impl Fn(&T, usize, &mut String),
) {
    let start_line = |indent, out: &mut String| {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', indent));
    };
    out.push(bracket);
    for item in items {
        start_line(indent + INDENT, out);
        write(item, indent + INDENT, out);
        out.push(',');
    }
    start_line(indent, out);
    out.push(closing(bracket));
}

fn write_field_name(name: Option<&str>, out: &mut String) {
    if let Some(name) = name {
        out.push_str(name);
        out.push_str(": ");
    }
}

const fn closing(bracket: char) -> char {
    if bracket == '[' { ']' } else { ')' }
}

/// A text in its quotation marks; what can't be seen is escaped, so that the file is harmless on a terminal.
fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            hidden if is_hidden(hidden) => out.extend(hidden.escape_default()),
            _ => out.push(letter),
        }
    }
    out.push('"');
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
