//! The pop-up of questions with a name, with the ties that each shows.

use ratatui::{Frame, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::{
    picker::{self, Wording},
    query::prompt,
};
use crate::{
    sanitise::Escaped,
    text::{number, texts},
    tui::{
        fit::fit,
        layout::inside,
        model::Model,
        picker::{Asked, Picker},
        text_line::TextLine,
        theme::Role,
    },
};

/// The columns of a count.
const COUNT: usize = 7;
/// From this width the line of a question has room beside its name.
const LINE_FROM: usize = 56;

pub(super) fn draw(model: &Model, picker: &Picker<Asked>, frame: &mut Frame<'_>, pane: Rect) {
    let texts = texts(model.lang);
    let wording = Wording {
        title: texts.questions_title,
        hint: texts.questions_hint,
        none: texts.questions_none,
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
fn whole_line(model: &Model, picker: &Picker<Asked>, width: usize) -> Option<TextLine> {
    let Some(Asked {
        asks: Ok((query, _)),
        ..
    }) = picker.selected()
    else {
        return None;
    };
    let (prompt, line) = (prompt(model), query.to_line(model.lang));
    let room = width.saturating_sub(prompt.width() + 1);
    Some(prompt.with(Role::Text, fit(&line, room)))
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
        .map(|row| Escaped::from(row.question.name.get(model.lang)).width())
        .max()
        .unwrap_or(0);
    longest.min(room * 3 / 5)
}

/// ` Nog actief      status:actief        13 `
fn row(model: &Model, row: &Asked, names: usize, width: usize) -> TextLine {
    let (role, dim, line, count) = match &row.asks {
        Ok((query, ties)) => {
            let role = if *ties == 0 { Role::Dim } else { Role::Text };
            // The date in force is the same for all and stands in the header.
            let line = query.without_date().to_line(model.lang);
            (role, Role::Dim, line, number(*ties, model.lang))
        }
        Err(fault) => {
            let fault = fault.message(model.lang);
            (Role::Fault, Role::Fault, fault, "!".to_owned())
        }
    };
    let name = fit(row.question.name.get(model.lang), names);
    let room = width.saturating_sub(names + COUNT + 2);
    let beside = if width < LINE_FROM {
        String::new()
    } else {
        fit(&format!("  {line}"), room)
    };
    TextLine::new(role, format!(" {name}")).with(dim, format!("{beside}{count:>COUNT$} "))
}
