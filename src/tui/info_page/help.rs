//! The help screen, made from the key map: no key is written here.

use unicode_width::UnicodeWidthStr;

use super::sought::Sought;
use crate::{
    dataset::{Grade, Status},
    keys::{
        mode::Mode,
        topic::{Heading, Topic},
    },
    lang::Lang,
    plots::timeline::{DayState, MarkKind},
    text::timeline,
    tui::{
        glyphs::{self, Charset},
        model::Model,
        text_line::{TextLine, side_by_side, with_text_beside},
        theme::{CONTESTED, INFERRED, NOT_A_TIE, RECONSIDERING, Role},
    },
};

/// Columns of air between a term and its meaning, and between columns of sections.
const GAP: usize = 3;
/// The least and the most columns of the terms: the sections stay in line with each other as far as that goes.
const NARROWEST: usize = 12;
const WIDEST: usize = 36;
/// The columns of the widest page.
pub const WIDEST_PAGE: u16 = 163;
/// From this width sections stand in two columns.
const TWO_COLUMNS: usize = 106;

/// The lines of the help, `width` columns wide, as far as they have what is sought: signs, keys by what they are for, then
/// the other keys of `here`, where it was opened, and those of the other places.
#[must_use]
pub fn lines(model: &Model, here: Mode, sought: &Sought, width: u16) -> Vec<TextLine> {
    let lang = model.lang;
    let mut sections: Vec<(&str, Vec<Entry<'_>>)> = vec![
        (lang.help_symbols(), symbols(lang)),
        (lang.timeline_signs(), signs(lang)),
        (
            lang.help_years_and_sources(),
            years_and_sources(lang, model.charset),
        ),
    ];
    for (heading, rows) in model.keymap.sections(here, lang) {
        let rows = rows.into_iter();
        let keys = rows.map(|row| {
            let does = row.command.description(lang);
            (Role::Key, row.keys.join("  "), does)
        });
        sections.push((heading.label(lang), keys.collect()));
        if heading == Heading::Topic(Topic::Search) {
            sections.push((lang.help_query(), query(lang)));
        }
    }
    for (heading, entries) in &mut sections {
        if !sought.is_in(heading) {
            entries.retain(|(_, term, meaning)| sought.is_in(&format!("{term} {meaning}")));
        }
    }
    sections.retain(|(_, entries)| !entries.is_empty());
    in_columns(sections, width.into())
}

/// Sections below each other, in two columns where there is room: each goes on where the page is shortest.
fn in_columns(sections: Vec<(&str, Vec<Entry<'_>>)>, width: usize) -> Vec<TextLine> {
    let step = (width + GAP) / 2;
    let (count, room) = if width < TWO_COLUMNS {
        (1, width)
    } else {
        (2, step - GAP)
    };
    let mut columns: Vec<Vec<TextLine>> = vec![Vec::new(); count];
    for (heading, entries) in sections {
        let Some(column) = columns.iter_mut().min_by_key(|lines| lines.len()) else {
            break;
        };
        if !column.is_empty() {
            column.push(TextLine::default());
        }
        column.push(TextLine::new(Role::Heading, heading));
        section(column, entries, room);
    }
    side_by_side(columns, step)
}

/// A term, how it looks, and its meaning.
pub(super) type Entry<'a> = (Role, String, &'a str);

/// What can be typed after `/`.
fn query(lang: Lang) -> Vec<Entry<'static>> {
    let examples = lang.help_query_lines().iter();
    let entries = examples.map(|(line, meaning)| (Role::Key, (*line).to_owned(), *meaning));
    entries.collect()
}

/// The signs beside a tie.
fn symbols(lang: Lang) -> Vec<Entry<'static>> {
    let status = Status::ALL.map(|status| {
        let symbol = status.symbol().to_owned();
        (Role::Status(status), symbol, status.label(lang))
    });
    status.into_iter().chain(badges(lang)).collect()
}

/// The marks beside a status.
pub(super) fn badges(lang: Lang) -> [Entry<'static>; 4] {
    let badges = [
        (Role::Badge, CONTESTED, lang.help_symbol_contested()),
        (Role::Badge, RECONSIDERING, lang.help_symbol_reconsidering()),
        (Role::Dim, NOT_A_TIE, lang.help_symbol_not_counted()),
        (Role::Dim, INFERRED, lang.help_symbol_inferred()),
    ];
    badges.map(|(role, symbol, meaning)| (role, symbol.to_owned(), meaning))
}

/// How years are told.
pub(super) fn years(lang: Lang, charset: Charset) -> impl Iterator<Item = Entry<'static>> {
    let years = lang.help_years().iter();
    years.map(move |(year, meaning)| (Role::Dim, charset.bounds((*year).to_owned()), *meaning))
}

/// How years and sources are told.
fn years_and_sources(lang: Lang, charset: Charset) -> Vec<Entry<'static>> {
    let grades = Grade::ALL.map(|grade| {
        (
            Role::Dim,
            grade.in_short(lang).to_owned(),
            grade.label(lang),
        )
    });
    years(lang, charset).chain(grades).collect()
}

/// The marks and lines of the timeline, but those of a status, which are told above.
fn signs(lang: Lang) -> Vec<Entry<'static>> {
    let mark = |kind, role| mark(kind, role, lang);
    let line = |state, role| {
        let sign = glyphs::through_time(state).to_owned();
        (role, sign, timeline::line(state, lang))
    };
    let status = |status| line(DayState::Is(status), Role::Status(status));
    vec![
        mark(MarkKind::Start, Role::Key),
        mark(MarkKind::EndedBy, Role::Status(Status::Severed)),
        mark(MarkKind::EndedUndated, Role::Status(Status::Severed)),
        mark(MarkKind::Event, Role::Key),
        mark(MarkKind::Decision, Role::Key),
        status(Status::Active),
        status(Status::Dormant),
        status(Status::Unknown),
        line(DayState::Perhaps, Role::Dim),
    ]
}

/// A mark of the timeline.
pub(super) fn mark(kind: MarkKind, role: Role, lang: Lang) -> Entry<'static> {
    let sign = glyphs::mark(kind).to_owned();
    (role, sign, timeline::mark(kind, lang))
}

/// Entries in two columns; the first is as wide as it needs to be.
fn section(lines: &mut Vec<TextLine>, entries: Vec<Entry<'_>>, width: usize) {
    let widest = entries.iter().map(|(_, term, _)| term.width()).max();
    let column = (widest.unwrap_or(0) + GAP).clamp(NARROWEST, WIDEST);
    let column = column.min(width / 2) + 2;
    for (role, term, meaning) in entries {
        let term = TextLine::new(Role::Text, "  ").with(role, term);
        lines.extend(with_text_beside(term, column, meaning, width));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::load,
        query::{FieldName, Query},
    };

    #[test]
    fn the_help_has_every_field_of_the_query_and_its_examples_are_understood() {
        let dataset = load::embedded();
        for lang in [Lang::Nl, Lang::En] {
            let examples = lang.help_query_lines();
            let tells = |name: &str| {
                examples
                    .iter()
                    .any(|(example, _)| example.contains(&format!("{name}:")))
            };
            for field in FieldName::ALL {
                assert!(
                    field.names().iter().any(|name| tells(name)),
                    "{field:?} in {lang:?}"
                );
            }
            for (example, _) in examples {
                assert!(Query::parse(example, &dataset).is_ok(), "{example}");
            }
        }
    }
}
