//! The statements about a tie, by subject.

use std::collections::{HashMap, HashSet};

use crate::{
    dataset::{Claim, Statement, Subject, Tie},
    export::sentences,
    tui::{
        page::TextPage,
        theme::{RECONSIDERING, Role},
    },
};

/// Statements under a heading.
pub(super) fn one<'a>(
    page: &mut TextPage<'a>,
    tie: &Tie,
    (heading, statements): (&str, Vec<&'a Statement>),
) {
    if !page.is_full() {
        page.heading(heading);
        grouped(page, tie, statements);
    }
}

/// Statements one below the other; those that rest on the same words share one quotation.
pub(in crate::tui) fn grouped<'a>(
    page: &mut TextPage<'a>,
    tie: &Tie,
    statements: Vec<&'a Statement>,
) {
    for (position, group) in sentences::by_quotation(statements).iter().enumerate() {
        if page.is_full() {
            return;
        }
        if position > 0 {
            page.blank();
        }
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

/// What a statement says, in our words; a status with its symbol. Themes are told together.
fn head(page: &mut TextPage, tie: &Tie, statement: &Statement) {
    let said = sentences::said(statement, tie, page.dataset, page.lang);
    match &statement.says {
        Claim::Theme(_) => {}
        Claim::Status(status) => {
            page.paragraph(Role::Status(*status), format!("{} {said}", status.symbol()));
        }
        says if page.found.query.asks_for(says) => {
            // All of a reason or a doubt is the answer, of an amount the word for it.
            let colon = said.find(':').filter(|_| says.subject() == Subject::Money);
            page.answering(&said, colon.map_or(said.len(), |colon| colon + 1));
        }
        Claim::Reconsidering => page.paragraph(Role::Badge, format!("{RECONSIDERING} {said}")),
        _ => page.paragraph(Role::Text, said),
    }
}
