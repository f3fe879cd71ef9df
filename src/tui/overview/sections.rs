//! The sections of the overview, each as wide as its column.

use unicode_width::UnicodeWidthStr;

use super::page::{Section, SectionLine};
use crate::{
    dataset::{DutchProvince, ReasonStage, Status, province::CHINESE_PROVINCES},
    lang::Lang,
    plots::overview::{Behind, Comparison},
    sanitise::Escaped,
    tui::{bar, filters::facet_name, fit::fit, model::Model, theme::Role, why_empty},
};

/// The columns of a number.
const NUMBER: usize = 5;
/// The columns of a number under the word for its status.
const WORD: usize = 13;

/// The columns of a name, of a number, and of a sum.
fn matrix_columns(model: &Model) -> (usize, usize, usize) {
    let name = DutchProvince::ALL
        .iter()
        .map(|province| province.name().width())
        .max()
        .unwrap_or(0)
        + 1;
    let numbers = &model.overview.numbers;
    let widest =
        Status::ALL.map(|status| model.lang.number(numbers.of_status(Some(status))).width() + 1);
    let total = (model.lang.total().width() + 3)
        .max(model.lang.number(numbers.of_status(None)).width() + 2);
    (name, widest.into_iter().fold(NUMBER, usize::max), total)
}

/// The least columns that the matrix takes.
pub(super) fn matrix_width(model: &Model) -> usize {
    let (name, number, total) = matrix_columns(model);
    name + number * Status::ALL.len() + total + 1
}

/// Provinces × status, with sums.
pub(super) fn matrix(model: &Model, width: usize) -> Section {
    let numbers = &model.overview.numbers;
    let (name, narrow, total) = matrix_columns(model);
    let cell = if width > name + WORD * Status::ALL.len() + total {
        WORD
    } else {
        narrow
    };
    let mut section = headed(model.lang.matrix());
    let mut heading = vec![(Role::Text, " ".repeat(name).into())];
    for status in Status::ALL {
        let word = match cell {
            WORD => format!("{} {}", status.symbol(), status.label(model.lang)),
            _ => status.symbol().to_owned(),
        };
        heading.push((Role::Status(status), right(&word, cell).into()));
    }
    heading.push((Role::Dim, right(model.lang.total(), total).into()));
    section.lines.push(SectionLine {
        pieces: heading,
        spots: Vec::new(),
    });
    let columns = || {
        Status::ALL
            .into_iter()
            .map(|status| (Some(status), cell))
            .chain([(None, total)])
    };
    for province in DutchProvince::ALL {
        let counts =
            columns().map(|(status, width)| (status, width, numbers.of_province(province, status)));
        section.lines.push(matrix_row(
            province.name(),
            Some(province),
            name,
            counts,
            model.lang,
        ));
    }
    let counts = columns().map(|(status, width)| (status, width, numbers.of_status(status)));
    section.lines.push(matrix_row(
        model.lang.total(),
        None,
        name,
        counts,
        model.lang,
    ));
    section
}

fn matrix_row(
    label: &str,
    province: Option<DutchProvince>,
    name: usize,
    counts: impl Iterator<Item = (Option<Status>, usize, usize)>,
    lang: Lang,
) -> SectionLine {
    let is_sum = province.is_none();
    let mut line = SectionLine {
        pieces: vec![(
            if is_sum { Role::Dim } else { Role::Text },
            fit(label, name).into(),
        )],
        spots: Vec::new(),
    };
    let mut x = name;
    for (status, width, count) in counts {
        let role = match status {
            _ if count == 0 => Role::Dim,
            Some(status) => Role::Status(status),
            None => Role::Text,
        };
        let shown = lang.number(count);
        if count > 0 {
            // A space on each side makes the cursor easier to see.
            let wide = shown.width() + 2;
            line.spots
                .push((Behind::Ties(province, status), x + width - wide + 1, wide));
        }
        line.pieces.push((role, right(&shown, width).into()));
        x += width;
    }
    line.pieces.push((Role::Text, " ".into()));
    line
}

/// Why there are no numbers.
pub(super) fn nothing(model: &Model, width: usize) -> Section {
    let told = why_empty::wrapped(why_empty::lines(model), width).into_iter();
    Section {
        lines: told
            .map(|line| SectionLine {
                pieces: line.pieces,
                spots: Vec::new(),
            })
            .collect(),
    }
}

/// The endings by year.
pub(super) fn endings(model: &Model, width: usize) -> Section {
    let rows = model.overview.numbers.endings.iter().map(|(year, count)| {
        let label = year.map_or_else(|| model.lang.undated().to_owned(), |year| year.to_string());
        (label, Behind::Ended(*year), *count)
    });
    bars(
        model,
        model.lang.endings(),
        rows.collect(),
        Role::Status(Status::Severed),
        width,
    )
}

/// The themes.
pub(super) fn themes(model: &Model, width: usize) -> Section {
    let name = |id| {
        model
            .data
            .dataset
            .theme(id)
            .map_or(id.as_str(), |theme| theme.name(model.lang))
    };
    let rows = model.overview.numbers.themes.iter();
    let rows = rows.map(|(id, count)| (name(id).to_owned(), Behind::Theme(id.clone()), *count));
    let heading = facet_name(crate::query::FieldName::Theme, model.lang);
    bars(model, &heading, rows.collect(), Role::Key, width)
}

/// The Chinese provinces.
pub(super) fn chinese(model: &Model, width: usize) -> Section {
    let rows = model
        .overview
        .numbers
        .chinese
        .iter()
        .map(|(province, count)| {
            let zh = CHINESE_PROVINCES
                .iter()
                .find(|(name, _)| name == province)
                .map(|(_, zh)| format!(" {zh}"));
            let label = format!("{province}{}", zh.unwrap_or_default());
            (label, Behind::Chinese(province.clone()), *count)
        });
    bars(
        model,
        model.lang.chinese_provinces(),
        rows.collect(),
        Role::Key,
        width,
    )
}

/// The reasons, under what they led to.
pub(super) fn reasons(model: &Model, width: usize) -> Section {
    let reasons = &model.overview.numbers.reasons;
    let most = reasons
        .iter()
        .map(|(_, _, count)| *count)
        .max()
        .unwrap_or(0);
    let mut section = headed(model.lang.reasons());
    let mut under: Option<ReasonStage> = None;
    for (stage, why, count) in reasons {
        if under != Some(*stage) {
            under = Some(*stage);
            section
                .lines
                .push(plain(Role::Dim, stage.line_start(model.lang)));
        }
        let label = format!("  {}", why.label(model.lang));
        let behind = Behind::Reason(*stage, *why);
        section.lines.push(bar_row(
            &label,
            behind,
            (*count, most),
            Role::Key,
            (longest_name(width), width),
            model.lang,
        ));
    }
    if reasons.is_empty() {
        section.lines.push(plain(Role::Dim, model.lang.none()));
    }
    section
}

/// The numbers of the documents beside ours.
pub(super) fn totals(model: &Model, width: usize) -> Section {
    let comparisons = model.data.comparisons();
    if comparisons.is_empty() {
        return Section::default();
    }
    let mut section = headed(model.lang.document_totals());
    for (at, comparison) in comparisons.iter().enumerate() {
        if at > 0 {
            section.lines.push(SectionLine::default());
        }
        section.lines.extend(total(model, at, comparison, width));
    }
    section
}

fn total(model: &Model, at: usize, comparison: &Comparison, width: usize) -> Vec<SectionLine> {
    let dataset = &model.data.dataset;
    let Some(total) = dataset.totals.get(comparison.total) else {
        return Vec::new();
    };
    let wrapped = |role: Role, text: &str| -> Vec<SectionLine> {
        textwrap::wrap(&Escaped::from(text), width.max(1))
            .into_iter()
            .map(|line| plain(role, line))
            .collect()
    };
    let mut lines = wrapped(Role::Text, total.about.get(model.lang));
    let publisher = dataset
        .source(&total.source)
        .map_or(total.source.as_str(), |source| &source.publisher);
    let told = model.lang.counted_by(publisher, comparison.told);
    let told = Escaped::from(format!("  {told}"));
    let named = model.lang.named_here(comparison.named);
    let on = comparison
        .query
        .as_of()
        .map(|on| format!(" ({})", model.lang.date(on)))
        .unwrap_or_default();
    // The cursor stands on our number; where it does not fit beside theirs, below it.
    let (x, pieces) = if told.width() + named.width() <= width {
        (told.width(), vec![(Role::Dim, told)])
    } else {
        lines.push(plain(Role::Dim, told.trim_end()));
        (2, vec![(Role::Text, "  ".into())])
    };
    let mut line = SectionLine {
        spots: vec![(Behind::Total(at), x, named.width())],
        pieces,
    };
    let used = x + named.width();
    line.pieces.push((Role::Key, named.into()));
    if used + on.width() <= width {
        line.pieces.push((Role::Dim, on.into()));
    }
    lines.push(line);
    if let Some(compare) = &total.compare {
        let why = textwrap::wrap(compare.why.get(model.lang), width.saturating_sub(2).max(1));
        lines.extend(
            why.into_iter()
                .map(|line| plain(Role::Remark, format!("  {line}"))),
        );
    }
    lines
}

/// A heading with a row a number: its name, a bar, the number.
fn bars(
    model: &Model,
    heading: &str,
    rows: Vec<(String, Behind, usize)>,
    role: Role,
    width: usize,
) -> Section {
    let most = rows.iter().map(|(_, _, count)| *count).max().unwrap_or(0);
    let mut section = headed(heading);
    if rows.is_empty() {
        section.lines.push(plain(Role::Dim, model.lang.none()));
    }
    let name = rows
        .iter()
        .map(|(label, ..)| label.width())
        .max()
        .unwrap_or(0)
        .min(longest_name(width));
    for (label, behind, count) in rows {
        section.lines.push(bar_row(
            &label,
            behind,
            (count, most),
            role,
            (name, width),
            model.lang,
        ));
    }
    section
}

/// The most columns that the names beside bars take.
fn longest_name(width: usize) -> usize {
    (width * 3 / 5).clamp(12, 28).min(width)
}

/// A name in `name` columns, a bar for a count of the most that there is, and the count.
fn bar_row(
    label: &str,
    behind: Behind,
    (count, most): (usize, usize),
    role: Role,
    (name, width): (usize, usize),
    lang: Lang,
) -> SectionLine {
    let numbers = NUMBER.max(lang.number(most).width() + 1);
    let length = width.saturating_sub(name + 1 + numbers);
    let label = fit(label, name);
    let pieces = vec![
        (Role::Text, format!("{label} ").into()),
        (role, bar::bar(count, most, length).into()),
        (Role::Text, right(&lang.number(count), numbers).into()),
    ];
    SectionLine {
        pieces,
        spots: vec![(behind, 0, width.min(name + 1 + length + numbers))],
    }
}

fn headed(text: &str) -> Section {
    Section {
        lines: vec![plain(Role::Heading, text)],
    }
}

fn plain(role: Role, text: impl Into<Escaped>) -> SectionLine {
    SectionLine {
        pieces: vec![(role, text.into())],
        spots: Vec::new(),
    }
}

/// A text at the right of `width` columns.
fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(text.width())))
}
