//! The statements about a tie, by subject.

use std::collections::{HashMap, HashSet};

use crate::{
    dataset::{Claim, Decision, Statement, Subject, Tie},
    export::sentences::{self, Section},
    tui::{
        glyphs::DECISION,
        page::{FLUSH, HANGING, Spacing, TextPage},
        theme::{RECONSIDERING, Role},
    },
};

/// Statements under a heading.
pub(super) fn one<'a>(
    page: &mut TextPage<'a>,
    tie: &Tie,
    (section, statements): (Section, Vec<&'a Statement>),
) {
    if !page.is_full() {
        page.heading(section.label(page.lang));
        let first = page.quotations.len();
        grouped(page, tie, statements);
        page.rank_passages(first);
    }
}

/// Statements one below the other; those that rest on the same words share one quotation.
pub(in crate::tui) fn grouped<'a>(
    page: &mut TextPage<'a>,
    tie: &Tie,
    statements: Vec<&'a Statement>,
) {
    let mut groups = sentences::by_quotation(statements);
    if page.spacing != Spacing::Airy {
        groups.sort_by_key(|group| group.iter().all(|said| said.quote.is_none()));
    }
    for (position, group) in groups.iter().enumerate() {
        if page.is_full() {
            return;
        }
        if position > 0 {
            page.blank();
        }
        let (start, first) = (page.lines.len(), page.quotations.len());
        themes(page, group);
        for statement in group {
            head(page, tie, statement);
        }
        page.quotation(group);
        let mut told: HashSet<&str> = HashSet::new();
        for note in group.iter().filter_map(|statement| statement.note.as_ref()) {
            let note = note.get(page.lang);
            if told.insert(note) {
                page.indented(2, Role::Remark, note);
            }
        }
        let end = page.lines.len();
        if let Some(quotation) = page.quotations.get_mut(first) {
            quotation.passage = start..end;
        }
    }
}

/// The themes among statements; those of one period stand in one line.
fn themes(page: &mut TextPage, statements: &[&Statement]) {
    let mut lines: Vec<(String, Vec<&str>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for statement in statements {
        if let Some(id) = statement.says.theme() {
            let when = sentences::when(statement, page.lang);
            let when = when.map_or_else(String::new, |when| format!(" ({when})"));
            let place = *places.entry(when.clone()).or_insert(lines.len());
            if place == lines.len() {
                lines.push((when, Vec::new()));
            }
            let name = sentences::theme(id, page.dataset, page.lang);
            lines[place].1.push(name);
        }
    }
    for (when, names) in lines {
        page.paragraph(Role::Text, format!("{}{when}", names.join(", ")));
    }
}

/// What a statement says, summarised; a status and a decision with its symbol. Themes are told together.
fn head(page: &mut TextPage, tie: &Tie, statement: &Statement) {
    if let Claim::Decision(decision) = &statement.says {
        return self::decision(page, decision, statement);
    }
    let said = sentences::said(statement, tie, page.dataset, page.lang);
    match &statement.says {
        Claim::Theme(_) => {}
        Claim::Status(status) => {
            page.paragraph(Role::Status(*status), format!("{} {said}", status.symbol()));
        }
        says if page.is_asked(statement) => {
            // All of a reason or a doubt is the answer, of an amount the word for it.
            let colon = said.find(':').filter(|_| says.subject() == Subject::Money);
            page.answering(FLUSH, &said, colon.map_or(said.len(), |colon| colon + 1));
        }
        Claim::Reconsidering => page.paragraph(Role::Badge, format!("{RECONSIDERING} {said}")),
        _ => page.paragraph(Role::Text, said),
    }
}

/// What it is and what became of it, then below that what it asks and how parties stood to it.
fn decision(page: &mut TextPage, decision: &Decision, statement: &Statement) {
    let (dataset, lang) = (page.dataset, page.lang);
    let mut told = sentences::told(decision, statement, dataset, lang).into_iter();
    let mut first = format!("{DECISION} {}", told.next().unwrap_or_default());
    if let Some(when) = sentences::when(statement, lang) {
        first += &format!(" ({when})");
    }
    if page.is_asked(statement) {
        page.answering(HANGING, &first, first.len());
    } else {
        page.hanging(Role::Text, first);
    }
    for line in told {
        page.indented(2, Role::Text, line);
    }
}
