//! Questions in words, and in several conditions.

use super::Question;

/// By words: names, quotations, events, amounts.
pub const WORDS: &[Question] = &[
    (
        "Waar gaat het over Oeigoeren?",
        "oeigoer",
        "arnhem-wuhan breda-yangzhou eindhoven-nanjing emmen-shangluo enschede-dalian tilburg-changzhou provincie-utrecht-guangdong",
    ),
    (
        "Where are the Uyghurs spoken of?",
        "uyghur",
        "arnhem-wuhan breda-yangzhou eindhoven-nanjing emmen-shangluo enschede-dalian tilburg-changzhou provincie-utrecht-guangdong",
    ),
    (
        "And spelt as some do?",
        "Uighurs -provincie:brabant",
        "arnhem-wuhan emmen-shangluo enschede-dalian provincie-utrecht-guangdong",
    ),
    (
        "Hoe staat het met de band tussen Arnhem en Wuhan?",
        "de band tussen Arnhem en Wuhan",
        "arnhem-wuhan",
    ),
    (
        "Wat is er met Peking?",
        "peking gemeente:amsterdam soort:zusterstad",
        "amsterdam-beijing",
    ),
    (
        "Wie kreeg mondkapjes?",
        "mondkapjes",
        "breda-yangzhou meppel-haikou tilburg-changzhou sittard-geleen-maoming",
    ),
    (
        "Where does Huawei come in?",
        "Huawei",
        "amsterdam-beijing groningen-tianjin tilburg-changzhou provincie-zuid-holland-hebei provincie-zuid-holland-pudong den-haag-onbenoemd",
    ),
    (
        "Bij welke band hoort de duikbootaffaire?",
        "duikbootaffaire",
        "rotterdam-shanghai",
    ),
    (
        "Which tie is about the submarine order?",
        "submarine",
        "rotterdam-shanghai",
    ),
    (
        "Welke banden kregen een prijs van de CPAFFC?",
        "CPAFFC prijs",
        "arnhem-wuhan breda-yangzhou groningen-tianjin groningen-xian provincie-limburg-guangdong \
         provincie-limburg-sichuan provincie-noord-holland-shandong rotterdam-shanghai tilburg-changzhou \
         wageningen-zhangzhou provincie-zuid-holland-hebei provincie-zuid-holland-pudong",
    ),
    (
        "Welk bedrijf zat achter Eindhoven–Nanjing, zoals het rapport het schrijft?",
        "phillips",
        "eindhoven-nanjing",
    ),
    (
        "Waar kwam een paviljoen?",
        "paviljoen",
        "breda-yangzhou eindhoven-nanjing",
    ),
    (
        "Which tie brought terracotta?",
        "terracotta",
        "groningen-xian",
    ),
    (
        "Wie zei dat de band niets opleverde, woord voor woord?",
        r#""eigenlijk niets opgeleverd""#,
        "emmen-shangluo",
    ),
    (
        "Who said this, word for word?",
        r#""rule of law" mayor"#,
        "arnhem-wuhan",
    ),
    (
        "Welk beginjaar is niet te lezen?",
        "20014",
        "groningen-xian",
    ),
    (
        "Which tie cost 145,000 euros?",
        r#""145,000""#,
        "maastricht-chengdu",
    ),
    (
        "Welke band kostte 145.000 euro?",
        "145.000",
        "maastricht-chengdu",
    ),
    (
        "Arnhem en Wuhan, zoals op het scherm",
        "Arnhem – Wuhan",
        "arnhem-wuhan",
    ),
    (
        "Welke band heet op zijn id?",
        "valkenburg-aan-de-geul-jiangyou",
        "valkenburg-aan-de-geul-jiangyou",
    ),
    (
        "Wie heeft iets met de stad 南京?",
        "南京",
        "eindhoven-nanjing",
    ),
    ("Where does Alibaba come in?", "alibaba", "weert-yuhang"),
];

/// By words of one language, or of the council, for what sources say in another way.
pub const OTHER_WORDS: &[Question] = &[
    (
        "Waar gaat het om halfgeleiders? (NRC: chip industry)",
        "halfgeleiders",
        "eindhoven-nanjing",
    ),
    (
        "Which one is about semiconductors?",
        "semiconductor",
        "eindhoven-nanjing",
    ),
    ("En om chips?", "chips", "eindhoven-nanjing"),
    (
        "Which ties speak of a garbage dump, in Dutch a stortplaats?",
        "garbage",
        "arnhem-wuhan",
    ),
    (
        "Waar is de luchthaven? (vliegvelden)",
        "luchthaven",
        "amsterdam-shanghai",
    ),
    (
        "Where is the rechtsstaat, rule of law, a reason?",
        "rechtsstaat",
        "arnhem-wuhan",
    ),
    (
        "Welke provincies hebben iets met Kanton, dat is Guangdong?",
        "kanton niveau:provincie",
        "provincie-limburg-guangdong provincie-utrecht-guangdong provincie-limburg-sichuan",
    ),
    (
        "Hangzhou, en niet Changzhou of Zhangzhou",
        "hangzhou provincie:brabant,gelderland",
        "",
    ),
    ("Shanxi, dat geen Shaanxi is", "shanxi", ""),
];

/// By municipalities that no tie has, and by words that stand inside others.
pub const MUNICIPALITIES: &[Question] = &[
    ("Heeft Ede een band?", "Ede", ""),
    ("En Epe?", "epe", ""),
    ("Does Best have one?", "Best", ""),
    (
        "Goes, no verb",
        "goes",
        "goes-yangzhou amsterdam-beijing eindhoven-nanjing provincie-friesland-sichuan heerenveen-hefei rotterdam-shanghai tilburg-chengdu valkenburg-aan-de-geul-jiangyou amsterdam-shanghai rotterdam-chengdu",
    ),
    ("Uden, niet in oude", "Uden", ""),
    ("Rheden, niet in overheden", "rheden", ""),
    ("Laren", "laren", ""),
    ("Leiden, geen werkwoord", "leiden", ""),
    ("Assen, niet in passen", "assen", ""),
    ("Made, no verb; a municipality until 1997", "made", ""),
    (
        "Maasdonk, dat opging in Oss en 's-Hertogenbosch",
        "maasdonk",
        "s-hertogenbosch-wuxi oss-taizhou",
    ),
    (
        "Geffen: Maasdonk, en sinds 2015 Oss",
        "Geffen",
        "oss-taizhou",
    ),
    (
        "Nuland: Maasdonk, en sinds 2015 's-Hertogenbosch",
        "nuland",
        "s-hertogenbosch-wuxi",
    ),
    (
        "Haren in Groningen, not Haaren in Brabant",
        "Haren",
        "groningen-tianjin groningen-xian groningen-shanghai groningen-yantai",
    ),
    (
        "Haaren, waarvan Biezenmortel naar Tilburg ging",
        "gemeente:haaren",
        "tilburg-changzhou tilburg-chengdu",
    ),
    ("Hoek, as a whole name only", "hoek", "terneuzen-shanghai"),
    (
        "Naaldwijk als veld",
        "gemeente:naaldwijk",
        "westland-dezhou",
    ),
    (
        "Boarnsterhim, since 2014 partly in Heerenveen and in Leeuwarden",
        "boarnsterhim",
        "heerenveen-hefei leeuwarden-liyang leeuwarden-changsha",
    ),
    (
        "Nanhui, sinds 2009 in Pudong",
        "china:nanhui",
        "provincie-zuid-holland-pudong",
    ),
    (
        "Chuansha in characters",
        "川沙",
        "provincie-zuid-holland-pudong",
    ),
    ("A code of CBS", "GM0289", "wageningen-zhangzhou"),
    ("A code of China", "420100", "arnhem-wuhan"),
    ("Bergen op Zoom", "bergen op zoom", ""),
    ("Hof van Twente", "hof van twente", ""),
    ("Gemeente Ede als veld", "gemeente:ede", ""),
    ("Heerde, dat op Heerenveen lijkt", "gemeente:heerde", ""),
    (
        "Alles behalve Ede in Groningen",
        "-ede gemeente:groningen",
        "groningen-tianjin groningen-xian groningen-shanghai groningen-yantai",
    ),
    ("Oss, niet in gloss of bossen", "oss", "oss-taizhou"),
    (
        "Schiedam wordt wel genoemd",
        "schiedam",
        "wageningen-zhangzhou",
    ),
];

/// By what stands on the screen, in a letter, or comes from a phone.
pub const PASTED: &[Question] = &[
    (
        "As the list writes it",
        "Prov. Limburg niveau:provincie china:sichuan",
        "provincie-limburg-sichuan",
    ),
    (
        "As the memo writes it",
        "Limburg (provincie) – Sichuan 四川 niveau:provincie",
        "provincie-limburg-sichuan",
    ),
    (
        "As the list writes what is unnamed",
        "(ongenoemd)",
        "den-haag-onbenoemd lansingerland-onbenoemd",
    ),
    (
        "As the list wrote that before",
        "onbenoemd",
        "den-haag-onbenoemd lansingerland-onbenoemd",
    ),
    (
        "Both parties in full",
        "Arnhem (gemeente, Gelderland) – Wuhan 武汉 (stad, Hubei)",
        "arnhem-wuhan",
    ),
    ("With a slash", "arnhem/wuhan", "arnhem-wuhan"),
    ("With an ampersand", "Arnhem & Wuhan", "arnhem-wuhan"),
    ("With a plus", "arnhem + wuhan", "arnhem-wuhan"),
    (
        "Aan den, kort",
        "Capelle a/d IJssel gemeente:capelle",
        "capelle-aan-den-ijssel-jiashan",
    ),
    (
        "Aan den, met punten",
        "Capelle a.d. IJssel gemeente:capelle",
        "capelle-aan-den-ijssel-jiashan",
    ),
    (
        "Out of a sentence",
        "(Huawei),",
        "amsterdam-beijing groningen-tianjin tilburg-changzhou provincie-zuid-holland-hebei provincie-zuid-holland-pudong den-haag-onbenoemd",
    ),
    ("Before a colon", "alibaba:", "weert-yuhang"),
    (
        "With the marks of Word",
        "“eigenlijk niets opgeleverd”",
        "emmen-shangluo",
    ),
    (
        "With German marks",
        "„eigenlijk niets opgeleverd“",
        "emmen-shangluo",
    ),
    (
        "With guillemets",
        "«eigenlijk niets opgeleverd»",
        "emmen-shangluo",
    ),
    (
        "With full-width marks",
        "＂eigenlijk niets opgeleverd＂",
        "emmen-shangluo",
    ),
    (
        "A sentence with its full stop",
        "\"eigenlijk niets opgeleverd.\"",
        "emmen-shangluo",
    ),
    (
        "With the dash of a phone",
        "breda-yangzhou –status:actief",
        "breda-yangzhou",
    ),
    (
        "With a minus of mathematics",
        "wuhan −status:actief",
        "arnhem-wuhan amsterdam-beijing",
    ),
    (
        "From a Chinese keyboard",
        "gemeente：“arnhem”，breda status：verbroken",
        "arnhem-wuhan breda-yangzhou",
    ),
    (
        "The day that Arnhem ended it",
        "21 juli 2021 gemeente:arnhem",
        "arnhem-wuhan",
    ),
    (
        "As of a date in words",
        "op:21 juli 2021 arnhem-wuhan",
        "arnhem-wuhan",
    ),
    (
        "As of a date in words, between marks",
        "asof:“July 21, 2021” arnhem-wuhan",
        "arnhem-wuhan",
    ),
];

/// By names as they are mistyped.
pub const MISSPELT: &[Question] = &[
    (
        "Yangzhou zonder h en u",
        "yangzo",
        "breda-yangzhou goes-yangzhou provincie-zeeland-yangzhou",
    ),
    (
        "Shenzhen zonder h",
        "shenzen",
        "almere-shenzhen den-haag-shenzhen",
    ),
    ("Eindhoven met een f", "eindhofen", "eindhoven-nanjing"),
    (
        "Wageningen met een a te weinig",
        "wgeningen",
        "wageningen-zhangzhou",
    ),
    (
        "Capelle aan één stuk",
        "capelleaandenijssel",
        "capelle-aan-den-ijssel-jiashan",
    ),
    ("Maastricht with one a", "mastricht", "maastricht-chengdu"),
    (
        "Heilongjiang without its g",
        "heilonjiang",
        "provincie-friesland-heilongjiang brielle-qiqihar",
    ),
    (
        "Xi’an as typed on a phone",
        "Xi’an",
        "groningen-xian groningen-tianjin provincie-groningen-shaanxi",
    ),
    (
        "Wuhan in full-width letters",
        "ｗｕｈａｎ",
        "arnhem-wuhan amsterdam-beijing",
    ),
    ("Nothing is called that", "qwxyz", ""),
];

/// Several conditions at once.
pub const COMBINED: &[Question] = &[
    (
        "Welke gemeenten in Brabant hebben hun band verbroken?",
        "provincie:brabant niveau:gemeente status:verbroken",
        "breda-yangzhou eindhoven-nanjing tilburg-changzhou tilburg-chengdu",
    ),
    (
        "Which provinces still have an active tie from before 2005?",
        "level:province status:active since:..2004",
        "provincie-flevoland-zhejiang provincie-groningen-shaanxi provincie-noord-brabant-jiangsu \
         provincie-zuid-holland-hebei provincie-zuid-holland-pudong",
    ),
    (
        "Oeigoeren, maar niet in Brabant",
        "oeigoer -provincie:brabant",
        "arnhem-wuhan emmen-shangluo enschede-dalian provincie-utrecht-guangdong",
    ),
    (
        "Welke actieve banden hebben geen handel als thema?",
        "status:actief -thema:handel niveau:gemeente",
        "emmen-shangluo groningen-xian oosterhout-chongchuan",
    ),
    (
        "Which Brabant ties are in Jiangsu, by name or province?",
        "province:brabant china:jiangsu -status:ended",
        "s-hertogenbosch-wuxi provincie-noord-brabant-jiangsu oosterhout-chongchuan oss-taizhou",
    ),
    (
        "Niet verbroken, en toch mensenrechten als bezwaar",
        "!status:verbroken reden:mensenrechten",
        "emmen-shangluo enschede-dalian maastricht-chengdu provincie-noord-brabant-jiangsu provincie-overijssel-liaoning terneuzen-shanghai",
    ),
    (
        "Which ties of Zuid-Holland are about greenhouses or farming and active?",
        "provincie:zuid-holland thema:landbouw status:actief",
        "rotterdam-shanghai provincie-zuid-holland-hebei provincie-zuid-holland-pudong",
    ),
    (
        "Wat weten de NRC en Follow the Money allebei?",
        "bron:nrc bron:ftm",
        "arnhem-wuhan breda-yangzhou capelle-aan-den-ijssel-jiashan",
    ),
    (
        "In welke haven is nog leven?",
        "haven status:actief niveau:gemeente gemeente:rotterdam",
        "rotterdam-shanghai",
    ),
    (
        "The Hague, but not the tie without a name",
        "municipality:hague -is:unnamed",
        "den-haag-hangzhou den-haag-qingdao den-haag-shenzhen den-haag-wenzhou",
    ),
    (
        "Kan een band verbroken én actief zijn?",
        "status:verbroken status:actief",
        "",
    ),
];
