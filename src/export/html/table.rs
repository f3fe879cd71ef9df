//! The overview: one tie a row.

use std::{
    collections::HashMap,
    io::{self, Write},
};

use maud::{Markup, html};

use super::{Page, put};
use crate::{
    dataset::{Standing, ThemeId},
    export::{Entry, fact, record},
    lang::Lang,
    query::rules,
    text::words,
};

/// Writes the table.
pub(super) fn write(page: &Page<'_>, out: &mut impl Write) -> io::Result<()> {
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
    for (number, entry) in page.selection.counted(&page.selection.entries).enumerate() {
        put(out, &row(number + 1, entry, &themes, page))?;
    }
    writeln!(out, "</tbody></table></div></section>")
}

fn row(
    number: usize,
    entry: &Entry<'_>,
    themes: &HashMap<&ThemeId, usize>,
    page: &Page<'_>,
) -> Markup {
    let Entry { tie, standing } = entry;
    let (dataset, lang) = (page.selection.dataset, page.lang());
    let numbers = record::themes(&tie.statements)
        .into_iter()
        .filter_map(|id| themes.get(id));
    let numbers: Vec<String> = numbers.map(ToString::to_string).collect();
    let province = tie.dutch.province.name();
    html! {
        tr data-tie=(number) data-province=(province) data-status=(standing.status.word()) data-themes=(numbers.join(" ")) data-names=(rules::names(tie, dataset)) data-labels=(rules::labels(tie)) {
            th scope="row" { a href={ "#band-" (number) } { (fact::dutch(&tie.dutch, lang)) } }
            td { (province) }
            td { (fact::chinese(&tie.chinese, lang)) }
            td { (status(standing, lang)) }
            td { (fact::start(standing.start, lang)) }
            td { (badges(standing, lang)) }
        }
    }
}

/// The status: its symbol, its word and its date.
pub(super) fn status(standing: &Standing, lang: Lang) -> Markup {
    html! {
        span class={ "status " (standing.status.word()) } {
            span aria-hidden="true" { (words::status_symbol(standing.status)) } " "
            (words::status(standing.status, lang))
        }
        (fact::status_details(standing, lang))
    }
}

/// What to heed.
pub(super) fn badges(standing: &Standing, lang: Lang) -> Markup {
    let badges = fact::badges(standing, lang);
    html! { @if !badges.is_empty() { span.badge { (badges.join(", ")) } } }
}
