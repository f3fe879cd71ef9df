//! From what was typed to the value that it means, of those that there are to choose from.

use super::{
    fold::{compact, fold},
    fuzzy::Loose,
    name_match::{begins_word, goes_by},
};
use crate::{dataset::closed_list::ClosedList, lang::Bilingual};

/// Fewer letters than this begin too many words to stand for one.
pub(super) const MIN_PART: usize = 3;
/// Two words this much alike (Jaro–Winkler, 0–1) may be the same one misspelt.
const MIN_LIKENESS: f64 = 0.85;
/// So much alike are a word and a name that begins with it but for one slip.
const LIKENESS_OF_BEGIN: f64 = 0.9;
/// More choices than this are not listed.
const MAX_LISTED: usize = 12;

/// A value that can be chosen.
pub(super) struct Choice<T> {
    pub value: T,
    /// How messages and completion write it.
    pub label: Bilingual,
    /// What it may be typed as.
    pub names: Vec<String>,
}

impl<T> Choice<T> {
    pub fn with_value<U>(self, value: impl FnOnce(T) -> U) -> Choice<U> {
        Choice {
            value: value(self.value),
            label: self.label,
            names: self.names,
        }
    }
}

/// Why a value is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueError {
    /// The field does not know it.
    Unknown {
        /// The value that it resembles.
        suggestion: Option<Bilingual>,
        /// All values, where these are few.
        choices: Vec<Bilingual>,
        /// Some of them, where these are many and the field has examples.
        examples: Box<[Bilingual]>,
    },
    /// It may mean any of these.
    Ambiguous(Vec<Bilingual>),
    /// There is none.
    Empty,
    /// It is no year and no range of years.
    NoYears,
    /// It is a range whose end lies before its begin.
    Reversed {
        /// The begin as typed.
        from: i16,
        /// The end as typed.
        to: i16,
    },
    /// It is no date.
    NoDate,
}

/// The values of a closed list.
pub(super) fn closed_list<T: ClosedList>() -> Vec<Choice<T>> {
    let choice = |value: &T| Choice {
        value: *value,
        label: value.in_both(),
        names: value.names().iter().map(ToString::to_string).collect(),
    };
    T::VALUES.iter().map(choice).collect()
}

/// The names of places, each once, in the order of the alphabet.
pub(super) fn names_as_choices<'a, T>(
    names: impl Iterator<Item = &'a str>,
    value: fn(String) -> T,
) -> Vec<Choice<T>> {
    let mut names: Vec<&str> = sayable(names).collect();
    names.sort_unstable();
    names.dedup();
    let choice = |name: &str| Choice {
        value: value(name.to_owned()),
        label: Bilingual::same(name),
        names: vec![name.to_owned()],
    };
    names.into_iter().map(choice).collect()
}

/// A name of nothing but signs folds to nothing, and can't be asked for.
fn sayable<'a>(names: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    names.filter(|name| !fold(name).is_empty())
}

/// A name of a party, as typed. A name that no tie has is allowed, for that is an answer too, unless it looks like a
/// misspelling of one of `names`.
pub(super) fn party_name<'a>(
    typed: &str,
    names: impl Iterator<Item = &'a str>,
) -> Result<String, ValueError> {
    let wanted = fold(typed);
    let names: Vec<(&str, String)> = sayable(names).map(|name| (name, fold(name))).collect();
    let length = wanted.chars().count();
    if length <= MIN_PART || names.iter().any(|(_, name)| goes_by(name, &wanted)) {
        return Ok(typed.to_owned());
    }
    let loose = Loose::new(&wanted);
    let slips = if length < 8 { 1 } else { 2 };
    let near = names.iter().find(|(_, name)| {
        strsim::osa_distance(&wanted, name) <= slips || loose.places(name).is_some()
    });
    match near {
        None => Ok(typed.to_owned()),
        Some((name, _)) => Err(ValueError::Unknown {
            suggestion: Some(Bilingual::same(name)),
            choices: Vec::new(),
            examples: Box::default(),
        }),
    }
}

/// The one choice that `typed` means: its name; else what it begins; else a word of it, the begin of a
/// word, a part. Where the best of these hits several, that is ambiguous.
pub(super) fn choose<T>(typed: &str, mut choices: Vec<Choice<T>>) -> Result<T, ValueError> {
    let (wanted, joined) = (fold(typed), compact(typed));
    let long = joined.chars().count() >= MIN_PART;
    let ways: [&dyn Fn(&str) -> bool; 7] = [
        &|name| name == typed,
        &|name| compact(name) == joined,
        &|name| long && compact(name).starts_with(&joined),
        &|name| format!(" {} ", fold(name)).contains(&format!(" {wanted} ")),
        &|name| long && begins_word(&fold(name), &wanted),
        &|name| long && compact(name).contains(&joined),
        // Too short to be taken for one, and yet the begin of several.
        &|name| compact(name).starts_with(&joined),
    ];
    for (number, way) in ways.iter().enumerate() {
        let is_hit = |choice: &Choice<T>| choice.names.iter().any(|name| way(name));
        let hits: Vec<usize> = (0..choices.len())
            .filter(|&at| is_hit(&choices[at]))
            .collect();
        match hits[..] {
            [] => {}
            [only] if number + 1 < ways.len() => return Ok(choices.swap_remove(only).value),
            [_] => break,
            _ => {
                let matches = hits.iter().map(|&at| choices[at].label.clone());
                return Err(ValueError::Ambiguous(matches.collect()));
            }
        }
    }
    // Backwards, because of equals the last is taken.
    let likenesses = choices.iter().rev().map(|choice| {
        let names = choice.names.iter().map(|name| compact(name));
        let alike = names.map(|name| likeness(&joined, &name).max(begun(&joined, &name)));
        (alike.fold(0.0, f64::max), choice)
    });
    let suggestion = likeliest(likenesses, MIN_LIKENESS).map(|choice| choice.label.clone());
    if choices.len() > MAX_LISTED {
        choices.clear();
    }
    let choices = choices.into_iter().map(|choice| choice.label).collect();
    Err(ValueError::Unknown {
        suggestion,
        choices,
        examples: Box::default(),
    })
}

/// How likely `typed` means `name`, both compacted (0–1): surely where it begins it.
pub(super) fn likeness(typed: &str, name: &str) -> f64 {
    if name.starts_with(typed) {
        1.0
    } else {
        strsim::jaro_winkler(typed, name)
    }
}

/// The likeliest of some where it is at least so likely; of equals the last.
pub(super) fn likeliest<T>(all: impl Iterator<Item = (f64, T)>, least: f64) -> Option<T> {
    let (likeness, best) = all.max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    (likeness >= least).then_some(best)
}

/// How likely `typed` is the begin of a name with one slip in it, `vebr` for `verbroken`: less than a begin without.
fn begun(typed: &str, name: &str) -> f64 {
    let length = typed.chars().count();
    let begin: String = name.chars().take(length).collect();
    let is_begun = length > MIN_PART && strsim::osa_distance(typed, &begin) <= 1;
    if is_begun { LIKENESS_OF_BEGIN } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{DutchProvince, Kind, Reason, Status};

    fn outcome<T: ClosedList>(typed: &str, show: impl Fn(T) -> String) -> String {
        match choose::<T>(typed, closed_list()) {
            Ok(value) => show(value),
            Err(ValueError::Ambiguous(matches)) => {
                let matches: Vec<String> = matches
                    .into_iter()
                    .map(|label| label.nl.to_string())
                    .collect();
                format!("several: {}", matches.join(", "))
            }
            Err(ValueError::Unknown { suggestion, .. }) => {
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
