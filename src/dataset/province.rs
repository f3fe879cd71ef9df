//! The provinces of both countries.

use super::closed_list::{ClosedList as _, closed_list};
use crate::lang::Lang;

closed_list! {
    /// A province of the Netherlands.
    #[expect(missing_docs, reason = "a province is its own explanation")]
    DutchProvince {
        Drenthe: "Drenthe" | "Drenthe",
        Flevoland: "Flevoland" | "Flevoland",
        Friesland: "Friesland" | "Friesland" + "Fryslân",
        Gelderland: "Gelderland" | "Gelderland",
        Groningen: "Groningen" | "Groningen",
        Limburg: "Limburg" | "Limburg",
        NoordBrabant: "NoordBrabant" => "Noord-Brabant" | "Noord-Brabant" + "Brabant" + "North Brabant",
        NoordHolland: "NoordHolland" => "Noord-Holland" | "Noord-Holland" + "North Holland",
        Overijssel: "Overijssel" | "Overijssel",
        Utrecht: "Utrecht" | "Utrecht",
        Zeeland: "Zeeland" | "Zeeland",
        ZuidHolland: "ZuidHolland" => "Zuid-Holland" | "Zuid-Holland" + "South Holland",
    }
}

impl DutchProvince {
    /// The name as it is written: `Noord-Brabant`.
    pub const fn name(self) -> &'static str {
        self.label(Lang::Nl)
    }

    /// The customary abbreviation, for where there is no room: `Gld`.
    pub const fn abbreviation(self) -> &'static str {
        const ABBREVIATIONS: [&str; DutchProvince::ALL.len()] = [
            "Dr", "Fl", "Fr", "Gld", "Gr", "Lb", "NB", "NH", "Ov", "Ut", "Zld", "ZH",
        ];
        ABBREVIATIONS[self as usize]
    }

    /// Other names that people type for it.
    pub fn aliases(self) -> &'static [&'static str] {
        &self.names()[2..]
    }
}

/// The provinces, autonomous regions and cities of provincial rank that a Chinese party can lie in:
/// the name in pinyin and in characters (National Bureau of Statistics of China, division codes).
pub const CHINESE_PROVINCES: [(&str, &str); 33] = [
    ("Anhui", "安徽"),
    ("Beijing", "北京"),
    ("Chongqing", "重庆"),
    ("Fujian", "福建"),
    ("Gansu", "甘肃"),
    ("Guangdong", "广东"),
    ("Guangxi", "广西"),
    ("Guizhou", "贵州"),
    ("Hainan", "海南"),
    ("Hebei", "河北"),
    ("Heilongjiang", "黑龙江"),
    ("Henan", "河南"),
    ("Hong Kong", "香港"),
    ("Hubei", "湖北"),
    ("Hunan", "湖南"),
    ("Inner Mongolia", "内蒙古"),
    ("Jiangsu", "江苏"),
    ("Jiangxi", "江西"),
    ("Jilin", "吉林"),
    ("Liaoning", "辽宁"),
    ("Macau", "澳门"),
    ("Ningxia", "宁夏"),
    ("Qinghai", "青海"),
    ("Shaanxi", "陕西"),
    ("Shandong", "山东"),
    ("Shanghai", "上海"),
    ("Shanxi", "山西"),
    ("Sichuan", "四川"),
    ("Tianjin", "天津"),
    ("Tibet", "西藏"),
    ("Xinjiang", "新疆"),
    ("Yunnan", "云南"),
    ("Zhejiang", "浙江"),
];

/// The first two digits of the division code of a province, which all codes in it begin with (GB/T 2260, National Bureau
/// of Statistics of China); `None` where the name is that of no province.
pub fn division_of(province: &str) -> Option<&'static str> {
    /// In the order of [`CHINESE_PROVINCES`].
    const DIVISIONS: [&str; CHINESE_PROVINCES.len()] = [
        "34", "11", "50", "35", "62", "44", "45", "52", "46", "13", "23", "41", "81", "42", "43",
        "15", "32", "36", "22", "21", "82", "64", "63", "61", "37", "31", "14", "51", "12", "54",
        "65", "53", "33",
    ];
    let place = CHINESE_PROVINCES
        .iter()
        .position(|(name, _)| *name == province)?;
    Some(DIVISIONS[place])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_province_has_two_digits_that_no_other_has() {
        for (province, division) in [
            ("Beijing", Some("11")),
            ("Shanxi", Some("14")),
            ("Jilin", Some("22")),
            ("Zhejiang", Some("33")),
            ("Hubei", Some("42")),
            ("Tibet", Some("54")),
            ("Shaanxi", Some("61")),
            ("Xinjiang", Some("65")),
            ("Macau", Some("82")),
            ("Gelderland", None),
        ] {
            assert_eq!(division_of(province), division, "{province}");
        }
        let all = CHINESE_PROVINCES.map(|(name, _)| division_of(name));
        assert_eq!(std::collections::HashSet::from(all).len(), all.len());
    }
}
