//! Reading a document: opening it at a quotation, scrolling, searching, stepping.

use super::quotation::QuotedSource;
use crate::{
    dataset::{
        load::LoadError,
        quotes::{
            self, FullText,
            full_text::{QuotePlace, TextMatch},
        },
    },
    keys::command::Command,
    text::system,
    tui::{
        full_text::DocumentReader,
        layout::text_area,
        model::{Focus, Model},
    },
};

/// Opens the document of a source at the words that are quoted from it; what can't be read is told.
pub fn open(model: &mut Model, quoted: Option<QuotedSource>) {
    let Some((id, words)) = quoted else { return };
    let mut sources = model.data.dataset.sources.iter();
    let Some(source) = sources.position(|source| source.id == id) else {
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
    let unproven = match text.proof {
        TextMatch::Changed => Some(model.lang.text_changed()),
        TextMatch::Unknown => Some(model.lang.text_unproven()),
        TextMatch::Same => None,
    };
    let (at, warning) = match words.map(|words| text.place(&words)) {
        None => (None, unproven),
        Some(QuotePlace::At(number)) => (text.passages.get(number).cloned(), unproven),
        Some(QuotePlace::Near(place)) => (Some(place), Some(model.lang.text_near())),
        Some(QuotePlace::Nowhere) => (None, Some(model.lang.text_nowhere())),
    };
    let reader = DocumentReader {
        source,
        text,
        lines: Vec::new(),
        width: 0,
        height: 0,
        top: 0,
        at: None,
        search: None,
        typing: None,
        warning: warning.map(ToOwned::to_owned),
    };
    model.open_overlay(Focus::FullText(Box::new(reader)));
    settle(model);
    if let (Focus::FullText(reader), Some(at)) = (&mut model.focus, at) {
        reader.go_to(at);
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

/// Fits the lines to the screen.
pub fn settle(model: &mut Model) {
    let area = model.body().map(text_area);
    if let (Focus::FullText(reader), Some(area)) = (&mut model.focus, area) {
        reader.fit(area);
    }
}

/// To the next or previous quotation, or place that is searched for.
pub fn step(model: &mut Model, by: isize) {
    if let Focus::FullText(reader) = &mut model.focus
        && let Some(place) = reader.next_step(by)
    {
        reader.go_to(place);
    }
}

/// Opens the line to type in what to search for.
pub fn search(model: &mut Model) {
    match &mut model.focus {
        Focus::FullText(reader) => {
            let words = reader.search.as_ref().map(|search| search.words.clone());
            reader.typing = Some(words.unwrap_or_default().into());
        }
        Focus::Sheet(reader) => reader.is_typing = true,
        _ => {}
    }
}

/// Searches for what was typed, from the top of the screen on; round to the start where it is not further on.
pub fn accept(model: &mut Model) {
    let reader = match &mut model.focus {
        Focus::FullText(reader) => reader,
        Focus::Sheet(reader) => return reader.is_typing = false,
        _ => return,
    };
    let Some(input) = reader.typing.take() else {
        return;
    };
    reader.seek(input.value());
    reader.at = None;
    let next = reader.next_step(1);
    match next.or_else(|| reader.steps().first().cloned()) {
        _ if reader.search.is_none() => {}
        Some(place) => reader.go_to(place),
        None => model.notice = Some(model.lang.not_in_text(input.value())),
    }
}
