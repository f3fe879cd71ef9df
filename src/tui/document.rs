//! What the sources say about a tie, as wrapped lines: the detail pane and the reading view show these.
//!
//! Lines are made of pieces with a role, not a style, and the number of lines is exact, so that scrolling
//! can be worked out without drawing.

use std::ops::Range;

use super::{
    model::Model,
    page::{self, Page, Quotation},
    scroll::Top,
    text_line::TextLine,
    theme::{CONTESTED, NOT_A_TIE, RECONSIDERING, Role},
    timeline::current_mark,
};
use crate::{
    dataset::{AsOfView, DutchLevel, Kind, Status, Subject, Tie, TieState},
    export::{clipboard_text, sentences},
    keys::{command::Command, mode::Mode},
    lang::Lang,
    plots::sources::disagreements::{concerning, plain_matter},
    query::terms_about,
};

pub(super) mod sections;

/// What the sources say about a tie.
#[derive(Clone, Debug, Default)]
pub struct Document<'a> {
    /// The lines.
    pub lines: Vec<TextLine>,
    /// The quotations among them, from top to bottom.
    pub quotations: Vec<Quotation<'a>>,
}

impl Document<'_> {
    /// The quotation that is marked while the document is shown in a pane of `height` rows.
    #[must_use]
    pub fn marked(&self, model: &Model, height: usize) -> usize {
        match model.detail_top {
            Top::Line(_) => model.quotation,
            top @ Top::AtHit => {
                let top = top.line(&self.lines, height);
                self.marked_in(model.quotation, &(top..top.saturating_add(height)))
            }
        }
    }

    /// The quotation that is marked after scrolling so that `window` shows: the same while it begins in sight, else
    /// the first that does.
    #[must_use]
    pub fn marked_in(&self, marked: usize, window: &Range<usize>) -> usize {
        let begins_in_sight = |quotation: &Quotation<'_>| window.contains(&quotation.lines.start);
        if self.quotations.get(marked).is_some_and(begins_in_sight) {
            return marked;
        }
        self.quotations
            .iter()
            .position(begins_in_sight)
            .unwrap_or(marked)
    }
}

/// The document about the tie under the cursor, `width` columns wide; empty where no tie is.
#[must_use]
pub fn of_selected(model: &Model, width: u16) -> Document<'_> {
    let Some((tie, tie_state)) = model.selected_tie() else {
        return Document::default();
    };
    let mut page = Page::new(&model.data.dataset, &model.found.query, model.lang, width);
    summary(&mut page, tie, tie_state);
    if model.found.date().is_some() {
        not_reported_yet(&mut page, tie_state);
    }
    let as_of_view = AsOfView::new(&model.data.dataset, model.found.as_of_day());
    let mut sections = sentences::sections(tie, &model.data.dataset, &as_of_view, model.lang);
    // First what a council asks for, whether it exists and why not; then what sources disagree about.
    if sections
        .first()
        .is_some_and(|(heading, _)| *heading == Subject::Status.label(model.lang))
    {
        sections::one(&mut page, tie, sections.remove(0));
    }
    disputes(&mut page, tie);
    sections
        .into_iter()
        .for_each(|section| sections::one(&mut page, tie, section));
    terms(&mut page, model, tie);
    let is_cut = page.is_full();
    let (mut lines, quotations) = page.into_parts();
    if is_cut {
        let told = left_out(
            &clipboard_text::command(&tie.id, model.found.date(), &model.given),
            model.lang,
        );
        let wrapped = page::wrap(&told, usize::from(width).max(1), "", "").into_iter();
        lines.extend(wrapped.map(|(_, line)| TextLine {
            pieces: vec![(Role::Badge, line.into())],
        }));
    }
    Document { lines, quotations }
}

/// That a page is full, and how to see the rest.
fn left_out(command: &str, lang: Lang) -> String {
    lang.too_much_for_screen(command)
}

/// What is told at the mark that is read on the timeline, `width` columns wide.
#[must_use]
pub fn at_mark(model: &Model, width: u16) -> Vec<TextLine> {
    let Some(((tie, _), (marks, at))) = model.selected_tie().zip(current_mark(model)) else {
        return Vec::new();
    };
    let mut page = Page::new(&model.data.dataset, &model.found.query, model.lang, width);
    let Some(mark) = at.and_then(|at| marks.get(at)) else {
        let key = model
            .keymap
            .label(Mode::Timeline, Command::NextMark, model.lang);
        let none = if marks.is_empty() {
            model.lang.no_marks().to_owned()
        } else {
            model.lang.no_mark_yet(&key)
        };
        page.paragraph(Role::Dim, 0, &none);
        return page.into_lines();
    };
    if mark.day > model.found.as_of_day().day() {
        page.paragraph(Role::Badge, 0, model.lang.after_date());
    }
    sections::grouped(
        &mut page,
        tie,
        tie.statements.get(mark.statement).into_iter().collect(),
    );
    page.into_lines()
}

/// The name of the Dutch party in a narrow column; it tells the province from the city of the same name.
#[must_use]
pub fn dutch_name(tie: &Tie, lang: Lang) -> String {
    match tie.dutch.level {
        DutchLevel::Municipality => tie.dutch.name.to_string(),
        DutchLevel::Province => lang.province_short(&tie.dutch.name),
    }
}

/// The terms of the glossary that stand in the texts, with the key that explains them.
fn terms(page: &mut Page, model: &Model, tie: &Tie) {
    if page.is_full() {
        return;
    }
    let terms = terms_about(tie, page.dataset, page.lang);
    if terms.is_empty() {
        return;
    }
    page.blank();
    let names: Vec<&str> = terms.iter().map(|term| &*term.term).collect();
    let key = model
        .keymap
        .label(model.view.mode(), Command::Terms, page.lang);
    page.paragraph(
        Role::Dim,
        0,
        &page.lang.terms_in_tie(&names.join(", "), &key),
    );
}

fn summary(page: &mut Page, tie: &Tie, tie_state: &TieState) {
    status_line(page, tie_state);
    if let Some(last_known) = sentences::last_known(tie_state, page.lang) {
        page.paragraph(Role::Dim, 2, &last_known);
    }
    if tie_state.contested {
        let matters = matters(tie, page.lang).join(", ");
        page.paragraph(
            Role::Badge,
            0,
            &format!("{CONTESTED} {}", page.lang.contested(&matters)),
        );
    }
    if tie_state.reconsidering {
        page.paragraph(
            Role::Badge,
            0,
            &format!("{RECONSIDERING} {}", page.lang.reconsidering()),
        );
    }
    parties(page, tie, tie_state.kind);
    themes(page, tie);
    if let Some(note) = &tie.note {
        page.paragraph(Role::Remark, 0, note.get(page.lang));
    }
}

/// What the sources disagree about.
fn matters(tie: &Tie, lang: Lang) -> Vec<String> {
    let mut matters: Vec<String> = tie
        .disputes
        .iter()
        .map(|dispute| dispute.about.with_article(lang))
        .collect();
    if matters.is_empty() {
        matters.push(plain_matter(tie).with_article(lang));
    }
    matters.dedup();
    matters
}

fn status_line(page: &mut Page, tie_state: &TieState) {
    if !tie_state.is_tie() {
        page.paragraph(
            Role::Dim,
            0,
            &format!("{NOT_A_TIE} {}", page.lang.not_a_tie()),
        );
        return;
    }
    let word = tie_state.status.label(page.lang);
    let mut status = format!("{} {word}", tie_state.status.symbol());
    if tie_state.status != Status::Unknown || tie_state.status_on.is_some() {
        let on = tie_state
            .status_on
            .map(|on| sentences::as_of(on, tie_state.is_report_date, page.lang));
        status.push_str(&format!(
            " ({})",
            on.as_deref().unwrap_or(page.lang.date_unknown())
        ));
    }
    page.parts(vec![
        (Role::Status(tie_state.status), status.into()),
        (
            Role::Dim,
            sentences::start(tie_state.start, page.lang).into(),
        ),
    ]);
}

/// That no source had told by then whether it was alive.
fn not_reported_yet(page: &mut Page, tie_state: &TieState) {
    let reported = tie_state.status != Status::Unknown
        || tie_state.status_on.is_some()
        || tie_state.lapsed.is_some();
    if tie_state.is_tie() && !reported {
        page.paragraph(Role::Dim, 0, page.lang.not_reported_yet());
    }
}

fn parties(page: &mut Page, tie: &Tie, kind: Option<Kind>) {
    let mut parts = vec![sentences::parties(tie, page.lang)];
    parts.extend(kind.map(|kind| kind.label_of(tie.dutch.level, page.lang).to_owned()));
    page.paragraph(Role::Dim, 0, &parts.join(" · "));
}

fn themes(page: &mut Page, tie: &Tie) {
    if let Some(themes) = sentences::theme_line(tie, page.dataset, page.lang) {
        page.paragraph(Role::Text, 0, &themes);
    }
}

/// Contradictions, each with what the sources in question say about the matter.
fn disputes<'a>(page: &mut Page<'a>, tie: &'a Tie) {
    if tie.disputes.is_empty() {
        return;
    }
    page.heading(page.lang.section_disputes());
    for dispute in &tie.disputes {
        if page.is_full() {
            return;
        }
        let about = page.lang.pick(&*dispute.nl, &*dispute.en);
        if page.asks_for_disputes() {
            page.answering(about, about.len());
        } else {
            page.paragraph(Role::Text, 0, about);
        }
        sections::grouped(page, tie, concerning(tie, dispute));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_follows_what_is_in_sight() {
        let at = |start: usize| Quotation {
            statements: Vec::new(),
            lines: start..start + 3,
        };
        let document = Document {
            lines: Vec::new(),
            quotations: [5, 20, 40].map(at).to_vec(),
        };
        for (marked, window, now) in [
            (0, 0..10, 0),
            (0, 4..14, 0),
            (0, 6..16, 0),
            (0, 12..22, 1),
            (0, 20..50, 1),
            (2, 20..50, 2),
            (2, 0..30, 0),
            (9, 0..30, 0),
            (9, 50..60, 9),
        ] {
            assert_eq!(
                document.marked_in(marked, &window),
                now,
                "{marked} {window:?}"
            );
        }
    }
}
