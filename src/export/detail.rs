//! One tie on a page: who, what status, then every statement with its quotation, source and place.

use std::io::{self, Write};

use textwrap::{Options, WrapAlgorithm};

use super::{TextStyle, TieEntry, sentences};
use crate::{
    dataset::{Dataset, Statement, Tie},
    sanitise::Escaped,
    text::labels,
};

/// The width of a page where nothing else is known, in columns.
pub const PAGE: usize = 80;

/// However narrow the terminal, a line has this many columns for text.
const NARROWEST: usize = 10;

/// Writes the page of a tie, wrapped to `style.width` columns or [`PAGE`].
///
/// # Errors
/// Those of the writer.
pub fn page(
    entry: &TieEntry<'_>,
    dataset: &Dataset,
    style: TextStyle,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut page = Page { style, out };
    page.head(entry)?;
    page.remarks(entry, dataset)?;
    for (subject, statements) in sentences::by_subject(entry.tie, dataset) {
        page.blank()?;
        page.line(0, style.heading(subject.heading(style.lang)))?;
        for statement in statements {
            page.statement(statement, entry.tie, dataset)?;
        }
    }
    Ok(())
}

struct Page<'w, W> {
    style: TextStyle,
    out: &'w mut W,
}

impl<W: Write> Page<'_, W> {
    /// The parties, the status and the start.
    fn head(&mut self, entry: &TieEntry<'_>) -> io::Result<()> {
        let TieEntry { tie, tie_state } = entry;
        let lang = self.style.lang;
        self.line(0, self.style.heading(sentences::parties(tie, lang)))?;
        let status =
            self.style.status(tie_state.status) + sentences::status_details(tie_state, lang);
        let mut rest = vec![sentences::start(tie_state.start, lang)];
        rest.extend(
            tie_state
                .kind
                .map(|kind| kind.label_of(tie.dutch.level, lang).to_owned()),
        );
        rest.extend(sentences::badges(tie_state, lang));
        self.line(0, status + format!(" · {}", rest.join(" · ")))?;
        self.line(0, format!("id: {}", tie.id))
    }

    /// Themes, contradictions and our remark about the whole tie.
    fn remarks(&mut self, entry: &TieEntry<'_>, dataset: &Dataset) -> io::Result<()> {
        let lang = self.style.lang;
        let themes = sentences::themes(entry, dataset, lang);
        if !themes.is_empty() {
            self.line(
                0,
                format!(
                    "{}: {}",
                    sentences::Subject::Theme.heading(lang),
                    themes.join(", ")
                ),
            )?;
        }
        for dispute in &entry.tie.disputes {
            self.line(0, sentences::dispute(dispute, dataset, lang))?;
        }
        if let Some(note) = &entry.tie.note {
            self.line(0, format!("{}: {}", labels::note(lang), note.get(lang)))?;
        }
        Ok(())
    }

    fn statement(&mut self, statement: &Statement, tie: &Tie, dataset: &Dataset) -> io::Result<()> {
        let lang = self.style.lang;
        self.line(2, sentences::said(statement, tie, dataset, lang))?;
        if let Some(quote) = &statement.quote {
            self.line(4, sentences::quoted(quote))?;
        }
        self.line(
            4,
            format!("– {}", sentences::citation(statement, dataset, lang)),
        )?;
        if let Some(address) = sentences::address(statement, dataset) {
            self.line(4, format!("  {address}"))?;
        }
        if let Some(note) = &statement.note {
            self.line(4, format!("{}: {}", labels::note(lang), note.get(lang)))?;
        }
        Ok(())
    }

    fn blank(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// Writes a paragraph that is indented by `indent` columns.
    fn line(&mut self, indent: usize, text: impl Into<Escaped>) -> io::Result<()> {
        paragraph(indent, indent, text, self.style, self.out)
    }
}

/// Writes `text` wrapped to `style.width` columns or [`PAGE`], its first line indented by `first`
/// columns and the others by `rest`.
///
/// # Errors
/// Those of the writer.
pub fn paragraph(
    first: usize,
    rest: usize,
    text: impl Into<Escaped>,
    style: TextStyle,
    out: &mut impl Write,
) -> io::Result<()> {
    let (first, margin) = (" ".repeat(first), " ".repeat(rest));
    // First fit: its time grows with the text alone, however long a quotation is.
    let options = Options::new(style.width.unwrap_or(PAGE).max(rest + NARROWEST))
        .initial_indent(&first)
        .subsequent_indent(&margin)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    textwrap::wrap(&text.into(), options)
        .into_iter()
        .try_for_each(|line| writeln!(out, "{line}"))
}
