//! The section of the overview on political parties.

use unicode_width::UnicodeWidthStr;

use super::{
    page::OverviewPage,
    sections::{right, titled},
};
use crate::{
    dataset::{Body, Position, closed_list::ClosedList as _},
    plots::overview::Behind,
    tui::{fit::fit, model::Model, text_line::TextLine, theme::Role},
};

/// Political parties by how they stood to decisions of each body: the bodies side by side where these fit, else one
/// below the other.
pub(super) fn parties(model: &Model, width: usize) -> OverviewPage {
    let rows = &model.overview.numbers.parties;
    if rows.is_empty() {
        return OverviewPage::default();
    }
    let is_named = |body: &Body| {
        let mut rows = rows.iter();
        rows.any(|row| Position::ALL.iter().any(|&it| row.of(*body, it) > 0))
    };
    let bodies: Vec<Body> = Body::ALL.into_iter().filter(is_named).collect();
    let mut page = titled(model.lang.parties_on_decisions());
    let each = party_cells(model).iter().sum::<usize>() + BODY_GAP;
    if PARTY + bodies.len() * each <= width {
        party_table(model, &mut page, &bodies);
    } else {
        for body in bodies {
            party_table(model, &mut page, &[body]);
        }
    }
    page
}

/// The columns of the name of a political party.
const PARTY: usize = 16;
/// The columns of air before a body.
const BODY_GAP: usize = 2;

/// The columns of each position: as wide as its word.
fn party_cells(model: &Model) -> [usize; Position::ALL.len()] {
    Position::ALL.map(|position| position.name_in(model.lang).width() + 1)
}

fn party_table(model: &Model, page: &mut OverviewPage, bodies: &[Body]) {
    let (lang, cells) = (model.lang, party_cells(model));
    let of_body = cells.iter().sum::<usize>();
    let (mut names, mut words) = (
        TextLine::default().padded(PARTY),
        TextLine::default().padded(PARTY),
    );
    for body in bodies {
        let name = format!(" {}", body.label(lang));
        names = names.with(Role::Text, fit(&name, of_body + BODY_GAP));
        words = words.with(Role::Text, " ".repeat(BODY_GAP));
        for (position, cell) in Position::ALL.into_iter().zip(cells) {
            words = words.with(Role::Dim, right(position.name_in(lang), cell));
        }
    }
    page.lines.extend([names, words]);
    for row in &model.overview.numbers.parties {
        let mut line = TextLine::new(Role::Text, fit(row.party.name(), PARTY));
        let mut any = false;
        for &body in bodies {
            line = line.with(Role::Text, " ".repeat(BODY_GAP));
            for (position, cell) in Position::ALL.into_iter().zip(cells) {
                let count = row.of(body, position);
                if count == 0 {
                    line = line.with(Role::Dim, right("·", cell));
                    continue;
                }
                any = true;
                let shown = lang.number(count);
                let wide = shown.width() + 2;
                page.spot(
                    Behind::Decision(row.party.clone(), body, position),
                    line.width() + cell + 1 - wide,
                    wide,
                );
                line = line.with(Role::Text, right(&shown, cell));
            }
        }
        if any {
            page.lines.push(line.with(Role::Text, " "));
        }
    }
}
