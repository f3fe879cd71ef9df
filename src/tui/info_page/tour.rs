//! A short tour, with the keys as they are in the key map, and the signs.

use super::help;
use crate::{
    dataset::Status,
    keys::{
        command::{Command, Copied},
        mode::Mode,
        view_kind::View,
    },
    plots::timeline::MarkKind,
    tui::{
        model::Model,
        text_line::{TextLine, with_text_beside},
        theme::Role,
    },
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
        let keys = commands.iter().map(|command| key(Mode::List, *command));
        keys.collect::<Vec<_>>().join(" ")
    };
    let symbols = Status::ALL.map(|status| format!("{} {}", status.symbol(), status.label(lang)));
    let views = View::ALL.map(|view| view.name(lang)).join(", ");
    let filters = [
        Command::FilterStatus,
        Command::FilterProvince,
        Command::FilterTheme,
    ];
    let (accept, back) = (
        key(Mode::Search, Command::Accept),
        key(Mode::List, Command::Back),
    );
    let tick = key(Mode::PickSeveral, Command::Mark);
    let quit = key(Mode::List, Command::Quit);
    let steps: [(&[Command], String); 9] = [
        (
            &[],
            format!("{}\n{}", lang.tour_screen(), symbols.join("  ")),
        ),
        (&[Command::Questions], lang.tour_questions().to_owned()),
        (&[Command::Search], lang.tour_search(&accept, &back)),
        (&filters, lang.tour_filters(&tick)),
        (&[Command::Read], lang.tour_read().to_owned()),
        (&View::ALL.map(Command::Show), lang.tour_views(&views)),
        (
            &[Command::SurveyBack, Command::SurveyOn],
            lang.tour_surveys().to_owned(),
        ),
        (
            &[Command::Copy(Copied::Line), Command::Export],
            lang.tour_taking_along().to_owned(),
        ),
        (&[Command::Palette, Command::Help], lang.tour_help(&quit)),
    ];
    let mut lines = Vec::new();
    for (commands, text) in &steps {
        if !lines.is_empty() && width >= AIRY {
            lines.push(TextLine::default());
        }
        let keys = TextLine::new(Role::Key, all(commands));
        lines.extend(with_text_beside(keys, KEYS, text, width.into()));
    }
    lines.extend(signs(model, width.into()));
    lines
}

/// The signs that the first step does not tell.
fn signs(model: &Model, width: usize) -> Vec<TextLine> {
    let lang = model.lang;
    let undated = Role::Status(Status::Severed);
    let undated = help::mark(MarkKind::EndedUndated, undated, lang);
    let signs = help::badges(lang).into_iter();
    let signs = signs.chain(help::years(lang, model.charset));
    let signs = signs.chain([undated]);
    let signs = signs.flat_map(|(role, sign, meaning)| {
        with_text_beside(TextLine::new(role, sign), KEYS, meaning, width)
    });
    let heading = TextLine::new(Role::Heading, lang.help_symbols());
    [TextLine::default(), heading]
        .into_iter()
        .chain(signs)
        .collect()
}
