//! The header: the program, a tab for each view, the date in force, how many ties are shown.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    text::{date, texts},
    tui::{action::Command, loading::Percent, model::Model, theme::Role, views::View},
};

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let (left, right) = fitting(model, usize::from(area.width));
    frame.render_widget(left, area);
    frame.render_widget(right.right_aligned(), area);
}

/// What is told left and right, as much as there is room for. The name of the program goes first, then the words
/// about the numbers, then the names of the views that are not on screen.
fn fitting(model: &Model, room: usize) -> (Line<'static>, Line<'static>) {
    let ways: [(bool, Named, bool); 4] =
        [(true, Named::All, true), (false, Named::All, true), (false, Named::All, false), (false, Named::Shown, false)];
    for (brand, named, words) in ways {
        let (left, right) = (tabs(model, brand || View::ALL.len() == 1, named), numbers(model, words));
        if left.width() + right.width() < room {
            return (left, right);
        }
    }
    (Line::default(), numbers(model, false))
}

/// Which tabs tell their name beside their key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    All,
    Shown,
}

fn tabs(model: &Model, brand: bool, named: Named) -> Line<'static> {
    let mut line = Line::from(Span::raw(" "));
    if brand {
        line.push_span(Span::styled("Stedenband  ", model.theme.style(Role::Brand)));
    }
    if View::ALL.len() == 1 {
        return line;
    }
    for view in View::ALL {
        let shown = view == model.view;
        let key = model.keymap.label(model.view.mode(), Command::Show(view), model.lang);
        let name = if shown || named == Named::All { format!(" {}", view.name(model.lang)) } else { String::new() };
        if shown {
            line.push_span(Span::styled(format!(" {key}{name} "), model.theme.selected(true)));
        } else {
            line.push_span(Span::styled(format!(" {key}"), model.theme.style(Role::Key)));
            line.push_span(Span::styled(format!("{name} "), model.theme.style(Role::Dim)));
        }
    }
    line
}

/// `peildatum: 2003 · 12 van 51 banden`, or `2003 · 12 van 51` where there is little room.
fn numbers(model: &Model, words: bool) -> Line<'static> {
    let texts = texts(model.lang);
    let (ties, _) = model.found.tally();
    let on = model.found.date().map_or_else(|| texts.today.to_owned(), |on| date(on, model.lang));
    let (on, of) = if words {
        ((texts.as_of)(&on), (texts.shown_of)(ties, model.found.all_ties()))
    } else {
        (on, (texts.of)(ties, model.found.all_ties()))
    };
    let of = match model.loading {
        None => of,
        Some(Percent::OfTheRest(percent)) => (texts.loading)(percent),
        Some(Percent::OfTheChange(percent)) => (texts.reloading)(percent),
    };
    // Another date than today must not be overlooked.
    let role = if model.found.date().is_some() { Role::Badge } else { Role::Dim };
    Line::from(vec![
        Span::styled(on, model.theme.style(role)),
        Span::styled(format!("  ·  {of} "), model.theme.style(Role::Dim)),
    ])
}
