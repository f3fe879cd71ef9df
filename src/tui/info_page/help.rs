//! The help screen, made from the key map: no key is written here.

use unicode_width::UnicodeWidthStr;

use crate::{
    dataset::{Grade, Status},
    keys::{keymap::Keymap, mode::Mode},
    lang::Lang,
    plots::timeline::{DayState, MarkKind},
    text::timeline,
    tui::{
        glyphs,
        text_line::TextLine,
        theme::{CONTESTED, NOT_A_TIE, RECONSIDERING, Role},
    },
};

/// Columns of air between a term and its meaning.
const GAP: usize = 3;
/// The least and the most columns of the terms: the sections stay in line with each other as far as that goes.
const NARROWEST: usize = 18;
const WIDEST: usize = 36;

/// The lines of the help, `width` columns wide; the keys of `here`, where it was opened, come first.
#[must_use]
pub fn lines(keymap: &Keymap, here: Mode, lang: Lang, width: u16) -> Vec<TextLine> {
    let width = usize::from(width);
    let mut lines = keys(keymap, here, lang, width);
    lines.extend(query(lang, width));
    lines.extend(symbols(lang, width));
    lines.extend(signs(lang, width));
    lines.extend(
        Mode::ALL
            .into_iter()
            .filter(|mode| *mode != here)
            .flat_map(|mode| keys(keymap, mode, lang, width)),
    );
    // The first one has no section above it.
    lines.drain(..1);
    lines
}

/// A term, how it looks, and its meaning.
type Entry<'a> = (Role, String, &'a str);

/// The keys of a mode.
fn keys(keymap: &Keymap, mode: Mode, lang: Lang, width: usize) -> Vec<TextLine> {
    let rows = keymap.commands(mode, lang).into_iter();
    let entries: Vec<Entry<'_>> = rows
        .map(|row| {
            let does = row.command.description(lang);
            (Role::Key, row.keys.join("  "), does)
        })
        .collect();
    section(mode.label(lang), &entries, width)
}

/// What can be typed after `/`.
fn query(lang: Lang, width: usize) -> Vec<TextLine> {
    let examples = lang.help_query_lines().iter();
    let entries: Vec<Entry<'_>> = examples
        .map(|(line, meaning)| (Role::Key, (*line).to_owned(), *meaning))
        .collect();
    section(lang.help_query(), &entries, width)
}

/// The signs beside a tie and a source.
fn symbols(lang: Lang, width: usize) -> Vec<TextLine> {
    let status = |status| {
        (
            Role::Status(status),
            status.symbol().to_owned(),
            status.label(lang),
        )
    };
    let grade = |grade: Grade| (Role::Dim, grade.letter(lang), grade.label(lang));
    let mut entries: Vec<Entry<'_>> = Status::ALL.map(status).into();
    entries.extend([
        (
            Role::Badge,
            CONTESTED.to_owned(),
            lang.help_symbol_contested(),
        ),
        (
            Role::Badge,
            RECONSIDERING.to_owned(),
            lang.help_symbol_reconsidering(),
        ),
        (Role::Dim, NOT_A_TIE.to_owned(), lang.not_a_tie()),
    ]);
    entries.extend([Grade::A, Grade::B].map(grade));
    section(lang.help_symbols(), &entries, width)
}

/// The marks and lines of the timeline, but those of a status, which are told above.
fn signs(lang: Lang, width: usize) -> Vec<TextLine> {
    let mark = |kind, role| {
        (
            role,
            glyphs::mark(kind).to_owned(),
            timeline::mark(kind, lang),
        )
    };
    let line = |state, role| {
        (
            role,
            glyphs::through_time(state).to_owned(),
            timeline::line(state, lang),
        )
    };
    let status = |status| line(DayState::Is(status), Role::Status(status));
    let entries = [
        mark(MarkKind::Start, Role::Key),
        mark(MarkKind::Event, Role::Key),
        status(Status::Active),
        status(Status::Dormant),
        status(Status::Unknown),
        line(DayState::Perhaps, Role::Dim),
    ];
    section(lang.timeline_signs(), &entries, width)
}

/// A heading with an empty line above it, and its entries in two columns; the first is as wide as it needs to be.
fn section(heading: &str, entries: &[Entry<'_>], width: usize) -> Vec<TextLine> {
    let widest = entries
        .iter()
        .map(|(_, term, _)| term.width())
        .max()
        .unwrap_or(0);
    let column = (widest + GAP).clamp(NARROWEST, WIDEST).min(width / 2);
    let mut lines = vec![
        TextLine::default(),
        TextLine {
            pieces: vec![(Role::Heading, heading.into())],
        },
    ];
    for (role, term, meaning) in entries {
        row(&mut lines, *role, term, meaning, column, width);
    }
    lines
}

/// A term and its meaning beside it, or below it where there is no room.
fn row(
    lines: &mut Vec<TextLine>,
    role: Role,
    term: &str,
    meaning: &str,
    column: usize,
    width: usize,
) {
    let room = width.saturating_sub(column + 2).max(1);
    let mut wrapped = textwrap::wrap(meaning, room).into_iter();
    let gap = column.saturating_sub(term.width());
    let mut first = vec![(Role::Text, "  ".into()), (role, term.into())];
    if gap > 0 {
        first.push((Role::Text, " ".repeat(gap).into()));
        first.push((Role::Text, wrapped.next().unwrap_or_default().into()));
    }
    lines.push(TextLine { pieces: first });
    for line in wrapped {
        lines.push(TextLine {
            pieces: vec![
                (Role::Text, " ".repeat(column + 2).into()),
                (Role::Text, line.into()),
            ],
        });
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
