//! The pages of the dashboard, in English.

use crate::{
    lang::Lang::En,
    text::{macros::fill, texts::Pages},
};

pub const TEXTS: Pages = fill! { Pages {
    // About a tie.
    contested(matters): "sources contradict each other about {matters}",
    section_later: "Reported about the time after the reference date",
    not_reported_yet: "no source had reported a status by the reference date",
    not_a_tie: "not a tie: not counted",
    may_be_listed: "not counted: no source names the Chinese counterpart, and it may be another tie of this body",
    not_known_to_exist: "not counted: no source tells that the tie existed then",
    section_disputes: "Here sources contradict each other",
    paraphrased: "summarised",
    terms_in_tie(terms, key): "Terms: {terms} ({key} explains)",
    // The text of a source.
    no_texts(open): {
        let instead = if open.is_empty() {
            " The web address of the source is on this screen, if it is known.".to_owned()
        } else {
            format!(" {open} opens the source in the browser.")
        };
        format!("The text of this source is not included.{instead}")
    },
    text_unread(file, why): "{file}: {why}",
    why_not_found: "this file is not in the folder with texts",
    why_no_permission: "no permission to read it",
    why_not_regular: "this is not a regular file",
    why_too_large(megabytes): "too large (more than {megabytes} MB)",
    why_not_utf8: "this is not text in UTF-8",
    why_empty: "empty",
    text_changed: "NOTE: this is not the text that the quotations were checked against (quotes.lock)",
    text_unproven: "No quotation was checked against this text (quotes.lock)",
    text_near: "NOTE: this quotation is not here word for word; this comes closest",
    text_nowhere: "NOTE: this quotation is not in this text",
    text_hit(words, at, all): "search: {words} · {at} of {all}",
    text_quotation(at, all): "quotation {at} of {all}",
    text_search: "search this text:",
    not_in_text(words): "not found: {words}",
    // Help.
    help_title: "Help",
    help_symbols: "Signs",
    help_query: "What can be typed there",
    help_query_lines: {
        &[
            ("breda", "a name, theme or word from a quotation; spelling hardly matters"),
            ("status:ended,dormant", "either of them"),
            ("province:brabant theme:hightech", "both"),
            ("-level:province", "without provinces"),
            ("municipality:\"the hague\"", "this Dutch municipality"),
            ("kind:\"sister city\"", "also friendship, intention, contact; memorandum: also one beside"),
            ("period:xi theme:logistics", "themes of that era: mao, deng, jiang, hu, xi"),
            ("china:jiangsu", "Chinese city or province"),
            ("since:2004..2012", "begun in those years; also since:unknown"),
            ("reason:\"human rights\"", "reason for starting, doubting or ending"),
            ("reason:\"end/human rights\"", "for ending only; also start/ and doubt/"),
            ("decision:rejected", "also adopted, withdrawn, open; motion, council, end"),
            ("party:groenlinks decision:for", "voted for; also against, proposed, divided"),
            ("ended:2021..2023", "ended in those years; also ended:reported (/2023) and unknown"),
            ("source:nrc", "with a statement from this source"),
            ("source:ftm/active", "active according to this source; also dormant, ended, unknown"),
            ("asof:2003", "as things stood on that date; also asof:2021-07-21, asof:now"),
            ("is:contested", "also is:reconsidering, is:unnamed, is:costs, is:old"),
            ("\"rule of law\"", "exactly these words"),
        ]
    },
    help_symbol_contested: "sources contradict each other",
    help_symbol_reconsidering: "the tie was being reconsidered",
    help_symbol_not_counted: "not counted: a contact, perhaps another tie, or not known to exist then",
    help_symbol_inferred: "behind a status: inferred by us, the source does not say so in as many words",
    help_years_and_sources: "Years and sources",
    help_years: {
        &[
            ("≤2023", "of ended: reported in 2023; when it happened is not told"),
            (">2019", "after 2019"),
            ("≥2019", "since 2019"),
            ("±2011", "about 2011"),
            ("<2007", "before 2007"),
            ("n.d.", "without a date"),
        ]
    },
    // About the data.
    about_title: "About the data",
    about_holds(statements, quotations, sources): {
        format!(
            "{}, {} of them with a quotation, from {}",
            En.counted(statements, "statement", "statements"),
            En.number(quotations),
            En.counted(sources, "source", "sources")
        )
    },
    about_edition(edition, holds): "Edition of {edition}: {holds}.",
    about_limits: "The list is not complete: Follow the Money counted more municipalities than the sources name.",
    about_map: "Map: provinces by Natural Earth (public domain), places by GeoNames (CC BY 4.0), lakes and sea drawn by us.",
    about_totals: "National picture",
    about_periods: "Periods",
    about_glossary: "Terms",
    about_sources: "Sources",
    // What ties cost and brought.
    amounts_title: "Costs and benefits",
    amounts_costs: "Costs in euros",
    amounts_gains: "Benefits in euros",
    amounts_per_year: "per year",
    amounts_in_all: "in all",
    amounts_together: "Together, where a total is known",
    amounts_worked_out: "≈ worked out by us from what the source tells; – not told",
    amounts_in_words: "Without an amount in euros",
    amounts_none: "Of these ties no source tells costs or benefits.",
    // The terms.
    terms_title: "Terms",
    terms_about_tie(tie): "In the texts about {tie}",
    terms_others: "Other terms",
    terms_none_here: "None of the terms below stands in these texts.",
    // The tour.
    tour_title: "A short tour",
    tour_invitation(tour, search, help, quit): "New here? {tour} gives a short tour, {search} searches, {help} shows the keys, {quit} quits.",
    tour_screen: "On the screen: the ties, the filters with counts, and what sources say about the chosen tie.",
    tour_questions: "Ready-made questions, such as: which ties were ended over human rights?",
    tour_taking_along: "Copy a quotation with its source; export what is found as a web page, a memo or a table.",
    tour_search(accept, back): "Search: type a name, a theme or a word from a quotation. {accept} reads the tie found, {back} clears the whole search again.",
    tour_filters(toggle): "Filter by status, province or theme: type to find one; {toggle} chooses several.",
    tour_read: "Read: everything about a tie, with who says so, when, and in which words.",
    tour_views(names): "The same ties, seen in other ways: {names}.",
    tour_surveys: "The reference date from survey to survey: what was known then?",
    tour_help(quit): "Every action by its name, and all keys. Quit: {quit}.",
} };
