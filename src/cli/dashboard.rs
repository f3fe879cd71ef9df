//! `stedenband [QUERY…]`: the dashboard.

use std::{io, path::Path};

use super::{
    args::{CommonArgs, Look},
    clock,
    failure::Failure,
    locale,
    session::{self, Session, User},
};
use crate::{
    dataset::load::LoadError,
    export::clipboard_text::CliContext,
    keys::{command::Command, keymap::Keymap, mode::Mode},
    lang::Lang,
    query::Query,
    sanitise::Escaped,
    settings::theme_choice::ThemeChoice,
    tui::{
        self,
        full_text::Library,
        glyphs::Charset,
        input::encoding::Encoding,
        loading::{self, DataFile, Loaded},
        model::Model,
        reload::Follow,
        session_file::{self, SavedState},
        theme::{Surroundings, Theme},
        update,
        watch::Watch,
    },
};

/// Opens the dashboard, filtered by `words`; whether it follows its file is as `watch` says, if it says.
///
/// # Errors
/// [`Failure::Usage`] where there is no terminal, the dataset can't be read or the query not understood;
/// [`Failure::Terminal`] where the terminal refuses.
pub fn run(
    words: &[String],
    common: &CommonArgs,
    look: Look,
    watch: Option<bool>,
    user: &User,
    lang: Lang,
) -> Result<(), Failure> {
    // Before the file is read, so that no change is missed.
    let (follow, unwatched) = match follow(common, watch) {
        Ok(follow) => (follow, None),
        Err(error) => (None, Some(error)),
    };
    let is_asked = !words.is_empty() || common.question.is_some();
    if !is_asked {
        user.report(lang);
    }
    // What is asked can be wrong, which is told before the screen is taken over; so it waits for the dataset.
    let asked = is_asked
        .then(|| Session::open(common, words, user, lang))
        .transpose()?;
    if !tui::terminal::Screen::is_possible() {
        return Err(Failure::Usage(Escaped::ours(lang.no_terminal())));
    }
    // Before the dashboard puts its own hook in front.
    tui::crash_report::report_panics(lang);
    let today = clock::today();
    let (query, dataset, rest) = match asked {
        Some(session) => (Some(session.query), session.dataset, None),
        None => {
            let begun = loading::begin(file(common).as_ref(), today);
            let (dataset, rest) = begun.map_err(|error| unreadable(&error, common, lang))?;
            (None, dataset, rest)
        }
    };
    let last = (user.config.remember && !is_asked)
        .then(SavedState::last)
        .flatten()
        .unwrap_or_default();
    let sources = common.sources.as_deref().or(user.config.sources.as_deref());
    let around = Surroundings::of_process();
    let keymap = user.keymap();
    let unwatched = unwatched
        .zip(common.data.as_ref())
        .map(|(error, path)| lang.not_watched(&path.display().to_string(), &error));
    // On the screen the date stands in the query line, where it can be changed.
    let query = query
        .unwrap_or_else(|| Query::parse_lenient(&last.query, &dataset).0)
        .seen_from(common.asof);
    let size = tui::terminal::size().map_err(Failure::Terminal)?;
    let mut model = Model::new(Loaded::new(dataset, today, query), lang, size);
    model.library = Library::new(sources, common.data.as_deref());
    model.given = given(common);
    model.questions = user.questions();
    let bad_config = user.bad_config.as_ref();
    model.notice = bad_config
        .map(|bad| bad.in_a_line(lang).into())
        .or(unwatched)
        .or_else(|| tour_invitation(&keymap, lang));
    model.keymap = keymap;
    model.theme = theme(look, &around);
    model.asks_background = look.theme.unwrap_or_default().asks_background(&around);
    model.charset = charset(look);
    model.mouse = look.mouse;
    if !user.config.columns.is_empty() {
        model.columns.clone_from(&user.config.columns);
    }
    update::open(&mut model, last.view, last.arrangement);
    let encoding = Encoding::of_locale(locale::of_characters().as_deref());
    let state = tui::run(model, rest, follow, encoding).map_err(|failure| match failure {
        tui::DashboardError::Terminal(error) => Failure::Terminal(error),
        tui::DashboardError::Dataset(error) => unreadable(&error, common, lang),
    })?;
    if user.config.remember {
        // To remember is a convenience; a full disk is no reason to end with an error.
        let _ = state.keep();
    }
    Ok(())
}

/// That there is a tour, which is told at the first start alone, with the keys that the footer would have told in its
/// place. It is kept before the first frame: who then closes the window has seen it too.
fn tour_invitation(keymap: &Keymap, lang: Lang) -> Option<String> {
    session_file::is_tour_due().then(|| {
        session_file::keep_tour_offered();
        let commands = [Command::Tour, Command::Search, Command::Help, Command::Quit];
        let [tour, search, help, quit] =
            commands.map(|command| keymap.label(Mode::List, command, lang));
        lang.tour_invitation(&tour, &search, &help, &quit)
    })
}

/// What a command that shows the same must be given. A path is made one that leads there from any folder.
fn given(common: &CommonArgs) -> CliContext {
    let data = common
        .data
        .as_ref()
        .map(|path| std::path::absolute(path).unwrap_or_else(|_| path.clone()));
    CliContext {
        data,
        max_size: common.max_size,
        lang: common.lang,
    }
}

/// The colours; those that are asked for by name are sent though `NO_COLOR` is set.
fn theme(look: Look, around: &Surroundings) -> Theme {
    let theme = look.theme.unwrap_or_default().theme(around);
    if theme.has_colours() && look.theme.is_some_and(|choice| choice != ThemeChoice::Auto) {
        crossterm::style::force_color_output(true);
    }
    theme
}

/// The characters that the terminal can show, by the locale where the user does not say.
fn charset(look: Look) -> Charset {
    if look.ascii {
        Charset::Ascii
    } else {
        locale::charset()
    }
}

/// The file to follow, if there is one; where it is not asked for, only on a system where that can be done.
fn follow(common: &CommonArgs, watch: Option<bool>) -> io::Result<Option<Follow>> {
    let Some(file) = file(common).filter(|_| watch != Some(false)) else {
        return Ok(None);
    };
    match Watch::start(&file.path) {
        Ok(watch) => Ok(Some(Follow { file, watch })),
        Err(error) if error.kind() == io::ErrorKind::Unsupported && watch.is_none() => Ok(None),
        Err(error) => Err(error),
    }
}

fn unreadable(error: &LoadError, common: &CommonArgs, lang: Lang) -> Failure {
    session::unreadable(error, common.data.as_deref().unwrap_or(Path::new("")), lang)
}

/// The file that the dataset comes from, if not from the program.
fn file(common: &CommonArgs) -> Option<DataFile> {
    common.data.clone().map(|path| DataFile {
        path,
        max_bytes: common.max_bytes(),
    })
}
