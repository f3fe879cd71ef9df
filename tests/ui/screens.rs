//! Every screen as it is drawn, at 120×40 and 80×24. After a wanted change: `cargo insta review`, or
//! `INSTA_UPDATE=always cargo test --test ui screens`, and look at the difference.

use crate::common::Dashboard;
use stedenband::lang::Lang;

/// The screens: name, query, keys.
const SCREENS: &[(&str, &str, &str)] = &[
    ("list", "", ""),
    ("found", "oeigoeren", ""),
    ("filters", "status:verbroken", "p"),
    ("search", "provincie:Noord-Brabant", "slash b r e"),
    ("read", "arnhem", "Return"),
    ("read-contested", "hebei", "Return"),
    ("nothing", "status:verbroken provincie:Zeeland", ""),
    ("help", "", "question"),
    ("sources", "", "4"),
    ("source-said", "arnhem", "4 Return Down"),
    ("sources-disagree", "arnhem", "4 D"),
    ("map", "", "2"),
    ("map-province", "limburg", "2 . Return"),
    ("map-theme", "periode:xi", "2 m"),
    ("questions", "", "b Down"),
    ("grouped", "", "ctrl+g"),
];

fn check(lang: Lang, width: u16, height: u16) {
    let language = if lang == Lang::Nl { "nl" } else { "en" };
    for &(name, query, keys) in SCREENS {
        let mut dashboard = Dashboard::opened(width, height, lang, query, None);
        dashboard.press(keys);
        insta::assert_snapshot!(
            format!("{name}-{width}x{height}-{language}"),
            dashboard.screen()
        );
    }
}

#[test]
fn wide_in_dutch() {
    check(Lang::Nl, 120, 40);
}

#[test]
fn narrow_in_dutch() {
    check(Lang::Nl, 80, 24);
}

#[test]
fn wide_in_english() {
    check(Lang::En, 120, 40);
}

#[test]
fn too_small() {
    insta::assert_snapshot!("too-small-38x7-nl", Dashboard::new(38, 7).screen());
}
