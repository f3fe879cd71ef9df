//! Words for the same thing: each in one group, and more than one in a group.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::Findings;
use crate::dataset::{
    Dataset,
    fault::{ThesaurusFault, excerpt},
};

/// Finds words that stand in two groups or twice in one, and groups that bring nothing together.
pub fn thesaurus(dataset: &Dataset, findings: &mut Findings) {
    let mut seen: HashSet<String, RandomState> = HashSet::default();
    for (place, group) in dataset.thesaurus.iter().enumerate() {
        for (list, words) in [("nl", &group.nl), ("en", &group.en)] {
            for (number, word) in words.iter().enumerate() {
                // An empty one is found with the other texts.
                let fault = if word.trim().is_empty() {
                    continue;
                } else if !is_word(word) {
                    ThesaurusFault::NoWord
                } else if !seen.insert(word.to_lowercase()) {
                    ThesaurusFault::WordTwice(excerpt(word))
                } else {
                    continue;
                };
                findings.note(format_args!("thesaurus/{place}/{list}/{number}"), fault);
            }
        }
        if group.means.is_none() && group.words().count() < 2 {
            findings.note(
                format_args!("thesaurus/{place}"),
                ThesaurusFault::LonelyWord,
            );
        }
    }
}

/// Whether there is something to look for, with a hyphen on one side at most.
fn is_word(text: &str) -> bool {
    let has_two_hyphens = text.starts_with('-') && text.ends_with('-');
    !has_two_hyphens && text.contains(char::is_alphanumeric)
}
