//! A page for colleagues without a terminal: one file that asks nothing of any network.
//!
//! | part | what it is |
//! |---|---|
//! | `head` | title, style, and a policy that lets the browser load and run nothing but what the file holds |
//! | `filters`, `table` | one tie a row, and what the script beside it filters by |
//! | `map`, `timeline` | the same ties as pictures in SVG |
//! | `ties` | what the sources say of each tie |
//!
//! TextStyle and script are `assets/page/`: `fold.js` and `search.js` look for words by the rules of [`query`](crate::query). Without a script the page shows everything; with one it filters. Elements name
//! ties and sources by number, so that no identifier of a dataset can break out of an attribute.

use std::{
    collections::HashMap,
    io::{self, Write},
};

use maud::{Markup, html};

use super::{Selection, TieEntry, address, sentences, summary::summary};
use crate::{
    dataset::{AsOfView, DutchLevel, Source, SourceId},
    lang::Lang,
    sanitise::Lines,
    text::labels::pick,
};

mod filters;
mod head;
mod map;
mod table;
mod ties;
mod timeline;

/// Writes the page.
///
/// # Errors
/// Those of the writer.
pub fn write(selection: &Selection<'_>, out: &mut impl Write) -> io::Result<()> {
    let page = HtmlPage::new(selection);
    let lang = selection.lang;
    head::write(&page, out)?;
    put(
        out,
        &html! {
            a.skip href="#lijst" { (pick(lang, "Naar het overzicht", "To the overview")) }
            (page.header())
        },
    )?;
    write!(out, "<main>")?;
    put(out, &filters::form(&page))?;
    write!(out, r#"<div class="plots">"#)?;
    put(out, &map::figure(&page))?;
    put(out, &timeline::figure(&page))?;
    writeln!(out, "</div>")?;
    selection.is_whole()?;
    table::write(&page, out)?;
    selection.is_whole()?;
    ties::write(&page, out)?;
    selection.is_whole()?;
    put(out, &page.sources())?;
    selection.is_whole()?;
    write!(out, "</main>")?;
    put(out, &page.footer())?;
    head::write_script(out)?;
    writeln!(out, "</body></html>")
}

fn put(out: &mut impl Write, markup: &Markup) -> io::Result<()> {
    Lines(out).line(&markup.0)
}

/// What every part of the page needs.
struct HtmlPage<'a> {
    selection: &'a Selection<'a>,
    as_of_view: AsOfView<'a>,
    sources: Vec<&'a Source>,
    /// By id: the number of a source on this page, from 1.
    numbers: HashMap<&'a SourceId, usize>,
}

impl<'a> HtmlPage<'a> {
    fn new(selection: &'a Selection<'a>) -> Self {
        let sources = selection.cited();
        let numbers = sources
            .iter()
            .enumerate()
            .map(|(at, source)| (&source.id, at + 1))
            .collect();
        Self {
            selection,
            as_of_view: AsOfView::new(selection.dataset, selection.as_of),
            sources,
            numbers,
        }
    }

    const fn lang(&self) -> Lang {
        self.selection.lang
    }

    fn pick(&self, nl: &'static str, en: &'static str) -> &'static str {
        pick(self.selection.lang, nl, en)
    }

    fn title(&self) -> &str {
        &self.selection.dataset.title
    }

    /// The name of a Dutch party, short.
    fn short_name(&self, entry: &TieEntry<'_>) -> String {
        let party = &entry.tie.dutch;
        match party.level {
            DutchLevel::Municipality => party.name.to_string(),
            DutchLevel::Province => self.lang().province_short(&party.name),
        }
    }

    fn header(&self) -> Markup {
        html! {
            header {
                h1 { (self.title()) }
                ul.scope { @for line in sentences::scope(self.selection) { li { (line) } } }
                ul.summary { @for line in summary(&self.selection.entries, self.lang()) { li { (line) } } }
            }
        }
    }

    fn sources(&self) -> Markup {
        html! {
            section aria-labelledby="bronnen" {
                h2 id="bronnen" { (self.pick("Bronnen", "Sources")) }
                ol.sources { @for (at, source) in self.selection.heeded(&self.sources).enumerate() {
                    li id={ "bron-" (at + 1) } { (self.source(source)) }
                } }
            }
        }
    }

    fn source(&self, source: &Source) -> Markup {
        html! {
            (source.publisher) ", " (sentences::published(source, self.lang())) ". "
            @if let Some(authors) = source.printed_authors() { (authors) ", " }
            cite lang=(source.lang.word()) { (source.title) } "."
            @if let Some(url) = &source.url {
                " "
                @match address::web(url) {
                    Some(web) => a href=(web) rel="noopener noreferrer" { (web) },
                    None => (url),
                }
            }
            @if let Some(note) = &source.note { p.remark { (note.get(self.lang())) } }
        }
    }

    fn footer(&self) -> Markup {
        html! {
            footer {
                p {
                    (self.pick(
                        "Gemaakt met stedenband. Deze pagina laadt niets van internet en onthoudt niets.",
                        "Made with stedenband. This page loads nothing from the internet and remembers nothing.",
                    ))
                    " " (self.pick("Kaart", "Map")) ": Natural Earth (" (self.pick("publiek domein", "public domain")) "). "
                    (self.pick("Coördinaten", "Coordinates")) ": GeoNames, CC BY 4.0. "
                    (self.pick("Citaten blijven van hun auteurs.", "Quotations remain their authors'."))
                }
            }
        }
    }
}
