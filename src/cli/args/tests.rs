//! What the command line is understood as.

use super::{
    values::{bytes, day},
    *,
};

fn cli(line: &[&str]) -> Cli {
    let words: Vec<OsString> = std::iter::once(&"stedenband")
        .chain(line)
        .map(OsString::from)
        .collect();
    parse(&words, Lang::En).unwrap().unwrap()
}

#[test]
fn a_leading_hyphen_negates_and_options_are_still_options() {
    let Cli {
        common,
        query,
        command,
        ..
    } = cli(&[
        "-status:verbroken",
        "--plain",
        "-oeigoer",
        "-汉",
        "--lang",
        "en",
    ]);
    assert_eq!(query, ["-status:verbroken", "-oeigoer", "-汉"]);
    assert!(common.plain && command.is_none());
    let Some(CliCommand::List { query, form }) =
        cli(&["list", "-x y", "--format", "json", "breda"]).command
    else {
        panic!("a subcommand")
    };
    assert_eq!(query, ["-x y", "breda"]);
    assert_eq!(form.format, Some(Format::Json));
}

#[test]
fn a_subcommand_comes_first_and_two_hyphens_end_the_options() {
    assert!(cli(&["list"]).command.is_some());
    assert_eq!(cli(&["breda", "list"]).query, ["breda", "list"]);
    assert_eq!(
        cli(&["--", "list", "--lang", "-h"]).query,
        ["list", "--lang", "-h"]
    );
}

#[test]
fn a_file_may_start_with_a_hyphen() {
    assert_eq!(
        cli(&["--data", "-my.ron"]).common.data,
        Some("-my.ron".into())
    );
    assert_eq!(
        cli(&["list", "--data=-my.ron"]).common.data,
        Some("-my.ron".into())
    );
}

#[test]
fn sizes_are_bytes_with_an_optional_unit() {
    for (text, size) in [
        ("1", Some(1)),
        ("64k", Some(65_536)),
        ("2M", Some(2 << 20)),
        ("1G", Some(1 << 30)),
    ] {
        assert_eq!(bytes(text).ok(), size, "{text}");
    }
    for text in ["", "0", "-1", "M", "1KM", "1T", "99999999999G", "1.5M"] {
        assert!(bytes(text).is_err(), "{text}");
    }
}

#[test]
fn a_date_to_look_from_is_a_year_a_month_or_a_day() {
    assert!(
        ["2003", "2003-07", "2003-07-21", "21-07-2003"]
            .iter()
            .all(|text| day(text).is_ok())
    );
    assert!(
        ["", "voor 2003", "ca. 2003", "2003-13", "gisteren"]
            .iter()
            .all(|text| day(text).is_err())
    );
}
