//! What is told of ties, on the screen and in files, in Dutch.

use crate::text::{macros::fill, number::one_or_many, texts::Exports};

pub const TEXTS: Exports = fill! { Exports {
    // What is asked, and as of when.
    query_asked(query): "Zoekvraag: {query}",
    as_of_title(day): "Peildatum: {day}",
    as_of_edition(edition): "Uitgave van de gegevens: {edition}",
    // Sentences about a tie.
    unnamed: "(onbenoemd)",
    reported(day): "gemeld {day}",
    translated_from(language): "vertaald uit het {language}",
    translation_note(language): "Vertaald uit het {language}",
    last_known(status): "laatst bekend: {status}",
    since_unclear: "begin onduidelijk",
    since_unknown: "begin onbekend",
    since(day): "sinds {day}",
    begun(day): "begonnen {day}",
    unclear: "onduidelijk",
    disputed: "betwist",
    first_contacts(day): "eerste contacten {day}",
    evidence_title: "Nieuwste bewijs per band, het oudste eerst",
    evidence_age(months): {
        match months {
            0 => "deze maand".to_owned(),
            1..24 => format!("{} oud", one_or_many(months as usize, "maand", "maanden")),
            _ => format!("{} jaar oud", months / 12),
        }
    },
    evidence_more(count): "en nog {count}",
    starting(day): "vanaf {day}",
    until(day): "tot en met {day}",
    note(text): "opmerking: {text}",
    costs: "kosten",
    gains: "opbrengst",
    paragraph(number): "alinea {number}",
    // The summary.
    summary: "Samenvatting",
    tie_count(count): { one_or_many(count, "band", "banden") },
    others_count(count): { one_or_many(count, "contact of voornemen, dat niet als band telt", "contacten of voornemens, die niet als band tellen") },
    contested_count(count): "{count} waarover bronnen elkaar tegenspreken",
    reconsidered_count(count): { one_or_many(count, "wordt heroverwogen", "worden heroverwogen") },
    old_count(count): { one_or_many(count, "waarvan het nieuwste bewijs ouder is dan twee jaar", "waarvan het nieuwste bewijs ouder is dan twee jaar") },
    by_province(counts): "Per provincie: {counts}",
    // The page and the memo.
    to_overview: "Naar het overzicht",
    overview: "Overzicht",
    overview_caption: "Elke naam leidt naar wat de bronnen zeggen.",
    overview_headings: { &["Nederland", "Provincie", "China", "Status", "Begin", "Let op"] },
    timeline: "Tijdlijn",
    timeline_described: "De status van elke band door de jaren heen; begin en status staan ook in het overzicht",
    start_uncertain: "begin onzeker",
    first_ties_drawn(shown): "Alleen de eerste banden staan in deze tekening: {shown}.",
    map_described: "Waar de Nederlandse partijen liggen; hetzelfde staat in het overzicht",
    map_provinces: "Een band van een provincie staat bij haar naam.",
    search: "Zoeken",
    any_value: "alle",
    clear_all: "Alles wissen",
    some_of(all): "{{}} van {all}",
    read_there: "lees daar",
    page_made_with: "Gemaakt met stedenband. Deze pagina laadt niets van internet en onthoudt niets.",
    page_map_credit: "Kaart: Natural Earth (publiek domein). Coördinaten: GeoNames, CC BY 4.0.",
    page_quotations: "Citaten blijven van hun auteurs.",
    theme: "Thema",
    province: "Provincie",
} };
