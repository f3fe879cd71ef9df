//! Who wrote a source: persons, told apart from bodies, for a list of references is sorted by family name.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{
        Error, MapAccess, SeqAccess, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer},
    },
};

use super::SharedStr;

/// The authors of a source, as a file gives them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Authors {
    /// The name of a body: `"Gemeente Breda"`.
    Body(SharedStr),
    /// One author: `(name: "Ties Dams", family: "Dams")`.
    One(Author),
    /// Several, in the order in which they are printed.
    Several(Vec<Author>),
}

/// A person, or a body among several authors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// The name as printed.
    pub name: SharedStr,
    /// The family name of a person: the beginning or the end of `name`; a body has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<SharedStr>,
}

/// An author, as a list of references needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthorName<'a> {
    /// A body, or a name that can't be taken apart.
    Body(&'a str),
    /// A person.
    Person {
        /// The family name.
        family: &'a str,
        /// The rest of the name; empty where there is no more.
        given: &'a str,
    },
}

impl Authors {
    /// All names as printed, in one text; `None` where a list of authors is empty.
    pub fn printed(&self) -> Option<String> {
        match self {
            Self::Body(name) | Self::One(Author { name, .. }) => Some(name.to_string()),
            Self::Several(authors) => {
                let names: Vec<&str> = authors.iter().map(|author| &*author.name).collect();
                (!names.is_empty()).then(|| names.join("; "))
            }
        }
    }

    /// Each author, in the order in which they are printed.
    pub fn names(&self) -> Vec<AuthorName<'_>> {
        match self {
            Self::Body(name) => vec![AuthorName::Body(name)],
            Self::One(author) => vec![author.parts()],
            Self::Several(authors) => authors.iter().map(Author::parts).collect(),
        }
    }
}

impl Author {
    /// The name taken apart; as it is where `family` is no part of it.
    pub fn parts(&self) -> AuthorName<'_> {
        let name: &str = &self.name;
        let Some(family) = self.family.as_deref().filter(|family| !family.is_empty()) else {
            return AuthorName::Body(name);
        };
        let before = name.strip_suffix(family);
        let before = before.filter(|given| is_apart(given, family));
        let after = name.strip_prefix(family);
        let after = after.filter(|given| is_apart(family, given));
        before.or(after).map_or(AuthorName::Body(name), |given| {
            let given = given.trim();
            AuthorName::Person { family, given }
        })
    }
}

/// Whether a name may be cut between two parts: at a blank, at either end, and between characters of China.
fn is_apart(before: &str, after: &str) -> bool {
    const FIRST_CJK: char = '\u{2E80}';
    let (Some(before), Some(after)) = (before.chars().next_back(), after.chars().next()) else {
        return true;
    };
    before.is_whitespace() || after.is_whitespace() || before.min(after) >= FIRST_CJK
}

impl<'de> Deserialize<'de> for Authors {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyForm)
    }
}

struct AnyForm;

impl<'de> Visitor<'de> for AnyForm {
    type Value = Authors;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, `(name: \"…\", family: \"…\")` or a list of these")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Authors, E> {
        SharedStr::deserialize(StrDeserializer::new(name)).map(Authors::Body)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Authors, A::Error> {
        Author::deserialize(MapAccessDeserializer::new(fields)).map(Authors::One)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, authors: A) -> Result<Authors, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(authors)).map(Authors::Several)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person<'a>(family: &'a str, given: &'a str) -> AuthorName<'a> {
        AuthorName::Person { family, given }
    }

    #[test]
    fn a_name_is_taken_apart_at_its_family_name() {
        for (name, family, parts) in [
            ("Ties Dams", Some("Dams"), person("Dams", "Ties")),
            ("Hao Nan", Some("Hao"), person("Hao", "Nan")),
            ("赵良英", Some("赵"), person("赵", "良英")),
            ("Jan de Vries", Some("de Vries"), person("de Vries", "Jan")),
            ("I. d'Hooghe", Some("d'Hooghe"), person("d'Hooghe", "I.")),
            ("Multatuli", Some("Multatuli"), person("Multatuli", "")),
            ("Li Li", Some("Li"), person("Li", "Li")),
            ("Gemeente Breda", None, AuthorName::Body("Gemeente Breda")),
            ("Ties Dams", Some("ams"), AuthorName::Body("Ties Dams")),
            ("Ties Dams", Some("Tie"), AuthorName::Body("Ties Dams")),
            ("Ties Dams", Some("Klei"), AuthorName::Body("Ties Dams")),
            ("Ties Dams", Some(""), AuthorName::Body("Ties Dams")),
        ] {
            let author = Author {
                name: name.into(),
                family: family.map(SharedStr::from),
            };
            assert_eq!(author.parts(), parts);
        }
    }

    #[test]
    fn each_form_is_read_and_written_as_it_was() {
        let notation = crate::dataset::load::notation();
        for (ron, printed) in [
            (r#""Gemeente Breda""#, Some("Gemeente Breda")),
            (r#"(name:"Ties Dams",family:"Dams")"#, Some("Ties Dams")),
            (
                r#"[(name:"Ties Dams",family:"Dams"),(name:"NCTV")]"#,
                Some("Ties Dams; NCTV"),
            ),
            ("[]", None),
        ] {
            let authors: Authors = notation.from_str(ron).unwrap();
            assert_eq!(authors.printed().as_deref(), printed);
            assert_eq!(notation.to_string(&authors).unwrap(), ron);
            let json = serde_json::to_value(&authors).unwrap();
            assert_eq!(serde_json::from_value::<Authors>(json).unwrap(), authors);
        }
        for wrong in [
            "1",
            "(family:\"Dams\")",
            "(name:\"Dams\",given:\"Ties\")",
            "[\"Dams\"]",
            "Dams",
        ] {
            assert!(notation.from_str::<Authors>(wrong).is_err(), "{wrong}");
        }
    }
}
