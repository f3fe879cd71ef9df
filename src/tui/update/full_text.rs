//! Reading a document: opening it at a quotation, scrolling, searching, stepping.

use tui_input::Input;

use super::{quotation, sources};
use crate::{
    dataset::{
        load::LoadError,
        quotes::{
            self, FullText,
            full_text::{QuotePlace, TextMatch},
        },
    },
    keys::{command::Command, view_kind::View},
    text::system,
    tui::{
        cursor::Motion,
        full_text::DocumentReader,
        layout::text_area,
        model::{Focus, Model},
    },
};

/// Opens the document of the quotation in hand.
pub(super) fn open_in_hand(model: &mut Model) {
    let in_hand = match (&model.focus, model.view) {
        (Focus::View, View::Sources) => sources::in_hand(model),
        _ => quotation::words(model),
    };
    let Some((id, words)) = in_hand else { return };
    if let Some(source) = model
        .data
        .dataset
        .sources
        .iter()
        .position(|source| source.id == id)
    {
        open(model, source, words);
    }
}

/// Opens the document of a source, by its number, at a quotation; what can't be read is told.
pub(super) fn open(model: &mut Model, source: usize, words: Option<String>) {
    let Some(id) = model
        .data
        .dataset
        .sources
        .get(source)
        .map(|source| source.id.clone())
    else {
        return;
    };
    let Some(folder) = &model.library.texts else {
        let instead = model.keymap.label(model.mode(), Command::Open, model.lang);
        model.notice = Some(model.lang.no_texts(&instead));
        return;
    };
    let quotations = quotes::all(&model.data.dataset)
        .filter(|quoted| *quoted.source == id)
        .map(|quoted| quoted.words);
    let text = match FullText::read(&id, folder, model.library.lock(), quotations) {
        Ok(text) => text,
        Err(error) => {
            let file = format!("{id}.txt");
            model.notice = Some(model.lang.text_unread(&file, &why(&error, model)));
            return;
        }
    };
    let place = words.map(|words| text.place(&words));
    let warning = match (&place, text.proof) {
        (Some(QuotePlace::Near(_)), _) => Some(model.lang.text_near()),
        (Some(QuotePlace::Nowhere), _) => Some(model.lang.text_nowhere()),
        (_, TextMatch::Changed) => Some(model.lang.text_changed()),
        (_, TextMatch::Unknown) => Some(model.lang.text_unproven()),
        (_, TextMatch::Same) => None,
    };
    let at = match place {
        Some(QuotePlace::At(number)) => text.passages.get(number).cloned(),
        Some(QuotePlace::Near(place)) => Some(place),
        Some(QuotePlace::Nowhere) | None => None,
    };
    let reader = DocumentReader {
        source,
        text,
        lines: Vec::new(),
        width: 0,
        top: 0,
        at: None,
        search: None,
        typing: None,
        warning: warning.map(ToOwned::to_owned),
    };
    model.open_overlay(Focus::FullText(Box::new(reader)));
    settle(model);
    if let Some(at) = at {
        with_reader(model, |reader, height| reader.go_to(at, height));
    }
}

/// Why a text can't be read, in a few words.
fn why(error: &LoadError, model: &Model) -> String {
    match error {
        LoadError::NotFound => model.lang.why_not_found().to_owned(),
        LoadError::NoPermission => model.lang.why_no_permission().to_owned(),
        LoadError::Folder | LoadError::NotRegular => model.lang.why_not_regular().to_owned(),
        LoadError::TooLarge { limit, .. } => model.lang.why_too_large(limit >> 20),
        LoadError::NotUtf8 { .. } => model.lang.why_not_utf8().to_owned(),
        LoadError::Empty => model.lang.why_empty().to_owned(),
        LoadError::Io(error) => system::why(error, model.lang).into(),
        LoadError::Faults { .. } => String::new(),
    }
}

/// Does something with the document on screen, which is told its height in lines.
fn with_reader(model: &mut Model, change: impl FnOnce(&mut DocumentReader, usize)) {
    let height = model
        .panes()
        .and_then(|panes| panes.body)
        .map_or(1, |pane| usize::from(text_area(pane).height));
    if let Focus::FullText(reader) = &mut model.focus {
        change(reader, height);
    }
}

/// Fits the lines to the width of the screen.
pub(super) fn settle(model: &mut Model) {
    let Some(area) = model.panes().and_then(|panes| panes.body).map(text_area) else {
        return;
    };
    with_reader(model, |reader, height| {
        reader.fit(area.width);
        reader.settle(height);
    });
}

/// Scrolls.
pub(super) fn scroll(model: &mut Model, motion: Motion) {
    with_reader(model, |reader, height| {
        reader.top = motion.scroll(reader.top, reader.lines.len(), height);
    });
}

/// To the next or previous quotation, or place that is searched for.
pub(super) fn step(model: &mut Model, back: bool) {
    with_reader(model, |reader, height| {
        if let Some(place) = reader.next_step(back) {
            reader.go_to(place, height);
        }
    });
}

/// Opens the line to type in what to search for.
pub(super) fn search(model: &mut Model) {
    with_reader(model, |reader, _| {
        let words = reader
            .search
            .as_ref()
            .map(|search| search.words.clone())
            .unwrap_or_default();
        reader.typing = Some(Input::new(words));
    });
}

/// Searches for what was typed, from the top of the screen on; round to the start where it is not further on.
pub(super) fn accept(model: &mut Model) {
    let mut notice = None;
    let lang = model.lang;
    with_reader(model, |reader, height| {
        let Some(input) = reader.typing.take() else {
            return;
        };
        reader.seek(input.value());
        reader.at = None;
        let first = reader
            .next_step(false)
            .or_else(|| reader.steps().first().cloned());
        match first {
            Some(first) if reader.search.is_some() => reader.go_to(first, height),
            None if reader.search.is_some() => {
                notice = Some(lang.not_in_text(input.value()));
            }
            _ => {}
        }
    });
    model.notice = notice;
}
