//! What the dataset holds beside the ties: national numbers, eras, terms, and the sources.

use crate::{
    dataset::{Dataset, Source, SourceId, Term, Total, Words},
    export::sentences,
    lang::Lang,
    query::Query,
    tui::{
        page::Page,
        text_line::TextLine,
        theme::{CONTESTED, Role},
    },
};

/// Who counted more ties than there are names; a dataset without it need not be incomplete.
const COUNTED_MORE: &str = "Follow the Money";

/// The lines of the page, `width` columns wide; what `query` hits is marked.
pub(super) fn lines(dataset: &Dataset, query: &Query, lang: Lang, width: u16) -> Vec<TextLine> {
    let mut page = Page::new(dataset, query, lang, width);
    summary(&mut page, dataset);
    contradictions(&mut page, dataset);
    totals(&mut page, dataset);
    periods(&mut page, dataset);
    glossary(&mut page, dataset);
    sources(&mut page, dataset);
    page.into_lines()
}

fn summary(page: &mut Page, dataset: &Dataset) {
    page.paragraph(Role::Text, 0, &dataset.title);
    let statements = dataset.ties.iter().flat_map(|tie| &tie.statements);
    let quotations = statements
        .clone()
        .filter(|statement| statement.quote.is_some())
        .count();
    let holds = page
        .lang
        .about_holds(statements.count(), quotations, dataset.sources.len());
    page.paragraph(
        Role::Dim,
        0,
        &page
            .lang
            .about_edition(&page.lang.date(dataset.edition), &holds),
    );
    if dataset
        .sources
        .iter()
        .any(|source| &*source.publisher == COUNTED_MORE)
    {
        page.paragraph(Role::Dim, 0, page.lang.about_limits());
    }
    page.paragraph(Role::Dim, 0, page.lang.about_map());
}

/// A sentence of ours with the words that it rests on.
fn told(
    page: &mut Page,
    dataset: &Dataset,
    sentence: &str,
    quote: &str,
    source: &SourceId,
    place: &str,
) {
    page.paragraph(Role::Text, 0, sentence);
    page.quote(quote);
    page.paragraph(
        Role::Dim,
        2,
        &sentences::credit(source, Some(place), dataset, page.lang),
    );
}

/// National numbers that contradict each other, each with its words.
fn contradictions(page: &mut Page, dataset: &Dataset) {
    let contested: Vec<_> = dataset
        .totals
        .iter()
        .filter(|total| !total.contradicts.is_empty())
        .collect();
    section(page, contested.len(), page.lang.section_disputes());
    for (position, total) in contested.into_iter().enumerate() {
        gap(page, position);
        one_total(page, dataset, total);
        for other in dataset
            .totals
            .iter()
            .filter(|other| total.contradicts.contains(&other.id))
        {
            page.paragraph(Role::Badge, 0, CONTESTED);
            one_total(page, dataset, other);
        }
    }
}

fn one_total(page: &mut Page, dataset: &Dataset, total: &Total) {
    told(
        page,
        dataset,
        total.about.get(page.lang),
        &total.quote,
        &total.source,
        &total.place,
    );
}

fn totals(page: &mut Page, dataset: &Dataset) {
    section(page, dataset.totals.len(), page.lang.about_totals());
    for (position, total) in dataset.totals.iter().enumerate() {
        gap(page, position);
        one_total(page, dataset, total);
    }
}

pub(super) fn periods(page: &mut Page, dataset: &Dataset) {
    section(page, dataset.periods.len(), page.lang.about_periods());
    for (position, period) in dataset.periods.iter().enumerate() {
        gap(page, position);
        let years = page
            .lang
            .period(&page.lang.date(period.from), &page.lang.date(period.to));
        page.paragraph(
            Role::Key,
            0,
            &format!("{years}: {}", period.name.get(page.lang)),
        );
        told(
            page,
            dataset,
            period.about.get(page.lang),
            &period.quote,
            &period.source,
            &period.place,
        );
    }
}

fn glossary(page: &mut Page, dataset: &Dataset) {
    section(page, dataset.glossary.len(), page.lang.about_glossary());
    for (position, term) in dataset.glossary.iter().enumerate() {
        gap(page, position);
        one_term(page, term);
    }
}

/// A term with what it is, in our words and those of a source.
pub(super) fn one_term(page: &mut Page, term: &Term) {
    let full = term
        .full
        .as_deref()
        .map(|full| format!(" ({full})"))
        .unwrap_or_default();
    page.paragraph(Role::Key, 0, &format!("{}{full}", term.term));
    told(
        page,
        page.dataset,
        term.about.get(page.lang),
        &term.quote,
        &term.source,
        &term.place,
    );
}

fn sources(page: &mut Page, dataset: &Dataset) {
    section(page, dataset.sources.len(), page.lang.about_sources());
    for (position, source) in dataset.sources.iter().enumerate() {
        gap(page, position);
        page.paragraph(Role::Text, 0, &source.title);
        page.paragraph(Role::Dim, 2, &describe(page.lang, source));
        if let Some(url) = &source.url {
            page.paragraph(Role::Dim, 2, url);
        }
        if let Some(note) = &source.note {
            page.paragraph(Role::Remark, 2, note.get(page.lang));
        }
    }
}

/// `NRC, 7 mei 2023 · nieuwsmedium · Engels · in onze woorden · …`
pub(in crate::tui) fn describe(lang: Lang, source: &Source) -> String {
    let mut parts = vec![
        format!(
            "{}, {}",
            source.publisher,
            sentences::published(source, lang)
        ),
        source.kind.label(lang).to_owned(),
        source.lang.label(lang).to_owned(),
    ];
    if source.words == Words::Paraphrased {
        parts.push(lang.paraphrased().to_owned());
    }
    parts.extend(
        source
            .grade
            .map(|grade| format!("{}: {}", grade.letter(lang), grade.label(lang))),
    );
    parts.join(" · ")
}

fn section(page: &mut Page, entries: usize, heading: &str) {
    if entries > 0 {
        page.heading(heading);
    }
}

fn gap(page: &mut Page, position: usize) {
    if position > 0 {
        page.blank();
    }
}
