//! Finding something of the program itself by words of its name, as loosely as ties are found by theirs.

use super::{
    fold::fold,
    words::{Closeness, Loose, is_one_slip_from, plain},
};

/// More words than this are not looked at: no name has as many.
const MOST_WORDS: usize = 8;

/// What is typed to find a name.
pub struct Lookup {
    words: Vec<(String, Loose)>,
}

impl Lookup {
    /// Takes what is typed apart.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let folded = fold(typed);
        let words = folded.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS);
        Self { words: words.map(|word| (word.to_owned(), Loose::new(word))).collect() }
    }

    /// How far a name is from what is typed: 0 is nearest; `None` where a word is not in it, even misspelt.
    #[must_use]
    pub fn distance(&self, name: &str) -> Option<usize> {
        let name = fold(name);
        self.words.iter().map(|word| Some(of_word(&name, word)? as usize)).sum()
    }
}

fn of_word(name: &str, (word, loose): &(String, Loose)) -> Option<Closeness> {
    let misspelt = || loose.places(name).is_some() || (word.chars().count() > 3 && is_one_slip_from(name, word));
    plain(name, word).or_else(|| misspelt().then_some(Closeness::Loose))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_must_be_there_and_the_nearest_name_is_least() {
        let far = |typed: &str, name: &str| Lookup::new(typed).distance(name);
        assert_eq!(far("", "sorteren"), Some(0));
        assert!(far("Sort", "sorteren") < far("teren", "sorteren"));
        assert!(far("kop band", "alles over de band kopiëren").is_some());
        assert!(far("kopieren", "citaat met bron kopiëren").is_some(), "accents do not matter");
        assert!(far("sortern", "anders sorteren").is_some(), "nor does a slip");
        assert_eq!(far("kop kaart", "alles over de band kopiëren"), None);
    }
}
