//! The terms that stand in the texts about the selected tie, then the others, and the eras.

use super::about::{one_term, periods, section};
use crate::{
    export::sentences,
    query::terms_about,
    tui::{model::Model, page::TextPage, theme::Role},
};

/// Fills the page.
pub(super) fn fill(page: &mut TextPage, model: &Model) {
    let (lang, dataset) = (page.lang, page.dataset);
    let selected = model.selected_tie();
    let here = selected.map(|(tie, _)| terms_about(tie, dataset, lang));
    let here = here.unwrap_or_default();
    if let Some((tie, _)) = selected {
        let heading = lang.terms_about_tie(&sentences::title(tie, lang));
        page.paragraph(Role::Heading, heading);
        if here.is_empty() {
            page.paragraph(Role::Dim, lang.terms_none_here());
        }
        for (position, term) in here.iter().enumerate() {
            if position > 0 {
                page.blank();
            }
            one_term(page, term);
        }
    }
    let heading = if here.is_empty() {
        lang.about_glossary()
    } else {
        lang.terms_others()
    };
    let is_other = |term: &&_| !here.contains(term);
    let others = dataset.glossary.iter().filter(is_other);
    section(page, heading, others, one_term);
    periods(page);
}
