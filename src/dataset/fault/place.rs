//! Faults of place: provinces and coordinates.

use super::suggestion::did_you_mean;
use crate::{dataset::DutchProvince, lang::Lang};

faults! {
    /// A fault of place.
    PlaceFault, lang {
        /// China has no such province: the one that it is most like.
        UnknownProvince(nearest: Option<Box<str>>) let hint = did_you_mean(nearest.as_deref(), lang);
            => "China heeft geen provincie met deze naam", "China has no province of this name";
            "{hint}Schrijf de naam in pinyin zonder toontekens: Jiangsu; bij een stad van provincierang haar eigen naam.",
            "{hint}Write the name in pinyin without tone marks: Jiangsu; for a city of provincial rank its own name.";
        /// The point isn't in the Netherlands.
        OutsideNetherlands(order: CoordinateOrder) let hint = order.hint(lang);
            => "dit punt ligt niet in Nederland", "this point is not in the Netherlands";
            "{hint}Schrijf (breedte, lengte): Arnhem is (51.98, 5.91).",
            "{hint}Write (latitude, longitude): Arnhem is (51.98, 5.91).";
        /// The point isn't in the party's province.
        OutsideProvince(province: DutchProvince) let name = province.name();
            => "dit punt ligt niet in {name}", "this point is not in {name}";
            "Kijk of de plaats en de provincie kloppen.", "See whether the place and the province are right.";
        /// The point isn't in China.
        OutsideChina(order: CoordinateOrder) let hint = order.hint(lang);
            => "dit punt ligt niet in China", "this point is not in China";
            "{hint}Schrijf (breedte, lengte): Wuhan is (30.58, 114.27).",
            "{hint}Write (latitude, longitude): Wuhan is (30.58, 114.27).";
        /// A province has a point.
        PointOfProvince
            => "een provincie heeft geen punt op de kaart", "a province has no point on the map";
            "Haal `at` weg, of verander het niveau.", "Remove `at`, or change the level.";
    }
}

/// The order in which latitude and longitude are given, as far as a point that lies outside tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoordinateOrder {
    /// Nothing speaks against the right one.
    Usual,
    /// The point is inside once the two change places.
    Swapped,
}

impl CoordinateOrder {
    fn hint(self, lang: Lang) -> &'static str {
        match self {
            Self::Usual => "",
            Self::Swapped => lang.coordinates_are_swapped(),
        }
    }
}
