//! `stedenband completions SHELL`: a script that has a shell complete commands, options, the ids of ties, and the
//! fields of a query with their values.

use std::io::Write as _;

use clap::{Command, builder::PossibleValuesParser};
use clap_complete::Shell;

use super::{failure::Failure, help, output::Output, session::Session};
use crate::{
    dataset::{DutchLevel, DutchProvince, Kind, Status, Why},
    lang::Lang,
    query::{FieldName, Mark, vocabulary::Words},
};

/// Writes the script.
///
/// # Errors
/// That of writing.
pub fn run(session: &Session, shell: Shell, out: &mut Output) -> Result<(), Failure> {
    let (ids, fields) = (ids(session), fields(session));
    let mut command = described(session.lang, &ids, &fields);
    // Into memory first: a reader that goes away or a full disk would make it panic.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "stedenband", &mut script);
    out.write_all(&script)?;
    let more = match shell {
        Shell::Bash => across_colons(&fields),
        Shell::Fish => words_for_fish(&ids, &fields),
        _ => String::new(),
    };
    Ok(out.write_all(more.as_bytes())?)
}

/// The command line with the values that its words can have.
fn described(lang: Lang, ids: &[String], fields: &[String]) -> Command {
    let values = |command: Command, name: &'static str, values: &[String]| {
        let values = PossibleValuesParser::new(values.to_vec());
        command.mut_arg(name, |argument| argument.value_parser(values))
    };
    let mut command = values(help::localised(lang), "query", fields);
    for name in ["list", "export"] {
        command = command.mut_subcommand(name, |sub| values(sub, "query", fields));
    }
    command.mut_subcommand("show", |sub| values(sub, "words", ids))
}

/// The ids of the ties.
fn ids(session: &Session) -> Vec<String> {
    session.dataset.ties.iter().map(|tie| tie.id.to_string()).filter(|id| is_plain(id)).collect()
}

/// The fields of a query with each of their values: `status:verbroken`.
fn fields(session: &Session) -> Vec<String> {
    fn all<T: Words>(lang: Lang) -> Vec<&'static str> {
        T::VALUES.iter().map(|value| value.name_in(lang)).collect()
    }
    let (dataset, lang) = (&session.dataset, session.lang);
    let values = |field: FieldName| -> Vec<&str> {
        match field {
            FieldName::Province => all::<DutchProvince>(lang),
            FieldName::Status => all::<Status>(lang),
            FieldName::Level => all::<DutchLevel>(lang),
            FieldName::Kind => all::<Kind>(lang),
            FieldName::Reason => all::<Why>(lang),
            FieldName::Is => all::<Mark>(lang),
            FieldName::Theme => dataset.themes.iter().map(|theme| theme.id.as_str()).collect(),
            FieldName::Source => dataset.sources.iter().map(|source| source.id.as_str()).collect(),
            FieldName::Period => dataset.periods.iter().map(|period| &*period.id).collect(),
            // Names and dates: too many, or none that can be told beforehand.
            FieldName::Municipality | FieldName::China | FieldName::Since | FieldName::Ended | FieldName::AsOf => {
                Vec::new()
            }
        }
    };
    let name = |field: FieldName| match (lang, field.names()) {
        (Lang::En, [_, english, ..]) => *english,
        (_, names) => names.first().copied().unwrap_or_default(),
    };
    let value = |field: FieldName| values(field).into_iter().map(move |value| (field, value));
    let plain = FieldName::ALL.into_iter().flat_map(value).filter(|(_, value)| is_plain(value));
    plain.map(|(field, value)| format!("{}:{value}", name(field))).collect()
}

/// Whether a shell takes a word as it stands: what a dataset holds becomes part of a script.
fn is_plain(word: &str) -> bool {
    !word.is_empty()
        && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        && !word.starts_with('-')
}

/// What bash needs beside clap's script: it takes a colon for the end of a word, so that `status:ver` would never be
/// completed.
fn across_colons(fields: &[String]) -> String {
    format!(
        r#"
_stedenband_fields() {{
    local typed="${{COMP_LINE:0:COMP_POINT}}"
    typed="${{typed##* }}"
    if [[ "$typed" == *:* && "$typed" != --* ]]; then
        COMPREPLY=($(compgen -W "{}" -- "$typed"))
        COMPREPLY=("${{COMPREPLY[@]#"${{typed%"${{typed##*:}}"}}"}}")
    else
        _stedenband "$@"
    fi
}}
complete -F _stedenband_fields -o bashdefault -o default stedenband
"#,
        fields.join(" ")
    )
}

/// What fish needs beside clap's script, which leaves out what words can be.
fn words_for_fish(ids: &[String], fields: &[String]) -> String {
    let words = |command: &str, words: &[String]| {
        format!("complete -c stedenband -n \"__fish_seen_subcommand_from {command}\" -f -a \"{}\"\n", words.join(" "))
    };
    words("show", ids) + &words("list export", fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_shell_obeys_becomes_part_of_a_script() {
        for (word, plain) in [
            ("arnhem-wuhan", true),
            ("water_2", true),
            ("", false),
            ("-rf", false),
            ("a b", false),
            ("$(reboot)", false),
            ("a;b", false),
            ("`x`", false),
            ("a'b", false),
            ("\u{1b}[2J", false),
            ("é", false),
        ] {
            assert_eq!(is_plain(word), plain, "{word}");
        }
    }
}
