//! Dates and places as people write them: `21 juli 2021`, `before 2007`, `paragraph 3`.

use std::borrow::Cow;

use crate::{
    dataset::{PartialDate, date::Bound},
    lang::Lang,
};

impl Lang {
    /// A partial date in words, no more exact than it is: `juli 2021`, `vóór 2007`, `c. 2011`.
    pub(crate) fn date(self, date: PartialDate) -> String {
        let mut out = String::from(match date.bound() {
            Bound::On => "",
            Bound::Before => self.before(),
            Bound::About => self.about(),
            Bound::After => self.after(),
        });
        if let Some(day) = date.day() {
            out += &format!("{day} ");
        }
        if let Some(month) = date.month() {
            out += &format!("{} ", self.month_name(month));
        }
        out + &date.year().to_string()
    }

    /// A place in a document: its own words, but `alinea 3`, which we count ourselves, in the language of the reader.
    pub(crate) fn place(self, place: &str) -> Cow<'_, str> {
        match place.strip_prefix("alinea ") {
            Some(number) => self.paragraph(number).into(),
            None => place.into(),
        }
    }

    /// The name of a month, 1–12; empty for any other number.
    pub(crate) fn month_name(self, month: u8) -> &'static str {
        let at = usize::from(month).wrapping_sub(1);
        self.months().get(at).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::lang::Lang;

    #[test]
    fn dates_read_as_people_write_them() {
        for (written, nl, en) in [
            ("1999", "1999", "1999"),
            ("2021-07", "juli 2021", "July 2021"),
            ("2021-07-21", "21 juli 2021", "21 July 2021"),
            ("2022-01-01", "1 januari 2022", "1 January 2022"),
            ("2022-12", "december 2022", "December 2022"),
            ("voor 2007", "vóór 2007", "before 2007"),
            ("na 2019-03", "na maart 2019", "after March 2019"),
            ("ca. 2011", "ca. 2011", "c. 2011"),
        ] {
            let parsed: crate::dataset::PartialDate = written.parse().unwrap();
            assert_eq!(
                (
                    Lang::Nl.date(parsed).as_str(),
                    Lang::En.date(parsed).as_str()
                ),
                (nl, en)
            );
        }
    }
}
