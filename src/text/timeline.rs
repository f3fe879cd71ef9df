//! The words of the timeline.

use super::labels::{self, pick};
use crate::{
    dataset::Dataset,
    lang::Lang,
    plots::timeline::{Group, Grouping, MarkKind, State},
    text::date,
};

/// What the rows are grouped or sorted by.
pub const fn grouping(grouping: Grouping, lang: Lang) -> &'static str {
    match grouping {
        Grouping::Start => pick(lang, "begin", "start"),
        Grouping::Province => pick(lang, "provincie", "province"),
        Grouping::Status => pick(lang, "status", "status"),
        Grouping::Era => pick(lang, "periode", "era"),
    }
}

/// The name of a group.
pub fn group(group: Group, dataset: &Dataset, lang: Lang) -> String {
    match group {
        Group::Province(province) => province.name().to_owned(),
        Group::Status(status) => format!(
            "{} {}",
            labels::status_symbol(status),
            labels::status(status, lang)
        ),
        Group::Era(at) => dataset.periods.get(at).map_or_else(String::new, |period| {
            let years = format!("{}–{}", date(period.from, lang), date(period.to, lang));
            format!("{years} {}", period.name.get(lang))
        }),
        Group::OutsideEras => pick(lang, "buiten de periodes", "outside the eras").to_owned(),
        Group::Undated => pick(
            lang,
            "begin onbekend of onduidelijk",
            "start unknown or unclear",
        )
        .to_owned(),
        Group::NotTies => pick(lang, "geen band", "not a tie").to_owned(),
    }
}

/// Above the meaning of its signs.
pub const fn signs(lang: Lang) -> &'static str {
    pick(lang, "Tekens op de tijdlijn", "Signs on the timeline")
}

/// What a mark means that is not a status.
pub const fn mark(kind: MarkKind, lang: Lang) -> &'static str {
    match kind {
        MarkKind::Start => pick(lang, "begin van de band", "start of the tie"),
        MarkKind::Event => pick(
            lang,
            "iets waarvan de datum gemeld is",
            "something that was reported with a date",
        ),
        MarkKind::Doubt => pick(
            lang,
            "de band wordt heroverwogen",
            "the tie is being reconsidered",
        ),
        MarkKind::Status(status) => labels::status(status, lang),
    }
}

/// What a line means.
pub const fn line(state: State, lang: Lang) -> &'static str {
    match state {
        State::Perhaps => pick(lang, "misschien nog niet begonnen", "perhaps not begun yet"),
        State::Is(status) => labels::status(status, lang),
    }
}

/// In place of what is told at a mark.
pub const fn no_marks(lang: Lang) -> &'static str {
    pick(
        lang,
        "Over deze band meldt geen bron iets met een datum.",
        "No source reports anything with a date about this tie.",
    )
}

/// In place of what is told at a mark, where the date in force lies before all marks; the key steps to the first.
pub fn no_mark_yet(key: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => {
            format!("Op de peildatum was nog niets gemeld; {key} gaat naar het eerste bericht.")
        }
        Lang::En => format!(
            "By the reference date nothing had been reported; {key} goes to the first report."
        ),
    }
}

/// Before what is told of the time after the date in force.
pub const fn after_date(lang: Lang) -> &'static str {
    pick(lang, "na de peildatum", "after the reference date")
}
