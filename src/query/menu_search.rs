//! Finding something of the program itself by words of its name, as loosely as ties are found by theirs.

use super::{
    fold::fold,
    fuzzy::Loose,
    name_match::{Closeness, is_one_slip_from, plain},
    stop_words::is_stop_word,
};

/// More words than this are not looked at: no name has as many.
const MAX_WORDS: usize = 8;

/// What is typed to find a name.
pub struct Lookup {
    words: Vec<(String, Loose)>,
}

impl Lookup {
    /// Takes what is typed apart.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let folded = fold(typed);
        let mut words: Vec<&str> = folded.split_whitespace().take(MAX_WORDS).collect();
        // Whoever asks for "opslaan als excel" means the other two.
        if !words.iter().all(|word| is_stop_word(word)) {
            words.retain(|word| !is_stop_word(word));
        }
        let words = words.into_iter();
        let words = words.map(|word| (word.to_owned(), Loose::new(word)));
        Self {
            words: words.collect(),
        }
    }

    /// How far a name is from what is typed: 0 is nearest; `None` where a word is not in it, even misspelt. What it names
    /// may go by `others` too: those must be typed as they are, or with a slip, and are further away than any word of the
    /// name.
    #[must_use]
    pub fn distance(&self, name: &str, others: &str) -> Option<usize> {
        let (name, others) = (fold(name), fold(others));
        let distance = |(word, loose): &(String, Loose)| {
            let has_slip = |text: &str| word.chars().count() > 3 && is_one_slip_from(text, word);
            if let Some(closeness) = plain(&name, word) {
                Some(closeness as usize)
            } else if loose.places(&name).is_some() || has_slip(&name) {
                Some(Closeness::Loose as usize)
            } else {
                let is_begun = others.split(' ').any(|other| other.starts_with(word));
                (is_begun || has_slip(&others)).then_some(Closeness::Loose as usize + 1)
            }
        };
        self.words.iter().map(distance).sum()
    }

    /// How far the nearest of several names is.
    #[must_use]
    pub fn nearest(&self, names: &[impl AsRef<str>], others: &str) -> Option<usize> {
        let distance = |name: &dyn AsRef<str>| self.distance(name.as_ref(), others);
        names.iter().filter_map(|name| distance(name)).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_must_be_there_and_the_nearest_name_is_least() {
        let far = |typed: &str, name: &str| Lookup::new(typed).distance(name, "");
        assert_eq!(far("", "sorteren"), Some(0));
        assert!(far("Sort", "sorteren") < far("teren", "sorteren"));
        assert!(far("kop band", "alles over de band kopiëren").is_some());
        assert!(
            far("kopieren", "citaat met bron kopiëren").is_some(),
            "accents do not matter"
        );
        assert!(
            far("sortern", "anders sorteren").is_some(),
            "nor does a slip"
        );
        assert_eq!(far("kop kaart", "alles over de band kopiëren"), None);
        let or = |typed: &str| Lookup::new(typed).distance("stoppen", "afsluiten exit");
        assert!(or("stop") < or("afsluit") && or("afsluit").is_some() && or("afslutien").is_some());
        assert_eq!((or("sluiten"), or("kaart")), (None, None));
    }
}
