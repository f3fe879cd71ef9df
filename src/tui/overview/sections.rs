//! The sections of the overview, each as wide as its column.

use unicode_width::UnicodeWidthStr;

use super::page::OverviewPage;
use crate::{
    dataset::{DutchProvince, Status, province::CHINESE_PROVINCES},
    plots::overview::{Behind, Comparison},
    query::FieldName,
    tui::{
        bar::bar,
        filters::facet_name,
        fit::fit,
        model::Model,
        text_line::{TextLine, wrapped},
        theme::Role,
    },
};

/// Makes a section, in so many columns.
pub(super) type Section = fn(&Model, usize) -> OverviewPage;

/// The columns of a number.
const NUMBER: usize = 5;
/// The columns of a number under the word for its status.
const WORD: usize = 13;

/// The columns of the name of a Dutch province and a space.
const PROVINCE: usize = 14;

/// The columns of a number in the matrix, and of a sum.
fn matrix_columns(model: &Model) -> (usize, usize) {
    let (lang, numbers) = (model.lang, &model.overview.numbers);
    let width = |status| lang.number(numbers.of_status(status)).width();
    let number = Status::ALL.map(|status| width(Some(status)) + 1);
    let total = (lang.total().width() + 3).max(width(None) + 2);
    (number.into_iter().fold(NUMBER, usize::max), total)
}

/// The least columns that the matrix takes.
pub(super) fn matrix_width(model: &Model) -> usize {
    let (number, total) = matrix_columns(model);
    PROVINCE + number * Status::ALL.len() + total + 1
}

/// Provinces × status, with sums.
pub(super) fn matrix(model: &Model, width: usize) -> OverviewPage {
    let (lang, numbers) = (model.lang, &model.overview.numbers);
    let (mut cell, total) = matrix_columns(model);
    let has_words = width > PROVINCE + WORD * Status::ALL.len() + total;
    if has_words {
        cell = WORD;
    }
    let mut page = titled(lang.matrix());
    let mut heading = TextLine::default().padded(PROVINCE);
    for status in Status::ALL {
        let word = if has_words { status.label(lang) } else { "" };
        let word = format!("{} {word}", status.symbol());
        heading = heading.with(Role::Status(status), right(word.trim_end(), cell));
    }
    page.lines
        .push(heading.with(Role::Dim, right(lang.total(), total)));
    for province in DutchProvince::ALL.map(Some).into_iter().chain([None]) {
        let mut line = match province {
            Some(province) => TextLine::new(Role::Text, fit(province.name(), PROVINCE)),
            None => TextLine::new(Role::Dim, fit(lang.total(), PROVINCE)),
        };
        let mut x = PROVINCE;
        for status in Status::ALL.map(Some).into_iter().chain([None]) {
            let count = match province {
                Some(province) => numbers.of_province(province, status),
                None => numbers.of_status(status),
            };
            let role = match status {
                _ if count == 0 => Role::Dim,
                Some(status) => Role::Status(status),
                None => Role::Text,
            };
            let columns = status.map_or(total, |_| cell);
            x += columns;
            let shown = lang.number(count);
            if count > 0 {
                // A space on each side makes the cursor easier to see.
                let wide = shown.width() + 2;
                page.spot(Behind::Ties(province, status), x + 1 - wide, wide);
            }
            line = line.with(role, right(&shown, columns));
        }
        page.lines.push(line.with(Role::Text, " "));
    }
    page
}

/// How many of the ties ended, and what for: the answer to what is asked first, above all numbers.
pub(super) fn sentence(model: &Model, width: usize) -> Vec<TextLine> {
    let (lang, numbers) = (model.lang, &model.overview.numbers);
    let (ended, ties) = (
        numbers.of_status(Some(Status::Severed)),
        numbers.of_status(None),
    );
    let mut told = lang.ended_of(ended, ties);
    if let Some((reason, count)) = numbers.ended_for {
        told += &lang.ended_for(count, reason.label(lang));
    }
    wrapped(Role::Heading, "", &(told + "."), width)
}

/// Of how many ties the newest evidence is old; nothing where there are none.
pub(super) fn old(model: &Model, width: usize) -> OverviewPage {
    let mut page = OverviewPage::default();
    let old = model.overview.numbers.old;
    if old > 0 {
        let lines = wrapped(Role::Text, "", &model.lang.old_ties(old), width);
        let first = lines.first().map_or(0, TextLine::width);
        page.spot(Behind::Old, 0, first);
        page.lines = lines;
    }
    page
}

/// The endings by year.
pub(super) fn endings(model: &Model, width: usize) -> OverviewPage {
    let rows = model
        .overview
        .numbers
        .endings
        .iter()
        .map(|(ended, count)| (ended.in_words(model.lang), Behind::Ended(*ended), *count));
    let role = Role::Status(Status::Severed);
    bars(model, model.lang.endings(), rows.collect(), role, width)
}

/// The themes.
pub(super) fn themes(model: &Model, width: usize) -> OverviewPage {
    let (lang, dataset) = (model.lang, &model.data.dataset);
    let rows = model.overview.numbers.themes.iter().map(|(id, count)| {
        let theme = dataset.theme(id);
        let name = theme.map_or(id.as_str(), |theme| theme.name(lang));
        (name.to_owned(), Behind::Theme(id.clone()), *count)
    });
    let heading = facet_name(FieldName::Theme, lang);
    bars(model, &heading, rows.collect(), Role::Key, width)
}

/// The Chinese provinces.
pub(super) fn chinese(model: &Model, width: usize) -> OverviewPage {
    let rows = model.overview.numbers.chinese.iter();
    let rows = rows.map(|(province, count)| {
        let mut names = CHINESE_PROVINCES.iter();
        let label = match names.find(|(name, _)| name == province) {
            Some((name, zh)) => format!("{name} {zh}"),
            None => province.clone(),
        };
        (label, Behind::Chinese(province.clone()), *count)
    });
    let heading = model.lang.chinese_provinces();
    bars(model, heading, rows.collect(), Role::Key, width)
}

/// The reasons, under what they led to.
pub(super) fn reasons(model: &Model, width: usize) -> OverviewPage {
    let reasons = &model.overview.numbers.reasons;
    let most = reasons.iter().map(|(.., count)| *count).max();
    let mut page = titled(model.lang.reasons());
    let mut under = None;
    for (stage, reason, count) in reasons {
        if under.replace(*stage) != Some(*stage) {
            let stage = TextLine::new(Role::Dim, stage.line_start(model.lang));
            page.lines.push(stage);
        }
        let label = format!("  {}", reason.label(model.lang));
        let row = (label, Behind::Reason(*stage, *reason), *count);
        let widths = (longest_name(width), width);
        bar_row(model, &mut page, row, most.unwrap_or(0), Role::Key, widths);
    }
    if reasons.is_empty() {
        page.lines.push(TextLine::new(Role::Dim, model.lang.none()));
    }
    page
}

/// The numbers of the documents beside ours.
pub(super) fn totals(model: &Model, width: usize) -> OverviewPage {
    let mut page = OverviewPage::default();
    for (at, comparison) in model.data.comparisons().iter().enumerate() {
        if at > 0 {
            page.lines.push(TextLine::default());
        } else {
            page = titled(model.lang.document_totals());
        }
        total(model, &mut page, at, comparison, width);
    }
    page
}

fn total(model: &Model, page: &mut OverviewPage, at: usize, compared: &Comparison, width: usize) {
    let (lang, dataset) = (model.lang, &model.data.dataset);
    let Some(total) = dataset.totals.get(compared.total) else {
        return;
    };
    let about = wrapped(Role::Text, "", total.about.get(lang), width);
    page.lines.extend(about);
    let publisher = dataset
        .source(&total.source)
        .map_or(total.source.as_str(), |source| &source.publisher);
    let told = lang.counted_by(publisher, compared.told);
    let mut line = TextLine::new(Role::Dim, format!("  {told}"));
    let named = lang.named_here(compared.named);
    // The cursor stands on our number; where it does not fit beside theirs, below it.
    if line.width() + named.width() > width {
        page.lines.push(line);
        line = TextLine::new(Role::Text, "  ");
    }
    page.spot(Behind::Total(at), line.width(), named.width());
    line = line.with(Role::Key, named);
    if let Some(on) = compared.query.as_of() {
        let on = format!(" ({})", lang.date(on));
        if line.width() + on.width() <= width {
            line = line.with(Role::Dim, on);
        }
    }
    page.lines.push(line);
    if let Some(compare) = &total.compare {
        let why = wrapped(Role::Remark, "  ", compare.why.get(lang), width);
        page.lines.extend(why);
    }
}

/// What a bar stands for: its name, the question behind it, the number.
type BarRow = (String, Behind, usize);

/// A heading with bars.
fn bars(model: &Model, heading: &str, rows: Vec<BarRow>, role: Role, width: usize) -> OverviewPage {
    let mut page = titled(heading);
    if rows.is_empty() {
        page.lines.push(TextLine::new(Role::Dim, model.lang.none()));
    }
    let most = rows.iter().map(|(.., count)| *count).max().unwrap_or(0);
    let name = rows.iter().map(|(label, ..)| label.width()).max();
    let widths = (name.unwrap_or(0).min(longest_name(width)), width);
    for row in rows {
        bar_row(model, &mut page, row, most, role, widths);
    }
    page
}

/// The most columns that the names beside bars take.
fn longest_name(width: usize) -> usize {
    (width * 3 / 5).clamp(12, 28).min(width)
}

/// A name in `name` columns, a bar for a count of the most that there is, and the count.
fn bar_row(
    model: &Model,
    page: &mut OverviewPage,
    (label, behind, count): BarRow,
    most: usize,
    role: Role,
    (name, width): (usize, usize),
) {
    let numbers = NUMBER.max(model.lang.number(most).width() + 1);
    let length = width.saturating_sub(name + 1 + numbers);
    page.spot(behind, 0, width.min(name + 1 + length + numbers));
    page.lines.push(
        TextLine::new(Role::Text, fit(&label, name) + " ")
            .with(role, bar(count, most, length))
            .with(Role::Text, right(&model.lang.number(count), numbers)),
    );
}

pub(super) fn titled(text: &str) -> OverviewPage {
    OverviewPage {
        lines: vec![TextLine::new(Role::Heading, text)],
        ..Default::default()
    }
}

/// A text at the right of `width` columns.
pub(super) fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(text.width())))
}
