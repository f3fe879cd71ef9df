//! Completion of field names and values while typing.

use std::ops::Range;

use fixedbitset::FixedBitSet;

use super::{
    begins::begins_word,
    corpus::Corpus,
    ended::Ended,
    field::Field,
    field_name::FieldName,
    fold::{compact, fold},
    lex::{Shape, tokens},
    mark::Mark,
    print::quoted_if_needed,
    query_line::{Query, Term},
    reason::ReasonFilter,
    search::Search,
    since::Began,
    values::party_names,
};
use crate::{
    dataset::{Dataset, DutchLevel, DutchProvince, Kind, Status, closed_list::ClosedList},
    lang::Lang,
};

/// One way to complete what is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What to put in: a field's name with its colon, or a value, in quotation marks where it needs them.
    pub text: String,
    /// In the place of which bytes of the line.
    pub replaces: Range<usize>,
    /// How many ties the rest of the line leaves that have this value; `None` for the name of a field.
    pub count: Option<usize>,
}

/// A value that a field could take.
pub(super) struct Candidate {
    /// What it is called in the language of the user.
    pub text: String,
    /// What it may be typed as.
    pub names: Vec<String>,
    field: Field,
}

/// The ways to complete the term that byte `cursor` of `line` stands at the end of, in `lang`: what
/// begins so first, then what more ties have.
#[must_use]
pub fn complete(line: &str, cursor: usize, corpus: Corpus<'_>, lang: Lang) -> Vec<Completion> {
    let Some((typed, behind)) = line.split_at_checked(cursor) else {
        return Vec::new();
    };
    let token = tokens(typed).last().filter(|token| token.at.end == cursor);
    match token.as_ref().map(|token| &token.shape) {
        None | Some(Shape::Nothing) => fields("", cursor, lang),
        Some(Shape::Word(word)) => fields(word, cursor, lang),
        Some(Shape::Field {
            field: Some(field),
            values,
            ..
        }) => {
            let (Some(piece), Some(start)) =
                (values.last(), token.as_ref().map(|token| token.at.start))
            else {
                return Vec::new();
            };
            let rest = format!("{} {}", &typed[..start], rest_of_term(behind));
            let (rest, _) = Query::parse_lenient(&rest, corpus.dataset);
            let left = Search::run(rest.clone(), corpus).outcome(corpus).ties;
            let count = |field| count(field, &rest, &left, corpus);
            values_like(
                piece.text,
                candidates(*field, corpus.dataset, lang),
                &piece.at,
                count,
            )
        }
        Some(Shape::Exact(_) | Shape::Field { .. }) => Vec::new(),
    }
}

/// What stands behind the cursor, without the end of the term that the cursor is in.
fn rest_of_term(behind: &str) -> &str {
    behind
        .find(char::is_whitespace)
        .map_or("", |end| &behind[end..])
}

fn fields(typed: &str, cursor: usize, lang: Lang) -> Vec<Completion> {
    let begun = compact(typed);
    let begins = |field: &FieldName| field.names().iter().any(|name| name.starts_with(&begun));
    let mut matching: Vec<FieldName> = FieldName::ALL.into_iter().filter(begins).collect();
    // A name of the other language is welcome, after those of the user's own.
    matching.sort_by_key(|field| !field.name(lang).starts_with(&begun));
    let completion = |field: FieldName| Completion {
        text: format!("{}:", field.name(lang)),
        replaces: cursor - typed.len()..cursor,
        count: None,
    };
    matching.into_iter().map(completion).collect()
}

fn values_like(
    typed: &str,
    candidates: Vec<Candidate>,
    at: &Range<usize>,
    count: impl Fn(Field) -> usize,
) -> Vec<Completion> {
    let (joined, words) = (compact(typed), fold(typed));
    let begins = |candidate: &Candidate| {
        candidate
            .names
            .iter()
            .any(|name| compact(name).starts_with(&joined))
    };
    let inside = |candidate: &Candidate| {
        candidate
            .names
            .iter()
            .any(|name| begins_word(&fold(name), &words))
    };
    let mut found: Vec<(bool, usize, Completion)> = Vec::new();
    for candidate in candidates {
        let first = begins(&candidate);
        if first || inside(&candidate) {
            let count = count(candidate.field);
            let text = quoted_if_needed(&candidate.text);
            found.push((
                !first,
                usize::MAX - count,
                Completion {
                    text,
                    replaces: at.clone(),
                    count: Some(count),
                },
            ));
        }
    }
    found.sort_by_key(|(later, rarer, _)| (*later, *rarer));
    found
        .into_iter()
        .map(|(_, _, completion)| completion)
        .collect()
}

/// How many of the ties that the rest of the line leaves have a value. Themes and eras are asked together, for
/// beside an era a theme is one of that era.
fn count(field: Field, rest: &Query, left: &FixedBitSet, corpus: Corpus<'_>) -> usize {
    let with_it = |term: &&Term| {
        matches!(
            term,
            Term::Field {
                field: Field::Theme(_) | Field::Period(_),
                ..
            }
        )
    };
    let mut query = Query {
        terms: rest.terms.iter().filter(with_it).cloned().collect(),
    };
    query.terms.push(Term::Field {
        negated: false,
        field,
    });
    Search::run(query, corpus)
        .outcome(corpus)
        .ties
        .intersection_count(left)
}

/// Every value that a field could take; none for years and dates.
pub(super) fn candidates(field: FieldName, dataset: &Dataset, lang: Lang) -> Vec<Candidate> {
    let named = |text: &str, names: &[&str], field| Candidate {
        text: text.to_owned(),
        names: names.iter().map(|&name| name.to_owned()).collect(),
        field,
    };
    match field {
        FieldName::Province => listed::<DutchProvince>(lang, Field::Province),
        FieldName::Status => listed::<Status>(lang, Field::Status),
        FieldName::Level => listed::<DutchLevel>(lang, Field::Level),
        FieldName::Kind => listed::<Kind>(lang, Field::Kind),
        FieldName::Reason => {
            let reason = |reason: ReasonFilter| Candidate {
                text: reason.name_in(lang),
                names: reason.names(),
                field: Field::Reason(vec![reason]),
            };
            ReasonFilter::all().map(reason).collect()
        }
        FieldName::Is => listed::<Mark>(lang, Field::Is),
        FieldName::Theme => {
            let of = dataset.themes.iter();
            let of = of.map(|x| {
                named(
                    x.id.as_str(),
                    &[x.id.as_str(), &x.nl, &x.en],
                    Field::Theme(vec![x.id.clone()]),
                )
            });
            of.collect()
        }
        FieldName::Period => {
            let of = dataset.periods.iter();
            of.map(|x| {
                named(
                    &x.id,
                    &[&x.id, &x.name.nl, &x.name.en],
                    Field::Period(vec![x.id.to_string()]),
                )
            })
            .collect()
        }
        FieldName::Source => {
            let of = dataset.sources.iter();
            of.map(|x| {
                named(
                    x.id.as_str(),
                    &[x.id.as_str(), &x.publisher],
                    Field::Source(vec![x.id.clone()]),
                )
            })
            .collect()
        }
        FieldName::Municipality => places(field, dataset, Field::Municipality),
        FieldName::China => places(field, dataset, Field::China),
        FieldName::Since => {
            let text = Began::Undated.name_in(lang);
            vec![named(&text, &[&text], Field::Since(vec![Began::Undated]))]
        }
        FieldName::Ended => {
            let text = Ended::Undated.name_in(lang);
            vec![named(&text, &[&text], Field::Ended(vec![Ended::Undated]))]
        }
        FieldName::AsOf => Vec::new(),
    }
}

/// The values of a closed list.
fn listed<T: ClosedList>(lang: Lang, field: impl Fn(Vec<T>) -> Field) -> Vec<Candidate> {
    let candidate = |value: &T| Candidate {
        text: value.name_in(lang).to_owned(),
        names: value.names().iter().map(|&name| name.to_owned()).collect(),
        field: field(vec![*value]),
    };
    T::VALUES.iter().map(candidate).collect()
}

/// The names of places, each once, in the order of the alphabet.
fn places(
    name: FieldName,
    dataset: &Dataset,
    field: impl Fn(Vec<String>) -> Field,
) -> Vec<Candidate> {
    let mut names: Vec<&str> = party_names(name, dataset).collect();
    names.sort_unstable();
    names.dedup();
    let candidate = |name: &str| Candidate {
        text: name.to_owned(),
        names: vec![name.to_owned()],
        field: field(vec![name.to_owned()]),
    };
    names.into_iter().map(candidate).collect()
}
