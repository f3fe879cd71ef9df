//! The overview: one tie a row.

use std::{
    collections::HashMap,
    io::{self, Write},
};

use maud::{Markup, html};

use super::{HtmlPage, put};
use crate::{
    dataset::{ThemeId, TieState},
    export::{TieEntry, selection, sentences},
    lang::Lang,
    query::page_rules,
};

/// Writes the table.
pub(super) fn write(page: &HtmlPage<'_>, out: &mut impl Write) -> io::Result<()> {
    let headings = match page.lang() {
        Lang::Nl => [
            "Nederland",
            "Provincie",
            "China",
            "Status",
            "Begin",
            "Let op",
        ],
        Lang::En => [
            "Netherlands",
            "Province",
            "China",
            "Status",
            "Start",
            "Note",
        ],
    };
    let title = page.pick("Overzicht", "Overview");
    writeln!(
        out,
        r#"<section aria-labelledby="lijst"><h2 id="lijst">{title}</h2><div class="scroll"><table>"#
    )?;
    put(
        out,
        &html! {
            caption { (page.pick("Elke naam leidt naar wat de bronnen zeggen.", "Each name leads to what the sources say.")) }
            thead { tr { @for heading in headings { th scope="col" { (heading) } } } }
        },
    )?;
    writeln!(out, "<tbody>")?;
    let themes = page
        .selection
        .dataset
        .themes
        .iter()
        .enumerate()
        .map(|(at, theme)| (&theme.id, at))
        .collect();
    for (number, entry) in page.selection.heeded(&page.selection.entries).enumerate() {
        put(out, &row(number + 1, entry, &themes, page))?;
    }
    writeln!(out, "</tbody></table></div></section>")
}

fn row(
    number: usize,
    entry: &TieEntry<'_>,
    themes: &HashMap<&ThemeId, usize>,
    page: &HtmlPage<'_>,
) -> Markup {
    let TieEntry { tie, tie_state } = entry;
    let (dataset, lang) = (page.selection.dataset, page.lang());
    let numbers = selection::themes(tie)
        .into_iter()
        .filter_map(|id| themes.get(id));
    let numbers: Vec<String> = numbers.map(ToString::to_string).collect();
    let province = tie.dutch.province.name();
    html! {
        tr data-tie=(number) data-province=(province) data-status=(tie_state.status.word()) data-themes=(numbers.join(" ")) data-names=(page_rules::names(tie, dataset)) data-labels=(page_rules::labels(tie)) {
            th scope="row" { a href={ "#band-" (number) } { (sentences::dutch(&tie.dutch, lang)) } }
            td { (province) }
            td { (sentences::chinese(&tie.chinese, lang)) }
            td { (status(tie_state, lang)) }
            td { (sentences::start(tie_state.start, lang)) }
            td { (badges(tie_state, lang)) }
        }
    }
}

/// The status: its symbol, its word and its date.
pub(super) fn status(tie_state: &TieState, lang: Lang) -> Markup {
    html! {
        span class={ "status " (tie_state.status.word()) } {
            span aria-hidden="true" { (tie_state.status.symbol()) } " "
            (tie_state.status.label(lang))
        }
        (sentences::status_details(tie_state, lang))
    }
}

/// What to heed.
pub(super) fn badges(tie_state: &TieState, lang: Lang) -> Markup {
    let badges = sentences::badges(tie_state, lang);
    html! { @if !badges.is_empty() { span.badge { (badges.join(", ")) } } }
}
