//! Where the elements of a list stand, by id: they are looked up and not looked for, for a tie may have any number of
//! sources and themes, and all of them are asked for while a frame is drawn.

use std::{collections::HashMap, hash::Hash, sync::OnceLock};

use foldhash::fast::RandomState;

/// The places of the elements of a list, by id, once one of them has been asked for.
#[derive(Debug)]
pub(super) struct Positions<K>(OnceLock<HashMap<K, usize, RandomState>>);

impl<K: Clone + Eq + Hash> Positions<K> {
    /// The element of `list` whose id is `wanted`; the first, where there are several.
    pub(super) fn find<'a, T>(&self, list: &'a [T], id: fn(&T) -> &K, wanted: &K) -> Option<&'a T> {
        let places = self.0.get_or_init(|| {
            // Backwards, so that of those with one id the first stays.
            list.iter()
                .enumerate()
                .rev()
                .map(|(place, element)| (id(element).clone(), place))
                .collect()
        });
        places.get(wanted).and_then(|&place| list.get(place))
    }
}

impl<K> Default for Positions<K> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<K> Clone for Positions<K> {
    /// A copy may be changed, so it looks for itself.
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<K> PartialEq for Positions<K> {
    /// The places follow from the list, so they make no dataset another one.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(positions: &Positions<u8>, list: &'static [(u8, char)], wanted: u8) -> Option<char> {
        positions
            .find(list, |(id, _)| id, &wanted)
            .map(|(_, letter)| *letter)
    }

    #[test]
    fn the_first_of_an_id_is_found_and_a_copy_looks_for_itself() {
        let positions = Positions::default();
        let list = &[(1, 'a'), (2, 'b'), (1, 'c')];
        assert_eq!(
            [1, 2, 3].map(|id| find(&positions, list, id)),
            [Some('a'), Some('b'), None]
        );
        let other = &[(3, 'd'), (1, 'e')];
        assert_eq!(
            [1, 3].map(|id| find(&positions.clone(), other, id)),
            [Some('e'), Some('d')]
        );
    }
}
