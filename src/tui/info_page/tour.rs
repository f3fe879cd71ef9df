//! A short tour, with the keys as they are in the key map.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    dataset::Status,
    keys::{
        command::{Command, Copied},
        mode::Mode,
        view_kind::View,
    },
    tui::{model::Model, text_line::TextLine, theme::Role},
};

/// From this width the steps have air between them: on a usual small screen all must be in sight.
const AIRY: u16 = 80;
/// The columns of the keys.
const KEYS: usize = 12;

/// The lines of the tour, `width` columns wide.
pub(super) fn lines(model: &Model, width: u16) -> Vec<TextLine> {
    let lang = model.lang;
    let key = |mode: Mode, command: Command| model.keymap.label(mode, command, lang);
    let all = |commands: &[Command]| {
        commands
            .iter()
            .map(|&command| key(Mode::List, command))
            .collect::<Vec<_>>()
    };
    let views = View::ALL.map(Command::Show);
    let filters = [
        Command::FilterStatus,
        Command::FilterProvince,
        Command::FilterTheme,
    ];
    let symbols = Status::ALL.map(|status| format!("{} {}", status.symbol(), status.label(lang)));
    let steps = [
        (
            String::new(),
            format!("{}\n{}", lang.tour_screen(), symbols.join("  ")),
        ),
        (
            key(Mode::List, Command::Questions),
            lang.tour_questions().to_owned(),
        ),
        (
            key(Mode::List, Command::Search),
            lang.tour_search(
                &key(Mode::Search, Command::Accept),
                &key(Mode::List, Command::Back),
            ),
        ),
        (
            all(&filters).join(" "),
            lang.tour_filters(&key(Mode::Filters, Command::Toggle)),
        ),
        (key(Mode::List, Command::Read), lang.tour_read().to_owned()),
        (
            all(&views).join(" "),
            lang.tour_views(&View::ALL.map(|view| view.name(lang)).join(", ")),
        ),
        (
            all(&[Command::YearBack, Command::YearOn]).join(" "),
            lang.tour_years().to_owned(),
        ),
        (
            all(&[Command::Copy(Copied::Line), Command::Export]).join(" "),
            lang.tour_taking_along().to_owned(),
        ),
        (
            all(&[Command::Palette, Command::Help]).join(" "),
            lang.tour_help(&key(Mode::List, Command::Quit)),
        ),
    ];
    let mut lines = Vec::new();
    for (keys, text) in &steps {
        if !lines.is_empty() && width >= AIRY {
            lines.push(TextLine::default());
        }
        step(&mut lines, keys, text, usize::from(width));
    }
    lines
}

/// The keys, and beside them what they do.
fn step(lines: &mut Vec<TextLine>, keys: &str, text: &str, width: usize) {
    for (at, line) in textwrap::wrap(text, width.saturating_sub(KEYS).max(1))
        .into_iter()
        .enumerate()
    {
        let keys = if at == 0 { keys } else { "" };
        let gap = " ".repeat(KEYS.saturating_sub(keys.width()));
        let pieces = vec![
            (Role::Key, keys.into()),
            (Role::Text, gap.into()),
            (Role::Text, line.into()),
        ];
        lines.push(TextLine { pieces });
    }
}
