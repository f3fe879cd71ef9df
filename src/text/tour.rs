//! The words of the short tour.

use super::labels::pick;
use crate::lang::Lang;

/// Its name.
pub const fn title(lang: Lang) -> &'static str {
    pick(lang, "Rondleiding", "A short tour")
}

/// What is told where the program opens for the first time.
pub fn invitation(key: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("Nieuw hier? {key} geeft een korte rondleiding."),
        Lang::En => format!("New here? {key} gives a short tour."),
    }
}

/// What is on the screen.
pub const fn screen(lang: Lang) -> &'static str {
    pick(
        lang,
        "Op het scherm: de banden, de filters met aantallen, en wat bronnen over de gekozen band zeggen.",
        "On the screen: the ties, the filters with counts, and what sources say about the chosen tie.",
    )
}

/// The questions with a name.
pub const fn questions(lang: Lang) -> &'static str {
    pick(
        lang,
        "Kant-en-klare vragen, zoals: welke banden zijn om mensenrechten verbroken?",
        "Ready-made questions, such as: which ties were ended over human rights?",
    )
}

/// Copying and exporting.
pub const fn taking_along(lang: Lang) -> &'static str {
    pick(
        lang,
        "Een citaat met zijn bron kopiëren; wat gevonden is meenemen als webpagina, memo of tabel.",
        "Copy a quotation with its source; export what is found as a web page, a memo or a table.",
    )
}

/// Searching.
pub fn search(accept: &str, back: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!(
            "Zoeken: typ een naam, een thema of een woord uit een citaat. {accept} houdt het vast, {back} wist het weer."
        ),
        Lang::En => {
            format!(
                "Search: type a name, a theme or a word from a quotation. {accept} keeps it, {back} clears it again."
            )
        }
    }
}

/// Filtering.
pub fn filters(toggle: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => {
            format!("Filteren op status, provincie of thema; {toggle} zet een filter aan en uit.")
        }
        Lang::En => {
            format!("Filter by status, province or theme; {toggle} turns a filter on and off.")
        }
    }
}

/// Reading.
pub const fn read(lang: Lang) -> &'static str {
    pick(
        lang,
        "Lezen: alles over een band, met wie het zegt, wanneer, en in welke woorden.",
        "Read: everything about a tie, with who says so, when, and in which words.",
    )
}

/// The views.
pub fn views(names: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("Dezelfde banden anders bekeken: {names}."),
        Lang::En => format!("The same ties, seen in other ways: {names}."),
    }
}

/// The date in force.
pub const fn years(lang: Lang) -> &'static str {
    pick(
        lang,
        "De peildatum een jaar terug of verder: wat wisten de bronnen toen?",
        "The reference date a year back or on: what did the sources know then?",
    )
}

/// Where the rest is told.
pub fn help(quit: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("Elke actie op naam, en alle toetsen. Stoppen: {quit}."),
        Lang::En => format!("Every action by its name, and all keys. Quit: {quit}."),
    }
}
