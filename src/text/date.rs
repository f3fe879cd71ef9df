//! Partial dates as people write them: `21 juli 2021`, `before 2007`.

use crate::{
    dataset::{PartialDate, date::Bound},
    lang::Lang,
};

/// A partial date in words, no more exact than it is: `juli 2021`, `vóór 2007`, `c. 2011`.
pub fn date(date: PartialDate, lang: Lang) -> String {
    let mut out = String::from(bound(date.bound(), lang));
    if let Some(day) = date.day() {
        out.push_str(&format!("{day} "));
    }
    if let Some(month) = date.month() {
        out.push_str(month_name(month, lang));
        out.push(' ');
    }
    out + &date.year().to_string()
}

/// The word before the date, with its space.
const fn bound(bound: Bound, lang: Lang) -> &'static str {
    match (bound, lang) {
        (Bound::On, _) => "",
        // With accents, so that it is not read as the preposition "for".
        (Bound::Before, Lang::Nl) => "vóór ",
        (Bound::Before, Lang::En) => "before ",
        (Bound::About, Lang::Nl) => "ca. ",
        (Bound::About, Lang::En) => "c. ",
        (Bound::After, Lang::Nl) => "na ",
        (Bound::After, Lang::En) => "after ",
    }
}

/// The name of a month, 1–12; empty for any other number.
pub(crate) const fn month_name(month: u8, lang: Lang) -> &'static str {
    const NAMES: [(&str, &str); 12] = [
        ("januari", "January"),
        ("februari", "February"),
        ("maart", "March"),
        ("april", "April"),
        ("mei", "May"),
        ("juni", "June"),
        ("juli", "July"),
        ("augustus", "August"),
        ("september", "September"),
        ("oktober", "October"),
        ("november", "November"),
        ("december", "December"),
    ];
    if month < 1 || month > 12 {
        return "";
    }
    let (nl, en) = NAMES[month as usize - 1];
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            let parsed = written.parse().unwrap();
            assert_eq!(
                (
                    date(parsed, Lang::Nl).as_str(),
                    date(parsed, Lang::En).as_str()
                ),
                (nl, en)
            );
        }
    }
}
