//! What the sources say of each tie.

use std::{
    collections::HashSet,
    io::{self, Write},
};

use maud::{Markup, html};

use super::{
    Page, put,
    table::{badges, status},
};
use crate::{
    dataset::{Dispute, Statement, Tie},
    export::{
        TieEntry, address,
        sentences::{self, Subject},
    },
    lang::Bilingual,
    text::labels,
};

/// Writes an article for each tie.
pub(super) fn write(page: &Page<'_>, out: &mut impl Write) -> io::Result<()> {
    let title = page.pick("Banden", "Ties");
    writeln!(
        out,
        r#"<section aria-labelledby="banden"><h2 id="banden">{title}</h2>"#
    )?;
    for (number, entry) in page.selection.counted(&page.selection.entries).enumerate() {
        put(out, &article(page, number + 1, entry))?;
    }
    writeln!(out, "</section>")
}

fn article(page: &Page<'_>, number: usize, entry: &TieEntry<'_>) -> Markup {
    let (TieEntry { tie, tie_state }, lang) = (*entry, page.lang());
    let dataset = page.selection.dataset;
    let themes = sentences::themes(entry, dataset, lang);
    let sentences::Told { known, later } = sentences::told(tie, dataset, &page.as_of_view);
    html! {
        article id={ "band-" (number) } aria-labelledby={ "naam-" (number) } {
            h3 id={ "naam-" (number) } { (sentences::title(tie, lang)) }
            div {
                (status(&tie_state, lang)) " · " (sentences::start(tie_state.start, lang))
                @if let Some(kind) = tie_state.kind { " · " (kind.label_of(tie.dutch.level, lang)) }
                " " (badges(&tie_state, lang))
            }
            div.soft { (sentences::parties(tie, lang)) }
            @if !themes.is_empty() { div { (Subject::Theme.heading(lang)) ": " (themes.join(", ")) } }
            @for dispute in &tie.disputes { (self::dispute(page, dispute)) }
            (remark(page, tie.note.as_deref()))
            @for (subject, statements) in known { (section(page, tie, subject.heading(lang), statements)) }
            @if !later.is_empty() { (section(page, tie, lang.section_later(), later)) }
        }
    }
}

fn dispute(page: &Page<'_>, dispute: &Dispute) -> Markup {
    html! { p { span.badge aria-hidden="true" { "≠ " } (sentences::dispute(dispute, page.selection.dataset, page.lang())) } }
}

/// Statements under a heading; those that rest on the same words share one quotation.
fn section(page: &Page<'_>, tie: &Tie, heading: &str, statements: Vec<&Statement>) -> Markup {
    html! {
        h4 { (heading) }
        @for group in page.selection.heeded(sentences::by_quotation(statements)) {
            div.group {
                ul.said {
                    @for statement in &group { li { (sentences::said(statement, tie, page.selection.dataset, page.lang())) } }
                }
                @if let Some(first) = group.first() { (quotation(page, first)) }
                (remarks(page, &group))
            }
        }
    }
}

/// The words of the source, and who says them.
fn quotation(page: &Page<'_>, statement: &Statement) -> Markup {
    let dataset = page.selection.dataset;
    let source = dataset.source(&statement.source);
    let quote = statement.quote.as_deref();
    let there = source.and_then(|source| {
        address::at_quotation(source.url.as_deref()?, quote.unwrap_or_default())
    });
    html! {
        blockquote {
            @if let Some(quote) = quote { p lang=[source.map(|source| source.lang.word())] { (sentences::quoted(quote)) } }
            cite { (sentences::citation(statement, dataset, page.lang())) }
            @if let Some(number) = page.numbers.get(&statement.source) {
                " " a href={ "#bron-" (number) } { "[" (number) "]" }
            }
            @if let Some(there) = there {
                " " a href=(there) rel="noopener noreferrer" { (page.pick("lees daar", "read there")) }
            }
        }
    }
}

/// The remarks about statements, each once.
fn remarks(page: &Page<'_>, statements: &[&Statement]) -> Markup {
    let mut told: HashSet<&Bilingual> = HashSet::new();
    let notes = statements
        .iter()
        .filter_map(|statement| statement.note.as_deref());
    html! { @for note in notes { @if told.insert(note) { (remark(page, Some(note))) } } }
}

fn remark(page: &Page<'_>, note: Option<&Bilingual>) -> Markup {
    html! { @if let Some(note) = note { p.remark { (labels::note(page.lang())) ": " (note.get(page.lang())) } } }
}
