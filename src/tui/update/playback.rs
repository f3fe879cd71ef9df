//! Putting the dashboard at another date (*peildatum*), a year at a time. The date stands in the query, as `op:`
//! typed there does.

use super::run_query::ask;
use crate::{
    dataset::PartialDate,
    tui::model::{CursorPolicy, Model},
};

/// A year back or on. One year back from now is the end of last year; one on from there is now again.
pub fn step(model: &mut Model, years: i16) {
    model.playing = false;
    let this_year = this_year(model);
    let from = model.found.date().map_or(this_year, PartialDate::year);
    let year = from.saturating_add(years).max(first_year(model));
    put_at(
        model,
        (year < this_year).then(|| PartialDate::year_only(year)),
    );
}

/// Back to now.
pub fn now(model: &mut Model) {
    model.playing = false;
    put_at(model, None);
}

/// Lets the years go by, from the date in force or, now, from the first year on; or stops that.
pub fn play(model: &mut Model) {
    model.playing = !model.playing;
    if model.playing && model.found.date().is_none() {
        let first = first_year(model);
        put_at(model, Some(PartialDate::year_only(first)));
    }
    tell(model);
}

/// The next year, while they go by; they end with now.
pub fn tick(model: &mut Model) {
    if model.playing {
        step(model, 1);
        model.playing = model.found.date().is_some();
        tell(model);
    }
}

/// In place of the footer, how it ends.
fn tell(model: &mut Model) {
    model.notice = model.playing.then(|| model.lang.playing().to_owned());
}

fn put_at(model: &mut Model, date: Option<PartialDate>) {
    if model.found.date() == date {
        return;
    }
    let mut query = model.found.query.clone();
    query.put_at(date);
    ask(model, query, CursorPolicy::Selection);
}

fn this_year(model: &Model) -> i16 {
    PartialDate::from_day(model.data.today).year()
}

/// The first year that there is something to see of.
fn first_year(model: &Model) -> i16 {
    i16::try_from(model.data.histories().years().first()).unwrap_or(i16::MIN)
}
