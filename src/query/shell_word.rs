//! Completion of one word of a shell's command line that is a term of a query.

use super::{
    fields::FieldName,
    fold::{compact, fold},
    name_match::begins_word,
};
use crate::{dataset::Dataset, lang::Lang};

/// So many letters must be typed before names of fields of the other language are offered.
const MIN_FOREIGN_LETTERS: usize = 2;

/// What `word` can become: a field with its colon, or the whole term with a value in the place of the last one, in
/// the words of `lang` unless what is typed begins a name of the other language. The shell does the quoting; a value
/// of several words needs no quotation marks in a word of a shell.
#[must_use]
pub fn complete_word(word: &str, dataset: &Dataset, lang: Lang) -> Vec<String> {
    let sign = &word[..usize::from(word.starts_with(['-', '!']))];
    let term = &word[sign.len()..];
    let Some((name, values)) = term.split_once(':') else {
        let names = field_names(term, lang).into_iter();
        return names.map(|name| format!("{sign}{name}:")).collect();
    };
    let Some(field) = FieldName::of(name) else {
        return Vec::new();
    };
    let (listed, typed) = values.split_at(last_value(values));
    let begun = typed.strip_prefix('"');
    let taken: Vec<String> = listed.split(',').map(compact).collect();
    let names = field.choices(dataset).into_iter().map(|choice| {
        let label = choice.label.get(lang).to_owned();
        std::iter::once(label).chain(choice.names).collect()
    });
    let is_taken = |name: &String| taken.contains(&compact(name));
    let names: Vec<Vec<String>> = names
        .filter(|names: &Vec<String>| !names.iter().any(is_taken))
        .collect();
    let values = names_begun(begun.unwrap_or(typed), &names).into_iter();
    // There is no way to write a quotation mark in a value.
    let values = values.filter(|value| !value.contains('"')).map(|value| {
        let is_quoted = begun.is_some()
            || value.contains(',')
            || (listed.contains('"') && value.contains(char::is_whitespace));
        let mark = if is_quoted { "\"" } else { "" };
        format!("{sign}{name}:{listed}{mark}{value}{mark}")
    });
    values.collect()
}

/// The names of fields that `typed` begins; of the other language only where none of `lang` is.
fn field_names(typed: &str, lang: Lang) -> Vec<&'static str> {
    let begun = compact(typed);
    if begun.is_empty() && !typed.is_empty() {
        return Vec::new();
    }
    let begins = |name: &&str| name.starts_with(&begun);
    let own = FieldName::ALL.map(|field| field.name(lang)).into_iter();
    let own: Vec<&str> = own.filter(begins).collect();
    if !own.is_empty() || typed.chars().count() < MIN_FOREIGN_LETTERS {
        return own;
    }
    let all = FieldName::ALL.into_iter().map(FieldName::names);
    all.filter_map(|names| names.iter().copied().find(begins))
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

/// The first names of the lists that `typed` begins; where it begins none, the others that it begins; where it begins
/// none of these either, the first names of the lists in which it begins a word. Case, accents and hyphens do not matter.
#[must_use]
pub fn names_begun(typed: &str, lists: &[Vec<String>]) -> Vec<String> {
    let (begun, word) = (compact(typed), fold(typed));
    if begun.is_empty() && !typed.is_empty() {
        return Vec::new();
    }
    let begins = |name: &&String| compact(name).starts_with(&begun);
    let has_word = |list: &Vec<String>| list.iter().any(|name| begins_word(&fold(name), &word));
    let firsts = lists.iter().filter_map(|list| list.first());
    let mut found: Vec<&String> = firsts.filter(begins).collect();
    if found.is_empty() {
        let others = lists.iter().filter_map(|list| list.iter().find(begins));
        found = others.collect();
    }
    if found.is_empty() {
        let with_word = lists.iter().filter(|list| has_word(list));
        found = with_word.filter_map(|list| list.first()).collect();
    }
    found.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dataset::load, query::query_line::Query};

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
                            matches!(&query.terms[..], [term] if term.field().is_some()),
                            "{word}: {query:?}"
                        );
                    }
                }
            }
        }
    }
}
