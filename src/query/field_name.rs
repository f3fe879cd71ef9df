//! The names of the fields, in both languages.

use super::fold::compact;
use crate::lang::Lang;

/// What a field is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each is told at the variant of Field of the same name"
)]
pub enum FieldName {
    Province,
    Status,
    Theme,
    Level,
    Municipality,
    Kind,
    Period,
    China,
    Source,
    Reason,
    Since,
    Ended,
    AsOf,
    Is,
}

impl FieldName {
    /// All of them, in the order that help and completion show.
    pub const ALL: [Self; 14] = [
        Self::Province,
        Self::Status,
        Self::Theme,
        Self::Level,
        Self::Municipality,
        Self::Kind,
        Self::Period,
        Self::China,
        Self::Source,
        Self::Reason,
        Self::Since,
        Self::Ended,
        Self::AsOf,
        Self::Is,
    ];

    /// All names that a query may use for it: Dutch, English, then others.
    #[must_use]
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Province => &["provincie", "province"],
            Self::Status => &["status", "status"],
            Self::Theme => &["thema", "theme"],
            Self::Level => &["niveau", "level"],
            Self::Municipality => &["gemeente", "municipality"],
            Self::Kind => &["soort", "kind"],
            Self::Period => &["periode", "period"],
            Self::China => &["china", "china"],
            Self::Source => &["bron", "source"],
            Self::Reason => &["reden", "reason"],
            Self::Since => &["sinds", "since"],
            Self::Ended => &["einde", "ended", "beeindigd"],
            Self::AsOf => &["op", "asof", "peildatum"],
            Self::Is => &["is", "is"],
        }
    }

    /// The field that `name` is a name of, in either language, as typed.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let name = compact(name);
        Self::ALL
            .into_iter()
            .find(|field| field.names().contains(&name.as_str()))
    }

    /// The name in `lang`.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.names()[0],
            Lang::En => self.names()[1],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_by_its_name_in_either_language() {
        for (name, field) in [
            ("provincie", Some(FieldName::Province)),
            ("Province", Some(FieldName::Province)),
            ("THEMA", Some(FieldName::Theme)),
            ("as-of", Some(FieldName::AsOf)),
            ("th\u{e9}ma", Some(FieldName::Theme)),
            ("prov", None),
            ("", None),
        ] {
            assert_eq!(FieldName::of(name), field, "{name}");
        }
    }
}
