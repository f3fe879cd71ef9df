//! From what was typed to a value that the field knows.

use super::{
    begins::{begins_word, goes_by},
    error::QueryErrorKind,
    field_name::FieldName,
    fold::{compact, fold},
    fuzzy::Loose,
    municipality_names,
};
use crate::{
    dataset::{Dataset, DutchLevel, SharedStr, SourceId, ThemeId, closed_list::ClosedList},
    lang::Bilingual,
};

/// Fewer letters than this begin too many words to stand for one.
pub(crate) const MIN_PART: usize = 3;
/// Two words this much alike (Jaro–Winkler, 0–1) may be the same one misspelt.
const ALIKE: f64 = 0.85;
/// So much alike are a word and a name that begins with it but for one slip.
const BEGUN: f64 = 0.9;
/// More choices than this are not listed.
const MAX_LISTED: usize = 12;

/// A value that can be chosen.
struct Choice<T> {
    value: T,
    /// What messages call it.
    label: Bilingual,
    /// What it goes by.
    names: Vec<String>,
}

/// A value of a closed list.
pub(crate) fn word<T: ClosedList>(field: FieldName, typed: &str) -> Result<T, QueryErrorKind> {
    let choices = T::VALUES.iter().map(|value| Choice {
        value: *value,
        label: value.in_both(),
        names: value.names().iter().map(|&name| name.to_owned()).collect(),
    });
    choose(field, typed, choices.collect())
}

/// A theme, by its id, either name or a part of these.
pub(crate) fn theme(typed: &str, dataset: &Dataset) -> Result<ThemeId, QueryErrorKind> {
    let choices = dataset.themes.iter().map(|theme| Choice {
        value: theme.id.clone(),
        label: same(theme.id.as_str()),
        names: vec![
            theme.id.to_string(),
            theme.nl.to_string(),
            theme.en.to_string(),
        ],
    });
    choose(FieldName::Theme, typed, choices.collect())
}

/// The id of an era, by it or by a word of its name.
pub(crate) fn period(typed: &str, dataset: &Dataset) -> Result<String, QueryErrorKind> {
    let choices = dataset.periods.iter().map(|period| Choice {
        value: period.id.to_string(),
        label: same(&period.id),
        names: vec![
            period.id.to_string(),
            period.name.nl.to_string(),
            period.name.en.to_string(),
        ],
    });
    choose(FieldName::Period, typed, choices.collect())
}

/// A source, by its id; failing that, by its publisher.
pub(crate) fn source(typed: &str, dataset: &Dataset) -> Result<SourceId, QueryErrorKind> {
    let by = |name: fn(&crate::dataset::Source) -> String| {
        let choices = dataset.sources.iter().map(|source| Choice {
            value: source.id.clone(),
            label: same(source.id.as_str()),
            names: vec![name(source)],
        });
        choose(FieldName::Source, typed, choices.collect())
    };
    by(|source| source.id.to_string()).or_else(|miss| match miss {
        QueryErrorKind::UnknownValue { .. } => {
            by(|source| source.publisher.to_string()).map_err(|_| miss)
        }
        _ => Err(miss),
    })
}

/// A name of a Dutch municipality, as typed. A name that no tie has is allowed, for that is an answer
/// too, unless it looks like a misspelling of one that is there.
pub(crate) fn municipality(typed: &str, dataset: &Dataset) -> Result<String, QueryErrorKind> {
    party(FieldName::Municipality, typed, dataset)
}

/// A name of a Chinese place, as typed, on the same terms.
pub(crate) fn china(typed: &str, dataset: &Dataset) -> Result<String, QueryErrorKind> {
    party(FieldName::China, typed, dataset)
}

fn party(field: FieldName, typed: &str, dataset: &Dataset) -> Result<String, QueryErrorKind> {
    let wanted = fold(typed);
    // What a municipality is called is no misspelling of another one.
    let is_right = field == FieldName::Municipality && municipality_names::named(&wanted).is_some();
    if is_right || names_a_party(field, typed, dataset) {
        return Ok(typed.to_owned());
    }
    let loose = Loose::new(&wanted);
    let slips = if wanted.chars().count() < 8 { 1 } else { 2 };
    let resembles =
        |name: &str| strsim::osa_distance(&wanted, name) <= slips || loose.places(name).is_some();
    let long = wanted.chars().count() > MIN_PART;
    let mut names = party_names(field, dataset);
    let near = names.find(|name| long && resembles(&fold(name)));
    match near {
        None => Ok(typed.to_owned()),
        Some(name) => Err(QueryErrorKind::UnknownValue {
            field,
            value: typed.to_owned(),
            suggestion: Some(same(name)),
            choices: Vec::new(),
        }),
    }
}

/// Whether some tie has a party that `typed` is a name of, or begins a word of the name of.
pub(crate) fn names_a_party(field: FieldName, typed: &str, dataset: &Dataset) -> bool {
    let wanted = fold(typed);
    party_names(field, dataset).any(|name| goes_by(&fold(name), &wanted))
}

/// The names that `gemeente:` and `china:` look among.
pub(crate) fn party_names(field: FieldName, dataset: &Dataset) -> impl Iterator<Item = &str> {
    let parties = dataset.parties();
    let dutch = parties.dutch(dataset).filter(move |party| {
        field == FieldName::Municipality && party.level == DutchLevel::Municipality
    });
    let chinese = parties
        .chinese(dataset)
        .filter(move |_| field == FieldName::China);
    let dutch = dutch.flat_map(|party| std::iter::once(&party.name).chain(&party.aliases));
    let chinese = chinese.flat_map(|party| {
        party
            .name
            .iter()
            .chain(&party.zh)
            .chain(&party.province)
            .chain(&party.aliases)
    });
    // A name of nothing but signs folds to nothing, and can't be asked for.
    dutch
        .chain(chinese)
        .map(SharedStr::as_str)
        .filter(|name| !fold(name).is_empty())
}

/// The one choice that `typed` means: its name; else what it begins; else a word of it, the begin of a
/// word, a part. Where the best of these hits several, that is ambiguous.
fn choose<T>(
    field: FieldName,
    typed: &str,
    mut choices: Vec<Choice<T>>,
) -> Result<T, QueryErrorKind> {
    let (wanted, joined) = (fold(typed), compact(typed));
    let long = joined.chars().count() >= MIN_PART;
    let ways: [&dyn Fn(&str) -> bool; 6] = [
        &|name| name == typed,
        &|name| compact(name) == joined,
        &|name| long && compact(name).starts_with(&joined),
        &|name| format!(" {} ", fold(name)).contains(&format!(" {wanted} ")),
        &|name| long && begins_word(&fold(name), &wanted),
        &|name| long && compact(name).contains(&joined),
    ];
    let hits_of = |way: &dyn Fn(&str) -> bool| -> Vec<usize> {
        (0..choices.len())
            .filter(|&number| choices[number].names.iter().any(|name| way(name)))
            .collect()
    };
    let hits = ways
        .iter()
        .map(|way| hits_of(way))
        .find(|hits| !hits.is_empty())
        .unwrap_or_default();
    // Too short to be taken for one, and yet the begin of several.
    let begun = if hits.is_empty() {
        hits_of(&|name| compact(name).starts_with(&joined))
    } else {
        Vec::new()
    };
    if let [only] = hits[..] {
        return Ok(choices.swap_remove(only).value);
    }
    if hits.len() + begun.len() > 1 {
        let matches = hits
            .iter()
            .chain(&begun)
            .map(|&number| choices[number].label.clone())
            .collect();
        return Err(QueryErrorKind::AmbiguousValue {
            field,
            value: typed.to_owned(),
            matches,
        });
    }
    let suggestion = likeliest(&joined, &choices).map(|choice| choice.label.clone());
    let listed = if choices.len() <= MAX_LISTED {
        choices
    } else {
        Vec::new()
    };
    let choices = listed.into_iter().map(|choice| choice.label).collect();
    Err(QueryErrorKind::UnknownValue {
        field,
        value: typed.to_owned(),
        suggestion,
        choices,
    })
}

/// The choice that `typed`, compacted, is most likely a misspelling or the begin of.
fn likeliest<'a, T>(typed: &str, choices: &'a [Choice<T>]) -> Option<&'a Choice<T>> {
    let likeness = |choice: &Choice<T>| {
        let to = |name: &String| {
            let name = compact(name);
            if name.starts_with(typed) {
                1.0
            } else {
                strsim::jaro_winkler(typed, &name).max(begun(typed, &name))
            }
        };
        choice.names.iter().map(to).fold(0.0, f64::max)
    };
    // Backwards, because of equals the last is taken.
    let best = choices
        .iter()
        .rev()
        .map(|choice| (likeness(choice), choice))
        .max_by(|(a, _), (b, _)| a.total_cmp(b));
    best.filter(|(likeness, _)| *likeness >= ALIKE)
        .map(|(_, choice)| choice)
}

/// How likely `typed` is the begin of a name with one slip in it, `vebr` for `verbroken`: less than a begin without.
fn begun(typed: &str, name: &str) -> f64 {
    let length = typed.chars().count();
    let begin: String = name.chars().take(length).collect();
    let is_begun = length > MIN_PART && strsim::osa_distance(typed, &begin) <= 1;
    if is_begun { BEGUN } else { 0.0 }
}

/// A name that is the same in both languages.
fn same(text: &str) -> Bilingual {
    Bilingual {
        nl: text.into(),
        en: text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{DutchProvince, Kind, Reason, Status};

    fn outcome<T: ClosedList>(typed: &str, show: impl Fn(T) -> String) -> String {
        match word::<T>(FieldName::Status, typed) {
            Ok(value) => show(value),
            Err(QueryErrorKind::AmbiguousValue { matches, .. }) => {
                let matches: Vec<String> = matches
                    .into_iter()
                    .map(|label| label.nl.to_string())
                    .collect();
                format!("several: {}", matches.join(", "))
            }
            Err(QueryErrorKind::UnknownValue { suggestion, .. }) => {
                format!(
                    "unknown, {}",
                    suggestion.map_or("?".to_owned(), |label| label.nl.to_string())
                )
            }
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_value_goes_by_its_names_and_by_parts_that_mean_no_other() {
        for (typed, expected) in [
            ("brabant", "Noord-Brabant"),
            ("noord holland", "Noord-Holland"),
            ("NoordHolland", "Noord-Holland"),
            ("fryslan", "Friesland"),
            ("fryslân", "Friesland"),
            ("south holland", "Zuid-Holland"),
            ("zuid", "Zuid-Holland"),
            ("lim", "Limburg"),
            ("noord", "several: Noord-Brabant, Noord-Holland"),
            ("holland", "several: Noord-Holland, Zuid-Holland"),
            ("li", "unknown, Limburg"),
            ("g", "several: Gelderland, Groningen"),
            ("gronigen", "unknown, Groningen"),
            ("qqq", "unknown, ?"),
        ] {
            assert_eq!(
                outcome::<DutchProvince>(typed, |p| p.name().to_owned()),
                expected,
                "{typed}"
            );
        }
        for (typed, expected) in [
            ("active", "actief"),
            ("ended", "verbroken"),
            ("Beeindigd", "verbroken"),
            ("ver", "verbroken"),
            ("unk", "onbekend"),
            ("act", "actief"),
            ("on", "unknown, onbekend"),
            ("verbrokn", "unknown, verbroken"),
            ("vebr", "unknown, verbroken"),
            ("slium", "unknown, sluimerend"),
            ("zzzz", "unknown, ?"),
        ] {
            assert_eq!(
                outcome::<Status>(typed, |s| s.word().to_owned()),
                expected,
                "{typed}"
            );
        }
        assert_eq!(
            outcome::<Kind>("sister-city", |k| k.word().to_owned()),
            "zusterstad"
        );
        assert_eq!(
            outcome::<Kind>("mou", |k| k.word().to_owned()),
            "memorandum"
        );
        assert_eq!(
            outcome::<Reason>("human", |w| w.word().to_owned()),
            "mensenrechten"
        );
    }
}
