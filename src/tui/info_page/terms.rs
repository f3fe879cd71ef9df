//! The terms that stand in the texts about the selected tie, then the others, and the eras.

use super::about::{one_term, periods};
use crate::{
    dataset::Term,
    export::sentences,
    query::terms_about,
    tui::{model::Model, page::Page, text_line::TextLine, theme::Role},
};

/// The lines of the page, `width` columns wide; what the query hits is marked.
pub(super) fn lines(model: &Model, width: u16) -> Vec<TextLine> {
    let dataset = &model.data.dataset;
    let mut page = Page::new(dataset, &model.found.query, model.lang, width);
    let selected = model.selected_tie().map(|(tie, _)| tie);
    let here = selected
        .map(|tie| terms_about(tie, dataset, model.lang))
        .unwrap_or_default();
    if let Some(tie) = selected {
        page.paragraph(
            Role::Heading,
            0,
            &model
                .lang
                .terms_about_tie(&sentences::title(tie, model.lang)),
        );
        if here.is_empty() {
            page.paragraph(Role::Dim, 0, model.lang.terms_none_here());
        }
        terms(&mut page, &here);
    }
    let others: Vec<&Term> = dataset
        .glossary
        .iter()
        .filter(|term| here.iter().all(|told| told.id != term.id))
        .collect();
    if !others.is_empty() {
        page.heading(if here.is_empty() {
            model.lang.about_glossary()
        } else {
            model.lang.terms_others()
        });
        terms(&mut page, &others);
    }
    periods(&mut page, dataset);
    page.into_lines()
}

fn terms(page: &mut Page, terms: &[&Term]) {
    for (position, term) in terms.iter().enumerate() {
        if position > 0 {
            page.blank();
        }
        one_term(page, term);
    }
}
