//! What the sources say about a tie, as wrapped lines: the detail pane and the reading view show these.
//!
//! Lines are made of pieces with a role, not a style, and the number of lines is exact, so that scrolling
//! can be worked out without drawing.

use ratatui::layout::Size;

use super::{
    model::Model,
    page::{AnsweringLines, FLUSH, QuotationLines, Spacing, TextPage},
    text_line::TextLine,
    theme::Role,
    timeline::current_mark,
    wrap::wrap,
};
use crate::{
    dataset::{AsOfView, DutchLevel, Subject, Tie},
    export::{
        clipboard_text,
        sentences::{self, Section},
    },
    keys::{command::Command, mode::Mode},
    lang::Lang,
    plots::sources::disagreements::concerning,
    query::{FieldValue, Mark, terms_about},
};

mod passages;
pub(super) mod sections;
mod summary;

use passages::answering;
use sections::{grouped, one};
use summary::{about, matters, not_reported, summary};

/// The size of a document that no pane shows; what it holds does not depend on it.
pub const ANY_SIZE: Size = Size {
    width: 80,
    height: 24,
};

/// What the sources say about a tie.
#[derive(Clone, Debug, Default)]
pub struct Document<'a> {
    /// The lines.
    pub lines: Vec<TextLine>,
    /// The quotations among them, from top to bottom.
    pub quotations: Vec<QuotationLines<'a>>,
    /// The passages that answer the query, from top to bottom.
    pub passages: Vec<AnsweringLines>,
}

impl Model {
    /// An empty page, `width` columns wide, on which what the query hits is marked.
    pub(super) fn page(&self, width: u16) -> TextPage<'_> {
        TextPage::new(&self.data.dataset, &self.found, self.lang, width)
    }
}

/// The document about the tie under the cursor as a pane of `size` shows it; empty where no tie is.
#[must_use]
pub fn of_selected(model: &Model, size: Size) -> Document<'_> {
    let Some((tie, tie_state)) = model.selected_tie() else {
        return Document::default();
    };
    let mut page = model.page(size.width);
    page.tie = model.selected();
    page.spacing = Spacing::in_rows(size.height);
    summary(&mut page, tie_state, &matters(tie, model.lang));
    if page.spacing == Spacing::Airy {
        about(&mut page, tie, tie_state);
    }
    not_reported(&mut page, tie_state, model.found.date().is_some());
    let as_of_view = AsOfView::new(page.dataset, model.found.as_of_day());
    let mut sections = sentences::sections(tie, page.dataset, &as_of_view);
    if page.spacing != Spacing::Airy {
        sections.sort_by_key(|(_, statements)| statements.iter().all(|said| said.quote.is_none()));
    }
    let mut sections = sections.into_iter().peekable();
    // First what a council asks for, whether it exists and why not; then what sources disagree about.
    if let Some(status) = sections.next_if(|it| it.0 == Section::About(Subject::Status)) {
        one(&mut page, tie, status);
    }
    disputes(&mut page, tie);
    for section in sections {
        one(&mut page, tie, section);
    }
    if page.spacing != Spacing::Airy {
        about(&mut page, tie, tie_state);
    }
    identity(&mut page, tie);
    terms(&mut page, model, tie);
    if page.is_full() {
        let command = clipboard_text::command(&tie.id, model.found.date(), &model.given);
        let told = model.lang.too_much_for_screen(&command);
        let lines = wrap(&told, page.width).into_iter();
        let lines = lines.map(|(_, line)| TextLine::new(Role::Badge, line));
        page.lines.extend(lines);
    }
    Document {
        lines: page.lines,
        quotations: page.quotations,
        passages: answering(page.passages),
    }
}

/// What is told at the mark that is read on the timeline, `width` columns wide.
#[must_use]
pub fn at_mark(model: &Model, width: u16) -> Vec<TextLine> {
    let Some(((tie, _), (marks, at))) = model.selected_tie().zip(current_mark(model)) else {
        return Vec::new();
    };
    let (mut page, lang) = (model.page(width), model.lang);
    if let Some(mark) = at.and_then(|at| marks.get(at)) {
        if mark.day > model.found.as_of_day().day() {
            page.paragraph(Role::Badge, lang.after_date());
        }
        let statement = tie.statements.get(mark.statement);
        grouped(&mut page, tie, statement.into_iter().collect());
    } else if marks.is_empty() {
        page.paragraph(Role::Dim, lang.no_marks());
    } else {
        let key = model.keymap.label(Mode::Timeline, Command::NextMark, lang);
        page.paragraph(Role::Dim, lang.no_mark_yet(&key));
    }
    page.lines
}

/// The name of the Dutch party in a narrow column; it tells the province from the city of the same name.
#[must_use]
pub fn dutch_name(tie: &Tie, lang: Lang) -> String {
    match tie.dutch.level {
        DutchLevel::Municipality => tie.dutch.name.to_string(),
        DutchLevel::Province => lang.province_short(&tie.dutch.name),
    }
}

/// The two names, as the list has them, with the Chinese one in characters too.
#[must_use]
pub fn title(tie: &Tie, lang: Lang) -> String {
    let chinese = sentences::chinese(&tie.chinese, lang);
    format!("{} – {chinese}", dutch_name(tie, lang))
}

/// The terms of the glossary that stand in the texts, with the key that explains them.
fn terms(page: &mut TextPage, model: &Model, tie: &Tie) {
    if page.is_full() {
        return;
    }
    let terms = terms_about(tie, page.dataset, page.lang);
    if terms.is_empty() {
        return;
    }
    page.blank();
    let names: Vec<&str> = terms.iter().map(|term| &*term.term).collect();
    let mode = model.view.mode();
    let key = model.keymap.label(mode, Command::Terms, page.lang);
    page.paragraph(Role::Dim, page.lang.terms_in_tie(&names.join(", "), &key));
}

/// By what the parties are known elsewhere.
fn identity(page: &mut TextPage, tie: &Tie) {
    let identity = sentences::identity(tie, page.lang);
    if identity.is_empty() || page.is_full() {
        return;
    }
    page.heading(page.lang.names_and_codes());
    for told in identity {
        page.paragraph(Role::Dim, told);
    }
}

/// Contradictions, each with what the sources in question say about the matter.
fn disputes<'a>(page: &mut TextPage<'a>, tie: &'a Tie) {
    if tie.disputes.is_empty() {
        return;
    }
    page.heading(page.lang.section_disputes());
    for dispute in &tie.disputes {
        if page.is_full() {
            return;
        }
        let start = page.lines.len();
        let about = page.lang.pick(&*dispute.nl, &*dispute.en);
        if page.found.query.is_ticked(&FieldValue::Is(Mark::Contested)) {
            page.answering(FLUSH, about, about.len());
        } else {
            page.paragraph(Role::Text, about);
        }
        page.rank_dispute(dispute, start);
        grouped(page, tie, concerning(tie, dispute));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_follows_what_is_in_sight() {
        let at = |start: usize| QuotationLines {
            statements: Vec::new(),
            lines: start..start + 3,
            passage: start..start + 3,
        };
        let document = Document {
            lines: Vec::new(),
            quotations: [5, 20, 40].map(at).to_vec(),
            passages: Vec::new(),
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
