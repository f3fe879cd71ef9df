//! `stedenband config`: the settings in force, or a file to begin with.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use super::{
    args::{CommonArgs, Look},
    failure::Failure,
    output::Output,
};
use crate::{
    file::{self, Existing},
    lang::Lang,
    sanitise::{Escaped, Lines},
    settings::{self, Config, SETTINGS, SettingRow},
    signals,
    text::system,
    tui::session_file,
};

/// Tells the settings in force, each with where it comes from.
///
/// # Errors
/// That of writing.
pub fn show(
    config: &Config,
    common: &CommonArgs,
    look: Look,
    lang: Lang,
    out: &mut Output,
) -> Result<(), Failure> {
    let mut out = Lines(out);
    let file = match settings::path() {
        None => lang.no_home_folder().to_owned(),
        Some(path) => match path.try_exists() {
            Ok(true) => path.display().to_string(),
            Ok(false) => format!("{} ({})", path.display(), lang.not_there()),
            Err(error) => format!("{} ({})", path.display(), system::why(&error, lang)),
        },
    };
    out.line(format!("config.ron: {file}"))?;
    let on_line = Config {
        language: common.lang,
        theme: look.theme,
        ascii: look.ascii,
        mouse: look.mouse,
        dataset: common.data.clone(),
        sources: common.sources.clone(),
        ..Config::default()
    };
    for SettingRow {
        name,
        value,
        default,
        ..
    } in SETTINGS
    {
        let (value, origin) = match (value(&on_line), value(config)) {
            (Some(value), _) => (value, lang.origin_command_line()),
            (None, Some(value)) => (value, "config.ron"),
            _ if name == "language" => (default(lang).to_owned(), lang.origin_system()),
            _ => (default(lang).to_owned(), lang.origin_program()),
        };
        out.line(format!("{name}: {value}  ({origin})"))?;
    }
    if config.remember
        && let Some(path) = session_file::path()
    {
        out.line(format!("state.ron: {}", path.display()))?;
    }
    Ok(())
}

/// Writes a file of settings to begin with, all of them explained and none of them in force.
///
/// # Errors
/// [`Failure::Usage`] where there is one already, or it can't be written.
pub fn init(lang: Lang, out: &mut Output) -> Result<(), Failure> {
    let path = settings::path().ok_or_else(|| {
        let error = Escaped::from(lang.error(lang.no_home_folder()));
        Failure::Usage(error.line(lang.hint_home_folder()))
    })?;
    signals::leave_nothing_half_written().map_err(Failure::Terminal)?;
    let name = path.display().to_string();
    write(&path, lang.config_template()).map_err(|error| {
        Failure::Usage(if error.kind() == io::ErrorKind::AlreadyExists {
            lang.stays_as_it_is(&name).into()
        } else {
            let why = system::why(&error, lang);
            Escaped::from(lang.cannot_write(&name, &why)).line(lang.hint_writable_folder())
        })
    })?;
    Ok(Lines(out).line(lang.written(&name))?)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(path.parent().ok_or(io::ErrorKind::NotFound)?)?;
    file::write(path, Existing::Keep, |out| out.write_all(text.as_bytes()))
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
            assert_eq!(read(lang.config_template()), Config::default());
            let uncommented: String = lang
                .config_template()
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
