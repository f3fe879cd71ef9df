//! All that is made, with its place in the project.

use stedenband::lang::Lang;

use super::{common::Dashboard, keys, picture};

/// The files that are made: path and text.
pub fn all() -> [(&'static str, String); 2] {
    [
        ("assets/dashboard.svg", dashboard()),
        ("docs/keys.md", keys::page()),
    ]
}

/// The dashboard as the README shows it: with Arnhem and Wuhan under the cursor.
fn dashboard() -> String {
    let mut dashboard = Dashboard::opened(120, 36, Lang::Nl, "", None);
    dashboard.press("j");
    picture::svg(
        dashboard.buffer(),
        "The dashboard of stedenband: filters, ties, and what the sources say of one",
    )
}
