//! A memo in Markdown (CommonMark with the tables and footnotes of GitHub): a summary, a table, a section a tie with
//! the quotations, the sources as footnotes. All text is escaped so that it is no markup (CommonMark 0.31, sections 2.4
//! and 6).

use std::{
    collections::HashMap,
    io::{self, Write},
};

use super::{Selection, TieEntry, selection::heading_above, sentences, summary::summary};
use crate::{
    dataset::{AsOfView, SourceId, Statement},
    lang::Lang,
    sanitise::{Escaped, folded, is_hidden},
};

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
    writeln!(out, "\n## {}\n", lang.summary())?;
    for line in summary(&selection.entries, lang) {
        writeln!(out, "- {}", text(&line))?;
    }
    table(selection, out)?;
    selection.ensure_complete()?;
    let mut ties = Ties {
        selection,
        as_of_view: AsOfView::new(dataset, selection.as_of),
        footnotes: Footnotes::default(),
        out,
    };
    for entry in selection.with_progress(&selection.entries) {
        ties.section(entry)?;
    }
    selection.ensure_complete()?;
    let footnotes = ties.footnotes.sources;
    writeln!(out)?;
    for (at, id) in selection.interruptible(footnotes).enumerate() {
        let credit = sentences::credit(id, None, dataset, lang);
        write!(out, "[^{}]: {}", at + 1, inline(&credit))?;
        if let Some(source) = dataset.source(id) {
            let authors = source.printed_authors();
            let authors = authors.map(|authors| format!("{}, ", inline(&authors)));
            let (authors, title) = (
                authors.unwrap_or_default(),
                inline(&source.title.shown(lang)),
            );
            write!(out, ". {authors}*{title}*.")?;
            if let Some(url) = &source.url {
                write!(out, " {}", address(url))?;
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

/// One tie a row; those that are only told of, and those that are not known to have existed, have a table of their own.
fn table(selection: &Selection<'_>, out: &mut impl Write) -> io::Result<()> {
    let lang = selection.lang;
    writeln!(out, "\n## {}\n", lang.overview())?;
    let entries = &selection.entries;
    for (place, TieEntry { tie, tie_state, .. }) in
        selection.interruptible(entries.iter().enumerate())
    {
        let heading = heading_above(entries, place, lang);
        if let Some(heading) = heading {
            writeln!(out, "\n### {}\n", sentences::capitalised(heading))?;
        }
        if heading.is_some() || place == 0 {
            headings(lang, out)?;
        }
        let cells = [
            sentences::status_with_symbol(tie_state, lang),
            sentences::dutch(&tie.dutch, lang),
            tie.dutch.province.name().to_owned(),
            sentences::chinese(&tie.chinese, lang),
            sentences::start(tie_state.start, lang),
            sentences::notes(tie_state, lang).join("; "),
        ];
        writeln!(out, "| {} |", cells.map(|cell| text(&cell)).join(" | "))?;
    }
    Ok(())
}

fn headings(lang: Lang, out: &mut impl Write) -> io::Result<()> {
    let &[dutch, province, chinese, status, start, note] = lang.overview_headings();
    let cells = [status, dutch, province, chinese, start, note];
    writeln!(out, "| {} |", cells.join(" | "))?;
    writeln!(out, "|{}", " --- |".repeat(cells.len()))
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
        let TieEntry { tie, tie_state, .. } = *entry;
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
        for (section, statements) in sentences::sections(tie, dataset, &self.as_of_view) {
            writeln!(self.out, "\n### {}", section.label(lang))?;
            for group in self
                .selection
                .interruptible(sentences::by_quotation(statements))
            {
                self.group(entry, &group)?;
            }
        }
        let identity = sentences::identity(tie, lang);
        if !identity.is_empty() {
            writeln!(self.out, "\n### {}\n", lang.names_and_codes())?;
        }
        let mut lines = identity.iter();
        lines.try_for_each(|told| writeln!(self.out, "- {}", text(told)))
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

/// `text` inside a line: nothing in it is markup.
pub fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in Escaped::from(folded(text)).chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$' | '@'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// `text` at the start of a line: nothing in it makes a heading, a list or a line either.
pub fn text(text: &str) -> String {
    let mut out = inline(text);
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    match out.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => out.insert(digits, '\\'),
        Some(b'-' | b'+' | b'=') if digits == 0 => out.insert(0, '\\'),
        _ => {}
    }
    out
}

/// An address as a link that shows itself; only one of the web, for a memo is opened by others.
fn address(url: &str) -> String {
    let is_web = ["http://", "https://"]
        .iter()
        .any(|scheme| url.to_ascii_lowercase().starts_with(scheme));
    let is_plain = !url.contains(|c: char| c.is_whitespace() || "<>\\".contains(c) || is_hidden(c));
    if is_web && is_plain {
        format!("<{url}>")
    } else {
        inline(url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_text() {
        for (raw, escaped) in [
            ("a*b_c`d|e", "a\\*b\\_c\\`d\\|e"),
            ("<script>[x](y)", "\\<script\\>\\[x\\](y)"),
            ("# kop", "\\# kop"),
            ("- item", "\\- item"),
            ("12. item", "12\\. item"),
            ("1999", "1999"),
            ("a\n\n# b", "a \\# b"),
            ("&amp;", "\\&amp;"),
        ] {
            assert_eq!(text(raw), escaped);
        }
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        assert_eq!(
            address("https://x.org/a_b?c=d&e"),
            "<https://x.org/a_b?c=d&e>"
        );
        assert_eq!(address("javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(address("https://x.org/> <b>"), "https://x.org/\\> \\<b\\>");
    }
}
