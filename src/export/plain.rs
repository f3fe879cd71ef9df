//! One fact a line, without columns, boxes or colour: for screen readers, `grep` and scripts.

use std::io::{self, Write};

use super::{
    TieEntry,
    sentences::{self, Section},
};
use crate::{
    dataset::{AsOfView, Dataset, Statement, Subject, Tie},
    lang::Lang,
    sanitise::{Escaped, Lines},
};

/// One line for a tie: `Arnhem (gemeente, Gelderland) – Wuhan 武汉 (stad, Hubei): verbroken (2021), sinds 1999`.
pub fn line(entry: &TieEntry<'_>, lang: Lang) -> Escaped {
    let tie_state = &entry.tie_state;
    let mut facts = vec![
        sentences::status(tie_state, lang),
        sentences::start(tie_state.start, lang),
    ];
    facts.extend(sentences::notes(tie_state, lang));
    let parties = sentences::parties(entry.tie, lang);
    format!("{parties}: {}", facts.join(", ")).into()
}

/// Writes all that is known of a tie, one fact a line, every statement with its source and quotation. Below a line of its
/// own stands what was not known yet on the date of `as_of_view`.
///
/// # Errors
/// Those of the writer.
pub fn page(
    entry: &TieEntry<'_>,
    dataset: &Dataset,
    as_of_view: &AsOfView<'_>,
    lang: Lang,
    out: &mut impl Write,
) -> io::Result<()> {
    let TieEntry { tie, tie_state, .. } = *entry;
    let headed =
        |subject: Subject, text: &str| format!("{}: {text}", subject.label(lang).to_lowercase());
    let mut lines = vec![
        sentences::parties(tie, lang),
        format!("id: {}", tie.id),
        format!("status: {}", sentences::status(&tie_state, lang)),
        sentences::start(tie_state.start, lang),
    ];
    let kind = tie_state
        .kind
        .map(|kind| kind.label_of(tie.dutch.level, lang));
    lines.extend(kind.map(|kind| headed(Subject::Kind, kind)));
    let themes = sentences::theme_names(tie, dataset, lang);
    if !themes.is_empty() {
        lines.push(headed(Subject::Theme, &themes));
    }
    lines.extend(sentences::badges(&tie_state, lang));
    let disputes = tie.disputes.iter();
    lines.extend(disputes.map(|dispute| sentences::dispute(dispute, dataset, lang)));
    lines.extend(tie.note.iter().map(|note| sentences::remark(note, lang)));
    for (section, statements) in sentences::sections(tie, dataset, as_of_view) {
        if section == Section::Later {
            lines.push(format!("{}:", section.label(lang)));
        }
        for said in statements {
            lines.push(statement(said, tie, dataset, lang));
            lines.extend(said.note.iter().map(|note| sentences::remark(note, lang)));
        }
    }
    lines.extend(sentences::identity(tie, lang));
    lines.into_iter().try_for_each(|line| Lines(out).line(line))
}

/// One line: `status: verbroken (2021); NRC, 8 mei 2023: “…”`.
fn statement(statement: &Statement, tie: &Tie, dataset: &Dataset, lang: Lang) -> String {
    let label = sentences::label(&statement.says, lang).map(|label| format!("{label}: "));
    let quote = statement.quote.as_deref().map(sentences::quoted);
    let proof = quote.or_else(|| sentences::address(statement, dataset));
    let said = sentences::said(statement, tie, dataset, lang);
    format!(
        "{}{}; {}{}",
        label.unwrap_or_default(),
        sentences::without_full_stop(&said),
        sentences::citation(statement, dataset, lang),
        proof.map(|proof| format!(": {proof}")).unwrap_or_default()
    )
}
