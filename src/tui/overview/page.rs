//! The page: sections side by side in as many columns as the width allows.

use super::sections::{self, Section};
use crate::{
    plots::overview::Behind,
    tui::{
        model::Model,
        text_line::{TextLine, side_by_side},
        why_empty,
    },
};

/// A number on the page that can be entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberSpot {
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

/// The page, or a section of it.
#[derive(Clone, Debug, Default)]
pub struct OverviewPage {
    /// The lines, each as wide as the page or less.
    pub lines: Vec<TextLine>,
    /// The numbers, in the order of the columns and in them from top to bottom.
    pub spots: Vec<NumberSpot>,
}

impl OverviewPage {
    /// The place among the spots of the one under the cursor: the first where that is gone; `None` where there are
    /// none.
    #[must_use]
    pub fn at(&self, cursor: Option<&Behind>) -> Option<usize> {
        let mut spots = self.spots.iter();
        let same = spots.position(|spot| Some(&spot.behind) == cursor);
        same.or_else(|| (!self.spots.is_empty()).then_some(0))
    }

    /// Notes that a number will stand on the next line, in its first column of the page.
    pub(super) fn spot(&mut self, behind: Behind, x: usize, width: usize) {
        self.spots.push(NumberSpot {
            behind,
            column: 0,
            x: cells(x),
            width: cells(width),
            line: self.lines.len(),
        });
    }

    /// Puts a section below, after an empty line.
    fn append(&mut self, section: Self) {
        if section.lines.is_empty() {
            return;
        }
        if !self.lines.is_empty() {
            self.lines.push(TextLine::default());
        }
        let above = self.lines.len();
        let spots = section.spots.into_iter();
        self.spots.extend(spots.map(|spot| NumberSpot {
            line: above + spot.line,
            ..spot
        }));
        self.lines.extend(section.lines);
    }
}

/// Columns of air between two columns of the page.
const GAP: usize = 3;

/// The page, `width` columns wide.
#[must_use]
pub fn page(model: &Model, width: u16) -> OverviewPage {
    use super::parties::parties;
    use sections::{chinese, endings, matrix, old, reasons, themes, totals};
    let width = usize::from(width);
    let mut page = OverviewPage::default();
    let sentence = sections::sentence(model, width);
    let top = sentence.len() + 1;
    if model.found.hits.is_empty() {
        // A matrix of noughts tells nothing; what the documents count stands whatever is asked.
        page.lines = why_empty::wrapped(why_empty::lines(model), width);
        page.append(totals(model, width));
        return page;
    }
    // Of many ties the numbers are wider than a narrow column has room for.
    let each = |columns: usize| (width + GAP) / columns - GAP;
    let fits = |columns: usize| each(columns) >= sections::matrix_width(model);
    let stacks: &[&[Section]] = if width >= 150 && fits(3) {
        &[
            &[matrix, endings, totals],
            &[themes, reasons],
            &[old, parties, chinese],
        ]
    } else if width >= 84 && fits(2) {
        &[
            &[matrix, endings, parties, totals],
            &[old, reasons, themes, chinese],
        ]
    } else {
        &[&[
            matrix, old, endings, totals, reasons, parties, themes, chinese,
        ]]
    };
    let each = each(stacks.len());
    let mut columns = Vec::new();
    for (column, sections) in stacks.iter().enumerate() {
        let mut stack = OverviewPage::default();
        for section in *sections {
            stack.append(section(model, each));
        }
        let left = cells(column * (each + GAP));
        let spots = stack.spots.into_iter();
        page.spots.extend(spots.map(|spot| NumberSpot {
            column,
            x: left + spot.x,
            line: top + spot.line,
            ..spot
        }));
        columns.push(stack.lines);
    }
    page.lines = sentence;
    page.lines.push(TextLine::default());
    page.lines.extend(side_by_side(columns, each + GAP));
    page
}

fn cells(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}
