//! The form that exports the ties found: a format, and where it goes.

use std::path::{Path, PathBuf};

use tui_input::Input;

use crate::{
    export::{CHOICES, FormatChoice},
    file::Existing,
    lang::Lang,
};

/// The form while it is open.
#[derive(Clone, Debug)]
pub struct ExportForm {
    /// The place of the format among [`CHOICES`].
    pub choice: usize,
    /// Where it goes, as it is typed.
    pub path: Input,
    /// Why nothing was written, where that was tried.
    pub refusal: Option<ExportRefusal>,
    /// The paths that the completion key steps through, the next one first; none before it is pressed.
    pub completions: Vec<String>,
}

/// Why nothing was written, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportRefusal {
    /// Something is there already; the next time it is replaced.
    Exists(String),
    /// It can't be written there.
    Fault(String),
}

impl ExportForm {
    /// A form that proposes a file in the folder that the program was started in.
    pub fn new(lang: Lang) -> Self {
        let name = lang.export_name();
        Self {
            choice: 0,
            path: Input::new(format!("{name}{}", CHOICES[0].extension)),
            refusal: None,
            completions: Vec::new(),
        }
    }

    /// The format.
    pub fn format(&self) -> FormatChoice {
        CHOICES[self.choice]
    }

    /// Chooses another format; a name that ends as the one before did ends as this one does.
    pub fn choose(&mut self, choice: usize) {
        let before = self.format().extension;
        self.choice = choice.min(CHOICES.len() - 1);
        let stem = self.path.value().strip_suffix(before);
        if let Some(stem) = stem.filter(|stem| !stem.is_empty() && !stem.ends_with('/')) {
            self.path = Input::new(format!("{stem}{}", self.format().extension));
        }
        self.changed();
    }

    /// Forgets what followed from the path and the format as they were.
    pub fn changed(&mut self) {
        self.refusal = None;
        self.completions.clear();
    }

    /// Puts the next completion in the form.
    pub fn complete(&mut self) {
        if let Some(path) = self.completions.first() {
            self.path = Input::new(path.clone());
            self.completions.rotate_left(1);
            self.refusal = None;
        }
    }

    /// What is to happen to what is there: it is replaced only after the user was told of it.
    pub const fn existing(&self) -> Existing {
        if matches!(self.refusal, Some(ExportRefusal::Exists(_))) {
            Existing::Replace
        } else {
            Existing::Keep
        }
    }
}

/// A path with `~` at its beginning for the user's own folder.
pub fn expanded(text: &str, home: Option<&Path>) -> PathBuf {
    match (text.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home.to_owned(),
        (Some(rest), Some(home)) if rest.starts_with('/') => {
            home.join(rest.trim_start_matches('/'))
        }
        _ => PathBuf::from(text),
    }
}

/// The paths that `text` can be completed to, by what its folder holds: folders with a slash at their end. What is
/// hidden comes only where a point is typed. Names that are no text can't be typed either.
pub fn completions(text: &str, home: Option<&Path>) -> Vec<String> {
    /// More are of no use in a form of one line.
    const MAX_COMPLETIONS: usize = 200;
    let (folder, start) = text.rsplit_once('/').map_or(("", text), |(folder, start)| {
        (&text[..=folder.len()], start)
    });
    let place = if folder.is_empty() {
        PathBuf::from(".")
    } else {
        expanded(folder, home)
    };
    let Ok(entries) = std::fs::read_dir(place) else {
        return Vec::new();
    };
    let mut paths: Vec<String> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let is_wanted =
                name.starts_with(start) && (start.starts_with('.') || !name.starts_with('.'));
            // Followed where it is a link: one to a folder can be gone into.
            let slash = if entry.path().is_dir() { "/" } else { "" };
            (is_wanted && !name.contains(crate::sanitise::is_hidden))
                .then(|| format!("{folder}{name}{slash}"))
        })
        .take(MAX_COMPLETIONS)
        .collect();
    paths.sort_by_key(|path| (!path.ends_with('/'), path.to_lowercase()));
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_follows_the_format_unless_the_user_chose_another() {
        let mut form = ExportForm::new(Lang::Nl);
        let mut names = Vec::new();
        for choice in [1, 3, 2, 7, 0] {
            form.choose(choice);
            names.push(form.path.value().to_owned());
        }
        assert_eq!(
            names,
            [
                "stedenbanden.md",
                "stedenbanden",
                "stedenbanden.csv",
                "stedenbanden.csl.json",
                "stedenbanden.html"
            ]
        );
        form.path = Input::new("raad.txt".to_owned());
        form.choose(1);
        assert_eq!(form.path.value(), "raad.txt");
        form.choose(99);
        assert_eq!(form.format(), CHOICES[7]);
    }

    #[test]
    fn what_is_there_is_replaced_only_after_that_was_told_of_this_very_path() {
        let mut form = ExportForm::new(Lang::En);
        assert_eq!(form.existing(), Existing::Keep);
        form.refusal = Some(ExportRefusal::Fault("no".into()));
        assert_eq!(form.existing(), Existing::Keep);
        form.refusal = Some(ExportRefusal::Exists("there".into()));
        assert_eq!(form.existing(), Existing::Replace);
        form.choose(1);
        assert_eq!(form.existing(), Existing::Keep);
    }

    #[test]
    fn a_path_is_completed_by_what_is_there() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["Documenten", "Downloads", ".verborgen"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        std::fs::write(folder.path().join("dossier.md"), "").unwrap();
        std::fs::write(folder.path().join("Do\u{1b}[2J"), "").unwrap();
        let home = Some(folder.path());
        assert_eq!(completions("~/Do", home), ["~/Documenten/", "~/Downloads/"]);
        assert_eq!(
            completions("~/", home),
            ["~/Documenten/", "~/Downloads/", "~/dossier.md"]
        );
        assert_eq!(completions("~/.v", home), ["~/.verborgen/"]);
        let whole = format!("{}/dos", folder.path().display());
        assert_eq!(completions(&whole, None), [format!("{whole}sier.md")]);
        for nowhere in ["~/none/x", "/nowhere/at/all/", "~/zz"] {
            assert_eq!(completions(nowhere, home), [""; 0]);
        }
        assert_eq!(expanded("~/a", home), folder.path().join("a"));
        assert_eq!(expanded("~a", home), Path::new("~a"));
        let mut form = ExportForm::new(Lang::Nl);
        form.completions = completions("~/Do", home);
        let steps: Vec<String> = (0..3)
            .map(|_| {
                form.complete();
                form.path.value().to_owned()
            })
            .collect();
        assert_eq!(steps, ["~/Documenten/", "~/Downloads/", "~/Documenten/"]);
    }
}
