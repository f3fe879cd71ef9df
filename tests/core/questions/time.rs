//! Questions by when, and by mark.

use super::Question;

/// By start, by era, and as of an earlier date.
pub const TIME: &[Question] = &[
    (
        "Welke band kan uit 1978 zijn?",
        "sinds:1978",
        "provincie-overijssel-liaoning rotterdam-shanghai",
    ),
    (
        "Welke banden zijn uit 1985?",
        "sinds:1985 -sinds:..1984",
        "amsterdam-beijing eindhoven-nanjing groningen-tianjin",
    ),
    (
        "Which ties may be from 1990 or before?",
        "since:..1990",
        "amsterdam-beijing eindhoven-nanjing groningen-tianjin provincie-overijssel-liaoning rotterdam-shanghai",
    ),
    (
        "Welke banden begonnen van 2004 tot en met 2012?",
        "sinds:2004..2012",
        "breda-yangzhou delft-jingdezhen provincie-drenthe-shaanxi enschede-dalian provincie-gelderland-hubei provincie-gelderland-shandong maastricht-chengdu provincie-overijssel-liaoning wageningen-zhangzhou weert-yuhang zoetermeer-xiamen",
    ),
    (
        "Welke band is in 2021 beëindigd?",
        "einde:2021",
        "arnhem-wuhan",
    ),
    (
        "Which ties were ended in 2022, by a source that dates the end?",
        "ended:2022",
        "eindhoven-nanjing provincie-utrecht-guangdong",
    ),
    (
        "Which endings of 2022 or before are only reported, in 2022?",
        "ended:reported/2022",
        "provincie-noord-holland-shandong",
    ),
    (
        "Van welke banden is het einde alleen gemeld?",
        "einde:gemeld",
        "breda-yangzhou capelle-aan-den-ijssel-jiashan provincie-noord-holland-shandong tilburg-changzhou weert-yuhang",
    ),
    (
        "Welke redenen om te stoppen golden in januari 2022? Die van Utrecht en Emmen zijn van later.",
        "op:2022-01 reden:einde/mensenrechten",
        "arnhem-wuhan",
    ),
    (
        "Waren er in 1950 al banden? Die zonder bekend begin ook niet.",
        "op:1950",
        "",
    ),
    (
        "Which ties had been reconsidered by June 2021?",
        "asof:2021-06 is:reconsidering",
        "enschede-dalian",
    ),
    (
        "Van welk einde vertelt geen bron de datum?",
        "einde:onbekend",
        "tilburg-chengdu",
    ),
    (
        "Which ties are from 2014?",
        "since:2014",
        "den-haag-wenzhou provincie-gelderland-fujian provincie-groningen-hunan provincie-limburg-sichuan",
    ),
    (
        "Welke banden zijn jonger dan 2015?",
        "sinds:2016..",
        "almere-shenzhen provincie-drenthe-jiaxing oosterhout-chongchuan westland-dezhou",
    ),
    (
        "Welke banden zijn van 1993, 1994 of 1995?",
        "sinds:1993,1994,1995",
        "provincie-noord-brabant-jiangsu provincie-noord-holland-shandong provincie-overijssel-liaoning provincie-utrecht-guangdong provincie-zuid-holland-hebei provincie-zuid-holland-pudong",
    ),
    (
        "From which ties of provinces is the start not known?",
        "level:province -since:1800..2199",
        "provincie-limburg-guangdong provincie-noord-brabant-sichuan provincie-zeeland-yangzhou",
    ),
    (
        "Bij welke banden gebeurde er iets in de tijd van Deng?",
        "periode:deng",
        "amsterdam-beijing eindhoven-nanjing groningen-tianjin rotterdam-shanghai",
    ),
    (
        "Which ties were about ports under Deng?",
        "period:deng theme:ports",
        "rotterdam-shanghai",
    ),
    (
        "Welke banden gingen onder Xi over logistiek?",
        "periode:xi thema:logistiek",
        "amsterdam-beijing oosterhout-chongchuan rotterdam-shanghai tilburg-changzhou tilburg-chengdu weert-yuhang rotterdam-chengdu",
    ),
    (
        "Welke banden gingen in de tussenperiode van Jiang over hightech?",
        "periode:jiang thema:hightech",
        "provincie-noord-brabant-jiangsu",
    ),
    (
        "Which ties were about culture under Hu?",
        "period:hu theme:culture",
        "delft-jingdezhen groningen-xian",
    ),
    (
        "Which tie is told of in the time of Mao, his last year included?",
        "period:mao",
        "",
    ),
    (
        "Was er onder Deng al hightech?",
        "periode:deng thema:hightech",
        "",
    ),
    (
        "Van welke banden is niets uit de tijd van Hu of Xi bekend?",
        "-periode:hu,xi niveau:gemeente",
        "den-haag-hangzhou den-haag-qingdao s-hertogenbosch-wuxi amsterdam-shanghai groningen-shanghai leeuwarden-changsha valkenburg-aan-de-geul-chengdu lansingerland-onbenoemd",
    ),
    (
        "Welke banden waren in 2003 actief, volgens het onderzoek van toen?",
        "op:2003 status:actief",
        "arnhem-wuhan groningen-tianjin rotterdam-shanghai",
    ),
    (
        "Welke banden waren in 2003 inactief?",
        "op:2003 status:inactief",
        "amsterdam-beijing eindhoven-nanjing provincie-noord-brabant-jiangsu tilburg-changzhou",
    ),
    (
        "Which ties were known to be broken by the end of 2021?",
        "asof:2021 status:ended",
        "arnhem-wuhan",
    ),
    (
        "Was Arnhem–Wuhan de dag voor de motie al verbroken?",
        "op:2021-07-20 gemeente:arnhem status:verbroken",
        "",
    ),
    (
        "Was Arnhem–Wuhan op de dag van de motie verbroken?",
        "op:2021-07-21 gemeente:arnhem status:verbroken",
        "arnhem-wuhan",
    ),
    (
        "En met de datum zoals men haar hier schrijft?",
        "op:21-07-2021 gemeente:arnhem status:verbroken",
        "arnhem-wuhan",
    ),
    (
        "Is het met Arnhem–Wuhan nu voorbij?",
        "op:nu gemeente:arnhem status:verbroken",
        "arnhem-wuhan",
    ),
    (
        "Van welke gemeenten in Drenthe, Limburg en Zeeland is geen begin bekend?",
        "sinds:onbekend provincie:drenthe,limburg,zeeland niveau:gemeente",
        "emmen-shangluo meppel-haikou terneuzen-shanghai valkenburg-aan-de-geul-jiangyou goes-yangzhou sittard-geleen-maoming valkenburg-aan-de-geul-chengdu",
    ),
    (
        "Which Groningen ties began in the eighties, or nobody knows when?",
        "since:1980..1989,unknown municipality:groningen",
        "groningen-tianjin groningen-xian groningen-shanghai groningen-yantai",
    ),
    (
        "Which ties were broken by the end of 2022?",
        "asof:2022 status:ended",
        "arnhem-wuhan eindhoven-nanjing provincie-noord-holland-shandong provincie-utrecht-guangdong weert-yuhang",
    ),
    (
        "Welke banden met een bekend begin waren er in 1990?",
        "peildatum:1990 sinds:..1990",
        "amsterdam-beijing eindhoven-nanjing groningen-tianjin rotterdam-shanghai",
    ),
    (
        "Which ties were being reconsidered in early 2022?",
        "asof:2022-02 is:reconsidering",
        "breda-yangzhou emmen-shangluo enschede-dalian oosterhout-chongchuan terneuzen-shanghai",
    ),
    (
        "Welke van deze drie bestond in 2013 al?",
        "op:2013 gemeente:westland,oosterhout,breda",
        "breda-yangzhou",
    ),
    (
        "Waren losse contacten in 2010 een band?",
        "op:2010 gemeente:almere,sittard status:actief,sluimerend,verbroken,onbekend",
        "",
    ),
    (
        "Was Maastricht–Chengdu in 2015 actief? In september 2013 was de burgemeester er.",
        "op:2015 china:chengdu status:actief",
        "maastricht-chengdu",
    ),
    // What a source of the day tells: a visit of 2016, a delegation of 2009, a visit and an office of 2017, a visit of 2013.
    (
        "Welke banden van gemeenten waren eind 2017 actief?",
        "op:2017-12 niveau:gemeente status:actief",
        "almere-shenzhen breda-yangzhou enschede-dalian groningen-tianjin maastricht-chengdu",
    ),
    // Follow the Money tells of January 2022 what Meppel means to do with the tie.
    (
        "Was Meppel–Haikou in januari 2022 actief?",
        "op:2022-01 gemeente:meppel status:actief",
        "meppel-haikou",
    ),
    // After the short visit of 1999 the exchange with Jiangsu came to a halt: in that year or later.
    (
        "Sliep de band met Jiangsu in 1999 al?",
        "op:1999 china:jiangsu status:slapend niveau:provincie",
        "provincie-noord-brabant-jiangsu",
    ),
];

/// By mark: contested, reconsidered, unnamed.
pub const MARKS: &[Question] = &[
    (
        "Over welke banden spreken de bronnen elkaar tegen?",
        "is:betwist",
        "almere-shenzhen amsterdam-beijing arnhem-wuhan breda-yangzhou capelle-aan-den-ijssel-jiashan provincie-friesland-sichuan groningen-tianjin groningen-xian provincie-limburg-guangdong provincie-limburg-sichuan maastricht-chengdu oosterhout-chongchuan oss-taizhou rotterdam-shanghai terneuzen-shanghai valkenburg-aan-de-geul-jiangyou weert-yuhang provincie-zuid-holland-hebei provincie-zuid-holland-pudong groningen-shanghai",
    ),
    (
        "Which ties are being reconsidered?",
        "is:reconsidering",
        "emmen-shangluo enschede-dalian provincie-limburg-sichuan maastricht-chengdu oosterhout-chongchuan oss-taizhou terneuzen-shanghai \
         provincie-zuid-holland-hebei",
    ),
    (
        "Welke Chinese partner blijft onbenoemd?",
        "is:ongenoemd",
        "den-haag-onbenoemd lansingerland-onbenoemd",
    ),
    (
        "The same by its word of before",
        "is:onbenoemd",
        "den-haag-onbenoemd lansingerland-onbenoemd",
    ),
    (
        "Van welke banden meldt een bron wat zij kostten of opbrachten?",
        "is:kosten",
        "amsterdam-beijing arnhem-wuhan capelle-aan-den-ijssel-jiashan delft-jingdezhen eindhoven-nanjing emmen-shangluo groningen-tianjin provincie-limburg-sichuan maastricht-chengdu provincie-noord-brabant-jiangsu provincie-overijssel-liaoning rotterdam-shanghai provincie-utrecht-guangdong provincie-zuid-holland-hebei provincie-zuid-holland-pudong groningen-shanghai den-haag-onbenoemd lansingerland-onbenoemd",
    ),
    (
        "Of which ended tie is a price or a gain told?",
        "is:money status:ended level:province",
        "provincie-utrecht-guangdong",
    ),
    (
        "Which ended ties are contested?",
        "is:contested status:ended",
        "arnhem-wuhan breda-yangzhou capelle-aan-den-ijssel-jiashan weert-yuhang",
    ),
    (
        "Van welke banden is er nieuws uit de laatste twee jaar?",
        "-is:oud",
        "provincie-noord-brabant-jiangsu rotterdam-shanghai",
    ),
    (
        "Of which provinces was the newest evidence over two years old in June 2023?",
        "is:old as-of:2023-06 level:province",
        "provincie-drenthe-jiaxing provincie-zeeland-yangzhou",
    ),
    (
        "Welke heroverwogen banden zijn niet omstreden?",
        "is:heroverwogen -is:betwist",
        "emmen-shangluo enschede-dalian",
    ),
];
