//! The statements about a tie, by subject.

use std::cmp::Reverse;

use crate::{
    dataset::{PartialDate, Says, Stage, Statement, Tie},
    lang::Lang,
    text::{Texts, date, texts, words},
    tui::{
        page::Page,
        theme::{RECONSIDERING, Role},
    },
};

/// A subject: its heading, and what belongs to it.
type Section = (fn(&Texts) -> &'static str, fn(&Says) -> bool);

/// The subjects, in the order in which a council asks after them. A reason stands beside what it led to:
/// often one sentence of the source tells both.
const SECTIONS: [Section; 7] = [
    (
        |texts| texts.section_status,
        |says| matches!(says, Says::Status(_) | Says::Reconsidering | Says::Reason(Stage::Doubt | Stage::End, _)),
    ),
    (
        |texts| texts.section_start,
        |says| {
            let start = matches!(says, Says::Since(_) | Says::FirstContact(_) | Says::SinceUnclear);
            start || matches!(says, Says::Reason(Stage::Start, _))
        },
    ),
    (|texts| texts.section_money, |says| matches!(says, Says::Cost(_) | Says::Gain(_))),
    (|texts| texts.section_events, |says| matches!(says, Says::Event(_))),
    (|texts| texts.section_themes, |says| matches!(says, Says::Theme(_))),
    (|texts| texts.section_kind, |says| matches!(says, Says::Kind(_))),
    (|texts| texts.section_partner, |says| matches!(says, Says::Partner(_))),
];

/// All sections that have statements.
pub(super) fn all(page: &mut Page, tie: &Tie) {
    for (heading, belongs) in SECTIONS {
        let mut statements: Vec<&Statement> =
            tie.statements.iter().filter(|statement| belongs(&statement.says)).collect();
        if statements.is_empty() {
            continue;
        }
        // The latest first: what is so today, then how it came to be. Within a year, who retells another
        // source comes after it.
        statements.sort_by_key(|statement| {
            let on = page.date_of(statement);
            (Reverse(on.map(PartialDate::year)), page.is_retold(statement), Reverse(on))
        });
        page.heading(heading(texts(page.lang)));
        grouped(page, statements);
    }
}

/// Statements one below the other; those that rest on the same words share one quotation.
pub(super) fn grouped(page: &mut Page, statements: Vec<&Statement>) {
    let mut groups: Vec<Vec<&Statement>> = Vec::new();
    for statement in statements {
        let same = |group: &&mut Vec<&Statement>| {
            group.first().is_some_and(|first| first.source == statement.source && first.quote == statement.quote)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(statement),
            None => groups.push(vec![statement]),
        }
    }
    for (position, group) in groups.iter().enumerate() {
        if position > 0 {
            page.blank();
        }
        one_group(page, group);
    }
}

fn one_group(page: &mut Page, group: &[&Statement]) {
    let (themes, others): (Vec<&Statement>, Vec<&Statement>) =
        group.iter().partition(|statement| matches!(statement.says, Says::Theme(_)));
    theme_heads(page, &themes);
    for statement in &others {
        head(page, statement);
    }
    let Some(first) = group.first() else { return };
    if let Some(quote) = &first.quote {
        page.quote(quote);
    }
    page.provenance(first);
    let mut told: Vec<&str> = Vec::new();
    for note in group.iter().filter_map(|statement| statement.note.as_ref()) {
        let note = note.get(page.lang);
        if !told.contains(&note) {
            page.paragraph(Role::Remark, 2, note);
            told.push(note);
        }
    }
}

/// Themes of one period stand in one line.
fn theme_heads(page: &mut Page, statements: &[&Statement]) {
    let mut lines: Vec<(String, String)> = Vec::new();
    for statement in statements {
        let Says::Theme(id) = &statement.says else { continue };
        let (name, period) = (page.theme(id), period(page, statement));
        match lines.iter_mut().find(|(_, other)| *other == period) {
            Some((names, _)) => names.push_str(&format!(", {name}")),
            None => lines.push((name, period)),
        }
    }
    for (names, period) in lines {
        let when = if period.is_empty() { String::new() } else { format!(" ({period})") };
        page.paragraph(Role::Text, 0, &format!("{names}{when}"));
    }
}

fn period(page: &Page, statement: &Statement) -> String {
    let (texts, lang) = (texts(page.lang), page.lang);
    match (statement.from, statement.to, statement.on) {
        (Some(from), Some(to), _) => (texts.period)(&date(from, lang), &date(to, lang)),
        (Some(from), None, _) => (texts.from_on)(&date(from, lang)),
        (None, Some(to), _) => (texts.until)(&date(to, lang)),
        (None, None, Some(on)) => date(on, lang),
        (None, None, None) => String::new(),
    }
}

/// What a statement says, in our words.
fn head(page: &mut Page, statement: &Statement) {
    let (texts, lang) = (texts(page.lang), page.lang);
    let when = period(page, statement);
    let dated = |text: &str| if when.is_empty() { text.to_owned() } else { format!("{when}: {text}") };
    let reported = |word: &str, page: &Page| {
        let on = page.date_of(statement).map_or(texts.date_unknown.to_owned(), |on| date(on, lang));
        format!("{word} ({on})")
    };
    let (role, text) = match &statement.says {
        Says::Status(status) => {
            let word = format!("{} {}", words::status_symbol(*status), words::status(*status, lang));
            (Role::Status(*status), reported(&word, page))
        }
        Says::Reconsidering => (Role::Badge, reported(&format!("{RECONSIDERING} {}", texts.reconsidering), page)),
        Says::Since(on) => (Role::Text, (texts.founded)(&date(*on, lang))),
        Says::FirstContact(on) => (Role::Text, (texts.first_contact)(&date(*on, lang))),
        Says::SinceUnclear => (Role::Text, texts.start_unclear.to_owned()),
        Says::Theme(id) => (Role::Text, page.theme(id)),
        Says::Kind(kind) => (Role::Text, dated(words::kind(*kind, lang))),
        Says::Partner(told) | Says::Event(told) => (Role::Text, dated(told.get(lang))),
        Says::Reason(stage, why) => (Role::Text, format!("{}: {}", words::stage(*stage, lang), words::why(*why, lang))),
        Says::Cost(amount) | Says::Gain(amount) => {
            let told = match lang {
                Lang::Nl => &amount.nl,
                Lang::En => &amount.en,
            };
            (Role::Text, dated(told))
        }
    };
    page.paragraph(role, 0, &text);
}
