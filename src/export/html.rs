//! A page for colleagues without a terminal: one file that asks nothing of any network.
//!
//! | part | what it is |
//! |---|---|
//! | `table` | one tie a row, and the form that filters |
//! | `map`, `timeline` | the same ties as pictures in SVG |
//! | `ties` | what the sources say of each tie |
//!
//! Style and script are `assets/page/`: `fold.js` and `search.js` look for words by the rules of
//! [`query`](crate::query). Without a script the page shows everything; with one it filters. A policy lets the browser
//! load and run nothing but what the file holds. Elements name ties and sources by number, so that no identifier of a
//! dataset can break out of an attribute.

use std::{
    collections::HashMap,
    io::{self, Write},
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};

use super::{Selection, TieEntry, address, selection::themes, sentences, summary::summary};
use crate::{
    dataset::{AsOfView, DutchLevel, Source, SourceId, ThemeId, Tie},
    lang::Lang,
    sanitise::{Escaped, Lines},
};

mod map;
mod table;
mod ties;
mod timeline;

const STYLE: &str = include_str!("../../assets/page/page.css");
const SCRIPT: &str = concat!(
    include_str!("../../assets/page/fold.js"),
    include_str!("../../assets/page/search.js"),
    include_str!("../../assets/page/page.js"),
);

/// Writes the page.
///
/// # Errors
/// Those of the writer.
pub fn write(selection: &Selection<'_>, out: &mut impl Write) -> io::Result<()> {
    let sources = selection.cited();
    let numbers = sources.iter().zip(1..);
    let themes = selection.dataset.themes.iter().zip(0..);
    let page = HtmlPage {
        selection,
        lang: selection.lang,
        as_of_view: AsOfView::new(selection.dataset, selection.as_of),
        source_numbers: numbers
            .map(|(source, number)| (&source.id, number))
            .collect(),
        theme_numbers: themes.map(|(theme, number)| (&theme.id, number)).collect(),
    };
    let (lang, head) = (page.lang.code(), page.head());
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"{lang}\">")?;
    write!(out, "<head>")?;
    write!(out, "{}", Escaped::from(head.0))?;
    writeln!(out, "<style>{STYLE}</style></head>\n<body>")?;
    put(out, page.header())?;
    write!(out, "<main>")?;
    put(out, table::form(&page))?;
    write!(out, r#"<div class="plots">"#)?;
    put(out, map::figure(&page))?;
    timeline::write(&page, out)?;
    writeln!(out, "</div>")?;
    selection.ensure_complete()?;
    table::write(&page, out)?;
    selection.ensure_complete()?;
    ties::write(&page, out)?;
    selection.ensure_complete()?;
    put(out, page.sources(&sources))?;
    selection.ensure_complete()?;
    write!(out, "</main>")?;
    put(out, page.footer())?;
    writeln!(out, "<script>{SCRIPT}</script>\n</body></html>")
}

fn put(out: &mut impl Write, markup: Markup) -> io::Result<()> {
    Lines(out).line(markup.0)
}

/// What every part of the page needs.
struct HtmlPage<'a> {
    selection: &'a Selection<'a>,
    lang: Lang,
    as_of_view: AsOfView<'a>,
    /// The numbers of the sources on this page, from 1.
    source_numbers: HashMap<&'a SourceId, usize>,
    /// The places of the themes in the dataset.
    theme_numbers: HashMap<&'a ThemeId, usize>,
}

impl HtmlPage<'_> {
    /// The numbers of the themes of a tie.
    fn themes(&self, tie: &Tie) -> impl Iterator<Item = usize> {
        let themes = themes(tie).into_iter();
        themes.filter_map(|theme| self.theme_numbers.get(theme).copied())
    }

    /// The name of a Dutch party, short.
    fn short_name(&self, entry: &TieEntry<'_>) -> String {
        let party = &entry.tie.dutch;
        match party.level {
            DutchLevel::Municipality => party.name.to_string(),
            DutchLevel::Province => self.lang.province_short(&party.name),
        }
    }

    /// The head but for the style. By the policy nothing is loaded, sent or run but the style and the script of this
    /// file, known by their hashes (Content Security Policy, level 2).
    fn head(&self) -> Markup {
        let hash = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text));
        let (style, script) = (hash(STYLE), hash(SCRIPT));
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; form-action 'none'"
        );
        html! {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="no-referrer";
            title { (self.selection.dataset.title) }
        }
    }

    fn header(&self) -> Markup {
        html! {
            a.skip href="#lijst" { (self.lang.to_overview()) }
            header {
                h1 { (self.selection.dataset.title) }
                ul.scope { @for line in sentences::scope(self.selection) { li { (line) } } }
                ul.summary { @for line in summary(&self.selection.entries, self.lang) { li { (line) } } }
            }
        }
    }

    fn sources(&self, sources: &[&Source]) -> Markup {
        html! {
            section aria-labelledby="bronnen" {
                h2 id="bronnen" { (self.lang.about_sources()) }
                ol.sources { @for (at, source) in self.selection.interruptible(sources).enumerate() {
                    li id={ "bron-" (at + 1) } { (self.source(source)) }
                } }
            }
        }
    }

    fn source(&self, source: &Source) -> Markup {
        html! {
            (sentences::credit(&source.id, None, self.selection.dataset, self.lang)) ". "
            @if let Some(authors) = source.printed_authors() { (authors) ", " }
            @match source.title.printed() {
                Some(title) => cite lang=(source.lang.word()) { (title) },
                None => (source.title.shown(self.lang)),
            }
            "."
            @if let Some(url) = &source.url {
                " "
                @match address::web(url) {
                    Some(web) => a href=(web) rel="noopener noreferrer" { (web) },
                    None => (url),
                }
            }
            @if let Some(note) = &source.note { p.remark { (note.get(self.lang)) } }
        }
    }

    fn footer(&self) -> Markup {
        html! {
            footer {
                p {
                    (self.lang.page_made_with()) " " (self.lang.page_map_credit()) " "
                    (self.lang.page_quotations())
                }
            }
        }
    }
}
