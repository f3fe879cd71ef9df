//! What the dataset holds beside the ties: national numbers, eras, terms, and the sources.

use chrono::NaiveDate;

use crate::{
    answer::{Answer, ByEvidence},
    dataset::{GlossaryTerm, Period, Source, SourceId, Total, Words},
    export::sentences,
    lang::{Bilingual, Lang},
    tui::{
        model::Model,
        page::TextPage,
        theme::{CONTESTED, Role},
    },
};

/// Who counted more ties than there are names; a dataset without it need not be incomplete.
const COUNTED_MORE: &str = "Follow the Money";

/// So many ties of one date are named; nobody reads more.
const MAX_NAMED: usize = 100;

/// Fills the page.
pub(super) fn fill(page: &mut TextPage, model: &Model) {
    let (lang, dataset) = (page.lang, page.dataset);
    summary(page);
    totals(page);
    periods(page);
    section(page, lang.about_glossary(), &dataset.glossary, one_term);
    freshness(page, &model.found);
    section(page, lang.about_sources(), &dataset.sources, one_source);
}

/// The national numbers that are counts, then as on the page about the data.
pub(super) fn counts_and_totals(page: &mut TextPage) {
    let (lang, dataset) = (page.lang, page.dataset);
    let counts = dataset.totals.iter().filter(|it| it.number.is_some());
    section(page, lang.document_totals(), counts, one_total);
    totals(page);
}

/// The national numbers: those that contradict each other, then all.
fn totals(page: &mut TextPage) {
    let (lang, dataset) = (page.lang, page.dataset);
    let contested = |total: &&Total| !total.contradicts.is_empty();
    let contested = dataset.totals.iter().filter(contested);
    section(page, lang.section_disputes(), contested, contradiction);
    section(page, lang.about_totals(), &dataset.totals, one_total);
}

/// How old the newest evidence about each tie is; those of one date stand together. What is no tie stands
/// apart.
fn freshness(page: &mut TextPage, found: &Answer) {
    let (lang, freshness) = (page.lang, found.freshness());
    let day = found.as_of_day().day();
    by_evidence(page, lang.evidence_title(), &freshness.ties, day);
    let title = lang.evidence_title_of_others();
    by_evidence(page, title, &freshness.others, day);
}

fn by_evidence(page: &mut TextPage, title: &str, groups: &ByEvidence, day: NaiveDate) {
    let (lang, dataset) = (page.lang, page.dataset);
    for (number, (evidence, ties)) in groups.iter().enumerate() {
        if number == 0 {
            page.heading(title);
        }
        let named = ties.iter().take(MAX_NAMED);
        let more = ties.len() - named.len();
        let names = named.filter_map(|tie| dataset.ties.get(*tie));
        let names = names.map(|tie| sentences::title(tie, lang));
        let more = (more > 0).then(|| lang.evidence_more(more));
        let names = Vec::from_iter(names.chain(more)).join("; ");
        let evidence = sentences::evidence(*evidence, day, lang);
        page.paragraph(Role::Text, format!("{evidence}: {names}"));
    }
}

/// A heading, and below it entries with an empty line between them; nothing where there are none.
pub(super) fn section<'a, T>(
    page: &mut TextPage<'a>,
    heading: &str,
    entries: impl IntoIterator<Item = T>,
    one: impl Fn(&mut TextPage<'a>, T),
) {
    for (position, entry) in entries.into_iter().enumerate() {
        if position == 0 {
            page.heading(heading);
        } else {
            page.blank();
        }
        one(page, entry);
    }
}

fn summary(page: &mut TextPage) {
    let (lang, dataset) = (page.lang, page.dataset);
    page.paragraph(Role::Text, &dataset.title);
    let statements = dataset.ties.iter().flat_map(|tie| &tie.statements);
    let quoted = statements.clone().filter(|it| it.quote.is_some());
    let holds = lang.about_holds(statements.count(), quoted.count(), dataset.sources.len());
    let edition = lang.about_edition(&lang.date(dataset.edition), &holds);
    page.paragraph(Role::Dim, edition);
    let mut sources = dataset.sources.iter();
    if sources.any(|source| &*source.publisher == COUNTED_MORE) {
        page.paragraph(Role::Dim, lang.about_limits());
    }
    page.paragraph(Role::Dim, lang.about_map());
}

/// A sentence of ours with the words that it rests on.
fn told(page: &mut TextPage, about: &Bilingual, quote: &str, source: &SourceId, place: &str) {
    page.paragraph(Role::Text, about.get(page.lang));
    page.quote(quote);
    let credit = sentences::credit(source, Some(place), page.dataset, page.lang);
    page.indented(2, Role::Dim, credit);
}

/// A national number and those that contradict it, each with its words.
fn contradiction(page: &mut TextPage, total: &Total) {
    one_total(page, total);
    let others = page.dataset.totals.iter();
    for other in others.filter(|other| total.contradicts.contains(&other.id)) {
        page.paragraph(Role::Badge, CONTESTED);
        one_total(page, other);
    }
}

fn one_total(page: &mut TextPage, it: &Total) {
    told(page, &it.about, &it.quote, &it.source, &it.place);
}

/// The eras.
pub(super) fn periods(page: &mut TextPage) {
    let (lang, dataset) = (page.lang, page.dataset);
    let one = |page: &mut TextPage, it: &Period| {
        let years = lang.period(&lang.date(it.from), &lang.date(it.to));
        page.paragraph(Role::Key, format!("{years}: {}", it.name.get(lang)));
        told(page, &it.about, &it.quote, &it.source, &it.place);
    };
    section(page, lang.about_periods(), &dataset.periods, one);
}

/// A term with what it is, summarised and those of a source.
pub(super) fn one_term(page: &mut TextPage, it: &GlossaryTerm) {
    let name = match &it.full {
        Some(full) => format!("{} ({full})", it.term),
        None => it.term.to_string(),
    };
    page.paragraph(Role::Key, name);
    told(page, &it.about, &it.quote, &it.source, &it.place);
}

fn one_source(page: &mut TextPage, source: &Source) {
    page.paragraph(Role::Text, source.title.shown(page.lang));
    page.indented(2, Role::Dim, describe(page.lang, source));
    if let Some(url) = &source.url {
        page.indented(2, Role::Dim, url);
    }
    if let Some(note) = &source.note {
        page.indented(2, Role::Remark, note.get(page.lang));
    }
}

/// `NRC, 7 mei 2023 · nieuwsmedium · Engels · vertaald uit het Nederlands · …`
pub(in crate::tui) fn describe(lang: Lang, source: &Source) -> String {
    let published = sentences::published(source, lang);
    let mut parts = vec![
        format!("{}, {published}", source.publisher),
        source.kind.label(lang).to_owned(),
        source.lang.label(lang).to_owned(),
    ];
    parts.extend(sentences::translation(source, lang));
    if source.words == Words::Paraphrased {
        parts.push(lang.paraphrased().to_owned());
    }
    if let Some(grade) = source.grade {
        parts.push(grade.label(lang).to_owned());
    }
    parts.join(" · ")
}
