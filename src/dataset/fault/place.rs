//! Faults of place: provinces and coordinates.

use super::suggestion::did_you_mean;
use crate::{dataset::DutchProvince, lang::Lang};

/// A fault of place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// China has no such province.
    UnknownProvince {
        /// The one that it is most like.
        nearest: Option<Box<str>>,
    },
    /// The point isn't in the Netherlands.
    OutsideNetherlands {
        /// Whether latitude and longitude are in the wrong order.
        swapped: bool,
    },
    /// The point isn't in the party's province.
    OutsideProvince(DutchProvince),
    /// The point isn't in China.
    OutsideChina {
        /// Whether latitude and longitude are in the wrong order.
        swapped: bool,
    },
    /// A province has a point.
    PointOfProvince,
}

impl Place {
    pub(super) fn words(&self, lang: Lang) -> (String, String) {
        match self {
            Self::UnknownProvince { nearest } => {
                let hint = did_you_mean(nearest.as_deref(), lang);
                say!(lang, "China heeft geen provincie met deze naam", "China has no province of this name";
                    "{hint}Schrijf de naam in pinyin zonder toontekens: Jiangsu; bij een stad van provincierang haar eigen naam.",
                    "{hint}Write the name in pinyin without tone marks: Jiangsu; for a city of provincial rank its own name.")
            }
            Self::OutsideNetherlands { swapped } => {
                let hint = order(*swapped, lang);
                say!(lang, "dit punt ligt niet in Nederland", "this point is not in the Netherlands";
                    "{hint}Schrijf (breedte, lengte): Arnhem is (51.98, 5.91).", "{hint}Write (latitude, longitude): Arnhem is (51.98, 5.91).")
            }
            Self::OutsideProvince(province) => {
                let name = province.name();
                say!(lang, "dit punt ligt niet in {name}", "this point is not in {name}";
                    "Kijk of de plaats en de provincie kloppen.", "See whether the place and the province are right.")
            }
            Self::OutsideChina { swapped } => {
                let hint = order(*swapped, lang);
                say!(lang, "dit punt ligt niet in China", "this point is not in China";
                    "{hint}Schrijf (breedte, lengte): Wuhan is (30.58, 114.27).", "{hint}Write (latitude, longitude): Wuhan is (30.58, 114.27).")
            }
            Self::PointOfProvince => say!(lang,
                "een provincie heeft geen punt op de kaart", "a province has no point on the map";
                "Haal `at` weg, of verander het niveau.", "Remove `at`, or change the level."),
        }
    }
}

fn order(swapped: bool, lang: Lang) -> &'static str {
    match (swapped, lang) {
        (false, _) => "",
        (true, Lang::Nl) => "Breedte en lengte zijn verwisseld. ",
        (true, Lang::En) => "Latitude and longitude are swapped. ",
    }
}
