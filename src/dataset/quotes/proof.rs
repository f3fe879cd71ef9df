//! Proof of quotations, with the texts or with the lock.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use super::{Lock, Normalised, Quoted, all, nearest::Passages, normalise};
use crate::dataset::{
    Dataset, SourceId, Words,
    check::{Findings, LONGEST, locate::steps},
    fault::{Quotation, excerpt},
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
struct Text {
    raw: String,
    normal: Normalised,
}

impl Texts {
    /// The texts in `folder`.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// The name of the file for a source; `None` for an id that could lead out of the folder.
    fn file(source: &SourceId) -> Option<String> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        source.as_str().bytes().all(fits).then(|| format!("{source}.txt"))
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
/// finds quotations that aren't there, texts that aren't, and where `lock` says something else.
#[must_use]
pub fn prove(dataset: &Dataset, texts: &Texts, lock: &Lock, findings: &mut Findings) -> Lock {
    let mut proof = Proof { proven: Lock::default(), suggestions_left: SUGGESTIONS, findings };
    let mut quotations: HashMap<&SourceId, Vec<Quoted<'_>>> = HashMap::new();
    for quotation in provable(dataset) {
        quotations.entry(quotation.source).or_default().push(quotation);
    }
    for (s, source) in dataset.sources.iter().enumerate() {
        let Some(quotations) = quotations.remove(&source.id) else { continue };
        match texts.read(&source.id) {
            Ok(raw) => {
                let text = Text { normal: normalise(&raw), raw };
                proof.source(&source.id, &text, quotations);
            }
            Err(error) => {
                let file = excerpt(&format!("{}.txt", source.id));
                let fault = match error {
                    LoadError::NotFound => Quotation::NoText { file },
                    _ => Quotation::UnreadableText { file },
                };
                proof.findings.note(steps!["sources", s, "id"], fault);
            }
        }
    }
    let proven = proof.proven;
    for id in proven.differing(lock) {
        let place = dataset.sources.iter().position(|source| source.id == *id);
        let path = place.map_or_else(|| steps!["sources"], |place| steps!["sources", place, "id"]);
        findings.note(path, Quotation::StaleLock);
    }
    proven
}

/// Finds quotations that `lock` doesn't cover: all that can be proven without the texts.
pub fn vouch(dataset: &Dataset, lock: &Lock, findings: &mut Findings) {
    let mut quotations = provable(dataset).peekable();
    if lock.is_empty() {
        if let Some(Quoted { path, .. }) = quotations.next() {
            findings.note(path, Quotation::NoLock { quotations: quotations.count() + 1 });
        }
        return;
    }
    for quotation in quotations {
        if !lock.covers(quotation.source, &normalise(quotation.words)) {
            findings.note(quotation.path, Quotation::NotLocked);
        }
    }
}

/// The quotations that proof is asked of: those with another fault already are left out, the endless ones
/// for the time that they would take.
fn provable(dataset: &Dataset) -> impl Iterator<Item = Quoted<'_>> {
    let quoted: HashMap<_, _> = dataset.sources.iter().map(|source| (&source.id, source.words)).collect();
    all(dataset).filter(move |quotation| {
        quoted.get(quotation.source) == Some(&Words::Quoted)
            && !quotation.words.trim().is_empty()
            && quotation.words.chars().nth(LONGEST).is_none()
    })
}

struct Proof<'a> {
    proven: Lock,
    suggestions_left: usize,
    findings: &'a mut Findings,
}

impl Proof<'_> {
    fn source(&mut self, source: &SourceId, text: &Text, quotations: Vec<Quoted<'_>>) {
        self.proven.add_source(source, &text.raw);
        let mut places = HashMap::new();
        let mut passages = None;
        for Quoted { words, path, .. } in quotations {
            // The same words often carry several statements.
            let place = places.entry(words).or_insert_with(|| {
                let quotation = normalise(words);
                let place = text.normal.find(&quotation);
                if let Some(place) = &place {
                    self.proven.add(source, &quotation, place.start);
                }
                place
            });
            if place.is_none() {
                let nearest = self.suggestions_left.checked_sub(1).and_then(|left| {
                    self.suggestions_left = left;
                    passages.get_or_insert_with(|| Passages::new(text.normal.text())).nearest(words)
                });
                let nearest = nearest.map(|words| words.chars().take(LONGEST).collect::<String>().into());
                self.findings.note(path, Quotation::NotFound { nearest });
            }
        }
    }
}
