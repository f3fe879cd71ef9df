use super::*;

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

#[test]
fn every_form_prints_as_it_was_read() {
    for text in [
        "1999",
        "2021-07",
        "2022-01-26",
        "voor 2007",
        "ca. 2011",
        "na 2019",
        "ca. 2014-09",
    ] {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn what_is_no_date_is_refused_with_the_reason() {
    for text in [
        "",
        "voor",
        "99",
        "1999-1",
        "1999-01-01-01",
        "na2019",
        "2011?",
        "circa 2011",
        "１９９９",
        "-1999",
    ] {
        assert_eq!(text.parse::<PartialDate>(), Err(DateError::Shape), "{text}");
    }
    for text in ["20014", "1999-13", "1999-00", "2021-02-30", "1500", "99999"] {
        assert_eq!(
            text.parse::<PartialDate>(),
            Err(DateError::Impossible),
            "{text}"
        );
    }
}

#[test]
fn dates_sort_by_time_whatever_their_exactness() {
    let in_order = [
        "voor 2007",
        "2007",
        "ca. 2007",
        "2007-03",
        "2007-03-01",
        "na 2007",
        "2008",
    ];
    for pair in in_order.windows(2) {
        assert!(date(pair[0]) < date(pair[1]), "{pair:?}");
    }
}

#[test]
fn dates_agree_when_one_day_fits_both() {
    for (a, b, agree) in [
        ("1994", "1994-09", true),
        ("1993", "2007", false),
        ("voor 2007", "1999", true),
        ("voor 2007", "2007", false),
        ("na 2019", "2020-01-01", true),
        ("na 2019", "2019-12-31", false),
        ("ca. 2011", "2012", true),
        ("ca. 2011", "2013", false),
    ] {
        assert_eq!(date(a).agrees_with(date(b)), agree, "{a} {b}");
        assert_eq!(date(b).agrees_with(date(a)), agree, "{b} {a}");
    }
}

#[test]
fn a_year_is_settled_when_it_has_ended() {
    for (text, day) in [
        ("2021", "2021-12-31"),
        ("2021-02", "2021-02-28"),
        ("voor 2007", "2006-12-31"),
        ("na 2019", "2020-01-01"),
    ] {
        assert_eq!(date(text).settled().to_string(), day, "{text}");
    }
}
