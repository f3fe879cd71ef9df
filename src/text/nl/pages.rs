//! The pages of the dashboard, in Dutch.

use crate::{
    lang::Lang::Nl,
    text::{macros::fill, texts::Pages},
};

pub const TEXTS: Pages = fill! { Pages {
    // About a tie.
    contested(matters): "bronnen spreken elkaar tegen over {matters}",
    section_later: "Gemeld over de tijd na de peildatum",
    not_reported_yet: "op de peildatum had nog geen bron een status gemeld",
    not_a_tie: "geen band: telt niet mee",
    may_be_listed: "telt niet mee: geen bron noemt de Chinese partner, en het kan een van de andere banden van deze gemeente of provincie zijn",
    not_known_to_exist: "telt niet mee: geen bron meldt dat de band toen bestond",
    section_disputes: "Hier spreken bronnen elkaar tegen",
    paraphrased: "samengevat",
    terms_in_tie(terms, key): "Begrippen: {terms} ({key} legt uit)",
    // The text of a source.
    no_texts(open): {
        let instead = if open.is_empty() {
            " Het webadres van de bron staat op dit scherm, als het bekend is.".to_owned()
        } else {
            format!(" {open} opent de bron in de browser.")
        };
        format!("De tekst van deze bron is er niet bij.{instead}")
    },
    text_unread(file, why): "{file}: {why}",
    why_not_found: "dit bestand staat niet in de map met teksten",
    why_no_permission: "geen toestemming om te lezen",
    why_not_regular: "dit is geen gewoon bestand",
    why_too_large(megabytes): "te groot (meer dan {megabytes} MB)",
    why_not_utf8: "dit is geen tekst in UTF-8",
    why_empty: "leeg",
    text_changed: "LET OP: de citaten zijn met een andere tekst vergeleken dan deze (quotes.lock)",
    text_unproven: "Met deze tekst is geen citaat vergeleken (quotes.lock)",
    text_near: "LET OP: dit citaat staat hier niet zo; dit lijkt er het meest op",
    text_nowhere: "LET OP: dit citaat staat niet in deze tekst",
    text_hit(words, at, all): "zoek: {words} · {at} van {all}",
    text_quotation(at, all): "citaat {at} van {all}",
    text_search: "zoek in deze tekst:",
    not_in_text(words): "niet gevonden: {words}",
    // Help.
    help_title: "Hulp",
    help_symbols: "Tekens",
    help_query: "Wat u daar kunt typen",
    help_query_lines: {
        &[
            ("breda", "naam, thema of woord uit een citaat; spelling maakt weinig uit"),
            ("status:verbroken,sluimerend", "een van beide"),
            ("provincie:brabant thema:hightech", "allebei"),
            ("-niveau:provincie", "zonder provincies"),
            ("gemeente:\"den haag\"", "deze Nederlandse gemeente"),
            ("soort:zusterstad", "ook vriendschap, intentie, contact; memorandum: ook ernaast"),
            ("periode:xi thema:logistiek", "thema's van die periode: mao, deng, jiang, hu, xi"),
            ("china:jiangsu", "Chinese stad of provincie"),
            ("sinds:2004..2012", "begonnen in die jaren; ook sinds:onbekend"),
            ("reden:mensenrechten", "reden van begin, twijfel of beëindiging"),
            ("besluit:verworpen", "ook aangenomen, ingetrokken, open; motie, raad, einde"),
            ("partij:groenlinks besluit:voor", "stemde voor; ook tegen, ingediend, verdeeld"),
            ("einde:2021..2023", "beëindigd in die jaren; ook einde:gemeld (/2023) en onbekend"),
            ("reden:einde/mensenrechten", "alleen van beëindiging; ook begin/ en twijfel/"),
            ("bron:nrc", "met een vermelding door deze bron"),
            ("bron:ftm/actief", "volgens deze bron actief; ook sluimerend, verbroken, onbekend"),
            ("op:2003", "stand op die datum; ook op:21-07-2021 en op:nu"),
            ("is:betwist", "ook is:heroverwogen, is:ongenoemd, is:kosten, is:oud"),
            ("\"geen dode letter\"", "precies deze woorden"),
        ]
    },
    help_symbol_contested: "bronnen spreken elkaar tegen",
    help_symbol_reconsidering: "de band werd heroverwogen",
    help_symbol_not_counted: "telt niet mee: een contact, misschien een andere band, of bestaan toen niet bekend",
    help_symbol_inferred: "achter een status: door ons afgeleid, de bron zegt het niet met zoveel woorden",
    help_years_and_sources: "Jaartallen en bronnen",
    help_years: {
        &[
            ("≤2023", "bij verbroken: gemeld in 2023; wanneer het gebeurde staat er niet bij"),
            (">2019", "na 2019"),
            ("≥2019", "sinds 2019"),
            ("±2011", "rond 2011"),
            ("<2007", "vóór 2007"),
            ("z.d.", "zonder datum"),
        ]
    },
    // About the data.
    about_title: "Over de gegevens",
    about_holds(statements, quotations, sources): {
        format!(
            "{}, waarvan {} met een citaat, uit {}",
            Nl.counted(statements, "vermelding", "vermeldingen"),
            Nl.number(quotations),
            Nl.counted(sources, "bron", "bronnen")
        )
    },
    about_edition(edition, holds): "Bijgewerkt tot {edition}: {holds}.",
    about_limits: "De lijst is niet volledig: Follow the Money telde meer gemeenten dan de bronnen bij naam noemen.",
    about_map: "Kaart: provincies van Natural Earth (publiek domein), plaatsen van GeoNames (CC BY 4.0), meren en zee door ons getekend.",
    about_totals: "Landelijk beeld",
    about_periods: "Periodes",
    about_glossary: "Begrippen",
    about_sources: "Bronnen",
    // What ties cost and brought.
    amounts_title: "Kosten en opbrengst",
    amounts_costs: "Kosten in euro",
    amounts_gains: "Opbrengst in euro",
    amounts_per_year: "per jaar",
    amounts_in_all: "in totaal",
    amounts_together: "Samen, waar een totaal bekend is",
    amounts_worked_out: "≈ door ons berekend uit wat de bron noemt; – niet genoemd",
    amounts_in_words: "Zonder bedrag in euro",
    amounts_none: "Over deze banden noemt geen bron kosten of opbrengst.",
    // The terms.
    terms_title: "Begrippen",
    terms_about_tie(tie): "In de teksten over {tie}",
    terms_others: "Andere begrippen",
    terms_none_here: "In deze teksten staat geen van de begrippen hieronder.",
    // The tour.
    tour_title: "Rondleiding",
    tour_invitation(tour, search, help, quit): "Nieuw hier? {tour} geeft een rondleiding, {search} zoekt, {help} toont de toetsen, {quit} stopt.",
    tour_screen: "Op het scherm: de banden, de filters met aantallen, en wat bronnen over de gekozen band zeggen.",
    tour_questions: "Kant-en-klare vragen, zoals: welke banden zijn om mensenrechten verbroken?",
    tour_taking_along: "Een citaat met zijn bron kopiëren; wat gevonden is meenemen als webpagina, memo of tabel.",
    tour_search(accept, back): "Zoeken: typ een naam, een thema of een woord uit een citaat. {accept} leest de gevonden band, {back} wist de hele zoekvraag weer.",
    tour_filters(toggle): "Filteren op status, provincie of thema: typ om te vinden; {toggle} kiest er meer.",
    tour_read: "Lezen: alles over een band, met wie het zegt, wanneer, en in welke woorden.",
    tour_views(names): "Dezelfde banden anders bekeken: {names}.",
    tour_surveys: "De peildatum van onderzoek naar onderzoek: wat was er toen bekend?",
    tour_help(quit): "Elke actie op naam, en alle toetsen. Stoppen: {quit}.",
} };
