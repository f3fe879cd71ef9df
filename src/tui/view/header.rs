//! The header: the program, a tab for each view, the date in force, how many ties are shown.

use ratatui::{Frame, layout::Rect};

use super::pane::{draw_lines, draw_right};
use crate::{
    keys::{command::Command, view_kind::View},
    tui::{loading::Percent, model::Model, text_line::TextLine, theme::Role},
};

pub fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let (tabs, numbers) = fitting(model, area.width.into());
    let tabs = tabs.into_iter().map(|(_, line)| line);
    let tabs = tabs.fold(TextLine::default(), TextLine::join);
    draw_lines(model, frame, area, [tabs]);
    draw_right(model, frame, area, numbers);
}

/// The view whose tab is at a column of the screen.
pub fn tab_at(model: &Model, area: Rect, x: u16) -> Option<View> {
    let x = usize::from(x.checked_sub(area.x)?);
    let mut end = 0;
    let (tabs, _) = fitting(model, area.width.into());
    let tab = tabs.into_iter().find(|(_, line)| {
        end += line.width();
        x < end
    });
    tab?.0
}

/// What stands on the left, each piece with the view that it is the tab of.
type Tabs = Vec<(Option<View>, TextLine)>;

/// What is told left and right, as much as there is room for. The name of the program goes first, then the words
/// about the numbers, then the names of the views that are not on screen, then the tabs.
fn fitting(model: &Model, room: usize) -> (Tabs, TextLine) {
    for (brand, all_names, words) in [
        (true, true, true),
        (false, true, true),
        (false, true, false),
        (false, false, false),
    ] {
        let (tabs, numbers) = (tabs(model, brand, all_names), numbers(model, words));
        let used: usize = tabs.iter().map(|(_, line)| line.width()).sum();
        if used + numbers.width() < room {
            return (tabs, numbers);
        }
    }
    (Tabs::default(), numbers(model, false))
}

fn tabs(model: &Model, brand: bool, all_names: bool) -> Tabs {
    let name = if brand { "Stedenband  " } else { "" };
    let start = TextLine::new(Role::Text, " ").with(Role::Brand, name);
    let tabs = View::ALL.map(|view| {
        let shown = view == model.view;
        let key = model
            .keymap
            .label(model.view.mode(), Command::Show(view), model.lang);
        let name = if shown || all_names {
            format!(" {} ", view.name(model.lang))
        } else {
            " ".to_owned()
        };
        let tab = TextLine::new(Role::Key, format!(" {key}")).with(Role::Dim, name);
        (Some(view), tab.selected_if(shown, true))
    });
    [(None, start)].into_iter().chain(tabs).collect()
}

/// `peildatum: 2003 · 12 van 51 banden`, or `2003 · 12 van 51` where there is little room.
fn numbers(model: &Model, words: bool) -> TextLine {
    let (found, (ties, _)) = (&model.found, model.found.tally());
    // Another date than today must not be overlooked.
    let (role, on) = match found.date() {
        Some(on) => (Role::Badge, model.lang.date(on)),
        None => (Role::Dim, model.lang.today().to_owned()),
    };
    let (on, of) = if words {
        (
            model.lang.as_of(&on),
            model.lang.shown_of(ties, found.all_ties()),
        )
    } else {
        (on, model.lang.of(ties, found.all_ties()))
    };
    let of = match model.loading {
        None => of,
        Some(Percent::OfTheRest(percent)) => model.lang.loading(percent),
        Some(Percent::OfTheChange(percent)) => model.lang.reloading(percent),
    };
    TextLine::new(role, on).with(Role::Dim, format!("  ·  {of} "))
}
