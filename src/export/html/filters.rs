//! The form that filters: by province, status, theme and words. Without a script it stays hidden.

use std::collections::{BTreeSet, HashSet};

use maud::{Markup, html};

use super::HtmlPage;
use crate::{
    dataset::{DutchProvince, Status, Theme, ThemeId},
    export::selection::themes,
    query::page_rules,
};

/// The form, with the choices that show anything.
pub(super) fn form(page: &HtmlPage<'_>) -> Markup {
    let entries = &page.selection.entries;
    let provinces: BTreeSet<DutchProvince> = entries
        .iter()
        .map(|entry| entry.tie.dutch.province)
        .collect();
    let is_there = |status: &Status| {
        entries
            .iter()
            .any(|entry| entry.tie_state.status == *status)
    };
    html! {
        form.filters id="filters" role="search" aria-label=(page.pick("Filters", "Filters")) hidden
            data-small=(page_rules::small_words()) data-short-forms=(page_rules::short_forms())
            data-municipalities=(page_rules::municipalities()) data-synonyms=(page_rules::synonyms())
        {
            div {
                label for="q" { (page.pick("Zoeken", "Search")) }
                input id="q" name="q" type="search" autocomplete="off";
            }
            div {
                label for="province" { (page.pick("Provincie", "Province")) }
                select id="province" name="province" {
                    option value="" { (page.pick("alle", "all")) }
                    @for province in provinces { option value=(province.name()) { (province.name()) } }
                }
            }
            div {
                label for="theme" { (page.pick("Thema", "Theme")) }
                select id="theme" name="theme" {
                    option value="" { (page.pick("alle", "all")) }
                    @for (number, theme) in used_themes(page) {
                        option value=(number) { (theme.name(page.lang())) }
                    }
                }
            }
            fieldset {
                legend { "Status" }
                @for status in Status::ALL.into_iter().filter(is_there) {
                    label {
                        input type="checkbox" name="status" value=(status.word()); " "
                        span class=(status.word()) { (status.symbol()) } " " (status.label(page.lang()))
                    }
                }
            }
            button type="reset" { (page.pick("Alles wissen", "Clear all")) }
            output id="count" aria-live="polite" data-template=(counted(page)) {}
        }
    }
}

/// How many are shown, with `{}` for the number.
fn counted(page: &HtmlPage<'_>) -> String {
    format!(
        "{{}} {} {}",
        page.pick("van", "of"),
        page.selection.entries.len()
    )
}

/// The themes that any tie has, each with its number in the dataset.
fn used_themes<'a>(page: &HtmlPage<'a>) -> Vec<(usize, &'a Theme)> {
    let entries = page.selection.entries.iter();
    let used: HashSet<&ThemeId> = entries.flat_map(|entry| themes(entry.tie)).collect();
    page.selection
        .dataset
        .themes
        .iter()
        .enumerate()
        .filter(|(_, theme)| used.contains(&theme.id))
        .collect()
}
