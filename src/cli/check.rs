//! `stedenband check`: proves a dataset and reports all its faults.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use super::failure::Failure;
use crate::{
    dataset::{
        Dataset,
        check::{Findings, check},
        fault::{Fault, FaultKind, QuotationFault},
        load::{self, LoadError},
        quotes::{self, EMBEDDED_LOCK, Lock, SourceTexts},
    },
    lang::Lang,
    query::check_totals,
    report::{self, MAX_FAULTS_SHOWN, ReportStyle},
    sanitise::Escaped,
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

/// Checks a dataset and writes what it found to `out`; gives the number of faults.
///
/// # Errors
/// [`Failure::Usage`] where nothing could be checked or the lock not be written, or that of writing.
pub fn run(
    options: &CheckOptions,
    lang: Lang,
    color: bool,
    out: &mut impl Write,
) -> Result<usize, Failure> {
    if let Some(message) = options.contradiction(lang) {
        return Err(Failure::Usage(message));
    }
    let input = Input::read(options, lang, color)?;
    let texts = options.sources.as_deref().map(SourceTexts::new);
    // What quotations are compared with where the texts are not there.
    let lock = match (&texts, &input.lock) {
        (Some(_), _) => None,
        (None, Ok(None)) => Some(lang.own_lock()),
        (None, _) => Some("quotes.lock"),
    };
    if let Some(lock) = lock {
        writeln!(out, "{}\n", lang.texts_missing(lock))?;
    }
    let mut proven = None;
    let mut counts = String::new();
    let faults = check(&input.text, |dataset, findings| {
        let statements = dataset.ties.iter().map(|tie| tie.statements.len()).sum();
        let quotations = quotes::all(dataset).count();
        counts = lang.dataset_counts(dataset.ties.len(), statements, quotations);
        check_totals(dataset, findings);
        proven = input.prove(dataset, texts.as_ref(), options.lock, findings);
    });
    let style = ReportStyle {
        lang,
        color,
        most: MAX_FAULTS_SHOWN,
    };
    let report = report::faults(&input.path, &input.text, &faults, style);
    write!(out, "{report}")?;
    let name = Escaped::from(input.path.display().to_string());
    if faults.is_empty() {
        let proof = lock.map_or_else(
            || lang.found_in_texts().to_owned(),
            |lock| lang.covered_by(lock),
        );
        writeln!(out, "{}", lang.no_faults(&name, &counts, &proof))?;
    } else {
        writeln!(out, "{}", lang.faults(&name, faults.len()))?;
    }
    if options.lock {
        write_lock(&input.lock_path(), proven.as_ref(), &faults, lang, out)?;
    }
    Ok(faults.len())
}

impl CheckOptions {
    /// Why these options make no sense together.
    fn contradiction(&self, lang: Lang) -> Option<Escaped> {
        match &self.sources {
            None if self.lock => Some(lang.lock_without_texts().into()),
            Some(folder) if !folder.is_dir() => {
                let what = lang.not_a_folder(&folder.display().to_string());
                Some(Escaped::from(what).line(lang.hint_texts()))
            }
            _ if self.lock && self.file.is_none() => Some(lang.lock_without_file().into()),
            _ => None,
        }
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
    /// Reads it.
    fn read(options: &CheckOptions, lang: Lang, color: bool) -> Result<Self, Failure> {
        let Some(path) = options.file.clone() else {
            return Ok(Self {
                path: "stedenbanden.ron".into(),
                text: load::EMBEDDED.to_owned(),
                lock: Lock::parse(EMBEDDED_LOCK).map(Some),
            });
        };
        let text = load::read_file(&path, options.max_bytes)
            .map_err(|error| Failure::Usage(error.render(&path, lang, color)))?;
        let mut input = Self {
            path,
            text,
            lock: Ok(None),
        };
        let lock_path = input.lock_path();
        match load::read_file(&lock_path, options.max_bytes) {
            Ok(lock) => input.lock = Lock::parse(&lock).map(Some),
            Err(LoadError::NotFound | LoadError::Empty) => {}
            Err(error) => return Err(Failure::Usage(error.render_of_lock(&lock_path, lang))),
        }
        Ok(input)
    }

    fn lock_path(&self) -> PathBuf {
        self.path.with_file_name("quotes.lock")
    }

    /// Proves the quotations as well as can be done; gives the lock that the texts justify.
    fn prove(
        &self,
        dataset: &Dataset,
        texts: Option<&SourceTexts>,
        rewrite: bool,
        findings: &mut Findings,
    ) -> Option<Lock> {
        let lock = match &self.lock {
            // A lock that is about to be rewritten may be old or broken.
            _ if rewrite => None,
            Ok(lock) => lock.as_ref(),
            Err(broken) => {
                let fault = QuotationFault::BrokenLock(broken.line);
                findings.note(format_args!("sources"), fault);
                // With neither texts nor lock nothing can be proven.
                texts?;
                None
            }
        };
        let Some(texts) = texts else {
            quotes::vouch(dataset, lock, findings);
            return None;
        };
        Some(quotes::prove(dataset, texts, lock, findings))
    }
}

/// Writes the lock if every quotation is proven.
fn write_lock(
    path: &Path,
    proven: Option<&Lock>,
    faults: &[Fault],
    lang: Lang,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let name = Escaped::from(path.display().to_string());
    let unproven = faults
        .iter()
        .any(|fault| matches!(fault.kind, FaultKind::Quotation(_)));
    let Some(lock) = proven.filter(|_| !unproven) else {
        return Ok(writeln!(out, "{}", lang.lock_kept(&name))?);
    };
    lock.write(path).map_err(|error| {
        Failure::Usage(lang.cannot_write(&name, &system::why(&error, lang)).into())
    })?;
    Ok(writeln!(out, "{}", lang.lock_updated(&name))?)
}
