//! Why there is nothing to see, and how to get to something, as lines.

use crate::{
    keys::{command::Command, mode::Mode},
    query::suggest,
    sanitise::Escaped,
    text::{empty as text, texts},
    tui::{
        model::{Focus, Model},
        page::Line,
        theme::Role,
    },
};

pub(crate) fn line(role: Role, text: impl Into<Escaped>) -> Line {
    Line {
        pieces: vec![(role, text.into())],
    }
}

/// Why no ties are shown, and what to do about it, `width` columns wide.
pub(crate) fn wrapped(model: &Model, width: usize) -> Vec<Line> {
    let pieces = lines(model).into_iter().flat_map(|line| line.pieces);
    let wrapped = pieces.flat_map(|(role, text)| {
        let lines = textwrap::wrap(&text, width.max(1));
        lines
            .into_iter()
            .map(|text| line(role, text))
            .collect::<Vec<_>>()
    });
    wrapped.collect()
}

/// Why no ties are shown, and what to do about it; the first line says the former.
pub(crate) fn lines(model: &Model) -> Vec<Line> {
    let lang = model.lang;
    let key = |command| model.keymap.label(model.view.mode(), command, lang);
    if model.data.dataset.ties.is_empty() {
        if model.loading.is_some() {
            return vec![line(Role::Text, texts(lang).still_loading)];
        }
        let advice = text::no_ties_at_all(&key(Command::About), lang);
        return vec![
            line(Role::Text, texts(lang).empty_dataset),
            line(Role::Dim, advice),
        ];
    }
    let mut lines = Vec::new();
    if model.found.query.without_date().is_empty() && model.found.not_begun > 0 {
        lines.push(line(Role::Text, text::none_begun(lang)));
    } else {
        lines.push(line(Role::Text, texts(lang).nothing_found));
        if let Some(name) = model.found.unnamed_municipality() {
            lines.push(line(Role::Badge, (texts(lang).unnamed_municipality)(name)));
        } else if let Some((_, name)) = suggest::meant(&model.found.query, &model.data.dataset) {
            lines.push(line(Role::Badge, (texts(lang).meant)(name)));
        }
        lines.push(line(Role::Dim, way_out(model)));
    }
    if model.found.date().is_some() && model.found.not_begun > 0 {
        let today = text::back_to_today(model.found.not_begun, &key(Command::Now), lang);
        lines.push(line(Role::Dim, today));
    }
    lines
}

/// How to get rid of what hides the ties: by the keys of where the keys go.
fn way_out(model: &Model) -> String {
    let mode = model.mode();
    let key = |mode: Mode, command| model.keymap.label(mode, command, model.lang);
    match model.focus {
        Focus::Search(_) => text::typing(&key(Mode::Search, Command::Cancel), model.lang),
        Focus::Filters => text::in_filters(
            &key(mode, Command::Toggle),
            &key(mode, Command::ClearAll),
            model.lang,
        ),
        _ => {
            let mode = model.view.mode();
            (texts(model.lang).nothing_found_hint)(
                &key(mode, Command::Back),
                &key(mode, Command::ClearAll),
            )
        }
    }
}
