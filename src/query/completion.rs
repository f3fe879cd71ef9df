//! Completion of field names and values while typing.

use std::{cmp::Reverse, ops::Range};

use super::{
    corpus::Corpus,
    fields::{FieldName, FieldValue},
    fold::{compact, fold},
    lex::{Piece, Shape, tokens},
    name_match::begins_word,
    print::quoted_if_needed,
    query_line::Query,
    search::Search,
};
use crate::lang::Lang;

/// One way to complete what is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermCompletion {
    /// What to put in: a field's name with its colon, or a value, in quotation marks where it needs them.
    pub text: String,
    /// In the place of which bytes of the line.
    pub replaces: Range<usize>,
    /// How many ties the rest of the line leaves that have this value; `None` for the name of a field.
    pub count: Option<usize>,
}

/// The ways to complete the term that byte `cursor` of `line` stands at the end of, in `lang`: what
/// begins so first, then what more ties have.
#[must_use]
pub fn complete(line: &str, cursor: usize, corpus: Corpus<'_>, lang: Lang) -> Vec<TermCompletion> {
    let Some((typed, behind)) = line.split_at_checked(cursor) else {
        return Vec::new();
    };
    let Some(token) = tokens(typed).last().filter(|token| token.at.end == cursor) else {
        return field_names("", cursor, lang);
    };
    match &token.shape {
        Shape::Nothing => field_names("", cursor, lang),
        Shape::Word(word) => field_names(word, cursor, lang),
        Shape::Field {
            field: Some(field),
            values,
            ..
        } => {
            // The line without the term that the cursor is in.
            let end = behind.find(char::is_whitespace).unwrap_or(behind.len());
            let rest = format!("{} {}", &typed[..token.at.start], &behind[end..]);
            let (rest, _) = Query::parse_lenient(&rest, corpus.dataset);
            let value = values.last();
            value.map_or_else(Vec::new, |value| {
                field_values(*field, value, rest, corpus, lang)
            })
        }
        Shape::Exact(_) | Shape::Field { .. } => Vec::new(),
    }
}

fn field_names(typed: &str, cursor: usize, lang: Lang) -> Vec<TermCompletion> {
    let begun = compact(typed);
    let begins = |field: &FieldName| field.names().iter().any(|name| name.starts_with(&begun));
    let mut matching: Vec<FieldName> = FieldName::ALL.into_iter().filter(begins).collect();
    // A name of the other language is welcome, after those of the user's own.
    matching.sort_by_key(|field| !field.name(lang).starts_with(&begun));
    let completion = |field: FieldName| TermCompletion {
        text: format!("{}:", field.name(lang)),
        replaces: cursor - typed.len()..cursor,
        count: None,
    };
    matching.into_iter().map(completion).collect()
}

/// The values of a field that begin as `typed` or have a word that does, with how many ties of the rest of the line have
/// them.
fn field_values(
    field: FieldName,
    typed: &Piece<'_>,
    mut rest: Query,
    corpus: Corpus<'_>,
    lang: Lang,
) -> Vec<TermCompletion> {
    let left = Search::new(rest.clone(), corpus, None).ties(corpus);
    // Beside an era a theme is one of that era, and all that is asked of decisions is asked of one.
    rest.terms.retain(|term| {
        use FieldName::{AsOf, Decision, Period, PoliticalParty, Theme};
        matches!(
            term.field(),
            Some(Theme | Period | Decision | PoliticalParty | AsOf)
        )
    });
    let count = |value: FieldValue| {
        let mut query = rest.clone();
        query.terms.push(value.into());
        let ties = Search::new(query, corpus, None).ties(corpus);
        ties.intersection_count(&left)
    };
    let (joined, words) = (compact(typed.text), fold(typed.text));
    let mut found = Vec::new();
    for choice in field.choices(corpus.dataset) {
        // Where the first half is typed with its slash, it is the second half that is wanted.
        let has_half = |name: &&String| name.contains('/') || !typed.text.contains('/');
        let names = || choice.names.iter().filter(has_half);
        let begins = names().any(|name| compact(name).starts_with(&joined));
        if begins || names().any(|name| begins_word(&fold(name), &words)) {
            let count = count(choice.value);
            let completion = TermCompletion {
                text: quoted_if_needed(choice.label.get(lang)),
                replaces: typed.at.clone(),
                count: Some(count),
            };
            found.push((!begins, completion));
        }
    }
    found.sort_by_key(|(later, completion)| (*later, Reverse(completion.count)));
    let found = found.into_iter();
    found.map(|(_, completion)| completion).collect()
}
