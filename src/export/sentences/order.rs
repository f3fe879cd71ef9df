//! What is told about a tie in which order: by subject, what was known before what came later, and what rests on the
//! same words together.

use std::{cmp::Reverse, collections::HashMap};

use foldhash::fast::RandomState;

use crate::{
    dataset::{AsOfView, Claim, Dataset, PartialDate, ReasonStage, Statement, Tie},
    lang::Lang,
    text::labels::pick,
};

/// What statements are grouped by, in the order in which a council asks after them. A reason stands
/// with what it led to: often one sentence of the source tells both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Whether it exists, whether that is in doubt, and why.
    Status,
    /// When it began, and why.
    Start,
    /// What it cost and brought.
    Money,
    /// What happened.
    Event,
    /// What it is about.
    Theme,
    /// What sort of relation it is.
    Kind,
    /// Who the counterpart is.
    Partner,
}

impl Subject {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 7] = [
        Self::Status,
        Self::Start,
        Self::Money,
        Self::Event,
        Self::Theme,
        Self::Kind,
        Self::Partner,
    ];

    /// What a statement is about.
    pub const fn of(says: &Claim) -> Self {
        match says {
            Claim::Status(_)
            | Claim::Reconsidering
            | Claim::Reason(ReasonStage::Doubt | ReasonStage::End, _) => Self::Status,
            Claim::Since(_)
            | Claim::FirstContact(_)
            | Claim::SinceUnclear
            | Claim::Reason(ReasonStage::Start, _) => Self::Start,
            Claim::Cost { .. } | Claim::Gain { .. } => Self::Money,
            Claim::Event { .. } => Self::Event,
            Claim::Theme(_) => Self::Theme,
            Claim::Kind(_) => Self::Kind,
            Claim::Partner { .. } => Self::Partner,
        }
    }

    /// The heading over its statements.
    pub const fn heading(self, lang: Lang) -> &'static str {
        let (nl, en) = match self {
            Self::Status => ("Status en redenen", "Status and reasons"),
            Self::Start => ("Begin", "Start"),
            Self::Money => ("Kosten en opbrengst", "Costs and benefits"),
            Self::Event => ("Gebeurtenissen", "Events"),
            Self::Theme => ("Thema's", "Themes"),
            Self::Kind => ("Soort band", "Kind of tie"),
            Self::Partner => ("Chinese partner", "Chinese partner"),
        };
        pick(lang, nl, en)
    }
}

/// The word before what a statement says where nothing else tells what it is about; a start, a reason
/// and an amount name themselves.
pub const fn label(says: &Claim, lang: Lang) -> Option<&'static str> {
    let (nl, en) = match says {
        Claim::Status(_) | Claim::Reconsidering => ("status", "status"),
        Claim::Kind(_) => ("soort band", "kind of tie"),
        Claim::Event { .. } => ("gebeurtenis", "event"),
        Claim::Theme(_) => ("thema", "theme"),
        Claim::Partner { .. } => ("Chinese partner", "Chinese partner"),
        Claim::Since(_) | Claim::FirstContact(_) | Claim::SinceUnclear => return None,
        Claim::Reason(..) | Claim::Cost { .. } | Claim::Gain { .. } => return None,
    };
    Some(pick(lang, nl, en))
}

/// The statements of a tie by subject, subjects without statements left out; within a subject the latest
/// first: what is so today, then how it came to be; a status before the reasons for it, costs before gains. Within a year, who
/// retells another source comes after it; undated statements come last.
pub fn by_subject<'a>(tie: &'a Tie, dataset: &Dataset) -> Vec<(Subject, Vec<&'a Statement>)> {
    let key = |statement: &&Statement| {
        let source = dataset.source(&statement.source);
        let about = statement
            .on
            .or(statement.from)
            .or_else(|| source.and_then(|source| source.published));
        let retells = source.is_some_and(|source| !source.leans_on.is_empty());
        let stands_after = matches!(statement.says, Claim::Reason(..) | Claim::Gain { .. });
        (
            stands_after,
            Reverse(about.map(PartialDate::year)),
            retells,
            Reverse(about),
        )
    };
    let group = |subject| {
        let mut said: Vec<_> = tie
            .statements
            .iter()
            .filter(|said| Subject::of(&said.says) == subject)
            .collect();
        said.sort_by_cached_key(key);
        (subject, said)
    };
    Subject::ALL
        .into_iter()
        .map(group)
        .filter(|(_, said)| !said.is_empty())
        .collect()
}

/// What is told of a tie from where `as_of_view` stands: statements under their headings, by subject; under the last one
/// what came later.
pub fn sections<'a>(
    tie: &'a Tie,
    dataset: &Dataset,
    as_of_view: &AsOfView<'_>,
    lang: Lang,
) -> Vec<(&'static str, Vec<&'a Statement>)> {
    let (mut sections, mut later) = (Vec::new(), Vec::new());
    for (subject, mut statements) in by_subject(tie, dataset) {
        later.extend(statements.extract_if(.., |said| !as_of_view.counts(said)));
        sections.push((subject.heading(lang), statements));
    }
    sections.push((lang.section_later(), later));
    sections.retain(|(_, statements)| !statements.is_empty());
    sections
}

/// Statements that rest on the same words, together, in the order of the first of each.
pub fn by_quotation(statements: Vec<&Statement>) -> Vec<Vec<&Statement>> {
    let mut groups: Vec<Vec<&Statement>> = Vec::new();
    // Looked up and not looked for: a tie may have any number of quotations.
    let mut known: HashMap<(&str, Option<&str>), usize, RandomState> = HashMap::default();
    for statement in statements {
        let at = *known
            .entry((statement.source.as_str(), statement.quote.as_deref()))
            .or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(statement),
            None => groups.push(vec![statement]),
        }
    }
    groups
}
