//! Questions by where, by whom and why.

use super::Question;

/// By Chinese place, whichever name it goes by.
pub const PLACES: &[Question] = &[
    (
        "Wie heeft een band in Jiangsu, stad of provincie?",
        "china:jiangsu",
        "breda-yangzhou eindhoven-nanjing s-hertogenbosch-wuxi provincie-noord-brabant-jiangsu oosterhout-chongchuan oss-taizhou tilburg-changzhou goes-yangzhou leeuwarden-liyang provincie-zeeland-yangzhou",
    ),
    (
        "Who is tied to Shanghai, Pudong included?",
        "china:shanghai",
        "rotterdam-shanghai terneuzen-shanghai provincie-zuid-holland-pudong amsterdam-shanghai groningen-shanghai",
    ),
    (
        "Wie heeft een band met 深圳?",
        "china:深圳",
        "almere-shenzhen den-haag-shenzhen",
    ),
    (
        "Wie heeft een band met Xi’an?",
        "china:xi'an",
        "groningen-xian",
    ),
    (
        "Wie heeft een band met Peking, zoals het vroeger heette?",
        "china:peking",
        "amsterdam-beijing",
    ),
    (
        "Which ties are with Sichuan or Shandong?",
        "china:sichuan,shandong",
        "den-haag-qingdao provincie-friesland-sichuan provincie-gelderland-shandong provincie-limburg-sichuan maastricht-chengdu provincie-noord-brabant-sichuan provincie-noord-holland-shandong tilburg-chengdu valkenburg-aan-de-geul-jiangyou westland-dezhou groningen-yantai rotterdam-chengdu valkenburg-aan-de-geul-chengdu",
    ),
    (
        "Wie heeft een band met 陕西?",
        "china:陕西",
        "provincie-drenthe-shaanxi emmen-shangluo groningen-xian provincie-groningen-shaanxi lansingerland-yangling",
    ),
    (
        "Welke provincies hebben een band met een stad of district?",
        "niveau:provincie -china:shaanxi,zhejiang,heilongjiang,sichuan,fujian,hubei,shandong,hunan,guangdong,jiangsu,liaoning,hebei",
        "provincie-zuid-holland-pudong",
    ),
    ("Heeft iemand een band in Tibet?", "china:tibet", ""),
    (
        "Wie heeft een band met Hangzhou of een district daarvan?",
        "china:hangzhou",
        "den-haag-hangzhou weert-yuhang",
    ),
];

/// By who says so, and by the reason given.
pub const SOURCES: &[Question] = &[
    (
        "Welke banden noemt NRC in mei 2023?",
        "bron:nrc",
        "arnhem-wuhan breda-yangzhou capelle-aan-den-ijssel-jiashan eindhoven-nanjing tilburg-changzhou weert-yuhang",
    ),
    (
        "Welke banden zijn volgens FTM actief? Ook die van Utrecht, die later is beëindigd.",
        "bron:ftm/actief",
        "provincie-flevoland-zhejiang provincie-gelderland-hubei provincie-groningen-hunan provincie-groningen-shaanxi provincie-limburg-sichuan maastricht-chengdu provincie-utrecht-guangdong provincie-zuid-holland-hebei provincie-zuid-holland-pudong",
    ),
    (
        "Which ties are dormant according to FTM?",
        "source:ftm/dormant",
        "provincie-friesland-heilongjiang provincie-friesland-sichuan provincie-gelderland-fujian provincie-gelderland-shandong provincie-noord-brabant-jiangsu provincie-noord-holland-shandong provincie-overijssel-liaoning terneuzen-shanghai",
    ),
    (
        "Van welke band weet FTM de status niet?",
        "bron:ftm/onbekend",
        "provincie-drenthe-shaanxi",
    ),
    (
        "Welke waren dat eind 2020 al? Die van Overijssel pas na 2020.",
        "op:2020 bron:ftm/sluimerend",
        "provincie-friesland-heilongjiang provincie-friesland-sichuan provincie-noord-holland-shandong terneuzen-shanghai",
    ),
    (
        "Wat zegt FTM van voor zij verscheen?",
        "op:2021 bron:ftm/actief",
        "",
    ),
    (
        "Which were dormant in 2003 according to Clingendael? Rotterdam's was so about 1980, and active again in 2003.",
        "source:clingendael/dormant",
        "amsterdam-beijing eindhoven-nanjing provincie-noord-brabant-jiangsu tilburg-changzhou",
    ),
    (
        "Which was dormant in 1990 according to it?",
        "asof:1990 source:clingendael/dormant",
        "rotterdam-shanghai",
    ),
    (
        "Welke banden zijn volgens de VNG verbroken?",
        "bron:vng/verbroken",
        "eindhoven-nanjing tilburg-changzhou tilburg-chengdu",
    ),
    (
        "Which ties does The Epoch Times name?",
        "source:epoch-times",
        "arnhem-wuhan breda-yangzhou eindhoven-nanjing tilburg-changzhou",
    ),
    (
        "Welke banden noemt City Monitor en Clingendael niet?",
        "bron:city-monitor -bron:clingendael",
        "",
    ),
    (
        "Which ties do the five documents not know?",
        "-source:ftm,clingendael,nrc,epoch-times,city-monitor",
        "almere-shenzhen den-haag-wenzhou provincie-drenthe-jiaxing enschede-dalian heerenveen-hefei s-hertogenbosch-wuxi lansingerland-yangling oosterhout-chongchuan oss-taizhou valkenburg-aan-de-geul-jiangyou westland-dezhou zoetermeer-xiamen brielle-qiqihar brielle-chongzuo goes-yangzhou groningen-yantai leeuwarden-liyang leeuwarden-changsha sittard-geleen-maoming valkenburg-aan-de-geul-chengdu provincie-zeeland-yangzhou",
    ),
    (
        "Wat weten we van de VNG?",
        "bron:vng",
        "eindhoven-nanjing tilburg-changzhou tilburg-chengdu",
    ),
    (
        "Which ties does the article of Trouw tell of?",
        "source:trouw",
        "provincie-utrecht-guangdong",
    ),
    (
        "Welke banden staan in het blad van Valkenburg?",
        "bron:vestingstadkrant",
        "valkenburg-aan-de-geul-jiangyou",
    ),
    (
        "Welke banden zijn om mensenrechten beëindigd? (Weert twijfelde erom, en stopte om iets anders.)",
        "reden:einde/mensenrechten",
        "arnhem-wuhan breda-yangzhou eindhoven-nanjing tilburg-changzhou provincie-utrecht-guangdong",
    ),
    (
        "Who doubts its tie over human rights without having ended it?",
        r#"reason:"doubt/human rights" -status:ended"#,
        "emmen-shangluo enschede-dalian maastricht-chengdu provincie-noord-brabant-jiangsu provincie-overijssel-liaoning terneuzen-shanghai",
    ),
    (
        "Welke banden in Brabant en Limburg zijn met een reden beëindigd?",
        "reden:einde provincie:brabant,limburg",
        "breda-yangzhou eindhoven-nanjing tilburg-changzhou weert-yuhang",
    ),
    (
        "Bij welke verbroken banden zijn mensenrechten een reden, van het einde of van de twijfel ervoor?",
        "status:verbroken reden:mensenrechten",
        "arnhem-wuhan breda-yangzhou eindhoven-nanjing tilburg-changzhou provincie-utrecht-guangdong weert-yuhang",
    ),
    (
        "Which ended or doubted ties brought too little?",
        "reason:results",
        "breda-yangzhou capelle-aan-den-ijssel-jiashan emmen-shangluo maastricht-chengdu weert-yuhang",
    ),
    (
        "Waar speelt veiligheid mee?",
        "reden:veiligheid",
        "breda-yangzhou provincie-noord-brabant-jiangsu provincie-overijssel-liaoning provincie-utrecht-guangdong weert-yuhang",
    ),
    (
        "Which ties came about at the request of others?",
        r#"reason:"request by others""#,
        "almere-shenzhen arnhem-wuhan eindhoven-nanjing maastricht-chengdu oss-taizhou provincie-utrecht-guangdong wageningen-zhangzhou",
    ),
    (
        "Waar telt een andere koers mee?",
        "reden:koers",
        "provincie-noord-holland-shandong provincie-utrecht-guangdong weert-yuhang",
    ),
    (
        "Which tie began in return for something?",
        "reason:exchange",
        "groningen-xian",
    ),
    (
        "Waar speelt geopolitiek mee en is de band er nog?",
        "reden:geopolitiek -status:verbroken",
        "provincie-overijssel-liaoning rotterdam-shanghai",
    ),
    (
        "Which broken ties have no reason on record?",
        "status:ended -reason:human-rights,results,geopolitics,security,policy",
        "tilburg-chengdu",
    ),
];
