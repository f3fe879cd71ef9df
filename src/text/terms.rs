//! The words of the page of terms.

use super::labels::pick;
use crate::lang::Lang;

/// The title of the page.
pub const fn title(lang: Lang) -> &'static str {
    pick(lang, "Begrippen", "Terms")
}

/// The heading over the terms that stand in the texts about a tie.
pub fn about_tie(tie: &str, lang: Lang) -> String {
    format!(
        "{} {tie}",
        pick(lang, "In de teksten over", "In the texts about")
    )
}

/// The heading over the other terms.
pub const fn others(lang: Lang) -> &'static str {
    pick(lang, "Andere begrippen", "Other terms")
}

/// In place of terms.
pub const fn none_here(lang: Lang) -> &'static str {
    pick(
        lang,
        "In deze teksten staat geen van de begrippen hieronder.",
        "None of the terms below stands in these texts.",
    )
}

/// In the text about a tie: which terms stand in it, and the key that explains them.
pub fn stand_here(terms: &str, key: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("Begrippen: {terms} ({key} legt uit)"),
        Lang::En => format!("Terms: {terms} ({key} explains)"),
    }
}
