//! The title of a source, or what it is where none is printed.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{
        Error, MapAccess, Visitor,
        value::{MapAccessDeserializer, StrDeserializer},
    },
};

use super::SharedStr;
use crate::lang::{Bilingual, Lang};

/// What a source is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Title {
    /// The title as printed: `"Raadsbrief stedenband"`.
    Printed(SharedStr),
    /// What a source without one is, in our words: `(nl: "Bericht over …", en: "Report on …")`.
    Described(Bilingual),
}

impl Title {
    /// As screens and pages show it in `lang`.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> Cow<'_, str> {
        match self {
            Self::Printed(title) => title.as_str().into(),
            Self::Described(about) => lang.untitled(about.get(lang)).into(),
        }
    }

    /// As lists of references write it: what is no title stands in brackets.
    #[must_use]
    pub fn cited(&self, lang: Lang) -> Cow<'_, str> {
        match self {
            Self::Printed(title) => title.as_str().into(),
            Self::Described(about) => format!("[{}]", about.get(lang)).into(),
        }
    }

    /// The title as printed, where one is.
    #[must_use]
    pub fn printed(&self) -> Option<&str> {
        match self {
            Self::Printed(title) => Some(title),
            Self::Described(_) => None,
        }
    }

    /// What a source without a title is.
    #[must_use]
    pub const fn described(&self) -> Option<&Bilingual> {
        match self {
            Self::Printed(_) => None,
            Self::Described(about) => Some(about),
        }
    }

    /// The texts of it, one or in either language.
    pub fn texts(&self) -> impl Iterator<Item = &str> + Clone {
        let described = self.described().map(|about| [&*about.nl, &*about.en]);
        self.printed()
            .into_iter()
            .chain(described.into_iter().flatten())
    }
}

impl<'de> Deserialize<'de> for Title {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EitherForm)
    }
}

struct EitherForm;

impl<'de> Visitor<'de> for EitherForm {
    type Value = Title;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or `(nl: \"…\", en: \"…\")` where no title is printed")
    }

    fn visit_str<E: Error>(self, title: &str) -> Result<Title, E> {
        SharedStr::deserialize(StrDeserializer::new(title)).map(Title::Printed)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Title, A::Error> {
        Bilingual::deserialize(MapAccessDeserializer::new(fields)).map(Title::Described)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn either_form_is_read_and_written_as_it_was() {
        let notation = load::notation();
        for (ron, shown, cited) in [
            (r#""Raadsbrief""#, "Raadsbrief", "Raadsbrief"),
            (
                r#"(nl:"Bericht over Delft",en:"Report on Delft")"#,
                "(untitled) Report on Delft",
                "[Report on Delft]",
            ),
        ] {
            let title: Title = notation.from_str(ron).unwrap();
            assert_eq!(title.shown(Lang::En), shown);
            assert_eq!(title.cited(Lang::En), cited);
            assert_eq!(notation.to_string(&title).unwrap(), ron);
            let json = serde_json::to_value(&title).unwrap();
            assert_eq!(serde_json::from_value::<Title>(json).unwrap(), title);
        }
        for wrong in ["1", r#"(nl:"Bericht")"#, r#"["a"]"#, "Bericht"] {
            assert!(notation.from_str::<Title>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_no_source_printed_is_shown_in_the_language_in_force() {
        let dataset = load::embedded();
        let untitled = dataset
            .sources
            .iter()
            .filter_map(|source| source.title.described());
        let untitled: Vec<_> = untitled.collect();
        assert!(untitled.iter().all(|about| about.nl != about.en));
        assert_eq!(untitled.len(), 3);
    }
}
