//! What the ties found cost and brought: a table of the amounts in euros, then what is told in words.

use crate::{
    dataset::{PartialDate, Statement},
    export::sentences,
    plots::amounts::{Amount, Euros, TieAmounts, amounts},
    tui::{fit::fit, model::Model, page::TextPage, text_line::TextLine, theme::Role},
};

/// The columns of the amounts.
const COLUMNS: [usize; 2] = [12, 14];

/// Fills the page.
pub(super) fn fill<'a>(page: &mut TextPage<'a>, model: &'a Model) {
    let ties = &page.dataset.ties;
    let all = amounts(model.found.hits.iter().filter_map(|hit| ties.get(hit.tie)));
    table(page, page.lang.amounts_costs(), &all.costs);
    table(page, page.lang.amounts_gains(), &all.gains);
    if !page.lines.is_empty() {
        page.paragraph(Role::Dim, page.lang.amounts_worked_out());
    }
    let one = |page: &mut TextPage<'a>, (tie, told): (_, Vec<&'a Statement>)| {
        page.paragraph(Role::Key, sentences::title(tie, page.lang));
        for statement in told {
            page.paragraph(
                Role::Text,
                sentences::said(statement, tie, page.dataset, page.lang),
            );
            page.quotation(&[statement]);
        }
    };
    super::about::section(page, page.lang.amounts_in_words(), all.in_words, one);
    if page.lines.is_empty() {
        page.paragraph(Role::Dim, page.lang.amounts_none());
    }
}

/// A table: of each tie its amounts, each with who tells it, and their sum.
fn table<'a>(page: &mut TextPage<'a>, title: &str, rows: &[TieAmounts<'a>]) {
    if rows.is_empty() {
        return;
    }
    let lang = page.lang;
    if !page.lines.is_empty() {
        page.blank();
    }
    row(
        page,
        Role::Heading,
        title,
        [lang.amounts_per_year(), lang.amounts_in_all()],
    );
    for TieAmounts { tie, amounts } in rows {
        page.paragraph(Role::Key, sentences::title(tie, lang));
        for amount in amounts {
            let cells = [amount.per_year(), amount.in_all()].map(|cell| euros(cell, page));
            let cells = [&*cells[0], &*cells[1]];
            row(
                page,
                Role::Text,
                &format!("  {}", years(amount, page)),
                cells,
            );
        }
        for amount in amounts {
            page.quotation(&[amount.statement]);
        }
    }
    let sums = rows.iter().filter_map(TieAmounts::in_all);
    let sum = euros(Some(Euros::Told(sums.sum())), page);
    row(page, Role::Key, lang.amounts_together(), ["", &sum]);
}

fn row(page: &mut TextPage, role: Role, name: &str, cells: [&str; 2]) {
    let room = page.width.saturating_sub(COLUMNS.iter().sum());
    let [year, all] = cells;
    let [year_columns, all_columns] = COLUMNS;
    let name = fit(name, room);
    let line = format!("{name}{year:>year_columns$}{all:>all_columns$}");
    page.lines.push(TextLine::new(role, line));
}

/// `30.000`, `≈ 16.111` of what we worked out, `–` of what is not known.
fn euros(amount: Option<Euros>, page: &TextPage) -> String {
    let number = |eur: u64| page.lang.number(usize::try_from(eur).unwrap_or(usize::MAX));
    match amount {
        Some(Euros::Told(eur)) => number(eur),
        Some(Euros::WorkedOut(eur)) => format!("≈ {}", number(eur)),
        None => "–".to_owned(),
    }
}

/// The years of an amount: `2013 – 2021`, `vanaf 2020`.
fn years(amount: &Amount, page: &TextPage) -> String {
    let lang = page.lang;
    let Statement { on, from, to, .. } = amount.statement;
    let date = |date: PartialDate| lang.date(date);
    match (from, to, on) {
        (Some(from), Some(to), _) => lang.period(&date(*from), &date(*to)),
        (Some(from), None, _) => lang.starting(&date(*from)),
        (None, Some(to), _) if to.bound() == crate::dataset::date::Bound::Before => date(*to),
        (None, Some(to), _) => lang.until(&date(*to)),
        (None, None, Some(on)) => date(*on),
        (None, None, None) => lang.undated().to_owned(),
    }
}
