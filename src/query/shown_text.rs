//! What screens and exports say about a tie beside its texts, as lines to be searched: what stands there can be typed.
//!
//! Among many ties these are few different ones, so each is folded once.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::fold::{fold, fold_line};
use crate::{
    dataset::{Claim, Dataset, PartialDate, Source, SourceId, Statement, Tie},
    lang::Lang,
    text::labels,
};

/// Labels by what they stand for; each has a number.
pub(super) struct Labels<'a> {
    /// Each as a folded line.
    lines: Vec<String>,
    fixed: HashMap<&'static str, usize, RandomState>,
    /// In both languages.
    dates: HashMap<PartialDate, [usize; 2], RandomState>,
    places: HashMap<&'a str, [usize; 2], RandomState>,
    /// Who publishes a source, and when.
    sources: HashMap<&'a SourceId, (usize, Option<PartialDate>), RandomState>,
    /// Those of the tie in hand.
    own: Vec<usize>,
}

impl<'a> Labels<'a> {
    pub fn new(dataset: &'a Dataset) -> Self {
        let mut labels = Self {
            lines: Vec::new(),
            fixed: HashMap::default(),
            dates: HashMap::default(),
            places: HashMap::default(),
            sources: HashMap::default(),
            own: Vec::new(),
        };
        for Source {
            id,
            publisher,
            published,
            ..
        } in &dataset.sources
        {
            let publisher = labels.line(publisher);
            labels.sources.insert(id, (publisher, *published));
        }
        labels
    }

    /// Puts the labels of a tie onto the end of `lines`, each once.
    pub fn write(&mut self, tie: &'a Tie, lines: &mut String) {
        self.own.clear();
        // Most statements say what others say too: to compare addresses takes less than to look each up.
        let mut seen: Vec<*const u8> = Vec::new();
        for label in fixed(tie) {
            if !seen.contains(&label.as_ptr()) {
                seen.push(label.as_ptr());
                self.add(label);
            }
        }
        tie.statements
            .iter()
            .for_each(|statement| self.add_statement(statement));
        self.own.sort_unstable();
        self.own.dedup();
        self.own
            .iter()
            .filter_map(|&number| self.lines.get(number))
            .for_each(|line| lines.push_str(line));
    }

    fn add_statement(&mut self, statement: &'a Statement) {
        if let Some(&(publisher, published)) = self.sources.get(&statement.source) {
            self.own.push(publisher);
            match published {
                Some(on) => self.add_date(on),
                None => [Lang::Nl, Lang::En]
                    .into_iter()
                    .for_each(|lang| self.add(labels::undated(lang))),
            }
        }
        statement
            .place
            .iter()
            .for_each(|place| self.add_place(place));
        let said = match statement.says {
            Claim::Since(on) | Claim::FirstContact(on) => Some(on),
            _ => None,
        };
        let dates = [said, statement.on, statement.from, statement.to];
        dates.into_iter().flatten().for_each(|on| self.add_date(on));
    }

    fn add(&mut self, label: &'static str) {
        let number = match self.fixed.get(label) {
            Some(&number) => number,
            None => {
                let number = self.line(label);
                self.fixed.insert(label, number);
                number
            }
        };
        self.own.push(number);
    }

    fn add_date(&mut self, on: PartialDate) {
        let numbers = match self.dates.get(&on) {
            Some(&numbers) => numbers,
            None => {
                let numbers = self.in_both(|lang| lang.date(on));
                self.dates.insert(on, numbers);
                numbers
            }
        };
        self.own.extend(numbers);
    }

    fn add_place(&mut self, place: &'a str) {
        let numbers = match self.places.get(place) {
            Some(&numbers) => numbers,
            None => {
                let numbers = self.in_both(|lang| labels::place(place, lang).into_owned());
                self.places.insert(place, numbers);
                numbers
            }
        };
        self.own.extend(numbers);
    }

    /// A line for each language; one, where both say the same.
    fn in_both(&mut self, text: impl Fn(Lang) -> String) -> [usize; 2] {
        let (dutch, english) = (text(Lang::Nl), text(Lang::En));
        let first = self.line(&dutch);
        let second = if fold(&dutch) == fold(&english) {
            first
        } else {
            self.line(&english)
        };
        [first, second]
    }

    fn line(&mut self, text: &str) -> usize {
        let mut line = String::new();
        fold_line(text, &mut line);
        self.lines.push(line);
        self.lines.len() - 1
    }
}

/// The words of our own that a tie is told in, in both languages; the same ones may be there twice.
pub(super) fn fixed(tie: &Tie) -> Vec<&'static str> {
    let mut labels = Vec::new();
    for lang in [Lang::Nl, Lang::En] {
        labels.push(tie.dutch.level.label(lang));
        match tie.chinese.level {
            Some(level) => labels.push(level.label(lang)),
            None if tie.chinese.name.is_none() => labels.push(labels::unnamed(lang)),
            None => {}
        }
        if !tie.disputes.is_empty() {
            labels.push(labels::contested(lang));
        }
        for statement in &tie.statements {
            match statement.says {
                Claim::Reason(stage, why) => {
                    labels.extend([why.label(lang), stage.line_start(lang)]);
                }
                Claim::Cost { .. } => labels.push(labels::costs(lang)),
                Claim::Gain { .. } => labels.push(labels::gains(lang)),
                Claim::Reconsidering => labels.push(labels::reconsidering(lang)),
                Claim::Kind(kind) => labels.push(kind.label_of(tie.dutch.level, lang)),
                _ => {}
            }
        }
    }
    labels
}
