//! The JSON record of a source.

use serde::Serialize;

use crate::{
    dataset::{
        Grade, PartialDate, Source, SourceId, SourceKind, SourceLang, Words, author::AuthorName,
    },
    lang::Bilingual,
};

/// One source, as `sources --format json` gives it.
#[derive(Serialize)]
pub struct SourceRecord<'a> {
    /// What statements name it by.
    id: &'a SourceId,
    /// The title as printed; `null` where none is.
    title: Option<&'a str>,
    /// The names of the authors as printed, joined by `; `.
    author: Option<String>,
    /// Who published it.
    publisher: &'a str,
    /// When.
    published: Option<PartialDate>,
    /// The language that it is written in.
    lang: SourceLang,
    /// What it is.
    kind: SourceKind,
    /// How close to the tie; `null` for the documents that the project started from.
    grade: Option<Grade>,
    /// Whether its words are `quoted` or `paraphrased`.
    words: Words,
    /// Its address.
    url: Option<&'a str>,
    /// The ids of the sources that it retells or leans on.
    leans_on: &'a [SourceId],
    /// A remark of ours.
    note: Option<&'a Bilingual>,
    /// The authors one by one.
    authors: Vec<AuthorRecord<'a>>,
    /// The language of the original, where the text is a translation.
    translated_from: Option<SourceLang>,
    /// Of grade C: the political party whose page it is.
    party: Option<&'a str>,
    /// What a source without a printed title is; `null` where it has one.
    described: Option<&'a Bilingual>,
}

/// An author, as a list of references needs it.
#[derive(Serialize)]
struct AuthorRecord<'a> {
    /// The family name of a person; `null` for a body.
    family: Option<&'a str>,
    /// The rest of a person's name, where there is more.
    given: Option<&'a str>,
    /// The name of a body; `null` for a person.
    body: Option<&'a str>,
}

impl<'a> AuthorRecord<'a> {
    fn new(name: AuthorName<'a>) -> Self {
        let (family, given, body) = match name {
            AuthorName::Body(body) => (None, None, Some(body)),
            AuthorName::Person { family, given } => (Some(family), Some(given), None),
        };
        Self {
            family,
            given: given.filter(|given| !given.is_empty()),
            body,
        }
    }
}

impl<'a> SourceRecord<'a> {
    /// The record of a source.
    pub fn new(source: &'a Source) -> Self {
        Self {
            id: &source.id,
            title: source.title.printed(),
            author: source.printed_authors(),
            publisher: &source.publisher,
            published: source.published,
            lang: source.lang,
            kind: source.kind,
            grade: source.grade,
            words: source.words,
            url: source.url.as_deref(),
            leans_on: &source.leans_on,
            note: source.note.as_ref(),
            authors: source
                .author
                .iter()
                .flat_map(|it| it.names())
                .map(AuthorRecord::new)
                .collect(),
            translated_from: source.translated_from,
            party: source.party.as_deref(),
            described: source.title.described(),
        }
    }
}
