//! Every size from nothing to 40×12, in every view, with everything that opens.

use ratatui::layout::Size;
use stedenband::{
    keys::{command::Command, mode::Mode, view_kind::View},
    lang::Lang,
    tui::{action::Action, update::update},
};
use tui_input::InputRequest;

use super::{World, draw, invariants, terminal};

const VIEWS: [View; 5] = [
    View::Ties,
    View::Map,
    View::Timeline,
    View::Sources,
    View::Overview,
];

/// What is open, and how it is opened from a view.
const OPEN: [(Mode, &[Command]); 13] = [
    (Mode::List, &[]),
    (Mode::Filters, &[Command::SwitchPane, Command::Last]),
    (Mode::PickSeveral, &[Command::FilterProvince, Command::Last]),
    (Mode::Search, &[Command::Search]),
    (Mode::Read, &[Command::Read, Command::Last]),
    (Mode::FullText, &[Command::FullText, Command::Last]),
    (
        Mode::FullTextSearch,
        &[Command::FullText, Command::SearchText],
    ),
    (Mode::Pick, &[Command::Questions, Command::Last]),
    (Mode::Export, &[Command::Export]),
    (Mode::Pick, &[Command::Palette, Command::Last]),
    (Mode::Sheet, &[Command::Help, Command::Last]),
    (Mode::Sheet, &[Command::About, Command::Last]),
    (Mode::Sheet, &[Command::Terms, Command::Last]),
];

fn every_size_of(view: View) {
    let World { mut model, _texts } = World::new(
        3,
        Lang::Nl,
        Size {
            width: 120,
            height: 40,
        },
    );
    for (mode, commands) in OPEN {
        update(&mut model, Action::Resize(120, 40));
        for command in [Command::Show(view), Command::Last].iter().chain(commands) {
            update(&mut model, Action::Command(*command));
        }
        let expected = if mode == Mode::List {
            view.mode()
        } else {
            mode
        };
        // Sources show documents of what they say, once one is open.
        if !(view == View::Sources
            && matches!(mode, Mode::FullText | Mode::FullTextSearch | Mode::Read))
        {
            assert_eq!(model.mode(), expected, "{view:?}: {commands:?}");
        }
        if model.mode().takes_text() {
            "status:武汉".chars().for_each(|c| {
                update(&mut model, Action::Edit(InputRequest::InsertChar(c)));
            });
        }
        for width in 0..=40 {
            for height in 0..=12 {
                update(&mut model, Action::Resize(width, height));
                draw(&mut terminal(), &model);
            }
            invariants::check(&model, false);
        }
        while model.mode() != view.mode() {
            update(&mut model, Action::Command(Command::Cancel));
        }
    }
}

#[test]
fn every_small_size_of_the_list() {
    every_size_of(VIEWS[0]);
}

#[test]
fn every_small_size_of_the_map() {
    every_size_of(VIEWS[1]);
}

#[test]
fn every_small_size_of_the_timeline() {
    every_size_of(VIEWS[2]);
}

#[test]
fn every_small_size_of_the_sources() {
    every_size_of(VIEWS[3]);
}

#[test]
fn every_small_size_of_the_overview() {
    every_size_of(VIEWS[4]);
}
