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

/// What a statement is about, and the word for it in Dutch and in English; none for a start, a reason and an amount,
/// which name themselves.
const fn about(says: &Claim) -> (Subject, Option<(&'static str, &'static str)>) {
    match says {
        Claim::Status(_) | Claim::Reconsidering => (Subject::Status, Some(("status", "status"))),
        Claim::Since(_) | Claim::FirstContact(_) | Claim::SinceUnclear => (Subject::Start, None),
        Claim::Reason(ReasonStage::Start, _) => (Subject::Start, None),
        Claim::Reason(ReasonStage::Doubt | ReasonStage::End, _) => (Subject::Status, None),
        Claim::Cost { .. } | Claim::Gain { .. } => (Subject::Money, None),
        Claim::Event { .. } => (Subject::Event, Some(("gebeurtenis", "event"))),
        Claim::Theme(_) => (Subject::Theme, Some(("thema", "theme"))),
        Claim::Kind(_) => (Subject::Kind, Some(("soort band", "kind of tie"))),
        Claim::Partner { .. } => (
            Subject::Partner,
            Some(("Chinese partner", "Chinese partner")),
        ),
    }
}

/// The word before what a statement says where nothing else tells what it is about.
pub fn label(says: &Claim, lang: Lang) -> Option<&'static str> {
    let (_, label) = about(says);
    label.map(|(nl, en)| pick(lang, nl, en))
}

/// The statements of a tie by subject, subjects without statements left out; within a subject the latest
/// first: what is so today, then how it came to be; a status before the reasons for it, costs before gains. Within a year, who
/// retells another source comes after it; undated statements come last.
pub fn by_subject<'a>(tie: &'a Tie, dataset: &Dataset) -> Vec<(Subject, Vec<&'a Statement>)> {
    let subject = |statement: &Statement| about(&statement.says).0;
    let mut statements: Vec<&Statement> = tie.statements.iter().collect();
    statements.sort_by_cached_key(|statement| {
        let source = dataset.source(&statement.source);
        let published = source.and_then(|source| source.published);
        let about = statement.on.or(statement.from).or(published);
        (
            subject(statement),
            matches!(statement.says, Claim::Reason(..) | Claim::Gain { .. }),
            Reverse(about.map(PartialDate::year)),
            source.is_some_and(|source| !source.leans_on.is_empty()),
            Reverse(about),
        )
    });
    statements
        .chunk_by(|one, next| subject(one) == subject(next))
        .map(|chunk| (subject(chunk[0]), chunk.to_vec()))
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
