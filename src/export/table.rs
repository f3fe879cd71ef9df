//! One tie a row, in columns that are aligned by display width.

use std::{
    io::{self, Read as _, Write},
    sync::Arc,
};

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::{Snippet, TextStyle, TieEntry, selection::heading_above, sentences};
use crate::{
    dataset::{DutchLevel, Start, Status},
    lang::Lang,
    sanitise::Escaped,
};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TableColumn {
    State,
    On,
    Dutch,
    DutchProvince,
    Chinese,
    ChineseProvince,
    Since,
    Badges,
    Id,
}

use TableColumn::{Badges, Chinese, ChineseProvince, Dutch, DutchProvince, Id, On, Since, State};

/// From left to right, with their headings in Dutch and in English.
const COLUMNS: [(TableColumn, &str, &str); 9] = [
    (State, "Status", "Status"),
    (On, "Op", "As of"),
    (Dutch, "Nederland", "Netherlands"),
    (DutchProvince, "Provincie", "Province"),
    (Chinese, "China", "China"),
    (ChineseProvince, "Provincie", "Province"),
    (Since, "Sinds", "Since"),
    (Badges, "Let op", "Note"),
    (Id, "Id", "Id"),
];

/// Those that a narrow terminal can do without, the first to go first.
const SPARE: [TableColumn; 5] = [ChineseProvince, DutchProvince, Id, On, Badges];

/// A column as it is written, with its heading and its width.
type Fitted = (TableColumn, &'static str, usize);

impl TableColumn {
    fn cell(self, entry: &TieEntry<'_>, lang: Lang) -> Escaped {
        let TieEntry { tie, tie_state, .. } = entry;
        match self {
            State => sentences::status_word(tie_state, lang).into(),
            On => sentences::status_date(tie_state, lang)
                .unwrap_or_default()
                .into(),
            Dutch => sentences::dutch(&tie.dutch, lang).into(),
            DutchProvince if tie.dutch.level == DutchLevel::Province => Escaped::default(),
            DutchProvince => tie.dutch.province.name().into(),
            Chinese => sentences::chinese(&tie.chinese, lang).into(),
            ChineseProvince => tie.chinese.province.as_deref().unwrap_or_default().into(),
            Since => match tie_state.start {
                Start::On(day) => lang.date(day).into(),
                Start::Unclear => lang.unclear().into(),
                Start::Unknown => Escaped::default(),
            },
            Badges => {
                let mut badges = sentences::notes(tie_state, lang);
                badges.extend(sentences::last_known(tie_state, lang));
                badges.join("; ").into()
            }
            Id => tie.id.as_str().into(),
        }
    }
}

/// The space between two columns.
const GAP: usize = 2;
/// No column is cut to less.
const MIN_WIDTH: usize = 4;
/// The columns that the status keeps: a status fits, and only why something is no tie can be longer.
const STATE_WIDTH: usize = 20;

/// Words that were found are not shown in fewer columns.
const MIN_PASSAGE: usize = 20;

/// Writes a heading and a row for each tie, and headings above those that [stand apart](heading_above); where `style.width`
/// bounds the lines, the columns that can be spared go first, then the widest are cut. A column that holds nothing is left
/// out. Of each entry the words around what was found, if that is not its names, stand behind it where there is room.
///
/// # Errors
/// Those of the writer.
pub fn write(
    entries: &[TieEntry<'_>],
    snippets: &[Option<Arc<Snippet>>],
    style: TextStyle,
    out: &mut impl Write,
) -> io::Result<()> {
    let lang = style.lang;
    let natural = |(column, nl, en): (TableColumn, _, _)| {
        let heading: &str = lang.pick(nl, en);
        let widths = entries.iter().map(|entry| column.cell(entry, lang).width());
        let widest = widths.max().filter(|width| *width > 0)?;
        Some((column, heading, widest.max(heading.width())))
    };
    let mut columns: Vec<Fitted> = COLUMNS.into_iter().filter_map(natural).collect();
    if let Some(limit) = style.width {
        fit(&mut columns, limit);
    }
    let has_snippets = snippets.iter().any(Option::is_some);
    let limit = style.width.filter(|_| has_snippets);
    let room = limit.and_then(|limit| room_for_passage(&mut columns, limit));
    let headings = columns
        .iter()
        .map(|&(_, heading, width)| (heading.into(), width, None));
    let passage = room.map(|_| lang.column_passage().into());
    row(headings, passage, style, out)?;
    for (place, entry) in entries.iter().enumerate() {
        if let Some(heading) = heading_above(entries, place, lang) {
            let heading = cut(heading, style.width.unwrap_or(usize::MAX));
            writeln!(out, "{}", style.heading(heading))?;
        }
        let cells = columns.iter().map(|&(column, _, width)| {
            let status = entry.tie_state.counted_status();
            let status = status.filter(|_| column == State);
            (column.cell(entry, lang), width, status)
        });
        let snippet = snippets.get(place).and_then(Option::as_ref);
        let passage = snippet.zip(room);
        let passage = passage.map(|(snippet, room)| passage_cell(snippet, room, style));
        row(cells, passage, style, out)?;
    }
    Ok(())
}

/// How many columns are left beside these, which the provinces make room for; `None` where that is too few.
fn room_for_passage(columns: &mut Vec<Fitted>, limit: usize) -> Option<usize> {
    let left = |columns: &[Fitted]| {
        let used = columns.iter().map(|(.., width)| width + GAP).sum();
        let left = limit.checked_sub(used);
        left.filter(|left| *left >= MIN_PASSAGE)
    };
    let is_kept = |(column, ..): &&Fitted| !matches!(column, DutchProvince | ChineseProvince);
    let fewer: Vec<Fitted> = columns.iter().filter(is_kept).copied().collect();
    if left(columns).is_none() && left(&fewer).is_some() {
        *columns = fewer;
    }
    left(columns)
}

/// The words around what was found, which is bold where colours are wanted.
fn passage_cell(snippet: &Snippet, width: usize, style: TextStyle) -> Escaped {
    let snippet = snippet.from_hit(width);
    let shown = cut(&Escaped::from(&snippet.text), width);
    let (mut cell, mut at) = (Escaped::default(), 0);
    let part = |from: usize, to: usize| shown.get(from..to).unwrap_or_default();
    for hit in snippet.hits_in(&shown) {
        cell = cell + part(at, hit.start) + style.heading(part(hit.start.max(at), hit.end));
        at = hit.end;
    }
    cell + part(at, shown.len())
}

/// Leaves out columns and narrows others until a line is no wider than `limit`, or as narrow as can be.
fn fit(columns: &mut Vec<Fitted>, limit: usize) {
    let is_too_wide = |columns: &[Fitted]| {
        let widths = columns.iter().map(|(.., width)| width + GAP);
        widths.sum::<usize>().saturating_sub(GAP) > limit
    };
    if is_too_wide(columns) {
        let state = columns.iter_mut().find(|(column, ..)| *column == State);
        state
            .into_iter()
            .for_each(|(.., width)| *width = (*width).min(STATE_WIDTH));
    }
    for spare in SPARE {
        if is_too_wide(columns) {
            columns.retain(|(column, ..)| *column != spare);
        }
    }
    while is_too_wide(columns) {
        let wide = columns.iter_mut().filter(|(.., width)| *width > MIN_WIDTH);
        // The status is cut last: its word carries the meaning.
        match wide.max_by_key(|(column, _, width)| (*column != State, *width)) {
            Some((.., width)) => *width -= 1,
            None => break,
        }
    }
}

/// Writes one row; the last cell is not padded, so that no line ends in blanks.
fn row(
    cells: impl Iterator<Item = (Escaped, usize, Option<Status>)>,
    passage: Option<Escaped>,
    style: TextStyle,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut blanks: u64 = 0;
    // A width in a format string holds no more than 65,535, and a name may be longer.
    let indent = |blanks: u64, out: &mut _| io::copy(&mut io::repeat(b' ').take(blanks), out);
    for (text, width, status) in cells {
        let text = cut(&text, width);
        let used = text.width();
        if used > 0 {
            indent(blanks, out)?;
            out.write_all(style.paint(&text, status).as_bytes())?;
            blanks = 0;
        }
        blanks += (width.saturating_sub(used) + GAP) as u64;
    }
    if let Some(passage) = passage {
        indent(blanks, out)?;
        out.write_all(passage.as_bytes())?;
    }
    writeln!(out)
}

/// `text` in at most `width` columns, with `…` where something was cut.
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    if width == 0 {
        return String::new();
    }
    let mut out = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > width {
            break;
        }
        out.push(c);
    }
    // A sequence of characters can be wider than its parts (emoji presentation).
    while out.width() >= width {
        out.pop();
    }
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_by_columns_and_never_inside_a_wide_character() {
        for (text, width, shown) in [
            ("Wuhan 武汉", 10, "Wuhan 武汉"),
            ("Wuhan 武汉", 9, "Wuhan 武…"),
            ("Wuhan 武汉", 8, "Wuhan …"),
            ("Arnhem", 6, "Arnhem"),
            ("Arnhem", 5, "Arnh…"),
            ("Arnhem", 1, "…"),
            ("武", 1, "…"),
            ("Arnhem", 0, ""),
            ("\u{2602}\u{fe0f}\u{2602}\u{fe0f}", 3, "\u{2602}\u{fe0f}…"),
        ] {
            assert_eq!(cut(text, width), shown);
            assert!(cut(text, width).width() <= width);
        }
    }

    #[test]
    fn a_narrow_terminal_loses_columns_before_it_cuts_names() {
        let columns = [
            (State, "", 12),
            (Dutch, "", 20),
            (Chinese, "", 20),
            (ChineseProvince, "", 10),
        ];
        let kept = |limit| {
            let mut kept = columns.to_vec();
            fit(&mut kept, limit);
            Vec::from_iter(kept.into_iter().map(|(column, _, width)| (column, width)))
        };
        assert_eq!(kept(usize::MAX).len(), 4);
        assert_eq!(kept(68).len(), 4);
        assert_eq!(kept(60), [(State, 12), (Dutch, 20), (Chinese, 20)]);
        assert_eq!(kept(40), [(State, 12), (Dutch, 12), (Chinese, 12)]);
        let mut why = vec![(State, "", 36), (Dutch, "", 20)];
        fit(&mut why, 45);
        assert_eq!(why, [(State, "", STATE_WIDTH), (Dutch, "", 20)]);
        assert_eq!(kept(3), [(State, 4), (Dutch, 4), (Chinese, 4)]);
    }
}
