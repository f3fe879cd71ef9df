//! RON told apart in its fields and items, so that a fault in one says nothing of the others.
//!
//! RON reads a value whole or not at all; here only what stands between the brackets is told apart, and each value
//! is then read on its own.

use std::ops::Range;

use ron::{error::Error, extensions::Extensions};
use serde::de::DeserializeOwned;

use crate::dataset::{
    check::tokens::{RonToken, Tokens},
    closed_list::ClosedList,
    fault::{Fault, FaultKind, SettingFault, SyntaxFault, excerpt},
    load,
};

/// A value in the text of a file.
#[derive(Clone, Debug)]
pub struct RonValue<'a> {
    text: &'a str,
    /// Its bytes in that text.
    pub at: Range<usize>,
}

/// A named value between round brackets.
#[derive(Clone, Debug)]
pub struct RonField<'a> {
    /// Its name.
    pub name: RonValue<'a>,
    /// What it holds.
    pub value: RonValue<'a>,
}

impl<'a> RonValue<'a> {
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

    /// A fault of this value.
    pub fn fault(&self, kind: impl Into<FaultKind>) -> Fault {
        Fault {
            kind: kind.into(),
            at: self.at.clone(),
        }
    }

    /// A fault of its notation.
    pub fn ron_fault(&self, error: Error) -> Fault {
        self.fault(SyntaxFault::Ron(Box::new(error)))
    }

    /// The value.
    ///
    /// # Errors
    /// What keeps it from being read.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        let notation = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        notation.from_str(self.source()).map_err(|error| {
            let mut fault = load::fault_of_notation(self.source(), error);
            fault.at = self.at.start + fault.at.start..self.at.start + fault.at.end;
            fault
        })
    }

    /// One of a closed list, by any of its names, with quotation marks around it or none.
    ///
    /// # Errors
    /// That it is another word, with those that could be meant.
    pub fn word<T: ClosedList>(&self) -> Result<T, Fault> {
        let known: Vec<_> = T::VALUES
            .iter()
            .map(|&value| (value.names(), value))
            .collect();
        self.word_of(&known)
    }

    /// As [`word`](Self::word), of a list that is given.
    ///
    /// # Errors
    /// The same.
    pub fn word_of<T: Copy>(&self, known: &[(&[&str], T)]) -> Result<T, Fault> {
        let found = self
            .read()
            .unwrap_or_else(|_| self.source().trim_start_matches("r#").to_owned());
        let lower = found.to_lowercase();
        let is_meant =
            |(names, _): &&(&[&str], T)| names.iter().any(|name| name.to_lowercase() == lower);
        if let Some((_, value)) = known.iter().find(is_meant) {
            return Ok(*value);
        }
        let (mut names, mut also) = (Vec::new(), Vec::new());
        for (words, _) in known {
            let mut words = words.iter().map(|word| word.to_lowercase().into());
            names.extend(words.next());
            also.extend(words);
        }
        Err(self.fault(SettingFault::Value(excerpt(&found), names, also)))
    }

    /// The values of a list.
    ///
    /// # Errors
    /// That it is none, or where its brackets and commas are wrong.
    pub fn items(&self) -> Result<Vec<Self>, Fault> {
        let mut walk = RonWalk::new(self);
        if !walk.opens("[") {
            return Err(self.ron_fault(Error::ExpectedArray));
        }
        let mut items = Vec::new();
        while walk.peek() != Some(RonToken::Close) {
            items.push(walk.value()?);
            walk.comma()?;
        }
        walk.close()?;
        Ok(items)
    }

    /// The values between round brackets, by their names, as often as they are there.
    ///
    /// # Errors
    /// That there are no such brackets, or where names, colons and commas are wrong.
    pub fn fields(&self) -> Result<Vec<RonField<'a>>, Fault> {
        let mut walk = RonWalk::new(self);
        walk.skip_attributes();
        if walk.peek() == Some(RonToken::Word) {
            walk.next()?;
        }
        if !walk.opens("(") {
            return Err(self.ron_fault(Error::ExpectedStructLike));
        }
        let mut fields = Vec::new();
        while walk.peek() != Some(RonToken::Close) {
            let name = walk.expect(RonToken::Word, Error::ExpectedIdentifier)?;
            walk.expect(RonToken::Colon, Error::ExpectedMapColon)?;
            let value = walk.value()?;
            fields.push(RonField { name, value });
            walk.comma()?;
        }
        walk.close()?;
        Ok(fields)
    }
}

/// A walk through the tokens of a value.
struct RonWalk<'a> {
    text: &'a str,
    tokens: Tokens<'a>,
    /// The last token.
    last: Range<usize>,
}

impl<'a> RonWalk<'a> {
    fn new(value: &RonValue<'a>) -> Self {
        let start = value.at.start;
        Self {
            text: value.text,
            tokens: Tokens::within(value.text, value.at.clone()),
            last: start..start,
        }
    }

    fn peek(&self) -> Option<RonToken> {
        self.tokens.clone().next().map(|(token, _)| token)
    }

    fn next(&mut self) -> Result<(RonToken, Range<usize>), Fault> {
        let Some((token, at)) = self.tokens.next() else {
            return Err(self.fault(self.last.clone(), Error::Eof));
        };
        self.last = at.clone();
        Ok((token, at))
    }

    const fn value_at(&self, at: Range<usize>) -> RonValue<'a> {
        RonValue {
            text: self.text,
            at,
        }
    }

    fn fault(&self, at: Range<usize>, error: Error) -> Fault {
        self.value_at(at).ron_fault(error)
    }

    /// Whether this bracket comes, which is passed.
    fn opens(&mut self, bracket: &str) -> bool {
        self.next().is_ok_and(|(_, at)| &self.text[at] == bracket)
    }

    /// `#![enable(…)]` at the top.
    fn skip_attributes(&mut self) {
        while self.peek() == Some(RonToken::Other) {
            let _mark = self.next();
            if self.peek() == Some(RonToken::Open) {
                let _unclosed = self.value();
            }
        }
    }

    fn expect(&mut self, wanted: RonToken, or: Error) -> Result<RonValue<'a>, Fault> {
        match self.next()? {
            (token, at) if token == wanted => Ok(self.value_at(at)),
            (_, at) => Err(self.fault(at, or)),
        }
    }

    /// A comma, unless the closing bracket comes.
    fn comma(&mut self) -> Result<(), Fault> {
        match self.peek() {
            Some(RonToken::Close) => Ok(()),
            Some(RonToken::Comma) | None => self.next().map(|_| ()),
            Some(_) => Err(self.fault(self.last.clone(), Error::ExpectedComma)),
        }
    }

    /// The closing bracket, with nothing after it.
    fn close(&mut self) -> Result<(), Fault> {
        self.next()?;
        match self.tokens.next() {
            None => Ok(()),
            Some((_, at)) => Err(self.fault(at, Error::TrailingCharacters)),
        }
    }

    /// One value with all that stands in its brackets.
    fn value(&mut self) -> Result<RonValue<'a>, Fault> {
        let (first, at) = self.next()?;
        let start = at.start;
        match first {
            RonToken::Open => self.skip(at)?,
            RonToken::Word if self.peek() == Some(RonToken::Open) => {
                let (_, open) = self.next()?;
                self.skip(open)?;
            }
            RonToken::Word | RonToken::Text | RonToken::Literal => {}
            _ => return Err(self.fault(at, Error::ExpectedIdentifier)),
        }
        Ok(self.value_at(start..self.last.end))
    }

    /// To the bracket that closes the one at `open`.
    fn skip(&mut self, open: Range<usize>) -> Result<(), Fault> {
        let mut opened = vec![open];
        while let Some(innermost) = opened.last().cloned() {
            let (token, at) = self.next()?;
            match (token, &self.text[innermost], &self.text[at.clone()]) {
                (RonToken::Open, ..) => opened.push(at),
                (RonToken::Close, "(", ")")
                | (RonToken::Close, "[", "]")
                | (RonToken::Close, "{", "}") => {
                    opened.pop();
                }
                (RonToken::Close, "[", _) => return Err(self.fault(at, Error::ExpectedArrayEnd)),
                (RonToken::Close, ..) => return Err(self.fault(at, Error::ExpectedStructLikeEnd)),
                _ => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
