//! Putting the dashboard at another date (*peildatum*), a survey or a year at a time. The date stands in the query, as
//! `op:` typed there does.

use super::run_query::ask;
use crate::{
    dataset::PartialDate,
    keys::command::Command,
    tui::model::{CursorPolicy, Model},
};

/// Back to the last survey before the date in force.
pub fn survey_before(model: &mut Model) {
    model.playing = false;
    let day = model.found.as_of_day().day();
    let before = dates_of_surveys(model)
        .rev()
        .find(|date| date.last_day() < day);
    if before.is_some() {
        return put_at(model, before);
    }
    let key = (model.keymap).label(model.mode(), Command::YearBack, model.lang);
    model.notice = Some(model.lang.no_survey_before(&key));
}

/// On to the first survey after the date in force; the last of all is now.
pub fn survey_after(model: &mut Model) {
    model.playing = false;
    let (day, today) = (model.found.as_of_day().day(), model.data.today);
    let after =
        dates_of_surveys(model).find(|date| date.last_day() > day && date.last_day() < today);
    put_at(model, after);
}

/// When the surveys appeared, in order of time.
fn dates_of_surveys(model: &Model) -> impl DoubleEndedIterator<Item = PartialDate> {
    let surveys = model.data.dataset.surveys().iter();
    surveys.map(|survey| survey.date)
}

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
