//! `stedenband check`: proves a dataset and reports all its faults.

use std::{
    io::{self, Write},
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
    report::{self, MOST_SHOWN, Style},
    sanitise::Escaped,
    text::{labels::pick, system},
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
    write!(
        out,
        "{}",
        report::faults(
            &input.path,
            &input.text,
            &faults,
            Style {
                lang,
                color,
                most: MOST_SHOWN
            }
        )
    )?;
    conclude(&input.path, faults.len(), proof, &summary, lang, out)?;
    if options.lock {
        write_lock(&input.lock_path(), proven.as_ref(), &faults, lang, out)?;
    }
    Ok(faults.len())
}

impl CheckOptions {
    /// Why these options make no sense together.
    fn contradiction(&self, lang: Lang) -> Option<Escaped> {
        let (nl, en) = match &self.sources {
            None if self.lock => (
                "fout: --lock heeft de teksten nodig: noem ook --sources MAP",
                "error: --lock needs the texts: name --sources DIR too",
            ),
            Some(folder) if !folder.is_dir() => {
                let folder = folder.display();
                let (what, advice) = match lang {
                    Lang::Nl => (
                        format!("fout: {folder}: dit is geen map"),
                        "Noem bij --sources de map met de teksten: een bestand <id van de bron>.txt voor elke bron.",
                    ),
                    Lang::En => (
                        format!("error: {folder}: this is not a folder"),
                        "Name the folder with the texts with --sources: a file <id of the source>.txt for each source.",
                    ),
                };
                return Some(Escaped::from(what).line(advice));
            }
            _ if self.lock && self.file.is_none() => (
                "fout: --lock schrijft naast een bestand: noem het bestand",
                "error: --lock writes beside a file: name the file",
            ),
            _ => return None,
        };
        Some(pick(lang, nl, en).into())
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
        match (texts, &self.lock) {
            // A lock that is about to be rewritten may be old or broken.
            (Some(texts), _) if rewrite => Some(quotes::prove(dataset, texts, None, findings)),
            (Some(texts), Ok(lock)) => Some(quotes::prove(dataset, texts, lock.as_ref(), findings)),
            (None, Ok(lock)) => {
                quotes::vouch(dataset, lock.as_ref(), findings);
                None
            }
            (texts, Err(broken)) => {
                let fault = QuotationFault::BrokenLock(broken.line);
                findings.note(format_args!("sources"), fault);
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
    let name = Escaped::from(path.display().to_string());
    match (faults, lang) {
        (0, Lang::Nl) => writeln!(out, "{name}: geen fouten; {summary}, {}", proof.found(lang)),
        (0, Lang::En) => writeln!(out, "{name}: no faults; {summary}, {}", proof.found(lang)),
        (1, Lang::Nl) => writeln!(out, "{name}: 1 fout"),
        (1, Lang::En) => writeln!(out, "{name}: 1 fault"),
        (faults, Lang::Nl) => writeln!(out, "{name}: {faults} fouten"),
        (faults, Lang::En) => writeln!(out, "{name}: {faults} faults"),
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
        match lang {
            Lang::Nl => writeln!(
                out,
                "{name}: niet bijgewerkt, want niet alle citaten zijn teruggevonden"
            )?,
            Lang::En => writeln!(
                out,
                "{name}: not updated, for not all quotations are proven"
            )?,
        }
        return Ok(());
    };
    if let Err(error) = lock.write(path) {
        let (error, why) = (pick(lang, "fout", "error"), system::why(&error, lang));
        let refused = pick(lang, "kan niet geschreven worden", "can't be written");
        return Err(Failure::Usage(
            format!("{error}: {name}: {refused}: {why}").into(),
        ));
    }
    match lang {
        Lang::Nl => writeln!(out, "{name}: bijgewerkt")?,
        Lang::En => writeln!(out, "{name}: updated")?,
    }
    Ok(())
}
