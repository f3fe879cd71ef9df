//! One fact a line, without columns, boxes or colour: for screen readers, `grep` and scripts.

use std::io::{self, Write};

use super::{
    Entry,
    fact::{self, Subject},
};
use crate::{
    dataset::{Dataset, Statement, Tie},
    lang::{Bilingual, Lang},
    sanitise::visible,
    text::words,
};

/// Writes one line for a tie: `Arnhem (gemeente, Gelderland) – Wuhan 武汉 (stad, Hubei): verbroken (2021), sinds 1999`.
///
/// # Errors
/// Those of the writer.
pub fn line(entry: &Entry<'_>, lang: Lang, out: &mut impl Write) -> io::Result<()> {
    let standing = &entry.standing;
    let mut facts = vec![fact::status(standing, lang), fact::start(standing.start, lang)];
    facts.extend(fact::badges(standing, lang));
    writeln!(out, "{}: {}", fact::parties(entry.tie, lang), facts.join(", "))
}

/// Writes all that is known of a tie, one fact a line, every statement with its source and quotation.
///
/// # Errors
/// Those of the writer.
pub fn page(entry: &Entry<'_>, dataset: &Dataset, lang: Lang, out: &mut impl Write) -> io::Result<()> {
    let Entry { tie, standing } = entry;
    writeln!(out, "{}", fact::parties(tie, lang))?;
    writeln!(out, "id: {}", visible(tie.id.as_str()))?;
    writeln!(out, "status: {}", fact::status(standing, lang))?;
    writeln!(out, "{}", fact::start(standing.start, lang))?;
    if let Some(kind) = standing.kind {
        writeln!(
            out,
            "{}: {}",
            Subject::Kind.heading(lang).to_lowercase(),
            words::kind_of(kind, tie.dutch.level, lang)
        )?;
    }
    let themes = fact::themes(entry, dataset, lang);
    if !themes.is_empty() {
        writeln!(out, "{}: {}", Subject::Theme.heading(lang).to_lowercase(), themes.join(", "))?;
    }
    for badge in fact::badges(standing, lang) {
        writeln!(out, "{badge}")?;
    }
    for dispute in &tie.disputes {
        writeln!(out, "{}", fact::dispute(dispute, dataset, lang))?;
    }
    note(tie.note.as_deref(), lang, out)?;
    let mut statements = fact::by_subject(tie, dataset).into_iter().flat_map(|(_, statements)| statements);
    statements.try_for_each(|statement| self::statement(statement, tie, dataset, lang, out))
}

/// One line: `status: verbroken (2021); NRC, 8 mei 2023: “…”`, and one for our remark.
fn statement(statement: &Statement, tie: &Tie, dataset: &Dataset, lang: Lang, out: &mut impl Write) -> io::Result<()> {
    if let Some(label) = fact::label(&statement.says, lang) {
        write!(out, "{label}: ")?;
    }
    let said = fact::said(statement, tie, dataset, lang);
    write!(out, "{said}; {}", fact::citation(statement, dataset, lang))?;
    if let Some(quote) = &statement.quote {
        write!(out, ": {}", fact::quoted(quote))?;
    } else if let Some(address) = fact::address(statement, dataset) {
        write!(out, ": {address}")?;
    }
    writeln!(out)?;
    note(statement.note.as_deref(), lang, out)
}

fn note(note: Option<&Bilingual>, lang: Lang, out: &mut impl Write) -> io::Result<()> {
    match note {
        Some(text) => writeln!(out, "{}: {}", words::note(lang), visible(text.get(lang))),
        None => Ok(()),
    }
}
