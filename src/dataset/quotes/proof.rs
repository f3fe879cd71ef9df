//! Proof of quotations, with the texts or with the lock.

use std::{
    cell::OnceCell,
    collections::HashMap,
    path::{Path, PathBuf},
};

use super::{
    EMBEDDED_LOCK, Lock, MAX_QUOTATION_CHARS, Normalised, Quoted, all, nearest::Passages, normalise,
};
use crate::dataset::{
    Dataset, Words,
    check::{Findings, locate::steps},
    fault::{Quotation, excerpt},
    id::SourceId,
    load::{self, LoadError},
};

/// The largest text of a source that is read, in bytes; a long book has a few million.
const MAX_TEXT_BYTES: u64 = 16 * 1024 * 1024;

/// So many nearest passages are looked for: each is a walk along a text, and nobody reads more.
const SUGGESTIONS: usize = 50;

/// The texts of the sources: a folder with `<source id>.txt` for each.
#[derive(Clone, Debug)]
pub struct Texts {
    folder: PathBuf,
}

/// The text of one source.
struct Text<'a> {
    source: &'a SourceId,
    raw: String,
    normal: Normalised,
}

impl Texts {
    /// The texts in `folder`.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The name of the file for a source; `None` for an id that could lead out of the folder.
    fn file(source: &SourceId) -> Option<String> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        source
            .as_str()
            .bytes()
            .all(fits)
            .then(|| format!("{source}.txt"))
    }

    /// The text of a source as it stands in its file.
    ///
    /// # Errors
    /// Why it can't be read.
    pub fn read(&self, source: &SourceId) -> Result<String, LoadError> {
        let file = Self::file(source).ok_or(LoadError::NotFound)?;
        load::read_file(&self.folder.join(file), MAX_TEXT_BYTES)
    }
}

/// Seeks every quotation in its text. Gives the lock that the texts justify, for all that were found, and
/// finds quotations that aren't there, texts that aren't, and where a given `lock` says something else.
#[must_use]
pub fn prove(
    dataset: &Dataset,
    texts: &Texts,
    lock: Option<&Lock>,
    findings: &mut Findings,
) -> Lock {
    let mut quotations: HashMap<&SourceId, Vec<Quoted<'_>>> = HashMap::new();
    for quotation in provable(dataset) {
        quotations
            .entry(quotation.source)
            .or_default()
            .push(quotation);
    }
    let read = read(
        dataset,
        texts,
        |source| quotations.contains_key(source),
        findings,
    );
    let mut proof = Proof {
        texts: &read,
        proven: Lock::default(),
        suggestions_left: SUGGESTIONS,
        findings,
    };
    for text in &read {
        proof.source(text, quotations.remove(text.source).unwrap_or_default());
    }
    let proven = proof.proven;
    for id in lock.into_iter().flat_map(|lock| proven.differing(lock)) {
        let place = dataset.sources.iter().position(|source| source.id == *id);
        let path = place.map_or_else(|| steps!["sources"], |place| steps!["sources", place, "id"]);
        findings.note(path, Quotation::StaleLock);
    }
    proven
}

/// Reads the texts of the sources that are quoted.
fn read<'a>(
    dataset: &'a Dataset,
    texts: &Texts,
    is_quoted: impl Fn(&SourceId) -> bool,
    findings: &mut Findings,
) -> Vec<Text<'a>> {
    let mut read = Vec::new();
    for (s, source) in dataset
        .sources
        .iter()
        .enumerate()
        .filter(|(_, source)| is_quoted(&source.id))
    {
        match texts.read(&source.id) {
            Ok(raw) => read.push(Text {
                source: &source.id,
                normal: normalise(&raw),
                raw,
            }),
            Err(error) => {
                let file = excerpt(&format!("{}.txt", source.id));
                let fault = match error {
                    LoadError::NotFound => Quotation::NoText { file },
                    _ => Quotation::UnreadableText { file },
                };
                findings.note(steps!["sources", s, "id"], fault);
            }
        }
    }
    read
}

/// Finds quotations that `lock`, the one beside the dataset, doesn't cover: all that can be proven without the
/// texts. Where there is none, that of the embedded dataset vouches for the quotations that it knows, so that
/// what was exported from it needs no lock of its own.
pub fn vouch(dataset: &Dataset, lock: Option<&Lock>, findings: &mut Findings) {
    let Some(lock) = lock else {
        let known = Lock::parse(EMBEDDED_LOCK).unwrap_or_default();
        let mut unknown =
            provable(dataset).filter(|it| !known.covers(it.source, &normalise(it.words)));
        if let Some(Quoted { path, .. }) = unknown.next() {
            findings.note(
                path,
                Quotation::NoLock {
                    quotations: unknown.count() + 1,
                },
            );
        }
        return;
    };
    for quotation in provable(dataset) {
        let words = normalise(quotation.words);
        if lock.covers(quotation.source, &words) {
            continue;
        }
        match lock.source_of(&words) {
            Some(other) => {
                let source = excerpt(other.as_str());
                findings.note(
                    quotation.path_of_source(),
                    Quotation::InOtherText { source },
                );
            }
            None => findings.note(quotation.path, Quotation::NotLocked),
        }
    }
}

/// The quotations that proof is asked of: those with another fault already are left out, the endless ones
/// for the time that they would take.
fn provable(dataset: &Dataset) -> impl Iterator<Item = Quoted<'_>> {
    // Where an id is there twice, the first counts.
    let quoted: HashMap<_, _> = dataset
        .sources
        .iter()
        .rev()
        .map(|source| (&source.id, source.words))
        .collect();
    all(dataset).filter(move |quotation| {
        quoted.get(quotation.source) == Some(&Words::Quoted)
            && !quotation.words.trim().is_empty()
            && quotation.words.chars().nth(MAX_QUOTATION_CHARS).is_none()
    })
}

struct Proof<'a> {
    texts: &'a [Text<'a>],
    proven: Lock,
    suggestions_left: usize,
    findings: &'a mut Findings,
}

impl Proof<'_> {
    fn source(&mut self, text: &Text<'_>, quotations: Vec<Quoted<'_>>) {
        self.proven.add_source(text.source, &text.raw);
        let mut found = HashMap::new();
        let passages = OnceCell::new();
        for quotation in quotations {
            // The same words often carry several statements.
            let is_found = *found.entry(quotation.words).or_insert_with(|| {
                let words = normalise(quotation.words);
                let place = text.normal.find(&words);
                if let Some(place) = &place {
                    self.proven.add(text.source, &words, place.start);
                }
                place.is_some()
            });
            if !is_found {
                let passages = || passages.get_or_init(|| Passages::new(text.normal.text()));
                self.not_found(quotation, passages);
            }
        }
    }

    /// Notes what comes closest: the text of another source that has the words, or words like them.
    fn not_found<'p>(
        &mut self,
        quotation: Quoted<'_>,
        passages: impl FnOnce() -> &'p Passages<'p>,
    ) {
        if self.suggestions_left == 0 {
            return self
                .findings
                .note(quotation.path, Quotation::NotFound { nearest: None });
        }
        self.suggestions_left -= 1;
        let words = normalise(quotation.words);
        if let Some(other) = self
            .texts
            .iter()
            .find(|text| text.normal.find(&words).is_some())
        {
            let source = excerpt(other.source.as_str());
            return self.findings.note(
                quotation.path_of_source(),
                Quotation::InOtherText { source },
            );
        }
        let nearest = passages().nearest(words.text());
        let nearest = nearest.map(|words| {
            words
                .chars()
                .take(MAX_QUOTATION_CHARS)
                .collect::<String>()
                .into()
        });
        self.findings
            .note(quotation.path, Quotation::NotFound { nearest });
    }
}
