//! A memo in Markdown (CommonMark with the tables and footnotes of GitHub): a summary, a table, a section a tie with
//! the quotations, the sources as footnotes.

use std::{
    collections::HashMap,
    io::{self, Write},
};

use super::{Selection, TieEntry, sentences, summary::summary};
use crate::{
    dataset::{AsOfView, SourceId, Statement},
    lang::Lang,
    text::labels::pick,
};

mod escape;

use escape::address;
pub(super) use escape::{inline, text};

/// Writes the memo.
///
/// # Errors
/// Those of the writer.
pub fn write(selection: &Selection<'_>, out: &mut impl Write) -> io::Result<()> {
    let (dataset, lang) = (selection.dataset, selection.lang);
    writeln!(out, "# {}\n", text(&dataset.title))?;
    for line in sentences::scope(selection) {
        writeln!(out, "- {}", text(&line))?;
    }
    writeln!(out, "\n## {}\n", pick(lang, "Samenvatting", "Summary"))?;
    for line in summary(&selection.entries, lang) {
        writeln!(out, "- {}", text(&line))?;
    }
    table(selection, out)?;
    selection.is_whole()?;
    let mut ties = Ties {
        selection,
        as_of_view: AsOfView::new(dataset, selection.as_of),
        footnotes: Footnotes::default(),
        out,
    };
    for entry in selection.counted(&selection.entries) {
        ties.section(entry)?;
    }
    selection.is_whole()?;
    let footnotes = ties.footnotes.sources;
    writeln!(out)?;
    for (at, id) in selection.heeded(footnotes).enumerate() {
        let credit = sentences::credit(id, None, dataset, lang);
        write!(out, "[^{}]: {}", at + 1, inline(&credit))?;
        if let Some(source) = dataset.source(id) {
            let authors = source.printed_authors();
            let authors = authors.map(|authors| format!("{}, ", inline(&authors)));
            let (authors, title) = (authors.unwrap_or_default(), inline(&source.title));
            write!(out, ". {authors}*{title}*.")?;
            if let Some(url) = &source.url {
                write!(out, " {}", address(url))?;
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

/// One tie a row.
fn table(selection: &Selection<'_>, out: &mut impl Write) -> io::Result<()> {
    let lang = selection.lang;
    let (title, headings) = match lang {
        Lang::Nl => (
            "Overzicht",
            "| Status | Nederland | Provincie | China | Begin | Let op |",
        ),
        Lang::En => (
            "Overview",
            "| Status | Netherlands | Province | China | Start | Note |",
        ),
    };
    writeln!(out, "\n## {title}\n\n{headings}")?;
    writeln!(out, "|{}", " --- |".repeat(6))?;
    for TieEntry { tie, tie_state } in selection.heeded(&selection.entries) {
        let cells = [
            sentences::status_with_symbol(tie_state, lang),
            sentences::dutch(&tie.dutch, lang),
            tie.dutch.province.name().to_owned(),
            sentences::chinese(&tie.chinese, lang),
            sentences::start(tie_state.start, lang),
            sentences::badges(tie_state, lang).join("; "),
        ];
        writeln!(out, "| {} |", cells.map(|cell| text(&cell)).join(" | "))?;
    }
    Ok(())
}

/// The sections about ties, with the sources that they named so far.
struct Ties<'a, 'w, W> {
    selection: &'a Selection<'a>,
    as_of_view: AsOfView<'a>,
    footnotes: Footnotes<'a>,
    out: &'w mut W,
}

/// The sources, numbered by their first mention.
#[derive(Default)]
struct Footnotes<'a> {
    numbers: HashMap<&'a SourceId, usize>,
    sources: Vec<&'a SourceId>,
}

impl<'a> Footnotes<'a> {
    /// The mark of a footnote about a source.
    fn mark(&mut self, source: &'a SourceId) -> String {
        let number = self.numbers.entry(source).or_insert_with(|| {
            self.sources.push(source);
            self.sources.len()
        });
        format!("[^{number}]")
    }
}

impl<'a, W: Write> Ties<'a, '_, W> {
    fn section(&mut self, entry: &TieEntry<'a>) -> io::Result<()> {
        let (dataset, lang) = (self.selection.dataset, self.selection.lang);
        let TieEntry { tie, tie_state } = *entry;
        writeln!(self.out, "\n## {}\n", text(&sentences::title(tie, lang)))?;
        let status = inline(&sentences::status_with_symbol(&tie_state, lang));
        let facts = sentences::facts(entry, lang).join(" · ");
        writeln!(self.out, "**{status}** · {}  ", inline(&facts))?;
        writeln!(self.out, "{}", text(&sentences::parties(tie, lang)))?;
        if let Some(themes) = sentences::theme_line(tie, dataset, lang) {
            writeln!(self.out, "\n{}", inline(&themes))?;
        }
        for dispute in &tie.disputes {
            let text = inline(&sentences::dispute(dispute, dataset, lang));
            let marks = dispute.sources.iter();
            let marks: String = marks.map(|source| self.footnotes.mark(source)).collect();
            writeln!(self.out, "\n{text}{marks}")?;
        }
        if let Some(note) = &tie.note {
            writeln!(self.out, "\n*{}*", inline(&sentences::remark(note, lang)))?;
        }
        for (heading, statements) in sentences::sections(tie, dataset, &self.as_of_view, lang) {
            writeln!(self.out, "\n### {heading}")?;
            for group in self.selection.heeded(sentences::by_quotation(statements)) {
                self.group(entry, &group)?;
            }
        }
        Ok(())
    }

    /// What is said, then the words that it rests on.
    fn group(&mut self, entry: &TieEntry<'a>, group: &[&'a Statement]) -> io::Result<()> {
        let (dataset, lang) = (self.selection.dataset, self.selection.lang);
        writeln!(self.out)?;
        for statement in group {
            let said = sentences::said(statement, entry.tie, dataset, lang);
            writeln!(self.out, "- {}", text(&said))?;
        }
        let Some(first) = group.first() else {
            return Ok(());
        };
        writeln!(self.out)?;
        if let Some(quote) = &first.quote {
            writeln!(self.out, "  > {}\n  >", text(&sentences::quoted(quote)))?;
        }
        let mark = self.footnotes.mark(&first.source);
        let citation = inline(&sentences::citation(first, dataset, lang));
        writeln!(self.out, "  > — {citation}{mark}")?;
        for remark in sentences::remarks(group, lang) {
            writeln!(self.out, "\n  *{}*", inline(&remark))?;
        }
        Ok(())
    }
}
