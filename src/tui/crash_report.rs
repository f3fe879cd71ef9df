//! What is left of a crash: a readable report on standard error, and the whole of it in a file.

use std::{
    backtrace::Backtrace,
    env, fs, io,
    io::Write as _,
    panic::{PanicHookInfo, set_hook},
    path::Path,
};

use color_eyre::config::{HookBuilder, Theme};

use super::session_file::state_file;
use crate::{lang::Lang, sanitise::Escaped};

/// From here on a panic is reported for people: in a few lines, with the file that holds the rest.
///
/// The report may quote a dataset, so it is sanitised like everything else that leaves the program, and has no
/// colours of its own.
pub fn report_panics(lang: Lang) {
    let (hook, _) = HookBuilder::default()
        .theme(Theme::new())
        .display_env_section(false)
        .into_hooks();
    set_hook(Box::new(move |info| {
        let report = Escaped::block(&hook.panic_report(info).to_string());
        let file = state_file("crash.txt").filter(|file| keep(file, &report, info).is_ok());
        // Where standard error is gone too, nobody is there to be told.
        let _ = writeln!(
            io::stderr().lock(),
            "{}",
            told(&report, file.as_deref(), lang)
        );
    }));
}

fn told(report: &str, kept: Option<&Path>, lang: Lang) -> String {
    let place = kept.map_or_else(String::new, |file| {
        let file = Escaped::block(&file.to_string_lossy());
        format!("\n{}", lang.crash_report(&file))
    });
    let what = lang.crashed();
    format!("{what}\n\n{}\n{place}", report.trim())
}

/// Writes the whole report. Each crash replaces the one before, so that reports never pile up.
fn keep(file: &Path, report: &str, info: &PanicHookInfo<'_>) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let thread = std::thread::current();
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let backtrace = Backtrace::force_capture().to_string();
    let text = format!(
        "stedenband {} ({} {}), thread {}, {place}\n\n{report}\n\n{}",
        env!("CARGO_PKG_VERSION"),
        env::consts::OS,
        env::consts::ARCH,
        thread.name().unwrap_or("?"),
        Escaped::block(&backtrace),
    );
    fs::write(file, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_comes_with_what_happened_and_the_file_in_both_languages() {
        let path = Path::new("/state/cra\u{1b}sh.txt");
        let nl = told("Message: no\n", Some(path), Lang::Nl);
        assert!(
            nl.starts_with("fout: stedenband is vastgelopen")
                && nl.ends_with("staat in /state/cra␛sh.txt"),
            "{nl}"
        );
        let en = told("Message: no\n", None, Lang::En);
        assert!(
            en.starts_with("error: ") && en.trim_end().ends_with("Message: no"),
            "{en}"
        );
    }
}
