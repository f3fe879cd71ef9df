//! `stedenband check`: proves a dataset and reports all its faults.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use crate::{
    dataset::{
        Dataset,
        check::{Findings, check, locate::steps},
        fault::{Fault, FaultKind, Quotation},
        load::{self, LoadError},
        quotes::{self, EMBEDDED_LOCK, Lock, Texts},
    },
    lang::Lang,
    query::check_totals,
    report::{self, MOST_SHOWN, Style},
    sanitise::visible,
    text::system,
};

/// What to check, and with what.
#[derive(Clone, Debug)]
pub struct CheckOptions {
    /// The dataset; the embedded one where none is named.
    pub file: Option<PathBuf>,
    /// The folder with the texts of the sources.
    pub sources: Option<PathBuf>,
    /// Whether to rewrite `quotes.lock` beside the file.
    pub lock: bool,
    /// The largest file that is read, in bytes.
    pub max_bytes: u64,
}

/// How a check ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There is no fault.
    Clean,
    /// There are so many.
    Faults(usize),
    /// Nothing could be checked; why, for standard error, ending with a line break.
    Unreadable(String),
}

impl Outcome {
    /// The exit code: 0 without faults, 1 with, 2 where nothing could be checked.
    #[must_use]
    pub fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Clean => 0,
            Self::Faults(_) => 1,
            Self::Unreadable(_) => 2,
        })
    }
}

/// Checks a dataset and writes what it found to `out`.
///
/// # Errors
/// What `out` says; what is wrong with files is an [`Outcome`].
pub fn run(options: &CheckOptions, lang: Lang, color: bool, out: &mut impl Write) -> io::Result<Outcome> {
    if let Some(message) = options.contradiction(lang) {
        return Ok(Outcome::Unreadable(message));
    }
    let input = match Input::read(options, lang, color) {
        Ok(input) => input,
        Err(message) => return Ok(Outcome::Unreadable(message)),
    };
    let texts = options.sources.as_deref().map(Texts::new);
    let proof = match (&texts, &input.lock) {
        (Some(_), _) => Proof::Texts,
        (None, Ok(None)) => Proof::OwnLock,
        (None, _) => Proof::Lock,
    };
    if let Some(note) = proof.note(lang) {
        writeln!(out, "{note}\n")?;
    }
    let mut proven = None;
    let mut summary = String::new();
    let faults = check(&input.text, |dataset, findings| {
        summary = count(dataset, lang);
        check_totals(dataset, findings);
        proven = input.prove(dataset, texts.as_ref(), options.lock, findings);
    });
    report::faults(&input.path, &input.text, &faults, Style { lang, color, most: MOST_SHOWN }, out)?;
    conclude(&input.path, faults.len(), proof, &summary, lang, out)?;
    if options.lock
        && let Err(message) = write_lock(&input.lock_path(), proven.as_ref(), &faults, lang, out)?
    {
        return Ok(Outcome::Unreadable(message));
    }
    Ok(if faults.is_empty() { Outcome::Clean } else { Outcome::Faults(faults.len()) })
}

impl CheckOptions {
    /// Why these options make no sense together.
    fn contradiction(&self, lang: Lang) -> Option<String> {
        let message = match (&self.sources, lang) {
            (None, Lang::Nl) if self.lock => "fout: --lock heeft de teksten nodig: noem ook --sources MAP\n".into(),
            (None, Lang::En) if self.lock => "error: --lock needs the texts: name --sources DIR too\n".into(),
            (Some(folder), _) if !folder.is_dir() => {
                let folder = folder.display().to_string();
                let folder = visible(&folder);
                match lang {
                    Lang::Nl => format!(
                        "fout: {folder}: dit is geen map\nNoem bij --sources de map met de teksten: een bestand <id van de bron>.txt voor elke bron.\n"
                    ),
                    Lang::En => format!(
                        "error: {folder}: this is not a folder\nName the folder with the texts with --sources: a file <id of the source>.txt for each source.\n"
                    ),
                }
            }
            (_, Lang::Nl) if self.lock && self.file.is_none() => {
                "fout: --lock schrijft naast een bestand: noem het bestand\n".into()
            }
            (_, Lang::En) if self.lock && self.file.is_none() => {
                "error: --lock writes beside a file: name the file\n".into()
            }
            _ => return None,
        };
        Some(message)
    }
}

/// What is checked.
struct Input {
    path: PathBuf,
    text: String,
    /// What `quotes.lock` beside it holds, if there is one, or its line that can't be read.
    lock: Result<Option<Lock>, quotes::BrokenLock>,
}

impl Input {
    /// Reads it; the message for standard error where that can't be.
    fn read(options: &CheckOptions, lang: Lang, color: bool) -> Result<Self, String> {
        let Some(path) = options.file.clone() else {
            return Ok(Self {
                path: "stedenbanden.ron".into(),
                text: load::EMBEDDED.to_owned(),
                lock: Lock::parse(EMBEDDED_LOCK).map(Some),
            });
        };
        let text = load::read_file(&path, options.max_bytes).map_err(|error| error.render(&path, lang, color))?;
        let mut input = Self { path, text, lock: Ok(None) };
        let lock_path = input.lock_path();
        match load::read_file(&lock_path, options.max_bytes) {
            Ok(lock) => input.lock = Lock::parse(&lock).map(Some),
            Err(LoadError::NotFound | LoadError::Empty) => {}
            Err(error) => return Err(error.render_of_lock(&lock_path, lang)),
        }
        Ok(input)
    }

    fn lock_path(&self) -> PathBuf {
        self.path.with_file_name("quotes.lock")
    }

    /// Proves the quotations as well as can be done; gives the lock that the texts justify.
    fn prove(&self, dataset: &Dataset, texts: Option<&Texts>, rewrite: bool, findings: &mut Findings) -> Option<Lock> {
        match (texts, &self.lock) {
            // A lock that is about to be rewritten may be old or broken.
            (Some(texts), _) if rewrite => Some(quotes::prove(dataset, texts, None, findings)),
            (Some(texts), Ok(lock)) => Some(quotes::prove(dataset, texts, lock.as_ref(), findings)),
            (None, Ok(lock)) => {
                quotes::vouch(dataset, lock.as_ref(), findings);
                None
            }
            (texts, Err(broken)) => {
                findings.note(steps!["sources"], Quotation::BrokenLock { line: broken.line });
                texts.map(|texts| quotes::prove(dataset, texts, None, findings))
            }
        }
    }
}

/// What quotations were compared with.
#[derive(Clone, Copy)]
enum Proof {
    /// The texts of the sources.
    Texts,
    /// `quotes.lock` beside the file.
    Lock,
    /// The `quotes.lock` that comes with the program, for there is none beside the file.
    OwnLock,
}

impl Proof {
    /// What has to be known about a proof without the texts.
    fn note(self, lang: Lang) -> Option<String> {
        let lock = match (self, lang) {
            (Self::Texts, _) => return None,
            (Self::Lock, _) => "quotes.lock",
            (Self::OwnLock, Lang::Nl) => "de quotes.lock van het programma",
            (Self::OwnLock, Lang::En) => "the program's own quotes.lock",
        };
        Some(match lang {
            Lang::Nl => format!(
                "LET OP: de teksten van de bronnen zijn er niet bij. Citaten zijn alleen vergeleken met {lock},\nniet met de bronnen zelf. Noem de map met de teksten: --sources MAP."
            ),
            Lang::En => format!(
                "NOTE: the texts of the sources are not there. Quotations were compared with {lock} only,\nnot with the sources themselves. Name the folder with the texts: --sources DIR."
            ),
        })
    }

    /// Where all quotations were found.
    const fn found(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Texts, Lang::Nl) => "alle gevonden in de teksten",
            (Self::Texts, Lang::En) => "all found in the texts",
            (Self::Lock, Lang::Nl) => "alle gedekt door quotes.lock",
            (Self::Lock, Lang::En) => "all covered by quotes.lock",
            (Self::OwnLock, Lang::Nl) => "alle gedekt door de quotes.lock van het programma",
            (Self::OwnLock, Lang::En) => "all covered by the program's own quotes.lock",
        }
    }
}

/// “56 banden, 700 uitspraken, 690 citaten”.
fn count(dataset: &Dataset, lang: Lang) -> String {
    let ties = dataset.ties.len();
    let statements: usize = dataset.ties.iter().map(|tie| tie.statements.len()).sum();
    let quotations = quotes::all(dataset).count();
    match lang {
        Lang::Nl => format!("banden: {ties}, uitspraken: {statements}, citaten: {quotations}"),
        Lang::En => format!("ties: {ties}, statements: {statements}, quotations: {quotations}"),
    }
}

fn conclude(
    path: &Path,
    faults: usize,
    proof: Proof,
    summary: &str,
    lang: Lang,
    out: &mut impl Write,
) -> io::Result<()> {
    let name = path.display().to_string();
    let name = visible(&name);
    match (faults, lang) {
        (0, Lang::Nl) => writeln!(out, "{name}: geen fouten; {summary}, {}", proof.found(lang)),
        (0, Lang::En) => writeln!(out, "{name}: no faults; {summary}, {}", proof.found(lang)),
        (1, Lang::Nl) => writeln!(out, "{name}: 1 fout"),
        (1, Lang::En) => writeln!(out, "{name}: 1 fault"),
        (faults, Lang::Nl) => writeln!(out, "{name}: {faults} fouten"),
        (faults, Lang::En) => writeln!(out, "{name}: {faults} faults"),
    }
}

/// Writes the lock if every quotation is proven; the message for standard error if it can't be written.
fn write_lock(
    path: &Path,
    proven: Option<&Lock>,
    faults: &[Fault],
    lang: Lang,
    out: &mut impl Write,
) -> io::Result<Result<(), String>> {
    let name = path.display().to_string();
    let name = visible(&name);
    let unproven = faults.iter().any(|fault| matches!(fault.kind, FaultKind::Quotation(_)));
    let Some(lock) = proven.filter(|_| !unproven) else {
        match lang {
            Lang::Nl => writeln!(out, "{name}: niet bijgewerkt, want niet alle citaten zijn teruggevonden")?,
            Lang::En => writeln!(out, "{name}: not updated, for not all quotations are proven")?,
        }
        return Ok(Ok(()));
    };
    if let Err(error) = lock.write(path) {
        return Ok(Err(match lang {
            Lang::Nl => format!("fout: {name}: kan niet geschreven worden: {}\n", system::why(&error, lang)),
            Lang::En => format!("error: {name}: can't be written: {}\n", system::why(&error, lang)),
        }));
    }
    match lang {
        Lang::Nl => writeln!(out, "{name}: bijgewerkt")?,
        Lang::En => writeln!(out, "{name}: updated")?,
    }
    Ok(Ok(()))
}
