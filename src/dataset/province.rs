//! The provinces of both countries.

use serde::{Deserialize, Serialize};

use super::closed_list::ClosedList;

/// A province of the Netherlands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "a province is its own explanation")]
pub enum DutchProvince {
    Drenthe,
    Flevoland,
    Friesland,
    Gelderland,
    Groningen,
    Limburg,
    NoordBrabant,
    NoordHolland,
    Overijssel,
    Utrecht,
    Zeeland,
    ZuidHolland,
}

impl DutchProvince {
    /// All twelve, in the order of the alphabet.
    pub const ALL: [Self; 12] = [
        Self::Drenthe,
        Self::Flevoland,
        Self::Friesland,
        Self::Gelderland,
        Self::Groningen,
        Self::Limburg,
        Self::NoordBrabant,
        Self::NoordHolland,
        Self::Overijssel,
        Self::Utrecht,
        Self::Zeeland,
        Self::ZuidHolland,
    ];

    /// The name as it is written: `Noord-Brabant`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.names()[0]
    }

    /// All names that people type for it: the Dutch one, the English one, then others.
    #[must_use]
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Drenthe => &["Drenthe", "Drenthe"],
            Self::Flevoland => &["Flevoland", "Flevoland"],
            Self::Friesland => &["Friesland", "Friesland", "Fryslân"],
            Self::Gelderland => &["Gelderland", "Gelderland"],
            Self::Groningen => &["Groningen", "Groningen"],
            Self::Limburg => &["Limburg", "Limburg"],
            Self::NoordBrabant => &["Noord-Brabant", "Noord-Brabant", "Brabant", "North Brabant"],
            Self::NoordHolland => &["Noord-Holland", "Noord-Holland", "North Holland"],
            Self::Overijssel => &["Overijssel", "Overijssel"],
            Self::Utrecht => &["Utrecht", "Utrecht"],
            Self::Zeeland => &["Zeeland", "Zeeland"],
            Self::ZuidHolland => &["Zuid-Holland", "Zuid-Holland", "South Holland"],
        }
    }

    /// The customary abbreviation, for where there is no room: `Gld`.
    #[must_use]
    pub const fn abbreviation(self) -> &'static str {
        match self {
            Self::Drenthe => "Dr",
            Self::Flevoland => "Fl",
            Self::Friesland => "Fr",
            Self::Gelderland => "Gld",
            Self::Groningen => "Gr",
            Self::Limburg => "Lb",
            Self::NoordBrabant => "NB",
            Self::NoordHolland => "NH",
            Self::Overijssel => "Ov",
            Self::Utrecht => "Ut",
            Self::Zeeland => "Zld",
            Self::ZuidHolland => "ZH",
        }
    }

    /// Other names that people type for it.
    #[must_use]
    pub fn aliases(self) -> &'static [&'static str] {
        &self.names()[2..]
    }
}

impl ClosedList for DutchProvince {
    const VALUES: &'static [Self] = &Self::ALL;

    fn names(self) -> &'static [&'static str] {
        Self::names(self)
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
