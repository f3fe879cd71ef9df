//! The names of all Dutch municipalities, of today and before: a word that is one of these is looked for as a name,
//! for `Ede` is not what *Nederland* and *mede* have in the middle.
//!
//! `assets/municipalities.tsv` has a name a line and, of one that is no more, until when it was there and into which it
//! went. These are facts of the government's national table of municipalities (tabel 33, RvIG); see `data/README.md`.

use std::{collections::HashMap, sync::LazyLock};

use foldhash::fast::RandomState;

use super::fold::fold;

const TABLE: &str = include_str!("../../assets/municipalities.tsv");

/// The names by their folded form. Made when the first word is asked for: a start without a query has no need of it.
static NAMES: LazyLock<HashMap<String, &'static str, RandomState>> = LazyLock::new(|| {
    let names = TABLE.lines().filter_map(|line| line.split('\t').next());
    names.map(|name| (fold(name), name)).collect()
});

/// The municipality that a folded text is the name of, as it is written.
pub(crate) fn named(folded: &str) -> Option<&'static str> {
    NAMES.get(folded).copied()
}

/// Into which municipality of today one of before went, by way of others perhaps; `None` for one that is there.
pub(crate) fn heir_of(name: &str) -> Option<&'static str> {
    /// More mergers one after the other than there were.
    const MAX_MERGERS: usize = 8;
    let heir = |name: &str| {
        let rows = TABLE.lines().map(|row| row.split('\t'));
        let mut heirs = rows.filter_map(|mut row| (row.next()? == name).then(|| row.nth(1)));
        heirs.next().flatten()
    };
    let heirs = std::iter::successors(heir(name), |name| heir(name));
    heirs.take(MAX_MERGERS).last()
}

/// The folded names of all municipalities.
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    NAMES.keys().map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_before_is_followed_to_that_of_today() {
        for (name, heir) in [
            ("Aagtekerke", Some("Veere")),
            ("Aalst", Some("Waalre")),
            ("Amstelveen", None),
            ("Wuhan", None),
        ] {
            assert_eq!(heir_of(name), heir, "{name}");
        }
    }

    #[test]
    fn municipalities_of_today_and_before_are_known_by_their_whole_name() {
        for (typed, name) in [
            ("Ede", Some("Ede")),
            ("'s-gravenhage", Some("'s-Gravenhage")),
            ("súdwest fryslân", Some("Súdwest-Fryslân")),
            ("maasdonk", Some("Maasdonk")),
            ("Voorne aan Zee", Some("Voorne aan Zee")),
            ("Bergen", Some("Bergen")),
            ("wuhan", None),
            ("nederland", None),
            ("gemeente", None),
            ("", None),
        ] {
            assert_eq!(named(&fold(typed)), name, "{typed}");
        }
        assert_eq!(
            TABLE.lines().filter(|line| !line.contains('\t')).count(),
            341,
            "today; Bergen is there twice"
        );
        let wrong = TABLE
            .lines()
            .find(|line| line.is_empty() || line.split('\t').count() > 3 || line.contains('('));
        assert_eq!(wrong, None);
    }
}
