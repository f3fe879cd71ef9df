//! Completion of one word of a shell's command line that is a term of a query.

use super::{
    fields::FieldName,
    fold::{compact, fold},
    name_match::begins_word,
};
use crate::{dataset::Dataset, lang::Lang};

/// What `word` can become: a field with its colon, or the whole term with a value in the place of the last one, in
/// the words of `lang` unless what is typed begins a name of the other language. The shell does the quoting; a value
/// of several words needs no quotation marks in a word of a shell.
#[must_use]
pub fn complete_word(word: &str, dataset: &Dataset, lang: Lang) -> Vec<String> {
    let sign = &word[..usize::from(word.starts_with(['-', '!']))];
    let term = &word[sign.len()..];
    match term.split_once(':') {
        None => fields(term, lang)
            .into_iter()
            .map(|field| format!("{sign}{field}"))
            .collect(),
        Some((name, values)) => FieldName::of(name).map_or_else(Vec::new, |field| {
            let (listed, typed) = values.split_at(last_value(values));
            values_begun(field, listed, typed, dataset, lang)
                .into_iter()
                .map(|value| format!("{sign}{name}:{listed}{value}"))
                .collect()
        }),
    }
}

/// So many letters must be typed before names of fields of the other language are offered.
const FOREIGN_LETTERS: usize = 2;

/// The names of fields that `typed` begins, each with its colon; of the other language only where none of `lang` is.
fn fields(typed: &str, lang: Lang) -> Vec<String> {
    let lists: Vec<Vec<String>> = FieldName::ALL
        .iter()
        .map(|field| {
            std::iter::once(field.name(lang))
                .chain(field.names().iter().copied())
                .map(String::from)
                .collect()
        })
        .collect();
    let begun = begun_by(typed, &lists);
    let is_own = |name: &String| lists.iter().any(|names| names.first() == Some(name));
    let is_offered = |name: &String| is_own(name) || typed.chars().count() >= FOREIGN_LETTERS;
    begun
        .into_iter()
        .filter(is_offered)
        .map(|name| format!("{name}:"))
        .collect()
}

/// Where the last value of a list begins: behind the last comma that is not in quotation marks.
fn last_value(values: &str) -> usize {
    let mut is_quoted = false;
    let mut start = 0;
    for (at, character) in values.char_indices() {
        match character {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => start = at + 1,
            _ => {}
        }
    }
    start
}

fn values_begun(
    field: FieldName,
    listed: &str,
    typed: &str,
    dataset: &Dataset,
    lang: Lang,
) -> Vec<String> {
    let (mark, begun) = match typed.strip_prefix('"') {
        Some(begun) => ("\"", begun),
        None => ("", typed),
    };
    let taken: Vec<String> = listed
        .split(',')
        .map(compact)
        .filter(|value| !value.is_empty())
        .collect();
    let names: Vec<Vec<String>> = field
        .choices(dataset)
        .into_iter()
        .map(|choice| {
            let label = choice.label.get(lang).to_owned();
            std::iter::once(label)
                .chain(choice.names)
                .collect::<Vec<String>>()
        })
        .filter(|names| !names.iter().any(|name| taken.contains(&compact(name))))
        .collect();
    let written = |value: String| {
        let is_marked = !mark.is_empty()
            || value.contains(',')
            || (listed.contains('"') && value.contains(char::is_whitespace));
        // There is no way to write a quotation mark in a value.
        (!value.contains('"')).then(|| {
            if is_marked {
                format!("\"{value}\"")
            } else {
                value
            }
        })
    };
    names_begun(begun, &names)
        .into_iter()
        .filter_map(written)
        .collect()
}

/// The first names of the lists that `typed` begins; where it begins none, the others that it begins; where it begins
/// none of these either, the first names of the lists in which it begins a word. Case, accents and hyphens do not matter.
#[must_use]
pub fn names_begun(typed: &str, lists: &[Vec<String>]) -> Vec<String> {
    let found = begun_by(typed, lists);
    if !found.is_empty() {
        return found;
    }
    let word = fold(typed);
    let holds = |list: &&Vec<String>| {
        !word.is_empty() && list.iter().any(|name| begins_word(&fold(name), &word))
    };
    lists
        .iter()
        .filter(holds)
        .filter_map(|list| list.first().cloned())
        .collect()
}

/// The first names that `typed` begins, else the others; none where all that is typed says nothing.
fn begun_by(typed: &str, lists: &[Vec<String>]) -> Vec<String> {
    let begun = compact(typed);
    if begun.is_empty() && !typed.is_empty() {
        return Vec::new();
    }
    let begins = |name: &&String| compact(name).starts_with(&begun);
    let own: Vec<String> = lists
        .iter()
        .filter_map(|list| list.first().filter(begins))
        .cloned()
        .collect();
    if !own.is_empty() {
        return own;
    }
    lists
        .iter()
        .filter_map(|list| list.iter().find(begins))
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::load,
        query::query_line::{Query, Term},
    };

    #[test]
    fn a_word_becomes_a_field_or_a_field_with_a_value() {
        let dataset = load::embedded();
        for (word, lang, completed) in [
            ("stat", Lang::Nl, &["status:"][..]),
            ("prov", Lang::En, &["province:"]),
            ("provincie", Lang::En, &["provincie:"]),
            ("l", Lang::Nl, &[]),
            ("lev", Lang::Nl, &["level:"]),
            ("-niv", Lang::Nl, &["-niveau:"]),
            ("!niv", Lang::Nl, &["!niveau:"]),
            ("status:ver", Lang::Nl, &["status:verbroken"]),
            ("Status:V", Lang::Nl, &["Status:verbroken"]),
            ("status:sev", Lang::Nl, &["status:severed"]),
            ("status:sev", Lang::En, &["status:severed"]),
            ("status:s", Lang::Nl, &["status:sluimerend"]),
            ("-status:v", Lang::Nl, &["-status:verbroken"]),
            ("status:actief,v", Lang::Nl, &["status:actief,verbroken"]),
            (
                "status:actief,verbroken,",
                Lang::Nl,
                &[
                    "status:actief,verbroken,sluimerend",
                    "status:actief,verbroken,onbekend",
                ],
            ),
            ("province:L", Lang::Nl, &["province:Limburg"]),
            ("provincie:brab", Lang::Nl, &["provincie:Brabant"]),
            ("provincie:noordb", Lang::Nl, &["provincie:Noord-Brabant"]),
            ("reden:einde/mens", Lang::Nl, &["reden:einde/mensenrechten"]),
            ("gemeente:den h", Lang::Nl, &["gemeente:Den Haag"]),
            ("gemeente:\"den h", Lang::Nl, &["gemeente:\"Den Haag\""]),
            (
                "gemeente:arnhem,den h",
                Lang::Nl,
                &["gemeente:arnhem,Den Haag"],
            ),
            (
                "gemeente:\"Den Haag\",arn",
                Lang::Nl,
                &["gemeente:\"Den Haag\",Arnhem"],
            ),
            ("sinds:on", Lang::Nl, &["sinds:onbekend"]),
            ("op:20", Lang::Nl, &[]),
            ("zzz:", Lang::Nl, &[]),
            ("zzz", Lang::Nl, &[]),
            ("?", Lang::Nl, &[]),
            ("status:?", Lang::Nl, &[]),
        ] {
            assert_eq!(complete_word(word, &dataset, lang), completed, "{word}");
        }
        assert_eq!(
            complete_word("", &dataset, Lang::Nl).len(),
            FieldName::ALL.len()
        );
    }

    /// Every value that is offered is understood as one term, as a word of a shell.
    #[test]
    fn what_is_offered_is_understood() {
        for dataset in [
            load::embedded(),
            load::parse(include_str!("../../tests/data/unicode.ron")).unwrap(),
        ] {
            for (lang, field) in [Lang::Nl, Lang::En]
                .into_iter()
                .flat_map(|lang| FieldName::ALL.map(|field| (lang, field)))
            {
                for sign in ["", "-"] {
                    for word in
                        complete_word(&format!("{sign}{}:", field.name(lang)), &dataset, lang)
                    {
                        let query = Query::from_args(std::slice::from_ref(&word), &dataset);
                        let query = query.unwrap_or_else(|error| panic!("{word}: {error:?}"));
                        assert!(
                            matches!(&query.terms[..], [Term::Field { .. }]),
                            "{word}: {query:?}"
                        );
                    }
                }
            }
        }
    }
}
