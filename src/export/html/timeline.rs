//! The timeline: a bar a tie, from its start to the date in force.

use std::io::{self, Write};

use chrono::NaiveDate;
use maud::{Markup, html};

use super::{HtmlPage, put};
use crate::{
    dataset::{AsOf, AsOfView, Start, Status},
    export::{
        TieEntry,
        sentences::{self, NOT_A_TIE},
        table::cut,
    },
    plots::timeline::{
        Axis, DayState, MarkKind, TimelineMark, Years,
        axis::year_of,
        history::{Change, history},
        marks::{ending, marks},
    },
};

/// What the bars share of the width; the names stand left of them.
const BARS_WIDTH: u16 = 480;
/// The room for a name.
const NAME_WIDTH: f64 = 250.0;
/// The most letters of a name.
const MAX_NAME_LETTERS: usize = 32;
/// From one bar to the next.
const ROW_HEIGHT: f64 = 18.0;
/// What the years above the bars take.
const HEAD_HEIGHT: f64 = 26.0;
/// No picture has more bars.
const MAX_BARS: usize = 400;

/// A tie of the figure.
struct Row<'a> {
    /// Its number on the page.
    number: usize,
    entry: &'a TieEntry<'a>,
    history: Vec<Change>,
    marks: Vec<TimelineMark>,
}

/// Writes the figure, a bar at a time.
pub fn write(page: &HtmlPage<'_>, out: &mut impl Write) -> io::Result<()> {
    let selection = page.selection;
    let end = selection.as_of.day();
    // What was known by an earlier date follows from what is known by the end of the data.
    let today = end.max(selection.dataset.edition.last_day());
    let as_of_view = AsOfView::new(selection.dataset, AsOf::Now(today));
    let rows = first_to_begin(page).into_iter();
    let rows: Vec<Row<'_>> = rows
        .map(|(number, entry)| Row {
            number,
            entry,
            history: history(entry.tie, &as_of_view, today),
            marks: marks(entry.tie, &as_of_view),
        })
        .collect();
    let days = rows.iter().flat_map(|row| &row.history);
    let first = days.map(|change| change.from).min();
    let years = Years::new(year_of(first.unwrap_or(end)), year_of(end));
    let axis = Axis::new(years, BARS_WIDTH);
    let height = ROW_HEIGHT * rows.len() as f64;
    let width = NAME_WIDTH + f64::from(BARS_WIDTH) + 8.0;
    let frame = format!("{} {} {width}", -NAME_WIDTH, -HEAD_HEIGHT);
    let description = page.lang.timeline_described();
    let title = page.lang.timeline();
    write!(
        out,
        r#"<section aria-labelledby="tijdlijn"><h2 id="tijdlijn">{title}</h2><figure><svg data-row="{ROW_HEIGHT}" data-box="{frame}" viewBox="{frame} {}" role="img" aria-label="{description}">"#,
        height + HEAD_HEIGHT
    )?;
    put(
        out,
        html! {
            @for (x, year) in axis.ticks(40) {
                line.axis x1=(x) x2=(x) y1="-4" y2=(height) {}
                text.tick x=(x) y="-9" { (year) }
            }
        },
    )?;
    for (at, row) in selection.interruptible(&rows).enumerate() {
        put(
            out,
            html! {
                g data-tie=(row.number) transform={ "translate(0 " (ROW_HEIGHT * at as f64) ")" } {
                    text.label.uncounted[!row.entry.tie_state.is_tie()] x="-8" y=(ROW_HEIGHT - 5.0) { (name(page, row.entry)) }
                    (bars(row, axis, end))
                }
            },
        )?;
    }
    write!(out, "</svg>")?;
    put(out, html! { figcaption { (legend(page, &rows)) } })?;
    write!(out, "</figure></section>")
}

/// The ties by their start, unknown ones last, each with its number on the page.
fn first_to_begin<'a>(page: &HtmlPage<'a>) -> Vec<(usize, &'a TieEntry<'a>)> {
    let entries = page.selection.interruptible(&page.selection.entries);
    let mut rows: Vec<_> = entries
        .enumerate()
        .map(|(at, entry)| (at + 1, entry))
        .collect();
    rows.sort_by_key(|(_, entry)| match entry.tie_state.start {
        Start::On(date) => (false, Some(date)),
        Start::Unclear | Start::Unknown => (true, None),
    });
    rows.truncate(MAX_BARS);
    rows
}

fn name(page: &HtmlPage<'_>, entry: &TieEntry<'_>) -> String {
    let chinese = sentences::chinese(&entry.tie.chinese, page.lang);
    let name = format!("{} – {chinese}", page.short_name(entry));
    let name = if entry.tie_state.is_tie() {
        name
    } else {
        format!("{NOT_A_TIE} {name}")
    };
    cut(&name, MAX_NAME_LETTERS)
}

/// The bars of a tie, each up to the next change or to `end`.
fn bars(row: &Row<'_>, axis: Axis, end: NaiveDate) -> Markup {
    let x = |day: NaiveDate| axis.column(day).unwrap_or(0);
    let history = row.history.iter();
    let changes: Vec<&Change> = history.filter(|change| change.from <= end).collect();
    html! {
        @for (at, change) in changes.iter().enumerate() {
            @let until = changes.get(at + 1).map_or(end, |next| next.from);
            (bar(x(change.from), x(until), change.state, ending(&row.marks, change.from)))
        }
    }
}

/// A stretch of one status: a high bar, a low one, a line with the sign of an `ending` at its beginning, or an outline.
fn bar(from: u16, to: u16, state: DayState, ending: MarkKind) -> Markup {
    let (middle, width) = (ROW_HEIGHT / 2.0, to.saturating_sub(from).max(1));
    let filled = |status: Status, height: f64| {
        html! { rect class={ "bar " (status.word()) } x=(from) y=(middle - height / 2.0) width=(width) height=(height) {} }
    };
    html! {
        @match state {
            DayState::Is(Status::Active) => (filled(Status::Active, 11.0)),
            DayState::Is(Status::Dormant) => (filled(Status::Dormant, 5.0)),
            DayState::Is(Status::Severed) => {
                (filled(Status::Severed, 1.5))
                @match ending {
                    MarkKind::EndedBy => path.mark.verbroken d={ "M" (from + 8) " " (middle - 6.0) "l-8 4l8 4m0 4h-8" } {},
                    // At the last day, which is not its own: a cross in a circle, back from the edge.
                    MarkKind::EndedUndated => {
                        circle.mark.verbroken cx=(from.saturating_sub(5)) cy=(middle) r="5" {}
                        path.mark.verbroken d={ "M" (from.saturating_sub(8)) " " (middle - 3.0) "l6 6m0-6l-6 6" } {}
                    },
                    _ => path.mark.verbroken d={ "M" (from) " " (middle - 4.0) "l8 8m0-8l-8 8" } {},
                }
            }
            DayState::Is(Status::Unknown) => rect.outline.onbekend x=(from) y=(middle - 3.5) width=(width) height="7" {},
            DayState::Perhaps => line.perhaps.onbekend x1=(from) x2=(from + width) y1=(middle) y2=(middle) {},
        }
    }
}

fn legend(page: &HtmlPage<'_>, rows: &[Row<'_>]) -> Markup {
    const TOLD: MarkKind = MarkKind::Status(Status::Severed);
    let is = |status: Status| (DayState::Is(status), TOLD, status.label(page.lang));
    let ended_by = page.lang.mark_ended_by();
    let others = [
        (DayState::Is(Status::Severed), MarkKind::EndedBy, ended_by),
        (
            DayState::Is(Status::Severed),
            MarkKind::EndedUndated,
            page.lang.mark_ended_undated(),
        ),
        (DayState::Perhaps, TOLD, page.lang.start_uncertain()),
    ];
    let shown = rows.len();
    let all_ties = rows.iter().all(|row| row.entry.tie_state.is_tie());
    html! {
        @for (state, ending, word) in Status::ALL.map(is).into_iter().chain(others) {
            svg.key viewBox={ "0 0 18 " (ROW_HEIGHT) } aria-hidden="true" { (bar(1, 17, state, ending)) }
            " " (word) "  "
        }
        @if !all_ties { (NOT_A_TIE) " " (page.lang.help_symbol_not_counted()) "  " }
        @if shown < page.selection.entries.len() {
            (page.lang.first_ties_drawn(shown))
        }
    }
}
