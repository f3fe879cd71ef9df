//! Why a file gives no dataset, on one screen.

use std::{io::ErrorKind, path::Path};

use super::{ReportStyle, faults};
use crate::{
    dataset::{
        fault::say,
        load::{LoadError, line_and_column},
    },
    lang::{Lang, error_in_english},
    sanitise::Escaped,
    text::system,
};

/// More faults than this would not fit on one screen.
const MAX_ON_ONE_SCREEN: usize = 2;

/// What a file is to the program; what to do about one that can't be read depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRole {
    /// The dataset, which the user names.
    Dataset,
    /// The user's settings.
    Settings,
    /// `quotes.lock` beside a dataset.
    Lock,
}

error_in_english!(LoadError, |error| error.message(Lang::En));

impl LoadError {
    /// What is wrong with the `quotes.lock` at `path`, and what to do: a few lines that end with a line break.
    pub fn render_of_lock(&self, path: &Path, lang: Lang) -> Escaped {
        self.report(FileRole::Lock, path, lang, false, MAX_ON_ONE_SCREEN)
    }

    /// What is wrong with the dataset at `path`, where, and what to do: a few lines that end with a line break.
    pub fn render(&self, path: &Path, lang: Lang, color: bool) -> Escaped {
        let out = self.report(FileRole::Dataset, path, lang, color, MAX_ON_ONE_SCREEN);
        if !matches!(self, Self::Faults { .. }) {
            return out;
        };
        (out + lang.see_all_faults(&path.display().to_string())).line("")
    }

    /// `banden.ron:3:5: onbekende status ‘verbrokn’`: where and what in one line, of the first fault.
    pub fn in_a_line(&self, path: &Path, lang: Lang) -> Escaped {
        let name = path.display().to_string();
        let line = match self {
            Self::Faults { text, faults } => faults.first().map(|fault| {
                let (line, column) = line_and_column(text, fault.at.start);
                format!("{name}:{line}:{column}: {}", fault.kind.message(lang))
            }),
            error => Some(format!("{name}: {}", error.message(lang))),
        };
        line.unwrap_or(name).into()
    }

    /// What is wrong, of faults no more than `most`.
    pub(super) fn report(
        &self,
        role: FileRole,
        path: &Path,
        lang: Lang,
        color: bool,
        most: usize,
    ) -> Escaped {
        let Self::Faults {
            text,
            faults: found,
        } = self
        else {
            let what = format!("{}: {}", path.display(), self.message(lang));
            return Escaped::from(lang.error(&what))
                .line(self.advice(role, lang))
                .line("");
        };
        faults(path, text, found, ReportStyle { lang, color, most })
    }

    /// What is wrong, in a few words; of faults in the text they tell for themselves.
    pub(super) fn message(&self, lang: Lang) -> String {
        self.words(lang).0
    }

    /// What to do about it.
    fn advice(&self, role: FileRole, lang: Lang) -> String {
        let in_both = match (role, self) {
            (FileRole::Settings, Self::Folder | Self::NotRegular) => [
                "De instellingen horen hier in een gewoon bestand te staan. Geef dit een andere naam; met stedenband config --init maakt u een bestand.",
                "The settings belong in a regular file here. Rename this; stedenband config --init makes a file.",
            ],
            (FileRole::Settings, Self::TooLarge { .. }) => [
                "Zo groot zijn instellingen niet: kijk of dit het goede bestand is, en kort het in.",
                "No settings are as large: see whether this is the right file, and shorten it.",
            ],
            (FileRole::Lock, Self::Folder | Self::NotRegular) => [
                "Hier hoort een gewoon bestand te staan, of niets. Geef dit een andere naam; check --sources MAP --lock maakt het bestand.",
                "A regular file belongs here, or nothing. Rename this; check --sources DIR --lock makes the file.",
            ],
            (FileRole::Lock, Self::TooLarge { .. } | Self::NotUtf8 { .. }) => [
                "Kijk of dit bestand hier hoort. Geef het zo nodig een andere naam; check --sources MAP --lock maakt het opnieuw.",
                "See whether this file belongs here. Rename it if need be; check --sources DIR --lock makes it anew.",
            ],
            _ => return self.words(lang).1,
        };
        in_both[lang as usize].to_owned()
    }

    /// The message, and what to do.
    fn words(&self, lang: Lang) -> (String, String) {
        match self {
            Self::NotFound => say!(lang,
                "dit bestand bestaat niet", "there is no such file";
                "Controleer de naam en de map.", "See whether the name and the folder are right."),
            Self::NoPermission => say!(lang,
                "u mag dit bestand niet lezen", "you may not read this file";
                "Vraag de eigenaar om leesrecht.", "Ask its owner for permission to read it."),
            Self::Folder => say!(lang,
                "dit is een map", "this is a folder";
                "Noem het bestand in de map.", "Name the file in the folder."),
            Self::NotRegular => say!(lang,
                "dit is geen gewoon bestand maar een pijp, apparaat of socket", "this is not a regular file but a pipe, device or socket";
                "Bewaar de gegevens eerst in een bestand en noem dat.", "Save the data in a file first and name that."),
            Self::TooLarge { size, limit } => say!(lang,
                "dit bestand is te groot: {size} bytes, en {limit} is het meeste", "this file is too large: {size} bytes, and {limit} is the most";
                "Kijk of dit het goede bestand is; met --max-size verhoogt u de grens.", "See whether this is the right file; --max-size raises the limit."),
            Self::NotUtf8 {
                line,
                column,
                utf16: false,
            } => say!(lang,
                "regel {line}, kolom {column}: dit is geen tekst in UTF-8", "line {line}, column {column}: this is not UTF-8 text";
                "Bewaar het bestand als UTF-8.", "Save the file as UTF-8."),
            Self::NotUtf8 { .. } => say!(lang,
                "dit lijkt tekst in UTF-16", "this looks like UTF-16 text";
                "Sla het bestand opnieuw op met de codering UTF-8 (in Kladblok: Opslaan als, Codering UTF-8).", "Save the file again with the encoding UTF-8 (in Notepad: Save as, Encoding UTF-8)."),
            Self::Empty => say!(lang,
                "dit bestand is leeg", "this file is empty";
                "Controleer of het goed is opgeslagen.", "See whether it was saved properly."),
            Self::Io(error) if error.kind() == ErrorKind::OutOfMemory => say!(lang,
                "er is niet genoeg geheugen voor dit bestand", "there is not enough memory for this file";
                "Sluit andere programma's, of verhoog de grens (ulimit -v).", "End other programs, or raise the limit (ulimit -v)."),
            Self::Io(error) => {
                let why = system::why(error, lang);
                say!(lang,
                    "het systeem kan dit bestand niet lezen ({why})", "the system can't read this file ({why})";
                    "Probeer het opnieuw, of maak een kopie.", "Try again, or make a copy.")
            }
            Self::Faults { .. } => say!(lang,
                "dit is geen dataset", "this is not a dataset";
                "Kijk de fouten na.", "See the faults."),
        }
    }
}
