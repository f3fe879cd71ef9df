//! Words for the same thing that no letters join: Dutch sources write Oeigoeren, English ones Uyghurs or Uighurs.

/// Groups of stems, folded. Who types a word that begins with one finds the others of its group too.
///
/// A group belongs here only where sources write the same name in ways that neither fuzzy matching nor the two
/// languages of our own words bring together.
const GROUPS: [&[&str]; 4] = [
    // The people of Xinjiang.
    &["oeigoer", "oejgoer", "uyghur", "uighur", "uygur"],
    &["xinjiang", "sinkiang"],
    // Cities by the names that older sources use.
    &["beijing", "peking"],
    &["guangzhou", "kanton", "canton"],
];

/// The groups, the stems of each with a space between.
pub(super) fn groups() -> impl Iterator<Item = String> {
    GROUPS.iter().map(|group| group.join(" "))
}

/// The stems that `folded` may be written as too; none for nearly every word.
pub(crate) fn of(folded: &str) -> impl Iterator<Item = &'static str> + use<> {
    let own = GROUPS
        .iter()
        .find_map(|group| Some((group, group.iter().find(|stem| folded.starts_with(**stem))?)));
    own.into_iter()
        .flat_map(|(group, own)| group.iter().filter(move |stem| *stem != own).copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::fold::fold;

    #[test]
    fn a_word_finds_the_others_of_its_group() {
        let others = |word: &str| of(word).collect::<Vec<_>>();
        assert_eq!(
            others("oeigoeren"),
            ["oejgoer", "uyghur", "uighur", "uygur"]
        );
        assert_eq!(others("uighurs")[0], "oeigoer");
        assert_eq!(
            others("oeigo"),
            [""; 0],
            "not before it is clear what is meant"
        );
        assert_eq!(others("arnhem"), [""; 0]);
    }

    #[test]
    fn stems_are_folded_and_none_begins_another() {
        let stems: Vec<&str> = GROUPS.concat();
        for stem in &stems {
            assert_eq!(fold(stem), *stem);
            assert!(
                stems
                    .iter()
                    .all(|other| other == stem || !other.starts_with(stem)),
                "{stem}"
            );
        }
    }
}
