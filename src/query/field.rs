//! Fields: what a query can ask besides words.

use std::fmt;

use super::{end::Ended, fold::compact, reason::Reason, start::Began};
use crate::{
    dataset::{DutchLevel, DutchProvince, Kind, PartialDate, SourceId, Status, ThemeId},
    lang::Lang,
};

/// A field with the values that are asked for; one of them suffices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// The Dutch province, of parties of either level.
    Province(Vec<DutchProvince>),
    /// The status on the date that the dashboard is put at.
    Status(Vec<Status>),
    /// A theme of the tie; beside [`Field::Period`], one that it had in that era.
    Theme(Vec<ThemeId>),
    /// The level of the Dutch party.
    Level(Vec<DutchLevel>),
    /// A Dutch municipality by name or alias, from the start of a word.
    Municipality(Vec<String>),
    /// The sort of relation.
    Kind(Vec<Kind>),
    /// An era, by id: a statement of the tie is dated in it.
    Period(Vec<String>),
    /// A Chinese party by name, alias, characters or province, from the start of a word.
    China(Vec<String>),
    /// A statement comes from this source.
    Source(Vec<SourceId>),
    /// A reason given for starting, doubting or ending.
    Reason(Vec<Reason>),
    /// When the tie may have begun.
    Since(Vec<Began>),
    /// When the tie was ended.
    Ended(Vec<Ended>),
    /// The date to put the dashboard at; no condition on a tie.
    AsOf(PartialDate),
    /// A mark of the tie.
    Is(Vec<Mark>),
}

impl Field {
    /// Its name.
    #[must_use]
    pub const fn name(&self) -> FieldName {
        match self {
            Self::Province(_) => FieldName::Province,
            Self::Status(_) => FieldName::Status,
            Self::Theme(_) => FieldName::Theme,
            Self::Level(_) => FieldName::Level,
            Self::Municipality(_) => FieldName::Municipality,
            Self::Kind(_) => FieldName::Kind,
            Self::Period(_) => FieldName::Period,
            Self::China(_) => FieldName::China,
            Self::Source(_) => FieldName::Source,
            Self::Reason(_) => FieldName::Reason,
            Self::Since(_) => FieldName::Since,
            Self::Ended(_) => FieldName::Ended,
            Self::AsOf(_) => FieldName::AsOf,
            Self::Is(_) => FieldName::Is,
        }
    }

    /// Takes the last value away; says whether there is one left.
    pub(crate) fn drop_last_value(&mut self) -> bool {
        fn shorten<T>(values: &mut Vec<T>) -> bool {
            values.pop();
            !values.is_empty()
        }
        match self {
            Self::Province(values) => shorten(values),
            Self::Status(values) => shorten(values),
            Self::Theme(values) => shorten(values),
            Self::Level(values) => shorten(values),
            Self::Municipality(values) | Self::Period(values) | Self::China(values) => shorten(values),
            Self::Kind(values) => shorten(values),
            Self::Source(values) => shorten(values),
            Self::Reason(values) => shorten(values),
            Self::Since(values) => shorten(values),
            Self::Ended(values) => shorten(values),
            Self::Is(values) => shorten(values),
            Self::AsOf(_) => false,
        }
    }
}

/// What a field is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is told at the variant of Field of the same name")]
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
        Self::ALL.into_iter().find(|field| field.names().contains(&name.as_str()))
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

/// A mark that a tie can bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// Sources contradict each other about it.
    Contested,
    /// The Dutch party doubts it.
    Reconsidering,
    /// The sources leave the Chinese party unnamed.
    Unnamed,
    /// A source tells what it cost or what it brought.
    Costs,
}

impl Mark {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Contested, Self::Reconsidering, Self::Unnamed, Self::Costs];
}

/// A run of years, one end of which may be open, never both; never reversed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct YearRange {
    from: Option<i16>,
    to: Option<i16>,
}

impl YearRange {
    /// The years from `from` to `to`, both included; `None` where both are open or they are reversed.
    #[must_use]
    pub const fn new(from: Option<i16>, to: Option<i16>) -> Option<Self> {
        match (from, to) {
            (None, None) => None,
            (Some(first), Some(last)) if first > last => None,
            _ => Some(Self { from, to }),
        }
    }

    /// The first year; `None` where it is open.
    #[must_use]
    pub const fn from(self) -> Option<i16> {
        self.from
    }

    /// The last year; `None` where it is open.
    #[must_use]
    pub const fn to(self) -> Option<i16> {
        self.to
    }

    /// Whether a year is one of them.
    #[must_use]
    pub fn holds(self, year: i16) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }

    /// Whether a day that `date` can mean lies in these years: `voor 2007` may lie in `..1990`.
    #[must_use]
    pub fn may_hold(self, date: PartialDate) -> bool {
        use chrono::Datelike;
        let begins_by = date.earliest().zip(self.to).is_none_or(|(day, year)| day.year() <= i32::from(year));
        let ends_from = date.latest().zip(self.from).is_none_or(|(day, year)| day.year() >= i32::from(year));
        begins_by && ends_from
    }
}

impl fmt::Display for YearRange {
    /// The form that a query uses: `2014`, `..1990`, `2004..2012`, `2004..`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => write!(f, "{from}"),
            (from, to) => {
                from.map_or(Ok(()), |year| write!(f, "{year}"))?;
                f.write_str("..")?;
                to.map_or(Ok(()), |year| write!(f, "{year}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_never_open_at_both_ends_nor_reversed() {
        assert_eq!(YearRange::new(None, None), None);
        assert_eq!(YearRange::new(Some(2012), Some(2004)), None);
        for (from, to, text) in [
            (Some(2014), Some(2014), "2014"),
            (None, Some(1990), "..1990"),
            (Some(2004), Some(2012), "2004..2012"),
            (Some(2004), None, "2004.."),
        ] {
            assert_eq!(YearRange::new(from, to).unwrap().to_string(), text);
        }
    }

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

    #[test]
    fn an_open_date_may_lie_in_every_year_that_it_can_mean() {
        let range = |from, to| YearRange::new(from, to).unwrap();
        for (range, date, may) in [
            (range(Some(2014), Some(2014)), "2014-09", true),
            (range(Some(2014), Some(2014)), "2015", false),
            (range(None, Some(1990)), "voor 2007", true),
            (range(Some(2007), None), "voor 2007", false),
            (range(Some(2020), Some(2020)), "na 2019", true),
            (range(Some(2010), Some(2010)), "ca. 2011", true),
            (range(Some(2004), Some(2012)), "2004", true),
        ] {
            assert_eq!(range.may_hold(date.parse().unwrap()), may, "{range} {date}");
        }
    }
}
