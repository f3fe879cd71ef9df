//! `stedenband completions SHELL`: a script that has a shell complete commands, options, the ids of ties, and the
//! fields of a query with their values.
//!
//! The scripts of bash, zsh and fish ask [the program](super::complete) at every TAB; those of the other shells know
//! commands and options only.

use std::io::Write as _;

use clap_complete::Shell;

use super::{failure::Failure, help, output::Output};
use crate::lang::Lang;

/// Writes the script.
///
/// # Errors
/// That of writing.
pub fn run(shell: Shell, lang: Lang, out: &mut Output) -> Result<(), Failure> {
    let script = match shell {
        Shell::Bash => include_str!("../../assets/completions/stedenband.bash"),
        Shell::Zsh => include_str!("../../assets/completions/_stedenband"),
        Shell::Fish => include_str!("../../assets/completions/stedenband.fish"),
        _ => return Ok(out.write_all(&generated(shell, lang))?),
    };
    Ok(out.write_all(script.as_bytes())?)
}

/// The script that clap makes.
fn generated(shell: Shell, lang: Lang) -> Vec<u8> {
    // Into memory first: a reader that goes away or a full disk would make it panic.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::localised(lang), "stedenband", &mut script);
    script
}
