//! What stands on the screen of the dashboard, in English.

use crate::{
    lang::Lang::En,
    text::{macros::fill, system, texts::screen::Screen},
};

pub const TEXTS: Screen = fill! { Screen {
    // Numbers and dates.
    thousands: ",",
    ties(count): { En.counted(count, "tie", "ties") },
    others(count): { En.counted(count, "other relation", "other relations") },
    ties_and_others(ties, others): {
        match others {
            0 => En.ties(ties),
            _ => format!("{} and {}", En.ties(ties), En.others(others)),
        }
    },
    of(shown, all): { format!("{} of {}", En.number(shown), En.number(all)) },
    shown_of(shown, all): { format!("{} of {}", En.number(shown), En.ties(all)) },
    period(from, to): "{from} – {to}",
    months: {
        &[
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
    },
    before: "before ",
    about: "c. ",
    after: "after ",
    // The header.
    today: "today",
    as_of(date): "as of: {date}",
    surveyed_by(publishers): "published then: {publishers}",
    no_survey_before(year_back): {
        let year = if year_back.is_empty() { String::new() } else { format!(" {year_back} goes a year back.") };
        format!("There is no earlier survey of several ties.{year}")
    },
    not_begun(count): { format!("{} begun or named later", En.number(count)) },
    loading(percent): "first ties · loading {percent}%",
    reloading(percent): "reloading {percent}%",
    still_loading: "The ties are being loaded …",
    last_good(wrong): "Shown are the last good data. {wrong}",
    not_watched(file, why): { format!("{file}: changes are not noticed ({})", system::why(why, En)) },
    too_small(width, height): "Please enlarge the window: at least {width} by {height} characters.",
    // The list, its columns and orders.
    pane_ties: "Ties",
    not_counted(count): { format!("+ {} not counted", En.number(count)) },
    province_short(name): "Prov. {name}",
    grouped_by(key): "by {key}",
    sort_dutch: "name",
    sort_chinese: "Chinese name",
    sort_province: "province",
    sort_status: "status",
    sort_start: "start",
    sort_changed: "latest report",
    passage_of(place, all): "passage {place} of {all}",
    passages(all): { En.counted(all, "passage", "passages") },
    next_passage: "next",
    no_passages(key): "There is no passage to go to: search first, with {key}.",
    column_passage: "Passage",
    found_by_name: "by name",
    found_by_property: "by theme, status or kind",
    found_by_text: "mentioned in a source",
    sort_relevance: "best match",
    totals_contested(key): "totals: sources disagree ({key})",
    // The filters and the query line.
    pane_filters: "Filters",
    query_hint(search): "press {search} and type a name, theme or word",
    meant(name): "Did you mean {name}?",
    ignored(words): "not searched for: {words}",
    unlinked(linked): "status: and source: are two separate things; what the source says: {linked}",
    unlinked_in_short(linked): "what the source says: {linked}",
    also_sought(word, others): "{word}: also {others}",
    sort_for(word, key, orders): "{word}: {key} sorts by {orders}",
    filters_gone: "The filters have been cleared: they hid this tie.",
    nothing_to_clear(quit): "No filter is left. To quit: {quit}",
    // Where there is nothing to show: why, and the keys that lead to something.
    nothing_found: "No ties with this query or these filters.",
    stands_beside(places): "Found beside the ties: {places}.",
    stands_in_terms(terms, key): "among the terms {terms} ({key})",
    stands_in_background(count, key): { format!("{} in the national picture and the periods ({key})", En.counted(count, "time", "times")) },
    nothing_found_hint(back, clear): "{back} clears the last filter or word, {clear} clears everything.",
    counts_shown_by(key): "{key} shows what the sources count nationwide.",
    nothing_found_while_typing(cancel): "Take something away, or {cancel}: back to what was asked before.",
    nothing_found_in_filters(toggle, clear): "{toggle} turns a filter off, {clear} clears them all.",
    unnamed_municipality(name): "No source names {name}.",
    no_tie_of(name): "{name} has no tie here.",
    went_into(name, heir): "{name} is now part of {heir}.",
    has_tie(heir): "{heir} does have one here.",
    more_counted(publisher, told, named): "That does not prove that there is no tie: {publisher} counts {told} municipalities, and {named} of them are named here.",
    stands_in_sources(names, key): "among the sources {names} ({key})",
    empty_dataset: "This file holds no ties.",
    empty_dataset_hint(about): "What it does hold: {about}. Without --data the program shows its own ties.",
    none_begun: "By this reference date no tie had begun.",
    began_later(count, now): { format!("{} began later or is only named later; {now} goes back to today.", En.ties(count)) },
    no_tie_chosen: "What the sources say about the chosen tie appears here.",
    no_tie_for_command: "No tie has been found to do that with.",
    no_sources: "This file names no sources.",
    no_disagreements: "About these ties the sources do not contradict each other.",
    no_statements: "No statement rests on this source.",
    // The map.
    map_all: "Map",
    map_others: "not counted ",
    map_signs: "?3: three ties, status unknown",
    map_china: "China",
    map_china_more(count): "and {count} others",
    map_only_province: "only this province",
    map_all_provinces: "drop the filter on this province",
    // The timeline.
    chart_scale(most): "highest: {most} ties",
    era: "era",
    outside_eras: "outside the eras",
    start_unknown: "start unknown or unclear",
    timeline_signs: "Signs on the timeline",
    mark_start: "start of the tie",
    mark_ended_by: "ended, reported by then",
    mark_ended_undated: "ended, without a date; so it stands at the end",
    mark_event: "something that was reported with a date",
    mark_decision: "a decision, or a proposal for one",
    parties_on_decisions: "Political parties and decisions",
    perhaps_begun: "perhaps not begun yet",
    no_marks: "No source reports anything with a date about this tie.",
    no_mark_yet(key): "By the reference date nothing had been reported; {key} goes to the first report.",
    after_date: "after the reference date",
    playing: "The years are playing; any key stops them.",
    // The overview.
    matrix: "Provinces and status",
    total: "total",
    endings: "Ended, by year",
    old_ties(count): { format!("The newest evidence on {} is over two years old.", En.ties(count)) },
    undated: "undated",
    reasons: "Reasons",
    chinese_provinces: "Chinese provinces",
    document_totals: "Totals according to the sources (unfiltered)",
    counted_by(publisher, count): "{publisher} counts {count}; ",
    named_here(count): { format!("{count} {} named here", if count == 1 { "is" } else { "are" }) },
    ended_of(ended, ties): {
        let verb = if ended == 1 { "has" } else { "have" };
        let of = if ties == 1 { "1 tie".to_owned() } else { format!("the {}", En.ties(ties)) };
        match ended {
            0 => format!("None of {of} has ended"),
            _ => format!("{} of {of} {verb} ended", En.number(ended)),
        }
    },
    ended_for(count, reason): ", {count} over {reason}",
    eras_by_leader: "era, by leader",
    none: "none",
    // The sources.
    sources_disagree: "where sources disagree",
    sort_share: "most ties",
    sort_date: "date",
    column_source: "Source",
    column_date: "Date",
    column_language: "Lang",
    column_grade: "Who",
    column_ties: "Ties",
    column_quotations: "Quotes",
    source_counts(found, all): {
        if found.ties == 0 && all.ties > 0 {
            let all = En.ties(all.ties);
            return format!("About the ties found this source says nothing; in all, about {all}.");
        }
        let statements = En.counted(found.statements, "statement", "statements");
        let quoted = match found.quotations {
            0 => "none with a quotation".to_owned(),
            all if all == found.statements => "each with a quotation".to_owned(),
            some => format!("{} with a quotation", En.number(some)),
        };
        let ties = match found.ties {
            all_of_them if all_of_them == all.ties => En.ties(all.ties),
            some => En.shown_of(some, all.ties),
        };
        format!("About {ties}: {statements}, {quoted}.")
    },
    source_leans_on: "Draws on",
    source_leaned_on: "Drawn on by",
    // Lists to choose from.
    and(names, last): "{names} and {last}",
    questions_title: "Questions",
    questions_hint: "type to find one",
    palette_title: "Actions",
    palette_hint: "type what you want to do",
    palette_none: "No action goes by these words.",
    pick_hint: "type to find",
    pick_none: "Nothing has these words.",
    orders_title: "Sort by",
    // Exporting.
    export_title(what): "Export: {what}",
    export_hint(form, complete, save): "{form} file type · {complete} completes the path · {save} saves",
    exporting(done, all, cancel): { format!("{} · {cancel} stops it", En.of(done, all)) },
    exported(what, path): "Saved as {path}: {what}",
    // What the keys are called.
    key_space: "space",

    // Why a key of the user's own can't be used, and what to do.
    no_keys_in_row: ("this row has no key", "Name one: keys: [\"ctrl-s\"]."),
    key_always_quits: ("Ctrl-c always quits", "Choose another key."),
    command_not_here(does, place): "‘{does}’ can't be done here ({place})",
    take_mode_out: "Take this mode out of modes.",
    key_types_text(key, place): "{key} is a letter of the text here ({place})",
    choose_modified_key: "Choose a key with ctrl- or alt-.",
    key_for_two(key, place, one, other): "{key} is for ‘{one}’ and for ‘{other}’ ({place})",
    give_one_another_key: "Give one of the two another key.",
    give_it_a_key(does): "Give ‘{does}’ a key too, or choose another.",
    // Notices.
    too_much_for_screen(command): "What follows is too much for the screen. All of it: {command}",
    no_address: "No web address of this source is known.",
    no_clipboard(text): "This terminal has no clipboard: {text}",
    copied(text): "Copied: {text}",
    copied_part(part, of, text): "Copied, only the first {part} of {of} characters: {text}",
    copied_lines(lines, text): { format!("Copied, {}: {text} …", En.counted(lines, "line", "lines")) },
    export_name: "ties",
    export_again(what, save): "{what}: {save} once more replaces it",
    opened(address): "Opened in the browser: {address}",
} };
