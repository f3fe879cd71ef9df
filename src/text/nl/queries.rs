//! What is wrong with a query, in Dutch.

use crate::text::{macros::fill, texts::queries::Queries};

pub const TEXTS: Queries = fill! { Queries {
    unknown_field(name): "onbekend veld '{name}:'; zet tekst met een dubbele punt tussen aanhalingstekens",
    unknown_field_meant(name, field): "onbekend veld '{name}:': bedoelt u '{field}:'?",
    second_as_of: "er kan maar één peildatum zijn: laat één datum achter 'op:' staan",
    negated_as_of: "een peildatum kan niet worden uitgesloten: haal het teken voor 'op:' weg",
    excluding_word(word, instead): "'{word}' sluit hier niets uit: schrijf {instead}, of zoek het woord met \"{word}\"",
    choice_word_instead(word, instead): "'{word}' geeft hier geen keuze: schrijf {instead}",
    choice_word(word): "'{word}' geeft hier geen keuze: zet de waarden van één veld met komma's achter elkaar, of zoek eerst het een en dan het ander",
    lone_minus_instead(instead): "een - die los staat sluit niets uit: schrijf {instead}, of laat de - weg",
    lone_minus: "een - die los staat sluit niets uit: zet hem vast voor een woord of veld, of laat hem weg",
    minus_in_field(instead): "een - achter de dubbele punt sluit niets uit: schrijf {instead}",
    open_quote: "dit aanhalingsteken wordt niet gesloten",
    nothing_to_find: "hier staat niets om naar te zoeken",
    query_too_long(bytes): "deze zoekvraag is langer dan {bytes} tekens",
    value_meant(value): ": bedoelt u {value}?",
    ambiguous_value(value, field, choices): "'{value}' kan bij '{field}:' meer dan één ding betekenen: {choices}",
    empty_value(field): "na '{field}:' ontbreekt een waarde",
    no_years(value): "'{value}' is geen jaartal; schrijf 2014, ..1990, 2004..2012 of 2004.. (van 1800 tot en met 2199)",
    reversed_years(from, to): "{from}..{to} loopt achteruit: bedoelt u {to}..{from}?",
    no_date(value): "'{value}' is geen datum; schrijf 2003, 07-2003, 21-07-2003 of 21 juli 2003",
    choices(names): ": kies uit {names}",
    for_example(names): ": bijvoorbeeld {names}",
} };
