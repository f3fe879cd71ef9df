//! Partial dates: what is written reads back, and they are in the order of time.

use proptest::prelude::*;
use stedenband::{
    dataset::PartialDate,
    query::{Moment, YearFilter, decades},
};

use super::{cases, date, noise};

/// With what a source leaves open.
fn open() -> impl Strategy<Value = PartialDate> {
    (
        prop::sample::select(vec!["", "voor ", "ca. ", "na "]),
        date(),
    )
        .prop_map(|(bound, date)| format!("{bound}{date}").parse().unwrap())
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn a_date_reads_back_as_itself(date in open()) {
        prop_assert_eq!(date.to_string().parse(), Ok(date));
    }

    #[test]
    fn no_text_is_too_strange_to_be_refused(text in noise()) {
        if let Ok(date) = text.parse::<PartialDate>() {
            prop_assert_eq!(&date.to_string(), &text);
        }
        if let Some(Moment::On(date)) = Moment::read(&text) {
            prop_assert!(date.first_day() <= date.last_day());
        }
    }

    #[test]
    fn order_is_total_and_goes_by_time(a in open(), b in open(), c in open()) {
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a.cmp(&b).is_eq(), a == b);
        if a <= b && b <= c {
            prop_assert!(a <= c);
        }
        // What lies wholly before another comes before it.
        if let (Some(end), Some(begin)) = (a.latest(), b.earliest())
            && a.earliest().is_some()
            && b.latest().is_some()
            && a.last_day() < b.first_day()
            && end < begin
        {
            prop_assert!(a < b, "{} {}", a, b);
        }
    }

    #[test]
    fn agreeing_is_mutual(a in open(), b in open()) {
        prop_assert_eq!(a.agrees_with(b), b.agrees_with(a));
        prop_assert!(a.agrees_with(a));
    }

    #[test]
    fn a_dutch_date_is_the_same_day(date in date()) {
        let dutch = match (date.month(), date.day()) {
            (Some(month), Some(day)) => format!("{day}-{month}-{}", date.year()),
            (Some(month), None) => format!("{month:02}-{}", date.year()),
            _ => date.to_string(),
        };
        prop_assert_eq!(Moment::read(&dutch), Some(Moment::On(date)), "{}", dutch);
    }

    #[test]
    fn every_start_lies_in_the_decades_that_find_it(date in open(), first in 180_i16..=219) {
        use stedenband::dataset::Start;
        let decade = YearFilter::new(Some(first * 10), Some(first * 10 + 9)).unwrap();
        let plotted = decades::of(Start::On(date)).any(|other| other == decade);
        prop_assert_eq!(plotted, decade.fits(Some(date)), "{} {}", date, decade);
    }
}
