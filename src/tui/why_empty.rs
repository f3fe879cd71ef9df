//! Why there is nothing to see, and how to get to something, as lines.

use crate::{
    keys::{command::Command, mode::Mode, view_kind::View},
    tui::{
        model::{Focus, Model},
        text_line::{self, TextLine},
        theme::Role,
    },
};

/// The most publishers of sources that are named.
const MAX_SOURCES: usize = 3;

/// Lines of one piece each, wrapped in `width` columns.
pub(crate) fn wrapped(lines: Vec<TextLine>, width: usize) -> Vec<TextLine> {
    let pieces = lines.into_iter().flat_map(|line| line.pieces);
    let lines = pieces.flat_map(|(role, text)| text_line::wrapped(role, "", &text, width));
    lines.collect()
}

/// Why no ties are shown, and what to do about it; the first line says the former.
pub(crate) fn lines(model: &Model) -> Vec<TextLine> {
    let lang = model.lang;
    let key = |command| model.keymap.label(model.view.mode(), command, lang);
    if model.data.dataset.ties.is_empty() {
        if model.loading.is_some() {
            return vec![TextLine::new(Role::Text, lang.still_loading())];
        }
        let advice = lang.empty_dataset_hint(&key(Command::About));
        return vec![
            TextLine::new(Role::Text, lang.empty_dataset()),
            TextLine::new(Role::Dim, advice),
        ];
    }
    let mut lines = Vec::new();
    if model.found.query.without_date().is_empty() && model.found.not_begun > 0 {
        lines.push(TextLine::new(Role::Text, lang.none_begun()));
    } else {
        lines.push(TextLine::new(Role::Text, lang.nothing_found()));
        if let Some(told) = model.found.absence(&model.data.dataset, lang) {
            lines.push(TextLine::new(Role::Badge, told.join(" ")));
            if matches!(model.focus, Focus::Search(_)) {
                let key = model.keymap.label(Mode::Search, Command::Accept, lang);
                lines.push(TextLine::new(Role::Dim, lang.counts_shown_by(&key)));
            }
        } else if let Some(name) = model.found.meant(&model.data.dataset) {
            lines.push(TextLine::new(Role::Badge, lang.meant(name)));
        }
        lines.extend(beside(model).map(|told| TextLine::new(Role::Badge, told)));
        lines.push(TextLine::new(Role::Dim, way_out(model)));
    }
    if model.found.date().is_some() && model.found.not_begun > 0 {
        let today = lang.began_later(model.found.not_begun, &key(Command::Now));
        lines.push(TextLine::new(Role::Dim, today));
    }
    lines
}

/// Where the words stand beside the ties, with the keys that show it; `None` where they stand nowhere.
fn beside(model: &Model) -> Option<String> {
    let lang = model.lang;
    let dataset = &model.data.dataset;
    let found = model.found.background(dataset);
    let key = |command| model.keymap.label(model.view.mode(), command, lang);
    (!found.is_empty()).then(|| {
        let others = found.others.len();
        let about = (others > 0).then(|| lang.stands_in_background(others, &key(Command::About)));
        let terms = found.terms_in(dataset).map(|term| term.term.as_str());
        let terms = Vec::from_iter(terms).join(", ");
        let terms = (!terms.is_empty()).then(|| lang.stands_in_terms(&terms, &key(Command::Terms)));
        let mut sources: Vec<&str> = Vec::new();
        for source in found.sources_in(dataset) {
            if sources.len() < MAX_SOURCES && !sources.contains(&source.publisher.as_str()) {
                sources.push(&source.publisher);
            }
        }
        let sources = sources.join(", ");
        let view = key(Command::Show(View::Sources));
        let sources = (!sources.is_empty()).then(|| lang.stands_in_sources(&sources, &view));
        let told: Vec<String> = terms.into_iter().chain(about).chain(sources).collect();
        lang.stands_beside(&told.join("; "))
    })
}

/// How to get rid of what hides the ties: by the keys of where the keys go.
fn way_out(model: &Model) -> String {
    let mode = model.mode();
    let key = |mode: Mode, command| model.keymap.label(mode, command, model.lang);
    match model.focus {
        Focus::Search(_) => model
            .lang
            .nothing_found_while_typing(&key(Mode::Search, Command::Cancel)),
        Focus::Filters => model
            .lang
            .nothing_found_in_filters(&key(mode, Command::Toggle), &key(mode, Command::ClearAll)),
        _ => {
            let mode = model.view.mode();
            model
                .lang
                .nothing_found_hint(&key(mode, Command::Back), &key(mode, Command::ClearAll))
        }
    }
}
