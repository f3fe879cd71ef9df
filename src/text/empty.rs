//! What stands where there is nothing to show: why, and how to get to something.

use super::{counted, labels::pick};
use crate::lang::Lang;

/// In a dataset without ties; the key tells what it does hold.
pub fn no_ties_at_all(about: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => {
            format!(
                "Wat er wel in staat: {about}. Zonder --data toont het programma zijn eigen banden."
            )
        }
        Lang::En => {
            format!("What it does hold: {about}. Without --data the program shows its own ties.")
        }
    }
}

/// Where only the date in force hides them.
pub const fn none_begun(lang: Lang) -> &'static str {
    pick(
        lang,
        "Op deze peildatum was nog geen band begonnen.",
        "By this reference date no tie had begun.",
    )
}

/// Ties that had not begun by the date in force, and the key that puts it back.
pub fn back_to_today(count: usize, now: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => {
            let begun = if count == 1 {
                "begon later"
            } else {
                "begonnen later"
            };
            format!(
                "{} {begun}; {now} gaat terug naar vandaag.",
                counted(count, "band", "banden", lang)
            )
        }
        Lang::En => format!(
            "{} began later; {now} goes back to today.",
            counted(count, "tie", "ties", lang)
        ),
    }
}

/// While the query is typed.
pub fn typing(cancel: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("Haal iets weg, of {cancel}: terug naar de vorige zoekvraag."),
        Lang::En => format!("Take something away, or {cancel}: back to what was asked before."),
    }
}

/// While the filters have the keys.
pub fn in_filters(toggle: &str, clear: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("{toggle} zet een filter uit, {clear} wist ze allemaal."),
        Lang::En => format!("{toggle} turns a filter off, {clear} clears them all."),
    }
}

/// In the pane about a tie, where none is chosen.
pub const fn no_tie_chosen(lang: Lang) -> &'static str {
    pick(
        lang,
        "Hier komt wat de bronnen over de gekozen band zeggen.",
        "What the sources say about the chosen tie appears here.",
    )
}

/// For a key that does something with a tie, where there is none.
pub const fn no_tie_for_that(lang: Lang) -> &'static str {
    pick(
        lang,
        "Er is geen band gevonden om dat mee te doen.",
        "No tie has been found to do that with.",
    )
}

/// In a dataset without sources.
pub const fn no_sources(lang: Lang) -> &'static str {
    pick(
        lang,
        "Dit bestand noemt geen bronnen.",
        "This file names no sources.",
    )
}

/// Where no sources disagree.
pub const fn no_disagreements(lang: Lang) -> &'static str {
    pick(
        lang,
        "Over deze banden spreken de bronnen elkaar niet tegen.",
        "About these ties the sources do not contradict each other.",
    )
}

/// Of a source on which nothing rests.
pub const fn nothing_said(lang: Lang) -> &'static str {
    pick(
        lang,
        "Op deze bron berust geen uitspraak.",
        "No statement rests on this source.",
    )
}
