//! Faults of time: dates that can't be, given the others.

use crate::dataset::PartialDate;

faults! {
    /// A fault of time.
    TimeFault, lang {
        /// A source tells of something after it was published on this date.
        AfterSource(published: PartialDate)
            => "deze datum ligt na de bron zelf, die van {published} is",
            "this date is after the source itself, which is of {published}";
            "Kijk of de datum of de bron klopt. Kondigt de bron iets aan, zeg dat dan in `note`.",
            "See whether the date or the source is right. If the source announces something, say so in `note`.";
        /// Something happened, or was published, after this edition of the dataset.
        AfterEdition(edition: PartialDate)
            => "deze datum ligt na de editie van de dataset ({edition})",
            "this date is after the edition of the dataset ({edition})";
            "Kijk of de datum klopt, of zet `edition` op vandaag.", "See whether the date is right, or set `edition` to today.";
        /// It is told what the years of a period rest on, and there is no period.
        NoPeriod
            => "`dates` zegt waar een periode op berust, maar er staat geen periode",
            "`dates` says what a period rests on, but there is no period";
            "Geef `from` of `to`, of haal `dates` weg.", "Give `from` or `to`, or remove `dates`.";
        /// A period ends before it begins on this date.
        EndsBeforeItBegins(from: PartialDate)
            => "deze periode eindigt voor zij begint ({from})", "this period ends before it begins ({from})";
            "Verwissel `from` en `to`, of verbeter een van de twee.", "Swap `from` and `to`, or correct one of them.";
    }
}
