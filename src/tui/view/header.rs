//! The header: the program, a tab for each view, the date in force, how many ties are shown.

use ratatui::{
    layout::Rect,
    text::{Line, Span},
};

use super::pane::{set_lines, set_right};
use crate::{
    keys::{command::Command, view_kind::View},
    tui::{loading::Percent, model::Model, theme::Role},
};
use ratatui::Frame;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let (left, right) = fitting(model, usize::from(area.width));
    set_lines(frame.buffer_mut(), area, [left.line()]);
    set_right(frame.buffer_mut(), area, right);
}

/// The view whose tab is at a column of the screen.
pub(in crate::tui) fn tab_at(model: &Model, area: Rect, x: u16) -> Option<View> {
    let (Tabs(pieces), _) = fitting(model, usize::from(area.width));
    let x = usize::from(x.checked_sub(area.x)?);
    let mut end = 0;
    let piece = pieces.iter().find(|(_, span)| {
        end += span.width();
        x < end
    });
    piece.and_then(|(view, _)| *view)
}

/// What stands on the left, each piece with the view that it is of.
#[derive(Default)]
struct Tabs(Vec<(Option<View>, Span<'static>)>);

impl Tabs {
    fn width(&self) -> usize {
        self.0.iter().map(|(_, span)| span.width()).sum()
    }

    fn line(self) -> Line<'static> {
        self.0.into_iter().map(|(_, span)| span).collect()
    }
}

/// What is told left and right, as much as there is room for. The name of the program goes first, then the words
/// about the numbers, then the names of the views that are not on screen.
fn fitting(model: &Model, room: usize) -> (Tabs, Line<'static>) {
    let ways: [(bool, Named, bool); 4] = [
        (true, Named::All, true),
        (false, Named::All, true),
        (false, Named::All, false),
        (false, Named::Shown, false),
    ];
    for (brand, named, words) in ways {
        let (left, right) = (
            tabs(model, brand || View::ALL.len() == 1, named),
            numbers(model, words),
        );
        if left.width() + right.width() < room {
            return (left, right);
        }
    }
    (Tabs::default(), numbers(model, false))
}

/// Which tabs tell their name beside their key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    All,
    Shown,
}

fn tabs(model: &Model, brand: bool, named: Named) -> Tabs {
    let mut pieces = vec![(None, Span::raw(" "))];
    if brand {
        pieces.push((
            None,
            Span::styled("Stedenband  ", model.theme.style(Role::Brand)),
        ));
    }
    if View::ALL.len() == 1 {
        return Tabs(pieces);
    }
    for view in View::ALL {
        let shown = view == model.view;
        let key = model
            .keymap
            .label(model.view.mode(), Command::Show(view), model.lang);
        let name = if shown || named == Named::All {
            format!(" {}", view.name(model.lang))
        } else {
            String::new()
        };
        if shown {
            pieces.push((
                Some(view),
                Span::styled(format!(" {key}{name} "), model.theme.selected(true)),
            ));
        } else {
            pieces.push((
                Some(view),
                Span::styled(format!(" {key}"), model.theme.style(Role::Key)),
            ));
            pieces.push((
                Some(view),
                Span::styled(format!("{name} "), model.theme.style(Role::Dim)),
            ));
        }
    }
    Tabs(pieces)
}

/// `peildatum: 2003 · 12 van 51 banden`, or `2003 · 12 van 51` where there is little room.
fn numbers(model: &Model, words: bool) -> Line<'static> {
    let (ties, _) = model.found.tally();
    let on = model
        .found
        .date()
        .map_or_else(|| model.lang.today().to_owned(), |on| model.lang.date(on));
    let (on, of) = if words {
        (
            model.lang.as_of(&on),
            model.lang.shown_of(ties, model.found.all_ties()),
        )
    } else {
        (on, model.lang.of(ties, model.found.all_ties()))
    };
    let of = match model.loading {
        None => of,
        Some(Percent::OfTheRest(percent)) => model.lang.loading(percent),
        Some(Percent::OfTheChange(percent)) => model.lang.reloading(percent),
    };
    // Another date than today must not be overlooked.
    let role = if model.found.date().is_some() {
        Role::Badge
    } else {
        Role::Dim
    };
    Line::from(vec![
        Span::styled(on, model.theme.style(role)),
        Span::styled(format!("  ·  {of} "), model.theme.style(Role::Dim)),
    ])
}
