//! All that opens over the views, and what stands where there is nothing to show: in each language one page of screens
//! at 80×24, to be read through at one go.

use stedenband::lang::Lang;

use crate::common::Dashboard;

/// The screens: what is asked, and the keys.
const OPENED: [(&str, &str); 24] = [
    ("", "F2"),
    ("", "colon"),
    ("", "5 colon k o p"),
    ("", "b"),
    ("", "b z z z"),
    ("", "x"),
    ("", "i"),
    ("arnhem", "u"),
    ("", "question Tab"),
    ("arnhem", "Return Tab Tab Tab"),
    ("arnhem", "Return y"),
    ("", "slash"),
    ("", "slash s t a t u s : v e r b"),
    ("", "slash s t a t u s : v e b r o k e n"),
    ("", "slash z z z z"),
    ("op:2003", "Return"),
    ("is:kosten", ""),
    ("gemeente:breda reden:mensenrechten", ""),
    ("zzzz", ""),
    ("zzzz", "2"),
    ("zzzz", "3"),
    ("zzzz", "4"),
    ("zzzz", "5"),
    ("zzzz", "s"),
];

fn check(lang: Lang, name: &str) {
    let mut page = String::new();
    for (query, keys) in OPENED {
        let mut dashboard = Dashboard::opened(80, 24, lang, query, None);
        let screen = dashboard.press(keys).screen();
        page.push_str(&format!("━━ {query} ━━ {keys} ━━\n{screen}\n"));
    }
    insta::assert_snapshot!(name, page);
}

#[test]
fn in_dutch() {
    check(Lang::Nl, "opened-80x24-nl");
}

#[test]
fn in_english() {
    check(Lang::En, "opened-80x24-en");
}
