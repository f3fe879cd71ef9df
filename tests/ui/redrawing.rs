//! What was on the screen before leaves nothing behind.

use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed, TestRunner},
};

use crate::common::Dashboard;

/// Keys that change much of the screen, among them some that show Chinese characters and take them away.
const KEYS: &[&str] = &[
    "j", "j", "k", "G", "g", "n", "n", "n", "N", ".", ",", "Return", "Escape", "Tab", "Down", "Up",
    "1", "2", "3", "4", "5", "[", "]", "question", "u", "i", "f", "L", "p", "ctrl+g", "greater",
    "less",
];

/// Queries whose passages lie apart, in ties with names in characters.
const QUERIES: &[&str] = &["", "kosten cap", "jiashan 30.000", "武汉", "huawei"];

#[test]
fn a_frame_shows_after_any_others_what_it_shows_alone() {
    let config = Config {
        cases: 12,
        rng_seed: RngSeed::Fixed(18),
        failure_persistence: None,
        ..Config::default()
    };
    let keys = proptest::collection::vec(proptest::sample::select(KEYS), 24);
    let cases = (proptest::sample::select(QUERIES), keys);
    for (width, height) in [(80, 24), (120, 40)] {
        TestRunner::new(config.clone())
            .run(&cases, |(query, keys)| {
                let mut dashboard = Dashboard::new(width, height);
                dashboard.press("slash").type_text(query).press("Return");
                for key in ["n", "n"].into_iter().chain(keys) {
                    let shown = dashboard.press(key).screen();
                    prop_assert_eq!(&shown, &dashboard.screen_of_new_terminal(), "{}", key);
                }
                Ok(())
            })
            .unwrap();
    }
}
