//! The help screen, made from the key map: no key is written here.

use unicode_width::UnicodeWidthStr;

use crate::{
    dataset::{Grade, Status},
    keys::{keymap::Keymap, mode::Mode},
    lang::Lang,
    plots::timeline::{DayState, MarkKind},
    text::timeline,
    tui::{
        glyphs::{self, Charset},
        text_line::{TextLine, with_text_beside},
        theme::{CONTESTED, INFERRED, NOT_A_TIE, RECONSIDERING, Role},
    },
};

/// Columns of air between a term and its meaning.
const GAP: usize = 3;
/// The least and the most columns of the terms: the sections stay in line with each other as far as that goes.
const NARROWEST: usize = 18;
const WIDEST: usize = 36;

/// The lines of the help, `width` columns wide; the keys of `here`, where it was opened, come first.
#[must_use]
pub fn lines(
    keymap: &Keymap,
    here: Mode,
    (lang, charset): (Lang, Charset),
    width: u16,
) -> Vec<TextLine> {
    let keys = |mode: Mode| {
        let rows = keymap.commands(mode, lang).into_iter();
        let entries = rows.map(|row| {
            let does = row.command.description(lang);
            (Role::Key, row.keys.join("  "), does)
        });
        (mode.label(lang), entries.collect())
    };
    let mut sections: Vec<(&str, Vec<Entry<'_>>)> = vec![
        keys(here),
        (lang.help_query(), query(lang)),
        (lang.help_symbols(), symbols(lang, charset)),
        (lang.timeline_signs(), signs(lang)),
    ];
    let others = Mode::ALL.into_iter().filter(|mode| *mode != here);
    sections.extend(others.map(keys));
    let mut lines = Vec::new();
    for (heading, entries) in sections {
        if !lines.is_empty() {
            lines.push(TextLine::default());
        }
        lines.push(TextLine::new(Role::Heading, heading));
        section(&mut lines, entries, width.into());
    }
    lines
}

/// A term, how it looks, and its meaning.
pub(super) type Entry<'a> = (Role, String, &'a str);

/// What can be typed after `/`.
fn query(lang: Lang) -> Vec<Entry<'static>> {
    let examples = lang.help_query_lines().iter();
    let entries = examples.map(|(line, meaning)| (Role::Key, (*line).to_owned(), *meaning));
    entries.collect()
}

/// The signs beside a tie, its years and a source.
fn symbols(lang: Lang, charset: Charset) -> Vec<Entry<'static>> {
    let status = Status::ALL.map(|status| {
        let symbol = status.symbol().to_owned();
        (Role::Status(status), symbol, status.label(lang))
    });
    let grades = Grade::ALL.map(|grade| {
        (
            Role::Dim,
            grade.in_short(lang).to_owned(),
            grade.label(lang),
        )
    });
    let marks = marks(lang, charset);
    status.into_iter().chain(marks).chain(grades).collect()
}

/// The marks beside a status and a year.
pub(super) fn marks(lang: Lang, charset: Charset) -> Vec<Entry<'static>> {
    let badges = [
        (Role::Badge, CONTESTED, lang.help_symbol_contested()),
        (Role::Badge, RECONSIDERING, lang.help_symbol_reconsidering()),
        (Role::Dim, NOT_A_TIE, lang.help_symbol_not_counted()),
        (Role::Dim, INFERRED, lang.help_symbol_inferred()),
    ];
    let badges = badges.map(|(role, symbol, meaning)| (role, symbol.to_owned(), meaning));
    let years = lang.help_years().iter();
    let years =
        years.map(|(year, meaning)| (Role::Dim, charset.bounds((*year).to_owned()), *meaning));
    badges.into_iter().chain(years).collect()
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
