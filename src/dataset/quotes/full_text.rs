//! The text of a source as it is read on the screen, with the places of its quotations.

use std::{collections::HashSet, ops::Range};

use super::{Lock, Normalised, SourceTexts, nearest::Passages, normalise};
use crate::{
    dataset::{id::SourceId, load::LoadError},
    sanitise::Escaped,
};

/// So many quotations are sought in a text: more are made by no reader, and each is a walk along the text.
const MAX_QUOTATIONS: usize = 4_000;

/// What is known about a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextMatch {
    /// It is the text that the quotations were proven with.
    Same,
    /// It is not: it has changed, or it is another document.
    Changed,
    /// The lock knows no text of this source.
    Unknown,
}

/// The text of a source.
#[derive(Clone, Debug)]
pub struct FullText {
    /// The text, safe to be shown: hidden characters made visible, tabs as spaces.
    pub text: String,
    /// Where quotations stand in it, in bytes: in order, and none twice.
    pub passages: Vec<Range<usize>>,
    /// Whether it is the text that they were proven with.
    pub proof: TextMatch,
    normal: Normalised,
}

/// Where a quotation stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuotePlace {
    /// There: the number of the passage.
    At(usize),
    /// Nowhere, but these bytes come close.
    Near(Range<usize>),
    /// Nowhere, and nothing comes close.
    Nowhere,
}

impl FullText {
    /// Reads the text of `source` and seeks `quotations` in it.
    ///
    /// # Errors
    /// Why it can't be read.
    pub fn read<'q>(
        source: &SourceId,
        texts: &SourceTexts,
        lock: Option<&Lock>,
        quotations: impl Iterator<Item = &'q str>,
    ) -> Result<Self, LoadError> {
        let raw = texts.read(source)?;
        let proof = match lock.and_then(|lock| lock.is_proven_with(source, &raw)) {
            Some(true) => TextMatch::Same,
            Some(false) => TextMatch::Changed,
            None => TextMatch::Unknown,
        };
        Ok(Self::new(&raw, proof, quotations))
    }

    fn new<'q>(raw: &str, proof: TextMatch, quotations: impl Iterator<Item = &'q str>) -> Self {
        // What is shown is what is searched, so that places in the one are places in the other.
        let text = Escaped::block(raw).replace('\t', "    ");
        let normal = normalise(&text);
        let mut seen = HashSet::new();
        let fresh = quotations
            .filter(|words| seen.insert(*words))
            .take(MAX_QUOTATIONS);
        let mut passages: Vec<Range<usize>> = fresh
            .filter_map(|words| normal.find(&normalise(words)))
            .map(|place| normal.in_original(&text, &place))
            .collect();
        passages.sort_by_key(|passage| (passage.start, passage.end));
        passages.dedup();
        Self {
            text,
            passages,
            proof,
            normal,
        }
    }

    /// Where a quotation stands.
    pub fn place(&self, quotation: &str) -> QuotePlace {
        let words = normalise(quotation);
        if let Some(place) = self.normal.find(&words) {
            let place = self.normal.in_original(&self.text, &place);
            return match self.passages.iter().position(|passage| *passage == place) {
                Some(number) => QuotePlace::At(number),
                None => QuotePlace::Near(place),
            };
        }
        let passages = Passages::new(self.normal.text());
        match passages.nearest(words.text()) {
            Some(near) => QuotePlace::Near(self.normal.in_original(&self.text, &near)),
            None => QuotePlace::Nowhere,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;
    use crate::dataset::{
        load,
        quotes::{self, EMBEDDED_LOCK},
    };

    const TEXT: &str = "# Kop\n\n**De stad**\theeft een *band*.\u{1b}[31m\n\nIn 1994 werd een band<sup>3</sup> gesmeed tussen\nArnhem en Wuhan.\n";

    #[test]
    fn quotations_are_found_in_the_text_as_it_is_shown() {
        let quotations = [
            "een band gesmeed tussen Arnhem",
            "De stad heeft een band.",
            "De stad heeft een band.",
            "staat er niet",
        ];
        let text = FullText::new(TEXT, TextMatch::Same, quotations.into_iter());
        let shown: Vec<&str> = text
            .passages
            .iter()
            .map(|passage| &text.text[passage.clone()])
            .collect();
        assert_eq!(
            shown,
            [
                "De stad**    heeft een *band*.",
                "een band<sup>3</sup> gesmeed tussen\nArnhem"
            ]
        );
        assert!(!text.text.contains('\u{1b}') && !text.text.contains('\t'));
        assert_eq!(
            text.place("een band gesmeed tussen Arnhem"),
            QuotePlace::At(1)
        );
        let QuotePlace::Near(near) = text.place("In 1993 werd een band gesmeed") else {
            panic!("something comes close")
        };
        assert_eq!(
            &text.text[near],
            "In 1994 werd een band<sup>3</sup> gesmeed"
        );
        assert_eq!(text.place("iets heel anders dus"), QuotePlace::Nowhere);
        assert_eq!(text.place(""), QuotePlace::Nowhere);
    }

    #[test]
    fn an_empty_text_has_no_places() {
        let text = FullText::new("", TextMatch::Unknown, ["een"].into_iter());
        assert_eq!(
            (text.passages.len(), text.place("een")),
            (0, QuotePlace::Nowhere)
        );
    }

    #[test]
    fn a_text_that_changed_is_known_by_its_hash() {
        let folder = tempfile::tempdir().unwrap();
        let texts = SourceTexts::new(folder.path());
        let id = SourceId::from("nrc");
        let read = |lock: Option<&Lock>| {
            FullText::read(&id, &texts, lock, std::iter::empty()).map(|text| text.proof)
        };
        assert!(matches!(read(None), Err(LoadError::NotFound)));
        fs::write(folder.path().join("nrc.txt"), TEXT).unwrap();
        let mut lock = Lock::default();
        assert_eq!(read(Some(&lock)).unwrap(), TextMatch::Unknown);
        lock.add_source(&id, TEXT);
        assert_eq!(read(Some(&lock)).unwrap(), TextMatch::Same);
        fs::write(folder.path().join("nrc.txt"), "iets anders").unwrap();
        assert_eq!(read(Some(&lock)).unwrap(), TextMatch::Changed);
    }

    #[test]
    #[expect(
        clippy::print_stderr,
        reason = "that nothing was tested must not go unseen"
    )]
    fn every_quotation_of_the_dataset_is_found_in_its_document() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/sources");
        if !folder.is_dir() {
            eprintln!(
                "NOT TESTED: the texts of the sources are not in {}",
                folder.display()
            );
            return;
        }
        let (dataset, lock) = (load::embedded(), Lock::parse(EMBEDDED_LOCK).unwrap());
        let texts = SourceTexts::new(&folder);
        for id in ["clingendael", "ftm", "nrc", "city-monitor", "epoch-times"].map(SourceId::from) {
            let words: Vec<&str> = quotes::all(&dataset)
                .filter(|quoted| *quoted.source == id)
                .map(|quoted| quoted.words)
                .collect();
            let text = FullText::read(&id, &texts, Some(&lock), words.iter().copied()).unwrap();
            assert_eq!(text.proof, TextMatch::Same, "{id}");
            for quotation in words {
                assert!(
                    matches!(text.place(quotation), QuotePlace::At(_)),
                    "{id}: {quotation}"
                );
            }
        }
    }
}
