//! The pop-up of questions with a name, with the ties that each shows.

use ratatui::{
    layout::Rect,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::{
    picker::{self, Wording},
    query::prompt,
};
use crate::{
    sanitise::visible,
    tui::{
        fit::fit,
        layout::inside,
        model::Model,
        picker::{Asked, Picker},
        theme::Role,
    },
};
use ratatui::Frame;

/// The columns of a count.
const COUNT: usize = 7;
/// From this width the line of a question has room beside its name.
const LINE_FROM: usize = 56;

pub(super) fn draw(model: &Model, picker: &Picker<Asked>, frame: &mut Frame<'_>, pane: Rect) {
    let wording = Wording {
        title: model.lang.questions_title(),
        hint: model.lang.questions_hint(),
        none: model.lang.questions_none(),
    };
    let width = usize::from(inside(pane).width);
    let names = names_width(model, picker, width);
    let told = whole_line(model, picker, width);
    picker::draw(
        model,
        picker,
        (frame, pane),
        &wording,
        |asked, width| row(model, asked, names, width),
        told,
    );
}

/// The line of the question under the cursor, which a row may be too short for.
fn whole_line<'a>(model: &Model, picker: &Picker<Asked>, width: usize) -> Option<Line<'a>> {
    let Some(Asked {
        asks: Ok((query, _)),
        ..
    }) = picker.selected()
    else {
        return None;
    };
    let (prompt, line) = (prompt(model), query.to_line(model.lang));
    let room = width.saturating_sub(prompt.width() + 1);
    Some(Line::from(vec![prompt, Span::raw(fit(&line, room))]))
}

/// The columns of the names: all that the longest takes, but not so many that the lines have no room.
fn names_width(model: &Model, picker: &Picker<Asked>, width: usize) -> usize {
    let room = width.saturating_sub(COUNT + 2);
    if width < LINE_FROM {
        return room;
    }
    let longest = picker
        .rows
        .iter()
        .map(|row| visible(row.question.name.get(model.lang)).width())
        .max()
        .unwrap_or(0);
    longest.min(room * 3 / 5)
}

/// ` Nog actief      status:actief        13 `
fn row<'a>(model: &'a Model, row: &'a Asked, names: usize, width: usize) -> Line<'a> {
    let style = |role| model.theme.style(role);
    let (role, line, count) = match &row.asks {
        Ok((query, ties)) => {
            let role = if *ties == 0 { Role::Dim } else { Role::Text };
            // The date in force is the same for all and stands in the header.
            (
                role,
                query.without_date().to_line(model.lang),
                model.lang.number(*ties),
            )
        }
        Err(fault) => (Role::Fault, fault.message(model.lang), "!".to_owned()),
    };
    let name = fit(row.question.name.get(model.lang), names);
    let room = width.saturating_sub(names + COUNT + 2);
    let beside = if width < LINE_FROM {
        String::new()
    } else {
        fit(&format!("  {line}"), room)
    };
    let count_role = if row.asks.is_ok() {
        Role::Dim
    } else {
        Role::Fault
    };
    Line::from(vec![
        Span::styled(format!(" {name}"), style(role)),
        Span::styled(
            beside,
            style(if row.asks.is_ok() {
                Role::Dim
            } else {
                Role::Fault
            }),
        ),
        Span::styled(format!("{count:>COUNT$} "), style(count_role)),
    ])
}
