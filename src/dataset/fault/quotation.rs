//! Faults of quotations: there or not, too long, not in the text, not in the lock.

use crate::lang::Lang;

/// A fault of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quotation {
    /// A statement from a quoted source has none.
    Missing,
    /// The words of this source may not be copied.
    FromParaphrased,
    /// It has more characters than a quotation may have.
    TooLong {
        /// How many it has.
        length: usize,
    },
    /// It holds marks that the conversion of the report added.
    Markup,
    /// The text of its source doesn't contain it.
    NotFound {
        /// The passage that is most like it.
        nearest: Option<Box<str>>,
    },
    /// The text of its source doesn't contain it, and that of another does.
    InOtherText {
        /// The id of the other.
        source: Box<str>,
    },
    /// The folder has no text of this source.
    NoText {
        /// The name of the file that is missing.
        file: Box<str>,
    },
    /// The text of this source can't be read.
    UnreadableText {
        /// The name of the file.
        file: Box<str>,
    },
    /// The texts are not there, and `quotes.lock` doesn't cover it.
    NotLocked,
    /// The texts are not there, neither is `quotes.lock`, and the embedded dataset's does not know them all.
    NoLock {
        /// How many quotations nothing vouches for.
        quotations: usize,
    },
    /// `quotes.lock` isn't what it should be at this line.
    BrokenLock {
        /// The line, from 1.
        line: usize,
    },
    /// `quotes.lock` doesn't say what the texts say.
    StaleLock,
}

impl Quotation {
    pub(super) fn words(&self, lang: Lang) -> (String, String) {
        match self {
            Self::Missing => say!(lang, "het citaat ontbreekt", "the quotation is missing";
                "Neem uit deze bron de woorden over waar dit uit blijkt: quote: \"…\".", "Copy the words of this source that show it: quote: \"…\"."),
            Self::FromParaphrased => {
                say!(lang, "uit deze bron mag niet geciteerd worden", "this source may not be quoted";
                "Haal `quote` weg, of zet bij de bron words: quoted.", "Remove `quote`, or give the source words: quoted.")
            }
            Self::TooLong { length } => {
                say!(lang, "dit citaat telt {length} tekens", "this quotation has {length} characters";
                "Houd het bij een of twee zinnen, hoogstens 300 tekens.", "Keep it to a sentence or two, 300 characters at most.")
            }
            Self::Markup => {
                say!(lang, "in dit citaat staat opmaak", "there is markup in this quotation";
                "Laat sterretjes, nootcijfers, linkadressen, omgekeerde schuine strepen en dubbele spaties weg.",
                "Leave out asterisks, footnote marks, link targets, backslashes and double spaces.")
            }
            Self::NotFound { nearest } => {
                let hint = passage(nearest.as_deref(), lang);
                say!(lang, "dit citaat staat niet in de tekst van de bron", "this quotation is not in the text of the source";
                    "{hint}Neem de woorden letterlijk over, fouten inbegrepen.", "{hint}Copy the words to the letter, errors included.")
            }
            Self::InOtherText { source } => say!(lang,
                "dit citaat staat niet in de tekst van deze bron, wel in die van ‘{source}’", "this quotation is not in the text of this source, but in that of ‘{source}’";
                "Noem de bron waar de woorden staan.", "Name the source that has the words."),
            Self::NoText { file } => {
                say!(lang, "de tekst van deze bron ontbreekt: {file}", "the text of this source is missing: {file}";
                "Zet de tekst in de map die u bij --sources noemt.", "Put the text in the folder that you name with --sources.")
            }
            Self::UnreadableText { file } => say!(lang,
                "de tekst van deze bron kan niet gelezen worden: {file}", "the text of this source can't be read: {file}";
                "Een tekst is een gewoon bestand in UTF-8.", "A text is a regular file in UTF-8."),
            _ => self.words_of_lock(lang),
        }
    }

    fn words_of_lock(&self, lang: Lang) -> (String, String) {
        match self {
            Self::NoLock { quotations } => say!(lang,
                "er is geen quotes.lock; citaten die niet bewezen zijn: {quotations}", "there is no quotes.lock; quotations that are not proven: {quotations}";
                "Controleer met de teksten erbij: stedenband check BESTAND --sources MAP --lock.",
                "Check with the texts: stedenband check FILE --sources DIR --lock."),
            Self::BrokenLock { line } => say!(lang,
                "regel {line} van quotes.lock is onleesbaar", "line {line} of quotes.lock can't be read";
                "Maak het bestand opnieuw: stedenband check BESTAND --sources MAP --lock.",
                "Make the file again: stedenband check FILE --sources DIR --lock."),
            Self::StaleLock => say!(lang,
                "quotes.lock is niet meer bij", "quotes.lock is out of date";
                "Werk het bij: stedenband check BESTAND --sources MAP --lock.", "Bring it up to date: stedenband check FILE --sources DIR --lock."),
            _ => say!(lang,
                "quotes.lock dekt dit citaat niet", "quotes.lock does not cover this quotation";
                "Controleer het met de teksten erbij: stedenband check BESTAND --sources MAP --lock.",
                "Check it with the texts: stedenband check FILE --sources DIR --lock."),
        }
    }
}

/// The nearest passage with a space after it, or nothing. It is shown between guillemets, for a passage
/// often has quotation marks of its own.
fn passage(nearest: Option<&str>, lang: Lang) -> String {
    match (nearest, lang) {
        (None, _) => String::new(),
        (Some(words), Lang::Nl) => format!("De tekst zegt: «{words}». "),
        (Some(words), Lang::En) => format!("The text says: «{words}». "),
    }
}
