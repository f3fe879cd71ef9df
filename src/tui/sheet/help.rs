//! The help screen, made from the key map: no key is written here.

use unicode_width::UnicodeWidthStr;

use crate::tui::{
    keymap::{self, Keymap, Mode},
    page::Line,
    theme::{CONTESTED, NOT_A_TIE, RECONSIDERING, Role},
};
use crate::{
    dataset::{Grade, Status},
    lang::Lang,
    text::{texts, words},
};

/// The lines of the help, `width` columns wide.
#[must_use]
pub fn lines(keymap: &Keymap, lang: Lang, width: u16) -> Vec<Line> {
    let texts = texts(lang);
    let mut lines = Vec::new();
    let keys = |mode: Mode, lines: &mut Vec<Line>| {
        heading(lines, mode.name(lang));
        for keymap::Row { keys, description, .. } in keymap.rows(mode, lang) {
            row(lines, Role::Key, &keys.join("  "), description, width);
        }
    };
    keys(Mode::List, &mut lines);
    heading(&mut lines, texts.help_query);
    for (example, meaning) in texts.help_query_lines {
        row(&mut lines, Role::Key, example, meaning, width);
    }
    heading(&mut lines, texts.help_symbols);
    for status in Status::ALL {
        row(&mut lines, Role::Status(status), words::status_symbol(status), words::status(status, lang), width);
    }
    row(&mut lines, Role::Badge, CONTESTED, texts.help_symbol_contested, width);
    row(&mut lines, Role::Badge, RECONSIDERING, texts.help_symbol_reconsidering, width);
    row(&mut lines, Role::Dim, NOT_A_TIE, texts.not_a_tie, width);
    for grade in [Grade::A, Grade::B] {
        row(&mut lines, Role::Dim, words::grade_letter(grade, lang), words::grade(grade, lang), width);
    }
    for mode in Mode::ALL.into_iter().filter(|mode| *mode != Mode::List) {
        keys(mode, &mut lines);
    }
    lines
}

fn heading(lines: &mut Vec<Line>, text: &str) {
    if !lines.is_empty() {
        lines.push(Line::default());
    }
    lines.push(Line { pieces: vec![(Role::Heading, text.to_owned())] });
}

/// A term and its meaning beside it, or below it where there is no room.
fn row(lines: &mut Vec<Line>, role: Role, term: &str, meaning: &str, width: u16) {
    let column = usize::from(if width >= 76 { 36 } else { 22 }.min(width / 2));
    let room = usize::from(width).saturating_sub(column + 2).max(1);
    let mut wrapped = textwrap::wrap(meaning, room).into_iter();
    let gap = column.saturating_sub(term.width());
    let mut first = vec![(Role::Text, "  ".to_owned()), (role, term.to_owned())];
    if gap > 0 {
        first.push((Role::Text, " ".repeat(gap)));
        first.push((Role::Text, wrapped.next().unwrap_or_default().into_owned()));
    }
    lines.push(Line { pieces: first });
    for line in wrapped {
        lines.push(Line { pieces: vec![(Role::Text, " ".repeat(column + 2)), (Role::Text, line.into_owned())] });
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
            let examples = texts(lang).help_query_lines;
            let tells = |name: &str| examples.iter().any(|(example, _)| example.contains(&format!("{name}:")));
            for field in FieldName::ALL {
                assert!(field.names().iter().any(|name| tells(name)), "{field:?} in {lang:?}");
            }
            for (example, _) in examples {
                assert!(Query::parse(example, &dataset).is_ok(), "{example}");
            }
        }
    }
}
