//! Words that ask for an order of the ties rather than for what they say: *oudste*, *nieuwste*.

use super::{fold::fold, query_line::Query, sort::SortKey};

/// An order that a word asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedOrder {
    /// The oldest first.
    Oldest,
    /// The newest first: those that began last, or that were last reported of.
    Newest,
}

/// The words for each, folded.
const WORDS: [(AskedOrder, &str); 2] = [
    (
        AskedOrder::Oldest,
        "oudste|eerste|vroegste|oldest|earliest|first",
    ),
    (
        AskedOrder::Newest,
        "nieuwste|jongste|laatste|recentste|newest|youngest|latest|last",
    ),
];

impl AskedOrder {
    /// What to sort by to get it.
    #[must_use]
    pub const fn keys(self) -> &'static [SortKey] {
        match self {
            Self::Oldest => &[SortKey::Start],
            Self::Newest => &[SortKey::Start, SortKey::Changed],
        }
    }
}

impl Query {
    /// The word in it that asks for an order, as typed.
    #[must_use]
    pub fn asked_order(&self) -> Option<(&str, AskedOrder)> {
        let mut words = self.terms.iter().filter_map(|term| term.word());
        words.find_map(|word| {
            let folded = fold(word);
            let is_its = |(_, words): &&(AskedOrder, &str)| words.split('|').any(|it| it == folded);
            let (order, _) = WORDS.iter().find(is_its)?;
            Some((word, *order))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_word_for_an_order_is_known_where_it_is_looked_for() {
        let dataset = load::embedded();
        for (line, asked) in [
            ("Oudste", Some(("Oudste", AskedOrder::Oldest))),
            ("newest brabant", Some(("newest", AskedOrder::Newest))),
            ("de eerste band", Some(("eerste", AskedOrder::Oldest))),
            ("-oudste", None),
            ("\"oudste\"", None),
            ("oudsten", None),
            ("breda", None),
        ] {
            let query = Query::parse(line, &dataset).unwrap();
            assert_eq!(query.asked_order(), asked, "{line}");
        }
    }
}
