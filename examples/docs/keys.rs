//! The table of keys, made from the key map.

use std::fmt::Write as _;

use stedenband::{
    keys::{keymap::Keymap, mode::Mode},
    lang::Lang,
};

const HEAD: &str = "# Toetsen · Keys\n\n\
    Made from `assets/keys.ron` by `cargo run --example docs`; not to be edited by hand. `?` shows the same in the \
    program.\n";

/// The page with all keys, each told once, in Dutch and English.
pub fn page() -> String {
    let keymap = Keymap::default();
    let mut page = HEAD.to_owned();
    for (heading, rows) in keymap.sections(Mode::List, Lang::Nl) {
        let [dutch, english] = [Lang::Nl, Lang::En].map(|lang| heading.label(lang));
        // Writing to a string does not fail.
        let _ = write!(page, "\n## {dutch} · {english}\n\n");
        page.push_str("| toets | Nederlands | English |\n|---|---|---|\n");
        for row in rows {
            let keys: Vec<String> = row.keys.iter().map(|key| code(key)).collect();
            let [dutch, english] = [Lang::Nl, Lang::En].map(|lang| row.command.description(lang));
            let _ = writeln!(page, "| {} | {dutch} | {english} |", keys.join(" "));
        }
    }
    page
}

/// A key as code, in the cell of a table.
fn code(key: &str) -> String {
    format!("`{}`", key.replace('|', "\\|"))
}
