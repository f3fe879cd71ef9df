//! One fact a line, without columns, boxes or colour: for screen readers, `grep` and scripts.

use std::io::{self, Write};

use super::{
    Entry,
    fact::{self, Subject},
};
use crate::{
    dataset::{Dataset, Statement, Tie},
    lang::{Bilingual, Lang},
    sanitise::{Escaped, Lines},
    text::words,
};

/// One line for a tie: `Arnhem (gemeente, Gelderland) – Wuhan 武汉 (stad, Hubei): verbroken (2021), sinds 1999`.
pub fn line(entry: &Entry<'_>, lang: Lang) -> Escaped {
    let standing = &entry.standing;
    let mut facts = vec![
        fact::status(standing, lang),
        fact::start(standing.start, lang),
    ];
    facts.extend(fact::badges(standing, lang));
    format!("{}: {}", fact::parties(entry.tie, lang), facts.join(", ")).into()
}

/// Writes all that is known of a tie, one fact a line, every statement with its source and quotation.
///
/// # Errors
/// Those of the writer.
pub fn page(
    entry: &Entry<'_>,
    dataset: &Dataset,
    lang: Lang,
    out: &mut impl Write,
) -> io::Result<()> {
    let Entry { tie, standing } = entry;
    let mut out = Lines(out);
    out.line(fact::parties(tie, lang))?;
    out.line(format!("id: {}", tie.id))?;
    out.line(format!("status: {}", fact::status(standing, lang)))?;
    out.line(fact::start(standing.start, lang))?;
    if let Some(kind) = standing.kind {
        let heading = Subject::Kind.heading(lang).to_lowercase();
        out.line(format!(
            "{heading}: {}",
            words::kind_of(kind, tie.dutch.level, lang)
        ))?;
    }
    let themes = fact::themes(entry, dataset, lang);
    if !themes.is_empty() {
        out.line(format!(
            "{}: {}",
            Subject::Theme.heading(lang).to_lowercase(),
            themes.join(", ")
        ))?;
    }
    fact::badges(standing, lang)
        .into_iter()
        .try_for_each(|badge| out.line(badge))?;
    tie.disputes
        .iter()
        .try_for_each(|dispute| out.line(fact::dispute(dispute, dataset, lang)))?;
    note(tie.note.as_deref(), lang, &mut out)?;
    let mut statements = fact::by_subject(tie, dataset)
        .into_iter()
        .flat_map(|(_, statements)| statements);
    statements.try_for_each(|statement| {
        out.line(self::statement(statement, tie, dataset, lang))?;
        note(statement.note.as_deref(), lang, &mut out)
    })
}

/// One line: `status: verbroken (2021); NRC, 8 mei 2023: “…”`.
fn statement(statement: &Statement, tie: &Tie, dataset: &Dataset, lang: Lang) -> String {
    let label = fact::label(&statement.says, lang)
        .map(|label| format!("{label}: "))
        .unwrap_or_default();
    let said = fact::said(statement, tie, dataset, lang);
    let line = format!(
        "{label}{said}; {}",
        fact::citation(statement, dataset, lang)
    );
    match statement
        .quote
        .as_deref()
        .map(fact::quoted)
        .or_else(|| fact::address(statement, dataset))
    {
        Some(proof) => format!("{line}: {proof}"),
        None => line,
    }
}

fn note(note: Option<&Bilingual>, lang: Lang, out: &mut Lines<'_, impl Write>) -> io::Result<()> {
    note.map_or(Ok(()), |text| {
        out.line(format!("{}: {}", words::note(lang), text.get(lang)))
    })
}
