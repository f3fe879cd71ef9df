//! Words for what datasets hold, beside the closed lists, which have their own labels.

use std::borrow::Cow;

use crate::lang::Lang;

/// One of two texts by language.
pub const fn pick<'a>(lang: Lang, nl: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// A place in a document: its own words, but what we count ourselves, `alinea 3`, in the language of the reader.
pub fn place(place: &str, lang: Lang) -> Cow<'_, str> {
    match (place.strip_prefix("alinea "), lang) {
        (Some(number), Lang::En) => format!("paragraph {number}").into(),
        _ => place.into(),
    }
}

/// What stands in place of a counterpart that no source names.
pub const fn unnamed(lang: Lang) -> &'static str {
    pick(lang, "(onbenoemd)", "(unnamed)")
}

/// The word for what sources contradict each other about.
pub const fn contested(lang: Lang) -> &'static str {
    pick(lang, "betwist", "contested")
}

/// What stands in place of the date of a source that has none.
pub const fn undated(lang: Lang) -> &'static str {
    pick(lang, "zonder datum", "undated")
}

/// The words for a tie that its Dutch party doubts.
pub const fn reconsidering(lang: Lang) -> &'static str {
    pick(lang, "wordt heroverwogen", "being reconsidered")
}

/// What stands in place of a start that the sources give and that can't be read as a date.
pub const fn unclear(lang: Lang) -> &'static str {
    pick(lang, "onduidelijk", "unclear")
}

/// The word before a remark of ours.
pub const fn note(lang: Lang) -> &'static str {
    pick(lang, "opmerking", "note")
}

/// The word before what a tie cost.
pub const fn costs(lang: Lang) -> &'static str {
    pick(lang, "kosten", "costs")
}

/// The word before what a tie brought.
pub const fn gains(lang: Lang) -> &'static str {
    pick(lang, "opbrengst", "benefits")
}
