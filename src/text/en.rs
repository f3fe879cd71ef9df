//! The interface in English.

use super::{number, phrases::Texts, system};
use crate::lang::Lang;

pub(super) const TEXTS: Texts = Texts {
    pane_filters: "Filters",
    pane_ties: "Ties",
    column_dutch: "Netherlands",
    column_chinese: "China",
    column_since: "Since",
    today: "today",
    as_of: |date| format!("as of: {date}"),
    shown_of: |shown, all| {
        format!(
            "{} of {}",
            number(shown, Lang::En),
            counted(all, "tie", "ties")
        )
    },
    not_begun: |count| format!("{} not yet begun", number(count, Lang::En)),
    loading: |percent| format!("first ties · loading {percent}%"),
    reloading: |percent| format!("reloading {percent}%"),
    last_good: |wrong| format!("Shown are the last good data. {wrong}"),
    not_watched: |file, why| {
        format!(
            "{file}: changes are not noticed ({})",
            system::why(why, Lang::En)
        )
    },
    of: |shown, all| format!("{} of {}", number(shown, Lang::En), number(all, Lang::En)),
    contacts_too: |count| format!("+ {} (not ties)", counted(count, "contact", "contacts")),
    province_short: |name| format!("Prov. {name}"),
    sorted_by: |key, descending| format!("{} {key}", if descending { "↓" } else { "↑" }),
    grouped_by: |key| format!("by {key}"),
    no_ties: "not a tie",
    sort_dutch: "name",
    sort_chinese: "Chinese name",
    sort_province: "province",
    sort_status: "status",
    sort_start: "start",
    sort_changed: "latest report",
    sort_relevance: "best match",
    totals_contested: |key| format!("national picture disputed ({key})"),
    map_all: "Map",
    map_contacts: "not a tie ",
    map_only_province: "only this province",
    map_all_provinces: "drop the filter on this province",
    mode_sources: "In the sources",
    mode_full_text: "In a document",
    mode_full_text_search: "While searching a document",
    sources_disagree: "where sources disagree",
    sort_share: "share",
    sort_date: "date",
    column_source: "Source",
    column_date: "Date",
    column_kind: "Kind",
    column_ties: "Ties",
    column_quotations: "Quotes",
    source_counts: |found, all| {
        if found.ties == 0 && all.ties > 0 {
            let all = counted(all.ties, "tie", "ties");
            return format!("About the ties found this source says nothing; in all, about {all}.");
        }
        let quoted = match found.quotations {
            0 => "none with a quotation".to_owned(),
            all if all == found.statements => "each with a quotation".to_owned(),
            some => format!("{} with a quotation", number(some, Lang::En)),
        };
        let told = counted(found.statements, "statement", "statements");
        if found.ties == all.ties {
            return format!(
                "About {}: {told}, {quoted}.",
                counted(all.ties, "tie", "ties")
            );
        }
        format!(
            "About {} of {}: {told}, {quoted}.",
            number(found.ties, Lang::En),
            counted(all.ties, "tie", "ties")
        )
    },
    source_leans_on: "Draws on",
    source_leaned_on: "Drawn on by",
    filters_gone: "The filters have been cleared: they hid this tie.",
    no_texts: |open| {
        let instead = if open.is_empty() {
            String::new()
        } else {
            format!("{open} opens the source in the browser. ")
        };
        format!(
            "The texts of the sources are not included. {instead}If you have them, start with --sources DIR."
        )
    },
    text_unread: |file, why| format!("{file}: {why}"),
    why_not_found: "this file is not in the folder with texts",
    why_no_permission: "no permission to read it",
    why_not_regular: "this is not a regular file",
    why_too_large: |megabytes| format!("too large (more than {megabytes} MB)"),
    why_not_utf8: "this is not text in UTF-8",
    why_empty: "empty",
    text_changed: "NOTE: this is not the text that the quotations were checked against (quotes.lock)",
    text_unproven: "No quotation was checked against this text (quotes.lock)",
    text_near: "NOTE: this quotation is not here word for word; this comes closest",
    text_nowhere: "NOTE: this quotation is not in this text",
    text_hit: |words, at, all| format!("search: {words} · {at} of {all}"),
    text_quotation: |at, all| format!("quotation {at} of {all}"),
    text_search: "search the document:",
    not_in_text: |words| format!("not found: {words}"),
    query_hint: |search| format!("press {search} and type a name, theme or word"),
    nothing_found: "No ties with this query or these filters.",
    nothing_found_hint: |back, clear| {
        format!("{back} clears the last filter or word, {clear} clears everything.")
    },
    meant: |name| format!("Did you mean {name}?"),
    ignored: |words| format!("not searched for: {words}"),
    unnamed_municipality: |name| format!("No source names {name}."),
    still_loading: "The ties are being loaded …",
    empty_dataset: "This file holds no ties.",
    too_small: |width, height| {
        format!("Please enlarge the window: at least {width} by {height} characters.")
    },
    facet_status: "Status",
    facet_level: "Level",
    facet_province: "Province",
    facet_kind: "Kind",
    date_unknown: "date unknown",
    contested: |matters| format!("sources contradict each other about {matters}"),
    not_reported_yet: "no source had reported a status by the reference date",
    section_later: "Reported about the time after the reference date",
    reconsidering: "being reconsidered",
    not_a_tie: "not a tie: not counted",
    section_disputes: "Here sources contradict each other",
    period: |from, to| format!("{from} – {to}"),
    paraphrased: "in our words",
    help_title: "Help",
    help_symbols: "Symbols and sources",
    help_query: "Searching and filtering",
    help_query_lines: &[
        (
            "breda",
            "a name, theme or word from a quotation; spelling hardly matters",
        ),
        ("status:severed,dormant", "either of them"),
        ("province:brabant theme:hightech", "both"),
        ("-level:province", "without provinces"),
        ("municipality:\"the hague\"", "this Dutch municipality"),
        (
            "kind:\"sister city\"",
            "also friendship, memorandum, intention, contact",
        ),
        (
            "period:xi theme:logistics",
            "themes of that era: mao, deng, jiang, hu, xi",
        ),
        ("china:jiangsu", "Chinese city or province"),
        (
            "since:2004..2012",
            "begun in those years; also since:unknown",
        ),
        (
            "reason:\"human rights\"",
            "reason for starting, doubting or ending",
        ),
        (
            "reason:\"end/human rights\"",
            "for ending only; also start/ and doubt/",
        ),
        ("ended:2021..2023", "ended in those years"),
        ("source:nrc", "with a statement from this source"),
        (
            "asof:2003",
            "as things stood on that date; also asof:2021-07-21, asof:now",
        ),
        (
            "is:contested",
            "also is:reconsidering, is:unnamed, is:costs",
        ),
        ("\"rule of law\"", "exactly these words"),
    ],
    help_symbol_contested: "sources contradict each other",
    help_symbol_reconsidering: "the tie is being reconsidered",
    mode_list: "In the list",
    mode_map: "On the map",
    mode_timeline: "In the timeline",
    mode_overview: "In the overview",
    mode_filters: "In the filters",
    mode_search: "While typing",
    mode_read: "While reading",
    mode_questions: "In the questions",
    mode_large: "In large print",
    mode_palette: "Among the actions",
    mode_export: "In the export form",
    mode_sheet: "In the help and on pages like it",
    mode_playing: "While the years go by (any other key stops)",
    about_title: "About the data",
    about_holds: |statements, quotations, sources| {
        let statements = counted(statements, "statement", "statements");
        let sources = counted(sources, "source", "sources");
        format!(
            "{statements}, {} of them with a quotation, from {sources}",
            number(quotations, Lang::En)
        )
    },
    about_edition: |edition, holds| format!("Edition of {edition}: {holds}."),
    about_limits: "The list is not complete: Follow the Money counted more municipalities than the sources name.",
    about_map: "Map: provinces by Natural Earth (public domain), places by GeoNames (CC BY 4.0), lakes and sea drawn by us.",
    about_totals: "National picture",
    about_periods: "Periods",
    about_glossary: "Terms",
    about_sources: "Sources",
    key_space: "space",
    questions_title: "Questions",
    questions_hint: "type to find one",
    questions_none: "No question has these words.",
    palette_title: "Actions",
    palette_hint: "type what you want to do",
    palette_none: "No action goes by these words.",
    playing: "The years go by; any key stops them.",
    export_title: |what| format!("Export: {what}"),
    ties_and_others: |ties, others| {
        let ties = counted(ties, "tie", "ties");
        if others == 0 {
            ties
        } else {
            format!("{ties} and {}", counted(others, "contact", "contacts"))
        }
    },
    export_hint: |form, complete, save| {
        format!("{form} form · {complete} completes the path · {save} writes")
    },
    exporting: |done, all, cancel| {
        format!(
            "{} of {} · {cancel} stops it",
            number(done, Lang::En),
            number(all, Lang::En)
        )
    },
    exported: |what, path| format!("Written to {path}: {what}"),
    nothing_to_clear: |quit| format!("No filter is left. To quit: {quit}"),
};

/// A number of things, as this language writes it.
fn counted(count: usize, one: &str, many: &str) -> String {
    super::counted(count, one, many, Lang::En)
}
