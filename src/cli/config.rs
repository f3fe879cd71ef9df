//! `stedenband config`: the settings in force, or a file to begin with.

use std::{
    fmt::Display,
    fs,
    io::{self, Write as _},
    path::Path,
};

use clap::ValueEnum as _;

use super::{
    args::{Common, Look},
    failure::Failure,
    output::Output,
};
use crate::{
    file::{self, Existing},
    lang::Lang,
    sanitise::{Escaped, Lines},
    settings::{self, Config, columns::ListColumn, theme_choice::ThemeChoice},
    signals,
    text::{labels::pick, system},
    tui::session_file,
};

/// Tells the settings in force, each with where it comes from.
///
/// # Errors
/// That of writing.
pub fn show(
    config: &Config,
    common: &Common,
    look: Look,
    lang: Lang,
    out: &mut Output,
) -> Result<(), Failure> {
    let path = settings::path();
    let (flag, file, program) = (
        pick(lang, "opdrachtregel", "command line"),
        "config.ron",
        pick(lang, "het programma", "the program"),
    );
    let locale = pick(lang, "systeem", "system");
    let there = match &path {
        Some(path) => match path.try_exists() {
            Ok(true) => path.display().to_string(),
            Ok(false) => format!(
                "{} ({})",
                path.display(),
                pick(lang, "bestaat niet", "not there")
            ),
            Err(error) => format!("{} ({})", path.display(), system::why(&error, lang)),
        },
        None => pick(lang, "geen thuismap", "no home folder").to_owned(),
    };
    let mut out = Lines(out);
    out.line(format!("config.ron: {there}"))?;
    let mut tell = |name: &str, value: &dyn Display, from: &str| {
        out.line(format!("{name}: {value}  ({from})"))
    };
    let origin = |on_line: bool, in_file: bool, else_from| match (on_line, in_file) {
        (true, _) => flag,
        (_, true) => file,
        _ => else_from,
    };
    tell(
        "language",
        &lang.code(),
        origin(common.lang.is_some(), config.language.is_some(), locale),
    )?;
    let theme = look.theme.or(config.theme).unwrap_or_default();
    tell(
        "theme",
        &theme_name(theme),
        origin(look.theme.is_some(), config.theme.is_some(), program),
    )?;
    tell(
        "ascii",
        &(look.ascii || config.ascii),
        origin(look.ascii, config.ascii, program),
    )?;
    tell(
        "mouse",
        &(look.mouse || config.mouse),
        origin(look.mouse, config.mouse, program),
    )?;
    let columns = if config.columns.is_empty() {
        &ListColumn::USUAL[..]
    } else {
        &config.columns
    };
    let names: Vec<&str> = columns.iter().map(|column| column.word()).collect();
    tell(
        "columns",
        &names.join(", "),
        origin(false, !config.columns.is_empty(), program),
    )?;
    let embedded = pick(lang, "ingebouwd", "built in");
    let dataset = common.data.as_ref().or(config.dataset.as_ref());
    let shown = dataset.map_or_else(|| embedded.to_owned(), |path| path.display().to_string());
    tell(
        "dataset",
        &shown,
        origin(common.data.is_some(), config.dataset.is_some(), program),
    )?;
    let sources = common.sources.as_ref().or(config.sources.as_ref());
    let shown = sources.map_or_else(
        || pick(lang, "geen", "none").to_owned(),
        |path| path.display().to_string(),
    );
    tell(
        "sources",
        &shown,
        origin(common.sources.is_some(), config.sources.is_some(), program),
    )?;
    tell(
        "remember",
        &config.remember,
        origin(false, config.remember, program),
    )?;
    tell(
        "keys",
        &config.keys.len(),
        origin(false, !config.keys.is_empty(), program),
    )?;
    tell(
        "questions",
        &config.questions.len(),
        origin(false, !config.questions.is_empty(), program),
    )?;
    if config.remember
        && let Some(path) = session_file::path()
    {
        out.line(format!("state.ron: {}", path.display()))?;
    }
    Ok(())
}

/// As it is named on the command line and in the settings.
fn theme_name(theme: ThemeChoice) -> String {
    theme
        .to_possible_value()
        .map(|value| value.get_name().to_owned())
        .unwrap_or_default()
}

/// Writes a file of settings to begin with, all of them explained and none of them in force.
///
/// # Errors
/// [`Failure::Usage`] where there is one already, or it can't be written.
pub fn init(lang: Lang, out: &mut Output) -> Result<(), Failure> {
    let path = settings::path().ok_or_else(|| Failure::Usage(Escaped::ours(no_home(lang))))?;
    signals::leave_nothing_half_written().map_err(Failure::Terminal)?;
    write(&path, template(lang)).map_err(|error| Failure::Usage(refused(&path, &error, lang)))?;
    Ok(Lines(out).line(format!(
        "{}: {}",
        pick(lang, "Geschreven", "Written"),
        path.display()
    ))?)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(path.parent().ok_or(io::ErrorKind::NotFound)?)?;
    file::write(path, Existing::Keep, |out| out.write_all(text.as_bytes()))
}

/// Where there is no folder to keep settings in.
const fn no_home(lang: Lang) -> &'static str {
    pick(
        lang,
        "fout: geen thuismap\n  zet HOME of XDG_CONFIG_HOME op de hele naam van een map, die met / begint",
        "error: no home folder\n  set HOME or XDG_CONFIG_HOME to the whole name of a folder, which begins with /",
    )
}

fn refused(path: &Path, error: &io::Error, lang: Lang) -> Escaped {
    let about = format!("{}: {}", pick(lang, "fout", "error"), path.display());
    if error.kind() == io::ErrorKind::AlreadyExists {
        let stays = pick(
            lang,
            "bestaat al, en blijft zoals het is",
            "is there already, and stays as it is",
        );
        return format!("{about}: {stays}").into();
    }
    let message = pick(lang, "kan niet worden geschreven", "can't be written");
    let advice = pick(
        lang,
        "zet HOME of XDG_CONFIG_HOME op een map waarin u mag schrijven",
        "set HOME or XDG_CONFIG_HOME to a folder that you may write in",
    );
    Escaped::from(format!("{about}: {message}: {}", system::why(error, lang)))
        .line(format!("  {advice}"))
}

/// The file to begin with.
const fn template(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => include_str!("../../assets/config.nl.ron"),
        Lang::En => include_str!("../../assets/config.en.ron"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Config {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.ron");
        fs::write(&path, text).unwrap();
        let (config, bad) = Config::read(&path);
        assert!(bad.is_none(), "{bad:?}");
        config
    }

    #[test]
    fn the_file_to_begin_with_sets_nothing_and_all_that_it_offers_can_be_set() {
        for lang in [Lang::Nl, Lang::En] {
            assert_eq!(read(template(lang)), Config::default());
            let uncommented: String = template(lang)
                .lines()
                .map(|line| format!("{}\n", line.replacen("    // ", "    ", 1)))
                .filter(|line| !line.starts_with("    #"))
                .collect();
            let config = read(&uncommented);
            assert!(
                config.language.is_some() && config.remember && config.keys.len() == 1,
                "{uncommented}"
            );
            assert_eq!(config.questions.len(), 1);
        }
    }
}
