//! How the model changes: one function of the model and an action.

use ratatui::layout::{Rect, Size};

use super::{
    action::{Action, Command},
    document,
    keymap::Mode,
    layout::{Panes, list_rows, text_area},
    model::{Focus, Model, Sheet},
    scroll::Top,
    sheet,
    views::View,
};
use crate::{
    geo::Direction,
    query::{Facet, Query, sort::SortKey},
    text::texts,
};

mod export;
mod filters;
mod full_text;
mod map;
mod overview;
mod questions;
mod quotation;
mod search;
mod sources;
mod timeline;
mod years;

/// What the program must do besides drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Quit.
    Quit,
    /// Hand the terminal back to the shell until `fg`.
    Suspend,
    /// Draw the whole screen anew.
    Redraw,
    /// Send a text to the clipboard.
    Copy(String),
    /// Open an address of the web in the browser.
    Open(String),
    /// Complete the path in the form that exports.
    CompletePath,
    /// Write what the form that exports says.
    Save,
}

/// Changes the model by one action.
pub fn update(model: &mut Model, action: Action) -> Option<Effect> {
    model.notice = None;
    match action {
        Action::Resize(width, height) => {
            model.size = Size { width, height };
            settle(model);
            None
        }
        Action::Edit(request) => {
            match &mut model.focus {
                Focus::Questions(_) => questions::edit(model, request),
                Focus::Export(form) => export::edit(form, request),
                Focus::FullText(_) => full_text::edit(model, request),
                _ => search::edit(model, request),
            }
            None
        }
        Action::Paste(text) => {
            match &mut model.focus {
                Focus::Export(form) => export::paste(form, &text),
                _ => search::paste(model, &text),
            }
            None
        }
        Action::Tick => {
            years::tick(model);
            None
        }
        Action::Command(command) => run(model, command),
    }
}

fn run(model: &mut Model, command: Command) -> Option<Effect> {
    match command {
        Command::Quit => return Some(Effect::Quit),
        Command::Suspend => return Some(Effect::Suspend),
        Command::Redraw => return Some(Effect::Redraw),
        Command::Show(view) => show(model, view),
        Command::LineDown => step(model, Step::By(1)),
        Command::LineUp => step(model, Step::By(-1)),
        Command::Next => step(model, Step::By(1)),
        Command::Previous => step(model, Step::By(-1)),
        Command::PageDown => step(model, Step::Pages(1)),
        Command::PageUp => step(model, Step::Pages(-1)),
        Command::First => step(model, Step::First),
        Command::Last => step(model, Step::Last),
        Command::ScrollDown => scroll_beside(model, Step::By(3)),
        Command::ScrollUp => scroll_beside(model, Step::By(-3)),
        Command::NextTie => move_list(model, Step::By(1)),
        Command::PreviousTie => move_list(model, Step::By(-1)),
        Command::Read => open_reader(model),
        Command::North => map::go(model, Direction::Up),
        Command::South => map::go(model, Direction::Down),
        Command::West => map::go(model, Direction::Left),
        Command::East => map::go(model, Direction::Right),
        Command::NextHere => map::through(model, 1),
        Command::PreviousHere => map::through(model, -1),
        Command::NextProvince => map::province(model, 1),
        Command::PreviousProvince => map::province(model, -1),
        Command::Enter => match model.view {
            View::Sources => sources::enter(model),
            _ => map::enter(model),
        },
        Command::NextTheme => map::theme(model, 1),
        Command::PreviousTheme => map::theme(model, -1),
        Command::NextPeriod => map::period(model),
        Command::Pen => map::change_pen(model),
        Command::Disagreements => sources::show_disagreements(model),
        Command::NextSide => sources::side(model, 1),
        Command::PreviousSide => sources::side(model, -1),
        Command::FullText => full_text::open_in_hand(model),
        Command::NextPassage => full_text::step(model, false),
        Command::PreviousPassage => full_text::step(model, true),
        Command::SearchText => full_text::search(model),
        Command::Search => search::open(model),
        Command::Accept => match model.focus {
            Focus::FullText(_) => full_text::accept(model),
            _ => search::accept(model),
        },
        Command::Ask => questions::accept(model),
        Command::Questions => questions::open(model),
        Command::Complete => search::complete(model),
        Command::Older => search::recall(model, true),
        Command::Newer => search::recall(model, false),
        Command::SwitchPane => filters::switch(model),
        Command::FilterStatus => filters::go_to(model, Facet::Status),
        Command::FilterProvince => filters::go_to(model, Facet::Province),
        Command::FilterTheme => filters::go_to(model, Facet::Theme),
        Command::FilterLevel => filters::go_to(model, Facet::Level),
        Command::FilterKind => filters::go_to(model, Facet::Kind),
        Command::FilterSince => filters::go_to(model, Facet::Since),
        Command::Toggle => match (&model.focus, model.view) {
            (Focus::View, View::Sources) => sources::toggle(model),
            _ => filters::toggle(model),
        },
        Command::Back | Command::Cancel => back(model),
        Command::ClearAll => ask(model, Query::default(), Keep::Selection),
        Command::YearBack => years::step(model, -1),
        Command::YearOn => years::step(model, 1),
        Command::Play => years::play(model),
        Command::Now => years::now(model),
        Command::NextMark => timeline::step_mark(model, 1),
        Command::PreviousMark => timeline::step_mark(model, -1),
        Command::ZoomIn => timeline::zoom(model, true),
        Command::ZoomOut => timeline::zoom(model, false),
        Command::Later => timeline::shift(model, true),
        Command::Earlier => timeline::shift(model, false),
        Command::Left => overview::go(model, Direction::Left),
        Command::Right => overview::go(model, Direction::Right),
        Command::ShowBehind => overview::enter(model),
        Command::Sort => match model.view {
            View::Ties | View::Map => sort_by_next(model),
            View::Sources => sources::sort(model),
            View::Timeline => timeline::regroup(model),
            View::Overview => {}
        },
        Command::Reverse => match model.view {
            View::Ties | View::Map | View::Sources => reverse(model),
            View::Timeline => timeline::reverse(model),
            View::Overview => {}
        },
        Command::NextQuotation => quotation::step(model, 1),
        Command::PreviousQuotation => quotation::step(model, -1),
        Command::Copy(what) => return quotation::copy(model, what),
        Command::Open => return quotation::open(model),
        Command::Export => export::open(model),
        Command::Save => return Some(Effect::Save),
        Command::CompletePath => {
            if let Focus::Export(form) = &mut model.focus {
                return export::complete(form);
            }
        }
        Command::Group => group_by_next(model),
        Command::Help => toggle(model, Sheet::Help),
        Command::About => toggle(model, Sheet::About),
        Command::Terms => toggle(model, Sheet::Terms),
    }
    None
}

/// A movement through rows or lines.
#[derive(Clone, Copy, Debug)]
enum Step {
    By(isize),
    Pages(isize),
    First,
    Last,
}

impl Step {
    /// Where it leads from `at`, `page` rows at a time, not past `last`.
    fn from(self, at: usize, page: usize, last: usize) -> usize {
        let page = isize::try_from(page.saturating_sub(1).max(1)).unwrap_or(isize::MAX);
        match self {
            Self::By(rows) => at.saturating_add_signed(rows),
            Self::Pages(pages) => at.saturating_add_signed(pages.saturating_mul(page)),
            Self::First => 0,
            Self::Last => last,
        }
        .min(last)
    }
}

fn step(model: &mut Model, step: Step) {
    match &mut model.focus {
        Focus::Export(form) => export::step(form, step),
        Focus::View | Focus::Search(_) => step_in_view(model, step),
        Focus::Filters => filters::step(model, step),
        Focus::Read => scroll_detail(model, step),
        Focus::FullText(_) => full_text::scroll(model, step),
        Focus::Questions(_) => questions::step(model, step),
        Focus::Sheet { .. } => scroll_sheet(model, step),
    }
}

/// Moves in the view on screen.
fn step_in_view(model: &mut Model, step: Step) {
    match model.view {
        View::Ties | View::Map => move_list(model, step),
        View::Sources => sources::step(model, step),
        View::Timeline => timeline::step(model, step),
        View::Overview => overview::step(model, step),
    }
}

/// Shows the ties found in another view.
fn show(model: &mut Model, view: View) {
    model.view = view;
    model.focus = Focus::View;
    replot(model);
    settle(model);
}

/// Works out anew what the view on screen plots; after another view is shown and after other ties are found.
fn replot(model: &mut Model) {
    match model.view {
        // Draws the ties found as they are.
        View::Ties => {}
        View::Map => map::replot(model),
        View::Sources => sources::replot(model),
        View::Timeline => timeline::replot(model),
        View::Overview => overview::replot(model),
    }
}

fn move_list(model: &mut Model, step: Step) {
    let height = list_height(model);
    let rows = model.found.hits.len();
    let at = step.from(model.list.at, height, rows.saturating_sub(1));
    select(model, at);
}

/// Selects the tie at a place among those found.
fn select(model: &mut Model, at: usize) {
    if at != model.list.at {
        another_tie(model);
    }
    model.go_to(at, list_height(model));
}

/// What was scrolled in the texts about the tie that was selected before.
fn another_tie(model: &mut Model) {
    model.detail_top = Top::AtHit;
    model.quotation = 0;
    model.timeline.mark = None;
    model.timeline.told_top = 0;
}

/// Scrolls the text beside or below the rows of the view.
fn scroll_beside(model: &mut Model, step: Step) {
    match model.view {
        View::Ties | View::Map => scroll_detail(model, step),
        View::Sources => sources::scroll(model, step),
        View::Timeline => timeline::scroll_told(model, step),
        View::Overview => overview::step(model, step),
    }
}

fn list_height(model: &Model) -> usize {
    // As it is when the list has the keys: what hides it for a while must not scroll it.
    let panes = Panes::new(model.size, View::Ties, Mode::List);
    panes.and_then(|panes| panes.list).map_or(1, |pane| usize::from(list_rows(pane)))
}

/// The pane that the document of the selected tie is in.
fn document_area(model: &Model) -> Option<Rect> {
    let panes = model.panes()?;
    panes.body.or(panes.detail).map(text_area)
}

fn scroll_detail(model: &mut Model, step: Step) {
    let Some(area) = document_area(model) else { return };
    let height = usize::from(area.height);
    let document = document::of_selected(model, area.width);
    let last = document.lines.len().saturating_sub(height);
    let top = step.from(model.detail_top.line(&document.lines, height), height, last);
    let marked = document.marked_in(model.quotation, &(top..top + height));
    (model.detail_top, model.quotation) = (Top::Line(top), marked);
}

fn scroll_sheet(model: &mut Model, step: Step) {
    let Some(area) = model.panes().and_then(|panes| panes.body).map(text_area) else { return };
    let Focus::Sheet { sheet, .. } = model.focus else { return };
    let (lines, height) = (sheet::lines(sheet, model, area.width).len(), usize::from(area.height));
    if let Focus::Sheet { top, .. } = &mut model.focus {
        *top = step.from(*top, height, lines.saturating_sub(height));
    }
}

fn open_reader(model: &mut Model) {
    if model.selected().is_some() {
        model.focus = Focus::Read;
        settle(model);
    }
}

/// Opens a sheet, closes it, or turns from one to the other.
fn toggle(model: &mut Model, wanted: Sheet) {
    model.focus = match std::mem::replace(&mut model.focus, Focus::View) {
        Focus::Sheet { sheet, under, .. } if sheet == wanted => *under,
        Focus::Sheet { under, .. } => Focus::Sheet { sheet: wanted, top: 0, under },
        other => Focus::Sheet { sheet: wanted, top: 0, under: Box::new(other) },
    };
    settle(model);
}

/// One step back: out of what is open; in a view with nothing open, the last choice goes.
fn back(model: &mut Model) {
    if std::mem::take(&mut model.playing) {
        return;
    }
    if matches!(model.focus, Focus::FullText(_)) {
        full_text::back(model);
        return settle(model);
    }
    match std::mem::replace(&mut model.focus, Focus::View) {
        Focus::Sheet { under, .. } => model.focus = *under,
        Focus::Search(line) => search::cancel(model, line),
        Focus::Filters | Focus::Read | Focus::FullText(_) | Focus::Questions(_) | Focus::Export(_) => {}
        Focus::View => match model.view {
            View::Ties | View::Timeline | View::Overview => clear_last(model),
            View::Map => map::back(model),
            View::Sources => sources::back(model),
        },
    }
    settle(model);
}

/// The last choice goes.
fn clear_last(model: &mut Model) {
    let mut query = model.found.query.clone();
    if query.drop_last() {
        ask(model, query, Keep::Selection);
    } else {
        let quit = model.keymap.label(model.mode(), Command::Quit, model.lang);
        model.notice = Some((texts(model.lang).nothing_to_clear)(&quit));
    }
}

/// Where the cursor goes when the rows change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// It stays on its tie; where that is gone, near its place.
    Selection,
    /// To the best hit, at the top.
    Top,
}

/// Puts a query in force.
fn ask(model: &mut Model, query: Query, keep: Keep) {
    // While the ties of the query before are still being looked for, those on the screen are older.
    let selected = model.arrival.take().map_or_else(|| model.selected(), |(selected, _)| selected);
    ask_from(model, query, selected, keep);
}

/// The same, with the tie that was under the cursor.
pub fn ask_from(model: &mut Model, query: Query, selected: Option<usize>, keep: Keep) {
    if query.text() != model.found.query.text() {
        // Other words hit elsewhere.
        model.detail_top = Top::AtHit;
    }
    model.found.start(&model.data, query);
    model.arrival = Some((selected, keep));
    work(model);
}

/// Works through one stretch of ties of the query in force; whether all is found.
pub fn work(model: &mut Model) -> bool {
    if !model.found.work(&model.data) {
        return false;
    }
    if let Some((selected, keep)) = model.arrival.take() {
        place_cursor(model, selected, keep);
    }
    search::offer_if_due(model);
    true
}

fn place_cursor(model: &mut Model, selected: Option<usize>, keep: Keep) {
    let same = selected.and_then(|tie| model.found.hits.iter().position(|hit| hit.tie == tie));
    let at = match keep {
        Keep::Top => 0,
        Keep::Selection => same.unwrap_or(0),
    };
    model.go_to(at, list_height(model));
    if model.selected() != selected {
        another_tie(model);
    }
    replot(model);
    settle(model);
}

/// Brings cursors and scroll positions back within what there is, after rows, size or view changed.
fn settle(model: &mut Model) {
    model.go_to(model.list.at, list_height(model));
    // What stands at its top can't be past its end; to wrap the text to find that out would cost every key.
    if matches!(model.detail_top, Top::Line(1..)) {
        scroll_detail(model, Step::By(0));
    }
    match model.view {
        View::Ties | View::Map | View::Sources => {}
        View::Timeline => timeline::settle(model),
        View::Overview => overview::settle(model),
    }
    full_text::settle(model);
    filters::settle(model);
    if matches!(model.focus, Focus::Questions(_)) {
        questions::step(model, Step::By(0));
    }
    scroll_sheet(model, Step::By(0));
}

fn sort_by_next(model: &mut Model) {
    const KEYS: [SortKey; 6] =
        [SortKey::Dutch, SortKey::Chinese, SortKey::Province, SortKey::Status, SortKey::Start, SortKey::Changed];
    let next = match KEYS.iter().position(|key| *key == model.found.sort_key()) {
        Some(at) => KEYS[(at + 1) % KEYS.len()],
        None => KEYS[0],
    };
    model.found.order.chosen = Some(next);
    resort(model);
}

fn reverse(model: &mut Model) {
    model.found.order.descending = !model.found.order.descending;
    resort(model);
}

/// Groups the list by the next thing; the cursor stays on its tie.
fn group_by_next(model: &mut Model) {
    let selected = model.selected();
    model.found.order.grouping = model.found.order.grouping.next();
    model.found.sort(&model.data);
    place_cursor(model, selected, Keep::Selection);
}

fn resort(model: &mut Model) {
    let selected = model.selected();
    model.found.sort(&model.data);
    place_cursor(model, selected, Keep::Top);
}
