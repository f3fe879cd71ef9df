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
    text::labels::pick,
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
        Some(name) => program
            .find_subcommand(name)
            .cloned()
            .ok_or_else(|| Failure::Usage(unknown(name, lang)))?,
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
    out.write_all(localised(&String::from_utf8_lossy(&roff), lang).as_bytes())?;
    Ok(())
}

fn unknown(name: &str, lang: Lang) -> Escaped {
    Escaped::from(format!(
        "{} {name}",
        pick(lang, "fout: onbekende opdracht", "error: unknown command")
    ))
    .line(pick(
        lang,
        "zie: stedenband --help",
        "see: stedenband --help",
    ))
}

/// The keys of the list and of reading.
fn keys(keymap: &Keymap, lang: Lang) -> Roff {
    let mut page = Roff::new();
    for (mode, heading) in [
        (Mode::List, pick(lang, "TOETSEN", "KEYS")),
        (
            Mode::Read,
            pick(lang, "TOETSEN BIJ HET LEZEN", "KEYS WHILE READING"),
        ),
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

/// The headings in the user's language; the crate writes them in English.
fn localised(page: &str, lang: Lang) -> String {
    const HEADINGS: [(&str, &str); 7] = [
        ("NAME", "NAAM"),
        ("SYNOPSIS", "SAMENVATTING"),
        ("DESCRIPTION", "BESCHRIJVING"),
        ("OPTIONS", "OPTIES"),
        ("SUBCOMMANDS", "OPDRACHTEN"),
        ("EXTRA", "MEER"),
        ("VERSION", "VERSIE"),
    ];
    if lang == Lang::En {
        return page.replace("\n.SH EXTRA\n", "\n.SH MORE\n");
    }
    HEADINGS
        .iter()
        .fold(page.to_owned(), |page, (english, dutch)| {
            page.replace(&format!("\n.SH {english}\n"), &format!("\n.SH {dutch}\n"))
        })
}
