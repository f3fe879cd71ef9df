//! `stedenband man [COMMAND]`: the manual page, made from the same descriptions as the help, with the keys of the
//! dashboard from the key map.

use std::io::Write as _;

use clap_mangen::{
    Man,
    roff::{Roff, bold, roman},
};

use super::{failure::Failure, help, output::Output};
use crate::{
    keys::{keymap::Keymap, mode::Mode},
    lang::Lang,
    sanitise::Escaped,
};

/// Writes the page of the program, or of one of its commands.
///
/// # Errors
/// [`Failure::Usage`] where there is no such command, or that of writing.
pub fn run(
    page: Option<&str>,
    keymap: &Keymap,
    lang: Lang,
    out: &mut Output,
) -> Result<(), Failure> {
    let mut program = help::localised(lang);
    program.build();
    let command = match page {
        None => program.clone(),
        Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| {
            let unknown = Escaped::from(lang.error(&lang.unknown_command(name)));
            Failure::Usage(unknown.line(lang.see_help()))
        })?,
    };
    let name = page.map_or_else(
        || "stedenband".to_owned(),
        |page| format!("stedenband-{page}"),
    );
    let mut roff = Vec::new();
    // The help template is for the terminal; the page has headings of its own.
    Man::new(command.help_template("").display_name(&name).name(name)).render(&mut roff)?;
    if page.is_none() {
        keys(keymap, lang).to_writer(&mut roff)?;
    }
    // The crate writes its headings in English.
    let mut page = String::from_utf8_lossy(&roff).into_owned();
    for (english, heading) in lang.manual_headings() {
        page = page.replace(&format!("\n.SH {english}\n"), &format!("\n.SH {heading}\n"));
    }
    Ok(out.write_all(page.as_bytes())?)
}

/// The keys of the list and of reading.
fn keys(keymap: &Keymap, lang: Lang) -> Roff {
    let mut page = Roff::new();
    for (mode, heading) in [
        (Mode::List, lang.manual_keys()),
        (Mode::Read, lang.manual_reading_keys()),
    ] {
        page.control("SH", [heading]);
        for row in keymap.commands(mode, lang) {
            page.control("TP", []);
            page.text([bold(row.keys.join(", "))]);
            page.text([roman(row.command.description(lang))]);
        }
    }
    page
}
