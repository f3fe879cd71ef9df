//! Settings that can't be used. They stand in RON, whose own faults are in [`SyntaxFault`](super::SyntaxFault).

use super::suggestion::{did_you_mean, nearest};
use crate::lang::{Bilingual, Lang};

faults! {
    /// A setting that can't be used.
    SettingFault, lang {
        /// There is no setting of this name; the settings that there are.
        Unknown(found: Box<str>, known: Vec<&'static str>) let help = meant_setting(found, known, lang);
            => "onbekende instelling ‘{found}’", "unknown setting ‘{found}’"; "{help}", "{help}";
        /// It can't be set to this; what it can be set to, and other names for these.
        Value(found: Box<str>, names: Vec<Box<str>>, also: Vec<Box<str>>)
            let meant = nearest(found, names.iter().chain(also).map(AsRef::as_ref));
            let hint = did_you_mean(meant, lang);
            let list = names.join(", ");
            => "‘{found}’ kan hier niet", "‘{found}’ can't be set here";
            "{hint}Mogelijk zijn: {list}.", "{hint}Possible are: {list}.";
        /// It is there a second time.
        Twice(name: Box<str>)
            => "‘{name}’ staat er twee keer", "‘{name}’ is there twice";
            "De eerste geldt; haal een van de twee weg.", "The first holds; remove one of the two.";
        /// A file or folder that isn't there.
        NotThere(path: Box<str>)
            => "hier staat geen bestand: {path}", "no file is here: {path}";
            "Een pad begint met / of ~/, of in de map van dit bestand.",
            "A path begins with / or ~/, or in the folder of this file.";
        /// A question without a name to ask it by.
        NoName
            => "deze vraag heeft geen naam", "this question has no name";
            "Geef haar een naam met letters of cijfers; zo staat ze in de lijst, en zo vraagt --question haar.",
            "Give it a name with letters or digits; the list shows it by that, and --question asks it by that.";
        /// A question with the name of one that is built in.
        BuiltIn(name: Box<str>)
            => "‘{name}’ is de naam van een ingebouwde vraag", "‘{name}’ is the name of a built-in question";
            "De ingebouwde geldt; geef uw vraag een andere naam.",
            "The built-in one holds; give your question another name.";
        /// The query of a question can't be understood.
        Query(reason: Bilingual) let reason = reason.get(lang);
            => "deze zoekvraag is niet te begrijpen: {reason}", "this query can't be understood: {reason}";
            "Verbeter de zoekvraag, of haal de vraag weg.", "Correct the query, or remove the question.";
        /// What the key map says of a key, and what to do about it.
        Key(message: Bilingual, help: Bilingual) let message = message.get(lang); let help = help.get(lang);
            => "{message}", "{message}"; "{help}", "{help}";
    }
}

/// A list of the settings helps no one who is told what was meant.
fn meant_setting(found: &str, known: &[&str], lang: Lang) -> String {
    let meant = nearest(found, known.iter().copied());
    match (meant, lang) {
        (Some(_), _) => did_you_mean(meant, lang).trim_end().to_owned(),
        (None, Lang::Nl) => format!("De instellingen zijn: {}.", known.join(", ")),
        (None, Lang::En) => format!("The settings are: {}.", known.join(", ")),
    }
}
