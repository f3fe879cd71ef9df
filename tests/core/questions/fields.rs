//! Questions by what a tie is.

use super::{Long, Question};

/// By province, status, theme, level, municipality and sort of relation.
pub const FIELDS: &[Question] = &[
    (
        "Welke banden heeft Brabant?",
        "provincie:brabant",
        "breda-yangzhou eindhoven-nanjing s-hertogenbosch-wuxi provincie-noord-brabant-jiangsu \
         provincie-noord-brabant-sichuan oosterhout-chongchuan oss-taizhou tilburg-changzhou tilburg-chengdu",
    ),
    (
        "Which ties are there in Frisia, by its Frisian name?",
        "province:Fryslân",
        "provincie-friesland-heilongjiang provincie-friesland-sichuan heerenveen-hefei leeuwarden-liyang leeuwarden-changsha",
    ),
    (
        "Welke banden zijn er in Limburg of Gelderland?",
        "provincie:limburg,gelderland",
        "arnhem-wuhan provincie-gelderland-fujian provincie-gelderland-hubei provincie-gelderland-shandong provincie-limburg-guangdong provincie-limburg-sichuan maastricht-chengdu valkenburg-aan-de-geul-jiangyou wageningen-zhangzhou weert-yuhang sittard-geleen-maoming valkenburg-aan-de-geul-chengdu",
    ),
    (
        "Which ties has North Holland?",
        r#"province:"north holland""#,
        "amsterdam-beijing provincie-noord-holland-shandong amsterdam-shanghai",
    ),
    (
        "Wat is er in Zeeland?",
        "provincie:Zeeland",
        "terneuzen-shanghai goes-yangzhou provincie-zeeland-yangzhou",
    ),
    (
        "Welke banden zijn er in Overijssel en Flevoland?",
        "provincie:overijssel,flevoland",
        "almere-shenzhen enschede-dalian provincie-flevoland-zhejiang provincie-overijssel-liaoning",
    ),
    (
        "Welke banden zijn verbroken?",
        "status:verbroken",
        "arnhem-wuhan breda-yangzhou capelle-aan-den-ijssel-jiashan eindhoven-nanjing \
         provincie-noord-holland-shandong tilburg-changzhou tilburg-chengdu provincie-utrecht-guangdong \
         weert-yuhang",
    ),
    (
        "Which ties are still active?",
        "status:active",
        "den-haag-shenzhen provincie-drenthe-jiaxing emmen-shangluo enschede-dalian provincie-flevoland-zhejiang provincie-gelderland-hubei groningen-xian provincie-groningen-hunan provincie-groningen-shaanxi provincie-limburg-sichuan maastricht-chengdu meppel-haikou provincie-noord-brabant-jiangsu oosterhout-chongchuan rotterdam-shanghai wageningen-zhangzhou provincie-zuid-holland-hebei provincie-zuid-holland-pudong",
    ),
    (
        "Welke banden sluimeren?",
        "status:sluimerend",
        "provincie-friesland-heilongjiang provincie-friesland-sichuan provincie-gelderland-fujian \
         provincie-gelderland-shandong groningen-tianjin provincie-overijssel-liaoning terneuzen-shanghai",
    ),
    (
        "Welke gemeenten hebben een actieve of een slapende band?",
        "status:actief,slapend niveau:gemeente",
        "den-haag-shenzhen emmen-shangluo enschede-dalian groningen-tianjin groningen-xian maastricht-chengdu meppel-haikou oosterhout-chongchuan rotterdam-shanghai terneuzen-shanghai wageningen-zhangzhou",
    ),
    (
        "Which relations have no status at all, being no ties?",
        "-status:active,dormant,severed,unknown",
        "amsterdam-shanghai brielle-qiqihar brielle-chongzuo goes-yangzhou groningen-shanghai groningen-yantai leeuwarden-liyang leeuwarden-changsha rotterdam-chengdu sittard-geleen-maoming valkenburg-aan-de-geul-chengdu provincie-zeeland-yangzhou den-haag-onbenoemd lansingerland-onbenoemd",
    ),
    (
        "Welke banden gaan over de haven?",
        "thema:haven",
        "groningen-tianjin rotterdam-shanghai provincie-zuid-holland-hebei amsterdam-shanghai",
    ),
    (
        "Which ties are about high tech?",
        r#"theme:"high tech""#,
        "amsterdam-beijing den-haag-shenzhen eindhoven-nanjing provincie-noord-brabant-jiangsu provincie-zuid-holland-pudong",
    ),
    (
        "Waar gaat het over water?",
        "thema:water",
        "amsterdam-beijing arnhem-wuhan breda-yangzhou provincie-friesland-sichuan provincie-gelderland-hubei provincie-noord-brabant-jiangsu oosterhout-chongchuan rotterdam-shanghai provincie-zuid-holland-hebei provincie-zuid-holland-pudong leeuwarden-liyang leeuwarden-changsha provincie-zeeland-yangzhou",
    ),
    (
        "Which ties are about tourism or sport?",
        "theme:tourism,sport",
        "amsterdam-beijing breda-yangzhou den-haag-shenzhen provincie-drenthe-jiaxing emmen-shangluo provincie-friesland-heilongjiang provincie-friesland-sichuan maastricht-chengdu provincie-noord-brabant-jiangsu valkenburg-aan-de-geul-jiangyou weert-yuhang provincie-zuid-holland-hebei leeuwarden-changsha valkenburg-aan-de-geul-chengdu den-haag-onbenoemd",
    ),
    (
        "Welke banden gaan over zowel landbouw als handel?",
        "thema:landbouw thema:handel",
        "provincie-friesland-sichuan groningen-tianjin provincie-noord-brabant-jiangsu rotterdam-shanghai \
         wageningen-zhangzhou provincie-zuid-holland-hebei provincie-zuid-holland-pudong",
    ),
    (
        "Welke band gaat over smart city?",
        "thema:smart",
        "rotterdam-shanghai",
    ),
    (
        "Which ties are about energy?",
        "theme:energy",
        "eindhoven-nanjing provincie-noord-brabant-jiangsu rotterdam-shanghai provincie-zuid-holland-hebei leeuwarden-liyang",
    ),
    (
        "Welke banden gaan over financiën?",
        "thema:financiën",
        "amsterdam-beijing provincie-noord-brabant-jiangsu oosterhout-chongchuan provincie-zuid-holland-hebei \
         amsterdam-shanghai",
    ),
    (
        "Which ties are about health, but not about education?",
        "theme:health -theme:education",
        "eindhoven-nanjing provincie-limburg-guangdong oss-taizhou rotterdam-shanghai provincie-zuid-holland-pudong",
    ),
    (
        "Welke banden hebben de provincies zelf?",
        "niveau:provincie",
        "provincie-drenthe-jiaxing provincie-drenthe-shaanxi provincie-flevoland-zhejiang provincie-friesland-heilongjiang provincie-friesland-sichuan provincie-gelderland-fujian provincie-gelderland-hubei provincie-gelderland-shandong provincie-groningen-hunan provincie-groningen-shaanxi provincie-limburg-guangdong provincie-limburg-sichuan provincie-noord-brabant-jiangsu provincie-noord-brabant-sichuan provincie-noord-holland-shandong provincie-overijssel-liaoning provincie-utrecht-guangdong provincie-zuid-holland-hebei provincie-zuid-holland-pudong provincie-zeeland-yangzhou",
    ),
    (
        "Which ties of provinces are in the table of Follow the Money?",
        "level:province source:ftm",
        "provincie-drenthe-shaanxi provincie-flevoland-zhejiang provincie-friesland-heilongjiang \
         provincie-friesland-sichuan provincie-gelderland-fujian provincie-gelderland-hubei \
         provincie-gelderland-shandong provincie-groningen-hunan provincie-groningen-shaanxi \
         provincie-limburg-guangdong provincie-limburg-sichuan provincie-noord-brabant-jiangsu \
         provincie-noord-holland-shandong provincie-overijssel-liaoning provincie-utrecht-guangdong \
         provincie-zuid-holland-hebei provincie-zuid-holland-pudong",
    ),
    (
        "Welke gemeenten in Drenthe hebben een band?",
        "niveau:gemeente provincie:drenthe",
        "emmen-shangluo meppel-haikou",
    ),
    (
        "Welke banden heeft de gemeente Den Haag?",
        r#"gemeente:"den haag""#,
        "den-haag-hangzhou den-haag-qingdao den-haag-shenzhen den-haag-wenzhou den-haag-onbenoemd",
    ),
    (
        "Which ties has The Hague?",
        r#"municipality:"the hague""#,
        "den-haag-hangzhou den-haag-qingdao den-haag-shenzhen den-haag-wenzhou den-haag-onbenoemd",
    ),
    (
        "Welke banden heeft de gemeente Groningen, zonder de provincie?",
        "gemeente:groningen",
        "groningen-tianjin groningen-xian groningen-shanghai groningen-yantai",
    ),
    (
        "Welke banden heeft Den Bosch?",
        r#"gemeente:"den bosch""#,
        "s-hertogenbosch-wuxi",
    ),
    (
        "Welke banden heeft ’s-Hertogenbosch, met de apostrof van de tekstverwerker?",
        "gemeente:’s-hertogenbosch",
        "s-hertogenbosch-wuxi",
    ),
    (
        "Heeft de gemeente Utrecht een band?",
        "gemeente:utrecht",
        "",
    ),
    (
        "Welke banden hebben Breda en Tilburg?",
        "gemeente:breda,tilburg",
        "breda-yangzhou tilburg-changzhou tilburg-chengdu",
    ),
    (
        "Which tie has Capelle, spelt as the report does?",
        r#"municipality:"Capelle aan de IJssel""#,
        "capelle-aan-den-ijssel-jiashan",
    ),
    (
        "Welke banden heten een vriendschap?",
        "soort:vriendschap",
        "den-haag-wenzhou provincie-drenthe-jiaxing emmen-shangluo provincie-friesland-sichuan provincie-gelderland-hubei s-hertogenbosch-wuxi oosterhout-chongchuan oss-taizhou wageningen-zhangzhou provincie-zuid-holland-hebei",
    ),
    (
        "Which relations are contacts only?",
        "kind:contacts",
        "amsterdam-shanghai brielle-chongzuo goes-yangzhou groningen-shanghai groningen-yantai rotterdam-chengdu sittard-geleen-maoming provincie-zeeland-yangzhou",
    ),
    (
        "Welke provincies hebben een zusterband?",
        "soort:zusterprovincie niveau:provincie",
        "provincie-limburg-guangdong provincie-limburg-sichuan provincie-noord-brabant-jiangsu provincie-noord-brabant-sichuan provincie-utrecht-guangdong provincie-zuid-holland-pudong",
    ),
    (
        "Is er nog een intentie die nooit een band werd?",
        "soort:intentieverklaring",
        "brielle-qiqihar leeuwarden-liyang leeuwarden-changsha valkenburg-aan-de-geul-chengdu",
    ),
    (
        "Welke banden kennen een memorandum, ook naast een andere soort?",
        "soort:memorandum",
        "amsterdam-beijing oosterhout-chongchuan terneuzen-shanghai provincie-zuid-holland-hebei",
    ),
    (
        "And which sister cities have one beside?",
        "kind:memorandum kind:\"sister city\"",
        "amsterdam-beijing terneuzen-shanghai",
    ),
    (
        "Was er in 2006 al een memorandum van Amsterdam?",
        "soort:memorandum gemeente:amsterdam op:2006",
        "",
    ),
    (
        "Wie een memorandum uitsluit, sluit ook die ernaast uit?",
        "-soort:memorandum gemeente:amsterdam,oosterhout",
        "amsterdam-shanghai",
    ),
    (
        "Voor welke band heeft geen bron een woord?",
        "-soort:zusterstad,vriendschap,memorandum,intentie,contact niveau:gemeente",
        "heerenveen-hefei tilburg-chengdu den-haag-onbenoemd lansingerland-onbenoemd",
    ),
];

/// Questions with a long answer: how many ties, some that are among them and some that are not.
pub const LONG: &[Long] = &[
    (
        "Welke banden zijn er buiten de Randstad?",
        "-provincie:noord-holland,zuid-holland,utrecht,flevoland",
        41,
        "arnhem-wuhan terneuzen-shanghai meppel-haikou",
        "almere-shenzhen rotterdam-shanghai provincie-utrecht-guangdong amsterdam-beijing",
    ),
    (
        "Van welke banden is niet bekend hoe het ervoor staat?",
        "status:onbekend",
        16,
        "amsterdam-beijing den-haag-hangzhou almere-shenzhen delft-jingdezhen westland-dezhou heerenveen-hefei \
         provincie-drenthe-shaanxi zoetermeer-xiamen",
        "amsterdam-shanghai den-haag-onbenoemd emmen-shangluo groningen-shanghai groningen-yantai rotterdam-chengdu \
         sittard-geleen-maoming",
    ),
    (
        "Which are sister cities?",
        r#"kind:"sister city" level:municipality"#,
        23,
        "arnhem-wuhan almere-shenzhen delft-jingdezhen rotterdam-shanghai terneuzen-shanghai zoetermeer-xiamen",
        "wageningen-zhangzhou oss-taizhou emmen-shangluo tilburg-chengdu",
    ),
    (
        "Welke banden zijn er?",
        "",
        64,
        "arnhem-wuhan almere-shenzhen",
        "",
    ),
];
