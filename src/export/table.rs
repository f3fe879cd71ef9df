//! One tie a row, in columns that are aligned by display width.

use std::io::{self, Read as _, Write};

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::{TextStyle, TieEntry, sentences};
use crate::{
    dataset::{DutchLevel, Start, Status},
    lang::Lang,
    sanitise::Escaped,
    text::labels,
};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Status,
    On,
    Dutch,
    DutchProvince,
    Chinese,
    ChineseProvince,
    Since,
    Badges,
    Id,
}

impl Column {
    /// From left to right.
    const ALL: [Self; 9] = [
        Self::Status,
        Self::On,
        Self::Dutch,
        Self::DutchProvince,
        Self::Chinese,
        Self::ChineseProvince,
        Self::Since,
        Self::Badges,
        Self::Id,
    ];

    /// Those that a narrow terminal can do without, the first to go first.
    const SPARE: [Self; 5] = [
        Self::ChineseProvince,
        Self::DutchProvince,
        Self::Id,
        Self::On,
        Self::Badges,
    ];

    const fn heading(self, lang: Lang) -> &'static str {
        let (nl, en) = match self {
            Self::Status => ("Status", "Status"),
            Self::On => ("Op", "As of"),
            Self::Dutch => ("Nederland", "Netherlands"),
            Self::DutchProvince | Self::ChineseProvince => ("Provincie", "Province"),
            Self::Chinese => ("China", "China"),
            Self::Since => ("Sinds", "Since"),
            Self::Badges => ("Let op", "Note"),
            Self::Id => ("Id", "Id"),
        };
        match lang {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }

    fn cell(self, entry: &TieEntry<'_>, lang: Lang) -> Escaped {
        let TieEntry { tie, tie_state } = entry;
        let text = match self {
            Self::Status => {
                format!(
                    "{} {}",
                    tie_state.status.symbol(),
                    tie_state.status.label(lang)
                )
            }
            Self::On => tie_state
                .status_on
                .map(|on| sentences::as_of(on, tie_state.is_report_date, lang))
                .unwrap_or_default(),
            Self::Dutch => sentences::dutch(&tie.dutch, lang),
            Self::DutchProvince if tie.dutch.level == DutchLevel::Province => String::new(),
            Self::DutchProvince => tie.dutch.province.name().to_owned(),
            Self::Chinese => sentences::chinese(&tie.chinese, lang),
            Self::ChineseProvince => tie
                .chinese
                .province
                .as_deref()
                .unwrap_or_default()
                .to_owned(),
            Self::Since => match tie_state.start {
                Start::On(day) => lang.date(day),
                Start::Unclear => labels::unclear(lang).to_owned(),
                Start::Unknown => String::new(),
            },
            Self::Badges => {
                let badges = sentences::badges(tie_state, lang).into_iter();
                badges
                    .chain(sentences::last_known(tie_state, lang))
                    .collect::<Vec<_>>()
                    .join("; ")
            }
            Self::Id => tie.id.to_string(),
        };
        text.into()
    }
}

/// The space between two columns.
const GAP: usize = 2;
/// No column is cut to less.
const NARROWEST: usize = 4;

/// Writes a heading and a row for each tie; where `style.width` bounds the lines, the columns that can
/// be spared go first, then the widest are cut.
///
/// # Errors
/// Those of the writer.
pub fn write(entries: &[TieEntry<'_>], style: TextStyle, out: &mut impl Write) -> io::Result<()> {
    let widths = fitting(natural(entries, style.lang), style.width);
    let heading = widths
        .iter()
        .map(|&(column, width)| (column.heading(style.lang).into(), width, None));
    row(heading, style, out)?;
    for entry in entries {
        let cells = widths.iter().map(|&(column, width)| {
            let status = (column == Column::Status).then_some(entry.tie_state.status);
            (column.cell(entry, style.lang), width, status)
        });
        row(cells, style, out)?;
    }
    Ok(())
}

/// The columns that hold anything, each with the width that it asks for.
fn natural(entries: &[TieEntry<'_>], lang: Lang) -> Vec<(Column, usize)> {
    let widest = |column: Column| {
        entries
            .iter()
            .map(|entry| column.cell(entry, lang).width())
            .max()
            .unwrap_or(0)
    };
    Column::ALL
        .into_iter()
        .map(|column| (column, widest(column)))
        .filter(|&(_, width)| width > 0)
        .map(|(column, width)| (column, width.max(column.heading(lang).width())))
        .collect()
}

/// The columns and widths that fit `limit`.
fn fitting(mut columns: Vec<(Column, usize)>, limit: Option<usize>) -> Vec<(Column, usize)> {
    let Some(limit) = limit else { return columns };
    let total = |columns: &[(Column, usize)]| {
        columns
            .iter()
            .map(|(_, width)| width + GAP)
            .sum::<usize>()
            .saturating_sub(GAP)
    };
    for spare in Column::SPARE {
        if total(&columns) > limit {
            columns.retain(|&(column, _)| column != spare);
        }
    }
    while total(&columns) > limit {
        // The status is cut last: its word carries the meaning.
        let widest = columns
            .iter_mut()
            .filter(|(_, width)| *width > NARROWEST)
            .max_by_key(|(column, width)| (*column != Column::Status, *width));
        match widest {
            Some((_, width)) => *width -= 1,
            None => break,
        }
    }
    columns
}

/// Writes one row; the last cell is not padded, so that no line ends in blanks.
fn row(
    cells: impl Iterator<Item = (Escaped, usize, Option<Status>)>,
    style: TextStyle,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut blanks: u64 = 0;
    for (text, width, status) in cells {
        let text = cut(&text, width);
        let used = text.width();
        if used > 0 {
            // A width in a format string holds no more than 65,535, and a name may be longer.
            io::copy(&mut io::repeat(b' ').take(blanks), out)?;
            let text =
                status.map_or_else(|| Escaped::from(&text), |status| style.paint(&text, status));
            out.write_all(text.as_bytes())?;
            blanks = 0;
        }
        blanks += (width.saturating_sub(used) + GAP) as u64;
    }
    writeln!(out)
}

/// `text` in at most `width` columns, with `…` where something was cut.
#[must_use]
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
        let columns = vec![
            (Column::Status, 12),
            (Column::Dutch, 20),
            (Column::Chinese, 20),
            (Column::ChineseProvince, 10),
        ];
        let kept = |limit| {
            fitting(columns.clone(), limit)
                .iter()
                .map(|&(c, w)| (c, w))
                .collect::<Vec<_>>()
        };
        assert_eq!(kept(None).len(), 4);
        assert_eq!(kept(Some(68)).len(), 4);
        assert_eq!(
            kept(Some(60)),
            [
                (Column::Status, 12),
                (Column::Dutch, 20),
                (Column::Chinese, 20)
            ]
        );
        assert_eq!(
            kept(Some(40)),
            [
                (Column::Status, 12),
                (Column::Dutch, 12),
                (Column::Chinese, 12)
            ]
        );
        assert_eq!(
            kept(Some(3)).iter().map(|(_, w)| *w).collect::<Vec<_>>(),
            [4, 4, 4]
        );
    }
}
