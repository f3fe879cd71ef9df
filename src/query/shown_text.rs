//! What screens and exports say about a tie beside its texts, as lines to be searched: what stands there can be typed.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{fields::is::Mark, fold::fold_line};
use crate::{
    dataset::{
        Claim, Dataset, PartialDate, SourceLang, StatusBasis, Tie, closed_list::ClosedList as _,
    },
    lang::Lang,
};

/// Something that is shown about ties.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Label<'a> {
    Text(&'a str),
    Date(PartialDate),
    /// That a source is translated from this language.
    TranslatedFrom(SourceLang),
    /// A place in a document.
    Place(&'a str),
}

/// Labels as folded lines, in both languages. Among many ties these are few different ones, so each is folded once.
pub(super) struct Labels<'a> {
    dataset: &'a Dataset,
    lines: HashMap<Label<'a>, String, RandomState>,
}

impl<'a> Labels<'a> {
    pub fn new(dataset: &'a Dataset) -> Self {
        Self {
            dataset,
            lines: HashMap::default(),
        }
    }

    /// Puts the labels of a tie onto the end of `lines`, each once.
    pub fn write(&mut self, tie: &'a Tie, lines: &mut String) {
        let mut labels: Vec<Label<'a>> = fixed(tie).into_iter().map(Label::Text).collect();
        for statement in &tie.statements {
            if let Some(source) = self.dataset.source(&statement.source) {
                labels.push(Label::Text(&source.publisher));
                labels.extend(source.translated_from.map(Label::TranslatedFrom));
                match source.published {
                    Some(on) => labels.push(Label::Date(on)),
                    None => {
                        labels.extend([Lang::Nl, Lang::En].map(|lang| Label::Text(lang.undated())));
                    }
                }
            }
            if let Some(decision) = statement.says.decision() {
                labels.extend(decision.positions().map(|(_, name)| Label::Text(name)));
            }
            labels.extend(statement.place.iter().map(|place| Label::Place(place)));
            let dates = [
                statement.says.date(),
                statement.on,
                statement.from,
                statement.to,
            ];
            labels.extend(dates.into_iter().flatten().map(Label::Date));
        }
        labels.sort_unstable();
        labels.dedup();
        for label in labels {
            lines.push_str(self.lines.entry(label).or_insert_with(|| folded(label)));
        }
    }
}

fn folded(label: Label<'_>) -> String {
    let [dutch, english] = [Lang::Nl, Lang::En].map(|lang| {
        let mut line = String::new();
        match label {
            Label::Text(text) => fold_line(text, &mut line),
            Label::Date(on) => fold_line(&lang.date(on), &mut line),
            Label::TranslatedFrom(original) => {
                fold_line(&lang.translated_from(original.label(lang)), &mut line);
            }
            Label::Place(place) => fold_line(&lang.place(place), &mut line),
        }
        line
    });
    if dutch == english {
        dutch
    } else {
        dutch + &english
    }
}

/// The words of our own that a tie is told in, in both languages; the same ones may be there twice.
pub(super) fn fixed(tie: &Tie) -> Vec<&'static str> {
    let mut labels = Vec::new();
    for lang in [Lang::Nl, Lang::En] {
        labels.push(tie.dutch.level.label(lang));
        match tie.chinese.level {
            Some(level) => labels.push(level.label(lang)),
            None if tie.chinese.name.is_none() => labels.extend(Mark::Unnamed.names()),
            None => {}
        }
        if !tie.disputes.is_empty() {
            labels.push(lang.disputed());
        }
        for statement in &tie.statements {
            match statement.says {
                Claim::Decision(ref decision) => {
                    labels.extend([decision.body.label(lang), decision.kind.label(lang)]);
                    labels.extend(decision.outcome(lang));
                }
                Claim::Reason(stage, why) => {
                    labels.extend([why.label(lang), stage.line_start(lang)]);
                }
                Claim::Cost { .. } => labels.push(lang.costs()),
                Claim::Gain { .. } => labels.push(lang.gains()),
                Claim::Exists => labels.push(lang.existed()),
                Claim::Status(_) if statement.basis == StatusBasis::Inferred => {
                    labels.push(lang.inferred());
                }
                Claim::Reconsidering => labels.push(lang.reconsidering()),
                Claim::Kind(kind) => labels.push(kind.label_of(tie.dutch.level, lang)),
                _ => {}
            }
        }
    }
    labels
}
