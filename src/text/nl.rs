//! The interface in Dutch.

use super::{number, phrases::Texts, system};
use crate::lang::Lang;

pub(super) const TEXTS: Texts = Texts {
    pane_filters: "Filters",
    pane_ties: "Banden",
    column_dutch: "Nederland",
    column_chinese: "China",
    column_since: "Sinds",
    today: "vandaag",
    as_of: |date| format!("peildatum: {date}"),
    shown_of: |shown, all| {
        format!(
            "{} van {}",
            number(shown, Lang::Nl),
            counted(all, "band", "banden")
        )
    },
    not_begun: |count| format!("{} nog niet begonnen", number(count, Lang::Nl)),
    loading: |percent| format!("eerste banden · laden {percent}%"),
    reloading: |percent| format!("opnieuw laden {percent}%"),
    last_good: |wrong| format!("U ziet de laatste goede gegevens. {wrong}"),
    not_watched: |file, why| {
        format!(
            "{file}: wijzigingen worden niet opgemerkt ({})",
            system::why(why, Lang::Nl)
        )
    },
    of: |shown, all| format!("{} van {}", number(shown, Lang::Nl), number(all, Lang::Nl)),
    contacts_too: |count| format!("+ {} (geen band)", counted(count, "contact", "contacten")),
    province_short: |name| format!("Prov. {name}"),
    sorted_by: |key, descending| format!("{} {key}", if descending { "↓" } else { "↑" }),
    grouped_by: |key| format!("per {key}"),
    no_ties: "geen band",
    sort_dutch: "naam",
    sort_chinese: "Chinese naam",
    sort_province: "provincie",
    sort_status: "status",
    sort_start: "sinds",
    sort_changed: "nieuwste bericht",
    sort_relevance: "beste treffer",
    totals_contested: |key| format!("landelijk beeld betwist ({key})"),
    map_all: "Kaart",
    map_contacts: "geen band ",
    map_only_province: "alleen deze provincie",
    map_all_provinces: "filter op deze provincie weg",
    mode_sources: "Bij de bronnen",
    mode_full_text: "In een document",
    mode_full_text_search: "Tijdens het zoeken in een document",
    sources_disagree: "waar bronnen elkaar tegenspreken",
    sort_share: "aandeel",
    sort_date: "datum",
    column_source: "Bron",
    column_date: "Datum",
    column_kind: "Soort",
    column_ties: "Banden",
    column_quotations: "Citaten",
    source_counts: |found, all| {
        if found.ties == 0 && all.ties > 0 {
            let all = counted(all.ties, "band", "banden");
            return format!("Over de gevonden banden zegt deze bron niets; in totaal over {all}.");
        }
        let quoted = match found.quotations {
            0 => "geen met een citaat".to_owned(),
            all if all == found.statements => "elk met een citaat".to_owned(),
            some => format!("waarvan {} met een citaat", number(some, Lang::Nl)),
        };
        let told = counted(found.statements, "uitspraak", "uitspraken");
        if found.ties == all.ties {
            return format!(
                "Over {}: {told}, {quoted}.",
                counted(all.ties, "band", "banden")
            );
        }
        format!(
            "Over {} van {}: {told}, {quoted}.",
            number(found.ties, Lang::Nl),
            counted(all.ties, "band", "banden")
        )
    },
    source_leans_on: "Leunt op",
    source_leaned_on: "Hierop leunen",
    filters_gone: "De filters zijn gewist: zij verborgen deze band.",
    no_texts: |open| {
        let instead = if open.is_empty() {
            String::new()
        } else {
            format!("{open} opent de bron in de browser. ")
        };
        format!(
            "De teksten van de bronnen zijn er niet bij. {instead}Wie ze heeft, start met --sources MAP."
        )
    },
    text_unread: |file, why| format!("{file}: {why}"),
    why_not_found: "dit bestand staat niet in de map met teksten",
    why_no_permission: "geen toestemming om te lezen",
    why_not_regular: "dit is geen gewoon bestand",
    why_too_large: |megabytes| format!("te groot (meer dan {megabytes} MB)"),
    why_not_utf8: "dit is geen tekst in UTF-8",
    why_empty: "leeg",
    text_changed: "LET OP: de citaten zijn met een andere tekst vergeleken dan deze (quotes.lock)",
    text_unproven: "Met deze tekst is geen citaat vergeleken (quotes.lock)",
    text_near: "LET OP: dit citaat staat hier niet zo; dit lijkt er het meest op",
    text_nowhere: "LET OP: dit citaat staat niet in deze tekst",
    text_hit: |words, at, all| format!("zoek: {words} · {at} van {all}"),
    text_quotation: |at, all| format!("citaat {at} van {all}"),
    text_search: "zoek in het document:",
    not_in_text: |words| format!("niet gevonden: {words}"),
    query_hint: |search| format!("typ {search} en een naam, thema of woord"),
    nothing_found: "Geen banden met deze zoekvraag of filters.",
    nothing_found_hint: |back, clear| {
        format!("{back} wist het laatste filter of woord, {clear} wist alles.")
    },
    meant: |name| format!("Bedoelde u {name}?"),
    ignored: |words| format!("niet op gezocht: {words}"),
    unnamed_municipality: |name| format!("Geen bron noemt {name}."),
    still_loading: "De banden worden geladen …",
    empty_dataset: "Dit bestand bevat geen banden.",
    too_small: |width, height| {
        format!("Maak het venster groter: minstens {width} bij {height} tekens.")
    },
    facet_status: "Status",
    facet_level: "Niveau",
    facet_province: "Provincie",
    facet_kind: "Soort",
    date_unknown: "datum onbekend",
    contested: |matters| format!("bronnen spreken elkaar tegen over {matters}"),
    not_reported_yet: "op de peildatum had nog geen bron een status gemeld",
    section_later: "Gemeld over de tijd na de peildatum",
    reconsidering: "wordt heroverwogen",
    not_a_tie: "geen band: telt niet mee",
    section_disputes: "Hier spreken bronnen elkaar tegen",
    period: |from, to| format!("{from} – {to}"),
    paraphrased: "in onze woorden",
    help_title: "Hulp",
    help_symbols: "Tekens en bronnen",
    help_query: "Zoeken en filteren",
    help_query_lines: &[
        (
            "breda",
            "naam, thema of woord uit een citaat; spelling maakt weinig uit",
        ),
        ("status:verbroken,sluimerend", "een van beide"),
        ("provincie:brabant thema:hightech", "allebei"),
        ("-niveau:provincie", "zonder provincies"),
        ("gemeente:\"den haag\"", "deze Nederlandse gemeente"),
        (
            "soort:zusterstad",
            "ook vriendschap, memorandum, intentie, contact",
        ),
        (
            "periode:xi thema:logistiek",
            "thema's van die periode: mao, deng, jiang, hu, xi",
        ),
        ("china:jiangsu", "Chinese stad of provincie"),
        (
            "sinds:2004..2012",
            "begonnen in die jaren; ook sinds:onbekend",
        ),
        (
            "reden:mensenrechten",
            "reden om te beginnen, te twijfelen of te stoppen",
        ),
        ("einde:2021..2023", "beëindigd in die jaren"),
        (
            "reden:einde/mensenrechten",
            "alleen om te stoppen; ook begin/ en twijfel/",
        ),
        ("bron:nrc", "met een uitspraak van deze bron"),
        ("op:2003", "stand op die datum; ook op:21-07-2021 en op:nu"),
        ("is:betwist", "ook is:heroverwogen, is:onbenoemd, is:kosten"),
        ("\"geen dode letter\"", "precies deze woorden"),
    ],
    help_symbol_contested: "bronnen spreken elkaar tegen",
    help_symbol_reconsidering: "de band wordt heroverwogen",
    mode_list: "In de lijst",
    mode_map: "Op de kaart",
    mode_timeline: "In de tijdlijn",
    mode_overview: "In het overzicht",
    mode_filters: "In de filters",
    mode_search: "Tijdens het typen",
    mode_read: "Bij het lezen",
    mode_questions: "Bij de vragen",
    mode_large: "In grote letters",
    mode_palette: "Bij de acties",
    mode_export: "Bij het meenemen",
    mode_sheet: "In de hulp en op zulke pagina's",
    mode_playing: "Terwijl de jaren voorbijgaan (elke andere toets stopt)",
    about_title: "Over de gegevens",
    about_holds: |statements, quotations, sources| {
        let statements = counted(statements, "uitspraak", "uitspraken");
        let sources = counted(sources, "bron", "bronnen");
        format!(
            "{statements}, waarvan {} met een citaat, uit {sources}",
            number(quotations, Lang::Nl)
        )
    },
    about_edition: |edition, holds| format!("Uitgave van {edition}: {holds}."),
    about_limits: "De lijst is niet volledig: Follow the Money telde meer gemeenten dan de bronnen bij naam noemen.",
    about_map: "Kaart: provincies van Natural Earth (publiek domein), plaatsen van GeoNames (CC BY 4.0), meren en zee door ons getekend.",
    about_totals: "Landelijk beeld",
    about_periods: "Periodes",
    about_glossary: "Begrippen",
    about_sources: "Bronnen",
    key_space: "spatie",
    questions_title: "Vragen",
    questions_hint: "typ om er een te vinden",
    questions_none: "Geen vraag met deze woorden.",
    palette_title: "Acties",
    palette_hint: "typ wat u wilt doen",
    palette_none: "Geen actie met deze woorden.",
    playing: "De jaren gaan voorbij; elke toets stopt.",
    export_title: |what| format!("Meenemen: {what}"),
    ties_and_others: |ties, others| {
        let ties = counted(ties, "band", "banden");
        if others == 0 {
            ties
        } else {
            format!("{ties} en {}", counted(others, "contact", "contacten"))
        }
    },
    export_hint: |form, complete, save| {
        format!("{form} vorm · {complete} vult het pad aan · {save} schrijft")
    },
    exporting: |done, all, cancel| {
        format!(
            "{} van {} · {cancel} breekt af",
            number(done, Lang::Nl),
            number(all, Lang::Nl)
        )
    },
    exported: |what, path| format!("Geschreven naar {path}: {what}"),
    nothing_to_clear: |quit| format!("Er staat geen filter meer aan. Stoppen: {quit}"),
};

/// A number of things, as this language writes it.
fn counted(count: usize, one: &str, many: &str) -> String {
    super::counted(count, one, many, Lang::Nl)
}
