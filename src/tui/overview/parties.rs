//! The section of the overview on political parties.

use unicode_width::UnicodeWidthStr;

use super::{
    page::OverviewPage,
    sections::{right, titled},
};
use crate::{
    dataset::{Body, Position, closed_list::ClosedList as _},
    plots::overview::{Behind, PartyPositions},
    tui::{fit::fit, model::Model, text_line::TextLine, theme::Role},
};

/// The most and the least columns of the name of a political party.
const NAME: (usize, usize) = (24, 12);

/// A party, and how often it stood how to decisions of one body, in the order of [`Position::ALL`].
type Row<'a> = (&'a PartyPositions, [usize; Position::ALL.len()]);

/// Political parties by how they stood to decisions, a table for each body.
pub(super) fn parties(model: &Model, width: usize) -> OverviewPage {
    let mut page = OverviewPage::default();
    for body in Body::ALL {
        let rows = model.overview.numbers.parties.iter();
        let rows = rows.map(|row| (row, Position::ALL.map(|position| row.of(body, position))));
        let rows: Vec<Row<'_>> = rows
            .filter(|(_, counts)| counts.iter().any(|&count| count > 0))
            .collect();
        if rows.is_empty() {
            continue;
        }
        if page.lines.is_empty() {
            page = titled(model.lang.parties_on_decisions());
        }
        table(model, &mut page, (body, &rows), width);
    }
    page
}

/// The parties that have a part in decisions of a body, under its name.
fn table(model: &Model, page: &mut OverviewPage, (body, rows): (Body, &[Row<'_>]), width: usize) {
    let lang = model.lang;
    let cells = Position::ALL.map(|position| position.name_in(lang).width() + 1);
    // A space behind the last number makes the cursor easier to see.
    let room = width.saturating_sub(cells.iter().sum::<usize>() + 1);
    let name = room.clamp(NAME.1, NAME.0);
    let mut heading = TextLine::new(Role::Dim, fit(body.label(lang), name));
    for (position, cell) in Position::ALL.into_iter().zip(cells) {
        heading = heading.with(Role::Dim, right(position.name_in(lang), cell));
    }
    page.lines.push(heading);
    for &(row, counts) in rows {
        let mut line = TextLine::new(Role::Text, fit(row.party.name(), name));
        let columns = Position::ALL.into_iter().zip(counts).zip(cells);
        for ((position, count), cell) in columns {
            if count == 0 {
                line = line.with(Role::Dim, right("·", cell));
                continue;
            }
            let shown = lang.number(count);
            let wide = shown.width() + 2;
            let behind = Behind::Decision(row.party.clone(), body, position);
            page.spot(behind, line.width() + cell + 1 - wide, wide);
            line = line.with(Role::Text, right(&shown, cell));
        }
        page.lines.push(line.with(Role::Text, " "));
    }
}
