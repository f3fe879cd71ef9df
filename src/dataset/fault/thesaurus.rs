//! Faults of the groups of words for the same thing.

use super::suggestion::did_you_mean;

faults! {
    /// A fault of a group of words.
    ThesaurusFault, lang {
        /// There is nothing that a word of it could find.
        LonelyWord
            => "deze groep heeft maar één woord", "this group has one word only";
            "Noem ook hoe anderen het zeggen, in `nl` of in `en`, of wat het betekent in `means`.",
            "Name how others say it too, in `nl` or in `en`, or what it stands for in `means`.";
        /// The word stands in a group before.
        WordTwice(word: Box<str>)
            => "het woord ‘{word}’ staat er twee keer in", "the word ‘{word}’ is in it twice";
            "Laat het in één groep staan, of voeg de twee groepen samen.", "Leave it in one group, or merge the two.";
        /// The word has nothing that can be looked for.
        NoWord
            => "hier staat geen woord", "there is no word here";
            "Schrijf een woord van letters en cijfers, met hoogstens een streepje ervoor of erachter.",
            "Write a word of letters and digits, with at most a hyphen before or behind it.";
        /// No term has this id; the one that it is most like.
        UnknownTerm(id: Box<str>, nearest: Option<Box<str>>) let hint = did_you_mean(nearest.as_deref(), lang);
            => "onbekend begrip ‘{id}’", "unknown term ‘{id}’";
            "{hint}Noem een id uit `glossary` of voeg het begrip daar toe.",
            "{hint}Name an id from `glossary` or add the term there.";
    }
}
