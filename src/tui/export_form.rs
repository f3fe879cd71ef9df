//! The form that exports the ties found: a format, and where it goes.

use std::path::{Path, PathBuf};

use tui_input::Input;

use crate::{
    export::{ExportFormat, FileFormat, csv::Separator},
    file::Existing,
    lang::Lang,
    text::labels::pick,
};

/// What is offered, the most asked for first.
pub const CHOICES: [Choice; 8] = [
    Choice {
        format: ExportFormat::File(FileFormat::Html),
        extension: "html",
    },
    Choice {
        format: ExportFormat::File(FileFormat::Markdown),
        extension: "md",
    },
    Choice {
        format: ExportFormat::File(FileFormat::Csv(Separator::Semicolon)),
        extension: "csv",
    },
    Choice {
        format: ExportFormat::Tables,
        extension: "",
    },
    Choice {
        format: ExportFormat::File(FileFormat::Json),
        extension: "json",
    },
    Choice {
        format: ExportFormat::File(FileFormat::Ron),
        extension: "ron",
    },
    Choice {
        format: ExportFormat::File(FileFormat::Bibtex),
        extension: "bib",
    },
    Choice {
        format: ExportFormat::File(FileFormat::CslJson),
        extension: "csl.json",
    },
];

/// A format that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is written.
    pub format: ExportFormat,
    /// How the name of the file ends; empty for a folder.
    pub extension: &'static str,
}

impl Choice {
    /// Its name, and what it is good for.
    #[must_use]
    pub const fn told(self, lang: Lang) -> (&'static str, &'static str) {
        let (nl, en) = match self.format {
            ExportFormat::File(FileFormat::Html) => (
                ("Webpagina", "één bestand met filters, kaart en citaten"),
                ("Web page", "one file with filters, map and quotations"),
            ),
            ExportFormat::File(FileFormat::Markdown) => (
                ("Memo", "Markdown, met voetnoten"),
                ("Memo", "Markdown, with footnotes"),
            ),
            ExportFormat::File(FileFormat::Csv(_)) => (
                ("Tabel", "csv voor Excel, een regel per uitspraak"),
                ("Table", "csv for Excel, a row for each statement"),
            ),
            ExportFormat::Tables => (
                ("Drie tabellen", "map met csv en datapackage.json"),
                ("Three tables", "folder with csv and datapackage.json"),
            ),
            ExportFormat::File(FileFormat::Json) => {
                (("JSON", "voor programma's"), ("JSON", "for programs"))
            }
            ExportFormat::File(FileFormat::Ron) => (
                ("Dataset", "ron, weer te openen met --data"),
                ("Dataset", "ron, opens again with --data"),
            ),
            ExportFormat::File(FileFormat::Bibtex) => (
                ("BibTeX", "de bronnen, voor LaTeX"),
                ("BibTeX", "the sources, for LaTeX"),
            ),
            ExportFormat::File(FileFormat::CslJson) => (
                ("CSL-JSON", "de bronnen, voor Zotero en Word"),
                ("CSL-JSON", "the sources, for Zotero and Word"),
            ),
        };
        match lang {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }
}

/// The form while it is open.
#[derive(Clone, Debug)]
pub struct ExportForm {
    /// The place of the format among [`CHOICES`].
    pub choice: usize,
    /// Where it goes, as it is typed.
    pub path: Input,
    /// What has to be told before it is written.
    pub told: Option<Told>,
    /// The paths that the completion key steps through.
    pub completions: Completions,
}

/// What has to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Something is there already; the next time it is replaced.
    Replaces(String),
    /// It can't be written there.
    Fault(String),
}

/// The ways to complete a path.
#[derive(Clone, Debug, Default)]
pub struct Completions {
    /// The whole paths.
    pub paths: Vec<String>,
    /// The one that stands in the form now, if one was taken.
    pub taken: Option<usize>,
}

impl ExportForm {
    /// A form that proposes a file in the folder that the program was started in.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let name = pick(lang, "stedenbanden", "ties");
        let path = Input::new(format!("{name}.{}", CHOICES[0].extension));
        Self {
            choice: 0,
            path,
            told: None,
            completions: Completions::default(),
        }
    }

    /// The format.
    #[must_use]
    pub fn format(&self) -> Choice {
        CHOICES.get(self.choice).copied().unwrap_or(CHOICES[0])
    }

    /// Chooses another format; a name that ends as the one before did ends as this one does.
    pub fn choose(&mut self, choice: usize) {
        let before = self.format().extension;
        self.choice = choice.min(CHOICES.len() - 1);
        let text = self.path.value();
        let stem = if before.is_empty() {
            Some(text)
        } else {
            text.strip_suffix(&format!(".{before}"))
        };
        let Some(stem) = stem.filter(|stem| !stem.is_empty() && !stem.ends_with('/')) else {
            return self.changed();
        };
        let after = self.format().extension;
        let name = if after.is_empty() {
            stem.to_owned()
        } else {
            format!("{stem}.{after}")
        };
        self.path = Input::new(name);
        self.changed();
    }

    /// Forgets what followed from the path and the format as they were.
    pub fn changed(&mut self) {
        self.told = None;
        self.completions = Completions::default();
    }

    /// Puts the next completion in the form.
    pub fn complete(&mut self) {
        let next = self
            .completions
            .taken
            .map_or(0, |taken| (taken + 1) % self.completions.paths.len().max(1));
        let Some(path) = self.completions.paths.get(next) else {
            return;
        };
        self.path = Input::new(path.clone());
        self.completions.taken = Some(next);
        self.told = None;
    }

    /// Where it goes, with `~` for the user's own folder.
    #[must_use]
    pub fn target(&self, home: Option<&Path>) -> PathBuf {
        expanded(self.path.value(), home)
    }

    /// What is to happen to what is there: it is replaced only after that was told.
    #[must_use]
    pub const fn existing(&self) -> Existing {
        if matches!(self.told, Some(Told::Replaces(_))) {
            Existing::Replace
        } else {
            Existing::CursorPolicy
        }
    }
}

/// A path with `~` at its beginning for the user's own folder.
fn expanded(text: &str, home: Option<&Path>) -> PathBuf {
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
#[must_use]
pub fn completions(text: &str, home: Option<&Path>) -> Vec<String> {
    /// More are of no use in a form of one line.
    const MOST: usize = 200;
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
        .take(MOST)
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
        assert_eq!(form.existing(), Existing::CursorPolicy);
        form.told = Some(Told::Fault("no".into()));
        assert_eq!(form.existing(), Existing::CursorPolicy);
        form.told = Some(Told::Replaces("there".into()));
        assert_eq!(form.existing(), Existing::Replace);
        form.choose(1);
        assert_eq!(form.existing(), Existing::CursorPolicy);
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
        form.completions.paths = completions("~/Do", home);
        let steps: Vec<String> = (0..3)
            .map(|_| {
                form.complete();
                form.path.value().to_owned()
            })
            .collect();
        assert_eq!(steps, ["~/Documenten/", "~/Downloads/", "~/Documenten/"]);
    }
}
