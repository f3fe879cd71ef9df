//! CSL-JSON: the sources as the Citation Style Language has them (schema `csl-data.json`, version 1.0), for Zotero,
//! Pandoc and word processors.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use serde::Serialize;

use super::{address::web, json, sentences::source_note};
use crate::{
    dataset::{
        Authors, PartialDate, Source, SourceId, SourceKind, author::AuthorName, date::Bound,
    },
    lang::Lang,
};

/// Writes an array with an item for each source, with remarks in `lang`.
///
/// # Errors
/// Those of the writer.
pub fn write<'a>(
    sources: impl IntoIterator<Item = &'a Source>,
    lang: Lang,
    out: &mut impl Write,
) -> io::Result<()> {
    let items = sources.into_iter().map(|source| Item::new(source, lang));
    json::write_all(items, out)
}

/// A source, in the words of CSL.
#[derive(Serialize)]
struct Item<'a> {
    id: &'a SourceId,
    #[serde(rename = "type")]
    kind: &'static str,
    title: Cow<'a, str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<CslName<'a>>,
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    container: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    language: &'static str,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// That it is a translation, or a political party's own page; CSL has no field for either.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// The name of a person in its parts, or of a body as it is printed.
#[derive(Serialize)]
#[serde(untagged)]
enum CslName<'a> {
    Person {
        family: &'a str,
        #[serde(skip_serializing_if = "str::is_empty")]
        given: &'a str,
    },
    Body {
        literal: &'a str,
    },
}

impl<'a> From<AuthorName<'a>> for CslName<'a> {
    fn from(name: AuthorName<'a>) -> Self {
        match name {
            AuthorName::Person { family, given } => Self::Person { family, given },
            AuthorName::Body(literal) => Self::Body { literal },
        }
    }
}

/// The date of publication; one that is open (before, after) as text.
#[derive(Serialize)]
#[serde(untagged)]
enum Issued {
    Known {
        #[serde(rename = "date-parts")]
        parts: [Vec<i16>; 1],
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        circa: bool,
    },
    Open {
        literal: String,
    },
}

impl<'a> Item<'a> {
    fn new(source: &'a Source, lang: Lang) -> Self {
        let (kind, in_container) = match source.kind {
            SourceKind::Newspaper => ("article-newspaper", true),
            SourceKind::TradePress => ("article-magazine", true),
            SourceKind::Report => ("report", false),
            SourceKind::Government | SourceKind::OfficialBody | SourceKind::PoliticalParty => {
                ("webpage", false)
            }
        };
        let publisher: &str = &source.publisher;
        Self {
            id: &source.id,
            kind,
            title: source.title.cited(lang),
            author: source
                .author
                .iter()
                .flat_map(Authors::names)
                .map(CslName::from)
                .collect(),
            container: in_container.then_some(publisher),
            publisher: (!in_container).then_some(publisher),
            issued: source.published.map(issued),
            language: source.lang.word(),
            url: source.url.as_deref().and_then(web),
            note: source_note(source, lang),
        }
    }
}

fn issued(date: PartialDate) -> Issued {
    match date.bound() {
        Bound::On | Bound::About => {
            let rest = date.month().into_iter().chain(date.day()).map(i16::from);
            let parts = [std::iter::once(date.year()).chain(rest).collect()];
            Issued::Known {
                parts,
                circa: date.bound() == Bound::About,
            }
        }
        Bound::Before | Bound::After => Issued::Open {
            literal: date.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_no_more_exact_than_they_are() {
        for (date, json) in [
            ("2022", r#"{"date-parts":[[2022]]}"#),
            ("2022-01", r#"{"date-parts":[[2022,1]]}"#),
            ("2022-01-26", r#"{"date-parts":[[2022,1,26]]}"#),
            ("ca. 2022", r#"{"date-parts":[[2022]],"circa":true}"#),
            ("voor 2022", r#"{"literal":"voor 2022"}"#),
        ] {
            assert_eq!(
                serde_json::to_string(&issued(date.parse().unwrap())).unwrap(),
                json
            );
        }
    }
}
