//! What holds after whatever was done.

use std::collections::HashSet;

use stedenband::{
    keys::view_kind::View,
    plots::timeline::TimelineRow,
    query::{FieldName, FieldValue},
    tui::{
        filters::FilterRow,
        model::{Focus, Model},
    },
};

/// Checks what must hold; `thoroughly`, also what takes longer than the action itself.
pub fn check(model: &Model, thoroughly: bool) {
    selection(model);
    mode(model);
    cursors(model);
    found(model);
    plotted(model);
    if thoroughly {
        counts(model);
    }
}

/// The cursor stands on a tie that is found, wherever there is one, and in sight of the list.
fn selection(model: &Model) {
    let hits = &model.found.hits;
    assert!(
        model.list.at < hits.len().max(1),
        "{:?} of {}",
        model.list,
        hits.len()
    );
    assert_eq!(model.selected().is_some(), !hits.is_empty());
    assert_eq!(
        model.selected_tie().is_some(),
        !hits.is_empty(),
        "what is shown has begun"
    );
    assert!(
        model.list.top <= model.found.groups.row_of(model.list.at),
        "{:?}",
        model.list
    );
    assert!(
        model.list.top < model.found.groups.rows().max(1),
        "{:?}",
        model.list
    );
}

/// Every mode has keys, one of which leads out; text is typed where there is a line for it.
fn mode(model: &Model) {
    let mode = model.mode();
    assert!(model.playing || mode == model.focus.mode(model.view));
    let typing = match &model.focus {
        Focus::Search(_) | Focus::Export(_) | Focus::Picker(_) => true,
        Focus::FullText(reader) => reader.typing.is_some(),
        Focus::Sheet(reader) => reader.is_typing,
        Focus::View | Focus::Filters | Focus::Read | Focus::Large { .. } => false,
    };
    assert_eq!(
        model.focus.mode(model.view).takes_text(),
        typing,
        "{mode:?}"
    );
    assert!(
        model.keymap.in_mode(mode).next().is_some(),
        "{mode:?} has no keys"
    );
}

/// Nothing is scrolled or moved past its end.
fn cursors(model: &Model) {
    let filters = &model.filters;
    assert!(
        matches!(
            filters.rows.get(filters.cursor.at),
            Some(FilterRow::Value(_))
        ),
        "{:?}",
        filters.cursor
    );
    assert!(filters.cursor.top < filters.rows.len());
    match &model.focus {
        Focus::FullText(reader) => assert!(reader.top < reader.lines.len().max(1)),
        Focus::Picker(picker) => assert!(picker.cursor.at < picker.shown.len().max(1)),
        _ => {}
    }
}

/// Each tie is found once, and those counted and those not are all.
fn found(model: &Model) {
    let found = &model.found;
    let (ties, others) = found.tally();
    assert_eq!(ties + others, found.hits.len());
    assert!(ties <= found.all_ties());
    let different: HashSet<usize> = found.hits.iter().map(|hit| hit.tie).collect();
    assert_eq!(different.len(), found.hits.len(), "none twice");
    let counted = different
        .iter()
        .filter(|tie| found.tie_states[**tie].is_some_and(|tie_state| tie_state.is_tie()));
    assert_eq!(counted.count(), ties);
    let grouped: usize = (0..found.groups.rows())
        .filter(|row| found.groups.row(*row).is_some())
        .count();
    assert_eq!(grouped, found.groups.rows());
}

/// The view on screen plots what is found.
fn plotted(model: &Model) {
    let (ties, _) = model.found.tally();
    match model.view {
        View::Timeline => {
            let timeline = &model.timeline;
            let rows = timeline.rows.iter();
            assert_eq!(
                rows.filter(|row| matches!(row, TimelineRow::Tie { .. }))
                    .count(),
                model.found.hits.len()
            );
            assert_eq!(timeline.now.iter().sum::<usize>(), ties);
            if !model.found.hits.is_empty() {
                let row = timeline.rows.get(timeline.cursor.at);
                assert!(
                    matches!(row, Some(TimelineRow::Tie { hit }) if *hit == model.list.at),
                    "{row:?}"
                );
            }
            assert!(
                timeline.all.first() <= timeline.years.first()
                    && timeline.years.last() <= timeline.all.last()
            );
        }
        View::Overview => assert_eq!(model.overview.numbers.of_status(None), ties),
        View::Ties | View::Map | View::Sources => {}
    }
}

/// The number beside a filter is what a tick on it alone shows.
fn counts(model: &Model) {
    let found = &model.found;
    for row in &model.filters.rows {
        let FilterRow::Value(value @ (FieldValue::Status(_) | FieldValue::Level(_))) = row else {
            continue;
        };
        let mut query = found.query.clone();
        query
            .terms
            .retain(|term| term.field() != Some(value.field()));
        query.toggle(value);
        assert_eq!(
            found.count(model.data.searchable(), &query),
            found.counts.of(value),
            "{value:?} in {query}"
        );
    }
    let statuses = |facet: &FilterRow| matches!(facet, FilterRow::Value(value) if value.field() == FieldName::Status);
    let mut query = found.query.clone();
    query
        .terms
        .retain(|term| term.field() != Some(FieldName::Status));
    let sum: usize = model
        .filters
        .rows
        .iter()
        .filter(|row| statuses(row))
        .fold(0, |sum, row| match row {
            FilterRow::Value(value) => sum + found.counts.of(value),
            FilterRow::Heading(_) => sum,
        });
    assert_eq!(
        sum,
        found.count(model.data.searchable(), &query),
        "a tie has one status: {query}"
    );
}
