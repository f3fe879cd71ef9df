//! Made-up ties: the tie with number `i` follows from `i` alone.

use std::io::{self, Write};

use stedenband::dataset::{PartialDate, load};

/// Dutch municipalities by province. None comes before Appingedam in the alphabet, so that the first tie is the
/// first of the list, too.
const DUTCH: [(&str, &str); 12] = [
    (
        "Groningen",
        "Groningen Stadskanaal Veendam Delfzijl Winschoten Pekela",
    ),
    (
        "Friesland",
        "Leeuwarden Drachten Heerenveen Súdwest-Fryslân Harlingen Noardeast-Fryslân Waadhoeke Weststellingwerf",
    ),
    (
        "Drenthe",
        "Assen Emmen Hoogeveen Meppel Coevorden Noordenveld",
    ),
    (
        "Overijssel",
        "Zwolle Enschede Hengelo Deventer Kampen Oldenzaal Hof_van_Twente",
    ),
    ("Flevoland", "Lelystad Dronten Noordoostpolder Urk Zeewolde"),
    (
        "Gelderland",
        "Arnhem Nijmegen Ede Doetinchem Tiel Zutphen Wageningen Harderwijk Berg_en_Dal",
    ),
    (
        "Utrecht",
        "Utrecht Zeist Veenendaal Nieuwegein Woerden Houten De_Ronde_Venen",
    ),
    (
        "NoordHolland",
        "Haarlem Zaanstad Hoorn Hilversum Purmerend Dijk_en_Waard Texel",
    ),
    (
        "ZuidHolland",
        "Rotterdam Leiden Dordrecht Delft Gouda Zoetermeer Schiedam Den_Haag Capelle_aan_den_IJssel",
    ),
    (
        "Zeeland",
        "Middelburg Vlissingen Goes Terneuzen Hulst Schouwen-Duiveland",
    ),
    (
        "NoordBrabant",
        "Breda Eindhoven Tilburg Helmond Oss Roosendaal 's-Hertogenbosch Veldhoven Nuenen",
    ),
    (
        "Limburg",
        "Maastricht Venlo Heerlen Roermond Weert Sittard-Geleen Kerkrade",
    ),
];

/// Chinese cities with their characters and province.
const CHINESE: &str = "Wuhan:武汉:Hubei Yichang:宜昌:Hubei Xiangyang:襄阳:Hubei Nanjing:南京:Jiangsu Suzhou:苏州:Jiangsu \
    Wuxi:无锡:Jiangsu Changzhou:常州:Jiangsu Nantong:南通:Jiangsu Yangzhou:扬州:Jiangsu Taizhou:泰州:Jiangsu \
    Hangzhou:杭州:Zhejiang Ningbo:宁波:Zhejiang Wenzhou:温州:Zhejiang Jinhua:金华:Zhejiang Jiashan:嘉善:Zhejiang \
    Guangzhou:广州:Guangdong Shenzhen:深圳:Guangdong Dongguan:东莞:Guangdong Foshan:佛山:Guangdong Zhuhai:珠海:Guangdong \
    Chengdu:成都:Sichuan Mianyang:绵阳:Sichuan Qingdao:青岛:Shandong Jinan:济南:Shandong Yantai:烟台:Shandong \
    Rizhao:日照:Shandong Shenyang:沈阳:Liaoning Dalian:大连:Liaoning Harbin:哈尔滨:Heilongjiang Changchun:长春:Jilin \
    Tianjin:天津:Tianjin Beijing:北京:Beijing Shanghai:上海:Shanghai Chongqing:重庆:Chongqing Xi'an:西安:Shaanxi \
    Lanzhou:兰州:Gansu Taiyuan:太原:Shanxi Luoyang:洛阳:Henan Zhengzhou:郑州:Henan Kaifeng:开封:Henan \
    Changsha:长沙:Hunan Zhangzhou:漳州:Fujian Xiamen:厦门:Fujian Fuzhou:福州:Fujian Nanchang:南昌:Jiangxi \
    Jingdezhen:景德镇:Jiangxi Hefei:合肥:Anhui Wuhu:芜湖:Anhui Kunming:昆明:Yunnan Guilin:桂林:Guangxi \
    Haikou:海口:Hainan Shijiazhuang:石家庄:Hebei Tangshan:唐山:Hebei Baotou:包头:Nei_Mongol";

/// What sources might say of `{d}` and `{c}` in year `{y}`; from a few words to a few lines.
const SAYINGS: [&str; 12] = [
    "De band met {c} levert {d} elk jaar een delegatie op.",
    "Het college van {d} wil de contacten met {c} voortzetten.",
    "Sinds {y} bezochten studenten uit {c} de scholen van {d}; in het jaarverslag heet dat een begin.",
    "De raad van {d} besloot in {y} de band met {c} te herzien, omdat niemand nog wist wat zij had opgebracht.",
    "Ondernemers uit {d} vonden in {c} een markt voor pompen, kassen en zaden.",
    "Volgens de wethouder is {c} voor {d} vooral een naam op een bord langs de rondweg.",
    "{d} has had a friendship agreement with {c} since {y}, covering trade, water management and culture.",
    "In {d} herinnert een tuin aan de vriendschap met {c}, al onderhoudt de gemeente hem niet meer.",
    "A motion to end the relations with {c} over the treatment of Uyghurs was carried by the council of {d} in {y}; \
     the executive answered that it would raise human rights at the next visit instead.",
    "Geen reis meer.",
    "De kosten van de reis naar {c} in {y} bedroegen volgens {d} 14.500 euro, zonder de uren van ambtenaren.",
    "Na {y} werd het stil tussen {d} en {c}.",
];

const STATUSES: [&str; 10] = [
    "actief",
    "actief",
    "actief",
    "actief",
    "sluimerend",
    "sluimerend",
    "verbroken",
    "verbroken",
    "verbroken",
    "onbekend",
];
const KINDS: [&str; 4] = ["zusterstad", "vriendschap", "vriendschap", "memorandum"];
const REASONS: [&str; 4] = ["mensenrechten", "opbrengst", "geopolitiek", "koers"];

/// Writes a dataset of `ties` ties.
///
/// The first is Appingedam with Jilin; a tenth before the end stands Zierikzee with Qianjiang. No other tie names
/// any of these.
pub fn write(ties: u64, out: &mut impl Write) -> io::Result<()> {
    let model = load::embedded();
    let ron = |value: &dyn Fn() -> Result<String, ron::Error>| value().map_err(io::Error::other);
    writeln!(
        out,
        "(\n    format: 1,\n    title: \"{ties} verzonnen banden\",\n    edition: \"2026-11-23\",\n    sources: ["
    )?;
    for source in &model.sources {
        writeln!(
            out,
            "        {},",
            ron(&|| load::notation().to_string(source))?
        )?;
    }
    writeln!(out, "    ],\n    themes: [")?;
    for theme in &model.themes {
        writeln!(
            out,
            "        {},",
            ron(&|| load::notation().to_string(theme))?
        )?;
    }
    writeln!(out, "    ],\n    ties: [")?;
    let cast = Cast {
        dutch: DUTCH
            .iter()
            .flat_map(|(province, names)| names.split(' ').map(move |name| (name, *province)))
            .collect(),
        chinese: CHINESE
            .split_whitespace()
            .filter_map(|city| city.split_once(':'))
            .collect(),
        themes: model.themes.iter().map(|theme| theme.id.as_str()).collect(),
        sources: model
            .sources
            .iter()
            .map(|source| (source.id.as_str(), source.published))
            .collect(),
    };
    for number in 0..ties {
        let tie = match number {
            0 => Names {
                dutch: "Appingedam",
                province: "Groningen",
                chinese: "Jilin",
                zh_and_province: "吉林:Jilin",
            },
            _ if number == ties - 1 - ties / 10 => Names {
                dutch: "Zierikzee",
                province: "Zeeland",
                chinese: "Qianjiang",
                zh_and_province: "潜江:Hubei",
            },
            _ => cast.names(number),
        };
        cast.tie(number, &tie, out)?;
    }
    writeln!(out, "    ],\n)")
}

/// Whom a tie is between; spaces in names stand as `_`.
struct Names<'a> {
    dutch: &'a str,
    province: &'a str,
    chinese: &'a str,
    zh_and_province: &'a str,
}

/// All that ties are made of.
struct Cast<'a> {
    dutch: Vec<(&'a str, &'a str)>,
    chinese: Vec<(&'a str, &'a str)>,
    themes: Vec<&'a str>,
    sources: Vec<(&'a str, Option<PartialDate>)>,
}

impl<'a> Cast<'a> {
    fn names(&self, number: u64) -> Names<'a> {
        let mut dice = Dice(number);
        let (dutch, province) = dice.skewed(&self.dutch);
        let (chinese, zh_and_province) = dice.skewed(&self.chinese);
        Names {
            dutch,
            province,
            chinese,
            zh_and_province,
        }
    }

    fn tie(&self, number: u64, names: &Names<'_>, out: &mut impl Write) -> io::Result<()> {
        let mut dice = Dice(number.wrapping_mul(31).wrapping_add(7));
        let plain = |name: &str| name.replace('_', " ");
        let (dutch, chinese) = (plain(names.dutch), plain(names.chinese));
        let (zh, province) = names.zh_and_province.split_once(':').unwrap_or_default();
        writeln!(
            out,
            "        (id: \"tie-{number}\", dutch: (name: \"{dutch}\", level: gemeente, province: {}), \
             chinese: (name: \"{chinese}\", zh: \"{zh}\", level: stad, province: \"{}\"), statements: [",
            names.province,
            plain(province)
        )?;
        let begin = 1979 + dice.below(40);
        let mut say = |says: String, dice: &mut Dice| {
            let (source, _) = dice.skewed(&self.sources);
            write!(
                out,
                "            (says: {says}, on: \"{}\", source: \"{source}\"",
                begin + dice.below(8)
            )?;
            if dice.below(10) < 7 {
                let saying = SAYINGS[dice.below(SAYINGS.len() as u64) as usize];
                let quote = saying
                    .replace("{c}", &chinese)
                    .replace("{d}", &dutch)
                    .replace("{y}", &begin.to_string());
                write!(out, ", quote: \"{quote}\"")?;
            }
            writeln!(out, "),")
        };
        if dice.below(10) < 9 {
            say(format!("since(\"{begin}\")"), &mut dice)?;
        }
        say(
            format!("kind({})", KINDS[dice.below(4) as usize]),
            &mut dice,
        )?;
        say(
            format!("status({})", STATUSES[dice.below(10) as usize]),
            &mut dice,
        )?;
        for _ in 0..dice.below(3) {
            say(
                format!("theme(\"{}\")", dice.skewed(&self.themes)),
                &mut dice,
            )?;
        }
        if dice.below(10) < 2 {
            say(
                format!("reason(twijfel, {})", REASONS[dice.below(4) as usize]),
                &mut dice,
            )?;
        }
        if dice.below(10) < 2 {
            say(
                String::from(
                    r#"event(nl: "Bezoek van een delegatie", en: "Visit of a delegation")"#,
                ),
                &mut dice,
            )?;
        }
        writeln!(out, "        ]),")
    }
}

/// Numbers that look random and follow from the first one (`SplitMix64`, Steele, Lea and Flood 2014).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ (x >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.roll() % end.max(1)
    }

    /// One of them, the first ones more often: as cities differ in how many ties they have.
    fn skewed<T: Copy>(&mut self, choices: &[T]) -> T {
        let smaller = self
            .below(choices.len() as u64)
            .min(self.below(choices.len() as u64));
        choices[smaller as usize]
    }
}
