//! What the sources say of each tie.

use std::io::{self, Write};

use maud::{Markup, html};

use super::{
    HtmlPage, put,
    table::{badges, status},
};
use crate::{
    dataset::{Statement, Tie},
    export::{TieEntry, address, sentences},
    lang::Lang,
};

/// Writes an article for each tie.
pub fn write(page: &HtmlPage<'_>, out: &mut impl Write) -> io::Result<()> {
    let title = page.lang.pane_ties();
    writeln!(
        out,
        r#"<section aria-labelledby="banden"><h2 id="banden">{title}</h2>"#
    )?;
    let selection = page.selection;
    for (at, entry) in selection.with_progress(&selection.entries).enumerate() {
        put(out, article(page, at + 1, entry))?;
    }
    writeln!(out, "</section>")
}

fn article(page: &HtmlPage<'_>, number: usize, entry: &TieEntry<'_>) -> Markup {
    let (TieEntry { tie, tie_state, .. }, lang) = (*entry, page.lang);
    let dataset = page.selection.dataset;
    let (name, remark) = (sentences::title(tie, lang), |note| {
        sentences::remark(note, lang)
    });
    html! {
        article id={ "band-" (number) } aria-labelledby={ "naam-" (number) } {
            h3 id={ "naam-" (number) } { (name) }
            div {
                (status(&tie_state, lang)) " · " (sentences::start(tie_state.start, lang))
                @if let Some(kind) = tie_state.kind { " · " (kind.label_of(tie.dutch.level, lang)) }
                " " (badges(&sentences::badges(&tie_state, lang)))
            }
            div.soft { (sentences::parties(tie, lang)) }
            @if let Some(themes) = sentences::theme_line(tie, dataset, lang) { div { (themes) } }
            @for dispute in &tie.disputes {
                p { span.badge aria-hidden="true" { "≠ " } (sentences::dispute(dispute, dataset, lang)) }
            }
            @if let Some(note) = &tie.note { p.remark { (remark(note)) } }
            @for (section, statements) in sentences::sections(tie, dataset, &page.as_of_view) {
                h4 { (section.label(lang)) }
                @for group in page.selection.interruptible(sentences::by_quotation(statements)) {
                    div.group {
                        ul.said { @for said in &group { li { (sentences::said(said, tie, dataset, lang)) } } }
                        @if let Some(first) = group.first() { (quotation(page, first)) }
                        @for remark in sentences::remarks(&group, lang) { p.remark { (remark) } }
                    }
                }
            }
            (identity(tie, lang))
        }
    }
}

/// By what the parties are known elsewhere.
fn identity(tie: &Tie, lang: Lang) -> Markup {
    let identity = sentences::identity(tie, lang);
    html! {
        @if !identity.is_empty() {
            div.ids {
                h4 { (lang.names_and_codes()) }
                ul.said { @for told in identity { li { (told) } } }
            }
        }
    }
}

/// The words of the source, and who says them.
fn quotation(page: &HtmlPage<'_>, statement: &Statement) -> Markup {
    let dataset = page.selection.dataset;
    let source = dataset.source(&statement.source);
    let quote = statement.quote.as_deref();
    let url = source.and_then(|source| source.url.as_deref());
    let there = url.and_then(|url| address::at_quotation(url, quote.unwrap_or_default()));
    html! {
        blockquote {
            @if let Some(quote) = quote { p lang=[source.map(|source| source.lang.word())] { (sentences::quoted(quote)) } }
            cite { (sentences::citation(statement, dataset, page.lang)) }
            @if let Some(number) = page.source_numbers.get(&statement.source) {
                " " a href={ "#bron-" (number) } { "[" (number) "]" }
            }
            @if let Some(there) = there {
                " " a href=(there) rel="noopener noreferrer" { (page.lang.read_there()) }
            }
        }
    }
}
