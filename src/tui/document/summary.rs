//! What the statements about a tie add up to, above or below them.

use crate::{
    dataset::{Standing, Tie, TieState},
    export::sentences,
    lang::Lang,
    plots::sources::disagreements::plain_matter,
    tui::{
        page::TextPage,
        theme::{CONTESTED, NOT_A_TIE, RECONSIDERING, Role},
    },
};

/// What the statements add up to, and the `matters` that sources disagree about.
pub(super) fn summary(page: &mut TextPage, tie_state: &TieState, matters: &[String]) {
    let lang = page.lang;
    status_line(page, tie_state);
    if let Some(last_known) = sentences::last_known(tie_state, lang) {
        page.indented(2, Role::Dim, last_known);
    }
    if tie_state.contested {
        let matters = lang.contested(&matters.join(", "));
        page.paragraph(Role::Badge, format!("{CONTESTED} {matters}"));
    }
    if let Some(dating) = tie_state.reconsidering {
        let reconsidered = sentences::reconsidered(dating, lang);
        page.paragraph(Role::Badge, format!("{RECONSIDERING} {reconsidered}"));
    }
}

/// Who it is between, and what for.
pub(super) fn about(page: &mut TextPage, tie: &Tie, tie_state: &TieState) {
    let lang = page.lang;
    let mut parties = sentences::parties(tie, lang);
    if let Some(kind) = tie_state.kind {
        parties += " · ";
        parties += kind.label_of(tie.dutch.level, lang);
    }
    page.paragraph(Role::Dim, parties);
    if let Some(themes) = sentences::theme_line(tie, page.dataset, lang) {
        page.paragraph(Role::Text, themes);
    }
    if let Some(note) = &tie.note {
        page.paragraph(Role::Remark, note.get(lang));
    }
}

/// That no source had told on another date than today, where `is_dated`, whether the tie was alive.
pub(super) fn not_reported(page: &mut TextPage, tie_state: &TieState, is_dated: bool) {
    let is_reported =
        tie_state.report.is_some() || tie_state.last_known.is_some() || tie_state.existed.is_some();
    if is_dated && tie_state.is_tie() && !is_reported {
        page.paragraph(Role::Dim, page.lang.not_reported_yet());
    }
}

/// What the sources disagree about.
pub(super) fn matters(tie: &Tie, lang: Lang) -> Vec<String> {
    if tie.disputes.is_empty() {
        return vec![plain_matter(tie).with_article(lang)];
    }
    let matters = tie.disputes.iter();
    let mut matters: Vec<String> = matters
        .map(|dispute| dispute.about.with_article(lang))
        .collect();
    matters.dedup();
    matters
}

fn status_line(page: &mut TextPage, tie_state: &TieState) {
    let lang = page.lang;
    if !tie_state.is_tie() {
        let why = match tie_state.standing {
            Standing::MayBeListed => lang.may_be_listed(),
            Standing::NotKnownToExist => lang.not_known_to_exist(),
            Standing::Tie | Standing::NotATie => lang.not_a_tie(),
        };
        page.paragraph(Role::Dim, format!("{NOT_A_TIE} {why}"));
        return;
    }
    let status = tie_state.status();
    let mut told = sentences::status_word(tie_state, lang);
    if let Some(date) = sentences::status_date(tie_state, lang) {
        told += &format!(" ({date})");
    }
    let start = sentences::start(tie_state.start, lang);
    page.parts([
        (Role::Status(status), told.into()),
        (Role::Dim, start.into()),
    ]);
}
