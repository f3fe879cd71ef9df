//! The questions that come with the program.

use super::AnsweredBy;

/// Their names, what they ask, the line, and what answers it. They ask nothing that
/// only one dataset has.
pub(super) const BUILT_IN: [([&str; 2], [&str; 2], &str, AnsweredBy); 20] = [
    (
        ["Hoe zit het met", "What about"],
        ["Hoe zit het met … ?", "What about … ?"],
        "",
        AnsweredBy::WordsFilledIn,
    ),
    (
        ["Verbroken om mensenrechten", "Ended over human rights"],
        [
            "Welke banden zijn beëindigd om mensenrechten?",
            "Which ties were ended over human rights?",
        ],
        "status:verbroken reden:einde/mensenrechten",
        AnsweredBy::Ties,
    ),
    (
        ["Nog actief", "Still active"],
        [
            "Welke banden zijn nog actief?",
            "Which ties are still active?",
        ],
        "status:actief",
        AnsweredBy::Ties,
    ),
    (
        ["Beëindigd", "Ended"],
        [
            "Welke banden zijn beëindigd, en waarom?",
            "Which ties were ended, and why?",
        ],
        "status:verbroken",
        AnsweredBy::Ties,
    ),
    (
        ["Leverde te weinig op", "Ended over results"],
        [
            "Welke banden zijn beëindigd omdat ze weinig opleverden?",
            "Which ties were ended because they brought little?",
        ],
        "status:verbroken reden:einde/opbrengst",
        AnsweredBy::Ties,
    ),
    (
        ["Beëindigd om veiligheid", "Ended over security"],
        [
            "Welke zijn beëindigd om veiligheid of geopolitiek?",
            "Which were ended over security or geopolitics?",
        ],
        "status:verbroken reden:einde/veiligheid,einde/geopolitiek",
        AnsweredBy::Ties,
    ),
    (
        ["Provincies die stopten", "Provinces that ended"],
        [
            "Welke provincies hebben hun band beëindigd?",
            "Which provinces ended their tie?",
        ],
        "niveau:provincie status:verbroken",
        AnsweredBy::Ties,
    ),
    (
        ["Heroverwogen", "Under review"],
        [
            "Welke banden worden of werden heroverwogen?",
            "Which ties are or were under review?",
        ],
        "is:heroverwogen",
        AnsweredBy::Ties,
    ),
    (
        [
            "Twijfel om veiligheid of mensenrechten",
            "Doubted over security or human rights",
        ],
        [
            "Waar wordt getwijfeld om veiligheid of mensenrechten?",
            "Where is there doubt over security or human rights?",
        ],
        "reden:twijfel/veiligheid,twijfel/mensenrechten -status:verbroken",
        AnsweredBy::Ties,
    ),
    (
        [
            "Wat kostte het, wat bracht het op",
            "What it cost, what it brought",
        ],
        [
            "Wat heeft het gekost, en wat bracht het op?",
            "What did it cost, and what did it bring?",
        ],
        "is:kosten",
        AnsweredBy::Amounts,
    ),
    (
        ["Eerste banden", "First ties"],
        ["Wat waren de eerste banden?", "Which were the first ties?"],
        "sinds:..1999",
        AnsweredBy::OldestTies,
    ),
    (
        ["Landelijke aantallen", "National totals"],
        [
            "Hoeveel banden zijn er volgens {}?",
            "How many ties are there according to {}?",
        ],
        "",
        AnsweredBy::Totals,
    ),
    (
        ["Bronnen spreken elkaar tegen", "Sources disagree"],
        [
            "Waarover zijn de bronnen het oneens?",
            "What do the sources disagree about?",
        ],
        "is:betwist",
        AnsweredBy::Ties,
    ),
    (
        ["Begonnen om handel", "Started for trade"],
        [
            "Welke banden zijn begonnen om handel?",
            "Which ties were started for trade?",
        ],
        "reden:begin/handel",
        AnsweredBy::Ties,
    ),
    (
        ["Voorstellen om te stoppen", "Proposals to end"],
        [
            "Waar is voorgesteld om te stoppen?",
            "Where was it proposed to end a tie?",
        ],
        "besluit:einde",
        AnsweredBy::Ties,
    ),
    (
        ["Aangenomen besluiten", "Decisions carried"],
        [
            "Welke voorstellen en moties zijn aangenomen?",
            "Which proposals and motions were carried?",
        ],
        "besluit:aangenomen",
        AnsweredBy::Ties,
    ),
    (
        ["Verworpen besluiten", "Decisions rejected"],
        [
            "Welke voorstellen en moties zijn verworpen?",
            "Which proposals and motions were rejected?",
        ],
        "besluit:verworpen",
        AnsweredBy::Ties,
    ),
    (
        ["Sluimerend of onbekend", "Dormant or unknown"],
        [
            "Welke banden sluimeren, of is de status onbekend?",
            "Which ties are dormant, or of unknown status?",
        ],
        "status:sluimerend,onbekend",
        AnsweredBy::Ties,
    ),
    (
        ["Oud bewijs", "Old evidence"],
        [
            "Over welke banden is het laatste bericht oud?",
            "About which ties is the latest report old?",
        ],
        "is:oud",
        AnsweredBy::Ties,
    ),
    (
        ["Geen band", "No tie"],
        [
            "Welke contacten en plannen tellen niet als band?",
            "Which contacts and plans do not count as ties?",
        ],
        "soort:contact,intentie",
        AnsweredBy::Ties,
    ),
];
