//! The words of the overview.

use super::{date, labels::pick};
use crate::{dataset::PartialDate, lang::Lang};

/// The heading over provinces and statuses.
pub const fn matrix(lang: Lang) -> &'static str {
    pick(lang, "Provincies en status", "Provinces and status")
}

/// The heading over, and the name beside, the sum.
pub const fn total(lang: Lang) -> &'static str {
    pick(lang, "totaal", "total")
}

/// The heading over the endings by year.
pub const fn endings(lang: Lang) -> &'static str {
    pick(lang, "Beëindigd, per jaar", "Ended, by year")
}

/// In place of the year of an ending that no source dates.
pub const fn undated(lang: Lang) -> &'static str {
    pick(lang, "zonder datum", "undated")
}

/// The heading over the reasons.
pub const fn reasons(lang: Lang) -> &'static str {
    pick(lang, "Redenen", "Reasons")
}

/// The heading over the Chinese provinces.
pub const fn chinese(lang: Lang) -> &'static str {
    pick(lang, "Chinese provincies", "Chinese provinces")
}

/// The heading over the numbers of the documents.
pub const fn totals(lang: Lang) -> &'static str {
    pick(
        lang,
        "De documenten tellen, los van het filter",
        "What the documents count, whatever the filter",
    )
}

/// `NRC telt er 8; hier staan er 6 bij naam`: the second half is what can be entered.
pub fn compared(publisher: &str, told: u32, named: usize, lang: Lang) -> (String, String) {
    match lang {
        Lang::Nl => (
            format!("{publisher} telt er {told}; "),
            format!(
                "hier {} {named} bij naam",
                if named == 1 { "staat er" } else { "staan er" }
            ),
        ),
        Lang::En => (
            format!("{publisher} counts {told}; "),
            format!(
                "{named} {} named here",
                if named == 1 { "is" } else { "are" }
            ),
        ),
    }
}

/// As of when that is compared: ` (mei 2023)`.
pub fn compared_on(on: PartialDate, lang: Lang) -> String {
    format!(" ({})", date(on, lang))
}

/// In place of numbers where nothing is found.
pub const fn none(lang: Lang) -> &'static str {
    pick(lang, "geen", "none")
}
