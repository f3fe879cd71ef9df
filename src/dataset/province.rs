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
