//! One tie on a page, wrapped: who, what status, then every statement with its quotation, source and place.

use std::io::{self, Write};

use textwrap::{Options, WrapAlgorithm};

use super::{TieEntry, sentences};
use crate::{
    dataset::{AsOfView, Dataset, Status},
    lang::Lang,
    sanitise::Escaped,
};

/// The width of a page where nothing else is known, in columns.
pub const PAGE: usize = 80;

/// However narrow the terminal, a line has this many columns for text.
const NARROWEST: usize = 10;

/// How a format for people is written.
#[derive(Clone, Copy, Debug)]
pub struct TextStyle {
    /// The language of all words but the quotations.
    pub lang: Lang,
    /// The columns there are; `None` where nothing bounds a line.
    pub width: Option<usize>,
    /// Whether a status is coloured too.
    pub colour: bool,
}

impl TextStyle {
    /// `text` as a heading: bold where colours are wanted.
    pub(super) fn heading(self, text: impl Into<Escaped>) -> Escaped {
        self.rendered(text, 1)
    }

    /// `text` in the colour of a status where colours are wanted.
    pub fn paint(self, text: impl Into<Escaped>, status: Option<Status>) -> Escaped {
        // The terminal's own palette decides the shade, so that it reads on light and on dark.
        let code = match status {
            Some(Status::Active) => 32,
            Some(Status::Dormant) => 33,
            Some(Status::Severed) => 31,
            Some(Status::Unknown) | None => return text.into(),
        };
        self.rendered(text, code)
    }

    fn rendered(self, text: impl Into<Escaped>, code: u8) -> Escaped {
        let text = text.into();
        if self.colour {
            text.rendered(code)
        } else {
            text
        }
    }
}

/// Writes the page of a tie, wrapped to `style.width` columns or [`PAGE`]; what was not known yet on the date of
/// `as_of_view` stands apart.
///
/// # Errors
/// Those of the writer.
pub fn page(
    entry: &TieEntry<'_>,
    dataset: &Dataset,
    as_of_view: &AsOfView<'_>,
    style: TextStyle,
    out: &mut impl Write,
) -> io::Result<()> {
    let (TieEntry { tie, tie_state, .. }, lang) = (*entry, style.lang);
    let mut line = |indent, text: Escaped| paragraph(indent, indent, text, style, out);
    line(0, style.heading(sentences::parties(tie, lang)))?;
    let word = sentences::status_word(&tie_state, lang);
    let status = style.paint(word, tie_state.counted_status());
    let status = status + sentences::status_details(&tie_state, lang);
    let facts = sentences::facts(entry, lang).join(" · ");
    line(0, status + format!(" · {facts}"))?;
    line(0, format!("id: {}", tie.id).into())?;
    let themes = sentences::theme_line(tie, dataset, lang);
    let disputes = tie.disputes.iter();
    let disputes = disputes.map(|dispute| sentences::dispute(dispute, dataset, lang));
    let note = tie.note.iter().map(|note| sentences::remark(note, lang));
    for text in themes.into_iter().chain(disputes).chain(note) {
        line(0, text.into())?;
    }
    for (section, statements) in sentences::sections(tie, dataset, as_of_view) {
        line(0, Escaped::default())?;
        line(0, style.heading(section.label(lang)))?;
        for statement in statements {
            line(2, sentences::said(statement, tie, dataset, lang).into())?;
            if let Some(quote) = &statement.quote {
                line(4, sentences::quoted(quote).into())?;
            }
            let citation = sentences::citation(statement, dataset, lang);
            line(4, format!("– {citation}").into())?;
            if let Some(address) = sentences::address(statement, dataset) {
                line(4, format!("  {address}").into())?;
            }
            if let Some(note) = &statement.note {
                line(4, sentences::remark(note, lang).into())?;
            }
        }
    }
    let identity = sentences::identity(tie, lang);
    if !identity.is_empty() {
        line(0, Escaped::default())?;
        line(0, style.heading(lang.names_and_codes()))?;
    }
    identity
        .into_iter()
        .try_for_each(|told| line(2, told.into()))
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
