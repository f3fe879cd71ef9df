//! One fact a line, without columns, boxes or colour: for screen readers, `grep` and scripts.

use std::io::{self, Write};

use super::{
    TieEntry,
    sentences::{self, Subject},
};
use crate::{
    dataset::{Dataset, Statement, Tie},
    lang::{Bilingual, Lang},
    sanitise::{Escaped, Lines},
    text::labels,
};

/// One line for a tie: `Arnhem (gemeente, Gelderland) – Wuhan 武汉 (stad, Hubei): verbroken (2021), sinds 1999`.
pub fn line(entry: &TieEntry<'_>, lang: Lang) -> Escaped {
    let tie_state = &entry.tie_state;
    let mut facts = vec![
        sentences::status(tie_state, lang),
        sentences::start(tie_state.start, lang),
    ];
    facts.extend(sentences::badges(tie_state, lang));
    format!(
        "{}: {}",
        sentences::parties(entry.tie, lang),
        facts.join(", ")
    )
    .into()
}

/// Writes all that is known of a tie, one fact a line, every statement with its source and quotation.
///
/// # Errors
/// Those of the writer.
pub fn page(
    entry: &TieEntry<'_>,
    dataset: &Dataset,
    lang: Lang,
    out: &mut impl Write,
) -> io::Result<()> {
    let TieEntry { tie, tie_state } = entry;
    let mut out = Lines(out);
    out.line(sentences::parties(tie, lang))?;
    out.line(format!("id: {}", tie.id))?;
    out.line(format!("status: {}", sentences::status(tie_state, lang)))?;
    out.line(sentences::start(tie_state.start, lang))?;
    if let Some(kind) = tie_state.kind {
        let heading = Subject::Kind.heading(lang).to_lowercase();
        out.line(format!(
            "{heading}: {}",
            kind.label_of(tie.dutch.level, lang)
        ))?;
    }
    let themes = sentences::themes(entry, dataset, lang);
    if !themes.is_empty() {
        out.line(format!(
            "{}: {}",
            Subject::Theme.heading(lang).to_lowercase(),
            themes.join(", ")
        ))?;
    }
    sentences::badges(tie_state, lang)
        .into_iter()
        .try_for_each(|badge| out.line(badge))?;
    tie.disputes
        .iter()
        .try_for_each(|dispute| out.line(sentences::dispute(dispute, dataset, lang)))?;
    note(tie.note.as_deref(), lang, &mut out)?;
    let mut statements = sentences::by_subject(tie, dataset)
        .into_iter()
        .flat_map(|(_, statements)| statements);
    statements.try_for_each(|statement| {
        out.line(self::statement(statement, tie, dataset, lang))?;
        note(statement.note.as_deref(), lang, &mut out)
    })
}

/// One line: `status: verbroken (2021); NRC, 8 mei 2023: “…”`.
fn statement(statement: &Statement, tie: &Tie, dataset: &Dataset, lang: Lang) -> String {
    let label = sentences::label(&statement.says, lang)
        .map(|label| format!("{label}: "))
        .unwrap_or_default();
    let said = sentences::said(statement, tie, dataset, lang);
    let line = format!(
        "{label}{said}; {}",
        sentences::citation(statement, dataset, lang)
    );
    match statement
        .quote
        .as_deref()
        .map(sentences::quoted)
        .or_else(|| sentences::address(statement, dataset))
    {
        Some(proof) => format!("{line}: {proof}"),
        None => line,
    }
}

fn note(note: Option<&Bilingual>, lang: Lang, out: &mut Lines<'_, impl Write>) -> io::Result<()> {
    note.map_or(Ok(()), |text| {
        out.line(format!("{}: {}", labels::note(lang), text.get(lang)))
    })
}
