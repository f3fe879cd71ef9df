//! How the model changes: one function of the model and an action.

use ratatui::layout::Size;
use tui_input::Input;

use super::{
    action::Action,
    cursor::Motion,
    loading::Loaded,
    model::{CursorPolicy, Focus, Model, Sheet, SheetReader, arrangement::Arrangement},
    text_input,
    views::{self, map, overview, sources, timeline},
};
use crate::{
    keys::{command::Command, view_kind::View},
    plots::{map::Direction, timeline::Zoom},
    query::{FieldName, Query},
};

pub(super) mod cursor;
mod effect;
mod export;
pub(super) mod filters;
pub(super) mod full_text;
mod mouse;
mod new_dataset;
mod panes;
mod picker;
mod playback;
pub(super) mod quotation;
pub(super) mod run_query;
mod scroll;
mod search;

use cursor::{move_list, open_reader};
pub use effect::Effect;
pub use new_dataset::tell_trouble;
use run_query::{ask, group_by_next};
use scroll::{settle, step};

/// Changes the model by one action.
pub fn update(model: &mut Model, action: Action) -> Option<Effect> {
    if !action.leaves_notice() {
        model.notice = None;
    }
    let effect = act(model, action);
    finish(model);
    effect
}

fn act(model: &mut Model, action: Action) -> Option<Effect> {
    match action {
        Action::Resize(width, height) => model.size = Size { width, height },
        Action::Edit(request) => edit(model, |input, max_chars| {
            text_input::edit(input, request, max_chars)
        }),
        Action::Paste(text) => {
            // As any key does.
            model.playing = false;
            // Controls would be hidden in a line; in a path a space would be too.
            let blank = (!matches!(model.focus, Focus::Export(_))).then_some(' ');
            let text = text.chars();
            let text = text.filter_map(|c| if c.is_control() { blank } else { Some(c) });
            edit(model, |input, max_chars| {
                text_input::paste(input, text, max_chars)
            });
        }
        Action::Background(background) => model.recolour(background),
        Action::Tick => playback::tick(model),
        Action::Point(gesture, at) => return mouse::point(model, gesture, at),
        Action::Command(command) => {
            let was_large = matches!(model.below(), Focus::Large { .. });
            let effect = run(model, command);
            // Terminals that draw blocks a little wider than a cell would leave their edges behind.
            return effect.or_else(|| was_large.then_some(Effect::Redraw));
        }
    }
    None
}

/// Changes the line that is typed in, given its greatest length, and what follows if its text is another then.
fn edit(model: &mut Model, change: impl FnOnce(&mut Input, usize) -> bool) {
    let (input, max_chars) = match &mut model.focus {
        Focus::Picker(picker) => (&mut picker.input, search::MAX_LOOKUP_CHARS),
        Focus::Export(form) => (&mut form.path, export::MAX_PATH_CHARS),
        Focus::Search(line) => (&mut line.input, search::MAX_QUERY_CHARS),
        Focus::FullText(reader) => match &mut reader.typing {
            Some(input) => (input, search::MAX_LOOKUP_CHARS),
            None => return,
        },
        Focus::Sheet(reader) if reader.is_typing => (&mut reader.words, search::MAX_LOOKUP_CHARS),
        _ => return,
    };
    let changed = change(input, max_chars);
    match &mut model.focus {
        Focus::Picker(picker) if changed => picker.filter(),
        Focus::Export(form) if changed => form.changed(),
        Focus::Search(_) => search::edited(model, changed),
        Focus::Sheet(reader) => reader.top = 0,
        _ => {}
    }
}

/// Opens the dashboard in a view, arranged as it was when it was last left.
pub fn open(model: &mut Model, view: View, arrangement: Arrangement) {
    arrangement.apply(model);
    show(model, view);
    finish(model);
}

/// Puts another dataset in the place of this one; the query, the order and the selected tie stay.
pub fn replace(model: &mut Model, loaded: Loaded) {
    new_dataset::replace(model, loaded);
    finish(model);
}

/// What every change ends with: what the view plots is worked out anew where other ties, another view or another
/// dataset ask for it, and cursors and scroll positions come back within what there is.
fn finish(model: &mut Model) {
    if std::mem::take(&mut model.plots_are_stale) {
        views::current(model).replot(model);
    }
    settle(model);
}

fn run(model: &mut Model, command: Command) -> Option<Effect> {
    if is_about_a_tie(command, model.view) && model.selected().is_none() {
        model.notice = Some(model.lang.no_tie_for_command().to_owned());
        return None;
    }
    let view = views::current(model);
    match command {
        Command::Quit => return Some(Effect::Quit),
        Command::Suspend => return Some(Effect::Suspend),
        Command::Redraw => return Some(Effect::Redraw),
        Command::Show(wanted) => show(model, wanted),
        Command::Next | Command::LineDown => step(model, Motion::By(1)),
        Command::Previous | Command::LineUp => step(model, Motion::By(-1)),
        Command::PageDown => step(model, Motion::Pages(1)),
        Command::PageUp => step(model, Motion::Pages(-1)),
        Command::First => step(model, Motion::FIRST),
        Command::Last => step(model, Motion::LAST),
        Command::ScrollDown => view.scroll_text(model, Motion::By(3)),
        Command::ScrollUp => view.scroll_text(model, Motion::By(-3)),
        Command::NextTie => move_list(model, Motion::By(1)),
        Command::PreviousTie => move_list(model, Motion::By(-1)),
        Command::Read => open_reader(model),
        Command::North => map::go(model, Direction::Up),
        Command::South => map::go(model, Direction::Down),
        Command::West => map::go(model, Direction::Left),
        Command::East => map::go(model, Direction::Right),
        Command::NextHere => map::through(model, 1),
        Command::PreviousHere => map::through(model, -1),
        Command::NextProvince => map::province(model, 1),
        Command::PreviousProvince => map::province(model, -1),
        Command::Enter | Command::ShowBehind => view.enter(model),
        Command::NextTheme => map::theme(model, 1),
        Command::PreviousTheme => map::theme(model, -1),
        Command::NextPeriod => map::period(model),
        Command::Pen => model.map.pen = model.map.pen.other(),
        Command::Disagreements => sources::show_disagreements(model),
        Command::NextSide => sources::side(model, 1),
        Command::PreviousSide => sources::side(model, -1),
        Command::Large => quotation::enlarge(model),
        Command::FullText => {
            let quoted = match model.focus {
                Focus::View => view.quoted_source(model),
                _ => quotation::quoted_source(model),
            };
            full_text::open(model, quoted);
        }
        Command::NextPassage => quotation::step_passage(model, 1),
        Command::PreviousPassage => quotation::step_passage(model, -1),
        Command::SearchText => full_text::search(model),
        Command::Search => search::open(model),
        Command::Accept => match model.focus {
            Focus::FullText(_) | Focus::Sheet(_) => full_text::accept(model),
            _ => search::read(model),
        },
        Command::Pick => return accept_picked(model),
        Command::Mark => picker::mark(model),
        Command::Questions => picker::open_questions(model),
        Command::Palette => picker::open_palette(model),
        Command::Complete => search::complete(model),
        Command::Older => search::recall(model, 1),
        Command::Newer => search::recall(model, -1),
        Command::Larger => panes::resize(model, 1),
        Command::Smaller => panes::resize(model, -1),
        Command::SwitchPane => filters::switch(model),
        Command::FilterStatus => picker::open_values(model, FieldName::Status),
        Command::FilterProvince => picker::open_values(model, FieldName::Province),
        Command::FilterTheme => picker::open_values(model, FieldName::Theme),
        Command::FilterLevel => picker::open_values(model, FieldName::Level),
        Command::FilterKind => picker::open_values(model, FieldName::Kind),
        Command::FilterSince => picker::open_values(model, FieldName::Since),
        Command::Toggle => match model.focus {
            Focus::View => view.toggle(model),
            _ => filters::toggle(model),
        },
        Command::Back | Command::Cancel => back(model),
        Command::ClearAll => ask(model, Query::default(), CursorPolicy::Selection),
        Command::SurveyBack => playback::survey_before(model),
        Command::SurveyOn => playback::survey_after(model),
        Command::YearBack => playback::step(model, -1),
        Command::YearOn => playback::step(model, 1),
        Command::Play => playback::play(model),
        Command::Now => playback::now(model),
        Command::NextMark => timeline::step_mark(model, 1),
        Command::PreviousMark => timeline::step_mark(model, -1),
        Command::ZoomIn => timeline::zoom(model, Zoom::In),
        Command::ZoomOut => timeline::zoom(model, Zoom::Out),
        Command::Later => timeline::shift(model, 1),
        Command::Earlier => timeline::shift(model, -1),
        Command::Left => overview::go(model, Direction::Left),
        Command::Right => overview::go(model, Direction::Right),
        Command::Sort => picker::open_orders(model),
        Command::Reverse => view.reverse(model),
        Command::NextSection => scroll::section(model, 1),
        Command::PreviousSection => scroll::section(model, -1),
        Command::NextQuotation => quotation::step(model, 1),
        Command::PreviousQuotation => quotation::step(model, -1),
        Command::Copy(what) => return quotation::copy(model, what),
        Command::Open => return quotation::open(model),
        Command::Export => export::open(model),
        Command::Save => return Some(Effect::Save),
        Command::CompletePath => return export::complete(model),
        Command::Group => group_by_next(model),
        Command::Help => toggle(model, Sheet::Help),
        Command::About => toggle(model, Sheet::About),
        Command::Tour => toggle(model, Sheet::Tour),
        Command::Terms => toggle(model, Sheet::Terms),
    }
    None
}

/// Whether there is nothing to do it with where no tie is found.
const fn is_about_a_tie(command: Command, view: View) -> bool {
    match command {
        Command::Read | Command::Export | Command::Copy(_) | Command::Open | Command::Large => true,
        // There it opens the document of the source under the cursor.
        Command::FullText => !matches!(view, View::Sources),
        _ => false,
    }
}

/// Shows the ties found in another view.
fn show(model: &mut Model, view: View) {
    model.view = view;
    model.focus_on(Focus::View);
    model.plots_are_stale = true;
}

/// Opens a sheet, closes it, or turns from one to the other.
fn toggle(model: &mut Model, wanted: Sheet) {
    if let Focus::Sheet(SheetReader { sheet, .. }) = model.focus {
        model.close();
        if sheet == wanted {
            return;
        }
    }
    model.open_overlay(Focus::Sheet(SheetReader::new(wanted)));
}

/// Takes what is picked; an action that belongs to another view is done there.
fn accept_picked(model: &mut Model) -> Option<Effect> {
    let (command, elsewhere) = picker::accept(model)?;
    if let Some(view) = elsewhere {
        show(model, view);
        finish(model);
    }
    run(model, command)
}

/// One step back: out of what is open; in a view with nothing open, the last choice goes.
fn back(model: &mut Model) {
    if std::mem::take(&mut model.playing) {
        return;
    }
    // Out of the line that is typed in, out of the search, out of the document.
    if let Focus::FullText(reader) = &mut model.focus
        && (reader.typing.take().is_some() || reader.search.take().is_some())
    {
        return;
    }
    if let Focus::Sheet(reader) = &mut model.focus
        && (std::mem::take(&mut reader.is_typing) || !reader.words.value().is_empty())
    {
        (reader.words, reader.top) = (Input::default(), 0);
        return;
    }
    match model.close() {
        // In its pane the quotation may have been out of sight.
        Focus::Large { .. } => quotation::step(model, 0),
        Focus::Search(line) => search::cancel(model, line),
        Focus::Picker(picker) => picker::cancel(model, picker),
        Focus::View => views::current(model).back(model),
        _ => {}
    }
}
