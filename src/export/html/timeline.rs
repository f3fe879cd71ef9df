//! The timeline: a bar a tie, from its start to the date in force.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::{Page, map::short_name};
use crate::{
    dataset::{AsOf, AsOfView, Start, Status},
    export::{TieEntry, sentences, table::cut},
    plots::timeline::{
        Axis, State, Years,
        axis::year_of,
        history::{Change, history},
    },
};

/// What the bars share of the width; the names stand left of them.
const BARS: u16 = 480;
/// The room for a name.
const NAMES: f64 = 250.0;
/// The most letters of a name.
const LETTERS: usize = 32;
/// From one bar to the next.
const ROW: f64 = 18.0;
/// What the years above the bars take.
const HEAD: f64 = 26.0;
/// No picture has more bars.
const MOST: usize = 400;

/// The figure.
pub(super) fn figure(page: &Page<'_>) -> Markup {
    let dataset = page.selection.dataset;
    let end = page.selection.as_of.day();
    // What was known by an earlier date follows from what is known by the end of the data.
    let today = end.max(dataset.edition.last_day());
    let as_of_view = AsOfView::new(dataset, AsOf::Now(today));
    let rows = rows(page);
    let histories: Vec<Vec<Change>> = rows
        .iter()
        .map(|(_, entry)| history(entry.tie, &as_of_view, today))
        .collect();
    let dated = histories
        .iter()
        .flatten()
        .map(|change| change.from)
        .filter(|from| *from > NaiveDate::MIN);
    let axis = Axis::new(
        Years::new(dated.min().map_or(year_of(end), year_of), year_of(end)),
        BARS,
    );
    let height = ROW * rows.len() as f64;
    let frame = format!("{} {} {}", -NAMES, -HEAD, NAMES + f64::from(BARS) + 8.0);
    let told = page.pick(
        "De status van elke band door de jaren heen; begin en status staan ook in het overzicht",
        "The status of each tie through the years; the overview tells start and status too",
    );
    html! {
        section aria-labelledby="tijdlijn" {
            h2 id="tijdlijn" { (page.pick("Tijdlijn", "Timeline")) }
            figure {
                svg data-row=(ROW) data-box=(frame) viewBox={ (frame) " " (height + HEAD) } role="img" aria-label=(told) {
                    @for (x, year) in axis.ticks(40) {
                        line.axis x1=(x) x2=(x) y1="-4" y2=(height) {}
                        text.tick x=(x) y="-9" { (year) }
                    }
                    @for (at, ((number, entry), history)) in page.selection.heeded(rows.iter().zip(&histories)).enumerate() {
                        g data-tie=(number) transform={ "translate(0 " (ROW * at as f64) ")" } {
                            (row(page, entry, history, axis, end))
                        }
                    }
                }
                figcaption { (legend(page, rows.len())) }
            }
        }
    }
}

/// The ties by their start, unknown ones last, each with its number on the page.
fn rows<'a>(page: &Page<'a>) -> Vec<(usize, &'a TieEntry<'a>)> {
    let mut rows: Vec<_> = page
        .selection
        .heeded(&page.selection.entries)
        .enumerate()
        .map(|(at, entry)| (at + 1, entry))
        .collect();
    rows.sort_by_key(|(_, entry)| match entry.tie_state.start {
        Start::On(date) => (false, Some(date)),
        Start::Unclear | Start::Unknown => (true, None),
    });
    rows.truncate(MOST);
    rows
}

fn row(
    page: &Page<'_>,
    entry: &TieEntry<'_>,
    history: &[Change],
    axis: Axis,
    end: NaiveDate,
) -> Markup {
    let chinese = sentences::chinese(&entry.tie.chinese, page.lang());
    let name = cut(
        &format!("{} – {chinese}", short_name(&entry.tie.dutch, page.lang())),
        LETTERS,
    );
    let place = |day: NaiveDate| axis.column(day).unwrap_or(0);
    let changes: Vec<&Change> = history.iter().filter(|change| change.from <= end).collect();
    let until = |at: usize| {
        changes
            .get(at + 1)
            .map_or(place(end), |next| place(next.from))
    };
    html! {
        text.label x="-8" y=(ROW - 5.0) { (name) }
        @for (at, change) in changes.iter().enumerate() {
            (bar(place(change.from), until(at), change.state))
        }
    }
}

/// A stretch of one status: a high bar, a low one, a line with a cross at its beginning, or an outline.
fn bar(from: u16, to: u16, state: State) -> Markup {
    let (middle, width) = (ROW / 2.0, to.saturating_sub(from).max(1));
    let filled = |status: Status, height: f64| {
        html! { rect class={ "bar " (status.word()) } x=(from) y=(middle - height / 2.0) width=(width) height=(height) {} }
    };
    html! {
        @match state {
            State::Is(Status::Active) => (filled(Status::Active, 11.0)),
            State::Is(Status::Dormant) => (filled(Status::Dormant, 5.0)),
            State::Is(Status::Severed) => {
                (filled(Status::Severed, 1.5))
                path.mark.verbroken d={ "M" (from) " " (middle - 4.0) "l8 8m0-8l-8 8" } {}
            }
            State::Is(Status::Unknown) => rect.outline.onbekend x=(from) y=(middle - 3.5) width=(width) height="7" {},
            State::Perhaps => line.perhaps.onbekend x1=(from) x2=(from + width) y1=(middle) y2=(middle) {},
        }
    }
}

fn legend(page: &Page<'_>, shown: usize) -> Markup {
    let states = [
        (State::Is(Status::Active), Status::Active.label(page.lang())),
        (
            State::Is(Status::Dormant),
            Status::Dormant.label(page.lang()),
        ),
        (
            State::Is(Status::Severed),
            Status::Severed.label(page.lang()),
        ),
        (
            State::Is(Status::Unknown),
            Status::Unknown.label(page.lang()),
        ),
        (
            State::Perhaps,
            page.pick("begin onzeker", "start uncertain"),
        ),
    ];
    html! {
        @for (state, word) in states {
            svg.key viewBox={ "0 0 18 " (ROW) } aria-hidden="true" { (bar(1, 17, state)) }
            " " (word) "  "
        }
        @if shown < page.selection.entries.len() {
            (page.pick("Alleen de eerste banden staan in deze tekening: ", "Only the first ties are in this picture: ")) (shown) "."
        }
    }
}
