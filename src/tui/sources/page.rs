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
        page::Page,
        text_line::TextLine,
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
    let mut page = Page::new(dataset, &model.found.query, lang, width);
    page.paragraph(Role::Text, 0, &source.title);
    if let Some(authors) = source.printed_authors() {
        page.paragraph(Role::Dim, 0, &authors);
    }
    page.paragraph(Role::Dim, 0, &about::describe(lang, source));
    let count = |counts: &[SourceCount]| counts.get(number).copied().unwrap_or_default();
    page.paragraph(
        Role::Text,
        0,
        &lang.source_counts(count(&model.sources.found), count(&model.data.shares().all)),
    );
    let names = |ids: &mut dyn Iterator<Item = &Source>| {
        ids.map(|source| {
            format!(
                "{} ({})",
                source.publisher,
                sentences::published(source, lang)
            )
        })
        .collect::<Vec<_>>()
        .join(", ")
    };
    let under = names(&mut source.leans_on.iter().filter_map(|id| dataset.source(id)));
    let over = names(
        &mut dataset
            .sources
            .iter()
            .filter(|other| other.leans_on.contains(&source.id)),
    );
    for (label, names) in [
        (lang.source_leans_on(), under),
        (lang.source_leaned_on(), over),
    ] {
        if !names.is_empty() {
            page.paragraph(Role::Text, 0, &format!("{label}: {names}"));
        }
    }
    if let Some(note) = &source.note {
        page.paragraph(Role::Remark, 0, note.get(lang));
    }
    if let Some(url) = &source.url {
        page.paragraph(Role::Dim, 0, url);
    }
    page.into_lines()
}

/// The lines of a row of what a source says, `width` columns wide; the words of a passage with the place above them.
#[must_use]
pub fn said_row(model: &Model, page: &SaidPage, row: SaidRow, width: u16) -> Vec<TextLine> {
    let (dataset, lang) = (&model.data.dataset, model.lang);
    let Some(what) = page.what(row) else {
        return Vec::new();
    };
    let mut lines = Page::new(dataset, &model.found.query, lang, width);
    match row {
        SaidRow::Words(passage) => {
            if passage > 0 {
                lines.blank();
            }
            if let Some(place) = what.quote_and_place(dataset).1 {
                lines.paragraph(Role::Dim, 0, &lang.place(place));
            }
            lines.quote(what.quote(dataset).unwrap_or_default());
        }
        SaidRow::What(..) => {
            let (subject, told) = told(what, dataset, lang);
            lines.paragraph(Role::Text, 4, &format!("→ {subject} · {told}"));
            if what.quote(dataset).is_none()
                && let Some(place) = what.quote_and_place(dataset).1
            {
                lines.paragraph(Role::Dim, 6, &lang.place(place));
            }
        }
    }
    lines.into_lines()
}

/// What it is about, and what is said of that.
fn told(what: PassageItem, dataset: &Dataset, lang: Lang) -> (String, String) {
    match what {
        PassageItem::Tie(tie, statement) => {
            let Some(tie) = dataset.ties.get(tie) else {
                return Default::default();
            };
            let said = tie
                .statements
                .get(statement)
                .map(|it| labelled(it, tie, dataset, lang))
                .unwrap_or_default();
            (sentences::title(tie, lang), said)
        }
        PassageItem::Total(at) => {
            let about = dataset
                .totals
                .get(at)
                .map(|total| total.about.get(lang))
                .unwrap_or_default();
            (lang.about_totals().to_owned(), about.to_owned())
        }
        PassageItem::Period(at) => {
            let Some(period) = dataset.periods.get(at) else {
                return Default::default();
            };
            let years = lang.period(&lang.date(period.from), &lang.date(period.to));
            (years, period.about.get(lang).to_owned())
        }
        PassageItem::Term(at) => {
            let Some(term) = dataset.glossary.get(at) else {
                return Default::default();
            };
            (term.term.to_string(), term.about.get(lang).to_owned())
        }
    }
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
    let subject = tie.map_or_else(
        || lang.about_totals().to_owned(),
        |tie| sentences::title(tie, lang),
    );
    let matter = disagreement
        .matter(dataset)
        .map(|matter| matter.label(lang));
    let total = match disagreement {
        Disagreement::Nation(number) => dataset
            .totals
            .get(number)
            .map(|total| total.about.get(lang)),
        _ => None,
    };
    let matter = matter
        .or(total)
        .map(|matter| format!(" · {matter}"))
        .unwrap_or_default();
    format!("{CONTESTED} {subject}{matter}")
}

/// What the sides of the selected disagreement say: beside each other where there is room, else one below the other.
#[must_use]
pub fn sides(model: &Model, page: &DisagreementsPage, width: u16) -> Vec<TextLine> {
    /// The least width for a side.
    const SIDE: u16 = 42;
    /// Between two of them.
    const GAP: u16 = 3;
    let (dataset, lang) = (&model.data.dataset, model.lang);
    let Some(selected) = page.selected() else {
        return Vec::new();
    };
    let mut told = Page::new(dataset, &model.found.query, lang, width);
    if let Some(dispute) = selected.dispute(dataset) {
        told.paragraph(Role::Text, 0, lang.pick(&*dispute.nl, &*dispute.en));
    }
    let mut lines = told.into_lines();
    let sides = selected.sides(dataset);
    let across = usize::from((width + GAP) / (SIDE + GAP)).clamp(1, sides.len().max(1));
    let each = (width + GAP) / u16::try_from(across).unwrap_or(1) - GAP.min(width);
    for (row, beside) in sides.chunks(across).enumerate() {
        lines.push(TextLine::default());
        let first = row * across;
        let columns: Vec<Vec<TextLine>> = beside
            .iter()
            .enumerate()
            .map(|(at, it)| side(model, selected, it, first + at == page.side, each))
            .collect();
        lines.extend(side_by_side(&columns, usize::from(each), usize::from(GAP)));
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
    let (dataset, lang) = (&model.data.dataset, model.lang);
    let mut page = Page::new(dataset, &model.found.query, lang, width.saturating_sub(2));
    page.paragraph(
        Role::Heading,
        0,
        &sentences::credit(side.source, None, dataset, lang),
    );
    if let Some(tie) = of.tie().and_then(|tie| dataset.ties.get(tie)) {
        let said = side.said.iter().filter_map(|said| match said {
            Said::Statement(statement) => Some(*statement),
            Said::Total(_) => None,
        });
        sections::grouped(&mut page, tie, said.collect());
    }
    for said in &side.said {
        if let Said::Total(total) = said {
            page.paragraph(Role::Text, 0, total.about.get(lang));
            page.quote(&total.quote);
            page.paragraph(Role::Dim, 2, &total.place);
        }
    }
    let bar = if marked { "▌ " } else { "  " };
    page.into_lines()
        .into_iter()
        .map(|line| TextLine::new(Role::Key, bar).join(line))
        .collect()
}

/// Columns of lines as lines.
fn side_by_side(columns: &[Vec<TextLine>], width: usize, gap: usize) -> Vec<TextLine> {
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    (0..height)
        .map(|row| {
            let mut pieces = Vec::new();
            for (at, column) in columns.iter().enumerate() {
                let line = column.get(row).cloned().unwrap_or_default();
                let used = line.width();
                pieces.extend(line.pieces);
                if at + 1 < columns.len() {
                    pieces.push((
                        Role::Text,
                        " ".repeat((width + gap).saturating_sub(used)).into(),
                    ));
                }
            }
            TextLine { pieces }
        })
        .collect()
}
