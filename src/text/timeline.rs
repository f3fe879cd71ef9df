//! The words of the timeline.

use crate::{
    dataset::{Dataset, Matter},
    lang::Lang,
    plots::timeline::{Group, Grouping, MarkKind, State},
};

/// What the rows are grouped or sorted by.
pub const fn grouping(grouping: Grouping, lang: Lang) -> &'static str {
    match grouping {
        Grouping::Start => Matter::Since.label(lang),
        Grouping::Province => lang.sort_province(),
        Grouping::Status => lang.sort_status(),
        Grouping::Era => lang.era(),
    }
}

/// The name of a group.
pub fn group(group: Group, dataset: &Dataset, lang: Lang) -> String {
    let name = match group {
        Group::Province(province) => province.name(),
        Group::Status(status) => {
            let symbol = status.symbol();
            return format!("{symbol} {}", status.label(lang));
        }
        Group::Era(at) => {
            return dataset.periods.get(at).map_or_else(String::new, |period| {
                let (from, to) = (lang.date(period.from), lang.date(period.to));
                format!("{from}–{to} {}", period.name.get(lang))
            });
        }
        Group::OutsideEras => lang.outside_eras(),
        Group::Undated => lang.start_unknown(),
        Group::NotTies => lang.no_ties(),
    };
    name.to_owned()
}

/// What a mark means.
pub const fn mark(kind: MarkKind, lang: Lang) -> &'static str {
    match kind {
        MarkKind::Start => lang.mark_start(),
        MarkKind::Event => lang.mark_event(),
        MarkKind::Doubt => lang.mark_doubt(),
        MarkKind::Status(status) => status.label(lang),
    }
}

/// What a line means.
pub const fn line(state: State, lang: Lang) -> &'static str {
    match state {
        State::Perhaps => lang.perhaps_begun(),
        State::Is(status) => status.label(lang),
    }
}
