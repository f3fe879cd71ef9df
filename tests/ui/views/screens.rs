//! The views as they are drawn. After a wanted change: `cargo insta review`, or
//! `INSTA_UPDATE=always cargo test --test ui views`, and look at the difference.

use stedenband::lang::Lang;

use crate::common::Dashboard;

/// The screens: name, query, keys.
const SCREENS: [(&str, &str, &str); 6] = [
    ("timeline", "", "3 j j"),
    (
        "timeline-provinces",
        "status:verbroken",
        "3 o Down Return j",
    ),
    (
        "timeline-2003",
        "op:2003 brabant",
        "3 o Down Down Return j Right",
    ),
    ("timeline-filters", "", "3 plus plus s"),
    ("overview", "", "5 j j Right"),
    ("overview-total", "provincie:limburg op:2022", "5 End"),
];

#[test]
fn every_view_in_every_size() {
    for (width, height, lang) in [
        (120, 40, Lang::Nl),
        (80, 24, Lang::Nl),
        (200, 60, Lang::Nl),
        (120, 40, Lang::En),
    ] {
        let language = if lang == Lang::Nl { "nl" } else { "en" };
        for (name, query, keys) in SCREENS {
            let mut dashboard = Dashboard::opened(width, height, lang, query, None);
            dashboard.press(keys);
            insta::assert_snapshot!(
                format!("{name}-{width}x{height}-{language}"),
                dashboard.screen()
            );
        }
    }
}
