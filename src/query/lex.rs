//! From a line to tokens: where each term begins and ends, before anyone asks what it means.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::{
    fields::{FieldName, as_of},
    sign_variants::{QuoteMark, is_colon, is_comma, is_minus, is_quote_mark},
};

/// A term as typed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// The sign that excludes it.
    pub sign: Option<char>,
    /// The bytes of the whole term, its sign included.
    pub at: Range<usize>,
    pub shape: Shape<'a>,
}

/// What a term looks like.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Shape<'a> {
    /// A sign with nothing behind it.
    Nothing,
    Word(&'a str),
    Exact(Piece<'a>),
    /// A name with a colon; `field` is `None` where no field has that name.
    Field {
        name: &'a str,
        field: Option<FieldName>,
        values: Vec<Piece<'a>>,
    },
}

/// A value or an exact text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Piece<'a> {
    /// Without its quotation marks.
    pub text: &'a str,
    /// The bytes of it, quotation marks included.
    pub at: Range<usize>,
    /// Whether it opens with a quotation mark that nothing closes.
    pub open: bool,
}

/// The terms of `line`, in order.
pub(crate) fn tokens(line: &str) -> impl Iterator<Item = Token<'_>> {
    let mut lexer = Lexer { line, at: 0 };
    std::iter::from_fn(move || lexer.token())
}

struct Lexer<'a> {
    line: &'a str,
    at: usize,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        &self.line[self.at..]
    }

    /// Takes all characters that `wanted` holds for.
    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let taken = &rest[..rest.find(|c| !wanted(c)).unwrap_or(rest.len())];
        self.at += taken.len();
        taken
    }

    /// Takes one character that `wanted` holds for.
    fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let found = self.rest().chars().next().filter(|c| wanted(*c))?;
        self.at += found.len_utf8();
        Some(found)
    }

    fn token(&mut self) -> Option<Token<'a>> {
        self.take_while(char::is_whitespace);
        let start = self.at;
        if self.rest().is_empty() {
            return None;
        }
        let sign = self.take(is_minus);
        let shape = self.shape();
        Some(Token {
            sign,
            at: start..self.at,
            shape,
        })
    }

    fn shape(&mut self) -> Shape<'a> {
        if self.rest().starts_with(is_quote_mark) {
            return Shape::Exact(self.quoted());
        }
        if let Some((name, field)) = field_name(self.rest()) {
            self.at += name.len();
            self.take(is_colon);
            return Shape::Field {
                name,
                field,
                values: self.values(field),
            };
        }
        match self.take_while(|c| !c.is_whitespace() && !is_quote_mark(c)) {
            "" => Shape::Nothing,
            word => Shape::Word(word),
        }
    }

    /// Takes a text in quotation marks; an open one runs to the end of the line. It ends at the next mark of the same
    /// sort, for what is quoted may itself quote; where there is none, at any.
    fn quoted(&mut self) -> Piece<'a> {
        let start = self.at;
        let sort = self.take(is_quote_mark).and_then(QuoteMark::of);
        let closes = |c: char| QuoteMark::of(c) == sort;
        let same = self.rest().contains(closes);
        let closes = |c: char| if same { closes(c) } else { is_quote_mark(c) };
        let text = self.take_while(|c| !closes(c));
        let open = self.take(closes).is_none();
        Piece {
            text,
            at: start..self.at,
            open,
        }
    }

    fn values(&mut self, field: Option<FieldName>) -> Vec<Piece<'a>> {
        let mut values = Vec::new();
        loop {
            values.push(self.value(field));
            if self.take(is_comma).is_none() {
                return values;
            }
        }
    }

    fn value(&mut self, field: Option<FieldName>) -> Piece<'a> {
        if self.rest().starts_with(is_quote_mark) {
            return self.quoted();
        }
        let start = self.at;
        let of_several_words = if field == Some(FieldName::AsOf) {
            as_of::in_words(self.rest())
        } else {
            None
        };
        let text = match of_several_words {
            Some(length) => {
                self.at += length;
                &self.line[start..self.at]
            }
            None => self.take_while(|c| !c.is_whitespace() && !is_comma(c) && !is_quote_mark(c)),
        };
        Piece {
            text,
            at: start..self.at,
            open: false,
        }
    }
}

/// The name that `text` begins with, where that is a field's, or looks like one: letters with a colon
/// behind them, but not the `://` of an address.
fn field_name(text: &str) -> Option<(&str, Option<FieldName>)> {
    let end =
        text.find(|c: char| !(c.is_alphabetic() || c == '-' || c == '_' || is_combining_mark(c)))?;
    let (name, rest) = text.split_at(end);
    if name.is_empty() || !rest.starts_with(is_colon) {
        return None;
    }
    let field = FieldName::of(name);
    let looks_like_one = !rest.starts_with("://") && name.chars().all(char::is_alphabetic);
    (field.is_some() || looks_like_one).then_some((name, field))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The terms as short text: sign, shape, what they hold.
    fn shapes(line: &str) -> Vec<String> {
        let piece =
            |piece: &Piece<'_>| format!("{}{}", piece.text, if piece.open { "…" } else { "" });
        let show = |token: Token<'_>| {
            assert_eq!(
                line.get(token.at.clone()).map(str::trim),
                line.get(token.at.clone()),
                "no space around it"
            );
            let sign = if token.sign.is_some() { "-" } else { "" };
            match token.shape {
                Shape::Nothing => format!("{sign}nothing"),
                Shape::Word(word) => format!("{sign}word({word})"),
                Shape::Exact(text) => format!("{sign}exact({})", piece(&text)),
                Shape::Field {
                    name,
                    field,
                    values,
                } => {
                    let values: Vec<String> = values.iter().map(piece).collect();
                    format!(
                        "{sign}{name}{}({})",
                        if field.is_some() { "" } else { "?" },
                        values.join("|")
                    )
                }
            }
        };
        tokens(line).map(show).collect()
    }

    #[test]
    fn a_line_falls_into_terms() {
        for (line, expected) in [
            ("", vec![]),
            (
                "  breda\u{3000}yangzo ",
                vec!["word(breda)", "word(yangzo)"],
            ),
            (
                "-breda !wuhan --x",
                vec!["-word(breda)", "-word(wuhan)", "-word(-x)"],
            ),
            ("- !", vec!["-nothing", "-nothing"]),
            (
                r#""den haag" -"x y""#,
                vec!["exact(den haag)", "-exact(x y)"],
            ),
            (r#""den haag"#, vec!["exact(den haag…)"]),
            (r#"a"b"c"#, vec!["word(a)", "exact(b)", "word(c)"]),
            ("status:actief,verbroken", vec!["status(actief|verbroken)"]),
            ("STATUS:", vec!["STATUS()"]),
            ("status:a,", vec!["status(a|)"]),
            (
                r#"-gemeente:"den haag",Arnhem x"#,
                vec!["-gemeente(den haag|Arnhem)", "word(x)"],
            ),
            (r#"gemeente:"den ha"#, vec!["gemeente(den ha…)"]),
            ("as-of:2003", vec!["as-of(2003)"]),
            ("statis:x", vec!["statis?(x)"]),
            (
                "“human rights” „a” «b» ＂c＂",
                vec!["exact(human rights)", "exact(a)", "exact(b)", "exact(c)"],
            ),
            (
                r#"“the "rule of law" x” "a”"#,
                vec![r#"exact(the "rule of law" x)"#, "exact(a)"],
            ),
            ("gemeente:“den haag”，x", vec!["gemeente(den haag|x)"]),
            ("status：verbroken", vec!["status(verbroken)"]),
            (
                "–status:a —b −c ‑d ！e －f",
                vec![
                    "-status(a)",
                    "-word(b)",
                    "-word(c)",
                    "-word(d)",
                    "-word(e)",
                    "-word(f)",
                ],
            ),
            ("op:21 juli 2021 x", vec!["op(21 juli 2021)", "word(x)"]),
            ("op:juli 2021", vec!["op(juli 2021)"]),
            ("op:2021 juli", vec!["op(2021)", "word(juli)"]),
            ("op:21 ju", vec!["op(21 ju)"]),
            ("sinds:21 juli", vec!["sinds(21)", "word(juli)"]),
            (
                "http://x 10:30 a1:b :x x-y:z",
                vec![
                    "word(http://x)",
                    "word(10:30)",
                    "word(a1:b)",
                    "word(:x)",
                    "word(x-y:z)",
                ],
            ),
            (
                "\0 \u{202e}abc \u{301}:",
                vec!["word(\0)", "word(\u{202e}abc)", "word(\u{301}:)"],
            ),
        ] {
            assert_eq!(shapes(line), expected, "{line:?}");
        }
    }
}
