//! What is told of ties, on the screen and in files, in English.

use crate::text::{macros::fill, number::one_or_many, texts::Exports};

pub const TEXTS: Exports = fill! { Exports {
    // What is asked, and as of when.
    query_asked(query): "Query: {query}",
    as_of_title(day): "As of: {day}",
    as_of_edition(edition): "Edition of the data: {edition}",
    // Sentences about a tie.
    unnamed: "(unnamed)",
    reported(day): "reported {day}",
    translated_from(language): "translated from {language}",
    translation_note(language): "Translated from {language}",
    last_known(status): "last known: {status}",
    since_unclear: "start unclear",
    since_unknown: "start unknown",
    since(day): "since {day}",
    begun(day): "begun {day}",
    unclear: "unclear",
    disputed: "contested",
    first_contacts(day): "first contacts {day}",
    evidence_title: "Newest evidence on each tie, the oldest first",
    evidence_age(months): {
        match months {
            0 => "this month".to_owned(),
            1..24 => format!("{} old", one_or_many(months as usize, "month", "months")),
            _ => format!("{} years old", months / 12),
        }
    },
    evidence_more(count): "and {count} more",
    starting(day): "from {day}",
    until(day): "until {day}",
    note(text): "note: {text}",
    costs: "costs",
    gains: "benefits",
    paragraph(number): "paragraph {number}",
    // The summary.
    summary: "Summary",
    tie_count(count): { one_or_many(count, "tie", "ties") },
    others_count(count): { one_or_many(count, "contact or intention, not counted as a tie", "contacts or intentions, not counted as ties") },
    contested_count(count): "{count} that sources contradict each other about",
    reconsidered_count(count): { one_or_many(count, "is being reconsidered", "are being reconsidered") },
    old_count(count): { one_or_many(count, "whose newest evidence is over two years old", "whose newest evidence is over two years old") },
    by_province(counts): "By province: {counts}",
    // The page and the memo.
    to_overview: "To the overview",
    overview: "Overview",
    overview_caption: "Each name leads to what the sources say.",
    overview_headings: { &["Netherlands", "Province", "China", "Status", "Start", "Note"] },
    timeline: "Timeline",
    timeline_described: "The status of each tie through the years; the overview tells start and status too",
    start_uncertain: "start uncertain",
    first_ties_drawn(shown): "Only the first ties are in this picture: {shown}.",
    map_described: "Where the Dutch parties lie; the overview tells the same",
    map_provinces: "A tie of a province stands at its name.",
    search: "Search",
    any_value: "all",
    clear_all: "Clear all",
    some_of(all): "{{}} of {all}",
    read_there: "read there",
    page_made_with: "Made with stedenband. This page loads nothing from the internet and remembers nothing.",
    page_map_credit: "Map: Natural Earth (public domain). Coordinates: GeoNames, CC BY 4.0.",
    page_quotations: "Quotations remain their authors'.",
    theme: "Theme",
    province: "Province",
} };
