//! Faults of texts: empty ones, hidden characters, letters of another script, addresses.

use crate::lang::Lang;

faults! {
    /// A fault of a text.
    WordingFault, lang {
        /// There is nothing in it.
        Empty
            => "deze tekst is leeg", "this text is empty";
            "Vul de tekst in, of haal het veld weg als dat mag ontbreken.",
            "Write the text, or remove the field if it may be left out.";
        /// The text is missing in this language.
        EmptyIn(missing: Lang)
            let language = lang.pick(missing.pick("Nederlandse", "Engelse"), missing.pick("Dutch", "English"));
            => "de {language} tekst ontbreekt", "the {language} text is missing";
            "Schrijf `nl` en `en` allebei.", "Write both `nl` and `en`.";
        /// Prose of our own has quotation marks.
        QuotationMarks(mark: char)
            => "in onze eigen tekst staat een aanhalingsteken: {mark}", "text of our own has a quotation mark: {mark}";
            "Woorden van een bron horen in `quote`; schrijf hier in eigen woorden.",
            "Words of a source belong in `quote`; write in our own words here.";
        /// A character that commands a terminal, turns the text or shows nothing.
        Hidden(letter: char) let code = u32::from(*letter);
            => "hier staat een onzichtbaar teken: U+{code:04X}", "there is an invisible character here: U+{code:04X}";
            "Haal het weg; het kan een scherm in de war brengen of twee namen ongelijk maken.",
            "Remove it; it can upset a screen or make two names differ.";
        /// A letter that only looks like a Latin one.
        LookAlike(letter: char) let code = u32::from(*letter);
            => "de letter ‘{letter}’ (U+{code:04X}) lijkt op een andere",
            "the letter ‘{letter}’ (U+{code:04X}) looks like another";
            "Typ het woord opnieuw met gewone letters.", "Type the word again with ordinary letters.";
        /// A name in pinyin or Dutch has letters of another script.
        NotLatin(letter: char) let code = u32::from(*letter);
            => "‘{letter}’ (U+{code:04X}) hoort niet in deze naam",
            "‘{letter}’ (U+{code:04X}) does not belong in this name";
            "Schrijf de naam met gewone letters; Chinese karakters staan in `zh`.",
            "Write the name in ordinary letters; Chinese characters go in `zh`.";
        /// A name in characters has something else.
        NotHan(letter: char)
            => "‘{letter}’ is geen Chinees karakter", "‘{letter}’ is no Chinese character";
            "Schrijf in `zh` alleen de karakters van de naam: 武汉.", "Write in `zh` only the characters of the name: 武汉.";
        /// A name in characters ends with the word for its rank.
        Rank(letter: char)
            => "de naam eindigt op het woord voor zijn rang: {letter}",
            "the name ends with the word for its rank: {letter}";
            "Laat 市, 区, 县 of 省 weg: 武汉.", "Leave out 市, 区, 县 or 省: 武汉.";
        /// An address that isn't one of the web.
        Address
            => "dit is geen webadres", "this is not a web address";
            "Schrijf het hele adres, met https:// ervoor en zonder spaties.",
            "Write the whole address, beginning with https:// and without spaces.";
        /// A text that is said to be translated from its own language.
        SameLanguage
            => "een tekst is niet vertaald uit zijn eigen taal", "a text is not translated from its own language";
            "Noem in `translated_from` de taal van het origineel, en in `lang` die van deze tekst.",
            "Name the language of the original in `translated_from`, and that of this text in `lang`.";
        /// A family name that is no part of the name.
        Family
            => "deze achternaam is niet het begin of het eind van de naam",
            "this family name is not the beginning or the end of the name";
            "Schrijf `family` zoals het in `name` staat; laat het weg als de auteur een instelling is.",
            "Write `family` as it stands in `name`; leave it out if the author is a body.";
    }
}
