//! The overview: one tie a row, and the form that filters them by province, status, theme and words. Without a script
//! the form stays hidden.

use std::{
    collections::BTreeSet,
    io::{self, Write},
};

use maud::{Markup, html};

use super::{HtmlPage, put};
use crate::{
    dataset::{Status, TieState},
    export::{TieEntry, selection::heading_above, sentences},
    lang::Lang,
    query::page_rules,
};

/// The form, with the choices that show anything.
pub fn form(page: &HtmlPage<'_>) -> Markup {
    let (entries, dataset) = (&page.selection.entries, page.selection.dataset);
    let ties = || entries.iter().map(|entry| entry.tie);
    let provinces: BTreeSet<_> = ties().map(|tie| tie.dutch.province).collect();
    let themes: BTreeSet<usize> = ties().flat_map(|tie| page.themes(tie)).collect();
    let counted = entries.iter().filter(|entry| entry.tie_state.is_tie());
    let statuses: BTreeSet<Status> = counted.map(|entry| entry.tie_state.status()).collect();
    // With `{}` for how many are shown.
    let count = page.lang.some_of(entries.len());
    html! {
        form.filters id="filters" role="search" aria-label="Filters" hidden
            data-small=(page_rules::small_words()) data-short-forms=(page_rules::short_forms())
            data-municipalities=(page_rules::municipalities()) data-synonyms=(page_rules::synonyms(dataset))
            data-endings=(page_rules::endings()) data-places=(page_rules::places(dataset))
        {
            div {
                label for="q" { (page.lang.search()) }
                input id="q" name="q" type="search" autocomplete="off";
            }
            div {
                label for="province" { (page.lang.province()) }
                select id="province" name="province" {
                    option value="" { (page.lang.any_value()) }
                    @for province in provinces { option value=(province.name()) { (province.name()) } }
                }
            }
            div {
                label for="theme" { (page.lang.theme()) }
                select id="theme" name="theme" {
                    option value="" { (page.lang.any_value()) }
                    @for number in themes { option value=(number) { (dataset.themes[number].name(page.lang)) } }
                }
            }
            fieldset {
                legend { "Status" }
                @for status in statuses {
                    label {
                        input type="checkbox" name="status" value=(status.word()); " "
                        span class=(status.word()) { (status.symbol()) } " " (status.label(page.lang))
                    }
                }
            }
            button type="reset" { (page.lang.clear_all()) }
            output id="count" aria-live="polite" data-template=(count) {}
        }
    }
}

/// Writes the table.
pub fn write(page: &HtmlPage<'_>, out: &mut impl Write) -> io::Result<()> {
    let title = page.lang.overview();
    writeln!(
        out,
        r#"<section aria-labelledby="lijst"><h2 id="lijst">{title}</h2><div class="scroll"><table>"#
    )?;
    let caption = page.lang.overview_caption();
    put(
        out,
        html! {
            caption { (caption) }
            thead { tr { @for heading in page.lang.overview_headings() { th scope="col" { (heading) } } } }
        },
    )?;
    writeln!(out, "<tbody>")?;
    for (at, entry) in page
        .selection
        .interruptible(&page.selection.entries)
        .enumerate()
    {
        if let Some(heading) = heading_above(&page.selection.entries, at, page.lang) {
            let heading = sentences::capitalised(heading);
            writeln!(out, "</tbody>\n<tbody>")?;
            put(
                out,
                html! { tr.apart { th scope="rowgroup" colspan="6" { (heading) } } },
            )?;
        }
        put(out, row(at + 1, entry, page))?;
    }
    writeln!(out, "</tbody></table></div></section>")
}

fn row(number: usize, entry: &TieEntry<'_>, page: &HtmlPage<'_>) -> Markup {
    let TieEntry { tie, tie_state, .. } = entry;
    let (dataset, lang) = (page.selection.dataset, page.lang);
    let themes: Vec<String> = page.themes(tie).map(|theme| theme.to_string()).collect();
    let province = tie.dutch.province.name();
    // What is not counted as a tie has no status: no choice of one shows it.
    let status_word = tie_state.counted_status().map(Status::word);
    html! {
        tr data-tie=(number) data-province=(province) data-status=[status_word] data-themes=(themes.join(" "))
            data-names=(page_rules::names(tie, dataset)) data-whole=(page_rules::whole_names(tie)) data-labels=(page_rules::labels(tie))
        {
            th scope="row" { a href={ "#band-" (number) } { (sentences::dutch(&tie.dutch, lang)) } }
            td { (province) }
            td { (sentences::chinese(&tie.chinese, lang)) }
            td { (status(tie_state, lang)) }
            td { (sentences::start(tie_state.start, lang)) }
            td { (badges(&sentences::notes(tie_state, lang))) }
        }
    }
}

/// The status: its symbol, its word and its date.
pub fn status(tie_state: &TieState, lang: Lang) -> Markup {
    html! {
        span class={ "status " (tie_state.counted_status().map_or("", Status::word)) } {
            span aria-hidden="true" { (sentences::status_symbol(tie_state)) } " "
            (sentences::status_label(tie_state, lang))
        }
        (sentences::status_details(tie_state, lang))
    }
}

/// What to heed.
pub fn badges(badges: &[String]) -> Markup {
    html! { @if !badges.is_empty() { span.badge { (badges.join(", ")) } } }
}
