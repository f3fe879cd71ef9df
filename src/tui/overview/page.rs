//! The page: sections side by side in as many columns as the width allows.

use unicode_width::UnicodeWidthStr;

use super::sections;
use crate::{
    plots::overview::Behind,
    tui::{
        model::Model,
        text_line::{TextLine, TextPiece},
        theme::Role,
    },
};

/// A number on the page that can be entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// What it counts.
    pub behind: Behind,
    /// The column of the page that it is in.
    pub column: usize,
    /// Where it begins, in columns of the terminal from the left of the page.
    pub x: u16,
    /// How wide it is.
    pub width: u16,
    /// The line that it is on.
    pub line: usize,
}

/// The page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The lines, each as wide as the page or less.
    pub lines: Vec<TextLine>,
    /// The numbers, in the order of the columns and in them from top to bottom.
    pub spots: Vec<Spot>,
}

impl Page {
    /// The place among the spots of the one under the cursor: the first where that is gone; `None` where there are
    /// none.
    #[must_use]
    pub fn at(&self, cursor: Option<&Behind>) -> Option<usize> {
        let same = self
            .spots
            .iter()
            .position(|spot| Some(&spot.behind) == cursor);
        same.or_else(|| (!self.spots.is_empty()).then_some(0))
    }
}

/// A part of the page, as wide as its column: lines, with the spots on each as `(what, x, width)`.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    pub(super) lines: Vec<SectionLine>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct SectionLine {
    pub(super) pieces: Vec<TextPiece>,
    pub(super) spots: Vec<(Behind, usize, usize)>,
}

/// Columns of air between two columns of the page.
const GAP: usize = 3;

/// The page, `width` columns wide.
#[must_use]
pub fn page(model: &Model, width: u16) -> Page {
    let width = usize::from(width);
    let most = match width {
        150.. => 3,
        84.. => 2,
        _ => 1,
    };
    // Of many ties the numbers are wider than a narrow column has room for.
    let each = |columns: usize| (width + GAP) / columns - GAP;
    let columns = (2..=most)
        .rev()
        .find(|&columns| each(columns) >= sections::matrix_width(model))
        .unwrap_or(1);
    let each = each(columns);
    if model.found.hits.is_empty() {
        // A matrix of noughts tells nothing; what the documents count stands whatever is asked.
        let stack = stacked(vec![
            sections::nothing(model, width),
            sections::totals(model, width),
        ]);
        return side_by_side(vec![stack], width);
    }
    let [matrix, endings, totals, themes, reasons, chinese] = [
        sections::matrix(model, each),
        sections::endings(model, each),
        sections::totals(model, each),
        sections::themes(model, each),
        sections::reasons(model, each),
        sections::chinese(model, each),
    ];
    let stacks = match columns {
        3 => vec![
            vec![matrix, endings, totals],
            vec![themes, reasons],
            vec![chinese],
        ],
        2 => vec![
            vec![matrix, endings, totals],
            vec![reasons, themes, chinese],
        ],
        _ => vec![vec![matrix, endings, totals, reasons, themes, chinese]],
    };
    side_by_side(stacks.into_iter().map(stacked).collect(), each)
}

/// Sections one below the other, an empty line between them.
fn stacked(sections: Vec<Section>) -> Section {
    let mut stack = Section::default();
    for section in sections
        .into_iter()
        .filter(|section| !section.lines.is_empty())
    {
        if !stack.lines.is_empty() {
            stack.lines.push(SectionLine::default());
        }
        stack.lines.extend(section.lines);
    }
    stack
}

fn side_by_side(stacks: Vec<Section>, each: usize) -> Page {
    let height = stacks
        .iter()
        .map(|stack| stack.lines.len())
        .max()
        .unwrap_or(0);
    let mut page = Page {
        lines: vec![TextLine::default(); height],
        spots: Vec::new(),
    };
    for (column, stack) in stacks.into_iter().enumerate() {
        let left = column * (each + GAP);
        for (number, line) in stack.lines.into_iter().enumerate() {
            page.spots
                .extend(line.spots.into_iter().map(|(behind, x, width)| Spot {
                    behind,
                    column,
                    x: cells(left + x),
                    width: cells(width),
                    line: number,
                }));
            let Some(whole) = page.lines.get_mut(number) else {
                continue;
            };
            let used: usize = whole.pieces.iter().map(|(_, text)| text.width()).sum();
            if left > used && !line.pieces.is_empty() {
                whole
                    .pieces
                    .push((Role::Text, " ".repeat(left - used).into()));
            }
            whole.pieces.extend(line.pieces);
        }
    }
    page
}

fn cells(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}
