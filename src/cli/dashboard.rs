//! `stedenband [QUERY…]`: the dashboard.

use std::{io, path::Path};

use super::{
    args::{Common, Look},
    failure::Failure,
    locale,
    session::{self, Session, Settings},
};
use crate::{
    dataset::load::{self, LoadError},
    export::excerpt::Given,
    lang::Lang,
    query::Query,
    text::{texts, words::pick},
    tui::{
        self,
        full_text::Library,
        glyphs::Charset,
        live::Follow,
        loading::{Loading, Origin},
        model::Opening,
        theme::{Surroundings, Theme, ThemeChoice},
        watch::Watch,
    },
};

/// Opens the dashboard, filtered by `words`; whether it follows its file is as `watch` says, if it says.
///
/// # Errors
/// [`Failure::Usage`] where there is no terminal, the dataset can't be read or the query not understood;
/// [`Failure::Terminal`] where the terminal refuses.
pub fn run(words: &[String], common: &Common, look: Look, watch: Option<bool>, lang: Lang) -> Result<(), Failure> {
    // Before the file is read, so that no change is missed.
    let (follow, unwatched) = match follow(common, watch) {
        Ok(follow) => (follow, None),
        Err(error) => (None, Some(error)),
    };
    // What is asked can be wrong, which is told before the screen is taken over; so it waits for the dataset.
    let session =
        if words.is_empty() && common.question.is_none() { None } else { Some(Session::open(common, words, lang)?) };
    if !tui::terminal::Screen::is_possible() {
        return Err(Failure::Usage(no_terminal(lang)));
    }
    // Before the dashboard puts its own hook in front.
    tui::crash::report_panics(lang);
    let today = Session::today();
    let (query, settings, loading) = match session {
        Some(Session { dataset, query, questions, sources, bad_config, .. }) => {
            (query, Settings { questions, sources, bad_config }, Loading::done(dataset))
        }
        None => {
            // Reading begins before anything else; the terminal is made ready meanwhile.
            let loading = Loading::start(origin(common), today).map_err(|error| unreadable(&error, common, lang))?;
            (Query::default(), session::config(lang), loading)
        }
    };
    let Settings { questions, sources, bad_config } = settings;
    let theme = theme(look);
    let unwatched = unwatched
        .zip(common.data.as_ref())
        .map(|(error, path)| (texts(lang).not_watched)(&path.display().to_string(), &error));
    let opening = |dataset| Opening {
        dataset,
        library: Library::new(common.sources.as_deref().or(sources.as_deref()), common.data.as_deref()),
        questions,
        notice: bad_config.map(|bad| bad.in_a_line(lang)).or(unwatched),
        today,
        theme,
        charset: charset(look),
        // On the screen the date stands in the query line, where it can be changed.
        query: query.seen_from(common.asof),
        as_of: None,
        lang,
    };
    tui::run(loading, follow, given(common), opening).map_err(|failure| match failure {
        tui::Failure::Terminal(error) => Failure::Terminal(error),
        tui::Failure::Dataset(error) => unreadable(&error, common, lang),
    })
}

/// What a command that shows the same must be given. A path is made one that leads there from any folder.
fn given(common: &Common) -> Given {
    let data = common.data.as_ref().map(|path| std::path::absolute(path).unwrap_or_else(|_| path.clone()));
    Given { data, max_size: common.max_size, lang: common.lang }
}

/// The colours; those that are asked for by name are sent though `NO_COLOR` is set.
fn theme(look: Look) -> Theme {
    let theme = look.theme.unwrap_or_default().theme(&Surroundings::of_process());
    if theme.has_colours() && look.theme.is_some_and(|choice| choice != ThemeChoice::Auto) {
        crossterm::style::force_color_output(true);
    }
    theme
}

/// The characters that the terminal can show, by the locale where the user does not say.
fn charset(look: Look) -> Charset {
    if look.ascii { Charset::Ascii } else { Charset::of_locale(locale::of_characters().as_deref()) }
}

/// The file to follow, if there is one; where it is not asked for, only on a system where that can be done.
fn follow(common: &Common, watch: Option<bool>) -> io::Result<Option<Follow>> {
    let Some(path) = common.data.as_ref().filter(|_| watch != Some(false)) else { return Ok(None) };
    match Watch::start(path) {
        Ok(watch) => {
            let max_bytes = common.max_size.unwrap_or(load::MAX_BYTES);
            Ok(Some(Follow { path: path.clone(), max_bytes, watch }))
        }
        Err(error) if error.kind() == io::ErrorKind::Unsupported && watch.is_none() => Ok(None),
        Err(error) => Err(error),
    }
}

fn unreadable(error: &LoadError, common: &Common, lang: Lang) -> Failure {
    session::unreadable(error, common.data.as_deref().unwrap_or(Path::new("")), lang)
}

/// Where the dataset comes from.
fn origin(common: &Common) -> Origin {
    common.data.as_ref().map_or(Origin::Embedded, |path| Origin::File {
        path: path.clone(),
        max_bytes: common.max_size.unwrap_or(load::MAX_BYTES),
    })
}

fn no_terminal(lang: Lang) -> String {
    pick(
        lang,
        "fout: het dashboard heeft een terminal nodig, en in- of uitvoer is hier geen terminal\n  \
         gebruik in een script of pipe: stedenband list [ZOEKVRAAG]…  of  stedenband show ID",
        "error: the dashboard needs a terminal, and input or output is not one here\n  \
         in a script or a pipe use: stedenband list [QUERY]…  or  stedenband show ID",
    )
    .to_owned()
}
