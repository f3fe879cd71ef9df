//! Faults of texts: empty ones, hidden characters, letters of another script, addresses.

use crate::lang::Lang;

/// A fault of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wording {
    /// There is nothing in it.
    Empty,
    /// The text is missing in this language.
    EmptyIn(Lang),
    /// Prose of our own has quotation marks.
    QuotationMarks(char),
    /// A character that commands a terminal, turns the text or shows nothing.
    Hidden(char),
    /// A letter that only looks like a Latin one.
    LookAlike(char),
    /// A name in pinyin or Dutch has letters of another script.
    NotLatin(char),
    /// A name in characters has something else.
    NotHan(char),
    /// A name in characters ends with the word for its rank.
    Rank(char),
    /// An address that isn't one of the web.
    Address,
    /// A family name that is no part of the name.
    Family,
}

impl Wording {
    pub(super) fn words(&self, lang: Lang) -> (String, String) {
        match self {
            Self::Empty => say!(lang, "deze tekst is leeg", "this text is empty";
                "Vul de tekst in, of haal het veld weg als dat mag ontbreken.", "Write the text, or remove the field if it may be left out."),
            Self::EmptyIn(Lang::Nl) => {
                say!(lang, "de Nederlandse tekst ontbreekt", "the Dutch text is missing";
                "Schrijf `nl` en `en` allebei.", "Write both `nl` and `en`.")
            }
            Self::EmptyIn(Lang::En) => {
                say!(lang, "de Engelse tekst ontbreekt", "the English text is missing";
                "Schrijf `nl` en `en` allebei.", "Write both `nl` and `en`.")
            }
            Self::QuotationMarks(mark) => say!(lang,
                "in onze eigen tekst staat een aanhalingsteken: {mark}", "text of our own has a quotation mark: {mark}";
                "Woorden van een bron horen in `quote`; schrijf hier in eigen woorden.", "Words of a source belong in `quote`; write in our own words here."),
            Self::Hidden(letter) => {
                let code = u32::from(*letter);
                say!(lang, "hier staat een onzichtbaar teken: U+{code:04X}", "there is an invisible character here: U+{code:04X}";
                    "Haal het weg; het kan een scherm in de war brengen of twee namen ongelijk maken.",
                    "Remove it; it can upset a screen or make two names differ.")
            }
            Self::LookAlike(letter) => {
                let code = u32::from(*letter);
                say!(lang, "de letter ‘{letter}’ (U+{code:04X}) lijkt op een andere", "the letter ‘{letter}’ (U+{code:04X}) looks like another";
                    "Typ het woord opnieuw met gewone letters.", "Type the word again with ordinary letters.")
            }
            Self::NotLatin(letter) => {
                let code = u32::from(*letter);
                say!(lang, "‘{letter}’ (U+{code:04X}) hoort niet in deze naam", "‘{letter}’ (U+{code:04X}) does not belong in this name";
                    "Schrijf de naam met gewone letters; Chinese karakters staan in `zh`.", "Write the name in ordinary letters; Chinese characters go in `zh`.")
            }
            Self::NotHan(letter) => say!(lang,
                "‘{letter}’ is geen Chinees karakter", "‘{letter}’ is no Chinese character";
                "Schrijf in `zh` alleen de karakters van de naam: 武汉.", "Write in `zh` only the characters of the name: 武汉."),
            Self::Rank(letter) => say!(lang,
                "de naam eindigt op het woord voor zijn rang: {letter}", "the name ends with the word for its rank: {letter}";
                "Laat 市, 区, 县 of 省 weg: 武汉.", "Leave out 市, 区, 县 or 省: 武汉."),
            Self::Family => say!(lang,
                "deze achternaam is niet het begin of het eind van de naam", "this family name is not the beginning or the end of the name";
                "Schrijf `family` zoals het in `name` staat; laat het weg als de auteur een instelling is.",
                "Write `family` as it stands in `name`; leave it out if the author is a body."),
            Self::Address => say!(lang, "dit is geen webadres", "this is not a web address";
                "Schrijf het hele adres, met https:// ervoor en zonder spaties.", "Write the whole address, beginning with https:// and without spaces."),
        }
    }
}
