//! The timeline: a bar a tie, from its start to the date in force.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::HtmlPage;
use crate::{
    dataset::{AsOf, AsOfView, Start, Status},
    export::{TieEntry, sentences, table::cut},
    plots::timeline::{
        Axis, DayState, Years,
        axis::year_of,
        history::{Change, history},
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

/// The figure.
pub fn figure(page: &HtmlPage<'_>) -> Markup {
    let selection = page.selection;
    let end = selection.as_of.day();
    // What was known by an earlier date follows from what is known by the end of the data.
    let today = end.max(selection.dataset.edition.last_day());
    let as_of_view = AsOfView::new(selection.dataset, AsOf::Now(today));
    let rows = first_to_begin(page).into_iter();
    let rows: Vec<(usize, &TieEntry<'_>, Vec<Change>)> = rows
        .map(|(number, entry)| (number, entry, history(entry.tie, &as_of_view, today)))
        .collect();
    let days = rows.iter().flat_map(|(.., history)| history);
    let days = days.map(|change| change.from);
    let first = days.filter(|day| *day > NaiveDate::MIN).min();
    let years = Years::new(year_of(first.unwrap_or(end)), year_of(end));
    let axis = Axis::new(years, BARS_WIDTH);
    let height = ROW_HEIGHT * rows.len() as f64;
    let width = NAME_WIDTH + f64::from(BARS_WIDTH) + 8.0;
    let frame = format!("{} {} {width}", -NAME_WIDTH, -HEAD_HEIGHT);
    let description = page.lang.timeline_described();
    html! {
        section aria-labelledby="tijdlijn" {
            h2 id="tijdlijn" { (page.lang.timeline()) }
            figure {
                svg data-row=(ROW_HEIGHT) data-box=(frame) viewBox={ (frame) " " (height + HEAD_HEIGHT) } role="img" aria-label=(description) {
                    @for (x, year) in axis.ticks(40) {
                        line.axis x1=(x) x2=(x) y1="-4" y2=(height) {}
                        text.tick x=(x) y="-9" { (year) }
                    }
                    @for (at, (number, entry, history)) in selection.interruptible(&rows).enumerate() {
                        g data-tie=(number) transform={ "translate(0 " (ROW_HEIGHT * at as f64) ")" } {
                            text.label x="-8" y=(ROW_HEIGHT - 5.0) { (name(page, entry)) }
                            (bars(history, axis, end))
                        }
                    }
                }
                figcaption { (legend(page, rows.len())) }
            }
        }
    }
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
    cut(&name, MAX_NAME_LETTERS)
}

/// The bars of a tie, each up to the next change or to `end`.
fn bars(history: &[Change], axis: Axis, end: NaiveDate) -> Markup {
    let x = |day: NaiveDate| axis.column(day).unwrap_or(0);
    let changes: Vec<&Change> = history.iter().filter(|change| change.from <= end).collect();
    html! {
        @for (at, change) in changes.iter().enumerate() {
            @let until = changes.get(at + 1).map_or(end, |next| next.from);
            (bar(x(change.from), x(until), change.state))
        }
    }
}

/// A stretch of one status: a high bar, a low one, a line with a cross at its beginning, or an outline.
fn bar(from: u16, to: u16, state: DayState) -> Markup {
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
                path.mark.verbroken d={ "M" (from) " " (middle - 4.0) "l8 8m0-8l-8 8" } {}
            }
            DayState::Is(Status::Unknown) => rect.outline.onbekend x=(from) y=(middle - 3.5) width=(width) height="7" {},
            DayState::Perhaps => line.perhaps.onbekend x1=(from) x2=(from + width) y1=(middle) y2=(middle) {},
        }
    }
}

fn legend(page: &HtmlPage<'_>, shown: usize) -> Markup {
    let statuses = Status::ALL.map(|status| (DayState::Is(status), status.label(page.lang)));
    let perhaps = page.lang.start_uncertain();
    html! {
        @for (state, word) in statuses.into_iter().chain([(DayState::Perhaps, perhaps)]) {
            svg.key viewBox={ "0 0 18 " (ROW_HEIGHT) } aria-hidden="true" { (bar(1, 17, state)) }
            " " (word) "  "
        }
        @if shown < page.selection.entries.len() {
            (page.lang.first_ties_drawn(shown))
        }
    }
}
