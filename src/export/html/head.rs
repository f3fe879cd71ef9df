//! The head of the page: style, and the policy for the browser.

use std::io::{self, Write};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use maud::{DOCTYPE, html};
use sha2::{Digest as _, Sha256};

use super::{HtmlPage, put};
use crate::sanitise::Escaped;

const STYLE: &str = include_str!("../../../assets/page/page.css");
const SCRIPT: &str = concat!(
    include_str!("../../../assets/page/fold.js"),
    include_str!("../../../assets/page/search.js"),
    include_str!("../../../assets/page/page.js"),
);

/// Writes all up to the beginning of the body.
pub(super) fn write(page: &HtmlPage<'_>, out: &mut impl Write) -> io::Result<()> {
    put(out, &html! { (DOCTYPE) })?;
    let lang = page.pick("nl", "en");
    let head = html! {
        meta charset="utf-8";
        meta http-equiv="Content-Security-Policy" content=(policy());
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        meta name="referrer" content="no-referrer";
        title { (page.title()) }
    };
    writeln!(out, r#"<html lang="{lang}">"#)?;
    writeln!(
        out,
        "<head>{}<style>{STYLE}</style></head>",
        Escaped::from(head.0)
    )?;
    writeln!(out, "<body>")
}

/// Writes the script, after all that it works on.
pub(super) fn write_script(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "<script>{SCRIPT}</script>")
}

/// Nothing is loaded, sent or run but the style and the script of this file, known by their hashes (Content Security
/// Policy, level 2).
fn policy() -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    let (style, script) = (hash(STYLE), hash(SCRIPT));
    format!(
        "default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"
    )
}
