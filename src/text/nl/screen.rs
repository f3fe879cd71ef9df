//! What stands on the screen of the dashboard, in Dutch.

use crate::{
    lang::Lang::Nl,
    text::{macros::fill, system, texts::screen::Screen},
};

pub const TEXTS: Screen = fill! { Screen {
    // Numbers and dates.
    thousands: ".",
    ties(count): { Nl.counted(count, "band", "banden") },
    others(count): { Nl.counted(count, "andere relatie", "andere relaties") },
    ties_and_others(ties, others): {
        match others {
            0 => Nl.ties(ties),
            _ => format!("{} en {}", Nl.ties(ties), Nl.others(others)),
        }
    },
    of(shown, all): { format!("{} van {}", Nl.number(shown), Nl.number(all)) },
    shown_of(shown, all): { format!("{} van {}", Nl.number(shown), Nl.ties(all)) },
    period(from, to): "{from} – {to}",
    months: {
        &[
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ]
    },
    // With accents, so that it is not read as the preposition "for".
    before: "vóór ",
    about: "ca. ",
    after: "na ",
    // The header.
    today: "vandaag",
    as_of(date): "peildatum: {date}",
    surveyed_by(publishers): "toen verschenen: {publishers}",
    no_survey_before(year_back): {
        let year = if year_back.is_empty() { String::new() } else { format!(" {year_back} gaat een jaar terug.") };
        format!("Er is geen eerder onderzoek naar meerdere banden.{year}")
    },
    not_begun(count): { format!("{} later begonnen of genoemd", Nl.number(count)) },
    loading(percent): "eerste banden · laden {percent}%",
    reloading(percent): "opnieuw laden {percent}%",
    still_loading: "De banden worden geladen …",
    last_good(wrong): "U ziet de laatste goede gegevens. {wrong}",
    not_watched(file, why): {
        format!("{file}: wijzigingen worden niet opgemerkt ({})", system::why(why, Nl))
    },
    too_small(width, height): "Maak het venster groter: minstens {width} bij {height} tekens.",
    // The list, its columns and orders.
    pane_ties: "Banden",
    not_counted(count): { format!("+ {} niet meegeteld", Nl.number(count)) },
    province_short(name): "Prov. {name}",
    grouped_by(key): "per {key}",
    sort_dutch: "naam",
    sort_chinese: "Chinese naam",
    sort_province: "provincie",
    sort_status: "status",
    sort_start: "sinds",
    sort_changed: "nieuwste bericht",
    passage_of(place, all): "passage {place} van {all}",
    passages(all): { Nl.counted(all, "passage", "passages") },
    next_passage: "volgende",
    no_passages(key): "Hier is geen passage om naartoe te gaan: zoek eerst met {key}.",
    column_passage: "Passage",
    found_by_name: "op naam",
    found_by_property: "op thema, status of soort",
    found_by_text: "genoemd in een bron",
    sort_relevance: "beste treffer",
    totals_contested(key): "landelijke cijfers: bronnen oneens ({key})",
    // The filters and the query line.
    pane_filters: "Filters",
    query_hint(search): "typ {search} en een naam, thema of woord",
    meant(name): "Bedoelt u {name}?",
    ignored(words): "niet op gezocht: {words}",
    unlinked(linked): "status: en bron: staan los van elkaar; wat de bron zegt: {linked}",
    unlinked_in_short(linked): "wat de bron zegt: {linked}",
    also_sought(word, others): "{word}: ook {others}",
    sort_for(word, key, orders): "{word}: {key} sorteert op {orders}",
    filters_gone: "De filters zijn gewist: zij verborgen deze band.",
    nothing_to_clear(quit): "Er staat geen filter meer aan. Stoppen: {quit}",
    // Where there is nothing to show: why, and the keys that lead to something.
    nothing_found: "Geen banden met deze zoekvraag of filters.",
    stands_beside(places): "Wel gevonden naast de banden: {places}.",
    stands_in_terms(terms, key): "bij de begrippen {terms} ({key})",
    stands_in_background(count, key): { format!("{} in het landelijk beeld en de periodes ({key})", Nl.counted(count, "keer", "keer")) },
    nothing_found_hint(back, clear): "{back} wist het laatste filter of woord, {clear} wist alles.",
    counts_shown_by(key): "{key} toont wat de bronnen landelijk tellen.",
    nothing_found_while_typing(cancel): "Haal iets weg, of {cancel}: terug naar de vorige zoekvraag.",
    nothing_found_in_filters(toggle, clear): "{toggle} zet een filter uit, {clear} wist ze allemaal.",
    unnamed_municipality(name): "Geen bron noemt {name}.",
    no_tie_of(name): "{name} heeft hier geen band.",
    went_into(name, heir): "{name} is nu een deel van {heir}.",
    has_tie(heir): "{heir} staat er wel bij.",
    more_counted(publisher, told, named): "Dat bewijst niet dat er geen band is: {publisher} telt {told} gemeenten, hier staan er {named} bij naam.",
    stands_in_sources(names, key): "bij de bronnen {names} ({key})",
    empty_dataset: "Dit bestand bevat geen banden.",
    empty_dataset_hint(about): "Wat er wel in staat: {about}. Zonder --data toont het programma zijn eigen banden.",
    none_begun: "Op deze peildatum was nog geen band begonnen.",
    began_later(count, now): {
        let began = if count == 1 { "begon later of wordt" } else { "begonnen later of worden" };
        format!("{} {began} pas later genoemd; {now} gaat terug naar vandaag.", Nl.ties(count))
    },
    no_tie_chosen: "Hier komt wat de bronnen over de gekozen band zeggen.",
    no_tie_for_command: "Er is geen band gevonden om dat mee te doen.",
    no_sources: "Dit bestand noemt geen bronnen.",
    no_disagreements: "Over deze banden spreken de bronnen elkaar niet tegen.",
    no_statements: "Op deze bron berust geen vermelding.",
    // The map.
    map_all: "Kaart",
    map_others: "niet geteld ",
    map_signs: "?3: drie banden, status onbekend",
    map_china: "China",
    map_china_more(count): "en {count} andere",
    map_only_province: "alleen deze provincie",
    map_all_provinces: "filter op deze provincie weg",
    // The timeline.
    chart_scale(most): "hoogste: {most} banden",
    era: "periode",
    outside_eras: "buiten de periodes",
    start_unknown: "begin onbekend of onduidelijk",
    timeline_signs: "Tekens op de tijdlijn",
    mark_start: "begin van de band",
    mark_ended_by: "beëindigd, uiterlijk dan gemeld",
    mark_ended_undated: "beëindigd, zonder datum; staat daarom aan het eind",
    mark_event: "iets waarvan de datum gemeld is",
    mark_decision: "een besluit, of een voorstel daartoe",
    parties_on_decisions: "Politieke partijen en besluiten",
    perhaps_begun: "misschien nog niet begonnen",
    no_marks: "Over deze band meldt geen bron iets met een datum.",
    no_mark_yet(key): "Op de peildatum was nog niets gemeld; {key} gaat naar het eerste bericht.",
    after_date: "na de peildatum",
    playing: "De jaren worden afgespeeld; elke toets stopt.",
    // The overview.
    matrix: "Provincies en status",
    total: "totaal",
    endings: "Beëindigd, per jaar",
    old_ties(count): { format!("Van {} is het nieuwste bewijs ouder dan twee jaar.", Nl.ties(count)) },
    undated: "zonder datum",
    reasons: "Redenen",
    chinese_provinces: "Chinese provincies",
    document_totals: "Aantallen volgens de bronnen (ongefilterd)",
    counted_by(publisher, count): "{publisher} telt er {count}; ",
    named_here(count): { format!("hier {} {count} bij naam", if count == 1 { "staat er" } else { "staan er" }) },
    ended_of(ended, ties): {
        let verb = if ended == 1 { "is" } else { "zijn" };
        let of = if ties == 1 { "1 band".to_owned() } else { format!("de {}", Nl.ties(ties)) };
        match ended {
            0 => format!("Geen van {of} is beëindigd"),
            _ => format!("{} van {of} {verb} beëindigd", Nl.number(ended)),
        }
    },
    ended_for(count, reason): ", {count} om {reason}",
    eras_by_leader: "tijdperk, naar de leider",
    none: "geen",
    // The sources.
    sources_disagree: "waar bronnen het oneens zijn",
    sort_share: "meeste banden",
    sort_date: "datum",
    column_source: "Bron",
    column_date: "Datum",
    column_language: "Taal",
    column_grade: "Wie",
    column_ties: "Banden",
    column_quotations: "Citaten",
    source_counts(found, all): {
        if found.ties == 0 && all.ties > 0 {
            let all = Nl.ties(all.ties);
            return format!("Over de gevonden banden zegt deze bron niets; in totaal over {all}.");
        }
        let statements = Nl.counted(found.statements, "vermelding", "vermeldingen");
        let quoted = match found.quotations {
            0 => "geen met een citaat".to_owned(),
            all if all == found.statements => "elk met een citaat".to_owned(),
            some => format!("waarvan {} met een citaat", Nl.number(some)),
        };
        let ties = match found.ties {
            all_of_them if all_of_them == all.ties => Nl.ties(all.ties),
            some => Nl.shown_of(some, all.ties),
        };
        format!("Over {ties}: {statements}, {quoted}.")
    },
    source_leans_on: "Baseert zich op",
    source_leaned_on: "Hierop baseren zich",
    // Lists to choose from.
    and(names, last): "{names} en {last}",
    questions_title: "Vragen",
    questions_hint: "typ om er een te vinden",
    palette_title: "Acties",
    palette_hint: "typ wat u wilt doen",
    palette_none: "Geen actie met deze woorden.",
    pick_hint: "typ om te vinden",
    pick_none: "Niets met deze woorden.",
    orders_title: "Sorteren op",
    // Exporting.
    export_title(what): "Exporteren: {what}",
    export_hint(form, complete, save): "{form} bestandstype · {complete} vult het pad aan · {save} slaat op",
    exporting(done, all, cancel): { format!("{} · {cancel} breekt af", Nl.of(done, all)) },
    exported(what, path): "Opgeslagen als {path}: {what}",
    // What the keys are called.
    key_space: "spatie",

    // Why a key of the user's own can't be used, and what to do.
    no_keys_in_row: ("deze rij heeft geen toets", "Noem er een: keys: [\"ctrl-s\"]."),
    key_always_quits: ("Ctrl-c stopt altijd", "Kies een andere toets."),
    command_not_here(does, place): "‘{does}’ kan hier niet ({place})",
    take_mode_out: "Haal deze modus uit modes.",
    key_types_text(key, place): "{key} is hier een letter van de tekst ({place})",
    choose_modified_key: "Kies een toets met ctrl- of alt-.",
    key_for_two(key, place, one, other): "{key} is voor ‘{one}’ en voor ‘{other}’ ({place})",
    give_one_another_key: "Geef een van beide een andere toets.",
    give_it_a_key(does): "Geef ook ‘{does}’ een toets, of kies een andere.",
    // Notices.
    too_much_for_screen(command): "Wat hierna komt is te veel voor het scherm. Alles: {command}",
    no_address: "Van deze bron is geen webadres bekend.",
    no_clipboard(text): "Deze terminal heeft geen klembord: {text}",
    copied(text): "Gekopieerd: {text}",
    copied_part(part, of, text): "Gekopieerd, alleen de eerste {part} van {of} tekens: {text}",
    copied_lines(lines, text): { format!("Gekopieerd, {}: {text} …", Nl.counted(lines, "regel", "regels")) },
    export_name: "stedenbanden",
    export_again(what, save): "{what}: nog eens {save} vervangt het",
    opened(address): "Geopend in de browser: {address}",
} };
