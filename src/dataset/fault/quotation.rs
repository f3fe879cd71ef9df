//! Faults of quotations: there or not, too long, not in the text, not in the lock.

use crate::lang::Lang;

faults! {
    /// A fault of a quotation.
    QuotationFault, lang {
        /// A statement from a quoted source has none.
        Missing
            => "het citaat ontbreekt", "the quotation is missing";
            "Neem uit deze bron de woorden over waar dit uit blijkt: quote: \"…\".",
            "Copy the words of this source that show it: quote: \"…\".";
        /// The words of this source may not be copied.
        FromParaphrased
            => "uit deze bron mag niet geciteerd worden", "this source may not be quoted";
            "Haal `quote` weg, of zet bij de bron words: quoted.", "Remove `quote`, or give the source words: quoted.";
        /// It has more characters than a quotation may have: so many.
        TooLong(length: usize)
            => "dit citaat telt {length} tekens", "this quotation has {length} characters";
            "Houd het bij een of twee zinnen, hoogstens 300 tekens.",
            "Keep it to a sentence or two, 300 characters at most.";
        /// It holds marks that the conversion of the report added.
        Markup
            => "in dit citaat staat opmaak", "there is markup in this quotation";
            "Laat sterretjes, nootcijfers, linkadressen, omgekeerde schuine strepen en dubbele spaties weg.",
            "Leave out asterisks, footnote marks, link targets, backslashes and double spaces.";
        /// The text of its source doesn't contain it: the passage that is most like it.
        NotFound(nearest: Option<Box<str>>) let hint = passage(nearest.as_deref(), lang);
            => "dit citaat staat niet in de tekst van de bron", "this quotation is not in the text of the source";
            "{hint}Neem de woorden letterlijk over, fouten inbegrepen.",
            "{hint}Copy the words to the letter, errors included.";
        /// The text of its source doesn't contain it, and that of another does: the id of the other.
        InOtherText(source: Box<str>)
            => "dit citaat staat niet in de tekst van deze bron, wel in die van ‘{source}’",
            "this quotation is not in the text of this source, but in that of ‘{source}’";
            "Noem de bron waar de woorden staan.", "Name the source that has the words.";
        /// The folder has no text of this source: the file that is missing.
        NoText(file: Box<str>)
            => "de tekst van deze bron ontbreekt: {file}", "the text of this source is missing: {file}";
            "Zet de tekst in de map die u bij --sources noemt.", "Put the text in the folder that you name with --sources.";
        /// The text of this source can't be read: its file.
        UnreadableText(file: Box<str>)
            => "de tekst van deze bron kan niet gelezen worden: {file}", "the text of this source can't be read: {file}";
            "Een tekst is een gewoon bestand in UTF-8.", "A text is a regular file in UTF-8.";
        /// The texts are not there, and `quotes.lock` doesn't cover it.
        NotLocked
            => "quotes.lock dekt dit citaat niet", "quotes.lock does not cover this quotation";
            "Controleer het met de teksten erbij: stedenband check BESTAND --sources MAP --lock.",
            "Check it with the texts: stedenband check FILE --sources DIR --lock.";
        /// The texts are not there, neither is `quotes.lock`, and the embedded dataset's does not know all quotations:
        /// so many are vouched for by nothing.
        NoLock(quotations: usize)
            => "er is geen quotes.lock; citaten die niet bewezen zijn: {quotations}",
            "there is no quotes.lock; quotations that are not proven: {quotations}";
            "Controleer met de teksten erbij: stedenband check BESTAND --sources MAP --lock.",
            "Check with the texts: stedenband check FILE --sources DIR --lock.";
        /// `quotes.lock` isn't what it should be at this line, from 1.
        BrokenLock(line: usize)
            => "regel {line} van quotes.lock is onleesbaar", "line {line} of quotes.lock can't be read";
            "Maak het bestand opnieuw: stedenband check BESTAND --sources MAP --lock.",
            "Make the file again: stedenband check FILE --sources DIR --lock.";
        /// `quotes.lock` doesn't say what the texts say.
        StaleLock
            => "quotes.lock is niet meer bij", "quotes.lock is out of date";
            "Werk het bij: stedenband check BESTAND --sources MAP --lock.",
            "Bring it up to date: stedenband check FILE --sources DIR --lock.";
    }
}

/// The nearest passage with a space after it, or nothing. It is shown between guillemets, for a passage
/// often has quotation marks of its own.
fn passage(nearest: Option<&str>, lang: Lang) -> String {
    nearest.map_or_else(String::new, |words| lang.text_says(words))
}
