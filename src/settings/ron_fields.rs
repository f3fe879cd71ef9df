//! The pieces that a file of settings falls apart in, so that a fault in one says nothing of the others.
//!
//! RON reads a value whole or not at all; here only what stands between the brackets is told apart, and each value
//! is then read on its own.

use std::ops::Range;

use ron::error::Error;
use serde::de::DeserializeOwned;

use crate::dataset::{
    check::tokens::{RonToken, Tokens},
    fault::{Fault, SettingFault, SyntaxFault, excerpt},
    load,
};

/// A value in the text of the file.
#[derive(Clone, Debug)]
pub struct Piece<'a> {
    text: &'a str,
    /// Its bytes in that text.
    pub at: Range<usize>,
}

/// A named value between round brackets.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// Its name.
    pub name: Piece<'a>,
    /// What it holds.
    pub value: Piece<'a>,
}

impl<'a> Piece<'a> {
    /// All that the file holds.
    #[must_use]
    pub const fn whole(text: &'a str) -> Self {
        Self {
            text,
            at: 0..text.len(),
        }
    }

    /// What is written there.
    #[must_use]
    pub fn source(&self) -> &'a str {
        &self.text[self.at.clone()]
    }

    /// A fault of this piece.
    #[must_use]
    pub fn fault(&self, kind: impl Into<crate::dataset::fault::FaultKind>) -> Fault {
        Fault {
            kind: kind.into(),
            at: self.at.clone(),
        }
    }

    /// The value.
    ///
    /// # Errors
    /// What keeps it from being read.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        load::notation().from_str(self.source()).map_err(|error| {
            let fault = load::fault_of_notation(self.source(), error);
            Fault {
                at: self.at.start + fault.at.start..self.at.start + fault.at.end,
                ..fault
            }
        })
    }

    /// The word that stands here, with quotation marks around it or none: one of `known`, by any of its names.
    ///
    /// # Errors
    /// That it is another, with those that could be meant.
    pub fn word<T: Copy>(&self, known: &[(&[&str], T)]) -> Result<T, Fault> {
        let found = match self.read::<String>() {
            Ok(text) => text,
            Err(_) => self.source().trim_start_matches("r#").to_owned(),
        };
        let lower = found.to_lowercase();
        known
            .iter()
            .find(|(names, _)| names.contains(&lower.as_str()))
            .map(|(_, value)| *value)
            .ok_or_else(|| {
                let names = known
                    .iter()
                    .filter_map(|(names, _)| names.first())
                    .map(|&name| name.into())
                    .collect();
                let also = known
                    .iter()
                    .flat_map(|(names, _)| names.iter().skip(1))
                    .map(|&name| name.into())
                    .collect();
                self.fault(SettingFault::Value {
                    found: excerpt(&found),
                    names,
                    also,
                })
            })
    }

    /// The values of a list.
    ///
    /// # Errors
    /// That it is none, or where its brackets and commas are wrong.
    pub fn items(&self) -> Result<Vec<Self>, Fault> {
        let mut walk = Walk::new(self);
        if walk.next().is_none_or(|(_, at)| &self.text[at] != "[") {
            return Err(self.fault(SyntaxFault::Ron(Box::new(Error::ExpectedArray))));
        }
        let mut items = Vec::new();
        while !walk.closes() {
            items.push(walk.value()?);
            walk.comma()?;
        }
        walk.close(items)
    }

    /// The values between round brackets, by their names, as often as they are there.
    ///
    /// # Errors
    /// That there are no such brackets, or where names, colons and commas are wrong.
    pub fn fields(&self) -> Result<Vec<Field<'a>>, Fault> {
        let mut walk = Walk::new(self);
        walk.skip_attributes();
        if walk
            .peek()
            .is_some_and(|(token, _)| token == RonToken::Word)
        {
            walk.next();
        }
        if walk.next().is_none_or(|(_, at)| &self.text[at] != "(") {
            return Err(self.fault(SyntaxFault::Ron(Box::new(Error::ExpectedStructLike))));
        }
        let mut fields = Vec::new();
        while !walk.closes() {
            let name = walk.expect(RonToken::Word, Error::ExpectedIdentifier)?;
            walk.expect(RonToken::Colon, Error::ExpectedMapColon)?;
            fields.push(Field {
                name,
                value: walk.value()?,
            });
            walk.comma()?;
        }
        walk.close(fields)
    }
}

/// A walk through the tokens of a piece.
struct Walk<'a> {
    text: &'a str,
    start: usize,
    tokens: Tokens<'a>,
    /// The last token.
    last: Range<usize>,
}

impl<'a> Walk<'a> {
    fn new(piece: &Piece<'a>) -> Self {
        let start = piece.at.start;
        Self {
            text: piece.text,
            start,
            tokens: Tokens::new(piece.source()),
            last: start..start,
        }
    }

    fn peek(&self) -> Option<(RonToken, Range<usize>)> {
        let (token, at) = self.tokens.clone().next()?;
        Some((token, self.start + at.start..self.start + at.end))
    }

    fn next(&mut self) -> Option<(RonToken, Range<usize>)> {
        let found = self.peek()?;
        self.tokens.next();
        self.last = found.1.clone();
        Some(found)
    }

    fn piece(&self, at: Range<usize>) -> Piece<'a> {
        Piece {
            text: self.text,
            at,
        }
    }

    fn fault<T>(&self, at: Range<usize>, error: Error) -> Result<T, Fault> {
        Err(self.piece(at).fault(SyntaxFault::Ron(Box::new(error))))
    }

    fn ended<T>(&self) -> Result<T, Fault> {
        self.fault(self.last.clone(), Error::Eof)
    }

    /// `#![enable(…)]` at the top.
    fn skip_attributes(&mut self) {
        while self
            .peek()
            .is_some_and(|(token, _)| token == RonToken::Other)
        {
            self.next();
            if self
                .peek()
                .is_some_and(|(token, _)| token == RonToken::Open)
            {
                let _unclosed = self.value();
            }
        }
    }

    fn expect(&mut self, wanted: RonToken, or: Error) -> Result<Piece<'a>, Fault> {
        match self.next() {
            Some((token, at)) if token == wanted => Ok(self.piece(at)),
            Some((_, at)) => self.fault(at, or),
            None => self.ended(),
        }
    }

    fn closes(&self) -> bool {
        self.peek()
            .is_some_and(|(token, _)| token == RonToken::Close)
    }

    /// A comma, unless the closing bracket comes.
    fn comma(&mut self) -> Result<(), Fault> {
        match self.peek() {
            Some((RonToken::Comma, _)) => {
                self.next();
                Ok(())
            }
            Some((RonToken::Close, _)) => Ok(()),
            Some(_) => self.fault(self.last.clone(), Error::ExpectedComma),
            None => self.ended(),
        }
    }

    /// The closing bracket, with nothing after it.
    fn close<T>(mut self, found: T) -> Result<T, Fault> {
        self.next();
        match self.next() {
            None => Ok(found),
            Some((_, at)) => self.fault(at, Error::TrailingCharacters),
        }
    }

    /// One value with all that stands in its brackets.
    fn value(&mut self) -> Result<Piece<'a>, Fault> {
        let Some((first, at)) = self.next() else {
            return self.ended();
        };
        let start = at.start;
        match first {
            RonToken::Open => self.skip(at)?,
            RonToken::Word => {
                if let Some((RonToken::Open, open)) = self.peek() {
                    self.next();
                    self.skip(open)?;
                }
            }
            RonToken::Text | RonToken::Literal => {}
            RonToken::Close | RonToken::Comma | RonToken::Colon | RonToken::Other => {
                return self.fault(at, Error::ExpectedIdentifier);
            }
        }
        Ok(self.piece(start..self.last.end))
    }

    /// To the bracket that closes the one at `open`.
    fn skip(&mut self, open: Range<usize>) -> Result<(), Fault> {
        let mut opened = vec![open];
        while let Some(innermost) = opened.last().cloned() {
            let Some((token, at)) = self.next() else {
                return self.ended();
            };
            match token {
                RonToken::Open => opened.push(at),
                RonToken::Close => {
                    let error = match (&self.text[innermost], &self.text[at.clone()]) {
                        ("(", ")") | ("[", "]") | ("{", "}") => {
                            opened.pop();
                            continue;
                        }
                        ("[", _) => Error::ExpectedArrayEnd,
                        _ => Error::ExpectedStructLikeEnd,
                    };
                    return self.fault(at, error);
                }
                _ => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told<'a>(fields: &[Field<'a>]) -> Vec<(&'a str, &'a str)> {
        fields
            .iter()
            .map(|field| (field.name.source(), field.value.source()))
            .collect()
    }

    #[test]
    fn a_text_falls_apart_in_its_values() {
        let text = "#![enable(implicit_some)]\nConfig(a: 1, /* b: 2, */ c: [(x: \")\"), [2]], // d\n a: show(ties), )";
        let fields = Piece::whole(text).fields().unwrap();
        let items: Vec<&str> = fields[1]
            .value
            .items()
            .unwrap()
            .iter()
            .map(Piece::source)
            .collect();
        assert_eq!(items, ["(x: \")\")", "[2]"]);
        assert_eq!(
            told(&fields),
            [("a", "1"), ("c", "[(x: \")\"), [2]]"), ("a", "show(ties)")]
        );
        assert_eq!(told(&Piece::whole("()").fields().unwrap()), []);
    }

    #[test]
    fn what_does_not_fall_apart_is_a_fault_with_its_place() {
        for (text, at, code) in [
            ("", "", "ExpectedStructLike"),
            ("[1]", "[1]", "ExpectedStructLike"),
            ("(", "(", "Eof"),
            ("(a: 1", "1", "Eof"),
            ("(a: \"x)", "\"x)", "Eof"),
            ("(a 1)", "1", "ExpectedMapColon"),
            ("(a: 1 b: 2)", "1", "ExpectedComma"),
            ("(a: [1)", ")", "ExpectedArrayEnd"),
            ("(a: (1])", "]", "ExpectedStructLikeEnd"),
            ("(1: )", ")", "ExpectedIdentifier"),
            ("(,)", ",", "ExpectedIdentifier"),
            ("() x", "x", "TrailingCharacters"),
        ] {
            let fault = Piece::whole(text).fields().unwrap_err();
            assert_eq!(&text[fault.at.clone()], at, "{text}");
            assert!(
                format!("{:?}", fault.kind).contains(code),
                "{text}: {:?}",
                fault.kind
            );
        }
    }

    #[test]
    fn a_word_may_have_quotation_marks_and_other_names() {
        let known: &[(&[&str], u8)] = &[(&["dark", "donker"], 1), (&["high-contrast"], 2)];
        for (text, value) in [
            ("dark", 1),
            ("Donker", 1),
            ("\"dark\"", 1),
            ("high-contrast", 2),
            ("r#high-contrast", 2),
        ] {
            assert_eq!(Piece::whole(text).word(known).unwrap(), value, "{text}");
        }
        assert!(Piece::whole("1").word(known).is_err());
    }
}
