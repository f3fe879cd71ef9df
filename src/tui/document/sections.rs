//! The statements about a tie, by subject.

use std::collections::{HashMap, HashSet};

use crate::{
    dataset::{Claim, Statement, Subject, Tie},
    export::sentences,
    tui::{
        page::Page,
        theme::{RECONSIDERING, Role},
    },
};

/// Statements under a heading.
pub(super) fn one<'a>(
    page: &mut Page<'a>,
    tie: &Tie,
    (heading, statements): (&str, Vec<&'a Statement>),
) {
    if page.is_full() {
        return;
    }
    page.heading(heading);
    grouped(page, tie, statements);
}

/// Statements one below the other; those that rest on the same words share one quotation.
pub(in crate::tui) fn grouped<'a>(page: &mut Page<'a>, tie: &Tie, statements: Vec<&'a Statement>) {
    for (position, group) in sentences::by_quotation(statements).iter().enumerate() {
        if page.is_full() {
            return;
        }
        if position > 0 {
            page.blank();
        }
        one_group(page, tie, group);
    }
}

fn one_group<'a>(page: &mut Page<'a>, tie: &Tie, group: &[&'a Statement]) {
    let (themes, others): (Vec<&Statement>, Vec<&Statement>) = group
        .iter()
        .partition(|statement| statement.says.theme().is_some());
    theme_heads(page, &themes);
    for statement in &others {
        head(page, tie, statement);
    }
    page.quotation(group);
    let mut told: HashSet<&str> = HashSet::new();
    for note in group.iter().filter_map(|statement| statement.note.as_ref()) {
        let note = note.get(page.lang);
        if told.insert(note) {
            page.paragraph(Role::Remark, 2, note);
        }
    }
}

/// Themes of one period stand in one line.
fn theme_heads(page: &mut Page, statements: &[&Statement]) {
    let mut lines: Vec<(String, Option<String>)> = Vec::new();
    let mut places: HashMap<Option<String>, usize> = HashMap::new();
    for statement in statements {
        let Some(id) = statement.says.theme() else {
            continue;
        };
        let (name, when) = (page.theme(id), sentences::when(statement, page.lang));
        let place = *places.entry(when.clone()).or_insert(lines.len());
        match lines.get_mut(place) {
            Some((names, _)) => {
                names.push_str(", ");
                names.push_str(&name);
            }
            None => lines.push((name, when)),
        }
    }
    for (names, when) in lines {
        let when = when.map(|when| format!(" ({when})")).unwrap_or_default();
        page.paragraph(Role::Text, 0, &format!("{names}{when}"));
    }
}

/// What a statement says, in our words; a status with its symbol.
fn head(page: &mut Page, tie: &Tie, statement: &Statement) {
    let said = sentences::said(statement, tie, page.dataset, page.lang);
    match statement.says {
        Claim::Status(status) => {
            page.paragraph(
                Role::Status(status),
                0,
                &format!("{} {said}", status.symbol()),
            );
        }
        _ if page.is_asked(statement) => page.answering(&said, answer(&statement.says, &said)),
        Claim::Reconsidering => page.paragraph(Role::Badge, 0, &format!("{RECONSIDERING} {said}")),
        _ => page.paragraph(Role::Text, 0, &said),
    }
}

/// How much of what a statement says is the answer: all of a reason or a doubt, of an amount the word for it.
fn answer(says: &Claim, said: &str) -> usize {
    let colon = said.find(':').filter(|_| says.subject() == Subject::Money);
    colon.map_or(said.len(), |colon| colon + 1)
}
