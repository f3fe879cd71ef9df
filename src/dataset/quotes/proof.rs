//! Proof of quotations, with the texts or with the lock.

use std::{
    cell::OnceCell,
    collections::HashMap,
    path::{Path, PathBuf},
};

use super::{
    EMBEDDED_LOCK, Lock, MAX_QUOTATION_CHARS, Normalised, Quoted, all, nearest::Passages,
    normalise, quoted::QuotedPath,
};
use crate::dataset::{
    Dataset, Words,
    check::Findings,
    fault::{QuotationFault, excerpt},
    id::SourceId,
    load::{self, LoadError},
};

/// The largest text of a source that is read, in bytes; a long book has a few million.
const MAX_TEXT_BYTES: u64 = 16 * 1024 * 1024;

/// So many nearest passages are looked for: each is a walk along a text, and nobody reads more.
const MAX_SUGGESTIONS: usize = 50;

/// The texts of the sources: a folder with `<source id>.txt` for each.
#[derive(Clone, Debug)]
pub struct SourceTexts {
    folder: PathBuf,
}

/// The text of one source.
struct SourceText<'a> {
    source: &'a SourceId,
    raw: String,
    normal: Normalised,
}

impl SourceTexts {
    /// The texts in `folder`.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        let folder = folder.to_owned();
        Self { folder }
    }

    /// The text of a source as it stands in its file.
    ///
    /// # Errors
    /// Why it can't be read; an id that could lead out of the folder has none.
    pub fn read(&self, source: &SourceId) -> Result<String, LoadError> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !source.as_str().bytes().all(fits) {
            return Err(LoadError::NotFound);
        }
        load::read_file(&self.folder.join(format!("{source}.txt")), MAX_TEXT_BYTES)
    }
}

/// Seeks every quotation in its text. Gives the lock that the texts justify, for all that were found, and
/// finds quotations that aren't there, texts that aren't, and where a given `lock` says something else.
#[must_use]
pub fn prove(
    dataset: &Dataset,
    texts: &SourceTexts,
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
    let mut read = Vec::new();
    for (s, source) in dataset.sources.iter().enumerate() {
        if !quotations.contains_key(&source.id) {
            continue;
        }
        let file = || excerpt(&format!("{}.txt", source.id));
        let fault = match texts.read(&source.id) {
            Ok(raw) => {
                read.push(SourceText {
                    source: &source.id,
                    normal: normalise(&raw),
                    raw,
                });
                continue;
            }
            Err(LoadError::NotFound) => QuotationFault::NoText(file()),
            Err(_) => QuotationFault::UnreadableText(file()),
        };
        findings.note(format_args!("sources/{s}/id"), fault);
    }
    let mut search = QuotationSearch {
        texts: &read,
        proven: Lock::default(),
        suggestions_left: MAX_SUGGESTIONS,
        findings,
    };
    for text in &read {
        search.source(text, quotations.remove(text.source).unwrap_or_default());
    }
    let proven = search.proven;
    for id in lock.into_iter().flat_map(|lock| proven.differing(lock)) {
        match dataset.sources.iter().position(|source| source.id == *id) {
            Some(s) => findings.note(format_args!("sources/{s}/id"), QuotationFault::StaleLock),
            None => findings.note(format_args!("sources"), QuotationFault::StaleLock),
        }
    }
    proven
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
            let fault = QuotationFault::NoLock(unknown.count() + 1);
            findings.note(format_args!("{path}/quote"), fault);
        }
        return;
    };
    for Quoted {
        source,
        words,
        path,
    } in provable(dataset)
    {
        let words = normalise(words);
        if lock.covers(source, &words) {
            continue;
        }
        match lock.source_of(&words) {
            Some(other) => in_other_text(other, path, findings),
            None => findings.note(format_args!("{path}/quote"), QuotationFault::NotLocked),
        }
    }
}

/// Notes that the text of `other` has the words of the quotation at `path`.
fn in_other_text(other: &SourceId, path: QuotedPath, findings: &mut Findings) {
    let fault = QuotationFault::InOtherText(excerpt(other.as_str()));
    findings.note(format_args!("{path}/source"), fault);
}

/// The quotations that proof is asked of: those with another fault already are left out, the endless ones
/// for the time that they would take.
fn provable(dataset: &Dataset) -> impl Iterator<Item = Quoted<'_>> {
    all(dataset).filter(|quotation| {
        let source = dataset.source(quotation.source);
        source.is_some_and(|source| source.words == Words::Quoted)
            && !quotation.words.trim().is_empty()
            && quotation.words.chars().nth(MAX_QUOTATION_CHARS).is_none()
    })
}

struct QuotationSearch<'a> {
    texts: &'a [SourceText<'a>],
    proven: Lock,
    suggestions_left: usize,
    findings: &'a mut Findings,
}

impl QuotationSearch<'_> {
    fn source(&mut self, text: &SourceText<'_>, quotations: Vec<Quoted<'_>>) {
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
                self.not_found(&quotation, passages);
            }
        }
    }

    /// Notes what comes closest: the text of another source that has the words, or words like them.
    fn not_found<'p>(
        &mut self,
        Quoted { words, path, .. }: &Quoted<'_>,
        passages: impl FnOnce() -> &'p Passages<'p>,
    ) {
        let mut nearest = None;
        if let Some(left) = self.suggestions_left.checked_sub(1) {
            self.suggestions_left = left;
            let words = normalise(words);
            let has = |text: &&SourceText<'_>| text.normal.find(&words).is_some();
            if let Some(other) = self.texts.iter().find(has) {
                return in_other_text(other.source, *path, self.findings);
            }
            let passages = passages();
            nearest = passages.nearest(words.text()).map(|at| &passages.text[at]);
        }
        let nearest = nearest.map(|words| {
            let words: String = words.chars().take(MAX_QUOTATION_CHARS).collect();
            words.into()
        });
        let fault = QuotationFault::NotFound(nearest);
        self.findings.note(format_args!("{path}/quote"), fault);
    }
}
