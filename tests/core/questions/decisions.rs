//! Questions by what was decided on a tie, and how political parties stood to it.

use super::Question;

/// By result, body, kind and aim, and by party. The answers were worked out from the pages, record by record.
pub const DECISIONS: &[Question] = &[
    (
        "Waar stemde GroenLinks voor?",
        "partij:groenlinks besluit:voor",
        "arnhem-wuhan",
    ),
    (
        "En waartegen? Van de partijen in Groningen zegt alleen zij hoe zij stemt.",
        "partij:groenlinks besluit:tegen",
        "groningen-yantai",
    ),
    (
        "Where did D66 vote for? What it held in a debate is no vote.",
        "party:d66 decision:for",
        "arnhem-wuhan",
    ),
    (
        "Van welke partij zegt een pagina dat haar leden verschillend stemden?",
        "besluit:verdeeld",
        "",
    ),
    (
        "What did a joint group bring up, by one of its parties?",
        "party:sgp decision:proposed",
        "provincie-zuid-holland-hebei provincie-zuid-holland-pudong",
    ),
    (
        "Waar stemde de VVD tegen?",
        "partij:vvd besluit:tegen",
        "arnhem-wuhan",
    ),
    (
        "Where did DENK ask to raise human rights?",
        "party:denk decision:\"human rights\"",
        "eindhoven-nanjing",
    ),
    (
        "Waar diende de VVD zelf iets in?",
        "partij:vvd besluit:ingediend",
        "arnhem-wuhan maastricht-chengdu provincie-utrecht-guangdong weert-yuhang",
    ),
    (
        "Wat diende de Partij voor de Dieren in dat verworpen werd, bij haar korte naam?",
        "partij:pvdd besluit:ingediend besluit:verworpen",
        "groningen-tianjin groningen-xian provincie-utrecht-guangdong provincie-zuid-holland-hebei \
         provincie-zuid-holland-pudong groningen-yantai",
    ),
    (
        "The same with the name in full and another word order",
        "decision:rejected party:\"partij voor de dieren\" decision:proposed",
        "groningen-tianjin groningen-xian provincie-utrecht-guangdong provincie-zuid-holland-hebei \
         provincie-zuid-holland-pudong groningen-yantai",
    ),
    (
        "Welke moties om te stoppen werden verworpen?",
        "besluit:motie besluit:einde besluit:verworpen",
        "arnhem-wuhan provincie-noord-holland-shandong provincie-zuid-holland-hebei provincie-zuid-holland-pudong",
    ),
    (
        "And which of these were known by November 2022?",
        "decision:motion decision:end decision:rejected asof:2022-11",
        "arnhem-wuhan provincie-noord-holland-shandong",
    ),
    (
        "En eind 2020, toen het artikel over Arnhem er nog niet was?",
        "besluit:motie besluit:einde besluit:verworpen op:2020",
        "provincie-noord-holland-shandong",
    ),
    (
        "Where did the provincial council itself decide to end a tie?",
        "decision:states decision:resolution decision:end",
        "provincie-utrecht-guangdong",
    ),
    (
        "Wat wil een provinciebestuur afbouwen of opschorten?",
        "besluit:gs besluit:afbouw,opschorting",
        "provincie-overijssel-liaoning provincie-zuid-holland-hebei provincie-zuid-holland-pudong",
    ),
    ("What was withdrawn?", "decision:withdrawn", ""),
    (
        "Van welk voorstel om te stoppen staat er geen uitslag?",
        "besluit:open besluit:voorstel besluit:einde",
        "maastricht-chengdu oosterhout-chongchuan",
    ),
    (
        "Where did GroenLinks have a part, and nobody is told to have voted for?",
        "party:groenlinks -decision:for",
        "breda-yangzhou rotterdam-shanghai groningen-yantai",
    ),
];
