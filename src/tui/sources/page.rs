//! What the panes of the sources view show, as lines.

use crate::{
    dataset::{Claim, Dataset, Source, Statement, Tie},
    export::sentences,
    lang::Lang,
    plots::sources::{Disagreement, PassageItem, Said, Side, SourceCount},
    tui::{
        document::sections,
        info_page::about,
        model::{
            Model,
            sources_state::{DisagreementsPage, SaidPage, SaidRow},
        },
        text_line::{TextLine, side_by_side},
        theme::{CONTESTED, Role},
    },
};

/// All about a source, `width` columns wide.
#[must_use]
pub fn about_source(model: &Model, number: usize, width: u16) -> Vec<TextLine> {
    let (dataset, lang) = (&model.data.dataset, model.lang);
    let Some(source) = dataset.sources.get(number) else {
        return Vec::new();
    };
    let mut page = model.page(width);
    page.paragraph(Role::Text, source.title.shown(lang));
    if let Some(authors) = source.printed_authors() {
        page.paragraph(Role::Dim, authors);
    }
    page.paragraph(Role::Dim, about::describe(lang, source));
    let count = |counts: &[SourceCount]| counts.get(number).copied().unwrap_or_default();
    let (found, all) = (&model.sources.found, &model.data.shares().all);
    page.paragraph(Role::Text, lang.source_counts(count(found), count(all)));
    let mut names = |label: &str, sources: Vec<&Source>| {
        let names = sources.into_iter().map(|source| {
            let published = sentences::published(source, lang);
            format!("{} ({published})", source.publisher)
        });
        let names: Vec<String> = names.collect();
        if !names.is_empty() {
            page.paragraph(Role::Text, format!("{label}: {}", names.join(", ")));
        }
    };
    let under = source.leans_on.iter().filter_map(|id| dataset.source(id));
    names(lang.source_leans_on(), under.collect());
    let leans_on_it = |other: &&Source| other.leans_on.contains(&source.id);
    let over = dataset.sources.iter().filter(leans_on_it);
    names(lang.source_leaned_on(), over.collect());
    if let Some(note) = &source.note {
        page.paragraph(Role::Remark, note.get(lang));
    }
    if let Some(url) = &source.url {
        page.paragraph(Role::Dim, url);
    }
    page.lines
}

/// The lines of a row of what a source says, `width` columns wide; the words of a passage with the place above them.
#[must_use]
pub fn said_row(model: &Model, said: &SaidPage, row: SaidRow, width: u16) -> Vec<TextLine> {
    let (dataset, lang) = (&model.data.dataset, model.lang);
    let Some(what) = said.what(row) else {
        return Vec::new();
    };
    let mut page = model.page(width);
    let (quote, place) = what.quote_and_place(dataset);
    let place = place.map(|place| lang.place(place));
    match row {
        SaidRow::Words(passage) => {
            if passage > 0 {
                page.blank();
            }
            if let Some(place) = place {
                page.paragraph(Role::Dim, place);
            }
            page.quote(quote.unwrap_or_default());
        }
        SaidRow::What(..) => {
            let told = told(what, dataset, lang);
            page.indented(4, Role::Text, format!("→ {told}"));
            if let Some(place) = place.filter(|_| quote.is_none()) {
                page.indented(6, Role::Dim, place);
            }
        }
    }
    page.lines
}

/// What it is about, and what is said of that.
fn told(what: PassageItem, dataset: &Dataset, lang: Lang) -> String {
    let told = match what {
        PassageItem::Tie(tie, statement) => dataset.ties.get(tie).map(|tie| {
            let said = tie.statements.get(statement);
            let said = said.map(|it| labelled(it, tie, dataset, lang));
            (sentences::title(tie, lang), said.unwrap_or_default())
        }),
        PassageItem::Total(at) => dataset.totals.get(at).map(|total| {
            let about = total.about.get(lang).to_owned();
            (lang.about_totals().to_owned(), about)
        }),
        PassageItem::Period(at) => dataset.periods.get(at).map(|period| {
            let years = lang.period(&lang.date(period.from), &lang.date(period.to));
            (years, period.about.get(lang).to_owned())
        }),
        PassageItem::Term(at) => dataset
            .glossary
            .get(at)
            .map(|term| (term.term.to_string(), term.about.get(lang).to_owned())),
    };
    let (subject, said) = told.unwrap_or_default();
    format!("{subject} · {said}")
}

fn labelled(statement: &Statement, tie: &Tie, dataset: &Dataset, lang: Lang) -> String {
    let said = sentences::said(statement, tie, dataset, lang);
    match (&statement.says, sentences::label(&statement.says, lang)) {
        (Claim::Status(status), _) => format!("{} {said}", status.symbol()),
        (_, Some(label)) => format!("{label}: {said}"),
        (_, None) => said,
    }
}

/// A disagreement in a line: the tie, and what about.
#[must_use]
pub fn disagreement(model: &Model, disagreement: Disagreement) -> String {
    let (dataset, lang) = (&model.data.dataset, model.lang);
    let tie = disagreement.tie().and_then(|tie| dataset.ties.get(tie));
    let subject = match tie {
        Some(tie) => sentences::title(tie, lang),
        None => lang.about_totals().to_owned(),
    };
    let matter = match (disagreement.matter(dataset), disagreement) {
        (Some(matter), _) => Some(matter.label(lang)),
        (None, Disagreement::Nation(number)) => {
            let total = dataset.totals.get(number);
            total.map(|total| total.about.get(lang))
        }
        _ => None,
    };
    match matter {
        Some(matter) => format!("{CONTESTED} {subject} · {matter}"),
        None => format!("{CONTESTED} {subject}"),
    }
}

/// What the sides of the selected disagreement say: beside each other where there is room, else one below the other.
#[must_use]
pub fn sides(model: &Model, page: &DisagreementsPage, width: u16) -> Vec<TextLine> {
    /// The least width for a side.
    const SIDE: u16 = 42;
    /// Between two of them.
    const GAP: u16 = 3;
    let dataset = &model.data.dataset;
    let Some(selected) = page.selected() else {
        return Vec::new();
    };
    let mut told = model.page(width);
    if let Some(dispute) = selected.dispute(dataset) {
        let about = model.lang.pick(&*dispute.nl, &*dispute.en);
        told.paragraph(Role::Text, about);
    }
    let mut lines = told.lines;
    let sides = selected.sides(dataset);
    let across = usize::from((width + GAP) / (SIDE + GAP)).clamp(1, sides.len().max(1));
    let step = (width + GAP) / u16::try_from(across).unwrap_or(1);
    let columns = sides.iter().enumerate().map(|(at, it)| {
        let width = step - GAP.min(width);
        side(model, selected, it, at == page.side, width)
    });
    let mut columns: Vec<Vec<TextLine>> = columns.collect();
    for beside in columns.chunks_mut(across) {
        lines.push(TextLine::default());
        let beside = beside.iter_mut().map(std::mem::take).collect();
        lines.extend(side_by_side(beside, step.into()));
    }
    lines
}

/// What one side says, under its name.
fn side(
    model: &Model,
    of: Disagreement,
    side: &Side<'_>,
    marked: bool,
    width: u16,
) -> Vec<TextLine> {
    let mut page = model.page(width.saturating_sub(2));
    let name = sentences::credit(side.source, None, page.dataset, page.lang);
    page.paragraph(Role::Heading, name);
    let mut statements = Vec::new();
    let mut totals = Vec::new();
    for said in &side.said {
        match said {
            Said::Statement(statement) => statements.push(*statement),
            Said::Total(total) => totals.push(*total),
        }
    }
    if let Some(tie) = of.tie().and_then(|tie| page.dataset.ties.get(tie)) {
        sections::grouped(&mut page, tie, statements);
    }
    for total in totals {
        page.paragraph(Role::Text, total.about.get(page.lang));
        page.quote(&total.quote);
        page.indented(2, Role::Dim, &total.place);
    }
    let bar = TextLine::new(Role::Key, if marked { "▌ " } else { "  " });
    let lines = page.lines.into_iter();
    lines.map(|line| bar.clone().join(line)).collect()
}
