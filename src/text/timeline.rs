//! The words of the timeline.

use crate::{
    dataset::{Dataset, Matter},
    lang::Lang,
    plots::timeline::{DayState, MarkKind, TimelineGroup, TimelineGrouping},
};

/// What the rows are grouped or sorted by.
pub const fn grouping(grouping: TimelineGrouping, lang: Lang) -> &'static str {
    match grouping {
        TimelineGrouping::Start => Matter::Since.label(lang),
        TimelineGrouping::Province => lang.sort_province(),
        TimelineGrouping::Status => lang.sort_status(),
        TimelineGrouping::Era => lang.era(),
    }
}

/// The name of a group.
pub fn group(group: TimelineGroup, dataset: &Dataset, lang: Lang) -> String {
    let name = match group {
        TimelineGroup::Province(province) => province.name(),
        TimelineGroup::Status(status) => {
            let symbol = status.symbol();
            return format!("{symbol} {}", status.label(lang));
        }
        TimelineGroup::Era(at) => {
            return dataset.periods.get(at).map_or_else(String::new, |period| {
                let (from, to) = (lang.date(period.from), lang.date(period.to));
                format!("{from}–{to} {}", period.name.get(lang))
            });
        }
        TimelineGroup::OutsideEras => lang.outside_eras(),
        TimelineGroup::Undated => lang.start_unknown(),
        TimelineGroup::Standing(standing) => standing.label(lang),
    };
    name.to_owned()
}

/// What a mark means.
pub const fn mark(kind: MarkKind, lang: Lang) -> &'static str {
    match kind {
        MarkKind::Start => lang.mark_start(),
        MarkKind::Event => lang.mark_event(),
        MarkKind::Decision => lang.mark_decision(),
        MarkKind::EndedBy => lang.mark_ended_by(),
        MarkKind::EndedUndated => lang.mark_ended_undated(),
        MarkKind::Doubt => lang.help_symbol_reconsidering(),
        MarkKind::Status(status) => status.label(lang),
    }
}

/// The same in a word, for a legend of all.
pub const fn mark_in_short(kind: MarkKind, lang: Lang) -> &'static str {
    match kind {
        MarkKind::Start => lang.pick("begin", "start"),
        MarkKind::Event => lang.pick("gebeurtenis", "event"),
        MarkKind::Decision => lang.pick("besluit", "decision"),
        MarkKind::EndedBy => lang.pick("einde gemeld", "end reported"),
        MarkKind::EndedUndated => lang.pick("einde zonder datum", "end, no date"),
        MarkKind::Doubt => lang.pick("heroverwogen", "reconsidered"),
        MarkKind::Status(status) => status.label(lang),
    }
}

/// What a line means.
pub const fn line(state: DayState, lang: Lang) -> &'static str {
    match state {
        DayState::Perhaps => lang.perhaps_begun(),
        DayState::Is(status) => status.label(lang),
    }
}
