//! A memo in Markdown (CommonMark with the tables and footnotes of GitHub): a summary, a table, a section a tie with
//! the quotations, the sources as footnotes.

use std::{
    collections::{HashMap, HashSet},
    io::{self, Write},
};

use super::{
    Selection, TieEntry,
    sentences::{self, Subject},
    summary::Summary,
};
use crate::{
    dataset::{AsOfView, Dispute, SourceId, Statement, Tie},
    lang::{Bilingual, Lang},
    text::labels::{self, pick},
};

mod escape;

use escape::address;
pub(super) use escape::{inline, text};

/// Writes the memo.
///
/// # Errors
/// Those of the writer.
pub fn write(selection: &Selection<'_>, out: &mut impl Write) -> io::Result<()> {
    let as_of_view = AsOfView::new(selection.dataset, selection.as_of);
    let mut memo = Memo {
        selection,
        as_of_view,
        notes: Footnotes::default(),
        out,
    };
    memo.head()?;
    memo.table()?;
    selection.is_whole()?;
    for entry in selection.counted(&selection.entries) {
        memo.tie(entry)?;
    }
    selection.is_whole()?;
    memo.footnotes()
}

struct Memo<'a, W> {
    selection: &'a Selection<'a>,
    as_of_view: AsOfView<'a>,
    notes: Footnotes<'a>,
    out: &'a mut W,
}

/// The sources, numbered by their first mention.
#[derive(Default)]
struct Footnotes<'a> {
    numbers: HashMap<&'a SourceId, usize>,
    in_order: Vec<&'a SourceId>,
}

impl<'a> Footnotes<'a> {
    fn number(&mut self, source: &'a SourceId) -> usize {
        *self.numbers.entry(source).or_insert_with(|| {
            self.in_order.push(source);
            self.in_order.len()
        })
    }
}

impl<'a, W: Write> Memo<'a, W> {
    fn lang(&self) -> Lang {
        self.selection.lang
    }

    /// What the memo is about, and what it adds up to.
    fn head(&mut self) -> io::Result<()> {
        let lang = self.lang();
        writeln!(self.out, "# {}\n", text(&self.selection.dataset.title))?;
        for line in sentences::scope(self.selection) {
            writeln!(self.out, "- {}", text(&line))?;
        }
        writeln!(self.out, "\n## {}\n", pick(lang, "Samenvatting", "Summary"))?;
        for line in Summary::new(&self.selection.entries).lines(lang) {
            writeln!(self.out, "- {}", text(&line))?;
        }
        Ok(())
    }

    /// One tie a row.
    fn table(&mut self) -> io::Result<()> {
        let lang = self.lang();
        writeln!(self.out, "\n## {}\n", pick(lang, "Overzicht", "Overview"))?;
        let headings = match lang {
            Lang::Nl => [
                "Status",
                "Nederland",
                "Provincie",
                "China",
                "Begin",
                "Let op",
            ],
            Lang::En => [
                "Status",
                "Netherlands",
                "Province",
                "China",
                "Start",
                "Note",
            ],
        };
        writeln!(self.out, "| {} |", headings.join(" | "))?;
        writeln!(self.out, "|{}", " --- |".repeat(headings.len()))?;
        for entry in self.selection.heeded(&self.selection.entries) {
            let TieEntry { tie, tie_state } = entry;
            let cells = [
                sentences::status_with_symbol(tie_state, lang),
                sentences::dutch(&tie.dutch, lang),
                tie.dutch.province.name().to_owned(),
                sentences::chinese(&tie.chinese, lang),
                sentences::start(tie_state.start, lang),
                sentences::badges(tie_state, lang).join("; "),
            ];
            writeln!(
                self.out,
                "| {} |",
                cells.map(|cell| text(&cell)).join(" | ")
            )?;
        }
        Ok(())
    }

    fn tie(&mut self, entry: &TieEntry<'a>) -> io::Result<()> {
        let lang = self.lang();
        let TieEntry { tie, tie_state } = *entry;
        writeln!(self.out, "\n## {}\n", text(&sentences::title(tie, lang)))?;
        let mut facts = vec![format!(
            "**{}**",
            inline(&sentences::status_with_symbol(&tie_state, lang))
        )];
        facts.push(inline(&sentences::start(tie_state.start, lang)));
        facts.extend(
            tie_state
                .kind
                .map(|kind| inline(kind.label_of(tie.dutch.level, lang))),
        );
        facts.extend(
            sentences::badges(&tie_state, lang)
                .iter()
                .map(|badge| inline(badge)),
        );
        writeln!(self.out, "{}  ", facts.join(" · "))?;
        writeln!(self.out, "{}", text(&sentences::parties(tie, lang)))?;
        let themes = sentences::themes(entry, self.selection.dataset, lang);
        if !themes.is_empty() {
            writeln!(
                self.out,
                "\n{}: {}",
                Subject::Theme.heading(lang),
                inline(&themes.join(", "))
            )?;
        }
        for dispute in &tie.disputes {
            self.dispute(dispute)?;
        }
        self.remark("", tie.note.as_deref())?;
        let sentences::Told { known, later } =
            sentences::told(tie, self.selection.dataset, &self.as_of_view);
        for (subject, statements) in known {
            writeln!(self.out, "\n### {}", subject.heading(lang))?;
            self.statements(tie, statements)?;
        }
        if !later.is_empty() {
            writeln!(self.out, "\n### {}", lang.section_later())?;
            self.statements(tie, later)?;
        }
        Ok(())
    }

    fn dispute(&mut self, dispute: &'a Dispute) -> io::Result<()> {
        let told = inline(&sentences::dispute(
            dispute,
            self.selection.dataset,
            self.lang(),
        ));
        let notes: String = dispute
            .sources
            .iter()
            .map(|source| format!("[^{}]", self.notes.number(source)))
            .collect();
        writeln!(self.out, "\n{told}{notes}")
    }

    /// What is said, then the words that it rests on.
    fn statements(&mut self, tie: &Tie, statements: Vec<&'a Statement>) -> io::Result<()> {
        let lang = self.lang();
        for group in self.selection.heeded(sentences::by_quotation(statements)) {
            writeln!(self.out)?;
            for statement in &group {
                writeln!(
                    self.out,
                    "- {}",
                    text(&sentences::said(
                        statement,
                        tie,
                        self.selection.dataset,
                        lang
                    ))
                )?;
            }
            let Some(first) = group.first() else { continue };
            writeln!(self.out)?;
            if let Some(quote) = &first.quote {
                writeln!(self.out, "  > {}\n  >", text(&sentences::quoted(quote)))?;
            }
            let number = self.notes.number(&first.source);
            let citation = inline(&sentences::citation(first, self.selection.dataset, lang));
            writeln!(self.out, "  > — {citation}[^{number}]")?;
            let mut told: HashSet<&Bilingual> = HashSet::new();
            for note in group
                .iter()
                .filter_map(|statement| statement.note.as_deref())
            {
                if told.insert(note) {
                    self.remark("  ", Some(note))?;
                }
            }
        }
        Ok(())
    }

    fn remark(&mut self, indent: &str, note: Option<&Bilingual>) -> io::Result<()> {
        let Some(note) = note else { return Ok(()) };
        writeln!(
            self.out,
            "\n{indent}*{}: {}*",
            labels::note(self.lang()),
            inline(note.get(self.lang()))
        )
    }

    fn footnotes(&mut self) -> io::Result<()> {
        let (dataset, lang) = (self.selection.dataset, self.lang());
        writeln!(self.out)?;
        for (at, id) in self.selection.heeded(&self.notes.in_order).enumerate() {
            write!(
                self.out,
                "[^{}]: {}",
                at + 1,
                inline(&sentences::credit(id, None, dataset, lang))
            )?;
            if let Some(source) = dataset.source(id) {
                let authors = source
                    .printed_authors()
                    .map(|authors| format!("{}, ", inline(&authors)));
                write!(
                    self.out,
                    ". {}*{}*.",
                    authors.unwrap_or_default(),
                    inline(&source.title)
                )?;
                if let Some(url) = &source.url {
                    write!(self.out, " {}", address(url))?;
                }
            }
            writeln!(self.out)?;
        }
        Ok(())
    }
}
