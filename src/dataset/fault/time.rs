//! Faults of time: dates that can't be, given the others.

use crate::{dataset::PartialDate, lang::Lang};

/// A fault of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Time {
    /// A source tells of something after it was published.
    AfterSource {
        /// When the source was published.
        published: PartialDate,
    },
    /// Something happened, or was published, after the edition of the dataset.
    AfterEdition {
        /// The date of the edition.
        edition: PartialDate,
    },
    /// A period ends before it begins.
    EndsBeforeItBegins {
        /// Its begin.
        from: PartialDate,
    },
}

impl Time {
    pub(super) fn words(&self, lang: Lang) -> (String, String) {
        match self {
            Self::AfterSource { published } => say!(lang,
                "deze datum ligt na de bron zelf, die van {published} is", "this date is after the source itself, which is of {published}";
                "Kijk of de datum of de bron klopt. Kondigt de bron iets aan, zeg dat dan in `note`.",
                "See whether the date or the source is right. If the source announces something, say so in `note`."),
            Self::AfterEdition { edition } => say!(lang,
                "deze datum ligt na de editie van de dataset ({edition})", "this date is after the edition of the dataset ({edition})";
                "Kijk of de datum klopt, of zet `edition` op vandaag.", "See whether the date is right, or set `edition` to today."),
            Self::EndsBeforeItBegins { from } => say!(lang,
                "deze periode eindigt voor zij begint ({from})", "this period ends before it begins ({from})";
                "Verwissel `from` en `to`, of verbeter een van de twee.", "Swap `from` and `to`, or correct one of them."),
        }
    }
}
