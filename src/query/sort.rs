//! The order of the list.

use super::{Hit, fold::fold};
use crate::dataset::{Dataset, PartialDate, Standing};

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortKey {
    /// The Dutch party, as a Dutch reader looks it up: `'s-Hertogenbosch` under H.
    #[default]
    Dutch,
    /// The Chinese party; those left unnamed last.
    Chinese,
    /// The Dutch province.
    Province,
    /// The status, from living to unknown.
    Status,
    /// The start; unknown ones last.
    Start,
    /// The date of the status, or of the report that has lapsed; undated ones last.
    Changed,
    /// How well the words of the query are answered.
    Relevance,
}

impl SortKey {
    /// All of them, in the order that a key steps through.
    pub const ALL: [Self; 7] =
        [Self::Dutch, Self::Chinese, Self::Province, Self::Status, Self::Start, Self::Changed, Self::Relevance];
}

/// What one hit is sorted by. What is not known comes last in either direction.
struct Keys {
    known: bool,
    number: u32,
    date: Option<PartialDate>,
    text: String,
    /// Decides between equals, always upwards.
    dutch: String,
}

/// Sorts `hits` by `key`; equals by the Dutch party, then in the order of the dataset. What is not known
/// (a start, a name) comes last in both directions.
pub fn sort(hits: &mut [Hit], key: SortKey, descending: bool, dataset: &Dataset, standings: &[Option<Standing>]) {
    let mut keyed: Vec<(Keys, Hit)> = hits.iter().map(|hit| (keys(*hit, key, dataset, standings), *hit)).collect();
    keyed.sort_by(|(a, a_hit), (b, b_hit)| {
        let order = (a.number, a.date, &a.text).cmp(&(b.number, b.date, &b.text));
        let order = if descending { order.reverse() } else { order };
        b.known.cmp(&a.known).then(order).then_with(|| a.dutch.cmp(&b.dutch)).then(a_hit.tie.cmp(&b_hit.tie))
    });
    for (slot, (_, hit)) in hits.iter_mut().zip(keyed) {
        *slot = hit;
    }
}

fn keys(hit: Hit, key: SortKey, dataset: &Dataset, standings: &[Option<Standing>]) -> Keys {
    let mut keys = Keys { known: true, number: 0, date: None, text: String::new(), dutch: String::new() };
    let Some(tie) = dataset.ties.get(hit.tie) else { return keys };
    let standing = standings.get(hit.tie).copied().flatten();
    keys.dutch = dutch_order(&tie.dutch.name);
    match key {
        SortKey::Dutch => keys.text.clone_from(&keys.dutch),
        SortKey::Chinese => {
            keys.known = tie.chinese.name.is_some();
            keys.text = tie.chinese.name.as_deref().map(fold).unwrap_or_default();
        }
        SortKey::Province => keys.number = tie.dutch.province as u32,
        SortKey::Status => keys.number = standing.map_or(u32::MAX, |standing| standing.status as u32),
        SortKey::Start => keys.date = standing.and_then(|standing| standing.start.date()),
        SortKey::Changed => keys.date = standing.and_then(changed),
        SortKey::Relevance => keys.number = hit.rank.cost().into(),
    }
    if matches!(key, SortKey::Start | SortKey::Changed) {
        keys.known = keys.date.is_some();
    }
    keys
}

fn changed(standing: Standing) -> Option<PartialDate> {
    standing.status_on.or_else(|| standing.lapsed.and_then(|(_, on)| on))
}

/// The text that a Dutch name is looked up by: without the `'s-` or `'t ` before it, which Dutch lists skip.
#[must_use]
pub fn dutch_order(name: &str) -> String {
    let article = name.strip_prefix(['\'', '’', '‘']).and_then(|rest| rest.strip_prefix(['s', 't', 'S', 'T']));
    let rest = article.and_then(|rest| rest.strip_prefix(['-', ' '])).unwrap_or(name);
    fold(rest)
}
