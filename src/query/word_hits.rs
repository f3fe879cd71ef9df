//! Which names and texts a word hits, and how well.

use super::{
    begins::begins_word,
    fold::{compact, fold},
    fuzzy::Loose,
    index::{Entry, Index, Role},
    match_position::{Stands, is_short},
    municipality_names,
};
use crate::dataset::{Kind, Status, closed_list::ClosedList};

/// A shorter word has too many neighbours for a guess at its spelling.
const MIN_MISSPELT: usize = 5;

/// How well a word hits a name; the best comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Closeness {
    /// It is the name.
    Whole,
    /// The name or a word of it begins so.
    Begin,
    /// It stands inside a word of the name.
    Inside,
    /// Its letters stand in the name in this order, close together; or it is one slip away.
    Loose,
}

/// What a hit costs a tie in rank: a party's name first, then its other names and province, then
/// themes, then running text.
pub(crate) const fn cost(role: Role, closeness: Closeness) -> u8 {
    match (role, closeness) {
        (Role::Dutch | Role::Chinese, Closeness::Whole) => 0,
        (Role::Dutch | Role::Chinese, Closeness::Begin) => 1,
        (Role::Theme, Closeness::Loose) => 5,
        (Role::Theme, _) => 4,
        (_, Closeness::Loose) => 3,
        _ => 2,
    }
}

/// What a hit in running text costs.
pub(crate) const TEXT: u8 = 6;

/// No hit, where a cost is told in a byte.
pub(crate) const MISS: u8 = u8::MAX;

/// A word or an exact text of a query, matched against every different name of a dataset.
pub(crate) struct Matched {
    pub folded: String,
    pub exact: bool,
    /// The municipality that it is the name of.
    pub municipality: Option<&'static str>,
    /// As what it is looked for in texts.
    pub stands: Stands,
    /// By number of name.
    names: Vec<Option<Closeness>>,
    /// The status or sort of relation that it is a word for.
    pub status: Option<Status>,
    pub kind: Option<Kind>,
}

impl Matched {
    /// Matches a bare word; loosely (`loose`) only where no name has it as it stands.
    pub fn word(text: &str, loose: bool, index: &Index) -> Self {
        let folded = fold(text);
        let municipality = municipality_names::named(&folded);
        let mut names: Vec<_> = index
            .names()
            .iter()
            .map(|name| plain_name(name, &folded, municipality))
            .collect();
        // The name of a municipality is spelt well.
        if loose && municipality.is_none() && names.iter().all(Option::is_none) {
            let matcher = Loose::new(&folded);
            names = close(index, |name| matcher.places(name).is_some());
        }
        let meant = compact(text);
        let stands = Stands::of(&folded, municipality);
        Self {
            status: named(&meant),
            kind: named(&meant),
            folded,
            exact: false,
            municipality,
            stands,
            names,
        }
    }

    /// Matches a text in quotation marks: wherever it stands, and nothing else.
    pub fn exact(text: &str, index: &Index) -> Self {
        let folded = fold(text);
        let inside = |name: &String| {
            plain(name, &folded).or_else(|| name.contains(&folded).then_some(Closeness::Inside))
        };
        let names = index.names().iter().map(inside).collect();
        let stands = Stands::Anywhere;
        Self {
            folded,
            exact: true,
            municipality: None,
            stands,
            names,
            status: None,
            kind: None,
        }
    }

    /// Takes the word for a name with one slip of the pen in it, if it is long enough for a guess.
    pub fn guess(&mut self, index: &Index) {
        if self.municipality.is_none() && self.folded.chars().count() >= MIN_MISSPELT {
            self.names = close(index, |name| is_one_slip_from(name, &self.folded));
        }
    }

    /// Whether it hits a name.
    pub fn hits_names(&self) -> bool {
        self.names.iter().any(Option::is_some)
    }

    /// Whether it is a whole name.
    pub fn is_a_name(&self) -> bool {
        self.names.contains(&Some(Closeness::Whole))
    }

    /// The parts of a word with hyphens; empty for any other word, and for a name that has them.
    pub fn parts(&self) -> Vec<&str> {
        let parts: Vec<&str> = self
            .folded
            .split(' ')
            .filter(|part| !part.is_empty())
            .collect();
        let whole = self.exact || self.municipality.is_some() || parts.len() < 2;
        if whole { Vec::new() } else { parts }
    }

    /// What the best hit in each of the different parties costs a tie in rank, [`MISS`] where there is none.
    pub fn costs(&self, parties: &[Box<[Entry]>]) -> Vec<u8> {
        let best = |entries: &[Entry]| {
            entries
                .iter()
                .filter_map(|entry| self.cost(entry.name, entry.role))
                .min()
        };
        parties
            .iter()
            .map(|entries| best(entries).unwrap_or(MISS))
            .collect()
    }

    /// What a hit in a name costs, if it is one.
    pub fn cost(&self, name: usize, role: Role) -> Option<u8> {
        Some(cost(role, (*self.names.get(name)?)?))
    }
}

/// The names that `hit` finds close.
fn close(index: &Index, hit: impl Fn(&str) -> bool) -> Vec<Option<Closeness>> {
    index
        .names()
        .iter()
        .map(|name| hit(name).then_some(Closeness::Loose))
        .collect()
}

/// How a name has a word as it stands, which is the name of `municipality`: Ede is not inside Enschede. Both folded.
pub(super) fn plain_name(name: &str, word: &str, municipality: Option<&str>) -> Option<Closeness> {
    plain(name, word).filter(|closeness| municipality.is_none() || *closeness != Closeness::Inside)
}

/// How a name has a word as it stands; both folded.
pub(super) fn plain(name: &str, word: &str) -> Option<Closeness> {
    if name == word {
        Some(Closeness::Whole)
    } else if begins_word(name, word) {
        Some(Closeness::Begin)
    } else {
        (!is_short(word) && name.contains(word)).then_some(Closeness::Inside)
    }
}

/// Whether `word` is `name` or a word of it with one letter wrong, missing, added or swapped.
pub(super) fn is_one_slip_from(name: &str, word: &str) -> bool {
    let near = |name: &str| {
        name.len().abs_diff(word.len()) < MIN_MISSPELT && strsim::osa_distance(name, word) <= 1
    };
    near(name)
        || name
            .split(' ')
            .any(|part| part.chars().count() >= MIN_MISSPELT && near(part))
}

/// The value that a compacted word is a word for.
fn named<T: ClosedList>(meant: &str) -> Option<T> {
    T::VALUES
        .iter()
        .copied()
        .find(|value| value.names().iter().any(|name| compact(name) == meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_hits_a_name_as_it_stands() {
        for (name, word, closeness) in [
            ("breda", "breda", Some(Closeness::Whole)),
            ("den haag", "haa", Some(Closeness::Begin)),
            ("amsterdam", "dam", Some(Closeness::Inside)),
            ("amsterdam", "am", Some(Closeness::Begin)),
            ("amsterdam", "da", None),
            ("武汉", "汉", Some(Closeness::Begin)),
            ("breda", "bredaa", None),
        ] {
            assert_eq!(plain(name, word), closeness, "{name} {word}");
        }
    }

    #[test]
    fn one_slip_is_forgiven_in_a_long_word() {
        for (name, word, near) in [
            ("eindhoven", "eindhofen", true),
            ("arnhem", "arnhme", true),
            ("den helder", "heldre", true),
            ("wuhan", "wuxan", true),
            ("eindhoven", "aindhofen", false),
        ] {
            assert_eq!(is_one_slip_from(name, word), near, "{name} {word}");
        }
    }
}
